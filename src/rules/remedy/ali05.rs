//! Gives an activité the weight that it lacks: the median of its kind in the UE.
//!
//! Obvious when there is one UE to weigh in, and when others of its kind weigh there: a team that has ticked AC and
//! weighed the rest has forgotten this one. The lower of two middle values, so that the weight is one that the team uses.
//! Where nothing of its kind weighs yet, how much it should weigh is the team's to say. So is a 0: somebody wrote it; and
//! where another weight of the UE is in doubt too.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{agreed, poids::is_only_doubt, vues_of};
use crate::{
    coverage::ParcoursView,
    edit::{Edit, Path, set},
    programme::{Activite, Competence, Element, Id, Programme, Ue},
    rules::Diagnostic,
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let activite = programme.activites.iter().find(|it| it.target() == diagnostic.target)?;
    let views = vues_of(programme, diagnostic);
    let ue = agreed(views.iter().flat_map(|view| unweighed(view, activite, diagnostic)))?;
    let whole = programme.get(ue)?;
    if activite.coefficients.contains_key(ue) || !is_only_doubt(programme, whole, activite) {
        return None;
    }
    let weight =
        median(programme.activites.iter().filter(|it| it.nature == activite.nature).filter_map(weight_in(ue)))?;
    let weight = serde_json::to_value(weight).ok()?;
    set(programme, &diagnostic.target, Path::entry("coefficients", ue.as_str()), weight).ok()
}

/// The UE of the compétence that the diagnostic is about, in which the activité does not weigh.
fn unweighed<'p>(view: &ParcoursView<'p>, activite: &'p Activite, diagnostic: &Diagnostic) -> Vec<&'p Id<Ue>> {
    let tied = view
        .acs_de(activite)
        .filter(|vu| vu.annee == activite.annee() && diagnostic.others.contains(&vu.competence.target()));
    // Namesakes may stand side by side: two of them leave no single UE to weigh in.
    let competences: BTreeSet<&Id<Competence>> = tied.map(|vu| &vu.competence.id).collect();
    let of_competence = |id: &'p Id<Competence>| -> Vec<&'p Id<Ue>> {
        let ues: Vec<&Id<Ue>> = view.ues_de(id, activite.semestre).map(|vu| &vu.ue.id).collect();
        if ues.iter().any(|ue| weight_in(ue)(activite).is_some()) { Vec::new() } else { ues }
    };
    competences.into_iter().flat_map(of_competence).collect()
}

/// The weight above 0 of an activité in `ue`.
fn weight_in(ue: &Id<Ue>) -> impl Fn(&Activite) -> Option<Decimal> {
    |activite| activite.coefficients.get(ue).copied().filter(|weight| *weight > Decimal::ZERO)
}

fn median(weights: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    let mut weights: Vec<Decimal> = weights.collect();
    weights.sort();
    weights.get(weights.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use crate::{programme::sample::Sample, rules::remedy::testing::mended};

    /// R1.01 is tied to Vendre, in whose UE only others weigh.
    fn forgotten() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(1, "UE1.2", "Vendre", 0)
            .ressource(1, "R1.01", |it| it.travaille("AC11.01 AC12.01").poids("UE1.1", "5"))
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC12.01").poids("UE1.1", "5").poids("UE1.2", "9"))
    }

    fn weights(sample: Sample) -> Option<String> {
        let programme = mended(&sample.build(), "ALI05")?;
        Some(programme.activites[0].coefficients.values().map(ToString::to_string).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn it_weighs_as_much_as_the_middle_one_of_its_kind() {
        let like = |sample: Sample, code: &str, weight: &str| {
            sample.ressource(1, code, |it| it.travaille("AC12.01").poids("UE1.2", weight))
        };
        let one = like(forgotten(), "R1.02", "3");
        assert_eq!(weights(one).as_deref(), Some("5 3"));
        let three = like(like(like(forgotten(), "R1.02", "1"), "R1.03", "4"), "R1.04", "2.5");
        assert_eq!(weights(three).as_deref(), Some("5 2.5"));
        let two = like(like(forgotten(), "R1.02", "4"), "R1.03", "2");
        assert_eq!(weights(two).as_deref(), Some("5 2"));
    }

    #[test]
    fn where_nothing_of_its_kind_weighs_the_team_decides() {
        assert_eq!(weights(forgotten()), None);
    }

    #[test]
    fn a_0_that_somebody_wrote_stays() {
        let others = forgotten().ressource(1, "R1.02", |it| it.travaille("AC12.01").poids("UE1.2", "3"));
        let zero = others.with(|it| {
            it.activites[0].coefficients.insert(crate::programme::Id::from_label("UE1.2"), 0.into());
        });
        assert_eq!(weights(zero), None);
    }

    #[test]
    fn where_there_are_two_ue_the_team_decides() {
        let two = forgotten().ue(1, "UE1.3", "Vendre", 0);
        assert_eq!(weights(two.ressource(1, "R1.02", |it| it.travaille("AC12.01").poids("UE1.2", "3"))), None);
    }

    #[test]
    fn a_weight_that_would_upset_the_poles_is_not_given() {
        // The SAÉ weigh 9 against 12, which is balanced; against 18 they would weigh a third.
        let sample = forgotten().ressource(1, "R1.02", |it| it.travaille("AC12.01").poids("UE1.2", "6")).ressource(
            1,
            "R1.03",
            |it| it.travaille("AC12.01").poids("UE1.2", "6"),
        );
        assert_eq!(weights(sample), None);
    }
}
