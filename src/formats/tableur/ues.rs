//! UE, from the rows that are about them and from the heads and cells that name them.

use std::{collections::BTreeSet, path::Path};

use rust_decimal::Decimal;

use super::{
    activites::{number, semestre_of_code, semestre_of_sheet, semestre_said},
    column::Meaning,
    grid::TableSheet,
    held::Matched,
    left::named,
    links::HeadTarget,
    quantity::quantity,
    row::{SaidCell, TableLine},
    weaver::{TableWeaver, WeightOf},
    words::{RowSubject, after_coefficient, is_local_ue, leading_ue, list},
};
use crate::{
    code,
    codes::{Famille, next_ue},
    formats::{FormatError, reading::refusal::Refusal},
    i18n::Arg,
    programme::{Competence, Element, Id, Ue, spelling},
};

impl TableWeaver {
    /// What a row says of the UE that it is about, when it is about one and no activité.
    ///
    /// # Errors
    /// When a cell cannot be understood, or nothing says the semestre.
    pub(super) fn row_of_ue(&mut self, line: &TableLine<'_>) -> Result<(), FormatError> {
        let Some(cell) = line.own(Meaning::Ue) else { return Ok(()) };
        let is_other = |it: Meaning| it.names_activite() || it.names_ac();
        let of_its_own = |it: Meaning| matches!(it, Meaning::Competences | Meaning::CoefficientActivite);
        let says = |it: Meaning| it.is_of_ue() || of_its_own(it) || it.names_competence();
        if line.cells.iter().any(|it| is_other(it.meaning)) || !line.owns(says) {
            return Ok(());
        }
        let at = (line.row, cell.column);
        let (code, rest) = leading_ue(&cell.text);
        let numero = semestre_said(line)?.or_else(|| semestre_of_code(code)).or_else(|| semestre_of_sheet(line));
        let numero = numero.or_else(|| self.semestre_of_season(line));
        let args = [("activite", Arg::text(code))];
        let numero = numero.ok_or_else(|| line.page.error(code!("tableur-sans-semestre"), at, args))?;
        self.semestre(numero, line.page, at);
        let id = self.ue_coded(numero, code, rest, line.page, at);
        if let Some(libelle) = line.own(Meaning::UeLibelle) {
            self.ue_libelle(&id, &libelle.text, line.page, (line.row, libelle.column));
        }
        for meaning in [Meaning::Ects, Meaning::EctsUe] {
            if let Some(cell) = line.own(meaning) {
                self.ects_of_ue(&id, number(line, cell)?, line.page, (line.row, cell.column));
            }
        }
        self.weights_of_row(line, &WeightOf::Ue(id.clone()));
        for meaning in [Meaning::Competences, Meaning::Competence, Meaning::CompetenceNumero] {
            for cell in line.all(meaning) {
                let found = self.competences_in(&cell.text, line.page, (line.row, cell.column));
                let found: Vec<Id<Competence>> = found.into_iter().flat_map(|it| it.ids).collect();
                self.ue_mut(&id).into_iter().for_each(|it| it.competences.extend(found.iter().cloned()));
            }
        }
        Ok(())
    }

    /// Takes note of the coefficients of activités in the row of a UE or of a compétence.
    pub(super) fn weights_of_row(&mut self, line: &TableLine<'_>, of: &WeightOf) {
        for cell in line.all(Meaning::CoefficientActivite) {
            self.tally.marks.insert((line.page.sheet.name.clone(), line.row, cell.column));
            match number(line, cell) {
                Ok(weight) if !weight.is_zero() => {
                    self.weights.push((of.clone(), line.page.place(line.row, cell.column), weight))
                }
                Ok(_) => {}
                Err(problem) => self.problems.push(problem),
            }
        }
    }

