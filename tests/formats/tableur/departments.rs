//! Files as departments leave them, each with one habit that was once misread or refused for something else.

use tapis::formats::{Imported, tableur};

use super::{
    cases::{hours, kinds, read, said, source, ties, warned, workbook},
    habits::tied,
    neighbours::weights,
};

fn refused(text: &str) -> String {
    said(&tableur::read(&[source("Tableau.csv", text)]).unwrap_err())
}

fn names(it: &Imported) -> Vec<String> {
    it.programme.activites.iter().map(|it| format!("{} {}", it.code, it.libelle)).collect()
}

fn acs(it: &Imported) -> Vec<String> {
    it.programme.acs().map(|(_, _, it)| format!("{} {}", it.code, it.libelle)).collect()
}

#[test]
fn wordings_beside_codes_have_no_head() {
    let it = read(";;Volume horaire;;\n;;CM;TD;TP\nR1.01;Sols;10;12;4\nSAÉ 1.01;Enquête;;;10\nTotal;;10;12;14\n");
    assert_eq!(names(&it), ["R1.01 Sols", "SAÉ 1.01 Enquête"], "{:?}", warned(&it));
    assert_eq!(hours(&it.programme.activites[0]), ["10", "12", "4"].map(str::to_owned));
    let it = read(";;R1.01;SAÉ 1.01\nAC11.01;Lire;x;\nAC11.02;Trier;;x\n");
    assert_eq!(acs(&it), ["AC11.01 Lire", "AC11.02 Trier"]);
    // Marks are no wordings.
    let it = read("AC;;R1.01;R1.02\nAC11.01;x;x;\nAC11.02;;;x\n");
    assert_eq!(acs(&it), ["AC11.01 ", "AC11.02 "]);
    assert!(warned(&it).join(" ").contains(": B"), "{:?}", warned(&it));
}

#[test]
fn a_row_for_each_kind_of_hours_names_its_matter_again() {
    let it = read("Semestre;Matière;Type heure;Volume\n1;Sols;CM;12\n1;Sols;TD;10,5\n1;Eaux;TP;6\n2;Sols;CM;8\n");
    let told: Vec<String> = it.programme.activites.iter().map(|it| format!("{} {}", it.libelle, it.semestre)).collect();
    assert_eq!(told, ["Sols 1", "Eaux 1", "Sols 2"]);
    assert_eq!(hours(&it.programme.activites[0]), ["12", "10.5", "0"].map(str::to_owned));
}

#[test]
fn codes_of_ac_in_the_way_of_one_place() {
    let file = workbook(
        &[
            (
                "Réf",
                "Compétence;Niveau;AC\n1 - Observer;Niv. 1;AC1.1 Lire|AC1.2 Trier\n;Niv. 2;AC1.3 Compter\n2 - Vendre;Niv. 1;AAV2.1 : Vendre\n",
            ),
            ("EC", "Code EC;Intitulé;Semestre;AC mobilisés\nEC1;Sols;1;AC1.1, AC1.3\nEC2;Vente;1;AAV2.1 et AC1.2\n"),
        ],
        |name, sheet| {
            if name == "Réf" {
                sheet.write_string(1, 2, "AC1.1 Lire\nAC1.2 Trier").unwrap();
            }
        },
    );
    let it = tableur::read(&[file]).unwrap();
    assert_eq!(acs(&it), ["AC1.1 Lire", "AC1.2 Trier", "AC1.3 Compter", "AAV2.1 Vendre"]);
    assert_eq!(tied(&it.programme).len(), 4, "{:?}", warned(&it));
}

#[test]
fn names_of_ac_stand_between_their_codes_and_the_rows() {
    let it = read(
        ";C1 Observer;;C2 Vendre\n;AC11.01;AC11.02;AC12.01\n;Lire;Trier;Vendre\nR1.01 Sols;x;;x\nSAÉ 1.01 Enquête;;x (évalué);x\nPortfolio S1;x;x;x\n",
    );
    assert_eq!(acs(&it), ["AC11.01 Lire", "AC11.02 Trier", "AC12.01 Vendre"]);
    let competences: Vec<&str> = it.programme.competences.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!((competences, ties(&it.programme)), (vec!["Observer", "Vendre"], 7));
    assert_eq!(kinds(&it.programme)[2].0, "Portfolio S1");
}

