//! The memory of the workshop: open points, named versions, what a period brought.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none};
use crate::{
    t,
    tui::{
        app::{App, Stage},
        keys::{self, Key},
        overlays::{naming::Naming, open_points::OpenPoints, past, snapshots::Snapshots},
        screens::Screen,
    },
};

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: "points",
        keys: &[keys::POINTS],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-points")),
        title: |i18n| t!(i18n, "cmd-points"),
        obstacle: none,
        run: |app| app.show(OpenPoints::default()),
    },
    Command {
        name: "trend",
        keys: &[Key::code(KeyCode::Enter)],
        place: Place::On(&[Screen::Journal]),
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-tendance")),
        title: |i18n| t!(i18n, "cmd-tendance"),
        obstacle: none,
        run: show_trend,
    },
    Command {
        name: "name-version",
        keys: &[Key::char('s')],
        place: Place::On(&[Screen::Journal]),
        needs: Needs::Animation,
        footer: Some(|i18n| t!(i18n, "pied-nommer")),
        title: |i18n| t!(i18n, "cmd-nommer"),
        obstacle: none,
        run: |app| app.show(Naming::default()),
    },
    Command {
        name: "versions",
        keys: &[Key::char('v')],
        place: Place::On(&[Screen::Journal]),
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-versions")),
        title: |i18n| t!(i18n, "cmd-versions"),
        obstacle: none,
        run: |app| match Snapshots::open(app) {
            Ok(list) => list.into_iter().for_each(|it| app.show(it)),
            Err(error) => app.fail(&error),
        },
    },
];

/// What the entry under the cursor, and those after it, changed, solved and created.
fn show_trend(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let Some(seq) = work.journal.entry(&work.world(&app.i18n, theme)).map(|it| it.seq) else { return };
    let title = t!(app.i18n, "tendance-titre", seq = seq);
    past::compare(title, [Some((seq - 1).max(1)), None], None, app);
}
