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
    /// Those that the list shows.
    pub programmes: Vec<Overview>,
    /// How many are archived.
    pub archived: usize,
    /// Whether the list shows those that are archived, and no others.
    pub shows_archived: bool,
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
        let (mut all, bin) = (store.list()?, store.bin()?);
        self.archived = all.iter().filter(|it| it.archived.is_some()).count();
        self.shows_archived &= self.archived > 0;
        all.retain(|it| it.archived.is_some() == self.shows_archived);
        (self.programmes, self.bin) = (all, bin);
        if let Some(id) = here {
            self.select(&id);
        }
        Ok(())
    }

    /// The part of `area` that the list takes: what is archived and what lies in the bin have the last rows.
    fn list(&self, area: Rect) -> Rect {
        Rect {
            height: area.height.saturating_sub(u16::from(self.archived > 0) + u16::from(!self.bin.is_empty())),
            ..area
        }
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
        let archived = (self.archived > 0).then(|| match self.shows_archived {
            true => (t!(i18n, "accueil-archives-montrees", n = self.archived), theme.key()),
            false => (t!(i18n, "accueil-archives", n = self.archived), theme.faint()),
        });
        let binned = (!self.bin.is_empty()).then(|| (t!(i18n, "accueil-corbeille", n = self.bin.len()), theme.faint()));
        for (y, (text, style)) in (list.height..).zip(archived.into_iter().chain(binned)) {
            Pen::new(buf, theme, area).put(2, y, area.width.saturating_sub(2), &text, style);
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
