//! The matrix: ticking cells, blocks and columns, and looking at it from nearer or farther.

use crossterm::event::KeyCode;

use super::{Command, Needs, Place, none, places::nothing_selected};
use crate::{
    edit::{Edit, EditError},
    programme::Element,
    session::Outcome,
    store::StoreError,
    t,
    tui::{
        app::{App, Stage, Tone},
        keys::Key,
        overlays::legend::Legend,
        screens::{
            Screen,
            matrice::{Matrice, Source},
        },
        world::World,
    },
    workshop::{self, Copied, Filling, Relation, copy_ties, toggle},
};

const HERE: Place = Place::On(&[Screen::Matrice]);

pub(super) static COMMANDS: &[Command] = &[
    Command {
        name: "travaille",
        keys: &[Key::char('t')],
        place: HERE,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-travaille")),
        title: |i18n| t!(i18n, "cmd-travaille"),
        obstacle: no_cell,
        run: |app| tick(app, Relation::Travaille),
    },
    Command {
        name: "evalue",
        keys: &[Key::char('e')],
        place: HERE,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-evalue")),
        title: |i18n| t!(i18n, "cmd-evalue"),
        obstacle: no_cell,
        run: |app| tick(app, Relation::Evalue),
    },
    Command {
        name: "cross",
        keys: &[Key::char(' ')],
        place: HERE,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-cocher")),
        title: |i18n| t!(i18n, "cmd-cocher"),
        obstacle: no_cell,
        run: cross,
    },
    Command {
        name: "block",
        keys: &[Key::char('v')],
        place: HERE,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-bloc")),
        title: |i18n| t!(i18n, "cmd-bloc"),
        obstacle: no_cell,
        run: |app| with_matrice(app, |matrice, _| matrice.toggle_block()),
    },
    Command {
        name: "copy-column",
        keys: &[Key::char('c')],
        place: HERE,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-copier")),
        title: |i18n| t!(i18n, "cmd-copier"),
        obstacle: no_cell,
        run: copy_column,
    },
    Command {
        name: "copy-row",
        keys: &[Key::char('C')],
        place: HERE,
        needs: Needs::Edition,
        footer: None,
        title: |i18n| t!(i18n, "cmd-copier-ligne"),
        obstacle: no_cell,
        run: copy_row,
    },
    Command {
        name: "legend",
        keys: &[Key::char('L')],
        // On the maquette, it moves activités.
        place: Place::On(&[Screen::Matrice, Screen::Referentiel, Screen::Diagnostics, Screen::Fiche, Screen::Cadre]),
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-legende"),
        obstacle: none,
        run: |app| app.show(Legend::of(app)),
    },
    Command {
        name: "zoom-out",
        keys: &[Key::char('-')],
        place: HERE,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-reculer")),
        title: |i18n| t!(i18n, "cmd-reculer"),
        obstacle: none,
        run: |app| zoom(app, false),
    },
    Command {
        name: "zoom-in",
        keys: &[Key::char('+'), Key::char('=')],
        place: HERE,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-approcher"),
        obstacle: none,
        run: |app| zoom(app, true),
    },
    Command {
        name: "gaps",
        keys: &[Key::char('g')],
        place: HERE,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-manques")),
        title: |i18n| t!(i18n, "cmd-manques"),
        obstacle: none,
        run: |app| with_matrice(app, |matrice, _| matrice.toggle_gaps()),
    },
    Command {
        name: "sort-columns",
        keys: &[Key::char('s')],
        place: HERE,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-trier")),
        title: |i18n| t!(i18n, "cmd-trier"),
        obstacle: no_cell,
        run: sort_columns,
    },
    Command {
        name: "group-rows",
        keys: &[Key::char('o')],
        place: HERE,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-grouper")),
        title: |i18n| t!(i18n, "cmd-grouper"),
        obstacle: none,
        run: group_rows,
    },
    Command {
        name: "clear-cells",
        keys: &[Key::char('x')],
        place: HERE,
        needs: Needs::Edition,
        footer: Some(|i18n| t!(i18n, "pied-effacer")),
        title: |i18n| t!(i18n, "cmd-effacer"),
        obstacle: no_cell,
        run: clear,
    },
    Command {
        name: "enter-cell",
        keys: &[Key::code(KeyCode::Enter)],
        place: HERE,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-entrer")),
        title: |i18n| t!(i18n, "cmd-entrer"),
        obstacle: nothing_selected,
        run: enter,
    },
    Command {
        name: "next-semestre",
        keys: &[Key::code(KeyCode::Tab)],
        place: HERE,
        needs: Needs::Nothing,
        footer: Some(|i18n| t!(i18n, "pied-semestre")),
        title: |i18n| t!(i18n, "cmd-semestre-suivant"),
        obstacle: none,
        run: |app| with_matrice(app, |matrice, world| matrice.step_semestre(true, world)),
    },
    Command {
        name: "previous-semestre",
        keys: &[Key::code(KeyCode::BackTab)],
        place: HERE,
        needs: Needs::Nothing,
        footer: None,
        title: |i18n| t!(i18n, "cmd-semestre-precedent"),
        obstacle: none,
        run: |app| with_matrice(app, |matrice, world| matrice.step_semestre(false, world)),
    },
];

