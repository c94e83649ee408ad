//! The guess of the mapping: where the heads of a table are, and what each of its columns holds.

use std::collections::BTreeMap;

use rust_xlsxwriter::utility::column_number_to_name;

use super::{
    column::Meaning,
    grid::TableSheet,
    heads::{HEAD_ROWS, HEADS_MAX, Heads},
    mapping::TableMeaning,
    meaning::{HeadSense, names_competence},
    modalite::Modalite,
    nothing::{is_total, nothing},
    seasons::year_of,
    words::{RowSubject, leading_code, leading_numero, nu, semestre_in_name},
};
use crate::{
    code,
    formats::{FormatError, reading::sheet::CellValue},
    i18n::Arg,
};

/// So many heads, all of them known, are those of a table, whatever stands below.
const ENOUGH: usize = 3;
/// So many cells tell what a column without a telling head holds.
const SAMPLE: usize = 200;

/// The heads by which a table is known; none when they do not say what it holds, or when nothing below is in columns:
/// prose has commas too.
pub(super) fn known_heads(page: &TableSheet) -> Vec<String> {
    let Some(heads) = Heads::find(&page.sheet).filter(|_| guessed(page).is_some()) else { return Vec::new() };
    let tells = |it: &String| {
        !matches!(HeadSense::of(it), None | Some(HeadSense::Meaning(Meaning::Ignorer))) || names_competence(it)
    };
    let all = heads.texts.len();
    let known: Vec<String> = heads.texts.into_values().filter(tells).map(|it| it.trim().to_owned()).collect();
    // Titles of what stands below them are no prose.
    let is_title = |cells: &&BTreeMap<u16, CellValue>| {
        let lone = cells.values().next().filter(|_| cells.len() == 1).map(CellValue::text);
        lone.is_some_and(|it| semestre_in_name(&it).is_some() || leading_code(&it).is_some() || year_of(&it).is_some())
    };
    let below = || page.sheet.rows.range(heads.row + 1..).take(SAMPLE).map(|it| it.1).filter(|it| !is_title(it));
    let in_columns = below().filter(|it| it.len() > 1).count();
    let are_heads = known.len() >= ENOUGH && known.len() == all;
    if are_heads || in_columns * 2 >= below().count() { known } else { Vec::new() }
}

/// A table of which nothing is known but where its heads most likely are: the first row with several texts.
pub(super) fn blank(page: &TableSheet) -> TableMeaning {
    let is_text =
        |cells: &&BTreeMap<u16, CellValue>| cells.values().filter(|it| matches!(it, CellValue::Text(_))).count();
    let rows = || page.sheet.rows.iter().take(HEAD_ROWS);
    let first = rows().find(|(_, cells)| is_text(cells) > 1).or_else(|| rows().next());
    TableMeaning { nom: page.sheet.name.clone(), head: first.map_or(1, |(row, _)| row + 1), ..TableMeaning::default() }
}

/// The columns that have a head.
pub(super) fn heads_of(page: &TableSheet, table: &TableMeaning) -> Vec<u16> {
    let rows = page.sheet.rows.range(table.head.saturating_sub(1)..table.head);
    rows.flat_map(|(_, cells)| cells.keys().copied()).take(HEADS_MAX).collect()
}

/// What was guessed of a table.
pub(super) struct Guessed {
    pub table: TableMeaning,
    /// Columns of which one must be chosen, each as a refusal.
    pub ambiguous: Vec<FormatError>,
}

