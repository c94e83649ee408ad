//! The whole frame: header, screen, message, keys.

use std::ops::Range;

use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};

use super::{
    app::{App, FOOTER, Stage, Tone, body},
    command::{Command, Place},
    commands,
    header::{filter, name},
    projection, tabs,
    terminal::Caret,
    theme::Sign,
    widgets::{Pen, width, wrap},
    work::Work,
    world::World,
};
use crate::{names::etat_told, rules::Severity, t};

/// The name of a programme is never cut to less.
const SHORTEST_NAME: usize = 12;

/// Whether a command is allowed now, by what asks it.
type Asked = (fn(&App) -> Option<String>, bool);

/// Draws everything; gives the place of the cursor: where text is typed, else on what is selected.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) -> Option<Caret> {
    let size = area.as_size();
    let mut pen = Pen::new(buf, app.theme, area);
    match &app.stage {
        Stage::Work(work) => {
            // Made once: seeing a programme through a parcours is most of what a frame costs.
            let world = work.world(&app.i18n, app.theme);
            if app.projected {
                projection::draw(app, work, &world, &mut pen);
            } else {
                let company = tabs::draw(app, work, spare(app, work, &world), &mut pen);
                header(app, work, &world, &company, &mut pen);
                work.view().draw(&world, body(size), buf);
            }
        }
        Stage::Home { store, home } => {
            pen.put(1, 0, area.width, &t!(app.i18n, "accueil-titre"), app.theme.title());
            if store.is_read_only() {
                pen.put_right(0, area.width, &t!(app.i18n, "entete-lecture-seule"), app.theme.bad());
            }
            pen.rule(1, "");
            let steps: Vec<_> = commands::here(app)
                .into_iter()
                .filter(|it| it.place == Place::Home && it.obstacle(app).is_none())
                .map(|it| (it.keys.first().map_or_else(String::new, |key| key.name(&app.i18n)), (it.title)(&app.i18n)))
                .collect();
            home.draw(&steps, &app.i18n, app.theme, body(size), buf);
        }
        Stage::Moving => {}
    }
    let typed = app.overlay.as_ref().and_then(|overlay| overlay.draw(app, body(size), buf));
    let mut pen = Pen::new(buf, app.theme, area);
    notice(app, &mut pen);
    if !app.projected {
        keys(app, &mut pen);
    }
    typed.map(|at| Caret { at, typed: true }).or_else(|| selected(body(size), buf))
}

/// What looks selected, the last of it: the cell that the cursor of a grid is on, below the head of its column.
fn selected(area: Rect, buf: &Buffer) -> Option<Caret> {
    selected_cells(area, buf).map(|it| Caret { at: it.as_position(), typed: false })
}

/// The cells that look selected on the last row that has some.
pub(super) fn selected_cells(area: Rect, buf: &Buffer) -> Option<Rect> {
    let area = area.intersection(buf.area);
    let is_selected = |x: u16, y: u16| buf[(x, y)].modifier.contains(Modifier::REVERSED);
    let y = (area.top()..area.bottom()).rev().find(|y| (area.left()..area.right()).any(|x| is_selected(x, *y)))?;
    let x = (area.left()..area.right()).find(|x| is_selected(*x, y))?;
    let width = (x..area.right()).take_while(|x| is_selected(*x, y)).count();
    Some(Rect { x, y, width: u16::try_from(width).unwrap_or(1), height: 1 })
}

/// The columns of the first line that may be taken for who else is here: the name of the programme may be cut.
fn spare(app: &App, work: &Work, world: &World<'_>) -> usize {
    let state: usize = state(app, work, world).iter().map(|(text, _)| width(text) + 1).sum();
    usize::from(app.size.width).saturating_sub(state + width(&filter(work, &app.i18n)) + SHORTEST_NAME + 6)
}

/// The first line: the programme, the filter, who else is here when they are named there, and how it stands.
fn header(app: &App, work: &Work, world: &World<'_>, company: &str, pen: &mut Pen<'_>) {
    let theme = app.theme;
    let right = state(app, work, world);
    let taken = right.iter().map(|(text, _)| width(text) + 1).sum::<usize>();
    let columns = pen.area.width;
    let mut x = columns.saturating_sub(u16::try_from(taken).unwrap_or(columns));
    // It always begins at the same place: what stands before it is not sent again when somebody moves.
    let state_x = x;
    if !company.is_empty() {
        x = x.saturating_sub(u16::try_from(spare(app, work, world) + 2).unwrap_or(0));
    }
    let room = x.saturating_sub(2);
    let parcours = filter(work, &app.i18n);
    // The filter changes what every figure means: it is never what gets cut off.
    let name_room = room.saturating_sub(u16::try_from(width(&parcours)).unwrap_or(0) + 1);
    let after = pen.put(0, 0, name_room, &name(work.session.programme()), theme.title());
    pen.put(after + 1, 0, room.saturating_sub(after + 1), &parcours, theme.key());
    if !company.is_empty() {
        pen.put(x, 0, columns, company, theme.key());
    }
    x = state_x;
    for (text, style) in right {
        x = pen.put(x, 0, columns, &text, style) + 1;
    }
}

