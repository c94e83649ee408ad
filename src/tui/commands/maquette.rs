//! The maquette: its views, its cells, and moving cards.

use super::{
    Command, Needs, Place, none, objects,
    places::{no_parcours, open_fiche},
};
use crate::{
    programme::{Element, Ue},
    t,
    tui::{
        app::{App, Stage, Tone},
        keys::Key,
        screens::{Screen, maquette::Maquette},
        world::World,
    },
    workshop::{Relocation, next_semestre, relocate},
};
use crossterm::event::KeyCode;

const HERE: Place = Place::On(&[Screen::Maquette]);

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: "card-fiche",
        keys: &[Key::code(KeyCode::Enter), Key::char('e')],
        place: HERE,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-fiche")),
        title: |i18n| t!(i18n, "cmd-ouvrir-fiche"),
        obstacle: no_card,
        run: open_fiche,
    },
    Command {
        name: "sight",
        keys: &[Key::char('v')],
        place: HERE,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-vue")),
        title: |i18n| t!(i18n, "cmd-vue"),
        obstacle: none,
        run: |app| {
            if let Some(work) = app.current_mut() {
                work.maquette.next_sight();
            }
        },
    },
    Command {
        name: "card-forward",
        keys: &[Key::char('L'), Key::shift(KeyCode::Right)],
        place: HERE,
        needs: Needs::Edition,
        footer: None,
        title: |i18n| t!(i18n, "cmd-carte-suivant"),
        obstacle: no_card,
        run: |app| shift(app, true),
    },
    Command {
        name: "card-backward",
        keys: &[Key::char('H'), Key::shift(KeyCode::Left)],
        place: HERE,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-deplacer-carte")),
        title: |i18n| t!(i18n, "cmd-carte-precedent"),
        obstacle: no_card,
        run: |app| shift(app, false),
    },
    Command {
        name: "card-parcours",
        keys: &[Key::char('m')],
        place: HERE,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-parcours-carte")),
        title: |i18n| t!(i18n, "cmd-parcours-carte"),
        obstacle: |app| no_parcours(app).or_else(|| no_card(app)),
        run: |app| {
            if let Some(target) = look(app, |maquette, world| maquette.activite(world).map(Element::target)) {
                app.edit_field(&target, "parcours");
            }
        },
    },
    Command {
        name: "weeks",
        keys: &[Key::char('s')],
        place: HERE,
        needs: Needs::Edition,
        footer: None,
        title: |i18n| t!(i18n, "cmd-semaines"),
        obstacle: no_semestre,
        run: |app| {
            if let Some(target) = look(app, |maquette, world| maquette.semestre(world).map(Element::target)) {
                app.edit_field(&target, "semaines");
            }
        },
    },
    Command {
        name: "maquette-next-semestre",
        keys: &[Key::code(KeyCode::Tab), Key::char('>')],
        place: HERE,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-semestre")),
        title: |i18n| t!(i18n, "cmd-maquette-semestre-suivant"),
        obstacle: none,
        run: |app| step(app, true),
    },
    Command {
        name: "maquette-previous-semestre",
        keys: &[Key::code(KeyCode::BackTab), Key::char('<')],
        place: HERE,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-maquette-semestre-precedent"),
        obstacle: none,
        run: |app| step(app, false),
    },
];

/// What the maquette says of where the cursor is.
fn look<T>(app: &App, at: impl FnOnce(&Maquette, &World<'_>) -> Option<T>) -> Option<T> {
    let work = app.current()?;
    at(&work.maquette, &work.world(&app.i18n, app.theme))
}

fn no_card(app: &App) -> Option<String> {
    let none = look(app, |maquette, world| maquette.activite(world).map(|_| ())).is_none();
    none.then(|| t!(app.i18n, "obstacle-sans-carte"))
}

fn no_semestre(app: &App) -> Option<String> {
    let none = look(app, |maquette, world| maquette.semestre(world).map(|_| ())).is_none();
    none.then(|| t!(app.i18n, "obstacle-rien-choisi"))
}

fn step(app: &mut App, forward: bool) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    work.with_maquette(&app.i18n, theme, |maquette, world| maquette.step_semestre(forward, world));
}

/// Moves the card to the next or previous semestre; the cursor goes with it.
fn shift(app: &mut App, forward: bool) {
    let Some(card) = look(app, |maquette, world| maquette.activite(world).cloned()) else { return };
    let Some(work) = app.current() else { return };
    let programme = work.session.programme();
    let Some(numero) = next_semestre(programme, &card, forward) else {
        let n = card.semestre;
        let why =
            if forward { t!(app.i18n, "deplacer-dernier", n = n) } else { t!(app.i18n, "deplacer-premier", n = n) };
        return app.say(why, Tone::Plain);
    };
    let relocation = match relocate(programme, &card, numero) {
        Ok(relocation) => relocation,
        Err(error) => return app.fail(&error.into()),
    };
    if app.carry_out(relocation.edit.clone()) {
        let text = told(app, &card.code, card.semestre, numero, &relocation);
        app.say(text, Tone::Good);
        app.point_at(&card.target());
        objects::offer_to_renumber(&card.target(), app);
    }
}

/// What became of the card and of its coefficients. What is lost comes first: the end of a line may be cut off.
fn told(app: &App, code: &str, de: u8, vers: u8, relocation: &Relocation) -> String {
    let i18n = &app.i18n;
    let mut parts = vec![t!(i18n, "deplacer-fait", code = code, de = de, vers = vers)];
    let Some(work) = app.current() else { return parts.remove(0) };
    let programme = work.session.programme();
    let ue = |id| programme.get(id).map_or_else(String::new, |it: &Ue| it.code.clone());
    let lost: Vec<_> = relocation
        .dropped
        .iter()
        .map(|(id, poids)| t!(i18n, "deplacer-perdu", ue = ue(id), poids = i18n.decimal(*poids)))
        .collect();
    if !lost.is_empty() {
        parts.push(t!(i18n, "deplacer-retires", liste = lost.join(", ")));
    }
    let kept: Vec<_> = relocation.carried.iter().map(|(from, to)| format!("{} → {}", ue(from), ue(to))).collect();
    if !kept.is_empty() {
        parts.push(t!(i18n, "deplacer-reportes", liste = kept.join(", ")));
    }
    parts.join(" · ")
}