    /// The coefficients of an activité: in the UE that its row names or, failing that, in those of its compétences; in
    /// the UE and the compétences that heads name.
    ///
    /// # Errors
    /// When a coefficient is no number.
    pub(super) fn coefficients(&mut self, rank: usize, line: &TableLine<'_>) -> Result<(), FormatError> {
        let mut weights: Vec<(Id<Ue>, &SaidCell, Decimal)> = Vec::new();
        let mut ues = self.ues_named(rank, line);
        if let Some(cell) = line.own(Meaning::Coefficient) {
            if line.get(Meaning::Ue).is_none() {
                ues = self.ues_of_competences(rank, line);
            }
            let whole = [cell.text.as_str()];
            let values: Vec<&str> = if ues.len() == 1 { whole.to_vec() } else { values_of(&cell.text, ues.len()) };
            if values.len() == ues.len() {
                for (ue, value) in ues.into_iter().zip(values) {
                    weights.push((ue, cell, number(line, &SaidCell { text: value.to_owned(), ..cell.clone() })?));
                }
            } else {
                let args = [("nombre", Arg::Count(values.len())), ("ue", Arg::Count(ues.len()))];
                self.warn(line.page, (line.row, cell.column), code!("tableur-coefficients"), args);
            }
        }
        // « UE1.1 (2) » says the coefficient where no column does.
        if let (Some(cell), false) = (line.own(Meaning::Ue), line.has_column(Meaning::Coefficient)) {
            for entry in ues_in(&cell.text) {
                if let (code, Some(weight)) = weighed(entry) {
                    weights.push((self.ue(rank, code, line.page, (line.row, cell.column)), cell, weight));
                }
            }
        }
        for cell in line.all(Meaning::CoefficientUe) {
            let weight = number(line, cell)?;
            if weight.is_zero() {
                continue;
            }
            let head = line.head(cell.column);
            let named = after_coefficient(&head).unwrap_or(&head);
            let ue = self.ue(rank, named, line.page, (line.row, cell.column));
            weights.push((ue, cell, weight));
        }
        for cell in line.all(Meaning::CoefficientCompetence) {
            let weight = number(line, cell)?;
            if weight.is_zero() {
                continue;
            }
            let (at, head) = ((line.row, cell.column), line.head(cell.column));
            let found = match after_coefficient(&head) {
                Some(named) => self.competences_in(named, line.page, at),
                // « C1 Observer » over coefficients names it as over crosses.
                None => {
                    let ids =
                        self.competence_of_head(&head, line.page, (line.table.head.saturating_sub(1), cell.column));
                    vec![Matched { text: head.clone(), ids }]
                }
            };
            for matched in found {
                weights.extend(self.ue_of(rank, &matched, line.page, at).map(|ue| (ue, cell, weight)));
            }
        }
        for (ue, cell, weight) in weights {
            self.tally.coefficients.insert((rank, ue.clone()));
            let coefficients = &mut self.programme.activites[rank].coefficients;
            let had = *coefficients.entry(ue).or_insert(weight);
            if had != weight {
                self.kept(line.page, (line.row, cell.column), &had.to_string(), &cell.text);
            }
        }
        Ok(())
    }

    /// Gives the activités of the heads of a table their coefficients in the UE of its rows.
    pub(super) fn weigh(&mut self, page: &TableSheet, targets: &std::collections::BTreeMap<u16, HeadTarget>) {
        for (of, place, weight) in std::mem::take(&mut self.weights) {
            let target = targets.get(&place.column).filter(|_| place.sheet == page.sheet.name);
            // One coefficient of several activités is that of none of them.
            let only = match target {
                Some(HeadTarget::Activites(ranks)) if ranks.len() == 1 => ranks.first(),
                _ => None,
            };
            let Some(rank) = only else {
                self.weights.push((of, place, weight));
                continue;
            };
            let ue = match of {
                WeightOf::Ue(ue) => Some(ue),
                WeightOf::Competence(id) => {
                    let nom = self.programme.competences.iter().find(|it| it.id == id).map(|it| it.nom.clone());
                    let matched = Matched { text: nom.unwrap_or_default(), ids: vec![id] };
                    self.ue_of(*rank, &matched, page, (place.row, place.column))
                }
            };
            let Some(ue) = ue else { continue };
            self.tally.coefficients.insert((*rank, ue.clone()));
            let had = *self.programme.activites[*rank].coefficients.entry(ue).or_insert(weight);
            if had != weight {
                self.kept(page, (place.row, place.column), &had.to_string(), &weight.to_string());
            }
        }
    }

    /// Says which coefficients weigh in nothing: no activité is at the head of their columns.
    pub(super) fn tell_weights(&mut self, file: &Path) {
        let cells: Vec<String> = std::mem::take(&mut self.weights).iter().map(|it| it.1.to_string()).collect();
        if !cells.is_empty() {
            let args = [("nombre", Arg::Count(cells.len())), ("cellules", named(&cells))];
            self.warnings.push(Refusal::new(code!("tableur-coefficients-perdus"), args).warning(file));
        }
    }

    /// The UE that the row of an activité names.
    pub(super) fn ues_named(&mut self, rank: usize, line: &TableLine<'_>) -> Vec<Id<Ue>> {
        let at = line.at(&[Meaning::Ue]);
        let named = ues_in(line.text(Meaning::Ue));
        named.into_iter().map(|it| self.ue(rank, weighed(it).0, line.page, at)).collect()
    }

