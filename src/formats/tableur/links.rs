//! What ties activités to AC, and SAÉ to ressources: lists of codes, and the marks of cross tables.

use std::collections::BTreeMap;

use super::{
    activites::semestre_of_code,
    column::Meaning,
    grid::TableSheet,
    listing::{Listed, between, codes},
    mapping::{SaidMark, TableMeaning},
    row::{SaidCell, TableLine},
    weaver::TableWeaver,
    words::{Mark, RowSubject, is_niveau_de_maitrise, leading_code, list, mark, semestre_in_name},
};
use crate::{
    code,
    formats::{
        FormatError,
        reading::{refusal::Refusal, unknown::keep},
    },
    i18n::Arg,
    programme::{Ac, Id, spelling},
};

/// What the columns of a cross table are about.
#[derive(Debug, Clone)]
pub(super) enum HeadTarget {
    Acs(Vec<Id<Ac>>),
    Activite(usize),
}

/// The codes of a list, each once, with those that a range stands for.
fn expanded(listed: &[Listed]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (rank, it) in listed.iter().enumerate() {
        let first = rank.checked_sub(1).filter(|_| it.ends_range).map(|at| listed[at].code.as_str());
        let within = first.and_then(|first| between(first, &it.code)).unwrap_or_default();
        for code in within.into_iter().chain([it.code.clone()]) {
            if !all.iter().any(|other| spelling(other) == spelling(&code)) {
                all.push(code);
            }
        }
    }
    all
}

impl TableWeaver {
    /// What each column of marks is about; `acs` says whether they are AC or activités.
    ///
    /// # Errors
    /// When a head is the code of nothing that is known or can be made.
    pub(super) fn targets(
        &mut self,
        page: &TableSheet,
        table: &TableMeaning,
        columns: &[u16],
        acs: bool,
    ) -> Result<BTreeMap<u16, HeadTarget>, FormatError> {
        let mut targets = BTreeMap::new();
        for column in columns {
            let at = (table.head.saturating_sub(1), *column);
            let head = super::head(page, table, *column);
            let (code, libelle) = leading_code(&head).unwrap_or((head.trim(), ""));
            let cible = if acs {
                let known: Vec<Id<Ac>> = self.acs_coded(code).iter().map(|it| self.ac(*it).id.clone()).collect();
                if known.is_empty() {
                    let made = self.ac_of_code(code, libelle, page, at);
                    let made = made
                        .ok_or_else(|| page.error(code!("tableur-tete-inconnue"), at, [("tete", Arg::text(&head))]))?;
                    HeadTarget::Acs(vec![self.ac(made).id.clone()])
                } else {
                    HeadTarget::Acs(known)
                }
            } else {
                let known = self.activites.get(&spelling(code)).and_then(|it| it.first()).copied();
                let nature = match RowSubject::of(code) {
                    Some(RowSubject::Activite(nature)) => Some(nature),
                    _ => None,
                };
                let semestre = semestre_of_code(code).or_else(|| semestre_in_name(&page.sheet.name));
                match known.map_or_else(|| self.new_activite(code, libelle, semestre, nature, page, at), Ok) {
                    Ok(rank) => HeadTarget::Activite(rank),
                    Err(problem) => {
                        self.problems.push(problem);
                        continue;
                    }
                }
            };
            targets.insert(*column, cible);
        }
        Ok(targets)
    }

    /// The ties that a row tells.
    ///
    /// # Errors
    /// When a mark cannot be understood.
    pub(super) fn links(
        &mut self,
        line: &TableLine<'_>,
        targets: &BTreeMap<u16, HeadTarget>,
    ) -> Result<(), FormatError> {
        for cell in line.all(Meaning::Cross) {
            let Some(mark) = self.mark(line, cell) else { continue };
            match (targets.get(&cell.column), &line.ac, line.activite) {
                (Some(HeadTarget::Activite(rank)), Some(ac), _) => self.tie(*rank, std::slice::from_ref(ac), mark),
                (Some(HeadTarget::Acs(acs)), _, Some(rank)) => self.tie(rank, acs, mark),
                _ => {}
            }
        }
        let Some(rank) = line.activite else { return Ok(()) };
        self.vise(rank, line);
        for (meaning, mark) in [
            (Meaning::Acs, Mark::Cross),
            (Meaning::AcsTravailles, Mark::Travaille),
            (Meaning::AcsEvalues, Mark::Evalue),
        ] {
            for cell in line.all(meaning) {
                self.tie_listed(rank, &cell.text, mark, line, (line.row, cell.column));
            }
        }
        for meaning in [Meaning::Ressources, Meaning::Prerequis] {
            for cell in line.all(meaning) {
                let is_code = |it: &str| {
                    matches!(RowSubject::of(it), Some(RowSubject::Activite(_)))
                        || it.contains(|c: char| c.is_ascii_digit()) && self.activites.contains_key(&spelling(it))
                };
                let listed = expanded(&codes(&cell.text, is_code));
                let entries = if listed.is_empty() { list(&cell.text).map(str::to_owned).collect() } else { listed };
                for entry in entries {
                    self.tie_activite(rank, &entry, meaning, line, (line.row, cell.column));
                }
            }
        }
        Ok(())
    }

