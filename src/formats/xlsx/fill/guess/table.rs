//! The table of a form: where its heads are, what its columns want, which of them are repeated.

use std::cmp::Reverse;

use rust_xlsxwriter::utility::column_number_to_name;

use super::{FormSheet, Rect, column};
use crate::programme::slug;

/// How many rows above the heads of a table may say of which semestre it is.
const SEMESTRE_ABOVE: u32 = 3;
/// The most rows that the heads of a table take.
const HEADS: u32 = 8;

/// A table as it seems to be.
pub(super) struct GuessedTable {
    /// The first row of its heads.
    pub top: u32,
    /// Where it is, and where the form has it again for other semestres.
    places: Vec<TablePlace>,
    pub columns: Vec<(u16, String)>,
    /// Whether UE stand in rows of their own, above their activités.
    has_rows_of_ue: bool,
    /// The first of the columns that are repeated, how many there are, and the row of their heads.
    repeated: Option<(u16, u16, u32)>,
}

/// A table with the heads of the others.
struct TablePlace {
    first: u32,
    planned: u32,
    /// The semestre that it is of, when the form says so.
    semestre: Option<u8>,
}

/// None when no row reads as the heads of a table.
pub(super) fn guess(sheet: &FormSheet) -> Option<GuessedTable> {
    let known = |row: &u32| known_columns(sheet, *row).len();
    let best = sheet.grid.rows.keys().copied().max_by_key(|row| (known(row), Reverse(*row)));
    let best = best.filter(|it| known(it) > 1)?;
    let last = last_head(sheet, best);
    let top = (1..=best).rev().take(HEADS as usize).take_while(|row| is_head_row(sheet, *row)).last().unwrap_or(best);
    let repeated = repeated(sheet, top, last);
    let is_repeated = |column: u16| repeated.is_some_and(|(from, count, _)| (from..from + count).contains(&column));
    let mut columns: Vec<(u16, String)> = Vec::new();
    let widest = sheet.grid.rows.values().filter_map(|it| it.cells.keys().next_back()).max().copied()?;
    for at in (0..=widest).filter(|it| !is_repeated(*it)) {
        let Some(field) = field_of(sheet, at, top, last) else { continue };
        // Each field once: the same words beside one another are of what tapis does not know.
        if columns.iter().all(|(_, it)| *it != field) {
            columns.push((at, field));
        }
    }
    let has_rows_of_ue = (0..=widest).any(|at| text(sheet, at, best).is_some_and(names_both));
    Some(GuessedTable { top, places: places(sheet, best, last), columns, has_rows_of_ue, repeated })
}

/// The last row of the heads: those that are merged downwards, and names that stand under one that is merged across.
fn last_head(sheet: &FormSheet, best: u32) -> u32 {
    let bottom = |it: &Rect| (it.top..=it.bottom).contains(&best).then_some(it.bottom);
    let merged = sheet.merges.iter().filter_map(bottom).max().unwrap_or(best);
    let is_under_a_name = |column: u16| {
        let over = sheet.merged(column, best);
        over.left < over.right && text(sheet, column, best).is_some()
    };
    let Some(line) = sheet.grid.rows.get(&(merged + 1)) else { return merged };
    let mut names = line.cells.iter().filter_map(|(column, it)| Some((*column, it.of_the_form()?))).peekable();
    let is_more = names.peek().is_some() && names.all(|(at, (_, number))| number.is_none() && is_under_a_name(at));
    merged + u32::from(is_more)
}

/// The table, and those with the same heads that say of which semestre they are.
fn places(sheet: &FormSheet, best: u32, last: u32) -> Vec<TablePlace> {
    let heads = |row: u32| -> Vec<(u16, &str)> {
        let line = sheet.grid.rows.get(&row).into_iter().flat_map(|it| &it.cells);
        line.filter_map(|(column, it)| Some((*column, it.of_the_form()?.0))).collect()
    };
    let place = |row: u32| {
        let first = row + (last - best) + 1;
        let semestre = (row.saturating_sub(SEMESTRE_ABOVE)..row).rev().find_map(|it| semestre_of(&heads(it)));
        TablePlace { first, planned: planned(sheet, first), semestre }
    };
    let own = heads(best);
    let again = sheet.grid.rows.keys().copied().filter(|row| *row > best && heads(*row) == own).map(place);
    let again: Vec<TablePlace> = again.filter(|it| it.semestre.is_some()).collect();
    let mut first = place(best);
    if again.is_empty() {
        first.semestre = None;
    }
    std::iter::once(first).chain(again).collect()
}

/// « SEMESTRE 3 », « S3 ».
fn semestre_of(texts: &[(u16, &str)]) -> Option<u8> {
    texts.iter().find_map(|(_, text)| {
        let words = text.trim().to_lowercase();
        let number = words.strip_prefix("semestre").or_else(|| words.strip_prefix('s'))?;
        number.trim().parse().ok().filter(|it| (1..=12).contains(it))
    })
}

