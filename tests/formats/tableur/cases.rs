//! Tables as departments were seen to write them. The name in each comment is that of the case it comes from.

use rust_xlsxwriter::{ExcelDateTime, Format as Style, Formula, Workbook, Worksheet};
use tapis::{
    formats::{FormatError, Imported, Source, registry, tableur},
    i18n::{I18n, Lang},
    programme::{Activite, Nature, NatureHeures, Programme},
};

use crate::common::Desk;

const REFERENTIEL: &str = "Compétence;Niveau;Code AC;Libellé AC\nC1 Observer;1;AC11.01;Décrire un sol\n\
    C1 Observer;1;AC11.02;Lire une carte\nC1 Observer;1;AC11.03;Prélever, conserver et étiqueter\n";

pub(super) fn source(name: &str, text: &str) -> Source {
    (name.into(), text.as_bytes().to_vec())
}

pub(super) fn read(text: &str) -> Imported {
    tableur::read(&[source("Tableau.csv", text)]).unwrap_or_else(|error| panic!("{text}: {}", said(&error)))
}

pub(super) fn said(error: &FormatError) -> String {
    I18n::new(Lang::Fr).file_message(error.code, &error.args).replace('\u{a0}', " ")
}

pub(super) fn warned(read: &Imported) -> Vec<String> {
    let i18n = I18n::new(Lang::Fr);
    read.warnings.iter().map(|it| i18n.file_message(it.code, &it.args).replace('\u{a0}', " ")).collect()
}

pub(super) fn kinds(programme: &Programme) -> Vec<(String, Nature, u8)> {
    programme.activites.iter().map(|it| (it.code.clone(), it.nature, it.semestre)).collect()
}

pub(super) fn hours(it: &Activite) -> [String; 3] {
    [NatureHeures::Cm, NatureHeures::Td, NatureHeures::Tp]
        .map(|nature| it.heures.get(&nature).map_or("0".to_owned(), |it| it.total().to_string()))
}

pub(super) fn ties(programme: &Programme) -> usize {
    programme.activites.iter().map(|it| it.travaille.union(&it.evalue).count()).sum()
}

/// A workbook that `fill` fills, sheet after sheet.
pub(super) fn workbook(sheets: &[(&str, &str)], fill: impl Fn(&str, &mut Worksheet)) -> Source {
    let mut workbook = Workbook::new();
    for (name, text) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, line) in (0..).zip(text.lines()) {
            for (column, cell) in (0..).zip(line.split(';')).filter(|(_, it)| !it.is_empty()) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number).unwrap(),
                    Err(_) => sheet.write_string(row, column, cell).unwrap(),
                };
            }
        }
        fill(name, sheet);
    }
    ("classeur.xlsx".into(), workbook.save_to_buffer().unwrap())
}

pub(super) const MAQUETTE: &str = "Code;Intitulé;Semestre;CM;TD;TP\nR1.01;Dessin;1;10;12;8\nR1.02;Outils;1;6;6;12\n";

/// The case csv-of-14-columns-is-no-moodle.
#[test]
fn csv_of_14_columns_is_no_moodle() {
    let matrice = "AC;Libellé;R1.01;R1.02;R1.03;R1.04;R1.05;R1.06;R1.07;R1.08;R1.09;R1.10;SAÉ 1.01;SAÉ 1.02\n\
        AC11.01;Décrire un sol;;;x;;;x;;;x;;x;\nAC11.02;Lire une carte;;x;;;x;;;x;;;;x\n";
    let (file, bytes) = source("matrice.csv", matrice);
    assert_eq!(registry::Format::guess(&file, &bytes).map(|it| it.name), Some(tableur::NAME));
    let it = read(matrice).programme;
    assert_eq!((it.acs().count(), it.activites.len(), ties(&it)), (2, 12, 8));
}

/// The case json-that-nobody-knows.
#[test]
fn json_that_nobody_knows() {
    let desk = Desk::new();
    for (name, text, words) in [
        ("input.json", "{\"a\": [1]}", &["JSON", "orebut", "moodle"][..]),
        ("input.yml", "BUT1:\n  C1:\n    AC11.01: \"Décrire\"\n", &["YAML", "orebut"]),
        ("input.csv", "Code,Name\nCK1,Soils\n", &["CSV", "--write-mapping", "Code, Name"]),
    ] {
        desk.write(name, text);
        let ran = desk.tapis(&format!("import {name}"));
        let sentence = ran.refused();
        assert!(words.iter().all(|it| sentence.contains(it)) && !sentence.contains("syntaxe"), "{sentence}");
    }
    assert_eq!(desk.database(), None);
}

