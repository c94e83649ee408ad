//! Drawing the matrix: frozen headers, rows, the sums of the columns, and names in full.

mod cells;
mod foot;
mod heads;
mod sums;

pub use foot::cell_word;

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    Matrice, Source, Zoom,
    block::Extent,
    grid::{Column, Grid, Line, Row},
    layout::Layout,
};
use crate::{
    coverage::Presence,
    t,
    tui::{
        theme::Sign,
        widgets::{Pen, width},
        world::World,
    },
};

/// The columns that the beginning of a wording takes at least to say something.
const WORDING: u16 = 8;

/// What every part of the drawing looks at.
struct Sight<'s, 'w> {
    state: &'s Matrice,
    grid: &'s Grid<'w>,
    world: &'s World<'w>,
    layout: Layout,
    extent: Option<Extent>,
}

pub(super) fn draw(state: &Matrice, grid: &Grid<'_>, world: &World<'_>, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let mut pen = Pen::new(buf, world.theme, area);
    if grid.columns.is_empty() || (grid.rows.is_empty() && !state.gaps) {
        pen.put(1, 1, area.width, &t!(world.i18n, "matrice-vide"), world.theme.faint());
        return;
    }
    if grid.rows.is_empty() {
        pen.put(1, 1, area.width, &t!(world.i18n, "matrice-sans-manque"), world.theme.good());
        return;
    }
    let layout = Layout::new(grid.zoom, grid.columns.len(), area);
    let sight = Sight { state, grid, world, layout, extent: state.extent(grid) };
    sight.corner(&mut pen);
    sight.headers(&mut pen);
    let body = layout.body();
    for (y, line) in (layout.head..layout.head + body.height).zip(grid.lines().into_iter().skip(state.row.offset)) {
        match line {
            Line::Heading(at) => sight.heading(&grid.rows[at], y, &mut pen),
            Line::Row(at) => {
                sight.label(at, &grid.rows[at], y, &mut pen);
                sight.cells(at, &grid.rows[at], y, &mut pen);
            }
        }
    }
    if layout.has_sums() {
        sight.sums(&mut pen);
    }
    sight.names(&mut pen);
}

impl<'w> Sight<'_, 'w> {
    /// The columns on the screen: where each stands, its rank, and what it is.
    fn columns(&self) -> impl Iterator<Item = (u16, usize, Column<'w>)> {
        let shown = self.grid.columns.iter().copied().enumerate().skip(self.state.column.offset);
        self.layout.places().zip(shown).map(|(x, (at, column))| (x, at, column))
    }

    /// What the row is. Its wording stays as it is when the cursor comes: over SSH it would cost twice its length.
    fn label(&self, at: usize, row: &Row<'_>, y: u16, pen: &mut Pen<'_>) {
        let theme = self.world.theme;
        pen.put(0, y, 1, theme.sign(Sign::Bar), theme.competence(row.competence.couleur));
        let style = if at == self.state.row.at { theme.cursor() } else { theme.text() };
        let room = self.sums_at().saturating_sub(2);
        let (name, libelle) = self.row_name(row);
        let after = match (row.ac, row.niveau) {
            (None, Some(niveau)) => {
                let ordre = t!(self.world.i18n, "matrice-ordre-niveau", ordre = niveau.ordre);
                let after = pen.put(1, y, room, &row.competence.nom, theme.text());
                pen.put(after + 1, y, room.saturating_sub(after), &ordre, style)
            }
            _ => pen.put(1, y, room, &name, style),
        };
        let after = match self.is_by_choice(row) {
            true => pen.put(after, y, room.saturating_sub(after), theme.sign(Sign::Optional), theme.key()),
            false => after,
        };
        if row.ac.is_some_and(|ac| self.state.source == Some(Source::Row(ac.id.clone()))) {
            pen.put(0, y, 1, theme.sign(Sign::Source), theme.key());
        }
        if self.grid.zoom != Zoom::Activites || room > after + WORDING {
            let wording = self.wording(row, libelle);
            pen.put(after + 1, y, room.saturating_sub(after), &wording, theme.faint());
        }
        self.row_sums(row, y, pen);
    }

    /// Whether a student can pass by the AC of the row, or never be assessed on it, according to their choices.
    fn is_by_choice(&self, row: &Row<'_>) -> bool {
        let view = &self.world.view;
        let Some(vu) = row.ac.filter(|_| view.has_choices()).and_then(|it| view.ac(&it.id)) else { return false };
        [view.presence_of_ac(vu), view.presence(&vu.evalue)].contains(&Presence::ByChoice)
    }

    /// What people call the row, and its wording.
    fn row_name<'r>(&self, row: &'r Row<'_>) -> (String, &'r str) {
        match (row.ac, row.niveau) {
            (Some(ac), _) => (ac.code.clone(), &ac.libelle),
            (None, Some(niveau)) => {
                let nom = row.competence.nom.clone();
                (t!(self.world.i18n, "matrice-nom-niveau", nom = nom, ordre = niveau.ordre), &niveau.libelle)
            }
            (None, None) => (row.competence.nom.clone(), &row.competence.libelle),
        }
    }

    /// The wording as it follows the name: that of a compétence often begins with its name too.
    fn wording(&self, row: &Row<'_>, libelle: &str) -> String {
        if row.ac.is_some() || libelle.is_empty() {
            libelle.to_owned()
        } else {
            t!(self.world.i18n, "matrice-suite", libelle = libelle.to_owned())
        }
    }

    /// The sums of the rows stand from this column on, and take to the end of the left part.
    fn sums_at(&self) -> u16 {
        self.layout.left.saturating_sub(2 * self.sum_columns() + 2)
    }

    /// The columns of one sum of a row.
    fn sum_columns(&self) -> u16 {
        if self.grid.zoom.has_acs() { 2 } else { 3 }
    }
}

/// `text` at the right end of `columns`.
fn right(text: &str, columns: u16) -> String {
    let blank = usize::from(columns).saturating_sub(width(text));
    format!("{}{text}", " ".repeat(blank))
}
