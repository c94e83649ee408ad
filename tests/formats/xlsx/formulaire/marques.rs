//! A form that marks what is otherwise than in an earlier version: each kind of change, by what is seen of it in the XML of
//! the sheet and of its styles.

use std::sync::Arc;

use tapis::{
    formats::{
        verify::Document as Verified,
        xlsx::{self, Given, Request},
    },
    i18n::{I18n, Lang},
    programme::{Evaluation, Id, NatureEvaluation, NatureHeures, Programme, Volume},
    progress::unwatched,
};

use super::{MAPPING, form, sheet};
use crate::{
    verify::stamped,
    xlsx::{
        classeur::text,
        fixture,
        regard::{ADDED, CHANGED, Cells, GONE, seen},
        retouche::Retouche,
    },
};

fn marked(before: &Programme, after: &Programme, mapping: &str) -> Vec<u8> {
    let given = Given { since: Some(Arc::new(before.clone())), ..Given::default() };
    let request = Request { programme: after, parcours: None, form: &form(), mapping, given: &given };
    xlsx::fill(&request, &I18n::new(Lang::Fr)).unwrap().files.remove(0).bytes
}

fn look(bytes: &[u8]) -> Cells {
    seen(bytes, "Formulaire d'ici")
}

/// The row of an activité, by its code.
fn row(cells: &Cells, code: &str) -> String {
    let found = cells.iter().find(|(name, it)| name.starts_with('A') && it.shown == code);
    found.unwrap_or_else(|| panic!("no {code}")).0[1..].to_owned()
}

/// A kind of change, what it does to the programme, and what is seen: a cell, by the code of its row, and how it is.
type Case =
    (&'static str, fn(&mut Programme), (&'static str, &'static str), (&'static str, &'static str, &'static str));

fn remove(programme: &mut Programme, code: &str) {
    programme.activites.retain(|it| it.code != code);
    programme.forget_absent();
}

fn with_hours(programme: &mut Programme, hours: Option<i64>) {
    let own = &mut programme.activites.iter_mut().find(|it| it.code == "R1.01").unwrap().heures;
    own.remove(&NatureHeures::Tp);
    own.extend(hours.map(|it| (NatureHeures::Tp, Volume::Global(it.into()))));
}

#[test]
fn each_kind_of_change_has_its_mark() {
    let before = fixture::programme();
    let mut base = before.clone();
    with_hours(&mut base, Some(20));
    let cases: [Case; 9] = [
        ("a wording", |it| it.activites[0].libelle = "Autre".into(), ("R1.01", "B"), (CHANGED, "Tisser → ", "Autre")),
        ("a long wording", |it| it.activites[0].libelle = "Autre".into(), ("R1.01", "B"), (CHANGED, "≠ ", "Autre")),
        ("a number", |it| with_hours(it, Some(24)), ("R1.01", "C"), (CHANGED, "20 → ", "24")),
        ("a number that came", |it| with_hours(it, Some(24)), ("R1.01", "C"), (ADDED, "+ ", "24")),
        ("a number that went", |it| with_hours(it, None), ("R1.01", "C"), (GONE, "− ", "20")),
        ("a row that came", |_| {}, ("R1.01", "A"), (ADDED, "+ ", "R1.01")),
        ("the rest of a row that came", |_| {}, ("R1.01", "B"), (ADDED, "", "Tisser")),
        ("a row that went", |it| remove(it, "R1.01"), ("R1.01", "A"), (GONE, "− ", "R1.01")),
        ("what nothing changed", |it| it.activites[1].libelle = "Autre".into(), ("R1.01", "B"), ("", "", "Tisser")),
    ];
    for (what, change, (code, column), (fill, sign, shown)) in cases {
        let mut earlier = base.clone();
        earlier.activites[0].libelle = "Tisser".into();
        match what {
            "a long wording" => earlier.activites[0].libelle = "Tisser ".repeat(9).trim().to_owned(),
            "a number that came" => with_hours(&mut earlier, None),
            _ => {}
        }
        let mut after = earlier.clone();
        if what.contains("that came") && what.contains("row") {
            remove(&mut earlier, "R1.01");
        }
        change(&mut after);
        let bytes = marked(&earlier, &after, MAPPING);
        let cells = look(&bytes);
        let row = row(&cells, code);
        let cell = &cells[&format!("{column}{row}")];
        assert_eq!((cell.fill.as_str(), cell.sign(), cell.shown.as_str()), (fill, sign, shown), "{what}: {cell:?}");
        assert_eq!(cell.is_struck, fill == GONE, "{what}");
        // What else the form wants of a cell stays.
        assert!(cells[&format!("A{row}")].is_bold, "{what}");
        // The other rows are as they were.
        let other = &cells[&format!("A{}", self::row(&cells, "R3.01"))];
        assert_eq!(other.fill, "", "{what}");
    }
}

