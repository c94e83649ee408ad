//! The forms of tables that several columns tell together: lists of activités beside AC, a row for each tie, rows of
//! compétences.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    column::Meaning,
    guess::Guess,
    listing::codes,
    nothing::nothing,
    words::{RowSubject, is_niveau_de_maitrise, leading_code, mark},
};
use crate::{formats::reading::sheet::CellValue, programme::spelling};

impl Guess<'_> {
    /// Columns of activités that list several in one cell, beside AC, are lists.
    pub(super) fn listed(&mut self) {
        if !self.has(|it| it.names_ac()) {
            return;
        }
        let is_activite = |it: &str| matches!(RowSubject::of(it), Some(RowSubject::Activite(_)));
        let lists = |column: &u16| self.values(*column).any(|it| codes(&it, is_activite).len() > 1);
        let names = |it: &Meaning| matches!(it, Meaning::Activite | Meaning::ActiviteCode);
        let found: Vec<u16> =
            self.meanings.iter().filter(|(column, it)| names(it) && lists(column)).map(|(column, _)| *column).collect();
        self.meanings.extend(found.into_iter().map(|column| (column, Meaning::Activites)));
    }

    /// A row for each tie: the mark stands in a column of its own, which may be called « Niveau ».
    pub(super) fn long_form(&mut self) {
        let is_tie = |it: Meaning| it.names_ac() || it == Meaning::Acs;
        let is_long = self.has(is_tie) && self.has(Meaning::names_activite) && !self.has(|it| it == Meaning::Cross);
        if is_long && !self.has(Meaning::names_competence) && self.says_mastery() {
            self.replace(|it| it == Meaning::Niveau, Meaning::Mark);
            // Without niveaux, a column of AC lists those of the row.
            if !self.has(|it| it == Meaning::AcLibelle) {
                self.replace(|it| matches!(it, Meaning::Ac | Meaning::AcCode), Meaning::Acs);
            }
        }
        let marks = |column: &u16| self.values(*column).all(|it| nothing(&it).is_some() || mark(&it).is_some());
        let columns = self.meanings.iter().filter(|(_, it)| **it == Meaning::Mark);
        let others: Vec<u16> = columns.map(|(column, _)| *column).filter(|it| !is_long || !marks(it)).collect();
        self.meanings.extend(others.into_iter().map(|column| (column, Meaning::Ignorer)));
    }

    /// Whether one AC is given several niveaux: they say how far an activité takes it.
    fn says_mastery(&self) -> bool {
        let of = |meanings: &[Meaning]| {
            self.meanings.iter().find(|(_, it)| meanings.contains(it)).map(|(column, _)| *column)
        };
        let columns = of(&[Meaning::Niveau]).zip(of(&[Meaning::Ac, Meaning::AcCode, Meaning::Acs]));
        let Some((niveau, ac)) = columns else { return false };
        let mut told: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for (row, _) in self.page.sheet.rows.range(self.heads.row + 1..) {
            let (code, said) = (self.page.text(*row, ac), self.page.text(*row, niveau));
            if let Some((code, _)) = leading_code(&code).filter(|_| !said.is_empty()) {
                told.entry(spelling(code)).or_default().insert(said);
            }
        }
        told.values().any(|it| it.len() > 1)
    }

    /// Numbers under codes of activités, in rows of compétences, are coefficients unless they are levels of mastery.
    pub(super) fn of_competences(&mut self) {
        let is_of = !self.has(|it| it.names_ac() || it.names_activite() || it == Meaning::Ue)
            && self.has(Meaning::names_competence)
            && self.has(|it| it == Meaning::Cross);
        let crossed = || self.meanings.iter().filter(|(_, it)| **it == Meaning::Cross).map(|(column, _)| *column);
        let said = || crossed().flat_map(|it| self.values(it)).filter(|it| nothing(it).is_none());
        let is_number = |it: &String| CellValue::Text(it.clone()).number().is_some();
        if is_of
            && said().any(|it| !is_niveau_de_maitrise(&it) && mark(&it).is_none())
            && said().all(|it| is_number(&it))
        {
            self.replace(|it| it == Meaning::Cross, Meaning::CoefficientActivite);
        }
    }
}
