//! The rows of a table, written.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{
    Filling, field_of, formula,
    groups::Grown,
    once::{Firsts, runs},
    since::RowKey,
};
use crate::{
    formats::xlsx::fill::{
        FillError,
        mapping::{Family, FormField, Regard, Value},
        marks::{CellMark, Was},
        rows::TableRow,
        sheet::{Content, FormSheet, Rect},
        values::{Said, Subject, figure},
    },
    programme::{Activite, Evaluation},
};

/// What was written in a table.
pub(in crate::formats::xlsx::fill) struct TableTrace<'p> {
    pub rows: Vec<RowTrace<'p>>,
    pub first: u32,
    pub last: u32,
    pub columns: Vec<ColumnTrace>,
}

/// A row, from 1, with its activité when it is about one; those between the others have none.
pub(in crate::formats::xlsx::fill) struct RowTrace<'p> {
    pub row: u32,
    pub activite: Option<&'p Activite>,
    pub evaluation: Option<&'p Evaluation>,
    /// None: it is gone.
    pub key: Option<RowKey>,
}

pub(in crate::formats::xlsx::fill) struct ColumnTrace {
    /// The session that it is about, when it says so.
    pub session: Option<u8>,
    pub column: u16,
    pub field: Option<FormField>,
    /// What its figures should add up to.
    pub expected: Option<Decimal>,
    pub is_percent: bool,
}

impl TableTrace<'_> {
    /// Whether its rows are about activités.
    pub(in crate::formats::xlsx::fill) fn has_activites(&self) -> bool {
        self.rows.iter().any(|it| it.activite.is_some())
    }
}

/// A column as it is written: the value, and what a column that is repeated is about.
pub(super) struct Column<'p, 'm> {
    pub at: u16,
    pub value: &'m Value,
    pub item: Option<Subject<'p>>,
    /// What that was in the earlier version.
    pub was: Option<Subject<'p>>,
}

