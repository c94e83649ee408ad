//! The way in which a field is filled in.

use crate::{edit, programme::Kind};

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
    Table,
    /// Written once, when the object was made.
    Fixed,
}

/// How the field `name` of objects of `kind` is filled in.
pub fn entry(kind: Kind, name: &str) -> FieldEntry {
    let referred = edit::references(kind).iter().find(|(field, _)| *field == name).map(|(_, kind)| *kind);
    match (kind, name) {
        (_, "coefficients" | "heures" | "figures" | "metadonnees" | "seuils") => FieldEntry::Table,
        (Kind::Parcours, "niveaux") => FieldEntry::Niveaux,
        (_, "hybride" | "adaptation_locale") => FieldEntry::YesNo,
        (_, "profil" | "type" | "couleur" | "mode" | "etat" | "severite") => FieldEntry::Choice,
        (Kind::Evaluation, "nature") | (Kind::Activite, "semestre") => FieldEntry::Choice,
        (_, "numero" | "ordre" | "annee" | "semaines" | "ects" | "poids") => FieldEntry::Number,
        (_, "mots_cles" | "echelons" | "descripteurs") => FieldEntry::Lines,
        (_, "description" | "objectifs" | "livrables" | "exemples" | "texte" | "raison") => FieldEntry::Long,
        (_, "cible" | "auteur" | "le" | "regle") => FieldEntry::Fixed,
        _ => referred.map_or(FieldEntry::Text, FieldEntry::Ticks),
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
            FieldEntry::Table => value.is_object(),
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
