//! The maquette of the years to come, made of one that there is.

use std::collections::BTreeSet;

use crate::{
    edit::{self, EditError},
    programme::{Derogation, EtatMaquette, EtatRemarque, Id, Programme, slug},
};

/// What the next maquette is to be.
#[derive(Debug, Clone)]
pub struct Suite<'s> {
    pub id: Id<Programme>,
    pub millesime: &'s str,
    /// Another intitulé; None: the same.
    pub intitule: Option<&'s str>,
    /// Whether the points that are still open come along.
    pub remarques: bool,
    /// The dérogations that hold for it too.
    pub derogations: &'s BTreeSet<Id<Derogation>>,
}

/// The next maquette: the same objects under the same identifiers, tied as they were, so that both can be compared. What
/// was settled stays behind, and what was accepted is accepted again only if somebody says so.
///
/// # Errors
/// Never for a programme that is sound.
pub fn suite(from: &Programme, wanted: &Suite<'_>) -> Result<Programme, EditError> {
    // It begins where the other had begun, also when that one is closed.
    let mut next = Programme { etat: EtatMaquette::default(), ..from.clone() };
    let renaming = edit::rename(&next, &wanted.id);
    edit::apply(&mut next, renaming)?;
    next.annee_universitaire = annee(from, wanted.millesime);
    next.millesime = Some(wanted.millesime.trim().to_owned());
    if let Some(intitule) = wanted.intitule {
        intitule.clone_into(&mut next.intitule);
    }
    next.remarques.retain(|it| wanted.remarques && it.etat == EtatRemarque::Ouverte);
    next.derogations.retain(|it| wanted.derogations.contains(&it.id));
    Ok(next)
}

/// What a name for it is made of: `but-sd` and `but-sd-2022` both give `but-sd-2027`.
pub fn suite_label(from: &Programme, millesime: &str) -> String {
    let id = from.id.as_str();
    let former = from.millesime.as_deref().map(|it| format!("-{}", slug(it)));
    let stem = former.and_then(|it| id.strip_suffix(it.as_str())).unwrap_or(id);
    format!("{stem}-{millesime}")
}

/// The year for which it holds: one that followed from the millésime follows from the next; any other would be wrong.
fn annee(from: &Programme, millesime: &str) -> String {
    let year = |text: &str| text.trim().parse::<u16>().ok();
    let both = from.millesime.as_deref().and_then(year).zip(year(millesime));
    match both {
        Some((old, new)) if from.annee_universitaire == format!("{old}-{}", old + 1) => {
            format!("{new}-{}", new.saturating_add(1))
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diff::{diff, trend},
        programme::{Kind, Remarque, Target, sample::Sample},
        rules::judge,
    };

    fn sample() -> Programme {
        let derogation = |name: &str, cible: Target| Derogation {
            id: Id::from_label(name),
            regle: "PRO03".into(),
            cible,
            parcours: BTreeSet::new(),
            raison: "Ainsi".into(),
            auteur: String::new(),
            le: None,
        };
        let remarque = |name: &str, etat| Remarque {
            id: Id::from_label(name),
            cible: Some(Target::new(Kind::Programme, "essai")),
            texte: name.into(),
            auteur: String::new(),
            etat,
            le: None,
        };
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .with(|it| {
                it.millesime = Some("2022".into());
                it.annee_universitaire = "2022-2023".into();
                it.derogations.push(derogation("a", Target::new(Kind::Programme, "essai")));
                it.derogations.push(derogation("b", Target::new(Kind::Ac, "ac11-01")));
                it.remarques.push(remarque("ouverte", EtatRemarque::Ouverte));
                it.remarques.push(remarque("tranchee", EtatRemarque::Tranchee));
            })
            .build()
    }

    fn made(from: &Programme, remarques: bool, kept: &[&str]) -> Programme {
        let derogations = kept.iter().map(|it| Id::from_label(it)).collect();
        let id = Id::from_label(&suite_label(from, "2027"));
        let wanted = Suite { id, millesime: "2027", intitule: None, remarques, derogations: &derogations };
        suite(from, &wanted).unwrap()
    }

    #[test]
    fn it_has_the_same_objects_and_what_was_said_is_chosen() {
        let from = Programme { etat: EtatMaquette::Close, ..sample() };
        let next = made(&from, true, &["a"]);
        assert_eq!((next.id.as_str(), next.millesime.as_deref()), ("essai-2027", Some("2027")));
        assert_eq!((&next.competences, &next.activites), (&from.competences, &from.activites));
        assert_eq!(next.annee_universitaire, "2027-2028");
        assert_eq!(next.etat, EtatMaquette::Projet, "it is open, the former one is not");
        assert_eq!((next.remarques.len(), next.derogations.len()), (1, 1));
        // What was said of the programme as a whole is said of this one.
        assert_eq!(next.derogations[0].cible.id, "essai-2027");
        assert_eq!(next.remarques[0].cible.as_ref().unwrap().id, "essai-2027");
        assert_eq!(made(&from, false, &[]).remarques, []);
    }

    #[test]
    fn a_year_that_does_not_follow_from_the_millesime_is_left_open() {
        let mut from = sample();
        from.annee_universitaire = "2026-2027".into();
        assert_eq!(made(&from, false, &[]).annee_universitaire, "");
        from.millesime = Some("v2".into());
        assert_eq!(made(&from, false, &[]).annee_universitaire, "");
    }

    #[test]
    fn its_name_says_the_millesime_once() {
        let mut from = sample();
        from.id = Id::from_label("essai-2022");
        assert_eq!(suite_label(&from, "2027"), "essai-2027");
        from.millesime = None;
        assert_eq!(suite_label(&from, "2027"), "essai-2022-2027");
    }

    #[test]
    fn compared_with_what_it_was_made_from_only_the_millesime_differs() {
        let from = sample();
        let next = made(&from, true, &["a", "b"]);
        let mut told: Vec<String> = diff(&from, &next).into_iter().map(|it| format!("{:?}", it.target)).collect();
        told.dedup();
        assert_eq!(told.len(), 2, "the head, and the remarque that was settled: {told:?}");
        let (before, after) = (judge(&from, None), judge(&next, None));
        assert!(before.diagnostics.iter().any(|it| it.target.kind == Kind::Programme || it.rule.code == "PRO03"));
        let trend = trend(&before, &after);
        assert_eq!((trend.solved.diagnostics.len(), trend.created.diagnostics.len()), (0, 0));
    }
}
