//! Finds a code that breaks the codification of the programme, that of the national programmes in one of its
//! two dialects.
//!
//! The digits of a code must say where its object stands: the year and the compétence of an AC, the semestre
//! of an activité, the semestre and the compétence of a UE; and a mark must not be that of a parcours to which
//! the object does not belong. Looks at the AC, the ressources, the SAÉ (stages and portfolios have free codes)
//! and, in a BUT, the UE of one compétence; each of these families, when it follows a dialect. A missing code
//! breaks it too.

use smol_str::SmolStr;

use crate::{
    codes::{Codification, Dialecte, Famille, place_ac, place_activite, place_ue},
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Element, spelling},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for an object without code.
const ABSENT: &str = "absent";
/// The message for the mark of another parcours.
pub(in crate::rules) const PARCOURS: &str = "parcours";

pub(crate) static RULE: Rule = Rule {
    code: "REF03",
    name: "code-non-conforme",
    family: Family::Referentiel,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, ABSENT, PARCOURS],
    run,
};

/// An object with a code, in one parcours.
pub(in crate::rules) struct Coded<'a> {
    pub element: &'a dyn Element,
    pub famille: Famille,
    pub code: &'a str,
    /// What stands in for the code of an object that has none.
    libelle: &'a str,
    /// The digits that say where it stands, in each dialect.
    pub place: &'a dyn Fn(Dialecte) -> SmolStr,
    /// Whether it belongs to the parcours of a view.
    pub belongs: &'a dyn Fn(&ParcoursView<'_>) -> bool,
}

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let codification = examen.codification();
    for_each_coded(view, |coded| look(examen, codification, coded));
}

/// Goes through the objects of the view whose codes follow a codification.
pub(in crate::rules) fn for_each_coded(view: &ParcoursView<'_>, mut look: impl FnMut(&Coded<'_>)) {
    let programme = view.programme;
    for vu in &view.acs {
        let place = |dialecte| place_ac(vu.competence, vu.niveau, dialecte);
        let coded = Coded {
            element: vu.ac,
            famille: Famille::Ac,
            code: &vu.ac.code,
            libelle: &vu.ac.libelle,
            place: &place,
            belongs: &|view| view.ac(&vu.ac.id).is_some(),
        };
        look(&coded);
    }
    for &activite in &view.activites {
        let Some(famille) = Famille::of(activite.nature) else { continue };
        let coded = Coded {
            element: activite.activite,
            famille,
            code: &activite.code,
            libelle: &activite.libelle,
            place: &|_| place_activite(activite.semestre),
            belongs: &|view| activite.is_in(view.parcours.map(|it| &it.id)),
        };
        look(&coded);
    }
    for vu in view.ues.iter().filter(|vu| programme.profil.is_but() && vu.ue.competences.len() == 1) {
        let Some(competence) = vu.ue.competences.first().and_then(|it| programme.get(it)) else { continue };
        let place = |dialecte| place_ue(vu.semestre.numero, competence, dialecte);
        let coded = Coded {
            element: vu.ue,
            famille: Famille::Ue,
            code: &vu.ue.code,
            libelle: &competence.nom,
            place: &place,
            belongs: &|_| true,
        };
        look(&coded);
    }
}

