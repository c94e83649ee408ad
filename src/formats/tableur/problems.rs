//! All that cannot be read in tables, in one refusal: whoever mends a file wants the whole list.

use std::path::Path;

use crate::{
    code,
    formats::{FormatError, reading::refusal::Refusal},
    i18n::Arg,
};

/// So many cells are named; the rest is counted.
const NAMED_MAX: usize = 20;

/// Refuses for every problem there is, if any.
pub(super) fn all(mut problems: Vec<FormatError>, file: &Path) -> Result<(), FormatError> {
    // What a date or a formula hides in a row is said by no other sentence about that row.
    let is_cause = |it: &FormatError| matches!(it.code, "tableur-date" | "tableur-formule");
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
        "tableur-date" if is_of(first) => code!("tableur-dates"),
        "tableur-formule" if is_of(first) => code!("tableur-formules"),
        _ => code!("tableur-cellules"),
    };
    let more = if problems.len() > NAMED_MAX { Some("…".to_owned()) } else { None };
    let cells = problems.iter().take(NAMED_MAX).map(told).chain(more);
    let args = [("nombre", Arg::Count(problems.len())), ("cellules", Arg::list(cells))];
    Err(Refusal::new(code, args).error(file))
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
