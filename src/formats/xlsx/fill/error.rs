//! Why a form could not be filled.

use super::mapping::{line_at, line_of};
use crate::{i18n::I18n, t};

/// Why a form could not be filled. What is said of the mapping says its line.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FillError {
    /// The mapping is no TOML, or says what it cannot say.
    #[error("line {line}: the mapping cannot be read: {cause}")]
    Mapping { line: usize, cause: String },
    /// The mapping names a field that there is not, and the nearest that there is.
    #[error("line {line}: there is no {word}")]
    Unknown { line: usize, word: String, near: Option<String> },
    /// The mapping has more in it than any that was not made to harm.
    #[error("the mapping is too large")]
    Large,
    /// A cell or a column of the mapping has no such name; the keys under which it stands.
    #[error("{0} is no cell")]
    Cell(String, Vec<String>),
    /// A text names between braces what is nothing.
    #[error("{{{0}}} is nothing")]
    Key(String),
    /// A column is not among those that are repeated.
    #[error("{0} is not in {1}")]
    Outside(String, String),
    /// The form is no workbook, or one that cannot be opened safely.
    #[error("the form is no workbook")]
    Form,
    /// The form has no such sheet.
    #[error("there is no sheet {0}")]
    Sheet(String),
    /// The sheet has no such row, or is not written as spreadsheets write them.
    #[error("the sheet {0} has no row {1}")]
    Layout(String, u32),
    /// The sheet has no room for what would be inserted.
    #[error("the sheet {0} has no room")]
    Room(String),
    /// The sheet has what only one sheet may have.
    #[error("the sheet {0} cannot be copied")]
    NoCopy(String),
    /// A sheet that is to be deleted is read by formulas of another.
    #[error("the sheet {0} reads one that is to go")]
    Read(String),
    /// A sheet cannot be called that.
    #[error("no sheet can be called {0}")]
    Name(String),
    /// The mapping asks for more files or sheets than anybody reads.
    #[error("{0} are too many")]
    Many(usize),
    /// The mapping asks for a semestre that the programme does not have.
    #[error("there is no semestre {0}")]
    Semestre(u8),
    /// The mapping asks for a year that the programme does not have.
    #[error("there is no year {0}")]
    Annee(u8),
    /// The list of what changed cannot be written; already told in a sentence.
    #[error("{0}")]
    List(String),
    /// One of the above, and the line of the mapping that is to blame.
    #[error("line {0}: {1}")]
    At(usize, Box<FillError>),
}

impl FillError {
    pub(super) fn of_toml(error: &toml::de::Error, text: &str) -> Self {
        let span = error.span().unwrap_or(0..0);
        let line = line_at(text, span.start);
        let cause = error.message().lines().next().unwrap_or_default().to_owned();
        // « unknown variant `cod`, expected one of `diplome`, … »
        let mut words = cause.split('`').skip(1).step_by(2).map(str::to_owned);
        match words.next() {
            Some(word) if cause.starts_with("unknown ") => {
                let near = words
                    .map(|it| (strsim::osa_distance(&word, &it), it))
                    .filter(|(distance, it)| *distance <= 2.max(it.len() / 3))
                    .min_by_key(|(distance, _)| *distance)
                    .map(|(_, it)| it);
                FillError::Unknown { line, word, near }
            }
            _ => FillError::Mapping { line, cause },
        }
    }

    /// The same with the line of the mapping that is to blame, when one is.
    pub(super) fn placed(self, text: &str) -> Self {
        let line = match &self {
            FillError::Cell(name, path) => {
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                line_of(text, &path).or_else(|| line_with(text, &format!("\"{name}\"")))
            }
            FillError::Key(key) => line_with(text, &format!("{{{key}}}")),
            FillError::Outside(cell, _) => line_with(text, &format!("{cell} =")),
            FillError::Sheet(sheet) | FillError::NoCopy(sheet) => {
                line_with(text, &format!("\"{sheet}\"")).or_else(|| line_with(text, &format!("feuilles.{sheet}")))
            }
            FillError::Semestre(_) => line_of(text, &["semestre"]),
            FillError::Annee(_) => line_of(text, &["annee"]),
            FillError::Name(_) => line_of(text, &["nom_feuille"]),
            FillError::Layout(..) => line_of(text, &["tableau", "premiere_ligne"]),
            _ => None,
        };
        match line {
            Some(line) => FillError::At(line, Box::new(self)),
            None => self,
        }
    }

    /// One sentence for the person who asked for the form.
    pub fn message(&self, i18n: &I18n) -> String {
        match self {
            FillError::At(line, error) => {
                t!(i18n, "formulaire-ligne", ligne = line.to_string(), raison = error.message(i18n))
            }
            FillError::Mapping { line, cause } => {
                let raison = t!(i18n, "formulaire-correspondance", cause = cause.trim());
                t!(i18n, "formulaire-ligne", ligne = line.to_string(), raison = raison)
            }
            FillError::Unknown { line, word, near } => {
                let raison = match near {
                    Some(near) => t!(i18n, "formulaire-mot-proche", mot = word.as_str(), proche = near.as_str()),
                    None => t!(i18n, "formulaire-mot", mot = word.as_str()),
                };
                t!(i18n, "formulaire-ligne", ligne = line.to_string(), raison = raison)
            }
            FillError::Large => t!(i18n, "formulaire-correspondance-demesuree"),
            FillError::Cell(cell, _) => t!(i18n, "formulaire-cellule", cellule = cell.as_str()),
            FillError::Key(key) => t!(i18n, "formulaire-cle", cle = key.as_str()),
            FillError::Outside(cell, model) => {
                t!(i18n, "formulaire-hors-modele", cellule = cell.as_str(), modele = model.as_str())
            }
            FillError::List(sentence) => sentence.clone(),
            FillError::Form => t!(i18n, "formulaire-illisible"),
            FillError::Sheet(sheet) => t!(i18n, "formulaire-feuille", feuille = sheet.as_str()),
            FillError::Layout(sheet, row) => {
                t!(i18n, "formulaire-disposition", feuille = sheet.as_str(), ligne = row.to_string())
            }
            FillError::Room(sheet) => t!(i18n, "formulaire-place", feuille = sheet.as_str()),
            FillError::NoCopy(sheet) => t!(i18n, "formulaire-copie", feuille = sheet.as_str()),
            FillError::Read(sheet) => t!(i18n, "formulaire-lue", feuille = sheet.as_str()),
            FillError::Name(name) => t!(i18n, "formulaire-nom", nom = name.as_str()),
            FillError::Many(count) => t!(i18n, "formulaire-trop", n = count.to_string()),
            FillError::Semestre(numero) => t!(i18n, "formulaire-semestre", numero = numero.to_string()),
            FillError::Annee(annee) => t!(i18n, "formulaire-annee-absente", annee = annee.to_string()),
        }
    }
}

/// The first line that has these words.
fn line_with(text: &str, words: &str) -> Option<usize> {
    text.lines().position(|it| it.contains(words)).map(|it| it + 1)
}
