//! What was not looked at, in words.

use super::Checked;
use crate::{
    rules::{Lacune, Motif},
    t,
};

impl Checked<'_> {
    /// What is said above their list; None when all that there is was looked at.
    pub fn unexamined_head(&self) -> Option<String> {
        let programme = self.programme.id.as_str();
        (!self.report.lacunes.is_empty()).then(|| t!(self.i18n, "check-lacunes", programme = programme))
    }

    /// « 13 AC sur 39, en 2e année : elle n’a encore aucune activité [parcours EMS] »
    pub fn unexamined(&self) -> impl Iterator<Item = String> {
        self.report.lacunes.iter().map(|it| self.unexamined_line(it))
    }

    fn unexamined_line(&self, it: &Lacune) -> String {
        let i18n = self.i18n;
        let quoi = t!(i18n, "check-lacune-quoi", genre = it.kind.name(), n = it.n, sur = it.sur);
        let (motif, annee, semestre) = (it.motif.name(), it.annee.unwrap_or(0), it.semestre.unwrap_or(0));
        let line = t!(i18n, "check-lacune", motif = motif, quoi = quoi, n = it.n, annee = annee, semestre = semestre);
        if it.everywhere || it.motif == Motif::SansParcours || self.parcours.is_some() {
            return line;
        }
        let held = self.programme.parcours.iter().filter(|parcours| it.parcours.contains(&parcours.id));
        let codes: Vec<&str> = held.map(|parcours| parcours.code.as_str()).collect();
        format!("{line} [{}]", t!(i18n, "check-parcours", parcours = codes.join(", ")))
    }
}
