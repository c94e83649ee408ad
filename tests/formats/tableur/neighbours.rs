//! What stands beside the cases: other heads, other signs, other places of the same habits.

use std::collections::BTreeMap;

use rust_xlsxwriter::Format;
use tapis::{
    formats::{Imported, Source, tableur},
    programme::{Nature, NatureHeures, Programme, Volume},
};

use super::cases::{hours, read, said, source, ties, warned, workbook};

/// Each activité with its semestre and its hours of CM, TD and TP.
fn told(it: &Imported) -> Vec<String> {
    let line = |it: &tapis::programme::Activite| format!("{} S{} {}", it.code, it.semestre, hours(it).join(" "));
    it.programme.activites.iter().map(line).collect()
}

/// The coefficients of an activité, by the codes of UE.
pub(super) fn weights(programme: &Programme, code: &str) -> Vec<String> {
    let codes: BTreeMap<_, &str> = programme.ues().map(|(_, it)| (it.id.clone(), it.code.as_str())).collect();
    let it = programme.activites.iter().find(|it| it.code == code).unwrap();
    let mut all: Vec<String> = it.coefficients.iter().map(|(ue, weight)| format!("{} {weight}", codes[ue])).collect();
    all.sort();
    all
}

fn refused(text: &str) -> String {
    said(&tableur::read(&[source("Tableau.csv", text)]).unwrap_err())
}

fn warns(it: &Imported, code: &str) -> bool {
    it.warnings.iter().any(|it| it.code == code)
}

/// What was guessed means the same when it is given back.
fn again(text: &str) -> Programme {
    let file: [Source; 1] = [source("Tableau.csv", text)];
    let mapping = tableur::mapping_of(&file).unwrap();
    tableur::read_by(&file, Some(&source("m.toml", &mapping)))
        .unwrap_or_else(|error| panic!("{}\n{mapping}", said(&error)))
        .programme
}

#[test]
fn hours_of_each_semestre_in_columns() {
    for heads in [
        "Code;Intitulé;S1 - CM;S1 - TD;S2 - CM;S2 - TD",
        "Code;Intitulé;CM S1;TD S1;CM S2;TD S2",
        "Code;Intitulé;CM (S1);TD (S1);CM (S2);TD (S2)",
        "Code;Intitulé;CM semestre 1;TD semestre 1;CM semestre 2;TD semestre 2",
        "Code;Intitulé;Semestre 1;;Semestre 2;\n;;CM;TD;CM;TD",
    ] {
        let rows = "EC1;Sols;10;5;;\nEC2;Eaux;;0;8;4\n";
        let text = format!("{heads}\n{rows}");
        let it = read(&text);
        assert_eq!(told(&it), ["EC1 S1 10 5 0", "EC2 S2 8 4 0"], "{heads}: {:?}", warned(&it));
        assert_eq!(again(&text).activites, it.programme.activites, "{heads}");
        // An activité is of one semestre: hours of two are no hours of either.
        let refused = refused(&format!("{heads}\n{rows}EC3;Bois;2;3;4;5\n"));
        assert!(refused.contains("semestres 1 et 2") && refused.contains("Tableau!E"), "{refused}");
    }
    // Hours of no kind say the semestre, and are named.
    for heads in ["Matière;Heures S1;Heures S2", "EC;Type;Semestre 1;Semestre 2"] {
        let type_ = if heads.contains("Type") { "EC;" } else { "" };
        let it = read(&format!("{heads}\nEC4;{type_}10;\nEC5;{type_};12\n"));
        assert_eq!(it.programme.activites.iter().map(|it| it.semestre).collect::<Vec<_>>(), [1, 2], "{heads}");
        assert!(warns(&it, "tableur-heures-sans-type"), "{heads}: {:?}", warned(&it));
    }
}

