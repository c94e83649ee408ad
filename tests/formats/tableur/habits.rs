//! Habits beside those of the cases: credits in a row or a head, notes beside codes, names of compétences above their
//! AC, blocs beside compétences, codes after their names.

use std::collections::BTreeMap;

use tapis::{formats::tableur, programme::Programme};

use super::{
    cases::{hours, read, said, source, ties, warned},
    neighbours::weights,
};

/// The credits of each UE, by its code.
pub(super) fn ects(programme: &Programme) -> Vec<String> {
    let said = |it: &tapis::programme::Ue| it.ects.map_or("?".to_owned(), |it| it.normalize().to_string());
    programme.ues().map(|(_, it)| format!("{} {}", it.code.replace(' ', ""), said(it))).collect()
}

/// Each tie, worked or assessed: « R1.01 AC11.01 T ».
pub(super) fn tied(programme: &Programme) -> Vec<String> {
    let codes: BTreeMap<_, &str> = programme.acs().map(|(_, _, it)| (it.id.clone(), it.code.as_str())).collect();
    let mut all = Vec::new();
    for it in &programme.activites {
        for ac in it.travaille.union(&it.evalue) {
            let signs = [(&it.travaille, "T"), (&it.evalue, "E")];
            let told = signs
                .iter()
                .filter(|(of, _)| of.contains(ac))
                .map(|(_, sign)| format!("{} {} {sign}", it.code, codes[ac]));
            all.extend(told);
        }
    }
    all
}

const ACS: &str = "Code AC;Libellé AC\nAC11.01;Lire\nAC11.02;Trier\nAC11.03;Compter\nAC12.01;Vendre\n";

fn with_acs(table: &str) -> tapis::formats::Imported {
    let files = [source("AC.csv", ACS), source("Tableau.csv", table)];
    tableur::read(&files).unwrap_or_else(|error| panic!("{}", said(&error)))
}

#[test]
fn a_row_of_ects_under_heads_of_ue_says_their_credits() {
    for table in [
        "Activité;UE1.1;UE1.2\nR1.01 Sols;2;3\nR1.02 Eaux;1;\nECTS;12;18\n",
        ";UE1.1;UE1.2\nCrédits ECTS;12;18\nR1.01 Sols;2;3\nR1.02 Eaux;1;\n",
        "Code;Intitulé;UE1.1;UE1.2\n;ECTS de l’UE;12;18\nR1.01;Sols;2;3\nR1.02;Eaux;1;\n;Total;3;3\n",
        "Code;Intitulé;Coef. UE1.1;Coef. UE1.2\nR1.01;Sols;2;3\nR1.02;Eaux;1;\nECTS;;12;18\n",
    ] {
        let it = read(table);
        assert_eq!(ects(&it.programme), ["UE1.1 12", "UE1.2 18"], "{table}: {:?}", warned(&it));
        assert_eq!(
            (it.programme.activites.len(), weights(&it.programme, "R1.01")),
            (2, vec!["UE1.1 2".to_owned(), "UE1.2 3".to_owned()])
        );
        assert!(it.warnings.iter().any(|it| it.code == "tableur-ligne-de-credits"), "{table}");
    }
    // In the heads, with the names of the UE or without.
    for (heads, name) in
        [("UE1.1 (12 ECTS);UE1.2 (18 ECTS)", ""), ("UE1.1 Observer - 12 ECTS;UE1.2 Vendre (ECTS : 18)", "Observer")]
    {
        let it = read(&format!("Code;Intitulé;{heads}\nR1.01;Sols;2;3\nR1.02;Eaux;1;0\n"));
        assert_eq!(ects(&it.programme), ["UE1.1 12", "UE1.2 18"], "{heads}: {:?}", warned(&it));
        assert_eq!(it.programme.ues().next().unwrap().1.libelle, name);
        assert_eq!(weights(&it.programme, "R1.02"), ["UE1.1 1"], "what weighs nothing has no coefficient");
    }
    let error =
        tableur::read(&[source("T.csv", "Activité;UE1.1;UE1.2\nR1.01;2;3\nR1.02;1;\nECTS;douze;18\n")]).unwrap_err();
    assert!(said(&error).contains("T!B4"), "{}", said(&error));
}