    /// What a mark means, by the mapping or by itself; None when nobody can tell, which is noted.
    pub(super) fn mark(&mut self, line: &TableLine<'_>, cell: &SaidCell) -> Option<Mark> {
        let text = cell.text.trim();
        if let Some((_, said)) = line.table.marks.iter().find(|(it, _)| spelling(it) == spelling(text)) {
            return Some(match said {
                SaidMark::Cross => Mark::Cross,
                SaidMark::Travaille => Mark::Travaille,
                SaidMark::Evalue => Mark::Evalue,
                SaidMark::Both => Mark::Both,
                SaidMark::Nothing => Mark::Blank,
            });
        }
        let at = (line.row, cell.column);
        let Some(mark) = mark(text) else {
            let args = [("valeur", Arg::text(text))];
            self.problems.push(line.page.error(code!("tableur-marque"), at, args));
            return None;
        };
        if is_niveau_de_maitrise(text) || text == "1" {
            self.levels.0.insert(text.to_uppercase());
            self.levels.1.get_or_insert_with(|| line.page.file.clone());
        }
        Some(mark)
    }

    /// Says once that a programme has no place for how far an activité takes an AC.
    pub(super) fn tell_levels(&mut self) {
        let (levels, file) = std::mem::take(&mut self.levels);
        if let (Some(file), true) = (file, levels.iter().any(|it| is_niveau_de_maitrise(it))) {
            let args = [("niveaux", Arg::list(&levels))];
            self.warnings.push(Refusal::new(code!("tableur-niveaux-de-maitrise"), args).warning(&file));
        }
    }

    fn tie(&mut self, rank: usize, acs: &[Id<Ac>], mark: Mark) {
        let activite = &mut self.programme.activites[rank];
        let is_sae = activite.nature.is_sae();
        let (travaille, evalue) = match mark {
            Mark::Blank => (false, false),
            Mark::Cross => (true, is_sae),
            Mark::Travaille => (true, false),
            Mark::Evalue => (false, true),
            Mark::Both => (true, true),
        };
        if travaille {
            activite.travaille.extend(acs.iter().cloned());
        }
        if evalue {
            activite.evalue.extend(acs.iter().cloned());
        }
    }

    /// Ties an activité to the AC whose codes a cell has; a cell without any is told, entry by entry.
    fn tie_listed(&mut self, rank: usize, text: &str, mark: Mark, line: &TableLine<'_>, at: (u32, u16)) {
        let is_code = |it: &str| {
            RowSubject::of(it) == Some(RowSubject::Ac)
                || it.contains(|c: char| c.is_ascii_digit()) && !self.acs_coded(it).is_empty()
        };
        let listed = expanded(&codes(text, is_code));
        if listed.is_empty() {
            for entry in list(text) {
                self.tie_code(rank, entry, mark, line, at);
            }
        }
        for code in listed {
            self.tie_code(rank, &code, mark, line, at);
        }
    }

    fn tie_code(&mut self, rank: usize, entry: &str, mark: Mark, line: &TableLine<'_>, at: (u32, u16)) {
        let code = leading_code(entry).map_or(entry, |(code, _)| code);
        let acs: Vec<Id<Ac>> = self.acs_coded(code).iter().map(|it| self.ac(*it).id.clone()).collect();
        match acs.len() {
            0 => {
                self.warn(line.page, at, code!("tableur-ac-inconnu"), [("ac", Arg::text(entry))]);
                keep(&mut self.programme.activites[rank].acs_inconnus, [entry.to_owned()]);
            }
            1 => {}
            several => {
                let args = [("ac", Arg::text(code)), ("nombre", Arg::Count(several))];
                self.warn(line.page, at, code!("tableur-ac-ambigu"), args);
            }
        }
        self.tie(rank, &acs, mark);
    }

    fn tie_activite(&mut self, rank: usize, entry: &str, meaning: Meaning, line: &TableLine<'_>, at: (u32, u16)) {
        let code = leading_code(entry).map_or(entry, |(code, _)| code);
        let other = self.activites.get(&spelling(code)).and_then(|it| it.first()).copied();
        if other.is_none() {
            keep(&mut self.programme.activites[rank].activites_inconnues, [entry.to_owned()]);
        }
        let Some(other) = other.filter(|it| *it != rank) else {
            return self.warn(line.page, at, code!("tableur-activite-inconnue"), [("code", Arg::text(entry))]);
        };
        let id = self.programme.activites[other].id.clone();
        let activite = &mut self.programme.activites[rank];
        let field = if meaning == Meaning::Ressources { &mut activite.mobilise } else { &mut activite.prerequis };
        field.insert(id);
    }
}
