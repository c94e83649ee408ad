//! The marks of rows, once it is known which still belong to theirs: rows are sorted without the hidden column, which
//! then stands beside another, and copied with it, so that two rows bear one mark.

use std::collections::{HashMap, HashSet};

use super::rows::{SheetLine, SheetTable};
use crate::{
    code,
    formats::{
        reading::refusal::Refusal,
        xlsx::marks::{Mark, Role},
    },
    i18n::Arg,
    programme::spelling,
};

/// A row by its sheet and its number.
type Row<'t> = (&'t str, u32);

/// The marks that are no longer those in the cells.
pub(super) struct Pairing<'t> {
    changed: HashMap<Row<'t>, Option<Mark>>,
}

impl<'t> Pairing<'t> {
    /// The object that a row is about; None for a row that was added by hand.
    pub(super) fn mark<'a>(&'a self, table: &'a SheetTable, line: &'a SheetLine) -> Option<&'a Mark> {
        match self.changed.get(&(table.name.as_str(), line.row)) {
            Some(mark) => mark.as_ref(),
            None => line.repere.as_ref(),
        }
    }
}

/// Gives rows that lost their marks those of the rows of `written` that show the same, where one alone does.
pub(super) fn mark_anew(role: Role, lines: &mut [SheetLine], written: &[SheetLine]) {
    let said = |line: &SheetLine| match role {
        // The UE and what weighs in it.
        Role::Coefficients => Some(line.shown.join("\n")).filter(|it| !it.is_empty()),
        _ => shows(role, line),
    };
    let mut by_show: HashMap<String, Option<&Mark>> = HashMap::new();
    for (show, mark) in written.iter().filter_map(|it| said(it).zip(it.repere.as_ref())) {
        by_show.entry(show).and_modify(|it| *it = None).or_insert(Some(mark));
    }
    for line in lines {
        line.repere = said(line).and_then(|it| by_show.get(&it).copied().flatten().cloned());
    }
}

/// What a row shows of its object that a mark can be held against.
fn shows(role: Role, line: &SheetLine) -> Option<String> {
    if role == Role::CrossTab {
        // The code and the wording of the AC, before the marks.
        let said: Vec<String> = line.shown.iter().rev().take(2).map(|it| spelling(it).to_string()).collect();
        return (said.len() == 2).then(|| said.join("\n"));
    }
    let keys: &[&str] = match role {
        Role::Maquette => &["type", "code", "libelle"],
        Role::Referentiel => &["element", "code", "libelle"],
        Role::Evaluations => &["activite", "semestre", "session", "nature", "libelle"],
        Role::Synthese | Role::CrossTab | Role::Coefficients | Role::Blocs | Role::Fiches => return None,
    };
    let said: Vec<String> = keys.iter().map(|it| spelling(&line.text(it)).to_string()).collect();
    let is_said = match role {
        Role::Referentiel | Role::Maquette => !said[1].is_empty() && !said[2].is_empty(),
        _ => !said[0].is_empty(),
    };
    is_said.then(|| said.join("\n"))
}

/// What nobody can change in the rows of a sheet: when it is another's, the row is.
fn fixed(role: Role, line: &SheetLine) -> Option<String> {
    match role {
        Role::CrossTab => shows(role, line),
        Role::Evaluations => Some(spelling(&line.text("activite")).to_string()),
        _ => None,
    }
    .filter(|it| !it.is_empty())
}

/// Pairs the rows of the sheets of one role with the objects whose code and wording they show. Codes that were
/// exchanged while the wordings stayed are a change like any other.
///
/// # Errors
/// When rows show codes that are no longer theirs and nobody can tell whose the rest is.
pub(super) fn marks<'t>(
    role: Role,
    known: &[(&Mark, &SheetTable, &SheetLine)],
    found: impl Iterator<Item = &'t SheetTable>,
) -> Result<Pairing<'t>, Refusal> {
    let sheet = |table: &SheetTable| if role == Role::CrossTab { table.known_as.clone() } else { String::new() };
    // What two objects show alike tells neither.
    let mut by_show: HashMap<(String, String), Option<&Mark>> = HashMap::new();
    let mut model_of: HashMap<(&Mark, String), &SheetLine> = HashMap::new();
    for (mark, table, line) in known {
        model_of.insert((*mark, sheet(table)), *line);
        if let Some(show) = shows(role, line) {
            by_show.entry((sheet(table), show)).and_modify(|it| *it = None).or_insert(Some(*mark));
        }
    }
    let mut pairing = Pairing { changed: HashMap::new() };
    let mut by_mark: HashMap<(Mark, String), Vec<(&'t SheetTable, &'t SheetLine)>> = HashMap::new();
    let mut lost: Vec<String> = Vec::new();
    for table in found {
        for line in &table.lines {
            let Some(mark) = &line.repere else { continue };
            let Some(model) = model_of.get(&(mark, sheet(table))) else { continue };
            let show = shows(role, line);
            let other = show.as_ref().and_then(|it| by_show.get(&(sheet(table), it.clone())).copied().flatten());
            let now = match other.filter(|it| *it != mark) {
                Some(other) if shows(role, model) != show => {
                    pairing.changed.insert((&table.name, line.row), Some(other.clone()));
                    other.clone()
                }
                _ => {
                    let theirs =
                        known.iter().any(|(it, _, other)| *it != mark && fixed(role, other) == fixed(role, line));
                    if fixed(role, line).is_some() && fixed(role, line) != fixed(role, model) && theirs {
                        lost.push(table.place(line, "code").to_string());
                    }
                    mark.clone()
                }
            };
            by_mark.entry((now, sheet(table))).or_default().push((table, line));
        }
    }
    if !lost.is_empty() {
        return Err(Refusal::new(code!("xlsx-lignes-triees"), [("lignes", Arg::list(lost))]));
    }
    for ((mark, sheet), rows) in by_mark.into_iter().filter(|(_, rows)| rows.len() > 1) {
        // Of two rows with one mark, the one that still shows the object is the object; the others were copied from it.
        let Some(model) = model_of.get(&(&mark, sheet)) else { continue };
        let own: HashSet<u32> =
            rows.iter().filter(|(_, it)| shows(role, it) == shows(role, model)).map(|(_, it)| it.row).collect();
        // A copy that still has the code is the same object twice.
        let code = |it: &SheetLine| spelling(&it.text("code"));
        let is_new =
            rows.iter().all(|(_, it)| own.contains(&it.row) || code(it) != code(model) && !code(it).is_empty());
        if own.len() == 1 && is_new && shows(role, model).is_some() {
            let copies = rows.into_iter().filter(|(_, it)| !own.contains(&it.row));
            pairing.changed.extend(copies.map(|(table, it)| ((table.name.as_str(), it.row), None)));
        }
    }
    Ok(pairing)
}
