//! What a screen may look at: the programme as the parcours filter shows it, and how to speak of it.

use std::ops::Deref;

use smol_str::SmolStr;

use super::{history::History, theme::Theme};
use crate::{
    coverage::ParcoursView,
    i18n::I18n,
    programme::{Derogation, Id, Parcours, Programme, Remarque, Target},
    rules::{Diagnostic, Report},
};

pub struct World<'w> {
    pub i18n: &'w I18n,
    pub theme: Theme,
    pub programme: &'w Programme,
    /// The programme as the filtered parcours sees it; whole without a filter.
    pub view: Seen<'w>,
    pub report: &'w Report,
    pub history: &'w History,
}

/// A view that is at hand, or one that had to be made.
pub enum Seen<'w> {
    AtHand(&'w ParcoursView<'w>),
    Made(Box<ParcoursView<'w>>),
}

impl<'w> Deref for Seen<'w> {
    type Target = ParcoursView<'w>;

    fn deref(&self) -> &ParcoursView<'w> {
        match self {
            Seen::AtHand(view) => view,
            Seen::Made(view) => view,
        }
    }
}

impl<'w> World<'w> {
    /// The label of an object, or its identifier when it is gone.
    pub fn label(&self, target: &Target) -> String {
        self.programme.label(target).unwrap_or_else(|| SmolStr::clone(&target.id)).to_string()
    }

    /// The parcours that the screens are restricted to.
    pub fn parcours(&self) -> Option<&'w Id<Parcours>> {
        self.view.parcours.map(|it| &it.id)
    }

    /// What the team has noted on an object, in the order of the programme.
    pub fn remarques(&self, target: &Target) -> impl Iterator<Item = &'w Remarque> {
        self.programme.remarques.iter().filter(move |it| it.cible.as_ref() == Some(target))
    }

    /// The diagnostics that hold in the filtered parcours.
    pub fn diagnostics(&self) -> impl Iterator<Item = &'w Diagnostic> {
        let parcours = self.parcours();
        self.report.diagnostics.iter().filter(move |it| it.concerns(parcours))
    }

    /// The dérogations that match nothing any more in the filtered parcours.
    pub fn stale(&self) -> impl Iterator<Item = &'w Derogation> {
        let parcours = self.parcours();
        let stale = self.report.stale.iter().filter_map(|id| self.programme.get(id));
        stale.filter(move |it| it.concerns(parcours))
    }
}
