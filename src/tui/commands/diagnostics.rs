//! The list of diagnostics: going to what they are about, and choosing which of them show.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none, places::nothing_selected};
use crate::{
    t,
    tui::{
        app::{App, Stage},
        keys::Key,
        overlays::sifting::Sifting,
        screens::Screen,
    },
};

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: "go",
        keys: &[Key::code(KeyCode::Enter)],
        place: Place::On(&[Screen::Diagnostics]),
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-aller")),
        title: |i18n| t!(i18n, "cmd-aller"),
        obstacle: nothing_selected,
        run: go,
    },
    Command {
        name: "regroup",
        keys: &[Key::char('o')],
        place: Place::On(&[Screen::Diagnostics]),
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-regrouper")),
        title: |i18n| t!(i18n, "cmd-regrouper"),
        obstacle: none,
        run: |app| {
            if let Some(work) = app.current_mut() {
                work.diagnostics.regroup();
            }
        },
    },
    Command {
        name: "filter",
        keys: &[Key::char('f')],
        place: Place::On(&[Screen::Diagnostics]),
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-filtrer")),
        title: |i18n| t!(i18n, "cmd-filtrer"),
        obstacle: none,
        run: |app| {
            if let Some(work) = app.current_mut() {
                work.diagnostics.filter();
            }
        },
    },
    Command {
        name: "filter-words",
        keys: &[Key::char('F')],
        place: Place::On(&[Screen::Diagnostics]),
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-mots")),
        title: |i18n| t!(i18n, "cmd-filtrer-mots"),
        obstacle: none,
        run: |app| {
            if let Some(sifting) = Sifting::of(app) {
                app.show(sifting);
            }
        },
    },
    Command {
        name: "counts",
        keys: &[Key::char('!')],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-compteurs"),
        obstacle: none,
        run: open_counts,
    },
];

/// Shows the diagnostics that the header counts, errors first; where they show already, those of the next severity.
fn open_counts(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let is_here = work.screen == Screen::Diagnostics;
    work.jump(Screen::Diagnostics);
    let mut diagnostics = std::mem::take(&mut work.diagnostics);
    diagnostics.open_counts(is_here, &work.world(&app.i18n, theme));
    work.diagnostics = diagnostics;
}

fn go(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let current = work.diagnostics.current(&work.world(&app.i18n, theme)).map(|it| (it.rule.family, it.target.clone()));
    if let Some((family, target)) = current {
        work.go_to(&target, Some(family), &app.i18n, theme);
    }
}
