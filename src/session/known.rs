//! A programme as it is known at one point of its history, with what was computed from it.

use smol_str::SmolStr;

use crate::{
    programme::Programme,
    rules::{self, Report},
    store::Snapshot,
};

/// Never changed where others may see it: those who hold one hold a programme that is whole.
#[derive(Debug, Clone)]
pub struct Known {
    pub(super) snapshot: Snapshot,
    pub(super) report: Report,
}

impl Known {
    /// A programme that was just read.
    pub fn of(snapshot: Snapshot) -> Self {
        let report = rules::judge(&snapshot.programme, None);
        Self { snapshot, report }
    }

    pub fn programme(&self) -> &Programme {
        &self.snapshot.programme
    }

    /// The diagnostics of the programme.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The number of the last entry of the history that it includes.
    pub fn seq(&self) -> i64 {
        self.snapshot.seq
    }

    pub(super) fn key(&self) -> &SmolStr {
        self.snapshot.key()
    }

    /// Computes anew what follows from the programme.
    pub(super) fn judge(&mut self) {
        self.report = rules::judge(&self.snapshot.programme, None);
    }
}
