//! Reading and writing one field of any object by its name.
//!
//! Forms, the journal, undo and conflict detection all speak of « this field of that object ». The list
//! of fields of each kind stands here once; the compiler checks that each exists.

use serde_json::Value;

use super::*;

/// Why a field could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    #[error("unknown field `{0}`")]
    Unknown(String),
    #[error("invalid value for `{field}`: {why}")]
    Invalid { field: String, why: String },
}

/// An object whose fields can be read and written by name, as JSON.
///
/// Identifiers and children are not fields: the first stay (but for that of the programme, which has an edit of its
/// own), the second are objects of their own.
pub trait Fields {
    /// The names of its fields, as in the TOML file.
    fn names(&self) -> &'static [&'static str];
    /// The value of a field; an unset one is `Null`.
    fn get(&self, name: &str) -> Result<Value, FieldError>;
    /// Replaces a field.
    ///
    /// # Errors
    /// When there is no such field, or the value is not of its type. The object is then unchanged.
    fn set(&mut self, name: &str, value: Value) -> Result<(), FieldError>;
}

macro_rules! fields {
    ($($type:ty { $($field:ident $(as $name:literal)?),* $(,)? })*) => { $(
        impl Fields for $type {
            fn names(&self) -> &'static [&'static str] {
                &[$(fields!(@name $field $($name)?)),*]
            }
            fn get(&self, name: &str) -> Result<Value, FieldError> {
                $(if name == fields!(@name $field $($name)?) {
                    return serde_json::to_value(&self.$field).map_err(|e| invalid(name, &e));
                })*
                Err(FieldError::Unknown(name.to_owned()))
            }
            fn set(&mut self, name: &str, value: Value) -> Result<(), FieldError> {
                $(if name == fields!(@name $field $($name)?) {
                    self.$field = serde_json::from_value(value).map_err(|e| invalid(name, &e))?;
                    return Ok(());
                })*
                Err(FieldError::Unknown(name.to_owned()))
            }
        }
    )* };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
}

fn invalid(field: &str, error: &serde_json::Error) -> FieldError {
    FieldError::Invalid { field: field.to_owned(), why: error.to_string() }
}

fields! {
    Programme { profil, sigle, intitule, millesime, rncp, code_apogee, hybride, figures, metadonnees }
    Parcours { code, libelle, code_apogee, niveaux }
    Competence { numero, nom, libelle, couleur, cle_externe }
    Situation { libelle }
    Composante { libelle }
    Niveau { ordre, libelle, annee }
    Ac { code, libelle }
    Semestre { libelle, semaines, code_apogee }
    Ue { code, libelle, ects, code_apogee, competences, parcours }
    Activite {
        nature as "type", code, semestre, libelle, code_apogee, parcours, adaptation_locale, description,
        objectifs, livrables, exemples, mots_cles, travaille, evalue, coefficients, heures, mobilise,
        prerequis, situations, echelons,
    }
    Evaluation { nature, libelle, poids, mode }
    Critere { libelle, composantes, acs, descripteurs }
    Bloc { code, libelle, competences }
    Remarque { cible, texte, auteur, etat, le }
    Derogation { regle, cible, parcours, raison, auteur, le }
    Reglage { regle, severite, seuils }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_field_is_written_or_the_object_stays_as_it_was() {
        let mut ac = Ac { id: Id::from_label("AC11.01"), code: "AC11.01".into(), libelle: "Lire".into() };
        ac.set("libelle", json!("Écrire")).unwrap();
        assert_eq!(ac.libelle, "Écrire");
        assert!(matches!(ac.set("libelle", json!(3)), Err(FieldError::Invalid { .. })));
        assert!(matches!(ac.set("id", json!("x")), Err(FieldError::Unknown(_))));
        assert_eq!(ac.libelle, "Écrire");
    }
}
