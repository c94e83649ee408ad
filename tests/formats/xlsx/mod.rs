//! What a director finds in the exported spreadsheet, read back by another library.

mod classeur;
mod codes;
mod deplacement;
mod depuis;
mod entier;
mod feuillets;
mod fixture;
mod formulaire;
mod gestes;
mod gestes_feuilles;
mod marques;
mod papier;
mod recalcul;
mod regard;
mod retouche;
mod retour;
mod revision;
mod verify;

use calamine::{Data, Reader};
use rust_decimal::Decimal;
use tapis::{
    formats::xlsx,
    i18n::{I18n, Lang},
    programme::{Profil, Programme},
    rules,
};

use classeur::{
    Workbook, check_figures, check_totals, column, expected_marks, export, marks, number, rows_starting, text,
};
use fixture::{id, ids, programme};

#[test]
fn the_sheets_stand_in_the_order_of_reading() {
    let workbook = export(&programme(), Lang::Fr);
    assert_eq!(
        workbook.0.sheet_names(),
        [
            "Synthèse",
            "Référentiel",
            "Maquette",
            "Coefficients",
            "Tableau croisé S1",
            "Tableau croisé S3",
            "Couverture",
            "Évaluations",
            "Blocs RNCP",
            "Fiches",
            "Diagnostics",
            "tapis"
        ]
    );
}

#[test]
fn every_tie_is_one_mark_and_there_is_no_other() {
    let programme = programme();
    let expected = expected_marks(&programme);
    let pairs: usize = programme.activites.iter().map(|it| it.acs().count()).sum();
    assert_eq!(expected.len(), pairs);
    assert_eq!(marks(&mut export(&programme, Lang::Fr), &programme), expected);
}

#[test]
fn the_marks_are_counted_at_the_edges() {
    let mut workbook = export(&programme(), Lang::Fr);
    let sheet = workbook.sheet("Tableau croisé S3");
    // What everybody has, then what A has, then what AB has: R3.01, the ressource of another year, a SAÉ each.
    let heads: Vec<String> = sheet.rows().nth(3).unwrap()[4..12].iter().map(text).collect();
    assert_eq!(heads[..4], ["tous parcours", "", "A", "AB"]);
    assert_eq!(heads[4..], ["Nombre de T, A", "Nombre de É, A", "Nombre de T, AB", "Nombre de É, AB"]);
    let counts = |row: &[Data]| row[8..12].iter().map(number).collect::<Vec<_>>();
    let of = |ac: &str| counts(sheet.rows().find(|row| text(&row[2]) == ac).unwrap());
    // A student of A meets nothing of what AB alone develops.
    assert_eq!(of("AC22.01A"), [Some(2.0), Some(1.0), None, None]);
    assert_eq!(of("AC22.01B"), [None, None, Some(2.0), Some(1.0)]);
    assert_eq!(of("AC21.01"), [Some(1.0), Some(0.0), Some(1.0), Some(0.0)]);
    let under = |title: &str| rows_starting(&sheet, title)[0][4..12].iter().map(number).collect::<Vec<_>>();
    assert_eq!(
        under("AC travaillés, A"),
        [Some(2.0), Some(1.0), Some(1.0), None, Some(4.0), None, None, None],
        "R3.01 trains two of the three AC that it is tied to"
    );
    assert_eq!(under("AC évalués, AB"), [Some(0.0), Some(0.0), None, Some(1.0), None, None, None, Some(1.0)]);
    assert!(workbook.formulas("Tableau croisé S3").iter().any(|it| it.starts_with("COUNTIFS(")));
    let s1 = workbook.sheet("Tableau croisé S1");
    assert_eq!(rows_starting(&s1, "AC travaillés").len(), 1, "everybody has the same");
}

#[test]
fn coverage_is_what_a_student_of_each_parcours_meets() {
    let sheet = export(&programme(), Lang::Fr).sheet("Couverture");
    let bands: Vec<String> = sheet.rows().map(|row| text(&row[0])).filter(|it| it.contains('—')).collect();
    assert_eq!(bands[1..], ["A — Parcours A", "AB — Parcours AB"]);
    let said = |ac: &str| -> Vec<Vec<Option<f64>>> {
        let rows = sheet.rows().filter(|row| text(&row[2]) == ac);
        rows.map(|row| row[4..8].iter().map(number).collect()).collect()
    };
    assert_eq!(said("AC22.01A"), [[None, Some(2.0), Some(2.0), Some(1.0)]]);
    assert_eq!(said("AC11.02").len(), 2, "common AC stand under each parcours");
}

