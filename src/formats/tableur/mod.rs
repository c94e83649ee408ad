//! The spreadsheets that departments keep of their référentiel: tables of compétences, niveaux, AC, SAÉ and ressources.
//!
//! No two are alike, so that a [`TableMapping`] says what each column holds. It is guessed from the heads, shown
//! ([`apercu`]) and may be written, corrected and given back. A row is about an AC, about an activité, or crosses the
//! two; an empty cell under a compétence, a niveau, a type or a semestre means « the same as above ».
//!
//! Tables add to a programme and change nothing that it has: what they say otherwise is reported.

mod activites;
mod column;
mod competences;
mod ects;
mod grid;
mod guess;
mod links;
mod listing;
mod mapping;
mod meaning;
mod parents;
mod problems;
mod referentiel;
mod row;
mod text;
mod ues;
mod understood;
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
            refusal::Refusal,
            weight::Poids,
        },
        xlsx::read::is_ours,
    },
    i18n::{Arg, FileCode},
    programme::{Activite, Id, Profil, Programme},
};

pub use column::Champ;
use grid::Page;
pub use mapping::{Identite, Table, TableMapping, json_schema};
use row::Remarks;
pub use understood::apercu;
use weaver::TableWeaver;

/// What `--as` calls it.
pub const NAME: &str = "tableur";

/// The refusal of what is no table at all.
pub const NO_TABLE: FileCode = code!("tableur-pas-un-tableau");
/// So many heads leave no doubt.
const ENOUGH: usize = 3;
/// So many are told.
const TOLD: usize = 6;

