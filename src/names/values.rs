//! Values of fields in the words of people, in full: what `tapis diff` cuts short and the marked maquette prints.

use serde_json::Value;
use smol_str::SmolStr;

use super::{field_name, listed_value};
use crate::{
    i18n::I18n,
    programme::{Kind, Target, Volume},
    t,
};

/// How an object is called; None: nobody knows it.
pub type Label<'l> = &'l dyn Fn(&Target) -> Option<SmolStr>;

/// A value of a field, in full; empty when there is none. `label` knows the objects of its version.
pub fn value_in_full(kind: Kind, field: &str, value: &Value, label: Label<'_>, i18n: &I18n) -> String {
    match word_for(field, value, label, i18n) {
        Some(word) => word,
        None => plain(kind.refers(field), value, label, i18n),
    }
}

/// What a value is called that is a word of a closed list, an object, or hours of both sorts; None: it says itself.
pub fn word_for(field: &str, value: &Value, label: Label<'_>, i18n: &I18n) -> Option<String> {
    if let Some(word) = value.as_str().and_then(|it| listed_value(i18n, field, it)) {
        return Some(word);
    }
    if let Ok(target) = serde_json::from_value::<Target>(value.clone()) {
        return Some(label(&target).unwrap_or(target.id).to_string());
    }
    let (Value::Object(_), Ok(Volume::Reparti(split))) = (value, serde_json::from_value(value.clone())) else {
        return None;
    };
    let (presentiel, distanciel) = (i18n.decimal(split.presentiel), i18n.decimal(split.distanciel));
    Some(t!(i18n, "valeur-repartie", presentiel = presentiel, distanciel = distanciel))
}

/// A yes, a no or a number as people write it; None for what is none.
pub fn scalar(value: &Value, i18n: &I18n) -> Option<String> {
    match value {
        Value::Bool(true) => Some(t!(i18n, "valeur-oui")),
        Value::Bool(false) => Some(t!(i18n, "valeur-non")),
        Value::Number(number) => {
            Some(number.to_string().parse().map_or_else(|_| number.to_string(), |it| i18n.decimal(it)))
        }
        _ => None,
    }
}

fn plain(refers: Option<Kind>, value: &Value, label: Label<'_>, i18n: &I18n) -> String {
    match value {
        Value::String(text) => {
            let named = refers.and_then(|kind| label(&Target::new(kind, text)));
            named.map_or_else(|| text.trim().to_owned(), |it| it.to_string())
        }
        Value::Array(items) => items.iter().map(|it| plain(refers, it, label, i18n)).collect::<Vec<_>>().join(", "),
        Value::Object(table) => {
            let named = table.iter().map(|(name, value)| {
                // The niveaux of a parcours name each other's.
                let by_its_name = Kind::ALL.into_iter().find(|it| it.name() == name);
                let (nom, valeur) = (field_name(name, i18n), plain(refers.or(by_its_name), value, label, i18n));
                t!(i18n, "rapport-nom-et-valeur", nom = nom, valeur = valeur)
            });
            named.collect::<Vec<_>>().join(", ")
        }
        it => scalar(it, i18n).unwrap_or_default(),
    }
}