#[test]
fn marks_say_how_far_in_words_and_with_notes() {
    let it = read("AC;R1.01;R1.02;SAÉ 1.01\nAC11.01;introduit;x (éval.);maîtrisé\nAC11.02;;approfondi;\n");
    assert_eq!(ties(&it.programme), 4);
    assert_eq!(tied(&it.programme)[1..4], ["R1.02 AC11.01 T", "R1.02 AC11.01 E", "R1.02 AC11.02 T"]);
    assert!(warned(&it).join(" ").contains("APPROFONDI"), "{:?}", warned(&it));
    assert!(refused("AC;R1.01;R1.02\nAC11.01;x;x (cf. annexe)\n").contains("Tableau!C2"));
}

#[test]
fn heads_in_two_languages() {
    let it = read(
        "\"Code EC\nModule code\";Intitulé / Title;Semestre / Semester;CM / Lectures;TD / Tutorials;ECTS / Credits\nEC11;Sols / Soils;1;10;12;3\n",
    );
    assert_eq!(names(&it), ["EC11 Sols / Soils"]);
    assert_eq!(hours(&it.programme.activites[0]), ["10", "12", "0"].map(str::to_owned));
}

#[test]
fn coefficients_are_shares_of_one() {
    let it = read(";R1.01;R1.02;SAÉ 1.01;Total\nUE1.1 Observer;2;1/2;3;5,5\nUE1.2 Vendre;1;;0,5;1,5\n");
    assert_eq!(weights(&it.programme, "R1.02"), ["UE1.1 0.5"]);
    assert_eq!(weights(&it.programme, "SAÉ 1.01"), ["UE1.1 3", "UE1.2 0.5"]);
    let it = read("Code;Intitulé;UE;Coef\nR1.01;Sols;UE1.1;1/4\nR1.02;Eaux;UE1.1;3/4\n");
    assert_eq!(weights(&it.programme, "R1.02"), ["UE1.1 0.75"]);
    assert!(refused("Code;Intitulé;UE;Coef\nR1.01;Sols;UE1.1;1/3\n").contains("Tableau!D2"));
    assert!(refused("Code;Intitulé;Semestre;CM\nR1.01;Sols;1;1/2\n").contains("Tableau!D2"), "no hours");
}

#[test]
fn a_sheet_for_each_parcours() {
    let head = "Code;Intitulé;Semestre;CM\n";
    let sheets = [
        ("Tronc commun", format!("{head}R3.01;Commun;3;10\n")),
        ("Parcours A", format!("{head}R3.02;Des deux;3;10\nR3.A.03;Du premier;3;5\n")),
        ("Parcours B", format!("{head}R3.02;Des deux;3;10\nR3.B.03;Du second;3;5\nR3.01;Commun;3;10\n")),
    ];
    let sheets: Vec<(&str, &str)> = sheets.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let it = tableur::read(&[workbook(&sheets, |_, _| {})]).unwrap();
    let told: Vec<String> = it
        .programme
        .activites
        .iter()
        .map(|it| format!("{} {}", it.code, it.parcours.iter().map(|it| it.as_str()).collect::<Vec<_>>().join("+")))
        .collect();
    assert_eq!(told, ["R3.01 ", "R3.02 ", "R3.A.03 a", "R3.B.03 b"]);
}

#[test]
fn what_is_missing_everywhere_is_said_once() {
    let said = refused("Code EC;Intitulé;CM\nEC11;Sols;12h\nEC12;Climats;10,5\n");
    assert!(said.contains("semestre = \"1\"") && said.contains("feuilles.constantes"), "{said}");
}

#[test]
fn columns_that_count_are_none_of_what_they_count() {
    let it = read("Ressource;AC11.01;AC11.02;Nb AC\nR1.01;x;;1\nR1.02;x;x;2\n");
    assert_eq!(ties(&it.programme), 3);
    assert!(it.programme.activites.iter().all(|it| it.acs_inconnus.is_empty()), "{:?}", warned(&it));
}

#[test]
fn a_matrix_for_each_semestre_under_the_one_before() {
    let it =
        read("Semestre 1\nAC;R1.01;SAÉ 1.01\nAC11.01;x;x\nSemestre 2\nAC;R2.01;SAÉ 2.01\nAC11.02;x;\nAC11.03;;x\n");
    assert_eq!(
        tied(&it.programme),
        [
            "R1.01 AC11.01 T",
            "SAÉ 1.01 AC11.01 T",
            "SAÉ 1.01 AC11.01 E",
            "R2.01 AC11.02 T",
            "SAÉ 2.01 AC11.03 T",
            "SAÉ 2.01 AC11.03 E"
        ]
    );
    let it = read("Code;Ressource;CM;TD\nR1.01;Sols;10;10\n\nCode;SAÉ;Projet;Encadré TD\nSAÉ 1.01;Enquête;20;6\n");
    assert_eq!(names(&it), ["R1.01 Sols", "SAÉ 1.01 Enquête"]);
}

