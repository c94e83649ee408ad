//! Putting objects in order, and moving them between levels.

use std::cmp::Ordering;

use super::{Sort, create, place_for};
use crate::{
    edit::{Edit, EditError, Move, apply, delete},
    programme::{Activite, Element, Kind, Location, Object, Programme, Target},
};

/// A step that an object takes among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Up,
    Down,
    /// One level down: a niveau becomes an AC of the niveau before it.
    In,
    /// One level up: an AC becomes a niveau after its own.
    Out,
}

/// Why an object cannot take a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// It is the first or the last of all.
    AtTheEdge,
    /// It has no such level.
    NoLevel,
    /// What it holds, or what is tied to it, would be lost.
    Tied,
}

/// The edit by which `target` takes a step, and what it is then; or why it stays.
///
/// At the edge of what holds it, it goes into the next holder: the last AC of a niveau goes down into the next niveau.
/// Activités take their steps among those of their semestre and pole.
///
/// # Errors
/// When the object is gone.
pub fn reorder(programme: &Programme, target: &Target, step: Step) -> Result<Result<(Edit, Target), Stay>, EditError> {
    let from = programme.locate(target).ok_or_else(|| EditError::Gone(target.clone()))?;
    match step {
        Step::Up => Ok(beside(programme, target, &from, Ordering::Less)),
        Step::Down => Ok(beside(programme, target, &from, Ordering::Greater)),
        Step::In | Step::Out => change_level(programme, target, step),
    }
}

fn beside(programme: &Programme, target: &Target, from: &Location, way: Ordering) -> Result<(Edit, Target), Stay> {
    let to = match target.kind {
        Kind::Activite => activite_beside(programme, from.rank, way),
        // The number says where a semestre stands.
        Kind::Semestre => return Err(Stay::NoLevel),
        _ => within_or_next(programme, target, from, way),
    };
    let to = to.ok_or(Stay::AtTheEdge)?;
    Ok((Edit::Move(Move { target: target.clone(), from: from.clone(), to }), target.clone()))
}

/// The rank of the next activité of the same semestre and pole.
fn activite_beside(programme: &Programme, rank: usize, way: Ordering) -> Option<Location> {
    let here = programme.activites.get(rank)?;
    let alike = |it: &Activite| it.semestre == here.semestre && it.nature.is_sae() == here.nature.is_sae();
    let other = match way {
        Ordering::Less => programme.activites[..rank].iter().rposition(alike)?,
        _ => rank + 1 + programme.activites[rank + 1..].iter().position(alike)?,
    };
    Some(Location::new("", other))
}

fn within_or_next(programme: &Programme, target: &Target, from: &Location, way: Ordering) -> Option<Location> {
    let holders = programme.holders(target.kind);
    let here = holders.iter().position(|(id, _)| *id == from.parent)?;
    let next = if wanders(target.kind) { holders.get(here + 1) } else { None };
    let before = here.checked_sub(1).filter(|_| wanders(target.kind));
    match way {
        Ordering::Less if from.rank > 0 => Some(Location::new(&from.parent, from.rank - 1)),
        Ordering::Less => before.map(|above| Location::last(holders[above].0)),
        _ if from.rank + 1 < holders[here].1 => Some(Location::new(&from.parent, from.rank + 1)),
        _ => next.map(|(id, _)| Location::new(id, 0)),
    }
}

/// Whether an object may leave what holds it for the next holder. What is nothing without its holder may not.
fn wanders(kind: Kind) -> bool {
    matches!(kind, Kind::Ac | Kind::Situation | Kind::Composante)
}

/// The levels of the référentiel, from the outside in.
const LEVELS: [Sort; 3] = [Sort::Competence, Sort::Niveau, Sort::Ac];

/// The object one level in or out. It is another object from then on, with the same wording: that is why it must hold
/// nothing, and nothing may be tied to it.
fn change_level(programme: &Programme, target: &Target, step: Step) -> Result<Result<(Edit, Target), Stay>, EditError> {
    let level = LEVELS.iter().position(|it| it.kind() == target.kind);
    let new = level.and_then(|it| if step == Step::In { Some(it + 1) } else { it.checked_sub(1) });
    let Some(sort) = new.and_then(|it| LEVELS.get(it)) else { return Ok(Err(Stay::NoLevel)) };
    let Some((object, from)) = programme.find(target).map(Element::to_object).zip(programme.locate(target)) else {
        return Err(EditError::Gone(target.clone()));
    };
    let anchor = match step {
        Step::In => from.rank.checked_sub(1).and_then(|rank| sibling(programme, target.kind, &from, rank)),
        _ => target.kind.parent().map(|kind| Target::new(kind, &from.parent)),
    };
    let Some(anchor) = anchor else { return Ok(Err(Stay::AtTheEdge)) };
    let gone = delete(programme, target)?;
    if object.targets().len() > 1 || is_tied(&gone) {
        return Ok(Err(Stay::Tied));
    }
    let mut rest = programme.clone();
    let gone = apply(&mut rest, gone)?;
    let Some(spot) = place_for(&rest, *sort, Some(&anchor)) else { return Ok(Err(Stay::NoLevel)) };
    let made = create(&rest, *sort, &spot, &wording(&object), None)?;
    Ok(Ok((Edit::Batch(vec![gone, made.edit]), made.target)))
}

