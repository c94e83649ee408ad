//! Gives the one UE that has no ECTS what its semestre lacks.
//!
//! Obvious when all the others have theirs: one unknown, one equation, the same in every parcours that has the UE.

use rust_decimal::Decimal;

use super::{agreed, vues_of};
use crate::{
    coverage::{ParcoursView, Range, views},
    edit::{Edit, Path, set},
    programme::{Element, Programme, Target, Ue},
    rules::Diagnostic,
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let whole = programme.figures().ects_semestre?;
    let (ue, _) = vues_of(programme, diagnostic).iter().find_map(|view| unknown(view, &diagnostic.target, whole))?;
    let views = views(programme);
    let with_it = views.iter().filter(|view| view.ues.iter().any(|vu| vu.ue.id == ue.id));
    let found: Option<Vec<(&Ue, Decimal)>> = with_it.map(|view| unknown(view, &diagnostic.target, whole)).collect();
    let (ue, ects) = agreed(found?)?;
    set(programme, &ue.target(), Path::field("ects"), serde_json::to_value(ects).ok()?).ok()
}

/// The one UE of the semestre without ECTS, and what the others leave to it. Where students choose it, or choose others
/// that are not worth the same, the team decides.
fn unknown<'p>(view: &ParcoursView<'p>, semestre: &Target, whole: Decimal) -> Option<(&'p Ue, Decimal)> {
    let mut without = view.ues.iter().filter(|vu| vu.semestre.target() == *semestre && vu.ue.ects.is_none());
    let (Some(vu), None) = (without.next(), without.next()) else { return None };
    let others = view.ects_du_semestre(vu.semestre.numero).unwrap_or(Range::of(Decimal::ZERO));
    let rest = whole - others.max;
    (rest > Decimal::ZERO && others.is_single() && vu.ue.choix.is_none()).then_some((vu.ue, rest))
}

#[cfg(test)]
mod tests {
    use crate::{programme::sample::Sample, rules::remedy::testing::mended};

    fn ects(sample: Sample) -> Option<String> {
        let programme = mended(&sample.build(), "MAQ01")?;
        let ects = programme.ues().map(|(_, ue)| ue.ects.map(|it| it.to_string()).unwrap_or_default());
        Some(ects.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn the_last_ue_takes_what_is_left() {
        let sample = Sample::but().ue(1, "UE1.1", "", 12).ue(1, "UE1.2", "", 10).ue(1, "UE1.3", "", 0);
        assert_eq!(ects(sample).as_deref(), Some("12 10 8"));
    }

    #[test]
    fn two_ue_without_ects_or_nothing_left_are_for_the_team() {
        assert_eq!(ects(Sample::but().ue(1, "A", "", 12).ue(1, "B", "", 0).ue(1, "C", "", 0)), None);
        assert_eq!(ects(Sample::but().ue(1, "A", "", 31).ue(1, "B", "", 0)), None);
        assert_eq!(ects(Sample::but().ue(1, "A", "", 12).ue(1, "B", "", 12)), None);
    }

    #[test]
    fn what_a_parcours_would_not_agree_with_is_for_the_team() {
        let sample = |of_b: u8| {
            Sample::but()
                .competence("Traiter", &["AC11.01"])
                .competence("Vendre", &["AC12.01"])
                .parcours("A", &[(1, "Traiter", 1)])
                .parcours("B", &[(1, "Vendre", 1)])
                .ue(1, "Commune", "", 0)
                .ue(1, "UE1.1", "Traiter", 10)
                .ue(1, "UE1.2", "Vendre", of_b)
        };
        assert_eq!(ects(sample(10)).as_deref(), Some("20 10 10"));
        assert_eq!(ects(sample(12)), None);
    }
}
