//! What objects and the values of closed lists are called.

use crate::{
    i18n::I18n,
    names,
    programme::{EtatRemarque, Remarque},
    t,
};

pub use crate::names::{listed_value as value, object_kind as kind};

/// The word for an entry of a table whose keys are a closed list: the kinds of hours.
pub fn entry(i18n: &I18n, field: &str, key: &str) -> Option<String> {
    (field == "heures").then(|| names::field_name(key, i18n))
}

/// A remarque on one line: who says what, and whether it is settled.
pub fn remarque(i18n: &I18n, remarque: &Remarque) -> String {
    let etat = match remarque.etat {
        EtatRemarque::Ouverte => t!(i18n, "etat-ouverte"),
        EtatRemarque::Tranchee => t!(i18n, "etat-tranchee"),
    };
    let (auteur, texte) = (remarque.auteur.clone(), remarque.texte.clone());
    t!(i18n, "remarque-ligne", auteur = auteur, etat = etat, texte = texte)
}
