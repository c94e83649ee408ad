//! A block of cells pasted into the grid, and one emptied.

use serde_json::Value;

use super::preview::Preview;
use crate::{
    edit::{self, Edit, EditError},
    t,
    tui::{
        app::{App, Tone},
        forms::{self, Reading},
        screens::maquette::{EditableCell, Maquette},
        world::World,
    },
};

/// What is pasted, cell by cell.
#[derive(Default)]
struct Fill {
    /// What each cell holds, and the edit that fills it.
    cells: Vec<(Value, Edit)>,
    /// Cells that are computed, and left alone.
    computed: usize,
}

impl Fill {
    /// How many cells lose what they hold.
    fn over(&self) -> usize {
        self.cells.iter().filter(|(before, edit)| !before.is_null() && !edit.is_empty()).count()
    }

    fn edit(self) -> Edit {
        Edit::Batch(self.cells.into_iter().map(|(_, edit)| edit).filter(|it| !it.is_empty()).collect())
    }
}

/// Why a text cannot be pasted there.
enum Refusal {
    /// It is higher or wider than what is left of the grid.
    TooLarge {
        rows: usize,
        columns: usize,
        room: (usize, usize),
    },
    /// What stands in a cell of it, both from 1, means nothing there.
    Unread {
        row: usize,
        column: usize,
        text: String,
        why: String,
    },
    /// Nothing is typed there.
    Nothing,
    Edit(EditError),
}

impl Refusal {
    fn told(self, app: &App) -> String {
        let i18n = &app.i18n;
        match self {
            Refusal::Edit(error) => app.tell(&error.into()),
            Refusal::TooLarge { rows, columns, room } => {
                let (restent, larges) = room;
                t!(i18n, "cellules-trop", lignes = rows, colonnes = columns, restent = restent, larges = larges)
            }
            Refusal::Unread { row, column, text, why } => {
                t!(i18n, "cellules-illisible", ligne = row, colonne = column, texte = text, raison = why)
            }
            Refusal::Nothing => t!(i18n, "obstacle-calculee"),
        }
    }
}

/// Fills cells from the cursor on with a pasted text, one step. It is shown first where it goes over what is there, or
/// always.
pub(crate) fn paste(text: &str, always: bool, app: &mut App) {
    let Some(work) = app.current() else { return };
    let fill = match fill(&work.maquette, &work.world(&app.i18n, app.theme), text) {
        Ok(fill) => fill,
        Err(refusal) => return app.say(refusal.told(app), Tone::Bad),
    };
    let (n, over, computed) = (fill.cells.len(), fill.over(), fill.computed);
    let mut told = t!(app.i18n, "cellules-message", n = n, perdues = over);
    if computed > 0 {
        told = format!("{told} {}", t!(app.i18n, "cellules-calculees", n = computed));
    }
    let edit = fill.edit();
    if edit.is_empty() {
        app.say(t!(app.i18n, "avis-deja"), Tone::Plain);
    } else if over > 0 || always {
        app.show(Preview::new(t!(app.i18n, "cellules-coller"), told, edit));
    } else if app.carry_out(edit) {
        app.say(told, Tone::Good);
    }
}

/// What a text fills: a text of one cell fills the whole block, as in a spreadsheet.
fn fill(maquette: &Maquette, world: &World<'_>, text: &str) -> Result<Fill, Refusal> {
    let rows = forms::block(text);
    let mut fill = Fill::default();
    match &rows[..] {
        [row] if row.len() == 1 && maquette.has_block() => {
            for cell in maquette.cells(world) {
                fill.cells.push(filled(&cell, &row[0], (1, 1), world)?);
            }
        }
        _ => {
            let (columns, room) = (rows.iter().map(Vec::len).max().unwrap_or(0), maquette.room(world));
            if rows.len() > room.0 || columns > room.1 {
                return Err(Refusal::TooLarge { rows: rows.len(), columns, room });
            }
            for (r, row) in rows.iter().enumerate() {
                for (c, text) in row.iter().enumerate() {
                    match maquette.cell_from_first(r, c, world) {
                        Some(cell) => fill.cells.push(filled(&cell, text, (r + 1, c + 1), world)?),
                        None => fill.computed += usize::from(!text.is_empty()),
                    }
                }
            }
        }
    }
    if fill.cells.is_empty() { Err(Refusal::Nothing) } else { Ok(fill) }
}

/// What a cell holds, and the edit that gives it what a text says.
fn filled(
    cell: &EditableCell,
    text: &str,
    (row, column): (usize, usize),
    world: &World<'_>,
) -> Result<(Value, Edit), Refusal> {
    let reading = Reading::of(forms::entry(cell.target.kind, &cell.path.field)).ok_or(Refusal::Nothing)?;
    let unread = || Refusal::Unread { row, column, text: text.to_owned(), why: reading.refusal(world.i18n) };
    let after = reading.read(text).into_iter().next().ok_or_else(unread)?;
    let edit = edit::set(world.programme, &cell.target, cell.path.clone(), after).map_err(Refusal::Edit)?;
    let before = if let Edit::Set(set) = &edit { set.before.clone() } else { Value::Null };
    Ok((before, edit))
}

/// Empties the block or, without one, the cell under the cursor.
pub(crate) fn clear(app: &mut App) {
    let Some(work) = app.current() else { return };
    let programme = work.session.programme();
    let cells = work.maquette.cells(&work.world(&app.i18n, app.theme));
    let emptied = |it: &EditableCell| edit::set(programme, &it.target, it.path.clone(), Value::Null);
    let edits: Result<Vec<Edit>, _> = cells.iter().map(emptied).collect();
    match edits {
        Ok(mut edits) if edits.len() == 1 => drop(app.carry_out(edits.remove(0))),
        Ok(edits) => {
            let edits: Vec<Edit> = edits.into_iter().filter(|it| !it.is_empty()).collect();
            let n = edits.len();
            if app.carry_out(Edit::Batch(edits)) {
                app.say(t!(app.i18n, "cellules-videes", n = n), Tone::Good);
            }
        }
        Err(error) => app.fail(&error.into()),
    }
}
