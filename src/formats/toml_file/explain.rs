//! What is wrong with a file, as a code with its arguments: the sentences are in `files.ftl`.

use super::lines::{excerpt, last_named, line_at, mention};
use crate::{
    code,
    formats::reading::refusal::Refusal,
    i18n::{Arg, FileCode},
    programme::Violation,
};

/// Every code that reading can give.
pub const CODES: &[FileCode] = &[
    code!("toml-pas-utf8"),
    code!("toml-vide"),
    code!("toml-trop-gros"),
    code!("toml-syntaxe"),
    code!("toml-cle-inconnue"),
    code!("toml-cle-mal-ecrite"),
    code!("toml-cle-manquante"),
    code!("toml-type"),
    code!("toml-hors-limites"),
    code!("toml-valeur-inconnue"),
    code!("toml-valeur-refusee"),
    code!("toml-identifiant-invalide"),
    code!("toml-identifiant-double"),
    code!("toml-reference-inconnue"),
    code!("toml-semestre-double"),
    code!("toml-semestre-inconnu"),
    code!("toml-choix-circulaire"),
    code!("toml-nombre-nul"),
    code!("toml-nombre-negatif"),
];

/// Why a text is no programme.
fn refused(code: FileCode, line: Option<usize>, args: Vec<(&'static str, Arg)>) -> Refusal {
    Refusal::new(code, args).on_line(line)
}

pub(super) fn not_utf8(bytes: &[u8], valid: usize) -> Refusal {
    let line = 1 + bytes.iter().take(valid).filter(|b| **b == b'\n').count();
    refused(code!("toml-pas-utf8"), Some(line), Vec::new())
}

pub(super) fn empty() -> Refusal {
    refused(code!("toml-vide"), None, Vec::new())
}

pub(super) fn too_large() -> Refusal {
    refused(code!("toml-trop-gros"), None, Vec::new())
}

/// The text is not TOML.
pub(super) fn syntax(text: &str, error: &toml::de::Error) -> Refusal {
    let line = position(text, error);
    refused(code!("toml-syntaxe"), line, vec![("extrait", read_at(text, line))])
}

fn position(text: &str, error: &toml::de::Error) -> Option<usize> {
    error.span().map(|span| line_at(text, span.start))
}

fn read_at(text: &str, line: Option<usize>) -> Arg {
    Arg::text(line.map(|line| excerpt(text, line)).unwrap_or_default())
}

/// The text is TOML, but no programme: what serde says, in the words of people. Tests hold its wording.
pub(super) fn shape(text: &str, error: &toml::de::Error) -> Refusal {
    let (message, line) = (error.message(), position(text, error));
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let first = Arg::text(names.first().copied().unwrap_or_default());
    let extract = ("extrait", read_at(text, line));
    if message.starts_with("unknown field") {
        return unknown_key(line, &names);
    }
    if message.starts_with("missing field") {
        return refused(code!("toml-cle-manquante"), line, vec![("cle", first), extract]);
    }
    if message.starts_with("unknown variant") {
        let known = Arg::list(names.iter().skip(1));
        return refused(code!("toml-valeur-inconnue"), line, vec![("valeur", first), ("attendues", known)]);
    }
    if message.starts_with("invalid identifier") {
        return refused(code!("toml-identifiant-invalide"), line, vec![("id", first)]);
    }
    if message.starts_with("invalid value: integer") {
        return refused(code!("toml-hors-limites"), line, vec![extract]);
    }
    match expected(message) {
        Some(expected) => refused(code!("toml-type"), line, vec![("attendu", Arg::text(expected)), extract]),
        None => refused(code!("toml-valeur-refusee"), line, vec![extract]),
    }
}

fn unknown_key(line: Option<usize>, names: &[&str]) -> Refusal {
    let Some((key, known)) = names.split_first() else {
        return refused(code!("toml-cle-inconnue"), line, vec![("cle", Arg::text("")), ("attendues", Arg::text(""))]);
    };
    let cle = ("cle", Arg::text(key));
    match nearest(key, known) {
        Some(near) => refused(code!("toml-cle-mal-ecrite"), line, vec![cle, ("suggestion", Arg::text(near))]),
        None => refused(code!("toml-cle-inconnue"), line, vec![cle, ("attendues", Arg::list(known))]),
    }
}

/// The name that somebody who wrote `word` most likely meant.
fn nearest<'n>(word: &str, names: &[&'n str]) -> Option<&'n str> {
    let near = |name: &&'n str| (strsim::osa_distance(&word.to_lowercase(), name), *name);
    let (distance, name) = names.iter().map(near).min()?;
    (distance <= (word.chars().count() / 3).max(1)).then_some(name)
}

/// What stood in the place of another type, in a word that the sentences know.
fn expected(message: &str) -> Option<&'static str> {
    if message == "invalid volume" {
        return Some("volume");
    }
    // A text where a decimal should be is, to its type, a wrong value.
    let wrong = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    let wanted = wrong?.rsplit_once("expected ")?.1;
    let is = |words: &[&str]| words.iter().any(|word| wanted.contains(word));
    Some(match wanted {
        _ if is(&["sequence"]) => "liste",
        _ if is(&["map", "struct"]) => "table",
        _ if is(&["bool"]) => "booleen",
        _ if is(&["u8", "integer", "f64", "float", "ecimal", "number"]) => "nombre",
        _ => "texte",
    })
}

/// The programme breaks an invariant.
pub(super) fn violation(text: &str, violation: &Violation) -> Refusal {
    match violation {
        Violation::Twice(target) => {
            let args = vec![("id", Arg::text(&target.id)), ("genre", Arg::text(target.kind.name()))];
            refused(code!("toml-identifiant-double"), last_named(text, &target.id), args)
        }
        Violation::Dangling { from, to } => {
            let args =
                vec![("id", Arg::text(&to.id)), ("genre", Arg::text(to.kind.name())), ("de", Arg::text(&from.id))];
            refused(code!("toml-reference-inconnue"), mention(text, from, &to.id), args)
        }
        Violation::SemestreTwice(numero) => {
            let line = last_numero(text, *numero);
            refused(code!("toml-semestre-double"), line, vec![("numero", Arg::Count(usize::from(*numero)))])
        }
        Violation::NoSemestre { activite, semestre } => {
            let args = vec![("numero", Arg::Count(usize::from(*semestre))), ("de", Arg::text(&activite.id))];
            refused(code!("toml-semestre-inconnu"), mention(text, activite, "semestre"), args)
        }
        Violation::ChoixInItself(choix) => {
            let args = vec![("de", Arg::text(&choix.id))];
            refused(code!("toml-choix-circulaire"), mention(text, choix, "choix"), args)
        }
        Violation::Zero { of, field } => {
            let args = vec![("cle", Arg::text(field)), ("de", Arg::text(&of.id))];
            refused(code!("toml-nombre-nul"), mention(text, of, field), args)
        }
        Violation::Negative { of, field } => {
            let args = vec![("cle", Arg::text(field)), ("de", Arg::text(&of.id))];
            refused(code!("toml-nombre-negatif"), mention(text, of, field), args)
        }
    }
}

/// The last semestre with this number: the one that is too many.
fn last_numero(text: &str, numero: u8) -> Option<usize> {
    let mut in_semestres = false;
    let mut last = None;
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with('[') {
            in_semestres = line.trim() == "[[semestres]]";
        }
        let value = line.trim().strip_prefix("numero").and_then(|rest| rest.trim_start().strip_prefix('='));
        if in_semestres && value.and_then(|value| value.trim().parse().ok()) == Some(numero) {
            last = Some(at + 1);
        }
    }
    last
}
