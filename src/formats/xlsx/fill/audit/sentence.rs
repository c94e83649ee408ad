//! What was found, in a sentence.

use super::{Audit, Finding, Lost, What};
use crate::{i18n::I18n, t};

/// How much of a text of the form is told.
const EXCERPT: usize = 60;

impl Finding {
    /// Where and what, in one sentence.
    pub fn message(&self, i18n: &I18n) -> String {
        let said = self.what.message(i18n);
        let sheet = self.sheet.as_ref().map(|sheet| match &self.parcours {
            Some(parcours) => format!("{parcours}, {sheet}"),
            None => sheet.clone(),
        });
        match (sheet, &self.cell) {
            (Some(sheet), Some(cell)) => {
                t!(i18n, "audit-cellule", feuille = sheet, cellule = cell.as_str(), constat = said)
            }
            (Some(sheet), None) => t!(i18n, "audit-feuille", feuille = sheet, constat = said),
            _ => said,
        }
    }
}

impl What {
    /// What it is called in the JSON contract.
    pub const fn name(&self) -> &'static str {
        match self {
            What::Sheet { .. } => "foreign-sheet",
            What::Sample { .. } => "sample",
            What::PageText { .. } => "page-text",
            What::Floating { .. } => "floating-text",
            What::Open { .. } => "open",
            What::Together { .. } => "parcours-together",
            What::Options { .. } => "options-together",
            What::Lost { .. } => "lost",
            What::Shares { .. } => "shares",
            What::Unassessed { .. } => "unassessed",
            What::Total { .. } => "total",
        }
    }

    fn message(&self, i18n: &I18n) -> String {
        match self {
            What::Sheet { text, is_hidden: false } => t!(i18n, "audit-autre-feuille", texte = excerpt(text)),
            What::Sheet { text, is_hidden: true } => t!(i18n, "audit-feuille-cachee", texte = excerpt(text)),
            What::Sample { text } => t!(i18n, "audit-exemple", texte = excerpt(text)),
            What::PageText { is_foot: false, text } => t!(i18n, "audit-entete", texte = excerpt(text)),
            What::PageText { is_foot: true, text } => t!(i18n, "audit-pied", texte = excerpt(text)),
            What::Floating { text } => t!(i18n, "audit-dessin", texte = excerpt(text)),
            What::Open { field } if field.is_of_programme() => t!(i18n, "audit-absent", champ = field.name()),
            What::Open { field } => t!(i18n, "audit-ouvert", champ = field.name()),
            What::Together { total, least, most } => {
                let lived = if least == most { least.clone() } else { format!("{least}–{most}") };
                t!(i18n, "audit-ensemble", total = total.as_str(), heures = lived)
            }
            What::Options { total, least, most } => {
                let lived = if least == most { least.clone() } else { format!("{least}–{most}") };
                t!(i18n, "audit-options", total = total.as_str(), heures = lived)
            }
            What::Lost { what, count, first } => {
                let (n, premier) = (*count, first.as_str());
                match what {
                    Lost::Activites => t!(i18n, "audit-perdus-activites", n = n, premier = premier),
                    Lost::Heures => t!(i18n, "audit-perdus-heures", n = n, premier = premier),
                    Lost::Coefficients => t!(i18n, "audit-perdus-coefficients", n = n, premier = premier),
                    Lost::Evaluations => t!(i18n, "audit-perdus-evaluations", n = n, premier = premier),
                    Lost::Ects => t!(i18n, "audit-perdus-ects", n = n, premier = premier),
                }
            }
            What::Shares { activite, total } => {
                t!(i18n, "audit-parts", activite = activite.as_str(), total = total.as_str())
            }
            What::Unassessed { count, first } => {
                let (n, premiere) = (*count, first.as_str());
                t!(i18n, "audit-sans-evaluation", n = n, premiere = premiere)
            }
            What::Total { found, expected } => {
                t!(i18n, "audit-total", trouve = found.as_str(), attendu = expected.as_str())
            }
        }
    }
}

impl Audit {
    /// All of it in one sentence.
    pub fn summary(&self, i18n: &I18n) -> String {
        let blocking = self.findings.iter().filter(|it| it.what.is_blocking()).count();
        let others = self.findings.len() - blocking;
        t!(i18n, "audit-bilan", n = blocking, remarques = others, ecrites = self.written, textes = self.labels)
    }
}

fn excerpt(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    crate::formats::xlsx::page::cut(&text, EXCERPT).to_string()
}
