//! Finds a SAÉ, stages and portfolios aside, that mobilises no ressource of the parcours.
//!
//! Another message tells of one whose ressources are all of other parcours. Looks at every such SAÉ, once some SAÉ of the
//! programme mobilises a ressource: before that, nobody has filled these links in. One whose file names ressources that
//! the programme does not have is REF06’s.

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Activite, Element, Nature},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

/// The message for a SAÉ whose ressources are all of other parcours.
const AILLEURS: &str = "ailleurs";

pub(crate) static RULE: Rule = Rule {
    code: "ALI03",
    name: "sae-sans-ressource",
    family: Family::Alignement,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE, AILLEURS],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    if !view.programme.has_mobilisations() {
        return;
    }
    let is_known = |it: &Activite| it.activites_inconnues.is_empty();
    for &sae in view.activites.iter().filter(|it| it.nature == Nature::Sae && is_known(it)) {
        examen.looked_at(sae.activite);
        if view.mobilise_par(sae).next().is_some() {
            continue;
        }
        let args = vec![("activite", Arg::text(&sae.code)), ("semestre", Arg::Count(sae.semestre.into()))];
        if sae.mobilise.is_empty() {
            examen.report(sae.activite, args);
        } else {
            let ressources = sae.mobilise.iter().filter_map(|it| view.programme.get(it)).map(|it| &it.code);
            let more = ("ressources", Arg::list(ressources));
            examen.report_as(AILLEURS, sae.activite.target(), args.into_iter().chain([more]).collect());
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    #[test]
    fn a_sae_that_mobilises_nothing() {
        let programme = Sample::but()
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(1, "R1.01", |it| it.pour("A"))
            .sae(1, "SAÉ 1.01", |it| it.mobilise("R1.01"))
            .sae(1, "SAÉ 1.02", |it| it)
            .activite(Nature::Portfolio, 1, "PORTFOLIO", |it| it)
            .activite(Nature::Stage, 2, "STAGE", |it| it)
            .build();
        assert_eq!(found(&programme, "ALI03"), ["SAÉ 1.01 [B]", "SAÉ 1.02"]);
        let messages = messages(&programme, "ALI03");
        assert!(messages[0].contains("d’autres parcours") && messages[0].contains("R1.01"), "{messages:?}");
    }

    #[test]
    fn a_sae_that_mobilises_a_ressource_is_in_order() {
        let programme =
            Sample::but().ressource(1, "R1.01", |it| it).sae(1, "SAÉ 1.01", |it| it.mobilise("R1.01")).build();
        assert_in_order(&programme, "ALI03");
    }

    #[test]
    fn without_any_mobilisation_there_is_nothing_to_look_at() {
        let programme = Sample::but().ressource(1, "R1.01", |it| it).sae(1, "SAÉ 1.01", |it| it).build();
        assert_nothing_to_look_at(&programme, "ALI03");
    }
}
