//! Moving an object far: an AC to any niveau, an activité to any semestre, UE or parcours.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{super::relocate, Steps, strays};
use crate::{
    coverage::ParcoursView,
    edit::{Edit, EditError, Move, Path},
    programme::{Activite, Element, FieldError, Id, Kind, Parcours, Programme, Target, Ue},
};

/// Where an object may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Another holder: a niveau for an AC, a compétence for a composante or a situation.
    Holder(Target),
    /// The semestre of that number.
    Semestre(u8),
    /// All that the activité weighs, in one UE.
    Ue(Id<Ue>),
    /// Reserved to a parcours; None: common to all.
    Parcours(Option<Id<Parcours>>),
}

/// An object on its way.
#[derive(Debug, PartialEq)]
pub struct Moved {
    pub edit: Edit,
    /// Ties that lead out of reach once it is there.
    pub strays: usize,
    /// The UE that have no counterpart there, each with the coefficient that is lost.
    pub dropped: Vec<(Id<Ue>, Decimal)>,
}

/// Where `target` may go, in the order of the programme. Nothing for what has no other place.
pub fn destinations(programme: &Programme, target: &Target) -> Vec<Destination> {
    let holder = match target.kind {
        Kind::Ac => Kind::Niveau,
        Kind::Composante | Kind::Situation => Kind::Competence,
        Kind::Activite => return of_activite(programme, target),
        _ => return Vec::new(),
    };
    let here = programme.locate(target).map(|it| it.parent);
    let others =
        programme.elements().map(Element::target).filter(|it| it.kind == holder && Some(&it.id) != here.as_ref());
    others.map(Destination::Holder).collect()
}

fn of_activite(programme: &Programme, target: &Target) -> Vec<Destination> {
    let Some(activite) = programme.activites.iter().find(|it| it.target() == *target) else { return Vec::new() };
    let numeros = programme.semestres.iter().map(|it| it.numero).filter(|it| *it != activite.semestre);
    let weighs_elsewhere = |ue: &Ue| activite.is_weighted() && activite.coefficients.keys().any(|id| *id != ue.id);
    let its_own = programme.parcours.iter().filter(|it| activite.is_in(Some(&it.id)));
    let views: Vec<ParcoursView<'_>> = its_own.map(|it| ParcoursView::of(programme, it)).collect();
    // Some student of the activité has the UE.
    let is_open = |ue: &Ue| programme.parcours.is_empty() || views.iter().any(|it| it.ue(&ue.id).is_some());
    let ues = programme.ues().map(|(_, ue)| ue).filter(|ue| weighs_elsewhere(ue) && is_open(ue));
    let alone = |id: &Id<Parcours>| activite.parcours.len() == 1 && activite.parcours.contains(id);
    let parcours = programme.parcours.iter().filter(|it| !alone(&it.id)).map(|it| Some(it.id.clone()));
    let common = (!activite.parcours.is_empty()).then_some(None);
    let mut all: Vec<Destination> = numeros.map(Destination::Semestre).collect();
    all.extend(common.into_iter().chain(parcours).map(Destination::Parcours));
    all.extend(ues.map(|it| Destination::Ue(it.id.clone())));
    all
}

/// Moves `target` to `to`. Its code and its ties stay as they are.
///
/// # Errors
/// When one of the two is gone.
pub fn move_to(programme: &Programme, target: &Target, to: &Destination) -> Result<Moved, EditError> {
    let gone = || EditError::Gone(target.clone());
    let mut steps = Steps::from(programme);
    let mut dropped = Vec::new();
    match to {
        Destination::Holder(holder) => {
            let from = programme.locate(target).ok_or_else(gone)?;
            if programme.find(holder).is_none() {
                return Err(EditError::Gone(holder.clone()));
            }
            let to = steps.last(target.kind, &holder.id);
            steps.take(Edit::Move(Move { target: target.clone(), from, to }))?;
        }
        Destination::Semestre(numero) => {
            let relocation = relocate(programme, activite(programme, target)?, *numero)?;
            steps.take(relocation.edit)?;
            dropped = relocation.dropped;
        }
        Destination::Ue(id) => weigh_in(&mut steps, activite(programme, target)?, id)?,
        Destination::Parcours(only) => {
            let held: BTreeSet<&Id<Parcours>> = only.iter().collect();
            let activite = activite(programme, target)?;
            for id in activite.parcours.iter().filter(|it| !held.contains(it)) {
                steps.set(target, Path::entry("parcours", id.as_str()), false)?;
            }
            for id in held.into_iter().filter(|it| !activite.parcours.contains(*it)) {
                steps.set(target, Path::entry("parcours", id.as_str()), true)?;
            }
        }
    }
    let strays = strays(&steps.rest).saturating_sub(strays(programme));
    Ok(Moved { edit: steps.edit()?, strays, dropped })
}

fn activite<'p>(programme: &'p Programme, target: &Target) -> Result<&'p Activite, EditError> {
    programme.activites.iter().find(|it| it.target() == *target).ok_or_else(|| EditError::Gone(target.clone()))
}