#[test]
fn what_weighs_stands_under_every_ue() {
    let mut workbook = export(&programme(), Lang::Fr);
    let sheet = workbook.sheet("Coefficients");
    let of = |ue: &str| -> Vec<String> {
        let rows = sheet.rows().filter(|row| text(&row[0]) == ue && !text(&row[1]).is_empty());
        rows.map(|row| format!("{} {}", text(&row[1]), number(&row[7]).unwrap())).collect()
    };
    assert_eq!(of("UE1.1"), ["R1.01 3", "SAÉ 1.01 2"]);
    assert_eq!(of("UE3.1"), ["R3.01 1", "SAÉ 3.A.01 1"]);
    assert_eq!(of("UE3.2"), ["R3.01 2.5", "SAÉ 3.A.01 4", "R3.01 3", "SAÉ 3.AB.01 5"]);
    let total = |title: &str| {
        let row = rows_starting(&sheet, title)[0];
        (number(&row[7]), number(&row[8]))
    };
    assert_eq!(total("Total de UE3.1, A"), (Some(2.0), None));
    assert_eq!(total("Dont SAÉ, A"), (Some(1.0), Some(0.5)));
    assert_eq!(total("Dont SAÉ, AB"), (Some(0.0), Some(0.0)), "AB does not follow the SAÉ of A");
}

#[test]
fn what_nothing_fills_is_not_seen() {
    let programme = programme();
    let mut workbook = export(&programme, Lang::Fr);
    let hidden: Vec<String> = workbook
        .0
        .sheets_metadata()
        .iter()
        .filter(|it| it.visible != calamine::SheetVisible::Visible)
        .map(|it| it.name.clone())
        .collect();
    assert_eq!(hidden, ["Évaluations", "Blocs RNCP", "tapis"]);
    let sheet = workbook.sheet("Maquette");
    let retouche = retour::retouched(&programme);
    let number = workbook.0.sheet_names().iter().position(|it| it == "Maquette").unwrap() + 1;
    let columns = papier::columns(retouche.text(&format!("xl/worksheets/sheet{number}.xml")));
    let is_hidden = |head: &str| columns[column(&sheet, head)].hidden;
    assert_eq!(["CM", "Code Apogée", "Autonomie"].map(is_hidden), [true; 3]);
    assert_eq!(["CM+TD", "TP distanciel", "Projet", "Code"].map(is_hidden), [false; 4]);
}

#[test]
fn a_grille_says_its_levels_and_what_its_criteria_observe() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes/but-economie-circulaire.toml");
    let programme = tapis::formats::toml_file::read(&path, &std::fs::read_to_string(&path).unwrap()).unwrap();
    let sheet = export(&programme, Lang::Fr).sheet("Grilles");
    let said: Vec<String> = sheet.used_cells().map(|(_, _, cell)| text(cell)).collect();
    let activites = programme.activites.iter().filter(|it| !it.criteres.is_empty());
    let mut criteria = 0;
    for activite in activites {
        let mut texts: Vec<&str> = activite.echelons.iter().map(|it| it.trim()).collect();
        for critere in &activite.criteres {
            criteria += 1;
            texts.push(critere.libelle.trim());
            texts.extend(critere.descripteurs.iter().map(|it| it.trim()));
            for ac in critere.acs.iter().filter_map(|it| programme.get(it)) {
                assert!(said.iter().any(|it| it.contains(&ac.code) && it.contains(ac.libelle.trim())), "{}", ac.code);
            }
        }
        for texte in texts.into_iter().filter(|it| !it.is_empty()) {
            assert!(said.iter().any(|it| it == texte), "{texte}");
        }
    }
    assert!(criteria > 0);
}

