//! What a whole reading of tables left, and says: ties that were not understood, marks, columns and sheets that nobody read.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::utility::column_number_to_name;

use super::{
    Lecture,
    activites_tied::are_activites,
    column::Meaning,
    count,
    grid::TableSheet,
    guess, head, left,
    listing::codes,
    mapping::TableMeaning,
    marks::{Mark, mark},
    weaver::TableWeaver,
    words::RowSubject,
};
use crate::{code, formats::reading::refusal::Refusal, i18n::Arg, programme::spelling};

/// The columns without a head that have figures or marks in most rows of a table, or the code of an AC in one.
fn figures_without_head(page: &TableSheet, table: &TableMeaning) -> Vec<u16> {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    let mut coded: BTreeSet<u16> = BTreeSet::new();
    let is_ac = |it: &str| RowSubject::of(it) == Some(RowSubject::Ac);
    let end = table.last.unwrap_or(u32::MAX).max(table.head);
    let mapped = table.columns();
    let rows = || page.sheet.rows.range(table.head..end).filter(|(_, it)| it.keys().any(|it| mapped.contains_key(it)));
    for (column, cell) in rows().flat_map(|(_, cells)| cells) {
        let is_mark = mark(&cell.text()).is_some_and(|it| it != Mark::Blank);
        *counts.entry(*column).or_default() += usize::from(cell.number().is_some() || is_mark);
        // A code says what a cell is about wherever it stands, and a cross is one.
        let is_cross = mark(&cell.text()) == Some(Mark::Cross) && spelling(&cell.text()) == "X";
        if is_cross || !codes(&cell.text(), is_ac).is_empty() {
            coded.insert(*column);
        }
    }
    let is_bare = |column: &u16| head(page, table, *column).is_empty();
    let is_told = |column: &u16, n: usize| n * 2 > rows().count() || coded.contains(column);
    counts.into_iter().filter(|(column, n)| is_told(column, *n) && is_bare(column)).map(|it| it.0).collect()
}

impl Lecture {
    /// Says first that not one AC was tied, when there are columns that should.
    pub(super) fn tell_no_tie(&self, weaver: &mut TableWeaver) {
        let ties = |it: &Meaning| it.is_tie();
        let says = |table: &TableMeaning| {
            let columns = table.columns();
            let names = |it: &Meaning| it.names_activite() || it.names_ac();
            // Marks that are only colours leave their cells empty, and are missed all the same.
            let of_rows: Vec<u16> =
                columns.iter().filter(|(_, it)| ties(it) || names(it)).map(|(column, _)| *column).collect();
            let crossed: Vec<u16> = columns.iter().filter(|(_, it)| **it == Meaning::Cross).map(|it| *it.0).collect();
            let is_of_activites = columns.values().any(|it| it.names_activite());
            let ties_none = |page| is_of_activites && are_activites(page, table, &crossed);
            if !columns.values().any(ties) || self.page(table).is_some_and(ties_none) {
                return 0;
            }
            let below = self.page(table).into_iter().flat_map(|it| it.sheet.rows.range(table.head..));
            below.filter(|(_, cells)| of_rows.iter().any(|it| cells.contains_key(it))).count()
        };
        let rows: usize = self.mapping.sheets.iter().map(says).sum();
        if rows > 0 && weaver.tally.links.is_empty() && weaver.crosses.is_empty() {
            let refusals = Refusal::new(code!("tableur-aucun-lien"), [("nombre", Arg::Count(rows))]);
            weaver.warnings.insert(0, refusals.warning(self.file()));
        }
    }

    /// Says which marks of the files nobody read, whatever the columns mean: in the sheets that a mapping chose or, for
    /// want of one, in all of them.
    pub(super) fn tell_unread_marks(&self, weaver: &mut TableWeaver) {
        let is_wanted = |sheet: &str| !self.is_given || self.mapping.sheets.iter().any(|it| it.nom == sheet);
        let held = count::held(&self.pages).marks;
        let left = held.difference(&weaver.tally.marks).filter(|(sheet, ..)| is_wanted(sheet));
        let cells: Vec<String> =
            left.map(|(sheet, row, column)| format!("{sheet}!{}{}", column_number_to_name(*column), row + 1)).collect();
        if !cells.is_empty() {
            let args = [("nombre", Arg::Count(cells.len())), ("cellules", left::named(&cells))];
            weaver.warnings.push(Refusal::new(code!("tableur-croix-pas-lues"), args).warning(self.file()));
        }
    }

    /// Says which columns and which sheets nobody understood: what stands there is not read.
    pub(super) fn tell_not_understood(&self, weaver: &mut TableWeaver) {
        let seen = || self.pages.iter().filter(|it| !self.is_given && !it.sheet.hidden.sheet);
        let tables = |page: &TableSheet| -> Vec<&TableMeaning> {
            self.mapping.sheets.iter().filter(|it| it.nom == page.sheet.name).collect()
        };
        for page in seen() {
            let mapped: Vec<u16> = tables(page).into_iter().flat_map(|it| it.columns().into_keys()).collect();
            let Some(table) = tables(page).first().copied() else { continue };
            let says = |it: &u16| page.sheet.rows.range(table.head..).any(|(_, cells)| cells.contains_key(it));
            let is_left = |it: &u16| !mapped.contains(it) && !page.sheet.hidden.has_column(*it) && says(it);
            let told = |it: u16| match left::quoted(&head(page, table, it)) {
                head if head.is_empty() => column_number_to_name(it),
                head => format!("{} («\u{a0}{head}\u{a0}»)", column_number_to_name(it)),
            };
            let mut columns = guess::heads_of(page, table);
            columns.extend(figures_without_head(page, table));
            columns.sort_unstable();
            columns.dedup();
            let columns: Vec<String> = columns.into_iter().filter(is_left).map(told).collect();
            if !columns.is_empty() {
                let args = [
                    ("feuille", Arg::text(&page.sheet.name)),
                    ("nombre", Arg::Count(columns.len())),
                    ("colonnes", left::named(&columns)),
                ];
                weaver.warnings.push(page.remark(code!("tableur-colonnes-pas-comprises"), args));
            }
        }
        let sheets: Vec<String> = seen().filter(|it| tables(it).is_empty()).map(|it| it.sheet.name.clone()).collect();
        if !sheets.is_empty() {
            let args = [("nombre", Arg::Count(sheets.len())), ("feuilles", left::named(&sheets))];
            weaver.warnings.push(Refusal::new(code!("tableur-feuilles-pas-comprises"), args).warning(self.file()));
        }
    }
}
