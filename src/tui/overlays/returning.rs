//! Going back from an entry of the history: what of it is to be taken back, or brought back.

use super::{past, preview::Preview};
use crate::{
    edit::{self, Edit},
    i18n::I18n,
    programme::{Programme, Target},
    sentences::describe,
    store::{Entry, StoreError},
    t,
    tui::app::{App, Tone},
};

/// What is brought back of an earlier state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Aim {
    /// One object, which is called so.
    Object(Target, String),
    /// The whole, but for what people have remarked since.
    State,
}

/// What can be done about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Return {
    /// It alone is taken back.
    Entry,
    /// Its object becomes what this entry made of it, whatever came after.
    Again(Target, String),
    /// Its object becomes what it was before.
    Object(Target, String),
    /// The programme becomes what it was just before, or just after.
    Before,
    After,
}

/// How many objects of an entry are offered: an import has thousands.
const MOST: usize = 8;

impl Return {
    /// All that can be done about an entry, the most usual first.
    pub(crate) fn all(entry: &Entry, programme: &Programme) -> Vec<Self> {
        // Before the first, which made the programme, there was nothing.
        if entry.seq <= 1 {
            return vec![Self::After];
        }
        let mut targets: Vec<Target> = Vec::new();
        for target in entry.edit.targets() {
            if targets.len() < MOST && !targets.contains(&target) {
                targets.push(target);
            }
        }
        // One that is gone is called as it was then.
        let object = |(rank, target): (usize, Target)| {
            let then = if rank == 0 && !entry.label.is_empty() { &entry.label } else { &target.id };
            let label = programme.label(&target).unwrap_or_else(|| then.clone()).to_string();
            Self::Object(target, label)
        };
        let objects: Vec<Self> = targets.into_iter().enumerate().map(object).collect();
        // What it deleted cannot be taken again from it.
        let again = objects.first().and_then(|it| match it {
            Self::Object(target, label) if !deletes(&entry.edit, target) => {
                Some(Self::Again(target.clone(), label.clone()))
            }
            _ => None,
        });
        [Self::Entry].into_iter().chain(objects).chain(again).chain([Self::After, Self::Before]).collect()
    }

    pub(crate) fn name(&self, i18n: &I18n) -> String {
        match self {
            Self::Entry => t!(i18n, "retour-entree"),
            Self::Again(_, objet) => t!(i18n, "retour-reprendre", objet = objet.as_str()),
            Self::Object(_, objet) => t!(i18n, "retour-objet", objet = objet.as_str()),
            Self::Before => t!(i18n, "retour-avant"),
            Self::After => t!(i18n, "retour-apres"),
        }
    }

    /// Proposes it: nothing is done before it was seen.
    pub(crate) fn propose(self, entry: &Entry, app: &mut App) {
        let title = t!(app.i18n, "retour-titre", seq = entry.seq);
        match self {
            Self::Entry => take_back(title, entry, app),
            Self::Again(target, label) => past::bring_back(title, entry.seq, Aim::Object(target, label), app),
            Self::Object(target, label) => past::bring_back(title, entry.seq - 1, Aim::Object(target, label), app),
            Self::Before => past::bring_back(title, entry.seq - 1, Aim::State, app),
            Self::After => past::bring_back(title, entry.seq, Aim::State, app),
        }
    }
}

fn deletes(edit: &Edit, target: &Target) -> bool {
    match edit {
        Edit::Delete(placed) => placed.object.targets().contains(target),
        Edit::Batch(edits) => edits.iter().any(|it| deletes(it, target)),
        _ => false,
    }
}

impl Aim {
    /// What it does, in a sentence.
    pub(crate) fn told(&self, seq: i64, i18n: &I18n) -> String {
        match self {
            Self::Object(_, objet) => t!(i18n, "retour-objet-phrase", objet = objet.as_str(), seq = seq),
            Self::State => t!(i18n, "retour-etat-phrase", seq = seq),
        }
    }
}

/// Proposes the inverse of an entry; what has changed since, so that it cannot be, is said.
fn take_back(title: String, entry: &Entry, app: &mut App) {
    let Some(work) = app.current() else { return };
    let programme = work.session.programme();
    let (inverse, mut tried) = (entry.edit.inverse(), programme.clone());
    match edit::apply(&mut tried, inverse.clone()) {
        Ok(_) => {
            let message = t!(app.i18n, "retour-entree-phrase", quoi = describe(entry, programme, &app.i18n));
            app.show(Preview::new(title, message, inverse).becomes(tried));
        }
        Err(error) => {
            let pourquoi = app.tell(&StoreError::from(error));
            app.say(t!(app.i18n, "retour-impossible", pourquoi = pourquoi), Tone::Bad);
        }
    }
}
