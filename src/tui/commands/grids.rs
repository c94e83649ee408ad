//! The grids of the maquette as sheets: typing, going from cell to cell, blocks of cells.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none};
use crate::{
    i18n::I18n,
    t,
    tui::{
        app::{App, Stage, Tone, Wish},
        keys::Key,
        overlays::{
            cell::CellSheet,
            cells::{clear, paste as paste_cells},
            editor::Editor,
        },
        screens::{Screen, fiche::Slot, maquette::Go},
        widgets::Nav,
    },
};

/// The command whose keys are typed into what it opens.
pub(super) const TYPING: &str = "type-number";

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: TYPING,
        keys: &[
            Key::char('0'),
            Key::char('1'),
            Key::char('2'),
            Key::char('3'),
            Key::char('4'),
            Key::char('5'),
            Key::char('6'),
            Key::char('7'),
            Key::char('8'),
            Key::char('9'),
        ],
        place: Place::Number,
        needs: Needs::Edition,
        footer: None,
        title: |i18n| t!(i18n, "cmd-saisir"),
        obstacle: no_cell,
        run: |app| open(app, false),
    },
    Command {
        name: "open-cell",
        keys: &[Key::code(KeyCode::F(2)), Key::char('=')],
        place: Place::Grid,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-modifier")),
        title: |i18n| t!(i18n, "cmd-modifier-cellule"),
        obstacle: no_cell,
        run: |app| open(app, true),
    },
    going("cell-below", &[Key::code(KeyCode::Enter)], |i18n| t!(i18n, "cmd-cellule-dessous"), |app| go(app, Go::Below)),
    going("cell-above", &[Key::shift(KeyCode::Enter)], |i18n| t!(i18n, "cmd-cellule-dessus"), |app| go(app, Go::Above)),
    going("next-cell", &[Key::code(KeyCode::Tab)], |i18n| t!(i18n, "cmd-cellule-suivante"), |app| go(app, Go::Next)),
    going(
        "previous-cell",
        &[Key::code(KeyCode::BackTab)],
        |i18n| t!(i18n, "cmd-cellule-precedente"),
        |app| go(app, Go::Previous),
    ),
    Command {
        name: "clear-cell",
        keys: &[Key::code(KeyCode::Delete), Key::char('x'), Key::code(KeyCode::Backspace)],
        place: Place::Grid,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-vider")),
        title: |i18n| t!(i18n, "cmd-vider-case"),
        obstacle: no_cell,
        run: clear,
    },
    Command {
        name: "cell-block",
        keys: &[Key::char('b')],
        place: Place::Grid,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-bloc")),
        title: |i18n| t!(i18n, "cmd-bloc-cellules"),
        obstacle: none,
        run: |app| {
            if let Some(work) = app.current_mut() {
                work.maquette.toggle_block();
            }
        },
    },
    going("block-up", &[Key::shift(KeyCode::Up)], |i18n| t!(i18n, "cmd-bloc-haut"), |app| extend(app, Nav::Up)),
    going("block-down", &[Key::shift(KeyCode::Down)], |i18n| t!(i18n, "cmd-bloc-bas"), |app| extend(app, Nav::Down)),
    going("block-left", &[Key::shift(KeyCode::Left)], |i18n| t!(i18n, "cmd-bloc-gauche"), |app| extend(app, Nav::Left)),
    going(
        "block-right",
        &[Key::shift(KeyCode::Right)],
        |i18n| t!(i18n, "cmd-bloc-droite"),
        |app| extend(app, Nav::Right),
    ),
    Command {
        name: "copy-cells",
        keys: &[Key::char('c')],
        place: Place::Grid,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-copier")),
        title: |i18n| t!(i18n, "cmd-copier-cellules"),
        obstacle: none,
        run: copy,
    },
];

/// A command that moves the cursor, and that the footer does not show.
const fn going(name: &'static str, keys: &'static [Key], title: fn(&I18n) -> String, run: fn(&mut App)) -> Command {
    Command { name, keys, place: Place::Grid, needs: Needs::Nothing, footer: None, title, obstacle: none, run }
}

/// In a column of sums there is nothing to type.
fn no_cell(app: &App) -> Option<String> {
    let work = app.current().filter(|work| work.screen == Screen::Maquette)?;
    let none = work.maquette.cells(&work.world(&app.i18n, app.theme)).is_empty();
    none.then(|| t!(app.i18n, "obstacle-calculee"))
}

/// Opens what takes a number under the cursor: the block of cells, the cell, the field of the fiche.
fn open(app: &mut App, to_change: bool) {
    let Some(work) = app.current() else { return };
    if work.screen == Screen::Maquette {
        let cells = work.maquette.cells(&work.world(&app.i18n, app.theme));
        if let Some(sheet) = CellSheet::of(&cells, to_change, app) {
            app.show(sheet);
        }
        return;
    }
    let Some(Slot::Field(target, field)) = work.fiche.entry() else { return };
    let path = crate::edit::Path::field(*field);
    match Editor::open(work.session.programme(), target, path, &app.i18n) {
        Ok(editor) => app.show(editor),
        Err(why) => app.say(why, Tone::Plain),
    }
}

fn go(app: &mut App, go: Go) {
    let (area, theme) = (app.area(), app.theme);
    let Stage::Work(work) = &mut app.stage else { return };
    work.with_maquette(&app.i18n, theme, |maquette, world| maquette.go(go, world, area));
}

fn extend(app: &mut App, nav: Nav) {
    let (area, theme) = (app.area(), app.theme);
    let Stage::Work(work) = &mut app.stage else { return };
    work.with_maquette(&app.i18n, theme, |maquette, world| maquette.extend(nav, world, area));
}

/// Gives the cells to the clipboard of whoever sits before the terminal, as spreadsheets exchange them.
fn copy(app: &mut App) {
    let Some(work) = app.current() else { return };
    let rows = work.maquette.texts(&work.world(&app.i18n, app.theme));
    let (lines, columns) = (rows.len(), rows.first().map_or(0, Vec::len));
    let text = rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
    app.wish = Some(Wish::Copy(text));
    app.say(t!(app.i18n, "cellules-copiees", lignes = lines, colonnes = columns), Tone::Good);
}

/// Takes a text pasted into a grid; false where none is shown.
pub(super) fn paste(text: &str, app: &mut App) -> bool {
    let is_grid = Place::Grid.is_here(app);
    if is_grid {
        paste_cells(text, false, app);
    }
    is_grid
}
