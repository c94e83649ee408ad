//! What ties activités to AC, and SAÉ to ressources: lists of codes, and the marks of cross tables.

use std::collections::BTreeMap;

use super::{
    activites::semestre_of_code,
    column::Meaning,
    entries::{self, shape, without_exceptions},
    grid::TableSheet,
    left::named,
    listing::{Before, Listed, between, codes},
    mapping::{SaidMark, TableMeaning},
    marks::{Mark, is_niveau_de_maitrise, mark},
    notes::said_by,
    referentiel::competence_of_ac,
    row::{SaidCell, TableLine},
    ways::way,
    weaver::TableWeaver,
    words::{RowSubject, leading_code, list, semestre_in_name},
};
use crate::{
    code,
    formats::reading::{refusal::Refusal, unknown::keep},
    i18n::Arg,
    programme::{Ac, Id, spelling},
};

/// What the columns of a cross table are about.
#[derive(Debug, Clone)]
pub(super) enum HeadTarget {
    Acs(Vec<Id<Ac>>),
    Activites(Vec<usize>),
}

/// The codes of a list, each once, with those that a range stands for; and the ends of what may be a range.
#[derive(Default)]
struct Expanded {
    codes: Vec<Coded>,
    /// Ranges that stand for no codes in order, and dashes that may leave codes out: from one code to another.
    doubts: Vec<(Before, String, String)>,
}

/// A code, and what stands beside it that is no wording.
#[derive(Debug, Clone)]
struct Coded {
    code: String,
    note: Option<String>,
}

fn expanded(listed: &[Listed]) -> Expanded {
    let mut all = Expanded::default();
    for (rank, it) in listed.iter().enumerate() {
        let first = rank.checked_sub(1).map(|at| listed[at].code.as_str());
        let within = first.and_then(|first| between(first, &it.code));
        let doubt = match it.before {
            Before::Range => within.is_none(),
            Before::Dash => within.as_ref().is_some_and(|it| !it.is_empty()),
            Before::Nothing => false,
        };
        if let (true, Some(first)) = (doubt, first) {
            all.doubts.push((it.before, first.to_owned(), it.code.clone()));
        }
        let within = within.filter(|_| it.before == Before::Range).unwrap_or_default();
        // What stands beside the end of a range is said of all of it.
        if let (Before::Range, Some(first)) = (it.before, all.codes.last_mut()) {
            first.note = first.note.take().or_else(|| it.note.clone());
        }
        for code in within.into_iter().chain([it.code.clone()]) {
            if !all.codes.iter().any(|other| spelling(&other.code) == spelling(&code)) {
                all.codes.push(Coded { code, note: it.note.clone() });
            }
        }
    }
    all
}

impl TableWeaver {
    /// What each column of marks is about; `acs` says whether they are AC or activités.
    ///
    /// Heads that are the code of nothing that is known or can be made are noted.
    pub(super) fn targets(
        &mut self,
        page: &TableSheet,
        table: &TableMeaning,
        columns: &[u16],
        acs: bool,
    ) -> BTreeMap<u16, HeadTarget> {
        let mut targets = BTreeMap::new();
        for column in columns {
            let at = (table.head.saturating_sub(1), *column);
            let head = super::head(page, table, *column);
            let mut ranks = Vec::new();
            let mut found = Vec::new();
            for (code, libelle) in entries::subjects(&head, acs) {
                if acs {
                    let known: Vec<Id<Ac>> = self.acs_coded(code).iter().map(|it| self.ac(*it).id.clone()).collect();
                    if let Some(numero) = competence_of_ac(code).filter(|_| known.is_empty()) {
                        self.competence_above(numero, page, at);
                    }
                    let made = || self.ac_of_code(code, libelle, page, at).map(|it| vec![self.ac(it).id.clone()]);
                    match Some(known).filter(|it| !it.is_empty()).or_else(made) {
                        Some(ids) => found.extend(ids),
                        None => {
                            let args = [("tete", Arg::text(&head))];
                            self.problems.push(page.error(code!("tableur-tete-inconnue"), at, args));
                        }
                    }
                } else {
                    let known = self.activites.get(&spelling(code)).and_then(|it| it.first()).copied();
                    let nature = match RowSubject::of(code) {
                        Some(RowSubject::Activite(nature)) => Some(nature),
                        _ => None,
                    };
                    let semestre = semestre_of_code(code).or_else(|| semestre_in_name(&page.sheet.name));
                    self.tally.activites.extend(known);
                    match known.map_or_else(|| self.new_activite(code, libelle, semestre, nature, page, at), Ok) {
                        Ok(rank) => ranks.push(rank),
                        Err(problem) => self.problems.push(problem),
                    }
                }
            }
            if !found.is_empty() {
                targets.insert(*column, HeadTarget::Acs(found));
            } else if !ranks.is_empty() {
                targets.insert(*column, HeadTarget::Activites(ranks));
            }
        }
        targets
    }

