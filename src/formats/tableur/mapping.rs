//! The mapping: what each column of each table means. Guessed, shown, or given in a TOML file.

use std::{collections::BTreeMap, fmt::Write};

use rust_xlsxwriter::utility::column_number_to_name;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Deserialize, Serialize};

use super::{column::Meaning, marks::Mark, modalite::Modalite, words::nu};
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
    pub programme: Identity,
    /// The tables to read; the others are not.
    #[serde(rename = "feuilles", default)]
    pub sheets: Vec<TableMeaning>,
}

/// The programme that tables make. Without it, the name of the file says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Identity {
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
pub struct TableMeaning {
    /// The name of the sheet; for a CSV, that of its file without extension.
    pub nom: String,
    /// The row of the heads, from 1; the last one when they take two. Rows below it are read.
    #[serde(rename = "entete")]
    pub head: u32,
    /// The last row that is read, from 1; all of them without it.
    #[serde(rename = "derniere", default, skip_serializing_if = "Option::is_none")]
    pub last: Option<u32>,
    /// By the letter of a column, what it holds. A column that is not named is not read.
    #[serde(rename = "colonnes", default)]
    pub columns: BTreeMap<String, Meaning>,
    /// What every row holds that no column says: `type = "ressource"`, `semestre = "1"`.
    #[serde(rename = "constantes", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub constants: BTreeMap<Meaning, String>,
    /// By the letter of a column, what its head is to mean: the code of the activité, the AC, the UE or the name of the
    /// compétence of which a cell of it is a cross or a coefficient. Without it, the head says.
    #[serde(rename = "tetes", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub heads: BTreeMap<String, String>,
    /// By the letter of a column of figures, the semestre of which they are: `D = 1`, where an activité has columns for
    /// several semestres. The only one in which a row has figures is that of its activité.
    #[serde(rename = "semestres", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub semestres: BTreeMap<String, u8>,
    /// By the letter of a column of hours, how they are given: `D = "presentiel"`, `G = "distanciel"`.
    #[serde(rename = "modalites", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub modalites: BTreeMap<String, Modalite>,
    /// By the letter of a column of crosses, what a cross there means, where a column is of what is worked and another of
    /// what is assessed: `C = "travaille"`, `D = "evalue"`.
    #[serde(rename = "liens", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ways: BTreeMap<String, SaidMark>,
    /// By the letter of a column, the texts of the rows that are read; the others are left out: `B = ["EC", "UE"]`.
    #[serde(rename = "garder", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub kept: BTreeMap<String, Vec<String>>,
    /// What a mark of a cross table means: `I = "travaille"`, `M = "evalue"`, `R = "les-deux"`, `N = "rien"`.
    #[serde(rename = "marques", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub marks: BTreeMap<String, SaidMark>,
}

/// What somebody says that a mark means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SaidMark {
    /// Worked by a ressource, worked and assessed by a SAÉ.
    #[serde(rename = "croix")]
    Cross,
    Travaille,
    Evalue,
    #[serde(rename = "les-deux")]
    Both,
    #[serde(rename = "rien")]
    Nothing,
}

impl SaidMark {
    /// What a mapping calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            SaidMark::Cross => "croix",
            SaidMark::Travaille => "travaille",
            SaidMark::Evalue => "evalue",
            SaidMark::Both => "les-deux",
            SaidMark::Nothing => "rien",
        }
    }

    /// The mark that means it.
    pub(super) fn mark(self) -> Mark {
        match self {
            SaidMark::Cross => Mark::Cross,
            SaidMark::Travaille => Mark::Travaille,
            SaidMark::Evalue => Mark::Evalue,
            SaidMark::Both => Mark::Both,
            SaidMark::Nothing => Mark::Blank,
        }
    }
}

impl TableMeaning {
    /// Whether a row is one of those that are read.
    pub(super) fn keeps(&self, cells: &BTreeMap<u16, CellValue>) -> bool {
        self.kept.iter().all(|(letters, texts)| {
            let text = column(letters).and_then(|it| cells.get(&it)).map(|it| it.text()).unwrap_or_default();
            texts.iter().any(|it| nu(it) == nu(&text) && it.is_empty() == text.is_empty())
        })
    }

    /// What the head of a column is to mean, when somebody says.
    pub(super) fn head(&self, at: u16) -> Option<&str> {
        self.heads.iter().find(|(letters, _)| column(letters) == Some(at)).map(|(_, text)| text.as_str())
    }

    /// The semestre of which the figures of a column are, when somebody says.
    pub(super) fn semestre(&self, at: u16) -> Option<u8> {
        self.semestres.iter().find(|(letters, _)| column(letters) == Some(at)).map(|(_, numero)| *numero)
    }

    /// How the hours of a column are given, when somebody says.
    pub(super) fn modalite(&self, at: u16) -> Option<Modalite> {
        self.modalites.iter().find(|(letters, _)| column(letters) == Some(at)).map(|(_, it)| *it)
    }

    /// What a cross in a column means, when somebody says.
    pub(super) fn way(&self, at: u16) -> Option<SaidMark> {
        self.ways.iter().find(|(letters, _)| column(letters) == Some(at)).map(|(_, it)| *it)
    }

