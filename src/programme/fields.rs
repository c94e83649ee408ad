//! Reading and writing one field of any object by its name.
//!
//! Forms, the journal, undo and conflict detection all speak of « this field of that object ». The list
//! of fields of each kind stands here once; the compiler checks that each exists, and that its type has a shape.

use serde_json::Value;

use super::{
    shape::{FieldValue, Shape},
    *,
};

/// What is known of a field before any object has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in the TOML file, in the journal and as the stem of a translation id.
    pub name: &'static str,
    pub shape: Shape,
}

/// A field that names an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference<'f> {
    pub field: &'static str,
    pub kind: Kind,
    pub id: &'f str,
}

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
    /// Tells each object that its fields name and that must be there: the one list of what refers to what. What a
    /// remarque or a dérogation speaks of is not among them, since it may be gone.
    fn references(&self, tell: &mut dyn FnMut(Reference<'_>));
    /// Takes out of its fields the names of objects that are `gone`.
    fn forget(&mut self, gone: &dyn Fn(Kind, &str) -> bool);
}

macro_rules! fields {
    ($($type:ident { $($field:ident $(as $name:literal)? $(: $shape:expr)?),* $(,)? })*) => {
        impl Kind {
            /// The fields of its objects, in the order of the TOML file.
            pub fn fields(self) -> &'static [Field] {
                match self {
                    $(Kind::$type => const { &[$(Field {
                        name: fields!(@name $field $($name)?),
                        shape: fields!(@shape $type $field $($shape)?),
                    }),*] },)*
                }
            }
        }

        $(impl Fields for $type {
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
            fn references(&self, tell: &mut dyn FnMut(Reference<'_>)) {
                $(
                    let field = fields!(@name $field $($name)?);
                    FieldValue::each_name(&self.$field, &mut |kind, id| tell(Reference { field, kind, id }));
                )*
            }
            fn forget(&mut self, gone: &dyn Fn(Kind, &str) -> bool) {
                $(FieldValue::forget(&mut self.$field, gone);)*
            }
        })*
    };
    (@shape $type:ident $field:ident) => { shape_of(|it: &$type| &it.$field) };
    (@shape $type:ident $field:ident $shape:expr) => { $shape };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
}

/// The shape of the type of a field.
const fn shape_of<T, V: FieldValue>(_: fn(&T) -> &V) -> Shape {
    V::SHAPE
}

impl Kind {
    /// What is known of the field `name` of its objects; None: it has none of that name.
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|it| it.name == name)
    }

    /// What the field `name` of its objects holds.
    pub fn shape(self, name: &str) -> Option<Shape> {
        self.field(name).map(|it| it.shape)
    }

    /// The kind of the objects that the field `name` of its objects names.
    pub fn refers(self, name: &str) -> Option<Kind> {
        self.shape(name).and_then(Shape::refers)
    }
}

impl Reference<'_> {
    /// The object that is named.
    pub fn target(&self) -> Target {
        Target::new(self.kind, self.id)
    }
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
        nature as "type", code, semestre: Shape::Semestre, libelle, code_apogee, parcours, adaptation_locale,
        description: Shape::Long, objectifs: Shape::Long, livrables: Shape::Long, exemples: Shape::Long, mots_cles, travaille, evalue, coefficients, heures, mobilise,
        prerequis, situations, echelons,
    }
    Evaluation { nature, libelle, poids, mode }
    Critere { libelle, composantes, acs, descripteurs }
    Bloc { code, libelle, competences }
    Remarque { cible, texte: Shape::Long, auteur, etat, le }
    Derogation { regle, cible, parcours, raison: Shape::Long, auteur, le }
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
