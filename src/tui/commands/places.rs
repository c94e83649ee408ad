//! Screens, search, help, and the way out.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none};
use crate::{
    t,
    tui::{
        app::{App, Stage, Tone},
        keys::Key,
        overlays::{
            assistant::Assistant, atelier::Atelier, export::Export, finder::Finder, help::Help, import::Import,
            leaving::Leaving, people::People,
        },
        screens::Screen,
    },
};

// A digit, and what the same key of a French keyboard types without Shift.
macro_rules! screen {
    ($name:literal $key:literal $unshifted:literal $id:literal $screen:ident) => {
        Command {
            name: $name,
            keys: &[Key::char($key), Key::char($unshifted)],
            place: Place::Programme,
            needs: Needs::Nothing,
            footer: None,
            title: |i18n| t!(i18n, $id),
            obstacle: none,
            run: |app| {
                if let Some(work) = app.current_mut() {
                    work.show(Screen::$screen);
                }
            },
        }
    };
}

const WITH_PANEL: &[Screen] = &[Screen::Referentiel, Screen::Fiche, Screen::Cadre];

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: "open",
        keys: &[Key::code(KeyCode::Enter)],
        place: Place::Home,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-ouvrir")),
        title: |i18n| t!(i18n, "cmd-ouvrir"),
        obstacle: no_programme,
        run: App::open_selected,
    },
    Command {
        name: "new",
        keys: &[Key::char('n')],
        place: Place::Home,
        needs: Needs::Programmes,
        footer: Some(|i18n| t!(i18n, "pied-nouveau")),
        title: |i18n| t!(i18n, "cmd-nouveau"),
        obstacle: none,
        run: |app| app.show(Assistant::new()),
    },
    Command {
        name: "samples",
        keys: &[Key::char('d')],
        place: Place::Home,
        needs: Needs::Programmes,
        footer: Some(|i18n| t!(i18n, "pied-exemples")),
        title: |i18n| t!(i18n, "cmd-exemples"),
        obstacle: none,
        run: App::add_samples,
    },
    Command {
        name: "import",
        keys: &[Key::char('I')],
        place: Place::Home,
        needs: Needs::Host,
        footer: Some(|i18n| t!(i18n, "pied-importer")),
        title: |i18n| t!(i18n, "cmd-importer"),
        obstacle: none,
        run: import,
    },
    screen!("referentiel" '1' '&' "cmd-referentiel" Referentiel),
    screen!("maquette" '2' 'é' "cmd-maquette" Maquette),
    screen!("matrice" '3' '"' "cmd-matrice" Matrice),
    screen!("diagnostics" '4' '\'' "cmd-diagnostics" Diagnostics),
    screen!("fiche" '5' '(' "cmd-fiche" Fiche),
    screen!("journal" '6' '-' "cmd-journal" Journal),
    screen!("cadre" '7' 'è' "cmd-cadre" Cadre),
    Command {
        name: "next-screen",
        keys: &[Key::ctrl_code(KeyCode::PageDown)],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-ecran-suivant"),
        obstacle: none,
        run: |app| step_screen(app, 1),
    },
    Command {
        name: "previous-screen",
        keys: &[Key::ctrl_code(KeyCode::PageUp)],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-ecran-precedent"),
        obstacle: none,
        run: |app| step_screen(app, Screen::ALL.len() - 1),
    },
    Command {
        name: "panel",
        keys: &[Key::code(KeyCode::Tab)],
        place: Place::On(WITH_PANEL),
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-champs")),
        title: |i18n| t!(i18n, "cmd-champs"),
        obstacle: nothing_selected,
        run: |app| {
            with_panel(app, |focused| !focused);
        },
    },
    Command {
        name: "details",
        keys: &[Key::char(' ')],
        place: Place::On(&[Screen::Referentiel]),
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-details")),
        title: |i18n| t!(i18n, "cmd-details"),
        obstacle: nothing_selected,
        run: details,
    },
    Command {
        name: "next-parcours",
        keys: &[Key::char('p')],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-parcours")),
        title: |i18n| t!(i18n, "cmd-parcours-suivant"),
        obstacle: no_parcours,
        run: |app| step_parcours(app, true),
    },
    Command {
        name: "previous-parcours",
        keys: &[Key::char('P')],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-parcours-precedent"),
        obstacle: no_parcours,
        run: |app| step_parcours(app, false),
    },
    Command {
        name: "search",
        keys: &[Key::char('/')],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-chercher")),
        title: |i18n| t!(i18n, "cmd-chercher"),
        obstacle: none,
        run: |app| app.show(Finder::objects(app)),
    },
    Command {
        name: "people",
        keys: &[Key::char('@')],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-presence"),
        obstacle: none,
        run: |app| app.show(People::default()),
    },
    Command {
        name: "atelier",
        keys: &[Key::char('W')],
        place: Place::Anywhere,
        needs: Needs::Workshop,
        footer: Some(|i18n| t!(i18n, "pied-atelier")),
        title: |i18n| t!(i18n, "cmd-atelier"),
        obstacle: none,
        run: |app| app.show(Atelier::default()),
    },
    Command {
        name: "projection",
        keys: &[Key::char('z')],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-projection"),
        obstacle: none,
        run: |app| app.projected = !app.projected,
    },
    Command {
        name: "export",
        keys: &[Key::char('X')],
        place: Place::Programme,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-exporter"),
        obstacle: none,
        run: |app| app.show(Export::default()),
    },
    Command {
        name: "import-here",
        keys: &[Key::char('I')],
        place: Place::Programme,
        needs: Needs::Host,
        footer: None,
        title: |i18n| t!(i18n, "cmd-importer-ici"),
        obstacle: none,
        run: import,
    },
    Command {
        name: "palette",
        keys: &[Key::char(':')],
        place: Place::Anywhere,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-palette")),
        title: |i18n| t!(i18n, "cmd-palette"),
        obstacle: none,
        run: |app| app.show(Finder::everything(super::here(app), app)),
    },
    Command {
        name: "help",
        keys: &[Key::char('?'), Key::code(KeyCode::F(1))],
        place: Place::Anywhere,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-aide")),
        title: |i18n| t!(i18n, "cmd-aide"),
        obstacle: none,
        run: |app| app.show(Help::on(super::here(app), app)),
    },
    Command {
        name: "close",
        keys: &[Key::code(KeyCode::Esc)],
        place: Place::Anywhere,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-fermer"),
        obstacle: none,
        run: |app| {
            if !step_back(app) {
                app.say(t!(app.i18n, "fermer-rien"), Tone::Plain);
            }
        },
    },
    Command {
        name: "back",
        keys: &[Key::char('q')],
        place: Place::Anywhere,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-retour")),
        title: |i18n| t!(i18n, "cmd-retour"),
        obstacle: none,
        run: |app| {
            if !step_back(app) {
                match Leaving::of(app) {
                    Some(question) => app.show(question),
                    None => app.quit(),
                }
            }
        },
    },
];

