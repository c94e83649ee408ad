//! UE, credits, coefficients by UE and by compétence, and the compétences of activités.

use std::{collections::BTreeMap, fs, path::Path};

use rust_decimal::Decimal;
use rust_xlsxwriter::{Workbook, Worksheet};
use tapis::{
    formats::{
        Imported, orebut,
        tableur::{self, read, read_by},
    },
    i18n::{I18n, Lang},
    programme::Programme,
};

use super::{
    kinds::{REFERENTIEL, Sheet, every_kind},
    of_csv,
};

/// UE above their activités, as maquettes are printed.
const PAR_UE: Sheet = (
    "Maquette",
    "Code|Intitulé|Semestre|Crédits (ECTS)|Coef. UE1.1|Coef. UE 1.2|CM
UE1.1|Traiter des données||16|||
R1.01|Tableur|1||12|0|2,5
SAÉ 1.01|Enquêter|1||40|30|
UE1.2|Modéliser||14|||
R1.02|Probabilités|1|||20|4",
);
/// A column by compétence, under one head for all.
const PAR_COMPETENCE: Sheet = (
    "Coefficients",
    "Code|Intitulé|COMPETENCES VISEES|Coefficients||CM
|||C1|C2|
R1.01|Tableur|C1|12||2,5
R1.02|Probabilités|Modéliser||20|4
SAÉ 1.01|Enquêter|C1, Modéliser|40|30|",
);

fn ues(programme: &Programme) -> Vec<String> {
    let told = programme.ues().map(|(semestre, ue)| {
        let competences: Vec<&str> = ue.competences.iter().map(|it| it.as_str()).collect();
        let ects = ue.ects.map(|it| it.to_string()).unwrap_or_default();
        format!("S{} {} {} {ects} {}", semestre.numero, ue.code, ue.libelle, competences.join(" "))
    });
    told.collect()
}

fn weights(programme: &Programme) -> Vec<String> {
    let code = |id| programme.ues().find(|(_, ue)| ue.id == id).map(|(_, ue)| ue.code.clone()).unwrap();
    let told = programme.activites.iter().map(|it| {
        let weights = it.coefficients.iter().filter(|(_, weight)| !weight.is_zero());
        let weights: Vec<String> = weights.map(|(ue, weight)| format!("{}={weight}", code(ue.clone()))).collect();
        format!("{} {}", it.code, weights.join(" "))
    });
    told.collect()
}

/// The codes and the sentences of what is told.
fn told(imported: &Imported) -> Vec<String> {
    let i18n = I18n::new(Lang::Fr);
    let sentence = |code: &str, args: &_| i18n.file_message(code, args).replace('\u{a0}', " ");
    imported.warnings.iter().map(|it| format!("{} {}", it.code, sentence(it.code, &it.args))).collect()
}

const WEIGHTS: [&str; 3] = ["R1.01 UE1.1=12", "R1.02 UE1.2=20", "SAÉ 1.01 UE1.1=40 UE1.2=30"];

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}

#[test]
fn rows_of_ue_give_their_credits_and_their_names() {
    // A column headed « UE » has the activités too.
    let headed: Sheet = (PAR_UE.0, Box::leak(PAR_UE.1.replacen("Code", "UE", 1).into()));
    let both = [PAR_UE, headed].map(|it| every_kind(&[it, REFERENTIEL]));
    for (kind, files) in both.into_iter().flatten() {
        let imported = read(&files).unwrap();
        assert_eq!(told(&imported), Vec::<String>::new(), "{kind}");
        let expected = ["S1 UE1.1 Traiter des données 16 traiter", "S1 UE1.2 Modéliser 14 modeliser"];
        assert_eq!(ues(&imported.programme), expected, "{kind}");
        assert_eq!(sorted(weights(&imported.programme)), WEIGHTS, "{kind}");
    }
}