    /// What each column holds, from the left.
    pub(super) fn columns(&self) -> BTreeMap<u16, Meaning> {
        self.columns.iter().filter_map(|(letters, meaning)| Some((column(letters)?, *meaning))).collect()
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
            let refusal = Refusal::new(code!("tableur-correspondance"), [("cause", Arg::text(cause))]);
            refusal.on_line(line).error(file)
        };
        let text = std::str::from_utf8(bytes).map_err(|_| refused(None, "UTF-8"))?;
        if !Poids::TOML.is_bearable(text.as_bytes()) {
            return Err(Refusal::new(code!("toml-trop-gros"), []).error(file));
        }
        let read: TableMapping = toml::from_str(text).map_err(|error| {
            let line = error.span().map(|at| 1 + text.bytes().take(at.start).filter(|it| *it == b'\n').count());
            refused(line, error.message())
        })?;
        for table in &read.sheets {
            let letters = table.columns.keys().chain(table.heads.keys()).chain(table.kept.keys());
            let letters = letters.chain(table.semestres.keys()).chain(table.modalites.keys()).chain(table.ways.keys());
            if let Some(letters) = letters.into_iter().find(|it| column(it).is_none()) {
                let args = [("feuille", Arg::text(&table.nom)), ("colonne", Arg::text(letters))];
                return Err(Refusal::new(code!("tableur-colonne"), args).error(file));
            }
            if table.head == 0 {
                return Err(
                    Refusal::new(code!("tableur-entete-nulle"), [("feuille", Arg::text(&table.nom))]).error(file)
                );
            }
        }
        Ok(read)
    }

    /// The file that [`TableMapping::read`] reads, with the head of each column beside it; `head` says them.
    /// Columns of which nobody knows what they hold are left to be filled in: `unknown` says which a table has. The tables
    /// of `others`, in comments, are not read unless somebody fills them in.
    pub(super) fn write(
        &self,
        head: impl Fn(&TableMeaning, u16) -> String,
        unknown: impl Fn(&TableMeaning) -> Vec<u16>,
        others: &[TableMeaning],
    ) -> String {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let mut out = String::new();
        let identity = [
            ("id", self.programme.id.as_ref().map(|it| it.to_string())),
            ("intitule", self.programme.intitule.clone()),
            ("profil", self.programme.profil.map(|it| it.name().to_owned())),
        ];
        out.push_str("[programme]\n");
        for (key, value) in identity {
            if let Some(value) = value {
                let _ = writeln!(out, "{key} = {}", quoted(&value));
            }
        }
        for table in &self.sheets {
            let _ = writeln!(out, "\n[[feuilles]]\nnom = {}\nentete = {}", quoted(&table.nom), table.head);
            if let Some(last) = table.last {
                let _ = writeln!(out, "derniere = {last}");
            }
            out.push_str("[feuilles.colonnes]\n");
            for (column, meaning) in table.columns() {
                let head = one_line(&head(table, column));
                let note = if head.is_empty() { String::new() } else { format!(" # {head}") };
                let _ = writeln!(out, "{} = {}{note}", column_number_to_name(column), quoted(meaning.name()));
            }
            for column in unknown(table) {
                let _ =
                    writeln!(out, "# {} = \"\" # {}", column_number_to_name(column), one_line(&head(table, column)));
            }
            if !table.constants.is_empty() {
                out.push_str("[feuilles.constantes]\n");
            }
            for (meaning, text) in &table.constants {
                let _ = writeln!(out, "{} = {}", meaning.name(), quoted(text));
            }
            if !table.heads.is_empty() {
                out.push_str("[feuilles.tetes]\n");
            }
            for (letters, text) in &table.heads {
                let _ = writeln!(out, "{letters} = {}", quoted(text));
            }
            if !table.semestres.is_empty() {
                out.push_str("[feuilles.semestres]\n");
            }
            for (letters, numero) in &table.semestres {
                let _ = writeln!(out, "{letters} = {numero}");
            }
            if !table.modalites.is_empty() {
                out.push_str("[feuilles.modalites]\n");
            }
            for (letters, modalite) in &table.modalites {
                let _ = writeln!(out, "{letters} = {}", quoted(modalite.name()));
            }
            if !table.ways.is_empty() {
                out.push_str("[feuilles.liens]\n");
            }
            for (letters, way) in &table.ways {
                let _ = writeln!(out, "{letters} = {}", quoted(way.name()));
            }
        }
        for table in others {
            let _ = writeln!(out, "\n# [[feuilles]]\n# nom = {}\n# entete = {}", quoted(&table.nom), table.head);
            out.push_str("# [feuilles.colonnes]\n");
            for column in unknown(table) {
                let _ =
                    writeln!(out, "# {} = \"\" # {}", column_number_to_name(column), one_line(&head(table, column)));
            }
        }
        out
    }
}

/// A text as a comment may have it.
fn one_line(text: &str) -> String {
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
        let columns = BTreeMap::from([("A".to_owned(), Meaning::Ac), ("AB".to_owned(), Meaning::Cross)]);
        let constants = BTreeMap::from([(Meaning::Nature, "ressource".to_owned())]);
        let heads = BTreeMap::from([("AB".to_owned(), "R1.01\nOutils".to_owned())]);
        let semestres = BTreeMap::from([("AB".to_owned(), 2)]);
        let ways = BTreeMap::from([("AB".to_owned(), SaidMark::Evalue)]);
        let (nom, head, last) = ("A \"b\"".to_owned(), 3, Some(9));
        let table =
            TableMeaning { nom, head, last, columns, constants, heads, semestres, ways, ..TableMeaning::default() };
        let programme = Identity { id: Some(Id::from_label("x")), intitule: Some("X".into()), profil: None };
        let it = TableMapping { programme, sheets: vec![table] };
        let text = it.write(|_, _| "two\nlines = \"".to_owned(), |_| vec![1], std::slice::from_ref(&it.sheets[0]));
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
