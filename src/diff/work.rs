//! What each person did over a period, from the journal: the sum of their edits and not each keystroke.

use super::{Change, What, field};
use crate::{
    edit::{Edit, Move, Path, Rename, Set},
    programme::{Kind, Target},
};

/// What one author did, object by object in the order in which they came to them.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    pub author: String,
    pub objects: Vec<(Target, Vec<Change>)>,
}

/// The sum of `edits`, oldest first, by author in the order of their first. What somebody did and took back is not
/// there, nor are those who did nothing else.
pub fn work<'e>(edits: impl IntoIterator<Item = (&'e str, &'e Edit)>) -> Vec<Work> {
    let mut all: Vec<Work> = Vec::new();
    for (author, edit) in edits {
        let at = all.iter().position(|it| it.author == author).unwrap_or_else(|| {
            all.push(Work { author: author.to_owned(), objects: Vec::new() });
            all.len() - 1
        });
        for change in changes(edit) {
            all[at].add(change);
        }
    }
    for work in &mut all {
        work.objects.retain(|(_, changes)| !changes.is_empty());
    }
    all.retain(|work| !work.objects.is_empty());
    all
}

fn changes(edit: &Edit) -> Vec<Change> {
    let one = |target: &Target, what| vec![Change { target: target.clone(), what }];
    match edit {
        Edit::Set(Set { target, path, before, after }) if path.entry.is_none() => {
            field(target.kind, &path.field, before, after)
                .into_iter()
                .map(|(path, before, after)| Change { target: target.clone(), what: What::Set { path, before, after } })
                .collect()
        }
        Edit::Set(Set { target, path, before, after }) => {
            one(target, What::Set { path: path.clone(), before: before.clone(), after: after.clone() })
        }
        Edit::Create(placed) => one(&placed.object.target(), What::Added(Box::new(placed.object.clone()))),
        Edit::Delete(placed) => one(&placed.object.target(), What::Removed(Box::new(placed.object.clone()))),
        Edit::Move(Move { target, from, to }) => one(target, What::Moved { from: from.clone(), to: to.clone() }),
        Edit::Rename(Rename { from, to }) => {
            let what = What::Set { path: Path::field("id"), before: from.as_str().into(), after: to.as_str().into() };
            one(&Target::new(Kind::Programme, from), what)
        }
        Edit::Batch(edits) => edits.iter().flat_map(changes).collect(),
    }
}

impl Work {
    fn add(&mut self, change: Change) {
        match self.objects.iter_mut().find(|(target, _)| *target == change.target) {
            Some((_, known)) => add(known, change),
            None => self.objects.push((change.target.clone(), vec![change])),
        }
    }
}

/// Adds a change of an object to those that are known, as one with the one that it goes on from.
fn add(known: &mut Vec<Change>, change: Change) {
    match &change.what {
        What::Set { path, after, .. } => {
            let same = known.iter_mut().find_map(|it| match &mut it.what {
                What::Set { path: other, after, .. } if other == path => Some(after),
                _ => None,
            });
            match same {
                Some(old) => *old = after.clone(),
                None => known.push(change),
            }
        }
        What::Moved { to, .. } => {
            let same = known.iter_mut().find_map(|it| match &mut it.what {
                What::Moved { to, .. } => Some(to),
                _ => None,
            });
            match same {
                Some(old) => *old = to.clone(),
                None => known.push(change),
            }
        }
        // It came and went.
        What::Removed(_) if known.iter().any(|it| matches!(it.what, What::Added(_))) => known.clear(),
        // It went and came back.
        What::Added(_) if known.iter().any(|it| matches!(it.what, What::Removed(_))) => {
            known.retain(|it| !matches!(it.what, What::Removed(_)));
        }
        What::Added(_) | What::Removed(_) => known.push(change),
    }
    known.retain(Change::is_real);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        edit::{Path, Placed},
        programme::{Ac, Id, Kind, Location, Object},
    };

    fn ac() -> Target {
        Target::new(Kind::Ac, "new")
    }

    fn wording(before: &str, after: &str) -> Edit {
        let (before, after) = (json!(before), json!(after));
        Edit::Set(Set { target: ac(), path: Path::field("libelle"), before, after })
    }

    fn creation() -> Edit {
        let object = Object::Ac(Ac { id: Id::from_label("new"), code: "AC1".into(), libelle: String::new() });
        Edit::Create(Placed { object, at: Location::new("n1", 0) })
    }

    #[test]
    fn several_edits_of_one_field_are_one_change_of_their_author() {
        let edits = [("Léa", wording("a", "b")), ("Max", wording("b", "c")), ("Léa", wording("c", "d"))];
        let all = work(edits.iter().map(|(author, edit)| (*author, edit)));
        let said: Vec<_> = all.iter().map(|it| (it.author.as_str(), it.objects[0].1.len())).collect();
        assert_eq!(said, [("Léa", 1), ("Max", 1)]);
        let What::Set { before, after, .. } = &all[0].objects[0].1[0].what else { panic!() };
        assert_eq!((before, after), (&json!("a"), &json!("d")));
    }

    #[test]
    fn what_one_takes_back_is_nothing() {
        for edits in [
            vec![wording("a", "b"), wording("b", "a")],
            vec![creation(), wording("", "Lire"), creation().inverse()],
            vec![creation().inverse(), creation()],
            vec![Edit::Batch(vec![creation(), creation().inverse()])],
        ] {
            assert_eq!(work(edits.iter().map(|edit| ("Léa", edit))), []);
        }
    }

    #[test]
    fn a_table_written_whole_is_told_entry_by_entry() {
        let target = Target::new(Kind::Activite, "r1");
        let (before, after) = (json!({ "td": 2.0, "cm": 1.0 }), json!({ "td": 3.0, "cm": 1.0 }));
        let edit = Edit::Set(Set { target, path: Path::field("heures"), before, after });
        let all = work([("Léa", &edit)]);
        let What::Set { path, .. } = &all[0].objects[0].1[0].what else { panic!() };
        assert_eq!(path, &Path::entry("heures", "td"));
    }
}
