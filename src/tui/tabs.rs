//! The tabs of the screens, and who else is here.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{
    app::App,
    presence,
    screens::Screen,
    widgets::{Pen, width},
    work::Work,
};

/// Draws the tabs on the second line. The names of screens stay as long as the terminal has room for them: they are what
/// one looks for. Who else is here is named beside them, else in the columns that are `free` on the first line, else only
/// counted.
pub(super) fn draw(app: &App, work: &Work, free: Range<u16>, pen: &mut Pen<'_>) {
    let columns = pen.area.width;
    let [short, whole] = [false, true].map(|is_whole| taken(&texts(app, work, columns, is_whole)));
    let others = work.presence.others();
    let company = |columns, may_count| {
        presence::company(app.follow.as_ref(), &others, work.session.programme(), (columns, may_count), &app.i18n)
    };
    let room = |tabs: usize| usize::from(columns).saturating_sub(tabs + 1);
    let (follows, is_alone) = (app.follow.is_some(), app.follow.is_none() && others.is_empty());
    let above = company(free.len(), false);
    let (is_whole, company) = match company(room(whole), false) {
        _ if whole > usize::from(columns) => (false, company(room(short), true)),
        Some(named) => (true, Some(named)),
        None if is_alone => (true, None),
        None if above.is_some() => {
            let line = Rect { width: free.end, height: 1, ..pen.area };
            pen.within(line).put_right(0, free.end, &above.unwrap_or_default(), app.theme.key());
            (true, None)
        }
        // Whom the screen follows is never left unsaid.
        None if follows => (false, company(room(short), true)),
        None => (true, company(room(whole), true)),
    };
    let mut x = 0;
    for (screen, text) in texts(app, work, columns, is_whole) {
        let style = if screen == work.screen { app.theme.cursor() } else { app.theme.faint() };
        x = pen.put(x, 1, columns.saturating_sub(x), &text, style);
    }
    pen.put_right(1, columns, &company.unwrap_or_default(), app.theme.key());
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
