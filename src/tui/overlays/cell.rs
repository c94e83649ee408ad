//! The number of a cell being typed, or the one that fills a block of cells.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use serde_json::Value;

use super::cells::paste;
use crate::{
    edit::{Edit, EditError, Path, Set},
    programme::{Programme, Target},
    session::Outcome,
    store::StoreError,
    t,
    tui::{
        app::{App, Overlay, Stage, Tone},
        forms::{self, Reading},
        screens::maquette::{EditableCell, Go},
        widgets::{Nav, Sheet, TextBox, sheet_columns},
    },
};

pub(crate) struct CellSheet {
    cells: Vec<Seen>,
    title: String,
    text: TextBox,
    reading: Reading,
    remarks: Vec<(String, Style)>,
    /// The cell was opened to be changed: arrows go along its text, and no longer to the other cells.
    is_opened: bool,
    /// A number beyond the usual was asked about, and is meant.
    is_sure: bool,
}

/// A cell, and what was there when typing began.
struct Seen {
    target: Target,
    path: Path,
    before: Value,
}

impl Seen {
    fn of(programme: &Programme, cell: &EditableCell) -> Option<Self> {
        let before = cell.path.read(&programme.fields(&cell.target)?.get(&cell.path.field).ok()?);
        Some(Self { target: cell.target.clone(), path: cell.path.clone(), before })
    }
}

impl CellSheet {
    /// Opens cells, the first of which says how they are read; None when there is none. What is typed replaces what is
    /// there, unless they are opened to change it.
    pub(crate) fn of(cells: &[EditableCell], is_opened: bool, app: &App) -> Option<Self> {
        let programme = app.current()?.session.programme();
        let first = cells.first()?;
        let reading = Reading::of(forms::entry(first.target.kind, &first.path.field))?;
        let title = match cells.len() {
            1 => first.title.clone(),
            n => t!(app.i18n, "cellules-titre", n = n),
        };
        let cells: Vec<Seen> = cells.iter().filter_map(|it| Seen::of(programme, it)).collect();
        let shown = reading.shown(&cells.first()?.before, &app.i18n);
        let text = if is_opened { TextBox::new(shown, false) } else { TextBox::chosen(shown) };
        let mut sheet = Self { cells, title, text, reading, remarks: Vec::new(), is_opened, is_sure: false };
        sheet.advise(app);
        Some(sheet)
    }

    /// Says which numbers are usual, or what is wrong with the one that is typed.
    fn advise(&mut self, app: &App) {
        let Some(Seen { target, path, .. }) = self.cells.first() else { return };
        let (kind, field) = (target.kind, path.field.as_str());
        let bounds = || forms::bounds(kind, field, &app.i18n).map(|it| (it, app.theme.faint()));
        let said = match self.value() {
            None => Some((self.reading.refusal(&app.i18n), app.theme.bad())),
            Some(value) => forms::doubt(kind, field, &value, &app.i18n).map(|it| (it, app.theme.bad())).or_else(bounds),
        };
        self.remarks = said.into_iter().collect();
    }

    fn value(&self) -> Option<Value> {
        self.reading.read(&self.text.text()).into_iter().next()
    }

    /// Writes the number, and goes on. When it is refused it stays, with the reason: nothing typed is lost.
    fn commit(mut self: Box<Self>, go: Go, app: &mut App) {
        let Some(value) = self.value() else { return app.overlay = Some(self) };
        let set = |it: &Seen| {
            let (target, path, before) = (it.target.clone(), it.path.clone(), it.before.clone());
            Edit::Set(Set { target, path, before, after: value.clone() })
        };
        let (many, mut edits) = (self.cells.len() > 1, self.cells.iter().map(set).collect::<Vec<_>>());
        let edit = if many { Edit::Batch(edits) } else { edits.remove(0) };
        let doubt = |it: &Seen| forms::doubt(it.target.kind, &it.path.field, &value, &app.i18n);
        if let Some(doubt) = self.cells.first().filter(|_| !self.is_sure && !edit.is_empty()).and_then(doubt) {
            self.is_sure = true;
            self.remarks = vec![(t!(app.i18n, "saisie-encore", doute = doubt), app.theme.bad())];
            return app.overlay = Some(self);
        }
        let Some(outcome) = app.current_mut().map(|work| work.apply(edit)) else { return };
        if let Err(error) = &outcome
            && !matches!(error, StoreError::Edit(EditError::Conflict(_)))
        {
            self.remarks = vec![(app.tell(error), app.theme.bad())];
            return app.overlay = Some(self);
        }
        let (is_written, n) = (matches!(outcome, Ok(Outcome::Done(_))), self.cells.len());
        let goes_on = outcome.is_ok();
        app.conclude(outcome);
        if many && is_written {
            app.say(t!(app.i18n, "cellules-remplies", n = n), Tone::Good);
        }
        if goes_on {
            app.go_on(if many { None } else { Some(go) });
        }
    }
}

impl App {
    /// Goes on in the grid from a cell that was filled in; from a block, stays and gives it up.
    pub(super) fn go_on(&mut self, go: Option<Go>) {
        let (area, theme) = (self.area(), self.theme);
        let Stage::Work(work) = &mut self.stage else { return };
        work.with_maquette(&self.i18n, theme, |maquette, world| match go {
            Some(go) => maquette.go(go, world, area),
            None => maquette.give_up_block(),
        });
    }
}

impl Overlay for CellSheet {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let with_shift = key.modifiers.contains(KeyModifiers::SHIFT);
        let arrow = match key.code {
            KeyCode::Up => Some(Nav::Up),
            KeyCode::Down => Some(Nav::Down),
            KeyCode::Left => Some(Nav::Left),
            KeyCode::Right => Some(Nav::Right),
            _ => None,
        };
        match (key.code, arrow) {
            (KeyCode::Esc, _) => return,
            (KeyCode::Enter, _) => return self.commit(if with_shift { Go::Above } else { Go::Below }, app),
            (KeyCode::Tab, _) => return self.commit(Go::Next, app),
            (KeyCode::BackTab, _) => return self.commit(Go::Previous, app),
            (_, Some(nav)) if !self.is_opened => return self.commit(Go::Step(nav), app),
            (KeyCode::F(2), _) => self.is_opened = true,
            _ => {
                self.is_sure = false;
                self.text.press(key, sheet_columns(app.area()));
                self.advise(app);
            }
        }
        app.overlay = Some(self);
    }

    /// Several cells go into several cells, and what was being typed gives way.
    fn paste(&mut self, text: &str, app: &mut App) {
        if text.trim_end_matches('\n').contains(['\t', '\n']) {
            paste(text, true, app);
        } else {
            self.text.paste(text.trim());
            self.advise(app);
        }
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let keys = match self.cells.len() {
            1 => t!(app.i18n, "cellule-pied"),
            _ => t!(app.i18n, "cellules-pied"),
        };
        let sheet = Sheet { title: &self.title, text: &self.text, remarks: &self.remarks, keys: &keys };
        Some(sheet.draw(app.theme, area, buf))
    }
}
