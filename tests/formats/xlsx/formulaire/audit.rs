//! What the audit finds in a filled form, one defect at a time.

use tapis::{
    formats::xlsx::{Finding, What},
    i18n::{I18n, Lang},
    programme::Programme,
};

use super::{filled, modele};

fn found(programme: &Programme, mapping: &str) -> Vec<Finding> {
    filled(programme, &modele::form(), mapping).unwrap().audit.findings
}

/// The kinds of what is found, and where, once a part of the mapping is another.
fn with(from: &str, to: &str) -> Vec<(&'static str, Option<String>)> {
    assert!(modele::MAPPING.contains(from), "{from}");
    let found = found(&modele::programme(), &modele::MAPPING.replace(from, to));
    let words = I18n::new(Lang::Fr);
    assert!(found.iter().all(|it| !it.message(&words).is_empty()));
    found.iter().map(|it| (it.what.name(), it.cell.clone())).collect()
}

fn at(kind: &'static str, cell: &str) -> (&'static str, Option<String>) {
    (kind, Some(cell.to_owned()))
}

#[test]
fn what_is_left_of_the_form_is_told_with_its_place() {
    assert_eq!(with("vider = [\"G8\", \"B13\"]", "vider = [\"G8\"]"), [at("sample", "B14")]);
    assert_eq!(with("\"G8\", ", ""), [at("sample", "G8")]);
    assert_eq!(with("B2 = \"intitule\"\n", ""), [at("sample", "B2")]);
    // « Parcours » is a word that forms have; no sign says that it names what stands beside it.
    assert_eq!(with("B3 = \"parcours\"\n", ""), [at("sample", "B3")]);
    assert_eq!(with("A4 = { texte = \"Année universitaire {annee_universitaire}\" }\n", ""), [at("sample", "A4")]);
    assert_eq!(
        with("[pied]\ngauche = \"{intitule}{, |rncp}\"\ndroite = \"{page}/{pages}\"\n", ""),
        [("page-text", None)]
    );
    assert_eq!(with("garder = [\"dessins\"]", ""), [("floating-text", None)]);
    assert_eq!(with("[feuilles.Annexe]\nvider = [\"A1\"]\n", ""), [("foreign-sheet", None)]);
    assert_eq!(with("vider = [\"A1\"]", "devient = \"supprimee\""), []);
    assert_eq!(with("vider = [\"A1\"]", "devient = \"masquee\""), []);
    assert_eq!(
        with("vider = [\"G8\", \"B13\"]\ngarder = [\"dessins\"]", "vider = [\"G8\"]\ngarder = [\"dessins\", \"B13\"]"),
        []
    );
}

#[test]
fn what_the_programme_has_and_the_form_has_not_is_counted() {
    assert_eq!(with("D = \"heures-tp\"\n", ""), [("lost", None)]);
    let left_out = modele::MAPPING.replace("D = \"heures-tp\"\n", "");
    let left_out = left_out.replacen("vider", "omettre = [\"heures-tp\"]\nvider", 1);
    assert_eq!(found(&modele::programme(), &left_out), []);
}

#[test]
fn shares_that_do_not_make_a_hundred_are_told_for_each_activite() {
    let told = with("F = { champ = \"part\", evaluation = \"oral\" }\n", "");
    let shares: Vec<_> = told.iter().filter(|(kind, _)| *kind == "shares").collect();
    // Three activités of the first parcours and two of the second in S1, and the one of S2 in both.
    assert_eq!(shares.len(), 7);
    assert_eq!(told.iter().filter(|(kind, _)| *kind == "lost").count(), 1, "the orals are lost too");
    let mut programme = modele::programme();
    programme.activites[0].evaluations.clear();
    let found = found(&programme, modele::MAPPING);
    assert!(found.iter().all(|it| !it.what.is_blocking()), "{found:?}");
    assert!(matches!(&found[0].what, What::Unassessed { count: 1, first } if first == "R1.01"));
}

#[test]
fn figures_that_are_counted_twice_are_told() {
    let told = with(
        "ligne = \"ressources-puis-sae\"\n\n[tableau.colonnes]\nA = \"code\"\nB = \"libelle\"\nC = \"heures-cm\"",
        "ligne = \"activite-et-ue\"\n\n[tableau.colonnes]\nA = \"code\"\nB = \"libelle\"\nC = { champ = \"heures-cm\", chaque_ligne = true }",
    );
    assert!(told.contains(&at("total", "C8")), "{told:?}");
}

#[test]
fn a_total_of_the_form_that_leaves_rows_out_is_told() {
    // The form has a row more than the mapping says: its total is over less than the table.
    let mapping = modele::MAPPING.replace("premiere_ligne = 8\nlignes_prevues = 2", "premiere_ligne = 9");
    let found = found(&modele::programme(), &mapping);
    assert!(found.iter().any(|it| matches!(&it.what, What::Sample { text } if text == "EX1")), "{found:?}");
}

#[test]
fn parcours_that_nobody_follows_together_are_told_with_the_hours_of_a_student() {
    let mapping = modele::MAPPING.replace("par_fichier = [\"parcours\"]\n", "");
    let found = found(&modele::programme(), &mapping);
    let together = found.iter().find_map(|it| match &it.what {
        What::Together { total, least, most } => Some((total.as_str(), least.as_str(), most.as_str())),
        _ => None,
    });
    // 101 + 202 + 303 in S1; the second parcours goes without 202.
    assert_eq!(together, Some(("606", "404", "606")));
}

#[test]
fn a_semestre_that_nothing_chooses_is_told() {
    let mapping = modele::MAPPING.replace("par_feuille = [\"semestre\"]\nnom_feuille = \"S{semestre-numero}\"\n", "");
    let found = found(&modele::programme(), &mapping);
    assert!(found.iter().any(|it| it.what.name() == "open" && it.cell.as_deref() == Some("B5")), "{found:?}");
}

#[test]
fn rows_of_examples_under_a_table_are_told_whole() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("F").unwrap();
    sheet.write_row(0, 0, ["Code", "Intitulé", "ECTS"]).unwrap();
    sheet.write_row(1, 0, ["EX1", "Exemple", "x"]).unwrap().write_row(2, 0, ["EX2", "Autre"]).unwrap();
    sheet.write_row(4, 0, ["EX3", "Licence LLCER", "TRUE"]).unwrap();
    sheet.write(6, 0, "Vu le conseil").unwrap().write(6, 2, "Le doyen").unwrap();
    let form = workbook.save_to_buffer().unwrap();
    let mapping = "feuille = \"F\"\nsemestre = 2\n[tableau]\npremiere_ligne = 2\n[tableau.colonnes]\nA = \"code\"\nB = \"libelle\"\nC = \"type\"\n";
    let found = filled(&modele::programme(), &form, mapping).unwrap().audit.findings;
    let cells: Vec<&str> = found.iter().filter_map(|it| it.cell.as_deref()).collect();
    assert_eq!(cells, ["A3", "B3", "A5", "B5", "C5"]);
}
