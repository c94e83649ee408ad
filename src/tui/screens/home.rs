//! The programmes of the database.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    i18n::I18n,
    store::Overview,
    t,
    tui::{
        commands::{self, Place},
        theme::Theme,
        widgets::{Cursor, Nav, Pen},
    },
};

#[derive(Debug, Default)]
pub struct Home {
    pub programmes: Vec<Overview>,
    cursor: Cursor,
}

impl Home {
    pub fn new(programmes: Vec<Overview>) -> Self {
        Self { programmes, cursor: Cursor::default() }
    }

    /// Takes a new list in; the cursor stays on its programme.
    pub fn refresh(&mut self, programmes: Vec<Overview>) {
        let here = self.selected().map(|it| it.id.to_string());
        self.programmes = programmes;
        if let Some(id) = here {
            self.select(&id);
        }
    }

    pub fn navigate(&mut self, nav: Nav, area: Rect) {
        self.cursor.navigate(nav, self.programmes.len(), usize::from(area.height / 2));
    }

    pub fn settle(&mut self, area: Rect) {
        self.cursor.settle(self.programmes.len(), usize::from(area.height.saturating_sub(2) / 2));
    }

    pub fn selected(&self) -> Option<&Overview> {
        self.programmes.get(self.cursor.at)
    }

    pub fn select(&mut self, id: &str) {
        self.cursor.at = self.programmes.iter().position(|it| it.id.as_str() == id).unwrap_or(self.cursor.at);
    }

    pub fn draw(&self, i18n: &I18n, theme: Theme, area: Rect, buf: &mut Buffer) {
        let mut pen = Pen::new(buf, theme, area);
        if self.programmes.is_empty() {
            return draw_first_steps(i18n, theme, area, buf);
        }
        for (y, (rank, it)) in
            (1..area.height).step_by(2).zip(self.programmes.iter().enumerate().skip(self.cursor.offset))
        {
            let x = pen.put(2, y, 20, it.id.as_str(), theme.key()) + 2;
            pen.put(x, y, area.width.saturating_sub(x), &it.intitule, theme.title());
            let counts = t!(
                i18n,
                "accueil-compte",
                competences = it.competences,
                acs = it.acs,
                saes = it.saes,
                ressources = it.ressources
            );
            pen.put(4, y + 1, area.width.saturating_sub(4), &counts, theme.faint());
            if rank == self.cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
    }
}

/// What can be done where there is no programme yet: the keys, and what is done from outside.
fn draw_first_steps(i18n: &I18n, theme: Theme, area: Rect, buf: &mut Buffer) {
    let mut pen = Pen::new(buf, theme, area);
    pen.put(2, 1, area.width, &t!(i18n, "accueil-aucun"), theme.title());
    let steps = commands::all().filter(|it| it.place == Place::Home && it.name != "open");
    for (y, command) in (3..).zip(steps) {
        let key = command.keys.first().map(|key| key.name(i18n)).unwrap_or_default();
        pen.put(4, y, 4, &key, theme.key());
        pen.put(8, y, area.width, &(command.title)(i18n), theme.text());
    }
}