#[test]
fn what_stands_beside_a_code_in_a_list_ties_it_or_is_told() {
    for note in ["= E", ": E", "(E)", "(évalué)", "- É", "E"] {
        let it = with_acs(&format!("Code;Intitulé;AC\nR1.01;Sols;\"AC11.01, AC11.02 {note}\"\n"));
        assert_eq!(tied(&it.programme), ["R1.01 AC11.01 T", "R1.01 AC11.02 E"], "{note}: {:?}", warned(&it));
    }
    for note in ["(maîtrise)", "= M", "(niveau 2)", "= en partie", "(2)"] {
        let it = with_acs(&format!("Code;Intitulé;AC\nR1.01;Sols;\"AC11.01 {note}, AC11.02\"\n"));
        assert_eq!(tied(&it.programme), ["R1.01 AC11.01 T", "R1.01 AC11.02 T"], "{note}");
        let bare = note.trim_matches(['(', ')', '=', ' ']);
        assert!(
            warned(&it).iter().any(|it| it.contains("Tableau!C2") && it.contains(bare)),
            "{note}: {:?}",
            warned(&it)
        );
    }
    let it = with_acs("Code;Intitulé;AC\nR1.01;Sols;\"AC11.01 : non, AC11.02\"\nR1.02;Eaux;AC11.01 à AC11.03 (E)\n");
    assert_eq!(tied(&it.programme), ["R1.01 AC11.02 T", "R1.02 AC11.01 E", "R1.02 AC11.02 E", "R1.02 AC11.03 E"]);
    assert!(warned(&it).iter().any(|it| it.contains("Tableau!C2")), "{:?}", warned(&it));
    // Wordings are none of it.
    let it =
        with_acs("Code;Intitulé;AC\nR1.01;Sols;\"AC11.01 : Lire une carte, AC11.02 (Trier) ; AC12.01 – Vendre\"\n");
    assert_eq!((ties(&it.programme), it.warnings.iter().any(|it| it.code == "tableur-notes")), (3, false));
    // Of the activités of an AC too.
    let it = read(
        "Code AC;Libellé AC;SAÉ et ressources concernées\nAC11.01;Lire;\"R1.01 (E), SAÉ 1.01\"\nAC11.02;Trier;R1.01 (Sols)\n",
    );
    assert_eq!(tied(&it.programme), ["R1.01 AC11.01 E", "R1.01 AC11.02 T", "SAÉ 1.01 AC11.01 T", "SAÉ 1.01 AC11.01 E"]);
}

#[test]
fn ranges_with_a_point_before_their_end_have_their_middle() {
    let it = with_acs("Code;Intitulé;AC\nR1.01;Sols;AC11.01 à .03\n");
    assert_eq!(ties(&it.programme), 3, "{:?}", warned(&it));
}

#[test]
fn a_row_for_each_tie_says_apart_whether_it_is_worked_and_assessed() {
    let table = "Activité;AC;Travaillé;Évalué\nR1.01;AC11.01;oui;non\nR1.01;AC11.02;oui;oui\nSAÉ 1.01;AC12.01;non;oui\nR1.02;AC11.01;;\n";
    let it = with_acs(table);
    assert_eq!(
        tied(&it.programme),
        ["R1.01 AC11.01 T", "R1.01 AC11.02 T", "R1.01 AC11.02 E", "SAÉ 1.01 AC12.01 E"],
        "{:?}",
        warned(&it)
    );
}

#[test]
fn names_of_compétences_stand_above_their_ac() {
    let it = read(";;C1 Observer;;C2 Vendre\n;;AC11.01;AC11.02;AC12.01\nR1.01;Sols;x;;x\nSAÉ 1.01;Enquête;;x;\n");
    let names: Vec<&str> = it.programme.competences.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!((names, ties(&it.programme)), (vec!["Observer", "Vendre"], 3), "{:?}", warned(&it));
    // Outcomes of a programme are compétences by whichever letters.
    let it = read("Module code;Module title;Semester;PO1;PO2;PO3\nCS101;Intro;1;X;;X\nCS102;Data;2;;X;\n");
    assert_eq!(it.programme.competences.len(), 3, "{:?}", warned(&it));
}

