//! Changing the programme, and taking changes back.

use crossterm::event::KeyCode;

use super::{Command, Place, none, places::nothing_selected};
use crate::{
    edit,
    programme::{Kind, Target},
    rules::remedy,
    store::StoreError,
    t,
    tui::{
        app::{App, Stage, Tone},
        keys::Key,
        overlays::{Editor, Overlay, Remedy},
        screens::Screen,
    },
};

pub static COMMANDS: &[Command] = &[
    Command {
        name: "edit",
        keys: &[Key::code(KeyCode::Enter), Key::char('i')],
        place: Place::On(&[Screen::Referentiel, Screen::Fiche]),
        footer: Some(|i18n| t!(i18n, "pied-modifier")),
        title: |i18n| t!(i18n, "cmd-modifier"),
        obstacle: nothing_selected,
        run: edit,
    },
    Command {
        name: "edit-wording",
        keys: &[Key::char('i')],
        place: Place::On(&[Screen::Maquette, Screen::Matrice, Screen::Diagnostics]),
        footer: Some(|i18n| t!(i18n, "pied-modifier")),
        title: |i18n| t!(i18n, "cmd-modifier-libelle"),
        obstacle: nothing_selected,
        run: edit,
    },
    Command {
        name: "remedy",
        keys: &[Key::char('.')],
        place: Place::On(&[Screen::Diagnostics]),
        footer: Some(|i18n| t!(i18n, "pied-remede")),
        title: |i18n| t!(i18n, "cmd-remede"),
        obstacle: nothing_selected,
        run: mend,
    },
    Command {
        name: "derogation",
        keys: &[Key::char('w')],
        place: Place::On(&[Screen::Diagnostics]),
        footer: Some(|i18n| t!(i18n, "pied-accepter")),
        title: |i18n| t!(i18n, "cmd-accepter"),
        obstacle: nothing_selected,
        run: waive,
    },
    Command {
        name: "remarque",
        keys: &[Key::char('n')],
        place: Place::Programme,
        footer: Some(|i18n| t!(i18n, "pied-noter")),
        title: |i18n| t!(i18n, "cmd-noter"),
        obstacle: nothing_selected,
        run: note,
    },
    Command {
        name: "undo",
        keys: &[Key::char('u')],
        place: Place::Programme,
        footer: Some(|i18n| t!(i18n, "pied-annuler")),
        title: |i18n| t!(i18n, "cmd-annuler"),
        obstacle: none,
        run: |app| {
            if let Some(outcome) = app.current_mut().map(|work| work.undo()) {
                app.conclude(outcome);
            }
        },
    },
    Command {
        name: "redo",
        keys: &[Key::ctrl('r')],
        place: Place::Programme,
        footer: None,
        title: |i18n| t!(i18n, "cmd-refaire"),
        obstacle: none,
        run: |app| {
            if let Some(outcome) = app.current_mut().map(|work| work.redo()) {
                app.conclude(outcome);
            }
        },
    },
];

/// Edits the field under the cursor of the panel, or else the wording of the selected object.
fn edit(app: &mut App) {
    let Some(target) = app.selected() else { return };
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let field = work.with_view(&app.i18n, theme, |view, world| {
        let panel = view.panel().filter(|panel| panel.focused)?;
        panel.field(world, &target)
    });
    app.edit_field(&target, field.unwrap_or_else(|| wording(&target)));
}

/// Shows the mend of the diagnostic under the cursor, when there is an obvious one.
fn mend(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let Some(diagnostic) = work.diagnostics.current(&work.world(&app.i18n, theme)) else { return };
    match remedy(work.session.programme(), diagnostic) {
        Some(edit) => {
            let message = diagnostic.message(&app.i18n);
            app.overlay = Some(Overlay::Remedy(Box::new(Remedy { message, edit })));
        }
        None => app.say(t!(app.i18n, "remede-aucun"), Tone::Plain),
    }
}

/// Writes down why the team accepts the diagnostic under the cursor; one that is accepted is no longer so.
fn waive(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let programme = work.session.programme();
    let Some(diagnostic) = work.diagnostics.current(&work.world(&app.i18n, theme)) else { return };
    let Some(derogation) = &diagnostic.waived else {
        app.overlay = Some(Overlay::Editor(Editor::derogation(programme, diagnostic, &app.i18n)));
        return;
    };
    let outcome = match edit::delete(programme, &Target::new(Kind::Derogation, derogation)) {
        Ok(edit) => work.apply(edit),
        Err(error) => Err(StoreError::Edit(error)),
    };
    app.conclude(outcome);
}

/// Writes a remarque on the selected object.
fn note(app: &mut App) {
    let Some(target) = app.selected() else { return };
    let Some(work) = app.current() else { return };
    app.overlay = Some(Overlay::Editor(Editor::remarque(work.session.programme(), target, &app.i18n)));
}

/// The field that holds the wording of an object.
fn wording(target: &Target) -> &'static str {
    match target.kind {
        Kind::Programme => "intitule",
        Kind::Remarque => "texte",
        Kind::Derogation => "raison",
        _ => "libelle",
    }
}
