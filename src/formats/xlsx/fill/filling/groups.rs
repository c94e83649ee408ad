//! Tables and columns made as long and as wide as the programme needs.

use std::collections::BTreeMap;

use super::{Filling, formula, named, since::Before};
use crate::formats::xlsx::fill::{
    FillError,
    mapping::{FormTable, Repetition, Unit},
    reference::{COLUMNS, copied, copied_across},
    rows::{TableRow, rows},
    sheet::{Content, FormSheet},
    values::{Source, Subject},
};

/// The most rows that a form plans, the most columns that are repeated together, and how often.
const MOST_LINES: u32 = 10_000;
const MOST_COLUMNS: u16 = 50;

/// A table of the mapping with its rows.
pub(super) struct Grown<'p, 'm> {
    pub table: &'m FormTable,
    pub path: Vec<&'m str>,
    pub rows: Vec<TableRow<'p, 'm>>,
    /// Those of the earlier version; None: nothing is marked.
    pub before: Option<Before<'p, 'm>>,
    pub groups: Vec<Group<'p, 'm>>,
}

/// Columns that are repeated, and what each time is about.
pub(super) struct Group<'p, 'm> {
    pub repetition: &'m Repetition,
    /// The first column of the first time in the empty form, and how many there are each time.
    pub model: u16,
    pub width: u16,
    pub items: Vec<Subject<'p>>,
    /// What each of them was in the earlier version; None: it was not there.
    pub were: Vec<Option<Subject<'p>>>,
}

impl<'f, 's> Filling<'f, 's> {
    pub(super) fn grow(&self, sheet: &mut FormSheet, head: &Subject<'s>) -> Result<Vec<Grown<'s, 'f>>, FillError> {
        let mut tables = Vec::new();
        for (path, table) in &self.plan.tables {
            self.within(sheet, table.first_row)?;
            self.within(sheet, table.first_row.saturating_add(table.planned_lines.clamp(1, MOST_LINES)) - 1)?;
            if table.planned_lines > MOST_LINES {
                return Err(FillError::Layout(self.plan.sheet.to_owned(), table.planned_lines));
            }
            self.formulas(sheet, path, table)?;
            let groups = table.repetitions.iter().map(|it| self.group(path, it, head)).collect::<Result<_, _>>()?;
            let today = rows(self.source.survey, self.scope, table);
            let before = self.earlier.map(|it| Before::new(rows(it.survey, self.scope, table), table));
            let rows = match &before {
                Some(before) => before.with_gone(today, table),
                None => today,
            };
            tables.push(Grown { table, path: path.clone(), rows, before, groups });
        }
        let full = || FillError::Room(self.plan.sheet.to_owned());
        // From the right, then from the bottom: what is still to grow is where the empty form has it.
        let mut wide: BTreeMap<u16, (u16, u32, usize)> = BTreeMap::new();
        for group in tables.iter().flat_map(|it| &it.groups) {
            let (_, _, needed) =
                wide.entry(group.model).or_insert((group.width, group.repetition.planned.max(1), group.items.len()));
            *needed = (*needed).max(group.items.len());
        }
        for (model, (width, planned, needed)) in wide.into_iter().rev() {
            let needed = u32::try_from(needed).map_err(|_| full())?;
            sheet.grow_columns(self.plan.sheet, (model, width), planned, needed).ok_or_else(full)?;
        }
        let mut order: Vec<&Grown<'_, '_>> = tables.iter().collect();
        order.sort_by_key(|it| std::cmp::Reverse(it.table.first_row));
        for grown in order {
            let models: Vec<Option<u32>> = grown.rows.iter().map(|it| it.other.and_then(|it| it.model)).collect();
            let (first, planned) = (grown.table.first_row.max(1), grown.table.planned_lines.max(1));
            sheet.grow_rows(self.plan.sheet, first, planned, &models).ok_or_else(full)?;
        }
        Ok(tables)
    }

