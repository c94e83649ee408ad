//! One activité in full, chosen from the list of all, and filled in.

mod content;
mod cursor;
mod evaluations;
mod grille;
mod lines;
mod ties;

use ratatui::{buffer::Buffer, layout::Rect};

pub use lines::Slot;

use self::{cursor::FicheCursor, lines::FicheLines};
use super::View;
use crate::{
    programme::{Activite, Element, Kind, Target},
    t,
    tui::{
        widgets::{Cursor, Nav, Panel, Pen},
        world::World,
    },
    workshop::{Sort, lineage},
};

#[derive(Debug, Default)]
pub struct Fiche {
    list: Cursor,
    /// Whether the fiche has the focus, rather than the list.
    panel: Panel,
    cursor: FicheCursor,
}

/// The activités of the filtered parcours, semestre by semestre.
fn activites<'w>(world: &World<'w>) -> Vec<&'w Activite> {
    let mut activites: Vec<&Activite> = world.view.activites.iter().map(|it| it.activite).collect();
    activites.sort_by_key(|it| (it.semestre, !it.nature.is_sae()));
    activites
}

/// The least width on which the list stays beside the fiche that is being filled in.
const BESIDE: u16 = 100;
/// The least width on which the fiche shows beside the list.
const BOTH: u16 = 60;

impl Fiche {
    fn current<'w>(&self, world: &World<'w>) -> Option<&'w Activite> {
        activites(world).get(self.list.at).copied()
    }

    /// The list and the fiche. Where there is little room, the one that has the focus takes it.
    fn panes(&self, area: Rect) -> (Rect, Rect) {
        let list = match area.width {
            ..BESIDE if self.panel.focused => return (Rect { width: 0, ..area }, area),
            ..BOTH => area.width,
            width => (width * 3 / 10).min(40),
        };
        let x = (list + 1).min(area.width);
        (Rect { width: list, ..area }, Rect { x: area.x + x, width: area.width - x, ..area })
    }

    /// The fiche of the activité where the cursor of the list rests, or of the one that is being filled in.
    fn page<'w>(&self, world: &'w World<'w>, area: Rect) -> Option<FicheLines<'w>> {
        let at = if self.panel.focused { self.list.at } else { self.list.at_rest() };
        let activite = activites(world).get(at).copied()?;
        let mut page = FicheLines::new(world, self.panes(area).1.width);
        content::write(&mut page, activite);
        Some(page)
    }

    /// What Enter fills in; None while the cursor is in the list.
    pub fn entry(&self) -> Option<&Slot> {
        self.cursor.entry().filter(|_| self.panel.focused)
    }

    fn draw_list(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        let mut pen = Pen::new(buf, world.theme, area);
        let rows = activites(world).into_iter().enumerate().skip(self.list.offset);
        for (y, (rank, activite)) in (0..area.height).zip(rows) {
            pen.put(0, y, 3, &format!("S{}", activite.semestre), world.theme.faint());
            let x = pen.put(3, y, 14, &activite.code, world.theme.text()) + 1;
            pen.put(x, y, area.width, &activite.libelle, world.theme.text());
            if rank == self.list.at {
                let style = if self.panel.focused { world.theme.crosshair() } else { world.theme.cursor() };
                pen.paint_row(y, style);
            }
        }
    }
}

impl View for Fiche {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        if self.panel.focused {
            if let Some(page) = self.page(world, area) {
                self.cursor.navigate(nav, &page, area.height);
            }
        } else {
            self.list.navigate(nav, world.view.activites.len(), usize::from(area.height));
            self.cursor = FicheCursor::default();
        }
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        self.list.settle(world.view.activites.len(), usize::from(area.height));
        if let Some(page) = self.page(world, area) {
            self.cursor.settle(&page, area.height);
        }
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        let (left, right) = self.panes(area);
        let Some(page) = self.page(world, area) else {
            let mut pen = Pen::new(buf, world.theme, area);
            pen.put(1, 1, area.width, &t!(world.i18n, "maquette-vide"), world.theme.faint());
            return;
        };
        if left.width > 0 {
            self.draw_list(world, left, buf);
            Pen::new(buf, world.theme, Rect { width: left.width + 1, ..area }).divide(left.width);
        }
        let cell = self.cursor.cell(&page).filter(|_| self.panel.focused);
        page.draw(self.cursor.offset, cell, &mut Pen::new(buf, world.theme, right));
    }

    /// The évaluation or the criterion that the cursor is on, else the activité.
    fn selected(&self, world: &World<'_>) -> Option<Target> {
        let inside = self.entry().and_then(Slot::target).filter(|it| world.programme.find(it).is_some());
        inside.cloned().or_else(|| self.current(world).map(Element::target))
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        let line = lineage(world.programme, target);
        let Some(activite) = line.iter().find(|it| it.kind == Kind::Activite) else { return false };
        let Some(at) = activites(world).iter().position(|it| it.target() == *activite) else { return false };
        if at != self.list.at {
            self.list.at = at;
            self.cursor = FicheCursor::default();
        }
        let inside = (target.kind != Kind::Activite).then(|| Slot::Field(target.clone(), "libelle"));
        // The cursor is already there after a change to one of its fields.
        let there = self.entry().and_then(Slot::target) == Some(target);
        if let Some(entry) = inside.filter(|_| !there) {
            self.panel.focused = true;
            self.cursor.go(entry);
        }
        true
    }

    fn rest(&mut self) {
        self.list.rest();
    }

    fn panel(&mut self) -> Option<&mut Panel> {
        Some(&mut self.panel)
    }

    fn sort(&self) -> Option<Sort> {
        match self.entry()? {
            Slot::Add(sort) => Some(*sort),
            Slot::Text(..) => Some(Sort::Critere),
            _ => None,
        }
    }
}
