//! What was understood of tables, in words, before anything is written.

use rust_xlsxwriter::utility::column_number_to_name;

use super::{
    Lecture, head,
    row::{Remarks, lignes},
};
use crate::{
    formats::{FormatError, Source},
    i18n::I18n,
    t,
};

/// The mapping, table by table: what each column holds and how many cells say so, and what was not understood.
///
/// # Errors
/// When a file is no table, or the mapping is none.
pub fn apercu(files: &[Source], mapping: Option<&Source>, i18n: &I18n) -> Result<Vec<String>, FormatError> {
    let lecture = match mapping {
        Some(mapping) => Lecture::given(files, mapping)?,
        None => Lecture::guessed(files)?,
    };
    let mut told = Vec::new();
    for page in &lecture.pages {
        let feuille = page.feuille.name.as_str();
        let Some(table) = lecture.mapping.feuilles.iter().find(|it| it.nom == feuille) else {
            told.push(t!(i18n, "tableur-feuille-ignoree", feuille = feuille));
            continue;
        };
        let read = lignes(page, table, &mut Remarks::default());
        let entete = table.entete.to_string();
        told.push(t!(i18n, "tableur-feuille", feuille = feuille, entete = entete, n = read.len()));
        let columns = table.columns();
        let heads = page.feuille.rows.range(table.entete.saturating_sub(2)..table.entete);
        let mut all: Vec<u16> =
            heads.flat_map(|(_, cells)| cells.keys().copied()).chain(columns.keys().copied()).collect();
        all.sort_unstable();
        all.dedup();
        for column in all {
            let tete = head(page, table, column);
            let (colonne, tete) =
                (column_number_to_name(column), tete.split_whitespace().collect::<Vec<_>>().join(" "));
            let n = page.feuille.rows.range(table.entete..).filter(|(_, it)| it.contains_key(&column)).count();
            told.push(match columns.get(&column) {
                Some(champ) => {
                    let sens = t!(i18n, "tableur-champ", champ = champ.name());
                    t!(i18n, "tableur-colonne", colonne = colonne, tete = tete, sens = sens, n = n)
                }
                None if tete.is_empty() => continue,
                None => t!(i18n, "tableur-colonne-inconnue", colonne = colonne, tete = tete, n = n),
            });
        }
    }
    Ok(told)
}