fn look(examen: &mut Examen<'_>, codification: &Codification, coded: &Coded<'_>) {
    let Some(dialecte) = codification.dialecte(coded.famille) else { return };
    examen.looked_at(coded.element);
    let place = (coded.place)(dialecte);
    let target = || coded.element.target();
    let attendu = || ("attendu", Arg::text(coded.famille.write(dialecte, &place, "nn", "")));
    if coded.code.trim().is_empty() {
        examen.report_as(ABSENT, target(), vec![("libelle", Arg::text(coded.libelle)), attendu()]);
        return;
    }
    let code = ("code", Arg::text(coded.code));
    match coded.famille.parse(coded.code) {
        Some(parsed) if parsed.dialecte == dialecte && parsed.place == place => {
            if parsed.mark.is_empty() {
                return;
            }
            let marked = |view: &&ParcoursView<'_>| view.parcours.is_some_and(|it| spelling(&it.code) == parsed.mark);
            if let Some(other) = examen.views.iter().find(marked).filter(|&view| !(coded.belongs)(view)) {
                let marque = other.parcours.map_or("", |it| &it.code);
                examen.report_as(PARCOURS, target(), vec![code, ("marque", Arg::text(marque))]);
            }
        }
        _ => examen.report_as(MESSAGE, target(), vec![code, attendu()]),
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, Profil, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// A compétence numbered 1 and one numbered 2 that begins in year 2, in the dialect of 2022.
    fn of_2022() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence_from(2, "Vendre", &["AC22.01 AC22.02B"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1), (2, "Vendre", 1)])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(3, "UE3.2", "Vendre", 0)
            .ressource(1, "R1.01", |it| it)
            .ressource(3, "R3.B.02", |it| it.pour("B"))
            .sae(3, "SAÉ 3.01", |it| it)
            .activite(Nature::Stage, 4, "Stage long", |it| it)
            .activite(Nature::Portfolio, 4, "P4", |it| it)
    }

    fn of_2021() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC1101", "AC1201"])
            .competence_from(2, "Vendre", &["AC2101"])
            .ue(3, "UE32", "Vendre", 0)
            .ressource(1, "R101", |it| it)
            .sae(3, "SAE301", |it| it)
    }

    #[test]
    fn both_dialects_are_in_order() {
        assert_in_order(&of_2022().build(), "REF03");
        assert_in_order(&of_2021().build(), "REF03");
    }

    #[test]
    fn each_digit_must_say_where_the_object_stands() {
        let programme = of_2022()
            .with(|it| {
                it.competences[0].niveaux[0].acs[0].code = "AC21.02".into();
                it.competences[1].niveaux[0].acs[0].code = "AC21.03".into();
                it.semestres[0].ues[0].code = "UE2.1".into();
                it.semestres[1].ues[0].code = "UE3.1".into();
                it.activites[0].code = "R2.01".into();
                it.activites[2].code = "SAÉ 4.01".into();
            })
            .build();
        let expected = ["AC21.02", "AC21.03 [B]", "UE2.1", "UE3.1 [B]", "R2.01", "SAÉ 4.01"];
        assert_eq!(found(&programme, "REF03"), expected);
        let messages = messages(&programme, "REF03");
        for (message, attendu) in messages.iter().zip(["AC11.nn", "AC22.nn", "UE1.1", "UE3.2", "R1.nn", "SAÉ 3.nn"]) {
            assert!(message.contains(attendu), "{message}");
        }
    }

    #[test]
    fn the_dialect_of_2021_says_the_competence_first() {
        let programme = of_2021().with(|it| it.competences[0].niveaux[1].acs[0].code = "AC2102".into()).build();
        assert_eq!(found(&programme, "REF03"), ["AC2102"]);
        assert!(messages(&programme, "REF03")[0].contains("AC12nn"));
    }

    #[test]
    fn a_code_of_another_form_or_dialect_and_a_missing_one() {
        let programme = of_2022()
            .ressource(1, "R1.230", |it| it)
            .ressource(1, "R103", |it| it)
            .with(|it| it.competences[0].niveaux[0].acs[0].code.clear())
            .build();
        let messages = messages(&programme, "REF03");
        assert!(messages[0].contains("Apprendre AC11.01") && messages[0].contains("AC11.nn"), "{messages:?}");
        assert!(messages[1].contains("R1.230") && messages[2].contains("R103"), "{messages:?}");
        assert_eq!(messages.len(), 3);
    }

    #[test]
    fn a_mark_must_not_be_that_of_another_parcours() {
        let programme = of_2022()
            .ressource(3, "R3.A.03", |it| it.pour("B"))
            .ressource(3, "R3.C.04", |it| it.pour("B"))
            .with(|it| it.competences[1].niveaux[0].acs[1].code = "AC22.02A".into())
            .build();
        assert_eq!(found(&programme, "REF03"), ["AC22.02A [B]", "R3.A.03 [B]"]);
    }

    #[test]
    fn a_programme_that_follows_neither_dialect_is_not_looked_at() {
        let own = |sample: Sample| {
            sample.ressource(1, "HIST-101", |it| it).ressource(1, "LING-102", |it| it).ressource(1, "R1.09", |it| it)
        };
        assert_nothing_to_look_at(&own(Sample::new(Profil::Licence)).build(), "REF03");
        let half = own(Sample::new(Profil::Licence)).ressource(1, "R1.10", |it| it).build();
        assert_eq!(found(&half, "REF03"), ["HIST-101", "LING-102"]);
    }

    #[test]
    fn outside_a_but_and_for_several_competences_the_code_of_a_ue_is_free() {
        let ue = |profil, competences: &str| {
            let sample = Sample::new(profil).competence("Traiter", &[""]).competence("Vendre", &[""]);
            sample.ue(1, "UE1.9", competences, 0).build()
        };
        assert_nothing_to_look_at(&ue(Profil::Licence, "Traiter"), "REF03");
        assert_nothing_to_look_at(&ue(Profil::ButTertiaire, "Traiter Vendre"), "REF03");
        assert_eq!(found(&ue(Profil::ButTertiaire, "Traiter"), "REF03"), ["UE1.9"]);
    }
}
