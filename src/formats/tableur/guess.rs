//! The guess of the mapping: where the heads of a table are, and what each of its columns holds.

use std::collections::BTreeMap;

use rust_xlsxwriter::utility::column_number_to_name;

use super::{
    column::Champ,
    grid::Page,
    mapping::Table,
    meaning::{Sens, names_competence},
    words::{Sujet, code_en_tete, marque, nu, numero_en_tete, rien},
};
use crate::{
    code,
    formats::{
        FormatError,
        reading::sheet::{CellValue, ReadSheet},
    },
    i18n::Arg,
};

/// The heads are looked for among so many rows.
pub(super) const HEAD_ROWS: usize = 20;
/// The most heads of a table: each is looked up among all that are known.
const HEADS_MAX: usize = 1_000;
/// So many cells tell what a column without a telling head holds.
const SAMPLE: usize = 200;

/// The heads of a table.
struct Heads {
    /// The row of the last of them.
    row: u32,
    texts: BTreeMap<u16, String>,
    score: usize,
}

impl Heads {
    /// The row that looks most like heads, alone or with the one below it.
    fn find(feuille: &ReadSheet) -> Option<Self> {
        let rows = || feuille.rows.keys().copied().take_while(|row| (*row as usize) < HEAD_ROWS);
        // The first of the best: `max_by_key` would take the last.
        let better = |best: Self, it: Self| if it.score > best.score { it } else { best };
        let single = rows().map(|row| Self::of(feuille, &[row])).reduce(better)?;
        let is_doubled = |row: &u32| Self::is_second(feuille, row + 1);
        let doubled = rows().filter(is_doubled).map(|row| Self::of(feuille, &[row, row + 1])).reduce(better);
        // A second row of heads says more than what it stands under, even when no more columns are known by it.
        let best = doubled.filter(|it| it.score >= single.score).unwrap_or(single);
        let known = best.texts.values().filter(|it| Sens::of(it).is_some()).count();
        (known >= 2).then_some(best)
    }

    fn of(feuille: &ReadSheet, rows: &[u32]) -> Self {
        let mut texts = BTreeMap::new();
        for row in rows {
            let is_second = texts.keys().next().is_some();
            for (column, cell) in feuille.rows.get(row).into_iter().flatten().take(HEADS_MAX) {
                let text = if is_second { under(feuille, *row, *column, &cell.text()) } else { cell.text() };
                texts.insert(*column, text);
            }
        }
        let score = texts.values().filter_map(|it| Sens::of(it)).map(Sens::weight).sum();
        Self { row: rows.last().copied().unwrap_or_default(), texts, score }
    }

    /// Whether a row goes on with the heads of the one above: « CM, TD, TP » under « Heures ».
    fn is_second(feuille: &ReadSheet, row: u32) -> bool {
        feuille.rows.get(&row).filter(|it| it.len() <= HEADS_MAX).is_some_and(|cells| {
            let text = |(column, cell): (&u16, &CellValue)| under(feuille, row, *column, &cell.text());
            cells.iter().map(text).all(|it| matches!(Sens::of(&it), Some(Sens::Champ(champ)) if champ != Champ::Croix))
        })
    }
}

/// A head of the second row with what stands above it, where that makes it one of coefficients: « C1 » under
/// « Coefficients », which is written once for several columns.
fn under(feuille: &ReadSheet, row: u32, column: u16, text: &str) -> String {
    let above = row.checked_sub(1).and_then(|above| feuille.rows.get(&above)?.range(..=column).next_back());
    let whole = above.map(|(_, cell)| format!("{} {text}", cell.text()));
    whole
        .filter(|it| Sens::of(it) == Some(Sens::Champ(Champ::CoefficientCompetence)))
        .unwrap_or_else(|| text.to_owned())
}

/// How many heads a table shows, each with its weight.
pub(super) fn score(feuille: &ReadSheet) -> usize {
    Heads::find(feuille).map_or(0, |it| it.score)
}

