//! Where the user is in a fiche. What others write meanwhile moves the lines, never the cursor.

use super::lines::{Cell, FicheLines, Slot, Stop};
use crate::tui::widgets::Nav;

#[derive(Debug, Default)]
pub(super) struct FicheCursor {
    /// What the cursor is on.
    entry: Option<Slot>,
    /// The stop that it was last seen on: where to go when the entry is gone.
    row: usize,
    /// The column that it keeps to from stop to stop.
    wish: u16,
    /// The first line shown.
    pub offset: u16,
}

impl FicheCursor {
    /// Goes to `entry`, wherever it is.
    pub(super) fn go(&mut self, entry: Slot) {
        self.entry = Some(entry);
    }

    pub(super) fn entry(&self) -> Option<&Slot> {
        self.entry.as_ref()
    }

    /// The ranks of the stop and of the cell that it is on; None on an empty page.
    fn place(&self, page: &FicheLines<'_>) -> Option<(usize, usize)> {
        let found = page.stops.iter().enumerate().find_map(|(row, stop)| {
            let at = stop.cells.iter().position(|it| Some(&it.entry) == self.entry.as_ref())?;
            Some((row, at))
        });
        let nearest = || {
            let row = self.row.min(page.stops.len().checked_sub(1)?);
            Some((row, nearest(page.stops.get(row)?, self.wish)))
        };
        found.or_else(nearest)
    }

    pub(super) fn cell<'p>(&self, page: &'p FicheLines<'_>) -> Option<&'p Cell> {
        let (row, at) = self.place(page)?;
        page.stops.get(row)?.cells.get(at)
    }

    pub(super) fn navigate(&mut self, nav: Nav, page: &FicheLines<'_>, height: u16) {
        let Some((row, at)) = self.place(page) else { return };
        let stop = &page.stops[row];
        let last = page.stops.len() - 1;
        match nav {
            Nav::Left => return self.go_along(row, at.saturating_sub(1), page),
            Nav::Right => return self.go_along(row, (at + 1).min(stop.cells.len() - 1), page),
            // A text longer than the screen is read before it is left.
            Nav::Down | Nav::PageDown if stop.end > self.offset + height && self.offset >= stop.first => {
                return self.offset += step(height).min(stop.end - self.offset - height);
            }
            Nav::Up | Nav::PageUp if stop.first < self.offset => {
                return self.offset -= step(height).min(self.offset - stop.first);
            }
            _ => {}
        }
        let row = match nav {
            Nav::Up => row.saturating_sub(1),
            Nav::Down => (row + 1).min(last),
            Nav::PageUp => {
                let line = stop.first.saturating_sub(height);
                page.stops.iter().position(|it| it.first >= line).unwrap_or(0).min(row.saturating_sub(1))
            }
            Nav::PageDown => {
                let line = stop.first + height;
                page.stops.iter().rposition(|it| it.first <= line).unwrap_or(last).max((row + 1).min(last))
            }
            Nav::First => 0,
            _ => last,
        };
        let stop = &page.stops[row];
        if stop.cells.len() == 1 && distance(&stop.cells[0], self.wish) > 0 {
            self.wish = 0;
        }
        self.settle_on(row, nearest(stop, self.wish), page);
    }

    fn go_along(&mut self, row: usize, at: usize, page: &FicheLines<'_>) {
        self.wish = page.stops[row].cells[at].area.x;
        self.settle_on(row, at, page);
    }

    fn settle_on(&mut self, row: usize, at: usize, page: &FicheLines<'_>) {
        self.row = row;
        self.entry = page.stops[row].cells.get(at).map(|it| it.entry.clone());
    }

