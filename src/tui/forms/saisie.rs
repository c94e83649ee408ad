//! The way in which a field is filled in.

use crate::{edit, programme::Kind};

/// A way to fill a field in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saisie {
    /// Typed on one line.
    Texte,
    /// Typed on several lines.
    Long,
    /// A number that may be unset where the model says so.
    Nombre,
    /// Typed, one text a line.
    Liste,
    /// It changes each time.
    OuiNon,
    /// One of a closed list.
    Choix,
    /// Objects of the programme, ticked.
    Coches(Kind),
    /// The niveaux that a parcours aims at, ticked.
    Niveaux,
    /// Entries, each with a value that is typed.
    Table,
    /// Written once, when the object was made.
    Fixe,
}

/// How the field `name` of objects of `kind` is filled in.
pub fn saisie(kind: Kind, name: &str) -> Saisie {
    let referred = edit::references(kind).iter().find(|(field, _)| *field == name).map(|(_, kind)| *kind);
    match (kind, name) {
        (_, "coefficients" | "heures" | "figures" | "metadonnees" | "seuils") => Saisie::Table,
        (Kind::Parcours, "niveaux") => Saisie::Niveaux,
        (_, "hybride" | "adaptation_locale") => Saisie::OuiNon,
        (_, "profil" | "type" | "couleur" | "mode" | "etat" | "severite") => Saisie::Choix,
        (Kind::Evaluation, "nature") | (Kind::Activite, "semestre") => Saisie::Choix,
        (_, "numero" | "ordre" | "annee" | "semaines" | "ects" | "poids") => Saisie::Nombre,
        (_, "mots_cles" | "echelons" | "descripteurs") => Saisie::Liste,
        (_, "description" | "objectifs" | "livrables" | "exemples" | "texte" | "raison") => Saisie::Long,
        (_, "cible" | "auteur" | "le" | "regle") => Saisie::Fixe,
        _ => referred.map_or(Saisie::Texte, Saisie::Coches),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::programme::{Fields, Programme};

    /// Whether a field that is filled in that way can hold `value`.
    fn suits(saisie: Saisie, value: &Value) -> bool {
        match saisie {
            Saisie::Texte | Saisie::Long => value.is_string() || value.is_null(),
            Saisie::Nombre => value.is_number() || value.is_null(),
            Saisie::Choix => value.is_string() || value.is_number() || value.is_null(),
            Saisie::OuiNon => value.is_boolean(),
            Saisie::Liste | Saisie::Coches(_) | Saisie::Niveaux => value.is_array(),
            Saisie::Table => value.is_object(),
            Saisie::Fixe => true,
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
                assert!(suits(saisie(kind, name), &value), "{kind:?} {name}: {value}");
                seen += 1;
            }
        }
        assert!(seen > 100, "{seen}");
    }
}
