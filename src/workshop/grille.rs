//! The grille critériée of a SAÉ: performance levels across, criteria down, and in each cell what that level looks like.
//!
//! The descripteurs of a criterion follow the échelons by rank, so that both change together.

use serde_json::Value;

use crate::{
    edit::{Edit, Path, Set},
    programme::{Activite, Element, Programme, Target},
};

/// The usual scale: what a grille has until its team says otherwise.
pub const SCALE: [&str; 4] = ["Non acquis", "En cours d’acquisition", "Acquis", "Expert"];

/// The edit that gives `activite` the usual scale; None when it has one.
pub(super) fn usual_scale(activite: &Activite) -> Option<Edit> {
    let edit = || rewrite(&activite.target(), "echelons", &[], &SCALE.map(str::to_owned));
    activite.echelons.is_empty().then(edit)
}

fn rewrite(target: &Target, field: &str, before: &[String], after: &[String]) -> Edit {
    let value = |texts: &[String]| texts.iter().map(String::as_str).map(Value::from).collect();
    Edit::Set(Set { target: target.clone(), path: Path::field(field), before: value(before), after: value(after) })
}

/// The texts of a field that is a list of texts; None when there is no such field.
pub fn texts(programme: &Programme, target: &Target, field: &str) -> Option<Vec<String>> {
    serde_json::from_value(programme.fields(target)?.get(field).ok()?).ok()
}

/// The edit that writes `text` at `rank` of a list of texts: a descripteur of a criterion, an échelon of an activité.
///
/// Descripteurs that come before are empty until they are written. An échelon without a name goes, and with it the
/// descripteurs of its rank. `seen` is the list as it was when writing began: when that very text has changed since,
/// the edit is the conflict that it should be; when another has, it is kept.
pub fn write_text(
    programme: &Programme,
    target: &Target,
    field: &str,
    rank: usize,
    seen: &[String],
    text: &str,
) -> Edit {
    // Where the object is gone, applying the edit says so.
    let now = texts(programme, target, field).unwrap_or_else(|| seen.to_vec());
    let before = if now.get(rank) == seen.get(rank) { now.as_slice() } else { seen };
    if field != "echelons" || !text.is_empty() {
        return rewrite(target, field, before, &with(&now, rank, text));
    }
    let activite = programme.activites.iter().find(|it| it.target() == *target);
    let criteres = activite.map(|it| it.criteres.as_slice()).unwrap_or_default();
    let described = criteres
        .iter()
        .filter(|it| it.descripteurs.len() > rank)
        .map(|it| rewrite(&it.target(), "descripteurs", &it.descripteurs, &without(&it.descripteurs, rank)));
    let gone = rewrite(target, field, before, &without(&now, rank));
    let mut edits: Vec<Edit> = std::iter::once(gone).chain(described).collect();
    if edits.len() == 1 { edits.remove(0) } else { Edit::Batch(edits) }
}

/// The texts with `text` at `rank`, without empty ones at the end.
fn with(texts: &[String], rank: usize, text: &str) -> Vec<String> {
    let mut texts = texts.to_vec();
    texts.resize(texts.len().max(rank + 1), String::new());
    text.clone_into(&mut texts[rank]);
    let written = texts.iter().rposition(|it| !it.is_empty()).map_or(0, |last| last + 1);
    texts.truncate(written);
    texts
}

