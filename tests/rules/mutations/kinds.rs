//! What is said of a sound programme that was spoilt in one of the ways that real ones are: all of it, with its parcours,
//! its messages and their figures.

use std::collections::BTreeSet;

use tapis::{
    i18n::{I18n, Lang},
    programme::{Activite, Id, NiveauVise, Parcours, Programme},
    rules::judge,
};

use super::sound::BUT;

/// A way of spoiling a programme.
type Change = fn(&mut Programme);

/// What a check says of the sound programme once it is spoilt, and did not say before: rule, object, parcours, message.
fn said(changes: &[Change]) -> BTreeSet<String> {
    let mut programme = BUT.programme.clone();
    changes.iter().for_each(|change| change(&mut programme));
    assert_eq!(programme.check_integrity(), Ok(()));
    let before = told(&BUT.programme);
    told(&programme).into_iter().filter(|it| !before.contains(it)).collect()
}

fn told(programme: &Programme) -> Vec<String> {
    let i18n = I18n::new(Lang::Fr);
    let report = judge(programme, None);
    let line = |it: &tapis::rules::Diagnostic| {
        let codes = it.parcours.iter().filter_map(|id| programme.get(id)).map(|it| it.code.as_str());
        let parcours = match (it.everywhere, it.is_of_none()) {
            (true, _) => "all".to_owned(),
            (_, true) => "none".to_owned(),
            _ => codes.collect::<Vec<_>>().join(" "),
        };
        let label = programme.label(&it.target).unwrap();
        format!("{} {label} [{parcours}] {}", it.rule.code, it.message(&i18n))
    };
    report.diagnostics.iter().map(line).collect()
}

/// The parcours no longer develops these niveaux.
fn leave(programme: &mut Programme, parcours: &str, gone: impl Fn(&NiveauVise) -> bool) {
    let id: Id<Parcours> = Id::from_label(parcours);
    let it = programme.parcours.iter_mut().find(|it| it.id == id).unwrap();
    let before = it.niveaux.len();
    it.niveaux.retain(|vise| !gone(vise));
    assert!(it.niveaux.len() < before, "{parcours} developed them");
}

fn activite<'p>(programme: &'p mut Programme, code: &str) -> &'p mut Activite {
    programme.activites.iter_mut().find(|it| it.code == code).unwrap()
}

fn competence_of_none(programme: &mut Programme) {
    leave(programme, "res", |it| it.niveau.as_str().starts_with("valoriser"));
}

fn niveau_of_none(programme: &mut Programme) {
    leave(programme, "res", |it| it.niveau.as_str() == "valoriser-2");
}

fn from_year_2(programme: &mut Programme) {
    leave(programme, "eit", |it| it.annee == 1);
}

fn ends_early(programme: &mut Programme) {
    leave(programme, "eit", |it| it.annee == 3);
}

fn restricted(programme: &mut Programme) {
    activite(programme, "R1.01").parcours.insert(Id::from_label("eit"));
}

fn without_ressource(programme: &mut Programme) {
    activite(programme, "SAÉ 5.01").mobilise.clear();
}

#[track_caller]
fn assert_said(changes: &[Change], expected: &[&str]) {
    let expected: BTreeSet<String> = expected.iter().map(|it| (*it).to_owned()).collect();
    assert_eq!(said(changes), expected);
}