/// The case code-turned-into-a-date.
#[test]
fn code_turned_into_a_date() {
    let date = Style::new().set_num_format("d.mm");
    let file = workbook(&[("Maquette", &format!("{MAQUETTE};Anglais;1;0;20;0\n"))], |_, sheet| {
        let day = ExcelDateTime::from_ymd(2026, 10, 1).unwrap();
        sheet.write_datetime_with_format(3, 0, &day, &date).unwrap();
    });
    let error = tableur::read(&[file]).unwrap_err();
    let said = said(&error);
    assert!(said.contains("Maquette!A4") && said.contains("date") && !said.contains("46296"), "{said}");
}

/// The case codes-of-local-activities.
#[test]
fn codes_of_local_activities() {
    let it = read(
        "Code;Intitulé;Semestre;CM;TD\nS1.01;Peser;1;0;4\nR1.L.1;Méthode;1;0;14\nR5.A.L1;Atelier;5;0;6\n\
        Portfolio S1;Portfolio;1;0;4\nStage S4;Stage;4;0;0\n",
    );
    let expected = [
        ("S1.01", Nature::Sae, 1),
        ("R1.L.1", Nature::Ressource, 1),
        ("R5.A.L1", Nature::Ressource, 5),
        ("Portfolio S1", Nature::Portfolio, 1),
        ("Stage S4", Nature::Stage, 4),
    ];
    assert_eq!(kinds(&it.programme), expected.map(|(code, nature, n)| (code.to_owned(), nature, n)));
    // What says nothing is named, every row at once.
    let two = "Code;Intitulé;Semestre;CM\nProjets tutorés S1;A;1;4\nProjets tutorés S2;B;2;4\n";
    let said = said(&tableur::read(&[source("t.csv", two)]).unwrap_err());
    assert!(said.contains("Projets tutorés S1") && said.contains("Projets tutorés S2"), "{said}");
}

/// The case table-codes-that-speak-for-themselves.
#[test]
fn table_codes_that_speak_for_themselves() {
    let it = read("Code;Intitulé;Semestre\nR1.1;A;1\nR1.10;B;1\nSAE 1.1;C;1\nSAÉ2;D;1\nSAE_1_03;E;1\n").programme;
    let natures: Vec<Nature> = it.activites.iter().map(|it| it.nature).collect();
    assert_eq!(natures[..2], [Nature::Ressource; 2]);
    assert_eq!(natures[2..], [Nature::Sae; 3]);
    assert_eq!(it.activites[4].code, "SAE_1_03");
}

/// The case coefficients-with-activities-in-columns.
#[test]
fn coefficients_with_activities_in_columns() {
    let it = read(
        "UE;Libellé;SAÉ 1.01;SAÉ 1.02;R1.01;R1.02;Total;ECTS\nUE1.1;Observer;40;;40;20;100;6\n\
        UE1.2;Restaurer;;40;22;38;100;6\n",
    )
    .programme;
    assert_eq!(it.ues().map(|(_, it)| it.ects.unwrap().to_string()).collect::<Vec<_>>(), ["6", "6"]);
    let weights: Vec<usize> = it.activites.iter().map(|it| it.coefficients.len()).collect();
    assert_eq!((it.activites.len(), weights), (4, vec![1, 1, 2, 2]));
}

/// The case cours-beside-td-is-cm.
#[test]
fn cours_beside_td_is_cm() {
    let it = read("Code;Intitulé;Semestre;Cours;TD;TP\nR1.01;Sols;1;10;12;8\nR1.02;Eaux;1;6;8;4\n").programme;
    assert_eq!(it.activites[0].libelle, "Sols");
    assert_eq!(hours(&it.activites[0]), ["10", "12", "8"]);
}

/// The case crosses-of-activities-and-competences.
#[test]
fn crosses_of_activities_and_competences() {
    let text = "UE;EC;Semestre;C1 Observer;C2 Restaurer;C3 Animer\nUE1;Pédologie;1;x;;\nUE1;Botanique;1;x;x;\n\
        UE2;Médiation;2;;;x\n";
    let it = read(text);
    let noms: Vec<&str> = it.programme.competences.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!(noms, ["Observer", "Restaurer", "Animer"]);
    assert!(warned(&it).iter().any(|it| it.contains("4 croix")), "{:?}", warned(&it));
    let mapping = tableur::mapping_of(&[source("t.csv", text)]).unwrap();
    assert_eq!(mapping.matches("croix-competence").count(), 3, "{mapping}");
    let it = read("UE;ECUE;Semestre;Compétence B1.1;Compétence B1.2\nUE1;Module 1;1;x;\nUE1;Module 2;1;x;x\n");
    assert_eq!(it.programme.competences[0].nom, "B1.1");
}

