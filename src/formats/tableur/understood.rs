//! What was understood of tables, in words, before anything is written.

use rust_xlsxwriter::utility::column_number_to_name;

use super::{Lecture, grid::TableSheet, head, left::Remarks, mapping::TableMeaning, row::lines};
use crate::{
    formats::{FormatError, Source},
    i18n::I18n,
    programme::Programme,
    t,
};

/// What was understood beside what there is, when the tables can be read; then the mapping, table by table: what each
/// column holds and how many cells say so, and what was not understood.
///
/// # Errors
/// When a file is no table, or the mapping is none.
pub fn apercu(
    existing: Option<&Programme>,
    files: &[Source],
    mapping: Option<&Source>,
    i18n: &I18n,
) -> Result<Vec<String>, FormatError> {
    let lecture = match mapping {
        Some(mapping) => Lecture::given(files, mapping)?,
        None => Lecture::guessed(files)?,
    };
    // Where the guess leaves a doubt, nothing is understood yet.
    let balance = lecture.ambiguous.is_empty().then(|| lecture.balance(existing).ok()).flatten();
    let mut told = balance.map(|it| it.told(i18n)).unwrap_or_default();
    for page in &lecture.pages {
        let sheet = page.sheet.name.as_str();
        let tables: Vec<&TableMeaning> = lecture.mapping.sheets.iter().filter(|it| it.nom == sheet).collect();
        if tables.is_empty() {
            told.push(t!(i18n, "tableur-feuille-ignoree", feuille = sheet));
        }
        let mapped: Vec<u16> = tables.iter().flat_map(|it| it.columns().into_keys()).collect();
        for table in tables {
            let read = lines(page, table, &mut Remarks::default());
            let heads_at = table.head.to_string();
            told.push(t!(i18n, "tableur-feuille", feuille = sheet, entete = heads_at, n = read.len()));
            columns(page, table, &mapped, &mut told, i18n);
        }
    }
    Ok(told)
}

/// The columns of a table, `mapped` being those of all the tables of its sheet.
fn columns(page: &TableSheet, table: &TableMeaning, mapped: &[u16], told: &mut Vec<String>, i18n: &I18n) {
    let columns = table.columns();
    let heads = page.sheet.rows.range(table.head.saturating_sub(2)..table.head);
    let mut all: Vec<u16> = heads.flat_map(|(_, cells)| cells.keys().copied()).collect();
    all.retain(|it| !mapped.contains(it));
    all.extend(columns.keys().copied());
    all.sort_unstable();
    all.dedup();
    for column in all {
        let said = head(page, table, column).split_whitespace().collect::<Vec<_>>().join(" ");
        let letters = column_number_to_name(column);
        let n = page.sheet.rows.range(table.head..).filter(|(_, it)| it.contains_key(&column)).count();
        told.push(match columns.get(&column) {
            Some(meaning) => {
                let sens = t!(i18n, "tableur-champ", champ = meaning.name());
                t!(i18n, "tableur-colonne-comprise", colonne = letters, tete = said, sens = sens, n = n)
            }
            None if said.is_empty() => continue,
            None => t!(i18n, "tableur-colonne-inconnue", colonne = letters, tete = said, n = n),
        });
    }
}
