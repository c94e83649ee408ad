//! Unties an activité from the AC of another year.
//!
//! Obvious when most of its AC are of its own year: the activité stands where it should, and a few cells are a slip of
//! the pen. Otherwise it may be the activité that is in the wrong semestre. An AC that some parcours develops in the
//! activité's own year stays.

use super::{untie::untie, vues_of};
use crate::{
    coverage::{ParcoursView, views},
    edit::Edit,
    programme::{Ac, Element, Id, Programme},
    rules::Diagnostic,
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let activite = programme.activites.iter().find(|it| it.target() == diagnostic.target)?;
    let everywhere = views(programme);
    let annee_in = |view: &ParcoursView<'_>, ac: &Id<Ac>| view.ac(ac).map(|vu| vu.annee);
    let is_elsewhere = |ac: &Id<Ac>, views: &[ParcoursView<'_>]| {
        views.iter().filter_map(|view| annee_in(view, ac)).any(|it| it != activite.annee())
    };
    let is_here = |ac: &Id<Ac>| everywhere.iter().any(|view| annee_in(view, ac) == Some(activite.annee()));
    let held = vues_of(programme, diagnostic);
    let strays: Vec<&Id<Ac>> = activite.acs().filter(|ac| is_elsewhere(ac, &held) && !is_here(ac)).collect();
    untie(programme, activite, &strays)
}

#[cfg(test)]
mod tests {
    use crate::{programme::sample::Sample, rules::remedy::testing::mended};

    fn sample(acs: &str) -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01 AC21.02"])
            .sae(1, "SAÉ 1.01", |it| it.acs(acs))
    }

    #[test]
    fn the_odd_one_out_goes_with_what_observes_it() {
        let observed = sample("").sae(1, "SAÉ 1.02", |it| {
            it.acs("AC11.01 AC11.02 AC21.01").critere("Soin", "", "AC11.01 AC11.02").critere(
                "Mesure",
                "",
                "AC11.01 AC21.01",
            )
        });
        let programme = mended(&observed.build(), "ALI01").unwrap();
        let sae = &programme.activites[1];
        let rest: Vec<&str> = sae.acs().map(|it| it.as_str()).collect();
        assert_eq!((rest, sae.evalue.len(), sae.criteres[1].acs.len()), (vec!["ac11-01", "ac11-02"], 2, 1));
    }

    #[test]
    fn an_activite_that_is_half_elsewhere_is_for_the_team() {
        assert!(mended(&sample("AC11.01 AC21.01").build(), "ALI01").is_none());
        assert!(mended(&sample("AC21.01 AC21.02").build(), "ALI01").is_none());
    }
}