/// A table is known by its heads; what tapis wrote itself is none.
pub fn recognises(file: &Path, bytes: &[u8]) -> Option<Likeness> {
    if !may_be(bytes) {
        return None;
    }
    let pages = grid::glance(file, bytes).ok()?;
    if pages.iter().any(|it| is_ours(&it.feuille)) {
        return None;
    }
    let heads = |it: &Page| match parents::laid_out(it) {
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
pub fn first_rows(file: &Path, bytes: &[u8]) -> Result<Vec<(String, Vec<String>)>, FormatError> {
    let cells = |it: &Page| it.feuille.rows.values().next().into_iter().flatten().map(|(_, it)| it.text()).collect();
    let pages = grid::glance(file, bytes)?;
    Ok(pages.iter().map(|it| (it.feuille.name.clone(), cells(it))).collect())
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
    let blank = |page: &Page| lecture.mapping.feuilles.iter().all(|it| it.nom != page.feuille.name);
    let blanks: Vec<Table> =
        lecture.pages.iter().filter(|it| blank(it) && !it.feuille.hidden.sheet).map(guess::blank).collect();
    if lecture.mapping.feuilles.is_empty() {
        lecture.mapping.feuilles.extend(blanks);
    }
    let programme = lecture.new_programme();
    let identite =
        Identite { id: Some(programme.id), intitule: Some(programme.intitule), profil: Some(programme.profil) };
    let mapping = TableMapping { programme: identite, ..lecture.mapping.clone() };
    let unknown = |table: &Table| {
        let columns = table.columns();
        let heads = lecture.page(table).into_iter().flat_map(|it| guess::heads_of(it, table));
        heads.filter(|it| !columns.contains_key(it)).collect()
    };
    let head = |table: &Table, column| lecture.page(table).map(|page| head(page, table, column)).unwrap_or_default();
    Ok(mapping.write(head, unknown))
}

/// The tables of files, and what they mean.
struct Lecture {
    pages: Vec<Page>,
    mapping: TableMapping,
    /// Columns between which the guess could not choose.
    ambigues: Vec<FormatError>,
    /// What was left before any row was read.
    remarks: Vec<Warning>,
}

impl Lecture {
    /// Tables by a mapping, or by the guess when it leaves no doubt.
    fn new(files: &[Source], mapping: Option<&Source>) -> Result<Self, FormatError> {
        let mut lecture = match mapping {
            Some(mapping) => Self::given(files, mapping)?,
            None => Self::guessed(files)?,
        };
        if lecture.ambigues.is_empty() { Ok(lecture) } else { Err(lecture.ambigues.swap_remove(0)) }
    }

    fn given(files: &[Source], mapping: &Source) -> Result<Self, FormatError> {
        let mapping_read = TableMapping::read(mapping)?;
        let lecture =
            Self { pages: grid::open(files)?, mapping: mapping_read, ambigues: Vec::new(), remarks: Vec::new() };
        match lecture.mapping.feuilles.iter().find(|it| lecture.page(it).is_none()) {
            Some(table) => {
                let known = Arg::list(lecture.pages.iter().map(|it| &it.feuille.name));
                let args = [("feuille", Arg::text(&table.nom)), ("connues", known)];
                Err(Refusal::new(code!("tableur-feuille-inconnue"), args).error(&mapping.0))
            }
            None => Ok(lecture),
        }
    }

    /// What the heads of tables suggest, even nothing.
    fn looked_at(files: &[Source]) -> Result<Self, FormatError> {
        let (mut pages, mut mapping, mut ambigues) = (grid::open(files)?, TableMapping::default(), Vec::new());
        let mut remarks = Vec::new();
        for page in &mut pages {
            if page.feuille.hidden.sheet {
                let args = [("feuille", Arg::text(&page.feuille.name))];
                remarks.push(page.remark(code!("tableur-feuille-masquee"), args));
                continue;
            }
            if let Some(found) = parents::laid_out(page) {
                remarks.extend(found.remarks);
                mapping.programme.intitule = mapping.programme.intitule.or(found.intitule);
                mapping.feuilles.push(found.table);
                page.feuille.rows = found.rows;
            } else if let Some(devine) = guess::devine(page) {
                mapping.feuilles.push(devine.table);
                ambigues.extend(devine.ambigues);
            }
        }
        Ok(Self { pages, mapping, ambigues, remarks })
    }

    fn guessed(files: &[Source]) -> Result<Self, FormatError> {
        let lecture = Self::looked_at(files)?;
        if lecture.mapping.feuilles.is_empty() {
            let file = files.first().map(|(file, _)| file.clone()).unwrap_or_default();
            return Err(
                Refusal::new(code!("tableur-sans-entete"), [("lignes", Arg::Count(guess::HEAD_ROWS))]).error(&file)
            );
        }
        Ok(lecture)
    }

    fn page(&self, table: &Table) -> Option<&Page> {
        self.pages.iter().find(|it| it.feuille.name == table.nom)
    }

    fn file(&self) -> &Path {
        self.pages.first().map_or(Path::new(""), |it| &it.file)
    }

    /// A programme without anything yet: the mapping says its name or, failing that, the file.
    fn new_programme(&self) -> Programme {
        let Identite { id, intitule, profil } = self.mapping.programme.clone();
        let stem = self.file().file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let intitule = intitule.unwrap_or(stem);
        let id = id.unwrap_or_else(|| Id::from_label(&intitule));
        Programme::new(id, profil.unwrap_or(Profil::Autre), intitule)
    }

    /// Says first that not one AC was tied, when there are columns that should.
    fn tell_no_tie(&self, weaver: &mut TableWeaver) {
        let ties = |it: &Champ| matches!(it, Champ::Croix | Champ::Acs | Champ::AcsTravailles | Champ::AcsEvalues);
        let says = |table: &Table| {
            let columns: Vec<u16> = table.columns().into_iter().filter(|(_, it)| ties(it)).map(|(it, _)| it).collect();
            let below = self.page(table).into_iter().flat_map(|it| it.feuille.rows.range(table.entete..));
            below.filter(|(_, cells)| columns.iter().any(|it| cells.contains_key(it))).count()
        };
        let rows: usize = self.mapping.feuilles.iter().map(says).sum();
        let is_tied = |it: &Activite| !(it.travaille.is_empty() && it.evalue.is_empty());
        if rows > 0 && !weaver.programme.activites.iter().any(is_tied) {
            let refus = Refusal::new(code!("tableur-aucun-lien"), [("nombre", Arg::Count(rows))]);
            weaver.warnings.insert(0, refus.warning(self.file()));
        }
    }

    /// Adds what the tables say to a programme: the référentiel of all of them, then the activités, then what ties
    /// the two, so that the order of sheets does not matter.
    fn weave(&self, programme: Programme) -> Result<TableWeaver, FormatError> {
        let mut weaver = TableWeaver::new(programme);
        let mut remarks = Remarks::default();
        let tables: Vec<(&Table, &Page)> =
            self.mapping.feuilles.iter().filter_map(|it| Some((it, self.page(it)?))).collect();
        let mut read: Vec<_> =
            tables.into_iter().map(|(table, page)| (table, page, row::lignes(page, table, &mut remarks))).collect();
        weaver.warnings.extend(self.remarks.iter().cloned().chain(remarks.warnings));
        weaver.problems.extend(remarks.problems);
        // Those that say where they stand come first: the others may only name what these tell.
        for placed in [true, false] {
            for ligne in read.iter_mut().flat_map(|(_, _, lignes)| lignes).filter(|it| it.is_placed() == placed) {
                let done = weaver.referentiel(ligne);
                weaver.note(done);
            }
        }
        for ligne in read.iter().flat_map(|(_, _, lignes)| lignes) {
            let done = weaver.ligne_d_ue(ligne);
            weaver.note(done);
        }
        for ligne in read.iter_mut().flat_map(|(_, _, lignes)| lignes) {
            let done = weaver.activite(ligne);
            weaver.note(done);
        }
        for (table, page, lignes) in &read {
            let columns = table.columns();
            let of = |champ: Champ| -> Vec<u16> {
                columns.iter().filter(|(_, it)| **it == champ).map(|(column, _)| *column).collect()
            };
            let acs = columns.values().any(|it| it.names_activite());
            let cibles = weaver.cibles(page, table, &of(Champ::Croix), acs)?;
            let weighed = weaver.cibles(page, table, &of(Champ::CoefficientActivite), false)?;
            weaver.weigh(page, &weighed);
            let at = |column| (table.entete.saturating_sub(1), column);
            let heads = of(Champ::CroixCompetence).into_iter();
            let heads: BTreeMap<u16, _> =
                heads.map(|it| (it, weaver.competence_of_head(&head(page, table, it), page, at(it)))).collect();
            for ligne in lignes {
                weaver.liens(ligne, &cibles)?;
                if let Some(rank) = ligne.activite {
                    weaver.crosses(rank, ligne, &heads);
                }
            }
        }
        self.tell_no_tie(&mut weaver);
        weaver.finish(self.file())?;
        Ok(weaver)
    }
}

/// The head of a column: what the mapping says, in the row of the heads or, when it spans two, above.
fn head(page: &Page, table: &Table, column: u16) -> String {
    if let Some(said) = table.head(column) {
        return said.to_owned();
    }
    let row = table.entete.saturating_sub(1);
    let text = page.text(row, column);
    if text.is_empty() && row > 0 { page.text(row - 1, column) } else { text }
}
