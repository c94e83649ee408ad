//! Every screen and every overlay in both languages: neither has a word of the other.

use std::{collections::BTreeSet, fs, path::Path};

use tapis::{i18n::Lang, programme::Programme};

use crate::harness::{User, atelier, complete};

/// Keys that lead from the first screen of a programme to each thing that can be shown.
const PLACES: [(&str, &str); 37] = [
    ("référentiel", "1"),
    ("référentiel, en détail", "1 space down tab down"),
    ("maquette", "2 down"),
    ("coefficients", "2 v down right"),
    ("heures", "2 v v down"),
    ("cellule", "2 v f2"),
    ("matrice", "3 down right"),
    ("matrice, manques", "3 g"),
    ("diagnostics", "4"),
    ("diagnostics par objet", "4 o"),
    ("diagnostics par semestre", "4 o o"),
    ("fiche", "5"),
    ("fiche, champs", "5 tab down"),
    ("journal", "3 t 6"),
    ("tendance", "3 t 6 enter"),
    ("retour", "3 t 6 r"),
    ("journal d’un objet", "3 t Q"),
    ("filtre du journal", "6 F"),
    ("points ouverts", "M"),
    ("versions", "6 v"),
    ("nom d’une version", "6 s"),
    ("cadre", "7"),
    ("cadre, champs", "7 tab down"),
    ("aide", "?"),
    ("aide, suite", "? pagedown pagedown"),
    ("recherche", "/"),
    ("palette", ":"),
    ("éditeur", "1 i"),
    ("saisie", "1 a"),
    ("ajout", "1 A"),
    ("suppression", "1 D"),
    ("export", "X"),
    ("import", "I"),
    ("import, formats", "I f2"),
    ("import, refus", "I / n u l l e enter"),
    ("remarque", "1 n"),
    ("dérogation", "4 w"),
];

/// The plain sentences of a language, those that have no blank to fill in.
fn sentences(lang: &str) -> BTreeSet<String> {
    let text = words(lang);
    let messages = text.lines().filter(|line| !line.starts_with('#') && !line.contains('{'));
    let words = messages
        .filter_map(|line| line.split_once(" = ").map(|(_, text)| text).or(line.split_once("] ").map(|it| it.1)));
    // Shorter ones are words of both languages, or of the programme itself.
    words.map(str::trim).filter(|it| it.chars().count() >= 12).map(str::to_owned).collect()
}

/// All that a language says around its blanks, for what it may share with the other.
fn words(lang: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n").join(lang).join("tapis.ftl");
    fs::read_to_string(path).unwrap()
}

/// The sentences of a language, and those of the other that neither it nor the programme has too.
fn own_and_foreign(lang: Lang, programme: &Programme) -> (BTreeSet<String>, BTreeSet<String>) {
    let (own, other) = match lang {
        Lang::Fr => (sentences("fr"), sentences("en")),
        Lang::En => (sentences("en"), sentences("fr")),
    };
    let said = serde_json::to_string(programme).unwrap();
    let shared = words(if lang == Lang::Fr { "fr" } else { "en" });
    let foreign: BTreeSet<String> =
        other.into_iter().filter(|it| !said.contains(it.as_str()) && !shared.contains(it.as_str())).collect();
    assert!(own.len() > 150 && foreign.len() > 150);
    (own, foreign)
}

#[test]
fn no_screen_mixes_languages() {
    for lang in [Lang::Fr, Lang::En] {
        for programme in [complete(), atelier()] {
            let (own, foreign) = own_and_foreign(lang, &programme);
            for (place, keys) in PLACES {
                let mut user = User::opens_in(lang, &programme, 200, 60);
                user.presses(keys);
                let screen = user.screen();
                let found: Vec<&String> = foreign.iter().filter(|it| screen.contains(it.as_str())).collect();
                assert!(found.is_empty(), "{place}, {lang:?}: {found:?}");
                assert!(own.iter().any(|it| screen.contains(it)), "{place} says nothing in its language:\n{screen}");
            }
        }
    }
}

#[test]
fn the_list_of_programmes_speaks_both_languages() {
    for lang in [Lang::Fr, Lang::En] {
        let (_, foreign) = own_and_foreign(lang, &complete());
        for (programmes, keys) in
            [(vec![complete()], ""), (Vec::new(), ""), (Vec::new(), "I f2"), (Vec::new(), "n L tab tab 0 tab tab")]
        {
            let mut user = User::lists_in(lang, &programmes, 200, 60);
            user.presses(keys);
            let screen = user.screen();
            let found: Vec<&String> = foreign.iter().filter(|it| screen.contains(it.as_str())).collect();
            assert!(found.is_empty(), "{lang:?}: {found:?}");
        }
    }
}

#[test]
fn screens_in_english() {
    for (name, keys) in [("referentiel", "1 down"), ("matrice", "3 down"), ("diagnostics", "4"), ("cadre", "7 down")] {
        let mut user = User::opens_in(Lang::En, &atelier(), 80, 24);
        user.presses(keys);
        insta::assert_snapshot!(format!("en-{name}-80x24"), user.screen());
    }
}
