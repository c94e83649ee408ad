//! Tables that grow both ways, sheets and files that are repeated: each cell's meaning against the programme.

use calamine::Reader;
use rust_decimal::prelude::ToPrimitive;
use tapis::{
    formats::xlsx::{Filled, Finding},
    programme::{NatureHeures, Programme, RegimeEvaluation, SessionEvaluation},
};

use super::{filled, modele, open, sheet};
use crate::xlsx::{
    classeur::{number, text},
    fixture::id,
};

fn all(programme: &Programme) -> Filled {
    filled(programme, &modele::form(), modele::MAPPING).unwrap()
}

#[test]
fn there_is_a_file_for_each_parcours_and_a_sheet_for_each_semestre() {
    let filled = all(&modele::programme());
    let names: Vec<&str> = filled.files.iter().map(|it| it.suffix.as_ref()).collect();
    assert_eq!(names, ["-p", "-q"]);
    for file in &filled.files {
        assert_eq!(open(&file.bytes).sheet_names(), ["S1", "S2", "Annexe"]);
    }
    assert_eq!(filled.audit.findings, [], "nothing is left to tell");
}

#[test]
fn columns_are_inserted_with_their_formulas_and_all_cells_have_their_meaning() {
    let programme = modele::programme();
    let filled = all(&programme);
    for (file, parcours) in filled.files.iter().zip(&programme.parcours) {
        for semestre in &programme.semestres {
            let name = format!("S{}", semestre.numero);
            let read = sheet(&file.bytes, &name);
            assert_eq!(text(&read[(1, 1)]), programme.intitule);
            assert_eq!(text(&read[(2, 1)]), parcours.libelle);
            assert_eq!(text(&read[(3, 0)]), "Année universitaire 2026-2027");
            assert_eq!(text(&read[(4, 1)]), name);
            let theirs = programme.activites.iter().filter(|it| it.semestre == semestre.numero);
            let theirs: Vec<_> = theirs.filter(|it| it.is_in(Some(&parcours.id))).collect();
            for (activite, row) in theirs.iter().zip(7..) {
                let at = |column: usize| number(read.get((row, column)).unwrap_or(&calamine::Data::Empty));
                let hours = |kind| activite.heures[&kind].total().to_f64();
                assert_eq!(text(&read[(row, 0)]), activite.code);
                assert_eq!(text(&read[(row, 1)]), activite.libelle);
                assert_eq!((at(2), at(3)), (hours(NatureHeures::Cm), hours(NatureHeures::Tp)));
                // The form shows these in per cent: 75 % is 0.75.
                assert_eq!((at(4), at(5)), (Some(0.75), Some(0.25)));
                for (ue, column) in semestre.ues.iter().zip(7..) {
                    assert_eq!(at(column), activite.coefficients.get(&ue.id).and_then(|it| it.to_f64()));
                }
            }
            let total = 7 + theirs.len().max(2);
            assert_eq!(text(&read[(total, 0)]), "Total");
            assert_eq!(text(&read[(total + 1, 0)]), "ECTS");
            for (ue, column) in semestre.ues.iter().zip(7..) {
                assert_eq!(text(&read[(6, column)]), format!("{} {}", ue.code, ue.libelle));
                assert_eq!(number(&read[(total + 1, column)]), ue.ects.and_then(|it| it.to_f64()));
            }
            let formulas = open(&file.bytes).worksheet_formula(&name).unwrap();
            let letters = ['H', 'I', 'J', 'K'];
            for (column, letter) in (7u32..).zip(letters.iter().take(semestre.ues.len())) {
                let (sum, last) = (total as u32, total);
                assert_eq!(formulas.get_value((sum, column)), Some(&format!("SUM({letter}8:{letter}{last})")));
                let ratio = format!("{letter}{}/{letter}{}", total + 3, total + 1);
                assert_eq!(formulas.get_value((sum + 3, column)), Some(&ratio));
            }
            // A column that the semestre has no UE for says nothing.
            let beyond = 7 + semestre.ues.len().max(2);
            let first_empty = 7 + semestre.ues.len();
            for column in first_empty..beyond {
                let is_empty = |row| read.get((row, column)).is_none_or(|it| text(it).is_empty());
                assert!((0..read.height()).all(is_empty), "column {column}");
                assert_eq!(
                    formulas.get_value((total as u32, column as u32)).map(String::as_str).unwrap_or_default(),
                    ""
                );
            }
        }
        // The formula of another sheet follows the cell that it reads, in the first of its copies.
        let formulas = open(&file.bytes).worksheet_formula("Annexe").unwrap();
        let rows = programme.activites.iter().filter(|it| it.semestre == 1 && it.is_in(Some(&parcours.id))).count();
        assert_eq!(formulas.get_value((1, 0)), Some(&format!("'S1'!C{}", 8 + rows)));
    }
}

