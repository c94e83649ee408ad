//! The spreadsheets that departments keep of their référentiel: tables of compétences, niveaux, AC, SAÉ and ressources.
//!
//! No two are alike, so that a [`TableMapping`] says what each column holds. It is guessed from the heads, shown
//! ([`apercu`]) and may be written, corrected and given back. A row is about an AC, about an activité, or crosses the
//! two; an empty cell under a compétence, a niveau, a type or a semestre means « the same as above ».
//!
//! Tables add to a programme and change nothing that it has: what they say otherwise is reported.

mod activites;
mod activites_tied;
mod asides;
mod balance;
mod column;
mod competences;
mod count;
mod dictionary;
mod ects;
mod entries;
mod expand;
mod form;
mod grid;
mod guess;
mod guess_forms;
mod heads;
mod held;
mod heures;
mod lecture_left;
mod left;
mod links;
mod listing;
mod local_codes;
mod mapping;
mod marks;
mod meaning;
mod mixed_hours;
mod modalite;
mod notes;
mod nothing;
mod parcours_sheets;
mod parents;
mod problems;
mod quantity;
mod referentiel;
mod row;
mod seasons;
mod several;
mod sides;
mod stacked;
mod text;
mod titles;
mod ues;
mod understood;
mod ways;
mod ways_told;
mod weaver;
mod words;

use std::{collections::BTreeMap, path::Path};

use crate::{
    code,
    edit::Edit,
    formats::{
        Completed, FormatError, Imported, Source, Warning,
        reading::{
            likeness::{Likeness, Sureness, bare_text},
            merge,
            opened::Opened,
            refusal::Refusal,
            weight::Poids,
        },
        xlsx::read::is_ours,
    },
    i18n::{Arg, FileCode},
    programme::{Id, Profil, Programme},
};

pub use balance::{Balance, balance};
pub use column::Meaning;
pub(in crate::formats) use grid::{TableSheet, glance};
use left::Remarks;
pub use mapping::{Identity, TableMapping, TableMeaning, json_schema};
pub use modalite::Modalite;
pub use understood::apercu;
use weaver::{TableWeaver, WeightOf};

/// What `--as` calls it.
pub const NAME: &str = "tableur";

/// The refusal of what is no table at all.
pub const NO_TABLE: FileCode = code!("tableur-pas-un-tableau");
/// The warning that not one tie was understood where there should be some.
pub const NO_LINK: &str = "tableur-aucun-lien";
/// So many heads leave no doubt.
const ENOUGH: usize = 3;
/// So many are told.
const TOLD: usize = 6;

/// A table is known by its heads; what tapis wrote itself is none.
pub fn recognises(file: &Opened<'_>) -> Option<Likeness> {
    if !may_be(file.bytes) {
        return None;
    }
    let pages = file.pages().ok()?;
    if pages.iter().any(|it| is_ours(&it.sheet)) {
        return None;
    }
    let heads = |it: &TableSheet| match parents::laid_out(it) {
        Some(_) => parents::HEADS.map(str::to_owned).to_vec(),
        None => guess::known_heads(it),
    };
    let heads = pages.iter().map(heads).max_by_key(Vec::len).filter(|it| !it.is_empty())?;
    let sureness = if heads.len() >= ENOUGH { Sureness::Certain } else { Sureness::Likely };
    Likeness::by_heads(sureness, heads.into_iter().take(TOLD))
}

/// Whether a file may be a table at all, by its first signs: nothing else keeps a mapping from being tried on it.
pub fn may_be(bytes: &[u8]) -> bool {
    !bare_text(bytes).is_some_and(|it| it.starts_with(['<', '{']))
}

