//! Puts the niveaux of a compétence in their order, within the same years.
//!
//! Obvious when nothing else is wrong: they are the first ones without a gap, and each has a year of its own, the years
//! following on. Only the order is then left to be mistaken, and it has one right answer. A gap, two niveaux in one year
//! or a niveau in two years are for the team.

use serde_json::to_value;

use super::vues_of;
use crate::{
    coverage::{ParcoursView, SeenNiveau},
    edit::{Edit, Path, set},
    programme::{Element, Id, Niveau, Parcours, Programme},
    rules::Diagnostic,
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let edits: Option<Vec<Vec<Edit>>> = vues_of(programme, diagnostic)
        .iter()
        .map(|view| {
            let years = years_in_order(view, diagnostic)?;
            match view.parcours {
                Some(parcours) => in_parcours(programme, parcours, &years).map(|edit| vec![edit]),
                None => years.iter().map(|(niveau, annee)| of_niveau(programme, niveau, *annee)).collect(),
            }
        })
        .collect();
    Some(Edit::Batch(edits?.into_iter().flatten().collect()))
}

/// The year that each niveau of the compétence should have.
fn years_in_order<'p>(view: &ParcoursView<'p>, diagnostic: &Diagnostic) -> Option<Vec<(&'p Niveau, u8)>> {
    let competence = view.niveaux.iter().find(|vu| vu.niveau.target() == diagnostic.target)?.competence;
    let mut of_competence: Vec<&SeenNiveau<'p>> =
        view.niveaux.iter().filter(|vu| vu.competence.id == competence.id).collect();
    of_competence.sort_by_key(|vu| vu.niveau.ordre);
    let mut years: Vec<u8> = of_competence.iter().map(|vu| vu.annee).collect();
    years.sort_unstable();
    let follow_on = years.windows(2).all(|pair| pair[1] == pair[0] + 1);
    let are_the_first = of_competence.iter().zip(1..).all(|(vu, ordre)| vu.niveau.ordre == ordre);
    (follow_on && are_the_first).then(|| of_competence.iter().map(|vu| vu.niveau).zip(years).collect())
}

fn in_parcours(programme: &Programme, parcours: &Parcours, years: &[(&Niveau, u8)]) -> Option<Edit> {
    let is_twice = |niveau: &Niveau| parcours.niveaux.iter().filter(|vise| vise.niveau == niveau.id).nth(1).is_some();
    if years.iter().any(|(niveau, _)| is_twice(niveau)) {
        return None;
    }
    let year_of = |id: &Id<Niveau>| years.iter().find(|(niveau, _)| niveau.id == *id).map(|(_, annee)| *annee);
    let mut choix = parcours.niveaux.clone();
    for vise in &mut choix {
        vise.annee = year_of(&vise.niveau).unwrap_or(vise.annee);
    }
    // A parcours lists its niveaux in the order of the years.
    choix.sort_by_key(|vise| vise.annee);
    set(programme, &parcours.target(), Path::field("niveaux"), to_value(choix).ok()?).ok()
}

fn of_niveau(programme: &Programme, niveau: &Niveau, annee: u8) -> Option<Edit> {
    set(programme, &niveau.target(), Path::field("annee"), annee).ok()
}

#[cfg(test)]
mod tests {
    use crate::{programme::sample::Sample, rules::remedy::testing::mended};

    #[test]
    fn niveaux_in_the_wrong_order_change_places() {
        let sample = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01", "AC31.01"])
            .parcours("A", &[(1, "Traiter", 2), (2, "Traiter", 1), (3, "Traiter", 3)])
            .parcours("B", &[(1, "Traiter", 1), (2, "Traiter", 2), (3, "Traiter", 3)]);
        let programme = mended(&sample.build(), "PRO01").unwrap();
        assert_eq!(programme.parcours[0].niveaux, programme.parcours[1].niveaux);
    }

    #[test]
    fn without_parcours_the_niveaux_themselves_do() {
        let sample = Sample::but().competence("Traiter", &["AC11.01", "AC21.01"]).with(|it| {
            it.competences[0].niveaux[0].annee = 2;
            it.competences[0].niveaux[1].annee = 1;
        });
        let programme = mended(&sample.build(), "PRO01").unwrap();
        let years: Vec<u8> = programme.niveaux().map(|(_, niveau)| niveau.annee).collect();
        assert_eq!(years, [1, 2]);
    }

    #[test]
    fn a_gap_a_double_or_a_late_beginning_are_for_the_team() {
        for choix in [
            vec![(1, "Traiter", 1), (3, "Traiter", 2)],
            vec![(1, "Traiter", 1), (1, "Traiter", 2)],
            vec![(1, "Traiter", 2), (2, "Traiter", 3)],
            vec![(1, "Traiter", 1), (2, "Traiter", 1)],
        ] {
            let sample = Sample::but().competence("Traiter", &["AC11.01", "AC21.01", "AC31.01"]).parcours("A", &choix);
            assert!(mended(&sample.build(), "PRO01").is_none(), "{choix:?}");
        }
    }

    #[test]
    fn what_would_leave_an_activite_in_the_wrong_year_is_for_the_team() {
        let sample = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .parcours("A", &[(1, "Traiter", 2), (2, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it.travaille("AC21.01"));
        assert!(mended(&sample.build(), "PRO01").is_none());
    }
}
