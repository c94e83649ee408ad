//! A small programme in which every trap of the maquette is set.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use tapis::programme::{
    Ac, Activite, Competence, Composante, Couleur, Id, Nature, NatureHeures, Niveau, NiveauVise, Parcours, Profil,
    Programme, Repartition, Semestre, Situation, Ue, Volume,
};

pub(super) fn id<T>(label: &str) -> Id<T> {
    Id::from_label(label)
}

pub(super) fn ids<T>(labels: &[&str]) -> BTreeSet<Id<T>> {
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
        choix: None,
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
pub(super) fn programme() -> Programme {
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
