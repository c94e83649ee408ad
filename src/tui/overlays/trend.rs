//! What a period brought: what changed, the diagnostics that it solved, and those that it created.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    diff::{diff, outermost, trend},
    i18n::I18n,
    programme::Programme,
    rules::{Report, Severity, judge},
    sentences::Versions,
    t,
    tui::{
        app::{App, Overlay},
        widgets::{Pen, wrap},
    },
};

/// Two versions set side by side.
pub(crate) struct Period {
    title: String,
    lines: Vec<Line>,
    /// The first row shown.
    offset: usize,
    /// What comes back when this is closed.
    then: Option<Box<dyn Overlay>>,
}

enum Line {
    Heading(String),
    /// An object that changed.
    Object(String),
    Change(String),
    Diagnostic(Severity, String),
}

impl Line {
    fn text(&self) -> &str {
        match self {
            Line::Heading(text) | Line::Object(text) | Line::Change(text) | Line::Diagnostic(_, text) => text,
        }
    }

    fn indent(&self) -> u16 {
        match self {
            Line::Heading(_) => 0,
            Line::Object(_) => 1,
            Line::Change(_) | Line::Diagnostic(..) => 3,
        }
    }
}

impl Period {
    /// What sets `after` apart from `before`.
    pub(crate) fn between(title: String, before: &Programme, after: &Programme, i18n: &I18n) -> Self {
        let changes = diff(before, after);
        let changes = outermost(&changes);
        let mut lines = vec![Line::Heading(t!(i18n, "periode-changements", n = changes.len()))];
        for (object, told) in (Versions { before, after, i18n }).by_object(&changes) {
            lines.push(Line::Object(object));
            lines.extend(told.into_iter().map(Line::Change));
        }
        let trend = trend(&judge(before, None), &judge(after, None));
        let mut tell = |title: String, report: &Report| {
            lines.push(Line::Heading(title));
            lines.extend(report.diagnostics.iter().map(|it| {
                let text = t!(i18n, "tendance-ligne", code = it.rule.code, message = it.message(i18n));
                Line::Diagnostic(it.severity, text)
            }));
        };
        tell(t!(i18n, "tendance-resolus", n = trend.solved.diagnostics.len()), &trend.solved);
        tell(t!(i18n, "tendance-nouveaux", n = trend.created.diagnostics.len()), &trend.created);
        Self { title, lines, offset: 0, then: None }
    }

    /// The same, after which what was open comes back.
    pub(crate) fn before(self, then: Box<dyn Overlay>) -> Self {
        Self { then: Some(then), ..self }
    }

    /// The rows that the lines take on `columns`, and whether each is the first of its line.
    fn rows(&self, columns: u16) -> Vec<(&Line, String, bool)> {
        let rows = self.lines.iter().flat_map(|line| {
            let room = usize::from(columns.saturating_sub(line.indent()));
            wrap(line.text(), room).into_iter().enumerate().map(move |(rank, text)| (line, text, rank == 0))
        });
        rows.collect()
    }
}

impl Overlay for Period {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let area = app.area();
        let page = usize::from(area.height.saturating_sub(2)).max(1);
        let last = self.rows(area.width).len().saturating_sub(page);
        self.offset = match key.code {
            KeyCode::Up | KeyCode::Char('k') => self.offset.saturating_sub(1),
            KeyCode::Down | KeyCode::Char('j') => self.offset + 1,
            KeyCode::PageUp => self.offset.saturating_sub(page),
            KeyCode::PageDown | KeyCode::Char(' ') => self.offset + page,
            KeyCode::Home => 0,
            KeyCode::End => last,
            _ => {
                app.overlay = self.then;
                return;
            }
        }
        .min(last);
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let theme = app.theme;
        let mut pen = Pen::new(buf, theme, area);
        pen.clear();
        pen.rule(0, &self.title);
        let bottom = area.height.saturating_sub(1);
        for (y, (line, text, is_first)) in (1..bottom).zip(self.rows(area.width).into_iter().skip(self.offset)) {
            let style = match line {
                Line::Heading(_) => theme.title(),
                Line::Object(_) => theme.key(),
                Line::Change(_) | Line::Diagnostic(..) => theme.text(),
            };
            if let (Line::Diagnostic(severity, _), true) = (line, is_first) {
                pen.put(1, y, 1, theme.severity_sign(*severity), theme.severity(*severity));
            }
            pen.put(line.indent(), y, area.width, &text, style);
        }
        pen.put(1, bottom, area.width, &t!(app.i18n, "tendance-pied"), theme.faint());
        None
    }
}
