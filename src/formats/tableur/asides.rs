//! Rows that stand in a table and are none of it: notes under it, titles between its rows.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    column::Meaning,
    grid::TableSheet,
    left::quoted,
    mapping::TableMeaning,
    marks::mark,
    nothing::{is_total, nothing},
    quantity::quantity,
    row::kind_of_hours,
    ways::is_worded_way,
    words::{COMPETENCES, is_ue, leading_code, leading_numero, semestre, semestre_in_name},
};
use crate::formats::reading::sheet::CellValue;

type Cells = BTreeMap<u16, CellValue>;

/// What people write before the rank of a niveau.
pub(super) const NIVEAUX: &[&str] = &["niveau", "niv", "level", "palier"];

/// The rows that are notes or titles, each with its first words: of a table whose rows have codes or figures, those that
/// have none of either and stand below all that do, or have but one cell.
pub(super) fn asides(
    page: &TableSheet,
    table: &TableMeaning,
    columns: &BTreeMap<u16, Meaning>,
) -> BTreeMap<u32, String> {
    let end = table.last.unwrap_or(u32::MAX).max(table.head);
    let rows = || page.sheet.rows.range(table.head..end).filter(|(row, _)| !page.sheet.hidden.rows.contains(row));
    let kept = |cells: &Cells| -> Vec<(Meaning, String)> {
        let meaning = |(column, cell): (&u16, &CellValue)| Some((*columns.get(column)?, cell.text()));
        cells.iter().filter_map(meaning).filter(|(it, _)| *it != Meaning::Ignorer).collect()
    };
    let is_of_acs = columns.values().any(|it| it.names_ac());
    let is_real = |(meaning, text): &(Meaning, String)| {
        // In a référentiel, a rank stands where it is not the same as above: what names an AC tells a row.
        let is_tie = matches!(meaning, Meaning::Cross | Meaning::CompetenceCross | Meaning::Mark) || meaning.is_list();
        let is_counted = !is_of_acs && (meaning.is_counted() || *meaning == Meaning::HeuresType);
        // Several words are no figure and no mark, wherever somebody leaves them.
        let is_said = !text.contains(char::is_whitespace) || meaning.is_list();
        let is_figure = (is_tie || is_counted)
            && (is_said || quantity(text).is_some() || mark(text).is_some() || kind_of_hours(text).is_some());
        let is_bare = *meaning == Meaning::AcCode && text.starts_with(|c: char| c.is_ascii_digit());
        let names = meaning.names_activite() || meaning.names_ac() || *meaning == Meaning::Ue;
        is_figure && nothing(text).is_none() || names && (leading_code(text).is_some() || is_ue(text) || is_bare)
    };
    let real: BTreeSet<u32> = rows().filter(|(_, it)| kept(it).iter().any(is_real)).map(|(row, _)| *row).collect();
    let told = |cells: &Cells| !kept(cells).is_empty() && !cells.values().any(|it| is_total(&it.text()));
    let others: Vec<(u32, &Cells)> =
        rows().filter(|(row, it)| !real.contains(row) && told(it)).map(|(row, it)| (*row, it)).collect();
    // An AC may have no code, and nothing beside it; an activité has figures.
    let is_most = if is_of_acs { real.len() > others.len() } else { (real.len() + 1) * 3 >= others.len() };
    let Some(last) = real.last().copied().filter(|_| is_most) else { return BTreeMap::new() };
    let has_ties = columns.values().any(|it| it.is_tie());
    let is_aside = |(row, cells): &(u32, &Cells)| {
        let texts = kept(cells);
        let is_banner = |it: &str| {
            semestre(it).is_some()
                || semestre_in_name(it).is_some()
                || group_of(it).is_some()
                || has_ties && is_worded_way(it)
        };
        (*row > last || texts.len() == 1) && !texts.iter().any(|it| is_banner(&it.1))
    };
    let first = |cells: &Cells| cells.values().next().map(|it| quoted(&it.text())).unwrap_or_default();
    others.into_iter().filter(is_aside).map(|(row, cells)| (row, first(cells))).collect()
}

/// What a text alone in its row is the title of: a compétence, a niveau.
pub(super) fn group_of(text: &str) -> Option<Meaning> {
    let is = |prefixes: &[&str]| text.starts_with(char::is_alphabetic) && leading_numero(text, prefixes).0.is_some();
    if is(COMPETENCES) { Some(Meaning::Competence) } else { is(NIVEAUX).then_some(Meaning::Niveau) }
}
