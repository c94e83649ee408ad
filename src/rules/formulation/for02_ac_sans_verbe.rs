//! Finds an AC that does not open on an action verb: on anything but an infinitive, or on a verb of state.
//!
//! An AC that opens on a verb that cannot be observed is for FOR04. Looks at the AC that have a wording.

use crate::{
    coverage::ParcoursView,
    francais::{Sens, beginning},
    i18n::Arg,
    programme::Element,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for a verb of state.
const ETAT: &str = "etat";

pub(crate) static RULE: Rule = Rule {
    code: "FOR02",
    name: "ac-sans-verbe",
    family: Family::Formulation,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, ETAT],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    for ac in examen.portee(view).acs().filter(|it| !it.libelle.trim().is_empty()) {
        examen.looked_at(ac);
        let code = ("ac", Arg::text(&ac.code));
        match examen.opening(ac) {
            None => examen.report(ac, vec![code, ("debut", Arg::text(beginning(&ac.libelle)))]),
            Some(it) if it.sens == Sens::Etat => {
                examen.report_as(ETAT, ac.target(), vec![code, ("verbe", Arg::text(it.verbe))]);
            }
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages, with_acs};

    #[test]
    fn an_ac_that_opens_on_no_action_verb() {
        let programme = with_acs(&["Les règles d’hygiène", "Être force de proposition", "Calculer un prix"]);
        assert_eq!(found(&programme, "FOR02"), ["AC11.01", "AC11.02"]);
        let messages = messages(&programme, "FOR02");
        assert!(messages[0].contains("Les règles d’hygiène") && messages[1].contains("état"), "{messages:?}");
    }

    #[test]
    fn action_verbs_and_those_of_another_rule() {
        assert_in_order(&with_acs(&["Correctement interpréter un besoin", "Connaître les règles"]), "FOR02");
    }

    #[test]
    fn without_wording_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&with_acs(&[" "]), "FOR02");
    }
}
