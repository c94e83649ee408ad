//! The part of the matrix around the cell that is spoken of: whole codes, wide cells, and both names in full.

use ratatui::style::Style;

use crate::{
    coverage::{Matrix, MatrixLine, is_in_reach},
    programme::Element,
    t,
    tui::{
        screens::{
            View,
            matrice::{Matrice, cell_word},
        },
        theme::Sign,
        widgets::{Pen, width, wrap},
        world::World,
    },
};

/// Columns between two activités.
const GAP: u16 = 2;

pub(super) fn draw(state: &Matrice, world: &World<'_>, pen: &mut Pen<'_>) {
    let matrix = Matrix::new(&world.view);
    // From afar the screen is a picture already.
    let Some((ac, activite)) = state.cell(world) else { return pen.draw(|area, buf| state.draw(world, area, buf)) };
    let row = matrix.lines.iter().position(|it| it.ac.target() == ac);
    let column = matrix.columns.iter().position(|it| it.activite.target() == activite);
    let (Some(row), Some(column)) = (row, column) else { return };
    let columns = usize::from(pen.area.width);
    let (line, activite) = (&matrix.lines[row], matrix.columns[column].activite);
    let tied = (line.travaille.contains(&column), line.evalue.contains(&column));
    let name = |code: &str, libelle: &str| t!(world.i18n, "matrice-nom", code = code, libelle = libelle);
    let full = [
        (name(&line.ac.code, &line.ac.libelle), world.theme.title()),
        (name(&activite.code, &activite.libelle), world.theme.title()),
        (cell_word(world.i18n, tied.0, tied.1), world.theme.key()),
    ];
    let full: Vec<(String, Style)> =
        full.iter().flat_map(|(text, style)| wrap(text, columns).into_iter().take(3).map(|it| (it, *style))).collect();
    let foot = u16::try_from(full.len() + 1).unwrap_or(0).min(pen.area.height / 2);
    let grid = Grid::around(row, column, &matrix, pen.area.width, pen.area.height - foot);
    grid.draw(&matrix, world, pen);
    for (y, (line, style)) in (pen.area.height - foot + 1..pen.area.height).zip(full) {
        pen.put(0, y, pen.area.width, &line, style);
    }
}

/// What is shown, and how wide.
struct Grid {
    row: usize,
    column: usize,
    rows: std::ops::Range<usize>,
    columns: std::ops::Range<usize>,
    /// Of the codes of the AC, and of one activité.
    left: u16,
    cell: u16,
}

impl Grid {
    fn around(row: usize, column: usize, matrix: &Matrix<'_>, columns: u16, height: u16) -> Self {
        let widest = |codes: &mut dyn Iterator<Item = &String>| {
            codes.map(|it| width(it)).max().and_then(|it| u16::try_from(it).ok()).unwrap_or(0)
        };
        // Codes and wordings, for those who know only the latter.
        let code = widest(&mut matrix.lines.iter().map(|it| &it.ac.code)).min(columns / 3) + GAP;
        let left = code.max(columns * 2 / 5);
        let cell = widest(&mut matrix.columns.iter().map(|it| &it.activite.code)).clamp(3, 16) + GAP;
        // A heading row, then a blank before each row.
        let rows = window(row, matrix.lines.len(), usize::from(height.saturating_sub(1) / 2));
        let columns = window(column, matrix.columns.len(), usize::from(columns.saturating_sub(left) / cell));
        Self { row, column, rows, columns, left, cell }
    }

    fn draw(&self, matrix: &Matrix<'_>, world: &World<'_>, pen: &mut Pen<'_>) {
        let places = || (self.left..).step_by(usize::from(self.cell)).zip(self.columns.clone());
        for (x, at) in places() {
            let style = if at == self.column { world.theme.crosshair() } else { world.theme.faint() };
            pen.put(x, 0, self.cell - GAP, &matrix.columns[at].activite.code, style);
        }
        for (y, at) in (2..).step_by(2).zip(self.rows.clone()) {
            let line = &matrix.lines[at];
            let style = world.theme.competence(line.competence.couleur);
            let style = if at == self.row { style.patch(world.theme.crosshair()) } else { style };
            let after = pen.put(0, y, self.left - GAP, &line.ac.code, style) + 1;
            pen.put(after, y, (self.left - GAP).saturating_sub(after), &line.ac.libelle, world.theme.text());
            for (x, column) in places() {
                let (text, style) = self.mark(line, (at, column), matrix, world);
                // In the middle of its cell.
                let columns = usize::from(self.cell - GAP);
                pen.put(x, y, self.cell, &format!("{text:^columns$}"), style);
            }
        }
    }

    fn mark(
        &self,
        line: &MatrixLine<'_>,
        at: (usize, usize),
        matrix: &Matrix<'_>,
        world: &World<'_>,
    ) -> (String, Style) {
        let theme = world.theme;
        let signs = [(line.travaille.contains(&at.1), Sign::Travaille), (line.evalue.contains(&at.1), Sign::Evalue)];
        let text: Vec<&str> = signs.iter().filter(|(is, _)| *is).map(|(_, sign)| theme.sign(*sign)).collect();
        let style = match (at == (self.row, self.column), text.len()) {
            (true, _) => theme.cursor(),
            (false, 2) => theme.good(),
            (false, 1) => theme.text(),
            (false, _) => theme.faint(),
        };
        // What an activité cannot have is no gap.
        let activite = matrix.columns[at.1].activite;
        let empty = if is_in_reach(world.programme, activite, line.niveau) { theme.sign(Sign::Empty) } else { "" };
        (if text.is_empty() { empty.to_owned() } else { text.join(" ") }, style)
    }
}

/// `size` of `len` items around the one at `at`.
fn window(at: usize, len: usize, size: usize) -> std::ops::Range<usize> {
    let size = size.clamp(1, len.max(1));
    let first = at.saturating_sub(size / 2).min(len.saturating_sub(size));
    first..(first + size).min(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_holds_what_is_spoken_of() {
        for (at, len, size, expected) in
            [(0, 9, 3, 0..3), (4, 9, 3, 3..6), (8, 9, 3, 6..9), (1, 2, 5, 0..2), (3, 9, 0, 3..4)]
        {
            assert_eq!(window(at, len, size), expected);
        }
    }
}
