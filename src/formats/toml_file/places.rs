//! Where each object of a programme stands in its file.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use crate::programme::{Kind, Target};

/// The line, from 1, that names each object of a programme written in TOML; empty when `text` is not TOML.
pub fn places(text: &str) -> HashMap<Target, usize> {
    let mut places = HashMap::new();
    if let Ok(table) = DeTable::parse(text) {
        // Counted once: there may be as many objects as lines.
        let ends: Vec<usize> = text.bytes().enumerate().filter(|(_, it)| *it == b'\n').map(|(at, _)| at).collect();
        see(&ends, Kind::Programme, table.get_ref(), &mut places);
    }
    places
}

/// `ends` are where the lines of the text end.
fn see(ends: &[usize], kind: Kind, object: &DeTable<'_>, places: &mut HashMap<Target, usize>) {
    for (key, value) in object {
        match value.get_ref() {
            DeValue::String(id) if key.get_ref() == "id" => {
                places.insert(Target::new(kind, id), 1 + ends.partition_point(|end| *end < value.span().start));
            }
            DeValue::Array(items) => {
                let Some(kind) = kind_in(key.get_ref()) else { continue };
                let objects = items.iter().filter_map(|item| item.get_ref().as_table());
                objects.for_each(|object| see(ends, kind, object, places));
            }
            _ => {}
        }
    }
}

/// The kind of the objects in the lists that have this key.
pub(super) fn kind_in(key: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| list(*kind) == key)
}

/// The key of the lists that hold objects of this kind.
fn list(kind: Kind) -> String {
    match kind {
        Kind::Choix | Kind::Parcours => kind.name().to_owned(),
        Kind::Niveau => format!("{}x", kind.name()),
        _ => format!("{}s", kind.name()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Element, Programme};

    #[test]
    fn every_object_has_its_line() {
        let text = include_str!("../../../tests/fixtures/complet.toml");
        let programme: Programme = toml::from_str(text).unwrap();
        let places = places(text);
        let whole = Target::new(Kind::Programme, &programme.id);
        let targets: Vec<Target> = programme.elements().map(Element::target).chain([whole]).collect();
        for target in &targets {
            let line = text.lines().nth(places[target] - 1).unwrap();
            assert!(line.contains(&format!("id = \"{}\"", target.id)), "{target}: {line}");
        }
        assert_eq!(places.len(), targets.len());
    }

    #[test]
    fn what_is_not_toml_has_no_lines() {
        assert!(places("<xml/>").is_empty());
    }
}