#[test]
fn coefficients_by_competence_go_to_the_ue_of_the_competence() {
    for (kind, files) in every_kind(&[PAR_COMPETENCE, REFERENTIEL]) {
        let imported = read(&files).unwrap();
        assert_eq!(told(&imported), Vec::<String>::new(), "{kind}");
        assert_eq!(weights(&imported.programme), WEIGHTS, "{kind}");
        assert_eq!(ues(&imported.programme), ["S1 UE1.1   traiter", "S1 UE1.2   modeliser"], "{kind}");
    }
    // Without a column of UE, coefficients are those of the compétences of the row.
    let referentiel = ("C.csv".into(), "Compétence;Niveau;AC\nC1 Traiter;1;AC11.01\nC2 Vendre;1;AC12.01\n".into());
    let table = "Code;Intitulé;Compétences;Coef\nR1.01;A;C1;3\nR1.02;B;Traiter / Vendre;4 / 1,5\n";
    let imported = read(&[referentiel, ("M.csv".into(), table.into())]).unwrap();
    assert_eq!(told(&imported), Vec::<String>::new());
    assert_eq!(weights(&imported.programme), ["R1.01 UE1.1=3", "R1.02 UE1.1=4 UE1.2=1.5"]);
}

#[test]
fn a_table_of_ue_alone_is_one() {
    let text = "UE;Intitulé;Semestre;ECTS\nUE 1 Socle;;1;6\nUE2;Ouverture;2;4,5\n";
    let imported = of_csv(text).unwrap();
    assert_eq!(told(&imported), Vec::<String>::new());
    assert_eq!(ues(&imported.programme), ["S1 UE 1 Socle 6 ", "S2 UE2 Ouverture 4.5 "]);
    assert_eq!(of_csv("UE;Intitulé;ECTS\nUE7;Droit;6\n").unwrap_err().code, "tableur-sans-semestre");
    assert_eq!(of_csv("UE;Intitulé;Semestre;ECTS\nUE7;Droit;1;six\n").unwrap_err().code, "tableur-nombre");
}

#[test]
fn credits_of_activites_make_the_total_of_their_ue_and_that_is_told() {
    let text =
        "UE;Code;Intitulé;Type;Semestre;ECTS\nUE1;M1;Algèbre;cours;1;3\n;M2;Analyse;cours;1;2,5\n;M3;Droit;cours;1;\n";
    let files = [("T.csv".into(), text.into())];
    let imported = read(&files).unwrap();
    assert_eq!(ues(&imported.programme), ["S1 UE1  5.5 "]);
    let said = told(&imported);
    assert!(said.len() == 1 && said[0].starts_with("tableur-ects-somme T!F2 : UE1 reçoit 5,5 ECTS"), "{said:?}");
    // The same column is that of the UE when the mapping says so.
    let mapping = tableur::mapping_of(&files).unwrap().replace("\"ects\"", "\"ects-ue\"");
    let imported = read_by(&files, Some(&("m.toml".into(), mapping.into()))).unwrap();
    assert_eq!(ues(&imported.programme), ["S1 UE1  3 "]);
    assert_eq!(imported.warnings.iter().map(|it| it.code).collect::<Vec<_>>(), ["tableur-conserve"]);
    // One that is in no UE has no place.
    let imported = of_csv("Code;Intitulé;Type;Semestre;ECTS\nM1;Algèbre;cours;1;3\n").unwrap();
    assert!(told(&imported)[0].starts_with("tableur-ects-sans-ue Tableau!E2"), "{:?}", told(&imported));
    // A UE that says its own keeps it.
    let text = "Code;Intitulé;ECTS\nUE1.1;Socle;6\nR1.01;Algèbre;3\nR1.02;Analyse;3\n";
    let imported = of_csv(text).unwrap();
    assert_eq!(ues(&imported.programme), ["S1 UE1.1 Socle 6 "]);
    assert!(told(&imported)[0].starts_with("tableur-ects-detail"), "{:?}", told(&imported));
}

#[test]
fn competences_of_activites_that_nothing_ties_are_told() {
    let text = "Code;Intitulé;Compétences visées;AC mobilisés\nR1.01;A;C1, Vendre;AC11.01\nR1.02;B;Vendre;\nR1.03;C;C9;AC12.01\n";
    let referentiel = "Compétence;Niveau;AC\nC1 Traiter;1;AC11.01\nC2 Vendre;1;AC12.01\n";
    let imported = read(&[("M.csv".into(), text.into()), ("C.csv".into(), referentiel.into())]).unwrap();
    assert_eq!(
        told(&imported),
        [
            "tableur-competence-inconnue M!C4 : « C9 » n’est ni le numéro ni le nom d’une compétence : ce lien est mis de côté.",
            "tableur-competences-sans-lien M!C1 : tapis ne lie une activité à une compétence que par ses AC ou par un coefficient. 2 liens ne sont pas retenus : R1.01 → Vendre, R1.02 → Vendre.",
        ]
    );
}