/// The case heads-repeated-for-each-semester.
#[test]
fn heads_repeated_for_each_semester() {
    let it = read(
        "S1;;;;\nCode;Libellé;CM;TD;TP\nR1.01;Sols;10;10;10\nSAÉ 1.01;Relevé;0;4;0\n;Total S1;10;14;10\nS2;;;;\n\
        Code;Libellé;CM;TD;TP\nR2.01;Eaux;10;10;10\n;Total S2;10;10;10\n",
    )
    .programme;
    let semestres: Vec<(&str, u8)> = it.activites.iter().map(|it| (it.code.as_str(), it.semestre)).collect();
    assert_eq!(semestres, [("R1.01", 1), ("SAÉ 1.01", 1), ("R2.01", 2)]);
    // The row alone above the first heads counts as those below do.
    let it = read("Semestre 3;;\nEC;CM;TD\nDroit;4;2\nSemestre 4;;\nEC;CM;TD\nGestion;4;2\n").programme;
    assert_eq!(it.activites.iter().map(|it| it.semestre).collect::<Vec<_>>(), [3, 4]);
}

/// The cases list-of-ac-with-bullets-and-wordings and two-codes-of-ac-without-comma.
#[test]
fn list_of_ac_with_bullets_and_wordings_and_two_codes_of_ac_without_comma() {
    let base = read(REFERENTIEL).programme;
    let table = "Code;Intitulé;Semestre;AC mobilisés\n\
        R1.01;Sols;1;\"\n- AC11.01 | Décrire un sol\n- AC11.03 | Prélever, conserver et étiqueter\"\n\
        R1.02;Cartes;1;\"AC11.02 : Lire une carte, AC11.03 : Prélever, conserver et étiqueter\"\n\
        R1.03;Eaux;1;AC11.01 et AC11.02\nR1.04;Bois;1;AC11.01 à AC11.03\nR1.05;Lacs;1;AC11.01 - AC11.02\n\
        R1.06;Mers;1;AC11.01+AC11.02\nR1.07;Airs;1;AC11.01 AC11.09\n";
    let done = tableur::complete(&base, &[source("Tableau.csv", table)]).unwrap();
    let mut after = base;
    tapis::edit::apply(&mut after, done.edit).unwrap();
    let worked: Vec<usize> = after.activites.iter().map(|it| it.travaille.len()).collect();
    assert_eq!(worked, [2, 2, 2, 3, 2, 2, 1]);
    // A code that nobody holds is reported, and nothing else.
    assert_eq!(done.warnings.iter().map(|it| it.code).collect::<Vec<_>>(), ["tableur-ac-inconnu"]);
}

/// The case maquette-by-parent-codes.
#[test]
fn maquette_by_parent_codes() {
    let form = "Type objet;Nature objet;Code objet;Libellé;ECTS objet;Code parent\n\
        Selon référentiel;Selon référentiel;30 caractères au plus;50 caractères;Nombre;30 caractères au plus\n\
        FORMATION;;LIC-SOL;Licence Sols;180;\nANNEE;L1;SOL-L1;1re année;60;LIC-SOL\n\
        SEMESTRE;S1;SOL-S1;Semestre 1;30;SOL-L1\nUE;UE1;SOLA110;UE 1 : Terrain;18;SOL-S1\n\
        EC;;SOLA110a;Décrire un profil;10;SOLA110\nUE;UE2;SOLA120;UE 2 : Ouverture;12;SOL-S1\n\
        GROUPEMENT;;SOLA120X;Deux au choix;;SOLA120\nEC;;SOLA120a;Droit du sol;6;SOLA120X\n";
    let it = read(form);
    assert_eq!(it.programme.intitule, "Licence Sols");
    let ues: Vec<String> =
        it.programme.ues().map(|(n, ue)| format!("{} {} {:?}", n.numero, ue.libelle, ue.ects)).collect();
    assert_eq!(ues, ["1 Terrain Some(18)", "1 Ouverture Some(12)"]);
    assert_eq!(kinds(&it.programme)[1], ("SOLA120a".to_owned(), Nature::Ressource, 1));
    assert!(it.programme.activites.iter().all(|it| it.coefficients.len() == 1));
    assert!(warned(&it).iter().any(|it| it.contains("Deux au choix")), "{:?}", warned(&it));
}

