//! Every command that applies here, with its keys.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{buffer::Buffer, layout::Rect};

use super::Overlay;
use crate::{
    t,
    tui::{
        app::App,
        commands::{self, Command},
        keys::Key,
        widgets::{Cursor, Nav, Pen},
    },
};

#[derive(Debug, Default)]
pub struct Help {
    cursor: Cursor,
}

fn commands(app: &App) -> Vec<&'static Command> {
    commands::all().filter(|it| it.place.is_here(app)).collect()
}

impl Help {
    pub fn press(mut self, key: KeyEvent, app: &mut App) {
        let nav = match key.code {
            KeyCode::Up | KeyCode::Char('k') => Nav::Up,
            KeyCode::Down | KeyCode::Char('j') => Nav::Down,
            KeyCode::PageUp => Nav::PageUp,
            KeyCode::PageDown | KeyCode::Char(' ') => Nav::PageDown,
            KeyCode::Enter => {
                if let Some(command) = commands(app).get(self.cursor.at) {
                    commands::run(command, app);
                }
                return;
            }
            _ => return,
        };
        let (len, page) = (commands(app).len(), usize::from(app.area().height.saturating_sub(2)));
        self.cursor.navigate(nav, len, page);
        self.cursor.settle(len, page);
        app.overlay = Some(Overlay::Help(self));
    }

    pub fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) {
        let mut pen = Pen::new(buf, app.theme, area);
        pen.clear();
        pen.rule(0, &t!(app.i18n, "aide-titre"));
        let rows = area.height.saturating_sub(2);
        for (y, (rank, command)) in (1..=rows).zip(commands(app).into_iter().enumerate().skip(self.cursor.offset)) {
            let keys: Vec<String> = command.keys.iter().map(|key: &Key| key.name(&app.i18n)).collect();
            pen.put(2, y, 18, &keys.join(", "), app.theme.key());
            pen.put(21, y, area.width, &(command.title)(&app.i18n), app.theme.text());
            if rank == self.cursor.at {
                pen.paint_row(y, app.theme.cursor());
            }
        }
        pen.put(2, area.height.saturating_sub(1), area.width, &t!(app.i18n, "aide-pied"), app.theme.faint());
    }
}
