//! Exporting from the interface: a format, then a file.

use std::{io, path::Path};

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::Overlay;
use crate::{
    formats::{
        files,
        table::{self, Format},
        written::Options,
    },
    sentences, t,
    tui::{
        app::{App, Tone},
        widgets::{Cursor, Nav, Pen, Sheet, TextBox, sheet_columns, width},
    },
};

/// Where the user is on the way to a file.
pub enum Export {
    Format(Cursor),
    File(Target),
}

/// The file to write.
pub struct Target {
    format: &'static Format,
    text: TextBox,
    remarks: Vec<(String, Style)>,
    /// The file is there, and the user was asked whether to replace it.
    asked: bool,
}

impl Default for Export {
    fn default() -> Self {
        Export::Format(Cursor::default())
    }
}

impl Export {
    pub fn press(self, key: KeyEvent, app: &mut App) {
        match self {
            Export::Format(mut cursor) => {
                let nav = match key.code {
                    KeyCode::Esc | KeyCode::Char('q') => return,
                    KeyCode::Enter => return Self::name(cursor.at, app),
                    KeyCode::Up | KeyCode::Char('k') => Some(Nav::Up),
                    KeyCode::Down | KeyCode::Char('j') => Some(Nav::Down),
                    _ => None,
                };
                if let Some(nav) = nav {
                    let len = table::writable().count();
                    cursor.navigate(nav, len, len);
                }
                app.overlay = Some(Overlay::Export(Export::Format(cursor)));
            }
            Export::File(mut target) => match key.code {
                KeyCode::Esc => app.overlay = Some(Overlay::Export(Export::default())),
                KeyCode::Enter => target.write(app),
                _ => {
                    target.text.press(key, sheet_columns(app.area()));
                    target.remarks.clear();
                    target.asked = false;
                    app.overlay = Some(Overlay::Export(Export::File(target)));
                }
            },
        }
    }

    /// Asks for the name of the file, and proposes one.
    fn name(at: usize, app: &mut App) {
        let (Some(format), Some(work)) = (table::writable().nth(at), app.current()) else { return };
        let name = format!("{}.{}", work.session.programme().id, format.extension);
        let target = Target { format, text: TextBox::new(name, false), remarks: Vec::new(), asked: false };
        app.overlay = Some(Overlay::Export(Export::File(target)));
    }

    pub fn paste(&mut self, text: &str) {
        if let Export::File(target) = self {
            target.text.paste(text);
        }
    }

    pub fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match self {
            Export::Format(cursor) => {
                let rows: Vec<(String, String)> =
                    table::writable().map(|it| (it.name.to_owned(), it.description(&app.i18n))).collect();
                let (title, keys) = (t!(app.i18n, "exporter-titre"), t!(app.i18n, "exporter-choix"));
                let area = formats_height(rows.len(), area);
                list_formats(&rows, cursor.at, (&title, &keys), app, area, buf);
                None
            }
            Export::File(target) => {
                let title = t!(app.i18n, "exporter-fichier", format = target.format.name);
                let keys = t!(app.i18n, "exporter-pied");
                let sheet = Sheet { title: &title, text: &target.text, remarks: &target.remarks, keys: &keys };
                Some(sheet.draw(app.theme, area, buf))
            }
        }
    }
}

impl Target {
    /// Writes what the parcours filter leaves. A file that is there is replaced when Enter is pressed again.
    fn write(mut self, app: &mut App) {
        let Some(work) = app.current().filter(|_| !self.text.text().is_empty()) else { return };
        let Some(write) = self.format.write else { return };
        let options = Options { parcours: work.parcours.clone(), excel: false };
        let file = self.text.text();
        let refusal = match write(work.session.programme(), &options, &app.i18n) {
            Err(why) => why,
            Ok(written) => match files::write_all(Path::new(&file), &written.files, self.asked) {
                Ok(files) => {
                    let names: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
                    let lost = written.losses.len();
                    return app.say(t!(app.i18n, "exporter-fait", fichiers = names.join(", "), n = lost), Tone::Good);
                }
                Err((there, error)) if error.kind() == io::ErrorKind::AlreadyExists => {
                    self.asked = true;
                    t!(app.i18n, "exporter-existe", fichier = there.display().to_string())
                }
                Err((file, error)) => sentences::unwritable(&file, &error, &app.i18n),
            },
        };
        self.remarks = vec![(refusal, app.theme.bad())];
        app.overlay = Some(Overlay::Export(Export::File(self)));
    }
}

/// The bottom of `area` that a list of `rows` formats takes.
pub(super) fn formats_height(rows: usize, area: Rect) -> Rect {
    let height = u16::try_from(rows + 2).unwrap_or(area.height).min(area.height);
    Rect { y: area.bottom() - height, height, ..area }
}

/// A list of formats, each with what it is; the cursor is on the row `at`.
pub(super) fn list_formats(
    rows: &[(String, String)],
    at: usize,
    (title, keys): (&str, &str),
    app: &App,
    area: Rect,
    buf: &mut Buffer,
) {
    let mut pen = Pen::new(buf, app.theme, area);
    pen.clear();
    pen.rule(0, title);
    let names = rows.iter().filter(|(_, description)| !description.is_empty()).map(|(name, _)| width(name));
    let column = names.max().and_then(|it| u16::try_from(it).ok()).unwrap_or(0) + 3;
    for (y, (rank, (name, description))) in (1..area.height.saturating_sub(1)).zip(rows.iter().enumerate()) {
        let room = if description.is_empty() { area.width } else { column };
        pen.put(1, y, room, name, app.theme.key());
        pen.put(column, y, area.width, description, app.theme.text());
        if rank == at {
            pen.paint_row(y, app.theme.cursor());
        }
    }
    pen.put(1, area.height.saturating_sub(1), area.width, keys, app.theme.faint());
}
