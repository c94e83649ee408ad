//! The mapping: what each column of each table means. Guessed, shown, or given in a TOML file.

use std::{collections::BTreeMap, fmt::Write};

use rust_xlsxwriter::utility::column_number_to_name;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Deserialize, Serialize};

use super::{column::Champ, words::nu};
use crate::{
    code,
    formats::{
        FormatError, Source,
        reading::{refusal::Refusal, sheet::CellValue, weight::Poids},
    },
    i18n::Arg,
    programme::{Id, Profil, Programme},
};

/// What the tables of a file mean.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableMapping {
    /// What the tables do not say of the programme that they make.
    #[serde(default)]
    pub programme: Identite,
    /// The tables to read; the others are not.
    #[serde(default)]
    pub feuilles: Vec<Table>,
}

/// The programme that tables make. Without it, the name of the file says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Identite {
    /// Its name in the database and on the command line: `but-sd`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Id<Programme>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intitule: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profil: Option<Profil>,
}

/// One table: a sheet, or a CSV.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The name of the sheet; for a CSV, that of its file without extension.
    pub nom: String,
    /// The row of the heads, from 1; the last one when they take two. Rows below it are read.
    pub entete: u32,
    /// The last row that is read, from 1; all of them without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derniere: Option<u32>,
    /// By the letter of a column, what it holds. A column that is not named is not read.
    #[serde(default)]
    pub colonnes: BTreeMap<String, Champ>,
    /// What every row holds that no column says: `type = "ressource"`, `semestre = "1"`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub constantes: BTreeMap<Champ, String>,
    /// By the letter of a column, what its head is to mean: the code of the activité, the AC, the UE or the name of the
    /// compétence of which a cell of it is a cross or a coefficient. Without it, the head says.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub tetes: BTreeMap<String, String>,
    /// By the letter of a column, the texts of the rows that are read; the others are left out: `B = ["EC", "UE"]`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub garder: BTreeMap<String, Vec<String>>,
    /// What a mark of a cross table means: `I = "travaille"`, `M = "evalue"`, `R = "les-deux"`, `N = "rien"`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub marques: BTreeMap<String, MarqueDite>,
}

/// What somebody says that a mark means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MarqueDite {
    /// Worked by a ressource, worked and assessed by a SAÉ.
    Croix,
    Travaille,
    Evalue,
    LesDeux,
    Rien,
}

impl Table {
    /// Whether a row is one of those that are read.
    pub(super) fn keeps(&self, cells: &BTreeMap<u16, CellValue>) -> bool {
        self.garder.iter().all(|(letters, texts)| {
            let text = column(letters).and_then(|it| cells.get(&it)).map(|it| it.text()).unwrap_or_default();
            texts.iter().any(|it| nu(it) == nu(&text) && it.is_empty() == text.is_empty())
        })
    }

    /// What the head of a column is to mean, when somebody says.
    pub(super) fn head(&self, at: u16) -> Option<&str> {
        self.tetes.iter().find(|(letters, _)| column(letters) == Some(at)).map(|(_, text)| text.as_str())
    }

    /// What each column holds, from the left.
    pub(super) fn columns(&self) -> BTreeMap<u16, Champ> {
        self.colonnes.iter().filter_map(|(letters, champ)| Some((column(letters)?, *champ))).collect()
    }
}

/// The rank of a column from 0, by its letters.
pub(super) fn column(letters: &str) -> Option<u16> {
    let mut rank = 0_u16;
    for letter in letters.bytes() {
        let digit = letter.to_ascii_uppercase().checked_sub(b'A').filter(|it| *it < 26)?;
        rank = rank.checked_mul(26)?.checked_add(u16::from(digit) + 1)?;
    }
    rank.checked_sub(1)
}

