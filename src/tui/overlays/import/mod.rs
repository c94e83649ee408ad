//! Importing from the interface: files, then what they would do, then doing it. The twin of the export.

mod judgement;
mod picker;
mod reading;
mod settling;

use std::{path::PathBuf, time::Duration};

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::export::{formats_height, list_formats};
use crate::{
    formats::{
        reading::sources::SourceError,
        registry::{self, Format},
    },
    sentences::Voice,
    t,
    tui::{
        app::{App, Overlay},
        job::{AT_ONCE, Job, State},
        widgets::{Cursor, Nav, Pen, wrap},
    },
};
use judgement::Judgement;
use picker::{Picker, name};
use reading::{Aim, Read, start};
use settling::{Settling, Step};

pub(crate) struct Import {
    picker: Picker,
    /// None: the content of the files tells.
    format: Option<&'static Format>,
    phase: Phase,
    /// Why nothing was done.
    refusal: String,
}

/// Where the user is on the way from a file.
enum Phase {
    Files,
    /// The format, among those that can be read; the first row is « as the content tells ».
    Format(Cursor),
    Reading(Vec<PathBuf>, Job<Result<Read, SourceError>>),
    Judging(Box<Judgement>),
    Settling(Box<Settling>),
}

impl Import {
    pub(crate) fn new() -> Self {
        Self { picker: Picker::new(), format: None, phase: Phase::Files, refusal: String::new() }
    }

    fn stay(self, app: &mut App) {
        app.show(self);
    }

    /// Starts reading `files`. Unless told, they go into the programme that is open if their format can.
    fn read(mut self, files: Vec<PathBuf>, aim: Option<Aim>, app: &mut App) {
        match start(&files, self.format, aim, app) {
            Ok(job) => {
                self.phase = Phase::Reading(files, job);
                Box::new(self).attend(app, AT_ONCE);
            }
            Err(error) => {
                self.refusal = t!(app.i18n, "travail-impossible", raison = error.to_string());
                self.stay(app);
            }
        }
    }

    /// The path, the list below it, and what is to be said of them.
    fn draw_files(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (i18n, theme) = (&app.i18n, app.theme);
        let mut remarks: Vec<(String, Style)> = Vec::new();
        let mut keys = t!(i18n, "importer-pied");
        if let Phase::Reading(files, job) = &self.phase {
            let names = files.iter().map(|it| name(it)).collect::<Vec<_>>().join(", ");
            remarks.push((t!(i18n, "importer-lit", fichiers = names, etape = job.told(i18n)), theme.key()));
            keys = t!(i18n, "travail-pied");
        }
        if !self.picker.ticked().is_empty() {
            remarks.push((t!(i18n, "importer-coches", fichiers = self.picker.ticked()), theme.good()));
        }
        if let Some(format) = self.format {
            remarks.push((t!(i18n, "importer-comme", format = format.name), theme.text()));
        }
        if !self.refusal.is_empty() {
            remarks.push((self.refusal.clone(), theme.bad()));
        }
        let columns = usize::from(area.width.saturating_sub(2));
        let rows: Vec<(String, Style)> = remarks
            .into_iter()
            .flat_map(|(text, style)| wrap(&text, columns).into_iter().map(move |row| (row, style)).collect::<Vec<_>>())
            .collect();
        let mut pen = Pen::new(buf, theme, area);
        pen.clear();
        pen.rule(0, &title(app));
        let said = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(area.height / 2);
        let first = area.height.saturating_sub(1 + said);
        for (y, (row, style)) in (first..area.height.saturating_sub(1)).zip(rows) {
            pen.put(1, y, area.width, &row, style);
        }
        pen.put(1, area.height.saturating_sub(1), area.width, &keys, theme.faint());
        self.picker.draw(i18n, theme, files_area(area, said), buf)
    }

