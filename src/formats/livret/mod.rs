//! What the report and the livret both say of a programme, before either gives it a form.

pub(super) mod evaluations;
mod fiche;
mod head;
mod readable;
pub(super) mod revision;

pub(super) use fiche::{fiche, named, referred, title};
pub(super) use head::{etat, head, head_fields};
pub(super) use readable::readable;

use rust_decimal::Decimal;

use crate::i18n::I18n;

/// A number to two decimals at most.
pub(super) fn number(value: Decimal, i18n: &I18n) -> String {
    i18n.decimal(value.round_dp(2))
}

/// One heading of a fiche with what stands under it.
pub(super) struct Heading {
    pub nom: String,
    pub content: SectionContent,
}

/// Texts as people wrote them: each format escapes them in its own way.
pub(super) enum SectionContent {
    /// Lines and paragraphs are kept.
    Text(String),
    LivretList(Vec<String>),
    LivretTable(LivretTable),
}

/// A table; every row has as many cells as there are columns.
pub(super) struct LivretTable {
    pub columns: Vec<LivretColumn>,
    pub lines: Vec<Vec<String>>,
}

/// The head of a column.
pub(super) struct LivretColumn {
    pub nom: String,
    /// Whether it holds numbers, which stand to the right.
    pub is_number: bool,
}

impl LivretColumn {
    pub(super) fn texte(nom: String) -> Self {
        Self { nom, is_number: false }
    }

    pub(super) fn number(nom: String) -> Self {
        Self { nom, is_number: true }
    }
}
