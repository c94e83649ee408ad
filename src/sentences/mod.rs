//! What happened, in one sentence for people: the typed errors of every layer, and the entries of the journal.
//!
//! The layers below know no language; here each of their errors gets its words, once, for the command line
//! and the terminal interface alike.

mod bin;
mod change;
mod counts;
mod edit;
mod entry;
mod file;
mod level;
mod merge;
mod plan;
mod sort;
mod step;
mod store;
#[cfg(test)]
mod tests;

pub use bin::{author, company, overview};
pub use change::Versions;
pub use counts::{Counts, summary_told};
pub use entry::{describe, describe_edit};
pub use file::{located, strangers, unreadable, unwritable};
pub use level::{level, needs};
pub use merge::{Dispute, Rivals};
pub use sort::sort_name;
pub use step::step;

use jiff::Timestamp;

use crate::{
    i18n::I18n,
    programme::{Programme, Target},
    t,
};

/// Who speaks: a language, and the programme whose objects are named, when there is one.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    pub i18n: &'a I18n,
    pub programme: Option<&'a Programme>,
}

/// Something that can be told in one sentence.
pub trait Sentence {
    /// The sentence, with its full stop.
    fn sentence(&self, voice: Voice<'_>) -> String;
}

impl<'a> Voice<'a> {
    /// A voice that knows objects by their identifiers only.
    pub fn new(i18n: &'a I18n) -> Self {
        Self { i18n, programme: None }
    }

    /// A voice that calls the objects of `programme` by their labels.
    pub fn of(i18n: &'a I18n, programme: &'a Programme) -> Self {
        Self { i18n, programme: Some(programme) }
    }

    pub fn say(self, what: &impl Sentence) -> String {
        what.sentence(self)
    }

    /// The label of an object, or its identifier when it is not there.
    fn label(self, target: &Target) -> String {
        self.programme.and_then(|it| it.label(target)).unwrap_or_else(|| target.id.clone()).to_string()
    }

    /// An object with its article: « l’AC AC11.01 ».
    fn object(self, target: &Target) -> String {
        t!(self.i18n, "objet", kind = target.kind.name(), label = self.label(target))
    }
}

/// A moment as the clock on the wall shows it.
pub fn local_time(at: Timestamp, i18n: &I18n) -> String {
    i18n.zone().to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
}

/// An object with its article and its label: « l’AC AC11.01 ».
pub fn in_full(programme: &Programme, target: &Target, i18n: &I18n) -> String {
    Voice::of(i18n, programme).object(target)
}