#[test]
fn blocs_beside_compétences_are_none() {
    let it = read(
        "Bloc de compétences;Compétence;Niveau;Code AC;Apprentissage critique\nBCC1;C1 Observer;1;AC11.01;Lire\nBCC2;C2 Vendre;1;AC12.01;Vendre\n",
    );
    let names: Vec<&str> = it.programme.competences.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!(names, ["Observer", "Vendre"]);
    assert!(warned(&it).join(" ").contains("Bloc de compétences"), "{:?}", warned(&it));
}

#[test]
fn codes_stand_after_names_or_under_no_head() {
    let it = read("Intitulé;Semestre;CM;TD\nSols (R1.01);1;10;5\nEnquête [SAÉ 1.01];1;0;8\n");
    let told: Vec<String> =
        it.programme.activites.iter().map(|it| format!("{} {} {}", it.code, it.libelle, hours(it)[1])).collect();
    assert_eq!(told, ["R1.01 Sols 5", "SAÉ 1.01 Enquête 8"], "{:?}", warned(&it));
    // A code to the right of all heads is not lost in silence.
    let it = with_acs("Code;Intitulé;AC\nR1.01;Sols;AC11.01;AC11.02\n");
    assert!(warned(&it).join(" ").contains(": D"), "{:?}", warned(&it));
}

#[test]
fn niveaux_in_columns_hold_their_ac() {
    let it = read(
        "Compétence;Niveau 1;Niveau 2 : approfondir\nC1 Observer;\"AC11.01 Lire\nAC11.02 Trier\";AC21.01 Croiser\nC2 Vendre;AC12.01 Vendre;\n",
    );
    let told: Vec<String> =
        it.programme.acs().map(|(c, n, ac)| format!("{} {} {} {}", c.nom, n.ordre, ac.code, ac.libelle)).collect();
    assert_eq!(
        told,
        [
            "Observer 1 AC11.01 Lire",
            "Observer 1 AC11.02 Trier",
            "Observer 2 AC21.01 Croiser",
            "Vendre 1 AC12.01 Vendre"
        ],
        "{:?}",
        warned(&it)
    );
    let titles: Vec<&str> = it.programme.competences[0].niveaux.iter().map(|it| it.libelle.as_str()).collect();
    assert_eq!(titles, ["", "approfondir"]);
}

#[test]
fn a_cross_table_of_colours_has_no_tie_and_says_so_first() {
    let it = read("AC;Libellé;R1.01;R1.02\nAC11.01;Lire;;\nAC11.02;Trier;;\n");
    assert_eq!((ties(&it.programme), it.warnings[0].code), (0, "tableur-aucun-lien"));
}

#[test]
fn the_code_of_a_ue_says_the_semestre_of_what_stands_under_it() {
    for table in [
        "Intitulé;Type;ECTS;Coef;CM;TD\nUE 1.1 Sciences;;12;;;\nSols;Ressource;;2;10;5\nUE 2.2 Langues;;18;;;\nAnglais;Ressource;;1;0;20\n",
        "EC;UE;Coef;CM;TD\nSols;UE1.1;2;10;5\nAnglais;UE2.2;1;0;20\n",
    ] {
        let it = read(table);
        let told: Vec<(&str, u8)> =
            it.programme.activites.iter().map(|it| (it.libelle.as_str(), it.semestre)).collect();
        assert_eq!(told, [("Sols", 1), ("Anglais", 2)], "{table}: {:?}", warned(&it));
        assert_eq!(it.programme.ues().count(), 2);
    }
    // Two numbers of a UE may be anything else than a semestre.
    let error = tableur::read(&[source("T.csv", "EC;UE;CM\nSols;UE1;10\nEaux;UE2;4\n")]).unwrap_err();
    assert!(said(&error).contains("semestre"), "{}", said(&error));
}
