//! Finds an AC that fewer than `min_evaluations` activités of the parcours assess (2 unless set otherwise).
//!
//! Looks at the AC that some activité assesses; those that none does are COU01's and COU02's. Where students choose, those
//! who are assessed least count; who are never assessed are COU11's.

use rust_decimal::Decimal;

use crate::{
    coverage::{ParcoursView, SeenAc},
    i18n::Arg,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

const MIN: &str = "min_evaluations";

pub(crate) static RULE: Rule = Rule {
    code: "COU05",
    name: "ac-evaluation-unique",
    family: Family::Couverture,
    severity: Severity::Info,
    but_only: false,
    seuils: &[(MIN, Some(Decimal::TWO))],
    chiffres: &[Chiffre::of("min_evaluations", Origine::Tapis)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let Some(min) = examen.seuil(MIN) else { return };
    for vu in view.acs.iter().filter(|vu| !vu.evalue.is_empty()) {
        examen.looked_at(vu.ac);
        let n = least(view, vu);
        if Decimal::from(n) < min {
            examen.report(vu.ac, vec![("ac", Arg::text(&vu.ac.code)), ("n", Arg::Count(n)), ("min", Arg::Number(min))]);
        }
    }
}

/// How many times an AC is assessed at the least, by those who are assessed on it at all.
fn least(view: &ParcoursView<'_>, vu: &SeenAc<'_>) -> usize {
    let [least, most] = view.times(&[&vu.evalue]);
    if least == 0 { most } else { least }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Id, Reglage, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn assessed_once_and_twice() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03"])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC11.02"))
            .sae(2, "SAÉ 2.01", |it| it.acs("AC11.02"))
            .ressource(2, "R2.01", |it| it.travaille("AC11.03"))
    }

    #[test]
    fn an_ac_assessed_once() {
        assert_eq!(found(&assessed_once_and_twice().build(), "COU05"), ["AC11.01"]);
    }

    #[test]
    fn the_programme_sets_its_own_minimum() {
        let with_min = |min: i64| {
            let seuils = [("min_evaluations".to_owned(), min.into())].into();
            let reglage = Reglage { id: Id::from_label("x"), regle: "COU05".into(), severite: None, seuils };
            assessed_once_and_twice().with(|it| it.reglages.push(reglage)).build()
        };
        assert_eq!(found(&with_min(3), "COU05"), ["AC11.01", "AC11.02"]);
        assert_in_order(&with_min(1), "COU05");
    }

    #[test]
    fn an_ac_never_assessed_is_not_looked_at() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .build();
        assert_nothing_to_look_at(&programme, "COU05");
    }
}
