//! What was not looked at, in words.

use super::Checked;
use crate::t;

impl Checked<'_> {
    /// What is said above their list; None when all that there is was looked at.
    pub(super) fn unexamined_head(&self) -> Option<String> {
        let programme = self.programme.id.as_str();
        (!self.report.lacunes.is_empty()).then(|| t!(self.i18n, "check-lacunes", programme = programme))
    }

    /// One line each.
    pub(super) fn unexamined(&self) -> impl Iterator<Item = String> {
        self.report.lacunes.iter().map(|it| it.told(&self.programme, self.parcours.as_ref(), self.i18n))
    }
}
