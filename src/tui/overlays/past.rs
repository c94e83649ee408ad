//! Going back into the history, beside the interface: what a period brought is shown once its ends are known.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{preview::Preview, returning::Aim, trend::Period};
use crate::{
    diff::{brought_back, way_back},
    programme::Programme,
    progress::{Watch, unwatched},
    store::{Store, StoreError},
    t,
    tui::{
        app::{App, Overlay, Tone},
        history::Found,
        job::{AT_ONCE, Job, State},
        query::Query,
        widgets::Pen,
    },
};

/// How many entries are found at most: nobody reads more of them.
const MOST: usize = 2000;

/// What is done with what was found, once it is; what was open may come back.
type Then = Box<dyn FnOnce(&mut App, Option<Box<dyn Overlay>>) + Send>;

pub(crate) struct Past {
    title: String,
    job: Job<Result<Then, StoreError>>,
    /// What comes back after it.
    back: Option<Box<dyn Overlay>>,
}

/// Shows what sets two points of the history apart: entries, or the present.
pub(crate) fn compare(title: String, ends: [Option<i64>; 2], back: Option<Box<dyn Overlay>>, app: &mut App) {
    let told = title.clone();
    let work = move |store: &Store, present: Programme, watch: &mut Watch<'_>| {
        let mut end = |seq: Option<i64>| match seq {
            None => Ok(present.clone()),
            Some(seq) => store.at(present.id.as_str(), seq, watch),
        };
        let (before, after) = (end(ends[0])?, end(ends[1])?);
        let show: Then = Box::new(move |app, back| {
            let period = Period::between(told, &before, &after, &app.i18n);
            app.show(match back {
                Some(back) => period.before(back),
                None => period,
            });
        });
        Ok(show)
    };
    beside(title, work, back, app);
}

/// Proposes what makes the programme, or one object of it, what it was after the entry `seq`.
pub(crate) fn bring_back(title: String, seq: i64, aim: Aim, app: &mut App) {
    let told = title.clone();
    let work = move |store: &Store, present: Programme, watch: &mut Watch<'_>| {
        let then = store.at(present.id.as_str(), seq, watch)?;
        let wanted = match &aim {
            Aim::Object(target, _) => brought_back(target, &then, &present),
            Aim::State => Ok(Programme { remarques: present.remarques.clone(), ..then }),
        };
        let way = wanted.and_then(|wanted| Ok((way_back(&wanted, &present)?, wanted)));
        let propose: Then = Box::new(move |app, _| match way {
            Ok((edit, _)) if edit.is_empty() => app.say(t!(app.i18n, "retour-rien"), Tone::Plain),
            Ok((edit, wanted)) => app.show(Preview::new(told, aim.told(seq, &app.i18n), edit).becomes(wanted)),
            Err(error) => app.fail(&StoreError::from(error)),
        });
        Ok(propose)
    };
    beside(title, work, None, app);
}

/// Shows of the history what somebody asks for.
pub(crate) fn ask(title: String, query: Query, app: &mut App) {
    let i18n = app.i18n.clone();
    let work = move |store: &Store, present: Programme, watch: &mut Watch<'_>| {
        let until = store.head(present.id.as_str())?;
        let wanted = |entry: &_| query.wants(entry, &present, &i18n);
        let entries = store.journal_of(present.id.as_str(), MOST, wanted, watch)?;
        let show: Then = Box::new(move |app, _| {
            if let Some(work) = app.current_mut() {
                work.show_history(Found { query, entries, until });
            }
            app.settle();
        });
        Ok(show)
    };
    beside(title, work, None, app);
}

/// Does something with the database on a thread of its own, and then something in the interface.
fn beside(
    title: String,
    work: impl FnOnce(&Store, Programme, &mut Watch<'_>) -> Result<Then, StoreError> + Send + 'static,
    back: Option<Box<dyn Overlay>>,
    app: &mut App,
) {
    let Some(session) = app.current().map(|work| &work.session) else { return };
    let present = session.programme().clone();
    match session.store().second() {
        Ok(Some(store)) => match Job::start(move |watch| work(&store, present, watch)) {
            Ok(job) => drop(Box::new(Past { title, job, back }).attend(app, AT_ONCE)),
            Err(error) => app.say(t!(app.i18n, "travail-impossible", raison = error.to_string()), Tone::Bad),
        },
        // A database that is only memory has no history of years.
        Ok(None) => conclude(work(session.store(), present, &mut unwatched), back, app),
        Err(error) => conclude(Err(error), back, app),
    }
}

fn conclude(done: Result<Then, StoreError>, back: Option<Box<dyn Overlay>>, app: &mut App) {
    match done {
        Ok(then) => then(app, back),
        Err(error) => {
            app.fail(&error);
            app.overlay = back;
        }
    }
}

impl Overlay for Past {
    /// Dropped, the work is given up.
    fn press(self: Box<Self>, key: KeyEvent, app: &mut App) {
        if key.code == KeyCode::Esc {
            app.say(t!(app.i18n, "travail-abandonne"), Tone::Plain);
            app.overlay = self.back;
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
            State::Done(done) => {
                conclude(done, self.back, app);
                true
            }
        }
    }
}