/// Shows the screen that comes so many after this one, as sheets of a workbook: digits are typed into grids.
fn step_screen(app: &mut App, by: usize) {
    let Some(work) = app.current_mut() else { return };
    let here = Screen::ALL.iter().position(|it| *it == work.screen).unwrap_or(0);
    work.show(Screen::ALL[(here + by) % Screen::ALL.len()]);
}

fn import(app: &mut App) {
    app.show(Import::new());
}

pub(super) fn no_programme(app: &App) -> Option<String> {
    let Stage::Home { home, .. } = &app.stage else { return None };
    home.selected().is_none().then(|| t!(app.i18n, "obstacle-aucun-programme"))
}

pub(super) fn nothing_selected(app: &App) -> Option<String> {
    app.selected().is_none().then(|| t!(app.i18n, "obstacle-rien-choisi"))
}

pub(super) fn no_parcours(app: &App) -> Option<String> {
    let programme = app.current()?.session.programme();
    programme.parcours.is_empty().then(|| t!(app.i18n, "obstacle-sans-parcours"))
}

/// From a block or a copy, goes back out of it; from the panel, to the list beside it; from one's own way, to whom one
/// follows; from a part of the history, to the whole; after a jump, to where it came from. True when there was something to go back from.
fn step_back(app: &mut App) -> bool {
    leave(app)
        || with_panel(app, |_| false)
        || app.resume()
        || app.current_mut().is_some_and(|work| {
            // The history keeps its filter while one looks at another screen.
            let was_filtered = work.screen == Screen::Journal && work.show_whole_history();
            was_filtered | work.back()
        })
}

/// Gives up what was begun on the screen; true when something was.
fn leave(app: &mut App) -> bool {
    let Stage::Work(work) = &mut app.stage else { return false };
    work.with_view(&app.i18n, app.theme, |view, _| view.leave())
}

/// Changes whether the panel has the focus; true when it had it before.
fn with_panel(app: &mut App, focus: impl FnOnce(bool) -> bool) -> bool {
    let Stage::Work(work) = &mut app.stage else { return false };
    work.with_view(&app.i18n, app.theme, |view, _| match view.panel() {
        Some(panel) => {
            let before = panel.focused;
            panel.focused = focus(before);
            before
        }
        None => false,
    })
}

fn details(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let mut referentiel = std::mem::take(&mut work.referentiel);
    referentiel.toggle_details(&work.world(&app.i18n, theme));
    work.referentiel = referentiel;
}

fn step_parcours(app: &mut App, forward: bool) {
    let (selected, theme) = (app.selected(), app.theme);
    let Stage::Work(work) = &mut app.stage else { return };
    work.step_parcours(forward);
    // The object under the cursor stays there when the other parcours has it too.
    if let Some(target) = selected {
        work.with_view(&app.i18n, theme, |view, world| view.select(&target, world));
    }
}

/// Opens the fiche of the activité under the cursor.
pub(super) fn open_fiche(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    if let Some(target) = work.selected(&app.i18n, theme) {
        work.go_to(&target, None, &app.i18n, theme);
    }
}
