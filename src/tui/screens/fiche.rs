//! One activité in full, chosen from the list of all.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{View, beside};
use crate::{
    programme::{Activite, Element, Target},
    t,
    tui::{
        widgets::{Cursor, Nav, Panel, Pen},
        world::World,
    },
};

#[derive(Debug, Default)]
pub struct Fiche {
    cursor: Cursor,
    panel: Panel,
}

/// The activités of the filtered parcours, semestre by semestre.
fn activites<'w>(world: &World<'w>) -> Vec<&'w Activite> {
    let mut activites = world.vue.activites.clone();
    activites.sort_by_key(|it| (it.semestre, !it.nature.is_sae()));
    activites
}

impl View for Fiche {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        if self.panel.focused {
            if let Some(target) = self.selected(world) {
                self.panel.navigate(nav, world, &target);
            }
        } else {
            self.cursor.navigate(nav, world.vue.activites.len(), usize::from(area.height));
            self.panel.cursor = Cursor::default();
        }
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        self.cursor.settle(world.vue.activites.len(), usize::from(area.height));
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        // The fiche is what is looked at: it gets the larger part.
        let (right, left) = beside(area);
        let (left, right) = (Rect { x: area.x, ..left }, Rect { x: area.x + left.width + 1, ..right });
        let activites = activites(world);
        let mut pen = Pen::new(buf, world.theme, left);
        if activites.is_empty() {
            pen.put(1, 1, area.width, &t!(world.i18n, "maquette-vide"), world.theme.faint());
            return;
        }
        for (y, (rank, activite)) in (0..left.height).zip(activites.iter().enumerate().skip(self.cursor.offset)) {
            pen.put(0, y, 3, &activite.target_semestre(), world.theme.faint());
            let x = pen.put(3, y, 14, &activite.code, world.theme.text()) + 1;
            pen.put(x, y, left.width, &activite.libelle, world.theme.text());
            if rank == self.cursor.at {
                let style = if self.panel.focused { world.theme.crosshair() } else { world.theme.cursor() };
                pen.paint_row(y, style);
            }
        }
        Pen::new(buf, world.theme, Rect { width: left.width + 1, ..area }).divide(left.width);
        if let Some(activite) = activites.get(self.cursor.at) {
            self.panel.draw(world, &activite.target(), right, buf);
        }
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        activites(world).get(self.cursor.at).map(|it| it.target())
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        let found = activites(world).iter().position(|it| it.target() == *target);
        if let Some(at) = found {
            self.cursor.at = at;
            self.panel.cursor = Cursor::default();
        }
        found.is_some()
    }

    fn panel(&mut self) -> Option<&mut Panel> {
        Some(&mut self.panel)
    }
}

impl Activite {
    /// The label of its semestre: `S3`.
    fn target_semestre(&self) -> String {
        format!("S{}", self.semestre)
    }
}
