//! The two forms of a université, filled by the mappings that are given, from a national programme and from the samples.

use std::{fs, path::Path};

use calamine::Reader;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use tapis::{
    coverage,
    formats::{
        toml_file,
        xlsx::{self, Filled, Given, Request},
    },
    i18n::{I18n, Lang},
    programme::{Activite, Id, NatureHeures, Parcours, Programme, SessionEvaluation, Volume},
};

use super::{open, sheet};
use crate::xlsx::classeur::{number, text};

const DATA: &str = env!("TAPIS_REAL_DATA");

/// What the forms came with of other diplomas.
const SAMPLES: [&str; 12] = [
    "EEEA",
    "LLCER",
    "Anglais",
    "Lettres",
    "Troyes",
    "Automatique",
    "Ingénieurs",
    "Mobilité",
    "RD40C010",
    "2018-2022",
    "2024-2025",
    "ORéOF",
];

fn national() -> Programme {
    let files: Vec<_> = ["SD-2022-competences.xml", "SD-2022-formation.xml"]
        .map(|name| (name.into(), fs::read(Path::new(DATA).join("orebut").join(name)).unwrap()))
        .into();
    tapis::formats::orebut::read(&files).unwrap().programme
}

fn sample(name: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes").join(name);
    toml_file::read(&path, &fs::read_to_string(&path).unwrap()).unwrap()
}

fn filled(programme: &Programme, form: &str, mapping: &str) -> Filled {
    let form = fs::read(Path::new(DATA).join("maquettes").join(form)).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/formulaires");
    let mapping = fs::read_to_string(folder.join(mapping)).unwrap();
    let values = [("annee_universitaire".into(), "2026-2027".into())].into();
    let given = Given { values, ..Given::default() };
    let request = Request { programme, parcours: None, form: &form, mapping: &mapping, given: &given };
    xlsx::fill(&request, &I18n::new(Lang::Fr)).unwrap()
}

/// No sheet, no head, no foot, no property has a word of what the form came with.
fn has_no_sample(bytes: &[u8]) {
    for name in open(bytes).sheet_names() {
        let read = sheet(bytes, &name);
        let texts: Vec<String> = read.used_cells().map(|(_, _, cell)| text(cell)).collect();
        for sample in SAMPLES.iter().filter(|it| **it != "Anglais") {
            assert!(!texts.iter().any(|it| it.contains(sample)), "{name} has {sample}");
        }
        assert!(!texts.iter().any(|it| it == "Anglais"));
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        if name.starts_with("xl/worksheets/sheet") || name.starts_with("docProps/core") {
            let mut xml = String::new();
            std::io::Read::read_to_string(&mut entry, &mut xml).unwrap();
            for sample in ["2018-2022", "ORéOF", "mcc_fi_MLT", "dancerelle", "ANNEBICQUE"] {
                assert!(!xml.contains(sample), "{name} has {sample}");
            }
        }
    }
}

fn of<'p>(programme: &'p Programme, parcours: Option<&'p Id<Parcours>>, semestre: u8) -> Vec<&'p Activite> {
    programme.activites.iter().filter(|it| it.semestre == semestre && it.is_in(parcours)).collect()
}

fn hours(activites: &[&Activite], kinds: &[NatureHeures]) -> f64 {
    let sum: Decimal = activites.iter().map(|it| coverage::heures_de(it, |kind| kinds.contains(&kind))).sum();
    sum.to_f64().unwrap()
}