    /// The ties that a row tells; marks that cannot be understood are noted.
    pub(super) fn links(&mut self, line: &TableLine<'_>, targets: &BTreeMap<u16, HeadTarget>) {
        for cell in line.all(Meaning::Cross) {
            let said = self.mark(line, cell);
            self.tally.marks.insert((line.page.sheet.name.clone(), line.row, cell.column));
            let Some(mark) = said.filter(|it| *it != Mark::Blank) else { continue };
            let Some(mark) = self.meant(line, cell, mark) else { continue };
            match (targets.get(&cell.column), &line.ac, line.activite) {
                (Some(HeadTarget::Activites(ranks)), Some(ac), _) => {
                    ranks.iter().for_each(|it| self.tie(*it, std::slice::from_ref(ac), mark));
                }
                (Some(HeadTarget::Acs(acs)), _, Some(rank)) => self.tie(rank, acs, mark),
                (Some(HeadTarget::Activites(ranks)), None, Some(rank)) => {
                    let told = ranks.iter().filter(|it| self.mobilises(rank, **it)).count();
                    if told < ranks.len() {
                        self.lost.push((line.page.file.clone(), line.page.place(line.row, cell.column)));
                    }
                }
                (Some(HeadTarget::Activites(ranks)), None, _) if line.competence.is_some() => {
                    let ids: Vec<_> = line.competence.iter().cloned().collect();
                    self.crosses.extend(ranks.iter().map(|it| (*it, ids.clone(), line.page.file.clone())));
                }
                _ => self.lost.push((line.page.file.clone(), line.page.place(line.row, cell.column))),
            }
        }
        if let Some(ac) = &line.ac {
            for cell in line.all(Meaning::Activites) {
                self.tie_to_listed(ac, line, cell);
            }
        }
        let Some(rank) = line.activite else { return };
        self.vise(rank, line);
        let said = self.mark_of_row(line);
        if let (Some(ac), true) = (&line.ac, line.owns(Meaning::names_ac) && !line.has_column(Meaning::Cross)) {
            self.tie(rank, std::slice::from_ref(ac), said);
        }
        for (meaning, mark) in
            [(Meaning::Acs, said), (Meaning::AcsTravailles, Mark::Travaille), (Meaning::AcsEvalues, Mark::Evalue)]
        {
            for cell in line.all(meaning) {
                self.tie_listed(rank, &cell.text, mark, line, (line.row, cell.column));
            }
        }
        for meaning in [Meaning::Ressources, Meaning::Prerequis] {
            for cell in line.all(meaning) {
                for entry in self.activites_in(line, cell) {
                    self.tie_activite(rank, &entry.code, meaning, line, (line.row, cell.column));
                }
            }
        }
    }

    /// How a row ties what it names: as the mark of its own says, where the table has such a column.
    fn mark_of_row(&mut self, line: &TableLine<'_>) -> Mark {
        let parts = [Meaning::MarkTravaille, Meaning::MarkEvalue];
        if parts.iter().any(|it| line.has_column(*it)) {
            let said = parts.map(|it| line.own(it).and_then(|cell| self.mark(line, cell)));
            return match said.map(|it| it.is_some_and(|it| it != Mark::Blank)) {
                [true, true] => Mark::Both,
                [true, false] => Mark::Travaille,
                [false, true] => Mark::Evalue,
                [false, false] => Mark::Blank,
            };
        }
        match line.own(Meaning::Mark) {
            Some(cell) => self.mark(line, cell).unwrap_or(Mark::Blank),
            None if line.has_column(Meaning::Mark) => Mark::Blank,
            // A title above may say it.
            None => line.get(Meaning::Mark).and_then(|it| way(&it.text)).map_or(Mark::Cross, SaidMark::mark),
        }
    }

    /// Ties an AC to the activités that a cell of its row lists, made when their codes say what they are.
    fn tie_to_listed(&mut self, ac: &Id<Ac>, line: &TableLine<'_>, cell: &SaidCell) {
        let at = (line.row, cell.column);
        for Coded { code, note } in self.activites_in(line, cell) {
            let known = self.activites.get(&spelling(&code)).and_then(|it| it.first()).copied();
            let nature = match RowSubject::of(&code) {
                Some(RowSubject::Activite(nature)) => Some(nature),
                _ => None,
            };
            let semestre = semestre_of_code(&code);
            let made = known.or_else(|| self.new_activite(&code, "", semestre, nature, line.page, at).ok());
            match made {
                // What is beside a code of an activité and is no mark is its name.
                Some(rank) => {
                    self.tie(rank, std::slice::from_ref(ac), note.as_deref().and_then(said_by).unwrap_or(Mark::Cross))
                }
                None => self.warn(line.page, at, code!("tableur-activite-inconnue"), [("code", Arg::text(code))]),
            }
        }
    }