fn without(texts: &[String], rank: usize) -> Vec<String> {
    let others = texts.iter().enumerate().filter(|(at, _)| *at != rank);
    others.map(|(_, text)| text.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{EditError, apply},
        formats::toml_file,
        programme::{Kind, sample::Sample},
        store::Store,
        workshop::{Sort, create, place_for},
    };

    /// A SAÉ whose grille has two criteria, made as a team makes them.
    fn grille() -> (Programme, Vec<Target>) {
        let mut programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01"))
            .ressource(1, "R1.01", |it| it)
            .build();
        let sae = programme.activites[0].target();
        let criteres = ["a", "b"].map(|libelle| {
            let spot = place_for(&programme, Sort::Critere, Some(&sae)).unwrap();
            let sprout = create(&programme, Sort::Critere, &spot, libelle, None).unwrap();
            apply(&mut programme, sprout.edit).unwrap();
            sprout.target
        });
        (programme, criteres.to_vec())
    }

    fn write(programme: &mut Programme, target: &Target, field: &str, rank: usize, text: &str) -> Edit {
        let seen = texts(programme, target, field).unwrap();
        let edit = write_text(programme, target, field, rank, &seen, text);
        apply(programme, edit).unwrap()
    }

    #[test]
    fn the_first_criterion_brings_the_usual_scale() {
        let (programme, criteres) = grille();
        assert_eq!(programme.activites[0].echelons, SCALE);
        assert_eq!(criteres.len(), programme.activites[0].criteres.len());
        // A ressource has no grille.
        let ressource = programme.activites[1].target();
        assert_eq!(place_for(&programme, Sort::Critere, Some(&ressource)), None);
    }

    #[test]
    fn a_descripteur_is_written_at_its_level_and_survives_everywhere() {
        let (mut programme, criteres) = grille();
        let start = programme.clone();
        let done = write(&mut programme, &criteres[0], "descripteurs", 2, "juste");
        assert_eq!(programme.activites[0].criteres[0].descripteurs, ["", "", "juste"]);
        let text = toml_file::write(&programme);
        assert_eq!(toml_file::read(std::path::Path::new("a.toml"), &text).unwrap(), programme);
        let store = Store::in_memory().unwrap();
        store.create(&programme, "Ada").unwrap();
        assert_eq!(store.load(programme.id.as_str()).unwrap().programme, programme);
        apply(&mut programme, done.inverse()).unwrap();
        assert_eq!(programme, start);
        write(&mut programme, &criteres[0], "descripteurs", 2, "juste");
        write(&mut programme, &criteres[0], "descripteurs", 2, "");
        assert_eq!(programme, start);
    }

    #[test]
    fn an_echelon_goes_with_its_descripteurs() {
        let (mut programme, criteres) = grille();
        write(&mut programme, &criteres[1], "descripteurs", 0, "faux");
        write(&mut programme, &criteres[1], "descripteurs", 2, "juste");
        let (full, sae) = (programme.clone(), programme.activites[0].target());
        let done = write(&mut programme, &sae, "echelons", 1, "");
        assert_eq!(programme.activites[0].echelons, ["Non acquis", "Acquis", "Expert"]);
        assert_eq!(programme.activites[0].criteres[1].descripteurs, ["faux", "juste"]);
        apply(&mut programme, done.inverse()).unwrap();
        assert_eq!(programme, full);
        write(&mut programme, &sae, "echelons", 4, "Au-delà");
        assert_eq!(programme.activites[0].echelons.last().unwrap(), "Au-delà");
    }

    #[test]
    fn two_people_write_in_two_cells_of_a_criterion_but_not_in_one() {
        let (mut programme, criteres) = grille();
        let seen = Vec::new();
        write(&mut programme, &criteres[0], "descripteurs", 0, "faux");
        let mine = write_text(&programme, &criteres[0], "descripteurs", 1, &seen, "presque");
        let mut other = programme.clone();
        apply(&mut other, mine).unwrap();
        assert_eq!(other.activites[0].criteres[0].descripteurs, ["faux", "presque"]);
        let clash = write_text(&programme, &criteres[0], "descripteurs", 0, &seen, "nul");
        assert!(matches!(apply(&mut programme, clash), Err(EditError::Conflict(_))));
        let gone = Target::new(Kind::Critere, "parti");
        let lost = write_text(&programme, &gone, "descripteurs", 0, &seen, "nul");
        assert_eq!(apply(&mut programme, lost), Err(EditError::Gone(gone)));
    }
}
