use super::*;
use crate::{
    programme::NiveauVise,
    rules::{Diagnostic, judge},
};

const PARCOURS: &str = "VCOD Visualisation, conception d’outils décisionnels; EMS";
const COMPETENCES: &str = "Traiter des données\n• Analyser statistiquement ; Valoriser une production\nModéliser";

fn plan(profil: Profil, parcours: &str, competences: &str) -> Plan {
    let draft = Draft { intitule: "Science des données", sigle: "SD", parcours, competences, annees: "" };
    Plan::read(profil, draft).unwrap()
}

fn made(plan: &Plan) -> Programme {
    let programme = skeleton(Id::from_label(&plan.label()), plan).unwrap();
    programme.check_integrity().unwrap();
    programme
}

/// Whether a finding says that something remains to be written or tied.
fn is_to_be_filled_in(it: &Diagnostic) -> bool {
    matches!(it.rule.name, "libelle-vide" | "activite-orpheline")
}

#[test]
fn a_check_finds_nothing_but_what_is_to_be_filled_in() {
    for profil in Profil::ALL {
        for parcours in ["", "VCOD", "VCOD, EMS"] {
            for competences in ["", COMPETENCES] {
                for annees in [1, usual_annees(profil), 5] {
                    let programme = made(&Plan { annees, ..plan(profil, parcours, competences) });
                    let report = judge(&programme, None);
                    let others: Vec<_> = report.diagnostics.iter().filter(|it| !is_to_be_filled_in(it)).collect();
                    assert!(others.is_empty(), "{} {annees} {parcours:?} {others:#?}", profil.name());
                    let judged = |code: &str| report.not_applicable.iter().all(|it| it.code != code);
                    // The rules of structure have looked, so that their silence says something.
                    assert_eq!(judged("PRO01"), !competences.is_empty(), "{} {parcours:?}", profil.name());
                    let has_ects = profil.figures().ects_semestre.is_some();
                    assert_eq!(judged("MAQ01"), has_ects && !competences.is_empty(), "{}", profil.name());
                }
            }
        }
    }
}

