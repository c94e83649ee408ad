//! A first mapping for a form that nobody has described yet, guessed from its labels and heads, to be corrected.

mod heads;
mod table;

use super::{
    FillError, is_safe,
    package::PackageParts,
    reference::name,
    sheet::{FormSheet, Rect},
};
use crate::{i18n::I18n, t};

pub(super) use heads::{column, head};

/// The mapping that a form seems to ask for, as TOML.
///
/// # Errors
/// When the form cannot be read.
pub fn guessed(form: &[u8], i18n: &I18n) -> Result<String, FillError> {
    let package = if is_safe(form) { PackageParts::open(form) } else { None };
    let mut package = package.ok_or(FillError::Form)?;
    let strings = package.strings();
    let mut sheets = Vec::new();
    for entry in package.sheets().ok_or(FillError::Form)? {
        let read = package.text(&entry.part).and_then(|it| FormSheet::read(it, &strings));
        sheets.extend(read.filter(|_| !entry.is_hidden).map(|sheet| (entry.name, sheet)));
    }
    let width = |sheet: &FormSheet| table::guess(sheet).map_or(0, |it| it.columns.len());
    let best = sheets.iter().enumerate().max_by_key(|(rank, (_, it))| (width(it), std::cmp::Reverse(*rank)));
    let (_, (name, sheet)) = best.ok_or(FillError::Form)?;
    let table = table::guess(sheet);
    // Under its heads a table says by its columns what it wants.
    let end = table.as_ref().map_or(u32::MAX, |it| it.top);
    let cells: Vec<Labelled> = labelled(sheet).into_iter().filter(|it| it.row < end).collect();
    let mut out = comment(&t!(i18n, "correspondance-devinee"));
    out.push_str(&format!("feuille = {}\n", quoted(name)));
    out.push_str(&divisions(&cells));
    out.push_str(&given(&cells));
    out.push_str(&cells_toml(&cells));
    out.push_str(&table.map(|it| it.toml()).unwrap_or_default());
    for (other, _) in sheets.iter().filter(|(it, _)| it != name) {
        let text = t!(i18n, "correspondance-autre-feuille", feuille = other.as_str());
        out.push_str(&format!("\n{}# [feuilles.{}]\n# devient = \"supprimee\"\n", comment(&text), quoted(other)));
    }
    Ok(out)
}

/// What a cell at the head of a form seems to want.
struct Labelled {
    column: u16,
    row: u32,
    wants: &'static str,
}

/// How many cells after an empty one may hold what a label names.
const FAR: u16 = 4;

/// Whether a text is the name of something else.
fn is_name(text: &str) -> bool {
    head(text).is_some() || column(text).is_some() || text.trim_end().ends_with(':')
}

/// The cells that labels name.
fn labelled(sheet: &FormSheet) -> Vec<Labelled> {
    let mut found: Vec<Labelled> = Vec::new();
    for (column, row, cell) in sheet.grid.cells() {
        let Some(wants) = cell.of_the_form().and_then(|(text, _)| head(text)) else { continue };
        let label = sheet.merged(column, row);
        let Some(right) = label.right.checked_add(1) else { continue };
        let text_in = |place: Rect| sheet.grid.cell(place.left, place.top)?.of_the_form().map(|(text, _)| text);
        let beside = sheet.merged(right, row);
        // What it names may stand a little farther, where the cell beside is empty.
        let places = (right..right.saturating_add(FAR)).map(|it| sheet.merged(it, row));
        let place = places.into_iter().find(|it| text_in(*it).is_some()).filter(|_| text_in(beside).is_none());
        let place = place.filter(|it| text_in(*it).is_some_and(|text| !is_name(text))).unwrap_or(beside);
        let text = text_in(place);
        // A label stands beside what it names, and not beside another.
        if text.is_none_or(|it| !is_name(it)) {
            found.push(Labelled { column: place.left, row: place.top, wants });
        }
    }
    found
}

fn cells_toml(cells: &[Labelled]) -> String {
    let mut out = String::from("\n[cellules]\n");
    for cell in cells {
        let value = match cell.wants.strip_prefix('{') {
            Some(_) => format!("{{ texte = \"{}\" }}", cell.wants),
            None => format!("\"{}\"", cell.wants),
        };
        out.push_str(&format!("{} = {value}\n", name(cell.column, cell.row)));
    }
    out
}

fn divisions(cells: &[Labelled]) -> String {
    let has = |words: &[&str]| cells.iter().any(|it| words.contains(&it.wants));
    let mut out = String::new();
    if has(&["semestre"]) {
        out.push_str("par_feuille = [\"semestre\"]\n");
    } else if has(&["annee-en-lettres"]) {
        out.push_str("par_feuille = [\"annee\"]\n");
    }
    if has(&["parcours", "parcours-code"]) {
        out.push_str("par_fichier = [\"parcours\"]\n");
    }
    out
}

/// What the programme does not say has a place to be said.
fn given(cells: &[Labelled]) -> String {
    let mut keys: Vec<&str> = cells.iter().filter_map(|it| it.wants.strip_prefix('{')?.strip_suffix('}')).collect();
    keys.sort_unstable();
    keys.dedup();
    if keys.is_empty() {
        return String::new();
    }
    let lines: String = keys.iter().map(|it| format!("{it} = \"\"\n")).collect();
    format!("\n[valeurs]\n{lines}")
}

fn comment(text: &str) -> String {
    text.lines().map(|it| format!("# {it}\n")).collect()
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
