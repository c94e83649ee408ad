//! Making one object of two: what they were tied to, held and weighed is joined.

use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

use super::{super::relocate, Steps, move_to::number};
use crate::{
    edit::{self, Edit, EditError, Move, Path},
    programme::{Competence, Element, Field, Id, Keys, Kind, Niveau, Programme, Repartition, Shape, Target, Volume},
};

/// Which wording the one object has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// That of the object which stays.
    Kept,
    /// That of the one which goes.
    Other,
    /// Both, one after the other.
    Both,
}

/// The objects that `target` can be merged with: its neighbours first.
pub fn mergeable(programme: &Programme, target: &Target) -> Vec<Target> {
    if !matches!(target.kind, Kind::Ac | Kind::Activite | Kind::Competence | Kind::Composante | Kind::Situation) {
        return Vec::new();
    }
    let pole =
        |it: &Target| programme.activites.iter().find(|a| a.target() == *it).map(|a| (a.nature.is_sae(), a.semestre));
    let (here, own) = (programme.locate(target).map(|it| it.parent), pole(target));
    let is_alike =
        |it: &Target| it.kind == target.kind && it != target && pole(it).map(|it| it.0) == own.map(|it| it.0);
    let is_far = |it: &Target| programme.locate(it).map(|it| it.parent) != here || pole(it) != own;
    let mut found: Vec<Target> = programme.elements().map(Element::target).filter(is_alike).collect();
    found.sort_by_cached_key(is_far);
    found
}

/// The wordings of the two; the same ones where there is nothing to choose.
pub fn wordings(programme: &Programme, kept: &Target, other: &Target) -> (String, String) {
    let of = |it: &Target| {
        let wording = programme.find(it).and_then(|it| it.get("libelle").ok());
        wording.and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
    };
    (of(kept), of(other))
}

/// Makes one object of `kept` and `other`: `kept` stays, with its identifier and code.
///
/// What was tied to one is tied to it, what one held it holds. Hours and coefficients are added up, texts follow one
/// another, closed lists and numbers that are no quantities stay those of `kept`. An activité of another semestre comes
/// to that of `kept` first. The niveaux of two compétences are merged where they have the same rank.
///
/// # Errors
/// When one of them is gone, or they are not of one kind.
pub fn merge(programme: &Programme, kept: &Target, other: &Target, words: Words) -> Result<Edit, EditError> {
    let mut steps = Steps::from(programme);
    if kept.kind != other.kind || kept == other {
        return Err(EditError::Gone(other.clone()));
    }
    if kept.kind == Kind::Activite {
        let semestre = |it: &Target| programme.activites.iter().find(|a| a.target() == *it);
        if let (Some(kept), Some(other)) = (semestre(kept), semestre(other)) {
            steps.take(relocate(programme, other, kept.semestre)?.edit)?;
        }
    }
    join(&mut steps, kept, other, words)?;
    steps.edit()
}

/// The steps that make one of two.
fn join(steps: &mut Steps, kept: &Target, other: &Target, words: Words) -> Result<(), EditError> {
    fields(steps, kept, other, words)?;
    for held in held(&steps.rest, other) {
        let twin = match held.kind {
            Kind::Niveau => niveau_of_rank(&steps.rest, kept, &held),
            _ => None,
        };
        match twin {
            Some(twin) => join(steps, &twin, &held, Words::Kept)?,
            None => {
                let from = steps.rest.locate(&held).ok_or_else(|| EditError::Gone(held.clone()))?;
                let to = steps.last(held.kind, &kept.id);
                steps.take(Edit::Move(Move { target: held, from, to }))?;
            }
        }
    }
    redirect(steps, other, kept)?;
    steps.take(edit::delete(&steps.rest, other)?)
}

/// What an object holds itself.
fn held(programme: &Programme, target: &Target) -> Vec<Target> {
    let is_held = |it: &Target| {
        it.kind.parent() == Some(target.kind) && programme.locate(it).is_some_and(|it| it.parent == target.id)
    };
    let within = programme.find(target).map(|it| it.to_object().targets()).unwrap_or_default();
    within.into_iter().filter(is_held).collect()
}

