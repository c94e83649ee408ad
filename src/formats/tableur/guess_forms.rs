//! The forms of tables that several columns tell together: lists of activités beside AC, a row for each tie, rows of
//! compétences.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    column::Meaning,
    guess::Guess,
    listing::codes,
    mapping::SaidMark,
    marks::{Mark, is_niveau_de_maitrise, mark},
    meaning::{HeadSense, names_competence},
    modalite::of_modalite,
    nothing::nothing,
    quantity::quantity,
    row::kind_of_hours,
    ways::way,
    words::{RowSubject, code_of_parcours, leading_code, nu, of_semestre},
};
use crate::{formats::reading::sheet::CellValue, programme::spelling};

impl Guess<'_> {
    /// What a column says below its head, but for what stands for nothing.
    fn said(&self, column: u16) -> Vec<String> {
        self.values(column).filter(|it| nothing(it).is_none()).collect()
    }

    /// Columns headed by niveaux have the AC of the compétence of their row, where some have codes of AC; else nobody
    /// knows what they hold.
    pub(super) fn of_niveaux(&mut self) {
        let of = |it: &Meaning| *it == Meaning::AcsNiveau;
        let columns: Vec<u16> = self.meanings.iter().filter(|(_, it)| of(it)).map(|(column, _)| *column).collect();
        let is_ac = |it: &str| RowSubject::of(it) == Some(RowSubject::Ac);
        let has_ac = |column: &u16| self.values(*column).any(|it| !codes(&it, is_ac).is_empty());
        let is_placed = self.has(Meaning::names_competence) && !self.has(|it| it.names_ac() || it.names_activite());
        if !is_placed || !columns.iter().any(has_ac) {
            self.meanings.retain(|_, it| !of(it));
        }
    }

    /// Columns that count what others name: « Nb AC », « Nombre de ressources ».
    pub(super) fn counted(&mut self) {
        let counts = |text: &String| {
            let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
            matches!(first.as_str(), "nb" | "nbre" | "nombre" | "number" | "count")
        };
        let is_count = |column: &u16| self.said(*column).iter().all(|it| it.bytes().all(|it| it.is_ascii_digit()));
        let found = self.heads.texts.iter().filter(|(column, text)| {
            let names = |it: &Meaning| !it.is_number() && *it != Meaning::Semestre;
            counts(text) && self.meanings.get(column).is_some_and(names) && is_count(column)
        });
        let found: Vec<u16> = found.map(|(column, _)| *column).collect();
        self.meanings.extend(found.into_iter().map(|it| (it, Meaning::Ignorer)));
    }

    /// Of blocs and the compétences in them, the latter are compétences.
    pub(super) fn blocs(&mut self) {
        let named: Vec<u16> =
            self.meanings.iter().filter(|(_, it)| **it == Meaning::Competence).map(|(column, _)| *column).collect();
        let is_bloc = |it: &&u16| self.heads.texts.get(*it).is_some_and(|it| nu(it).starts_with("bloc"));
        let blocs: Vec<u16> = named.iter().filter(is_bloc).copied().collect();
        if blocs.len() < named.len() {
            self.meanings.retain(|column, _| !blocs.contains(column));
        }
    }

    /// The only wordings of a table of hours are those of activités, with their codes perhaps.
    pub(super) fn bare_activites(&mut self, columns: &BTreeMap<u16, HeadSense>) {
        let names = |it: Meaning| {
            it.names_activite() || it.names_ac() || it.names_competence() || matches!(it, Meaning::Ue | Meaning::Niveau)
        };
        if self.has(names) || !self.has(Meaning::is_hours) {
            return;
        }
        let first = columns.iter().find(|(_, it)| **it == HeadSense::Libelle).map(|(column, _)| *column);
        self.meanings.extend(first.map(|it| (it, Meaning::Activite)));
    }

    /// Columns of marks, each for a parcours, whose code its head has: « Parcours A ».
    pub(super) fn parcours(&mut self) {
        let is_marked = |column: &u16| {
            let said = self.said(*column);
            !said.is_empty() && said.iter().all(|it| matches!(mark(it), Some(Mark::Cross | Mark::Blank)))
        };
        let is_of_one = |text: &String| code_of_parcours(text).is_some();
        let found = self.heads.texts.iter().filter(|(column, text)| is_of_one(text) && is_marked(column));
        let found: Vec<u16> = found.map(|(column, _)| *column).collect();
        self.meanings.extend(found.into_iter().map(|column| (column, Meaning::ParcoursCross)));
    }

    /// A row for each kind of hours: a column says which, another how many.
    pub(super) fn hours_in_rows(&mut self) {
        let is_kind = |it: &String| kind_of_hours(it).is_some();
        let names = |column: &u16| self.meanings.get(column).is_some_and(|it| it.names_activite() || it.names_ac());
        let kinds = self.heads.texts.keys().copied().filter(|it| !names(it));
        let kinds: Vec<u16> = kinds
            .filter(|it| Some(self.said(*it)).is_some_and(|said| !said.is_empty() && said.iter().all(is_kind)))
            .collect();
        let [kind] = kinds[..] else { return };
        let is_number = |it: &String| quantity(it).is_some();
        let are_numbers =
            |column: &u16| Some(self.said(*column)).is_some_and(|said| !said.is_empty() && said.iter().all(is_number));
        let is_open = |column: &u16| !self.meanings.contains_key(column) || self.meanings[column] == Meaning::Mark;
        let of_hours = self.meanings.iter().filter(|(_, it)| **it == Meaning::Heures).map(|(column, _)| *column).next();
        let open: Vec<u16> = self.heads.texts.keys().copied().filter(|it| is_open(it) && are_numbers(it)).collect();
        let Some(figures) = of_hours.or_else(|| open.first().copied().filter(|_| open.len() == 1)) else { return };
        self.meanings.insert(kind, Meaning::HeuresType);
        self.meanings.insert(figures, Meaning::Heures);
    }

    /// Columns that nobody knows and that have codes of AC, beside activités: those of one compétence, say.
    pub(super) fn listed_acs(&mut self) {
        if !self.has(Meaning::names_activite) || self.has(Meaning::names_ac) {
            return;
        }
        let has_ac = |it: &String| !codes(it, |it| RowSubject::of(it) == Some(RowSubject::Ac)).is_empty();
        let lists = |column: &u16| Some(self.said(*column)).is_some_and(|it| !it.is_empty() && it.iter().all(has_ac));
        let unknown = self.heads.texts.keys().filter(|it| !self.meanings.contains_key(it));
        let found: Vec<u16> = unknown.copied().filter(lists).collect();
        self.meanings.extend(found.into_iter().map(|column| (column, Meaning::Acs)));
    }

    /// Columns whose heads name compétences, beside activités: of marks or, when some are none, of coefficients.
    pub(super) fn competences(&mut self) {
        if !self.has(Meaning::names_activite) {
            return;
        }
        let is_named = |column: &u16, text: &String| !self.meanings.contains_key(column) && names_competence(text);
        let named = self.heads.texts.iter().filter(|(column, text)| is_named(column, text));
        let columns: Vec<(u16, Vec<String>)> = named.map(|(column, _)| (*column, self.said(*column))).collect();
        let is_number = |it: &String| CellValue::Text(it.clone()).number().is_some();
        let all = || columns.iter().flat_map(|(_, said)| said);
        let are_weights = all().count() > 0 && all().all(is_number) && all().any(|it| mark(it).is_none());
        let found: Vec<u16> = columns
            .iter()
            .filter(|(_, said)| !said.is_empty() && (are_weights || said.iter().all(|it| mark(it).is_some())))
            .map(|(column, _)| *column)
            .collect();
        let meaning = if are_weights { Meaning::CoefficientCompetence } else { Meaning::CompetenceCross };
        self.meanings.extend(found.into_iter().map(|column| (column, meaning)));
    }

    /// Columns of figures whose heads name a semestre, or are one, beside activités.
    pub(super) fn by_semestre(&mut self) {
        if !self.has(Meaning::names_activite) || self.has(Meaning::names_ac) {
            return;
        }
        let told = |column: &u16, text: &String| {
            let (numero, rest) = of_semestre(text)?;
            let is_figure = match self.meanings.get(column) {
                Some(meaning) => meaning.is_number() && !rest.is_empty(),
                None => {
                    rest.is_empty() && self.said(*column).iter().all(|it| quantity(it).is_some() || mark(it).is_some())
                }
            };
            is_figure.then_some((*column, numero))
        };
        let found: Vec<(u16, u8)> = self.heads.texts.iter().filter_map(|(column, text)| told(column, text)).collect();
        for (column, numero) in found {
            self.meanings.entry(column).or_insert(Meaning::Heures);
            self.semestres.insert(column, numero);
        }
    }

    /// Columns of hours that stand under a head of several: how they are given, or that they are no hours at all, but
    /// « Nb groupes » or « HETD ».
    pub(super) fn under_groups(&mut self) {
        let above = |column: u16| {
            let cells = self.page.sheet.rows.get(&self.heads.row.checked_sub(1)?)?;
            cells.range(..=column).next_back().map(|(_, cell)| cell.text())
        };
        let (mut found, mut others) = (Vec::new(), Vec::new());
        for (column, _) in self.meanings.iter().filter(|(_, it)| it.is_hours()) {
            let own = self.heads.texts.get(column).and_then(|it| of_modalite(it));
            let group = above(*column).unwrap_or_default();
            match own.or_else(|| of_modalite(&group).filter(|it| it.1.is_empty())) {
                Some((modalite, _)) => found.push((*column, modalite)),
                None if HeadSense::of(&group) == Some(HeadSense::Meaning(Meaning::Ignorer)) => others.push(*column),
                None => {}
            }
        }
        self.modalites.extend(found);
        self.meanings.extend(others.into_iter().map(|column| (column, Meaning::Ignorer)));
    }

    /// Hours of no kind beside hours that have one are their total.
    pub(super) fn untyped_hours(&mut self) {
        if self.has(Meaning::is_hours) && !self.has(|it| it == Meaning::HeuresType) {
            self.replace(|it| it == Meaning::Heures, Meaning::Ignorer);
        }
    }

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
        if is_long {
            let marks = |column: &u16| self.values(*column).all(|it| nothing(&it).is_some() || mark(&it).is_some());
            let told = |(column, head): (&u16, &String)| {
                let meaning = match mark(head)? {
                    Mark::Travaille => Meaning::MarkTravaille,
                    Mark::Evalue => Meaning::MarkEvalue,
                    _ => return None,
                };
                (!self.meanings.contains_key(column) && marks(column)).then_some((*column, meaning))
            };
            let found: Vec<(u16, Meaning)> = self.heads.texts.iter().filter_map(told).collect();
            self.meanings.extend(found);
        }
        let marks = |column: &u16| self.values(*column).all(|it| nothing(&it).is_some() || mark(&it).is_some());
        let columns = self.meanings.iter().filter(|(_, it)| **it == Meaning::Mark);
        let others: Vec<u16> = columns.map(|(column, _)| *column).filter(|it| !is_long || !marks(it)).collect();
        self.meanings.extend(others.into_iter().map(|column| (column, Meaning::Ignorer)));
    }

    /// The column of wordings right after that of codes, where nobody gave it a head.
    pub(super) fn unheaded_wordings(&mut self) {
        use Meaning::*;
        let code = self.meanings.iter().find(|(_, it)| matches!(it, Ac | AcCode | Activite | ActiviteCode));
        let Some((column, meaning)) = code.map(|(column, meaning)| (*column, *meaning)) else { return };
        let wording = if meaning.names_ac() { AcLibelle } else { ActiviteLibelle };
        let is_bare = |it: &String| leading_code(it).is_none_or(|(_, rest)| rest.is_empty());
        let next = column + 1;
        let is_free = !self.heads.texts.contains_key(&next) && !self.meanings.contains_key(&next);
        if !is_free || self.has(|it| it == wording) || !self.values(column).all(|it| is_bare(&it)) {
            return;
        }
        let is_wording = |it: &String| {
            let is_code = leading_code(it).is_some_and(|(_, rest)| rest.is_empty());
            it.contains(char::is_alphabetic) && mark(it).is_none() && quantity(it).is_none() && !is_code
        };
        let said = self.said(next);
        if said.iter().filter(|it| is_wording(it)).count() * 2 > self.values(column).count() {
            self.meanings.insert(next, wording);
        }
    }

    /// A column of a cross table, with or without a head, that says of each row whether its crosses are of what is worked
    /// or of what is assessed.
    pub(super) fn ways_in_rows(&mut self) {
        let is_of = self.has(|it| it == Meaning::Cross) && self.has(|it| it.names_ac() || it.names_activite());
        let Some(first) = self.meanings.iter().find(|(_, it)| **it == Meaning::Cross).map(|it| *it.0) else { return };
        let is_open =
            |it: &u16| matches!(self.meanings.get(it), None | Some(Meaning::Mark | Meaning::Nature | Meaning::Ignorer));
        let says = |column: &u16| {
            let said: Vec<Option<SaidMark>> = self.said(*column).iter().map(|it| way(it)).collect();
            let has = |wanted: SaidMark| said.contains(&Some(wanted));
            !said.contains(&None) && has(SaidMark::Travaille) && has(SaidMark::Evalue)
        };
        let found = (0..first).filter(|it| is_of && is_open(it)).find(says);
        self.meanings.extend(found.map(|it| (it, Meaning::Mark)));
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
