//! The shapes in which a programme is written as a table.

use tapis::formats::tableur;

use super::cases::{hours, read, said, source, ties, warned, workbook};

#[test]
fn semesters_side_by_side() {
    let it = read(
        "Semestre 1;;;;Semestre 2;;;\nCode;Intitulé;CM;;Code;Intitulé;CM;\nR1.01;Sols;10;;R2.01;Eaux;8;\n\
        Méth;Méthode;4;;;;;\nTotal;;14;;R2.02;Bois;6;\n"
            .replace("Méth;Méthode", "R1.02;Méthode")
            .as_str(),
    );
    let told: Vec<(&str, u8, String)> =
        it.programme.activites.iter().map(|it| (it.code.as_str(), it.semestre, hours(it)[0].clone())).collect();
    let expected = [("R1.01", 1, "10"), ("R1.02", 1, "4"), ("R2.01", 2, "8"), ("R2.02", 2, "6")];
    assert_eq!(told, expected.map(|(code, semestre, cm)| (code, semestre, cm.to_owned())), "{:?}", warned(&it));
    // Where nothing but the title above says the semestre.
    let text = "S3;;S4;\nEC;CM;EC;CM\nDroit;4;Gestion;6\n";
    let it = read(text);
    assert_eq!(it.programme.activites.iter().map(|it| it.semestre).collect::<Vec<_>>(), [3, 4]);
    let mapping = tableur::mapping_of(&[source("Tableau.csv", text)]).unwrap();
    let again = tableur::read_by(&[source("Tableau.csv", text)], Some(&source("m.toml", &mapping))).unwrap();
    assert_eq!(again.programme.activites, it.programme.activites, "{mapping}");
}

#[test]
fn a_row_for_each_tie() {
    for (head, row) in [("Valeur", "T"), ("Lien", "x"), ("Niveau de maîtrise", "2")] {
        let it = read(&format!(
            "Code;AC;{head}\nR1.01;AC11.01;{row}\nR1.01;AC11.02;{row}\nR1.02;AC11.01;\nR1.02;AC11.02;0\n"
        ));
        assert_eq!(ties(&it.programme), 0, "no AC is known yet");
        let known = read("Code AC;Libellé AC\nAC11.01;Décrire\nAC11.02;Lire\n").programme;
        let table = source(
            "Liens.csv",
            &format!("Activité;AC;{head}\nR1.01;AC11.01;{row}\nR1.01;AC11.02;{row}\nR1.02;AC11.01;\nR1.02;AC11.02;0\n"),
        );
        let done = tableur::complete(&known, &[table]).unwrap();
        let mut after = known;
        tapis::edit::apply(&mut after, done.edit).unwrap();
        assert_eq!(ties(&after), 2, "{head}");
    }
    // The wording of the AC stands beside it, and places it.
    let it =
        read("Code ressource;Code AC;Libellé AC\nR1.01;AC11.01;Décrire\nR1.01;AC11.02;Lire\nR1.02;AC11.01;Décrire\n");
    assert_eq!((ties(&it.programme), it.programme.acs().count()), (3, 2), "{:?}", warned(&it));
    // A column called « Niveau » says how far, when one AC has several.
    let it = read("Activité;AC;Niveau\nR1.01;AC11.01;1\nR1.02;AC11.01;3\n");
    assert!(it.programme.competences.iter().all(|it| it.niveaux.len() < 2), "{:?}", it.programme.competences);
}

#[test]
fn activites_listed_beside_each_ac() {
    let it = read(
        "Compétence;Niveau;Code AC;Apprentissage critique;SAÉ et ressources concernées\n\
        C1 Observer;1;AC11.01;Décrire;\"R1.01, R1.02 et SAÉ 1.01\"\n;;AC11.02;Lire;SAÉ 1.01\n",
    );
    assert_eq!((ties(&it.programme), it.programme.activites.len()), (4, 3), "{:?}", warned(&it));
    let it = read("Code AC;Libellé AC;Ressources\nAC11.01;Décrire;\"R1.01 ; R1.02\"\nAC11.02;Lire;R1.02\n");
    assert_eq!((ties(&it.programme), it.programme.activites.len()), (3, 2), "{:?}", warned(&it));
}

