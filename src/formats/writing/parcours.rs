//! A programme as the students of one parcours know it, for exports.

use std::{borrow::Cow, collections::HashSet};

use crate::{
    coverage::ParcoursView,
    programme::{Id, Parcours, Programme},
};

/// What a parcours sees of `programme`; the whole of it without a parcours, or without such a one.
pub fn seen_by<'p>(programme: &'p Programme, parcours: Option<&Id<Parcours>>) -> Cow<'p, Programme> {
    parcours.and_then(|it| restricted(programme, it)).map_or(Cow::Borrowed(programme), Cow::Owned)
}

/// The programme without what is particular to other parcours: their niveaux, UE, activités, and all mention of
/// these. None when it has no such parcours.
fn restricted(programme: &Programme, parcours: &Id<Parcours>) -> Option<Programme> {
    let view = ParcoursView::of(programme, programme.get(parcours)?);
    let niveaux: HashSet<_> = view.niveaux.iter().map(|it| &it.niveau.id).collect();
    let ues: HashSet<_> = view.ues.iter().map(|it| &it.ue.id).collect();
    let mut kept = programme.clone();
    kept.parcours.retain(|it| it.id == *parcours);
    for competence in &mut kept.competences {
        competence.niveaux.retain(|it| niveaux.contains(&it.id));
    }
    kept.competences.retain(|it| !it.niveaux.is_empty());
    for semestre in &mut kept.semestres {
        semestre.ues.retain(|it| ues.contains(&it.id));
    }
    kept.activites.retain(|it| it.is_in(Some(parcours)));
    // A dérogation of another parcours must not come to mean all of them.
    kept.derogations.retain(|it| it.parcours.is_empty() || it.parcours.contains(parcours));
    kept.forget_absent();
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    #[test]
    fn what_is_of_another_parcours_goes_with_all_mention_of_it() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .ue(1, "UE1.1", "traiter", 15)
            .ue(1, "UE1.2", "vendre", 15)
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .ressource(1, "R1.02", |it| it.travaille("AC12.01").pour("B"))
            .sae(1, "SAÉ 1.01", |it| {
                it.acs("AC11.01 AC12.01").mobilise("R1.01 R1.02").poids("UE1.1", "2").poids("UE1.2", "3")
            })
            .build();
        let kept = restricted(&programme, &Id::from_label("A")).unwrap();
        assert_eq!(kept.check_integrity(), Ok(()));
        assert_eq!((kept.competences.len(), kept.ues().count(), kept.activites.len()), (1, 1, 2));
        let sae = &kept.activites[1];
        assert_eq!((sae.travaille.len(), sae.mobilise.len(), sae.coefficients.len()), (1, 1, 1));
        assert_eq!(restricted(&programme, &Id::from_label("C")), None);
    }

    #[test]
    fn what_is_foreign_to_the_parcours_is_gone_with_its_links() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence_from(2, "Vendre", &["AC22.01"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1), (2, "Vendre", 1)])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(3, "UE3.1", "Traiter", 0)
            .ue(3, "UE3.2", "Vendre", 0)
            .sae(3, "SAÉ 3.01", |it| it.acs("AC21.01 AC22.01").poids("UE3.1", "2").poids("UE3.2", "0.5"))
            .sae(3, "SAÉ 3.A.01", |it| it.acs("AC21.01").poids("UE3.1", "3").pour("A"))
            .build();
        let seen = seen_by(&programme, Some(&programme.parcours[1].id));
        seen.check_integrity().unwrap();
        assert_eq!(seen.competences.iter().map(|it| it.niveaux.len()).collect::<Vec<_>>(), [1, 1]);
        assert_eq!(seen.activites.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["SAÉ 3.01"]);
        assert_eq!(seen.activites[0].acs().count(), 1);
        assert_eq!(seen.activites[0].coefficients.len(), 1);
        assert_eq!(*seen_by(&programme, Some(&Id::from_label("autre"))), programme);
    }
}
