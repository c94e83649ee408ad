//! The way in which a field is filled in.

use crate::programme::{Keys, Kind, Shape};

/// A way to fill a field in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldEntry {
    /// Typed on one line.
    Text,
    /// Typed on several lines.
    Long,
    /// A number that may be unset where the model says so.
    Number,
    /// Typed, one text a line.
    Lines,
    /// It changes each time.
    YesNo,
    /// One of a closed list.
    Choice,
    /// Objects of the programme, ticked.
    Ticks(Kind),
    /// The niveaux that a parcours aims at, ticked.
    Niveaux,
    /// Entries, each with a value that is typed.
    Table(Keys),
    /// Written once, when the object was made.
    Fixed,
}

/// How the field `name` of objects of `kind` is filled in.
pub fn entry(kind: Kind, name: &str) -> FieldEntry {
    let Some(field) = kind.field(name).filter(|it| !it.fixed) else { return FieldEntry::Fixed };
    match field.shape {
        Shape::Line => FieldEntry::Text,
        Shape::Long => FieldEntry::Long,
        Shape::Lines => FieldEntry::Lines,
        Shape::Number | Shape::Whole => FieldEntry::Number,
        Shape::YesNo => FieldEntry::YesNo,
        Shape::Choice(_) | Shape::Semestre | Shape::Reference(_) => FieldEntry::Choice,
        Shape::References(kind) => FieldEntry::Ticks(kind),
        Shape::Niveaux => FieldEntry::Niveaux,
        Shape::Table(keys) => FieldEntry::Table(keys),
        Shape::Aim | Shape::Moment => FieldEntry::Fixed,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::programme::{Fields, Programme};

    /// Whether a field that is filled in that way can hold `value`.
    fn suits(entry: FieldEntry, value: &Value) -> bool {
        match entry {
            FieldEntry::Text | FieldEntry::Long => value.is_string() || value.is_null(),
            FieldEntry::Number => value.is_number() || value.is_null(),
            FieldEntry::Choice => value.is_string() || value.is_number() || value.is_null(),
            FieldEntry::YesNo => value.is_boolean(),
            FieldEntry::Lines | FieldEntry::Ticks(_) | FieldEntry::Niveaux => value.is_array(),
            FieldEntry::Table(_) => value.is_object(),
            FieldEntry::Fixed => true,
        }
    }

    #[test]
    fn every_field_has_a_way_in_that_suits_it() {
        let programme: Programme = toml::from_str(include_str!("../../../tests/fixtures/complet.toml")).unwrap();
        let elements = programme.elements().map(|it| (it.target().kind, it as &dyn Fields));
        let mut seen = 0;
        for (kind, fields) in elements.chain([(Kind::Programme, &programme as &dyn Fields)]) {
            for name in fields.names() {
                let value = fields.get(name).unwrap();
                assert!(suits(entry(kind, name), &value), "{kind:?} {name}: {value}");
                seen += 1;
            }
        }
        assert!(seen > 100, "{seen}");
    }
}