#[test]
fn a_row_for_each_kind_of_hours() {
    for (head, rows) in [
        ("Code;Intitulé;Type;Heures", "R1.01;Sols;CM;12\nR1.01;Sols;TD;18\nR1.02;Eaux;TP;4\n"),
        ("Activité;Type d’heures;Volume", "R1.01;CM;12\nR1.01;TD;18\nR1.02;TP;4\n"),
        ("Code;Nature;Nb heures", "R1.01;CM;12\n;TD;18\nR1.02;TP;4\n"),
        ("Code;Type de cours;Quantité", "R1.01;Cours magistral;12 h\nR1.01;Travaux dirigés;18 h\nR1.02;TP;4\n"),
    ] {
        let text = format!("{head}\n{rows}");
        let it = read(&text);
        assert_eq!(told(&it), ["R1.01 S1 12 18 0", "R1.02 S1 0 0 4"], "{head}: {:?}", warned(&it));
        assert_eq!((it.warnings.len(), again(&text).activites), (0, it.programme.activites), "{head}");
    }
    let it = read("Code;Type;Heures\nR1.01;CM;12\nR1.01;CM;12\n");
    assert!(warns(&it, "tableur-conserve"), "the second is another séance, or the same: {:?}", warned(&it));
    let it = read("Code;Intitulé;Volume horaire\nR1.01;Sols;12\n");
    assert!(warned(&it).join("").contains("Tableau!C2"), "{:?}", warned(&it));
}

#[test]
fn codes_of_ac_under_the_heads_of_competences() {
    let base = "Code AC;Libellé AC\nAC11.01;A\nAC11.02;B\nAC12.01;C\n";
    let table =
        "Code;Intitulé;C1 Observer;Restaurer\nR1.01;Sols;AC11.01, AC11.02;AC12.01\nSAÉ 1.01;Enquête;-;AC12.01\n";
    let it = tableur::read(&[source("AC.csv", base), source("Tableau.csv", table)]).unwrap();
    assert_eq!(ties(&it.programme), 4, "{:?}", warned(&it));
    // Numbers there are coefficients, in the UE of the compétence.
    let it = read("Code;Intitulé;C1 Observer;C2 Restaurer\nR1.01;Sols;12;8\nR1.02;Eaux;5;\n");
    assert_eq!(weights(&it.programme, "R1.01"), ["UE1.1 12", "UE1.2 8"], "{:?}", warned(&it));
    assert_eq!(
        it.programme.competences.iter().map(|it| it.nom.as_str()).collect::<Vec<_>>(),
        ["Observer", "Restaurer"]
    );
    // Crosses are counted, where « EC » is the only other head.
    let it = read("EC;C1 Observer;C2 Restaurer\nDroit S1;x;\nR1.02;;x\n".replace("Droit S1", "R1.01").as_str());
    assert!(warns(&it, "tableur-croix-competence"), "{:?}", warned(&it));
}

#[test]
fn names_are_no_semestres() {
    // The year of a licence is no semestre, nor is any other letter with a number.
    for (sheet, row) in [("L3", "EC1;4"), ("h10", "EC1;4"), ("D2", "EC1;4"), ("A1", "EC1;4")] {
        let error = tableur::read(&[workbook(&[(sheet, &format!("EC;CM\n{row}\n"))], |_, _| {})]).unwrap_err();
        assert!(said(&error).contains("semestre"), "{sheet}: {}", said(&error));
    }
    for (cell, numero) in [
        ("1er semestre", 1),
        ("Semestre 2 (printemps)", 2),
        ("L1S1", 1),
        ("BUT2 S3", 3),
        ("S02", 2),
        ("1,0", 0),
        ("2.0", 2),
        ("S1 et S2", 0),
        ("1-2", 0),
    ] {
        let read = tableur::read(&[source("Tableau.csv", &format!("EC;Semestre;CM\nDroit;{cell};4\n"))]);
        match read {
            Ok(it) => assert_eq!(it.programme.activites[0].semestre, numero, "{cell}"),
            Err(error) => assert!(numero == 0 && said(&error).contains("B2"), "{cell}: {}", said(&error)),
        }
    }
    // No second year has a semestre 1: it is that of the year.
    for head in [
        "Année;Semestre;EC;CM\nL1;1;A;1\nL1;2;B;1\nL2;1;C;1\nL2;S2;D;1\n",
        "Year;Semester;Module;CM\n1;1;A;1\n1;2;B;1\n2;1;C;1\n2;2;D;1\n",
    ] {
        let it = read(head);
        assert_eq!(it.programme.activites.iter().map(|it| it.semestre).collect::<Vec<_>>(), [1, 2, 3, 4]);
    }
}

