//! The form of a université, filled from the interface: the form, its mapping, a file; then what the audit found, before
//! anything is written.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::{marked_since::MarkedSince, paths, stamped::stamped};
use crate::{
    formats::{
        reading::sources::{SourceError, content},
        registry::{self, Format},
        stamp::Since,
        writing::{
            files::{self, WriteError},
            written::Options,
        },
        xlsx::{self, Filled, Given, Request},
    },
    i18n::I18n,
    programme::Programme,
    progress::{Abandoned, Stage},
    sentences::{self, Voice},
    t,
    tui::{
        app::{App, Overlay, Tone},
        job::{AT_ONCE, Job, State},
        widgets::{Reader, Sheet, TextBox, sheet_columns},
        work::Work,
    },
};

/// What is asked, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Form,
    Mapping,
    File,
}

/// Where the user is on the way to a filled form.
pub(crate) enum FormExport {
    Asking(Asked),
    Filling(Asked, Job<Result<Made, String>>),
    /// What was found in what was filled.
    Audited(Asked, Box<Filled>, Reader),
}

/// What was answered until now.
pub(crate) struct Asked {
    step: Step,
    form: TextBox,
    mapping: TextBox,
    file: TextBox,
    remarks: Vec<(String, Style)>,
    /// The file is there, and the user was asked whether to replace it.
    is_sure: bool,
    since: MarkedSince,
}

/// What came of filling.
pub(crate) enum Made {
    Filled(Box<Filled>),
    /// There was no mapping: one was guessed, and written.
    Guessed(PathBuf),
}

impl Default for FormExport {
    fn default() -> Self {
        let text = || TextBox::new(String::new(), false);
        FormExport::Asking(Asked {
            step: Step::Form,
            form: text(),
            mapping: text(),
            file: text(),
            remarks: Vec::new(),
            is_sure: false,
            since: MarkedSince::default(),
        })
    }
}

impl Asked {
    fn text(&mut self) -> &mut TextBox {
        match self.step {
            Step::Form => &mut self.form,
            Step::Mapping => &mut self.mapping,
            Step::File => &mut self.file,
        }
    }

    /// The next question, with what seems likely.
    fn advance(mut self, app: &mut App) {
        if self.text().text().trim().is_empty() {
            return app.show(FormExport::Asking(self));
        }
        let form = PathBuf::from(self.form.text());
        match self.step {
            Step::Form => {
                if self.mapping.text().is_empty() {
                    self.mapping = TextBox::new(form.with_extension("toml").display().to_string(), false);
                }
                self.step = Step::Mapping;
            }
            Step::Mapping => {
                if let (true, Some(work)) = (self.file.text().is_empty(), app.current()) {
                    let stem = form.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
                    let name = format!("{}-{stem}.xlsx", work.session.programme().id);
                    self.file = TextBox::new(name, false);
                }
                if let (Some(format), Some(work)) = (Format::named(registry::WORKBOOK), app.current()) {
                    self.since = MarkedSince::of(format, work);
                }
                self.step = Step::File;
            }
            Step::File => return self.fill(app),
        }
        app.show(FormExport::Asking(self));
    }

    fn back(mut self, app: &mut App) {
        self.remarks.clear();
        self.step = match self.step {
            Step::Form => return app.show(super::export::Export::default()),
            Step::Mapping => Step::Form,
            Step::File => Step::Mapping,
        };
        app.show(FormExport::Asking(self));
    }

    /// Fills what the parcours filter leaves, and writes nothing.
    fn fill(mut self, app: &mut App) {
        let Some(work) = app.current() else { return };
        let earlier = match self.since.earlier(work, app) {
            Ok(earlier) => earlier,
            Err(sentence) => {
                self.remarks = vec![(sentence, app.theme.bad())];
                return app.show(FormExport::Asking(self));
            }
        };
        match self.start(work, earlier, &app.i18n) {
            Ok(job) => {
                Box::new(FormExport::Filling(self, job)).attend(app, AT_ONCE);
            }
            Err(error) => {
                let sentence = t!(app.i18n, "travail-impossible", raison = error.to_string());
                self.remarks = vec![(sentence, app.theme.bad())];
                app.show(FormExport::Asking(self));
            }
        }
    }

