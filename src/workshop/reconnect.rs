//! Tying activités to the AC that a file named before they were there.
//!
//! The file said so, and the référentiel says so at last: each code that waits and names one AC within reach of its
//! activité is tied, and waits no more. A cross means what it means when a file is read: a ressource works, a SAÉ works
//! and assesses.

use serde_json::json;

use crate::{
    coverage::is_in_reach,
    edit::{Edit, Path, member, set},
    programme::{Ac, Activite, Element, Programme, spelling},
};

/// What ties them, with how many links that makes; None when nothing that waits is there.
pub fn reconnect(programme: &Programme) -> Option<(Edit, usize)> {
    let of_each: Vec<(Edit, usize)> = programme.activites.iter().filter_map(|it| of_activite(programme, it)).collect();
    let count = of_each.iter().map(|(_, n)| n).sum();
    (count > 0).then(|| (Edit::Batch(of_each.into_iter().map(|(edit, _)| edit).collect()), count))
}

fn of_activite(programme: &Programme, activite: &Activite) -> Option<(Edit, usize)> {
    let meant = |code: &String| meant(programme, activite, code);
    let (found, rest): (Vec<&String>, Vec<&String>) = activite.acs_inconnus.iter().partition(|it| meant(it).is_some());
    let target = activite.target();
    let mut edits = vec![set(programme, &target, Path::field("acs_inconnus"), json!(rest)).ok()?];
    for ac in found.iter().filter_map(|code| meant(code)) {
        let fields: &[&str] = if activite.nature.is_sae() { &["travaille", "evalue"] } else { &["travaille"] };
        for field in fields {
            edits.push(member(programme, &target, field, ac.id.as_str(), true).ok()?);
        }
    }
    (!found.is_empty()).then_some((Edit::Batch(edits), found.len()))
}

/// The one AC within reach that bears the code, in any spelling.
fn meant<'p>(programme: &'p Programme, activite: &Activite, code: &str) -> Option<&'p Ac> {
    let wanted = spelling(code);
    let is_it = |it: &Ac| spelling(&it.code) == wanted;
    let mut found = programme.acs().filter(|(_, niveau, ac)| is_it(ac) && is_in_reach(programme, activite, niveau));
    let (.., ac) = found.next()?;
    found.next().is_none().then_some(ac)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        edit,
        programme::{Id, Nature, sample::Sample},
    };

    fn waiting(nature: Nature, codes: &[&str]) -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .activite(Nature::Ressource, 1, "R1.01", |it| it.travaille("AC11.01 AC11.02"))
            .activite(nature, 1, "X1.02", |it| {
                it.with(|it| it.acs_inconnus = codes.iter().map(|it| (*it).to_owned()).collect())
            })
            .build()
    }

    /// What is worked, assessed and still waits, and how many links were made.
    fn tied(nature: Nature, codes: &[&str]) -> Option<(String, String, String, usize)> {
        let mut programme = waiting(nature, codes);
        let (edit, count) = reconnect(&programme)?;
        edit::apply(&mut programme, edit).unwrap();
        let told = |it: &BTreeSet<Id<Ac>>| it.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(" ");
        let it = &programme.activites[1];
        Some((told(&it.travaille), told(&it.evalue), it.acs_inconnus.join(" "), count))
    }

    #[test]
    fn what_the_file_said_is_tied_once_it_is_there() {
        let (both, none) = ("ac11-01 ac11-02".to_owned(), String::new());
        let ressource = tied(Nature::Ressource, &["AC11.01", "ac 11.02"]);
        assert_eq!(ressource, Some((both.clone(), none.clone(), none.clone(), 2)));
        assert_eq!(tied(Nature::Sae, &["AC11.01", "AC11.02"]), Some((both.clone(), both, none, 2)));
    }

    #[test]
    fn what_is_still_unknown_or_of_another_year_goes_on_waiting() {
        let one = tied(Nature::Ressource, &["AC11.01", "AC19.01"]);
        assert_eq!(one, Some(("ac11-01".into(), String::new(), "AC19.01".into(), 1)));
        assert_eq!(tied(Nature::Ressource, &["AC21.01"]), None);
        assert_eq!(tied(Nature::Ressource, &[]), None);
    }
}
