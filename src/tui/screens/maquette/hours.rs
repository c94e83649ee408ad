//! The hours of each activité of a semestre, by kind, and what they come to for a week and for the diploma.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    EditableCell, Maquette, cards,
    figures::{against, figure_text, range_text},
    grid::{FigureGrid, Row, Shape, Word, figure},
};
use crate::{
    coverage::{Figure, Measure, ParcoursView, Range, heures_de},
    edit::Path,
    names,
    programme::{Activite, Element, Figures, NatureHeures, Programme, Semestre, Volume},
    rules::targets,
    t,
    tui::{forms::volume_text, world::World},
};

/// A column: hours of one kind that are typed, or a sum of several kinds.
#[derive(Clone, Copy)]
enum HoursColumn {
    Nature(NatureHeures),
    Enseignees,
    Total,
}

impl HoursColumn {
    fn keeps(self, nature: NatureHeures) -> bool {
        match self {
            HoursColumn::Nature(only) => nature == only,
            HoursColumn::Enseignees => nature.is_taught(),
            HoursColumn::Total => true,
        }
    }
}

/// CM and TD counted together have a column where some activité counts them so.
fn columns(programme: &Programme) -> Vec<HoursColumn> {
    let together = programme.activites.iter().any(|it| it.heures.contains_key(&NatureHeures::CmTd));
    let natures = NatureHeures::ALL.into_iter().filter(|it| together || *it != NatureHeures::CmTd);
    natures.map(HoursColumn::Nature).chain([HoursColumn::Enseignees, HoursColumn::Total]).collect()
}

/// How many columns are typed.
pub(super) fn typed(world: &World<'_>) -> usize {
    columns(world.programme).iter().filter(|it| matches!(it, HoursColumn::Nature(_))).count()
}

pub(super) fn shape(world: &World<'_>) -> Shape {
    Shape { columns: columns(world.programme).len(), head: 0, sums: 1, detail: 3 }
}

/// The hours that are typed there; None in a column of sums.
pub(super) fn cell(world: &World<'_>, semestre: &Semestre, row: usize, column: usize) -> Option<EditableCell> {
    let HoursColumn::Nature(nature) = columns(world.programme).get(column).copied()? else { return None };
    let activite = cards(world, semestre).get(row).copied()?;
    let kind = names::field_name(nature.name(), world.i18n);
    let title = t!(world.i18n, "maquette-case-heures", activite = activite.code.clone(), nature = kind);
    let path = Path::entry("heures", nature.name());
    Some(EditableCell { target: activite.target(), path, title })
}

/// What a cell says; empty when it says nothing.
pub(super) fn text(world: &World<'_>, semestre: &Semestre, row: usize, column: usize) -> String {
    let card = cards(world, semestre).get(row).copied();
    let told = card.zip(columns(world.programme).get(column)).and_then(|(card, column)| written(card, *column, world));
    told.unwrap_or_default()
}

/// What an activité has in a column; None when it has nothing there.
fn written(card: &Activite, column: HoursColumn, world: &World<'_>) -> Option<String> {
    if let HoursColumn::Nature(nature) = column {
        return card.heures.get(&nature).map(|it| volume_text(it, world.i18n));
    }
    let hours = heures_de(card, |nature| column.keeps(nature));
    (hours > Decimal::ZERO).then(|| world.i18n.decimal(hours))
}