    fn group(
        &self,
        path: &[&'f str],
        repetition: &'f Repetition,
        head: &Subject<'s>,
    ) -> Result<Group<'s, 'f>, FillError> {
        let path: Vec<&str> = path.iter().copied().chain(["repetitions"]).collect();
        let (model, width) = self.model(&path, repetition)?;
        let items = items_of(self.source, repetition.each, head);
        let before = self.earlier.map(|it| items_of(it, repetition.each, &self.scope.head(it.survey)));
        let were =
            items.iter().map(|it| before.iter().flatten().find(|was| named(was) == named(it)).cloned()).collect();
        Ok(Group { repetition, model, width, items, were })
    }

    /// The first of the columns that are repeated, and how many they are each time.
    fn model(&self, path: &[&str], repetition: &Repetition) -> Result<(u16, u16), FillError> {
        let (first, last) = repetition.model.split_once(':').unwrap_or((&repetition.model, &repetition.model));
        let (model, last) = (self.column(path, first)?, self.column(path, last)?);
        let width = last.checked_sub(model).filter(|it| *it < MOST_COLUMNS).map(|it| it + 1);
        let width = width.filter(|_| repetition.planned <= u32::from(MOST_COLUMNS) && u32::from(model) < COLUMNS / 2);
        let path = || path.iter().map(|it| (*it).to_owned()).collect();
        Ok((model, width.ok_or_else(|| FillError::Cell(repetition.model.clone(), path()))?))
    }

    /// The formulas of the mapping are written in the empty form: they are copied and moved as its own are.
    fn formulas(&self, sheet: &mut FormSheet, path: &[&str], table: &FormTable) -> Result<(), FillError> {
        let path: Vec<&str> = path.iter().copied().chain(["colonnes"]).collect();
        let first = table.first_row.max(1);
        let rows = first..first + table.planned_lines.max(1);
        let own = table.columns.iter().map(|it| (it, None));
        let repeated = table.repetitions.iter().flat_map(|group| group.columns.iter().map(move |it| (it, Some(group))));
        for ((letters, value), group) in own.chain(repeated) {
            let Some(text) = formula(value) else { continue };
            let column = self.column(&path, letters)?;
            for row in rows.clone() {
                self.write_formula(sheet, (column, row), &copied(&text, first, row), group)?;
            }
        }
        for (group, (name, value)) in
            table.repetitions.iter().flat_map(|it| it.cells.iter().map(move |cell| (it, cell)))
        {
            if let Some(text) = formula(value) {
                let place = self.cell("repetitions", name)?;
                self.within(sheet, place.1)?;
                self.write_formula(sheet, place, &text, Some(group))?;
            }
        }
        Ok(())
    }

    /// Writes a formula and, where its column is repeated, those of each time that the form plans.
    fn write_formula(
        &self,
        sheet: &mut FormSheet,
        (column, row): (u16, u32),
        text: &str,
        group: Option<&Repetition>,
    ) -> Result<(), FillError> {
        let Some(group) = group else {
            sheet.grid.write(column, row, Content::Formula(text.to_owned()));
            return Ok(());
        };
        let (model, width) = self.model(&["tableau", "repetitions"], group)?;
        for rank in 0..u16::try_from(group.planned.max(1)).unwrap_or(MOST_COLUMNS) {
            let by = rank * width;
            let (from, to) = (u32::from(model), u32::from(model + by));
            let text = copied_across(text, from, to, u32::from(width));
            sheet.grid.write(column + by, row, Content::Formula(text));
        }
        Ok(())
    }
}

/// What columns are repeated for, one after the other.
fn items_of<'s>(source: &Source<'s>, each: Unit, head: &Subject<'s>) -> Vec<Subject<'s>> {
    match each {
        Unit::Ue => head.ranked.iter().map(|ue| head.in_ue(ue)).collect(),
        Unit::Competence => {
            let certified =
                |it: &&crate::programme::Competence| head.ranked.iter().any(|ue| ue.competences.contains(&it.id));
            let competences: Vec<_> = source.survey.programme.competences.iter().filter(certified).collect();
            competences.into_iter().map(|it| head.in_competence(it, &head.ranked)).collect()
        }
    }
}