#[test]
fn a_workbook_for_one_parcours_never_says_all() {
    let programme = programme();
    let bytes = xlsx::write(&programme, Some(&id("a")), &I18n::new(Lang::Fr)).unwrap();
    let mut workbook = Workbook(calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap());
    for name in workbook.0.sheet_names().into_iter().filter(|it| it != "tapis") {
        for (_, _, cell) in workbook.sheet(&name).used_cells() {
            let said = text(cell);
            assert!(!said.contains("tous parcours"), "{name}: {said}");
        }
        let title = text(&workbook.sheet(&name).rows().next().unwrap()[0]);
        assert!(title.ends_with("parcours A"), "{name}: {title}");
    }
}

#[test]
fn hours_and_coefficients_stand_in_the_row_of_their_activité() {
    let mut workbook = export(&programme(), Lang::Fr);
    let sheet = workbook.sheet("Maquette");
    let row = rows_starting(&sheet, "R3.01")[0];
    let of = |head: &str| number(&row[column(&sheet, head)]);
    assert_eq!((of("CM+TD"), of("TP présentiel"), of("TP distanciel")), (Some(10.5), Some(6.0), Some(4.0)));
    assert_eq!((of("CM"), of("Projet"), of("Sem.")), (None, None, Some(3.0)));
    assert_eq!((of("Total encadré"), of("Total"), of("Dont distanciel")), (Some(20.5), Some(20.5), Some(4.0)));
    let first = column(&sheet, "Coefficients par UE");
    assert_eq!(row[first..first + 3].iter().map(number).collect::<Vec<_>>(), [Some(1.0), Some(2.5), Some(3.0)]);
    // UE first, then ressources, then SAÉ, by code.
    let codes: Vec<String> = sheet.rows().map(|row| text(&row[0])).filter(|it| !it.is_empty()).collect();
    let at = codes.iter().position(|code| code == "UE3.1").unwrap();
    assert_eq!(codes[at..at + 7], ["UE3.1", "UE3.2", "UE3.2", "@SUM(A1)", "R3.01", "SAÉ 3.A.01", "SAÉ 3.AB.01"]);
    let band = rows_starting(&sheet, "Semestre 3")[0];
    assert_eq!(
        [first, first + 1, first + 2].map(|at| text(&band[at])),
        ["UE3.1\nNouer", "UE3.2\nTeindre\n(A)", "UE3.2\nVendre\n(AB)"]
    );
}

#[test]
fn totals_are_those_of_one_student() {
    let mut workbook = export(&programme(), Lang::Fr);
    let sheet = workbook.sheet("Maquette");
    let (ects, total) = (column(&sheet, "ECTS"), column(&sheet, "Total"));
    let first = column(&sheet, "Coefficients par UE");
    // S1 is the same for all.
    let [s1] = rows_starting(&sheet, "Total du semestre 1, tous parcours")[..] else { panic!("one total") };
    assert_eq!(
        [s1[ects].clone(), s1[total].clone(), s1[first].clone()].map(|it| number(&it)),
        [30.0, 40.0, 5.0].map(Some)
    );
    // In S3 each parcours has its own SAÉ and its own second UE; `A` is not `AB`.
    let a = rows_starting(&sheet, "Total du semestre 3, A")[0];
    assert_eq!((number(&a[ects]), number(&a[total])), (Some(30.0), Some(50.5)));
    assert_eq!(a[first..first + 3].iter().map(number).collect::<Vec<_>>(), [Some(2.0), Some(6.5), None]);
    let ab = rows_starting(&sheet, "Total du semestre 3, AB")[0];
    assert_eq!((number(&ab[ects]), number(&ab[total])), (Some(30.0), Some(65.5)));
    let part = rows_starting(&sheet, "Part des SAÉ, A")[0];
    assert_eq!((number(&part[first]), number(&part[first + 1])), (Some(0.5), Some(4.0 / 6.5)));
    assert_eq!(part[first + 2], Data::Empty, "A has no such UE");
    let diplome = rows_starting(&sheet, "Total du diplôme, ");
    assert_eq!(diplome.iter().map(|row| number(&row[total])).collect::<Vec<_>>(), [Some(90.5), Some(105.5)]);
    assert_eq!(diplome.iter().map(|row| number(&row[ects])).collect::<Vec<_>>(), [Some(60.0), Some(60.0)]);
    let formulas = workbook.formulas("Maquette");
    assert!(formulas.iter().any(|it| it.starts_with("SUMIFS(")), "{formulas:?}");
}

