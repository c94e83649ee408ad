//! What a room sees on a wall: fewer things, with more air, and what is spoken of in full.
//!
//! The cells of a terminal do not grow. So tabs, keys and counts go, a blank line stands between the rows, and the
//! screen shows the object under the cursor among its neighbours. Keys act as on the screen itself.

mod diagnostics;
mod fiche;
mod maquette;
mod matrice;
mod referentiel;
mod sheet;

use ratatui::layout::Rect;

use super::{
    app::App,
    header::{filter, name},
    labels,
    overlays::wall,
    screens::Screen,
    widgets::{Pen, width},
    work::Work,
    world::World,
};
use crate::{programme::Target, t};

/// Rows above the screen: the header and a blank.
const HEADER: u16 = 2;
/// Rows below it: what happened last, and the edge of the wall.
const FOOTER: u16 = 2;

pub(super) fn draw(app: &App, work: &Work, world: &World<'_>, pen: &mut Pen<'_>) {
    let selected = work.view().selected(world);
    if let Some(line) = wall::line(app) {
        pen.put_right(pen.area.height.saturating_sub(1), pen.area.width, &line, app.theme.key());
    }
    header(app, work, world, selected.as_ref(), pen);
    let whole = pen.area;
    let area = Rect {
        x: whole.x + whole.width.min(2),
        y: whole.y + HEADER.min(whole.height),
        width: whole.width.saturating_sub(4),
        height: whole.height.saturating_sub(HEADER + FOOTER),
    };
    let mut inner = pen.within(area);
    match (work.screen, &selected) {
        (Screen::Referentiel, Some(target)) => referentiel::draw(target, world, &mut inner),
        (Screen::Maquette, Some(target)) => maquette::draw(target, world, &mut inner),
        (Screen::Matrice, Some(_)) => matrice::draw(&work.matrice, world, &mut inner),
        (Screen::Diagnostics, Some(_)) => diagnostics::draw(&work.diagnostics, world, &mut inner),
        (Screen::Fiche, Some(target)) => fiche::draw(target, world, &mut inner),
        // The journal is a list and a text already; and what is empty says so on its own screen.
        _ => inner.draw(|area, buf| work.view().draw(world, area, buf)),
    }
}

/// The programme, what is spoken of, and whom the screen follows.
fn header(app: &App, work: &Work, world: &World<'_>, selected: Option<&Target>, pen: &mut Pen<'_>) {
    let columns = pen.area.width;
    let right = app.follow.as_ref().map(|it| it.text(&app.i18n)).unwrap_or_default();
    pen.put_right(0, columns, &right, app.theme.key());
    let room = columns.saturating_sub(u16::try_from(width(&right)).unwrap_or(columns) + 2);
    let object = selected.map(|target| {
        let kind = labels::kind(world.i18n, world.programme, target);
        t!(world.i18n, "panneau-titre", kind = kind, label = world.label(target))
    });
    let parts = [filter(work, &app.i18n), object.unwrap_or_default()];
    let after: String = parts.iter().filter(|it| !it.is_empty()).map(|it| format!(" · {it}")).collect();
    let taken = u16::try_from(width(&after)).unwrap_or(room);
    let x = pen.put(0, 0, room.saturating_sub(taken).max(room / 3), &name(world.programme), app.theme.title());
    pen.put(x, 0, room.saturating_sub(x), &after, app.theme.key());
}