/// The activités of a programme with a coefficient by compétence and their compétences, as a department lays them out.
fn laid_out(programme: &Programme) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet().set_name("Référentiel").unwrap();
    let row = |page: &mut Worksheet, row: u32, cells: &[String]| {
        for (column, cell) in (0..).zip(cells) {
            page.write_string(row, column, cell).unwrap();
        }
    };
    row(page, 0, &["Compétence", "Niveau", "Année", "Code AC", "Libellé AC"].map(str::to_owned));
    for (rank, (c, n, ac)) in (1..).zip(programme.acs()) {
        let competence = format!("C{} {}", c.numero, c.nom);
        row(page, rank, &[competence, n.ordre.to_string(), n.annee.to_string(), ac.code.clone(), ac.libelle.clone()]);
    }
    let page = workbook.add_worksheet().set_name("Activités").unwrap();
    let mut heads = ["Code", "Intitulé", "Type", "Semestre", "Compétences visées"].map(str::to_owned).to_vec();
    heads.extend(programme.competences.iter().map(|it| format!("Coef. C{} {}", it.numero, it.nom)));
    row(page, 0, &heads);
    for (rank, it) in (1..).zip(&programme.activites) {
        let of = |competence: &tapis::programme::Competence| -> Option<Decimal> {
            let ue = |id| programme.ues().find(|(_, ue)| ue.id == id).map(|(_, ue)| ue.clone()).unwrap();
            let found = it.coefficients.iter().find(|(id, _)| ue((*id).clone()).competences.contains(&competence.id));
            found.map(|(_, weight)| *weight)
        };
        let named: Vec<String> =
            programme.competences.iter().filter(|it| of(it).is_some()).map(|it| it.nom.clone()).collect();
        let mut cells = vec![
            it.code.clone(),
            it.libelle.clone(),
            it.nature.name().into(),
            it.semestre.to_string(),
            named.join(", "),
        ];
        cells.extend(programme.competences.iter().map(|it| of(it).map(|it| it.to_string()).unwrap_or_default()));
        row(page, rank, &cells);
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn every_coefficient_of_a_national_programme_comes_back_from_a_table_by_competence() {
    let data = env!("TAPIS_REAL_DATA");
    let file = |name: &str| {
        let path = Path::new(&data).join("orebut").join(name);
        (path.clone(), fs::read(path).unwrap())
    };
    let files = [file("SD-2022-competences.xml"), file("SD-2022-formation.xml")];
    let mut programme = orebut::read(&files).unwrap().programme;
    // Two ressources of the file have one code; a table has no other key.
    let mut seen = BTreeMap::new();
    programme.activites.retain(|it| seen.insert((it.code.clone(), it.semestre), ()).is_none());
    let back = read(&[("sd.xlsx".into(), laid_out(&programme))]).unwrap();
    let of = |programme: &Programme| {
        let told = weights(programme).into_iter().zip(&programme.activites);
        let mut told: Vec<String> = told.map(|(it, activite)| format!("{} {it}", activite.semestre)).collect();
        told.sort();
        told
    };
    for (is, was) in of(&back.programme).iter().zip(of(&programme)) {
        assert_eq!(*is, was);
    }
    assert!(of(&programme).iter().filter(|it| it.contains('=')).count() >= 80);
}

/// A licence numbers its UE within each semestre, and says the semestre elsewhere.
#[test]
fn a_ue_by_its_number_alone_is_one_too() {
    let one = |table: &str| read(&[("maquette.csv".into(), table.as_bytes().to_vec())]);
    for heads in ["UE1;UE 2", "Coef UE1;Coefficient UE 2"] {
        let Imported { programme, .. } =
            one(&format!("EC;Intitulé;Semestre;{heads}\nECO1;Micro;1;2;\nECO2;Macro;1;1;3\n")).unwrap();
        assert_eq!((programme.ues().count(), programme.activites.len()), (2, 2), "{heads}");
        assert_eq!(programme.activites.iter().map(|it| it.coefficients.len()).sum::<usize>(), 3, "{heads}");
    }
    let error = one("UE;ECUE;Intitulé;CM\nUE1;ECUE 1.1;Algèbre;12\nUE1;ECUE 1.2;Analyse;9\n").unwrap_err();
    assert_eq!(error.code, "tableur-sans-semestres");
}