/// « Intitulé UE / EC »: both have rows.
fn names_both(text: &str) -> bool {
    let words = slug(text);
    let has = |word: &str| words.split('-').any(|it| it == word);
    has("ue") && (has("ec") || has("ecue") || has("matiere"))
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
fn field_of(sheet: &FormSheet, at: u16, top: u32, last: u32) -> Option<String> {
    let mut heads: Vec<&str> = Vec::new();
    for row in (top..=last).rev() {
        let head = text(sheet, at, row);
        heads.extend(head.filter(|it| !heads.contains(it)));
    }
    let lowest = heads.first()?;
    let together = heads.iter().rev().copied().collect::<Vec<_>>().join(" ");
    if let Some(session) = heads.iter().skip(1).find_map(|it| session_of(it)) {
        return of_session(lowest, session);
    }
    let own = match column(lowest) {
        Some("ue-code") if names_both(lowest) => Some("code"),
        Some("ue-libelle") if names_both(lowest) => Some("libelle"),
        own => own,
    };
    // What stands over a column makes its field more particular; alone, it is that of a group.
    let field = match (own, column(&together)) {
        (Some(own), Some(together)) if is_finer(own, together) && !names_both(lowest) => Some(together),
        (own, _) => own.filter(|_| !together.to_lowercase().contains("groupe")),
    };
    field.map(str::to_owned)
}

/// The session of which a head says that what stands under it is.
fn session_of(text: &str) -> Option<u8> {
    match slug(text).as_str() {
        "session-1" | "1re-session" | "premiere-session" | "session-initiale" => Some(1),
        "session-2" | "2e-session" | "seconde-session" | "deuxieme-session" | "seconde-chance" => Some(2),
        _ => None,
    }
}

/// What a column says of the évaluations of a session.
fn of_session(text: &str, session: u8) -> Option<String> {
    let words = slug(text);
    let has = |word: &str| words.split('-').any(|it| it == word);
    let field = if has("cc") || has("ct") || has("regime") {
        "evaluation-regime"
    } else if has("nature") || has("epreuve") || has("type") || has("modalites") {
        "evaluations"
    } else if has("duree") {
        "evaluation-duree"
    } else if text.trim() == "%" || has("part") || has("poids") {
        "part"
    } else {
        return None;
    };
    Some(match session {
        1 => field.to_owned(),
        _ => format!("{{ champ = \"{field}\", session = {session} }}"),
    })
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
    let ranges = sums.filter_map(|text| Rect::read(text.replace('$', "").strip_prefix("SUM(")?.strip_suffix(')')?));
    let ranges: Vec<Rect> = ranges.filter(|it| it.left == it.right).collect();
    let rows = |from: u32| {
        let of_these = ranges.iter().filter(|it| it.top == from).map(|it| it.bottom);
        of_these.max().map(|bottom| bottom.saturating_sub(first) + 1)
    };
    // The first may be of a UE, which no sum adds up.
    rows(first).or_else(|| rows(first + 1)).unwrap_or(1)
}

impl GuessedTable {
    pub(super) fn toml(&self) -> String {
        let own = |field: &str| !(self.has_rows_of_ue && field == "ue-ects");
        let columns = || self.columns.iter().filter(move |(_, it)| own(it));
        let has = |field: &str| columns().any(|(_, it)| it == field);
        let is_of_evaluations = columns().any(|(_, it)| it.starts_with("evaluation-")) && !has("evaluations");
        let line = if is_of_evaluations {
            "evaluation"
        } else if self.repeated.is_some() {
            "ressources-puis-sae"
        } else if has("ue-code") || has("ue-libelle") || self.has_rows_of_ue {
            "activite-et-ue"
        } else {
            "activite"
        };
        let mut out = String::new();
        for (rank, TablePlace { first, planned, semestre }) in self.places.iter().enumerate() {
            let (head, key) =
                if rank == 0 { ("[tableau]", "tableau") } else { ("[[autres_tableaux]]", "autres_tableaux") };
            let semestre = semestre.map(|it| format!("semestre = {it}\n")).unwrap_or_default();
            out.push_str(&format!(
                "\n{head}\n{semestre}premiere_ligne = {first}\nlignes_prevues = {planned}\nligne = \"{line}\"\n\n\
                 [{key}.colonnes]\n"
            ));
            for (column, field) in columns() {
                let value = if field.starts_with('{') { field.clone() } else { format!("\"{field}\"") };
                out.push_str(&format!("{} = {value}\n", column_number_to_name(*column)));
            }
            if self.has_rows_of_ue {
                out.push_str(&self.row_of_ue(key, *first));
            }
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

    /// A row for each UE, like the first of the table.
    fn row_of_ue(&self, key: &str, first: u32) -> String {
        let of_ue = [("code", "ue-code"), ("libelle", "ue-libelle"), ("ue-ects", "ue-ects")];
        let columns = of_ue.into_iter().filter_map(|(field, value)| {
            let (column, _) = self.columns.iter().find(|(_, it)| it == field)?;
            Some(format!("{} = \"{value}\"", column_number_to_name(*column)))
        });
        let columns = columns.collect::<Vec<_>>().join(", ");
        format!("\n[[{key}.lignes]]\nquand = \"avant-ue\"\nmodele = {first}\ncolonnes = {{ {columns} }}\n")
    }
}