#[test]
fn activites_that_nothing_says_what_they_are() {
    for codes in [["EC1", "EC2"], ["ECUE 1.1", "ECUE 1.2"], ["M1101", "M1102"], ["WR101", "WR102"], ["R1-01", "R1-02"]]
    {
        let it = read(&format!("Code;Intitulé;Semestre;CM\n{};Sols;1;10\n{};Eaux;1;2\n", codes[0], codes[1]));
        assert_eq!(it.programme.activites.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), codes);
        assert!(it.programme.activites.iter().all(|it| it.nature == Nature::Ressource) && it.warnings.is_empty());
    }
    let it = read("Code;Intitulé;Semestre;CM\nWS101;Enquête;1;10\nS101;Projet;1;2\nSAE S1.03;Audit;1;2\n");
    assert!(it.programme.activites.iter().all(|it| it.nature == Nature::Sae), "{:?}", warned(&it));
    assert!(refused("Code;Intitulé;Semestre;CM\nR1.01;Sols;1;10\nXYZ;Eaux;1;2\n").contains("XYZ"));
}

#[test]
fn several_tables_on_one_sheet() {
    let it = read(
        "AC;Libellé;R1.01;SAÉ 1.01\nAC11.01;Décrire;x;\nAC11.02;Lire;;x\n\nAC;Libellé;R2.01;SAÉ 2.01\nAC11.01;Décrire;x;\nAC11.02;Lire;x;x\n",
    );
    assert_eq!((ties(&it.programme), it.programme.activites.len()), (5, 4), "{:?}", warned(&it));
    let maquettes =
        "Semestre 1\nCode;Intitulé;CM;TD;TP\nEC1;Sols;10;5;2\n\nSemestre 2\nCode;Intitulé;TP;TD;CM\nEC2;Eaux;1;2;3\n";
    let it = read(maquettes);
    assert_eq!(told(&it), ["EC1 S1 10 5 2", "EC2 S2 3 2 1"], "{:?}", warned(&it));
    assert_eq!(again(maquettes).activites, it.programme.activites);
    let it = read(
        "Code;Intitulé;CM;TD;AC\nR1.01;Sols;10;5;AC11.02\n\nCompétence;Niveau;AC;Libellé\nC1 Observer;1;AC11.01;Décrire\n;;AC11.02;Lire\n",
    );
    assert_eq!((told(&it), ties(&it.programme)), (vec!["R1.01 S1 10 5 0".to_owned()], 1), "{:?}", warned(&it));
    assert_eq!(it.programme.competences.len(), 1);
    // A UE stands over the heads of its table.
    let it = read(
        "UE1.1 Traiter;;;\nCode;Intitulé;CM;Coef.\nR1.01;Sols;10;2\nUE1.2 Vendre;;;\nCode;Intitulé;CM;Coef.\nR1.02;Eaux;4;3\n",
    );
    assert_eq!([weights(&it.programme, "R1.01"), weights(&it.programme, "R1.02")].concat(), ["UE1.1 2", "UE1.2 3"]);
}

