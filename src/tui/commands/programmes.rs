//! The programmes of the list: removing, bringing back, another identifier.

use super::{Command, Needs, Place};
use crate::{
    t,
    tui::{
        app::{App, Stage},
        commands::places::no_programme,
        keys::Key,
        overlays::{
            bin::{Bin, Removal, Renaming},
            suite::Suite,
        },
    },
};

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: "delete-programme",
        keys: &[Key::char('D')],
        place: Place::Home,
        needs: Needs::Programmes,
        footer: Some(|i18n| t!(i18n, "pied-supprimer")),
        title: |i18n| t!(i18n, "cmd-supprimer-programme"),
        obstacle: no_programme,
        run: remove,
    },
    Command {
        name: "restore-programme",
        keys: &[Key::char('u')],
        place: Place::Home,
        needs: Needs::Programmes,
        footer: None,
        title: |i18n| t!(i18n, "cmd-ramener"),
        obstacle: nothing_removed,
        run: bring_last_back,
    },
    Command {
        name: "bin",
        keys: &[Key::char('c')],
        place: Place::Home,
        needs: Needs::Programmes,
        footer: Some(|i18n| t!(i18n, "pied-corbeille")),
        title: |i18n| t!(i18n, "cmd-corbeille"),
        obstacle: nothing_removed,
        run: |app| app.show(Bin::default()),
    },
    Command {
        name: "next-maquette",
        keys: &[Key::char('N')],
        place: Place::Home,
        needs: Needs::Programmes,
        footer: None,
        title: |i18n| t!(i18n, "cmd-suite"),
        obstacle: no_programme,
        run: next_maquette,
    },
    Command {
        name: "rename-programme",
        keys: &[Key::char('R')],
        place: Place::Home,
        needs: Needs::Programmes,
        footer: Some(|i18n| t!(i18n, "pied-renommer")),
        title: |i18n| t!(i18n, "cmd-renommer"),
        obstacle: no_programme,
        run: rename,
    },
];

fn nothing_removed(app: &App) -> Option<String> {
    let Stage::Home { home, .. } = &app.stage else { return None };
    home.bin.is_empty().then(|| t!(app.i18n, "corbeille-vide"))
}

fn remove(app: &mut App) {
    let Stage::Home { store, home } = &app.stage else { return };
    let Some(programme) = home.selected() else { return };
    match Removal::of(programme, store, app) {
        Ok(removal) => app.show(removal),
        Err(error) => app.fail(&error),
    }
}

fn bring_last_back(app: &mut App) {
    let Stage::Home { home, .. } = &app.stage else { return };
    if let Some(id) = home.bin.first().map(|it| it.programme.id.to_string()) {
        app.bring_back(&id);
    }
}

fn next_maquette(app: &mut App) {
    let Stage::Home { home, .. } = &app.stage else { return };
    let Some(id) = home.selected().map(|it| it.id.to_string()) else { return };
    match Suite::of(&id, app) {
        Ok(Some(suite)) => app.show(suite),
        Ok(None) => {}
        Err(error) => app.fail(&error),
    }
}

fn rename(app: &mut App) {
    let Stage::Home { home, .. } = &app.stage else { return };
    if let Some(programme) = home.selected() {
        app.show(Renaming::of(programme.id.as_str()));
    }
}
