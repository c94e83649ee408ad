//! Finds a SAÉ and ressources that it mobilises without sharing any compétence with them.
//!
//! Says it once a SAÉ, with the codes of these ressources; another message tells of those that share one which the
//! parcours does not develop. Looks at each pair of a SAÉ and a ressource that
//! it mobilises, when both are tied to AC that the parcours develops, of any year.

use rustc_hash::FxHashSet;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Activite, Competence, Element, Id},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for ressources that share a compétence which the parcours does not develop.
const AILLEURS: &str = "ailleurs";

pub(crate) static RULE: Rule = Rule {
    code: "ALI10",
    name: "sae-et-ressource-disjointes",
    family: Family::Alignement,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, AILLEURS],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for &sae in view.activites.iter().filter(|it| it.nature.is_sae()) {
        let own: FxHashSet<&Id<Competence>> = view.linked_acs(sae).map(|vu| &vu.competence.id).collect();
        if own.is_empty() {
            continue;
        }
        let mut disjoint = Vec::new();
        for ressource in view.mobilise_par(sae) {
            let mut acs = view.linked_acs(ressource).peekable();
            if acs.peek().is_none() {
                continue;
            }
            examen.looked_at(sae.activite);
            if !acs.any(|vu| own.contains(&vu.competence.id)) {
                disjoint.push(ressource.activite);
            }
        }
        let competences = |of: &Activite| -> FxHashSet<&Id<Competence>> {
            of.acs().filter_map(|ac| examen.competence_de(ac)).map(|(_, competence)| competence).collect()
        };
        let everywhere = if disjoint.is_empty() { continue } else { competences(sae.activite) };
        let (elsewhere, nowhere): (Vec<&Activite>, Vec<&Activite>) =
            disjoint.into_iter().partition(|it| !everywhere.is_disjoint(&competences(it)));
        for (variant, ressources) in [(MESSAGE, nowhere), (AILLEURS, elsewhere)] {
            if !ressources.is_empty() {
                let args = vec![
                    ("activite", Arg::text(&sae.code)),
                    ("semestre", Arg::Count(sae.semestre.into())),
                    ("n", Arg::Count(ressources.len())),
                    ("ressources", Arg::list(ressources.iter().map(|it| &it.code))),
                ];
                examen.report_as(variant, sae.activite.target(), args);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn two_competences() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .competence("Vendre", &["AC12.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ressource(1, "R1.02", |it| it.travaille("AC12.01"))
            .ressource(1, "R1.03", |it| it.travaille("AC11.02 AC12.01"))
            .ressource(1, "R1.04", |it| it)
    }

    #[test]
    fn a_sae_and_a_ressource_that_share_no_competence() {
        let programme =
            two_competences().sae(1, "SAÉ 1.01", |it| it.acs("AC11.02").mobilise("R1.01 R1.02 R1.03 R1.04")).build();
        assert_eq!(found(&programme, "ALI10"), ["SAÉ 1.01"]);
        let message = &messages(&programme, "ALI10")[0];
        assert!(message.contains("R1.02") && !message.contains("R1.03"), "{message}");
    }

    #[test]
    fn what_they_share_may_be_developed_in_one_parcours_only() {
        let programme = two_competences()
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC12.01").mobilise("R1.02"))
            .sae(1, "SAÉ 1.02", |it| it.acs("AC11.01").mobilise("R1.02"))
            .build();
        assert_eq!(found(&programme, "ALI10"), ["SAÉ 1.02 [B]"]);
    }

    #[test]
    fn what_they_share_elsewhere_is_not_denied() {
        let programme = two_competences()
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .competence("Bâtir", &["AC13.01"])
            .parcours("C", &[(1, "Traiter", 1), (1, "Bâtir", 1)])
            .ressource(1, "R1.05", |it| it.travaille("AC12.01 AC13.01"))
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC12.01").mobilise("R1.05"))
            .build();
        assert_eq!(found(&programme, "ALI10"), ["SAÉ 1.01 [C]"]);
        assert!(messages(&programme, "ALI10")[0].contains("que le parcours développe"));
    }

    #[test]
    fn niveaux_of_one_competence_meet() {
        let programme = two_competences().sae(3, "SAÉ 3.01", |it| it.acs("AC21.01").mobilise("R1.01")).build();
        assert_in_order(&programme, "ALI10");
    }

    #[test]
    fn a_pair_of_which_one_is_tied_to_no_ac_is_not_looked_at() {
        let programme = two_competences()
            .sae(1, "SAÉ 1.01", |it| it.mobilise("R1.01"))
            .sae(1, "SAÉ 1.02", |it| it.acs("AC11.01").mobilise("R1.04"))
            .build();
        assert_nothing_to_look_at(&programme, "ALI10");
    }
}
