//! Bringing back what was: a state of the programme as it would be, and the edit that leads there.

use std::collections::{BTreeSet, HashSet};

use super::Revision;
use crate::{
    edit::{self, Edit, EditError},
    programme::{Element, Entries, Kind, Programme, Target},
};

/// The edit that makes `wanted` of `now`.
///
/// # Errors
/// When something that it needs is not there.
pub fn way_back(wanted: &Programme, now: &Programme) -> Result<Edit, EditError> {
    let wanted = named_as(now, wanted)?;
    Revision::between(&wanted, now).undone(now)
}

/// The programme as it is `now`, with one object as it was `then`: with what it held, and, when it is gone meanwhile, with
/// what referred to it. What it referred to itself and is gone stays gone.
///
/// # Errors
/// [`EditError::Gone`]: it was not there either, or what held it is no more.
pub fn brought_back(target: &Target, then: &Programme, now: &Programme) -> Result<Programme, EditError> {
    let then = named_as(now, then)?;
    let mut wanted = now.clone();
    if target.kind == Kind::Programme {
        copy_fields(&Target::new(Kind::Programme, &now.id), &then, &mut wanted)?;
        return Ok(wanted);
    }
    let gone = || EditError::Gone(target.clone());
    let object = then.find(target).ok_or_else(gone)?.to_object();
    let at = then.locate(target).ok_or_else(gone)?;
    let whom: BTreeSet<Target> = object.targets().into_iter().collect();
    let was_gone = wanted.remove(target).is_none();
    // What it held and others hold now comes back to it.
    for held in &whom {
        wanted.remove(held);
    }
    wanted.insert(object, &at).ok_or_else(|| EditError::Gone(holder(target, &at.parent)))?;
    let there: HashSet<Target> = wanted.elements().map(Element::target).collect();
    for it in &whom {
        if let Some(fields) = wanted.fields_mut(it) {
            fields.forget(&|kind, id| !there.contains(&Target::new(kind, id)));
        }
    }
    if was_gone {
        tie_again(&whom, &then, &mut wanted)?;
    }
    Ok(wanted)
}

/// Gives back to the others what they said of those who were gone.
fn tie_again(whom: &BTreeSet<Target>, then: &Programme, wanted: &mut Programme) -> Result<(), EditError> {
    for element in then.elements().filter(|it| !whom.contains(&it.target())) {
        let mut said = Vec::new();
        element.references(&mut |it| {
            if whom.contains(&it.target()) {
                said.push((it.field, it.id.to_owned()));
            }
        });
        let target = element.target();
        for (field, id) in said {
            let Some(fields) = wanted.fields_mut(&target) else { continue };
            let is_set = target.kind.shape(field).is_some_and(|it| it.entries() != Entries::None);
            let path = if is_set { edit::Path::entry(field, id) } else { edit::Path::field(field) };
            let (was, is) = (element.get(field)?, fields.get(field)?);
            fields.set(field, path.write(is, path.read(&was)))?;
        }
    }
    Ok(())
}

/// Gives the fields of one object the values that they had.
fn copy_fields(target: &Target, then: &Programme, wanted: &mut Programme) -> Result<(), EditError> {
    let gone = || EditError::Gone(target.clone());
    let (was, is) = (then.fields(target).ok_or_else(gone)?, wanted.fields_mut(target).ok_or_else(gone)?);
    for field in target.kind.fields() {
        is.set(field.name, was.get(field.name)?)?;
    }
    Ok(())
}

/// What held an object, by its identifier.
fn holder(target: &Target, parent: &str) -> Target {
    target.kind.parent().map_or_else(|| target.clone(), |kind| Target::new(kind, parent))
}

/// An earlier state under the identifier of today.
pub(super) fn named_as(now: &Programme, then: &Programme) -> Result<Programme, EditError> {
    let mut then = then.clone();
    if then.id != now.id {
        let edit = edit::rename(&then, &now.id);
        edit::apply(&mut then, edit)?;
    }
    Ok(then)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{apply, delete, set},
        programme::sample::Sample,
    };

    fn programme() -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02"])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC11.02"))
            .ressource(1, "R1.01", |it| it.acs("AC11.01"))
            .build()
    }

    fn without(programme: &Programme, kind: Kind, id: &str) -> Programme {
        let mut after = programme.clone();
        let edit = delete(programme, &Target::new(kind, id)).unwrap();
        apply(&mut after, edit).unwrap();
        after
    }

    fn brought(kind: Kind, id: &str, then: &Programme, now: &Programme) -> Result<Programme, EditError> {
        let wanted = brought_back(&Target::new(kind, id), then, now)?;
        let (edit, mut done) = (way_back(&wanted, now)?, now.clone());
        apply(&mut done, edit)?;
        assert_eq!(done, wanted);
        Ok(done)
    }

    #[test]
    fn what_was_deleted_comes_back_with_its_ties_and_to_its_place() {
        let then = programme();
        assert_eq!(brought(Kind::Ac, "ac11-01", &then, &without(&then, Kind::Ac, "ac11-01")).unwrap(), then);
        assert_eq!(
            brought(Kind::Activite, "sae-1-01", &then, &without(&then, Kind::Activite, "sae-1-01")).unwrap(),
            then
        );
        assert_eq!(
            brought(Kind::Semestre, "s1", &then, &without(&then, Kind::Semestre, "s1")).unwrap().semestres,
            then.semestres
        );
    }

    #[test]
    fn what_others_did_meanwhile_stays() {
        let then = programme();
        let mut now = without(&then, Kind::Ac, "ac11-01");
        let other = Target::new(Kind::Ac, "ac11-02");
        let edit = set(&now, &other, edit::Path::field("libelle"), "Autrement").unwrap();
        apply(&mut now, edit).unwrap();
        let back = brought(Kind::Ac, "ac11-01", &then, &now).unwrap();
        assert_eq!(back.fields(&other).unwrap().get("libelle").unwrap(), "Autrement");
        assert!(back.find(&Target::new(Kind::Ac, "ac11-01")).is_some());
    }

    #[test]
    fn what_is_gone_besides_is_not_referred_to() {
        let then = programme();
        let now = without(&without(&then, Kind::Activite, "r1-01"), Kind::Ac, "ac11-01");
        let back = brought(Kind::Activite, "r1-01", &then, &now).unwrap();
        assert_eq!(back.check_integrity(), Ok(()));
        assert!(back.find(&Target::new(Kind::Ac, "ac11-01")).is_none());
    }

    #[test]
    fn without_what_held_it_nothing_comes_back() {
        let then = programme();
        let id = then.competences[0].id.clone();
        let now = without(&then, Kind::Competence, id.as_str());
        let niveau = then.competences[0].niveaux[0].id.clone();
        let refused = brought(Kind::Niveau, niveau.as_str(), &then, &now).unwrap_err();
        assert_eq!(refused, EditError::Gone(Target::new(Kind::Competence, &id)));
        assert!(brought(Kind::Ac, "ac99", &then, &then).is_err());
    }
}