    fn start(
        &self,
        work: &Work,
        earlier: Option<(Programme, Since)>,
        i18n: &I18n,
    ) -> io::Result<Job<Result<Made, String>>> {
        let (programme, parcours, lang) = (work.session.programme().clone(), work.parcours.clone(), i18n.lang);
        let (form, mapping) = (paths::typed(&self.form.text()), paths::typed(&self.mapping.text()));
        let mut stamp = stamped(work, i18n);
        let (earlier, since) = earlier.unzip();
        stamp.since = since;
        let given = Given { stamp: Some(stamp.clone()), ..Given::default() };
        let options = Options {
            parcours: parcours.clone(),
            stamp: Some(stamp),
            since: earlier.map(Arc::new),
            ..Options::default()
        };
        Job::start(move |watch| {
            let i18n = I18n::new(lang);
            let voice = Voice::new(&i18n);
            let read =
                |file: &Path| content(file).map(|(_, bytes)| bytes).map_err(|error: SourceError| voice.say(&error));
            let bytes = read(&form)?;
            let blamed = |file: &Path, raison: String| {
                t!(i18n, "formulaire-fichier", fichier = file.display().to_string(), raison = raison)
            };
            if !mapping.exists() {
                let guessed = xlsx::guessed(&bytes, &i18n).map_err(|error| blamed(&form, error.message(&i18n)))?;
                let written = files::write(&mapping, guessed.as_bytes(), false);
                written.map_err(|error| sentences::unwritable(&mapping, &error, &i18n))?;
                return Ok(Made::Guessed(mapping));
            }
            let text = String::from_utf8_lossy(&read(&mapping)?).into_owned();
            watch(Stage::Packing.into()).map_err(|Abandoned| t!(i18n, "travail-abandonne"))?;
            let request = Request {
                programme: &programme,
                parcours: parcours.as_ref(),
                form: &bytes,
                mapping: &text,
                given: &given,
            };
            let filled = xlsx::fill_and_list(&request, &options, &i18n);
            let filled = filled.map_err(|error| blamed(&mapping, error.message(&i18n)))?;
            Ok(Made::Filled(Box::new(filled)))
        })
    }

    fn audited(self, filled: Box<Filled>, app: &mut App) {
        let mut lines = vec![(filled.audit.summary(&app.i18n), app.theme.text())];
        for finding in &filled.audit.findings {
            let style = if finding.what.is_blocking() { app.theme.bad() } else { app.theme.text() };
            lines.push((finding.message(&app.i18n), style));
        }
        app.show(FormExport::Audited(self, filled, Reader::new(lines)));
    }

    /// Writes what was filled. A file that is there is replaced when asked again.
    fn write(mut self, filled: &Filled, app: &mut App) {
        match files::write_all(&paths::typed(&self.file.text()), &filled.files, self.is_sure) {
            Ok(files) => {
                let names = paths::whole(&files);
                app.say_whole(t!(app.i18n, "exporter-fait", fichiers = names), Tone::Good);
            }
            Err((file, error)) => {
                let sentence = match error {
                    WriteError::Exists => {
                        self.is_sure = true;
                        t!(app.i18n, "exporter-existe", fichier = file.display().to_string())
                    }
                    error => sentences::unwritable(&file, &error, &app.i18n),
                };
                self.step = Step::File;
                self.remarks = vec![(sentence, app.theme.bad())];
                app.show(FormExport::Asking(self));
            }
        }
    }
}

impl Overlay for FormExport {
    fn is_busy(&self) -> bool {
        matches!(self, FormExport::Filling(..))
    }

