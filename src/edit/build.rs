//! Edits as people think of them, made from the programme as it is now.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use super::{Edit, EditError, Path, Placed, Set};
use crate::programme::{Element, Entries, Id, Listed, Parcours, Programme, Target};

/// The edit that gives the field or entry `path` of `target` the value `after`.
///
/// # Errors
/// When there is no such object or field.
pub fn set(programme: &Programme, target: &Target, path: Path, after: impl Into<Value>) -> Result<Edit, EditError> {
    let fields = programme.fields(target).ok_or_else(|| EditError::Gone(target.clone()))?;
    let before = path.read(&fields.get(&path.field)?);
    Ok(Edit::Set(Set { target: target.clone(), path, before, after: after.into() }))
}

/// The edit that puts `entry` into the set `field` of `target`, or takes it out.
///
/// # Errors
/// When there is no such object or field.
pub fn member(
    programme: &Programme,
    target: &Target,
    field: &str,
    entry: &str,
    present: bool,
) -> Result<Edit, EditError> {
    set(programme, target, Path::entry(field, entry), present)
}

/// The edit that deletes `target` with all that it holds, and takes it out of whatever refers to it.
///
/// A semestre goes with its activités, a parcours with what is reserved to it alone.
///
/// # Errors
/// When there is no such object.
pub fn delete(programme: &Programme, target: &Target) -> Result<Edit, EditError> {
    let mut edits = Vec::new();
    // Deleting is tried on a copy: what goes with the objects is then known.
    let mut rest = programme.clone();
    for doomed in doomed(programme, target) {
        let (object, at) = rest.remove(&doomed).ok_or(EditError::Gone(doomed))?;
        edits.push(Edit::Delete(Placed { object, at }));
    }
    let kept: HashSet<Target> = rest.elements().map(Element::target).collect();
    let gone: HashSet<Target> = programme.elements().map(Element::target).filter(|it| !kept.contains(it)).collect();
    for element in rest.elements() {
        edits.extend(forget(element, &gone)?);
    }
    Ok(if edits.len() == 1 { edits.remove(0) } else { Edit::Batch(edits) })
}

/// The objects that must be deleted for `target` to go.
fn doomed(programme: &Programme, target: &Target) -> Vec<Target> {
    let mut doomed = vec![target.clone()];
    if let Some(semestre) = programme.semestres.iter().find(|it| it.target() == *target) {
        let inside = programme.activites.iter().filter(|it| it.semestre == semestre.numero);
        doomed.extend(inside.map(Element::target));
    }
    doomed.extend(reserved(programme, target));
    doomed
}

/// What is reserved to the parcours `target` and to no other. To name no parcours is to be of all: left behind, what
/// nobody else was to do would become everybody’s, and what was accepted in one parcours would be in each.
///
/// The last parcours takes nothing along: the programme is then one whole, and all that it has is of it.
fn reserved(programme: &Programme, target: &Target) -> Vec<Target> {
    if !programme.parcours.iter().any(|it| it.target() == *target) || programme.parcours.len() == 1 {
        return Vec::new();
    }
    let alone = |all: &BTreeSet<Id<Parcours>>| all.len() == 1 && all.iter().all(|it| it.as_str() == target.id);
    let ues = programme.ues().filter(|(_, it)| alone(&it.parcours)).map(|(_, it)| it.target());
    let activites = programme.activites.iter().filter(|it| alone(&it.parcours)).map(Element::target);
    let derogations = programme.derogations.iter().filter(|it| alone(&it.parcours)).map(Element::target);
    ues.chain(activites).chain(derogations).collect()
}

/// The edits that take every mention of `gone` out of `element`: entry by entry where there are some, so that what
/// others do to the rest of the field stays; else the whole field.
fn forget(element: &dyn Element, gone: &HashSet<Target>) -> Result<Vec<Edit>, EditError> {
    let mut lost = Vec::new();
    element.references(&mut |it| {
        if gone.contains(&it.target()) {
            lost.push((it.field, it.id.to_owned()));
        }
    });
    if lost.is_empty() {
        return Ok(Vec::new());
    }
    let target = element.target();
    let mut rest = element.to_object();
    rest.fields_mut().forget(&|kind, id| gone.contains(&Target::new(kind, id)));
    let mut edits = Vec::new();
    for field in target.kind.fields().iter().filter(|field| lost.iter().any(|(name, _)| *name == field.name)) {
        let (before, after) = (element.get(field.name)?, rest.fields_mut().get(field.name)?);
        let paths: Vec<Path> = match field.shape.entries() {
            Entries::None => vec![Path::field(field.name)],
            Entries::Set | Entries::Table => {
                let ids = lost.iter().filter(|(name, _)| *name == field.name);
                ids.map(|(name, id)| Path::entry(*name, id)).collect()
            }
        };
        let change = |path: Path| {
            let (before, after) = (path.read(&before), path.read(&after));
            Edit::Set(Set { target: target.clone(), path, before, after })
        };
        edits.extend(paths.into_iter().map(change));
    }
    Ok(edits)
}

