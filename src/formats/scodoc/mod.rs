//! ScoDoc, with which departments follow their students: the référentiel that its API gives, and the formation that it
//! exports, as XML or as JSON.
//!
//! The référentiel is that of ORéBUT under other keys: it is written as ORéBUT writes it and read by its reader. The
//! formation holds UE, matières and modules. Of people, who may be named in both, nothing is read.

mod formation;
mod node;
mod referentiel;

use std::path::Path;

use crate::{
    code,
    edit::Edit,
    formats::{
        Completed, FormatError, Imported, Source, Warning, orebut,
        reading::{
            json,
            likeness::{Likeness, Sureness},
            merge,
            opened::Opened,
        },
    },
    i18n::Arg,
    programme::Programme,
};

/// One of the two files.
enum File<'f> {
    Referentiel(&'f Source),
    Formation(&'f Source),
}

/// Whether this may be a file of ScoDoc.
pub fn recognises(file: &Opened<'_>) -> Option<Likeness> {
    let bytes = file.bytes;
    if is_referentiel(bytes) {
        return Likeness::by_keys(Sureness::Certain, &REFERENTIEL);
    }
    let is_json = json::bare(bytes).trim_ascii_start().starts_with(b"{");
    let likeness =
        if is_json { Likeness::by_keys(Sureness::Certain, &FORMATION) } else { Likeness::by_root("formation") };
    likeness.filter(|_| is_formation(bytes))
}

/// The keys of a référentiel.
const REFERENTIEL: [&str; 3] = ["specialite", "competences", "app_critiques"];
/// The keys of a formation.
const FORMATION: [&str; 3] = ["acronyme", "ue", "matiere"];

fn is_referentiel(bytes: &[u8]) -> bool {
    json::speaks_of(bytes, &REFERENTIEL)
}

/// The root, or the keys, of a formation.
fn is_formation(bytes: &[u8]) -> bool {
    if json::speaks_of(bytes, &FORMATION) {
        return true;
    }
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default());
    let root = start.split('<').find(|it| it.starts_with(char::is_alphabetic)).unwrap_or_default();
    let name = root.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next();
    name == Some("formation") && (root.contains("acronyme") || start.contains("<ue "))
}

fn sort(file: &Source) -> Result<File<'_>, FormatError> {
    let (name, bytes) = file;
    if is_referentiel(bytes) {
        return Ok(File::Referentiel(file));
    }
    if is_formation(bytes) {
        return Ok(File::Formation(file));
    }
    if json::bare(bytes).trim_ascii_start().starts_with(b"{") {
        json::parse(name, bytes)?;
    }
    Err(FormatError::new(name, None, code!("scodoc-inconnu"), Vec::new()))
}

fn sorted(files: &[Source]) -> Result<Vec<File<'_>>, FormatError> {
    let mut all = files.iter().map(sort).collect::<Result<Vec<_>, _>>()?;
    // What a formation names, the référentiel has.
    all.sort_by_key(|it| matches!(it, File::Formation(_)));
    let count = |formation: bool| all.iter().filter(|it| matches!(it, File::Formation(_)) == formation).count();
    if all.is_empty() || count(true) > 1 || count(false) > 1 {
        let file = files.last().map_or(Path::new(""), |it| &it.0);
        return Err(FormatError::new(file, None, code!("scodoc-deux"), Vec::new()));
    }
    Ok(all)
}

/// Makes a programme of a référentiel, of a formation, or of both.
///
/// # Errors
/// When one of them is broken, none of ScoDoc's, or beyond measure.
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    let mut made: Option<Imported> = None;
    for file in sorted(files)? {
        made = Some(match (file, made) {
            (File::Referentiel((file, bytes)), _) => {
                let xml = referentiel::as_orebut(file, bytes)?;
                let read = orebut::read(&[(file.clone(), xml)]).map_err(FormatError::without_line)?;
                Imported { warnings: read.warnings.into_iter().map(Warning::without_line).collect(), ..read }
            }
            (File::Formation((file, bytes)), None) => formation::read(file, bytes, None)?,
            (File::Formation((file, bytes)), Some(before)) => {
                let read = formation::read(file, bytes, Some(&before.programme))?;
                let warnings = before.warnings.into_iter().chain(read.warnings).collect();
                Imported { warnings, ..read }
            }
        });
    }
    made.ok_or_else(|| FormatError::new(Path::new(""), None, code!("scodoc-inconnu"), Vec::new()))
}

/// What the files add to `existing` and change in it.
///
/// # Errors
/// As [`read`]; also when a file is of another programme.
pub fn complete(existing: &Programme, files: &[Source]) -> Result<Completed, FormatError> {
    let (mut edits, mut warnings, mut programme) = (Vec::new(), Vec::new(), existing.clone());
    for file in sorted(files)? {
        match file {
            File::Referentiel((file, bytes)) => {
                let xml = referentiel::as_orebut(file, bytes)?;
                let (edit, said) =
                    orebut::read_into(&programme, &[(file.clone(), xml)]).map_err(FormatError::without_line)?;
                warnings.extend(said.into_iter().map(Warning::without_line));
                let mut after = programme.clone();
                crate::edit::apply(&mut after, edit.clone()).map_err(|why| impossible(file, &format!("{why:?}")))?;
                edits.push(edit);
                programme = after;
            }
            File::Formation((file, bytes)) => {
                let read = formation::read(file, bytes, Some(&programme))?;
                warnings.extend(read.warnings);
                let merged = merge::edits(&programme, &read.programme);
                let (more, after) = merged.map_err(|why| impossible(file, &why.to_string()))?;
                edits.extend(more);
                programme = after;
            }
        }
    }
    Ok((Edit::Batch(edits), warnings).into())
}

fn impossible(file: &Path, why: &str) -> FormatError {
    FormatError::new(file, None, code!("import-impossible"), vec![("raison", Arg::text(why))])
}
