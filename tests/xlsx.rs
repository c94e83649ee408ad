//! What a director finds in the exported spreadsheet, read back by another library.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Cursor,
};

use calamine::{Data, Range, Reader, Xlsx};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use tapis::{
    coverage,
    formats::xlsx,
    i18n::{I18n, Lang},
    programme::{
        Ac, Activite, Competence, Composante, Couleur, Id, Nature, NatureHeures, Niveau, NiveauVise, Parcours, Profil,
        Programme, Repartition, Semestre, Situation, Ue, Volume,
    },
    rules,
};

fn id<T>(label: &str) -> Id<T> {
    Id::from_label(label)
}

fn ids<T>(labels: &[&str]) -> BTreeSet<Id<T>> {
    labels.iter().map(|label| id(label)).collect()
}

fn competence(numero: u8, nom: &str, niveaux: &[(u8, &[&str])]) -> Competence {
    Competence {
        id: id(nom),
        numero,
        nom: nom.into(),
        libelle: format!("{nom} des choses"),
        couleur: Couleur::ALL.into_iter().find(|it| it.rank() == numero),
        cle_externe: None,
        situations: vec![Situation { id: id(&format!("sit-{nom}")), libelle: "Dans un atelier".into() }],
        composantes: vec![Composante { id: id(&format!("ce-{nom}")), libelle: "En respectant les délais".into() }],
        niveaux: niveaux
            .iter()
            .map(|(annee, acs)| Niveau {
                id: id(&format!("{nom}-{annee}")),
                ordre: *annee,
                libelle: format!("{nom} au niveau {annee}"),
                annee: *annee,
                acs: acs
                    .iter()
                    .map(|code| Ac { id: id(code), code: (*code).into(), libelle: format!("Faire {code}") })
                    .collect(),
            })
            .collect(),
    }
}

fn ue(code: &str, ident: &str, ects: i64, competence: &str) -> Ue {
    Ue {
        id: id(ident),
        code: code.into(),
        libelle: String::new(),
        ects: Some(Decimal::from(ects)),
        code_apogee: None,
        competences: ids(&[competence]),
        parcours: BTreeSet::new(),
    }
}

fn activite(nature: Nature, code: &str, semestre: u8, travaille: &[&str], evalue: &[&str]) -> Activite {
    let mut activite = Activite::new(id(&format!("{code}-{semestre}")), nature, code, semestre, format!("Sur {code}"));
    activite.travaille = ids(travaille);
    activite.evalue = ids(evalue);
    activite
}

fn weighs(mut activite: Activite, coefficients: &[(&str, &str)]) -> Activite {
    activite.coefficients = coefficients.iter().map(|(ue, value)| (id(ue), value.parse().unwrap())).collect();
    activite
}

fn lasts(mut activite: Activite, heures: &[(NatureHeures, &str)]) -> Activite {
    activite.heures = heures.iter().map(|(kind, value)| (*kind, Volume::Global(value.parse().unwrap()))).collect();
    activite
}

fn only(mut activite: Activite, parcours: &str) -> Activite {
    activite.parcours = ids(&[parcours]);
    activite
}

