//! Hours, ECTS and coefficients before and after, for a student of each parcours.

use std::collections::HashMap;

use super::{LivretColumn, LivretTable, Sign};
use crate::{
    coverage::{Measure, Range},
    formats::{livret::number, writing::survey::Survey},
    names::{NO_VALUE, figure_name, figure_range},
    programme::{Id, Parcours, Ue},
    t,
};

/// One row: what is counted, and for each column what it came to and comes to.
struct Row {
    name: String,
    /// Told of UE only where something is otherwise.
    is_optional: bool,
    pairs: Vec<(String, String)>,
}

/// The parcours of both versions, those of the later first; one without name when neither has any.
fn columns<'p>(before: &Survey<'p>, after: &Survey<'p>) -> Vec<Option<(&'p Id<Parcours>, &'p str)>> {
    let mut all: Vec<Option<(&Id<Parcours>, &str)>> = Vec::new();
    for view in after.views.iter().chain(&before.views) {
        let column = view.parcours.map(|it| (&it.id, it.code.as_str()));
        let is_known = |it: &Option<(&Id<Parcours>, &str)>| it.map(|it| it.0) == column.map(|it| it.0);
        if !all.iter().any(is_known) {
            all.push(column);
        }
    }
    all
}

pub(super) fn figures(before: &Survey<'_>, after: &Survey<'_>) -> LivretTable {
    let i18n = after.i18n;
    let parcours = columns(before, after);
    let view = |survey: &'_ Survey<'_>, rank: usize| {
        let asked = parcours[rank].map(|it| it.0);
        survey.views.iter().position(|it| it.parcours.map(|it| &it.id) == asked)
    };
    let mut rows = totals(before, after, parcours.len(), &view);
    rows.extend(ues(before, after, parcours.len(), &view));
    rows.retain(|it| !it.is_optional || it.pairs.iter().any(|(before, after)| before != after));
    let mut columns =
        vec![LivretColumn::texte(t!(i18n, "revision-colonne-signe")), LivretColumn::texte(t!(i18n, "xlsx-grandeur"))];
    for it in &parcours {
        let of = |name: String| match it {
            Some((_, code)) => t!(i18n, "revision-du-parcours", parcours = (*code).to_owned(), quoi = name),
            None => name,
        };
        columns.push(LivretColumn::number(of(t!(i18n, "revision-colonne-avant"))));
        columns.push(LivretColumn::number(of(t!(i18n, "revision-colonne-apres"))));
    }
    let lines = rows.into_iter().map(|row| {
        let differs = row.pairs.iter().any(|(before, after)| before != after);
        let sign = if differs { Sign::Changed.glyph().to_owned() } else { String::new() };
        let values = row.pairs.into_iter().flat_map(|(before, after)| [before, after]);
        [sign, row.name].into_iter().chain(values).collect()
    });
    LivretTable { columns, lines: lines.collect() }
}

type ViewOf<'c> = dyn Fn(&Survey<'_>, usize) -> Option<usize> + 'c;

/// The figures of the diploma, and the hours of each semestre.
fn totals(before: &Survey<'_>, after: &Survey<'_>, parcours: usize, view: &ViewOf<'_>) -> Vec<Row> {
    let i18n = after.i18n;
    let mut measures: Vec<Measure> = after.figures().iter().map(|it| it.measure).collect();
    let earlier: Vec<Measure> = before.figures().iter().map(|it| it.measure).collect();
    measures.extend(earlier.into_iter().filter(|it| !after.figures().iter().any(|known| known.measure == *it)));
    let values = |survey: &Survey<'_>| -> HashMap<Measure, Vec<Option<Range>>> {
        survey.figures().into_iter().map(|it| (it.measure, it.readings.iter().map(|it| it.range).collect())).collect()
    };
    let (old, new) = (values(before), values(after));
    let figure = |all: &HashMap<Measure, Vec<Option<Range>>>, measure: Measure, at: Option<usize>| {
        figure_range(measure, at.and_then(|at| *all.get(&measure)?.get(at)?), i18n)
    };
    let mut rows: Vec<Row> = measures
        .into_iter()
        .map(|measure| {
            let pair = |rank| (figure(&old, measure, view(before, rank)), figure(&new, measure, view(after, rank)));
            Row { name: figure_name(measure, i18n), is_optional: false, pairs: (0..parcours).map(pair).collect() }
        })
        .collect();
    let mut numeros: Vec<u8> =
        [before, after].iter().flat_map(|it| it.programme.semestres.iter().map(|it| it.numero)).collect();
    numeros.sort_unstable();
    numeros.dedup();
    for numero in numeros {
        let hours = |survey: &Survey<'_>, rank| {
            let hours = view(survey, rank).map(|at| survey.views[at].heures_du_semestre(numero));
            figure_range(Measure::TaughtHours, hours.filter(|it| !it.max.is_zero()), i18n)
        };
        let pairs = (0..parcours).map(|rank| (hours(before, rank), hours(after, rank)));
        let name = t!(i18n, "rapport-heures-du-semestre", numero = numero.to_string());
        rows.push(Row { name, is_optional: false, pairs: pairs.collect() });
    }
    rows
}

/// The ECTS of each UE, and what its activités weigh together.
fn ues(before: &Survey<'_>, after: &Survey<'_>, parcours: usize, view: &ViewOf<'_>) -> Vec<Row> {
    let i18n = after.i18n;
    let mut all: Vec<(&Id<Ue>, &str)> = Vec::new();
    for (_, ue) in after.programme.ues().chain(before.programme.ues()) {
        if !all.iter().any(|(id, _)| **id == ue.id) {
            all.push((&ue.id, &ue.code));
        }
    }
    let told = |value: Option<Range>| match value {
        Some(it) if it.is_single() => number(it.min, i18n),
        Some(it) => i18n.range(it.min, it.max),
        None => NO_VALUE.to_owned(),
    };
    let mut rows = Vec::new();
    for (id, code) in all {
        let row = |name: String, of: &dyn Fn(&Survey<'_>, usize) -> Option<Range>| {
            let pair = |rank| {
                let value = |survey: &Survey<'_>| told(view(survey, rank).and_then(|at| of(survey, at)));
                (value(before), value(after))
            };
            Row { name, is_optional: true, pairs: (0..parcours).map(pair).collect() }
        };
        rows.push(row(t!(i18n, "revision-ects-de-l-ue", ue = code), &|survey, at| {
            survey.views[at].ue(id)?.ue.ects.map(Range::of)
        }));
        rows.push(row(t!(i18n, "revision-coefficients-de-l-ue", ue = code), &|survey, at| {
            let view = &survey.views[at];
            Some(view.poids_de(view.ue(id)?, |_| true))
        }));
    }
    rows
}
