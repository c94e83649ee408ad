//! What cannot be read is refused in one sentence, and nothing changes.

use crate::common::{Desk, sample};

/// Every bad file, by the command that reads it and what its sentence says.
fn bad_files(desk: &Desk) -> Vec<(&'static str, &'static [&'static str])> {
    let good = std::fs::read_to_string(sample()).unwrap();
    desk.write("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01")
        .write("vide.toml", "")
        .write("blanc.xml", " \n\n")
        .write("tronque.xml", "<?xml version=\"1.0\"?>\n<referentiel_competence specialite=\"SD\">\n  <competences>\n")
        .write("autre.xml", "<?xml version=\"1.0\"?>\n<facture><total>12</total></facture>\n")
        .write("faute.toml", good.replacen("\nintitule = ", "\nintitulle = ", 1))
        .write(
            "type.toml",
            good.replacen("\nhybride = true", "", 1).replacen("\nintitule = \"", "\nhybride = 3\nintitule = \"", 1),
        );
    std::fs::create_dir(desk.path("dossier")).unwrap();
    vec![
        ("import photo.jpg", &["photo.jpg", "orebut", "toml"]),
        ("import vide.toml", &["vide.toml", "vide"]),
        ("import blanc.xml", &["blanc.xml", "vide"]),
        ("import tronque.xml", &["tronque.xml:"]),
        ("import autre.xml", &["autre.xml", "<facture>", "orebut"]),
        ("import faute.toml", &["faute.toml:", "intitulle"]),
        ("import type.toml", &["type.toml:", "hybride"]),
        ("import absent.xml", &["absent.xml", "n’existe pas"]),
        ("import dossier", &["dossier est un dossier"]),
        ("import tronque.xml faute.toml", &["tronque.xml", "faute.toml", "même format"]),
        ("import faute.toml type.toml", &["l’un après l’autre"]),
        ("check ./photo.jpg", &["photo.jpg"]),
        ("matrix faute.toml", &["faute.toml:"]),
        ("show absent.toml", &["absent.toml", "n’existe pas"]),
        ("export type.toml --to xlsx", &["type.toml:"]),
        ("show nulle-part", &["«\u{a0}nulle-part\u{a0}»", "tapis list"]),
        ("check nulle-part", &["«\u{a0}nulle-part\u{a0}»"]),
        ("log nulle-part", &["«\u{a0}nulle-part\u{a0}»"]),
        ("open nulle-part", &["«\u{a0}nulle-part\u{a0}»"]),
        ("export nulle-part --to toml", &["«\u{a0}nulle-part\u{a0}»"]),
        ("import tronque.xml --into nulle-part", &["«\u{a0}nulle-part\u{a0}»"]),
    ]
}

#[test]
fn nothing_bad_makes_a_database() {
    let desk = Desk::new();
    for (line, parts) in bad_files(&desk) {
        let ran = desk.tapis(line);
        let sentence = ran.refused();
        for part in parts {
            assert!(sentence.contains(part), "{line}: {sentence}");
        }
        assert_eq!(desk.database(), None, "{line}");
    }
}

#[test]
fn nothing_bad_changes_a_database() {
    let desk = Desk::new();
    desk.with_sample();
    let before = desk.database().unwrap();
    for (line, _) in bad_files(&desk) {
        desk.tapis(line).refused();
        desk.tapis(&format!("--lang en {line}")).refused();
        assert_eq!(desk.database().as_ref(), Some(&before), "{line}");
    }
    assert!(!desk.has("nulle-part.xlsx"));
}

#[test]
fn a_database_of_something_else_is_left_alone() {
    let desk = Desk::new();
    desk.write("tapis.db", "ceci n’est pas une base");
    let before = desk.database();
    for line in ["list", "show x", "check x"] {
        assert!(desk.tapis(line).refused().contains("--db"), "{line}");
    }
    assert_eq!(desk.database(), before);
}

#[test]
fn an_option_that_changes_nothing_in_a_format_is_refused() {
    let desk = Desk::new();
    desk.with_sample();
    desk.write("form.xlsx", "").write("form.toml", "");
    for (line, option, formats) in [
        ("export but-ecr --to xlsx --excel -o out", "--excel", "csv"),
        ("export but-ecr --to toml --excel", "--excel", "csv"),
        ("export but-ecr --to csv --template form.xlsx --mapping form.toml -o out", "--template", "xlsx"),
    ] {
        let ran = desk.tapis(line);
        let said = ran.refused();
        assert!(said.contains(option) && said.contains(&format!("vaut pour {formats}")), "{said}");
        assert!(!desk.has("out"));
    }
    let help = desk.tapis("export --help").ok().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(help.contains("virgules décimales (csv)") && help.contains("tel qu’il est (xlsx)"), "{help}");
}