#[test]
fn a_competence_that_no_parcours_develops() {
    assert_said(
        &[competence_of_none],
        &[
            "ALI09 SAÉ 3.RES.05 [RES] SAÉ 3.RES.05 (S3), du parcours RES, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC25.01RES, AC25.02RES.",
            "ALI09 R3.RES.11 [RES] R3.RES.11 (S3), du parcours RES, travaille ou évalue un AC qu’il ne développe pas\u{a0}: AC25.01RES.",
            "ALI09 R3.RES.12 [RES] R3.RES.12 (S3), du parcours RES, travaille ou évalue un AC qu’il ne développe pas\u{a0}: AC25.02RES.",
            "ALI09 SAÉ 4.RES.03 [RES] SAÉ 4.RES.03 (S4), du parcours RES, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC25.03RES, AC25.04RES.",
            "ALI09 R4.RES.09 [RES] R4.RES.09 (S4), du parcours RES, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC25.03RES, AC25.04RES.",
            "ALI09 SAÉ 5.RES.04 [RES] SAÉ 5.RES.04 (S5), du parcours RES, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC35.01RES, AC35.04RES.",
            "ALI09 R5.RES.10 [RES] R5.RES.10 (S5), du parcours RES, travaille ou évalue un AC qu’il ne développe pas\u{a0}: AC35.01RES.",
            "ALI09 R5.RES.11 [RES] R5.RES.11 (S5), du parcours RES, travaille ou évalue un AC qu’il ne développe pas\u{a0}: AC35.04RES.",
            "ALI09 SAÉ 6.RES.02 [RES] SAÉ 6.RES.02 (S6), du parcours RES, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC35.02RES, AC35.03RES.",
            "ALI09 R6.RES.06 [RES] R6.RES.06 (S6), du parcours RES, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC35.02RES, AC35.03RES.",
            "PRO06 Remettre en état et vendre des objets courants [none] Aucun parcours ne développe le niveau 1 de «\u{a0}Valoriser\u{a0}» (4 AC).",
            "PRO06 Développer une offre de réemploi [none] Aucun parcours ne développe le niveau 2 de «\u{a0}Valoriser\u{a0}» (4 AC).",
            "MAQ01 S3 [RES] Le S3 compte 23\u{a0}ECTS au lieu de 30.",
            "MAQ01 S4 [RES] Le S4 compte 23\u{a0}ECTS au lieu de 30.",
            "MAQ01 S5 [RES] Le S5 compte 23\u{a0}ECTS au lieu de 30.",
            "MAQ01 S6 [RES] Le S6 compte 23\u{a0}ECTS au lieu de 30.",
            "MAQ02 but-ecr [RES] Le diplôme compte 152 ECTS au lieu de 180, en 6 semestres.",
            "MAQ12 S3 [RES] Le S3 demande 34,9\u{a0}h de travail par ECTS, plus que les 30\u{a0}h admises.",
            "MAQ12 S4 [RES] Le S4 demande 35,7\u{a0}h de travail par ECTS, plus que les 30\u{a0}h admises.",
            "MAQ12 S5 [RES] Le S5 demande 35\u{a0}h de travail par ECTS, plus que les 30\u{a0}h admises.",
            "MAQ12 S6 [RES] Le S6 demande 36,6\u{a0}h de travail par ECTS, plus que les 30\u{a0}h admises.",
        ],
    );
}

#[test]
fn a_niveau_that_no_parcours_develops() {
    assert_said(
        &[niveau_of_none],
        &[
            "ALI09 SAÉ 5.RES.04 [RES] SAÉ 5.RES.04 (S5), du parcours RES, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC35.01RES, AC35.04RES.",
            "ALI09 R5.RES.10 [RES] R5.RES.10 (S5), du parcours RES, travaille ou évalue un AC qu’il ne développe pas\u{a0}: AC35.01RES.",
            "ALI09 R5.RES.11 [RES] R5.RES.11 (S5), du parcours RES, travaille ou évalue un AC qu’il ne développe pas\u{a0}: AC35.04RES.",
            "ALI09 SAÉ 6.RES.02 [RES] SAÉ 6.RES.02 (S6), du parcours RES, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC35.02RES, AC35.03RES.",
            "ALI09 R6.RES.06 [RES] R6.RES.06 (S6), du parcours RES, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC35.02RES, AC35.03RES.",
            "PRO06 Développer une offre de réemploi [none] Aucun parcours ne développe le niveau 2 de «\u{a0}Valoriser\u{a0}» (4 AC).",
            "MAQ01 S5 [RES] Le S5 compte 23\u{a0}ECTS au lieu de 30.",
            "MAQ01 S6 [RES] Le S6 compte 23\u{a0}ECTS au lieu de 30.",
            "MAQ02 but-ecr [RES] Le diplôme compte 166 ECTS au lieu de 180, en 6 semestres.",
            "MAQ12 S5 [RES] Le S5 demande 35\u{a0}h de travail par ECTS, plus que les 30\u{a0}h admises.",
            "MAQ12 S6 [RES] Le S6 demande 36,6\u{a0}h de travail par ECTS, plus que les 30\u{a0}h admises.",
        ],
    );
}