impl TableMapping {
    /// Reads a mapping from a TOML file.
    ///
    /// # Errors
    /// When it is none, or names a column that cannot be.
    pub fn read((file, bytes): &Source) -> Result<Self, FormatError> {
        let refused = |line, cause: &str| {
            let refus = Refusal::new(code!("tableur-correspondance"), [("cause", Arg::text(cause))]);
            refus.on_line(line).error(file)
        };
        let text = std::str::from_utf8(bytes).map_err(|_| refused(None, "UTF-8"))?;
        if !Poids::TOML.is_bearable(text.as_bytes()) {
            return Err(Refusal::new(code!("toml-trop-gros"), []).error(file));
        }
        let read: TableMapping = toml::from_str(text).map_err(|error| {
            let line = error.span().map(|at| 1 + text.bytes().take(at.start).filter(|it| *it == b'\n').count());
            refused(line, error.message())
        })?;
        for table in &read.feuilles {
            let letters = table.colonnes.keys().chain(table.tetes.keys()).chain(table.garder.keys());
            if let Some(letters) = letters.into_iter().find(|it| column(it).is_none()) {
                let args = [("feuille", Arg::text(&table.nom)), ("colonne", Arg::text(letters))];
                return Err(Refusal::new(code!("tableur-colonne"), args).error(file));
            }
            if table.entete == 0 {
                return Err(
                    Refusal::new(code!("tableur-entete-nulle"), [("feuille", Arg::text(&table.nom))]).error(file)
                );
            }
        }
        Ok(read)
    }

    /// The file that [`TableMapping::read`] reads, with the head of each column beside it; `head` says them.
    /// Columns of which nobody knows what they hold are left to be filled in: `unknown` says which a table has.
    pub(super) fn write(&self, head: impl Fn(&Table, u16) -> String, unknown: impl Fn(&Table) -> Vec<u16>) -> String {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let mut out = String::new();
        let identite = [
            ("id", self.programme.id.as_ref().map(|it| it.to_string())),
            ("intitule", self.programme.intitule.clone()),
            ("profil", self.programme.profil.map(|it| it.name().to_owned())),
        ];
        out.push_str("[programme]\n");
        for (key, value) in identite {
            if let Some(value) = value {
                let _ = writeln!(out, "{key} = {}", quoted(&value));
            }
        }
        for table in &self.feuilles {
            let _ = writeln!(out, "\n[[feuilles]]\nnom = {}\nentete = {}", quoted(&table.nom), table.entete);
            out.push_str("[feuilles.colonnes]\n");
            for (column, champ) in table.columns() {
                let head = une_ligne(&head(table, column));
                let note = if head.is_empty() { String::new() } else { format!(" # {head}") };
                let _ = writeln!(out, "{} = {}{note}", column_number_to_name(column), quoted(champ.name()));
            }
            for column in unknown(table) {
                let _ =
                    writeln!(out, "# {} = \"\" # {}", column_number_to_name(column), une_ligne(&head(table, column)));
            }
            if !table.constantes.is_empty() {
                out.push_str("[feuilles.constantes]\n");
            }
            for (champ, text) in &table.constantes {
                let _ = writeln!(out, "{} = {}", champ.name(), quoted(text));
            }
        }
        out
    }
}

/// A text as a comment may have it.
fn une_ligne(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `schemas/correspondance.schema.json`, as it must be.
pub fn json_schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<TableMapping>();
    schema.insert("$id".to_owned(), "urn:tapis:correspondance".into());
    schema.insert("title".to_owned(), "Correspondance de tableaux".into());
    let mut text = format!("{:#}", schema.as_value());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_by_letters() {
        for rank in [0, 25, 26, 701, 702, 16_383] {
            assert_eq!(column(&column_number_to_name(rank)), Some(rank));
        }
        assert_eq!((column(""), column("A1"), column("ZZZZZ")), (None, None, None));
    }

    #[test]
    fn what_is_written_is_read() {
        let colonnes = BTreeMap::from([("A".to_owned(), Champ::Ac), ("AB".to_owned(), Champ::Croix)]);
        let constantes = BTreeMap::from([(Champ::Nature, "ressource".to_owned())]);
        let table = Table { nom: "A \"b\"".into(), entete: 3, colonnes, constantes, ..Table::default() };
        let programme = Identite { id: Some(Id::from_label("x")), intitule: Some("X".into()), profil: None };
        let it = TableMapping { programme, feuilles: vec![table] };
        let text = it.write(|_, _| "two\nlines = \"".to_owned(), |_| vec![1]);
        assert_eq!(TableMapping::read(&("m.toml".into(), text.into_bytes())), Ok(it));
    }

    #[test]
    fn mistakes_are_told_with_their_line() {
        let read = |text: &str| TableMapping::read(&("m.toml".into(), text.into()));
        let start = "[[feuilles]]\nnom = \"AC\"\nentete = 1\n[feuilles.colonnes]\n";
        let error = read(&format!("{start}A = \"autre\"")).unwrap_err();
        assert_eq!((error.code, error.line), ("tableur-correspondance", Some(5)));
        assert_eq!(read(&format!("{start}A1 = \"ac\"")).unwrap_err().code, "tableur-colonne");
    }
}
