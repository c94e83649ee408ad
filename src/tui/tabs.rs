//! The tabs of the screens, and who else is here.

use super::{
    app::App,
    presence,
    screens::Screen,
    widgets::{Pen, width},
    work::Work,
};

/// Draws the tabs on the second line. The names of screens stay as long as the terminal has room for them: they are what
/// one looks for. Who else is here is named beside them; else on the first line, which has `spare` columns: gives what is
/// said there. Where neither has room, the names of screens give way.
pub(super) fn draw(app: &App, work: &Work, spare: usize, pen: &mut Pen<'_>) -> String {
    let columns = pen.area.width;
    let [short, whole] = [false, true].map(|is_whole| taken(&texts(app, work, columns, is_whole)));
    let others = work.presence.others();
    let company = |columns, may_count| {
        presence::company(app.follow.as_ref(), &others, work.session.programme(), (columns, may_count), &app.i18n)
    };
    let room = |tabs: usize| usize::from(columns).saturating_sub(tabs + 1);
    let is_alone = app.follow.is_none() && others.is_empty();
    let fits = whole <= usize::from(columns);
    let beside = company(room(whole), false).filter(|_| fits);
    let above = company(spare, false).filter(|_| fits && beside.is_none()).unwrap_or_default();
    let is_whole = fits && (is_alone || beside.is_some() || !above.is_empty());
    let company = if is_whole { beside } else { company(room(short), true) };
    let mut x = 0;
    for (screen, text) in texts(app, work, columns, is_whole) {
        let style = if screen == work.screen { app.theme.cursor() } else { app.theme.faint() };
        x = pen.put(x, 1, columns.saturating_sub(x), &text, style);
    }
    pen.put_right(1, columns, &company.unwrap_or_default(), app.theme.key());
    above
}

/// The screen whose tab is drawn at column `x`, where all of them are named.
pub(super) fn at(app: &App, work: &Work, x: u16) -> Option<Screen> {
    let texts = texts(app, work, app.size.width, true);
    let mut right = 0;
    texts.into_iter().find_map(|(screen, text)| {
        right += width(&text);
        (usize::from(x) < right).then_some(screen)
    })
}

/// What each tab says. On a narrow terminal they have fewer blanks, then only the one shown keeps its name.
fn texts(app: &App, work: &Work, columns: u16, is_whole: bool) -> Vec<(Screen, String)> {
    let names = Screen::ALL.map(|it| (it, it.name(&app.i18n)));
    let airy = names.iter().map(|(_, name)| width(name) + 4).sum::<usize>() <= usize::from(columns);
    let text = |(screen, name): (Screen, String)| {
        let text = match is_whole {
            true if airy => format!(" {} {name} ", screen.key()),
            true => format!("{} {name} ", screen.key()),
            false if screen == work.screen => format!(" {} {name} ", screen.key()),
            false => format!(" {} ", screen.key()),
        };
        (screen, text)
    };
    names.map(text).into()
}

fn taken(tabs: &[(Screen, String)]) -> usize {
    tabs.iter().map(|(_, text)| width(text)).sum()
}