#[test]
fn what_looks_like_a_formula_stays_text() {
    let mut programme = programme();
    programme.activites[0].libelle = "=HYPERLINK(\"http://x\")".into();
    programme.competences[0].nom = "+1".into();
    programme.competences[0].niveaux[0].acs[0].libelle = "-2+3".into();
    let mut workbook = export(&programme, Lang::Fr);
    for name in workbook.0.sheet_names() {
        for formula in workbook.formulas(&name) {
            assert!(!formula.contains("HYPERLINK") && !formula.contains("@SUM"), "{name}: {formula}");
        }
    }
    let maquette = workbook.sheet("Maquette");
    assert_eq!(text(&rows_starting(&maquette, "R1.01")[0][1]), "=HYPERLINK(\"http://x\")");
    assert_eq!(rows_starting(&maquette, "@SUM(A1)").len(), 1);
    let referentiel = workbook.sheet("Référentiel");
    assert!(referentiel.used_cells().any(|(_, _, cell)| text(cell) == "-2+3"));
    assert!(referentiel.used_cells().any(|(_, _, cell)| text(cell) == "+1"));
}

#[test]
fn the_référentiel_says_what_differs_between_parcours() {
    let mut programme = programme();
    programme.activites[4].evalue = ids(&["AC21.01"]);
    let mut workbook = export(&programme, Lang::Fr);
    let sheet = workbook.sheet("Référentiel");
    let (code, trained, assessed) =
        (column(&sheet, "Code"), column(&sheet, "Travaillé par"), column(&sheet, "Évalué par"));
    let row = |ac: &str| sheet.rows().find(|row| text(&row[code]) == ac).unwrap();
    assert_eq!(text(&row("AC11.01")[trained]), "SAÉ 1.01, R1.01");
    assert_eq!(text(&row("AC11.02")[assessed]), "PORTFOLIO S1");
    assert_eq!(text(&row("AC22.01A")[trained]), "SAÉ 3.A.01, R3.01");
    assert_eq!(text(&row("AC22.01A")[assessed]), "aucune activité");
    assert_eq!(text(&row("AC21.01")[assessed]), "A\u{a0}: SAÉ 3.A.01\nAB\u{a0}: aucune activité");
}

#[test]
fn the_same_programme_gives_the_same_bytes() {
    let programme = programme();
    let i18n = I18n::new(Lang::Fr);
    let (one, two) = (xlsx::write(&programme, None, &i18n).unwrap(), xlsx::write(&programme, None, &i18n).unwrap());
    assert_eq!(one, two);
}

#[test]
fn an_empty_programme_is_a_workbook_too() {
    for lang in Lang::ALL {
        let empty = Programme::new(id("vide"), Profil::Licence, "");
        let workbook = export(&empty, lang);
        assert_eq!(workbook.0.sheet_names().len(), 7);
        let mut bare = programme();
        bare.activites.clear();
        assert_eq!(export(&bare, lang).0.sheet_names().len(), 8);
        bare.competences.clear();
        bare.parcours.clear();
        bare.semestres.iter_mut().for_each(|it| it.ues.clear());
        assert_eq!(export(&bare, lang).0.sheet_names().len(), 7);
    }
}

#[test]
fn a_text_longer_than_a_cell_is_cut() {
    let mut programme = programme();
    programme.activites[0].libelle = "é".repeat(40_000);
    let mut workbook = export(&programme, Lang::Fr);
    let sheet = workbook.sheet("Maquette");
    let libelle = text(&rows_starting(&sheet, "R1.01")[0][1]);
    assert_eq!(libelle.chars().count(), 32_767);
    assert!(libelle.ends_with('…'));
}

#[test]
fn stored_totals_are_the_sums() {
    let programme = programme();
    check_totals(&mut export(&programme, Lang::Fr), &programme);
}

