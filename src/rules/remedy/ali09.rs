//! Unties an activité from the AC that none of its parcours develops.
//!
//! Obvious when most of its AC are developed by its parcours, and the others by another parcours: copied with the rest,
//! from an activité of that parcours. An AC that no parcours develops yet may be about to be.

use super::untie::untie;
use crate::{
    coverage::{ParcoursView, views},
    edit::Edit,
    programme::{Ac, Element, Id, Programme},
    rules::Diagnostic,
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let activite = programme.activites.iter().find(|it| it.target() == diagnostic.target)?;
    let views = views(programme);
    let (own, others): (Vec<&ParcoursView<'_>>, Vec<&ParcoursView<'_>>) =
        views.iter().partition(|view| activite.is_in(view.parcours.map(|it| &it.id)));
    let is_developed = |ac: &Id<Ac>, views: &[&ParcoursView<'_>]| views.iter().any(|view| view.ac(ac).is_some());
    let strays: Vec<&Id<Ac>> = activite.acs().filter(|ac| !is_developed(ac, &own)).collect();
    let are_of_others = strays.iter().all(|ac| is_developed(ac, &others));
    if are_of_others { untie(programme, activite, &strays) } else { None }
}

#[cfg(test)]
mod tests {
    use crate::{programme::sample::Sample, rules::remedy::testing::mended};

    fn sample(acs: &str) -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02"])
            .competence("Vendre", &["AC12.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Vendre", 1)])
            .ressource(1, "R1.01", |it| it.travaille(acs).pour("A"))
    }

    #[test]
    fn what_was_copied_from_another_parcours_goes() {
        let programme = mended(&sample("AC11.01 AC11.02 AC12.01").build(), "ALI09").unwrap();
        assert_eq!(programme.activites[0].acs().map(|it| it.as_str()).collect::<Vec<_>>(), ["ac11-01", "ac11-02"]);
    }

    #[test]
    fn what_nobody_develops_yet_and_what_is_half_foreign_are_for_the_team() {
        assert!(mended(&sample("AC11.01 AC12.01").build(), "ALI09").is_none());
        let young = sample("").competence("Bâtir", &["AC13.01"]);
        let young = young.ressource(1, "R1.02", |it| it.travaille("AC11.01 AC11.02 AC13.01").pour("A"));
        assert!(mended(&young.build(), "ALI09").is_none());
    }
}