#[test]
fn notes_and_titles_are_no_activites() {
    let rows = "R1.01;Sols;1;10;5\nR1.02;Eaux;1;2;3\nSAÉ 1.01;Enquête;1;;4\n";
    let notes = "* : sous réserve;;;;\nNB : par étudiant;;;;\n;Légende : x = travaillé;;;\nFait par;M. X;;;\nCM;Cours magistral;;;\n";
    let it = read(&format!("Code;Intitulé;Semestre;CM;TD\n{rows}\n{notes}"));
    assert_eq!(it.programme.activites.len(), 3, "{:?}", told(&it));
    let said = warned(&it).join(" ");
    assert!(said.contains("5 lignes") && said.contains("6 (« * : sous réserve »)"), "{said}");
    let it = read("Matière;Semestre;CM\nDroit;1;10\nPôle Sciences;;\nChimie;1;4\nMise à jour le 12/03/2024;;\n");
    assert_eq!(it.programme.activites.len(), 2, "{:?}", told(&it));
    assert!(warned(&it).join(" ").contains("3 (« Pôle Sciences »)"), "{:?}", warned(&it));
    // Totals, whatever they are called; and figures of nothing.
    let it = read(
        "Code;Intitulé;Semestre;CM\nR1.01;Sols;1;10\nΣ;;;10\n;Sous-total UE1.1 : Traiter;;10\nR1.02;Eaux;1;2\n;;;12\n",
    );
    assert_eq!(told(&it), ["R1.01 S1 10 0 0", "R1.02 S1 2 0 0"]);
    assert!(warned(&it).join(" ").contains("nomme rien"), "{:?}", warned(&it));
    assert!(refused("Code;Intitulé;Semestre;CM\n").contains("rien à lire"));
}

#[test]
fn rows_are_titles_of_those_below() {
    let it = read(
        "Code;Intitulé;CM;Coef.\nS1;Semestre 1;;\nUE1;Observer;;\nEC1;Sols;10;2\nS2;Semestre 2;;\nUE1;Observer;;\nEC2;Fer;1;3\n",
    );
    assert_eq!(told(&it), ["EC1 S1 10 0 0", "EC2 S2 1 0 0"], "{:?}", warned(&it));
    let it = read("EC;CM\nBUT 1;\nSemestre 1 : tronc commun;\nR1.01;10\nBUT 2;\nSemestre 3;\nR3.01;5\n");
    assert_eq!(told(&it), ["R1.01 S1 10 0 0", "R3.01 S3 5 0 0"], "{:?}", warned(&it));
    let it = read(
        "Code;Apprentissage critique;R1.01;SAÉ 1.01\nC1 Observer;;;\nNiveau 1;;;\nAC11.01;Décrire;x;\nAC11.02;Lire;;x\nC2 Restaurer;;;\nAC12.01;Nettoyer;x;x\n",
    );
    let names: Vec<&str> = it.programme.competences.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!((names, ties(&it.programme)), (vec!["Observer", "Restaurer"], 4), "{:?}", warned(&it));
}

#[test]
fn heads_that_name_several_or_stand_in_three_rows() {
    let it = read("AC;Libellé;R1.01 / R1.02;SAÉ 1.01\nAC11.01;Décrire;x;\nAC11.02;Lire;;x\n");
    assert_eq!((ties(&it.programme), it.programme.activites.len()), (3, 3), "{:?}", warned(&it));
    assert!(it.programme.activites.iter().all(|it| it.libelle.is_empty()));
    let it = read(
        "Semestre 1;;;;Semestre 2;\nRessources;;;SAÉ;Ressources;SAÉ\nAC;Libellé;R1.01;SAÉ 1.01;R2.01;SAÉ 2.01\nAC11.01;Décrire;x;;x;\nAC11.02;Lire;;x;;x\n",
    );
    assert_eq!((ties(&it.programme), it.programme.activites.len()), (4, 4), "{:?}", warned(&it));
    let it = read("AC;Libellé;Sols;Eaux;Enquête\n;;R1.01;R1.02;SAÉ 1.01\nAC11.01;Décrire;x;;x\nAC11.02;Lire;;x;\n");
    let names: Vec<&str> = it.programme.activites.iter().map(|it| it.libelle.as_str()).collect();
    assert_eq!((ties(&it.programme), names), (3, vec!["Sols", "Eaux", "Enquête"]), "{:?}", warned(&it));
    let it = read(";CM;TD;TP\nR1.01 Sols;10;5;\nR1.02 Eaux;2;3;4\n");
    assert_eq!(told(&it), ["R1.01 S1 10 5 0", "R1.02 S1 2 3 4"]);
    let it = read(";R1.01;R1.02;SAÉ 1.01\nUE1.1;10;5;40\nUE1.2;3;4;30\nTotal;13;9;70\n");
    assert_eq!(weights(&it.programme, "SAÉ 1.01"), ["UE1.1 40", "UE1.2 30"], "{:?}", warned(&it));
}

