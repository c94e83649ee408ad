//! One word for one thing: in the sentences of the program, in the README files and on the pages.

use std::{fs, path::Path};

/// A word that is not written, the one that is, and what may stand around it all the same.
struct Choice {
    instead_of: &'static str,
    write: &'static str,
    but: &'static [&'static str],
}

const fn choice(instead_of: &'static str, write: &'static str, but: &'static [&'static str]) -> Choice {
    Choice { instead_of, write, but }
}

const FRENCH: &[Choice] = &[
    choice("constat", "diagnostic", &[]),
    choice("constats", "diagnostic", &[]),
    choice("défaut", "diagnostic, problème", &["par défaut", "défaut de"]),
    choice("défauts", "diagnostics, problèmes", &["atelier des défauts"]),
    choice("alerte", "avertissement", &[]),
    choice("alertes", "avertissements", &[]),
    choice("sévérité", "gravité", &[]),
    choice("sévérités", "gravités", &[]),
    choice("enseignées", "heures d’enseignement", &[]),
    choice("encadrées", "heures d’enseignement", &["séances encadrées"]),
    choice("lacune", "manque", &[]),
    choice("lacunes", "manques", &[]),
];

const ENGLISH: &[Choice] = &[
    choice("finding", "diagnostic", &[]),
    choice("findings", "diagnostics", &["findings/"]),
    choice("fault", "diagnostic, problem", &[]),
    choice("faults", "diagnostics, problems", &[]),
    choice("defect", "diagnostic, problem", &[]),
    choice("defects", "diagnostics, problems", &[]),
    choice("alert", "warning", &[]),
    choice("alerts", "warnings", &[]),
    choice("track", "parcours", &["track of", "keep track"]),
    choice("tracks", "parcours", &[]),
    choice("waiver", "dérogation", &[]),
    choice("waivers", "dérogations", &[]),
    choice("activité", "activity", &["| activité |"]),
    choice("activités", "activities", &[]),
    choice("semestre", "semester", &["(semestre)", "| semestre, ue |", "semestre ="]),
    choice("semestres", "semesters", &[]),
    choice("remarque", "remark", &["| remarque |"]),
    choice("remarques", "remarks", &[]),
    choice("component", "composante", &["component of the institution"]),
    choice("components", "composantes", &[]),
    choice("placement", "stage", &[]),
    choice("trained", "worked", &[]),
    choice("resource", "ressource", &[]),
    choice("resources", "ressources", &["combines resources"]),
];

/// What a line of a Fluent file says: without its id, its variants and what is put in.
fn said(line: &str) -> String {
    let is_id = |it: &str| !it.is_empty() && it.chars().all(|c| c.is_ascii_alphanumeric() || "-._".contains(c));
    let text = match line.split_once(" = ") {
        Some((id, text)) if is_id(id.trim()) => text,
        _ if line.trim_start().starts_with(['[', '*']) => line.split_once(']').map_or("", |it| it.1),
        _ if line.starts_with(' ') => line,
        _ => "",
    };
    let (mut out, mut depth) = (String::new(), 0_usize);
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// What a line of a page says: without what is code.
fn prose(line: &str) -> String {
    line.split('`').step_by(2).collect::<Vec<_>>().join(" ")
}

/// What is written in one is one word: `ects-du-semestre` is a name.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || "-_".contains(c)))
}

fn faults(name: &str, line: usize, text: &str, choices: &[Choice]) -> Vec<String> {
    let text = text.to_lowercase().replace('\u{a0}', " ");
    let mut found = Vec::new();
    for choice in choices {
        let bare = choice.but.iter().fold(text.clone(), |text, allowed| text.replace(allowed, ""));
        if words(&bare).any(|word| word == choice.instead_of) {
            found.push(format!(
                "{name}:{line}: « {} », write « {} »: {}",
                choice.instead_of,
                choice.write,
                text.trim()
            ));
        }
    }
    found
}

fn look(path: &str, read: fn(&str) -> String, choices: &[Choice]) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let mut is_code = false;
    let mut found = Vec::new();
    for (rank, line) in text.lines().enumerate() {
        is_code ^= line.starts_with("```");
        if !is_code {
            found.extend(faults(path, rank + 1, &read(line), choices));
        }
    }
    found
}

#[test]
fn one_word_is_written_for_one_thing() {
    let mut found = Vec::new();
    for file in ["tapis", "files", "rules"] {
        found.extend(look(&format!("src/i18n/fr/{file}.ftl"), said, FRENCH));
        found.extend(look(&format!("src/i18n/en/{file}.ftl"), said, ENGLISH));
    }
    for page in ["README.fr.md", "docs/atelier.md", "docs/replique.md"] {
        found.extend(look(page, prose, FRENCH));
    }
    // Other pages speak of how the program is made, in other words.
    for page in ["README.md", "docs/workshop.md"] {
        found.extend(look(page, prose, ENGLISH));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_word_is_found_where_it_is_said_and_nowhere_else() {
    let found = |line: &str| faults("x", 1, &said(line), FRENCH).len();
    assert_eq!(found("check-constat = Un constat : { $constat }"), 1);
    assert_eq!(found("check-constat = Un diagnostic : { $constat }"), 0);
    assert_eq!(found("    [alerte] Avertissement"), 0);
    assert_eq!(found("   *[other] { $n } alertes"), 1);
    assert_eq!(found("arg = La langue, par défaut le français"), 0);
    assert_eq!(faults("x", 1, &prose("an `activite` of a track"), ENGLISH).len(), 1);
}
