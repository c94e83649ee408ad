//! Finds an AC assessed in a semestre where no ressource of the parcours works it, then or before.
//!
//! Says it once an AC, of the first semestre that assesses it; another message tells when no ressource ever
//! works it. Looks at the AC that some activité of the parcours assesses, in a year where the parcours has
//! ressources.

use crate::{
    coverage::{ParcoursView, SeenAc},
    i18n::Arg,
    programme::{Element, Nature},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for an AC that no ressource works in any semestre.
const JAMAIS: &str = "jamais";

pub(crate) static RULE: Rule = Rule {
    code: "COU03",
    name: "ac-evalue-sans-apprentissage",
    family: Family::Couverture,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, JAMAIS],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let with_ressources = |annee| {
        let mut ressources = view.activites.iter().filter(|it| it.nature == Nature::Ressource);
        ressources.any(|it| it.annee() == annee)
    };
    let annees: Vec<u8> = view.programme.annees().filter(|&annee| with_ressources(annee)).collect();
    for vu in view.acs.iter().filter(|vu| annees.contains(&vu.annee)) {
        let Some(evalue) = vu.evalue.iter().map(|it| it.semestre).min() else { continue };
        examen.looked_at(vu.ac);
        let ac = ("ac", Arg::text(&vu.ac.code));
        match first_ressource(vu) {
            None => examen.report_as(JAMAIS, vu.ac.target(), vec![ac]),
            Some(travaille) if travaille > evalue => {
                let semestres = [("evalue", Arg::Count(evalue.into())), ("travaille", Arg::Count(travaille.into()))];
                examen.report(vu.ac, [ac].into_iter().chain(semestres).collect());
            }
            Some(_) => {}
        }
    }
}

/// The first semestre in which a ressource works the AC.
fn first_ressource(vu: &SeenAc<'_>) -> Option<u8> {
    vu.travaille.iter().filter(|it| it.nature == Nature::Ressource).map(|it| it.semestre).min()
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    #[test]
    fn an_ac_assessed_before_any_ressource_works_it() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03"])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC11.02 AC11.03"))
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ressource(2, "R2.01", |it| it.travaille("AC11.02"))
            .build();
        assert_eq!(found(&programme, "COU03"), ["AC11.02", "AC11.03"]);
        let messages = messages(&programme, "COU03");
        assert!(messages[0].contains("S1") && messages[0].contains("S2"), "{messages:?}");
        assert!(!messages[1].contains("S2"), "{messages:?}");
    }

    #[test]
    fn a_ressource_of_another_parcours_teaches_nothing_here() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01"))
            .ressource(1, "R1.01", |it| it.travaille("AC11.01").pour("A"))
            .ressource(1, "R1.02", |it| it)
            .build();
        assert_eq!(found(&programme, "COU03"), ["AC11.01 [B]"]);
    }

    #[test]
    fn an_ac_worked_before_it_is_assessed_is_in_order() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .sae(2, "SAÉ 2.01", |it| it.acs("AC11.01"))
            .build();
        assert_in_order(&programme, "COU03");
    }

    #[test]
    fn a_year_without_ressource_is_not_looked_at() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01"))
            .ressource(3, "R3.01", |it| it)
            .build();
        assert_nothing_to_look_at(&programme, "COU03");
    }
}
