//! Siblings that a file puts in another order.

use std::collections::HashSet;

use crate::{
    edit::{Edit, Move},
    programme::{Ac, Competence, Composante, Id, Listed, Location, Niveau, Programme, Situation, Target},
};

/// The edits that put the objects of `programme` that `wanted` has too in the order that they have there. The others
/// keep their places.
pub(in crate::formats) fn moves(programme: &mut Programme, wanted: &Programme) -> Vec<Edit> {
    let mut edits = Vec::new();
    sort::<Competence>(programme, wanted, &mut edits);
    sort::<Niveau>(programme, wanted, &mut edits);
    sort::<Ac>(programme, wanted, &mut edits);
    sort::<Composante>(programme, wanted, &mut edits);
    sort::<Situation>(programme, wanted, &mut edits);
    edits
}

fn sort<T: Listed>(programme: &mut Programme, wanted: &Programme, edits: &mut Vec<Edit>) {
    let lists: Vec<(String, Vec<String>)> = T::lists(wanted)
        .map(|(parent, list)| (parent.to_owned(), list.iter().map(|it| it.id().to_owned()).collect()))
        .collect();
    for (parent, order) in lists {
        let there = T::lists(programme).find(|(it, _)| **it == *parent);
        let there: Vec<String> =
            there.map(|(_, list)| list.iter().map(|it| it.id().to_owned()).collect()).unwrap_or_default();
        let (known, ordered): (HashSet<&String>, HashSet<&String>) = (there.iter().collect(), order.iter().collect());
        let mut next = order.iter().filter(|it| known.contains(it));
        let place = |id: &String| if ordered.contains(id) { next.next().unwrap_or(id).clone() } else { id.clone() };
        let at: Vec<String> = there.iter().map(place).collect();
        let mut now = there.clone();
        for (rank, id) in at.iter().enumerate() {
            if now[rank] == *id {
                continue;
            }
            let Ok(target) = Id::<T>::new(id).map(|id| Target::new(T::KIND, &id)) else { continue };
            let Some((object, from)) = programme.remove(&target) else { continue };
            if let Some(to) = programme.insert(object, &Location::new(&parent, rank)) {
                edits.push(Edit::Move(Move { target, from, to }));
            }
            now.retain(|it| it != id);
            now.insert(rank, id.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    #[test]
    fn what_the_file_has_is_sorted_and_the_rest_stays() {
        let before = Sample::but().competence("Traiter", &["AC11.01 AC11.02 AC11.03 AC11.04"]).build();
        let mut wanted = before.clone();
        let acs = &mut wanted.competences[0].niveaux[0].acs;
        acs.remove(1);
        acs.swap(0, 1);
        let mut sorted = before.clone();
        let edits = moves(&mut sorted, &wanted);
        let codes: Vec<&str> = sorted.acs().map(|(_, _, ac)| ac.code.as_str()).collect();
        assert_eq!(codes, ["AC11.03", "AC11.02", "AC11.01", "AC11.04"]);
        let mut again = before.clone();
        crate::edit::apply(&mut again, Edit::Batch(edits)).unwrap();
        assert_eq!(again, sorted);
        assert!(moves(&mut sorted.clone(), &sorted).is_empty());
    }
}
