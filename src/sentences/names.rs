//! What people call the kinds of object and their fields.

use crate::{i18n::I18n, programme::Kind, t};

/// The name of a kind of object, without article: « compétence ».
pub fn kind_name(kind: Kind, i18n: &I18n) -> String {
    t!(i18n, "kind", kind = kind.name())
}

/// The name of a field, as the forms show it, from its name in files: « intitulé » for `libelle`.
pub fn field_name(field: &str, i18n: &I18n) -> String {
    t!(i18n, "champ", champ = field)
}
