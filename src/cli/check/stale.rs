//! The dérogations that no longer match anything, in words.

use super::{super::contract::label, Checked};
use crate::{programme::Derogation, t};

impl Checked<'_> {
    /// « COU05 sur AC11.01 : « Travaillé en entreprise ». »
    pub(super) fn stale_line(&self, it: &Derogation) -> String {
        let (regle, objet) = (it.regle.as_str(), label(&self.programme, &it.cible));
        t!(self.i18n, "check-perimee", regle = regle, objet = objet, raison = it.raison.trim())
    }

    /// What is said above their list.
    pub(super) fn stale_head(&self) -> String {
        t!(self.i18n, "check-perimees", n = self.report.stale.len())
    }
}
