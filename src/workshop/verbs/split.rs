//! Making two activités of one: its AC, hours, coefficients, criteria and évaluations are shared out.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{super::Sprout, Steps, move_to::number};
use crate::{
    codes::next_activite,
    edit::{Edit, EditError, Move, Path, Placed, new_id},
    programme::{
        Ac, Activite, Critere, Element, Evaluation, Id, Kind, Location, NatureHeures, Object, Programme, Repartition,
        Target, Ue, Volume,
    },
};

/// What can be shared out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Ac(Id<Ac>),
    Heures(NatureHeures),
    Coefficient(Id<Ue>),
    Critere(Id<Critere>),
    Evaluation(Id<Evaluation>),
}

/// Which of the two activités has a part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    #[default]
    First,
    Second,
    /// Each: an AC is of both, a quantity is halved.
    Both,
}

impl Part {
    /// The sides that it may be on. What is one thing is on one side.
    pub fn sides(&self) -> &'static [Side] {
        match self {
            Part::Ac(_) | Part::Heures(_) | Part::Coefficient(_) => &[Side::First, Side::Second, Side::Both],
            Part::Critere(_) | Part::Evaluation(_) => &[Side::First, Side::Second],
        }
    }
}

/// What an activité has that can be shared out, in the order of its fiche.
pub fn parts(programme: &Programme, activite: &Activite) -> Vec<Part> {
    let acs = programme.acs().filter(|(_, _, ac)| activite.touches(&ac.id)).map(|(_, _, ac)| Part::Ac(ac.id.clone()));
    let hours = activite.heures.keys().map(|it| Part::Heures(*it));
    let weights = activite.coefficients.keys().map(|it| Part::Coefficient(it.clone()));
    let criteres = activite.criteres.iter().map(|it| Part::Critere(it.id.clone()));
    let evaluations = activite.evaluations.iter().map(|it| Part::Evaluation(it.id.clone()));
    hours.chain(weights).chain(acs).chain(criteres).chain(evaluations).collect()
}

/// Makes a second activité called `libelle` after `activite`, with the parts that `shares` gives it; what `shares` does
/// not name stays with the first.
///
/// The second is of the same semestre and parcours, mobilises the same and comes after the same; what mobilised the
/// first, or came after it, is tied to both.
///
/// # Errors
/// When the activité is gone.
pub fn split(
    programme: &Programme,
    activite: &Activite,
    shares: &BTreeMap<Part, Side>,
    libelle: &str,
) -> Result<Sprout, EditError> {
    let (first, mut steps) = (activite.target(), Steps::from(programme));
    let rank = programme.locate(&first).ok_or_else(|| EditError::Gone(first.clone()))?.rank;
    let code = next_activite(programme, activite.nature, activite.semestre, &activite.parcours);
    let mut second = Activite {
        parcours: activite.parcours.clone(),
        adaptation_locale: activite.adaptation_locale,
        mutualisee: activite.mutualisee,
        langue: activite.langue.clone(),
        responsable: activite.responsable.clone(),
        mobilise: activite.mobilise.clone(),
        prerequis: activite.prerequis.clone(),
        situations: activite.situations.clone(),
        echelons: activite.echelons.clone(),
        ..Activite::new(new_id(programme, &code), activite.nature, code.clone(), activite.semestre, libelle)
    };
    let shared = |part: &Part| shares.get(part).copied().unwrap_or_default();
    let mut left: Vec<(Path, Value)> = Vec::new();
    let mut moved: Vec<Target> = Vec::new();
    for part in parts(programme, activite) {
        let side = shared(&part);
        if side == Side::First {
            continue;
        }
        match part {
            Part::Ac(ac) => {
                for (field, ours, theirs) in [
                    ("travaille", &activite.travaille, &mut second.travaille),
                    ("evalue", &activite.evalue, &mut second.evalue),
                ] {
                    if ours.contains(&ac) {
                        theirs.insert(ac.clone());
                        left.extend((side == Side::Second).then(|| (Path::entry(field, ac.as_str()), json!(false))));
                    }
                }
            }
            Part::Heures(nature) => {
                let Some(volume) = activite.heures.get(&nature) else { continue };
                let (kept, given) = shared_volume(*volume, side);
                let kept = kept.map(|it| serde_json::to_value(it).unwrap_or_default()).unwrap_or_default();
                left.push((Path::entry("heures", nature.name()), kept));
                second.heures.insert(nature, given);
            }
            Part::Coefficient(ue) => {
                let Some(whole) = activite.coefficients.get(&ue) else { continue };
                let (kept, given) = shared_number(*whole, side);
                let kept = kept.map_or(Ok(Value::Null), |it| number("coefficients", it))?;
                left.push((Path::entry("coefficients", ue.as_str()), kept));
                second.coefficients.insert(ue, given);
            }
            Part::Critere(id) => moved.push(Target::new(Kind::Critere, &id)),
            Part::Evaluation(id) => moved.push(Target::new(Kind::Evaluation, &id)),
        }
    }
    let target = second.target();
    let at = Location::new("", rank + 1);
    steps.take(Edit::Create(Placed { object: Object::Activite(second), at }))?;
    for (path, after) in left {
        steps.set(&first, path, after)?;
    }
    for (target, path) in together(activite, &mut moved) {
        steps.set(&target, path, false)?;
    }
    for held in moved {
        let from = steps.rest.locate(&held).ok_or_else(|| EditError::Gone(held.clone()))?;
        let to = steps.last(held.kind, &target.id);
        steps.take(Edit::Move(Move { target: held, from, to }))?;
    }
    follow(&mut steps, activite, &target)?;
    Ok(Sprout { edit: steps.edit()?, target, code })
}

