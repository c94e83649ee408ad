//! Back from the spreadsheet: what nobody touched changes nothing, what somebody did is found, cell by cell.

use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::{Value, json};
use tapis::{
    diff::diff,
    edit::{self, Edit, Path},
    formats::{Completed, FormatError, toml_file, xlsx},
    i18n::{I18n, Lang},
    programme::{Kind, Programme, Target},
};

use crate::{
    generate,
    xlsx::{
        classeur::Workbook,
        fixture::{id, programme},
        retouche::Retouche,
    },
};

fn exported(programme: &Programme, lang: Lang) -> Vec<u8> {
    xlsx::write(programme, None, &I18n::new(lang)).unwrap()
}

fn back(programme: &Programme, bytes: Vec<u8>) -> Result<Completed, FormatError> {
    xlsx::complete(programme, &[(PathBuf::from("maquette.xlsx"), bytes)])
}

/// The programme once the workbook was read, and what was said of it.
pub(super) fn after(programme: &Programme, bytes: Vec<u8>) -> (Programme, Completed) {
    let done = back(programme, bytes).unwrap();
    let mut after = programme.clone();
    edit::apply(&mut after, done.edit.clone()).unwrap();
    (after, done)
}

pub(super) fn retouched(programme: &Programme) -> Retouche {
    Retouche::new(&exported(programme, Lang::Fr))
}

/// The sentence of a refusal.
pub(super) fn refused(programme: &Programme, retouche: Retouche) -> String {
    let error = back(programme, retouche.bytes()).unwrap_err();
    I18n::new(Lang::Fr).file_message(error.code, &error.args)
}

/// The name of the cell of a sheet that holds a text, moved by some columns.
pub(super) fn cell(programme: &Programme, sheet: &str, text: &str, shift: usize) -> String {
    let (row, column) = position(programme, sheet, text);
    format!("{}{}", rust_column(column + shift), row + 1)
}

fn rust_column(mut column: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + (column % 26) as u8));
        if column < 26 {
            return name;
        }
        column = column / 26 - 1;
    }
}

pub(super) fn position(programme: &Programme, sheet: &str, text: &str) -> (usize, usize) {
    let mut workbook: Workbook = crate::xlsx::classeur::export(programme, Lang::Fr);
    let range = workbook.sheet(sheet);
    let (row, column, _) = range
        .used_cells()
        .find(|(_, _, cell)| crate::xlsx::classeur::text(cell) == text)
        .unwrap_or_else(|| panic!("no {text}"));
    (row, column)
}

/// The name of the column whose hidden key is this.
pub(super) fn keyed(programme: &Programme, sheet: &str, key: &str) -> String {
    rust_column(position(programme, sheet, key).1)
}

fn assert_nothing(programme: &Programme, lang: Lang) {
    let done = back(programme, exported(programme, lang)).unwrap();
    assert_eq!(done.edit, Edit::Batch(Vec::new()));
    assert_eq!(done.warnings, []);
}

