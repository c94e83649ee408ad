//! Asking for a part of the history: words that its entries have, in their date, their author or their sentence.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::past;
use crate::{
    t,
    tui::{
        app::{App, Overlay},
        query::Query,
        widgets::{Sheet, TextBox, sheet_columns},
    },
};

#[derive(Default)]
pub(crate) struct Asking {
    text: TextBox,
}

impl Overlay for Asking {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Esc => return,
            KeyCode::Enter => {
                let words = self.text.text().trim().to_owned();
                if words.is_empty() {
                    if let Some(work) = app.current_mut() {
                        work.show_whole_history();
                    }
                    app.settle();
                } else {
                    past::ask(t!(app.i18n, "histoire-titre", quoi = words.as_str()), Query::Words(words), app);
                }
                return;
            }
            _ => self.text.press(key, sheet_columns(app.area())),
        }
        app.overlay = Some(self);
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        self.text.paste(text);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (title, keys) = (t!(app.i18n, "histoire-demande"), t!(app.i18n, "histoire-pied"));
        let sheet = Sheet { title: &title, text: &self.text, remarks: &[], keys: &keys };
        Some(sheet.draw(app.theme, area, buf))
    }
}
