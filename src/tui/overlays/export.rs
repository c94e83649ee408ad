//! Exporting from the interface: a format, then a file.

use std::{io, path::PathBuf, sync::Arc, time::Duration};

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::{form::FormExport, marked_since::MarkedSince, paths, stamped::stamped, typing::Typing};
use crate::{
    formats::{
        FormatError,
        registry::{self, Format},
        stamp::Since,
        writing::{
            files::{self, Prepared, WriteError},
            written::{Options, Unwritten},
        },
    },
    i18n::I18n,
    programme::Programme,
    progress::{Abandoned, Stage},
    sentences::{self, Voice},
    t,
    tui::{
        app::{App, Overlay, Tone},
        job::{AT_ONCE, Job, State},
        widgets::{Cursor, Nav, Pen, Reader, Sheet, TextBox, letters, sheet_columns, width},
        work::Work,
    },
};

/// Where the user is on the way to a file.
pub(crate) enum Export {
    Format(Cursor),
    File(Target),
    /// The files are being made, beside where they go.
    Writing(Target, Job<Result<Made, Refusal>>),
    /// They are there; what they could not carry.
    Lost(String, Reader),
}

/// The file to write.
pub(crate) struct Target {
    format: &'static Format,
    text: TextBox,
    remarks: Vec<(String, Style)>,
    /// The file is there, and the user was asked whether to replace it.
    asked: bool,
    since: MarkedSince,
}

/// Files that only wait to be put in their place, what they could not carry, and what is to be known of them.
pub(crate) struct Made {
    prepared: Prepared,
    lost: usize,
    notes: Vec<String>,
}

/// Why there are none.
pub(crate) enum Refusal {
    /// Already told in a sentence.
    Told(String),
    Unreadable(FormatError),
    Disk(PathBuf, WriteError),
    Abandoned,
}

impl From<Abandoned> for Refusal {
    fn from(_: Abandoned) -> Self {
        Refusal::Abandoned
    }
}

impl From<(PathBuf, WriteError)> for Refusal {
    fn from((file, error): (PathBuf, WriteError)) -> Self {
        Refusal::Disk(file, error)
    }
}

impl From<Unwritten> for Refusal {
    fn from(why: Unwritten) -> Self {
        match why {
            Unwritten::Refused(sentence) => Refusal::Told(sentence),
            Unwritten::Unreadable(error) => Refusal::Unreadable(error),
            Unwritten::Abandoned(_) => Refusal::Abandoned,
        }
    }
}

impl Default for Export {
    fn default() -> Self {
        Export::Format(Cursor::default())
    }
}

impl Export {
    fn stay(self, app: &mut App) {
        app.show(self);
    }

    /// Asks for the name of the file, and proposes one; the form of a université asks for more.
    fn name(at: usize, app: &mut App) {
        let Some(wanted) = choices(app).into_iter().nth(at) else { return };
        let Wanted::Format(format) = wanted else { return app.show(FormExport::default()) };
        let Some(work) = app.current() else { return };
        let name = format!("{}.{}", work.session.programme().id, format.extension);
        if let Some(typing) = Typing::export(format.name, &name, app) {
            return app.show(typing);
        }
        let since = MarkedSince::of(format, work);
        let target = Target { format, text: TextBox::new(name, false), remarks: Vec::new(), asked: false, since };
        Export::File(target).stay(app);
    }
}

impl Overlay for Export {
    fn is_busy(&self) -> bool {
        matches!(self, Export::Writing(..))
    }

