//! Finds a niveau with fewer than `min_ac` AC (2 unless set otherwise) or more than `max_ac` (8).
//!
//! Looks at every niveau of the parcours, once some niveau of the programme has an AC.

use rust_decimal::Decimal;

use crate::{
    coverage::ParcoursView,
    i18n::Arg,
    programme::Element,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

const MIN: &str = "min_ac";
const MAX: &str = "max_ac";

/// The message for a niveau that has too many.
const EXCES: &str = "exces";

const EIGHT: Decimal = Decimal::from_parts(8, 0, 0, false, 0);

pub(crate) static RULE: Rule = Rule {
    code: "PRO02",
    name: "nombre-d-ac",
    family: Family::Progression,
    severity: Severity::Info,
    but_only: false,
    seuils: &[(MIN, Some(Decimal::TWO)), (MAX, Some(EIGHT))],
    chiffres: &[Chiffre::of("min_ac", Origine::Tapis), Chiffre::of("max_ac", Origine::Tapis)],
    messages: &[MESSAGE, EXCES],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let (Some(min), Some(max)) = (examen.seuil(MIN), examen.seuil(MAX)) else { return };
    if view.programme.acs().next().is_none() {
        return;
    }
    for vu in &view.niveaux {
        examen.looked_at(vu.niveau);
        let n = vu.acs.len();
        let (variant, borne) = match Decimal::from(n) {
            count if count < min => (MESSAGE, min),
            count if count > max => (EXCES, max),
            _ => continue,
        };
        let args = vec![
            ("ordre", Arg::Count(vu.niveau.ordre.into())),
            ("competence", Arg::text(&vu.competence.nom)),
            ("n", Arg::Count(n)),
            ("borne", Arg::Number(borne)),
        ];
        examen.report_as(variant, vu.niveau.target(), args);
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Id, Reglage, sample::Sample},
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found, messages},
    };

    /// A niveau with that many AC, beside one that has two.
    fn with(n: usize) -> Sample {
        let codes: Vec<String> = (1..=n).map(|it| format!("AC11.{it:02}")).collect();
        Sample::but().competence("Traiter", &[&codes.join(" "), "AC21.01 AC21.02"])
    }

    #[test]
    fn too_few_and_too_many() {
        for (n, says) in [(0, "aucun"), (1, "au moins 2"), (9, "au plus 8")] {
            let programme = with(n).build();
            assert_eq!(found(&programme, "PRO02"), ["Traiter 1"], "{n}");
            let message = &messages(&programme, "PRO02")[0];
            assert!(message.contains(says), "{n}: {message}");
        }
    }

    #[test]
    fn the_bounds_are_in_order() {
        assert_in_order(&with(2).build(), "PRO02");
        assert_in_order(&with(8).build(), "PRO02");
    }

    #[test]
    fn the_programme_sets_its_own_bounds() {
        let seuils = [("min_ac".to_owned(), 3.into()), ("max_ac".to_owned(), 4.into())].into();
        let reglage = Reglage { id: Id::from_label("x"), regle: "PRO02".into(), severite: None, seuils };
        let programme = with(5).with(|it| it.reglages.push(reglage)).build();
        assert_eq!(found(&programme, "PRO02"), ["Traiter 1", "Traiter 2"]);
    }

    #[test]
    fn before_any_ac_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&Sample::but().competence("Traiter", &["", ""]).build(), "PRO02");
    }
}
