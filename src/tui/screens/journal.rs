//! The history: who changed what, when; the latest first.

use std::ops::Range;

use ratatui::{buffer::Buffer, layout::Rect};
use smol_str::SmolStr;

use super::View;
use crate::{
    programme::{EtatRemarque, Target},
    sentences::describe,
    store::Entry,
    t,
    tui::{
        keys,
        widgets::{Cursor, Nav, Pen},
        world::World,
    },
};

#[derive(Debug, Default)]
pub struct Journal {
    cursor: Cursor,
}

impl Journal {
    /// The entry under the cursor.
    pub fn entry<'w>(&self, world: &World<'w>) -> Option<&'w Entry> {
        world.history.entry(self.cursor.at)
    }

    /// With the cursor at a rank.
    pub fn standing_at(rank: usize) -> Self {
        Self { cursor: Cursor::new(rank) }
    }

    /// The rank of the entry under the cursor.
    pub fn at(&self) -> usize {
        self.cursor.at
    }

    /// The ranks of the entries that are shown.
    pub fn shown(&self, area: Rect) -> Range<usize> {
        let offset = self.cursor.offset.min(self.cursor.at);
        offset..(offset + usize::from(split(area).0.height)).max(self.cursor.at + 1)
    }
}

/// The list leaves room for what the selected entry says in full.
fn split(area: Rect) -> (Rect, Rect) {
    let detail = (area.height / 4).clamp(area.height.min(2), 6);
    let list = area.height - detail;
    (Rect { height: list, ..area }, Rect { y: area.y + list, height: detail, ..area })
}

impl View for Journal {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        self.cursor.navigate(nav, world.history.len(), usize::from(split(area).0.height));
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        self.cursor.settle(world.history.len(), usize::from(split(area).0.height));
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        let (list, detail) = split(area);
        let mut pen = Pen::new(buf, world.theme, list);
        let zone = world.i18n.zone();
        for (y, rank) in (0..list.height).zip(self.cursor.offset..) {
            let Some(entry) = world.history.entry(rank) else { continue };
            let at = entry.at.to_zoned_datetime(zone.clone()).strftime("%d/%m %H:%M").to_string();
            let x = pen.put(0, y, 6, &format!("{:>5}", entry.seq), world.theme.faint()) + 2;
            let x = pen.put(x, y, 12, &at, world.theme.faint()) + 2;
            let author = pen.put(x, y, 12, &entry.author, world.theme.key());
            pen.put(
                author.max(x + 12) + 1,
                y,
                list.width,
                &describe(entry, world.programme, world.i18n),
                world.theme.text(),
            );
            if rank == self.cursor.at {
                pen.paint_start(y, world.theme.cursor());
            }
        }
        if let Some(query) = world.history.query() {
            let mut pen = Pen::new(buf, world.theme, detail);
            let told = t!(world.i18n, "histoire-trouve", quoi = query.told(), n = world.history.len());
            pen.rule(0, &told);
        }
        if let Some(entry) = self.entry(world) {
            let mut pen = Pen::new(buf, world.theme, detail);
            if world.history.query().is_none() {
                pen.rule(0, &t!(world.i18n, "journal-numero", seq = entry.seq));
            }
            let open = world.programme.remarques.iter().filter(|it| it.etat == EtatRemarque::Ouverte).count();
            let points = t!(world.i18n, "journal-points", n = open, touche = keys::POINTS.name(world.i18n));
            pen.put_right(0, detail.width.saturating_sub(16), &format!(" {points} "), world.theme.key());
            let text = describe(entry, world.programme, world.i18n);
            for (y, line) in (1..detail.height).zip(crate::tui::widgets::wrap(&text, usize::from(detail.width))) {
                pen.put(0, y, detail.width, &line, world.theme.text());
            }
        }
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        self.entry(world)?.edit.targets().into_iter().next()
    }

    fn detail(&self, world: &World<'_>) -> Option<SmolStr> {
        world.history.seq(self.cursor.at).map(|seq| SmolStr::new(seq.to_string()))
    }

    fn select_detail(&mut self, detail: &str, world: &World<'_>) {
        let found = detail.parse().ok().and_then(|seq| world.history.rank(seq));
        self.cursor.at = found.unwrap_or(self.cursor.at);
    }

    fn select(&mut self, _target: &Target, _world: &World<'_>) -> bool {
        false
    }
}
