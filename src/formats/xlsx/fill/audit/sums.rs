//! Figures of the form held against those of the programme: shares, totals, hours of students.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{What, formula};
use crate::{
    coverage,
    formats::{
        writing::survey::Survey,
        xlsx::fill::{
            filling::{ColumnTrace, TableTrace, Trace},
            scope::Scope,
            sheet::{FormSheet, number},
        },
    },
    programme::Activite,
};

type Found = Vec<(What, Option<(u16, u32)>)>;

pub(super) fn look(sheet: &FormSheet, trace: &Trace<'_>, found: &mut Found) {
    for table in &trace.tables {
        shares(sheet, table, found);
        for column in &table.columns {
            columns(sheet, table, column, found);
        }
    }
}

fn told(number: Decimal) -> String {
    number.normalize().to_string()
}

/// Whether two figures are the same but for how they were rounded.
fn is_near(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() <= Decimal::new(5, 2)
}

/// What each activité has in the columns of shares, over all of its rows.
fn shares(sheet: &FormSheet, table: &TableTrace<'_>, found: &mut Found) {
    let columns: Vec<&ColumnTrace> =
        table.columns.iter().filter(|it| it.field.is_some_and(|it| it.is_share())).collect();
    if columns.is_empty() {
        return;
    }
    let mut totals: BTreeMap<(String, u8), (u32, &Activite, Decimal)> = BTreeMap::new();
    for it in &table.rows {
        let Some(activite) = it.activite else { continue };
        for column in &columns {
            let share = sheet.grid.cell(column.column, it.row).and_then(number).unwrap_or_default();
            let share = if column.is_percent { share * Decimal::ONE_HUNDRED } else { share };
            let of_row = it.evaluation.map(|it| it.session.numero());
            let session = column.session.or(of_row).unwrap_or(1);
            let key = (activite.id.to_string(), session);
            totals.entry(key).or_insert((it.row, activite, Decimal::ZERO)).2 += share;
        }
    }
    let mut silent: Vec<&Activite> = Vec::new();
    let mut totals: Vec<_> = totals.into_iter().map(|((_, session), it)| (session, it)).collect();
    totals.sort_by_key(|(session, (row, _, _))| (*row, *session));
    for (session, (row, activite, total)) in totals {
        let mut own = activite.evaluations.iter().filter(|it| it.session.numero() == session);
        if !own.any(|it| it.poids.is_some_and(|it| !it.is_zero())) {
            // Who has no second chance lacks nothing.
            silent.extend((session == 1).then_some(activite));
        } else if !is_near(total, Decimal::ONE_HUNDRED) {
            let what = What::Shares { activite: activite.code.clone(), total: told(total) };
            found.push((what, columns.first().map(|it| (it.column, row))));
        }
    }
    if let Some(first) = silent.first() {
        found.push((What::Unassessed { count: silent.len(), first: first.code.clone() }, None));
    }
}

/// What a column adds up to, and what the form says that it does.
fn columns(sheet: &FormSheet, table: &TableTrace<'_>, column: &ColumnTrace, found: &mut Found) {
    let Some(expected) = column.expected else { return };
    let lines = table.rows.iter().filter(|it| it.activite.is_some() || !table.has_activites());
    let sum: Decimal = lines.filter_map(|it| sheet.grid.cell(column.column, it.row).and_then(number)).sum();
    let wrong = |sum: Decimal| What::Total { found: told(sum), expected: told(expected) };
    if !is_near(sum, expected) {
        found.push((wrong(sum), Some((column.column, table.first))));
        return;
    }
    for (at, row, cell) in sheet.grid.cells().filter(|(_, _, it)| it.is_formula()) {
        let is_outside = !(table.first..=table.last).contains(&row);
        let sums = cell.formula().and_then(formula::summed_range);
        let Some(range) = sums.filter(|it| is_outside && it.left == column.column && it.right == column.column) else {
            continue;
        };
        let meets = range.top <= table.last && table.first <= range.bottom;
        if let Some(sum) = formula::value(&sheet.grid, at, row).filter(|it| meets && !is_near(*it, expected)) {
            found.push((wrong(sum), Some((at, row))));
        }
    }
}

/// Activités of parcours that no student follows together.
pub(super) fn together(scope: &Scope, survey: &Survey<'_>) -> Option<What> {
    let programme = survey.programme;
    let head = scope.head(survey);
    let of_some = |it: &&Activite| !it.parcours.is_empty() && it.parcours.len() < programme.parcours.len();
    let is_of_several =
        survey.restriction.is_none() && programme.parcours.len() > 1 && head.activites.iter().any(of_some);
    if !is_of_several && !survey.views.iter().any(|it| it.has_choices()) {
        return None;
    }
    let total: Decimal = head.activites.iter().map(|it| coverage::heures(it)).sum();
    let semestres = scope.semestres(survey);
    let lived = survey.views.iter().map(|view| {
        let ranges: Vec<_> = semestres.iter().map(|it| view.heures_du_semestre(it.numero)).collect();
        coverage::Range { min: ranges.iter().map(|it| it.min).sum(), max: ranges.iter().map(|it| it.max).sum() }
    });
    let range = coverage::Range::over_all(lived)?;
    let (total, least, most) = (told(total), told(range.min), told(range.max));
    match is_of_several {
        true => Some(What::Together { total, least, most }),
        false if total == most => None,
        false => Some(What::Options { total, least, most }),
    }
}
