//! Finds an activité with taught hours that are not split between présentiel and distanciel.
//!
//! Looks at the activités of the parcours that have taught hours, once the programme says that it is hybrid: a
//! few hours at a distance do not make it so. Projet and autonomie have no teacher to be distant from.

use rust_decimal::Decimal;

use crate::{
    coverage::{ParcoursView, heures_de},
    i18n::Arg,
    programme::{NatureHeures, Volume},
    rules::{Examen, Family, Rule, Severity, rule::MESSAGE},
};

pub(crate) static RULE: Rule = Rule {
    code: "HYB01",
    name: "modalite-absente",
    family: Family::Hybridation,
    severity: Severity::Info,
    but_only: false,
    seuils: &[],
    chiffres: &[],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    if !view.programme.hybride {
        return;
    }
    for activite in
        view.activites.iter().map(|it| it.activite).filter(|it| heures_de(it, NatureHeures::is_taught) > Decimal::ZERO)
    {
        examen.looked_at(activite);
        let unsplit =
            |nature| NatureHeures::is_taught(nature) && matches!(activite.heures.get(&nature), Some(Volume::Global(_)));
        let heures = heures_de(activite, unsplit);
        if heures > Decimal::ZERO {
            examen.report(
                activite,
                vec![
                    ("activite", Arg::text(&activite.code)),
                    ("semestre", Arg::Count(activite.semestre.into())),
                    ("heures", Arg::Number(heures)),
                ],
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Activite, NatureHeures::*, Programme, Repartition, Volume, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    fn split(it: &mut Activite) {
        let split = Repartition { presentiel: 10.into(), distanciel: 6.into() };
        it.heures.insert(Td, Volume::Reparti(split));
    }

    fn hybrid() -> Sample {
        Sample::but()
            .with(|it| it.hybride = true)
            .ressource(1, "R1.01", |it| it.with(split).heures(Cm, "0").heures(Projet, "10").heures(Autonomie, "20"))
    }

    #[test]
    fn hours_of_which_nobody_knows_where() {
        let programme = hybrid().ressource(1, "R1.02", |it| it.with(split).heures(Cm, "8").heures(Tp, "4")).build();
        assert_eq!(found(&programme, "HYB01"), ["R1.02"]);
        assert!(messages(&programme, "HYB01")[0].contains("12"), "{:?}", messages(&programme, "HYB01"));
        assert_in_order(&hybrid().build(), "HYB01");
    }

    #[test]
    fn an_activite_is_reported_in_its_parcours() {
        let programme = hybrid()
            .parcours("A", &[])
            .parcours("B", &[])
            .ressource(1, "R1.A.02", |it| it.heures(Cm, "8").pour("A"))
            .build();
        assert_eq!(found(&programme, "HYB01"), ["R1.A.02 [A]"]);
    }

    #[test]
    fn a_programme_that_is_not_hybrid_or_has_no_hours_is_not_looked_at() {
        let some_hours_at_a_distance = Programme { hybride: false, ..hybrid().build() };
        assert_nothing_to_look_at(&some_hours_at_a_distance, "HYB01");
        let no_hours = Sample::but().with(|it| it.hybride = true).ressource(1, "R1.01", |it| it).build();
        assert_nothing_to_look_at(&no_hours, "HYB01");
    }
}
