//! What an item says, in the light of the programme into which it comes back: each field compared apart with what an
//! export writes today. Only one that somebody changed says something.

use super::{package::Item, statement::full_statement, uri};
use crate::{
    formats::{
        orebut::one_line,
        reading::{codes::without_blank, tree::Enonce},
    },
    programme::{Couleur, Id, Kind, Programme, nfc},
};

pub(super) fn enonce(item: &Item, existing: Option<&Programme>) -> Enonce {
    let Some((kind, id)) = uri::object(&item.uri) else { return foreign(item) };
    let read = own(item, kind, id);
    match existing {
        Some(existing) => known(read, kind, existing),
        None => read,
    }
}

/// An item that tapis wrote.
fn own(item: &Item, kind: Kind, id: &str) -> Enonce {
    let full = nfc(&item.full_statement);
    let nom = item.abbreviated_statement.as_deref().map_or_else(|| full.clone(), nfc);
    let code = item.human_coding_scheme.as_deref().map(nfc).unwrap_or_default();
    Enonce {
        kind: Some(kind),
        id: id.to_owned(),
        libelle: if full == nom { String::new() } else { full },
        numero: number(&code),
        ordre: item.list_enumeration.as_deref().and_then(number),
        annee: item.education_level.iter().find_map(number),
        couleur: item.concept_keywords.iter().find_map(|it| Couleur::ALL.into_iter().find(|c| c.name() == it)),
        code,
        nom,
        ..Enonce::default()
    }
}

/// The same, with what `existing` has where the item says what an export would.
fn known(mut read: Enonce, kind: Kind, existing: &Programme) -> Enonce {
    let said = if read.libelle.is_empty() { read.nom.clone() } else { read.libelle.clone() };
    let is_said = |text: &str| one_line(text) == one_line(&said);
    match kind {
        Kind::Competence => {
            let Some(it) = existing.competences.iter().find(|it| it.id.as_str() == read.id) else { return read };
            if one_line(&it.nom) == one_line(&read.nom) {
                read.nom.clone_from(&it.nom);
            }
            read.libelle = if is_said(full_statement(it)) { it.libelle.clone() } else { said };
        }
        Kind::Ac => {
            let Some(it) =
                existing.get(&Id::from_label(&read.id)).filter(|it: &&crate::programme::Ac| it.id.as_str() == read.id)
            else {
                return read;
            };
            if one_line(&it.code) == one_line(&read.code) {
                read.code.clone_from(&it.code);
            } else {
                read.code = without_blank(&read.code);
            }
            (read.libelle, read.detail) = abridged(&said, &read.nom);
        }
        _ => (read.libelle, read.detail) = abridged(&said, &read.nom),
    }
    read
}

/// An item from elsewhere.
fn foreign(item: &Item) -> Enonce {
    let full = one_line(&item.full_statement);
    let short = item.abbreviated_statement.as_deref().map(one_line).filter(|it| !it.is_empty());
    let code = item.human_coding_scheme.as_deref().map(one_line).unwrap_or_default();
    let (libelle, detail) = abridged(&full, short.as_deref().unwrap_or_default());
    let nom = short.unwrap_or_else(|| full.clone());
    // Of a compétence, the short form is the name and the long one its wording.
    Enonce {
        hint: item.item_type.as_deref().and_then(hint),
        code: without_blank(&code),
        nom,
        libelle,
        detail,
        ..Enonce::default()
    }
}

/// A wording, and its short form when that is another text.
fn abridged(full: &str, short: &str) -> (String, String) {
    let is_start = full.starts_with(short.trim_end_matches(['…', '.']).trim_end());
    if full.is_empty() {
        return (short.to_owned(), String::new());
    }
    (full.to_owned(), if is_start { String::new() } else { short.to_owned() })
}

/// The kind that the type of an item names, as tapis does.
fn hint(item_type: &str) -> Option<Kind> {
    match item_type.to_lowercase().as_str() {
        "apprentissage critique" | "ac" | "critical learning" | "learning outcome" => Some(Kind::Ac),
        "niveau" | "level" => Some(Kind::Niveau),
        _ => None,
    }
}

fn number(text: &str) -> Option<u8> {
    text.trim().parse::<u8>().ok().filter(|it| *it > 0)
}