/// The heads by which a table is known; none when they do not say what it holds, or when nothing below is in columns:
/// prose has commas too.
pub(super) fn known_heads(page: &Page) -> Vec<String> {
    let Some(heads) = Heads::find(&page.feuille).filter(|_| devine(page).is_some()) else { return Vec::new() };
    let below = || page.feuille.rows.range(heads.row + 1..).take(SAMPLE);
    if below().filter(|(_, cells)| cells.len() > 1).count() * 2 < below().count() {
        return Vec::new();
    }
    heads.texts.into_values().filter(|it| Sens::of(it).is_some()).map(|it| it.trim().to_owned()).collect()
}

/// A table of which nothing is known but where its heads most likely are: the first row with several texts.
pub(super) fn blank(page: &Page) -> Table {
    let is_text =
        |cells: &&BTreeMap<u16, CellValue>| cells.values().filter(|it| matches!(it, CellValue::Texte(_))).count();
    let rows = || page.feuille.rows.iter().take(HEAD_ROWS);
    let first = rows().find(|(_, cells)| is_text(cells) > 1).or_else(|| rows().next());
    Table { nom: page.feuille.name.clone(), entete: first.map_or(1, |(row, _)| row + 1), ..Table::default() }
}

/// The columns that have a head.
pub(super) fn heads_of(page: &Page, table: &Table) -> Vec<u16> {
    let rows = page.feuille.rows.range(table.entete.saturating_sub(1)..table.entete);
    rows.flat_map(|(_, cells)| cells.keys().copied()).take(HEADS_MAX).collect()
}

/// What was guessed of a table.
pub(super) struct Devine {
    pub table: Table,
    /// Columns of which one must be chosen, each as a refusal.
    pub ambigues: Vec<FormatError>,
}

/// The mapping of a table by its heads; None when it has none.
pub(super) fn devine(page: &Page) -> Option<Devine> {
    let heads = Heads::find(&page.feuille)?;
    let mut heads = heads;
    heads.texts.retain(|column, _| !page.feuille.hidden.has_column(*column));
    let columns: BTreeMap<u16, Sens> =
        heads.texts.iter().filter_map(|(column, text)| Some((*column, Sens::of(text)?))).collect();
    let mut guess = Guess { page, heads, champs: BTreeMap::new(), ambigues: Vec::new() };
    for (column, sens) in &columns {
        if let Sens::Champ(champ) = sens {
            guess.champs.insert(*column, *champ);
        }
    }
    guess.cours();
    guess.codes(&columns);
    guess.mixed();
    guess.unheaded();
    guess.of_ues();
    guess.libelles(&columns);
    guess.settle();
    guess.competences();
    guess.choose();
    guess.done()
}

struct Guess<'p> {
    page: &'p Page,
    heads: Heads,
    champs: BTreeMap<u16, Champ>,
    ambigues: Vec<FormatError>,
}

