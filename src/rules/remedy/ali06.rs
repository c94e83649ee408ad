//! Takes away the coefficient of an activité in a UE of whose compétences it has no AC.
//!
//! Obvious when the activité weighs where its AC are: the coefficient too many is a slip of the pen. When all that it
//! weighs is out of place, it may be the AC that are lacking, or the UE that is the wrong one.

use rust_decimal::Decimal;
use serde_json::Value;

use super::{agreed, poids::is_only_doubt, vues_of};
use crate::{
    coverage::{ParcoursView, SeenUe},
    edit::{Edit, Path, set},
    programme::{Activite, Element, Id, Programme, Ue},
    rules::Diagnostic,
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let activite = programme.activites.iter().find(|it| it.target() == diagnostic.target)?;
    let views = vues_of(programme, diagnostic);
    let ue = agreed(
        views.iter().flat_map(|view| bare(view, activite)).filter(|ue| diagnostic.others.contains(&ue.target())),
    )?;
    let weighs_well = views.iter().all(|view| weighed(view, activite).any(|vu| has_ac_in(view, activite, vu)));
    if !weighs_well || !is_only_doubt(programme, ue, activite) {
        return None;
    }
    set(programme, &diagnostic.target, Path::entry("coefficients", ue.id.as_str()), Value::Null).ok()
}

/// The UE of the view in which the activité weighs more than 0.
fn weighed<'v, 'p>(view: &'v ParcoursView<'p>, activite: &'v Activite) -> impl Iterator<Item = &'v SeenUe<'p>> {
    let weighs = |ue: &Id<Ue>| activite.coefficients.get(ue).is_some_and(|it| *it > Decimal::ZERO);
    view.ues.iter().filter(move |vu| weighs(&vu.ue.id))
}

/// Those of them in whose compétences it has no AC.
fn bare<'p>(view: &ParcoursView<'p>, activite: &Activite) -> Vec<&'p Ue> {
    let tied_to_some = |vu: &&SeenUe<'p>| !vu.ue.competences.is_empty();
    weighed(view, activite).filter(tied_to_some).filter(|vu| !has_ac_in(view, activite, vu)).map(|vu| vu.ue).collect()
}

fn has_ac_in(view: &ParcoursView<'_>, activite: &Activite, vu: &SeenUe<'_>) -> bool {
    view.acs_de(activite).any(|ac| vu.ue.competences.contains(&ac.competence.id))
}

#[cfg(test)]
mod tests {
    use crate::{programme::sample::Sample, rules::remedy::testing::mended};

    fn sample() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(1, "UE1.2", "Vendre", 0)
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC12.01").poids("UE1.1", "5").poids("UE1.2", "5"))
            .ressource(1, "R1.01", |it| it.travaille("AC12.01").poids("UE1.2", "5"))
    }

    #[test]
    fn the_weight_too_many_goes() {
        let both = sample().ressource(1, "R1.02", |it| it.travaille("AC11.01").poids("UE1.1", "5").poids("UE1.2", "1"));
        let programme = mended(&both.build(), "ALI06").unwrap();
        let weights: Vec<&str> = programme.activites[2].coefficients.keys().map(|it| it.as_str()).collect();
        assert_eq!(weights, ["ue1-1"]);
    }

    #[test]
    fn two_ue_of_one_code_are_two() {
        // UE1.3 of Produire is called UE1.2 too: each has its finding, and each its mend.
        let twins = sample()
            .competence("Produire", &["AC13.01"])
            .ue(1, "UE1.3", "Produire", 0)
            .with(|it| it.semestres[0].ues[2].code = "UE1.2".into())
            .sae(1, "SAÉ 1.02", |it| it.acs("AC13.01").poids("UE1.3", "2"))
            .ressource(1, "R1.02", |it| {
                it.travaille("AC11.01").poids("UE1.1", "5").poids("UE1.2", "1").poids("UE1.3", "2")
            });
        let programme = mended(&twins.build(), "ALI06").unwrap();
        let weights: Vec<&str> = programme.activites[3].coefficients.keys().map(|it| it.as_str()).collect();
        assert_eq!(weights, ["ue1-1", "ue1-3"]);
    }

    #[test]
    fn where_nothing_weighs_well_the_team_decides() {
        let only = sample().ressource(1, "R1.02", |it| it.travaille("AC11.01").poids("UE1.2", "1"));
        assert!(mended(&only.build(), "ALI06").is_none());
    }
}