/// The sheets of a file by their names, each with the cells of its first row.
///
/// # Errors
/// When it is no table, or is broken.
pub fn first_rows(file: &Opened<'_>) -> Result<Vec<(String, Vec<String>)>, FormatError> {
    let cells =
        |it: &TableSheet| it.sheet.rows.values().next().into_iter().flatten().map(|(_, it)| it.text()).collect();
    let pages = file.pages().map_err(Clone::clone)?;
    Ok(pages.iter().map(|it| (it.sheet.name.clone(), cells(it))).collect())
}

/// Whether a file means to say what the columns of tables hold; reading it may still refuse it.
pub fn is_mapping((file, bytes): &Source) -> bool {
    if file.extension().is_none_or(|it| it != "toml") || !Poids::TOML.is_bearable(bytes) {
        return false;
    }
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    toml::from_str::<toml::Table>(text).is_ok_and(|it| it.contains_key("feuilles"))
}

/// Makes one programme of the tables of `files`, by the mapping that their heads suggest.
///
/// # Errors
/// When a file is no table, when two columns could be the same thing, when a cell cannot be understood.
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    read_by(files, None)
}

/// The same by a given mapping.
///
/// # Errors
/// As [`read`]; also when the mapping is none or names what the files do not have.
pub fn read_by(files: &[Source], mapping: Option<&Source>) -> Result<Imported, FormatError> {
    let lecture = Lecture::new(files, mapping)?;
    let weaver = lecture.weave(lecture.new_programme())?;
    Ok(Imported { programme: weaver.programme, warnings: weaver.warnings })
}

/// What the tables of `files` add to `existing`, as one edit.
///
/// # Errors
/// As [`read`].
pub fn complete(existing: &Programme, files: &[Source]) -> Result<Completed, FormatError> {
    complete_by(existing, files, None)
}

/// The same by a given mapping.
///
/// # Errors
/// As [`read_by`].
pub fn complete_by(existing: &Programme, files: &[Source], mapping: Option<&Source>) -> Result<Completed, FormatError> {
    let lecture = Lecture::new(files, mapping)?;
    let weaver = lecture.weave(existing.clone())?;
    let (edits, _) = merge::edits(existing, &weaver.programme)
        .map_err(|_| Refusal::new(code!("tableur-impossible"), [("cas", Arg::text("autre"))]).error(lecture.file()))?;
    Ok(Completed { edit: Edit::Batch(edits), warnings: weaver.warnings, places: weaver.places })
}

/// The mapping that the heads of `files` suggest, as the file that can be given back.
///
/// # Errors
/// When a file is no table, or none has heads that are known.
pub fn mapping_of(files: &[Source]) -> Result<String, FormatError> {
    let mut lecture = Lecture::looked_at(files)?;
    // What has no heads that are known is left to be filled in.
    let blank = |page: &TableSheet| lecture.mapping.sheets.iter().all(|it| it.nom != page.sheet.name);
    let mut others: Vec<TableMeaning> = lecture.pages.iter().filter(|it| blank(it)).map(guess::blank).collect();
    if lecture.mapping.sheets.is_empty() {
        let is_seen = |it: &mut TableMeaning| lecture.page(it).is_some_and(|page| !page.sheet.hidden.sheet);
        let seen: Vec<TableMeaning> = others.extract_if(.., is_seen).collect();
        lecture.mapping.sheets.extend(seen);
    }
    let programme = lecture.new_programme();
    let identity =
        Identity { id: Some(programme.id), intitule: Some(programme.intitule), profil: Some(programme.profil) };
    let mapping = TableMapping { programme: identity, ..lecture.mapping.clone() };
    let unknown = |table: &TableMeaning| {
        // Of tables side by side, each has its columns.
        let sheets = lecture.mapping.sheets.iter().filter(|it| it.nom == table.nom);
        let columns: BTreeMap<u16, Meaning> = sheets.flat_map(TableMeaning::columns).collect();
        let heads = lecture.page(table).into_iter().flat_map(|it| guess::heads_of(it, table));
        heads.filter(|it| !columns.contains_key(it)).collect()
    };
    let head =
        |table: &TableMeaning, column| lecture.page(table).map(|page| head(page, table, column)).unwrap_or_default();
    Ok(mapping.write(head, unknown, &others))
}

