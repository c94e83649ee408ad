//! Several AC that stand in one cell, each on a line of its own, or in one row, each under its niveau: each is as a row
//! that says but it.

use super::{
    column::Meaning,
    row::{SaidCell, TableLine},
    words::{RowSubject, leading_code},
};

/// The lines of a row: one, or one for each AC that its cell lists.
pub(super) fn expanded(line: TableLine<'_>) -> Vec<TableLine<'_>> {
    if line.cells.iter().any(|it| it.meaning == Meaning::AcsNiveau) {
        return under_niveaux(&line);
    }
    let is_listed = |it: &SaidCell| it.own && matches!(it.meaning, Meaning::Ac | Meaning::AcLibelle);
    let found = line.cells.iter().position(is_listed).filter(|_| !line.owns(|it| it == Meaning::AcCode));
    let Some((at, entries)) = found.and_then(|at| Some((at, entries(&line.cells[at].text)?))) else {
        return vec![unmarked(line, found)];
    };
    let of = |text: String| {
        let mut one = line.clone();
        one.cells[at].text = text;
        one
    };
    entries.into_iter().map(of).collect()
}

/// A row without the bullet of its only AC.
fn unmarked(mut line: TableLine<'_>, found: Option<usize>) -> TableLine<'_> {
    if let Some(cell) = found.and_then(|at| line.cells.get_mut(at))
        && let Some(text) = bullet(&cell.text).filter(|it| !it.is_empty())
    {
        cell.text = text.to_owned();
    }
    line
}

/// A row for each AC that a row has under the heads of niveaux.
fn under_niveaux<'p>(line: &TableLine<'p>) -> Vec<TableLine<'p>> {
    let (listed, others): (Vec<SaidCell>, Vec<SaidCell>) =
        line.cells.iter().cloned().partition(|it| it.meaning == Meaning::AcsNiveau);
    let mut lines = Vec::new();
    for cell in listed.iter().filter(|it| it.own) {
        let niveau = SaidCell { meaning: Meaning::Niveau, text: line.head(cell.column), ..cell.clone() };
        for text in entries(&cell.text).unwrap_or_else(|| vec![cell.text.clone()]) {
            // What is said of the compétence is said once.
            let own = |it: &SaidCell| SaidCell { own: it.own && lines.is_empty(), ..it.clone() };
            let mut cells: Vec<SaidCell> = others.iter().map(own).collect();
            cells.extend([niveau.clone(), SaidCell { meaning: Meaning::Ac, text, ..cell.clone() }]);
            lines.push(TableLine { cells, ..line.clone() });
        }
    }
    if lines.is_empty() { vec![TableLine { cells: others, ..line.clone() }] } else { lines }
}

/// What stands after a bullet.
fn bullet(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix(['-', '–', '•', '*', '▪', '◦', '·']).map(str::trim)
}

/// The AC of a text, each from its code or its bullet on; None when it has not several.
fn entries(text: &str) -> Option<Vec<String>> {
    let is_coded = |it: &str| leading_code(it).is_some_and(|(code, _)| RowSubject::of(code) == Some(RowSubject::Ac));
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    let bare = |it: &str| bullet(it).unwrap_or(it).to_owned();
    let coded = lines.iter().filter(|it| is_coded(&bare(it))).count();
    let starts = |it: &str| if coded > 0 { is_coded(&bare(it)) } else { bullet(it).is_some() };
    if lines.len() < 2 || !starts(lines[0]) || lines.iter().filter(|it| starts(it)).count() < 2 {
        return None;
    }
    let mut entries: Vec<String> = Vec::new();
    for line in lines {
        match entries.last_mut().filter(|_| !starts(line)) {
            // A wording goes on with the next line.
            Some(last) => *last = format!("{last} {line}"),
            None => entries.push(bare(line)),
        }
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_several_ac_are_cut_where_each_begins() {
        let of = |text: &str| entries(text).unwrap_or_default();
        assert_eq!(of("AC11.01 Décrire\nAC11.02 Lire\nune carte"), ["AC11.01 Décrire", "AC11.02 Lire une carte"]);
        assert_eq!(of("- Décrire\n- Lire"), ["Décrire", "Lire"]);
        assert_eq!(of("- AC11.01 : Décrire\n- AC11.02 : Lire"), ["AC11.01 : Décrire", "AC11.02 : Lire"]);
        for text in ["Décrire\nun sol", "AC11.01 Décrire\nun sol", "- Décrire", "Lire :\n- une carte\n- un plan"] {
            assert_eq!(entries(text), None, "{text}");
        }
    }
}