#[test]
fn what_nobody_touched_changes_nothing() {
    for lang in Lang::ALL {
        assert_nothing(&programme(), lang);
        assert_nothing(&generate::sample(), lang);
    }
    let sample =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes/but-economie-circulaire.toml");
    let sample = toml_file::read(&sample, &std::fs::read_to_string(&sample).unwrap()).unwrap();
    assert_nothing(&sample, Lang::Fr);
    for parcours in &sample.parcours {
        let bytes = xlsx::write(&sample, Some(&parcours.id), &I18n::new(Lang::Fr)).unwrap();
        assert_eq!(back(&sample, bytes).unwrap().edit, Edit::Batch(Vec::new()), "{}", parcours.code);
    }
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn national_programmes_come_back_as_they_were() {
    let data = env!("TAPIS_REAL_DATA");
    let folder = std::path::Path::new(&data).join("orebut");
    for names in [
        &["SD-2022-competences.xml", "SD-2022-formation.xml"][..],
        &["MMI-2021-competences.xml", "MMI-2021-formation.xml"],
        &["GEA-2021-competences.xml"],
    ] {
        let files: Vec<_> = names.iter().map(|name| (name.into(), std::fs::read(folder.join(name)).unwrap())).collect();
        assert_nothing(&tapis::formats::orebut::read(&files).unwrap().programme, Lang::Fr);
    }
}

proptest! {
    #![proptest_config(generate::config(12))]

    #[test]
    fn no_damage_makes_the_reader_fall(
        damages in proptest::collection::vec((any::<usize>(), any::<usize>(), any::<u8>()), 1..6)
    ) {
        let programme = programme();
        let retouche = damages.into_iter().fold(retouched(&programme), |it, (file, at, byte)| it.byte(file, at, byte));
        // Read or refused, and what is read applies.
        if let Ok(done) = back(&programme, retouche.bytes()) {
            prop_assert!(edit::apply(&mut programme.clone(), done.edit).is_ok());
        }
    }

    #[test]
    fn any_programme_comes_back_as_it_was(programme in generate::programme()) {
        // A programme beyond the limits of the format has no workbook.
        if let Ok(bytes) = xlsx::write(&programme, None, &I18n::new(Lang::Fr)) {
            let done = back(&programme, bytes).unwrap();
            prop_assert_eq!(done.edit, Edit::Batch(Vec::new()));
        }
    }
}

/// One field of one object of the fixture, changed.
fn changed(target: Target, path: Path, value: Value) -> Programme {
    let mut programme = programme();
    let edit = edit::set(&programme, &target, path, value).unwrap();
    edit::apply(&mut programme, edit).unwrap();
    programme
}

#[test]
fn what_differs_is_found_field_by_field() {
    let (before, r3) = (programme(), Target::new(Kind::Activite, "r3-01-3"));
    let cases = [
        (r3.clone(), Path::field("libelle"), json!("Autre chose")),
        (r3.clone(), Path::field("code"), json!("R3.99")),
        (r3.clone(), Path::field("type"), json!("sae")),
        (r3.clone(), Path::field("code_apogee"), json!("XYZ1")),
        (r3.clone(), Path::field("adaptation_locale"), json!(true)),
        (r3.clone(), Path::field("parcours"), json!(["ab"])),
        (r3.clone(), Path::entry("heures", "cm_td"), json!(12.0)),
        (r3.clone(), Path::entry("heures", "cm"), json!(3.5)),
        (r3.clone(), Path::entry("heures", "tp"), json!({ "presentiel": 6.0, "distanciel": 5.0 })),
        (r3.clone(), Path::entry("coefficients", "ue31"), json!(7.25)),
        (r3.clone(), Path::entry("coefficients", "ue31"), Value::Null),
        (r3.clone(), Path::entry("evalue", "ac21-01"), json!(true)),
        (r3, Path::entry("travaille", "ac21-01"), json!(false)),
        (Target::new(Kind::Activite, "sae-3-a-01-3"), Path::field("objectifs"), json!("Tisser\nbeaucoup")),
        (Target::new(Kind::Ue, "ue11"), Path::field("ects"), json!(29.5)),
        (Target::new(Kind::Ue, "ue11"), Path::field("libelle"), json!("Nouer d’abord")),
        (Target::new(Kind::Ue, "ue11"), Path::entry("competences", "teindre"), json!(true)),
        (Target::new(Kind::Competence, "nouer"), Path::field("nom"), json!("Tresser")),
        (Target::new(Kind::Niveau, "nouer-1"), Path::field("libelle"), json!("=1+1")),
        (Target::new(Kind::Composante, "ce-nouer"), Path::field("libelle"), json!("En soignant")),
        (Target::new(Kind::Ac, "ac11-01"), Path::field("code"), json!("AC11.09")),
    ];
    for (target, path, value) in cases {
        let wanted = changed(target.clone(), path.clone(), value);
        let (found, done) = after(&before, exported(&wanted, Lang::Fr));
        assert_eq!(diff(&found, &wanted), [], "{target} {path:?}");
        assert_eq!(diff(&before, &found).len(), 1, "{target} {path:?}");
        assert!(done.places.of(&target, Some(&path)).unwrap().contains('!'), "{:?}", done.places);
        assert_eq!(done.warnings, []);
    }
}

#[test]
fn an_edited_cell_is_named_with_what_it_changes() {
    let before = programme();
    let r1 = cell(&before, "Maquette", "R1.01", 1);
    let (found, done) = after(&before, retouched(&before).cell("Maquette", &r1, "@Nouveau nom").bytes());
    assert_eq!(found.activites[0].libelle, "@Nouveau nom");
    let target = Target::new(Kind::Activite, "r1-01-1");
    assert_eq!(done.places.of(&target, Some(&Path::field("libelle"))), Some(format!("Maquette!{r1}").as_str()));
}

#[test]
fn hours_without_either_modality_are_none() {
    let before = programme();
    let row = position(&before, "Maquette", "R3.01").0 + 1;
    let [ici, loin] =
        ["heures/tp", "heures/tp/distanciel"].map(|key| format!("{}{row}", keyed(&before, "Maquette", key)));
    let both = retouched(&before).cell("Maquette", &ici, "").cell("Maquette", &loin, "");
    assert_eq!(json!(after(&before, both.bytes()).0.activites[3].heures), json!({ "cm_td": 10.5 }));
    let one = retouched(&before).cell("Maquette", &loin, "");
    assert_eq!(json!(after(&before, one.bytes()).0.activites[3].heures), json!({ "cm_td": 10.5, "tp": 6.0 }));
}

#[test]
fn rows_that_are_gone_delete_and_what_they_hold_must_go_too() {
    let before = programme();
    let row = |sheet: &str, text: &str| position(&before, sheet, text).0 as u32 + 1;
    let (found, _) = after(&before, retouched(&before).without_row("Maquette", row("Maquette", "R1.01")).bytes());
    assert!(found.activites.iter().all(|it| it.code != "R1.01"));
    let (found, _) =
        after(&before, retouched(&before).without_row("Référentiel", row("Référentiel", "AC11.02")).bytes());
    assert_eq!(found.competences[0].niveaux[0].acs.len(), 1);
    // The AC of the niveau are still there.
    let niveau = row("Référentiel", "Nouer au niveau 1");
    let said = refused(&before, retouched(&before).without_row("Référentiel", niveau));
    assert!(said.contains("Référentiel!") && said.contains("supprimé"), "{said}");
}

#[test]
fn rows_that_were_added_create() {
    let before = programme();
    let columns = |key: &str| keyed(&before, "Maquette", key);
    let keys = ["type", "semestre", "code", "libelle", "heures/td", "parcours/a"].map(columns);
    let values = ["Ressource", "3", "R3.02", "Laine", "12,5", "x"];
    let cells: Vec<(&str, &str)> = keys.iter().map(String::as_str).zip(values).collect();
    let (found, _) = after(&before, retouched(&before).row("Maquette", 200, &cells).bytes());
    let new = found.activites.last().unwrap();
    assert_eq!((new.code.as_str(), new.libelle.as_str(), new.semestre), ("R3.02", "Laine", 3));
    assert_eq!(json!(new.heures), json!({ "td": 12.5 }));
    assert_eq!(new.parcours.iter().map(|it| it.as_str()).collect::<Vec<_>>(), ["a"]);

    let ac = [("A", "Nouer"), ("B", "1"), ("D", "AC"), ("E", "AC11.03"), ("F", "Serrer")];
    let (found, _) = after(&before, retouched(&before).row("Référentiel", 200, &ac).bytes());
    assert_eq!(found.competences[0].niveaux[0].acs[2].libelle, "Serrer");

    let bloc = [("A", "RNCP1BC01"), ("B", "Premier"), ("C", "Nouer, Vendre")];
    let (found, _) = after(&before, retouched(&before).row("Blocs RNCP", 200, &bloc).bytes());
    assert_eq!((found.blocs.len(), found.blocs[0].competences.len()), (1, 2));

    let nature = cell(&before, "Évaluations", "R1.01", 4);
    let (found, _) = after(&before, retouched(&before).cell("Évaluations", &nature, "écrit").bytes());
    assert_eq!(found.activites[0].evaluations.len(), 1);
}

#[test]
fn without_its_marks_a_row_is_known_by_its_code() {
    let before = programme();
    let reperes = keyed(&before, "Maquette", "tapis maquette");
    let libelle = cell(&before, "Maquette", "R1.01", 1);
    let retouche = retouched(&before).without_column("Maquette", &reperes).cell("Maquette", &libelle, "Renommée");
    let (found, _) = after(&before, retouche.bytes());
    assert_eq!(diff(&before, &found).len(), 1);
    assert_eq!(found.activites[0].libelle, "Renommée");
}

#[test]
fn what_cannot_be_understood_names_its_cell_and_changes_nothing() {
    let before = programme();
    let at = |text: &str, key: &str| {
        format!("{}{}", keyed(&before, "Maquette", key), position(&before, "Maquette", text).0 + 1)
    };
    for (key, value, word) in [
        ("heures/cm_td", "douze", "nombre"),
        ("heures/cm_td", "-3", "nombre"),
        ("semestre", "9", "semestre 9"),
        ("semestre", "deux", "entier"),
        ("semestre", "", "rester vide"),
        ("type", "", "rester vide"),
        ("type", "Cours", "Valeurs possibles"),
        ("parcours/a", "peut-être", "marque"),
    ] {
        let cell = at("R3.01", key);
        let said = refused(&before, retouched(&before).cell("Maquette", &cell, value));
        assert!(said.starts_with(&format!("Maquette!{cell}")) && said.contains(word), "{said}");
    }
    // One object, two rows.
    let reperes = keyed(&before, "Maquette", "tapis maquette");
    let said =
        refused(&before, retouched(&before).row("Maquette", 200, &[(&reperes, "activite/r1-01-1"), ("A", "R1.01")]));
    assert!(said.contains("même objet") && said.contains("Maquette!A200"), "{said}");
    // One field, two values.
    let row = position(&before, "Coefficients", "R1.01").0 + 1;
    let poids = format!("{}{row}", keyed(&before, "Coefficients", "valeur"));
    let coefficient = at("R1.01", "coefficients/ue11");
    let retouche = retouched(&before).cell("Coefficients", &poids, "8").cell("Maquette", &coefficient, "9");
    let said = refused(&before, retouche);
    assert!(said.contains("dit autre chose"), "{said}");
}

#[test]
fn a_code_that_two_objects_have_is_not_guessed() {
    let mut before = programme();
    before.activites[6].code = "R3.01".into();
    before.activites[6].libelle = before.activites[3].libelle.clone();
    let reperes = keyed(&before, "Maquette", "tapis maquette");
    let said = refused(&before, retouched(&before).without_column("Maquette", &reperes));
    assert!(said.contains("2 objets portent ce nom"), "{said}");
}

#[test]
fn a_workbook_of_another_programme_deletes_nothing() {
    let mut other = programme();
    other.activites.clear();
    let mut before = programme();
    before.activites.truncate(1);
    before.activites[0].id = id("autre");
    let error = back(&before, exported(&other, Lang::Fr)).map(|it| it.edit);
    // The UE are the same: the activité alone is gone.
    assert_eq!(error.unwrap().targets(), [Target::new(Kind::Activite, "autre")]);
    let empty = Programme::new(id("vide"), tapis::programme::Profil::Licence, "");
    assert!(back(&before, exported(&empty, Lang::Fr)).is_err());
}

#[test]
fn what_stands_where_nothing_is_read_is_told() {
    let before = programme();
    let cell = format!("{}{}", keyed(&before, "Maquette", "heures/cm"), position(&before, "Maquette", "UE1.1").0 + 1);
    let (found, done) = after(&before, retouched(&before).cell("Maquette", &cell, "5").bytes());
    assert_eq!(diff(&before, &found), []);
    assert_eq!(done.warnings.iter().map(|it| it.code).collect::<Vec<_>>(), ["xlsx-cellule-ignoree"]);
}