#[test]
fn what_is_outside_of_tables_and_what_a_form_computes_is_marked_too() {
    let mut before = fixture::programme();
    with_hours(&mut before, Some(20));
    let mut after = before.clone();
    after.intitule = "Autre".into();
    with_hours(&mut after, Some(24));
    let cells = look(&marked(&before, &after, MAPPING));
    assert_eq!((cells["B1"].fill.as_str(), cells["B1"].shown.as_str()), (CHANGED, "Autre"), "{:?}", cells["B1"]);
    assert_eq!(cells["B2"].fill, "");
    let last = 5 + after.activites.len();
    let total = &cells[&format!("C{last}")];
    assert!(total.shown.starts_with("SUM(") && total.fill == CHANGED, "{total:?}");
    assert!(total.sign().ends_with(" → ") && total.sign() != "20 → ", "{total:?}");
    let double = &cells[&format!("D{}", row(&cells, "R1.01"))];
    assert_eq!((double.fill.as_str(), double.sign()), (CHANGED, "40 → "));
}

#[test]
fn what_is_gone_adds_nothing_up() {
    let mut before = fixture::programme();
    with_hours(&mut before, Some(20));
    let mut after = before.clone();
    remove(&mut after, "R1.01");
    let bytes = marked(&before, &after, MAPPING);
    let cells = look(&bytes);
    let row = row(&cells, "R1.01");
    // As another library reads them, hours that are gone are a text, and the formula of their row is no more.
    let range = sheet(&bytes, "Formulaire d'ici");
    let at = row.parse::<usize>().unwrap() - 1;
    assert_eq!(range[(at, 2)], calamine::Data::String("20".into()));
    assert_eq!(text(&range[(at, 3)]), "");
    assert_eq!(cells[&format!("D{row}")].shown, "");
    assert!(cells[&format!("C{row}")].is_struck && cells[&format!("B{row}")].is_struck);
    let total = &cells[&format!("C{}", 5 + before.activites.len())];
    assert_eq!(
        (total.fill.as_str(), total.shown.as_str()),
        (CHANGED, format!("SUM(C5:C{})", 4 + before.activites.len()).as_str())
    );
}

#[test]
fn an_activite_that_is_assessed_otherwise_keeps_its_row() {
    let mapping = MAPPING
        .replace("[tableau]", "[tableau]\nligne = \"evaluation\"")
        .replace("\"heures-tp\"", "\"evaluation-nature\"");
    let mut before = fixture::programme();
    let assessed = |programme: &mut Programme, id: &str, nature| {
        programme.activites[0].evaluations = vec![Evaluation::new(Id::from_label(id), nature, "")];
    };
    let mut after = before.clone();
    assessed(&mut before, "a", NatureEvaluation::Oral);
    assessed(&mut after, "b", NatureEvaluation::Ecrit);
    let cells = look(&marked(&before, &after, &mapping));
    let code = &after.activites[0].code;
    // Each of the two rows has the code of the activité, which is as it was; what it was assessed by went, and came.
    let rows: Vec<&str> =
        cells.iter().filter(|(at, it)| at.starts_with('A') && it.shown == *code).map(|(at, _)| &at[1..]).collect();
    let found: Vec<_> = rows
        .iter()
        .map(|row| {
            let (code, nature) = (&cells[&format!("A{row}")], &cells[&format!("C{row}")]);
            (
                code.fill.as_str(),
                code.is_struck,
                nature.shown.as_str(),
                nature.fill.as_str(),
                nature.sign(),
                nature.is_struck,
            )
        })
        .collect();
    assert_eq!(found, [("", false, "oral", GONE, "− ", true), ("", false, "écrit", ADDED, "+ ", false)]);
}

#[test]
fn what_changed_nothing_marks_nothing_and_a_marked_form_is_known_again() {
    let mut after = fixture::programme();
    let plain =
        Request { programme: &after, parcours: None, form: &form(), mapping: MAPPING, given: &Given::default() };
    let plain = xlsx::fill(&plain, &I18n::new(Lang::Fr)).unwrap().files.remove(0).bytes;
    assert_eq!(look(&marked(&after, &after, MAPPING)), look(&plain));
    let before = after.clone();
    remove(&mut after, "R1.01");
    let stamp = stamped(&after, None, Lang::Fr).stamp;
    let given = Given { since: Some(Arc::new(before)), stamp, ..Given::default() };
    let request = Request { programme: &after, parcours: None, form: &form(), mapping: MAPPING, given: &given };
    let bytes = xlsx::fill(&request, &I18n::new(Lang::Fr)).unwrap().files.remove(0).bytes;
    let differences = |bytes: &[u8]| {
        let document = Verified::open(std::path::Path::new("x.xlsx"), bytes, None).unwrap();
        document.differences(&after, None, &mut unwatched).unwrap().len()
    };
    assert_eq!(differences(&bytes), 0);
    let cell = format!("B{}", row(&look(&bytes), "R1.01"));
    assert_eq!(differences(&Retouche::new(&bytes).cell("Formulaire d'ici", &cell, "").bytes()), 1);
}

#[test]
fn the_ue_of_what_is_gone_is_not_gone_with_it() {
    let mapping = MAPPING.replace("B = \"libelle\"", "B = { champ = \"ue-code\", fusionner = true }");
    let before = fixture::programme();
    let mut after = before.clone();
    remove(&mut after, "R1.01");
    let cells = look(&marked(&before, &after, &mapping));
    let row = row(&cells, "R1.01");
    assert!(cells[&format!("A{row}")].is_struck);
    assert!(cells.get(&format!("B{row}")).is_none_or(|it| it.shown.is_empty() && !it.is_struck), "{cells:?}");
    assert!(cells.values().any(|it| it.shown == "UE1.1" && it.fill.is_empty()), "{cells:?}");
}