pub(super) fn grid(state: &Maquette, semestre: &Semestre, seen: &[ParcoursView<'_>], world: &World<'_>) -> FigureGrid {
    let targets = targets(world.programme);
    let (columns, cards) = (columns(world.programme), cards(world, semestre));
    let title = |it: &HoursColumn| match it {
        HoursColumn::Nature(nature) => (t!(world.i18n, "maquette-nature", nature = nature.name()), world.theme.text()),
        HoursColumn::Enseignees => (t!(world.i18n, "maquette-enseignees"), world.theme.faint()),
        HoursColumn::Total => (t!(world.i18n, "maquette-total"), world.theme.faint()),
    };
    let detail = vec![
        (cards.get(state.row.at).map_or_else(String::new, |card| full(card, world)), world.theme.title()),
        of_the_semestre(semestre, seen, world),
        of_the_diploma(seen, &targets, world),
    ];
    FigureGrid {
        title: t!(world.i18n, "maquette-titre-heures", n = semestre.numero, annee = semestre.annee()),
        outcome: week(semestre, seen, &targets, world),
        columns: columns.iter().map(title).collect(),
        head: Vec::new(),
        rows: cards.iter().map(|card| row(card, &columns, world)).collect(),
        sums: vec![sums(semestre, &columns, seen, world)],
        detail,
    }
}

fn row(card: &Activite, columns: &[HoursColumn], world: &World<'_>) -> Row {
    let cell = |column: &HoursColumn| {
        let shown = figure(written(card, *column, world), world);
        if matches!(column, HoursColumn::Nature(_)) { shown } else { (shown.0, world.theme.faint()) }
    };
    let style = if card.nature.is_sae() { world.theme.title() } else { world.theme.text() };
    Row { code: (card.code.clone(), style), wording: card.libelle.clone(), cells: columns.iter().map(cell).collect() }
}

fn sums(semestre: &Semestre, columns: &[HoursColumn], seen: &[ParcoursView<'_>], world: &World<'_>) -> Row {
    let cell = |column: &HoursColumn| {
        let range = hours(semestre, seen, |nature| column.keeps(nature));
        figure(range.map(|it| range_text(world, it)), world)
    };
    let label = t!(world.i18n, "maquette-ligne-total");
    Row { code: (label, world.theme.title()), wording: String::new(), cells: columns.iter().map(cell).collect() }
}

/// The hours of a semestre, of the kinds to `keep`; None when there is none.
fn hours(semestre: &Semestre, seen: &[ParcoursView<'_>], keep: impl Fn(NatureHeures) -> bool + Copy) -> Option<Range> {
    let sum = |view: &ParcoursView<'_>| view.activites_du_semestre(semestre.numero).map(|it| heures_de(it, keep)).sum();
    Range::over(seen.iter().map(sum)).filter(|range| range.max > Decimal::ZERO)
}

/// The activité in full, with what its split hours mean.
fn full(card: &Activite, world: &World<'_>) -> String {
    let name = t!(world.i18n, "matrice-nom", code = card.code.clone(), libelle = card.libelle.clone());
    let distant = |volume: &Volume| match volume {
        Volume::Global(_) => Decimal::ZERO,
        Volume::Reparti(split) => split.distanciel,
    };
    let distance: Decimal = card.heures.values().map(distant).sum();
    if distance > Decimal::ZERO {
        t!(world.i18n, "maquette-a-distance", nom = name, n = world.i18n.decimal(distance))
    } else {
        name
    }
}

/// The hours of the semestre that have a teacher, and those of projet.
fn of_the_semestre(semestre: &Semestre, seen: &[ParcoursView<'_>], world: &World<'_>) -> Word {
    let text = |keep: fn(NatureHeures) -> bool| match hours(semestre, seen, keep) {
        Some(range) => range_text(world, range),
        None => names::NO_VALUE.to_owned(),
    };
    let enseignees = text(NatureHeures::is_taught);
    let projet = text(|nature| nature == NatureHeures::Projet);
    let enseignees = t!(world.i18n, "maquette-heures-enseignees", n = enseignees);
    let projet = t!(world.i18n, "maquette-heures-projet", n = projet);
    let line =
        t!(world.i18n, "maquette-heures-semestre", n = semestre.numero, enseignees = enseignees, projet = projet);
    (line, world.theme.text())
}

/// Scheduled hours a week, against the most that a week may have.
fn week(semestre: &Semestre, seen: &[ParcoursView<'_>], targets: &Figures, world: &World<'_>) -> Word {
    let figure = Figure::of(Measure::WeeklyHours(semestre.numero), seen, targets);
    // Rounded up: 33.04 must not read « 33 ».
    let round = |it: Decimal| it.round_dp_with_strategy(1, RoundingStrategy::AwayFromZero);
    let Some(Range { min, max }) = figure.range() else {
        return (t!(world.i18n, "maquette-sans-semaines"), world.theme.faint());
    };
    let text = t!(world.i18n, "maquette-semaine", n = range_text(world, Range { min: round(min), max: round(max) }));
    against(world, text, &figure)
}

/// The hours of the whole diploma against its targets: taught ones at most, projet exactly.
fn of_the_diploma(seen: &[ParcoursView<'_>], targets: &Figures, world: &World<'_>) -> Word {
    let figure = |measure| Figure::of(measure, seen, targets);
    let (taught, projet) = (figure(Measure::TaughtHours), figure(Measure::ProjetHours));
    let text = t!(world.i18n, "maquette-heures-enseignees", n = figure_text(world, &taught));
    let (enseignees, _) = against(world, text, &taught);
    let text = t!(world.i18n, "maquette-heures-projet", n = figure_text(world, &projet));
    let (projet, _) = against(world, text, &projet);
    (t!(world.i18n, "maquette-heures-diplome", enseignees = enseignees, projet = projet), world.theme.text())
}
