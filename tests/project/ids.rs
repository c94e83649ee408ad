//! A text of the interface has one id, and an id one text: one that is written twice shows in one place the words of another.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The Fluent files of a language: their ids, each with where it stands.
fn ids(lang: &str) -> BTreeMap<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n").join(lang);
    let mut ids: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        for (rank, line) in (1..).zip(fs::read_to_string(&file).unwrap().lines()) {
            // What goes on with a text stands in from the margin.
            let Some((id, _)) = line.split_once('=') else { continue };
            let id = id.trim_end();
            if id.starts_with(|it: char| it.is_ascii_alphabetic() || it == '-') && !id.contains(char::is_whitespace) {
                let place = format!("{}:{rank}", file.file_name().unwrap().display());
                ids.entry(id.to_owned()).or_default().push(place);
            }
        }
    }
    ids
}

#[test]
fn no_id_is_defined_twice_in_a_language() {
    for lang in ["fr", "en"] {
        let all = ids(lang);
        assert!(all.len() > 1_000, "{lang}: {}", all.len());
        let twice: Vec<_> = all.into_iter().filter(|(_, places)| places.len() > 1).collect();
        assert!(twice.is_empty(), "{lang}: {twice:?}");
    }
}

#[test]
fn both_languages_have_the_same_ids() {
    let [fr, en] = ["fr", "en"].map(|lang| ids(lang).into_keys().collect::<BTreeSet<_>>());
    let apart: Vec<_> = fr.symmetric_difference(&en).collect();
    assert!(apart.is_empty(), "{apart:?}");
}