    fn ues_of_competences(&mut self, rank: usize, line: &TableLine<'_>) -> Vec<Id<Ue>> {
        let mut ues = Vec::new();
        for cell in line.all(Meaning::Competences) {
            let at = (line.row, cell.column);
            // Those that are unknown are told with what the activité aims at.
            for matched in self.competences_of(&cell.text).iter().filter(|it| !it.ids.is_empty()) {
                ues.extend(self.ue_of(rank, matched, line.page, at));
            }
        }
        ues
    }

    /// The UE of a compétence in the semestre of an activité, made when there is none; None, with a warning, when there
    /// are several.
    fn ue_of(&mut self, rank: usize, matched: &Matched, page: &TableSheet, at: (u32, u16)) -> Option<Id<Ue>> {
        let numero = self.programme.activites[rank].semestre;
        let here = self.programme.ues().filter(|(semestre, _)| semestre.numero == numero).map(|(_, ue)| ue);
        let known: Vec<Id<Ue>> = here
            .filter(|ue| matched.ids.iter().any(|it| ue.competences.contains(it)))
            .map(|it| it.id.clone())
            .collect();
        match (&known[..], &matched.ids[..]) {
            ([only], _) => Some(only.clone()),
            ([], [only]) => {
                let competence = self.programme.competences.iter().find(|it| it.id == *only);
                let code = next_ue(&self.programme, numero, competence);
                // Compétences that share a number share the code of their UE.
                Some(self.new_ue(numero, &code, "", [only.clone()].into(), page, at))
            }
            _ => {
                self.warn(page, at, code!("tableur-competence-ambigue"), [("competence", Arg::text(&matched.text))]);
                None
            }
        }
    }

    /// The UE of that code in the semestre of an activité, made when there is none.
    fn ue(&mut self, rank: usize, text: &str, page: &TableSheet, at: (u32, u16)) -> Id<Ue> {
        let (code, libelle) = leading_ue(text);
        self.ue_coded(self.programme.activites[rank].semestre, code, libelle, page, at)
    }

    /// The UE of that code in a semestre, made when there is none: of the compétences whose number it bears.
    pub(super) fn ue_coded(
        &mut self,
        numero: u8,
        code: &str,
        libelle: &str,
        page: &TableSheet,
        at: (u32, u16),
    ) -> Id<Ue> {
        let (libelle, credits) = without_credits(libelle);
        let id = self.ue_with_code(numero, code, libelle, page, at);
        if let Some(credits) = credits {
            self.ects_of_ue(&id, credits, page, at);
        }
        id
    }

    fn ue_with_code(&mut self, numero: u8, code: &str, libelle: &str, page: &TableSheet, at: (u32, u16)) -> Id<Ue> {
        let here = self.programme.ues().filter(|(semestre, _)| semestre.numero == numero);
        let known = here.map(|(_, ue)| ue).find(|it| spelling(&it.code) == spelling(code)).map(|it| it.id.clone());
        if let Some(id) = known {
            self.ue_libelle(&id, libelle, page, at);
            return id;
        }
        let place = Famille::Ue.parse(code).map(|it| it.place);
        let place = place.as_deref().and_then(|it| it.rsplit_once('.').map(|it| it.1).or(it.get(1..)));
        let of: Option<u8> = place.and_then(|it| it.parse().ok());
        let competences = self.programme.competences.iter().filter(|it| Some(it.numero) == of);
        let competences = competences.map(|it| it.id.clone()).collect();
        self.new_ue(numero, code, libelle, competences, page, at)
    }

    fn new_ue(
        &mut self,
        numero: u8,
        code: &str,
        libelle: &str,
        competences: BTreeSet<Id<Competence>>,
        page: &TableSheet,
        at: (u32, u16),
    ) -> Id<Ue> {
        let id: Id<Ue> = self.ue_ids.give(code);
        let (code, libelle) = (code.to_owned(), libelle.to_owned());
        let ue = Ue {
            id: id.clone(),
            code,
            libelle,
            ects: None,
            code_apogee: None,
            choix: None,
            competences,
            parcours: BTreeSet::new(),
        };
        let target = ue.target();
        let semestre = self.programme.semestres.iter_mut().find(|it| it.numero == numero);
        semestre.into_iter().for_each(|it| it.ues.push(ue.clone()));
        self.came(target, page, at);
        id
    }

    fn ue_libelle(&mut self, id: &Id<Ue>, libelle: &str, page: &TableSheet, at: (u32, u16)) {
        let Some(ue) = self.ue_mut(id).filter(|_| !libelle.is_empty()) else { return };
        if ue.libelle.is_empty() {
            ue.libelle = libelle.to_owned();
        } else if spelling(&ue.libelle) != spelling(libelle) {
            let had = ue.libelle.clone();
            self.kept(page, at, &had, libelle);
        }
    }

    pub(super) fn ue_mut(&mut self, id: &Id<Ue>) -> Option<&mut Ue> {
        self.programme.semestres.iter_mut().flat_map(|it| &mut it.ues).find(|it| it.id == *id)
    }
}