/// All coefficients of an activité go to one UE, and the activité to its semestre.
fn weigh_in(steps: &mut Steps, activite: &Activite, id: &Id<Ue>) -> Result<(), EditError> {
    let target = activite.target();
    let semestre = steps.rest.ues().find(|(_, ue)| ue.id == *id).map(|(semestre, _)| semestre.numero);
    let numero = semestre.ok_or_else(|| EditError::Gone(Target::new(Kind::Ue, id)))?;
    steps.set(&target, Path::field("semestre"), json!(numero))?;
    let sum: Decimal = activite.coefficients.values().sum();
    for ue in activite.coefficients.keys().filter(|it| *it != id) {
        steps.set(&target, Path::entry("coefficients", ue.as_str()), Value::Null)?;
    }
    steps.set(&target, Path::entry("coefficients", id.as_str()), number("coefficients", sum)?)
}

/// A quantity as fields hold it.
pub(super) fn number(field: &str, quantity: Decimal) -> Result<Value, EditError> {
    let invalid = |why: serde_json::Error| FieldError::Invalid { field: field.into(), why: why.to_string() };
    Ok(serde_json::to_value(quantity).map_err(invalid)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit::apply, programme::sample::Sample};

    fn sample() -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .competence("Vendre", &["AC12.01"])
            .competence("Porter", &["AC13.01"])
            .composantes("Traiter", "En-triant")
            .parcours("A", &[(1, "Traiter", 1), (1, "Vendre", 1), (1, "Porter", 1), (2, "Traiter", 2)])
            .parcours("B", &[(1, "Traiter", 1), (1, "Vendre", 1)])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(1, "UE1.2", "Vendre", 0)
            .ue(2, "UE2.1", "Traiter", 0)
            .ue(2, "UE2.3", "Porter", 0)
            .ressource(1, "R1.01", |it| it.travaille("AC11.01").poids("UE1.1", "2").poids("UE1.2", "1.5"))
            .ressource(2, "R2.A.01", |it| it.pour("A").travaille("AC13.01"))
            .build()
    }

    fn moved(target: &Target, to: &Destination) -> (Programme, Moved) {
        let before = sample();
        let moved = move_to(&before, target, to).unwrap();
        let mut after = before.clone();
        let done = apply(&mut after, moved.edit.clone()).unwrap();
        let mut back = after.clone();
        apply(&mut back, done.inverse()).unwrap();
        assert_eq!(back, before, "one step takes it back");
        (after, moved)
    }

    #[test]
    fn an_ac_goes_anywhere_with_its_ties_and_those_that_lead_astray_are_counted() {
        let ac = Target::new(Kind::Ac, "ac11-01");
        let all = destinations(&sample(), &ac);
        assert_eq!(all.len(), 3, "every niveau but its own: {all:?}");
        let (after, there) = moved(&ac, &Destination::Holder(Target::new(Kind::Niveau, "porter-1")));
        assert_eq!(after.competences[2].niveaux[0].acs[1].code, "AC11.01");
        assert_eq!((there.edit.targets().len(), there.strays), (1, 0));
        assert!(after.activites[0].travaille.contains(&Id::from_label("AC11.01")));
        let (_, astray) = moved(&ac, &Destination::Holder(Target::new(Kind::Niveau, "traiter-2")));
        assert_eq!(astray.strays, 1, "an activité of year 1");
    }

    #[test]
    fn an_activite_goes_to_any_semestre_parcours_or_ue() {
        let r = Target::new(Kind::Activite, "r1-01");
        let (after, there) = moved(&r, &Destination::Semestre(2));
        assert_eq!((after.activites[0].semestre, there.dropped.len()), (2, 1));
        let (after, _) = moved(&r, &Destination::Ue(Id::from_label("UE2.3")));
        let weights: Vec<_> = after.activites[0].coefficients.iter().map(|(ue, it)| format!("{ue} {it}")).collect();
        assert_eq!((weights, after.activites[0].semestre), (vec!["ue2-3 3.5".to_owned()], 2));
        let (after, _) = moved(&r, &Destination::Parcours(Some(Id::from_label("B"))));
        assert_eq!(after.activites[0].parcours, [Id::from_label("B")].into());
        let a = Target::new(Kind::Activite, "r2-a-01");
        let (after, there) = moved(&a, &Destination::Parcours(Some(Id::from_label("B"))));
        assert_eq!((after.activites[1].parcours.len(), there.strays), (1, 1), "B does not develop that niveau");
        let (after, _) = moved(&a, &Destination::Parcours(None));
        assert!(after.activites[1].parcours.is_empty());
    }

    #[test]
    fn only_other_places_are_offered() {
        let programme = sample();
        let of = |kind, id| destinations(&programme, &Target::new(kind, id));
        assert!(!of(Kind::Activite, "r1-01").contains(&Destination::Semestre(1)));
        let a = of(Kind::Activite, "r2-a-01");
        assert!(
            a.contains(&Destination::Parcours(None)) && !a.contains(&Destination::Parcours(Some(Id::from_label("A"))))
        );
        assert!(!a.iter().any(|it| matches!(it, Destination::Ue(_))), "it weighs nothing that could go elsewhere");
        assert_eq!(of(Kind::Composante, "en-triant").len(), 2);
        assert!(of(Kind::Semestre, "s1").is_empty() && of(Kind::Ac, "gone").len() == 4);
    }
}