    fn press(self: Box<Self>, key: KeyEvent, app: &mut App) {
        match *self {
            FormExport::Asking(mut asked) => match key.code {
                KeyCode::Esc => asked.back(app),
                KeyCode::Enter => asked.advance(app),
                KeyCode::Tab if asked.step == Step::File => {
                    asked.since.next();
                    app.show(FormExport::Asking(asked));
                }
                _ => {
                    let columns = sheet_columns(app.area());
                    asked.text().press(key, columns);
                    asked.remarks.clear();
                    asked.is_sure = false;
                    app.show(FormExport::Asking(asked));
                }
            },
            FormExport::Filling(mut asked, job) if key.code == KeyCode::Esc => {
                drop(job);
                asked.remarks = vec![(t!(app.i18n, "travail-abandonne"), app.theme.key())];
                app.show(FormExport::Asking(asked));
            }
            FormExport::Audited(asked, filled, mut page) => match key.code {
                KeyCode::Esc => app.show(FormExport::Asking(asked)),
                KeyCode::Enter if filled.audit.is_clean() => asked.write(&filled, app),
                KeyCode::Char('E') => asked.write(&filled, app),
                _ => {
                    page.press(key.code, app.area());
                    app.show(FormExport::Audited(asked, filled, page));
                }
            },
            filling @ FormExport::Filling(..) => app.show(filling),
        }
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        if let FormExport::Asking(asked) = self {
            asked.text().paste(text);
        }
    }

    fn attend(self: Box<Self>, app: &mut App, patience: Duration) -> bool {
        let FormExport::Filling(mut asked, mut job) = *self else { return false };
        match job.look(patience) {
            State::Going(moved) => {
                app.show(FormExport::Filling(asked, job));
                return moved;
            }
            State::Done(Ok(Made::Filled(filled))) => asked.audited(filled, app),
            State::Done(Ok(Made::Guessed(file))) => {
                asked.step = Step::Mapping;
                let file = paths::whole(&[file]);
                asked.remarks = vec![(t!(app.i18n, "correspondance-ecrite", fichier = file), app.theme.key())];
                app.show(FormExport::Asking(asked));
            }
            State::Done(Err(sentence)) => {
                asked.remarks = vec![(sentence, app.theme.bad())];
                app.show(FormExport::Asking(asked));
            }
        }
        true
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let i18n = &app.i18n;
        let (asked, remarks, is_busy) = match self {
            FormExport::Audited(_, filled, page) => {
                let keys = if filled.audit.is_clean() {
                    t!(i18n, "formulaire-audit-propre")
                } else {
                    t!(i18n, "formulaire-audit-malgre")
                };
                page.draw(&t!(i18n, "formulaire-audit"), &keys, i18n, app.theme, area, buf);
                return None;
            }
            FormExport::Asking(asked) => {
                let since = asked.since.told(i18n).filter(|_| asked.step == Step::File);
                let since = since.map(|it| (it, app.theme.key()));
                (asked, asked.remarks.iter().cloned().chain(since).collect(), false)
            }
            FormExport::Filling(asked, job) => (asked, vec![(job.told(i18n), app.theme.key())], true),
        };
        let (title, text, keys) = match asked.step {
            Step::Form => (t!(i18n, "formulaire-lequel"), &asked.form, t!(i18n, "formulaire-suite")),
            Step::Mapping => {
                (t!(i18n, "formulaire-quelle-correspondance"), &asked.mapping, t!(i18n, "formulaire-suite"))
            }
            Step::File => (t!(i18n, "formulaire-ou"), &asked.file, t!(i18n, "formulaire-remplir")),
        };
        let keys = if is_busy { t!(i18n, "travail-pied") } else { keys };
        let sheet = Sheet { title: &title, text, remarks: &remarks, keys: &keys };
        let place = sheet.draw(app.theme, area, buf);
        (!is_busy).then_some(place)
    }
}