    fn take(mut self, key: KeyEvent, app: &mut App) {
        match self.phase {
            Phase::Files if key.code == KeyCode::Esc => return,
            Phase::Files if key.code == KeyCode::F(2) => self.phase = Phase::Format(Cursor::default()),
            Phase::Files => {
                self.refusal.clear();
                if let Some(files) = self.picker.press(key, files_area(app.area(), 0)) {
                    return self.read(files, None, app);
                }
            }
            Phase::Format(ref mut cursor) => {
                let nav = match key.code {
                    KeyCode::Enter => {
                        self.format = cursor.at.checked_sub(1).and_then(|at| registry::readable().nth(at));
                        None
                    }
                    KeyCode::Up | KeyCode::Char('k') => Some(Nav::Up),
                    KeyCode::Down | KeyCode::Char('j') => Some(Nav::Down),
                    KeyCode::Esc | KeyCode::Char('q') => None,
                    _ => return self.stay(app),
                };
                match nav {
                    Some(nav) => {
                        let len = registry::readable().count() + 1;
                        cursor.navigate(nav, len, len);
                    }
                    None => self.phase = Phase::Files,
                }
            }
            // Dropped, the work is given up.
            Phase::Reading(..) if key.code == KeyCode::Esc => self.phase = Phase::Files,
            Phase::Reading(..) => {}
            Phase::Judging(judgement) => {
                return match key.code {
                    KeyCode::Esc | KeyCode::Char('q') => Self { phase: Phase::Files, ..self }.stay(app),
                    KeyCode::Tab if judgement.other_aim(app).is_some() => {
                        let (files, aim) = (judgement.files.clone(), judgement.other_aim(app));
                        Self { phase: Phase::Files, ..self }.read(files, aim, app)
                    }
                    KeyCode::Char('o') if judgement.is_other() => {
                        let files = judgement.files.clone();
                        Self { phase: Phase::Files, ..self }.read(files, Some(Aim::Beside), app)
                    }
                    KeyCode::Enter if judgement.unsettled().is_some() => {
                        let phase = match Settling::of(judgement, app) {
                            Ok(settling) => Phase::Settling(Box::new(settling)),
                            Err(judgement) => Phase::Judging(judgement),
                        };
                        Self { phase, ..self }.stay(app)
                    }
                    KeyCode::Enter if judgement.is_possible() => match judgement.carry_out(app) {
                        Ok(()) => {}
                        Err(refusal) => Self { phase: Phase::Files, refusal, ..self }.stay(app),
                    },
                    KeyCode::Char('w') => {
                        judgement.write_mapping(app);
                        self.picker.list();
                        Self { phase: Phase::Judging(judgement), ..self }.stay(app)
                    }
                    code => {
                        let mut judgement = judgement;
                        judgement.page.press(code, app.area());
                        Self { phase: Phase::Judging(judgement), ..self }.stay(app)
                    }
                };
            }
            Phase::Settling(settling) => match settling.press(key.code, app) {
                Step::Stay(settling) => self.phase = Phase::Settling(Box::new(settling)),
                Step::Back(judgement) => self.phase = Phase::Judging(judgement),
                Step::Refused(refusal) => (self.phase, self.refusal) = (Phase::Files, refusal),
            },
        }
        self.stay(app);
    }
}

impl Overlay for Import {
    fn is_busy(&self) -> bool {
        matches!(self.phase, Phase::Reading(..))
    }

    fn press(self: Box<Self>, key: KeyEvent, app: &mut App) {
        (*self).take(key, app);
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        if let Phase::Files = self.phase {
            self.refusal.clear();
            self.picker.paste(text.trim_matches('\n'));
        }
    }

    fn attend(mut self: Box<Self>, app: &mut App, patience: Duration) -> bool {
        let Phase::Reading(files, mut job) = self.phase else {
            self.stay(app);
            return false;
        };
        let state = job.look(patience);
        let moved = !matches!(state, State::Going(false));
        self.phase = match state {
            State::Going(_) => Phase::Reading(files, job),
            State::Done(Ok(read)) => Phase::Judging(Box::new(Judgement::new(files, read, app))),
            State::Done(Err(error)) => {
                self.refusal = Voice::new(&app.i18n).say(&error);
                Phase::Files
            }
        };
        self.stay(app);
        moved
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match &self.phase {
            Phase::Judging(judgement) => {
                judgement.draw(app, area, buf);
                None
            }
            Phase::Settling(settling) => {
                settling.draw(app, area, buf);
                None
            }
            Phase::Format(cursor) => {
                self.draw_files(app, area, buf);
                let first = t!(app.i18n, "importer-reconnu");
                let rows = std::iter::once((first, String::new()));
                let formats = registry::readable().map(|it| (it.name.to_owned(), it.description(&app.i18n)));
                let area = formats_height(registry::readable().count() + 1, area);
                let (title, keys) = (t!(app.i18n, "importer-format"), t!(app.i18n, "importer-format-pied"));
                list_formats(&rows.chain(formats).collect::<Vec<_>>(), cursor.at, (&title, &keys), app, area, buf);
                None
            }
            Phase::Files | Phase::Reading(..) => self.draw_files(app, area, buf),
        }
    }
}

fn title(app: &App) -> String {
    match app.current() {
        Some(_) => t!(app.i18n, "importer-titre-ici"),
        None => t!(app.i18n, "importer-titre"),
    }
}

/// Between the title and what is said, above the keys.
fn files_area(area: Rect, said: u16) -> Rect {
    Rect { y: area.y + 1.min(area.height), height: area.height.saturating_sub(2 + said), ..area }
}
