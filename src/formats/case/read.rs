//! Reading a package as a référentiel.

use std::path::Path;

use serde::{Deserialize, de::DeserializeOwned};

use super::{
    back,
    lenient::{MOST, Texts},
    package::Package,
    table,
    tree::{self, Tree},
    uri,
};
use crate::{
    code,
    formats::{
        Completed, FormatError, Imported, Source,
        orebut::one_line,
        reading::{
            framework::{self, Return},
            json::{self, bare},
            kinship::kinship,
            likeness::{Likeness, Sureness},
            opened::Opened,
            weight::is_packed,
        },
        writing::identity::without_mark,
    },
    i18n::Arg,
    programme::{Id, Profil, Programme, nfc},
};

/// Whether this may be a package: a JSON object that speaks of a CFDocument.
pub fn recognises(file: &Opened<'_>) -> Option<Likeness> {
    let bytes = file.bytes;
    if file.is_workbook() {
        return Likeness::by_heads(Sureness::Certain, table::sheets(file)?);
    }
    if let Some(heads) = table::heads(bytes) {
        return Likeness::by_heads(Sureness::Certain, heads);
    }
    Likeness::by_keys(Sureness::Certain, &["CFDocument"]).filter(|_| json::speaks_of(bytes, &["CFDocument"]))
}

/// Reads the package of one file.
///
/// # Errors
/// When it is no JSON, no package, or beyond measure.
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    let (file, bytes) = files.first().map_or((Path::new(""), &[][..]), |(file, bytes)| (file, bytes));
    let package = parse(file, bytes)?;
    let document = &package.document;
    let id = match uri::document(&document.uri) {
        Some(named) => Id::new(&named.id()).unwrap_or_else(|_| Id::from_label(&named.id())),
        None => Id::from_label(&document.title),
    };
    let mut programme = Programme::new(id, profil(&document.subject), nfc(&document.title));
    programme.millesime = document.version.clone().filter(|it| !it.is_empty());
    Ok(imported(&package, programme, file, None))
}

/// What the package of a file adds to `existing` and changes in it.
///
/// # Errors
/// As [`read`]; also when it is another framework.
pub fn complete(existing: &Programme, files: &[Source]) -> Result<Completed, FormatError> {
    let (file, bytes) = files.first().map_or((Path::new(""), &[][..]), |(file, bytes)| (file, bytes));
    let package = parse(file, bytes)?;
    let named = uri::document(&package.document.uri);
    let is_same = named.as_ref().is_some_and(|it| it.programme == existing.id.as_str());
    let kinship = kinship(existing, file, &read(files)?.programme, is_same)?;
    let marked = named.as_ref().is_some_and(|it| !it.marks.is_empty());
    let title = nfc(&package.document.title);
    let title = if marked { without_mark(&title) } else { &title };
    let untouched = one_line(title) == one_line(&existing.intitule) || title == existing.id.as_str();
    let intitule = if untouched { existing.intitule.clone() } else { title.to_owned() };
    let mut programme = Programme::new(existing.id.clone(), existing.profil, intitule);
    programme.figures.clone_from(&existing.figures);
    // The word for a version is no millésime.
    let version = package.document.version.clone().filter(|it| !it.is_empty() && is_same && !marked);
    programme.millesime = version.or_else(|| existing.millesime.clone());
    let tree = Tree::of(&package);
    // tapis says the number, the rank and the year of each object.
    let how = Return { kinship, is_exact: named.is_some(), has_order: tree.is_numbered };
    let read = imported(&package, programme, file, Some(existing));
    framework::complete(existing, file, read, &how)
}

fn parse(file: &Path, bytes: &[u8]) -> Result<Package, FormatError> {
    let is_json = bare(bytes).trim_ascii_start().starts_with(b"{");
    if is_packed(bytes) || !is_json && table::heads(bytes).is_some() {
        return bounded(file, table::package(file, bytes)?);
    }
    let package =
        if is_wrapped(bare(bytes)) { of_json::<Wrapped>(file, bytes)?.package } else { of_json(file, bytes)? };
    bounded(file, package)
}

/// A package as some servers give it: the value of one key.
#[derive(Deserialize)]
struct Wrapped {
    #[serde(rename = "CFPackage")]
    package: Package,
}

/// Whether the first key of an object is that of a package.
fn is_wrapped(bytes: &[u8]) -> bool {
    let inside = bytes.trim_ascii_start().strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    inside.is_some_and(|it| it.starts_with(b"\"CFPackage\""))
}

fn of_json<T: DeserializeOwned>(file: &Path, bytes: &[u8]) -> Result<T, FormatError> {
    let mut deserializer = serde_json::Deserializer::from_slice(bare(bytes));
    let read = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        refusal(file, &path, error.inner())
    })?;
    deserializer.end().map_err(|error| refusal(file, ".", &error))?;
    Ok(read)
}

fn bounded(file: &Path, package: Package) -> Result<Package, FormatError> {
    if package.items.len().max(package.associations.len()) > MOST {
        let args = vec![("nombre", Arg::Count(MOST))];
        return Err(FormatError::new(file, None, code!("case-trop-gros"), args));
    }
    Ok(package)
}

fn refusal(file: &Path, path: &str, error: &serde_json::Error) -> FormatError {
    use serde_json::error::Category;
    let line = Some(error.line()).filter(|line| *line > 0);
    match error.classify() {
        Category::Eof => FormatError::new(file, line, code!("case-tronque"), Vec::new()),
        Category::Data if path == "." => FormatError::new(file, line, code!("case-autre-json"), Vec::new()),
        Category::Data => FormatError::new(file, line, code!("case-champ"), vec![("champ", Arg::text(path))]),
        _ => FormatError::new(file, line, code!("case-mal-forme"), Vec::new()),
    }
}

fn profil(subject: &Texts) -> Profil {
    let named = |name: &str| Profil::ALL.into_iter().find(|it| it.name() == name);
    subject.iter().find_map(named).unwrap_or(Profil::Autre)
}

fn imported(package: &Package, programme: Programme, file: &Path, existing: Option<&Programme>) -> Imported {
    let Tree { tree, orphans, warnings, .. } = Tree::of(package);
    let enonces = tree.into_iter().map(|(rank, depth)| {
        let enonce = back::enonce(&package.items[rank], existing);
        crate::formats::reading::tree::Enonce { depth, orphan: orphans.get(&rank).cloned(), ..enonce }
    });
    framework::imported(programme, enonces.collect(), 0, (file, None), tree::placed(warnings, file))
}
