//! `docs/jugements.md`: every error and warning of published programmes and of the samples was judged by hand, and
//! nothing else is said.

use std::{collections::BTreeMap, fs, path::Path};

use tapis::{
    programme::Programme,
    rules::{Severity, judge},
    samples,
};

use super::national::{BOTH, national};

/// What is said of an object: rule, object, parcours.
type Said = [String; 3];

/// The rows under the mark of each programme, each with its judgement.
fn judged() -> BTreeMap<String, Vec<(Said, String)>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/jugements.md");
    let text = fs::read_to_string(path).unwrap();
    let mut judged: BTreeMap<String, Vec<(Said, String)>> = BTreeMap::new();
    let mut programme = None;
    for line in text.lines() {
        if let Some(id) = line.strip_prefix("<!-- ").and_then(|it| it.strip_suffix(" -->")) {
            judged.entry(id.to_owned()).or_default();
            programme = Some(id.to_owned());
        }
        let Some(rows) = programme.as_ref().and_then(|id| judged.get_mut(id)) else { continue };
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, rule, object, parcours, judgement, why, _] = cells[..] else { continue };
        if rule != "rule" && !rule.starts_with('-') {
            assert!(!why.is_empty(), "{line} says why");
            rows.push(([rule, object, parcours].map(str::to_owned), judgement.to_owned()));
        }
    }
    judged
}

fn said(programme: &Programme) -> Vec<Said> {
    let found = judge(programme, None).diagnostics.into_iter().filter(|it| it.severity != Severity::Info);
    let told = found.map(|it| {
        let codes = it.parcours.iter().filter_map(|id| programme.get(id)).map(|it| it.code.as_str());
        let parcours = match (it.everywhere, it.is_of_none()) {
            (true, _) => "all".to_owned(),
            (_, true) => "none".to_owned(),
            _ => codes.collect::<Vec<_>>().join(" "),
        };
        [it.rule.code.to_owned(), programme.label(&it.target).unwrap().to_string(), parcours]
    });
    let mut told: Vec<Said> = told.collect();
    told.sort();
    told
}

fn assert_judged(programme: &Programme) {
    let all = judged();
    let rows = all.get(programme.id.as_str()).unwrap_or_else(|| panic!("{} is judged", programme.id));
    let mut known: Vec<Said> = rows.iter().map(|(said, _)| said.clone()).collect();
    known.sort();
    assert_eq!(said(programme), known, "{}: what is said, and what was judged", programme.id);
}

#[test]
fn nothing_is_false_and_the_counts_are_those_of_the_rows() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/jugements.md")).unwrap();
    let all = judged();
    assert_eq!(all.len(), 6);
    for (programme, rows) in all {
        let count = |word: &str| rows.iter().filter(|(_, judgement)| judgement == word).count();
        let (useful, useless) = (count("useful"), count("useless"));
        assert_eq!(useful + useless, rows.len(), "{programme}: each is useful or useless, and none false");
        let line = format!("(`{programme}`) | {} | {useful} | {useless} | 0 |", rows.len());
        assert!(text.contains(&line), "the table of {programme} says: {line}");
    }
}

#[test]
fn the_samples() {
    let samples = samples::read().unwrap();
    assert_eq!(samples.len(), 3);
    samples.iter().for_each(assert_judged);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_published_programmes() {
    for (name, parts) in [("SD-2022", BOTH), ("MMI-2021", BOTH), ("GEA-2021", &BOTH[..1])] {
        assert_judged(&national(name, parts));
    }
}
