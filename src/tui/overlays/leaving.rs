//! Leaving a programme when that changes what others see, or what one sees of others.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    t,
    tui::{
        app::{App, Overlay},
        widgets::Pen,
    },
};

/// The question, and why it is asked.
pub(crate) struct Leaving {
    why: String,
}

impl Leaving {
    /// None when nobody would miss anything.
    pub(crate) fn of(app: &App) -> Option<Self> {
        app.current()?;
        let why = match &app.follow {
            Some(follow) => follow.text(&app.i18n),
            None if app.projected => t!(app.i18n, "quitter-projete"),
            None => return None,
        };
        Some(Self { why })
    }
}

impl Overlay for Leaving {
    fn press(self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Enter | KeyCode::Char('q') => app.quit(),
            KeyCode::Esc => {}
            _ => app.overlay = Some(self),
        }
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let height = 3.min(area.height);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &t!(app.i18n, "quitter-titre"));
        pen.put(1, 1, area.width, &self.why, app.theme.text());
        pen.put(1, 2, area.width, &t!(app.i18n, "quitter-pied"), app.theme.faint());
        None
    }
}
