//! Reading and writing one field of any object by its name.
//!
//! Forms, the journal, undo and conflict detection all speak of « this field of that object ».

use serde_json::Value;

use super::{Kind, Target};

/// Why a field could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    #[error("unknown field `{0}`")]
    Unknown(String),
    #[error("invalid value for `{field}`: {why}")]
    Invalid { field: String, why: String },
}

/// A field that names an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference<'f> {
    pub field: &'static str,
    pub kind: Kind,
    pub id: &'f str,
}

impl Reference<'_> {
    /// The object that is named.
    pub fn target(&self) -> Target {
        Target::new(self.kind, self.id)
    }
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

/// One row a field: its name in Rust, its name in files where that is another, and where it is shown and to whom.
macro_rules! fields {
    ($($type:ident { $($field:ident $(as $name:literal)? => $row:expr;)* })*) => {
        impl Kind {
            /// The fields of its objects, in the order in which they are shown.
            pub fn fields(self) -> &'static [Field] {
                match self {
                    $(Kind::$type => const { &[$(
                        $row.field(fields!(@name $field $($name)?), stringify!($field), held(|it: &$type| &it.$field))
                    ),*] },)*
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
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
}

pub(super) use fields;

pub(super) fn invalid(field: &str, error: &serde_json::Error) -> FieldError {
    FieldError::Invalid { field: field.to_owned(), why: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Ac, Id};
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
