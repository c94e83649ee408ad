//! Cells that hold more than one AC, and titles of compétences that stand over the heads: no AC is swallowed by the wording
//! of another, and no heading becomes one.

use super::cases::{read, warned};

/// The AC that are read, and what is said of them.
fn acs(text: &str) -> (Vec<String>, String) {
    let it = read(text);
    let acs = it.programme.acs().map(|(competence, niveau, ac)| {
        let niveau = format!("{} {}", niveau.ordre, niveau.libelle);
        format!("{} / {} / {} {}", competence.nom, niveau.trim(), ac.code, ac.libelle)
    });
    (acs.collect(), warned(&it).join("\n"))
}

#[test]
fn niveaux_in_columns_hold_their_wording_and_then_their_ac() {
    let (found, told) = acs("Compétence;Niveau 1;Niveau 2\n\
         Analyser;\"Analyser une donnée\nAC11.01 Lire\nAC11.02 Trier\";\"Analyser un jeu\nAC21.01 Croiser\"\n\
         Publier;\"Ce que l’on sait :\nAC12.01 Écrire\";AC22.01 Coder\n");
    assert_eq!(
        found,
        [
            "Analyser / 1 Analyser une donnée / AC11.01 Lire",
            "Analyser / 1 Analyser une donnée / AC11.02 Trier",
            "Analyser / 2 Analyser un jeu / AC21.01 Croiser",
            "Publier / 1 / AC12.01 Écrire",
            "Publier / 2 / AC22.01 Coder",
        ]
    );
    // What announces a list is no wording: it is told, not kept.
    assert!(told.contains("B3 (« Ce que l’on sait : »)"), "{told}");
}

#[test]
fn ac_are_parted_by_what_people_part_them_with() {
    for between in ["\n", " ; ", " | ", ", ", " / ", "\n- ", " • "] {
        let (found, told) = acs(&format!("Compétence;AC\nAnalyser;\"AC11.01 Lire{between}AC11.02 Trier, classer\"\n"));
        assert_eq!(
            found,
            ["Analyser / 1 / AC11.01 Lire", "Analyser / 1 / AC11.02 Trier, classer"],
            "{between:?} {told}"
        );
    }
}

#[test]
fn a_code_within_a_wording_is_told_when_nothing_else_has_it() {
    let (found, told) = acs("Compétence;AC\nAnalyser;AC21.01 Croiser (voir AC11.01)\nAnalyser;AC11.01 Lire\n");
    assert_eq!((found.len(), told.contains("AC11.01")), (2, false), "{told}");
    let (found, told) = acs("Compétence;AC\nAnalyser;AC11.01 Lire AC11.02 Trier\nAnalyser;AC11.03 Compter\n");
    assert_eq!(found.len(), 2);
    assert!(told.contains("(AC11.02)"), "{told}");
}

#[test]
fn titles_over_the_heads_are_of_the_rows_below() {
    for table in [
        "Compétence 1 : Observer;;\nCode AC;Apprentissage critique;R1.01\nAC11.01;Lire;X\n",
        "Référentiel du BUT;;\n;;\nCompétence 1 : Observer;;\nNiveau 1 : Débuter;;\nCode AC;Apprentissage critique;R1.01\nAC11.01;Lire;X\n",
    ] {
        let (found, told) = acs(table);
        assert!(found[0].starts_with("Observer / 1") && found[0].ends_with("AC11.01 Lire"), "{found:?} {told}");
        assert_eq!(found[0].contains("Débuter"), table.contains("Débuter"), "{found:?}");
        assert!(!told.contains("n’a pas de nom"), "{told}");
    }
    // Not when the rows say it themselves.
    let (found, _) = acs("Compétence 1 : Observer;;\nCompétence;Code AC;Libellé\nVendre;AC12.01;Servir\n");
    assert_eq!(found, ["Vendre / 1 / AC12.01 Servir"]);
}
