//! Several AC that stand in one cell, or in one row, each under its niveau: each is as a row that says but it.

use super::{
    asides::NIVEAUX,
    column::Meaning,
    left::Remarks,
    row::{SaidCell, TableLine},
    several::{Entries, bullet},
    words::leading_numero,
};

/// The lines of a row: one, or one for each AC that its cell lists.
pub(super) fn expanded<'p>(line: TableLine<'p>, remarks: &mut Remarks) -> Vec<TableLine<'p>> {
    if line.cells.iter().any(|it| it.meaning == Meaning::AcsNiveau) {
        return under_niveaux(&line, remarks);
    }
    let is_listed = |it: &SaidCell| it.own && matches!(it.meaning, Meaning::Ac | Meaning::AcLibelle);
    let found = line.cells.iter().position(is_listed).filter(|_| !line.owns(|it| it == Meaning::AcCode));
    let Some((at, entries)) = found.and_then(|at| Some((at, Entries::of(&line.cells[at].text)?))) else {
        return vec![unmarked(line, found)];
    };
    if let Some(preface) = &entries.preface {
        remarks.preface(&line, &line.cells[at], preface);
    }
    let of = |text: String| {
        let mut one = line.clone();
        one.cells[at].text = text;
        one
    };
    entries.all.into_iter().map(of).collect()
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
fn under_niveaux<'p>(line: &TableLine<'p>, remarks: &mut Remarks) -> Vec<TableLine<'p>> {
    let (listed, others): (Vec<SaidCell>, Vec<SaidCell>) =
        line.cells.iter().cloned().partition(|it| it.meaning == Meaning::AcsNiveau);
    let mut lines = Vec::new();
    for cell in listed.iter().filter(|it| it.own) {
        let Entries { preface, all } = Entries::of(&cell.text).unwrap_or_else(|| Entries::one(&cell.text));
        let head = line.head(cell.column);
        let niveau = match preface.map(|it| named_niveau(&head, &it).ok_or(it)) {
            Some(Ok(named)) => named,
            Some(Err(preface)) => {
                remarks.preface(line, cell, &preface);
                head
            }
            None => head,
        };
        let niveau = SaidCell { meaning: Meaning::Niveau, text: niveau, ..cell.clone() };
        for text in all {
            // What is said of the compétence is said once.
            let own = |it: &SaidCell| SaidCell { own: it.own && lines.is_empty(), ..it.clone() };
            let mut cells: Vec<SaidCell> = others.iter().map(own).collect();
            cells.extend([niveau.clone(), SaidCell { meaning: Meaning::Ac, text, ..cell.clone() }]);
            lines.push(TableLine { cells, ..line.clone() });
        }
    }
    if lines.is_empty() { vec![TableLine { cells: others, ..line.clone() }] } else { lines }
}

/// A niveau of which the head says the rank alone, and the cell the wording, over its AC. What announces a list is no
/// wording.
fn named_niveau(head: &str, preface: &str) -> Option<String> {
    let (rank, wording) = leading_numero(head, NIVEAUX);
    let is_wording = wording.is_empty() && !preface.ends_with(':');
    rank.filter(|_| is_wording).map(|_| format!("{head} : {preface}"))
}