/// The case maquette-of-a-licence-has-no-sae.
#[test]
fn maquette_of_a_licence_has_no_sae() {
    for head in ["Matière", "Ressource", "EC", "ECUE", "Module", "Élément constitutif"] {
        let it = read(&format!("Semestre;{head};CM;TD\n1;Pédologie;12;6\n"));
        assert_eq!(kinds(&it.programme), [(it.programme.activites[0].code.clone(), Nature::Ressource, 1)], "{head}");
        assert_eq!(hours(&it.programme.activites[0]), ["12", "6", "0"]);
        assert!(warned(&it)[0].contains(head), "{:?}", warned(&it));
    }
}

/// The case matrix-of-levels-of-mastery.
#[test]
fn matrix_of_levels_of_mastery() {
    let it = read("AC;Libellé;R1.01;R1.02;SAÉ 1.01\nAC11.01;Décrire un sol;1;;3\nAC11.02;Lire une carte;;2;3\n");
    assert_eq!(ties(&it.programme), 4);
    assert_eq!(warned(&it).iter().filter(|it| it.contains("niveaux 1, 2, 3")).count(), 1, "{:?}", warned(&it));
    let it = read("Course code;Course title;Semester;PLO1;PLO2;PLO3\nENV101;Soil;1;I;;I\nENV201;Restoration;2;R;I;M\n");
    assert_eq!((it.programme.activites.len(), it.programme.competences.len()), (2, 3));
    assert!(warned(&it).iter().any(|it| it.contains("5 croix")), "{:?}", warned(&it));
    // A mapping may say what each mark means.
    let mapping = "[[feuilles]]\nnom = \"Tableau\"\nentete = 1\n[feuilles.colonnes]\nA = \"ac-code\"\nC = \"croix\"\n\
        [feuilles.tetes]\nC = \"R1.07\"\n[feuilles.marques]\nI = \"travaille\"\nM = \"evalue\"\n";
    let table = source("Tableau.csv", "AC;Libellé;Cours\nAC11.01;Décrire;I\nAC11.02;Lire;M\n");
    let it = tableur::read_by(&[table], Some(&source("m.toml", mapping))).unwrap().programme;
    let only = &it.activites[0];
    assert_eq!((only.code.as_str(), only.travaille.len(), only.evalue.len()), ("R1.07", 1, 1));
}

#[test]
fn mappings_have_constants_last_rows_and_filters() {
    let mapping = "[[feuilles]]\nnom = \"Tableau\"\nentete = 1\nderniere = 4\n[feuilles.colonnes]\nB = \"activite-libelle\"\n\
        [feuilles.constantes]\ntype = \"ressource\"\nsemestre = \"2\"\n[feuilles.garder]\nA = [\"EC\"]\n";
    let table = source("Tableau.csv", "Quoi;Nom\nEC;Droit\nUE;Ouverture\nEC;Gestion\nEC;Trop bas\n");
    let it = tableur::read_by(&[table], Some(&source("m.toml", mapping))).unwrap().programme;
    assert_eq!(it.activites.iter().map(|it| it.libelle.as_str()).collect::<Vec<_>>(), ["Droit", "Gestion"]);
    assert!(it.activites.iter().all(|it| (it.nature, it.semestre) == (Nature::Ressource, 2)));
}

/// The case sheet-named-with-its-semestre.
#[test]
fn sheet_named_with_its_semestre() {
    let rows = "Ressource;Type;CM;TD\nLire un sol;Ressource;10;8\n";
    let it = tableur::read(&[workbook(&[("Maquette S5", rows)], |_, _| {})]).unwrap().programme;
    assert_eq!(it.activites[0].semestre, 5);
    let error = tableur::read(&[workbook(&[("Maquette S5 S6", rows)], |_, _| {})]).unwrap_err();
    assert_eq!(error.code, "tableur-sans-semestre");
}

/// The case table-dash-for-no-hours.
#[test]
fn table_dash_for_no_hours() {
    let it = read("Code;Intitulé;Semestre;CM;TD;TP\nR1.01;A;1;10;-;8\nR1.02;B;1;–;6;12\nSAÉ 1.01;C;1;NC;4;10\n");
    assert_eq!(hours(&it.programme.activites[0]), ["10", "0", "8"]);
    assert_eq!(hours(&it.programme.activites[1]), ["0", "6", "12"]);
    assert!(warned(&it).iter().any(|it| it.contains("Tableau!D4")), "{:?}", warned(&it));
}