impl Guess<'_> {
    fn has(&self, is: impl Fn(Champ) -> bool) -> bool {
        self.champs.values().any(|it| is(*it))
    }

    fn values(&self, column: u16) -> impl Iterator<Item = String> {
        let below = self.page.feuille.rows.range(self.heads.row + 1..);
        below.filter_map(move |(_, cells)| cells.get(&column).map(|it| it.text())).take(SAMPLE)
    }

    /// What most codes of a column are the codes of.
    fn subject(&self, column: u16) -> Option<Champ> {
        let of = |text: String| code_en_tete(&text).and_then(|(code, _)| Sujet::of(code));
        let (mut acs, mut activites, mut ues) = (0, 0, 0);
        for sujet in self.values(column).filter_map(of) {
            match sujet {
                Sujet::Ac => acs += 1,
                Sujet::Activite(_) => activites += 1,
                Sujet::Ue => ues += 1,
            }
        }
        match (acs, activites) {
            (0, 0) => (ues > 0).then_some(Champ::Ue),
            _ if acs >= activites => Some(Champ::AcCode),
            _ => Some(Champ::ActiviteCode),
        }
    }

    /// Columns headed « Code ».
    fn codes(&mut self, columns: &BTreeMap<u16, Sens>) {
        for column in columns.iter().filter(|(_, it)| **it == Sens::Code).map(|(column, _)| *column) {
            let champ = self.subject(column).or_else(|| {
                let is_rank = |it: String| matches!(numero_en_tete(&it, &["c", "competence"]), (Some(_), ""));
                if self.has(|it| it == Champ::Competence) && self.values(column).all(is_rank) {
                    Some(Champ::CompetenceNumero)
                } else if self
                    .has(|it| it.names_activite() || matches!(it, Champ::Semestre | Champ::Nature | Champ::Cm))
                {
                    Some(Champ::ActiviteCode)
                } else if self.has(|it| it.names_ac() || it == Champ::Niveau) {
                    Some(Champ::AcCode)
                } else {
                    match Champ::of_head(&self.page.feuille.name) {
                        Some(Champ::Ac) => Some(Champ::AcCode),
                        Some(Champ::Activite) => Some(Champ::ActiviteCode),
                        _ => None,
                    }
                }
            });
            self.champs.extend(champ.map(|it| (column, it)));
        }
    }

    /// Columns headed « UE » are of activités when these stand there under their UE.
    fn mixed(&mut self) {
        if self.has(Champ::names_activite) {
            return;
        }
        let ues = self.champs.iter().filter(|(_, it)| **it == Champ::Ue).map(|(column, _)| *column);
        let mixed: Vec<u16> = ues.filter(|it| self.subject(*it) == Some(Champ::ActiviteCode)).collect();
        self.champs.extend(mixed.into_iter().map(|column| (column, Champ::Activite)));
    }

    /// « Cours » beside TD or TP, with numbers below, is CM.
    fn cours(&mut self) {
        let is_beside = self.has(|it| matches!(it, Champ::Td | Champ::Tp)) && !self.has(|it| it == Champ::Cm);
        let named = |it: &u16| self.heads.texts.get(it).is_some_and(|it| nu(it) == "cour");
        let numbers = |it: &u16| {
            let said: Vec<String> = self.values(*it).filter(|it| rien(it).is_none()).collect();
            let is_number =
                |it: &&String| CellValue::Texte(it.trim_end_matches(['h', 'H']).to_owned()).number().is_some();
            !said.is_empty() && said.iter().filter(is_number).count() * 2 > said.len()
        };
        let found = self.champs.keys().copied().find(|it| is_beside && named(it) && numbers(it));
        self.champs.extend(found.map(|column| (column, Champ::Cm)));
    }

    /// Numbers under codes of activités, in the rows of UE, are coefficients.
    fn of_ues(&mut self) {
        let is_of_ues = !self.has(|it| it.names_ac() || it.names_activite()) && self.has(|it| it == Champ::Ue);
        if is_of_ues {
            self.replace(|it| it == Champ::Croix, Champ::CoefficientActivite);
        }
    }

    /// Columns of marks whose heads name compétences, beside activités.
    fn competences(&mut self) {
        if !self.has(Champ::names_activite) {
            return;
        }
        let is_marked = |column: u16| {
            let said: Vec<String> = self.values(column).collect();
            !said.is_empty() && said.iter().all(|it| marque(it).is_some())
        };
        let found: Vec<u16> = self
            .heads
            .texts
            .iter()
            .filter(|(column, text)| !self.champs.contains_key(column) && names_competence(text) && is_marked(**column))
            .map(|(column, _)| *column)
            .collect();
        self.champs.extend(found.into_iter().map(|column| (column, Champ::CroixCompetence)));
    }

    /// The first column of a cross table, whose corner is often empty.
    fn unheaded(&mut self) {
        let Some(first) = self.champs.iter().find(|(_, it)| **it == Champ::Croix).map(|(column, _)| *column) else {
            return;
        };
        if !self.has(|it| it.names_ac() || it.names_activite()) {
            let is_crossed = |it: &Champ| *it != Champ::Ue;
            let found =
                (0..first).find_map(|column| self.subject(column).filter(is_crossed).map(|champ| (column, champ)));
            // One cell may have the code and the wording.
            self.champs.extend(
                found.map(|(column, champ)| (column, if champ == Champ::AcCode { Champ::Ac } else { Champ::Activite })),
            );
        }
    }

    /// Columns headed « Libellé » are about what stands before them or, for want of it, after.
    fn libelles(&mut self, columns: &BTreeMap<u16, Sens>) {
        let is_activites = self.has(Champ::names_activite);
        let about = |champ: &Champ| match champ {
            it if it.names_ac() => Some(Champ::AcLibelle),
            it if it.names_activite() => Some(Champ::ActiviteLibelle),
            Champ::Niveau => Some(Champ::NiveauLibelle),
            Champ::Ue if !is_activites => Some(Champ::UeLibelle),
            Champ::Competence | Champ::CompetenceNumero => Some(Champ::CompetenceLibelle),
            _ => None,
        };
        for column in columns.iter().filter(|(_, it)| **it == Sens::Libelle).map(|(column, _)| *column) {
            let before = self.champs.range(..column).rev().find_map(|(_, it)| about(it));
            let champ = before.or_else(|| self.champs.range(column..).find_map(|(_, it)| about(it)));
            self.champs.extend(champ.map(|it| (column, it)));
        }
    }

    /// Settles the heads that mean one thing or another according to the columns beside them.
    fn settle(&mut self) {
        let has = |champs: &BTreeMap<u16, Champ>, champ: Champ| champs.values().any(|it| *it == champ);
        let is_activites = self.has(Champ::names_activite);
        if is_activites && !self.has(|it| matches!(it, Champ::Niveau | Champ::AcLibelle)) {
            self.replace(|it| matches!(it, Champ::Ac | Champ::AcCode), Champ::Acs);
        }
        let mut named = has(&self.champs, Champ::ActiviteCode) && has(&self.champs, Champ::ActiviteLibelle);
        for (column, champ) in &mut self.champs {
            if *champ == Champ::Activite {
                let is_ressource = self.heads.texts.get(column).is_some_and(|it| nu(it) == "ressource");
                if named && is_ressource {
                    *champ = Champ::Ressources;
                }
                named = true;
            }
        }
        for (whole, code, libelle) in [
            (Champ::Ac, Champ::AcCode, Champ::AcLibelle),
            (Champ::Activite, Champ::ActiviteCode, Champ::ActiviteLibelle),
        ] {
            if has(&self.champs, libelle) && !has(&self.champs, code) {
                self.replace(|it| it == whole, code);
            } else if has(&self.champs, code) && !has(&self.champs, libelle) {
                self.replace(|it| it == whole, libelle);
            }
        }
        if is_activites && !self.has(Champ::names_ac) {
            self.replace(Champ::names_competence, Champ::Competences);
            self.replace(|it| it.is_of_referentiel(), Champ::Ignorer);
        }
        if !is_activites {
            let libelle = Champ::AcLibelle;
            if self.has(|it| it == Champ::AcCode) && !has(&self.champs, libelle) {
                self.replace(|it| it == Champ::Description, libelle);
            }
        }
    }

    fn replace(&mut self, is: impl Fn(Champ) -> bool, by: Champ) {
        self.champs.values_mut().filter(|it| is(**it)).for_each(|it| *it = by);
    }

    /// Of two columns that could be the same thing, the first is shown and somebody must say.
    fn choose(&mut self) {
        let mut first: BTreeMap<Champ, u16> = BTreeMap::new();
        for (column, champ) in self.champs.iter_mut().filter(|(_, champ)| !champ.recurs()) {
            let Some(other) = first.get(champ) else {
                first.insert(*champ, *column);
                continue;
            };
            let args = [
                ("autre", Arg::text(self.page.place(self.heads.row, *other).to_string())),
                ("champ", Arg::text(champ.name())),
            ];
            self.ambigues.push(self.page.error(code!("tableur-deux-colonnes"), (self.heads.row, *column), args));
            *champ = Champ::Ignorer;
        }
    }

    fn done(self) -> Option<Devine> {
        let is_ues = self.has(Champ::is_of_ue);
        let tells = |it: Champ| {
            let names = it.names_ac() || it.names_activite() || it == Champ::Ue && is_ues;
            names || matches!(it, Champ::Competence | Champ::CompetenceNumero)
        };
        if !self.has(tells) {
            return None;
        }
        let colonnes = self.champs.iter().map(|(column, champ)| (column_number_to_name(*column), *champ)).collect();
        let (nom, entete) = (self.page.feuille.name.clone(), self.heads.row + 1);
        let table = Table { nom, entete, colonnes, ..Table::default() };
        Some(Devine { table, ambigues: self.ambigues })
    }
}