/// The columns of the first line where the counts of diagnostics stand.
pub(super) fn counts(app: &App, work: &Work) -> Range<u16> {
    let columns = |text: &str| u16::try_from(width(text) + 1).unwrap_or(0);
    let mut parts: Vec<u16> =
        state(app, work, &work.world(&app.i18n, app.theme)).iter().map(|it| columns(&it.0)).collect();
    let right = app.size.width.saturating_sub(parts.pop().unwrap_or(0));
    right.saturating_sub(parts.iter().sum())..right
}

/// How many diagnostics there are, where the maquette stands unless it is at work, and that everything is on disk.
fn state(app: &App, work: &Work, world: &World<'_>) -> Vec<(String, ratatui::style::Style)> {
    let theme = app.theme;
    let count = |severity| world.diagnostics().filter(|it| it.waived.is_none() && it.severity == severity).count();
    let mut parts: Vec<_> = [Severity::Error, Severity::Warning, Severity::Info]
        .into_iter()
        .map(|severity| (severity, count(severity)))
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| (format!("{}{count}", theme.severity_sign(severity)), theme.severity(severity)))
        .collect();
    parts.extend(etat_told(work.session.programme().etat, &app.i18n).map(|it| (it, theme.key())));
    let waiting = work.session.waiting();
    parts.push(if work.session.store().is_read_only() {
        (t!(app.i18n, "entete-lecture-seule"), theme.bad())
    } else if waiting > 0 {
        (t!(app.i18n, "entete-attente", n = waiting), theme.bad())
    } else {
        (format!("{} {}", theme.sign(Sign::Saved), t!(app.i18n, "entete-enregistre")), theme.good())
    });
    parts
}

fn notice(app: &App, pen: &mut Pen<'_>) {
    let Some(notice) = &app.notice else { return };
    let style = match notice.tone {
        Tone::Good => app.theme.good(),
        Tone::Plain => app.theme.title(),
        Tone::Bad => app.theme.bad(),
    };
    let columns = pen.area.width;
    let below = pen.area.height.saturating_sub(FOOTER - 1);
    let lines = if notice.whole { wrap(&notice.text, usize::from(columns)) } else { vec![notice.text.clone()] };
    let height = u16::try_from(lines.len()).unwrap_or(1).min(below);
    let area = Rect { y: pen.area.y + below - height, height, ..pen.area };
    let mut pen = pen.within(area);
    pen.clear();
    for (y, line) in (0..height).zip(lines) {
        pen.put(0, y, columns, &line, style);
    }
}

/// The keys that matter here: those of the screen first, then those of every screen, as many as fit. Help
/// and the way out close the line whatever happens.
fn keys(app: &App, pen: &mut Pen<'_>) {
    let columns = pen.area.width;
    let y = pen.area.height.saturating_sub(1);
    let is_always = |it: &&Command| matches!(it.name, "help" | "back");
    let (always, mut rest): (Vec<_>, Vec<_>) =
        commands::all().filter(|it| it.is_offered(app) && !it.is_closed_to(app)).partition(is_always);
    let always: Vec<_> = always.into_iter().filter_map(|it| hint(it, app)).collect();
    rest.sort_by_key(|it| it.place.breadth() > Place::Home.breadth());
    let mut room = columns.saturating_sub(always.iter().map(Hint::columns).sum());
    let (mut fitting, mut obstacles) = (Vec::new(), Obstacles { app, known: Vec::new() });
    for command in rest {
        // No word is looked up for those that cannot fit any more.
        if room < Hint::LEAST {
            break;
        }
        if let Some(hint) = hint(command, app).filter(|it| it.columns() <= room && obstacles.allow(command)) {
            room -= hint.columns();
            fitting.push(hint);
        }
    }
    let mut x = 0;
    for hint in fitting.into_iter().chain(always) {
        x = pen.put(x, y, columns, &hint.key, app.theme.key()) + 1;
        x = pen.put(x, y, columns, &hint.word, app.theme.faint()) + 2;
    }
}

/// What stands in the way now. Many commands ask the same: each frame looks once.
struct Obstacles<'a> {
    app: &'a App,
    known: Vec<Asked>,
}

impl Obstacles<'_> {
    fn allow(&mut self, command: &Command) -> bool {
        let known = self.known.iter().find(|it| std::ptr::fn_addr_eq(it.0, command.obstacle));
        match known {
            Some((_, allowed)) => *allowed,
            None => {
                let allowed = command.obstacle(self.app).is_none();
                self.known.push((command.obstacle, allowed));
                allowed
            }
        }
    }
}

/// A key and its word in the footer.
struct Hint {
    key: String,
    word: String,
}

impl Hint {
    /// The columns that the shortest of them takes.
    const LEAST: u16 = 5;

    /// The columns it takes, with the blanks around its word.
    fn columns(&self) -> u16 {
        u16::try_from(width(&self.key) + width(&self.word) + 3).unwrap_or(u16::MAX)
    }
}

fn hint(command: &'static Command, app: &App) -> Option<Hint> {
    Some(Hint { word: command.footer?(&app.i18n), key: command.keys_here(app).next()?.name(&app.i18n) })
}
