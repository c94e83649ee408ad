//! Choosing files: a path being typed, and the list of what begins so.

use std::{
    path::{Path, PathBuf},
    slice,
};

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::paths::{self, FileSort, PathEntry};
use crate::{
    i18n::I18n,
    t,
    tui::{
        theme::{Sign, Theme},
        widgets::{Cursor, Nav, Pen, TextBox, sheet_columns},
    },
};

pub(super) struct Picker {
    text: TextBox,
    /// Whether what was typed can be given as the folder of the list.
    readable: bool,
    entries: Vec<PathEntry>,
    /// The row of the list that keys act on, when they do not act on the text.
    cursor: Option<Cursor>,
    /// Files that belong together, chosen one after another.
    ticked: Vec<PathBuf>,
    home: Option<PathBuf>,
}

impl Picker {
    pub(super) fn new() -> Self {
        let mut picker = Self {
            text: TextBox::default(),
            readable: true,
            entries: Vec::new(),
            cursor: None,
            ticked: Vec::new(),
            home: etcetera::home_dir().ok(),
        };
        picker.list();
        picker
    }

    /// Takes a key; gives the files to read when that was what it asked for.
    pub(super) fn press(&mut self, key: KeyEvent, area: Rect) -> Option<Vec<PathBuf>> {
        let height = usize::from(list_area(area).height);
        match (key.code, &mut self.cursor) {
            (KeyCode::Enter, _) => return self.enter(),
            (KeyCode::Tab, _) => self.write(paths::completed(&self.typed(), &self.entries)),
            (KeyCode::Char(' '), Some(cursor)) => {
                let file =
                    self.entries.get(cursor.at).filter(|it| it.sort != FileSort::Folder).map(|it| it.path.clone());
                file.into_iter().for_each(|it| self.tick(it));
            }
            (KeyCode::Up, Some(cursor)) if cursor.at == 0 => self.cursor = None,
            (KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown, Some(cursor)) => {
                let nav = match key.code {
                    KeyCode::Up => Nav::Up,
                    KeyCode::Down => Nav::Down,
                    KeyCode::PageUp => Nav::PageUp,
                    _ => Nav::PageDown,
                };
                cursor.navigate(nav, self.entries.len(), height);
            }
            (KeyCode::Down, None) if !self.entries.is_empty() => self.cursor = Some(Cursor::default()),
            (KeyCode::Up | KeyCode::Down, None) => {}
            _ => {
                self.text.press(key, sheet_columns(area));
                self.list();
            }
        }
        if let Some(cursor) = &mut self.cursor {
            cursor.settle(self.entries.len(), height);
        }
        None
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.text.paste(text);
        self.list();
    }

    fn typed(&self) -> String {
        self.text.text()
    }

    fn write(&mut self, text: String) {
        self.text = TextBox::new(text, false);
        self.list();
    }

    /// Looks again at what the folder has.
    pub(super) fn list(&mut self) {
        self.cursor = None;
        let entries = paths::entries(&self.typed(), self.home.as_deref());
        self.readable = entries.is_ok();
        self.entries = entries.unwrap_or_default();
    }

    fn tick(&mut self, file: PathBuf) {
        match self.ticked.iter().position(|it| *it == file) {
            Some(at) => drop(self.ticked.remove(at)),
            None => self.ticked.push(file),
        }
    }

    /// Opens a folder; else gives the files that are ticked and the one that is pointed at or typed.
    fn enter(&mut self) -> Option<Vec<PathBuf>> {
        let typed = self.typed();
        let chosen = match self.cursor.and_then(|cursor| self.entries.get(cursor.at)) {
            Some(entry) if entry.sort == FileSort::Folder => {
                self.write(paths::completed(&typed, slice::from_ref(entry)));
                return None;
            }
            Some(entry) => Some(entry.path.clone()),
            // A name that a folder has is the file as the folder writes it.
            None => self.entries.iter().find(|it| it.name == paths::split(&typed).1).map(|it| it.path.clone()),
        };
        let chosen = chosen.or_else(|| (!typed.is_empty()).then(|| paths::resolve(&typed, self.home.as_deref())));
        if chosen.as_deref().is_some_and(Path::is_dir) {
            // With ticked files, what is typed may be no more than where they are.
            if !self.ticked.is_empty() {
                return Some(self.ticked.clone());
            }
            if !typed.ends_with('/') {
                self.write(format!("{typed}/"));
            }
            return None;
        }
        let mut files = self.ticked.clone();
        files.extend(chosen.filter(|it| !self.ticked.contains(it)));
        (!files.is_empty()).then_some(files)
    }

    /// Draws it; gives the place of the cursor of the text when keys act on it.
    pub(super) fn draw(&self, i18n: &I18n, theme: Theme, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let line = Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: 1.min(area.height), ..area };
        let position = self.text.draw(theme, line, buf);
        let list = list_area(area);
        let mut pen = Pen::new(buf, theme, list);
        if self.entries.is_empty() {
            let text =
                if self.readable { t!(i18n, "importer-rien-ici") } else { t!(i18n, "importer-dossier-illisible") };
            pen.put(1, 0, list.width, &text, theme.faint());
        }
        let offset = self.cursor.map_or(0, |it| it.offset);
        for (y, (rank, entry)) in (0..list.height).zip(self.entries.iter().enumerate().skip(offset)) {
            let is_ticked = self.ticked.contains(&entry.path);
            let (sign, name, style) = match entry.sort {
                FileSort::Folder => ("", format!("{}/", entry.name), theme.key()),
                _ if is_ticked => (theme.sign(Sign::Ticked), entry.name.clone(), theme.good()),
                FileSort::Importable => (theme.sign(Sign::Unticked), entry.name.clone(), theme.text()),
                FileSort::Other => ("", entry.name.clone(), theme.faint()),
            };
            pen.put(1, y, 3, sign, style);
            pen.put(5, y, list.width.saturating_sub(5), &name, style);
            if self.cursor.is_some_and(|it| it.at == rank) {
                pen.paint_row(y, theme.cursor());
            }
        }
        self.cursor.is_none().then_some(position)
    }

    /// The files that are ticked, for those that the list no longer shows.
    pub(super) fn ticked(&self) -> String {
        let names = self.ticked.iter().map(|it| name(it));
        names.collect::<Vec<_>>().join(", ")
    }
}

/// The name of a file without its folder.
pub(super) fn name(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}

/// The rows below the text.
fn list_area(area: Rect) -> Rect {
    let above = 2.min(area.height);
    Rect { y: area.y + above, height: area.height - above, ..area }
}
