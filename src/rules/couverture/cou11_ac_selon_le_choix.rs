//! Finds an AC that a student can pass by, and says by which choice.
//!
//! Looks at the AC that some activité works or assesses, once the programme has choices. An AC that nobody meets is
//! COU01's, one that nobody assesses COU02's.

use smol_str::SmolStr;

use crate::{
    coverage::{Escape, ParcoursView},
    i18n::Arg,
    programme::{Element, Target},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for an AC that all work, and that some are never assessed on.
const EVALUATION: &str = "evaluation";

/// More options would not be read.
const NAMED: usize = 4;

pub(crate) static RULE: Rule = Rule {
    code: "COU11",
    name: "ac-selon-le-choix",
    family: Family::Couverture,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, EVALUATION],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    if !view.has_choices() {
        return;
    }
    for vu in view.acs.iter().filter(|vu| vu.is_covered()) {
        examen.looked_at(vu.ac);
        let found = view.passing(vu).map(|it| (MESSAGE, it));
        let Some((variant, escapes)) = found.or_else(|| view.unassessed(vu).map(|it| (EVALUATION, it))) else {
            continue;
        };
        let choix = Arg::list(escapes.iter().map(|it| &it.choix.code));
        let args = vec![
            ("ac", Arg::text(&vu.ac.code)),
            ("n", Arg::Count(escapes.len())),
            ("choix", choix),
            ("options", Arg::first(options(view, &escapes), NAMED)),
        ];
        examen.report_as(variant, vu.ac.target(), args);
    }
}

/// What is taken of these choices, by its codes. A choice that is an option is told by what is taken of it.
fn options(view: &ParcoursView<'_>, escapes: &[Escape<'_>]) -> Vec<SmolStr> {
    let taken = escapes.iter().flat_map(|it| &it.taken);
    let is_told = |it: &&Target| escapes.iter().all(|escape| escape.choix.target() != **it);
    let told = taken.filter(is_told);
    told.filter_map(|it| view.programme.label(it)).collect()
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Choix, Id, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn options() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03"])
            .choix("OPT1", |it| it)
            .ue(1, "UE1", "Traiter", 24)
            .ue(1, "UE2A", "Traiter", 6)
            .ue(1, "UE2B", "Traiter", 6)
            .option("UE2A", "OPT1")
            .option("UE2B", "OPT1")
            .ressource(1, "R1.01", |it| it.travaille("AC11.02").poids("UE1", "1"))
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC11.02").poids("UE2A", "1"))
            .sae(1, "SAÉ 1.02", |it| it.acs("AC11.03").poids("UE2A", "1").poids("UE2B", "1"))
    }

    #[test]
    fn an_ac_of_one_option_is_passed_by_by_those_who_take_the_other() {
        let programme = options().build();
        assert_eq!(found(&programme, "COU11"), ["AC11.01", "AC11.02"]);
        let said = messages(&programme, "COU11");
        assert!(said.iter().all(|it| it.contains("OPT1") && it.contains("UE2B")), "{said:?}");
        assert!(said[0].contains("ne rencontre") && said[1].contains("évalué"), "{said:?}");
    }

    #[test]
    fn what_each_option_has_nobody_passes_by() {
        let all = options().sae(1, "SAÉ 1.03", |it| it.acs("AC11.01 AC11.02").poids("UE2B", "2")).build();
        assert_in_order(&all, "COU11");
        let both = options().with(|it| it.choix[0].nombre = Some(2)).build();
        assert_in_order(&both, "COU11");
    }

    #[test]
    fn a_choice_in_an_option_can_be_passed_by_within_it() {
        let nested = |taken| {
            Sample::but()
                .competence("Traiter", &["AC11.01"])
                .choix("OPT1", |it| it)
                .choix("OPT2", |it| Choix { nombre: Some(taken), choix: Some(Id::from_label("OPT1")), ..it })
                .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").au_choix("OPT1"))
                .sae(1, "SAÉ 1.02", |it| it.acs("AC11.01").au_choix("OPT2"))
                .ressource(1, "R1.03", |it| it.au_choix("OPT2"))
                .build()
        };
        let programme = nested(1);
        assert_eq!(found(&programme, "COU11"), ["AC11.01"]);
        assert!(messages(&programme, "COU11")[0].contains("R1.03"));
        assert_in_order(&nested(2), "COU11");
    }

    #[test]
    fn without_choice_there_is_nothing_to_look_at() {
        let programme =
            Sample::but().competence("Traiter", &["AC11.01"]).sae(1, "SAÉ 1.01", |it| it.acs("AC11.01")).build();
        assert_nothing_to_look_at(&programme, "COU11");
    }
}
