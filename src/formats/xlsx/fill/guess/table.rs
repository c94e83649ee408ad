//! The table of a form: where its heads are, what its columns want, which of them are repeated.

use rust_xlsxwriter::utility::column_number_to_name;

use super::{FormSheet, Rect, column};
/// The most rows that the heads of a table take.
const HEADS: u32 = 8;

/// A table as it seems to be.
pub(super) struct GuessedTable {
    pub first: u32,
    planned: u32,
    pub columns: Vec<(u16, &'static str)>,
    /// The first of the columns that are repeated, how many there are, and the row of their heads.
    repeated: Option<(u16, u16, u32)>,
}

/// None when no row reads as the heads of a table.
pub(super) fn guess(sheet: &FormSheet) -> Option<GuessedTable> {
    let known = |row: &u32| known_columns(sheet, *row).len();
    let best = sheet.grid.rows.keys().copied().max_by_key(|row| (known(row), *row)).filter(|it| known(it) > 1)?;
    let bottom = |it: &Rect| (it.top..=it.bottom).contains(&best).then_some(it.bottom);
    let last = sheet.merges.iter().filter_map(bottom).max().unwrap_or(best);
    let top = (1..=best).rev().take(HEADS as usize).take_while(|row| is_head_row(sheet, *row)).last().unwrap_or(best);
    let first = last + 1;
    let repeated = repeated(sheet, top, last);
    let is_repeated = |column: u16| repeated.is_some_and(|(from, count, _)| (from..from + count).contains(&column));
    let mut columns: Vec<(u16, &'static str)> = Vec::new();
    let widest = sheet.grid.rows.values().filter_map(|it| it.cells.keys().next_back()).max().copied()?;
    for at in (0..=widest).filter(|it| !is_repeated(*it)) {
        let Some(field) = field_of(sheet, at, top, last) else { continue };
        // Each field once: the same words beside one another are of what tapis does not know.
        if columns.iter().all(|(_, it)| *it != field) {
            columns.push((at, field));
        }
    }
    Some(GuessedTable { first, planned: planned(sheet, first), columns, repeated })
}

fn text(sheet: &FormSheet, column: u16, row: u32) -> Option<&str> {
    let place = sheet.merged(column, row);
    sheet.grid.cell(place.left, place.top)?.of_the_form().map(|(text, _)| text)
}

fn known_columns(sheet: &FormSheet, row: u32) -> Vec<u16> {
    let Some(line) = sheet.grid.rows.get(&row) else { return Vec::new() };
    let known = line.cells.iter().filter(|(_, it)| it.of_the_form().is_some_and(|(text, _)| column(text).is_some()));
    known.map(|(column, _)| *column).collect()
}

fn is_head_row(sheet: &FormSheet, row: u32) -> bool {
    let texts =
        sheet.grid.rows.get(&row).map_or(0, |it| it.cells.values().filter(|it| it.of_the_form().is_some()).count());
    texts > 1
}

/// What the heads over a column say together, the lowest first: « Présentiel » over « CM ».
fn field_of(sheet: &FormSheet, at: u16, top: u32, last: u32) -> Option<&'static str> {
    let mut heads: Vec<&str> = Vec::new();
    for row in (top..=last).rev() {
        let head = text(sheet, at, row);
        heads.extend(head.filter(|it| !heads.contains(it)));
    }
    let lowest = heads.first()?;
    let together = heads.iter().rev().copied().collect::<Vec<_>>().join(" ");
    let own = column(lowest);
    // What stands over a column makes its field more particular; alone, it is that of a group.
    match (own, column(&together)) {
        (Some(own), Some(together)) if is_finer(own, together) => Some(together),
        (own, _) => own.filter(|_| !together.to_lowercase().contains("groupe")),
    }
}

fn is_finer(own: &str, together: &str) -> bool {
    let last = |it: &str| it.rsplit('-').next().unwrap_or_default().to_owned();
    let is_place = together.starts_with("presentiel-") || together.starts_with("distanciel-");
    let is_of_ue = together.starts_with("ue-") && matches!(own, "code" | "libelle");
    is_place && (last(own) == last(together) || together.ends_with("total")) || is_of_ue
}

/// Columns side by side whose heads differ by a number: « UE 1 », « UE 2 »; « BC1 », « BC2 ».
fn repeated(sheet: &FormSheet, top: u32, last: u32) -> Option<(u16, u16, u32)> {
    let stem = |column: u16, row: u32| {
        let text = sheet.grid.cell(column, row)?.of_the_form()?.0;
        let stem = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let is_one = ["UE", "BC", "BCC", "C", "Compétence", "Bloc"].contains(&stem.trim());
        (is_one && stem.len() < text.len()).then(|| stem.to_owned())
    };
    for row in top..=last {
        let Some(line) = sheet.grid.rows.get(&row) else { continue };
        for at in line.cells.keys() {
            let Some(first) = stem(*at, row) else { continue };
            let count = (*at..).take_while(|it| stem(*it, row).as_ref() == Some(&first)).count();
            if count > 1 {
                return Some((*at, u16::try_from(count).ok()?, row));
            }
        }
    }
    None
}

/// How many rows the form has for the table: those that a sum under it adds up.
fn planned(sheet: &FormSheet, first: u32) -> u32 {
    let sums = sheet.grid.cells().filter(|(_, row, _)| *row > first).filter_map(|(_, _, cell)| cell.formula());
    let range = |text: &str| {
        let text = text.replace('$', "");
        let rect = Rect::read(text.strip_prefix("SUM(")?.strip_suffix(')')?)?;
        (rect.top == first).then_some(rect.bottom - rect.top + 1)
    };
    sums.filter_map(range).max().unwrap_or(1)
}

impl GuessedTable {
    pub(super) fn toml(&self) -> String {
        let has = |field: &str| self.columns.iter().any(|(_, it)| *it == field);
        let is_of_evaluations = self.columns.iter().any(|(_, it)| it.starts_with("evaluation-"));
        let line = if is_of_evaluations {
            "evaluation"
        } else if self.repeated.is_some() {
            "ressources-puis-sae"
        } else if has("ue-code") || has("ue-libelle") {
            "activite-et-ue"
        } else {
            "activite"
        };
        let mut out = format!(
            "\n[tableau]\npremiere_ligne = {}\nlignes_prevues = {}\nligne = \"{line}\"\n\n[tableau.colonnes]\n",
            self.first, self.planned
        );
        for (column, field) in &self.columns {
            let value = if field.starts_with('{') { (*field).to_owned() } else { format!("\"{field}\"") };
            out.push_str(&format!("{} = {value}\n", column_number_to_name(*column)));
        }
        if let Some((from, count, row)) = self.repeated {
            let letters = column_number_to_name(from);
            out.push_str(&format!(
                "\n[[tableau.repetitions]]\npour = \"ue\"\nmodele = \"{letters}\"\nprevues = {count}\n\
                 colonnes = {{ {letters} = \"coefficient\" }}\ncellules = {{ {letters}{row} = \"ue-code\" }}\n"
            ));
        }
        out
    }
}
