//! What an import shows before anything is written: what was understood beside what there is, and what was left.

use serde_json::Value;

use super::cases::source;
use crate::common::Desk;
use tapis::formats::tableur;

const TABLE: &str =
    "Compétence;Niveau;AC;Libellé;R1.01;SAÉ 1.01\nC1 Observer;1;AC11.01;Décrire;x;T\n;;AC11.02;Lire;;É\n";

#[test]
fn what_was_understood_stands_beside_what_there_is() {
    let balance = tableur::balance(None, &[source("Tableau.csv", TABLE)], None).unwrap();
    let it = balance.understood;
    assert_eq!((it.competences, it.ac, it.activites, it.links), (1, 2, 2, 3));
    assert_eq!((balance.file.ac_codes, balance.file.crosses), (2, 3));
    let maquette = "Code;Intitulé;Semestre;CM;TD;UE;Coef.;AC mobilisés\nR1.01;A;1;10;2,5;UE1.1;3;AC11.01\nR1.02;B;1;NC;4;;;AC11.09\nTotal;;;10;6,5;;3;\n";
    let balance = tableur::balance(None, &[source("Maquette.csv", maquette)], None).unwrap();
    let it = balance.understood;
    assert_eq!((it.hours.to_string().as_str(), it.coefficients, it.links, it.activites), ("16.5", 1, 0, 2));
    let file = &balance.file;
    assert_eq!((file.hours.to_string().as_str(), file.coefficients, file.listed), ("16.5", 1, 2));
    let left: Vec<(&str, usize)> = balance.left.iter().map(|it| (it.code, it.count)).collect();
    assert!(left.contains(&("tableur-ac-inconnu", 2)) && left.contains(&("tableur-sans-objet", 1)), "{left:?}");
    let unknown = balance.left.iter().find(|it| it.code == "tableur-ac-inconnu").unwrap();
    assert_eq!(unknown.cells, ["Maquette!H2", "Maquette!H3"]);
}

#[test]
fn the_command_tells_it_in_words_and_in_json() {
    let desk = Desk::new();
    desk.write("but.csv", TABLE);
    let dry = desk.tapis("import but.csv --dry-run");
    for part in ["Compris", "liens 3", "Dans le fichier", "croix 3"] {
        assert!(dry.out.replace('\u{a0}', " ").contains(part), "{part} in {}", dry.out);
    }
    let json: Value = serde_json::from_str(&desk.tapis("import but.csv --dry-run --json").out).unwrap();
    assert_eq!((&json["balance"]["understood"]["links"], &json["balance"]["file"]["crosses"]), (&3.into(), &3.into()));
    // Not one tie: that is the first line.
    desk.write("maquette.csv", "Code;Intitulé;Semestre;AC mobilisés\nR1.01;A;1;AC11.01\nR1.02;B;1;AC11.02\n");
    let dry = desk.tapis("import maquette.csv --dry-run");
    assert!(dry.out.lines().next().unwrap().contains("aucun lien"), "{}", dry.out);
}

#[test]
fn marks_that_nobody_read_are_named() {
    // Somebody leaves a column out of the mapping.
    let mapping = "[[feuilles]]\nnom = \"Tableau\"\nentete = 1\n[feuilles.colonnes]\nC = \"ac-code\"\nE = \"croix\"\n";
    let read = tableur::read_by(&[source("Tableau.csv", TABLE)], Some(&source("m.toml", mapping))).unwrap();
    let left = read.warnings.iter().find(|it| it.code == "tableur-croix-pas-lues").expect("two are left");
    assert!(format!("{:?}", left.args).contains("Tableau!F2"), "{left:?}");
}