#[test]
fn heads_of_coefficients_say_so_after_their_ue() {
    let it = read("Activité;UE 1.1 (Coef);UE 1.2 – coef.\nR1.01;2;1\nSAÉ 1.01;3;2\n");
    let codes: Vec<&str> = it.programme.ues().map(|(_, it)| it.code.as_str()).collect();
    assert_eq!(codes, ["UE 1.1", "UE 1.2"]);
}

#[test]
fn compétences_stand_in_blocs_and_ac_after_bullets() {
    let it = read(
        "Bloc de compétences;Compétence visée;Apprentissages critiques;Niveau\nBC1;Observer un site;\"- Lire une carte\n- Trier\";Niveau 1\n;;- Croiser;Niveau 2\nBC2;Vendre;Négocier;Niveau 1\n",
    );
    let competences: Vec<&str> = it.programme.competences.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!(competences, ["Observer un site", "Vendre"], "{:?}", warned(&it));
    assert_eq!(acs(&it), ["AC11.01 Lire une carte", "AC11.02 Trier", "AC21.01 Croiser", "AC12.01 Négocier"]);
}

#[test]
fn hours_of_two_semestres_beside_codes() {
    let it = read(";;Semestre 1;;Semestre 2;\nCode;Intitulé;CM;TD;CM;TD\nEC1;Sols;10;5;;\nEC2;Eaux;;;8;4\n");
    let told: Vec<(u8, String)> = it.programme.activites.iter().map(|it| (it.semestre, hours(it).join(" "))).collect();
    assert_eq!(told, [(1, "10 5 0".to_owned()), (2, "8 4 0".to_owned())]);
    assert!(refused(";;Semestre 1;;Semestre 2;\nCode;Intitulé;CM;TD;CM;TD\nEC3;Air;2;2;2;2\n").contains("Tableau!E3"));
}

#[test]
fn short_wordings_leave_their_place_to_whole_ones() {
    let it = read("Code;Libellé;Libellé court;Semestre;CM\nR1.01;Sols et eaux;Sols;1;10\n");
    assert_eq!(names(&it), ["R1.01 Sols et eaux"]);
    let it = read("Sem.;Réf.;Ress. / SAÉ;h CM;Proj.\nS1;R1.01;Sols;2;\nS1;SAÉ 1.01;Enquête;;20\n");
    assert_eq!(names(&it), ["R1.01 Sols", "SAÉ 1.01 Enquête"], "{:?}", warned(&it));
}

#[test]
fn ressources_crossed_with_saé_are_mobilised() {
    for text in [
        "Ressources;SAÉ 1.01;SAÉ 1.02\nR1.01 Sols;x;\nR1.02 Eaux;x;x\n",
        "SAÉ;R1.01;R1.02\nSAÉ 1.01 Enquête;x;x\nSAÉ 1.02 Bilan;;x\n",
    ] {
        let it = read(text);
        let of = |code: &str| it.programme.activites.iter().find(|it| it.code == code).unwrap().mobilise.len();
        assert_eq!((of("SAÉ 1.01"), of("SAÉ 1.02")), (2, 1), "{text}: {:?}", warned(&it));
        assert!(it.warnings.is_empty(), "{:?}", warned(&it));
    }
    let it = read("Code;Intitulé;Ressources mobilisées\nR1.01;Sols;\nSAÉ 1.01;Enquête;R101\n");
    assert_eq!(it.programme.activites[1].mobilise.len(), 1, "{:?}", warned(&it));
}

#[test]
fn hours_of_several_kinds_share_a_cell() {
    let it = read("Code;Intitulé;Heures\nR1.01;Sols;15h TD + 10h TP\nR1.02;Eaux;CM : 10, TD : 12,5\n");
    assert_eq!(hours(&it.programme.activites[0]), ["0", "15", "10"].map(str::to_owned), "{:?}", warned(&it));
    assert_eq!(hours(&it.programme.activites[1]), ["10", "12.5", "0"].map(str::to_owned));
    // The file holds as many as were understood.
    let file = source("Tableau.csv", "Code;Intitulé;Heures\nR1.01;Sols;15h TD + 10h TP\n");
    let balance = tableur::balance(None, &[file], None).unwrap();
    assert_eq!((balance.understood.hours, balance.file.hours), (25.into(), 25.into()));
    // What says more is refused by its cell, and never passes for no hours.
    let it = refused("Code;Intitulé;Heures\nR1.01;Sols;15h TD par groupe\n");
    assert!(it.contains("C2") && it.contains("15h TD par groupe"), "{it}");
}
