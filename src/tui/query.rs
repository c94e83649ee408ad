//! Which entries of the history somebody asks for.

use std::collections::BTreeSet;

use crate::{
    i18n::I18n,
    names::kind_name,
    programme::{Kind, Programme, Target, folded},
    sentences::describe,
    store::Entry,
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// Those that say something of an object, which is called so.
    About(Target, String),
    /// Those of which the date, the author, the kinds of objects and the sentence have all these words.
    Words(String),
}

impl Query {
    pub fn wants(&self, entry: &Entry, programme: &Programme, i18n: &I18n) -> bool {
        match self {
            Query::About(target, _) => entry.edit.concerns(target),
            Query::Words(words) => {
                let at = entry.at.to_zoned_datetime(i18n.zone()).strftime("%d/%m/%Y %H:%M").to_string();
                let kinds: BTreeSet<Kind> = entry.edit.targets().into_iter().map(|it| it.kind).collect();
                let kinds = kinds.into_iter().map(|it| kind_name(it, i18n)).collect::<Vec<_>>().join(" ");
                let told = folded(&format!("{at} {} {kinds} {}", entry.author, describe(entry, programme, i18n)));
                folded(words).split_whitespace().all(|word| told.contains(word))
            }
        }
    }

    /// What it asks for, as people are told.
    pub fn told(&self) -> &str {
        match self {
            Query::About(_, label) => label,
            Query::Words(words) => words,
        }
    }
}