/// Whether deleting takes something away elsewhere. That parcours aim at a niveau comes with it, and goes with it.
fn is_tied(gone: &Edit) -> bool {
    match gone {
        Edit::Batch(edits) => edits.iter().any(|it| matches!(it, Edit::Set(set) if set.target.kind != Kind::Parcours)),
        _ => false,
    }
}

fn sibling(programme: &Programme, kind: Kind, at: &Location, rank: usize) -> Option<Target> {
    let is_there =
        |it: &&dyn Element| programme.locate(&it.target()).is_some_and(|l| l.parent == at.parent && l.rank == rank);
    programme.elements().filter(|it| it.target().kind == kind).find(is_there).map(Element::target)
}

fn wording(object: &Object) -> String {
    match object {
        Object::Competence(it) if it.libelle.is_empty() => it.nom.clone(),
        Object::Competence(it) => it.libelle.clone(),
        Object::Niveau(it) => it.libelle.clone(),
        Object::Ac(it) => it.libelle.clone(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    fn sample() -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01", ""])
            .competence("Vendre", &["AC12.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .sae(1, "SAÉ 1.01", |it| it)
            .ressource(1, "R1.02", |it| it)
            .ressource(2, "R2.01", |it| it)
            .build()
    }

    fn ac(id: &str) -> Target {
        Target::new(Kind::Ac, id)
    }

    fn acs(programme: &Programme) -> Vec<String> {
        programme.acs().map(|(_, niveau, ac)| format!("{} {}", niveau.id, ac.id)).collect()
    }

    fn step(programme: &mut Programme, target: &Target, step: Step) -> Result<Target, Stay> {
        let (edit, target) = reorder(programme, target, step).unwrap()?;
        apply(programme, edit).unwrap();
        Ok(target)
    }

    #[test]
    fn an_ac_goes_down_into_the_next_niveau_and_up_again() {
        let mut programme = sample();
        step(&mut programme, &ac("ac11-01"), Step::Down).unwrap();
        assert_eq!(acs(&programme)[..2], ["traiter-1 ac11-02", "traiter-1 ac11-01"]);
        step(&mut programme, &ac("ac11-01"), Step::Down).unwrap();
        assert_eq!(acs(&programme)[..3], ["traiter-1 ac11-02", "traiter-2 ac11-01", "traiter-2 ac21-01"]);
        step(&mut programme, &ac("ac11-01"), Step::Up).unwrap();
        step(&mut programme, &ac("ac11-01"), Step::Up).unwrap();
        assert_eq!(programme, sample());
        assert_eq!(step(&mut programme, &ac("ac11-01"), Step::Up), Err(Stay::AtTheEdge));
        let niveau = Target::new(Kind::Niveau, "traiter-3");
        assert_eq!(step(&mut programme, &niveau, Step::Down), Err(Stay::AtTheEdge));
    }

    #[test]
    fn an_activite_passes_those_of_its_pole_in_its_semestre() {
        let mut programme = sample();
        let first = Target::new(Kind::Activite, "r1-01");
        step(&mut programme, &first, Step::Down).unwrap();
        let codes: Vec<&str> = programme.activites.iter().map(|it| it.code.as_str()).collect();
        assert_eq!(codes, ["SAÉ 1.01", "R1.02", "R1.01", "R2.01"]);
        assert_eq!(step(&mut programme, &first, Step::Down), Err(Stay::AtTheEdge));
    }

    #[test]
    fn what_is_tied_keeps_its_level() {
        let mut programme = sample();
        assert_eq!(step(&mut programme, &ac("ac11-01"), Step::Out), Err(Stay::Tied));
        assert_eq!(step(&mut programme, &ac("ac11-02"), Step::In), Err(Stay::NoLevel));
        let niveau = Target::new(Kind::Niveau, "traiter-2");
        assert_eq!(step(&mut programme, &niveau, Step::In), Err(Stay::Tied));
    }

    #[test]
    fn an_ac_becomes_a_niveau_and_a_niveau_an_ac() {
        let mut programme = sample();
        programme.competences[0].niveaux[0].acs[1].libelle = "Nettoyer".into();
        let niveau = step(&mut programme, &ac("ac11-02"), Step::Out).unwrap();
        let it = &programme.competences[0].niveaux[1];
        assert_eq!((niveau, it.libelle.as_str(), it.ordre), (it.target(), "Nettoyer", 4));
        let back = step(&mut programme, &Target::new(Kind::Niveau, "traiter-4"), Step::In).unwrap();
        let it = programme.competences[0].niveaux[0].acs.last().unwrap();
        assert_eq!((back, it.libelle.as_str(), it.code.as_str()), (it.target(), "Nettoyer", "AC11.02"));
    }
}
