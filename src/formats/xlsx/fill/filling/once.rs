//! What belongs to an activité or to a UE is written in the first of its rows.

use std::collections::BTreeMap;

use crate::formats::xlsx::fill::{
    mapping::{Family, FormField, Value},
    rows::TableRow,
    values::Subject,
};

/// Which row is the first of each activité and of each UE.
pub(super) struct Firsts {
    activites: BTreeMap<String, usize>,
    ues: BTreeMap<String, usize>,
}

impl Firsts {
    /// Of the rows that are there, or of those that are gone.
    pub(super) fn of(rows: &[TableRow<'_, '_>], is_gone: bool) -> Self {
        let (mut activites, mut ues) = (BTreeMap::new(), BTreeMap::new());
        for (rank, row) in rows.iter().enumerate().filter(|(_, it)| it.other.is_none() && it.is_gone == is_gone) {
            if let Some(activite) = row.subject.activite() {
                activites.entry(activite.id.to_string()).or_insert(rank);
            }
            if let Some(ue) = row.subject.ue() {
                ues.entry(ue.id.to_string()).or_insert(rank);
            }
        }
        Self { activites, ues }
    }

    /// Whether the row of that rank has a field.
    pub(super) fn has(&self, field: FormField, each_line: bool, rank: usize, subject: &Subject<'_>) -> bool {
        if each_line || !field.is_written_once() {
            return true;
        }
        self.first(field, subject).is_none_or(|it| it == rank)
    }

    /// The rank of the first row that is about what a field is of; None when none is.
    pub(super) fn first(&self, field: FormField, subject: &Subject<'_>) -> Option<usize> {
        match field.family() {
            Family::Ects => subject.ue().and_then(|it| self.ues.get(it.id.as_str())),
            _ => subject.activite().and_then(|it| self.activites.get(it.id.as_str())),
        }
        .copied()
    }
}

/// What makes a run of rows: their semestre, their UE, their activité.
pub(super) type RunKey = (Option<u8>, Option<String>, Option<String>);

/// The run that a row is in, by whichever of these a value is about; None: in none.
pub(super) fn run_key(row: &TableRow<'_, '_>, value: &Value) -> Option<RunKey> {
    let subject = &row.subject;
    let semestre = subject.semestre.map(|it| it.numero);
    let ue = subject.ue().map(|it| it.id.to_string());
    match super::field_of(value).map_or(Family::Activite, FormField::family) {
        _ if row.is_gone => None,
        // What stands between the rows of a semestre is of the semestre too.
        Family::Semestre | Family::Programme => Some((semestre, None, None)),
        _ if row.other.is_some() => None,
        Family::Ue | Family::Ects => Some((semestre, ue, None)),
        Family::Referentiel => Some((None, subject.competence.map(|it| it.id.to_string()), None)),
        _ => Some((semestre, ue, subject.activite().map(|it| it.id.to_string()))),
    }
}

/// The runs of rows that have the same semestre, UE or activité, whichever a value is about: their ranks.
pub(super) fn runs(rows: &[TableRow<'_, '_>], value: &Value) -> Vec<std::ops::Range<usize>> {
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    let mut last = None;
    for (rank, row) in rows.iter().enumerate() {
        let key = run_key(row, value);
        match runs.last_mut() {
            Some(run) if key.is_some() && last == Some(key.clone()) => run.end = rank + 1,
            _ => runs.push(rank..rank + 1),
        }
        last = Some(key);
    }
    runs
}
