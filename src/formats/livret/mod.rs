//! What the report and the livret both say of a programme, before either gives it a form.

mod fiche;
mod readable;

pub(super) use fiche::{fiche, named, nomme, titre};
pub(super) use readable::lisible;

use rust_decimal::Decimal;

use crate::i18n::I18n;

/// A number to two decimals at most.
pub(super) fn nombre(valeur: Decimal, i18n: &I18n) -> String {
    i18n.decimal(valeur.round_dp(2))
}

/// One heading of a fiche with what stands under it.
pub(super) struct Rubrique {
    pub nom: String,
    pub contenu: Contenu,
}

/// Texts as people wrote them: each format escapes them in its own way.
pub(super) enum Contenu {
    /// Lines and paragraphs are kept.
    Texte(String),
    Liste(Vec<String>),
    Tableau(Tableau),
}

/// A table; every row has as many cells as there are columns.
pub(super) struct Tableau {
    pub colonnes: Vec<Colonne>,
    pub lignes: Vec<Vec<String>>,
}

/// The head of a column.
pub(super) struct Colonne {
    pub nom: String,
    /// Whether it holds numbers, which stand to the right.
    pub is_number: bool,
}

impl Colonne {
    pub fn texte(nom: String) -> Self {
        Self { nom, is_number: false }
    }

    pub fn nombre(nom: String) -> Self {
        Self { nom, is_number: true }
    }
}
