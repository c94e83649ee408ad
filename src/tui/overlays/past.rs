//! Going back into the history, beside the interface: what a period brought is shown once its ends are known.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::trend::Period;
use crate::{
    programme::Programme,
    progress::{Watch, unwatched},
    store::{Store, StoreError},
    t,
    tui::{
        app::{App, Overlay, Tone},
        job::{AT_ONCE, Job, State},
        widgets::Pen,
    },
};

/// Both ends of the period.
type Ends = Result<(Programme, Programme), StoreError>;

pub(crate) struct Past {
    title: String,
    job: Job<Ends>,
    /// What comes back after it.
    then: Option<Box<dyn Overlay>>,
}

/// Shows what sets two points of the history apart: entries, or the present.
pub(crate) fn compare(title: String, ends: [Option<i64>; 2], then: Option<Box<dyn Overlay>>, app: &mut App) {
    let Some(session) = app.current().map(|work| &work.session) else { return };
    let present = session.programme().clone();
    match session.store().second() {
        Ok(Some(store)) => match Job::start(move |watch| read(&store, present, ends, watch)) {
            Ok(job) => drop(Box::new(Past { title, job, then }).attend(app, AT_ONCE)),
            Err(error) => app.say(t!(app.i18n, "travail-impossible", raison = error.to_string()), Tone::Bad),
        },
        // A database that is only memory has no history of years.
        Ok(None) => show(title, read(session.store(), present, ends, &mut unwatched), then, app),
        Err(error) => {
            app.fail(&error);
            app.overlay = then;
        }
    }
}

fn read(store: &Store, present: Programme, ends: [Option<i64>; 2], watch: &mut Watch<'_>) -> Ends {
    let mut end = |seq: Option<i64>| match seq {
        None => Ok(present.clone()),
        Some(seq) => store.at(present.id.as_str(), seq, watch),
    };
    Ok((end(ends[0])?, end(ends[1])?))
}

fn show(title: String, ends: Ends, then: Option<Box<dyn Overlay>>, app: &mut App) {
    match ends {
        Ok((before, after)) => {
            let period = Period::between(title, &before, &after, &app.i18n);
            app.show(match then {
                Some(then) => period.before(then),
                None => period,
            });
        }
        Err(error) => {
            app.fail(&error);
            app.overlay = then;
        }
    }
}

impl Overlay for Past {
    /// Dropped, the work is given up.
    fn press(self: Box<Self>, key: KeyEvent, app: &mut App) {
        if key.code == KeyCode::Esc {
            app.say(t!(app.i18n, "travail-abandonne"), Tone::Plain);
            app.overlay = self.then;
        } else {
            app.overlay = Some(self);
        }
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let height = area.height.min(3);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &self.title);
        pen.put(1, 1, area.width, &self.job.told(&app.i18n), app.theme.key());
        pen.put(1, 2, area.width, &t!(app.i18n, "travail-pied"), app.theme.faint());
        None
    }

    fn is_busy(&self) -> bool {
        true
    }

    fn attend(mut self: Box<Self>, app: &mut App, patience: Duration) -> bool {
        match self.job.look(patience) {
            State::Going(moved) => {
                app.overlay = Some(self);
                moved
            }
            State::Done(ends) => {
                let Self { title, then, .. } = *self;
                show(title, ends, then, app);
                true
            }
        }
    }
}
