//! Ties an activité to the AC that its file named before they were there.
//!
//! Obvious when each code that waits names one AC within reach of the activité, and nothing else waits: the file said so,
//! and the référentiel says so at last. A cross means what it means when a file is read: a ressource works, a SAÉ works
//! and assesses.

use serde_json::json;

use crate::{
    coverage::est_a_portee,
    edit::{Edit, Path, member, set},
    programme::{Ac, Activite, Element, Programme, spelling},
    rules::Diagnostic,
};

pub(super) fn mend(programme: &Programme, diagnostic: &Diagnostic) -> Option<Edit> {
    let activite = programme.activites.iter().find(|it| it.target() == diagnostic.target)?;
    if activite.inconnus().count() != activite.acs_inconnus.len() {
        return None;
    }
    let acs: Option<Vec<&Ac>> = activite.acs_inconnus.iter().map(|code| meant(programme, activite, code)).collect();
    let target = activite.target();
    let mut edits = vec![set(programme, &target, Path::field("acs_inconnus"), json!([])).ok()?];
    for ac in acs? {
        edits.push(member(programme, &target, "travaille", ac.id.as_str(), true).ok()?);
        if activite.nature.is_sae() {
            edits.push(member(programme, &target, "evalue", ac.id.as_str(), true).ok()?);
        }
    }
    Some(Edit::Batch(edits))
}

/// The one AC within reach that bears the code, in any spelling.
fn meant<'p>(programme: &'p Programme, activite: &Activite, code: &str) -> Option<&'p Ac> {
    let wanted = spelling(code);
    let mut found = programme
        .acs()
        .filter(|(_, niveau, ac)| spelling(&ac.code) == wanted && est_a_portee(programme, activite, niveau));
    let (.., ac) = found.next()?;
    found.next().is_none().then_some(ac)
}

#[cfg(test)]
mod tests {
    use crate::{
        programme::{Nature, Programme, sample::Sample},
        rules::remedy::testing::mended,
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

    fn tied(nature: Nature, codes: &[&str]) -> Option<(String, String)> {
        let programme = mended(&waiting(nature, codes), "REF06")?;
        let activite = &programme.activites[1];
        assert!(activite.acs_inconnus.is_empty());
        let told = |it: &std::collections::BTreeSet<crate::programme::Id<_>>| {
            it.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(" ")
        };
        Some((told(&activite.travaille), told(&activite.evalue)))
    }

    #[test]
    fn what_the_file_said_is_tied_once_it_is_there() {
        let both = "ac11-01 ac11-02".to_owned();
        assert_eq!(tied(Nature::Ressource, &["AC11.01", "ac 11.02"]), Some((both.clone(), String::new())));
        assert_eq!(tied(Nature::Sae, &["AC11.01", "AC11.02"]), Some((both.clone(), both)));
    }

    #[test]
    fn one_that_is_still_unknown_or_of_another_year_leaves_all_to_the_team() {
        assert_eq!(tied(Nature::Ressource, &["AC11.01", "AC19.01"]), None);
        assert_eq!(tied(Nature::Ressource, &["AC21.01"]), None);
        let mut other = waiting(Nature::Ressource, &["AC11.01"]);
        other.activites[1].autres_inconnus.push("Vendre".into());
        assert!(mended(&other, "REF06").is_none());
    }
}
