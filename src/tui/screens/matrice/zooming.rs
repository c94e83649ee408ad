//! Looking from nearer or from farther, without losing what the cursor is on.

use super::{
    Matrice, Zoom,
    grid::{Column, Grid, Row},
};
use crate::{coverage::SeenActivite, tui::world::World};

impl Matrice {
    /// One step nearer or farther; false at the end.
    pub fn step_zoom(&mut self, nearer: bool, world: &World<'_>) -> bool {
        let Some(zoom) = self.zoom.step(nearer) else { return false };
        let from = self.grid(world);
        if self.zoom.is_nearest() {
            self.look_under(&from, world);
        }
        let semestre = from.columns.get(self.column.at).map(Column::semestre);
        self.start = None;
        self.zoom = zoom;
        let to = self.grid(world);
        let row = self.nearest.0.as_ref().and_then(|ac| to.row_with(ac, &world.view)).or_else(|| {
            // A niveau may have no AC yet.
            let from = from.rows.get(self.row.at)?;
            let same = |it: &Row<'_>| it.competence.id == from.competence.id;
            let closer = |it: &Row<'_>| same(it) && it.niveau.map(|it| &it.id) == from.niveau.map(|it| &it.id);
            to.rows.iter().position(closer).or_else(|| to.rows.iter().position(same))
        });
        let column = match (zoom, &self.nearest.1) {
            (Zoom::Activites, Some(id)) => to.columns.iter().position(|it| it.activite().is_some_and(|a| a.id == *id)),
            _ => None,
        };
        self.row.at = row.unwrap_or(self.row.at);
        self.column.at = column.or_else(|| to.column_in(semestre?)).unwrap_or(0);
        (self.row.offset, self.column.offset) = (0, 0);
        self.note(&to);
        true
    }

    /// Remembers what zooming in from the cursor leads to: what it was on before, as long as it is still under it.
    pub(super) fn look_under(&mut self, grid: &Grid<'_>, world: &World<'_>) {
        let (Some(row), Some(column)) = (grid.rows.get(self.row.at), grid.columns.get(self.column.at)) else { return };
        self.look_under_row(row, column, world);
        self.look_under_column(column, world);
    }

    fn look_under_row(&mut self, row: &Row<'_>, column: &Column<'_>, world: &World<'_>) {
        let seen: Vec<_> = row.seen(&world.view).iter().filter(|vu| !self.gaps || vu.is_gap()).collect();
        let known = seen.iter().find(|vu| self.nearest.0.as_ref() == Some(&vu.ac.id));
        let annee = crate::programme::annee_du_semestre(column.semestre());
        // A compétence has AC of several years: those that the semestre works are meant.
        let due = || seen.iter().find(|vu| vu.annee == annee).or_else(|| seen.first());
        let found = match known {
            Some(vu) if row.niveau.is_some() || vu.annee == annee => Some(vu),
            _ => due(),
        };
        self.nearest.0 = found.map(|vu| vu.ac.id.clone());
    }

    fn look_under_column(&mut self, column: &Column<'_>, world: &World<'_>) {
        if let Some(activite) = column.activite() {
            self.nearest.1 = Some(activite.id.clone());
            return;
        }
        let known = self.nearest.1.as_ref().and_then(|id| world.view.activite(id));
        if known.is_some_and(|it| it.semestre == column.semestre()) {
            return;
        }
        let touches = |it: &&SeenActivite<'_>| self.nearest.0.as_ref().is_some_and(|ac| it.touches(ac));
        let of_semestre = || world.view.activites.iter().filter(|it| it.semestre == column.semestre());
        self.nearest.1 = of_semestre().find(touches).or_else(|| of_semestre().next()).map(|it| it.id.clone());
    }
}
