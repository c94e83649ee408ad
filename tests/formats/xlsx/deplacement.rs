//! Rows that are put under another object, by the cells that say where they stand.

use tapis::{edit, programme::Programme};

use crate::xlsx::{
    fixture::programme,
    retour::{after, keyed, position, refused, retouched},
};

/// The cell of a column, by its hidden key, in the row of a text.
fn at(programme: &Programme, sheet: &str, text: &str, key: &str) -> String {
    format!("{}{}", keyed(programme, sheet, key), position(programme, sheet, text).0 + 1)
}

/// « Compétence ordre: codes » for each niveau, and « S1: codes » for each semestre.
fn places(programme: &Programme) -> Vec<String> {
    let niveaux = programme.niveaux().map(|(competence, niveau)| {
        let codes: Vec<&str> = niveau.acs.iter().map(|it| it.code.as_str()).collect();
        format!("{} {}: {}", competence.nom, niveau.ordre, codes.join(" "))
    });
    let semestres = programme.semestres.iter().map(|it| {
        let ues: Vec<&str> = it.ues.iter().map(|it| it.id.as_str()).collect();
        format!("S{}: {}", it.numero, ues.join(" "))
    });
    niveaux.chain(semestres).collect()
}

#[test]
fn an_ac_goes_under_the_niveau_that_its_row_names() {
    let before = programme();
    let place = |key| at(&before, "Référentiel", "AC11.02", key);
    let same = retouched(&before).cell("Référentiel", &place("niveau"), "2");
    let other = retouched(&before).cell("Référentiel", &place("niveau"), "2").cell(
        "Référentiel",
        &place("competence"),
        "Vendre",
    );
    for (retouche, expected) in [(same, "Nouer 2: AC21.01 AC11.02"), (other, "Vendre 2: AC22.01B AC11.02")] {
        let (found, done) = after(&before, retouche.bytes());
        assert_eq!(done.warnings, []);
        assert!(places(&found).contains(&expected.to_owned()), "{:?}", places(&found));
        assert!(places(&found).contains(&"Nouer 1: AC11.01".to_owned()));
        // Its links come with it, and one step takes all of it back.
        assert!(before.activites.iter().zip(&found.activites).all(|(was, is)| was.travaille == is.travaille));
        let mut back = found;
        let done = edit::apply(&mut programme(), done.edit).unwrap();
        edit::apply(&mut back, done.inverse()).unwrap();
        assert_eq!(back, before);
    }
}

#[test]
fn a_niveau_and_a_ue_go_where_their_rows_say() {
    let before = programme();
    let ce = position(&before, "Référentiel", "AC22.01A").0;
    let competence = format!("{}{ce}", keyed(&before, "Référentiel", "competence"));
    let (found, _) = after(&before, retouched(&before).cell("Référentiel", &competence, "Nouer").bytes());
    let moved = places(&found);
    assert_eq!(moved.iter().filter(|it| it.starts_with("Nouer 2")).count(), 2, "{moved:?}");
    let ue = at(&before, "Maquette", "UE1.1", "semestre");
    let (found, done) = after(&before, retouched(&before).cell("Maquette", &ue, "3").bytes());
    assert_eq!(done.warnings, []);
    assert!(places(&found).contains(&"S3: ue31 ue32a ue32b ue11".to_owned()), "{:?}", places(&found));
}

#[test]
fn a_competence_that_is_renamed_in_every_row_moves_nothing() {
    let before = programme();
    let column = position(&before, "Référentiel", "competence").1;
    let mut retouche = retouched(&before);
    let sheet = crate::xlsx::classeur::export(&before, tapis::i18n::Lang::Fr).sheet("Référentiel");
    for (row, _, _) in sheet.used_cells().filter(|it| it.1 == column && crate::xlsx::classeur::text(it.2) == "Nouer") {
        let cell = format!("{}{}", keyed(&before, "Référentiel", "competence"), row + 1);
        retouche = retouche.cell("Référentiel", &cell, "Tresser");
    }
    let (found, done) = after(&before, retouche.bytes());
    assert_eq!(done.warnings, []);
    let renamed: Vec<String> = places(&before).into_iter().map(|it| it.replace("Nouer", "Tresser")).collect();
    assert_eq!(places(&found), renamed);
}

#[test]
fn a_place_that_is_none_or_several_is_asked_about() {
    let before = programme();
    let place = |key| at(&before, "Référentiel", "AC11.02", key);
    let said = refused(&before, retouched(&before).cell("Référentiel", &place("niveau"), "7"));
    assert!(said.contains(&format!("Référentiel!{}", place("niveau"))) && said.contains('7'), "{said}");
    let said = refused(&before, retouched(&before).cell("Référentiel", &place("competence"), "Rien"));
    assert!(said.contains("aucune compétence"), "{said}");
    let mut homonyms = programme();
    homonyms.competences[2].nom = "Teindre".into();
    let said = refused(&homonyms, retouched(&homonyms).cell("Référentiel", &place("competence"), "Teindre"));
    assert!(said.contains("plusieurs compétences"), "{said}");
    let said =
        refused(&before, retouched(&before).cell("Maquette", &at(&before, "Maquette", "UE1.1", "semestre"), "9"));
    assert!(said.contains("semestre 9"), "{said}");
}

#[test]
fn codes_tell_what_moved_where_the_marks_are_gone() {
    let before = programme();
    let bare = |sheet: &str, mark| retouched(&before).without_column(sheet, &keyed(&before, sheet, mark));
    let niveau = at(&before, "Référentiel", "AC11.02", "niveau");
    let retouche = bare("Référentiel", "tapis referentiel").cell("Référentiel", &niveau, "2");
    let (found, _) = after(&before, retouche.bytes());
    assert!(places(&found).contains(&"Nouer 2: AC21.01 AC11.02".to_owned()), "{:?}", places(&found));
    assert!(before.activites.iter().zip(&found.activites).all(|(was, is)| was.travaille == is.travaille));
    let semestre = at(&before, "Maquette", "R1.01", "semestre");
    let (found, _) = after(&before, bare("Maquette", "tapis maquette").cell("Maquette", &semestre, "3").bytes());
    assert_eq!(found.activites.len(), before.activites.len());
    let moved = found.activites.iter().find(|it| it.id == before.activites[0].id).unwrap();
    assert_eq!((moved.semestre, &moved.travaille), (3, &before.activites[0].travaille));
}
