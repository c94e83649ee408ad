//! The programmes of the list: removing, bringing back, another identifier.

use super::{Command, Needs, Place};
use crate::{
    t,
    tui::{
        app::{App, Stage, Tone},
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
        name: "archive",
        keys: &[Key::char('a')],
        place: Place::Home,
        needs: Needs::Programmes,
        footer: None,
        title: |i18n| t!(i18n, "cmd-archiver"),
        obstacle: no_programme,
        run: archive,
    },
    Command {
        name: "archives",
        keys: &[Key::char('v')],
        place: Place::Home,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-archives"),
        obstacle: nothing_archived,
        run: show_archives,
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

fn nothing_archived(app: &App) -> Option<String> {
    let Stage::Home { home, .. } = &app.stage else { return None };
    (home.archived == 0).then(|| t!(app.i18n, "archives-vides"))
}

/// Takes the programme out of the list, or puts it back.
fn archive(app: &mut App) {
    let Stage::Home { home, .. } = &app.stage else { return };
    let Some(programme) = home.selected() else { return };
    let (id, archived) = (programme.id.to_string(), programme.archived.is_none());
    match app.at_home(|store, author| store.set_archived(&id, archived, author)) {
        Some(Ok(_)) if archived => app.say(t!(app.i18n, "archive-rangee", id = id), Tone::Good),
        Some(Ok(_)) => app.say(t!(app.i18n, "archive-sortie", id = id), Tone::Good),
        Some(Err(error)) => app.fail(&error),
        None => {}
    }
}

fn show_archives(app: &mut App) {
    if let Stage::Home { home, .. } = &mut app.stage {
        home.shows_archived = !home.shows_archived;
    }
    if let Some(Err(error)) = app.at_home(|_, _| Ok(())) {
        app.fail(&error);
    }
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
