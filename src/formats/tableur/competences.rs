//! The compétences that a row or a head names, and what becomes of those of an activité.
//!
//! A programme ties an activité to AC and to UE: to a compétence through them only. What a table says beyond that has
//! no place, and is told.

use std::{collections::BTreeMap, path::PathBuf};

use super::{
    column::Meaning,
    grid::TableSheet,
    held::{Aimed, Matched},
    marks::Mark,
    row::TableLine,
    weaver::TableWeaver,
    words::{COMPETENCES, leading_numero, list, nu},
};
use crate::{
    code,
    formats::reading::{refusal::Refusal, sheet::Place, unknown::keep},
    i18n::Arg,
    programme::{Competence, Id, spelling},
};

/// So many ties without a place are named in one sentence; the rest is counted.
const NAMED_MAX: usize = 8;
/// So many rows above the heads may name the compétences of their AC.
const ABOVE: u32 = 3;

impl TableWeaver {
    /// The compétences of a cell, by number or by name; those that are unknown are told.
    pub(super) fn competences_in(&mut self, text: &str, page: &TableSheet, at: (u32, u16)) -> Vec<Matched> {
        let (known, unknown): (Vec<Matched>, Vec<Matched>) =
            self.competences_of(text).into_iter().partition(|it| !it.ids.is_empty());
        for Matched { text, .. } in unknown {
            self.warn(page, at, code!("tableur-competence-inconnue"), [("competence", Arg::text(text))]);
        }
        known
    }

    /// The entries of a cell that lists compétences, each with those it names; a wording may have commas in it.
    pub(super) fn competences_of(&self, text: &str) -> Vec<Matched> {
        let is_wording = |it: &&Competence| spelling(&it.libelle) == spelling(text);
        if let Some(whole) = self.programme.competences.iter().find(is_wording) {
            return vec![Matched { text: text.to_owned(), ids: vec![whole.id.clone()] }];
        }
        let entry = |it: &str| {
            let called = self.competences_called(it);
            // « C1 Traiter les données » when its name is shorter: the number tells.
            let ids =
                if called.is_empty() { self.competences_numbered(leading_numero(it, COMPETENCES).0) } else { called };
            Matched { text: it.to_owned(), ids }
        };
        list(text).map(entry).collect()
    }

    /// Those that a text is the name, the wording or the number of.
    fn competences_called(&self, text: &str) -> Vec<Id<Competence>> {
        let (numero, nom) = leading_numero(text, COMPETENCES);
        if nom.is_empty() {
            return self.competences_numbered(numero);
        }
        let is_called = |it: &&Competence| nu(&it.nom) == nu(nom) || spelling(&it.libelle) == spelling(nom);
        let called: Vec<&Competence> = self.programme.competences.iter().filter(is_called).collect();
        let exact = called.iter().filter(|it| Some(it.numero) == numero);
        let exact: Vec<Id<Competence>> = exact.map(|it| it.id.clone()).collect();
        if exact.is_empty() { called.into_iter().map(|it| it.id.clone()).collect() } else { exact }
    }

    fn competences_numbered(&self, numero: Option<u8>) -> Vec<Id<Competence>> {
        let numbered = self.programme.competences.iter().filter(|it| Some(it.numero) == numero);
        numbered.map(|it| it.id.clone()).collect()
    }

    /// Takes note of the compétences that a row says its activité aims at.
    pub(super) fn vise(&mut self, rank: usize, line: &TableLine<'_>) {
        for cell in line.all(Meaning::Competences) {
            for unknown in self.competences_of(&cell.text).iter().filter(|it| it.ids.is_empty()) {
                keep(&mut self.programme.activites[rank].autres_inconnus, [unknown.text.clone()]);
            }
            for matched in self.competences_in(&cell.text, line.page, (line.row, cell.column)) {
                let head = line.page.place(line.table.head.saturating_sub(1), cell.column);
                self.aimed.push(Aimed { rank, file: line.page.file.clone(), head, matched });
            }
        }
    }

