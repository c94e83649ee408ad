//! What people call the kinds of object and their fields.

use crate::{
    i18n::I18n,
    programme::{Activite, Id, Kind, Nature, Programme, Target},
    t,
};

/// The name of a kind of object, without article: « compétence ».
pub fn kind_name(kind: Kind, i18n: &I18n) -> String {
    t!(i18n, "kind", kind = kind.name())
}

/// The name of a field, as the forms show it, from its name in files: « intitulé » for `libelle`.
pub fn field_name(field: &str, i18n: &I18n) -> String {
    t!(i18n, "champ", champ = field)
}

/// What an object is, without article: « SAÉ », « apprentissage critique »…
pub fn object_kind(i18n: &I18n, programme: &Programme, target: &Target) -> String {
    let activite = Id::<Activite>::new(&target.id).ok().filter(|_| target.kind == Kind::Activite);
    match activite.and_then(|id| programme.get(&id)) {
        Some(activite) => nature_name(i18n, activite.nature),
        None => kind_name(target.kind, i18n),
    }
}

/// The name of a kind of activité.
pub fn nature_name(i18n: &I18n, nature: Nature) -> String {
    match nature {
        Nature::Ressource => t!(i18n, "nature-ressource"),
        Nature::Sae => t!(i18n, "nature-sae"),
        Nature::Stage => t!(i18n, "nature-stage"),
        Nature::Portfolio => t!(i18n, "nature-portfolio"),
    }
}
