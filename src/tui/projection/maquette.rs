//! One semestre on the wall: its activités, and the one that is spoken of.

use rust_decimal::Decimal;

use super::sheet::{Row, Sheet};
use crate::{
    coverage::{Measure, heures},
    names::figure_range,
    programme::{Activite, Element, Fields, Kind, Target},
    t,
    tui::{
        widgets::{Pen, field_text},
        world::World,
    },
};

pub(super) fn draw(target: &Target, world: &World<'_>, pen: &mut Pen<'_>) {
    let activites = &world.view.activites;
    let card = activites.iter().find(|it| it.target() == *target);
    let semestres = &world.programme.semestres;
    let semestre = semestres.iter().find(|it| card.map_or_else(|| it.target() == *target, |c| c.semestre == it.numero));
    let Some(semestre) = semestre else { return };
    let mut cards: Vec<&Activite> = world.view.activites_du_semestre(semestre.numero).collect();
    cards.sort_by_key(|it| !it.nature.is_sae());
    let rows = cards.into_iter().map(|it| Row {
        depth: 0,
        code: it.code.clone(),
        text: it.libelle.clone(),
        right: hours(heures(it), world),
        style: if it.nature.is_sae() { world.theme.key() } else { world.theme.text() },
        selected: it.target() == *target,
    });
    let rows = rows.collect();
    let mut parts = vec![t!(world.i18n, "maquette-semestre", n = semestre.numero, annee = semestre.annee())];
    parts.extend(
        world
            .view
            .ects_du_semestre(semestre.numero)
            .map(|n| t!(world.i18n, "maquette-ects", n = figure_range(Measure::Ects, Some(n), world.i18n))),
    );
    let all = world.view.heures_du_semestre(semestre.numero);
    let is_some = all.max > Decimal::ZERO;
    parts.extend(
        is_some
            .then(|| t!(world.i18n, "maquette-heures", n = figure_range(Measure::TaughtHours, Some(all), world.i18n))),
    );
    Sheet { title: joined(parts), rows, below: card.map(|it| figures(it, world)).into_iter().collect() }
        .draw(world, pen);
}

fn hours(hours: Decimal, world: &World<'_>) -> String {
    if hours > Decimal::ZERO { t!(world.i18n, "maquette-heures", n = world.i18n.decimal(hours)) } else { String::new() }
}

/// How many AC it is tied to, its hours, and what it weighs where.
fn figures(card: &Activite, world: &World<'_>) -> String {
    let field = |name: &str| {
        let value = card.get(name).unwrap_or_default();
        field_text(world.i18n, world.programme, Kind::Activite, name, &value)
    };
    joined(vec![t!(world.i18n, "nombre-ac", n = card.acs().count()), field("heures"), field("coefficients")])
}

fn joined(parts: Vec<String>) -> String {
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
}