/// A wording without the credits that it says, and these: « Traiter (12 ECTS) ».
fn without_credits(wording: &str) -> (&str, Option<Decimal>) {
    let unit = ["ects", "crédit", "credit"].iter().filter_map(|it| wording.to_lowercase().find(it)).min();
    // What lower case makes longer would be cut elsewhere.
    let Some(at) = unit.filter(|_| wording.to_lowercase().len() == wording.len()) else { return (wording, None) };
    let start = wording[..at].rfind(['(', '[', '–', '-', ',', ';', ':']);
    let start = start.unwrap_or_else(|| wording[..at].trim_end().rfind(' ').unwrap_or(0));
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let mut figures = wording[start..].split(|c: char| !is_figure(c)).map(|it| it.trim_matches(['.', ',']));
    match figures.find(|it| !it.is_empty()).and_then(quantity) {
        Some(credits) => (wording[..start].trim_end_matches([' ', '(', '-', '–', ',', ';', ':']), Some(credits)),
        None => (wording, None),
    }
}

/// The UE that a cell names: « UE1.1, UE1.2 », « UE1.1 et UE1.2 ».
fn ues_in(text: &str) -> Vec<&str> {
    let is_ue = |it: &str| RowSubject::of(it) == Some(RowSubject::Ue) || is_local_ue(it);
    let cut = |entry| -> Vec<&str> {
        let parts: Vec<&str> = [" et ", " and ", "+", "&"]
            .iter()
            .fold(vec![entry], |parts: Vec<&str>, by| parts.into_iter().flat_map(|it| it.split(by)).collect());
        let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|it| !it.is_empty()).collect();
        if parts.iter().all(|it| is_ue(weighed(it).0)) { parts } else { vec![entry] }
    };
    list(text).flat_map(cut).collect()
}

/// A UE without the coefficient that stands beside it, and that: « UE1.1 (2) », « UE1.1 : 2 ».
fn weighed(entry: &str) -> (&str, Option<Decimal>) {
    let (code, rest) = leading_ue(entry);
    let bare = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '=' | ':'));
    let weight = quantity(bare).filter(|_| !bare.is_empty() && entry.contains(['(', '=', ':']));
    (if weight.is_some() { code } else { entry }, weight)
}

/// So many numbers of a cell, where commas may part them too.
fn values_of(text: &str, wanted: usize) -> Vec<&str> {
    let values: Vec<&str> = entries(text).collect();
    let ways = [", ", " et ", "+", "-", " "];
    let cut = |by: &&str| -> Vec<&str> { text.split(*by).map(str::trim).filter(|it| !it.is_empty()).collect() };
    let other = || ways.iter().map(cut).find(|it| it.len() == wanted);
    if values.len() == wanted { values } else { other().unwrap_or(values) }
}

/// The numbers of a cell that has several: a comma may be within one.
pub(super) fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n', '/', '|']).map(str::trim).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ues_are_told_apart_and_from_their_coefficients() {
        assert_eq!(ues_in("UE1.1 et UE1.2"), ["UE1.1", "UE1.2"]);
        assert_eq!(ues_in("UE1.1 (2), UE1.2 (3)"), ["UE1.1 (2)", "UE1.2 (3)"]);
        assert_eq!(ues_in("UE 3 Langues et cultures"), ["UE 3 Langues et cultures"]);
        let of = |text: &'static str| (weighed(text).0, weighed(text).1.map(|it| it.to_string()));
        assert_eq!(of("UE1.1 (2)"), ("UE1.1", Some("2".to_owned())));
        assert_eq!(of("UE1.1 : 2,5"), ("UE1.1", Some("2.5".to_owned())));
        assert_eq!(of("UE1.1 Traiter"), ("UE1.1 Traiter", None));
        assert_eq!(of("UE 3"), ("UE 3", None));
        let told = |text: &'static str| (without_credits(text).0, without_credits(text).1.map(|it| it.to_string()));
        for text in
            ["Traiter (12 ECTS)", "Traiter - 12 crédits", "Traiter, 12 ects", "Traiter 12 ECTS", "Traiter (ECTS : 12)"]
        {
            assert_eq!(told(text), ("Traiter", Some("12".to_owned())), "{text}");
        }
        assert_eq!(told("(6 ECTS)"), ("", Some("6".to_owned())));
        assert_eq!(told("Crédits et prêts"), ("Crédits et prêts", None));
        assert_eq!(values_of("2, 3", 2), ["2", "3"]);
        assert_eq!(values_of("2 et 3", 2), ["2", "3"]);
        assert_eq!(values_of("2,5 ; 3", 2), ["2,5", "3"]);
    }
}