    /// The compétence that the head of a column of crosses names, made when there is none.
    pub(super) fn competence_of_head(&mut self, head: &str, page: &TableSheet, at: (u32, u16)) -> Vec<Id<Competence>> {
        let head = head.trim();
        let called = self.competences_called(head);
        if !called.is_empty() {
            return called;
        }
        let (numero, nom) = leading_numero(head, COMPETENCES);
        let nom = if numero.is_some() && nom.is_empty() { head } else { nom };
        // « Compétence B1.1 » is called B1.1.
        let after = nom
            .split_once(char::is_whitespace)
            .filter(|(first, _)| matches!(nu(first).as_str(), "competence" | "competency" | "bloc"));
        let nom = after.map_or(nom, |it| it.1).trim();
        let c = self.competence_named(numero, nom, page, at);
        vec![self.programme.competences[c].id.clone()]
    }

    /// Makes the compétence of AC that stand at the heads of columns, when one of the rows above names it.
    pub(super) fn competence_above(&mut self, wanted: u8, page: &TableSheet, at: (u32, u16)) {
        if self.programme.competences.iter().any(|it| it.numero == wanted) {
            return;
        }
        let rows = page.sheet.rows.range(at.0.saturating_sub(ABOVE)..at.0).rev();
        let mut above = rows.filter_map(|(_, cells)| cells.range(..=at.1).next_back().map(|(_, it)| it.text()));
        let named = above.find_map(|text| {
            let (numero, nom) = leading_numero(&text, COMPETENCES);
            (numero == Some(wanted) && !nom.is_empty()).then(|| nom.to_owned())
        });
        if let Some(nom) = named {
            self.competence_named(Some(wanted), &nom, page, at);
        }
    }

    /// Takes note of the crosses of a row under heads of compétences.
    pub(super) fn crosses(&mut self, rank: usize, line: &TableLine<'_>, heads: &BTreeMap<u16, Vec<Id<Competence>>>) {
        for cell in line.all(Meaning::CompetenceCross) {
            self.tally.marks.insert((line.page.sheet.name.clone(), line.row, cell.column));
            match self.mark(line, cell) {
                Some(Mark::Blank) | None => {}
                Some(_) => {
                    let ids = heads.get(&cell.column).cloned().unwrap_or_default();
                    self.crosses.push((rank, ids, line.page.file.clone()));
                }
            }
        }
    }

    /// Counts the crosses of compétences that nothing else ties to their activités: a programme has no place for them.
    pub(super) fn tell_crosses(&mut self) {
        let crosses = std::mem::take(&mut self.crosses);
        let left: Vec<_> = crosses.iter().filter(|(rank, ids, _)| !self.is_tied(*rank, ids)).collect();
        let Some((_, _, file)) = left.first() else { return };
        let args = [("nombre", Arg::Count(left.len())), ("total", Arg::Count(crosses.len()))];
        self.warnings.push(Refusal::new(code!("tableur-croix-competence"), args).warning(file));
    }

    /// Tells, column by column, the compétences to which no AC and no coefficient ties their activités.
    pub(super) fn tell_aimed(&mut self) {
        let mut told: Vec<(PathBuf, Place, Vec<String>)> = Vec::new();
        for Aimed { rank, file, head, matched } in std::mem::take(&mut self.aimed) {
            if self.is_tied(rank, &matched.ids) {
                continue;
            }
            let tie = format!("{} → {}", self.programme.activites[rank].code, matched.text);
            match told.iter_mut().find(|it| it.0 == file && it.1 == head) {
                Some((_, _, ties)) if ties.contains(&tie) => {}
                Some((_, _, ties)) => ties.push(tie),
                None => told.push((file, head, vec![tie])),
            }
        }
        for (file, head, ties) in told {
            let args = [("nombre", Arg::Count(ties.len())), ("liens", Arg::first(&ties, NAMED_MAX))];
            self.warnings.push(Refusal::at(code!("tableur-competences-sans-lien"), &head, args).warning(&file));
        }
    }

    /// Whether an AC or a coefficient ties an activité to one of these compétences.
    fn is_tied(&self, rank: usize, ids: &[Id<Competence>]) -> bool {
        let activite = &self.programme.activites[rank];
        let by_ac = |it: &Competence| it.niveaux.iter().flat_map(|it| &it.acs).any(|ac| activite.touches(&ac.id));
        let by_ue = |(_, ue): (_, &crate::programme::Ue)| {
            activite.coefficients.contains_key(&ue.id) && ids.iter().any(|it| ue.competences.contains(it))
        };
        self.programme.competences.iter().any(|it| ids.contains(&it.id) && by_ac(it)) || self.programme.ues().any(by_ue)
    }
}
