//! The entries of a table: hours by kind, coefficients by UE, figures, thresholds.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use serde_json::Value;

use super::editor::Editor;
use crate::{
    edit::Path,
    names,
    programme::{Kind, Programme, Target},
    t,
    tui::{
        app::{App, Overlay, Tone},
        forms,
        widgets::{Cursor, Nav, Pen, field_text, width},
    },
};

/// Which entry of which table the cursor is on. What the entries hold is read when it is drawn.
#[derive(Clone)]
pub(crate) struct Entries {
    target: Target,
    field: String,
    cursor: Cursor,
}

impl Entries {
    pub(crate) fn new(target: &Target, field: &str) -> Self {
        Self { target: target.clone(), field: field.to_owned(), cursor: Cursor::default() }
    }

    /// The value of an entry, or the one that holds where the programme is silent: its profile's, its rule's.
    fn shown(&self, key: &str, table: &Value, programme: &Programme, app: &App) -> String {
        let text = |value: &Value| match value {
            Value::Object(_) => forms::Reading::Hours.shown(value, &app.i18n),
            other => field_text(&app.i18n, programme, Kind::Programme, "", other),
        };
        match text(&table[key]) {
            own if !own.is_empty() => own,
            _ => match text(&forms::default_entry(programme, &self.target, &self.field, key)) {
                none if none.is_empty() => t!(app.i18n, "valeur-vide"),
                default => t!(app.i18n, "table-defaut", valeur = default),
            },
        }
    }
}

impl Overlay for Entries {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let Some(work) = app.current() else { return };
        let rows = forms::entries(work.session.programme(), &self.target, &self.field, &app.i18n);
        let nav = match key.code {
            KeyCode::Esc | KeyCode::Char('q') => return,
            KeyCode::Enter | KeyCode::F(2) | KeyCode::Char('i' | '=' | '0'..='9') => {
                let Some((entry, _)) = rows.get(self.cursor.at) else { return };
                let path = Path::entry(self.field.as_str(), entry.as_str());
                match Editor::open(work.session.programme(), &self.target, path, &app.i18n) {
                    Ok(editor) => {
                        let editor: Box<dyn Overlay> = Box::new(editor.before(self));
                        // As in the grids: what opens a number is its first digit.
                        match key.code {
                            KeyCode::Char('0'..='9') => editor.press(key, app),
                            _ => app.overlay = Some(editor),
                        }
                    }
                    Err(why) => app.say(why, Tone::Plain),
                }
                return;
            }
            code => Nav::along(code),
        };
        if let Some(nav) = nav {
            self.cursor.navigate(nav, rows.len(), rows.len());
        }
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let work = app.current()?;
        let (programme, theme) = (work.session.programme(), app.theme);
        let rows = forms::entries(programme, &self.target, &self.field, &app.i18n);
        let table = programme.fields(&self.target).and_then(|it| it.get(&self.field).ok()).unwrap_or(Value::Null);
        let height = u16::try_from(rows.len().max(1) + 2).unwrap_or(area.height).min(area.height);
        let mut pen = Pen::new(buf, theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        let objet = programme.label(&self.target).unwrap_or_else(|| self.target.id.clone()).to_string();
        pen.rule(0, &t!(app.i18n, "editeur-titre", champ = names::field_name(&self.field, &app.i18n), objet = objet));
        if rows.is_empty() {
            pen.put(1, 1, area.width, &t!(app.i18n, "table-vide"), theme.faint());
        }
        let column = rows.iter().map(|(_, label)| width(label)).max().unwrap_or(0);
        let column = u16::try_from(column).unwrap_or(0).min(area.width / 2) + 3;
        let mut cursor = self.cursor;
        cursor.settle(rows.len(), usize::from(height.saturating_sub(2)));
        for (y, (rank, (key, label))) in (1..height.saturating_sub(1)).zip(rows.iter().enumerate().skip(cursor.offset))
        {
            pen.put(1, y, column.saturating_sub(2), label, theme.text());
            pen.put(column, y, area.width, &self.shown(key, &table, programme, app), theme.text());
            if rank == cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
        pen.put(1, height.saturating_sub(1), area.width, &t!(app.i18n, "table-pied"), theme.faint());
        None
    }
}