#[test]
fn cells_that_hold_several_of_something() {
    let it = read(
        "Compétence;Niveau;Apprentissages critiques\nC1 Observer;1;\"AC11.01 Décrire\nAC11.02 Lire\"\n;2;\"- Trier\n- Compter\"\n",
    );
    let acs: Vec<&str> = it.programme.acs().map(|(_, _, it)| it.libelle.as_str()).collect();
    assert_eq!(acs, ["Décrire", "Lire", "Trier", "Compter"]);
    let it = read(
        "Compétence;Niveau;N°;Apprentissage critique\nC1 Observer;1;1;Décrire\n;;2;Lire\nC2 Restaurer;1;1;Nettoyer\n",
    );
    let numbers: Vec<u8> = it.programme.competences.iter().map(|it| it.numero).collect();
    assert_eq!((numbers, it.programme.acs().count()), (vec![1, 2], 3), "a rank is no number of a compétence");
    let it = read(
        "Code;Intitulé;UE;Coef\nR1.01;Sols;UE1.1, UE1.2;2, 3\nR1.02;Eaux;UE1.1 et UE1.2;2 et 3\nR1.03;Bois;UE1.1 / UE1.2;2/3\n",
    );
    for code in ["R1.01", "R1.02", "R1.03"] {
        assert_eq!(weights(&it.programme, code), ["UE1.1 2", "UE1.2 3"], "{:?}", warned(&it));
    }
    let it = read("Code;Intitulé;UE\nR1.01;Sols;UE1.1 (2), UE1.2 (3)\nR1.02;Eaux;UE1.1 : 4\n");
    assert_eq!(
        [weights(&it.programme, "R1.01"), weights(&it.programme, "R1.02")].concat(),
        ["UE1.1 2", "UE1.2 3", "UE1.1 4"]
    );
    assert!(it.programme.ues().all(|(_, it)| it.libelle.is_empty()), "{:?}", warned(&it));
}

#[test]
fn parcours_in_columns_and_in_lists() {
    let it = read("Code;Intitulé;CM;Parcours A;Parcours B\nR3.01;Sols;10;x;\nR3.02;Eaux;5;x;x\nR3.03;Bois;5;;\n");
    let of = |it: &Imported| -> Vec<Vec<String>> {
        it.programme.activites.iter().map(|it| it.parcours.iter().map(|it| it.to_string()).collect()).collect()
    };
    assert_eq!(of(&it), [vec!["a"], vec!["a", "b"], vec![]], "{:?}", warned(&it));
    let it = read("Code;Intitulé;Parcours\nR3.01;Sols;A et B\nR3.02;Eaux;A+B\nR3.03;Bois;Arts et métiers\n");
    assert_eq!(of(&it), [vec!["a", "b"], vec!["a", "b"], vec!["arts-et-metiers"]]);
}

#[test]
fn what_a_list_excepts_is_not_tied() {
    let base = "Code AC;Libellé AC\nAC11.01;A\nAC11.02;B\nAC11.03;C\nAC11-04;D\n11.05;E\n";
    for (cell, n, is_told) in [
        ("AC11.01 à AC11.03 sauf AC11.02", 2, true),
        ("AC11.01 (hormis AC11.02), AC11.03", 2, true),
        ("11.01, 11.02", 2, false),
        ("AC11-01 ; AC11.04 ; AC11.05", 3, false),
    ] {
        let table = format!("Code;Intitulé;AC mobilisés\nR1.01;Sols;\"{cell}\"\n");
        let it = tableur::read(&[source("AC.csv", base), source("Tableau.csv", &table)]).unwrap();
        assert_eq!((ties(&it.programme), warns(&it, "tableur-sauf")), (n, is_told), "{cell}: {:?}", warned(&it));
    }
}

