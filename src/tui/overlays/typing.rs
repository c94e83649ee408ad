//! A line to be typed on the person's own machine, ready to be copied.

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    t,
    tui::{
        app::{App, Overlay},
        widgets::{Pen, wrap},
    },
};

/// The line.
pub(super) struct Typing {
    line: String,
}

impl Typing {
    /// The line that fetches the programme as `file`, in `format`. None: the person is in front of this machine.
    pub(super) fn export(format: &str, file: &str, app: &App) -> Option<Self> {
        let visit = app.visit.as_ref()?;
        let programme = app.current()?.session.programme().id.to_string();
        let command = format!("export {programme} --to {format} > {file}");
        // Whoever has a key is known by it under any name; the others give the code.
        let user = visit.hall.code.borrow().clone().unwrap_or_else(|| crate::programme::slug(&app.author));
        Some(Self { line: visit.hall.address.borrow().line(&user, &command) })
    }
}

impl Overlay for Typing {
    /// Any key leaves it.
    fn press(self: Box<Self>, _: KeyEvent, _: &mut App) {}

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let told = wrap(&t!(app.i18n, "taper-ligne"), usize::from(area.width.saturating_sub(2)));
        // The line itself is cut where the terminal ends, nowhere else: what is copied is then one line.
        let rows = self.line.chars().count().div_ceil(usize::from(area.width.max(1)));
        let height = u16::try_from(told.len() + rows + 4).unwrap_or(area.height).min(area.height);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &t!(app.i18n, "taper-titre"));
        let mut y = 1;
        for row in told {
            pen.put(1, y, area.width, &row, app.theme.text());
            y += 1;
        }
        y += 1;
        let signs: Vec<char> = self.line.chars().collect();
        for row in signs.chunks(usize::from(area.width.max(1))) {
            pen.put(0, y, area.width, &row.iter().collect::<String>(), app.theme.key());
            y += 1;
        }
        pen.put(1, height.saturating_sub(1), area.width, &t!(app.i18n, "taper-pied"), app.theme.faint());
        None
    }
}