/// Two years, two parcours whose own compétences share a number, so that a code of UE comes twice in S3.
fn programme() -> Programme {
    let mut programme = Programme::new(id("but-x"), Profil::ButTertiaire, "=Tissage & R&D");
    programme.competences = vec![
        competence(1, "Nouer", &[(1, &["AC11.01", "AC11.02"]), (2, &["AC21.01"])]),
        competence(2, "Teindre", &[(2, &["AC22.01A"])]),
        competence(2, "Vendre", &[(2, &["AC22.01B"])]),
    ];
    let parcours = |code: &str, niveaux: &[(u8, &str)]| Parcours {
        id: id(code),
        code: code.into(),
        libelle: format!("Parcours {code}"),
        code_apogee: None,
        niveaux: niveaux.iter().map(|(annee, niveau)| NiveauVise { annee: *annee, niveau: id(niveau) }).collect(),
    };
    programme.parcours = vec![
        parcours("A", &[(1, "nouer-1"), (2, "nouer-2"), (2, "teindre-2")]),
        parcours("AB", &[(1, "nouer-1"), (2, "nouer-2"), (2, "vendre-2")]),
    ];
    let semestre = |numero: u8, ues: Vec<Ue>| Semestre {
        id: id(&format!("s{numero}")),
        numero,
        libelle: None,
        semaines: Some(Decimal::from(15)),
        code_apogee: None,
        ues,
    };
    programme.semestres = vec![
        semestre(1, vec![ue("UE1.1", "ue11", 30, "nouer")]),
        semestre(
            3,
            vec![
                ue("UE3.1", "ue31", 18, "nouer"),
                ue("UE3.2", "ue32a", 12, "teindre"),
                ue("UE3.2", "ue32b", 12, "vendre"),
            ],
        ),
    ];
    use Nature::{Portfolio, Ressource, Sae};
    use NatureHeures::{CmTd, Projet, Tp};
    let mut hybride = lasts(
        weighs(
            activite(Ressource, "R3.01", 3, &["AC21.01", "AC22.01A", "AC22.01B"], &[]),
            &[("ue31", "1"), ("ue32a", "2.5"), ("ue32b", "3")],
        ),
        &[(CmTd, "10.5")],
    );
    let split = Repartition { presentiel: Decimal::from(6), distanciel: Decimal::from(4) };
    hybride.heures.insert(Tp, Volume::Reparti(split));
    programme.activites = vec![
        lasts(weighs(activite(Ressource, "R1.01", 1, &["AC11.01"], &[]), &[("ue11", "3")]), &[(CmTd, "12"), (Tp, "8")]),
        lasts(
            weighs(activite(Sae, "SAÉ 1.01", 1, &["AC11.01", "AC11.02"], &["AC11.01"]), &[("ue11", "2")]),
            &[(Projet, "20")],
        ),
        activite(Portfolio, "PORTFOLIO", 1, &[], &["AC11.02"]),
        hybride,
        only(
            lasts(
                weighs(activite(Sae, "SAÉ 3.A.01", 3, &["AC22.01A"], &["AC22.01A"]), &[("ue32a", "4"), ("ue31", "1")]),
                &[(Projet, "30")],
            ),
            "a",
        ),
        only(
            lasts(
                weighs(activite(Sae, "SAÉ 3.AB.01", 3, &["AC22.01B"], &["AC22.01B"]), &[("ue32b", "5")]),
                &[(Projet, "45")],
            ),
            "ab",
        ),
        // Of another year, and weighing in nothing.
        activite(Ressource, "@SUM(A1)", 3, &["AC11.02"], &[]),
    ];
    programme.check_integrity().unwrap();
    programme
}

struct Workbook(Xlsx<Cursor<Vec<u8>>>);

fn export(programme: &Programme, lang: Lang) -> Workbook {
    let bytes = xlsx::write(programme, &rules::check(programme), &I18n::new(lang)).unwrap();
    Workbook(calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap())
}

impl Workbook {
    fn sheet(&mut self, name: &str) -> Range<Data> {
        // From A1, so that positions are those of the sheet.
        let range = self.0.worksheet_range(name).unwrap();
        range.range((0, 0), range.end().unwrap())
    }

    fn formulas(&mut self, name: &str) -> Vec<String> {
        self.0.worksheet_formula(name).unwrap().used_cells().map(|(_, _, formula)| formula.clone()).collect()
    }
}

fn text(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

fn number(cell: &Data) -> Option<f64> {
    match cell {
        Data::Float(value) => Some(*value),
        Data::Int(value) => Some(*value as f64),
        _ => None,
    }
}

fn column(sheet: &Range<Data>, head: &str) -> usize {
    let at = sheet.rows().nth(3).unwrap().iter().position(|cell| text(cell) == head);
    at.unwrap_or_else(|| panic!("no column {head}"))
}

fn rows_starting<'r>(sheet: &'r Range<Data>, start: &str) -> Vec<&'r [Data]> {
    sheet.rows().filter(|row| text(&row[0]).starts_with(start)).collect()
}

/// Every mark of every tableau croisé: (semestre, rank of the activité, code of the AC) and the mark.
fn marks(workbook: &mut Workbook, programme: &Programme) -> BTreeMap<(u8, usize, String), String> {
    let mut marks = BTreeMap::new();
    for semestre in &programme.semestres {
        let sheet = workbook.sheet(&format!("Tableau croisé S{}", semestre.numero));
        let activites = programme.activites.iter().filter(|it| it.semestre == semestre.numero).count();
        for row in sheet.rows().skip(6) {
            for (rank, cell) in row[4..4 + activites].iter().enumerate() {
                if let Data::String(mark) = cell {
                    let twice = marks.insert((semestre.numero, rank, ac_key(row)), mark.clone());
                    assert_eq!(twice, None, "two rows for one AC");
                }
            }
        }
    }
    marks
}

/// Codes of AC repeat between compétences; their wordings with them do not.
fn ac_key(row: &[Data]) -> String {
    format!("{} {}", text(&row[0]), text(&row[2]))
}

