//! A text being typed, on one line or several.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use tui_input::{Input, InputRequest, backend::crossterm::EventHandler};

use super::{Pen, width, wrap};
use crate::{programme::kept, tui::theme::Theme};

#[derive(Debug, Default)]
pub(crate) struct TextBox {
    input: Input,
    /// Whether it may have several lines: Alt-Enter breaks them.
    long: bool,
    /// The columns that it was last drawn on: what is above and below the cursor depends on them.
    columns: usize,
    /// Nothing was typed yet: what comes first replaces the whole, as in the cell of a spreadsheet.
    chosen: bool,
}

impl TextBox {
    pub(crate) fn new(text: String, long: bool) -> Self {
        Self { input: Input::new(text), long, columns: usize::MAX, chosen: false }
    }

    /// A line that the first character typed replaces.
    pub(crate) fn chosen(text: String) -> Self {
        Self { chosen: true, ..Self::new(text, false) }
    }

    pub(crate) fn is_long(&self) -> bool {
        self.long
    }

    /// What is typed, as it is kept: in NFC, without blanks at its ends.
    pub(crate) fn text(&self) -> String {
        kept(self.input.value().trim())
    }

    /// Takes a key. Up and down move between the lines as drawn on `columns`.
    pub(crate) fn press(&mut self, key: KeyEvent, columns: usize) {
        self.columns = columns.max(1);
        let typed = matches!(key.code, KeyCode::Char(_))
            && !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let replaces = typed || matches!(key.code, KeyCode::Backspace | KeyCode::Delete);
        if std::mem::take(&mut self.chosen) && replaces {
            self.input.reset();
        }
        match key.code {
            KeyCode::Enter if self.long && key.modifiers.contains(KeyModifiers::ALT) => {
                self.input.handle(InputRequest::InsertChar('\n'));
            }
            KeyCode::Up => self.move_line(false),
            KeyCode::Down => self.move_line(true),
            _ => {
                self.input.handle_event(&Event::Key(key));
            }
        }
    }

    /// Takes a pasted text; where one line is wanted its line breaks become blanks.
    pub(crate) fn paste(&mut self, text: &str) {
        if std::mem::take(&mut self.chosen) {
            self.input.reset();
        }
        let text = if self.long { kept(text) } else { kept(text).replace('\n', " ") };
        for c in text.chars() {
            self.input.handle(InputRequest::InsertChar(c));
        }
    }

    /// How many rows it takes on `columns`.
    pub(crate) fn rows(&self, columns: usize) -> usize {
        typed_lines(self.input.value(), columns).len()
    }

    /// Draws it in `area`, scrolled so that the cursor shows; gives the place of the cursor.
    pub(crate) fn draw(&self, theme: Theme, area: Rect, buf: &mut Buffer) -> Position {
        let style = if self.chosen { theme.cursor() } else { theme.text() };
        let columns = usize::from(area.width).max(1);
        let text = self.input.value();
        let lines = typed_lines(text, columns);
        let (row, column) = cursor_place(text, self.cursor_byte(), &lines, columns);
        let first = (row + 1).saturating_sub(usize::from(area.height).max(1));
        let mut pen = Pen::new(buf, theme, area);
        for (y, (_, line)) in (0..area.height).zip(lines.iter().skip(first)) {
            pen.put(0, y, area.width, line, style);
        }
        let x = area.x + u16::try_from(column).unwrap_or(0);
        let y = area.y + u16::try_from(row - first).unwrap_or(0);
        Position::new(x.min(area.right().saturating_sub(1)), y.min(area.bottom().saturating_sub(1)))
    }

    fn cursor_byte(&self) -> usize {
        let text = self.input.value();
        text.char_indices().nth(self.input.cursor()).map_or(text.len(), |(byte, _)| byte)
    }

    fn move_line(&mut self, down: bool) {
        let text = self.input.value();
        let lines = typed_lines(text, self.columns);
        let (row, column) = cursor_place(text, self.cursor_byte(), &lines, self.columns);
        let target = if down { row + 1 } else { row.wrapping_sub(1) };
        let Some((start, line)) = lines.get(target) else { return };
        // As far along the line as the cursor was, or its end.
        let along = line.char_indices().find(|(at, _)| width(&line[..*at]) >= column).map_or(line.len(), |(at, _)| at);
        let chars = text[..start + along].chars().count();
        self.input.handle(InputRequest::SetCursor(chars));
    }
}

/// The text on lines of `columns`, each with the byte of the text at which it begins. There is always one.
fn typed_lines(text: &str, columns: usize) -> Vec<(usize, String)> {
    let mut at = 0;
    let mut lines: Vec<(usize, String)> = Vec::new();
    for line in wrap(text, columns) {
        // Wrapping drops blanks at the ends of lines, so that each is looked for after the one before.
        let start = text[at..].find(&line).map_or(at, |skipped| at + skipped);
        at = start + line.len();
        lines.push((start, line));
    }
    if lines.is_empty() { vec![(0, String::new())] } else { lines }
}

/// The row and the column of the cursor, which stands before the byte `cursor` of the text.
fn cursor_place(text: &str, cursor: usize, lines: &[(usize, String)], columns: usize) -> (usize, usize) {
    let row = lines.iter().rposition(|(start, _)| *start <= cursor).unwrap_or(0);
    let start = lines.get(row).map_or(0, |(start, _)| *start);
    (row, width(text[start..cursor].trim_start_matches('\n')).min(columns))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_is_where_the_next_character_goes() {
        for (text, columns, place) in [
            ("", 10, (0, 0)),
            ("abc", 10, (0, 3)),
            ("abc ", 10, (0, 4)),
            ("abc def ghi", 7, (1, 3)),
            ("ab\ncd", 10, (1, 2)),
            ("ab\n", 10, (1, 0)),
            ("a\n\nb", 10, (2, 1)),
            ("a a a a", 3, (1, 3)),
            ("日本語", 4, (1, 2)),
        ] {
            let lines = typed_lines(text, columns);
            assert_eq!(cursor_place(text, text.len(), &lines, columns), place, "{text:?} {lines:?}");
        }
    }

    #[test]
    fn up_and_down_move_between_the_lines_as_drawn() {
        let key = |code| KeyEvent::new(code, KeyModifiers::NONE);
        let mut text = TextBox::new("abc def ghi".into(), true);
        text.press(key(KeyCode::Up), 7);
        text.press(key(KeyCode::Char('X')), 7);
        assert_eq!(text.text(), "abcX def ghi");
        text.press(key(KeyCode::Down), 7);
        text.press(key(KeyCode::Down), 7);
        text.press(key(KeyCode::End), 7);
        text.press(key(KeyCode::Char('!')), 7);
        assert_eq!(text.text(), "abcX def ghi!");
    }

    #[test]
    fn a_pasted_list_is_one_line_where_one_is_wanted() {
        let mut line = TextBox::default();
        line.paste("e\u{301}crire\nlire");
        assert_eq!(line.text(), "écrire lire");
        let mut long = TextBox::new(String::new(), true);
        long.paste("écrire\nlire");
        assert_eq!(long.text(), "écrire\nlire");
    }
}
