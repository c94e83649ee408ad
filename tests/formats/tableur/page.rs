//! The page of the mapping, `schemas/README.md`: each of its examples is read as it says.

use tapis::formats::{Source, tableur};

use super::cases::source;

const PAGE: &str = include_str!("../../../schemas/README.md");

/// A table, its mapping, and what the page says is read of them.
fn examples() -> Vec<(Source, Source, String)> {
    let mut found = Vec::new();
    let mut rest = PAGE;
    while let Some((_, after)) = rest.split_once("```csv ") {
        let (name, after) = after.split_once('\n').unwrap();
        let (table, after) = after.split_once("```").unwrap();
        let (_, after) = after.split_once("```toml\n").unwrap();
        let (mapping, after) = after.split_once("```").unwrap();
        let said = after.trim_start().lines().next().unwrap().replace('\u{a0}', " ");
        found.push((source(&format!("{name}.csv"), table), source("m.toml", mapping), said));
        rest = after;
    }
    found
}

#[test]
fn each_example_is_read_as_the_page_says() {
    let examples = examples();
    for (table, mapping, said) in &examples {
        let it = tableur::balance(None, std::slice::from_ref(table), Some(mapping))
            .unwrap_or_else(|error| panic!("{error}"));
        let it = it.understood;
        let told = format!(
            "Lu : activités {}, liens {}, heures {}, coefficients {}.",
            it.activites, it.links, it.hours, it.coefficients
        );
        assert_eq!(*said, told, "{}", table.0.display());
    }
    assert_eq!(examples.len(), 8);
    let all: String = examples.iter().map(|it| String::from_utf8_lossy(&it.1.1).into_owned()).collect();
    let settings = ["derniere", "constantes", "garder", "tetes", "marques", "semestres", "liens"];
    let meanings = ["croix", "marque", "coefficient-activite", "heures-type"];
    for setting in settings.into_iter().chain(meanings) {
        assert!(all.contains(setting), "{setting} has no example");
    }
}