/// The case table-every-bad-cell-at-once.
#[test]
fn table_every_bad_cell_at_once() {
    let bad = "Code;Intitulé;Semestre;CM;TD;TP\nR1.01;A;1;10+2;2x6;8\nR1.02;B;1;4;6;dix\n";
    let said = said(&tableur::read(&[source("Maquette.csv", bad)]).unwrap_err());
    assert!(["Maquette!D2", "Maquette!E2", "Maquette!F3"].iter().all(|it| said.contains(it)), "{said}");
}

/// The case table-formula-without-value.
#[test]
fn table_formula_without_value() {
    let file = workbook(&[("Maquette", MAQUETTE)], |_, sheet| {
        sheet.set_formula_result_default("");
        sheet.write_formula(1, 3, Formula::new("=5+5")).unwrap();
        sheet.write_formula(1, 4, Formula::new("=D2+2")).unwrap();
    });
    let said = said(&tableur::read(&[file]).unwrap_err());
    assert!(said.contains("Maquette!D2") && said.contains("Maquette!E2"), "{said}");
}

/// The case table-hidden-rows-and-sheet.
#[test]
fn table_hidden_rows_and_sheet() {
    let old = "Code;Intitulé;Semestre;CM\nR1.77;À la main;1;10\n";
    let file = workbook(&[("Maquette", MAQUETTE), ("Ancienne maquette", old)], |name, sheet| match name {
        "Maquette" => drop(sheet.set_row_hidden(2).unwrap()),
        _ => drop(sheet.set_hidden(true)),
    });
    let it = tableur::read(std::slice::from_ref(&file)).unwrap();
    assert_eq!(it.programme.activites.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["R1.01"]);
    let said = warned(&it);
    assert!(said.iter().any(|it| it.contains("Ancienne maquette")), "{said:?}");
    assert!(said.iter().any(|it| it.starts_with("Maquette : la ligne masquée 3 ")), "{said:?}");
    let mapping = "[[feuilles]]\nnom = \"Ancienne maquette\"\nentete = 1\n[feuilles.colonnes]\nA = \"activite-code\"\n\
        B = \"activite-libelle\"\nC = \"semestre\"\n";
    let it = tableur::read_by(&[file], Some(&source("m.toml", mapping))).unwrap().programme;
    assert_eq!(it.activites[0].code, "R1.77");
}

/// The case table-text-under-a-merge.
#[test]
fn table_text_under_a_merge() {
    let text = "Compétence;Niveau;Code AC;Apprentissage critique\nC1 Observer;1;AC11.01;Relever\n\
        C2 Ancienne;1;AC11.02;Repérer\nC2 Réparer;1;AC12.01;Remplacer\n";
    let file = workbook(&[("Référentiel", text)], |_, sheet| {
        sheet.merge_range(1, 0, 2, 0, "C1 Observer", &Style::new()).unwrap();
        sheet.write_string(2, 0, "C2 Ancienne").unwrap();
    });
    let it = tableur::read(&[file]).unwrap().programme;
    assert_eq!(it.competences.iter().map(|it| it.nom.as_str()).collect::<Vec<_>>(), ["Observer", "Réparer"]);
    assert_eq!(it.competences[0].niveaux[0].acs.len(), 2);
}

/// The case workbook-of-somebody-else.
#[test]
fn workbook_of_somebody_else() {
    let desk = Desk::new();
    let (_, bytes) = workbook(&[("Bureau", "salle;clef\nx;y\n"), ("Inventaire", "rayon;outil\na;Lire\n")], |_, _| {});
    desk.write("input.xlsx", bytes);
    let ran = desk.tapis("import input.xlsx");
    let sentence = ran.refused();
    assert!(["Bureau", "Inventaire", "--write-mapping"].iter().all(|it| sentence.contains(it)), "{sentence}");
    desk.tapis("import input.xlsx --write-mapping m.toml").ok();
    let mapping = std::fs::read_to_string(desk.path("m.toml")).unwrap();
    assert!(mapping.contains("outil") && mapping.matches("entete = 1").count() == 2, "{mapping}");
    let taken = "[[feuilles]]\nnom = \"Inventaire\"\nentete = 1\n[feuilles.colonnes]\nB = \"competence\"\n";
    desk.write("taken.toml", taken);
    desk.tapis("import input.xlsx --mapping taken.toml --dry-run").ok();
}

#[test]
fn no_tie_at_all_is_said_first() {
    let it = read("Code;Intitulé;Semestre;AC mobilisés\nR1.01;A;1;Lire\n");
    assert_eq!(it.warnings[0].code, "tableur-aucun-lien");
}
