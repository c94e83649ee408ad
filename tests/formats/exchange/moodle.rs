//! Competency frameworks of Moodle, both ways.

use std::{collections::HashSet, path::Path};

use proptest::prelude::*;
use serde_json::{Value, json};
use tapis::{
    formats::{moodle, registry::Format},
    programme::Programme,
};

use crate::{
    common::Desk,
    exchange::fixture::{files, read, referentiel, write},
    generate, orebut_files,
};

fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn read_text(text: &str) -> (Programme, Vec<&'static str>) {
    let imported =
        moodle::read(&[("m.csv".into(), text.as_bytes().to_vec())]).unwrap_or_else(|error| panic!("{error}"));
    imported.programme.check_integrity().unwrap();
    imported.warnings.iter().for_each(|it| drop(orebut_files::assert_speaks(it)));
    (imported.programme, imported.warnings.iter().map(|it| it.code).collect())
}

/// « Compétence[niveau:code,code …] » for each compétence.
fn drawn(programme: &Programme) -> String {
    let niveau = |it: &tapis::programme::Niveau| {
        let acs: Vec<&str> = it.acs.iter().map(|ac| ac.code.as_str()).collect();
        format!("{}:{}", it.libelle, acs.join(","))
    };
    let all = programme.competences.iter().map(|it| {
        let niveaux: Vec<String> = it.niveaux.iter().map(niveau).collect();
        format!("{}[{}]", it.nom, niveaux.join(" "))
    });
    all.collect()
}

const HEADS: &str = "Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,\
    Rule type,Rule outcome,Rule config,Related,Exported ID,Is framework,Taxonomy\n";

fn framework(taxonomy: &str, competencies: &[(&str, &str)]) -> String {
    let head = format!(",cadre,Cadre,,1,\"Non,Oui\",[],,,,,,1,\"{taxonomy}\"\n");
    let row = |(parent, id): &(&str, &str)| format!("{parent},{id},Nom {id},,1,,,,0,,,,0,\n");
    format!("{HEADS}{head}{}", competencies.iter().map(row).collect::<String>())
}

#[test]
fn the_file_is_what_moodle_reads() {
    let programme = generate::sample();
    let written = write("moodle", &programme);
    let rows = rows(&written.files[0].bytes);
    assert!(rows.iter().all(|row| row.len() == 14));
    let head = &rows[1];
    assert_eq!((head[0].as_str(), head[1].as_str(), head[12].as_str()), ("", "but-demo", "1"));
    assert_eq!(head[5].split(',').count(), 3);
    let config: Value = serde_json::from_str(&head[6]).unwrap();
    assert_eq!(config[0], json!({ "scaleid": "0" }));
    assert_eq!(config[3], json!({ "id": 3, "scaledefault": 1, "proficient": 1 }));
    assert_eq!(rows.len(), 2 + 2 + 2 + 3);
    assert_eq!(&rows[4][..3], ["niveau/traiter-1", "ac/ac11-01", "AC11.01 Lire un fichier"]);
    for expected in ["activités (3)", "semestres (2)", "parcours (2)", "année", "composantes essentielles (1)"] {
        assert!(
            expected == "année" || written.losses.iter().any(|it| it == expected),
            "{expected} in {:?}",
            written.losses
        );
    }
}

#[test]
fn long_names_are_cut_before_moodle_does_and_ids_stay_apart() {
    let mut programme = generate::sample();
    let long = "mot ".repeat(60).trim().to_owned();
    for (rank, ac) in programme.competences[0].niveaux[0].acs.iter_mut().enumerate() {
        ac.libelle = format!("{long} {rank}");
        ac.id = tapis::programme::Id::new(&format!("{}{rank}", "a".repeat(63))).unwrap();
    }
    programme.activites.clear();
    programme.derogations.clear();
    let written = write("moodle", &programme);
    assert!(written.losses.iter().any(|it| it.starts_with("2 noms abrégés")), "{:?}", written.losses);
    let rows = rows(&written.files[0].bytes);
    assert!(rows.iter().skip(1).all(|row| row[1].chars().count() <= 100 && row[2].chars().count() <= 100));
    assert_eq!(rows.iter().map(|row| &row[1]).collect::<HashSet<_>>().len(), rows.len());
    assert!(
        rows.iter().skip(2).all(|row| row[3].is_empty() || row[2].ends_with('…') || row[1].starts_with("competence/"))
    );
    let again = read("moodle", &files(written));
    assert_eq!(again.competences[0].niveaux[0].acs, programme.competences[0].niveaux[0].acs);
}

