//! Finds an AC tied to more than `max_activites` activités of the parcours.
//!
//! Unless set otherwise the threshold is twice the median of what the AC of the parcours are tied to, and
//! at least 12. Looks at the AC that some activité works or assesses; one that does both counts once.

use rust_decimal::Decimal;

use crate::{
    coverage::{ParcoursView, SeenAc},
    i18n::Arg,
    rules::{Chiffre, Examen, Family, Origine, Rule, Severity, rule::MESSAGE},
};

const MAX: &str = "max_activites";

/// The least threshold: national programmes tie an AC to 10 activités on average.
const LEAST: usize = 12;

pub(crate) static RULE: Rule = Rule {
    code: "COU06",
    name: "ac-surcharge",
    family: Family::Couverture,
    severity: Severity::Warning,
    but_only: false,
    seuils: &[(MAX, None)],
    chiffres: &[Chiffre::of("max_activites", Origine::Tapis)],
    messages: &[MESSAGE],
    run,
};

fn run(view: &ParcoursView<'_>, examen: &mut Examen<'_>) {
    let tied: Vec<(&SeenAc<'_>, usize)> =
        view.acs.iter().map(|vu| (vu, most(view, vu))).filter(|(_, n)| *n > 0).collect();
    let max = examen.seuil(MAX).unwrap_or_else(|| computed(tied.iter().map(|(_, n)| *n).collect()).into());
    for (vu, n) in tied {
        examen.looked_at(vu.ac);
        if Decimal::from(n) > max {
            // The threshold differs from parcours to parcours: said here, it would split one finding in two.
            examen.report(vu.ac, vec![("ac", Arg::text(&vu.ac.code)), ("n", Arg::Count(n))]);
        }
    }
}

/// How many activités train or assess an AC, for the student who meets most of them.
fn most(view: &ParcoursView<'_>, vu: &SeenAc<'_>) -> usize {
    if view.has_choices() { view.times(&[&vu.travaille, &vu.evalue])[1] } else { vu.nombre_d_activites() }
}

/// Twice the median of `counts`, and at least [`LEAST`].
fn computed(mut counts: Vec<usize>) -> usize {
    counts.sort_unstable();
    let middle = counts.len() / 2;
    let twice = match (counts.get(middle), counts.len() % 2) {
        (None, _) => 0,
        (Some(median), 1) => 2 * median,
        (Some(above), _) => counts[middle - 1] + above,
    };
    twice.max(LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        programme::sample::Sample,
        rules::testing::{assert_in_order, assert_nothing_to_look_at, found},
    };

    fn tied(times: u8) -> Sample {
        (1..=times).fold(Sample::but().competence("Traiter", &["AC11.01 AC11.02 AC11.03"]), |sample, n| {
            let sample = sample.ressource(1, &format!("R1.{n:02}"), |it| it.travaille("AC11.01"));
            if n == 1 { sample.sae(1, "SAÉ 1.01", |it| it.acs("AC11.02 AC11.03")) } else { sample }
        })
    }

    #[test]
    fn an_ac_tied_to_too_many_activites() {
        assert_eq!(found(&tied(13).build(), "COU06"), ["AC11.01"]);
        assert_in_order(&tied(12).build(), "COU06");
    }

    #[test]
    fn without_any_tie_there_is_nothing_to_look_at() {
        assert_nothing_to_look_at(&tied(0).build(), "COU06");
    }

    #[test]
    fn the_threshold_is_twice_the_median() {
        assert_eq!(computed(vec![]), 12);
        assert_eq!(computed(vec![30, 1, 8]), 16);
        assert_eq!(computed(vec![7, 40, 8, 1]), 15);
    }
}
