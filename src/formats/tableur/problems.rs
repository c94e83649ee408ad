//! All that cannot be read in tables, in one refusal: whoever mends a file wants the whole list.

use std::path::Path;

use crate::{
    code,
    formats::{FormatError, reading::refusal::Refusal},
    i18n::Arg,
    programme::Violation,
};

/// Hours of two semestres in one row.
const DEUX_SEMESTRES: &str = "tableur-deux-semestres";
/// So many cells are named; the rest is counted.
const NAMED_MAX: usize = 20;

/// Refuses for every problem there is, if any.
pub(super) fn all(mut problems: Vec<FormatError>, file: &Path) -> Result<(), FormatError> {
    // What a date or a formula hides in a row is said by no other sentence about that row.
    let is_cause =
        |it: &FormatError| matches!(it.code, "tableur-date" | "tableur-formule" | "tableur-erreur" | DEUX_SEMESTRES);
    let causes: Vec<String> = problems.iter().filter(|it| is_cause(it)).map(row).collect();
    problems.retain(|it| is_cause(it) || !causes.contains(&row(it)));
    if problems.len() < 2 {
        return problems.pop().map_or(Ok(()), Err);
    }
    let first = problems[0].code;
    let is_of = |code: &str| problems.iter().all(|it| it.code == code);
    let code = match first {
        "tableur-nombre" if is_of(first) => code!("tableur-nombres"),
        "tableur-sans-type" if is_of(first) => code!("tableur-sans-types"),
        "tableur-sans-semestre" if is_of(first) => code!("tableur-sans-semestres"),
        "tableur-date" if is_of(first) => code!("tableur-dates"),
        "tableur-erreur" if is_of(first) => code!("tableur-erreurs"),
        "tableur-formule" if is_of(first) => code!("tableur-formules"),
        DEUX_SEMESTRES if is_of(first) => code!("tableur-lignes-deux-semestres"),
        _ => code!("tableur-cellules"),
    };
    let args = [("nombre", Arg::Count(problems.len())), ("cellules", Arg::first(problems.iter().map(told), NAMED_MAX))];
    Err(Refusal::new(code, args).error(file))
}

/// Why a programme cannot hold what the tables say, when no single cell is at fault.
pub(super) fn impossible(violation: &Violation) -> Refusal {
    let (cas, objet, quoi) = match violation {
        Violation::Twice(target) => ("double", target.id.to_string(), String::new()),
        Violation::Dangling { from, to } => ("renvoi", from.id.to_string(), to.id.to_string()),
        Violation::SemestreTwice(numero) => ("semestre-double", numero.to_string(), String::new()),
        Violation::NoSemestre { activite, semestre } => {
            ("sans-semestre", activite.id.to_string(), semestre.to_string())
        }
        Violation::ChoixInItself(choix) => ("choix", choix.id.to_string(), String::new()),
        Violation::Zero { of, field } => ("zero", of.id.to_string(), (*field).to_owned()),
        Violation::Negative { of, field } => ("negatif", of.id.to_string(), (*field).to_owned()),
    };
    let args = [("cas", Arg::text(cas)), ("objet", Arg::text(objet)), ("quoi", Arg::text(quoi))];
    Refusal::new(code!("tableur-impossible"), args)
}

/// The sheet and the row of a problem: « Maquette!2 ».
fn row(problem: &FormatError) -> String {
    let place = match problem.args.iter().find(|(it, _)| *it == "cellule") {
        Some((_, Arg::Text(place))) => place.as_str(),
        _ => "",
    };
    let (sheet, cell) = place.rsplit_once('!').unwrap_or_default();
    format!("{sheet}!{}", cell.trim_start_matches(|it: char| it.is_ascii_alphabetic()))
}

/// A cell and what it says: « Maquette!D2 (10+2) ».
fn told(problem: &FormatError) -> String {
    let arg = |name: &str| match problem.args.iter().find(|(it, _)| *it == name) {
        Some((_, Arg::Text(text))) => Some(text.as_str()),
        _ => None,
    };
    let cell = arg("cellule").unwrap_or_default();
    match ["valeur", "activite", "tete", "code"].into_iter().find_map(arg) {
        Some(said) => format!("{cell} («\u{a0}{said}\u{a0}»)"),
        None => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::{
        i18n::{I18n, Lang},
        programme::{Kind, Target},
    };

    #[test]
    fn each_violation_has_a_sentence_without_a_word_of_the_code() {
        let (activite, ac) = (Target::new(Kind::Activite, "r1-01"), Target::new(Kind::Ac, "ac11-01"));
        let all = [
            Violation::Twice(ac.clone()),
            Violation::Dangling { from: activite.clone(), to: ac },
            Violation::SemestreTwice(3),
            Violation::NoSemestre { activite: activite.clone(), semestre: 9 },
            Violation::ChoixInItself(activite.clone()),
            Violation::Zero { of: activite.clone(), field: "numero" },
            Violation::Negative { of: activite, field: "heures" },
        ];
        let mut said = std::collections::BTreeSet::new();
        for lang in Lang::ALL {
            for violation in &all {
                let refusal = impossible(violation).error(Path::new("x.xlsx"));
                let sentence = I18n::new(lang).file_message(refusal.code, &refusal.args);
                for word in ["Target", "Kind", "{", "Activite", "id:"] {
                    assert!(!sentence.contains(word), "{sentence}");
                }
                assert!(said.insert(sentence));
            }
        }
    }
}
