//! The mapping: what each column of each table means. Guessed, shown, or given in a TOML file.

use std::{collections::BTreeMap, fmt::Write};

use rust_xlsxwriter::utility::column_number_to_name;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Deserialize, Serialize};

use super::column::Champ;
use crate::{
    code,
    formats::{
        FormatError, Source,
        reading::{refusal::Refusal, weight::Poids},
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The name of the sheet; for a CSV, that of its file without extension.
    pub nom: String,
    /// The row of the heads, from 1; the last one when they take two. Rows below it are read.
    pub entete: u32,
    /// By the letter of a column, what it holds. A column that is not named is not read.
    pub colonnes: BTreeMap<String, Champ>,
}

impl Table {
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
            if let Some(letters) = table.colonnes.keys().find(|it| column(it).is_none()) {
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
    pub(super) fn write(&self, head: impl Fn(&Table, u16) -> String) -> String {
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
        let table = Table { nom: "A \"b\"".into(), entete: 3, colonnes };
        let programme = Identite { id: Some(Id::from_label("x")), intitule: Some("X".into()), profil: None };
        let it = TableMapping { programme, feuilles: vec![table] };
        let text = it.write(|_, _| "two\nlines = \"".to_owned());
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
