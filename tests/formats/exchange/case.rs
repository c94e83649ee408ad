//! CASE packages, both ways.

use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};
use tapis::{
    formats::{case, registry::Format, writing::written::Options},
    i18n::{I18n, Lang},
    programme::Programme,
};

use crate::{
    common::{Desk, sample},
    exchange::fixture::{files, read, referentiel, write},
    generate,
    orebut_files::{self, real},
};

fn package(programme: &Programme) -> Value {
    serde_json::from_slice(&write("case", programme).files[0].bytes).unwrap()
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn packages_are_valid_against_the_schema() {
    let folder = env!("TAPIS_REAL_DATA");
    let schema = std::fs::read(Path::new(&folder).join("formats/case-v1p0-cfpackage-schema.json")).unwrap();
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let own: Programme = toml::from_str(&std::fs::read_to_string(sample()).unwrap()).unwrap();
    let sd = ["SD-2022-competences.xml", "SD-2022-formation.xml"].map(real);
    for programme in [generate::sample(), own, orebut_files::read(&sd).programme] {
        let package = package(&programme);
        let errors: Vec<String> =
            validator.iter_errors(&package).map(|it| format!("{}: {it}", it.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        // The validator would say so.
        let mut broken = package.clone();
        broken["CFItems"][0].as_object_mut().unwrap().remove("uri");
        assert!(!validator.is_valid(&broken));
    }
}

#[test]
fn identifiers_stay_and_every_item_hangs_on_the_document() {
    let programme = generate::sample();
    let first = package(&programme);
    let mut changed = programme.clone();
    changed.competences[0].nom = "Autrement".into();
    let again = package(&changed);
    let ids =
        |it: &Value| it["CFItems"].as_array().unwrap().iter().map(|it| it["identifier"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&first), ids(&again));
    let unique: std::collections::HashSet<String> = ids(&first).iter().map(Value::to_string).collect();
    assert_eq!(unique.len(), 2 + 2 + 3 + 2 + 1);
    let parents = first["CFAssociations"].as_array().unwrap();
    assert_eq!(parents.len(), unique.len());
    let document = &first["CFDocument"]["identifier"];
    assert_eq!(parents.iter().filter(|it| it["destinationNodeURI"]["identifier"] == *document).count(), 2);
    assert_eq!(parents[0]["sequenceNumber"], json!(1));
}

#[test]
fn a_moment_is_stated_and_the_rest_is_the_same_bytes() {
    let i18n = I18n::new(Lang::Fr);
    let at = |text: &str| {
        case::write(&generate::sample(), &Options::default(), text.parse().unwrap(), &i18n)
            .unwrap()
            .files
            .remove(0)
            .bytes
    };
    assert_eq!(at("2026-11-24T09:00:00.5Z"), at("2026-11-24T09:00:00Z"));
    let text = String::from_utf8(at("2026-11-24T09:00:00Z")).unwrap();
    assert!(text.contains("\"lastChangeDateTime\": \"2026-11-24T09:00:00Z\""));
}

#[test]
fn foreign_packages_are_read_with_what_they_have() {
    let item = |id: &str, text: &str| json!({ "identifier": id, "fullStatement": text, "listEnumeration": "1", "humanCodingScheme": id });
    let child = |one: &str, other: &str, rank: i64| {
        json!({
            "associationType": "isChildOf", "sequenceNumber": rank, "originNodeURI": { "identifier": one },
            "destinationNodeURI": { "identifier": other },
        })
    };
    let package = json!({
        "CFDocument": { "identifier": "doc", "uri": "https://example.org/doc", "title": "Digital skills", "creator": "EU" },
        "CFItems": [item("a", "Handle data"), item("c", "Sort"), item("b", "Browse"), item("x", "Alone"), item("l", "loop")],
        "CFAssociations": [child("b", "a", 1), child("c", "a", 2), child("a", "doc", 1), child("l", "l", 1),
            { "associationType": "isRelatedTo", "originNodeURI": { "identifier": "b" }, "destinationNodeURI": { "identifier": "c" } }],
        "CFRubrics": [],
    });
    let bytes = package.to_string().into_bytes();
    assert_eq!(Format::guess(Path::new("x"), &bytes).unwrap().name, "case");
    let imported = case::read(&[("p.json".into(), bytes)]).unwrap();
    let programme = imported.programme;
    programme.check_integrity().unwrap();
    assert_eq!((programme.id.as_str(), programme.intitule.as_str()), ("digital-skills", "Digital skills"));
    assert_eq!(
        programme.competences.iter().map(|it| it.nom.as_str()).collect::<Vec<_>>(),
        ["Handle data", "Sans rattachement"]
    );
    let acs: Vec<_> = programme.acs().map(|(_, _, it)| (it.code.as_str(), it.libelle.as_str())).collect();
    assert_eq!(acs, [("b", "Browse"), ("c", "Sort"), ("x", "Alone"), ("l", "loop")]);
    let codes: Vec<_> = imported.warnings.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["case-boucle", "case-non-repris", "cadre-sans-niveau", "cadre-orphelins"]);
    imported.warnings.iter().for_each(|it| drop(orebut_files::assert_speaks(it)));
}

#[test]
fn what_is_no_package_is_refused() {
    let code = |text: &str| {
        let error = case::read(&[("p.json".into(), text.as_bytes().to_vec())]).unwrap_err();
        orebut_files::sentences(error.code, &error.args);
        error.code
    };
    assert_eq!(code("{}"), "case-autre-json");
    assert_eq!(code("{\"CFDocument\": 3}"), "case-champ");
    assert_eq!(code("{\"CFDocument\": {"), "case-tronque");
    assert_eq!(code("{\"CFDocument\": }"), "case-mal-forme");
}

#[test]
fn the_command_line_takes_it_back() {
    let desk = Desk::new();
    desk.with_sample();
    desk.tapis("export but-ecr --to case -o cadre.json").ok();
    desk.tapis("import cadre.json --db other.db").ok();
    let show = |db: &str| desk.run(["export", "but-ecr", "--to", "case", "--db", db]).ok();
    let ids = |text: String| -> Vec<Value> {
        let package: Value = serde_json::from_str(&text).unwrap();
        package["CFItems"].as_array().unwrap().iter().map(|it| it["identifier"].clone()).collect()
    };
    assert_eq!(ids(show("other.db")), ids(show("tapis.db")));
}

proptest! {
    #![proptest_config(generate::config(60))]

    #[test]
    fn a_referentiel_comes_back_whole(competences in referentiel()) {
        let programme = json!({
            "id": "cadre", "profil": "master", "intitule": "Un cadre", "millesime": "2026", "competences": competences,
        });
        let mut programme: Programme = serde_json::from_value(programme).unwrap();
        programme.competences.iter_mut().for_each(|it| it.cle_externe = None);
        let written = write("case", &programme);
        prop_assert_eq!(&written.losses, &Vec::<String>::new());
        prop_assert_eq!(read("case", &files(written)), programme);
    }

    #[test]
    fn any_programme_is_written_and_read(programme in generate::programme()) {
        let again = read("case", &files(write("case", &programme)));
        prop_assert_eq!(again.acs().map(|(_, _, it)| &it.id).collect::<Vec<_>>(), programme.acs().map(|(_, _, it)| &it.id).collect::<Vec<_>>());
    }
}
