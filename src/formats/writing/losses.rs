//! What an export cannot carry, found by reading it back.
//!
//! A list kept by hand would forget something one day. What the reader makes of the files that were just written
//! cannot: whatever differs from the programme is lost to whoever gets the files.

use std::collections::HashSet;

use serde_json::Value;

use crate::{
    diff::{What, diff, outermost},
    i18n::I18n,
    names::field_name,
    programme::{Kind, Programme, Target},
    t,
};

/// What `carried`, a programme read back from an export of `whole` with the same identifiers, does not say as
/// `whole` does: each kind of object that is gone and each field that changed, with how many.
///
/// The order of objects is not compared, and what a format adds by itself is no loss.
pub(in crate::formats) fn losses(whole: &Programme, carried: &Programme, i18n: &I18n) -> Vec<String> {
    let changes = diff(whole, carried);
    let mut lost: Vec<Loss> = Vec::new();
    for change in outermost(&changes) {
        let field = match &change.what {
            What::Removed(_) => None,
            What::Set { path, before, .. } if !is_silent(before) => Some(path.field.to_string()),
            _ => continue,
        };
        let kind = change.target.kind;
        match lost.iter_mut().find(|it| it.kind == kind && it.field == field) {
            Some(known) => drop(known.targets.insert(change.target.clone())),
            None => lost.push(Loss { kind, field, targets: [change.target.clone()].into() }),
        }
    }
    lost.sort_by_key(|it| (it.kind, it.field.is_some()));
    lost.into_iter().map(|it| it.told(i18n)).collect()
}

/// Objects of one kind that are gone or, with a field, that say something else in it.
struct Loss {
    kind: Kind,
    field: Option<String>,
    targets: HashSet<Target>,
}

impl Loss {
    fn told(self, i18n: &I18n) -> String {
        let n = self.targets.len();
        let objects = t!(i18n, "perte-kind", kind = self.kind.name());
        match self.field {
            _ if self.kind == Kind::Programme => field_name(&self.field.unwrap_or_default(), i18n),
            None => t!(i18n, "perte-objets", objets = objects, n = n),
            Some(field) => {
                t!(i18n, "perte-champ", champ = field_name(&field, i18n), objets = objects, n = n)
            }
        }
    }
}

fn is_silent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
