//! The `.matrix` files of Mahara, checked as its importer walks them.

use std::collections::HashMap;

use proptest::prelude::*;
use serde_json::Value;
use tapis::programme::Programme;

use crate::{exchange::fixture::write, generate};

fn framework(programme: &Programme) -> Value {
    let bytes = write("mahara", programme).files.remove(0).bytes;
    serde_json::from_slice::<Value>(&bytes).unwrap()["framework"].take()
}

fn list<'v>(framework: &'v Value, key: &str) -> &'v Vec<Value> {
    framework[key].as_array().unwrap()
}

#[test]
fn compétences_are_standards_and_the_rest_hangs_under_them() {
    let framework = framework(&generate::sample());
    assert_eq!((framework["institution"].as_str(), framework["selfassess"].as_bool()), (Some("all"), Some(true)));
    let statuses: Vec<&str> = list(&framework, "evidencestatuses")
        .iter()
        .map(|it| it.as_object().unwrap().keys().next().unwrap().as_str())
        .collect();
    assert_eq!(statuses, ["begun", "incomplete", "partialcomplete", "completed"]);
    let standards = list(&framework, "standards");
    assert_eq!(
        standards.iter().map(|it| it["shortname"].as_str().unwrap()).collect::<Vec<_>>(),
        ["Traiter", "Communiquer"]
    );
    assert!(standards[0]["description"].as_str().unwrap().contains("<li>En respectant l’éthique</li>"));
    let elements: Vec<_> = list(&framework, "standardelements")
        .iter()
        .map(|it| {
            (it["elementid"].as_str().unwrap(), it["shortname"].as_str().unwrap(), it["parentelementid"].as_str())
        })
        .collect();
    assert_eq!(
        elements,
        [
            ("1.1", "Niveau 1", None),
            ("1.1.1", "AC11.01", Some("1.1")),
            ("1.1.2", "AC11.02", Some("1.1")),
            ("1.2", "Niveau 2", None),
            ("1.2.1", "AC21.01", Some("1.2")),
        ]
    );
}

proptest! {
    #![proptest_config(generate::config(60))]

    /// Columns of Mahara's database have bounds, and an element comes after the one that it is under.
    #[test]
    fn any_programme_fits(programme in generate::programme()) {
        let framework = framework(&programme);
        let standards = list(&framework, "standards");
        let mut seen: HashMap<&str, u64> = HashMap::new();
        for it in standards.iter().chain(list(&framework, "standardelements")) {
            for (key, most) in [("shortname", 100), ("name", 255)] {
                let length = it[key].as_str().unwrap().chars().count();
                prop_assert!((1..=most).contains(&length), "{}", it);
            }
        }
        for it in list(&framework, "standardelements") {
            let standard = it["standardid"].as_u64().unwrap();
            prop_assert!((1..=standards.len() as u64).contains(&standard));
            if let Some(parent) = it["parentelementid"].as_str() {
                prop_assert_eq!(seen.get(parent), Some(&standard));
            }
            prop_assert!(seen.insert(it["elementid"].as_str().unwrap(), standard).is_none());
        }
        prop_assert_eq!(seen.len(), programme.acs().count() + programme.niveaux().count());
    }
}