/// Cells are AC × activité: seen from afar there is none.
fn no_cell(app: &App) -> Option<String> {
    if app.current().is_some_and(|work| !work.matrice.zoom().is_nearest()) {
        return Some(t!(app.i18n, "obstacle-trop-loin"));
    }
    nothing_selected(app)
}

fn with_matrice<R: Default>(app: &mut App, act: impl FnOnce(&mut Matrice, &World<'_>) -> R) -> R {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return R::default() };
    let mut matrice = std::mem::take(&mut work.matrice);
    let result = act(&mut matrice, &work.world(&app.i18n, theme));
    work.matrice = matrice;
    result
}

/// Ticks or unticks the cell under the cursor, or a whole block.
fn tick(app: &mut App, relation: Relation) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let world = work.world(&app.i18n, theme);
    if !work.matrice.has_block() {
        let Some((ac, activite)) = work.matrice.cell(&world) else { return };
        let edit = toggle(world.programme, &ac, &activite, relation);
        let outcome = apply(app, edit);
        return app.conclude(outcome);
    }
    let Some(filling) = work.matrice.block(&world).map(|block| block.fill(world.programme, relation)) else { return };
    match filling {
        Ok(filling) => {
            let told = tell_filling(app, relation, &filling);
            apply_and_say(app, Ok(filling.edit), told);
        }
        Err(error) => apply_and_say(app, Err(error), String::new()),
    }
}

/// Puts a cross into the cell under the cursor, or into a whole block; takes it away where it stands already.
fn cross(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let world = work.world(&app.i18n, theme);
    let Some(block) = work.matrice.block(&world) else { return };
    let alone = !work.matrice.has_block();
    match block.cross(world.programme) {
        Ok(filling) if alone => {
            app.carry_out(filling.edit);
        }
        Ok(filling) => {
            let told = tell_filled(app, t!(app.i18n, "matrice-croix"), &filling);
            apply_and_say(app, Ok(filling.edit), told);
        }
        Err(error) => apply_and_say(app, Err(error), String::new()),
    }
}

fn tell_filling(app: &App, relation: Relation, filling: &Filling) -> String {
    let quoi = match relation {
        Relation::Travaille => t!(app.i18n, "pied-travaille"),
        Relation::Evalue => t!(app.i18n, "pied-evalue"),
    };
    tell_filled(app, quoi, filling)
}

fn tell_filled(app: &App, quoi: String, filling: &Filling) -> String {
    let (i18n, n) = (&app.i18n, filling.changed);
    let done = if filling.present {
        t!(i18n, "matrice-avis-cochees", n = n, quoi = quoi)
    } else {
        t!(i18n, "matrice-avis-decochees", n = n, quoi = quoi)
    };
    match filling.left {
        0 => done,
        left => format!("{done} {}", t!(i18n, "matrice-avis-laissees", n = left)),
    }
}

fn clear(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let world = work.world(&app.i18n, theme);
    let Some(cleared) = work.matrice.block(&world).map(|block| block.clear(world.programme)) else { return };
    let (edit, count) = cleared.map_or_else(|error| (Err(error), 0), |(edit, count)| (Ok(edit), count));
    let told = t!(app.i18n, "matrice-avis-effacees", n = count);
    apply_and_say(app, edit, told);
}

