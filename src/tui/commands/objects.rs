//! Objects: adding, duplicating, moving, deleting them.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none, places::nothing_selected};
use crate::{
    edit,
    i18n::I18n,
    programme::{Kind, Nature, Target},
    sentences, t,
    tui::{
        app::{App, Overlay, Tone},
        keys::Key,
        overlays::{
            capture::{Capture, pasted},
            choice::Choice,
            preview::Preview,
        },
        screens::Screen,
    },
    workshop::{Sort, Spot, Stay, Step, arrange, duplicate, place_for, renumber, reorder},
};

/// The screens on which objects are made.
const WITH_OBJECTS: &[Screen] = &[Screen::Referentiel, Screen::Maquette, Screen::Fiche, Screen::Cadre];

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: "add",
        keys: &[Key::char('a')],
        place: Place::On(WITH_OBJECTS),
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-ajouter")),
        title: |i18n| t!(i18n, "cmd-ajouter"),
        obstacle: none,
        run: add,
    },
    Command {
        name: "add-other",
        keys: &[Key::char('A')],
        place: Place::On(WITH_OBJECTS),
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-ajouter-autre")),
        title: |i18n| t!(i18n, "cmd-ajouter-autre"),
        obstacle: none,
        run: choose_what_to_add,
    },
    Command {
        name: "duplicate",
        keys: &[Key::char('y')],
        place: Place::On(WITH_OBJECTS),
        needs: Needs::Edition,
        footer: None,
        title: |i18n| t!(i18n, "cmd-dupliquer"),
        obstacle: nothing_selected,
        run: copy,
    },
    Command {
        name: "delete",
        keys: &[Key::char('D'), Key::code(KeyCode::Delete)],
        place: Place::On(WITH_OBJECTS),
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-supprimer")),
        title: |i18n| t!(i18n, "cmd-supprimer"),
        obstacle: nothing_selected,
        run: delete,
    },
    step("move-up", &[Key::char('K')], WITH_OBJECTS, |i18n| t!(i18n, "cmd-monter"), |app| take(Step::Up, app)),
    step("move-down", &[Key::char('J')], WITH_OBJECTS, |i18n| t!(i18n, "cmd-descendre"), |app| take(Step::Down, app)),
    step(
        "outdent",
        &[Key::char('<')],
        &[Screen::Referentiel],
        |i18n| t!(i18n, "cmd-sortir"),
        |app| take(Step::Out, app),
    ),
    step(
        "indent",
        &[Key::char('>')],
        &[Screen::Referentiel],
        |i18n| t!(i18n, "cmd-rentrer"),
        |app| take(Step::In, app),
    ),
    step("renumber", &[Key::char('R')], WITH_OBJECTS, |i18n| t!(i18n, "cmd-renumeroter"), number_anew),
    step("arrange", &[Key::char('O')], WITH_OBJECTS, |i18n| t!(i18n, "cmd-ranger"), put_in_order),
];

/// A command on the selected object that the footer does not show.
const fn step(
    name: &'static str,
    keys: &'static [Key],
    screens: &'static [Screen],
    title: fn(&I18n) -> String,
    run: fn(&mut App),
) -> Command {
    let (place, needs) = (Place::On(screens), Needs::Edition);
    Command { name, keys, place, needs, footer: None, title, obstacle: nothing_selected, run }
}

/// What can be added on a screen, the usual first.
fn sorts(screen: Screen) -> &'static [Sort] {
    match screen {
        Screen::Referentiel => &[Sort::Competence, Sort::Niveau, Sort::Ac, Sort::Composante, Sort::Situation],
        Screen::Maquette => &[
            Sort::Activite(Nature::Ressource),
            Sort::Activite(Nature::Sae),
            Sort::Activite(Nature::Stage),
            Sort::Activite(Nature::Portfolio),
            Sort::Ue,
            Sort::Choix,
            Sort::Semestre,
        ],
        Screen::Fiche => &[
            Sort::Evaluation,
            Sort::Critere,
            Sort::Activite(Nature::Ressource),
            Sort::Activite(Nature::Sae),
            Sort::Activite(Nature::Stage),
            Sort::Activite(Nature::Portfolio),
        ],
        Screen::Cadre => &[Sort::Parcours, Sort::Semestre, Sort::Ue, Sort::Choix, Sort::Bloc],
        Screen::Matrice | Screen::Diagnostics | Screen::Journal => &[],
    }
}

/// What can be added where the cursor is, each with its place.
fn offers(app: &App) -> Vec<(Sort, Spot)> {
    let (Some(work), selected) = (app.current(), app.selected()) else { return Vec::new() };
    let spot = |sort: Sort| place_for(work.session.programme(), sort, selected.as_ref());
    sorts(work.screen).iter().filter_map(|sort| Some((*sort, spot(*sort)?))).collect()
}

