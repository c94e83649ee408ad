//! Erasing for good: a word has to be typed, so that no key does it by mistake.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::Bin;
use crate::{
    t,
    tui::{
        app::{App, Overlay, Tone},
        widgets::{Sheet, TextBox, sheet_columns},
    },
};

pub(crate) struct Erasure {
    ids: Vec<String>,
    text: TextBox,
    /// What goes, or why nothing does.
    remarks: Vec<(String, Style)>,
}

impl Erasure {
    pub(crate) fn of(ids: Vec<String>, app: &App) -> Self {
        let told = t!(app.i18n, "effacement-consequence", n = ids.len(), ids = ids.join(", "));
        Self { ids, text: TextBox::new(String::new(), false), remarks: vec![(told, app.theme.bad())] }
    }

    fn carry_out(mut self: Box<Self>, app: &mut App) {
        let mot = t!(app.i18n, "effacement-mot");
        if self.text.text().to_lowercase() != mot {
            self.remarks.truncate(1);
            self.remarks.push((t!(app.i18n, "effacement-refus", mot = mot), app.theme.key()));
            app.overlay = Some(self);
            return;
        }
        let ids: Vec<&str> = self.ids.iter().map(String::as_str).collect();
        match app.at_home(|store, _| store.erase(&ids)) {
            Some(Ok(())) => {
                app.say(t!(app.i18n, "effacement-fait", n = ids.len(), ids = ids.join(", ")), Tone::Good);
            }
            Some(Err(error)) => app.fail(&error),
            None => {}
        }
    }
}

impl Overlay for Erasure {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Esc => app.show(Bin::default()),
            KeyCode::Enter => self.carry_out(app),
            _ => {
                self.text.press(key, sheet_columns(app.area()));
                app.overlay = Some(self);
            }
        }
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        self.text.paste(text);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let title = t!(app.i18n, "effacement-titre", n = self.ids.len(), ids = self.ids.join(", "));
        let keys = t!(app.i18n, "effacement-pied", mot = t!(app.i18n, "effacement-mot"));
        let sheet = Sheet { title: &title, text: &self.text, remarks: &self.remarks, keys: &keys };
        Some(sheet.draw(app.theme, area, buf))
    }
}