    /// The codes of activités that a cell lists or, when it has none, its entries.
    fn activites_in(&mut self, line: &TableLine<'_>, cell: &SaidCell) -> Vec<Coded> {
        let shapes: Vec<String> = self.programme.activites.iter().filter_map(|it| shape(&it.code)).collect();
        let is_code = |it: &str| {
            matches!(RowSubject::of(it), Some(RowSubject::Activite(_)))
                || it.contains(|c: char| c.is_ascii_digit()) && self.activites.contains_key(&spelling(it))
                || shape(it).is_some_and(|it| shapes.contains(&it))
        };
        let listed = expanded(&codes(&cell.text, is_code));
        self.doubt(&listed, line, (line.row, cell.column));
        let bare = |entry: &str| Coded { code: entry.to_owned(), note: None };
        if listed.codes.is_empty() { list(&cell.text).map(bare).collect() } else { listed.codes }
    }

    /// Says of which codes a cell does not say whether it means those between.
    fn doubt(&mut self, listed: &Expanded, line: &TableLine<'_>, at: (u32, u16)) {
        for (before, first, last) in &listed.doubts {
            let code = match before {
                Before::Dash => code!("tableur-tiret"),
                _ => code!("tableur-plage"),
            };
            self.warn(line.page, at, code, [("premier", Arg::text(first)), ("dernier", Arg::text(last))]);
        }
    }

    /// Says which crosses tie nothing, for want of an AC or an activité in their row.
    pub(super) fn tell_lost(&mut self) {
        let lost = std::mem::take(&mut self.lost);
        let Some((file, _)) = lost.first() else { return };
        let cells: Vec<String> = lost.iter().map(|(_, place)| place.to_string()).collect();
        let args = [("nombre", Arg::Count(cells.len())), ("cellules", named(&cells))];
        self.warnings.push(Refusal::new(code!("tableur-croix-perdues"), args).warning(file));
    }

    /// What a mark means, by the mapping or by itself; None when nobody can tell, which is noted.
    pub(super) fn mark(&mut self, line: &TableLine<'_>, cell: &SaidCell) -> Option<Mark> {
        let text = cell.text.trim();
        if let Some((_, said)) = line.table.marks.iter().find(|(it, _)| spelling(it) == spelling(text)) {
            return Some(said.mark());
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
        if travaille || evalue {
            self.tally.links.extend(acs.iter().map(|it| (rank, it.clone())));
        }
        if travaille {
            activite.travaille.extend(acs.iter().cloned());
        }
        if evalue {
            activite.evalue.extend(acs.iter().cloned());
        }
    }

    /// Ties an activité to the AC whose codes a cell has; a cell without any is told, entry by entry.
    fn tie_listed(&mut self, rank: usize, text: &str, mark: Mark, line: &TableLine<'_>, at: (u32, u16)) {
        let shapes: Vec<String> = self.programme.acs().filter_map(|(_, _, it)| shape(&it.code)).collect();
        let is_code = |it: &str| {
            RowSubject::of(it) == Some(RowSubject::Ac)
                || it.contains(|c: char| c.is_ascii_digit()) && !self.acs_coded(it).is_empty()
                || shape(it).is_some_and(|it| shapes.contains(&it))
        };
        let (text, excepted) = without_exceptions(text);
        let mut listed = expanded(&codes(&text, is_code));
        let excepted: Vec<String> = expanded(&codes(&excepted, is_code)).codes.into_iter().map(|it| it.code).collect();
        if !excepted.is_empty() {
            let is_kept = |it: &Coded| !excepted.iter().any(|other| spelling(other) == spelling(&it.code));
            listed.codes.retain(is_kept);
            self.warn(line.page, at, code!("tableur-sauf"), [("codes", Arg::list(&excepted))]);
        }
        self.doubt(&listed, line, at);
        if listed.codes.is_empty() && excepted.is_empty() {
            for entry in list(&text) {
                self.tie_code(rank, entry, mark, line, at);
            }
        }
        for Coded { code, note } in listed.codes {
            let mark = note.map_or(mark, |it| self.noted(&code, &it, mark, line, at));
            self.tie_code(rank, &code, mark, line, at);
        }
    }

    fn tie_code(&mut self, rank: usize, entry: &str, mark: Mark, line: &TableLine<'_>, at: (u32, u16)) {
        let code = leading_code(entry).map_or(entry, |(code, _)| code);
        let mut acs: Vec<Id<Ac>> = self.acs_coded(code).iter().map(|it| self.ac(*it).id.clone()).collect();
        if acs.is_empty() {
            acs = self.ac_spelt_without_points(code).into_iter().collect();
        }
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

    /// The only AC whose code is this one but for its points and its letters: « AC1101 » and « 11.01 » are « AC11.01 ».
    fn ac_spelt_without_points(&self, code: &str) -> Option<Id<Ac>> {
        let bare = |code: &str| {
            let plain = spelling(code).replace(|c: char| !c.is_alphanumeric(), "");
            plain.strip_prefix("AC").map(str::to_owned).unwrap_or(plain)
        };
        let wanted = bare(code);
        let mut alike =
            self.programme.acs().filter(|(_, _, it)| bare(&it.code) == wanted).map(|(_, _, it)| it.id.clone());
        alike.next().filter(|_| alike.next().is_none())
    }
}
