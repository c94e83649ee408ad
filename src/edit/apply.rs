//! Applying an edit, whole or not at all.

use std::collections::HashSet;

use super::{Conflict, Edit, EditError, Move, Placed, Rename, Set};
use crate::programme::{EtatMaquette, Object, Programme, Target, Violation, kept_value};

/// Applies `edit` to `programme`.
///
/// Gives the edit as it took effect: ranks past the end of a list are the ones that the objects took, and
/// texts are NFC. Its [`Edit::inverse`] restores the programme exactly.
///
/// # Errors
/// When the edit's author believed something that is no longer so, or an invariant would break. The
/// programme is then as it was.
pub fn apply(programme: &mut Programme, edit: Edit) -> Result<Edit, EditError> {
    if programme.etat == EtatMaquette::Close && !opens(&edit) {
        return Err(EditError::Closed(programme.id.clone()));
    }
    let done = step(programme, edit)?;
    if let Err(violation) = programme.check_integrity() {
        revert(programme, &done);
        return Err(violation.into());
    }
    Ok(done)
}

/// Whether it gives the maquette another state than the one that closes it.
fn opens(edit: &Edit) -> bool {
    edit.steps()
        .into_iter()
        .any(|step| matches!(step, Edit::Set(set) if set.is_etat() && set.after != EtatMaquette::Close.name()))
}

/// Applies an edit of a journal: whoever goes through many checks the invariants in the end only, as they held after
/// each.
///
/// # Errors
/// When something is not as the edit says that it was: the journal does not lead there. The programme is then of no use.
pub fn replay(programme: &mut Programme, edit: Edit) -> Result<(), EditError> {
    step(programme, edit).map(drop)
}

fn revert(programme: &mut Programme, done: &Edit) {
    let reverted = step(programme, done.inverse());
    debug_assert!(reverted.is_ok(), "the inverse of an edit that was just applied applies: {reverted:?}");
}

fn step(programme: &mut Programme, edit: Edit) -> Result<Edit, EditError> {
    match edit {
        Edit::Set(set) => write(programme, set).map(Edit::Set),
        Edit::Create(Placed { object, at }) => {
            refuse_namesakes(programme, &object)?;
            let target = object.target();
            let object = normalised(object);
            let at = programme.insert(object.clone(), &at).ok_or(EditError::Gone(target))?;
            Ok(Edit::Create(Placed { object, at }))
        }
        Edit::Delete(Placed { object, .. }) => {
            let target = object.target();
            let (found, at) = programme.remove(&target).ok_or_else(|| EditError::Gone(target.clone()))?;
            if found != object && normalised(found.clone()) != normalised(object) {
                programme.insert(found, &at);
                return Err(EditError::Changed(target));
            }
            Ok(Edit::Delete(Placed { object: found, at }))
        }
        Edit::Move(Move { target, to, .. }) => {
            let (object, from) = programme.remove(&target).ok_or_else(|| EditError::Gone(target.clone()))?;
            match programme.insert(object.clone(), &to) {
                Some(to) => Ok(Edit::Move(Move { target, from, to })),
                None => {
                    programme.insert(object, &from);
                    Err(EditError::Gone(target))
                }
            }
        }
        Edit::Rename(Rename { from, to }) => {
            if programme.id != from {
                return Err(EditError::Renamed { expected: from, found: programme.id.clone() });
            }
            programme.id = to.clone();
            Ok(Edit::Rename(Rename { from, to }))
        }
        Edit::Batch(edits) => batch(programme, edits).map(Edit::Batch),
    }
}

/// Refuses an object that has the name of another, or holds one that has.
///
/// The invariants would refuse it too, but in the end only: until then, a batch could not tell the two apart, nor
/// take one of them back.
fn refuse_namesakes(programme: &Programme, object: &Object) -> Result<(), EditError> {
    let mut seen = HashSet::new();
    for target in object.targets() {
        if exists(programme, &target) || !seen.insert(target.clone()) {
            return Err(Violation::Twice(target).into());
        }
    }
    Ok(())
}

fn batch(programme: &mut Programme, edits: Vec<Edit>) -> Result<Vec<Edit>, EditError> {
    let mut done = Vec::with_capacity(edits.len());
    for edit in edits {
        match step(programme, edit) {
            Ok(edit) => done.push(edit),
            Err(error) => {
                done.iter().rev().for_each(|edit| revert(programme, edit));
                return Err(error);
            }
        }
    }
    Ok(done)
}

fn write(programme: &mut Programme, set: Set) -> Result<Set, EditError> {
    let Set { target, path, before, after } = set;
    let after = kept_value(after);
    let fields = programme.fields_mut(&target).ok_or_else(|| EditError::Gone(target.clone()))?;
    let field = fields.get(&path.field)?;
    let found = path.read(&field);
    // What an older version kept may hold what is not kept any more.
    if found != before && kept_value(found.clone()) != kept_value(before.clone()) {
        return Err(EditError::Conflict(Box::new(Conflict { target, path, expected: before, found, wanted: after })));
    }
    fields.set(&path.field, path.write(field, after))?;
    // What was kept may be written otherwise than what was asked (`2` is kept as `2.0`).
    let after = path.read(&fields.get(&path.field)?);
    Ok(Set { target, path, before, after })
}