#[test]
fn each_competence_has_a_niveau_a_year_at_which_every_parcours_aims() {
    let programme = made(&plan(Profil::ButTertiaire, PARCOURS, COMPETENCES));
    assert_eq!(programme.semestres.iter().map(|it| it.numero).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    let names: Vec<&str> = programme.competences.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!(names, ["Traiter", "Analyser", "Valoriser", "Modéliser"]);
    for competence in &programme.competences {
        let steps: Vec<(u8, u8)> = competence.niveaux.iter().map(|it| (it.ordre, it.annee)).collect();
        assert_eq!(steps, [(1, 1), (2, 2), (3, 3)]);
    }
    let mut all: Vec<NiveauVise> =
        programme.niveaux().map(|(_, it)| NiveauVise { annee: it.annee, niveau: it.id.clone() }).collect();
    all.sort_by_key(|it| it.annee);
    for parcours in &programme.parcours {
        assert_eq!(parcours.niveaux, all, "{}", parcours.code);
    }
    let named: Vec<(&str, &str)> =
        programme.parcours.iter().map(|it| (it.code.as_str(), it.libelle.as_str())).collect();
    assert_eq!(named, [("VCOD", "Visualisation, conception d’outils décisionnels"), ("EMS", "")]);
}

#[test]
fn in_a_but_each_semestre_has_a_ue_a_competence_and_a_portfolio() {
    let programme = made(&plan(Profil::ButSecondaire, "", COMPETENCES));
    for semestre in &programme.semestres {
        let codes: Vec<String> = semestre.ues.iter().map(|it| it.code.clone()).collect();
        assert_eq!(codes, [1, 2, 3, 4].map(|n| format!("UE{}.{n}", semestre.numero)));
        assert_eq!(semestre.ues.iter().filter_map(|it| it.ects).sum::<Decimal>(), Decimal::from(30));
        let here: Vec<_> = programme.activites.iter().filter(|it| it.semestre == semestre.numero).collect();
        assert_eq!(here.iter().map(|it| it.nature).collect::<Vec<_>>(), [Nature::Portfolio]);
    }
    // Nothing to gather: no portfolio.
    assert!(made(&plan(Profil::ButSecondaire, "", "")).activites.is_empty());
    // Elsewhere the arrêté of the BUT asks nothing.
    assert!(made(&plan(Profil::Licence, "", COMPETENCES)).activites.is_empty());
}

/// Nothing is second class: a licence, a master and a diploma of one year begin with UE that are tied and weigh.
#[test]
fn outside_the_but_each_competence_has_its_ue_in_each_semestre() {
    for (profil, annees) in [(Profil::Licence, 3), (Profil::LicencePro, 1), (Profil::Master, 2), (Profil::Autre, 1)] {
        let programme = made(&Plan { annees, ..plan(profil, "", COMPETENCES) });
        assert_eq!(programme.semestres.len(), usize::from(annees) * 2);
        for semestre in &programme.semestres {
            let codes: Vec<String> = semestre.ues.iter().map(|it| it.code.clone()).collect();
            assert_eq!(codes, [1, 2, 3, 4].map(|n| format!("UE{}.{n}", semestre.numero)), "{}", profil.name());
            assert!(semestre.ues.iter().all(|it| it.competences.len() == 1));
            let ects: Decimal = semestre.ues.iter().filter_map(|it| it.ects).sum();
            assert_eq!(ects, profil.figures().ects_semestre.unwrap_or_default(), "{}", profil.name());
        }
    }
}

#[test]
fn short_names_do_not_collide() {
    let competences = "Concevoir un produit; Concevoir des usages; concevoir; Concevoir un produit durable";
    let programme = made(&plan(Profil::Master, "", competences));
    let names: Vec<&str> = programme.competences.iter().map(|it| it.nom.as_str()).collect();
    assert_eq!(names, ["Concevoir", "Concevoir des usages", "concevoir 2", "Concevoir un produit"]);
}

#[test]
fn ects_are_shared_in_halves_and_always_add_up() {
    let halves = |n| shares(Decimal::from(30), n).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(halves(5), ["6"; 5]);
    assert_eq!(halves(4), ["7.5"; 4]);
    assert_eq!(halves(7), ["4", "4", "4", "4", "4", "4", "6"]);
    for n in 1..40 {
        assert_eq!(shares(Decimal::from(30), n).iter().sum::<Decimal>(), Decimal::from(30), "{n}");
    }
    assert!(halves(0).is_empty());
}

#[test]
fn years_are_those_of_the_profile_unless_said_otherwise() {
    let usual = Profil::ALL.map(usual_annees);
    assert_eq!(usual, [3, 3, 3, 3, 2, 5, 3]);
    let year = made(&Plan { annees: 1, ..plan(Profil::LicencePro, "", "") });
    assert_eq!((year.semestres.len(), year.figures.ects_diplome), (2, Some(Decimal::from(60))));
    assert!(made(&plan(Profil::LicencePro, "", "")).figures.is_empty());
}

#[test]
fn the_identifier_says_the_diploma_once() {
    for (profil, sigle, intitule, id) in [
        (Profil::ButTertiaire, "SD", "Science des données", "but-sd"),
        (Profil::LicencePro, "", "Métiers du livre", "lp-metiers-du-livre"),
        (Profil::Master, "", "Master MEEF", "master-meef"),
        (Profil::Autre, "", "Œuvre", "oeuvre"),
    ] {
        let draft = Draft { intitule, sigle, ..Draft::default() };
        assert_eq!(slug(&Plan::read(profil, draft).unwrap().label()), id);
    }
}

#[test]
fn what_makes_no_programme_is_refused() {
    let draft = Draft { intitule: "Science des données", ..Draft::default() };
    let refused = |draft| Plan::read(Profil::Master, draft).unwrap_err();
    assert_eq!(refused(Draft { intitule: " ", ..draft }), PlanError::NoIntitule);
    for annees in ["0", "11", "deux", "-1", "300"] {
        assert_eq!(refused(Draft { annees, ..draft }), PlanError::Annees(annees.into()));
    }
    assert_eq!(refused(Draft { parcours: "A, a", ..draft }), PlanError::ParcoursTwice("a".into()));
    let many = |separator: &str| (0..=MAX_ITEMS).map(|n| format!("P{n}")).collect::<Vec<_>>().join(separator);
    let (codes, wordings) = (many(","), many("\n"));
    assert_eq!(refused(Draft { parcours: &codes, ..draft }), PlanError::TooManyParcours(41));
    assert_eq!(refused(Draft { competences: &wordings, ..draft }), PlanError::TooManyCompetences(41));
}