#[test]
fn sheets_named_by_their_season() {
    let rows = "EC;CM\nDroit;4\n";
    let it = tableur::read(&[workbook(&[("BUT2 Automne", rows), ("BUT2 Printemps", "EC;CM\nGestion;4\n")], |_, _| {})])
        .unwrap();
    assert_eq!(it.programme.activites.iter().map(|it| it.semestre).collect::<Vec<_>>(), [3, 4]);
    assert!(warned(&it).iter().all(|it| !it.contains("Automne")), "{:?}", warned(&it));
    let it = tableur::read(&[workbook(&[("Automne", rows), ("Printemps", "EC;CM\nGestion;4\n")], |_, _| {})]).unwrap();
    assert_eq!(it.programme.activites.iter().map(|it| it.semestre).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(warned(&it).iter().filter(|it| it.contains("rien n’y dit l’année")).count(), 2, "{:?}", warned(&it));
    // A code that says the semestre is believed.
    let it = tableur::read(&[workbook(&[("Automne", "Code;Intitulé;CM\nR3.01;Droit;4\n")], |_, _| {})]).unwrap();
    assert_eq!(it.programme.activites[0].semestre, 3);
}

#[test]
fn names_of_activites_above_or_below_their_codes() {
    for text in [
        "AC;R1.01;SAÉ 1.01\n;Outils;Enquêter\nAC11.01;x;\nAC11.02;;x\n",
        ";Outils;Enquêter\nAC;R1.01;SAÉ 1.01\nAC11.01;x;\nAC11.02;;x\n",
    ] {
        let it = read(text);
        let names: Vec<&str> = it.programme.activites.iter().map(|it| it.libelle.as_str()).collect();
        assert_eq!((names, ties(&it.programme)), (vec!["Outils", "Enquêter"], 2), "{text}");
        let mapping = tableur::mapping_of(&[source("Tableau.csv", text)]).unwrap();
        let again = tableur::read_by(&[source("Tableau.csv", text)], Some(&source("m.toml", &mapping))).unwrap();
        assert_eq!(again.programme.activites, it.programme.activites, "{mapping}");
    }
}

#[test]
fn competences_in_rows_and_activites_in_columns() {
    let it = read("Compétence;R1.01;SAÉ 1.01\nC1 Observer;x;\nC2 Restaurer;x;x\n");
    assert_eq!((it.programme.competences.len(), it.programme.activites.len()), (2, 2));
    assert!(warned(&it).iter().any(|it| it.contains("3 croix")), "{:?}", warned(&it));
    let it = read("Compétence;R1.01;SAÉ 1.01\nC1 Observer;12;\nC2 Restaurer;8;40\n");
    let weights: Vec<usize> = it.programme.activites.iter().map(|it| it.coefficients.len()).collect();
    assert_eq!((weights, it.programme.ues().count()), (vec![2, 1], 2), "{:?}", warned(&it));
}

#[test]
fn crosses_that_tie_nothing_are_named() {
    let it = read("AC;Libellé;R1.01;SAÉ 1.01\nAC11.01;Décrire;x;\n;Savoir-être;x;x\n");
    let said = warned(&it).join("\n");
    assert!(ties(&it.programme) == 3 || said.contains("C3"), "{said}");
}

#[test]
fn lists_of_codes_however_they_are_written() {
    let base = read("Code AC;Libellé AC\nAC11.01;A\nAC11.02;B\nAC11.03;C\nAC11.04;D\n").programme;
    for (cell, told, warning) in [
        ("AC11.01 à AC11.04", 4, ""),
        ("AC11.01-04", 4, ""),
        ("AC11.01 … 04", 4, ""),
        ("AC 11.01 ; AC 11.02", 2, ""),
        ("ac1101, ac1102", 2, ""),
        ("AC11.01, 02 et 04", 3, ""),
        ("AC11.01 (découverte) + AC11.03 (en partie)", 2, "découverte à en partie"),
        ("AC11.01 ou AC11.02 & AC11.03", 3, ""),
        ("AC11.01 - AC11.04", 2, "AC11.01 à AC11.04"),
        ("AC11.01 à AC12.04", 1, "AC12.04"),
        ("AC11.01, AC11.09", 1, "AC11.09"),
        ("AC11.01 à AC11.05", 4, "AC11.05"),
    ] {
        let table = source("Tableau.csv", &format!("Code;Intitulé;Semestre;AC mobilisés\nR1.01;Sols;1;\"{cell}\"\n"));
        let done = tableur::complete(&base, &[table]).unwrap_or_else(|error| panic!("{}", said(&error)));
        let said = format!("{:?}", done.warnings);
        let mut after = base.clone();
        tapis::edit::apply(&mut after, done.edit).unwrap();
        assert_eq!(ties(&after), told, "{cell}: {said}");
        assert_eq!(done.warnings.is_empty(), warning.is_empty(), "{cell}: {said}");
        let words: Vec<&str> = warning.split(" à ").collect();
        assert!(words.iter().all(|it| said.contains(it)), "{cell}: {said}");
    }
}

#[test]
fn columns_and_sheets_that_nobody_understands_are_named() {
    let it = read("Code;Intitulé;Semestre 1;Semestre 2\nR1.01;Sols;10;\nR1.02;Eaux;;12\n");
    assert!(warned(&it).join("\n").contains("Tableau!C2, Tableau!D3"), "hours of no kind: {:?}", warned(&it));
    let it = read("Code;Intitulé;Avis;Suite\nR1.01;Sols;bon;\nR1.02;Eaux;;à voir\n");
    assert!(warned(&it).join("\n").contains("C (« Avis »), D (« Suite »)"), "{:?}", warned(&it));
    let file = workbook(
        &[("Maquette", "Code;Intitulé;Semestre;HETD\nR1.01;Sols;1;12\n"), ("Notice", "Bonjour;à tous\n")],
        |_, _| {},
    );
    let said = warned(&tableur::read(&[file]).unwrap());
    assert_eq!((said.len(), said[0].contains("Notice")), (1, true), "what is known as not kept is no doubt: {said:?}");
}

/// 27 EC of 6 UE in 2 semestres, and 2 choices: counted in the form by hand.
#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_form_of_pegase_is_read_whole() {
    let (_, bytes) = crate::orebut_files::of_others("pegase-maquette-type.xlsx");
    let it = tableur::read(&[("pegase.xlsx".into(), bytes)]).unwrap();
    let programme = &it.programme;
    assert_eq!((programme.activites.len(), programme.semestres.len(), programme.ues().count()), (27, 2, 6));
    assert!(programme.activites.iter().all(|it| it.nature == tapis::programme::Nature::Ressource));
    assert_eq!(it.warnings.iter().filter(|it| it.code == "tableur-groupement").count(), 2, "{:?}", warned(&it));
}
