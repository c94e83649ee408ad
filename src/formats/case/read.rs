//! Reading a package as a référentiel.

use std::{collections::HashMap, path::Path};

use jiff::Timestamp;

use super::{
    lenient::{MOST, Texts},
    package::{CHILD_OF, Item, Package},
    uri, write,
};
use crate::{
    code,
    formats::{
        Completed, FormatError, Imported, Source, Warning,
        orebut::one_line,
        reading::{
            framework,
            likeness::{Likeness, Sureness},
            tree::{Enonce, preorder, referentiel},
        },
    },
    i18n::{Arg, I18n, Lang},
    programme::{Couleur, Id, Profil, Programme, nfc},
};

/// Whether this may be a package: a JSON object that speaks of a CFDocument.
pub fn recognises(_: &Path, bytes: &[u8]) -> Option<Likeness> {
    let key = b"\"CFDocument\"";
    let is_package = bare(bytes).trim_ascii_start().starts_with(b"{") && bytes.windows(key.len()).any(|it| it == key);
    Likeness::by_keys(Sureness::Certain, &["CFDocument"]).filter(|_| is_package)
}

fn bare(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Reads the package of one file.
///
/// # Errors
/// When it is no JSON, no package, or beyond measure.
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    let (file, bytes) = files.first().cloned().unwrap_or_default();
    let package: Package = serde_json::from_slice(bare(&bytes)).map_err(|error| refusal(&file, &error))?;
    if package.items.len().max(package.associations.len()) > MOST {
        let args = vec![("nombre", Arg::Count(MOST))];
        return Err(FormatError::new(&file, None, code!("case-trop-gros"), args));
    }
    let document = &package.document;
    let id = match uri::programme(&document.uri) {
        Some(id) => Id::new(id).unwrap_or_else(|_| Id::from_label(id)),
        None => Id::from_label(&document.title),
    };
    let mut programme = Programme::new(id, profil(&document.subject), nfc(&document.title));
    programme.millesime = document.version.clone().filter(|it| !it.is_empty());
    let mut warnings = Vec::new();
    let enonces = tree(&package, &file, &mut warnings);
    let read = referentiel(enonces);
    programme.competences = read.competences;
    for (count, code) in
        [(read.trop_profonds, code!("cadre-trop-profond")), (read.sans_niveau, code!("cadre-sans-niveau"))]
    {
        if count > 0 {
            warnings.push(Warning::new(&file, None, code, vec![("nombre", Arg::Count(count))]));
        }
    }
    Ok(Imported { programme, warnings })
}

/// What the package of a file adds to `existing` and changes in it.
///
/// # Errors
/// As [`read`].
pub fn complete(existing: &Programme, files: &[Source]) -> Result<Completed, FormatError> {
    let (file, bytes) = files.first().map_or((Path::new(""), &[][..]), |(file, bytes)| (file, bytes));
    let model = framework::model(existing, write(existing, Timestamp::now(), &I18n::new(Lang::Fr)), read);
    framework::complete(existing, file, read(files)?, &model, is_own(bytes))
}

/// Whether tapis wrote a package: it then says the number, the rank and the year of each object.
fn is_own(bytes: &[u8]) -> bool {
    let package = serde_json::from_slice::<Package>(bare(bytes));
    package.is_ok_and(|it| uri::programme(&it.document.uri).is_some())
}

fn refusal(file: &Path, error: &serde_json::Error) -> FormatError {
    let code = match error.classify() {
        serde_json::error::Category::Eof => code!("case-tronque"),
        serde_json::error::Category::Data => code!("case-autre-json"),
        _ => code!("case-mal-forme"),
    };
    FormatError::new(file, Some(error.line()).filter(|line| *line > 0), code, Vec::new())
}

fn profil(subject: &Texts) -> Profil {
    let named = |name: &str| Profil::ALL.into_iter().find(|it| it.name() == name);
    subject.iter().find_map(named).unwrap_or(Profil::Autre)
}

/// The items, each after the one that it is a child of.
fn tree(package: &Package, file: &Path, warnings: &mut Vec<Warning>) -> Vec<Enonce> {
    let items = &package.items;
    let by_id: HashMap<&str, usize> = (0..).zip(items).map(|(rank, it)| (it.identifier.as_str(), rank)).collect();
    let mut links: Vec<_> = package.associations.iter().filter(|it| it.association_type == CHILD_OF).collect();
    links.sort_by_key(|it| it.sequence_number.unwrap_or(i64::MAX));
    let mut parents = vec![None; items.len()];
    let (mut roots, mut children) = (Vec::new(), vec![Vec::new(); items.len()]);
    for link in links {
        let Some(child) = by_id.get(link.origin.identifier.as_str()).copied() else { continue };
        if parents[child].is_some() {
            continue;
        }
        match by_id.get(link.destination.identifier.as_str()).copied() {
            Some(parent) => {
                parents[child] = Some(parent);
                children[parent].push(child);
            }
            None => {
                parents[child] = Some(child);
                roots.push(child);
            }
        }
    }
    // Items that are children of nothing stand at the root, in the order of the file.
    roots.extend((0..items.len()).filter(|rank| parents[*rank].is_none()));
    let tree = preorder(&roots, &children);
    if tree.len() < items.len() {
        let args = vec![("nombre", Arg::Count(items.len() - tree.len()))];
        warnings.push(Warning::new(file, None, code!("case-boucle"), args));
    }
    tree.into_iter().map(|(rank, depth)| enonce(&items[rank], depth)).collect()
}

fn enonce(item: &Item, depth: usize) -> Enonce {
    let own = uri::object(&item.uri);
    let clean = |text: &str| if own.is_some() { nfc(text) } else { one_line(text) };
    let full = clean(&item.full_statement);
    let nom = item.abbreviated_statement.as_deref().map_or_else(|| full.clone(), clean);
    let code = item.human_coding_scheme.as_deref().map(clean).unwrap_or_default();
    let number = |text: &str| text.trim().parse::<u8>().ok().filter(|it| *it > 0);
    Enonce {
        depth,
        kind: own.map(|(kind, _)| kind),
        id: own.map(|(_, id)| id.to_owned()).unwrap_or_default(),
        libelle: if full == nom { String::new() } else { full },
        numero: own.and_then(|_| number(&code)),
        ordre: own.and_then(|_| number(item.list_enumeration.as_deref()?)),
        annee: item.education_level.iter().find_map(number).filter(|_| own.is_some()),
        couleur: item.concept_keywords.iter().find_map(|it| Couleur::ALL.into_iter().find(|c| c.name() == it)),
        code,
        nom,
    }
}
