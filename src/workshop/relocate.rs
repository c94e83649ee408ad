//! Moving an activité to another semestre, with the weight that it has in UE.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::Value;

use crate::edit::{Edit, EditError, Path, set};
use crate::programme::{Activite, Element, FieldError, Id, Programme, Ue, folded};

/// An activité on its way to another semestre.
#[derive(Debug, PartialEq)]
pub struct Relocation {
    pub edit: Edit,
    /// The UE whose coefficient moves, each with the one that takes it.
    pub carried: Vec<(Id<Ue>, Id<Ue>)>,
    /// The UE that have no counterpart, each with the coefficient that is lost.
    pub dropped: Vec<(Id<Ue>, Decimal)>,
}

/// The number of the semestre after or before that of `activite`; None at the end.
pub fn next_semestre(programme: &Programme, activite: &Activite, forward: bool) -> Option<u8> {
    let here = programme.semestres.iter().position(|it| it.numero == activite.semestre)?;
    let there = if forward { here + 1 } else { here.checked_sub(1)? };
    programme.semestres.get(there).map(|it| it.numero)
}

/// Moves `activite` to the semestre `numero`. Its code and its AC stay as they are.
///
/// A coefficient in a UE of the semestre that it leaves would mean nothing any more: it goes to the UE of the
/// new semestre that corresponds to it when there is exactly one, and is dropped otherwise. Several
/// coefficients that meet in one UE are added up: the activité weighs there as much as before.
///
/// # Errors
/// When the programme has no such activité.
pub fn relocate(programme: &Programme, activite: &Activite, numero: u8) -> Result<Relocation, EditError> {
    let target = activite.target();
    let semestre = set(programme, &target, Path::field("semestre"), numero)?;
    let (mut carried, mut dropped) = (Vec::new(), Vec::new());
    let mut weights: BTreeMap<&Id<Ue>, Option<Decimal>> = BTreeMap::new();
    if numero != activite.semestre {
        for (old, coefficient) in &activite.coefficients {
            let Some(ue) = ue_of(programme, activite.semestre, old) else { continue };
            weights.entry(old).or_default();
            match counterpart(programme, activite, ue, numero) {
                None => dropped.push((old.clone(), *coefficient)),
                Some(new) => {
                    let there = weights.entry(new).or_insert_with(|| activite.coefficients.get(new).copied());
                    *there = Some(there.unwrap_or(Decimal::ZERO) + coefficient);
                    carried.push((old.clone(), new.clone()));
                }
            }
        }
    }
    let mut edits = vec![semestre];
    for (ue, coefficient) in weights {
        let after = match coefficient {
            None => Value::Null,
            Some(it) => serde_json::to_value(it)
                .map_err(|why| FieldError::Invalid { field: "coefficients".into(), why: why.to_string() })?,
        };
        edits.push(set(programme, &target, Path::entry("coefficients", ue.as_str()), after)?);
    }
    let edit = if edits.len() == 1 { edits.remove(0) } else { Edit::Batch(edits) };
    Ok(Relocation { edit, carried, dropped })
}

fn ue_of<'p>(programme: &'p Programme, semestre: u8, id: &Id<Ue>) -> Option<&'p Ue> {
    programme.ues().find(|(of, ue)| of.numero == semestre && ue.id == *id).map(|(_, ue)| ue)
}

/// The UE of the semestre `numero`, open to the students of the activité, that corresponds to `ue`.
///
/// It is the only one that certifies a compétence of `ue`; where several do, or where UE are free, that of the same
/// compétences, of the same wording or of the same rank in its semestre: UE1.2 and UE2.2.
fn counterpart<'p>(programme: &'p Programme, activite: &Activite, ue: &Ue, numero: u8) -> Option<&'p Id<Ue>> {
    let open = |it: &&Ue| {
        it.parcours.is_empty() || activite.parcours.is_empty() || !it.parcours.is_disjoint(&activite.parcours)
    };
    let there = programme.ues().filter(|(semestre, _)| semestre.numero == numero).map(|(_, it)| it).filter(open);
    let kin: Vec<&Ue> = match ue.competences.is_empty() {
        true => there.filter(|it| it.competences.is_empty()).collect(),
        false => there.filter(|it| !it.competences.is_disjoint(&ue.competences)).collect(),
    };
    let wording = folded(&ue.libelle);
    let only = |wanted: &dyn Fn(&Ue) -> bool| {
        let mut found = kin.iter().filter(|it| wanted(it));
        let first = found.next()?;
        found.next().is_none().then_some(&first.id)
    };
    // UE that are free are many things: being alone in a semestre makes them no counterpart.
    let alone = if ue.competences.is_empty() { None } else { only(&|_| true) };
    let same = || only(&|it| !ue.competences.is_empty() && it.competences == ue.competences);
    let worded = || only(&|it| !wording.is_empty() && folded(&it.libelle) == wording);
    let ranked = || only(&|it| rank_of(&it.code, numero) == rank_of(&ue.code, activite.semestre));
    alone.or_else(same).or_else(worded).or_else(ranked)
}

