//! Finds an AC that opens on a verb whose doing cannot be seen: connaître, comprendre, savoir, être capable de…
//!
//! Coordinated with one that can be seen, it is accepted: « Comprendre et expliquer ». Looks at the AC that
//! open on an infinitive.

use crate::{
    coverage::ParcoursView,
    francais::Sens,
    i18n::Arg,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "FOR04",
    name: "verbe-non-observable",
    family: Family::Formulation,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for ac in examen.portee(view).acs() {
        let Some(opening) = examen.opening(ac) else { continue };
        examen.looked_at(ac);
        if opening.sens == Sens::Interne {
            examen.report(ac, vec![("ac", Arg::text(&ac.code)), ("verbe", Arg::text(opening.verbe))]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages, with_acs};

    #[test]
    fn an_ac_that_opens_on_what_nobody_sees() {
        let programme = with_acs(&[
            "Comprendre un schéma",
            "Réaliser que les sources diffèrent",
            "Être capable de trier",
            "Réaliser un tri",
        ]);
        assert_eq!(found(&programme, "FOR04"), ["AC11.01", "AC11.02", "AC11.03"]);
        assert!(messages(&programme, "FOR04")[1].contains("réaliser que"));
        assert_eq!(found(&programme, "FOR02"), [""; 0], "one rule is enough");
    }

    #[test]
    fn an_act_that_can_be_seen() {
        assert_in_order(&with_acs(&["Expliquer un schéma", "Comprendre et expliquer un schéma"]), "FOR04");
    }

    #[test]
    fn without_infinitive_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&with_acs(&["Les schémas"]), "FOR04");
    }
}
