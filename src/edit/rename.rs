//! Another identifier for the programme.

use super::{Edit, Path, Rename, Set};
use crate::programme::{Element, Id, Kind, Programme, Target};

/// The edit that gives the programme the identifier `to`; the remarques and the dérogations that speak of it as a
/// whole follow.
pub fn rename(programme: &Programme, to: &Id<Programme>) -> Edit {
    let named = |id: &Id<Programme>| Target::new(Kind::Programme, id);
    let (before, after) = (named(&programme.id), named(to));
    let remarques = programme.remarques.iter().filter(|it| it.cible.as_ref() == Some(&before)).map(Element::target);
    let derogations = programme.derogations.iter().filter(|it| it.cible == before).map(Element::target);
    let json = |it: &Target| serde_json::json!({ "kind": it.kind, "id": it.id });
    let follow =
        |target| Edit::Set(Set { target, path: Path::field("cible"), before: json(&before), after: json(&after) });
    let renamed = Edit::Rename(Rename { from: programme.id.clone(), to: to.clone() });
    let followers: Vec<Edit> = remarques.chain(derogations).map(follow).collect();
    if followers.is_empty() { renamed } else { Edit::Batch([vec![renamed], followers].concat()) }
}