#[test]
fn a_programme_without_parcours_has_one_total_and_no_column_for_them() {
    let mut programme = programme();
    programme.parcours.clear();
    programme.activites.iter_mut().for_each(|it| it.parcours.clear());
    programme.check_integrity().unwrap();
    let mut workbook = export(&programme, Lang::Fr);
    check_totals(&mut workbook, &programme);
    check_figures(&mut workbook, &programme);
    let sheet = workbook.sheet("Maquette");
    assert_eq!(rows_starting(&sheet, "Total du semestre 3").len(), 1);
    assert_eq!(text(&rows_starting(&sheet, "Total du diplôme")[0][0]), "Total du diplôme");
    let formulas = workbook.formulas("Maquette");
    assert!(formulas.iter().any(|it| it.starts_with("SUM(")), "{formulas:?}");
    assert!(!formulas.iter().any(|it| it.contains("\"x\"")), "{formulas:?}");
}

#[test]
fn a_ue_that_nothing_weighs_in_has_no_share() {
    let mut programme = programme();
    programme.activites.iter_mut().for_each(|it| it.coefficients.clear());
    programme.activites.last_mut().unwrap().travaille.clear();
    let mut workbook = export(&programme, Lang::Fr);
    let sheet = workbook.sheet("Maquette");
    let first = column(&sheet, "Coefficients par UE");
    assert_eq!(text(&rows_starting(&sheet, "Part des SAÉ")[0][first]), "–");
    // A sheet of coefficients would be empty.
    assert!(!workbook.0.sheet_names().contains(&"Coefficients".to_owned()));
}

#[test]
fn an_activité_that_weighs_in_another_semestre_keeps_its_coefficient() {
    let mut programme = programme();
    programme.activites[0].coefficients.insert(id("ue31"), Decimal::from(7));
    let mut workbook = export(&programme, Lang::Fr);
    let sheet = workbook.sheet("Maquette");
    let first = column(&sheet, "Coefficients par UE");
    assert_eq!(text(&rows_starting(&sheet, "Semestre 1")[0][first + 1]), "UE3.1\nNouer");
    assert_eq!(number(&rows_starting(&sheet, "R1.01")[0][first + 1]), Some(7.0));
}

#[test]
fn diagnostics_come_by_severity_with_what_to_do() {
    let programme = programme();
    let report = rules::judge(&programme, None);
    assert!(!report.diagnostics.is_empty() && !report.not_applicable.is_empty());
    let mut workbook = export(&programme, Lang::Fr);
    let sheet = workbook.sheet("Diagnostics");
    let (rule, fix) = (column(&sheet, "Règle"), column(&sheet, "Que faire"));
    let rows: Vec<&[Data]> = sheet.rows().skip(4).take(report.diagnostics.len()).collect();
    let mut expected: Vec<&str> = report.diagnostics.iter().map(|it| it.rule.code).collect();
    let mut found: Vec<String> = rows.iter().map(|row| text(&row[rule])).collect();
    let severities: Vec<usize> = rows
        .iter()
        .map(|row| ["Erreur", "Avertissement", "Information"].iter().position(|it| *it == text(&row[0])).unwrap())
        .collect();
    assert!(severities.is_sorted(), "{severities:?}");
    assert!(rows.iter().all(|row| !text(&row[fix]).is_empty()));
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expected);
    let after: Vec<String> = sheet.rows().skip(4 + rows.len()).map(|row| text(&row[rule])).collect();
    for silent in &report.not_applicable {
        assert!(after.iter().any(|code| code == silent.code), "{silent:?} is not named");
    }
}

#[test]
fn every_hour_and_coefficient_is_in_the_maquette() {
    let programme = programme();
    check_figures(&mut export(&programme, Lang::Fr), &programme);
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_national_programme_of_but_sd_is_all_there() {
    let data = env!("TAPIS_REAL_DATA");
    let folder = std::path::Path::new(&data).join("orebut");
    let files: Vec<_> = ["SD-2022-competences.xml", "SD-2022-formation.xml"]
        .map(|name| (name.into(), std::fs::read(folder.join(name)).unwrap()))
        .into();
    let programme = tapis::formats::orebut::read(&files).unwrap().programme;
    let mut workbook = export(&programme, Lang::Fr);
    assert_eq!(workbook.0.sheet_names().len(), 16);
    let expected = expected_marks(&programme);
    assert_eq!(expected.len(), programme.activites.iter().map(|it| it.acs().count()).sum::<usize>());
    assert_eq!(marks(&mut workbook, &programme), expected);
    check_figures(&mut workbook, &programme);
    check_totals(&mut workbook, &programme);
}
