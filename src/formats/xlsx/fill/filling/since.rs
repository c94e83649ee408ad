//! The rows of an earlier version: which of those of today were there, what they said, and which are gone.

use std::collections::BTreeMap;

use super::once;
use crate::formats::xlsx::fill::{
    mapping::{FormTable, RowUnit, Value, When},
    rows::TableRow,
    values::Subject,
};

/// By what a row is known again in another version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::formats::xlsx::fill) struct RowKey {
    /// What it is about, an évaluation apart: an activité that is assessed otherwise is the same.
    line: Vec<String>,
    evaluation: Option<String>,
}

impl RowKey {
    pub(super) fn of(row: &TableRow<'_, '_>, table: &FormTable) -> Self {
        let subject = &row.subject;
        let is_of_semestre = !matches!(table.line, RowUnit::Competence | RowUnit::Ac);
        let is_of_ue = match row.other {
            Some(other) => matches!(other.when, When::AvantUe | When::ApresUe),
            None => matches!(table.line, RowUnit::ActiviteEtUe | RowUnit::Ue),
        };
        let rank = row.other.and_then(|it| table.other_lines.iter().position(|other| std::ptr::eq(it, other)));
        let activite = subject.activite().filter(|_| row.other.is_none());
        let parts = [
            rank.map(|it| it.to_string()),
            subject.semestre.filter(|_| is_of_semestre).map(|it| it.numero.to_string()),
            subject.ue().filter(|_| is_of_ue).map(|it| it.id.to_string()),
            subject.competence.map(|it| it.id.to_string()),
            subject.niveau.map(|it| it.id.to_string()),
            subject.ac.map(|it| it.id.to_string()),
            activite.map(|it| it.id.to_string()),
        ];
        let line = parts.into_iter().map(Option::unwrap_or_default).collect();
        Self { line, evaluation: subject.evaluation.map(|it| it.id.to_string()) }
    }
}

/// The rows that a table had.
pub(in crate::formats::xlsx::fill) struct Before<'p, 'm> {
    rows: Vec<TableRow<'p, 'm>>,
    ranks: BTreeMap<RowKey, usize>,
}

impl<'p, 'm> Before<'p, 'm> {
    pub(super) fn new(rows: Vec<TableRow<'p, 'm>>, table: &FormTable) -> Self {
        let ranks = rows.iter().enumerate().map(|(rank, row)| (RowKey::of(row, table), rank)).collect();
        Self { rows, ranks }
    }

    /// What the row of today was about; None when it was not there.
    pub(super) fn subject(&self, row: &TableRow<'p, '_>, table: &FormTable) -> Option<Subject<'p>> {
        let key = RowKey::of(row, table);
        let subject = match self.ranks.get(&key) {
            Some(rank) => self.rows[*rank].subject.clone(),
            None => {
                let (_, rank) = self.ranks.iter().find(|(it, _)| it.line == key.line)?;
                Subject { evaluation: None, ..self.rows[*rank].subject.clone() }
            }
        };
        // Whoever comes before it moves its number: that is no change of its own.
        Some(Subject { rank: row.subject.rank, ..subject })
    }

    /// The same for a cell that is merged over the rows of one semestre, UE or activité.
    pub(super) fn merged(&self, row: &TableRow<'p, '_>, value: &Value) -> Option<Subject<'p>> {
        let key = once::run_key(row, value)?;
        let own = |it: &&TableRow<'_, '_>| once::run_key(it, value).is_some_and(|it| it == key);
        self.rows.iter().find(own).map(|it| it.subject.clone())
    }

    /// The rows of today, with those that are gone where they stood.
    pub(super) fn with_gone(&self, today: Vec<TableRow<'p, 'm>>, table: &FormTable) -> Vec<TableRow<'p, 'm>> {
        let keys: Vec<RowKey> = today.iter().map(|it| RowKey::of(it, table)).collect();
        let mut followers: BTreeMap<Option<usize>, Vec<TableRow<'p, 'm>>> = BTreeMap::new();
        let mut last = None;
        for row in &self.rows {
            let key = RowKey::of(row, table);
            let same_line = || keys.iter().position(|it| it.line == key.line && key.evaluation.is_none());
            match keys.iter().position(|it| *it == key).or_else(same_line) {
                Some(rank) => last = Some(rank),
                None => followers.entry(last).or_default().push(TableRow { is_gone: true, ..row.clone() }),
            }
        }
        let mut rows = followers.remove(&None).unwrap_or_default();
        for (rank, row) in today.into_iter().enumerate() {
            rows.push(row);
            rows.extend(followers.remove(&Some(rank)).unwrap_or_default());
        }
        rows
    }
}
