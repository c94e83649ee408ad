//! Finds a ressource that no SAÉ of the parcours mobilises; stages and portfolios count as SAÉ.
//!
//! Looks at every ressource, once some SAÉ of the programme mobilises one: before that, nobody has filled
//! these links in.

use rustc_hash::FxHashSet;

use crate::{
    coverage::{ParcoursView, SeenActivite},
    i18n::Arg,
    programme::Nature,
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "ALI04",
    name: "ressource-jamais-mobilisee",
    family: Family::Alignement,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    if !view.programme.has_mobilisations() {
        return;
    }
    let saes = view.activites.iter().filter(|it| it.nature.is_sae());
    let mobilised: FxHashSet<SeenActivite<'_>> = saes.flat_map(|&sae| view.mobilise_par(sae)).collect();
    for &ressource in view.activites.iter().filter(|it| it.nature == Nature::Ressource) {
        examen.looked_at(ressource.activite);
        if !mobilised.contains(&ressource) {
            examen.report(
                ressource.activite,
                vec![("activite", Arg::text(&ressource.code)), ("semestre", Arg::Count(ressource.semestre.into()))],
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    #[test]
    fn a_ressource_that_no_sae_mobilises() {
        let programme = Sample::but()
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(1, "R1.01", |it| it)
            .ressource(1, "R1.02", |it| it)
            .ressource(1, "R1.03", |it| it)
            .sae(1, "SAÉ 1.01", |it| it.mobilise("R1.01"))
            .sae(1, "SAÉ 1.02", |it| it.mobilise("R1.02").pour("A"))
            .build();
        assert_eq!(found(&programme, "ALI04"), ["R1.02 [B]", "R1.03"]);
    }

    #[test]
    fn a_mobilised_ressource_is_in_order() {
        let programme =
            Sample::but().ressource(1, "R1.01", |it| it).sae(2, "SAÉ 2.01", |it| it.mobilise("R1.01")).build();
        assert_in_order(&programme, "ALI04");
    }

    #[test]
    fn without_any_mobilisation_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&Sample::but().ressource(1, "R1.01", |it| it).build(), "ALI04");
    }
}