    /// Scrolls so that the stop shows among `height` lines: whole, or some of it when it is taller.
    ///
    /// It moves by a third of the screen at least, since a scroll redraws everything.
    pub(super) fn settle(&mut self, page: &FicheLines<'_>, height: u16) {
        let Some((row, at)) = self.place(page) else { return };
        self.settle_on(row, at, page);
        let stop = &page.stops[row];
        // What stands above the first stop and below the last shows with them.
        let first = if row == 0 { 0 } else { stop.first };
        let end = if row + 1 == page.stops.len() { page.height() } else { stop.end };
        if end - first > height {
            self.offset = self.offset.clamp(first, end - height);
        } else if first < self.offset {
            self.offset = first.saturating_sub(step(height)).max(end.saturating_sub(height));
        } else if end > self.offset + height {
            self.offset = (end + step(height) - height).min(first);
        }
        self.offset = self.offset.min(page.height().saturating_sub(height));
    }
}

fn step(height: u16) -> u16 {
    (height / 3).max(1)
}

/// The cell of a stop that is nearest to a column.
fn nearest(stop: &Stop, x: u16) -> usize {
    (0..stop.cells.len()).min_by_key(|at| distance(&stop.cells[*at], x)).unwrap_or(0)
}

/// How far a cell is from a column, across.
fn distance(cell: &Cell, x: u16) -> u16 {
    if x < cell.area.x { cell.area.x - x } else { (x + 1).saturating_sub(cell.area.right()) }
}

#[cfg(test)]
mod tests {
    use super::{super::content, *};
    use crate::{
        coverage::ParcoursView,
        i18n::{I18n, Lang},
        programme::Programme,
        rules,
        tui::{
            theme::Theme,
            world::{Seen, World},
        },
    };

    fn sample() -> Programme {
        let samples = crate::samples::read().unwrap();
        samples.into_iter().find(|it| it.activites.iter().any(|a| a.criteres.len() > 1)).unwrap()
    }

    /// Walks one way until the cursor stays, and counts the stops that it made. Each must show, from its first line or
    /// filling the screen.
    fn walk(cursor: &mut FicheCursor, nav: Nav, page: &FicheLines<'_>, height: u16) -> usize {
        let (mut stops, mut before) = (1, None);
        cursor.settle(page, height);
        while before != Some((cursor.entry.clone(), cursor.offset)) {
            if before.as_ref().is_some_and(|(entry, _)| *entry != cursor.entry) {
                stops += 1;
            }
            before = Some((cursor.entry.clone(), cursor.offset));
            let stop = &page.stops[cursor.place(page).unwrap().0];
            let (top, bottom) = (cursor.offset, cursor.offset + height);
            let whole = stop.first >= top && stop.end <= bottom;
            let filling = stop.first <= top && stop.end >= bottom;
            let beginning = stop.end - stop.first > height && (top..bottom).contains(&stop.first);
            assert!(whole || filling || beginning, "{top}..{bottom}: {}..{}", stop.first, stop.end);
            cursor.navigate(nav, page, height);
            cursor.settle(page, height);
        }
        stops
    }

    #[test]
    fn every_stop_shows_when_the_cursor_is_on_it() {
        let (programme, i18n) = (sample(), I18n::new(Lang::Fr));
        let report = rules::judge(&programme, None);
        let (view, theme) = (Seen::Made(Box::new(ParcoursView::whole(&programme))), Theme::default());
        let history = crate::tui::history::History::default();
        let world = World { i18n: &i18n, theme, programme: &programme, view, report: &report, history: &history };
        for (width, height) in [(20, 2), (39, 6), (57, 20), (80, 20), (200, 90)] {
            for activite in programme.activites.iter().take(10) {
                let mut page = FicheLines::new(&world, width);
                content::write(&mut page, activite);
                let mut cursor = FicheCursor::default();
                let down = walk(&mut cursor, Nav::Down, &page, height);
                let up = walk(&mut cursor, Nav::Up, &page, height);
                assert_eq!((down, up), (page.stops.len(), page.stops.len()), "{} {width}×{height}", activite.code);
                walk(&mut cursor, Nav::PageDown, &page, height);
                walk(&mut cursor, Nav::PageUp, &page, height);
            }
        }
    }
}
