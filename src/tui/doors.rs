//! Opening a programme, and leaving it for the list.

use super::{
    app::{App, Stage, Tone},
    screens::home::Home,
    work::Work,
};
use crate::{sentences::Voice, session::Session, store::StoreError, t};

impl App {
    /// Opens the programme under the cursor of the list.
    pub fn open_selected(&mut self) {
        let Stage::Home { store, home } = std::mem::replace(&mut self.stage, Stage::Moving) else { return };
        let Some(id) = home.selected().map(|it| it.id.to_string()) else {
            self.stage = Stage::Home { store, home };
            return;
        };
        match store.read(&id) {
            Ok(known) => {
                let session = Session::new(store, known, self.author.clone());
                let left = self.left.remove(&id);
                self.stage = Stage::Work(Box::new(Work::new(session)));
                self.come_back(left);
                self.tell_settings();
            }
            Err(error) => {
                self.stage = Stage::Home { store, home };
                self.fail(&error);
            }
        }
    }

    /// Says which settings of the programme that was just opened set nothing: a file would have been refused.
    pub(super) fn tell_settings(&mut self) {
        let faults = self.current().map(|work| work.session.report().settings.as_slice()).unwrap_or_default();
        if let Some(first) = faults.first() {
            let faute = self.i18n.file_message(first.code, &first.args);
            let text = t!(self.i18n, "ouvrir-reglages", n = faults.len(), faute = faute);
            self.say(text, Tone::Bad);
        }
    }

    /// Puts the sample programmes that are not there into the database.
    pub fn add_samples(&mut self) {
        let samples = match crate::samples::read() {
            Ok(samples) => samples,
            Err(error) => return self.say(Voice::new(&self.i18n).say(&error), Tone::Bad),
        };
        let Stage::Home { store, home } = &mut self.stage else { return };
        let mut added = Ok(());
        for sample in samples {
            added = match store.create(&sample, &self.author) {
                // One that lies in the bin was put there on purpose.
                Err(StoreError::Exists(_) | StoreError::Removed { .. }) => continue,
                outcome => outcome,
            };
            if added.is_err() {
                break;
            }
        }
        if let Err(error) = added.and_then(|()| home.refresh(store)) {
            self.fail(&error);
        }
    }

    /// Leaves the programme for the list, or the list for good.
    pub fn quit(&mut self) {
        if self.must_wait() {
            return;
        }
        match std::mem::replace(&mut self.stage, Stage::Moving) {
            Stage::Work(work) => self.close(work),
            stage => {
                self.stage = stage;
                self.over = true;
            }
        }
    }

    /// Opens a programme of the database, and leaves the one that is open.
    pub fn open(&mut self, id: &str) {
        if self.must_wait() {
            return;
        }
        match std::mem::replace(&mut self.stage, Stage::Moving) {
            Stage::Work(work) => self.close(work),
            stage => self.stage = stage,
        }
        let Stage::Home { store, home } = &mut self.stage else { return };
        if let Err(error) = home.refresh(store) {
            return self.fail(&error);
        }
        home.select(id);
        self.open_selected();
    }

    /// Leaves a programme for the list.
    pub(super) fn close(&mut self, mut work: Box<Work>) {
        let id = work.session.programme().id.to_string();
        work.presence.leave(work.session.store());
        self.left.insert(id.clone(), work.place());
        (self.follow, self.projected, self.rumour) = (None, false, None);
        let store = work.session.into_store();
        match Home::of(&store) {
            Ok(mut home) => {
                home.select(&id);
                self.stage = Stage::Home { store, home };
            }
            Err(error) => {
                self.stage = Stage::Home { store, home: Home::default() };
                self.fail(&error);
            }
        }
    }
}
