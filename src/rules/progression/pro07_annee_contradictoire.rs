//! Finds a niveau that its parcours do not develop in the same year.
//!
//! Says it of the niveau, in all the parcours that develop it, with the years. Looks at the niveaux that several parcours
//! develop.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::{Id, Niveau},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "PRO07",
    name: "annee-contradictoire",
    family: Family::Progression,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let mut told: BTreeMap<&Id<Niveau>, (usize, BTreeSet<u8>)> = BTreeMap::new();
    for vu in examen.views.iter().flat_map(|it| &it.niveaux) {
        let (parcours, years) = told.entry(&vu.niveau.id).or_default();
        *parcours += 1;
        years.insert(vu.annee);
    }
    for vu in &view.niveaux {
        let Some((parcours, years)) = told.get(&vu.niveau.id).filter(|(parcours, _)| *parcours > 1) else { continue };
        examen.looked_at(vu.niveau);
        if years.len() > 1 {
            let args = vec![
                ("ordre", Arg::Count(vu.niveau.ordre.into())),
                ("competence", Arg::text(&vu.competence.nom)),
                ("n", Arg::Count(*parcours)),
                ("annees", Arg::list(years.iter().map(u8::to_string))),
            ];
            examen.report(vu.niveau, args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn three(annee: u8) -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(annee, "Traiter", 1)])
            .parcours("C", &[(1, "Vendre", 1)])
    }

    #[test]
    fn a_niveau_whose_parcours_tell_two_years() {
        assert_eq!(found(&three(2).build(), "PRO07"), ["Traiter 1 [A, B]"]);
        let message = &messages(&three(2).build(), "PRO07")[0];
        assert!(message.contains("1, 2"), "{message}");
    }

    #[test]
    fn one_year_is_in_order_and_one_parcours_contradicts_nobody() {
        assert_in_order(&three(1).build(), "PRO07");
        let alone = Sample::but().competence("Traiter", &["AC11.01"]).parcours("A", &[(2, "Traiter", 1)]);
        assert_nothing_to_look_at(&alone.build(), "PRO07");
        assert_nothing_to_look_at(&Sample::but().competence("Traiter", &["AC11.01"]).build(), "PRO07");
    }
}