/// What « add » adds: one more of what the cursor is on, where this screen makes such objects.
pub(super) fn likely(app: &App) -> Option<(Sort, Spot)> {
    let selected = app.selected();
    let work = app.current()?;
    let here = selected.as_ref().and_then(|it| Sort::of(work.session.programme(), it));
    // A semestre without cards wants cards, not another semestre: which, the user says.
    let here = here.filter(|it| *it != Sort::Semestre || work.screen == Screen::Cadre);
    let here = work.view().sort().or(here);
    let mut offers = offers(app);
    let at = offers.iter().position(|(sort, _)| Some(*sort) == here).or_else(|| selected.is_none().then_some(0))?;
    (at < offers.len()).then(|| offers.swap_remove(at))
}

pub(super) fn add(app: &mut App) {
    match likely(app) {
        Some((sort, spot)) => app.show(Capture::new(sort, spot, app.selected())),
        None => choose_what_to_add(app),
    }
}

fn choose_what_to_add(app: &mut App) {
    let (mut offers, selected) = (offers(app), app.selected());
    // What is under the cursor wants what goes into it: a niveau, an AC. `a` adds one more of the same.
    if app.current().is_some_and(|work| work.screen != Screen::Maquette) {
        offers.sort_by_key(|(sort, _)| sort.kind().parent() != selected.as_ref().map(|it| it.kind));
    }
    if offers.is_empty() {
        return app.say(t!(app.i18n, "obstacle-rien-a-ajouter"), Tone::Plain);
    }
    app.show(Choice::of_sorts(offers, selected, app));
}

fn copy(app: &mut App) {
    let (Some(target), Some(work)) = (app.selected(), app.current()) else { return };
    match duplicate(work.session.programme(), &target) {
        Ok(sprout) => {
            if app.carry_out(sprout.edit) {
                app.point_at(&sprout.target);
            }
        }
        Err(error) => app.fail(&error.into()),
    }
}

/// Shows what goes with the object before it goes; one that holds nothing and is tied to nothing just goes.
fn delete(app: &mut App) {
    let (Some(target), Some(work)) = (app.selected(), app.current()) else { return };
    if target.kind == Kind::Programme {
        return app.say(t!(app.i18n, "obstacle-programme"), Tone::Plain);
    }
    let programme = work.session.programme();
    let edit = match edit::delete(programme, &target) {
        Ok(edit) => edit,
        Err(error) => return app.fail(&error.into()),
    };
    let objet = sentences::in_full(programme, &target, &app.i18n);
    let message = t!(app.i18n, "supprimer-message", objet = objet, n = edit.targets().len().saturating_sub(1));
    app.show(Preview::new(t!(app.i18n, "supprimer-titre"), message, edit));
}

fn take(step: Step, app: &mut App) {
    let (Some(target), Some(work)) = (app.selected(), app.current()) else { return };
    match reorder(work.session.programme(), &target, step) {
        Ok(Ok((edit, target))) => {
            if app.carry_out(edit) {
                app.point_at(&target);
                offer_to_renumber(&target, app);
            }
        }
        Ok(Err(stay)) => app.say(why(stay, &app.i18n), Tone::Plain),
        Err(error) => app.fail(&error.into()),
    }
}

/// After a move, says that codes no longer follow the order, and which key shows what numbering anew would do.
pub(super) fn offer_to_renumber(moved: &Target, app: &mut App) {
    let in_order = app.current().is_none_or(|work| renumber(work.session.programme(), moved).is_empty());
    if let (false, Some(notice)) = (in_order, app.notice.clone()) {
        app.say(t!(app.i18n, "renumeroter-offre", avis = notice.text), notice.tone);
    }
}

fn why(stay: Stay, i18n: &I18n) -> String {
    match stay {
        Stay::AtTheEdge => t!(i18n, "obstacle-au-bout"),
        Stay::NoLevel => t!(i18n, "obstacle-sans-niveau"),
        Stay::Tied => t!(i18n, "obstacle-lie"),
    }
}

fn number_anew(app: &mut App) {
    let (Some(target), Some(work)) = (app.selected(), app.current()) else { return };
    let edit = renumber(work.session.programme(), &target);
    if edit.is_empty() {
        return app.say(t!(app.i18n, "renumeroter-rien"), Tone::Plain);
    }
    let message = t!(app.i18n, "renumeroter-message", n = edit.targets().len());
    let preview = Preview::new(t!(app.i18n, "renumeroter-titre"), message, edit).then(target);
    app.show(preview);
}

/// Shows what stands beside the object in the order of the codes, before it is put so.
fn put_in_order(app: &mut App) {
    let (Some(target), Some(work)) = (app.selected(), app.current()) else { return };
    let edit = arrange(work.session.programme(), &target);
    if edit.is_empty() {
        return app.say(t!(app.i18n, "ranger-rien"), Tone::Plain);
    }
    let message = t!(app.i18n, "ranger-message", n = edit.targets().len());
    app.show(Preview::new(t!(app.i18n, "ranger-titre"), message, edit).then(target));
}

/// A list pasted on a screen that makes objects is shown before it is added.
pub(super) fn paste(text: &str, app: &mut App) {
    let Some((sort, spot)) = likely(app) else { return };
    let is_list = text.trim().lines().nth(1).is_some();
    if is_list {
        if let Some(preview) = pasted(text, sort, &spot, app) {
            app.show(preview);
        }
    } else {
        let mut capture = Capture::new(sort, spot, app.selected());
        capture.paste(text, app);
        app.show(capture);
    }
}
