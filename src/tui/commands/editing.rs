//! Changing the programme, and taking changes back.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none, places::nothing_selected};
use crate::{
    edit::{self, Edit, Placed},
    programme::{Element, Kind, Location, Object, Reglage, Target},
    rules::remedy,
    session::Outcome,
    store::StoreError,
    t,
    tui::{
        app::{App, Stage, Tone},
        keys::Key,
        overlays::{editor::Editor, preview::Preview},
        screens::Screen,
        work::Work,
    },
};

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: "edit",
        keys: &[Key::code(KeyCode::Enter), Key::char('i')],
        place: Place::On(&[Screen::Referentiel, Screen::Cadre]),
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-modifier")),
        title: |i18n| t!(i18n, "cmd-modifier"),
        obstacle: nothing_selected,
        run: edit,
    },
    Command {
        name: "edit-wording",
        keys: &[Key::char('i')],
        place: Place::On(&[Screen::Maquette, Screen::Matrice, Screen::Diagnostics]),
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-modifier")),
        title: |i18n| t!(i18n, "cmd-modifier-libelle"),
        obstacle: nothing_selected,
        run: edit,
    },
    Command {
        name: "remedy",
        keys: &[Key::char('.')],
        place: Place::On(&[Screen::Diagnostics]),
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-remede")),
        title: |i18n| t!(i18n, "cmd-remede"),
        obstacle: nothing_selected,
        run: mend,
    },
    Command {
        name: "derogation",
        keys: &[Key::char('w')],
        place: Place::On(&[Screen::Diagnostics]),
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-accepter")),
        title: |i18n| t!(i18n, "cmd-accepter"),
        obstacle: nothing_selected,
        run: waive,
    },
    Command {
        name: "tune",
        keys: &[Key::char('s')],
        place: Place::On(&[Screen::Diagnostics]),
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-regler")),
        title: |i18n| t!(i18n, "cmd-regler"),
        obstacle: nothing_selected,
        run: tune,
    },
    Command {
        name: "remarque",
        keys: &[Key::char('n')],
        place: Place::Programme,
        needs: Needs::Remarques,
        footer: Some(|i18n| t!(i18n, "pied-noter")),
        title: |i18n| t!(i18n, "cmd-noter"),
        obstacle: nothing_selected,
        run: note,
    },
    Command {
        name: "undo",
        keys: &[Key::char('u')],
        place: Place::Programme,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-annuler")),
        title: |i18n| t!(i18n, "cmd-annuler"),
        obstacle: none,
        run: |app| go_back_and_forth(app, Work::undo),
    },
    Command {
        name: "redo",
        keys: &[Key::ctrl('r')],
        place: Place::Programme,
        needs: Needs::Edition,
        footer: None,
        title: |i18n| t!(i18n, "cmd-refaire"),
        obstacle: none,
        run: |app| go_back_and_forth(app, Work::redo),
    },
];

/// Undoes or does again, and shows where it happened.
fn go_back_and_forth(app: &mut App, act: impl FnOnce(&mut Work) -> Result<Outcome, StoreError>) {
    let Some(outcome) = app.current_mut().map(act) else { return };
    let touched = match &outcome {
        Ok(Outcome::Done(entry)) => entry.edit.targets(),
        _ => Vec::new(),
    };
    app.conclude(outcome);
    // In the matrix an edit names its activité only: the cursor would leave its row for nothing.
    if app.current().is_some_and(|work| work.screen != Screen::Matrice) {
        touched.iter().rev().find(|target| app.point_at(target));
    }
}

/// Edits the field under the cursor of the panel, or else the wording of the selected object.
fn edit(app: &mut App) {
    let Some(target) = app.selected() else { return };
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let field = work.with_view(&app.i18n, theme, |view, _| {
        let panel = view.panel().filter(|panel| panel.focused)?;
        panel.field(&target)
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
            let preview = Preview::new(t!(app.i18n, "remede-titre"), message, edit);
            app.show(preview);
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
        let editor = Editor::derogation(programme, diagnostic, &app.i18n);
        return app.show(editor);
    };
    let outcome = match edit::delete(programme, &Target::new(Kind::Derogation, derogation)) {
        Ok(edit) => work.apply(edit),
        Err(error) => Err(StoreError::Edit(error)),
    };
    app.conclude(outcome);
}

/// Shows how the programme sets the rule of the diagnostic under the cursor: its severity and its thresholds. A rule
/// that it leaves alone gets a réglage that says nothing yet.
fn tune(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let programme = work.session.programme();
    let Some(diagnostic) = work.diagnostics.current(&work.world(&app.i18n, theme)) else { return };
    let regle = diagnostic.rule.code;
    let target = match programme.reglages.iter().find(|it| it.regle == regle) {
        Some(reglage) => reglage.target(),
        None => {
            let id = edit::new_id(programme, &format!("reglage-{regle}"));
            let reglage = Reglage { id, regle: regle.to_owned(), severite: None, seuils: Default::default() };
            let (target, object) = (reglage.target(), Object::Reglage(reglage));
            app.carry_out(Edit::Create(Placed { object, at: Location::last("") }));
            target
        }
    };
    let Stage::Work(work) = &mut app.stage else { return };
    work.go_to(&target, None, &app.i18n, theme);
    // Straight to the severity, which is what is most often set.
    work.with_view(&app.i18n, theme, |view, _| {
        if let Some(panel) = view.panel() {
            panel.focused = true;
            panel.cursor.at = 1;
        }
    });
}

/// Writes a remarque on the selected object.
fn note(app: &mut App) {
    let Some(target) = app.selected() else { return };
    let Some(work) = app.current() else { return };
    app.show(Editor::remarque(work.session.programme(), target, &app.i18n));
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
