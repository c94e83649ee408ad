//! Edits that wait for their turn to be written, while somebody else is writing.

use std::time::Duration;

use super::app::{App, Stage, Tone};
use crate::{store::Will, t};

/// How long somebody who leaves waits for what is not written yet.
const LAST: Duration = Duration::from_secs(5);

impl App {
    /// Writes what waits, if its turn has come. True when the screen has something new to show.
    pub(super) fn take_turn(&mut self) -> bool {
        let Some(outcome) = self.current_mut().and_then(|work| work.retry()) else { return false };
        self.conclude(outcome);
        true
    }

    /// Whether the programme cannot be left yet, as something of it is not written; the user is then told.
    pub(super) fn must_wait(&mut self) -> bool {
        let n = self.waiting();
        if n > 0 {
            self.say(t!(self.i18n, "attente-quitter", n = n), Tone::Bad);
        }
        n > 0
    }

    /// How many edits are not written yet.
    pub fn waiting(&self) -> usize {
        self.current().map_or(0, |work| work.session.waiting())
    }

    /// Waits a last time for what is not written yet, then tells the others that the user leaves.
    pub(super) fn finish(&mut self) {
        if let Stage::Work(work) = &mut self.stage {
            while work.session.retry_within(LAST).is_some() {}
        }
        self.leave();
    }

    /// What is to be done should the process have to end at once.
    pub fn will(&self) -> Option<Will> {
        match &self.stage {
            Stage::Home { store, .. } => store.will(),
            Stage::Work(work) => work.session.store().will(),
            Stage::Moving => None,
        }
    }
}
