//! Giving a version a name: the present one, or that after an entry of the history.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    t,
    tui::{
        app::{App, Overlay, Tone},
        widgets::{Sheet, TextBox, sheet_columns},
    },
};

/// The name of a version, being typed.
#[derive(Default)]
pub(crate) struct Naming {
    text: TextBox,
    /// The entry after which the programme is named; None: as it is now.
    seq: Option<i64>,
    /// Why the last attempt was refused.
    remarks: Vec<(String, Style)>,
}

impl Naming {
    /// Names the state after an entry.
    pub(crate) fn after(seq: i64) -> Self {
        Self { seq: Some(seq), ..Self::default() }
    }
}

impl Overlay for Naming {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Esc => return,
            KeyCode::Enter => {
                let nom = self.text.text();
                let Some(named) = app.current_mut().map(|work| work.session.name_version(&nom, self.seq)) else {
                    return;
                };
                match named {
                    Ok(it) => {
                        let seq = it.seq.to_string();
                        return app.say(t!(app.i18n, "versions-nommee", nom = it.nom, seq = seq), Tone::Good);
                    }
                    Err(error) => self.remarks = vec![(app.tell(&error), app.theme.bad())],
                }
            }
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
        let title = match self.seq {
            Some(seq) => t!(app.i18n, "versions-nommer-passee", seq = seq),
            None => t!(app.i18n, "versions-nommer"),
        };
        let keys = t!(app.i18n, "versions-nommer-pied");
        let sheet = Sheet { title: &title, text: &self.text, remarks: &self.remarks, keys: &keys };
        Some(sheet.draw(app.theme, area, buf))
    }
}
