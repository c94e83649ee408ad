//! Forms of maquettes that nobody filled in, and boxes that somebody did.

use rust_xlsxwriter::Formula;
use tapis::formats::{Source, tableur};

use super::{
    cases::{said, workbook},
    habits::tied,
    kinds::every_kind,
};
use crate::common::Desk;

/// Long titles, labels that wait, heads on two rows, one row of an example, totals.
fn form(hours: &str) -> Source {
    let titles = "ACCREDITATION;;\nMAQUETTE;;\n;Domaine :;\n;Mention :;\n;Parcours :;\n;Semestre :;\n".to_owned();
    let text = titles
        + &";\n".repeat(16)
        + ";;;Volume horaire;;\nCode;E.C.;Intitulé;CM;TD;TP\n"
        + &format!("RD40;R3.01;Transports;{hours};;\n")
        + ";;Total Etudiant;;;\n;;;Date du vote en conseil :;;\n";
    workbook(&[("modele", &text)], |_, sheet| {
        sheet.write_formula(25, 3, Formula::new("=SUM(D25:D25)").set_result("0")).unwrap();
    })
}

#[test]
fn the_empty_form_of_a_maquette_is_told_with_what_fills_it() {
    let file = form("");
    let error = tableur::read(std::slice::from_ref(&file)).unwrap_err();
    assert_eq!(error.code, "tableur-formulaire-vide");
    let said = said(&error);
    for told in ["modele", "ligne 24", "export ID --to xlsx --template classeur.xlsx --write-mapping", "--mapping"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    // With one figure in it, it is a maquette.
    let it = tableur::read(&[form("12")]).unwrap();
    assert_eq!(it.programme.activites[0].code, "R3.01");
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_forms_of_a_university_are_told_so() {
    for name in ["URCA-annexe-MCCC-BUT.xlsx", "URCA-annexe-MCCC.xlsx"] {
        let file = format!("{}/maquettes/{name}", env!("TAPIS_REAL_DATA"));
        let desk = Desk::new();
        let run = desk.run(["import", &file]);
        let said = run.refused();
        assert!(said.contains("--template") && said.contains(name), "{said}");
    }
}

#[test]
fn boxes_are_crosses_when_they_are_ticked() {
    let text = "AC|R1.01|SAÉ 1.01\nAC11.01|☑|☐\nAC11.02|□|☒\nAC11.03|☐|■\nAC11.04|✓|□";
    let text: &'static str = Box::leak(text.to_owned().into_boxed_str());
    let expected = [
        "R1.01 AC11.01 T",
        "R1.01 AC11.04 T",
        "SAÉ 1.01 AC11.02 T",
        "SAÉ 1.01 AC11.02 E",
        "SAÉ 1.01 AC11.03 T",
        "SAÉ 1.01 AC11.03 E",
    ];
    for (kind, files) in every_kind(&[("Matrice", text)]) {
        let it = tableur::read(&files).unwrap_or_else(|error| panic!("{kind}: {}", said(&error)));
        assert_eq!(tied(&it.programme), expected, "{kind}");
    }
}
