//! A copy of an activité for another parcours.

use rust_decimal::Decimal;

use super::super::{Sprout, duplicate::copy};
use crate::{
    coverage::{ParcoursView, is_in_reach},
    edit::{Edit, EditError, Placed},
    programme::{Activite, Element, Id, Kind, Location, Object, Parcours, Programme, Target, Ue},
};

/// A copy, and what the other parcours has no place for.
#[derive(Debug, PartialEq)]
pub struct Twin {
    pub sprout: Sprout,
    /// AC that the other parcours does not develop that year: the copy is not tied to them.
    pub left: Vec<String>,
    /// The UE that the other parcours does not have, each with the coefficient that is left out.
    pub dropped: Vec<(Id<Ue>, Decimal)>,
}

/// The parcours that do not have the activité.
pub fn other_parcours<'p>(programme: &'p Programme, activite: &Activite) -> Vec<&'p Parcours> {
    programme.parcours.iter().filter(|it| !activite.is_in(Some(&it.id))).collect()
}

/// The addition, after `activite`, of a copy of it that is reserved to `parcours`: with the next code there, the AC that
/// it develops, and the coefficients in its own UE of the same compétences.
///
/// # Errors
/// When one of them is gone.
pub fn twin(programme: &Programme, activite: &Activite, parcours: &Id<Parcours>) -> Result<Twin, EditError> {
    let target = activite.target();
    let gone = || EditError::Gone(target.clone());
    let rank = programme.locate(&target).ok_or_else(gone)?.rank;
    let there = programme.get(parcours).ok_or_else(|| EditError::Gone(Target::new(Kind::Parcours, parcours)))?;
    let meant = Activite { parcours: [parcours.clone()].into(), ..activite.clone() };
    let (object, code) = copy(programme, &meant).ok_or_else(gone)?;
    let Object::Activite(mut copied) = object else { return Err(gone()) };
    let mut left = Vec::new();
    for (_, niveau, ac) in programme.acs() {
        if copied.touches(&ac.id) && !is_in_reach(programme, &copied, niveau) {
            left.push(ac.code.clone());
            copied.travaille.remove(&ac.id);
            copied.evalue.remove(&ac.id);
            copied.criteres.iter_mut().for_each(|it| it.acs.retain(|id| *id != ac.id));
        }
    }
    let view = ParcoursView::of(programme, there);
    let (mut dropped, mut weights) = (Vec::new(), std::collections::BTreeMap::new());
    for (ue, weight) in &activite.coefficients {
        match counterpart(programme, &view, ue, activite.semestre) {
            Some(there) => *weights.entry(there).or_insert(Decimal::ZERO) += weight,
            None => dropped.push((ue.clone(), *weight)),
        }
    }
    copied.coefficients = weights;
    let target = copied.target();
    let edit = Edit::Create(Placed { object: Object::Activite(copied), at: Location::new("", rank + 1) });
    Ok(Twin { sprout: Sprout { edit, target, code }, left, dropped })
}

/// The UE itself where the parcours has it, else its only UE of the semestre that certifies one of the same compétences.
fn counterpart(programme: &Programme, view: &ParcoursView<'_>, id: &Id<Ue>, semestre: u8) -> Option<Id<Ue>> {
    if view.ue(id).is_some() {
        return Some(id.clone());
    }
    let ue: &Ue = programme.get(id)?;
    let here = view.ues.iter().filter(|it| it.semestre.numero == semestre);
    let mut found = here.filter(|it| !it.ue.competences.is_disjoint(&ue.competences));
    let only = found.next()?;
    found.next().is_none().then(|| only.ue.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit::apply, programme::sample::Sample};

    #[test]
    fn the_other_parcours_has_its_own_with_what_it_develops() {
        let before = Sample::but()
            .competence("Traiter", &["AC11.01", "AC21.01"])
            .competence_from(2, "Vendre", &["AC22.01"])
            .parcours("A", &[(1, "Traiter", 1), (2, "Traiter", 2), (2, "Vendre", 1)])
            .parcours("B", &[(1, "Traiter", 1), (2, "Traiter", 2)])
            .ue(3, "UE3.1", "Traiter", 0)
            .ue(3, "UE3.2", "Vendre", 0)
            .sae(3, "SAÉ 3.A.01", |it| {
                it.pour("A")
                    .acs("AC21.01 AC22.01")
                    .poids("UE3.1", "2")
                    .poids("UE3.2", "1")
                    .critere("Juste", "", "AC22.01")
            })
            .build();
        let sae = &before.activites[0];
        let others: Vec<_> = other_parcours(&before, sae).iter().map(|it| it.code.as_str()).collect();
        assert_eq!(others, ["B"]);
        let made = twin(&before, sae, &Id::from_label("B")).unwrap();
        assert_eq!(
            (made.left, made.dropped),
            (vec!["AC22.01".to_owned()], vec![(Id::from_label("UE3.2"), Decimal::ONE)])
        );
        let mut after = before.clone();
        let done = apply(&mut after, made.sprout.edit).unwrap();
        let copy = &after.activites[1];
        assert_eq!(copy.parcours, [Id::from_label("B")].into());
        assert_ne!((copy.code.as_str(), &copy.criteres[0].id), (sae.code.as_str(), &sae.criteres[0].id));
        assert_eq!((copy.evalue.len(), copy.criteres[0].acs.len(), copy.coefficients.len()), (1, 0, 1));
        apply(&mut after, done.inverse()).unwrap();
        assert_eq!(after, before);
    }

    #[test]
    fn what_is_of_all_needs_no_copy() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .ressource(1, "R1.01", |it| it)
            .build();
        assert!(other_parcours(&programme, &programme.activites[0]).is_empty());
    }
}
