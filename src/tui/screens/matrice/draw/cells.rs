//! The cells: marks seen from nearest, shades and figures from afar.

use ratatui::style::Style;

use super::Sight;
use crate::{
    coverage::{Heat, Intensity},
    programme::{Ac, Activite},
    rules::Severity,
    tui::{
        screens::matrice::{
            Zoom,
            grid::{Column, Row},
        },
        theme::Sign,
        widgets::Pen,
    },
};

impl Sight<'_, '_> {
    pub(super) fn cells(&self, at: usize, row: &Row<'_>, y: u16, pen: &mut Pen<'_>) {
        for (x, rank, column) in self.columns() {
            let chosen = self.extent.as_ref().is_some_and(|it| it.contains(at, rank));
            let (text, style) = match (column, row.ac) {
                (Column::Activite(activite), Some(ac)) => self.mark(ac, activite, chosen),
                (column, _) => self.heat(Heat::of(row.seen(&self.world.view), column.semestre())),
            };
            let here = at == self.state.row.at && rank == self.state.column.at;
            let style = if here { self.world.theme.cursor() } else { style };
            pen.put(x, y, self.layout.cell - 1, &text, style);
        }
    }

    /// Cells of a block have one style, and a sign before the mark.
    fn mark(&self, ac: &Ac, activite: &Activite, chosen: bool) -> (String, Style) {
        let theme = self.world.theme;
        let (t, e) = (theme.sign(Sign::Travaille), theme.sign(Sign::Evalue));
        let (mark, style) = match (activite.travaille.contains(&ac.id), activite.evalue.contains(&ac.id)) {
            (true, true) => (format!("{t}{e}"), theme.good()),
            (true, false) => (format!("{t} "), theme.text()),
            (false, true) => (format!(" {e}"), theme.text()),
            (false, false) => (format!("{} ", theme.sign(Sign::Empty)), theme.faint()),
        };
        if chosen {
            (format!("{}{mark}", theme.sign(Sign::Chosen)), theme.crosshair())
        } else {
            (format!(" {mark}"), style)
        }
    }

    /// A year that does not develop the row is not concerned: that is not the same as doing nothing for it.
    fn heat(&self, chaleur: Heat) -> (String, Style) {
        let theme = self.world.theme;
        let ties = format!("{:>2} {:>2}", chaleur.travaux, chaleur.evaluations);
        match (chaleur.is_concerned(), self.grid.zoom) {
            (false, _) if chaleur.hors_annee == 0 => {
                (format!("   {}   ", theme.sign(Sign::Unconcerned)), theme.faint())
            }
            (false, _) => {
                (format!("{} {ties}", theme.severity_sign(Severity::Warning)), theme.severity(Severity::Warning))
            }
            (true, Zoom::Activites | Zoom::Acs) => {
                let style = match (chaleur.travaux, chaleur.evaluations) {
                    (0, 0) => theme.faint(),
                    (0, _) | (_, 0) => theme.text(),
                    _ => theme.good(),
                };
                (format!("{}{ties}", theme.shade(chaleur.nombre())), style)
            }
            (true, Zoom::Niveaux | Zoom::Competences) => {
                let part = chaleur.part();
                let share = format!("{}/{}", chaleur.couverts, chaleur.acs);
                let shade = if part == Intensity::Nil { theme.sign(Sign::Missing) } else { theme.shade(part) };
                (format!("{shade:<2}{share:>5}"), theme.heat(part))
            }
        }
    }
}