#[test]
fn texts_that_programs_leave_odd() {
    let rows = "Code;Intitulé;Semestre;CM\nR1.01;Sols;1;10\nR1.02;Eaux;1;2\n";
    for text in [
        format!("{rows}\u{1a}"),
        rows.replace("R1.01", "\u{feff}R1.01\u{200b}"),
        format!("{rows}\0\0"),
        rows.replace("Sols", "So\0ls"),
    ] {
        let it = read(&text);
        assert_eq!(told(&it), ["R1.01 S1 10 0 0", "R1.02 S1 2 0 0"]);
        assert_eq!(it.programme.activites[0].libelle, "Sols");
    }
    let error = tableur::read(&[source("Tableau.csv", &rows.replace("Sols", "\"Sols"))]).unwrap_err();
    assert_eq!((error.code, error.line), ("tableur-guillemet", Some(2)));
    assert!(refused(&rows.replace("10", "10 %")).contains("D2"), "a share is no hours");
    let it = read(&rows.replace(";2\n", ";30 min\n").replace("10", "'10"));
    assert_eq!(it.programme.activites[1].heures.values().next(), Some(&Volume::Global("0.5".parse().unwrap())));
}

#[test]
fn figures_that_no_head_stands_over_are_named() {
    let it = read("Code;Intitulé;CM;;\nR1.01;Sols;10;4;\nR1.02;Eaux;2;5;à revoir\n");
    let said = warned(&it).join(" ");
    assert!(said.contains(": D.") || said.contains("D "), "{said}");
    assert!(!said.contains("E."), "{said}");
}

#[test]
fn a_maquette_by_parents_keeps_its_hours() {
    let it = read(
        "Type objet;Code objet;Code parent;Libellé;CM;TD\nSEM;S1;;Semestre 1;;\nUE;UE11;S1;Fondamentaux;;\nECUE;EC111;UE11;Droit;10;5\n",
    );
    assert_eq!(told(&it), ["EC111 S1 10 5 0"], "{:?}", warned(&it));
}

/// As the annexes of one université have them: the modality, or what is no hours at all, stands over the kinds.
#[test]
fn hours_under_a_head_of_several() {
    let split = |it: &Imported, nature| match it.programme.activites[0].heures[&nature] {
        Volume::Reparti(it) => (it.presentiel.to_string(), it.distanciel.to_string()),
        Volume::Global(it) => (it.to_string(), String::new()),
    };
    for heads in [
        "Code;Intitulé;Semestre;Présentiel;;Distanciel;;Nb groupes;\n;;;CM;TD;CM;TD;CM;TD",
        "Code;Intitulé;Semestre;Volumes horaires;;;;;\n;;;Présentiel;;Distanciel;;Nb groupes;\n;;;CM;TD;CM;TD;CM;TD",
        "Code;Intitulé;Semestre;CM présentiel;TD présentiel;CM distanciel;TD à distance;Groupes CM;Groupes TD",
    ] {
        let text = format!("{heads}\nR1.01;Sols;1;10;5;2;3;1;4\n");
        let it = read(&text);
        let told = [split(&it, NatureHeures::Cm), split(&it, NatureHeures::Td)];
        let expected = [("10", "2"), ("5", "3")].map(|(here, there)| (here.to_owned(), there.to_owned()));
        assert_eq!(told, expected, "{heads}: {:?}", warned(&it));
        assert_eq!(again(&text).activites, it.programme.activites, "{heads}");
    }
    // Heads that are merged over the rows of the others are theirs too.
    let rows = "Semestre;Code;Intitulé;Volumes horaires;\n;;;Présentiel;\n;;;CM;TD\nS2;EC1;Sols;10;5\n";
    let file = workbook(&[("Maquette", rows)], |_, sheet| {
        for column in 0..3 {
            let head = ["Semestre", "Code", "Intitulé"][usize::from(column)];
            sheet.merge_range(0, column, 2, column, head, &Format::new()).unwrap();
        }
    });
    let it = tableur::read(&[file]).unwrap();
    assert_eq!((told(&it), split(&it, NatureHeures::Cm).0), (vec!["EC1 S2 10 5 0".to_owned()], "10".to_owned()));
}