/// An évaluation goes with all that it replaces; what it no longer stands beside, it no longer replaces. Gives the
/// references to take away.
fn together(activite: &Activite, moved: &mut Vec<Target>) -> Vec<(Target, Path)> {
    let goes = |id: &Id<Evaluation>, moved: &[Target]| moved.contains(&Target::new(Kind::Evaluation, id));
    for it in &activite.evaluations {
        let follows = !it.remplace.is_empty() && it.remplace.iter().all(|replaced| goes(replaced, moved));
        if follows && !goes(&it.id, moved) {
            moved.push(it.target());
        }
    }
    let mut apart = Vec::new();
    for it in &activite.evaluations {
        let left = it.remplace.iter().filter(|replaced| goes(replaced, moved) != goes(&it.id, moved));
        apart.extend(left.map(|replaced| (it.target(), Path::entry("remplace", replaced.as_str()))));
    }
    apart
}

/// What mobilised the first, or came after it, is tied to the second too.
fn follow(steps: &mut Steps, first: &Activite, second: &Target) -> Result<(), EditError> {
    let tied = |it: &Activite| {
        [("mobilise", it.mobilise.contains(&first.id)), ("prerequis", it.prerequis.contains(&first.id))]
    };
    let others = steps.rest.activites.iter().filter(|it| it.target() != *second).map(|it| (it.target(), tied(it)));
    let others: Vec<_> = others.collect();
    for (target, fields) in others {
        for (field, _) in fields.into_iter().filter(|it| it.1) {
            steps.set(&target, Path::entry(field, second.id.as_str()), true)?;
        }
    }
    Ok(())
}

/// What stays of a quantity, and what goes. Half of it is exact: decimals have room for one more digit.
fn shared_number(whole: Decimal, side: Side) -> (Option<Decimal>, Decimal) {
    if side == Side::Second {
        return (None, whole);
    }
    let half = whole / Decimal::TWO;
    (Some(whole - half), half)
}

