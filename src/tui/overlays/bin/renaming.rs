//! Another identifier for a programme, being typed.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    programme::{Id, InvalidId},
    t,
    tui::{
        app::{App, Overlay, Stage, Tone},
        widgets::{Sheet, TextBox, sheet_columns},
    },
};

pub(crate) struct Renaming {
    id: String,
    text: TextBox,
    /// Why the last attempt was refused.
    remarks: Vec<(String, Style)>,
}

impl Renaming {
    pub(crate) fn of(id: &str) -> Self {
        Self { id: id.to_owned(), text: TextBox::new(id.to_owned(), false), remarks: Vec::new() }
    }

    fn carry_out(&self, app: &mut App) -> Result<(), String> {
        let text = self.text.text();
        let to = Id::new(&text).map_err(|InvalidId(id)| t!(app.i18n, "plan-id", id = id))?;
        if text == self.id {
            return Ok(());
        }
        match app.at_home(|store, author| store.rename(&self.id, &to, author)) {
            Some(Err(error)) => return Err(app.tell(&error)),
            Some(Ok(_)) => {}
            None => return Ok(()),
        }
        if let Stage::Home { home, .. } = &mut app.stage {
            home.select(&text);
        }
        app.say(t!(app.i18n, "renommer-fait", ancien = self.id.as_str(), id = text), Tone::Good);
        Ok(())
    }
}

impl Overlay for Renaming {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Esc => return,
            KeyCode::Enter => match self.carry_out(app) {
                Ok(()) => return,
                Err(refusal) => self.remarks = vec![(refusal, app.theme.bad())],
            },
            _ => {
                self.remarks.clear();
                self.text.press(key, sheet_columns(app.area()));
            }
        }
        app.overlay = Some(self);
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        self.text.paste(text);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let title = t!(app.i18n, "identifiant-titre", id = self.id.as_str());
        let keys = t!(app.i18n, "identifiant-pied");
        let sheet = Sheet { title: &title, text: &self.text, remarks: &self.remarks, keys: &keys };
        Some(sheet.draw(app.theme, area, buf))
    }
}
