//! Somebody who leads asks everybody to come and look at something.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    store::Spot,
    t,
    tui::{
        app::{App, Overlay, Tone},
        presence::{label, screen},
        widgets::Pen,
    },
};

/// The question, and where it leads.
pub(crate) struct Call {
    told: String,
    spot: Spot,
}

impl App {
    /// Asks the user to come where `who` is. One who is busy is only told.
    pub fn call(&mut self, who: &str, spot: Spot) {
        let Some(work) = self.current() else { return };
        let object = spot.target.as_ref().and_then(|it| label(work.session.programme(), it));
        let place = screen(&spot).map_or_else(|| spot.screen.to_string(), |it| it.name(&self.i18n));
        let place = object.map_or_else(|| place.clone(), |it| format!("{it} ({place})"));
        let told = t!(self.i18n, "appel-titre", qui = who, lieu = place);
        if self.overlay.is_some() {
            self.say(told, Tone::Plain);
        } else {
            self.show(Call { told, spot });
        }
    }
}

impl Overlay for Call {
    fn press(self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Enter => app.join(&self.spot),
            KeyCode::Esc | KeyCode::Char('q') => {}
            _ => app.overlay = Some(self),
        }
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let height = 3.min(area.height);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, "");
        pen.put(1, 1, area.width, &self.told, app.theme.title());
        pen.put(1, 2, area.width, &t!(app.i18n, "appel-pied"), app.theme.faint());
        None
    }
}