#[test]
fn what_belongs_to_an_activite_is_written_once() {
    let programme = modele::programme();
    let mapping = "feuille = \"Maquette\"\nsemestre = 1\n[tableau]\npremiere_ligne = 8\nlignes_prevues = 2\n\
        ligne = \"activite-et-ue\"\n[tableau.colonnes]\nA = \"code\"\nB = { champ = \"ue-code\", fusionner = true }\nC = \"heures-cm\"\nG = \"ue-ects\"\nH = \"coefficient\"\n";
    let bytes = filled(&programme, &modele::form(), mapping).unwrap().files.remove(0).bytes;
    let read = sheet(&bytes, "Maquette");
    let sum = |column: usize| (7..13).filter_map(|row| number(&read[(row, column)])).sum::<f64>();
    // Three activités of 100, 200 and 300 h in two UE each; the third UE, of 13 ECTS, has none.
    assert_eq!((sum(2), sum(6)), (600.0, 23.0));
    let codes: Vec<String> = (7..13).map(|row| text(&read[(row, 0)])).collect();
    assert_eq!(codes, ["R1.01", "R1.02", "S1.01", "R1.01", "R1.02", "S1.01"]);
    assert_eq!(
        (text(&read[(7, 1)]), text(&read[(8, 1)]), text(&read[(10, 1)])),
        ("UE1.1".into(), String::new(), "UE1.2".into())
    );
    assert_eq!(text(&read[(13, 0)]), "Total");
}

/// S1.01 with an écrit under terminal control and a second chance that replaces it.
fn with_second_chance() -> Programme {
    let mut programme = modele::programme();
    let own = &mut programme.activites[2].evaluations;
    own[0].regime = Some(RegimeEvaluation::ControleTerminal);
    own[0].duree = Some(90);
    own[1].nombre = Some(2);
    let mut again = own[0].clone();
    again.id = id("s1.01-encore");
    again.session = SessionEvaluation::SecondeChance;
    again.duree = Some(120);
    own.push(again);
    programme
}

#[test]
fn sessions_and_regimes_have_columns_of_their_own_and_shares_are_within_a_session() {
    let programme = with_second_chance();
    let mapping = |second: &str| {
        format!(
            "feuille = \"Maquette\"\nsemestre = 1\n[abreviations]\necrit = \"ET\"\n[tableau]\npremiere_ligne = 8\n\
             lignes_prevues = 2\nligne = \"ressources-puis-sae\"\n[tableau.colonnes]\nA = \"code\"\nC = \"part\"\n\
             D = {{ champ = \"nombre\", regime = \"aucun\" }}\nB = {{ champ = \"evaluations\", regime = \"controle-terminal\" }}\n{second}"
        )
    };
    let second = "G = { champ = \"evaluations\", session = 2 }\nH = { champ = \"part\", session = 2 }\n";
    let filled = filled(&programme, &modele::form(), &mapping(second)).unwrap();
    let read = sheet(&filled.files[0].bytes, "Maquette");
    assert_eq!(text(&read[(9, 0)]), "S1.01");
    assert_eq!(text(&read[(9, 1)]), "ET 1 h 30 (75\u{a0}%)");
    assert_eq!((number(&read[(9, 2)]), number(&read[(9, 3)])), (Some(100.0), Some(2.0)));
    assert_eq!((text(&read[(9, 6)]).as_str(), number(&read[(9, 7)])), ("ET 2 h (100\u{a0}%)", Some(100.0)));
    let kinds = |found: &[Finding]| found.iter().filter(|it| matches!(it.what.name(), "lost" | "shares")).count();
    assert_eq!(kinds(&filled.audit.findings), 0);
    // A form without a place for the second chance loses it, and says so.
    let filled = super::filled(&programme, &modele::form(), &mapping("")).unwrap();
    assert_eq!(kinds(&filled.audit.findings), 1);
    let left_out = mapping("").replacen("semestre = 1", "semestre = 1\nomettre = [\"seconde-chance\"]", 1);
    assert_eq!(kinds(&super::filled(&programme, &modele::form(), &left_out).unwrap().audit.findings), 0);
}

#[test]
fn there_can_be_a_row_for_each_evaluation() {
    let programme = with_second_chance();
    let mapping = "feuille = \"Maquette\"\nsemestre = 1\nomettre = [\"heures-tp\"]\n[tableau]\npremiere_ligne = 8\n\
        lignes_prevues = 2\nligne = \"evaluation\"\n[tableau.colonnes]\nA = \"code\"\nB = \"evaluation-nature\"\nC = \"heures-cm\"\n\
        D = \"evaluation-part\"\nG = \"evaluation-session\"\nH = \"evaluation-duree\"\nI = \"evaluation-regime\"\n";
    let filled = filled(&programme, &modele::form(), mapping).unwrap();
    let read = sheet(&filled.files[0].bytes, "Maquette");
    let row = |at: usize| [0, 1, 3, 6, 7].map(|column| text(&read[(at, column)]));
    let all: usize = programme.activites.iter().filter(|it| it.semestre == 1).map(|it| it.evaluations.len()).sum();
    assert_eq!(text(&read[(7 + all, 0)]), "Total");
    let rows: Vec<[String; 5]> = (7..7 + all).map(row).filter(|it| it[0] == "S1.01").collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0][2..], ["75".to_owned(), "1".into(), "1 h 30".into()]);
    assert_eq!(rows[2][2..], ["100".to_owned(), "2".into(), "2 h".into()]);
    let hours: f64 = (7..7 + all).filter_map(|at| number(&read[(at, 2)])).sum();
    assert_eq!(hours, 600.0, "once for each activité");
    assert!(!filled.audit.findings.iter().any(|it| matches!(it.what.name(), "lost" | "shares" | "total")));
}
