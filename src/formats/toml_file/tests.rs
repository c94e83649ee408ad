//! What is wrong is named, at its line, in both languages.

use std::{collections::BTreeSet, path::Path};

use super::*;
use crate::{
    formats::FormatError,
    i18n::{I18n, Lang},
    programme::Programme,
};

const SAMPLE: &str = include_str!("../../../tests/fixtures/complet.toml");

fn read_text(text: &str) -> Result<Programme, FormatError> {
    read(Path::new("x.toml"), text)
}

/// The sample with `before` written `after`; the first only.
fn refused(before: &str, after: &str) -> FormatError {
    assert!(SAMPLE.contains(before), "{before}");
    read_text(&SAMPLE.replacen(before, after, 1)).unwrap_err()
}

/// The line of the sample on which `text` first begins.
fn line_of(text: &str) -> Option<usize> {
    SAMPLE.find(text).map(|at| SAMPLE[..at].lines().count() + usize::from(SAMPLE[..at].ends_with('\n')))
}

/// Every way to be wrong: the code, the line, and a word of the French sentence.
fn mistakes() -> Vec<(FormatError, &'static str, Option<usize>, &'static str)> {
    let by_line = |before, after| (refused(before, after), line_of(before));
    let mut all = Vec::new();
    let mut add = |(error, line): (FormatError, Option<usize>), code, word| all.push((error, code, line, word));
    let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0x0a];
    add((read_bytes(Path::new("x"), &jpeg).unwrap_err(), Some(1)), "toml-pas-utf8", "UTF-8");
    add((read_text("\u{feff} \n").unwrap_err(), None), "toml-vide", "vide");
    add((read_text(&format!("id = [{}1]", "1,".repeat(600_000))).unwrap_err(), None), "toml-trop-gros", "éléments");
    add(by_line("sigle = \"DEMO\"", "sigle = \"DEMO"), "toml-syntaxe", "sigle = \"DEMO");
    add(by_line("semaines = 15.5", "semiane = 15.5"), "toml-cle-mal-ecrite", "« semaines »");
    add(by_line("semaines = 15.5", "xyz = 15.5"), "toml-cle-inconnue", "semaines");
    add((refused("intitule = \"Démonstration\"\n", ""), Some(1)), "toml-cle-manquante", "« intitule »");
    add(by_line("semaines = 15.5", "semaines = \"quinze\""), "toml-type", "un nombre");
    add(by_line("libelle = \"Semestre 1\"", "libelle = 1"), "toml-type", "un texte");
    add(by_line("hybride = true", "hybride = \"oui\""), "toml-type", "« true »");
    add(by_line("prerequis = [\"r1-01\"]", "prerequis = \"r1-01\""), "toml-type", "une liste");
    add(by_line("cible = { kind = \"ac\", id = \"ac11-02\" }", "cible = \"ac11-02\""), "toml-type", "une table");
    add(by_line("projet = 20", "projet = \"vingt\""), "toml-type", "un nombre d’heures");
    add(by_line("numero = 2", "numero = 300"), "toml-hors-limites", "trop grand");
    add(by_line("type = \"sae\"", "type = \"cours\""), "toml-valeur-inconnue", "ressource, sae");
    add(by_line("le = \"2026-11-24T09:00:00.5Z\"", "le = \"hier\""), "toml-valeur-refusee", "hier");
    add(by_line("id = \"r1-01\"", "id = \"R1.01\""), "toml-identifiant-invalide", "« R1.01 »");
    add(by_line("id = \"portfolio\"", "id = \"r1-01\""), "toml-identifiant-double", "« r1-01 »");
    add(by_line("evalue = [\"ac11-01\"]", "evalue = [\"ac99\"]"), "toml-reference-inconnue", "« ac99 »");
    let second = refused("id = \"s2\"\nnumero = 2", "id = \"s2\"\nnumero = 1");
    add((second, line_of("id = \"s2\"").map(|line| line + 1)), "toml-semestre-double", "semestre 1");
    add(by_line("semestre = 2", "semestre = 7"), "toml-semestre-inconnu", "semestre 7");
    add(by_line("annee = 2\n", "annee = 0\n"), "toml-nombre-nul", "« annee »");
    add(by_line("choix = \"opt2\"", "choix = \"opt1\""), "toml-choix-circulaire", "« opt1 »");
    add(by_line("semaines = 15.5", "semaines = -1"), "toml-nombre-negatif", "« semaines »");
    all
}

#[test]
fn each_mistake_has_its_code_and_its_line() {
    for (error, code, line, _) in mistakes() {
        assert_eq!((error.code, error.line), (code, line), "{error:?}");
    }
}

#[test]
fn every_code_can_happen() {
    let seen: BTreeSet<&str> = mistakes().iter().map(|(error, ..)| error.code).collect();
    assert_eq!(seen, CODES.iter().map(|it| it.as_str()).collect());
}

#[test]
fn every_code_is_a_sentence_in_both_languages() {
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        for (error, code, _, word) in mistakes() {
            assert!(i18n.has_file_message(code), "{code}");
            let sentence = i18n.file_message(code, &error.args);
            assert!(!sentence.contains("{$") && !sentence.contains("{ $"), "{sentence}");
            if lang == Lang::Fr {
                assert!(sentence.replace('\u{a0}', " ").contains(word), "{sentence}");
            }
        }
    }
}

#[test]
fn accents_are_brought_together() {
    let apart = SAMPLE.replacen("Démonstration", "De\u{301}monstration", 1);
    assert_eq!(read_text(&apart).unwrap(), read_text(SAMPLE).unwrap());
    let escaped = SAMPLE.replacen("Démonstration", "De\\u0301monstration", 1);
    assert_eq!(read_text(&escaped).unwrap(), read_text(SAMPLE).unwrap());
}