#[test]
fn frameworks_of_any_depth_become_referentiels() {
    let flat = framework("competency", &[("", "a"), ("", "b")]);
    assert_eq!(drawn(&read_text(&flat).0), "Nom a[]Nom b[]");
    let two = framework("competency,behaviour", &[("", "a"), ("a", "b"), ("a", "c")]);
    let (programme, warnings) = read_text(&two);
    assert_eq!((drawn(&programme).as_str(), warnings), ("Nom a[Nom a:b,c]", vec!["cadre-sans-niveau"]));
    // A child may stand before its parent.
    let three = framework("competency,level,behaviour", &[("b", "c"), ("a", "b"), ("", "a")]);
    assert_eq!(drawn(&read_text(&three).0), "Nom a[Nom b:c]");
    let tree = [("", "d"), ("d", "a"), ("a", "b"), ("b", "c")];
    let (programme, warnings) = read_text(&framework("domain,competency,level,behaviour", &tree));
    assert_eq!((drawn(&programme).as_str(), warnings), ("Nom a[Nom b:c]", vec!["cadre-details", "cadre-domaines"]));
    assert_eq!(programme.remarques[0].texte, "Nom d");
    let (programme, warnings) = read_text(&framework("", &tree));
    assert_eq!((drawn(&programme).as_str(), warnings), ("Nom d[Nom a › Nom b:c]", vec!["cadre-titres"]));
}

#[test]
fn heads_in_french_semicolons_and_oddities_are_read() {
    let text = framework(
        "",
        &[("", "a"), ("a", "b"), ("a", "b"), ("nulle-part", "e"), ("g", "f"), ("f", "g"), ("h", "h"), ("", "a")],
    );
    let (programme, warnings) = read_text(&text);
    assert_eq!(drawn(&programme), "Nom a[Nom a:b,b]Sans rattachement[nulle-part:e Sans rattachement:h]Nom f[Nom f:g]");
    assert_eq!(
        warnings,
        ["moodle-id-double", "moodle-id-double-ecarte", "moodle-boucle", "cadre-sans-niveau", "cadre-orphelins"]
    );
    let french = "Parent;Identifiant;Nom abrégé;Description;Format;Barème;Configuration;Règle;Résultat;Config;Liées;Export;Référentiel;Taxonomie\n\
        ;cadre;Un cadre;\"<p>Tout le <b>cadre</b> &amp; plus</p>\";1;Non,Oui;[];;;;;;1;\n;a;Traiter;;1;;;;;;;;0;\n";
    assert_eq!(Format::guess(Path::new("x"), french.as_bytes()).unwrap().name, "moodle");
    let list = format!("# {}\nid = \"x\"\n", "un, ".repeat(13));
    assert_eq!(Format::guess(Path::new("x"), list.as_bytes()).unwrap().name, "toml");
    let (programme, warnings) = read_text(&format!("\u{feff}{french}"));
    assert_eq!((programme.intitule.as_str(), programme.id.as_str()), ("Un cadre", "cadre"));
    assert_eq!((programme.remarques[0].texte.as_str(), warnings), ("Tout le cadre & plus", vec!["cadre-presentation"]));
}

#[test]
fn what_is_no_framework_is_refused() {
    let code = |bytes: &[u8]| {
        let error = moodle::read(&[("m.csv".into(), bytes.to_vec())]).unwrap_err();
        orebut_files::sentences(error.code, &error.args);
        error.code
    };
    assert_eq!(code(b"a,b,c\n1,2,3\n"), "moodle-sans-colonnes");
    assert_eq!(code(b"\x89PNG\0\0,b"), "moodle-pas-utf8");
    assert_eq!(code(HEADS.as_bytes()), "moodle-sans-cadre");
    assert_eq!(code(format!("{HEADS},a\n").as_bytes()), "moodle-ligne-mal-formee");
}

#[test]
fn the_command_line_takes_it_back() {
    let desk = Desk::new();
    desk.with_sample();
    desk.tapis("export but-ecr --to moodle -o cadre.csv").ok();
    let again = desk.tapis("import cadre.csv --dry-run --json --db other.db").json();
    assert_eq!((again["programme"].as_str(), again["warnings"].clone()), (Some("but-ecr"), json!([])));
}

proptest! {
    #![proptest_config(generate::config(60))]

    #[test]
    fn compétences_niveaux_and_ac_come_back(competences in referentiel()) {
        let programme = json!({ "id": "cadre", "profil": "autre", "intitule": "Un cadre", "competences": competences });
        let mut programme: Programme = serde_json::from_value(programme).unwrap();
        let written = write("moodle", &programme);
        // What the format does not have: all the rest must come back, identifiers included.
        for it in &mut programme.competences {
            (it.couleur, it.cle_externe) = (None, None);
            it.situations.clear();
            it.composantes.clear();
        }
        prop_assert_eq!(read("moodle", &files(written)), programme);
    }

    #[test]
    fn any_programme_is_written_and_read(programme in generate::programme()) {
        let written = write("moodle", &programme);
        let rows = rows(&written.files[0].bytes);
        prop_assert!(rows.iter().all(|row| row.len() == 14 && row[1].chars().count() <= 100 && row[2].chars().count() <= 100));
        prop_assert!(rows.iter().skip(1).flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
        prop_assert_eq!(rows.iter().map(|row| &row[1]).collect::<HashSet<_>>().len(), rows.len());
        let again = read("moodle", &files(written));
        prop_assert_eq!(again.acs().count(), programme.acs().count());
    }
}
