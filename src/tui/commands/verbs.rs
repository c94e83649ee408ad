//! The verbs of a workshop: moving far, merging, splitting, giving to another parcours.

use super::{Command, Needs, Place};
use crate::{
    i18n::I18n,
    programme::{Kind, Target},
    t,
    tui::{
        app::App,
        keys::Key,
        overlays::{
            sharing::Sharing,
            verbs::{ask_for_whom, ask_where, ask_with},
        },
        screens::Screen,
    },
    workshop::lineage,
};

const HERE: Place = Place::On(&[Screen::Referentiel, Screen::Maquette, Screen::Matrice, Screen::Fiche]);

pub(super) static COMMANDS: &[Command] = &[
    verb(
        "move-to",
        &[Key::char('d')],
        |i18n| t!(i18n, "cmd-deplacer-vers"),
        no_subject,
        |app| {
            with_subject(app, ask_where);
        },
    ),
    verb("merge", &[Key::char('f')], |i18n| t!(i18n, "cmd-fusionner"), no_subject, |app| with_subject(app, ask_with)),
    verb(
        "split",
        &[Key::char('S')],
        |i18n| t!(i18n, "cmd-scinder"),
        no_activite,
        |app| {
            let sharing = subject(app).and_then(|it| Sharing::of(&it, app));
            if let Some(sharing) = sharing {
                app.show(sharing);
            }
        },
    ),
    verb("twin", &[Key::char('Y')], |i18n| t!(i18n, "cmd-jumeau"), no_activite, |app| with_subject(app, ask_for_whom)),
];

/// A verb, which the footer does not show.
const fn verb(
    name: &'static str,
    keys: &'static [Key],
    title: fn(&I18n) -> String,
    obstacle: fn(&App) -> Option<String>,
    run: fn(&mut App),
) -> Command {
    Command { name, keys, place: HERE, needs: Needs::Edition, footer: None, title, obstacle, run }
}

/// What a verb is done to: what is selected, or the activité that holds it.
fn subject(app: &App) -> Option<Target> {
    let line = lineage(app.current()?.session.programme(), &app.selected()?);
    let suits = |it: &Target| {
        matches!(it.kind, Kind::Ac | Kind::Activite | Kind::Competence | Kind::Composante | Kind::Situation)
    };
    line.into_iter().find(|it| it.kind != Kind::Evaluation && it.kind != Kind::Critere).filter(suits)
}

fn no_subject(app: &App) -> Option<String> {
    subject(app).is_none().then(|| t!(app.i18n, "obstacle-verbe"))
}

fn no_activite(app: &App) -> Option<String> {
    let activite = subject(app).filter(|it| it.kind == Kind::Activite);
    activite.is_none().then(|| t!(app.i18n, "obstacle-sans-carte"))
}

fn with_subject(app: &mut App, act: fn(&Target, &mut App)) {
    if let Some(target) = subject(app) {
        act(&target, app);
    }
}
