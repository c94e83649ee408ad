//! Which activités mention one another: SAÉ that mobilise ressources, and what must come before.

use super::{
    acs::narrow,
    codes::{skeleton, spelling},
    duplicates::meet,
    formation::{Mention, ReadActivite},
    xml::Source,
};
use crate::{
    code,
    formats::Warning,
    i18n::{Arg, FileCode},
    programme::{Activite, Id},
};

/// Where activités are looked for: those of the file, then those that the programme has already.
pub(super) struct Links<'a> {
    source: &'a Source<'a>,
    read: &'a [ReadActivite],
    others: Vec<&'a Activite>,
}

/// What reading the links finds besides them.
pub(super) struct Odd<'w> {
    pub warnings: &'w mut Vec<Warning>,
    /// The codes that nobody bears, each with the activité that names it.
    pub unknown: Vec<(Id<Activite>, String)>,
}

/// A link between activités.
pub(super) struct Link {
    pub from: Id<Activite>,
    pub to: Id<Activite>,
}

impl<'a> Links<'a> {
    pub(super) fn new(source: &'a Source<'a>, read: &'a [ReadActivite], existing: &'a [Activite]) -> Self {
        let is_read = |it: &Activite| read.iter().any(|entry| entry.activite.id == it.id);
        Self { source, read, others: existing.iter().filter(|it| !is_read(it)).collect() }
    }

    /// The ressources that each SAÉ mobilises, named on either side. A link between two activités of the
    /// file that only one of them names is reported.
    pub(super) fn mobilised(&self, odd: &mut Odd<'_>) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        for entry in self.read {
            let is_sae = entry.activite.nature.is_sae();
            for mention in if is_sae { &entry.ressources } else { &entry.saes } {
                for other in self.partners(entry, mention, odd) {
                    let (from, to) =
                        if is_sae { (entry.activite.id.clone(), other) } else { (other, entry.activite.id.clone()) };
                    if links.iter().all(|it| it.from != from || it.to != to) {
                        links.push(Link { from, to });
                    }
                }
            }
        }
        links
    }

    /// Whom a mention means, in the same semestre or else elsewhere.
    fn partners(&self, entry: &ReadActivite, mention: &Mention, odd: &mut Odd<'_>) -> Vec<Id<Activite>> {
        let is_sae = entry.activite.nature.is_sae();
        let mut found = self.of_code(&mention.text, |it| it.nature.is_sae() != is_sae);
        narrow(&mut found, |it| it.semestre == entry.activite.semestre);
        // « R1.01 » names two ressources, one of which names the SAÉ back: that one is meant.
        narrow(&mut found, |it| self.names(it, &entry.activite));
        narrow(&mut found, |it| meet(&it.parcours, &entry.activite.parcours));
        let back = |it: &&&Activite| self.names(it, &entry.activite);
        if found.len() > 1 && found.iter().filter(back).count() < found.len() {
            self.report_ambiguous(entry, mention, found.len(), odd);
        }
        if found.is_empty() {
            self.report_unknown(entry, mention, odd);
        }
        for other in &found {
            if self.read.iter().any(|it| it.activite.id == other.id) && !self.names(other, &entry.activite) {
                let args = vec![("activite", Arg::text(&entry.activite.code)), ("autre", Arg::text(&other.code))];
                odd.warnings.push(self.warning(mention.line, code!("lien-unilateral"), args));
            }
        }
        found.into_iter().map(|it| it.id.clone()).collect()
    }

    /// Whether an activité of the file mentions the code of `other` in its own list.
    fn names(&self, it: &Activite, other: &Activite) -> bool {
        let Some(entry) = self.read.iter().find(|entry| entry.activite.id == it.id) else { return false };
        let mentions = if it.nature.is_sae() { &entry.ressources } else { &entry.saes };
        let wanted = skeleton(&other.code);
        mentions.iter().any(|mention| skeleton(&mention.text) == wanted)
    }

    /// What must come before each activité: something of an earlier semestre where there is a choice.
    pub(super) fn required(&self, odd: &mut Odd<'_>) -> Vec<Link> {
        let mut links = Vec::new();
        for entry in self.read {
            for mention in &entry.prerequis {
                let mut found = self.of_code(&mention.text, |it| it.id != entry.activite.id);
                narrow(&mut found, |it| it.semestre < entry.activite.semestre);
                narrow(&mut found, |it| meet(&it.parcours, &entry.activite.parcours));
                match found.len() {
                    0 => self.report_unknown(entry, mention, odd),
                    1 => {}
                    count => self.report_ambiguous(entry, mention, count, odd),
                }
                links.extend(found.iter().map(|it| Link { from: entry.activite.id.clone(), to: it.id.clone() }));
            }
        }
        links
    }

    /// The activités whose code this is: as written, or else in another spelling.
    fn of_code(&self, code: &str, test: impl Fn(&Activite) -> bool) -> Vec<&Activite> {
        let (spelled, bare) = (spelling(code), skeleton(code));
        let readings: [&dyn Fn(&Activite) -> bool; 3] =
            [&|it| it.code == code, &|it| spelling(&it.code) == spelled, &|it| skeleton(&it.code) == bare];
        let all = |reading: &dyn Fn(&Activite) -> bool| {
            let pool = self.read.iter().map(|entry| &entry.activite).chain(self.others.iter().copied());
            pool.filter(|it| test(it) && reading(it)).collect::<Vec<_>>()
        };
        readings.into_iter().map(all).find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn report_unknown(&self, entry: &ReadActivite, mention: &Mention, odd: &mut Odd<'_>) {
        let args = vec![("activite", Arg::text(&entry.activite.code)), ("code", Arg::text(&mention.text))];
        odd.warnings.push(self.warning(mention.line, code!("activite-inconnue"), args));
        odd.unknown.push((entry.activite.id.clone(), mention.text.clone()));
    }

    fn report_ambiguous(&self, entry: &ReadActivite, mention: &Mention, count: usize, odd: &mut Odd<'_>) {
        let args = vec![
            ("activite", Arg::text(&entry.activite.code)),
            ("code", Arg::text(&mention.text)),
            ("nombre", Arg::Count(count)),
        ];
        odd.warnings.push(self.warning(mention.line, code!("lien-ambigu"), args));
    }

    fn warning(&self, line: usize, code: FileCode, args: Vec<(&'static str, Arg)>) -> Warning {
        Warning::new(self.source.file, Some(line), code, args)
    }
}
