//! A sheet for each parcours: « Parcours A ». What stands in all of them, or in another sheet too, is common.

use std::collections::BTreeSet;

use super::{column::Meaning, row::TableLine, weaver::TableWeaver, words::code_of_parcours};
use crate::{
    formats::reading::looks::At,
    programme::{Element, Id, Parcours},
};

/// The parcours of an activité by the sheets that name it; None once one of them is of no parcours.
pub(super) type OfSheets = Option<BTreeSet<Id<Parcours>>>;

impl TableWeaver {
    /// Takes note of the parcours of the sheet that names an activité which these tables make.
    pub(super) fn of_its_sheet(&mut self, rank: usize, line: &TableLine<'_>, at: At) {
        let is_new = self.origin(&self.programme.activites[rank].target()).is_some();
        let says = |it: Meaning| matches!(it, Meaning::Parcours | Meaning::ParcoursCross);
        if !is_new || line.table.columns.values().any(|it| says(*it)) {
            return;
        }
        let said = code_of_parcours(&line.page.sheet.name).map(|code| self.parcours(code, line, at));
        let known = self.of_sheets.entry(rank).or_insert_with(|| Some(BTreeSet::new()));
        *known = known.take().zip(said).map(|(known, said)| &known | &said);
    }

    /// Reserves activités to the parcours of their sheets.
    pub(super) fn reserve_by_sheets(&mut self) {
        let of_sheets = std::mem::take(&mut self.of_sheets);
        let all: BTreeSet<Id<Parcours>> = of_sheets.values().flatten().flatten().cloned().collect();
        for (rank, parcours) in of_sheets.into_iter().filter_map(|(rank, it)| Some((rank, it?))) {
            if all.len() == 1 || parcours != all {
                self.programme.activites[rank].parcours.extend(parcours);
            }
        }
    }
}