    fn press(self: Box<Self>, key: KeyEvent, app: &mut App) {
        match *self {
            Export::Format(mut cursor) => {
                let nav = match key.code {
                    KeyCode::Esc | KeyCode::Char('q') => return,
                    KeyCode::Enter => return Self::name(cursor.at, app),
                    code if Nav::along(code).is_some() => Nav::along(code),
                    KeyCode::Char(c) => match keys(app).iter().position(|it| *it == Some(c)) {
                        Some(at) => return Self::name(at, app),
                        None => None,
                    },
                    _ => None,
                };
                if let Some(nav) = nav {
                    let len = choices(app).len();
                    cursor.navigate(nav, len, len);
                }
                Export::Format(cursor).stay(app);
            }
            Export::File(mut target) => match key.code {
                KeyCode::Esc => Export::default().stay(app),
                KeyCode::Enter => target.write(app),
                KeyCode::Tab => {
                    target.since.next();
                    Export::File(target).stay(app);
                }
                _ => {
                    target.text.press(key, sheet_columns(app.area()));
                    target.remarks.clear();
                    target.asked = false;
                    Export::File(target).stay(app);
                }
            },
            // Dropped, the work is given up; the files that are there were not touched.
            Export::Writing(mut target, job) if key.code == KeyCode::Esc => {
                drop(job);
                target.remarks = vec![(t!(app.i18n, "travail-abandonne"), app.theme.key())];
                Export::File(target).stay(app);
            }
            Export::Lost(title, mut page) => {
                if !matches!(key.code, KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q')) {
                    page.press(key.code, app.area());
                    Export::Lost(title, page).stay(app);
                }
            }
            writing @ Export::Writing(..) => writing.stay(app),
        }
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        if let Export::File(target) = self {
            target.text.paste(text);
        }
    }

    fn attend(self: Box<Self>, app: &mut App, patience: Duration) -> bool {
        let Export::Writing(target, mut job) = *self else { return false };
        match job.look(patience) {
            State::Going(moved) => {
                Export::Writing(target, job).stay(app);
                return moved;
            }
            State::Done(Ok(made)) => target.keep(made, app),
            State::Done(Err(refusal)) => target.refuse(refusal, app),
        }
        true
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let i18n = &app.i18n;
        let (target, remarks, keys) = match self {
            Export::Format(cursor) => {
                let rows = rows(app);
                let (title, keys) = (t!(i18n, "exporter-titre"), t!(i18n, "exporter-choix"));
                let area = formats_height(rows.len(), area);
                list_formats(&rows, cursor.at, (&title, &keys), app, area, buf);
                return None;
            }
            Export::Lost(title, page) => {
                page.draw(title, &t!(i18n, "exporter-pertes-pied"), i18n, app.theme, area, buf);
                return None;
            }
            Export::File(target) => {
                let since = target.since.told(i18n).map(|it| (it, app.theme.key()));
                (target, target.remarks.iter().cloned().chain(since).collect(), t!(i18n, "exporter-pied"))
            }
            Export::Writing(target, job) => (target, vec![(job.told(i18n), app.theme.key())], t!(i18n, "travail-pied")),
        };
        let title = t!(i18n, "exporter-fichier", format = target.format.name);
        let sheet = Sheet { title: &title, text: &target.text, remarks: &remarks, keys: &keys };
        let place = sheet.draw(app.theme, area, buf);
        (!self.is_busy()).then_some(place)
    }
}

impl Target {
    /// Writes what the parcours filter leaves.
    fn write(mut self, app: &mut App) {
        let Some(work) = app.current().filter(|_| !self.text.text().is_empty()) else {
            return Export::File(self).stay(app);
        };
        let earlier = match self.since.earlier(work, app) {
            Ok(earlier) => earlier,
            Err(sentence) => return self.refuse(Refusal::Told(sentence), app),
        };
        match self.start(work, earlier, &app.i18n) {
            Ok(job) => {
                Box::new(Export::Writing(self, job)).attend(app, AT_ONCE);
            }
            Err(error) => {
                let sentence = t!(app.i18n, "travail-impossible", raison = error.to_string());
                self.remarks = vec![(sentence, app.theme.bad())];
                Export::File(self).stay(app);
            }
        }
    }