/// The niveau of a compétence that has the rank of another niveau.
fn niveau_of_rank(programme: &Programme, competence: &Target, niveau: &Target) -> Option<Target> {
    let ordre = programme.niveaux().find(|(_, it)| it.target() == *niveau)?.1.ordre;
    let of = |it: &&Competence| it.target() == *competence;
    programme.competences.iter().find(of)?.niveaux.iter().find(|it: &&Niveau| it.ordre == ordre).map(Element::target)
}

/// Gives `kept` what the fields of both say.
fn fields(steps: &mut Steps, kept: &Target, other: &Target, words: Words) -> Result<(), EditError> {
    for field in kept.kind.fields().iter().filter(|it| !it.fixed) {
        let (ours, theirs) = (steps.value(kept, field.name)?, steps.value(other, field.name)?);
        let is_own = |it: &Value| it == kept.id.as_str() || it == other.id.as_str();
        match (field.name, field.shape) {
            ("libelle", _) => {
                let after = worded(words, &ours, &theirs);
                steps.set(kept, Path::field(field.name), after)?;
            }
            // To name no parcours is to be of all.
            ("parcours", _) if is_empty(&ours) || is_empty(&theirs) => {
                for id in texts(&ours) {
                    steps.set(kept, Path::entry(field.name, id), false)?;
                }
            }
            (_, Shape::References(_)) => {
                for id in texts(&theirs).iter().filter(|id| !is_own(&json!(id))) {
                    steps.set(kept, Path::entry(field.name, id.as_str()), true)?;
                }
                // Neither mobilises itself.
                for id in texts(&ours).iter().filter(|id| is_own(&json!(id))) {
                    steps.set(kept, Path::entry(field.name, id.as_str()), false)?;
                }
            }
            (_, Shape::Table(keys)) => {
                for (key, value) in theirs.as_object().cloned().unwrap_or_default() {
                    let after = added(keys, field.name, ours.get(&key), value)?;
                    steps.set(kept, Path::entry(field.name, key), after)?;
                }
            }
            _ => {
                if let Some(after) = whole(field, &ours, &theirs)? {
                    steps.set(kept, Path::field(field.name), after)?;
                }
            }
        }
    }
    Ok(())
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

fn texts(value: &Value) -> Vec<String> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

fn worded(words: Words, ours: &Value, theirs: &Value) -> Value {
    let text = |it: &Value| it.as_str().unwrap_or_default().trim().to_owned();
    let (a, b) = (text(ours), text(theirs));
    match words {
        _ if a.is_empty() => theirs.clone(),
        _ if b.is_empty() || a == b => ours.clone(),
        Words::Kept => ours.clone(),
        Words::Other => theirs.clone(),
        Words::Both => format!("{} ; {b}", a.trim_end_matches(['.', ';'])).into(),
    }
}

/// What a field that is one value becomes; None where it stays.
fn whole(field: &Field, ours: &Value, theirs: &Value) -> Result<Option<Value>, EditError> {
    Ok(match field.shape {
        _ if is_empty(theirs) || ours == theirs => None,
        _ if is_empty(ours) => Some(theirs.clone()),
        Shape::Long => {
            let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
            Some(format!("{}\n\n{}", text(ours), text(theirs)).into())
        }
        // The levels of one grille are not those of another: criteria keep what they say of each rank.
        Shape::Lines if field.name != "echelons" => {
            let (mut all, more) = (texts(ours), texts(theirs));
            let new: Vec<String> = more.into_iter().filter(|it| !all.contains(it)).collect();
            all.extend(new);
            Some(all.into())
        }
        Shape::Number => Some(number(field.name, decimal(ours) + decimal(theirs))?),
        _ => None,
    })
}

fn decimal(value: &Value) -> Decimal {
    serde_json::from_value(value.clone()).unwrap_or_default()
}

/// What an entry of a table becomes when another is added to it.
fn added(keys: Keys, field: &str, ours: Option<&Value>, theirs: Value) -> Result<Value, EditError> {
    let Some(ours) = ours else { return Ok(theirs) };
    match keys {
        Keys::Heures => {
            let read = |it: &Value| serde_json::from_value::<Volume>(it.clone()).ok();
            let (Some(a), Some(b)) = (read(ours), read(&theirs)) else { return Ok(ours.clone()) };
            volume(field, a, b)
        }
        Keys::References(_) | Keys::Figures | Keys::Seuils => number(field, decimal(ours) + decimal(&theirs)),
        Keys::Foreign => Ok(ours.clone()),
    }
}

/// Hours that are not split are in présentiel beside some that are.
fn volume(field: &str, a: Volume, b: Volume) -> Result<Value, EditError> {
    let split = |it: Volume| match it {
        Volume::Global(hours) => Repartition { presentiel: hours, distanciel: Decimal::ZERO },
        Volume::Reparti(split) => split,
    };
    if let (Volume::Global(a), Volume::Global(b)) = (a, b) {
        return number(field, a + b);
    }
    let (a, b) = (split(a), split(b));
    let sums = [("presentiel", a.presentiel + b.presentiel), ("distanciel", a.distanciel + b.distanciel)];
    let mut table = Map::new();
    for (key, sum) in sums {
        table.insert(key.to_owned(), number(field, sum)?);
    }
    Ok(Value::Object(table))
}

/// Whatever names `from` names `to` instead.
fn redirect(steps: &mut Steps, from: &Target, to: &Target) -> Result<(), EditError> {
    let others: Vec<Target> = steps.rest.elements().map(Element::target).filter(|it| it != from && it != to).collect();
    for element in others {
        for field in element.kind.fields() {
            let value = steps.value(&element, field.name)?;
            match field.shape {
                Shape::References(kind)
                    if kind == from.kind && texts(&value).iter().any(|it| it == from.id.as_str()) =>
                {
                    steps.set(&element, Path::entry(field.name, from.id.as_str()), false)?;
                    steps.set(&element, Path::entry(field.name, to.id.as_str()), true)?;
                }
                Shape::Table(keys @ Keys::References(kind)) if kind == from.kind => {
                    let Some(theirs) = value.get(from.id.as_str()).cloned() else { continue };
                    let after = added(keys, field.name, value.get(to.id.as_str()), theirs)?;
                    steps.set(&element, Path::entry(field.name, from.id.as_str()), Value::Null)?;
                    steps.set(&element, Path::entry(field.name, to.id.as_str()), after)?;
                }
                Shape::Niveaux if from.kind == Kind::Niveau => {
                    steps.set(&element, Path::field(field.name), aimed(&value, from, to))?;
                }
                Shape::Aim if value["kind"] == json!(from.kind) && value["id"] == from.id.as_str() => {
                    steps.set(&element, Path::field(field.name), json!({ "kind": to.kind, "id": to.id }))?;
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// The niveaux that a parcours aims at, each once.
fn aimed(value: &Value, from: &Target, to: &Target) -> Value {
    let items = value.as_array().cloned().unwrap_or_default();
    let has_to = items.iter().any(|it| it["niveau"] == to.id.as_str());
    let renamed = items.into_iter().filter_map(|mut it| {
        if it["niveau"] == from.id.as_str() {
            if has_to {
                return None;
            }
            it["niveau"] = json!(to.id);
        }
        Some(it)
    });
    renamed.collect()
}

/// The UE of which there are now several for one compétence and semestre: nobody merges ECTS by the way.
pub fn doubled(programme: &Programme, competence: &Id<Competence>) -> usize {
    programme
        .semestres
        .iter()
        .filter(|it| it.ues.iter().filter(|ue| ue.competences.contains(competence)).count() > 1)
        .count()
}
