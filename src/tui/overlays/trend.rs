//! What a period brought: the diagnostics that it solved, and those that it created.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{buffer::Buffer, layout::Rect};

use super::Overlay;
use crate::{
    diff::Trend,
    i18n::I18n,
    rules::{Report, Severity},
    t,
    tui::{
        app::App,
        widgets::{Cursor, Nav, Pen, wrap},
    },
};

/// The trend since one entry of the journal.
pub struct Period {
    /// The entry, and those after it, are the period.
    seq: i64,
    lines: Vec<(Option<Severity>, String)>,
    cursor: Cursor,
}

impl Period {
    pub fn since(seq: i64, trend: &Trend, i18n: &I18n) -> Self {
        let mut lines = Vec::new();
        let mut tell = |title: String, report: &Report| {
            lines.push((None, title));
            lines.extend(report.diagnostics.iter().map(|it| {
                (Some(it.severity), t!(i18n, "tendance-ligne", code = it.rule.code, message = it.message(i18n)))
            }));
        };
        tell(t!(i18n, "tendance-resolus", n = trend.solved.diagnostics.len()), &trend.solved);
        tell(t!(i18n, "tendance-nouveaux", n = trend.created.diagnostics.len()), &trend.created);
        Self { seq, lines, cursor: Cursor::default() }
    }

    pub fn press(mut self, key: KeyEvent, app: &mut App) {
        let nav = match key.code {
            KeyCode::Up | KeyCode::Char('k') => Nav::Up,
            KeyCode::Down | KeyCode::Char('j') => Nav::Down,
            KeyCode::PageUp => Nav::PageUp,
            KeyCode::PageDown | KeyCode::Char(' ') => Nav::PageDown,
            _ => return,
        };
        let page = usize::from(app.area().height.saturating_sub(2));
        self.cursor.navigate(nav, self.lines.len(), page);
        self.cursor.settle(self.lines.len(), page);
        app.overlay = Some(Overlay::Period(Box::new(self)));
    }

    pub fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) {
        let mut pen = Pen::new(buf, app.theme, area);
        pen.clear();
        pen.rule(0, &t!(app.i18n, "tendance-titre", seq = self.seq));
        let bottom = area.height.saturating_sub(1);
        let mut y = 1;
        for (severity, text) in self.lines.iter().skip(self.cursor.offset) {
            let (x, style) = match severity {
                None => (0, app.theme.title()),
                Some(severity) => {
                    pen.put(1, y.min(bottom), 1, app.theme.severity_sign(*severity), app.theme.severity(*severity));
                    (3, app.theme.text())
                }
            };
            for line in wrap(text, usize::from(area.width.saturating_sub(x))) {
                if y < bottom {
                    pen.put(x, y, area.width, &line, style);
                }
                y = y.saturating_add(1);
            }
            if y >= bottom {
                break;
            }
        }
        pen.put(1, bottom, area.width, &t!(app.i18n, "tendance-pied"), app.theme.faint());
    }
}