fn shared_volume(volume: Volume, side: Side) -> (Option<Volume>, Volume) {
    match volume {
        _ if side == Side::Second => (None, volume),
        Volume::Global(hours) => {
            let (kept, given) = shared_number(hours, side);
            (kept.map(Volume::Global), Volume::Global(given))
        }
        Volume::Reparti(split) => {
            let (a, b) = (shared_number(split.presentiel, side), shared_number(split.distanciel, side));
            let of = |presentiel, distanciel| Volume::Reparti(Repartition { presentiel, distanciel });
            (Some(of(a.0.unwrap_or_default(), b.0.unwrap_or_default())), of(a.1, b.1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::apply,
        programme::{NatureEvaluation, sample::Sample},
    };

    fn sample() -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02 AC11.03"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ressource(1, "R1.01", |it| it.prerequis("SAÉ1.01"))
            .sae(1, "SAÉ1.01", |it| {
                it.acs("AC11.01 AC11.02")
                    .travaille("AC11.03")
                    .poids("UE1.1", "3")
                    .heures(NatureHeures::Td, "5")
                    .heures(NatureHeures::Projet, "20")
                    .mobilise("R1.01")
                    .critere("Juste", "", "AC11.01")
                    .critere("Clair", "", "AC11.02")
            })
            .build()
    }

    #[test]
    fn each_part_goes_where_it_is_said_and_one_step_takes_it_back() {
        let before = sample();
        let sae = &before.activites[1];
        let shares = BTreeMap::from([
            (Part::Ac(Id::from_label("AC11.02")), Side::Second),
            (Part::Ac(Id::from_label("AC11.03")), Side::Both),
            (Part::Heures(NatureHeures::Td), Side::Both),
            (Part::Heures(NatureHeures::Projet), Side::Second),
            (Part::Coefficient(Id::from_label("UE1.1")), Side::Both),
            (Part::Critere(Id::from_label("Clair")), Side::Second),
        ]);
        assert_eq!(parts(&before, sae).len(), 8);
        let sprout = split(&before, sae, &shares, "Suite").unwrap();
        let mut after = before.clone();
        let done = apply(&mut after, sprout.edit).unwrap();
        let [_, first, second] = &after.activites[..] else { panic!() };
        let ids =
            |it: &std::collections::BTreeSet<Id<Ac>>| it.iter().map(|it| it.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!((second.target(), second.libelle.as_str()), (sprout.target, "Suite"));
        assert_eq!(
            (ids(&first.travaille), ids(&second.travaille)),
            (vec!["ac11-01".into(), "ac11-03".into()], vec!["ac11-02".into(), "ac11-03".into()])
        );
        assert_eq!((ids(&first.evalue), ids(&second.evalue)), (vec!["ac11-01".into()], vec!["ac11-02".into()]));
        let half = Volume::Global("2.5".parse().unwrap());
        assert_eq!(
            (first.heures.get(&NatureHeures::Td), second.heures.get(&NatureHeures::Td)),
            (Some(&half), Some(&half))
        );
        assert_eq!((first.heures.len(), second.heures.len()), (1, 2));
        let weights: Vec<_> = [first, second].map(|it| it.coefficients.values().sum::<Decimal>()).into();
        assert_eq!(weights, [Decimal::new(15, 1); 2]);
        assert_eq!((first.criteres[0].libelle.as_str(), second.criteres[0].libelle.as_str()), ("Juste", "Clair"));
        assert_eq!(second.mobilise, first.mobilise);
        assert_eq!(after.activites[0].prerequis.len(), 2, "what came after the first comes after both");
        apply(&mut after, done.inverse()).unwrap();
        assert_eq!(after, before);
    }

    #[test]
    fn an_evaluation_goes_with_what_it_replaces_and_never_replaces_that_of_another_activite() {
        let mut before = sample();
        let sae = &mut before.activites[1];
        let evaluation = |name: &str, replaces: &[&str]| Evaluation {
            remplace: replaces.iter().map(|it| Id::from_label(it)).collect(),
            ..Evaluation::new(Id::from_label(name), NatureEvaluation::Ecrit, name)
        };
        sae.evaluations = vec![
            evaluation("Écrit", &[]),
            evaluation("Oral", &[]),
            evaluation("Rattrapage", &["Écrit"]),
            evaluation("Tout", &["Écrit", "Oral"]),
        ];
        before.check_integrity().unwrap();
        let shares = BTreeMap::from([(Part::Evaluation(Id::from_label("Écrit")), Side::Second)]);
        let sprout = split(&before, &before.activites[1], &shares, "Suite").unwrap();
        let mut after = before.clone();
        let done = apply(&mut after, sprout.edit).unwrap();
        let told = |rank: usize| {
            let all = after.activites[rank].evaluations.iter();
            all.map(|it| (it.id.to_string(), it.remplace.iter().map(ToString::to_string).collect::<Vec<_>>()))
                .collect::<Vec<_>>()
        };
        let one = |id: &str, replaces: &[&str]| {
            (id.to_owned(), replaces.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(told(1), [one("oral", &[]), one("tout", &["oral"])]);
        assert_eq!(told(2), [one("ecrit", &[]), one("rattrapage", &["ecrit"])]);
        after.check_integrity().unwrap();
        apply(&mut after, done.inverse()).unwrap();
        assert_eq!(after, before);
    }
}