/// The code of a UE without the number of its semestre; the code itself where it does not say it.
fn rank_of(code: &str, semestre: u8) -> String {
    code.replacen(&semestre.to_string(), "", 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::apply,
        programme::{Profil, sample::Sample},
    };

    fn moved(sample: Sample, numero: u8) -> (Programme, Relocation) {
        let before = sample.build();
        let relocation = relocate(&before, &before.activites[0], numero).unwrap();
        let mut after = before.clone();
        let done = apply(&mut after, relocation.edit.clone()).unwrap();
        let mut back = after.clone();
        apply(&mut back, done.inverse()).unwrap();
        assert_eq!(back, before, "one step takes it back");
        (after, relocation)
    }

    fn weights(programme: &Programme) -> String {
        let coefficients = &programme.activites[0].coefficients;
        coefficients.iter().map(|(ue, it)| format!("{ue} {}", it.normalize())).collect::<Vec<_>>().join(", ")
    }

    fn two_semestres() -> Sample {
        Sample::but()
            .competence("Traiter", &["AC11.01"])
            .competence("Vendre", &["AC12.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(1, "UE1.2", "Vendre", 0)
            .ue(2, "UE2.1", "Traiter", 0)
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01").poids("UE1.1", "3").poids("UE1.2", "1.5"))
    }

    #[test]
    fn a_coefficient_goes_to_the_ue_of_the_same_competence_or_goes_away() {
        let (after, relocation) = moved(two_semestres(), 2);
        let activite = &after.activites[0];
        assert_eq!((activite.semestre, activite.code.as_str(), activite.evalue.len()), (2, "SAÉ 1.01", 1));
        assert_eq!(weights(&after), "ue2-1 3");
        assert_eq!(relocation.carried, [(Id::from_label("UE1.1"), Id::from_label("UE2.1"))]);
        assert_eq!(relocation.dropped, [(Id::from_label("UE1.2"), "1.5".parse().unwrap())]);
    }

    #[test]
    fn of_two_candidates_that_of_the_same_rank_or_the_only_one_that_is_open_is_the_counterpart() {
        let split = || two_semestres().parcours("A", &[]).parcours("B", &[]).ue(2, "UE2.9", "Traiter", 0);
        assert_eq!(weights(&moved(split(), 2).0), "ue2-1 3");
        let apart = split().with(|it| it.semestres[1].ues[0].code = "UE2.8".into());
        assert_eq!(weights(&moved(apart, 2).0), "");
        let reserved = split().with(|it| {
            it.semestres[1].ues[0].parcours.insert(Id::from_label("A"));
            it.semestres[1].ues[1].parcours.insert(Id::from_label("B"));
            it.activites[0].parcours.insert(Id::from_label("B"));
        });
        assert_eq!(weights(&moved(reserved, 2).0), "ue2-9 3");
    }

    #[test]
    fn free_ue_correspond_by_their_wording_or_by_their_rank() {
        let free = |worded: bool| {
            let ues = [(1, "UE1.1", "Socle"), (1, "UE1.2", "Langues"), (2, "UE2.1", "Langues"), (2, "UE2.2", "Socle")];
            let sample = Sample::but().competence("Traiter", &["AC11.01"]);
            let sample = ues.iter().fold(sample, |it, (semestre, code, _)| it.ue(*semestre, code, "", 0));
            sample.sae(1, "SAÉ 1.01", |it| it.poids("UE1.1", "3").poids("UE1.2", "1")).with(move |it| {
                it.profil = Profil::Licence;
                for (_, code, wording) in ues.iter().filter(|_| worded) {
                    let ue = it.semestres.iter_mut().flat_map(|it| &mut it.ues).find(|it| it.code == *code).unwrap();
                    ue.libelle = (*wording).into();
                }
            })
        };
        assert_eq!(weights(&moved(free(true), 2).0), "ue2-1 1, ue2-2 3");
        assert_eq!(weights(&moved(free(false), 2).0), "ue2-1 3, ue2-2 1");
    }

    #[test]
    fn coefficients_that_meet_in_one_ue_add_up() {
        let (after, _) = moved(two_semestres().ue(3, "UE3.1", "Traiter Vendre", 0), 3);
        assert_eq!(weights(&after), "ue3-1 4.5");
    }

    #[test]
    fn staying_changes_nothing() {
        let (_, relocation) = moved(two_semestres(), 1);
        assert!(relocation.edit.is_empty() && relocation.carried.is_empty() && relocation.dropped.is_empty());
    }
}