/// Takes the column as what to copy or, when there is one already, copies that one here.
fn copy_column(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let world = work.world(&app.i18n, theme);
    let Some(here) = work.matrice.activite(&world) else { return };
    let source = match work.matrice.source() {
        Some(Source::Column(id)) => world.programme.get(id),
        _ => None,
    };
    let copied = source.filter(|it| it.id != here.id).map(|it| copy_ties(world.programme, it, here));
    let (is_same, code, id) = (source.is_some_and(|it| it.id == here.id), here.code.clone(), here.id.clone());
    copy(app, Source::Column(id), is_same, code, copied);
}

/// The same for the row.
fn copy_row(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let world = work.world(&app.i18n, theme);
    let Some(here) = work.matrice.ac(&world) else { return };
    let source = match work.matrice.source() {
        Some(Source::Row(id)) => world.programme.get(id),
        _ => None,
    };
    let copied = source.filter(|it| it.id != here.id).map(|it| workshop::copy_row(world.programme, it, here));
    let (is_same, code, id) = (source.is_some_and(|it| it.id == here.id), here.code.clone(), here.id.clone());
    copy(app, Source::Row(id), is_same, code, copied);
}

/// Carries out what was copied to `code`; when nothing was to be copied yet, that is what comes next.
fn copy(app: &mut App, here: Source, is_same: bool, code: String, copied: Option<Result<Copied, EditError>>) {
    let is_row = matches!(here, Source::Row(_));
    let Some(work) = app.current_mut() else { return };
    work.matrice.set_source((copied.is_none() && !is_same).then_some(here));
    match copied {
        Some(Ok(copied)) => {
            let told = tell_copy(app, &copied, code);
            apply_and_say(app, Ok(copied.edit), told);
        }
        Some(Err(error)) => apply_and_say(app, Err(error), String::new()),
        None if is_same => app.say(t!(app.i18n, "matrice-avis-copie-abandonnee"), Tone::Plain),
        None if is_row => app.say(t!(app.i18n, "matrice-avis-source-ligne", code = code), Tone::Plain),
        None => app.say(t!(app.i18n, "matrice-avis-source", code = code), Tone::Plain),
    }
}

fn tell_copy(app: &App, copied: &Copied, vers: String) -> String {
    let (i18n, travailles, evalues) = (&app.i18n, copied.travailles, copied.evalues);
    let n = travailles + evalues;
    let done = t!(i18n, "matrice-avis-copies", n = n, vers = vers, travailles = travailles, evalues = evalues);
    match copied.left {
        0 => done,
        left => format!("{done} {}", t!(i18n, "matrice-avis-laisses", n = left)),
    }
}

fn apply(app: &mut App, edit: Result<Edit, EditError>) -> Result<Outcome, StoreError> {
    let Some(work) = app.current_mut() else { return Ok(Outcome::Nothing) };
    work.apply(edit.map_err(StoreError::Edit)?)
}

/// Applies an edit of many cells: `told` says what it did better than its first step does.
fn apply_and_say(app: &mut App, edit: Result<Edit, EditError>, told: String) {
    match apply(app, edit) {
        Ok(Outcome::Done(_)) => app.say(told, Tone::Good),
        Ok(Outcome::Waiting) => app.conclude(Ok(Outcome::Waiting)),
        Ok(_) => app.say(told, Tone::Plain),
        Err(error) => app.conclude(Err(error)),
    }
}

fn zoom(app: &mut App, nearer: bool) {
    if !with_matrice(app, |matrice, world| matrice.step_zoom(nearer, world)) {
        let why = if nearer { t!(app.i18n, "obstacle-au-plus-pres") } else { t!(app.i18n, "obstacle-au-plus-loin") };
        app.say(why, Tone::Plain);
    }
}

/// Opens the fiche of the activité under the cursor; from afar, goes nearer.
fn enter(app: &mut App) {
    let theme = app.theme;
    let Stage::Work(work) = &mut app.stage else { return };
    let activite = work.matrice.activite(&work.world(&app.i18n, theme)).map(Element::target);
    match activite {
        Some(target) => {
            work.go_to(&target, None, &app.i18n, theme);
        }
        None => zoom(app, true),
    }
}

fn sort_columns(app: &mut App) {
    let ordre = with_matrice(app, |matrice, world| {
        matrice.reorder(world);
        matrice.order_name(world)
    });
    app.say(t!(app.i18n, "matrice-avis-ordre", ordre = ordre), Tone::Plain);
}

fn group_rows(app: &mut App) {
    let groupes = with_matrice(app, Matrice::regroup);
    app.say(t!(app.i18n, "matrice-avis-groupes", groupes = groupes), Tone::Plain);
}