/// The tables of files, and what they mean.
struct Lecture {
    pages: Vec<TableSheet>,
    mapping: TableMapping,
    /// Columns between which the guess could not choose.
    ambiguous: Vec<FormatError>,
    /// What was left before any row was read.
    remarks: Vec<Warning>,
    /// Whether somebody said what the tables mean.
    is_given: bool,
}

impl Lecture {
    /// Tables by a mapping, or by the guess when it leaves no doubt.
    fn new(files: &[Source], mapping: Option<&Source>) -> Result<Self, FormatError> {
        let mut lecture = match mapping {
            Some(mapping) => Self::given(files, mapping)?,
            None => Self::guessed(files)?,
        };
        if !lecture.is_given {
            lecture.check_filled()?;
        }
        if lecture.ambiguous.is_empty() { Ok(lecture) } else { Err(lecture.ambiguous.swap_remove(0)) }
    }

    fn given(files: &[Source], mapping: &Source) -> Result<Self, FormatError> {
        let (mapping_file, mapping_read) = (&mapping.0, TableMapping::read(mapping)?);
        let (pages, mapping) = (grid::open(files)?, mapping_read);
        let lecture = Self { pages, mapping, ambiguous: Vec::new(), remarks: Vec::new(), is_given: true };
        match lecture.mapping.sheets.iter().find(|it| lecture.page(it).is_none()) {
            Some(table) => {
                let known = Arg::list(lecture.pages.iter().map(|it| &it.sheet.name));
                let args = [("feuille", Arg::text(&table.nom)), ("connues", known)];
                Err(Refusal::new(code!("tableur-feuille-inconnue"), args).error(mapping_file))
            }
            None => Ok(lecture),
        }
    }

    /// What the heads of tables suggest, even nothing.
    fn looked_at(files: &[Source]) -> Result<Self, FormatError> {
        let (mut pages, mut mapping, mut ambiguous) = (grid::open(files)?, TableMapping::default(), Vec::new());
        let mut remarks = Vec::new();
        for page in &mut pages {
            if page.sheet.hidden.sheet {
                let args = [("feuille", Arg::text(&page.sheet.name))];
                remarks.push(page.remark(code!("tableur-feuille-masquee"), args));
                continue;
            }
            if let Some(found) = parents::laid_out(page) {
                remarks.extend(found.remarks);
                mapping.programme.intitule = mapping.programme.intitule.or(found.intitule);
                mapping.sheets.push(found.table);
                page.sheet.rows = found.rows;
                continue;
            }
            let sides = sides::side_by_side(page);
            let found = if sides.is_empty() { stacked::stacked(page) } else { sides };
            for guessed in found {
                mapping.sheets.push(guessed.table);
                ambiguous.extend(guessed.ambiguous);
            }
        }
        Ok(Self { pages, mapping, ambiguous, remarks, is_given: false })
    }

    fn guessed(files: &[Source]) -> Result<Self, FormatError> {
        let lecture = Self::looked_at(files)?;
        if lecture.mapping.sheets.is_empty() {
            let file = files.first().map(|(file, _)| file.clone()).unwrap_or_default();
            return Err(
                Refusal::new(code!("tableur-sans-entete"), [("lignes", Arg::Count(heads::DEEPEST))]).error(&file)
            );
        }
        Ok(lecture)
    }

    fn page(&self, table: &TableMeaning) -> Option<&TableSheet> {
        self.pages.iter().find(|it| it.sheet.name == table.nom)
    }

    fn file(&self) -> &Path {
        self.pages.first().map_or(Path::new(""), |it| &it.file)
    }