/// A free identifier for a new `T` labelled `label`.
pub fn new_id<T: Listed>(programme: &Programme, label: &str) -> Id<T> {
    let base = crate::programme::slug(label);
    // A free identifier is a slug already: making one of it again changes nothing.
    Id::from_label(&crate::programme::free_id(&base, |id| super::apply::exists(programme, &Target::new(T::KIND, id))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::apply,
        programme::{Derogation, Kind, sample::Sample},
    };

    /// A and B, with something of each, of both and of all.
    fn sample() -> Sample {
        let derogation = |name: &str, parcours: &[&str]| Derogation {
            id: Id::from_label(name),
            regle: "COU01".into(),
            cible: Target::new(Kind::Ac, "ac11-01"),
            parcours: parcours.iter().map(|it| Id::from_label(it)).collect(),
            raison: "Vu".into(),
            auteur: String::new(),
            le: None,
        };
        let derogations = [derogation("de-a", &["A"]), derogation("des-deux", &["A", "B"]), derogation("de-tous", &[])];
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .parcours("A", &[(1, "Traiter", 1)])
            .parcours("B", &[(1, "Traiter", 1)])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(1, "UE1.A", "", 0)
            .ressource(1, "R1.01", |it| it.poids("UE1.A", "1"))
            .ressource(1, "R1.A.02", |it| it.pour("A"))
            .ressource(1, "R1.AB.03", |it| it.pour("A B"))
            .sae(1, "SAÉ 1.01", |it| it.mobilise("R1.A.02"))
            .with(|it| {
                it.semestres[0].ues[1].parcours.insert(Id::from_label("A"));
                it.derogations.extend(derogations);
            })
    }

    /// What is left once the parcours A is deleted, each with its parcours.
    fn left(programme: &Programme) -> Vec<String> {
        let mut after = programme.clone();
        let edit = delete(programme, &Target::new(Kind::Parcours, "a")).unwrap();
        let done = apply(&mut after, edit).unwrap();
        assert_eq!(after.check_integrity(), Ok(()));
        let names = |all: &BTreeSet<Id<Parcours>>| all.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(" ");
        let activites = after.activites.iter().map(|it| format!("{} {}", it.code, names(&it.parcours)));
        let ues = after.ues().map(|(_, it)| format!("{} {}", it.code, names(&it.parcours)));
        let derogations = after.derogations.iter().map(|it| format!("{} {}", it.id, names(&it.parcours)));
        let told = activites.chain(ues).chain(derogations).map(|it| it.trim().to_owned()).collect();
        apply(&mut after, done.inverse()).unwrap();
        assert_eq!(after, *programme, "one step takes it back");
        told
    }

    #[test]
    fn what_was_of_one_parcours_goes_with_it_and_does_not_become_everybody_s() {
        assert_eq!(left(&sample().build()), ["R1.01", "R1.AB.03 b", "SAÉ 1.01", "UE1.1", "des-deux b", "de-tous"]);
    }

    #[test]
    fn the_last_parcours_leaves_all_to_the_programme() {
        let alone = sample().with(|it| {
            let forget = |all: &mut BTreeSet<Id<Parcours>>| all.retain(|it| it.as_str() != "b");
            it.parcours.remove(1);
            it.activites.iter_mut().for_each(|it| forget(&mut it.parcours));
            it.derogations.iter_mut().for_each(|it| forget(&mut it.parcours));
        });
        assert_eq!(
            left(&alone.build()),
            ["R1.01", "R1.A.02", "R1.AB.03", "SAÉ 1.01", "UE1.1", "UE1.A", "de-a", "des-deux", "de-tous"]
        );
    }
}
