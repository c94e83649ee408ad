//! Keeping of the diagnostics only those that have the words typed: the list follows.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    t,
    tui::{
        app::{App, Overlay},
        widgets::{Nav, Sheet, TextBox, sheet_columns},
    },
};

pub(crate) struct Sifting {
    text: TextBox,
}

impl Sifting {
    /// Begins with the words that the list is restricted to already.
    pub(crate) fn of(app: &App) -> Option<Self> {
        let words = app.current()?.diagnostics.words().to_owned();
        Some(Self { text: TextBox::chosen(words) })
    }

    fn apply(&self, app: &mut App) {
        if let Some(work) = app.current_mut() {
            work.diagnostics.search(self.text.text());
        }
    }
}

impl Overlay for Sifting {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            code if Nav::beside_typing(code).is_some() => {
                Nav::beside_typing(code).into_iter().for_each(|nav| app.navigate(nav))
            }
            KeyCode::Esc => {
                self.text = TextBox::default();
                return self.apply(app);
            }
            KeyCode::Enter => return,
            _ => {
                self.text.press(key, sheet_columns(app.area()));
                self.apply(app);
            }
        }
        app.overlay = Some(self);
    }

    fn paste(&mut self, text: &str, app: &mut App) {
        self.text.paste(text);
        self.apply(app);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (title, keys) = (t!(app.i18n, "diagnostics-chercher"), t!(app.i18n, "diagnostics-chercher-pied"));
        let sheet = Sheet { title: &title, text: &self.text, remarks: &[], keys: &keys };
        Some(sheet.draw(app.theme, area, buf))
    }
}
