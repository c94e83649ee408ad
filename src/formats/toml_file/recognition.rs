//! What tells the TOML of a programme from other texts.

use crate::{
    code,
    formats::reading::{
        likeness::{Likeness, Sureness, bare_text, ends_in},
        opened::Opened,
    },
};

/// Keys and tables that a programme begins with or holds.
const KEYS: [&str; 9] =
    ["id", "intitule", "profil", "competences", "semestres", "activites", "parcours", "blocs", "remarques"];
/// So many of them leave no doubt.
const ENOUGH: usize = 3;

/// A programme is known by its keys, a text of keys and values by its first lines, and any text by the ending `.toml`.
pub fn recognises(opened: &Opened<'_>) -> Option<Likeness> {
    let (file, bytes) = (opened.file, opened.bytes);
    let by_ending = || Likeness::by_ending(".toml").filter(|_| ends_in(file, "toml"));
    let Some(text) = bare_text(bytes).filter(|it| !it.contains('\0')) else { return by_ending() };
    let mut lines = text.lines().map(str::trim).filter(|it| !it.is_empty() && !it.starts_with('#'));
    let Some(first) = lines.next() else { return by_ending() };
    if key(first).is_none() {
        return by_ending();
    }
    let mut known: Vec<&str> = Vec::new();
    for name in [first].into_iter().chain(lines).filter_map(key) {
        known.extend(KEYS.into_iter().find(|it| *it == name && !known.contains(it)));
        if known.len() == ENOUGH {
            break;
        }
    }
    match known.len() {
        0 => Likeness::new(Sureness::Possible, code!("indice-toml"), []),
        ENOUGH => Likeness::by_keys(Sureness::Certain, &known),
        _ => Likeness::by_keys(Sureness::Likely, &known),
    }
}

/// The key of a line `key = value`, or the first of the table that a line `[[table]]` opens.
fn key(line: &str) -> Option<&str> {
    let is_bare = |it: &&str| {
        !it.is_empty() && it.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | ' '))
    };
    let path = match line.strip_prefix('[') {
        Some(table) => table.trim_start_matches('[').split_once(']')?.0,
        None => line.split_once('=')?.0,
    };
    let path = Some(path.trim()).filter(is_bare)?;
    path.split('.').next().map(|it| it.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_programme_is_known_by_its_keys() {
        let sure =
            |name: &str, text: &str| recognises(&Opened::new(Path::new(name), text.as_bytes())).map(|it| it.sureness);
        assert_eq!(sure("x", "# note\nid = \"x\"\nintitule = 'X'\n\n[[competences]]"), Some(Sureness::Certain));
        assert_eq!(sure("x", "id = \"x\"\nintitule = 'X"), Some(Sureness::Likely));
        assert_eq!(sure("x", "[package]\nname = \"x\""), Some(Sureness::Possible));
        assert_eq!(sure("x.TOML", "Code;Intitulé"), Some(Sureness::Possible));
        for other in ["{\"id\": 1}", "[1, 2]", "Code;a = b", "# Titre\n\n## Autre", "id: 1"] {
            assert_eq!(sure("x", other), None, "{other}");
        }
    }
}