    /// A programme without anything yet: the mapping says its name or, failing that, the file.
    fn new_programme(&self) -> Programme {
        let Identity { id, intitule, profil } = self.mapping.programme.clone();
        let stem = self.file().file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let intitule = intitule.unwrap_or(stem);
        let id = id.unwrap_or_else(|| Id::from_label(&intitule));
        Programme::new(id, profil.unwrap_or(Profil::Autre), intitule)
    }

    /// Adds what the tables say to a programme: the référentiel of all of them, then the activités, then what ties
    /// the two, so that the order of sheets does not matter.
    fn weave(&self, programme: Programme) -> Result<TableWeaver, FormatError> {
        let mut weaver = TableWeaver::new(programme);
        let mut remarks = Remarks::default();
        let tables: Vec<(&TableMeaning, &TableSheet)> =
            self.mapping.sheets.iter().filter_map(|it| Some((it, self.page(it)?))).collect();
        let mut read: Vec<_> =
            tables.into_iter().map(|(table, page)| (table, page, row::lines(page, table, &mut remarks))).collect();
        if remarks.problems.is_empty() && read.iter().all(|(_, _, lines)| lines.is_empty()) {
            return Err(Refusal::new(code!("tableur-sans-lignes"), []).error(self.file()));
        }
        remarks.tell_nothings();
        weaver.warnings.extend(self.remarks.iter().cloned().chain(remarks.warnings));
        weaver.problems.extend(remarks.problems);
        // Those that say where they stand come first: the others may only name what these tell.
        for placed in [true, false] {
            for line in read.iter_mut().flat_map(|(_, _, lines)| lines).filter(|it| it.is_placed() == placed) {
                let done = weaver.referentiel(line);
                weaver.note(done);
            }
        }
        for line in read.iter().flat_map(|(_, _, lines)| lines) {
            let done = weaver.row_of_ue(line);
            weaver.note(done);
            if let (Some(id), None) = (&line.competence, line.own(Meaning::Ue)) {
                weaver.weights_of_row(line, &WeightOf::Competence(id.clone()));
            }
        }
        for line in read.iter_mut().flat_map(|(_, _, lines)| lines) {
            let done = weaver.activite(line);
            weaver.note(done);
        }
        for line in read.iter().flat_map(|(_, _, lines)| lines) {
            let done = weaver.row_of_credits(line);
            weaver.note(done);
        }
        for (table, page, lines) in &read {
            let columns = table.columns();
            let of = |meaning: Meaning| -> Vec<u16> {
                columns.iter().filter(|(_, it)| **it == meaning).map(|(column, _)| *column).collect()
            };
            let crossed = of(Meaning::Cross);
            let acs =
                columns.values().any(|it| it.names_activite()) && !activites_tied::are_activites(page, table, &crossed);
            let targets = weaver.targets(page, table, &crossed, acs);
            let weighed = weaver.targets(page, table, &of(Meaning::CoefficientActivite), false);
            weaver.weigh(page, &weighed);
            let at = |column| (table.head.saturating_sub(1), column);
            let heads = of(Meaning::CompetenceCross).into_iter();
            let heads: BTreeMap<u16, _> =
                heads.map(|it| (it, weaver.competence_of_head(&head(page, table, it), page, at(it)))).collect();
            for line in lines {
                weaver.links(line, &targets);
                if let Some(rank) = line.activite {
                    weaver.crosses(rank, line, &heads);
                }
            }
        }
        self.tell_no_tie(&mut weaver);
        self.tell_unread_marks(&mut weaver);
        self.tell_not_understood(&mut weaver);
        weaver.finish(self.file())?;
        Ok(weaver)
    }
}

/// The head of a column: what the mapping says, in the row of the heads or, when it spans two, above.
fn head(page: &TableSheet, table: &TableMeaning, column: u16) -> String {
    if let Some(said) = table.head(column) {
        return said.to_owned();
    }
    let row = table.head.saturating_sub(1);
    let text = page.text(row, column);
    if text.is_empty() && row > 0 { page.text(row - 1, column) } else { text }
}
