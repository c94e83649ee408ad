//! The programmes of the database.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    i18n::I18n,
    sentences,
    session::Access,
    store::{Overview, Removed, StoreError},
    t,
    tui::{
        theme::Theme,
        widgets::{Cursor, Nav, Pen},
    },
};

#[derive(Debug, Default)]
pub struct Home {
    pub programmes: Vec<Overview>,
    /// The programmes that were removed, the last one first.
    pub bin: Vec<Removed>,
    cursor: Cursor,
}

impl Home {
    /// # Errors
    /// Those of the database.
    pub fn of(store: &Access) -> Result<Self, StoreError> {
        let mut home = Self::default();
        home.refresh(store)?;
        Ok(home)
    }

    /// Reads the list again; the cursor stays on its programme.
    ///
    /// # Errors
    /// Those of the database; the list is then as it was.
    pub fn refresh(&mut self, store: &Access) -> Result<(), StoreError> {
        let here = self.selected().map(|it| it.id.to_string());
        (self.programmes, self.bin) = (store.list()?, store.bin()?);
        if let Some(id) = here {
            self.select(&id);
        }
        Ok(())
    }

    /// The part of `area` that the list takes: what lies in the bin has the last row.
    fn list(&self, area: Rect) -> Rect {
        Rect { height: area.height.saturating_sub(u16::from(!self.bin.is_empty())), ..area }
    }

    pub fn navigate(&mut self, nav: Nav, area: Rect) {
        self.cursor.navigate(nav, self.programmes.len(), usize::from(self.list(area).height / 2));
    }

    pub fn settle(&mut self, area: Rect) {
        self.cursor.settle(self.programmes.len(), usize::from(self.list(area).height.saturating_sub(2) / 2));
    }

    pub fn selected(&self) -> Option<&Overview> {
        self.programmes.get(self.cursor.at)
    }

    pub fn select(&mut self, id: &str) {
        self.cursor.at = self.programmes.iter().position(|it| it.id.as_str() == id).unwrap_or(self.cursor.at);
    }

    /// Draws the list; where there is none yet, the first steps instead: each a key, and what it does.
    pub fn draw(&self, steps: &[(String, String)], i18n: &I18n, theme: Theme, area: Rect, buf: &mut Buffer) {
        let list = self.list(area);
        if !self.bin.is_empty() {
            let text = t!(i18n, "accueil-corbeille", n = self.bin.len());
            Pen::new(buf, theme, area).put(2, list.height, area.width.saturating_sub(2), &text, theme.faint());
        }
        if self.programmes.is_empty() {
            return draw_first_steps(steps, i18n, theme, list, buf);
        }
        let mut pen = Pen::new(buf, theme, list);
        for (y, (rank, it)) in
            (1..list.height).step_by(2).zip(self.programmes.iter().enumerate().skip(self.cursor.offset))
        {
            let x = pen.put(2, y, 20, it.id.as_str(), theme.key()) + 2;
            pen.put(x, y, area.width.saturating_sub(x), &it.intitule, theme.title());
            pen.put(4, y + 1, area.width.saturating_sub(4), &sentences::overview(it, i18n), theme.faint());
            if rank == self.cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
    }
}

/// What can be done where there is no programme yet: the keys, and what is done from outside.
fn draw_first_steps(steps: &[(String, String)], i18n: &I18n, theme: Theme, area: Rect, buf: &mut Buffer) {
    let mut pen = Pen::new(buf, theme, area);
    pen.put(2, 1, area.width, &t!(i18n, "accueil-aucun"), theme.title());
    for (y, (key, title)) in (3..).zip(steps) {
        pen.put(4, y, 4, key, theme.key());
        pen.put(8, y, area.width, title, theme.text());
    }
}
