//! Values of fields, before and after, in full.

use serde_json::Value;

use crate::{
    edit::Path,
    i18n::I18n,
    names::{field_name, listed_value},
    programme::{Kind, Lookup, Objects, Target, Volume},
    t,
};

/// A value as people read it; empty when there is none. `objects` are those of its version.
pub(super) fn told(kind: Kind, path: &Path, value: &Value, objects: &Objects<'_>, i18n: &I18n) -> String {
    if let Some(word) = value.as_str().and_then(|it| listed_value(i18n, &path.field, it)) {
        return word;
    }
    if let Ok(target) = serde_json::from_value::<Target>(value.clone()) {
        return objects.label(&target).unwrap_or(target.id).to_string();
    }
    if let (Value::Object(_), Ok(Volume::Reparti(split))) = (value, serde_json::from_value(value.clone())) {
        let (presentiel, distanciel) = (i18n.decimal(split.presentiel), i18n.decimal(split.distanciel));
        return t!(i18n, "valeur-repartie", presentiel = presentiel, distanciel = distanciel);
    }
    plain(kind.refers(&path.field), value, objects, i18n)
}

fn plain(refers: Option<Kind>, value: &Value, objects: &Objects<'_>, i18n: &I18n) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => t!(i18n, "valeur-oui"),
        Value::Bool(false) => t!(i18n, "valeur-non"),
        Value::Number(number) => number.to_string().parse().map_or_else(|_| number.to_string(), |it| i18n.decimal(it)),
        Value::String(text) => {
            let named = refers.and_then(|kind| objects.label(&Target::new(kind, text)));
            named.map_or_else(|| text.trim().to_owned(), |it| it.to_string())
        }
        Value::Array(items) => items.iter().map(|it| plain(refers, it, objects, i18n)).collect::<Vec<_>>().join(", "),
        Value::Object(table) => {
            let named = table.iter().map(|(name, value)| {
                // The niveaux of a parcours name each other's.
                let by_its_name = Kind::ALL.into_iter().find(|it| it.name() == name);
                let (nom, valeur) = (field_name(name, i18n), plain(refers.or(by_its_name), value, objects, i18n));
                t!(i18n, "rapport-nom-et-valeur", nom = nom, valeur = valeur)
            });
            named.collect::<Vec<_>>().join(", ")
        }
    }
}
