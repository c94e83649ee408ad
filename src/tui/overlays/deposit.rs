//! A file that somebody has sent by another way than their terminal: what it changes, before it does.

use std::{path::PathBuf, time::Duration};

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    formats::reading::sources::{SourceError, Sources},
    import::Proposal,
    sentences::Voice,
    t,
    tui::{
        app::{App, Overlay, Tone},
        hall::Deposit,
        job::{AT_ONCE, Job, State},
        lineage::Lineage,
        widgets::{Pen, wrap},
    },
};

/// The file, and how far it is.
pub(crate) struct Received {
    name: String,
    phase: Phase,
}

enum Phase {
    Reading(Job<Result<Proposal, SourceError>>),
    Judging {
        proposal: Box<Proposal>,
        told: Vec<String>,
        /// The first line shown.
        offset: usize,
    },
}

impl App {
    /// Shows what a file changes in the programme that is open.
    pub fn receive(&mut self, deposit: Deposit) {
        let Some(work) = self.current() else { return };
        let (programme, lineage) = (work.session.programme().clone(), Lineage::of(work));
        let Deposit { name, bytes } = deposit;
        let file = PathBuf::from(&name);
        let job = Job::start(move |watch| {
            let sources = Sources::given(file, bytes, None)?;
            Proposal::complete(&sources, &programme, &|stamp| lineage.has(stamp), watch)
        });
        match job {
            Ok(job) => drop(Box::new(Received { name, phase: Phase::Reading(job) }).attend(self, AT_ONCE)),
            Err(error) => self.say(t!(self.i18n, "travail-impossible", raison = error.to_string()), Tone::Bad),
        }
    }
}

impl Received {
    fn lines(&self, app: &App, area: Rect) -> Vec<String> {
        let columns = usize::from(area.width.saturating_sub(2));
        match &self.phase {
            Phase::Reading(job) => vec![job.told(&app.i18n)],
            Phase::Judging { told, .. } => told.iter().flat_map(|it| wrap(it, columns)).collect(),
        }
    }
}

impl Overlay for Received {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let lines = self.lines(app, app.area()).len();
        let room = usize::from(app.area().height.saturating_sub(2));
        match (key.code, &mut self.phase) {
            (KeyCode::Esc | KeyCode::Char('q'), _) => {
                return app.say(t!(app.i18n, "depot-ecarte", nom = self.name), Tone::Plain);
            }
            (KeyCode::Enter, Phase::Judging { .. }) => {
                let Phase::Judging { proposal, .. } = self.phase else { return };
                if let Some(outcome) = app.current_mut().map(|work| work.import(proposal.edit)) {
                    app.conclude(outcome);
                }
                return;
            }
            (KeyCode::Down | KeyCode::Char('j') | KeyCode::PageDown, Phase::Judging { offset, .. }) => {
                *offset = (*offset + 1).min(lines.saturating_sub(room));
            }
            (KeyCode::Up | KeyCode::Char('k') | KeyCode::PageUp, Phase::Judging { offset, .. }) => {
                *offset = offset.saturating_sub(1);
            }
            _ => {}
        }
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let mut pen = Pen::new(buf, app.theme, area);
        pen.clear();
        pen.rule(0, &t!(app.i18n, "depot-titre", nom = self.name.as_str()));
        let offset = if let Phase::Judging { offset, .. } = &self.phase { *offset } else { 0 };
        for (y, line) in (1..area.height.saturating_sub(1)).zip(self.lines(app, area).iter().skip(offset)) {
            pen.put(1, y, area.width, line, app.theme.text());
        }
        pen.put(1, area.height.saturating_sub(1), area.width, &t!(app.i18n, "depot-pied"), app.theme.faint());
        None
    }

    fn is_busy(&self) -> bool {
        matches!(self.phase, Phase::Reading(_))
    }

    fn attend(mut self: Box<Self>, app: &mut App, patience: Duration) -> bool {
        let Phase::Reading(job) = &mut self.phase else { return false };
        match job.look(patience) {
            State::Going(changed) => {
                app.overlay = Some(self);
                changed
            }
            State::Done(Err(error)) => {
                app.say(Voice::new(&app.i18n).say(&error), Tone::Bad);
                true
            }
            State::Done(Ok(proposal)) if proposal.edit.is_empty() => {
                app.say(t!(app.i18n, "depot-identique", nom = self.name), Tone::Plain);
                true
            }
            State::Done(Ok(proposal)) => {
                let warnings = proposal.imported.warnings.iter().map(|it| Voice::new(&app.i18n).say(it));
                let told = warnings.chain(proposal.told(&app.i18n)).collect();
                self.phase = Phase::Judging { proposal: Box::new(proposal), told, offset: 0 };
                app.overlay = Some(self);
                true
            }
        }
    }
}
