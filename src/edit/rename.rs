//! Another identifier for the programme.

use super::{Edit, Path, Rename, Set};
use crate::programme::{Element, Field, Id, Kind, Programme, Shape, Target};

/// The edit that gives the programme the identifier `to`; the remarques and the dérogations that speak of it as a
/// whole follow.
pub fn rename(programme: &Programme, to: &Id<Programme>) -> Edit {
    let named = |id: &Id<Programme>| Target::new(Kind::Programme, id);
    let (before, after) = (named(&programme.id), named(to));
    let json = |it: &Target| serde_json::json!({ "kind": it.kind, "id": it.id });
    let (before, after) = (json(&before), json(&after));
    let follow = |element: &dyn Element, field: &Field| {
        let (target, path) = (element.target(), Path::field(field.name));
        Edit::Set(Set { target, path, before: before.clone(), after: after.clone() })
    };
    let followers = programme.elements().flat_map(|element| {
        let aims = element.target().kind.fields().iter().filter(|field| field.shape == Shape::Aim);
        let named = aims.filter(|field| element.get(field.name).is_ok_and(|it| it == before));
        named.map(|field| follow(element, field)).collect::<Vec<_>>()
    });
    let renamed = Edit::Rename(Rename { from: programme.id.clone(), to: to.clone() });
    let followers: Vec<Edit> = followers.collect();
    if followers.is_empty() { renamed } else { Edit::Batch([vec![renamed], followers].concat()) }
}
