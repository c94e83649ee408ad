//! What objects and the values of closed lists are called.

use crate::{
    i18n::I18n,
    programme::{EtatRemarque, Remarque},
    t,
};

pub(super) use crate::names::{listed_value as value, object_kind as kind};

/// A remarque on one line: who says what, and whether it is settled.
pub(super) fn remarque(i18n: &I18n, remarque: &Remarque) -> String {
    let etat = match remarque.etat {
        EtatRemarque::Ouverte => t!(i18n, "etat-ouverte"),
        EtatRemarque::Tranchee => t!(i18n, "etat-tranchee"),
    };
    let (auteur, texte) = (remarque.auteur.clone(), remarque.texte.clone());
    t!(i18n, "remarque-ligne", auteur = auteur, etat = etat, texte = texte)
}
