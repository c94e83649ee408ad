//! Rows that are gone since an earlier version, written where they stood.

use super::{
    Filling,
    groups::Grown,
    once::{Firsts, run_key},
    table::{Column, crossed, is_merged, is_of_evaluation},
};
use crate::formats::xlsx::fill::{
    FillError,
    mapping::{FormField, Value},
    marks::{CellMark, Was},
    rows::TableRow,
    sheet::{Content, FormSheet},
    values::Said,
};

impl<'s> Filling<'_, 's> {
    /// A row that is gone: what it said as text, which nothing adds up.
    pub(super) fn write_gone(
        &self,
        sheet: &mut FormSheet,
        at: u32,
        (rank, row): (usize, &TableRow<'s, '_>),
        (columns, others, grown): (&[Column<'s, '_>], &[u16], &Grown<'s, '_>),
        (firsts, gone_firsts): (&Firsts, &Firsts),
    ) -> Result<(), FillError> {
        let Some(earlier) = self.earlier else { return Ok(()) };
        // Only its évaluation went: what it says besides is as in every row of its activité.
        let is_there = row.subject.evaluation.is_some() && firsts.first(FormField::Code, &row.subject).is_some();
        // The semestre or the UE that it stood in is not gone with it.
        let as_today = TableRow { is_gone: false, ..row.clone() };
        let is_in_run = |value: &Value| {
            let key = run_key(&as_today, value).filter(|_| is_merged(value));
            key.is_some() && grown.rows.iter().any(|it| run_key(it, value) == key)
        };
        let is_struck = |value: &Value| (!is_there || is_of_evaluation(row, value)) && !is_in_run(value);
        let said = &mut Said::default();
        let mut contents: Vec<(u16, &Value, Content)> = Vec::new();
        if let Some(other) = row.other {
            for (letters, value) in &other.columns {
                let column = sheet.moved(self.column(&["tableau", "lignes", "colonnes"], letters)?, at).0;
                contents.push((column, value, earlier.content(value, &row.subject, said, &|_, _| true)?));
            }
        } else {
            let is_seen = |field: FormField, each_line: bool| {
                let is_gone = || firsts.first(field, &row.subject).is_none();
                each_line
                    || !field.is_written_once()
                    || (is_gone() && gone_firsts.has(field, false, rank, &row.subject))
            };
            for column in columns {
                let subject = match (&column.item, &column.was) {
                    (None, _) => row.subject.clone(),
                    (Some(_), Some(item)) => crossed(&row.subject, item),
                    (Some(_), None) => continue,
                };
                contents.push((column.at, column.value, earlier.content(column.value, &subject, said, &is_seen)?));
            }
        }
        for column in columns.iter().map(|it| it.at).chain(others.iter().copied()) {
            sheet.grid.write(column, at, Content::Blank);
        }
        let formulas = sheet.grid.cells().filter(|(_, row, it)| *row == at && it.is_formula());
        for column in formulas.map(|(column, _, _)| column).collect::<Vec<_>>() {
            sheet.grid.write(column, at, Content::Blank);
        }
        for (column, value, content) in contents {
            if matches!(content, Content::Blank | Content::Formula(_)) || is_in_run(value) {
                continue;
            }
            match is_struck(value) {
                true => self.write(sheet, (column, at), value, Content::Blank, &Was::Said(content)),
                false => self.write(sheet, (column, at), value, content, &Was::Unasked),
            }
        }
        let struck = columns.iter().filter(|it| is_struck(it.value)).map(|it| it.at);
        for column in struck.chain(others.iter().copied()).collect::<Vec<_>>() {
            sheet.grid.mark(column, at, CellMark::Gone { is_signed: false });
        }
        Ok(())
    }
}
