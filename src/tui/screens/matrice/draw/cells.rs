//! The cells: marks seen from nearest, shades and figures from afar.

use ratatui::style::Style;

use super::Sight;
use crate::{
    coverage::{Heat, Intensity, is_in_reach},
    programme::{Ac, Activite, Element, Target},
    rules::{Diagnostic, Family, Severity},
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
        let worst = if self.grid.zoom.is_nearest() { None } else { self.worst(row) };
        for (x, rank, column) in self.columns() {
            let chosen = self.extent.as_ref().is_some_and(|it| it.contains(at, rank));
            let (text, style) = match (column, row.ac) {
                (Column::Activite(activite), Some(ac)) => self.mark(row, ac, activite, chosen),
                (column, _) => self.heat(Heat::of(row.seen(&self.world.view), column.semestre()), worst),
            };
            let here = at == self.state.row.at && rank == self.state.column.at;
            let style = if here { self.world.theme.cursor() } else { style };
            pen.put(x, y, self.layout.cell - 1, &text, style);
        }
    }

    /// The gravest that the rules of coverage say of the row, and of what it holds.
    fn worst(&self, row: &Row<'_>) -> Option<Severity> {
        let holds = |target: &Target| match (row.ac, row.niveau) {
            (Some(ac), _) => ac.target() == *target,
            (None, Some(niveau)) => niveau.target() == *target || niveau.acs.iter().any(|it| it.target() == *target),
            (None, None) => {
                let mut niveaux = row.competence.niveaux.iter();
                niveaux.any(|it| it.target() == *target || it.acs.iter().any(|ac| ac.target() == *target))
            }
        };
        let covers = |it: &&Diagnostic| it.rule.family == Family::Couverture && it.waived.is_none();
        let found = self.world.diagnostics().filter(covers).filter(|it| holds(&it.target));
        let grave = [Severity::Error, Severity::Warning, Severity::Info];
        let severities: Vec<Severity> = found.map(|it| it.severity).collect();
        grave.into_iter().find(|it| severities.contains(it))
    }

    /// Cells of a block have one style, and a sign before the mark. An activité that cannot have the AC has no cell.
    fn mark(&self, row: &Row<'_>, ac: &Ac, activite: &Activite, chosen: bool) -> (String, Style) {
        let theme = self.world.theme;
        let (t, e) = (theme.sign(Sign::Travaille), theme.sign(Sign::Evalue));
        let (mark, style) = match (activite.travaille.contains(&ac.id), activite.evalue.contains(&ac.id)) {
            (true, true) => (format!("{t}{e}"), theme.good()),
            (true, false) => (format!("{t} "), theme.text()),
            (false, true) => (format!(" {e}"), theme.text()),
            (false, false) if row.niveau.is_some_and(|it| !is_in_reach(self.world.programme, activite, it)) => {
                ("  ".to_owned(), theme.text())
            }
            // Plain: over SSH a style of its own would cost more than the rest of the row.
            (false, false) => (format!("{} ", theme.sign(Sign::Empty)), theme.text()),
        };
        if chosen {
            (format!("{}{mark}", theme.sign(Sign::Chosen)), theme.crosshair())
        } else {
            (format!(" {mark}"), style)
        }
    }

    /// A year that does not develop the row is not concerned: that is not the same as doing nothing for it.
    /// Its colour is that of the rules: what they say of the row, else that all is done or that there is nothing to say.
    fn heat(&self, chaleur: Heat, worst: Option<Severity>) -> (String, Style) {
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
                let style = match (worst, chaleur.travaux, chaleur.evaluations) {
                    (Some(severity), ..) => theme.severity(severity),
                    (None, 0, 0) => theme.faint(),
                    (None, 0, _) | (None, _, 0) => theme.text(),
                    (None, ..) => theme.good(),
                };
                (format!("{}{ties}", theme.shade(chaleur.number())), style)
            }
            (true, Zoom::Niveaux | Zoom::Competences) => {
                let part = chaleur.part();
                let share = format!("{}/{}", chaleur.couverts, chaleur.acs);
                let shade = match (part, worst) {
                    (Intensity::Nil, Some(severity)) => theme.severity_sign(severity),
                    (Intensity::Nil, None) => theme.sign(Sign::Empty),
                    _ => theme.shade(part),
                };
                let style = match (worst, part) {
                    (Some(severity), _) => theme.severity(severity),
                    (None, Intensity::Full) => theme.good(),
                    (None, _) => theme.text(),
                };
                (format!("{shade:<2}{share:>5}"), style)
            }
        }
    }
}