fn expected_marks(programme: &Programme) -> BTreeMap<(u8, usize, String), String> {
    let mut expected = BTreeMap::new();
    for semestre in &programme.semestres {
        let mut activites: Vec<_> = programme.activites.iter().filter(|it| it.semestre == semestre.numero).collect();
        activites.sort_by_key(|it| it.nature == Nature::Ressource);
        for (rank, activite) in activites.into_iter().enumerate() {
            for (competence, _, ac) in programme.acs() {
                let mark = match (activite.travaille.contains(&ac.id), activite.evalue.contains(&ac.id)) {
                    (true, true) => "TÉ",
                    (true, false) => "T",
                    (false, true) => "É",
                    (false, false) => continue,
                };
                let key = format!("{} {}", competence.nom, ac.code);
                expected.insert((semestre.numero, rank, key), mark.to_owned());
            }
        }
    }
    expected
}

#[test]
fn the_sheets_stand_in_the_order_of_reading() {
    let workbook = export(&programme(), Lang::Fr);
    assert_eq!(
        workbook.0.sheet_names(),
        ["Référentiel", "Maquette", "Tableau croisé S1", "Tableau croisé S3", "Diagnostics"]
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
    // The SAÉ of A and of AB, then R3.01 and the ressource of another year.
    let row = sheet.rows().find(|row| text(&row[2]) == "AC22.01A").unwrap();
    assert_eq!((number(&row[8]), number(&row[9])), (Some(2.0), Some(1.0)));
    let trained = &rows_starting(&sheet, "AC travaillés")[0][4..8];
    assert_eq!(trained.iter().map(number).collect::<Vec<_>>(), [1.0, 1.0, 3.0, 1.0].map(Some));
    let assessed = rows_starting(&sheet, "AC évalués")[0];
    assert_eq!(number(&assessed[9]), Some(2.0));
    assert!(workbook.formulas("Tableau croisé S3").iter().any(|it| it.starts_with("COUNTIF(")));
}

#[test]
fn hours_and_coefficients_stand_in_the_row_of_their_activité() {
    let mut workbook = export(&programme(), Lang::Fr);
    let sheet = workbook.sheet("Maquette");
    let row = rows_starting(&sheet, "R3.01")[0];
    let of = |head: &str| number(&row[column(&sheet, head)]);
    assert_eq!((of("CM+TD"), of("TP"), of("Projet")), (Some(10.5), Some(10.0), None));
    assert_eq!((of("Total encadré"), of("Total"), of("Dont distanciel")), (Some(20.5), Some(20.5), Some(4.0)));
    let first = column(&sheet, "Coefficients par UE");
    assert_eq!(row[first..first + 3].iter().map(number).collect::<Vec<_>>(), [Some(1.0), Some(2.5), Some(3.0)]);
    // Heaviest in UE3.2 of AB: it stands under that UE.
    let codes: Vec<String> = sheet.rows().map(|row| text(&row[0])).collect();
    let at = codes.iter().position(|code| code == "R3.01").unwrap();
    assert_eq!(codes[at - 2..at], ["UE3.2", "SAÉ 3.AB.01"]);
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
fn the_same_programme_gives_the_same_bytes_and_names_no_one() {
    let programme = programme();
    let i18n = I18n::new(Lang::Fr);
    let report = rules::check(&programme);
    let (one, two) =
        (xlsx::write(&programme, &report, &i18n).unwrap(), xlsx::write(&programme, &report, &i18n).unwrap());
    assert_eq!(one, two);
}

#[test]
fn an_empty_programme_is_a_workbook_too() {
    for lang in Lang::ALL {
        let empty = Programme::new(id("vide"), Profil::Licence, "");
        let workbook = export(&empty, lang);
        assert_eq!(workbook.0.sheet_names().len(), 3);
        let mut bare = programme();
        bare.activites.clear();
        assert_eq!(export(&bare, lang).0.sheet_names().len(), 5);
        bare.competences.clear();
        bare.parcours.clear();
        bare.semestres.iter_mut().for_each(|it| it.ues.clear());
        assert_eq!(export(&bare, lang).0.sheet_names().len(), 5);
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

/// The totals of a sheet against the views that the rules read.
fn check_totals(workbook: &mut Workbook, programme: &Programme) {
    let sheet = workbook.sheet("Maquette");
    let total = column(&sheet, "Total");
    for vue in coverage::vues(programme) {
        let hours: Decimal = vue.activites.iter().flat_map(|it| it.heures.values()).map(Volume::total).sum();
        let own = vue.parcours.map(|it| format!("Total du diplôme, {}", it.code)).unwrap_or_default();
        let row = sheet
            .rows()
            .find(|row| text(&row[0]) == own)
            .or_else(|| rows_starting(&sheet, "Total du diplôme").into_iter().next())
            .unwrap();
        assert_eq!(number(&row[total]), hours.to_f64(), "{own}");
    }
}

#[test]
fn stored_totals_are_the_sums() {
    let programme = programme();
    check_totals(&mut export(&programme, Lang::Fr), &programme);
}
