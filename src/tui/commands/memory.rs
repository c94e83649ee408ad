//! The memory of the workshop: open points, named versions, what a period brought.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none, places::nothing_selected};
use crate::{
    store::Entry,
    t,
    tui::{
        app::{App, Stage},
        keys::{self, Key},
        overlays::{
            asking::Asking, choice::Choice, naming::Naming, open_points::OpenPoints, past, snapshots::Snapshots,
        },
        query::Query,
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
        name: "go-back",
        keys: &[Key::char('r')],
        place: Place::On(&[Screen::Journal]),
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-revenir")),
        title: |i18n| t!(i18n, "cmd-revenir"),
        obstacle: no_entry,
        run: go_back,
    },
    Command {
        name: "filter-history",
        keys: &[Key::char('F')],
        place: Place::On(&[Screen::Journal]),
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-histoire")),
        title: |i18n| t!(i18n, "cmd-histoire"),
        obstacle: none,
        run: |app| app.show(Asking::default()),
    },
    Command {
        name: "who-changed",
        keys: &[Key::char('Q')],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-qui"),
        obstacle: nothing_selected,
        run: who_changed,
    },
    Command {
        name: "name-version",
        keys: &[Key::char('s')],
        place: Place::On(&[Screen::Journal]),
        needs: Needs::Animation,
        footer: Some(|i18n| t!(i18n, "pied-nommer")),
        title: |i18n| t!(i18n, "cmd-nommer"),
        obstacle: none,
        run: name_version,
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

/// Names the state after the entry under the cursor: on the last one, the present.
fn name_version(app: &mut App) {
    let head = app.current().map(|work| work.session.head());
    match entry(app).map(|it| it.seq).filter(|seq| Some(*seq) != head) {
        Some(seq) => app.show(Naming::after(seq)),
        None => app.show(Naming::default()),
    }
}

/// Offers what can be done about the entry under the cursor.
fn go_back(app: &mut App) {
    if let Some(choice) = entry(app).and_then(|it| Choice::of_entry(it, app)) {
        app.show(choice);
    }
}

/// Shows who changed the object under the cursor, and when.
fn who_changed(app: &mut App) {
    let Some((target, work)) = app.selected().zip(app.current()) else { return };
    let label = work.session.programme().label(&target).unwrap_or_else(|| target.id.clone()).to_string();
    past::ask(t!(app.i18n, "histoire-titre", quoi = label.as_str()), Query::About(target, label), app);
}

fn entry(app: &App) -> Option<Entry> {
    let work = app.current()?;
    work.journal.entry(&work.world(&app.i18n, app.theme)).cloned()
}

fn no_entry(app: &App) -> Option<String> {
    entry(app).is_none().then(|| t!(app.i18n, "obstacle-rien-choisi"))
}

/// What the entry under the cursor, and those after it, changed, solved and created.
fn show_trend(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let Some(seq) = work.journal.entry(&work.world(&app.i18n, theme)).map(|it| it.seq) else { return };
    let title = t!(app.i18n, "tendance-titre", seq = seq);
    past::compare(title, [Some((seq - 1).max(1)), None], None, app);
}