/// The mapping of a table by its heads; None when it has none.
pub(super) fn guessed(page: &TableSheet) -> Option<Guessed> {
    let heads = Heads::find(&page.sheet)?;
    let mut heads = heads;
    heads.texts.retain(|column, _| !page.sheet.hidden.has_column(*column));
    let columns: BTreeMap<u16, HeadSense> =
        heads.texts.iter().filter_map(|(column, text)| Some((*column, HeadSense::of(text)?))).collect();
    let mut guess = Guess {
        page,
        heads,
        meanings: BTreeMap::new(),
        semestres: BTreeMap::new(),
        modalites: BTreeMap::new(),
        ambiguous: Vec::new(),
    };
    for (column, sens) in &columns {
        if let HeadSense::Meaning(meaning) = sens {
            guess.meanings.insert(*column, *meaning);
        }
    }
    guess.counted();
    guess.of_niveaux();
    guess.cours();
    guess.parcours();
    guess.listed();
    guess.codes(&columns);
    guess.mixed();
    guess.unheaded();
    guess.unheaded_wordings();
    guess.of_ues();
    guess.libelles(&columns);
    guess.bare_activites(&columns);
    guess.hours_in_rows();
    guess.settle();
    guess.long_form();
    guess.ways_in_rows();
    guess.listed_acs();
    guess.competences();
    guess.of_competences();
    guess.by_semestre();
    guess.under_groups();
    guess.untyped_hours();
    guess.choose();
    guess.done()
}

pub(super) struct Guess<'p> {
    pub(super) page: &'p TableSheet,
    pub(super) heads: Heads,
    pub(super) meanings: BTreeMap<u16, Meaning>,
    /// The semestres of which the figures of columns are.
    pub(super) semestres: BTreeMap<u16, u8>,
    /// How the hours of columns are given.
    pub(super) modalites: BTreeMap<u16, Modalite>,
    ambiguous: Vec<FormatError>,
}