impl<'s> Filling<'_, 's> {
    pub(super) fn write_table(
        &self,
        sheet: &mut FormSheet,
        head: &Subject<'s>,
        grown: Grown<'s, '_>,
        said: &mut Said,
    ) -> Result<TableTrace<'s>, FillError> {
        let columns = self.columns(sheet, &grown)?;
        let (_, first) = sheet.moved(0, grown.table.first_row.max(1));
        let (firsts, gone_firsts) = (Firsts::of(&grown.rows, false), Firsts::of(&grown.rows, true));
        let others = self.columns_of_others(sheet, &grown, &columns)?;
        self.write_group_cells(sheet, &grown, said)?;
        let mut rows = Vec::new();
        for (rank, row) in (0..).zip(&grown.rows) {
            let at = first + rank;
            match row.other {
                _ if row.is_gone => {
                    let all = (columns.as_slice(), others.as_slice(), &grown);
                    self.write_gone(sheet, at, (rank as usize, row), all, (&firsts, &gone_firsts))?;
                }
                Some(_) => self.write_other(sheet, at, row, (&columns, &grown), said)?,
                None => {
                    // What only the rows between have: the examples of the form are no values of these.
                    for column in &others {
                        if !sheet.grid.cell(*column, at).is_some_and(|it| it.is_formula()) {
                            sheet.grid.write(*column, at, Content::Blank);
                        }
                    }
                    for column in &columns {
                        self.write_line(sheet, at, (rank as usize, row), (column, &grown), &firsts, said)?;
                    }
                    row.subject.activite().into_iter().for_each(|it| said.activite(it));
                }
            }
            if grown.before.is_some() {
                let own: Vec<u16> = columns.iter().map(|it| it.at).chain(others.iter().copied()).collect();
                sheet.sign(at, &own);
            }
            let key = (!row.is_gone).then(|| RowKey::of(row, grown.table));
            let activite = row.subject.activite().filter(|_| row.other.is_none() && !row.is_gone);
            rows.push(RowTrace { row: at, activite, evaluation: row.subject.evaluation, key });
        }
        let last = first + (grown.table.planned_lines.max(1)).max(u32::try_from(rows.len()).unwrap_or(u32::MAX)) - 1;
        // The examples that a form came with go.
        for row in (first..=last).skip(rows.len()) {
            let own = columns.iter().filter(|it| formula(it.value).is_none()).map(|it| it.at);
            for column in own.chain(others.iter().copied()) {
                sheet.grid.write(column, row, Content::Blank);
            }
        }
        for column in &columns {
            self.merge_runs(sheet, first, &grown.rows, column);
        }
        let columns = columns.iter().map(|it| self.traced(sheet, first, head, &grown, it)).collect();
        Ok(TableTrace { rows, first, last, columns })
    }

    fn columns<'m>(&self, sheet: &FormSheet, grown: &Grown<'s, 'm>) -> Result<Vec<Column<'s, 'm>>, FillError> {
        let row = grown.table.first_row.max(1);
        let path: Vec<&str> = grown.path.iter().copied().chain(["colonnes"]).collect();
        let mut columns = Vec::new();
        for (letters, value) in &grown.table.columns {
            let at = sheet.moved(self.column(&path, letters)?, row).0;
            columns.push(Column { at, value, item: None, was: None });
        }
        for group in &grown.groups {
            let base = sheet.moved(group.model, row).0;
            let path: Vec<&str> = grown.path.iter().copied().chain(["repetitions", "colonnes"]).collect();
            for (letters, value) in &group.repetition.columns {
                let column = self.column(&path, letters)?;
                let offset = column.checked_sub(group.model).filter(|it| *it < group.width);
                let offset =
                    offset.ok_or_else(|| FillError::Outside(letters.clone(), group.repetition.model.clone()))?;
                for ((item, was), rank) in group.items.iter().zip(&group.were).zip(0u16..) {
                    let at = base + offset + rank * group.width;
                    columns.push(Column { at, value, item: Some(item.clone()), was: was.clone() });
                }
            }
        }
        Ok(columns)
    }

    /// The columns that only the rows between the others fill.
    fn columns_of_others(
        &self,
        sheet: &FormSheet,
        grown: &Grown<'s, '_>,
        columns: &[Column<'s, '_>],
    ) -> Result<Vec<u16>, FillError> {
        let row = grown.table.first_row.max(1);
        let letters: BTreeSet<&String> = grown.table.other_lines.iter().flat_map(|it| it.columns.keys()).collect();
        let mut others = Vec::new();
        for letters in letters {
            let at = sheet.moved(self.column(&["tableau", "lignes", "colonnes"], letters)?, row).0;
            if columns.iter().all(|it| it.at != at) {
                others.push(at);
            }
        }
        Ok(others)
    }

    /// The cells of repeated columns above and below the table.
    fn write_group_cells(
        &self,
        sheet: &mut FormSheet,
        grown: &Grown<'s, '_>,
        said: &mut Said,
    ) -> Result<(), FillError> {
        for group in &grown.groups {
            for (name, value) in group.repetition.cells.iter().filter(|(_, it)| formula(it).is_none()) {
                let (column, row) = self.cell("repetitions", name)?;
                let offset = column.checked_sub(group.model).filter(|it| *it < group.width);
                let offset = offset.ok_or_else(|| FillError::Outside(name.clone(), group.repetition.model.clone()))?;
                self.within(sheet, row)?;
                let (base, row) = sheet.moved(group.model, row);
                for ((item, was), rank) in group.items.iter().zip(&group.were).zip(0u16..) {
                    let content = self.source.content(value, item, said, &|_, _| true)?;
                    let was = match self.was(value, was, &|_, _| true)? {
                        // A head is signed by itself: it is in no row that is.
                        Was::Absent => Was::Said(Content::Blank),
                        was => was,
                    };
                    self.write(sheet, (base + offset + rank * group.width, row), value, content, &was);
                }
            }
        }
        Ok(())
    }

    fn write_line(
        &self,
        sheet: &mut FormSheet,
        at: u32,
        (rank, row): (usize, &TableRow<'s, '_>),
        (column, grown): (&Column<'s, '_>, &Grown<'s, '_>),
        firsts: &Firsts,
        said: &mut Said,
    ) -> Result<(), FillError> {
        let before = grown.before.as_ref();
        let was = before.and_then(|it| match is_merged(column.value) {
            true => it.merged(row, column.value),
            false => it.subject(row, grown.table),
        });
        if formula(column.value).is_some() {
            if before.is_some() && was.is_none() {
                sheet.grid.mark(column.at, at, CellMark::Added { is_signed: false });
            }
            return Ok(());
        }
        let was = match (&column.item, &column.was) {
            // The évaluation is new, of an activité that was there.
            (None, _) if is_of_evaluation(row, column.value) => was.filter(|it| it.evaluation.is_some()),
            (None, _) => was,
            (Some(_), None) => None,
            (Some(_), Some(item)) => was.map(|it| crossed(&it, item)),
        };
        let subject = column.item.as_ref().map_or_else(|| row.subject.clone(), |it| crossed(&row.subject, it));
        let is_seen = |field: FormField, each_line: bool| firsts.has(field, each_line, rank, &row.subject);
        let content = self.source.content(column.value, &subject, said, &is_seen)?;
        let was = self.was(column.value, &was, &is_seen)?;
        self.write(sheet, (column.at, at), column.value, content, &was);
        Ok(())
    }

    /// A row between the others: what its columns say, and nothing else.
    fn write_other(
        &self,
        sheet: &mut FormSheet,
        at: u32,
        row: &TableRow<'s, '_>,
        (columns, grown): (&[Column<'s, '_>], &Grown<'s, '_>),
        said: &mut Said,
    ) -> Result<(), FillError> {
        let Some(other) = row.other else { return Ok(()) };
        let was = grown.before.as_ref().and_then(|it| it.subject(row, grown.table));
        for column in columns {
            sheet.grid.write(column.at, at, Content::Blank);
        }
        for (letters, value) in &other.columns {
            let column = sheet.moved(self.column(&["tableau", "lignes", "colonnes"], letters)?, at).0;
            // Without a trace in what was said: a total is no place for what it adds up.
            let content = self.source.content(value, &row.subject, &mut said.clone(), &|_, _| true)?;
            let was = self.was(value, &was, &|_, _| true)?;
            self.write(sheet, (column, at), value, content, &was);
        }
        for span in &other.merges {
            let wrong = || FillError::Cell(span.clone(), self.path(&["tableau", "lignes", "fusions"]));
            let (left, right) = span.split_once(':').ok_or_else(wrong)?;
            let path = ["tableau", "lignes", "fusions"];
            let (left, right) = (self.column(&path, left)?, self.column(&path, right)?);
            let (left, right) = (sheet.moved(left, at).0, sheet.moved(right, at).0);
            if left > right {
                return Err(wrong());
            }
            sheet.merge(Rect { left, top: at, right, bottom: at });
        }
        Ok(())
    }

    fn merge_runs(&self, sheet: &mut FormSheet, first: u32, rows: &[TableRow<'s, '_>], column: &Column<'s, '_>) {
        if !is_merged(column.value) {
            return;
        }
        for run in runs(rows, column.value).into_iter().filter(|it| it.len() > 1) {
            let row = |rank: usize| first + u32::try_from(rank).unwrap_or(u32::MAX);
            for rank in run.clone().skip(1) {
                sheet.grid.write(column.at, row(rank), Content::Blank);
            }
            sheet.merge(Rect { left: column.at, top: row(run.start), right: column.at, bottom: row(run.end - 1) });
        }
    }

    fn traced(
        &self,
        sheet: &FormSheet,
        first: u32,
        head: &Subject<'s>,
        grown: &Grown<'s, '_>,
        column: &Column<'s, '_>,
    ) -> ColumnTrace {
        let (field, regard) = match column.value {
            Value::FormField(field) => (Some(*field), Regard::ALL),
            Value::Chosen(chosen) => (chosen.field, chosen.regard()),
            Value::First(_) => (field_of(column.value), Regard::ALL),
        };
        let mut whole = head.clone();
        if let Some(numero) = grown.table.semestre {
            whole.activites.retain(|it| it.semestre == numero);
            whole.ues = whole.semestre.iter().flat_map(|it| &it.ues).collect();
        }
        whole.activites.retain(|it| regard.has(it.nature));
        let is_whole = !matches!(column.value, Value::First(_));
        let expected = field.filter(|it| is_whole && it.adds_up()).and_then(|field| match (&column.item, field) {
            (Some(item), _) => figure(
                field,
                regard,
                &Subject { activites: whole.activites.clone(), ..item.clone() },
                &mut Said::default(),
            ),
            // An activité that stands under one UE has there but what it weighs in that one.
            (None, FormField::Coefficient) => None,
            (None, FormField::UeEcts) if grown.table.semestre.is_some() => None,
            (None, _) => figure(field, regard, &whole, &mut Said::default()),
        });
        let style = sheet.grid.cell(column.at, first).map_or(0, |it| it.style);
        let is_percent = self.percents.get(style).copied().unwrap_or(false);
        ColumnTrace { column: column.at, field, session: said_session(column.value), expected, is_percent }
    }
}

/// The session that a value says it is about.
fn said_session(value: &Value) -> Option<u8> {
    match value {
        Value::Chosen(chosen) => chosen.session,
        _ => None,
    }
}

/// Whether a value is of the évaluation that a row is about.
pub(super) fn is_of_evaluation(row: &TableRow<'_, '_>, value: &Value) -> bool {
    let family = field_of(value).map(FormField::family);
    row.subject.evaluation.is_some() && matches!(family, Some(Family::Evaluation | Family::Evaluations))
}

/// Whether a value is merged over the rows that it is about.
pub(super) fn is_merged(value: &Value) -> bool {
    matches!(value, Value::Chosen(chosen) if chosen.merge)
}

/// What the cell of a row and of a column that is repeated is about: the activité of one in the UE of the other.
pub(super) fn crossed<'p>(row: &Subject<'p>, item: &Subject<'p>) -> Subject<'p> {
    Subject { ues: item.ues.clone(), competence: item.competence, ..row.clone() }
}
