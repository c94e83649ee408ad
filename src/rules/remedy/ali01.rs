//! Unties an activité from the AC of another year.
//!
//! Obvious when most of its AC are of its own year: the activité stands where it should, and a few cells are a slip of
//! the pen. Otherwise it may be the activité that is in the wrong semestre. An AC that some parcours develops in the
//! activité's own year stays. So do those that nothing else works or assesses in their year, and those of a compétence to
//! which nothing else ties the activité: there is more to say of them than that they are too many.

use super::{untie::untie, vues_of};
use crate::{
    coverage::{Links, ParcoursView, SeenActivite, views},
    edit::Edit,
    programme::{Ac, Activite, Element, Id, Nature, Programme},
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
    let is_lost = |ac: &&Id<Ac>| everywhere.iter().any(|view| is_lost(view, activite, ac, &strays));
    if strays.iter().any(is_lost) { None } else { untie(programme, activite, &strays) }
}

/// Whether something would be missing in a parcours without what is out of its year, there and in all activités.
fn is_lost(view: &ParcoursView<'_>, activite: &Activite, ac: &Id<Ac>, strays: &[&Id<Ac>]) -> bool {
    let Some(vu) = view.ac(ac) else { return false };
    let in_year = |it: &SeenActivite<'_>| it.annee() == vu.annee;
    let lost = |held: &Links<'_>| !held.is_empty() && !held.iter().any(|it| in_year(&it));
    let is_taught = |it: &SeenActivite<'_>| it.nature == Nature::Ressource;
    let taught = vu.travaille.iter().any(|it| is_taught(&it));
    let untaught = taught && !vu.travaille.iter().any(|it| is_taught(&it) && in_year(&it));
    let mut kept = view.acs_de(activite).filter(|it| !strays.contains(&&it.ac.id));
    lost(&vu.travaille) || lost(&vu.evalue) || untaught || !kept.any(|it| it.competence.id == vu.competence.id)
}

#[cfg(test)]
mod tests {
    use crate::{programme::sample::Sample, rules::remedy::testing::mended};

    fn sample(acs: &str) -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01 AC21.02"])
            .sae(1, "SAÉ 1.01", |it| it.acs(acs))
            .sae(3, "SAÉ 3.01", |it| it.acs("AC21.01 AC21.02"))
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
        let sae = &programme.activites[2];
        let rest: Vec<&str> = sae.acs().map(|it| it.as_str()).collect();
        assert_eq!((rest, sae.evalue.len(), sae.criteres[1].acs.len()), (vec!["ac11-01", "ac11-02"], 2, 1));
    }

    #[test]
    fn an_activite_that_is_half_elsewhere_is_for_the_team() {
        assert!(mended(&sample("AC11.01 AC21.01").build(), "ALI01").is_none());
        assert!(mended(&sample("AC21.01 AC21.02").build(), "ALI01").is_none());
    }

    #[test]
    fn what_nothing_else_works_in_its_year_is_for_the_team() {
        let alone = sample("AC11.01 AC11.02 AC21.01").with(|it| {
            it.activites.remove(1);
        });
        assert!(mended(&alone.build(), "ALI01").is_none());
    }
}