#[test]
fn a_parcours_that_begins_in_year_2() {
    assert_said(
        &[from_year_2],
        &[
            "PRO01 Analyser les flux d’une organisation ou d’un quartier [EIT] «\u{a0}Caractériser\u{a0}» commence par le niveau 2, en 2e année, et non par le niveau 1.",
            "PRO01 Coordonner une activité de collecte ou d’atelier [EIT] «\u{a0}Organiser\u{a0}» commence par le niveau 2, en 2e année, et non par le niveau 1.",
            "PRO01 Analyser l’équilibre économique d’une activité [EIT] «\u{a0}Gérer\u{a0}» commence par le niveau 2, en 2e année, et non par le niveau 1.",
            "PRO01 Animer une action collective [EIT] «\u{a0}Mobiliser\u{a0}» commence par le niveau 2, en 2e année, et non par le niveau 1.",
        ],
    );
}

#[test]
fn a_parcours_that_ends_early() {
    assert_said(
        &[ends_early],
        &[
            "ALI09 SAÉ 5.EIT.04 [EIT] SAÉ 5.EIT.04 (S5), du parcours EIT, travaille ou évalue 3 AC qu’il ne développe pas\u{a0}: AC31.03, AC35.01EIT, AC35.04EIT.",
            "ALI09 R5.EIT.10 [EIT] R5.EIT.10 (S5), du parcours EIT, travaille ou évalue un AC qu’il ne développe pas\u{a0}: AC35.01EIT.",
            "ALI09 R5.EIT.11 [EIT] R5.EIT.11 (S5), du parcours EIT, travaille ou évalue un AC qu’il ne développe pas\u{a0}: AC35.04EIT.",
            "ALI09 SAÉ 6.EIT.02 [EIT] SAÉ 6.EIT.02 (S6), du parcours EIT, travaille ou évalue 3 AC qu’il ne développe pas\u{a0}: AC34.03, AC35.02EIT, AC35.03EIT.",
            "ALI09 R6.EIT.06 [EIT] R6.EIT.06 (S6), du parcours EIT, travaille ou évalue 2 AC qu’il ne développe pas\u{a0}: AC35.02EIT, AC35.03EIT.",
            "PRO06 Construire des coopérations pérennes [none] Aucun parcours ne développe le niveau 2 de «\u{a0}Coopérer\u{a0}» (4 AC).",
        ],
    );
}

#[test]
fn a_careless_restriction() {
    assert_said(
        &[restricted],
        &[
            "COU03 AC11.02 [RES] AC11.02 est évalué dès le S1, mais aucune ressource ne le travaille avant le S2.",
            "MAQ05 but-ecr [RES] Les heures d’enseignement du diplôme totalisent 1769 h sur les 1800 h dues\u{a0}: il en manque 31, plus que les 20 h tolérées.",
            "MAQ12 S1 [RES] Le S1 demande 24,2\u{a0}h de travail par ECTS, moins que les 25\u{a0}h attendues.",
        ],
    );
}

#[test]
fn a_sae_without_ressource() {
    assert_said(
        &[without_ressource],
        &[
            "ALI03 SAÉ 5.01 [all] SAÉ 5.01 (S5) ne mobilise aucune ressource.",
            "ALI04 R5.01 [RES] Aucune SAÉ ne mobilise R5.01 (S5).",
            "ALI04 R5.02 [all] Aucune SAÉ ne mobilise R5.02 (S5).",
        ],
    );
}

#[test]
fn two_faults_at_once_are_said_as_each_is() {
    let pairs: [[Change; 2]; 5] = [
        [niveau_of_none, without_ressource],
        [niveau_of_none, from_year_2],
        [niveau_of_none, ends_early],
        [from_year_2, without_ressource],
        [restricted, competence_of_none],
    ];
    for [one, other] in pairs {
        let both: BTreeSet<String> = said(&[one]).union(&said(&[other])).cloned().collect();
        assert_eq!(said(&[one, other]), both);
        assert_eq!(said(&[other, one]), both, "whatever comes first");
    }
}

#[test]
fn a_programme_is_judged_alike_whatever_the_order_of_its_parcours() {
    for change in [competence_of_none as Change, from_year_2, ends_early, restricted] {
        let turned: Change = |it| it.parcours.reverse();
        assert_eq!(said(&[change]), said(&[change, turned]));
    }
}
