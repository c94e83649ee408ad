//! Every command that applies here, with its keys.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    t,
    tui::{
        app::{App, Overlay},
        command::Command,
        widgets::{Cursor, Nav, Pen},
    },
};

pub(crate) struct Help {
    commands: Vec<&'static Command>,
    cursor: Cursor,
}

impl Help {
    /// The help on `commands`, in their order.
    pub(crate) fn on(commands: Vec<&'static Command>) -> Self {
        Self { commands, cursor: Cursor::default() }
    }
}

impl Overlay for Help {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let nav = match key.code {
            KeyCode::Up | KeyCode::Char('k') => Nav::Up,
            KeyCode::Down | KeyCode::Char('j') => Nav::Down,
            KeyCode::PageUp => Nav::PageUp,
            KeyCode::PageDown | KeyCode::Char(' ') => Nav::PageDown,
            KeyCode::Enter => {
                if let Some(command) = self.commands.get(self.cursor.at) {
                    command.run(app);
                }
                return;
            }
            _ => return,
        };
        let (len, page) = (self.commands.len(), usize::from(app.area().height.saturating_sub(2)));
        self.cursor.navigate(nav, len, page);
        self.cursor.settle(len, page);
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let mut pen = Pen::new(buf, app.theme, area);
        pen.clear();
        pen.rule(0, &t!(app.i18n, "aide-titre"));
        let rows = area.height.saturating_sub(2);
        for (y, (rank, command)) in (1..=rows).zip(self.commands.iter().enumerate().skip(self.cursor.offset)) {
            pen.put(2, y, 18, &command.key_names(app), app.theme.key());
            pen.put(21, y, area.width, &(command.title)(&app.i18n), app.theme.text());
            if rank == self.cursor.at {
                pen.paint_row(y, app.theme.cursor());
            }
        }
        pen.put(2, area.height.saturating_sub(1), area.width, &t!(app.i18n, "aide-pied"), app.theme.faint());
        None
    }
}
