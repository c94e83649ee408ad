//! What can be done here, and what the signs mean: what applies now first, and searched as one types.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::legend;
use crate::{
    programme::folded,
    t,
    tui::{
        app::{App, Overlay},
        command::{Command, Place},
        widgets::{Cursor, Nav, Pen, TextBox},
    },
};

/// The column of what keys do and signs mean.
const MEANING: u16 = 21;
/// The rows above and below the list.
const AROUND: u16 = 3;

pub(crate) struct Help {
    filter: TextBox,
    sections: Vec<Section>,
    cursor: Cursor,
}

/// Lines under one heading.
struct Section {
    heading: String,
    lines: Vec<Line>,
}

/// A key with what it does, or a sign with what it means.
struct Line {
    mark: String,
    text: String,
    style: Style,
    command: Option<&'static Command>,
}

/// What is shown: a heading, or a line.
enum Row<'h> {
    Heading(&'h str),
    Line(&'h Line),
}

impl Help {
    /// The help on `commands`: those of this place that can be done now, the signs, those of every place, and last what
    /// something stands in the way of, with what it is.
    pub(crate) fn on(commands: Vec<&'static Command>, app: &App) -> Self {
        let (i18n, theme) = (&app.i18n, app.theme);
        let line = |command: &'static Command, text: String, style| Line {
            mark: command.key_names(app),
            text,
            style,
            command: Some(command),
        };
        let (mut here, mut everywhere, mut later) = (Vec::new(), Vec::new(), Vec::new());
        for command in commands {
            let title = (command.title)(i18n);
            match command.obstacle(app) {
                Some(why) => {
                    let text = t!(i18n, "aide-empeche", quoi = title, pourquoi = why);
                    later.push(line(command, text, theme.faint()));
                }
                None if command.place.breadth() <= Place::Home.breadth() => {
                    here.push(line(command, title, theme.text()));
                }
                None => everywhere.push(line(command, title, theme.text())),
            }
        }
        let sign = |(mark, style, text)| Line { mark, text, style, command: None };
        let signs = legend::signs(i18n, theme).into_iter().map(sign).collect();
        let place = app.current().map(|work| work.screen.name(i18n));
        let sections = [
            (place.unwrap_or_else(|| t!(i18n, "aide-liste")), here),
            (t!(i18n, "aide-signes"), signs),
            (t!(i18n, "aide-partout"), everywhere),
            (t!(i18n, "aide-plus-tard"), later),
        ];
        let sections = sections.into_iter().map(|(heading, lines)| Section { heading, lines }).collect();
        let mut help = Self { filter: TextBox::default(), sections, cursor: Cursor::default() };
        help.step_off_heading(false);
        help
    }

    /// The lines that have all the words typed, under their headings.
    fn rows(&self) -> Vec<Row<'_>> {
        let words = folded(&self.filter.text());
        let wanted = |it: &&Line| {
            let told = folded(&format!("{} {}", it.mark, it.text));
            words.split_whitespace().all(|word| told.contains(word))
        };
        let mut rows = Vec::new();
        for section in &self.sections {
            let mut lines = section.lines.iter().filter(wanted).peekable();
            if lines.peek().is_some() {
                rows.push(Row::Heading(&section.heading));
                rows.extend(lines.map(Row::Line));
            }
        }
        rows
    }

    /// Headings are passed over in the direction of the move.
    fn step_off_heading(&mut self, up: bool) {
        let at = {
            let rows = self.rows();
            let is_line = |at: &usize| matches!(rows.get(*at), Some(Row::Line(_)));
            let before = (0..=self.cursor.at).rev().find(is_line);
            let after = (self.cursor.at..rows.len()).find(is_line);
            if up { before.or(after) } else { after.or(before) }
        };
        self.cursor.at = at.unwrap_or(self.cursor.at);
    }

    fn chosen(&self) -> Option<&'static Command> {
        match self.rows().get(self.cursor.at)? {
            Row::Line(line) => line.command,
            Row::Heading(_) => None,
        }
    }
}

impl Overlay for Help {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let page = usize::from(app.area().height.saturating_sub(AROUND));
        match (key.code, Nav::beside_typing(key.code)) {
            (KeyCode::Esc, _) => return,
            (KeyCode::Enter, _) => {
                if let Some(command) = self.chosen() {
                    return command.run(app);
                }
            }
            (_, Some(nav)) => {
                self.cursor.navigate(nav, self.rows().len(), page);
                self.step_off_heading(matches!(nav, Nav::Up | Nav::PageUp));
            }
            _ => {
                let before = self.filter.text();
                self.filter.press(key, usize::from(app.size.width));
                if self.filter.text() != before {
                    self.cursor = Cursor::default();
                    self.step_off_heading(false);
                }
            }
        }
        self.cursor.settle(self.rows().len(), page);
        // The first heading is worth a line.
        if self.cursor.at <= 1 {
            self.cursor.offset = 0;
        }
        app.overlay = Some(self);
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        self.filter.paste(text);
        self.cursor = Cursor::default();
        self.step_off_heading(false);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let theme = app.theme;
        let mut pen = Pen::new(buf, theme, area);
        pen.clear();
        pen.rule(0, &t!(app.i18n, "aide-titre"));
        let rows = self.rows();
        if rows.is_empty() {
            pen.put(2, 2, area.width, &t!(app.i18n, "chercher-rien"), theme.faint());
        }
        let room = area.height.saturating_sub(AROUND);
        for (y, (rank, row)) in (2..2 + room).zip(rows.iter().enumerate().skip(self.cursor.offset)) {
            match row {
                Row::Heading(text) => {
                    pen.put(1, y, area.width, text, theme.title());
                }
                Row::Line(line) => {
                    let mark = if line.command.is_some() { theme.key() } else { line.style };
                    let text = if line.command.is_some() { line.style } else { theme.text() };
                    pen.put(2, y, MEANING - 3, &line.mark, mark);
                    pen.put(MEANING, y, area.width, &line.text, text);
                }
            }
            if rank == self.cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
        pen.put(1, area.height.saturating_sub(1), area.width, &t!(app.i18n, "aide-pied"), theme.faint());
        pen.put(1, 1, 2, ">", theme.key());
        let place = Rect { x: area.x + 3, y: area.y + 1, width: area.width.saturating_sub(4), height: 1 };
        Some(self.filter.draw(theme, place.intersection(area), buf))
    }
}