impl Guess<'_> {
    pub(super) fn has(&self, is: impl Fn(Meaning) -> bool) -> bool {
        self.meanings.values().any(|it| is(*it))
    }

    pub(super) fn values(&self, column: u16) -> impl Iterator<Item = String> {
        // What nobody sees, totals and what stands alone in a row, beside the first column, tell nothing of the others.
        let hidden = &self.page.sheet.hidden.rows;
        let is_first = self.heads.texts.keys().next().is_none_or(|it| column <= *it);
        let is_other = move |cells: &BTreeMap<u16, CellValue>| {
            cells.len() == 1 && !is_first || cells.values().next().is_some_and(|it| is_total(&it.text()))
        };
        let below = self.page.sheet.rows.range(self.heads.row + 1..);
        let below = below.filter(move |(row, cells)| !hidden.contains(row) && !is_other(cells));
        let says = move |row: &u32| Some(self.page.text(*row, column)).filter(|it| !it.is_empty());
        below.filter_map(move |(row, _)| says(row)).take(SAMPLE)
    }

    /// What most codes of a column are the codes of.
    fn subject(&self, column: u16) -> Option<Meaning> {
        let of = |text: String| leading_code(&text).and_then(|(code, _)| RowSubject::of(code));
        let (mut acs, mut activites, mut ues) = (0, 0, 0);
        for subject in self.values(column).filter_map(of) {
            match subject {
                RowSubject::Ac => acs += 1,
                RowSubject::Activite(_) => activites += 1,
                RowSubject::Ue => ues += 1,
            }
        }
        match (acs, activites) {
            (0, 0) => (ues > 0).then_some(Meaning::Ue),
            _ if acs >= activites => Some(Meaning::AcCode),
            _ => Some(Meaning::ActiviteCode),
        }
    }

    /// Columns headed « Code ».
    fn codes(&mut self, columns: &BTreeMap<u16, HeadSense>) {
        for column in columns.iter().filter(|(_, it)| **it == HeadSense::Code).map(|(column, _)| *column) {
            let meaning = self.subject(column).or_else(|| {
                let is_rank = |it: String| matches!(leading_numero(&it, &["c", "competence"]), (Some(_), ""));
                if self.has(|it| it == Meaning::Competence) && self.values(column).all(is_rank) {
                    // What is no number of a compétence is the rank of the AC, as the order of the rows says.
                    let numbers = self.is_of_competences(column);
                    Some(if numbers { Meaning::CompetenceNumero } else { Meaning::Ignorer })
                } else if self
                    .has(|it| it.names_activite() || matches!(it, Meaning::Semestre | Meaning::Nature | Meaning::Cm))
                {
                    Some(Meaning::ActiviteCode)
                } else if self.has(|it| it.names_ac() || it == Meaning::Niveau) {
                    Some(Meaning::AcCode)
                } else {
                    match Meaning::of_head(&self.page.sheet.name) {
                        Some(Meaning::Ac) => Some(Meaning::AcCode),
                        Some(Meaning::Activite) => Some(Meaning::ActiviteCode),
                        _ => None,
                    }
                }
            });
            self.meanings.extend(meaning.map(|it| (column, it)));
        }
    }

    /// Whether each compétence has one number in a column, and no number two compétences.
    fn is_of_competences(&self, column: u16) -> bool {
        let named = self.meanings.iter().find(|(_, it)| **it == Meaning::Competence).map(|(column, _)| *column);
        let Some(named) = named else { return false };
        let (mut last, mut by_name, mut by_number) = (String::new(), BTreeMap::new(), BTreeMap::new());
        for (row, _) in self.page.sheet.rows.range(self.heads.row + 1..).take(SAMPLE) {
            let (name, number) = (self.page.text(*row, named), self.page.text(*row, column));
            if !name.is_empty() {
                last = name;
            }
            if number.is_empty() {
                continue;
            }
            let same_number = *by_name.entry(last.clone()).or_insert_with(|| number.clone()) == number;
            let same_name = *by_number.entry(number).or_insert_with(|| last.clone()) == last;
            if !same_number || !same_name {
                return false;
            }
        }
        true
    }

    /// Columns headed « UE » are of activités when these stand there under their UE.
    fn mixed(&mut self) {
        if self.has(Meaning::names_activite) {
            return;
        }
        let ues = self.meanings.iter().filter(|(_, it)| **it == Meaning::Ue).map(|(column, _)| *column);
        let mixed: Vec<u16> = ues.filter(|it| self.subject(*it) == Some(Meaning::ActiviteCode)).collect();
        self.meanings.extend(mixed.into_iter().map(|column| (column, Meaning::Activite)));
    }

    /// « Cours » beside TD or TP, with numbers below, is CM.
    fn cours(&mut self) {
        let is_beside = self.has(|it| matches!(it, Meaning::Td | Meaning::Tp)) && !self.has(|it| it == Meaning::Cm);
        let named = |it: &u16| self.heads.texts.get(it).is_some_and(|it| nu(it) == "cour");
        let numbers = |it: &u16| {
            let said: Vec<String> = self.values(*it).filter(|it| nothing(it).is_none()).collect();
            let is_number =
                |it: &&String| CellValue::Text(it.trim_end_matches(['h', 'H']).to_owned()).number().is_some();
            !said.is_empty() && said.iter().filter(is_number).count() * 2 > said.len()
        };
        let found = self.meanings.keys().copied().find(|it| is_beside && named(it) && numbers(it));
        self.meanings.extend(found.map(|column| (column, Meaning::Cm)));
    }

    /// Numbers under codes of activités, in the rows of UE, are coefficients.
    fn of_ues(&mut self) {
        let is_of_ues = !self.has(|it| it.names_ac() || it.names_activite()) && self.has(|it| it == Meaning::Ue);
        if is_of_ues {
            self.replace(|it| it == Meaning::Cross, Meaning::CoefficientActivite);
        }
    }

    /// The first column of a table whose corner is empty, as that of cross tables often is.
    fn unheaded(&mut self) {
        let is_figure = |it: Meaning| matches!(it, Meaning::Cross | Meaning::CoefficientUe) || it.is_hours();
        let Some(first) = self.meanings.iter().find(|(_, it)| is_figure(**it)).map(|(column, _)| *column) else {
            return;
        };
        if !self.has(|it| it.names_ac() || it.names_activite()) {
            let is_crossed = |it: &Meaning| *it != Meaning::Ue;
            let subject = |column: u16| self.subject(column).map(|meaning| (column, meaning));
            let of_rows = || (0..first).find_map(|column| subject(column).filter(|it| is_crossed(&it.1)));
            // UE in the rows, and activités at the heads: their coefficients.
            let is_bare = self.meanings.values().all(|it| matches!(it, Meaning::Cross | Meaning::Ignorer));
            let of_ues = || (0..first).filter(|_| is_bare).find_map(subject);
            let found = of_rows().or_else(of_ues);
            // One cell may have the code and the wording.
            self.meanings.extend(found.map(|(column, meaning)| {
                let whole = match meaning {
                    Meaning::AcCode => Meaning::Ac,
                    Meaning::Ue => Meaning::Ue,
                    _ => Meaning::Activite,
                };
                (column, whole)
            }));
        }
    }

    /// Columns headed « Libellé » are about what stands before them or, for want of it, after.
    fn libelles(&mut self, columns: &BTreeMap<u16, HeadSense>) {
        let is_activites = self.has(Meaning::names_activite);
        let about = |meaning: &Meaning| match meaning {
            it if it.names_ac() => Some(Meaning::AcLibelle),
            it if it.names_activite() => Some(Meaning::ActiviteLibelle),
            Meaning::Niveau => Some(Meaning::NiveauLibelle),
            Meaning::Ue if !is_activites => Some(Meaning::UeLibelle),
            Meaning::Competence | Meaning::CompetenceNumero => Some(Meaning::CompetenceLibelle),
            _ => None,
        };
        // Of a short wording and a long one, the long one is kept.
        let ends_in = |column: &u16, ends: &[&str]| {
            self.heads
                .texts
                .get(column)
                .is_some_and(|it| ends.contains(&nu(it).split(' ').next_back().unwrap_or_default()))
        };
        let wordings: Vec<u16> =
            columns.iter().filter(|(_, it)| **it == HeadSense::Libelle).map(|(column, _)| *column).collect();
        let has_long = wordings.iter().any(|it| ends_in(it, &["long", "complet"]));
        let has_whole = wordings.iter().any(|it| !ends_in(it, &["court", "abrege"]));
        let is_short = |it: &u16| {
            has_long && ends_in(it, &["libelle", "intitule"]) || has_whole && ends_in(it, &["court", "abrege"])
        };
        let (short, wordings): (Vec<u16>, Vec<u16>) = wordings.into_iter().partition(is_short);
        self.meanings.extend(short.into_iter().map(|it| (it, Meaning::Ignorer)));
        for column in wordings {
            let before = self.meanings.range(..column).rev().find_map(|(_, it)| about(it));
            let meaning = before.or_else(|| self.meanings.range(column..).find_map(|(_, it)| about(it)));
            self.meanings.extend(meaning.map(|it| (column, it)));
        }
    }

    /// Settles the heads that mean one thing or another according to the columns beside them.
    fn settle(&mut self) {
        let has = |meanings: &BTreeMap<u16, Meaning>, meaning: Meaning| meanings.values().any(|it| *it == meaning);
        let is_activites = self.has(Meaning::names_activite);
        if is_activites && !self.has(|it| matches!(it, Meaning::Niveau | Meaning::AcLibelle)) {
            self.replace(|it| matches!(it, Meaning::Ac | Meaning::AcCode), Meaning::Acs);
        }
        let mut named = has(&self.meanings, Meaning::ActiviteCode) && has(&self.meanings, Meaning::ActiviteLibelle);
        for (column, meaning) in &mut self.meanings {
            if *meaning == Meaning::Activite {
                let is_ressource = self.heads.texts.get(column).is_some_and(|it| nu(it) == "ressource");
                if named && is_ressource {
                    *meaning = Meaning::Ressources;
                }
                named = true;
            }
        }
        for (whole, code, libelle) in [
            (Meaning::Ac, Meaning::AcCode, Meaning::AcLibelle),
            (Meaning::Activite, Meaning::ActiviteCode, Meaning::ActiviteLibelle),
        ] {
            if has(&self.meanings, libelle) && !has(&self.meanings, code) {
                self.replace(|it| it == whole, code);
            } else if has(&self.meanings, code) && !has(&self.meanings, libelle) {
                self.replace(|it| it == whole, libelle);
            }
        }
        if is_activites && !self.has(Meaning::names_ac) {
            self.replace(Meaning::names_competence, Meaning::Competences);
            // The semestre may be that of the year.
            let has_semestre = self.has(|it| it == Meaning::Semestre);
            self.replace(|it| it.is_of_referentiel() && !(has_semestre && it == Meaning::Annee), Meaning::Ignorer);
        }
        if !is_activites {
            // What would be those of an activité are those of the AC.
            if self.has(Meaning::names_ac) {
                self.replace(|it| it == Meaning::Competences, Meaning::Competence);
            }
            let libelle = Meaning::AcLibelle;
            if self.has(|it| it == Meaning::AcCode) && !has(&self.meanings, libelle) {
                self.replace(|it| it == Meaning::Description, libelle);
            }
        }
    }

    pub(super) fn replace(&mut self, is: impl Fn(Meaning) -> bool, by: Meaning) {
        self.meanings.values_mut().filter(|it| is(**it)).for_each(|it| *it = by);
    }

    /// Of two columns that could be the same thing, the first is shown and somebody must say.
    fn choose(&mut self) {
        self.blocs();
        let mut first: BTreeMap<(Meaning, Option<u8>, Option<Modalite>), u16> = BTreeMap::new();
        for (column, meaning) in self.meanings.iter_mut().filter(|(_, meaning)| !meaning.recurs()) {
            let of = (*meaning, self.semestres.get(column).copied(), self.modalites.get(column).copied());
            let Some(other) = first.get(&of) else {
                first.insert(of, *column);
                continue;
            };
            let args = [
                ("autre", Arg::text(self.page.place(self.heads.row, *other).to_string())),
                ("champ", Arg::text(meaning.name())),
            ];
            self.ambiguous.push(self.page.error(code!("tableur-deux-colonnes"), (self.heads.row, *column), args));
            *meaning = Meaning::Ignorer;
        }
    }

    fn done(self) -> Option<Guessed> {
        let is_ues = self.has(|it| it.is_of_ue() || it == Meaning::CoefficientActivite);
        let tells = |it: Meaning| {
            let names = it.names_ac() || it.names_activite() || it == Meaning::Ue && is_ues;
            names || matches!(it, Meaning::Competence | Meaning::CompetenceNumero)
        };
        if !self.has(tells) {
            return None;
        }
        let columns =
            self.meanings.iter().map(|(column, meaning)| (column_number_to_name(*column), *meaning)).collect();
        let (nom, head) = (self.page.sheet.name.clone(), self.heads.row + 1);
        let named = self.heads.names.iter().filter(|(column, _)| self.meanings.contains_key(column));
        let heads = named.map(|(column, name)| (column_number_to_name(*column), name.clone())).collect();
        let kept = self.semestres.iter().filter(|(column, _)| self.meanings.contains_key(column));
        let semestres = kept.map(|(column, numero)| (column_number_to_name(*column), *numero)).collect();
        let given =
            self.modalites.iter().filter(|(column, _)| self.meanings.get(column).is_some_and(|it| it.is_hours()));
        let modalites = given.map(|(column, it)| (column_number_to_name(*column), *it)).collect();
        let is_cross = |it: &u16| self.meanings.get(it) == Some(&Meaning::Cross);
        let told = self.heads.ways.iter().filter(|(column, _)| is_cross(column));
        let ways = told.map(|(column, it)| (column_number_to_name(*column), it.said)).collect();
        let table = TableMeaning { nom, head, columns, heads, semestres, modalites, ways, ..TableMeaning::default() };
        Some(Guessed { table, ambiguous: self.ambiguous })
    }
}
