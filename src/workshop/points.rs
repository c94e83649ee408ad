//! What a team has noted, in the order in which it is gone through.

use std::collections::HashMap;

use crate::programme::{Element, Programme, Remarque, Target};

/// The remarques in the order of what they are about: the programme as a whole first, then its objects. Those of one
/// object stay in the order in which they were made; those whose object is gone come last.
pub fn points(programme: &Programme) -> Vec<&Remarque> {
    let ranks: HashMap<Target, usize> = programme.elements().map(Element::target).zip(1..).collect();
    let rank = |it: &&Remarque| match &it.cible {
        Some(target) if programme.fields(target).is_some() => ranks.get(target).copied().unwrap_or(0),
        Some(_) => usize::MAX,
        None => 0,
    };
    let mut points: Vec<&Remarque> = programme.remarques.iter().collect();
    points.sort_by_cached_key(rank);
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Id, Kind, sample::Sample};

    #[test]
    fn they_follow_the_programme() {
        let on = |id: &str, cible: Option<Target>| Remarque {
            id: Id::from_label(id),
            cible,
            texte: "À voir".into(),
            auteur: String::new(),
            etat: Default::default(),
            le: None,
        };
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ressource(1, "R1.01", |it| it)
            .with(|it| {
                it.remarques = vec![
                    on("gone", Some(Target::new(Kind::Ac, "ac99-01"))),
                    on("activite", Some(Target::new(Kind::Activite, "r1-01"))),
                    on("ac", Some(Target::new(Kind::Ac, "ac11-01"))),
                    on("ac-again", Some(Target::new(Kind::Ac, "ac11-01"))),
                    on("programme", Some(Target::new(Kind::Programme, it.id.as_str()))),
                    on("whole", None),
                ];
            })
            .build();
        let order: Vec<&str> = points(&programme).iter().map(|it| it.id.as_str()).collect();
        assert_eq!(order, ["programme", "whole", "ac", "ac-again", "activite", "gone"]);
    }
}