    /// Starts writing on a thread: all that it needs goes with it.
    fn start(
        &self,
        work: &Work,
        earlier: Option<(Programme, Since)>,
        i18n: &I18n,
    ) -> io::Result<Job<Result<Made, Refusal>>> {
        let (programme, lang) = (work.session.programme().clone(), i18n.lang);
        let mut stamp = stamped(work, i18n);
        let (earlier, since) = earlier.unzip();
        stamp.since = since;
        let (parcours, since) = (work.parcours.clone(), earlier.map(Arc::new));
        let options = Options { parcours, stamp: Some(stamp), since, ..Options::default() };
        let (file, format) = (paths::typed(&self.text.text()), self.format);
        Job::start(move |watch| {
            let i18n = I18n::new(lang);
            let mut written = format.export(&programme, &options, &i18n, watch)?;
            watch(Stage::Saving.into())?;
            written.files.append(&mut written.beside);
            let lost = written.losses.len();
            let losses = written.losses.into_iter().map(|perte| t!(i18n, "export-perte", perte = perte));
            let advice = written.advice.into_iter().map(|conseil| t!(i18n, "export-conseil", conseil = conseil));
            let notes = losses.chain(advice).collect();
            Ok(Made { prepared: files::prepare(&file, &written.files)?, lost, notes })
        })
    }

    /// Puts the files in their place. One that is there is replaced when Enter is pressed again.
    fn keep(mut self, made: Made, app: &mut App) {
        match made.prepared.keep(self.asked) {
            Ok(files) => {
                let names = paths::whole(&files);
                let done = t!(app.i18n, "exporter-fait", fichiers = names);
                if !made.notes.is_empty() {
                    let title = match made.lost {
                        0 => t!(app.i18n, "exporter-sans-perte"),
                        lost => t!(app.i18n, "exporter-pertes", n = lost),
                    };
                    let lines = made.notes.into_iter().map(|it| (it, app.theme.text())).collect();
                    Export::Lost(title, Reader::new(lines)).stay(app);
                }
                app.say_whole(done, Tone::Good);
            }
            Err((there, WriteError::Exists)) => {
                self.asked = true;
                let sentence = t!(app.i18n, "exporter-existe", fichier = there.display().to_string());
                self.refuse(Refusal::Told(sentence), app);
            }
            Err(refused) => self.refuse(refused.into(), app),
        }
    }

    fn refuse(mut self, refusal: Refusal, app: &mut App) {
        let sentence = match refusal {
            Refusal::Told(sentence) => sentence,
            Refusal::Unreadable(error) => Voice::new(&app.i18n).say(&error),
            Refusal::Disk(file, error) => sentences::unwritable(&file, &error, &app.i18n),
            Refusal::Abandoned => t!(app.i18n, "travail-abandonne"),
        };
        self.remarks = vec![(sentence, app.theme.bad())];
        Export::File(self).stay(app);
    }
}

/// What can be written.
#[derive(Clone, Copy)]
enum Wanted {
    Format(&'static Format),
    /// The form of a université.
    Form,
}

/// What a team asks for before all else: the workbook, the report, the handbook.
const LIKELIEST: [&str; 3] = ["xlsx", "html", "markdown"];

/// What can be written, the likeliest first; the form is for whoever has the files of this machine.
fn choices(app: &App) -> Vec<Wanted> {
    let place = |it: &Format| LIKELIEST.iter().position(|name| *name == it.name).unwrap_or(LIKELIEST.len());
    let mut formats: Vec<&'static Format> = registry::writable().collect();
    formats.sort_by_key(|it| place(it));
    let mut choices: Vec<Wanted> = formats.into_iter().map(Wanted::Format).collect();
    if app.visit.is_none() {
        choices.insert(1.min(choices.len()), Wanted::Form);
    }
    choices
}

/// Each with what it is.
fn named(app: &App) -> Vec<(String, String)> {
    let i18n = &app.i18n;
    let named = |it| match it {
        Wanted::Format(format) => (format.name.to_owned(), format.description(i18n)),
        Wanted::Form => (t!(i18n, "exporter-formulaire"), t!(i18n, "exporter-formulaire-quoi")),
    };
    choices(app).into_iter().map(named).collect()
}

/// The letter that chooses each.
fn keys(app: &App) -> Vec<Option<char>> {
    letters(named(app).iter().map(|(name, _)| name.as_str()))
}

/// Each with its letter and what it is.
fn rows(app: &App) -> Vec<(String, String)> {
    let keys = keys(app).into_iter().map(|it| it.map(String::from).unwrap_or_default());
    keys.zip(named(app)).map(|(key, (name, what))| (format!("{key}  {name}"), what)).collect()
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
