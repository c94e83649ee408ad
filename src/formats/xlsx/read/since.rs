//! What people changed in a workbook since it was written, on the programme as it has become meanwhile.
//!
//! The workbook carries the programme that it was written from. What differs from that was changed in the spreadsheet;
//! what others did in tapis since stays. Where both gave one field another value, nobody but the team can choose.

use serde_json::Value;

use crate::{
    code,
    edit::{self, Conflict, Edit, EditError, Move, Placed},
    formats::{Places, reading::refusal::Refusal},
    i18n::Arg,
    programme::{Kind, Programme, Target},
};

/// So many cells are named; the rest is counted.
const NAMED_MAX: usize = 20;

/// What of `edit`, made on what the workbook was written from, is left to do on `programme`.
///
/// # Errors
/// When a field, or an object, has become something else in both, all of which are named at once.
pub(super) fn onto(programme: &Programme, edit: &Edit, places: &Places) -> Result<Edit, Refusal> {
    let mut after = programme.clone();
    let (mut left, mut clashes) = (Vec::new(), Vec::new());
    for step in edit.steps() {
        if is_moved_already(&after, step) {
            continue;
        }
        let taken = now(&after, step).and_then(|now| edit::replay(&mut after, now.clone()).map(|()| now));
        match taken {
            Ok(now) => left.push(now),
            Err(error) => clashes.extend(Clash::of(step, error, places)),
        }
    }
    Clash::all(clashes)?;
    after.check_integrity().map_err(|_| Refusal::new(code!("xlsx-integrite"), []))?;
    Ok(Edit::Batch(left))
}

/// A step as it is to be taken now: an object goes with what was tied to it since, if it is still what it was.
fn now(programme: &Programme, step: &Edit) -> Result<Edit, EditError> {
    let Edit::Delete(Placed { object, .. }) = step else { return Ok(step.clone()) };
    let target = object.target();
    let goes = edit::delete(programme, &target)?;
    let is_same = goes.steps().iter().any(|it| matches!(it, Edit::Delete(now) if now.object == *object));
    if is_same { Ok(goes) } else { Err(EditError::Changed(target)) }
}

/// Whether an object stands already under the one that it is to go to.
fn is_moved_already(programme: &Programme, step: &Edit) -> bool {
    let Edit::Move(Move { target, to, .. }) = step else { return false };
    programme.locate(target).is_some_and(|it| it.parent == to.parent)
}

/// What became otherwise in the workbook and in tapis.
struct Clash {
    cell: String,
    /// What the workbook says, and what tapis says now; None where it is about an object.
    values: Option<(String, String)>,
}

impl Clash {
    /// Why a step cannot be taken; None when what it wanted is so already.
    fn of(step: &Edit, error: EditError, places: &Places) -> Option<Self> {
        let cell = |target: &Target, path| places.of(target, path).unwrap_or(target.id.as_str()).to_owned();
        match (step, error) {
            (_, EditError::Conflict(it)) if it.found == it.wanted => None,
            (_, EditError::Conflict(it)) => {
                let Conflict { target, path, found, wanted, .. } = *it;
                Some(Self { cell: cell(&target, Some(&path)), values: Some((said(&wanted), said(&found))) })
            }
            // Gone already; or there already, since the same workbook was read before.
            (Edit::Delete(_), EditError::Gone(_)) | (Edit::Create(_), EditError::Integrity(_)) => None,
            (step, _) => {
                let target = step.targets().into_iter().next().unwrap_or(Target::new(Kind::Programme, ""));
                let path = if let Edit::Set(set) = step { Some(&set.path) } else { None };
                Some(Self { cell: cell(&target, path), values: None })
            }
        }
    }

    fn all(mut clashes: Vec<Self>) -> Result<(), Refusal> {
        if clashes.len() < 2 {
            return clashes.pop().map_or(Ok(()), |it| Err(it.refusal()));
        }
        let cells = clashes.iter().map(|it| match &it.values {
            Some((here, there)) => format!("{} («\u{a0}{here}\u{a0}», «\u{a0}{there}\u{a0}»)", it.cell),
            None => it.cell.clone(),
        });
        let args = [("nombre", Arg::Count(clashes.len())), ("cellules", Arg::first(cells, NAMED_MAX))];
        Err(Refusal::new(code!("xlsx-changees-depuis"), args))
    }

    fn refusal(self) -> Refusal {
        let cell = ("cellule", Arg::text(self.cell));
        match self.values {
            Some((here, there)) => Refusal::new(
                code!("xlsx-change-depuis"),
                [cell, ("valeur", Arg::text(here)), ("autre", Arg::text(there))],
            ),
            None => Refusal::new(code!("xlsx-objet-change-depuis"), [cell]),
        }
    }
}

/// A value as a cell would say it.
fn said(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(said).collect::<Vec<_>>().join(", "),
        Value::Object(parts) => parts.values().map(said).collect::<Vec<_>>().join(" + "),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}
