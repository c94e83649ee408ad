//! Rows that are titles: of a semestre, of a compétence, of a niveau, between the rows of a table or over its heads.

use std::collections::BTreeMap;

use super::{
    asides::group_of,
    column::Meaning,
    grid::TableSheet,
    mapping::TableMeaning,
    row::SaidCell,
    ways::is_worded_way,
    words::{is_ue, leading_code, semestre, semestre_in_name},
};
use crate::formats::reading::sheet::CellValue;

/// What a row is the title of, when it is one: a semestre, whatever stands beside it but hours; a compétence or a niveau
/// alone.
pub(super) fn title(cells: &BTreeMap<u16, CellValue>, columns: &BTreeMap<u16, Meaning>) -> Option<SaidCell> {
    // What stands beside it in columns that are not read is no part of it.
    let is_kept = |column: &u16| columns.get(column).is_some_and(|it| *it != Meaning::Ignorer);
    let kept: Vec<(&u16, String)> =
        cells.iter().filter(|(it, _)| cells.len() == 1 || is_kept(it)).map(|(at, it)| (at, it.text())).collect();
    let is_worded = |text: &str| text.contains(char::is_alphabetic);
    let said = |(column, text): &(&u16, String), meaning| {
        Some(SaidCell { meaning, column: **column, text: text.clone(), own: false })
    };
    if let [only] = &kept[..] {
        let is_coded = leading_code(&only.1).is_some();
        let named = || semestre_in_name(&only.1).filter(|_| !is_coded);
        if is_worded(&only.1)
            && let Some(numero) = semestre(&only.1).or_else(named)
        {
            let title = (only.0, format!("S{numero}"));
            return said(&title, Meaning::Semestre);
        }
        if is_worded_way(&only.1) && columns.values().any(|it| it.is_tie()) {
            return said(only, Meaning::Mark);
        }
        let names = |it: &Meaning| it.names_ac();
        let meaning = group_of(&only.1).filter(|_| columns.get(only.0).is_some_and(names) && !is_coded);
        return meaning.and_then(|it| said(only, it));
    }
    // « S1 | Semestre 1 | 30 ECTS » in the columns of activités.
    let of = |it: &(&u16, String)| columns.get(it.0).copied();
    let names = |it: &&(&u16, String)| of(it).is_some_and(|it| it.names_activite() || it == Meaning::Ue);
    let first = kept.iter().find(names).filter(|it| is_worded(&it.1) && semestre(&it.1).is_some());
    let has_hours = kept.iter().any(|it| of(it).is_some_and(|it| it.is_hours() || it == Meaning::Semestre));
    first.filter(|_| !has_hours).and_then(|it| said(it, Meaning::Semestre))
}

/// The semestre that a row alone says above the heads.
pub(super) fn semestre_above_the_heads(page: &TableSheet, table: &TableMeaning) -> Option<SaidCell> {
    let rows = page.sheet.rows.range(..table.head.saturating_sub(1)).rev();
    let lone = rows.filter_map(|(_, cells)| cells.first_key_value().filter(|_| cells.len() == 1));
    let told = lone.map(|(column, cell)| (*column, cell.text()));
    let mut told = told.filter(|(_, text)| text.contains(char::is_alphabetic) && semestre(text).is_some());
    told.next().map(|(column, text)| SaidCell { meaning: Meaning::Semestre, column, text, own: false })
}

/// The UE that a row alone says right above the heads.
pub(super) fn ue_above_the_heads(
    page: &TableSheet,
    table: &TableMeaning,
    columns: &BTreeMap<u16, Meaning>,
) -> Option<SaidCell> {
    let names = |it: &Meaning| it.names_activite();
    let (_, cells) = page.sheet.rows.range(..table.head.saturating_sub(1)).next_back()?;
    let (column, cell) = cells.first_key_value().filter(|_| cells.len() == 1 && columns.values().any(names))?;
    is_ue(&cell.text()).then(|| SaidCell { meaning: Meaning::Ue, column: *column, text: cell.text(), own: false })
}

/// The compétence and the niveau that rows alone say over the heads, the nearest of each, down from the last row that says
/// more.
pub(super) fn groups_above_the_heads(
    page: &TableSheet,
    table: &TableMeaning,
    columns: &BTreeMap<u16, Meaning>,
) -> Vec<SaidCell> {
    let rows = page.sheet.rows.range(..table.head.saturating_sub(1)).rev().map(|(_, cells)| cells);
    let mut groups: Vec<SaidCell> = Vec::new();
    for title in rows.take_while(|it| it.len() == 1).filter_map(|it| title(it, columns)) {
        let is_known = columns.values().any(|it| *it == title.meaning);
        let of = |meaning: Meaning| title.meaning == meaning && !groups.iter().any(|it| it.meaning == meaning);
        // A niveau further up is of another compétence.
        let is_under = groups.iter().any(|it| it.meaning == Meaning::Competence);
        if !is_known && (of(Meaning::Competence) || of(Meaning::Niveau) && !is_under) {
            groups.push(title);
        }
    }
    groups
}