/// The object with its texts as they are kept. An object that does not survive the detour by JSON is left alone.
fn normalised(object: Object) -> Object {
    serde_json::to_value(&object)
        .ok()
        .map(kept_value)
        .and_then(|value| serde_json::from_value(value).ok())
        .unwrap_or(object)
}

/// The programme with its texts as they are kept: what comes in whole obeys the rule that each edit does.
pub fn admitted(programme: &Programme) -> Programme {
    let value = serde_json::to_value(programme).map(kept_value);
    value.and_then(serde_json::from_value).unwrap_or_else(|_| programme.clone())
}

/// Whether `target` is there, for those who prepare an edit.
pub(super) fn exists(programme: &Programme, target: &Target) -> bool {
    programme.fields(target).is_some()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::{Path, rename, set};
    use super::*;
    use crate::programme::{Id, Kind, Location};

    fn sample() -> Programme {
        toml::from_str(include_str!("../../tests/fixtures/complet.toml")).unwrap()
    }

    fn ac(id: &str) -> Target {
        Target::new(Kind::Ac, id)
    }

    /// The case control-characters-reach-the-terminal: there is one door, and one rule at it.
    #[test]
    fn what_commands_a_terminal_stays_outside() {
        let mut programme = sample();
        let edit = set(&programme, &ac("ac11-01"), Path::field("libelle"), "\u{1b}[31mLire\u{7}\0 \u{202e}x").unwrap();
        apply(&mut programme, edit).unwrap();
        let mut object = programme.remove(&ac("ac11-02")).unwrap().0;
        if let Object::Ac(it) = &mut object {
            it.libelle = "Net\u{9b}toyer".into();
        }
        apply(&mut programme, Edit::Create(Placed { object, at: Location::last("traiter-1") })).unwrap();
        let libelles: Vec<_> = programme.acs().map(|(_, _, it)| it.libelle.as_str()).collect();
        assert!(libelles.contains(&"[31mLire \u{202e}x\u{202c}") && libelles.contains(&"Nettoyer"), "{libelles:?}");
        programme.intitule = "BUT\u{1b}]0;x\u{7}".into();
        assert_eq!(admitted(&programme).intitule, "BUT]0;x");
    }

    #[test]
    fn a_batch_is_applied_whole_or_not_at_all() {
        let mut programme = sample();
        let first = set(&programme, &ac("ac11-01"), Path::field("libelle"), "Lire").unwrap();
        let stale = Edit::Set(Set {
            target: ac("ac11-02"),
            path: Path::field("libelle"),
            before: json!("autre chose"),
            after: json!("Nettoyer"),
        });
        let refused = apply(&mut programme, Edit::Batch(vec![first, stale]));
        assert!(matches!(refused, Err(EditError::Conflict(_))), "{refused:?}");
        assert_eq!(programme, sample());
    }

    #[test]
    fn a_closed_maquette_takes_no_edit_but_the_one_that_opens_it() {
        let mut programme = sample();
        let itself = Target::new(Kind::Programme, &programme.id);
        let etat = |programme: &Programme, to: &str| set(programme, &itself, Path::field("etat"), to).unwrap();
        let wording = set(&programme, &ac("ac11-01"), Path::field("libelle"), "Lire").unwrap();
        let close = etat(&programme, "close");
        let closed = apply(&mut programme, Edit::Batch(vec![wording.clone(), close])).unwrap();
        let before = programme.clone();
        for refused in [wording.inverse(), etat(&programme, "close"), rename(&programme, &Id::from_label("autre"))] {
            assert_eq!(apply(&mut programme, refused), Err(EditError::Closed(before.id.clone())));
            assert_eq!(programme, before);
        }
        // Taking it back opens it, and so does another state.
        let mut other = programme.clone();
        apply(&mut programme, closed.inverse()).unwrap();
        assert_eq!(programme, sample());
        let reopened = etat(&other, "votee");
        apply(&mut other, reopened).unwrap();
        apply(&mut other, wording.inverse()).unwrap();
        assert_eq!(Programme { etat: EtatMaquette::default(), ..other }, sample());
    }

    #[test]
    fn what_is_created_has_a_name_of_its_own_and_so_has_what_it_holds() {
        let niveau = json!({ "id": "new", "ordre": 3, "annee": 3, "libelle": "", "acs": [
            { "id": "ac11-01", "code": "AC31.01", "libelle": "" },
        ] });
        let object = serde_json::from_value(json!({ "niveau": niveau })).unwrap();
        let mut programme = sample();
        let refused = apply(&mut programme, Edit::Create(Placed { object, at: Location::last("traiter") }));
        assert_eq!(refused, Err(Violation::Twice(ac("ac11-01")).into()));
        assert_eq!(programme, sample());
    }

    #[test]
    fn the_edit_that_took_effect_says_what_was_kept() {
        let mut programme = sample();
        let edit = set(&programme, &ac("ac11-01"), Path::field("libelle"), "e\u{301}crire").unwrap();
        let Edit::Set(done) = apply(&mut programme, edit).unwrap() else { panic!() };
        assert_eq!(done.after, "\u{e9}crire");
        let target = ac("ac11-02");
        let from = programme.locate(&target).unwrap();
        let moved = Edit::Move(Move { target, from: from.clone(), to: Location::last("traiter-2") });
        let Edit::Move(done) = apply(&mut programme, moved).unwrap() else { panic!() };
        assert_eq!((done.from, done.to), (from, Location::new("traiter-2", 1)));
    }
}