fn find(read: &calamine::Range<calamine::Data>, words: &str) -> (usize, usize) {
    let found = read.used_cells().find(|(_, _, cell)| text(cell) == words);
    let (row, column, _) = found.unwrap_or_else(|| panic!("no {words}"));
    (row, column)
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_form_of_a_but_has_each_semestre_of_each_parcours_as_the_programme_says() {
    for programme in [national(), sample("but-economie-circulaire.toml")] {
        let filled = filled(&programme, "URCA-annexe-MCCC-BUT.xlsx", "urca-mccc-but.toml");
        assert!(filled.audit.is_clean(), "{:?}", filled.audit.findings);
        assert_eq!(filled.files.len(), programme.parcours.len());
        for (file, parcours) in filled.files.iter().zip(&programme.parcours) {
            has_no_sample(&file.bytes);
            let names: Vec<String> = programme.semestres.iter().map(|it| format!("Semestre S{}", it.numero)).collect();
            assert_eq!(open(&file.bytes).sheet_names(), names);
            let view = coverage::ParcoursView::of(&programme, parcours);
            for semestre in &programme.semestres {
                let read = sheet(&file.bytes, &format!("Semestre S{}", semestre.numero));
                let at = |row: usize, column: usize| read.get((row, column)).and_then(number).unwrap_or_default();
                assert_eq!(
                    (text(&read[(3, 10)]), text(&read[(4, 10)])),
                    (programme.intitule.clone(), parcours.libelle.clone())
                );
                let theirs = of(&programme, Some(&parcours.id), semestre.numero);
                let total = find(&read, "Total Etudiant").0;
                let ues: Vec<_> = view.ues.iter().filter(|it| it.semestre.numero == semestre.numero).collect();
                let mut rows = 0;
                let mut last_nature = None;
                for row in (22..total).filter(|row| !text(&read[(*row, 2)]).is_empty()) {
                    rows += 1;
                    let (code, libelle) = (text(&read[(row, 1)]), text(&read[(row, 2)]));
                    let activite = theirs.iter().find(|it| it.code == code && it.libelle.trim() == libelle).unwrap();
                    assert!(last_nature <= Some(activite.nature), "ressources, then SAÉ");
                    last_nature = Some(activite.nature);
                    for (column, kinds) in [
                        (4, &[NatureHeures::Cm][..]),
                        (5, &[NatureHeures::Td, NatureHeures::CmTd]),
                        (6, &[NatureHeures::Tp]),
                        (7, &[NatureHeures::Projet]),
                    ] {
                        assert_eq!(at(row, column), hours(&[activite], kinds), "{code}");
                    }
                    // Shares make a hundred, on the side of what the activité is; numbers say how many there are.
                    let side = if activite.nature.is_sae() { 23..37 } else { 11..23 };
                    let first = || activite.evaluations_de(SessionEvaluation::Initiale);
                    let weighs = first().any(|it| it.poids.is_some());
                    let shares: f64 = side.clone().step_by(2).map(|column| at(row, column)).sum();
                    let count: f64 = side.clone().skip(1).step_by(2).map(|column| at(row, column)).sum();
                    assert!((shares - if weighs { 100.0 } else { 0.0 }).abs() < 0.05, "{code}: {shares}");
                    let all: u16 = first().map(|it| it.nombre.unwrap_or(1)).sum();
                    assert_eq!(count, f64::from(all), "{code}");
                    assert!((11..37).filter(|it| !side.contains(it)).all(|it| text(&read[(row, it)]).is_empty()));
                    for (ue, column) in ues.iter().zip(38..) {
                        let coefficient = activite.coefficients.get(&ue.ue.id).and_then(|it| it.to_f64());
                        assert_eq!(at(row, column), coefficient.unwrap_or_default(), "{code} in {}", ue.ue.code);
                    }
                }
                assert_eq!(rows, theirs.len(), "S{}", semestre.numero);
                for ((ue, column), rank) in ues.iter().zip(38..).zip(1..) {
                    assert_eq!(text(&read[(17, column)]), format!("BC{rank}"));
                    assert_eq!(at(total, column), ue.ue.ects.and_then(|it| it.to_f64()).unwrap_or_default());
                    assert_eq!(at(total + 2, column), ue.total_sae().to_f64().unwrap());
                }
                // No cell outside the table.
                assert!(
                    (0..read.height())
                        .all(|row| (38 + ues.len()..read.width()).all(|it| text(&read[(row, it)]).is_empty()))
                );
            }
        }
    }
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_form_of_a_master_counts_each_hour_once_and_has_its_own_name_on_each_sheet() {
    let programme = sample("master-ingenierie-pedagogique.toml");
    let filled = filled(&programme, "URCA-annexe-MCCC.xlsx", "urca-mccc.toml");
    assert!(filled.audit.is_clean(), "{:?}", filled.audit.findings);
    let bytes = &filled.files[0].bytes;
    has_no_sample(bytes);
    assert_eq!(open(bytes).sheet_names(), ["1ère année", "2ème année", "ref. compétences"]);
    for annee in 1..=2u8 {
        let read = sheet(bytes, if annee == 1 { "1ère année" } else { "2ème année" });
        let theirs: Vec<&Activite> = programme.activites.iter().filter(|it| it.annee() == annee).collect();
        let total = find(&read, "Total Heures maquette :").0;
        let taught = hours(&theirs, &[NatureHeures::Cm, NatureHeures::Td, NatureHeures::CmTd, NatureHeures::Tp]);
        let of_activites = |column: usize| -> f64 {
            let lines = (17..total).filter(|row| !text(&read[(*row, 3)]).is_empty());
            lines.filter_map(|row| number(&read[(row, column)])).sum()
        };
        assert_eq!((of_activites(21), number(&read[(total, 21)])), (taught, Some(taught)));
        for row in 17..total {
            if text(&read[(row, 3)]).is_empty() {
                assert!(text(&read[(row, 1)]).starts_with("Total semestre"));
                continue;
            }
            let (here, away) = (number(&read[(row, 16)]), number(&read[(row, 20)]));
            let together = here.unwrap_or_default() + away.unwrap_or_default();
            assert_eq!(together, number(&read[(row, 21)]).unwrap_or_default());
            let code = text(&read[(row, 3)]);
            let activite = theirs.iter().find(|it| it.code == code && it.libelle == text(&read[(row, 4)])).unwrap();
            let split = |it: &Volume| matches!(it, Volume::Reparti(_));
            assert!(away.is_none() || activite.heures.values().any(split));
        }
        let evaluated: Vec<&&Activite> = theirs.iter().filter(|it| !it.evaluations.is_empty()).collect();
        let told = (17..total).filter(|row| (23..26).any(|column| !text(&read[(*row, column)]).is_empty())).count();
        assert_eq!(told, evaluated.len(), "the évaluations of each activité stand once");
        let ects: Decimal = programme
            .semestres
            .iter()
            .filter(|it| it.annee() == annee)
            .flat_map(|it| &it.ues)
            .filter_map(|it| it.ects)
            .sum();
        assert_eq!(Some(of_activites(12)), ects.to_f64());
    }
    let read = sheet(bytes, "ref. compétences");
    assert_eq!(text(&read[(5, 3)]), programme.intitule);
    for (_, _, ac) in programme.acs() {
        let row = find(&read, &ac.code).0;
        assert_eq!(text(&read[(row, 2)]), ac.libelle.trim());
    }
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn a_mapping_guessed_for_each_form_has_its_table_and_its_head() {
    for (form, lines) in [
        (
            "URCA-annexe-MCCC.xlsx",
            &[
                "premiere_ligne = 18",
                "J6 = \"intitule\"",
                "J7 = \"parcours\"",
                "N = \"presentiel-cm\"",
                "C = \"ue-libelle\"",
                "E = \"libelle\"",
                "ref. compétences",
            ][..],
        ),
        (
            "URCA-annexe-MCCC-BUT.xlsx",
            &[
                "premiere_ligne = 23",
                "lignes_prevues = 2",
                "K4 = \"intitule\"",
                "B = \"code\"",
                "E = \"heures-cm\"",
                "modele = \"AM\"",
                "par_feuille = [\"semestre\"]",
            ],
        ),
    ] {
        let bytes = fs::read(Path::new(DATA).join("maquettes").join(form)).unwrap();
        let guessed = xlsx::guessed(&bytes, &I18n::new(Lang::Fr)).unwrap();
        for line in lines {
            assert!(guessed.contains(line), "{line}: {guessed}");
        }
        // It fills the form; what the audit finds is what is left to say.
        let given = Given::default();
        let programme = sample("but-economie-circulaire.toml");
        let request = Request { programme: &programme, parcours: None, form: &bytes, mapping: &guessed, given: &given };
        let filled = xlsx::fill(&request, &I18n::new(Lang::Fr)).unwrap();
        assert!(!filled.audit.is_clean());
    }
}

#[test]
#[cfg_attr(not(all(has_real_files, has_libreoffice)), ignore = "wants TAPIS_REAL_DATA and LibreOffice: soffice")]
fn totals_that_libreoffice_computes_are_those_of_the_programme() {
    let programme = sample("but-economie-circulaire.toml");
    let filled = filled(&programme, "URCA-annexe-MCCC-BUT.xlsx", "urca-mccc-but.toml");
    let parcours = &programme.parcours[0];
    let computed = crate::xlsx::recalcul::recalculated(&filled.files[0].bytes);
    let view = coverage::ParcoursView::of(&programme, parcours);
    for semestre in &programme.semestres {
        let read = sheet(&computed, &format!("Semestre S{}", semestre.numero));
        let at = |row: usize, column: usize| number(&read[(row, column)]).unwrap_or_default();
        let theirs = of(&programme, Some(&parcours.id), semestre.numero);
        let total = find(&read, "Total Etudiant").0;
        let kinds = [
            &[NatureHeures::Cm][..],
            &[NatureHeures::Td, NatureHeures::CmTd],
            &[NatureHeures::Tp],
            &[NatureHeures::Projet],
        ];
        for (kinds, column) in kinds.into_iter().zip(4..) {
            assert_eq!(at(total, column), hours(&theirs, kinds));
        }
        let taught = [NatureHeures::Cm, NatureHeures::Td, NatureHeures::CmTd, NatureHeures::Tp];
        assert_eq!(at(total + 1, 4), hours(&theirs, &taught));
        let ues = view.ues.iter().filter(|it| it.semestre.numero == semestre.numero);
        for (ue, column) in ues.zip(38..) {
            let (all, of_saes) = (ue.total().to_f64().unwrap(), ue.total_sae().to_f64().unwrap());
            assert_eq!((at(total + 1, column), at(total + 2, column)), (all, of_saes), "{}", ue.ue.code);
            assert!((at(total + 3, column) - of_saes / all).abs() < 1e-9, "{}", ue.ue.code);
        }
    }
    let master = sample("master-ingenierie-pedagogique.toml");
    let filled = self::filled(&master, "URCA-annexe-MCCC.xlsx", "urca-mccc.toml");
    let computed = crate::xlsx::recalcul::recalculated(&filled.files[0].bytes);
    let read = sheet(&computed, "2ème année");
    let all: Vec<&Activite> = master.activites.iter().filter(|it| it.annee() == 2).collect();
    let total = find(&read, "Total heures étudiants :").0;
    assert_eq!(number(&read[(total, 13)]), Some(hours(&all, &NatureHeures::ALL)));
    let whole: Vec<&Activite> = master.activites.iter().collect();
    let taught = [NatureHeures::Cm, NatureHeures::Td, NatureHeures::CmTd, NatureHeures::Tp];
    assert_eq!(number(&read[(total + 1, 13)]), Some(hours(&whole, &taught)));
}
