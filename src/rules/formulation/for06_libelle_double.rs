//! Finds a wording that holds two, or that was cut: what copying from a page leaves behind.
//!
//! One message tells of a second sentence that opens on an infinitive inside the wording, after a full stop or without
//! any sign; another of an end that calls for what is not there: a conjunction, an article, a comma, a parenthesis left
//! open. Looks at the niveaux and AC, and at the full wordings of compétences, that have one.

use crate::{
    coverage::ParcoursView,
    francais::{Cut, cut},
    i18n::Arg,
    programme::{Element, Target},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for an end that was cut.
const COUPE: &str = "coupe";

pub(crate) static RULE: Rule = Rule {
    code: "FOR06",
    name: "libelle-double",
    family: Family::Formulation,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, COUPE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let portee = examen.portee(view);
    for competence in portee.competences() {
        look(examen, &competence.libelle, &competence.nom, || competence.target());
    }
    for (competence, niveau) in portee.tous_niveaux() {
        look(examen, &niveau.libelle, &competence.nom, || niveau.target());
        for ac in &niveau.acs {
            look(examen, &ac.libelle, &ac.code, || ac.target());
        }
    }
}

#[allow(clippy::ptr_arg, reason = "where the wording stands tells which object is looked at")]
fn look(examen: &mut Examen<'_>, wording: &String, name: &str, target: impl FnOnce() -> Target) {
    if wording.trim().is_empty() {
        return;
    }
    examen.looked_at(wording);
    let (variant, at) = match cut(wording) {
        None => return,
        Some(Cut::Double(second)) => (MESSAGE, second),
        Some(Cut::End(end)) => (COUPE, end),
    };
    let target = target();
    let args = vec![("genre", Arg::text(target.kind.name())), ("nom", Arg::text(name)), ("extrait", Arg::text(at))];
    examen.report_as(variant, target, args);
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages, with_acs};

    #[test]
    fn two_sentences_and_a_cut_end() {
        let programme = with_acs(&[
            "Analyser un besoin. Rédiger un cahier des charges",
            "Analyser un besoin Rédiger un cahier des charges",
            "Analyser un besoin dans le respect des règles et",
            "Analyser un besoin (client,",
        ]);
        assert_eq!(found(&programme, "FOR06"), ["AC11.01", "AC11.02", "AC11.03", "AC11.04"]);
        let messages = messages(&programme, "FOR06");
        assert!(messages[0].contains("Rédiger un cahier") && messages[2].contains("règles et"), "{messages:?}");
    }

    #[test]
    fn one_sentence_that_goes_on_is_in_order() {
        assert_in_order(
            &with_acs(&[
                "Analyser un besoin, puis rédiger un cahier des charges",
                "Utiliser Excel (ou un autre tableur) pour analyser un besoin.",
                "Situer l’U.E. dans le parcours",
            ]),
            "FOR06",
        );
    }

    #[test]
    fn without_wording_there_is_nothing_to_look_at() {
        let mut programme = with_acs(&[" "]);
        programme.competences[0].libelle.clear();
        programme.competences[0].niveaux[0].libelle.clear();
        assert_nothing_to_look_at(&programme, "FOR06");
    }
}
