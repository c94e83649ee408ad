//! What the check says of a programme, for documents that tell it.

use crate::{
    formats::writing::survey::join,
    i18n::I18n,
    programme::{Derogation, Id, Lookup, Objects, Parcours, Programme, Target},
    rules::{Diagnostic, Report, judge},
    t,
};

/// A programme with what there is to say of it to those whom a document is for.
pub(in crate::formats) struct Judged<'p> {
    /// All of it, be the document for one parcours: objects that it names may stand outside of that.
    pub programme: &'p Programme,
    pub report: Report,
    objects: Objects<'p>,
    parcours: Option<Id<Parcours>>,
    i18n: &'p I18n,
}

impl<'p> Judged<'p> {
    pub(crate) fn new(programme: &'p Programme, parcours: Option<&Id<Parcours>>, i18n: &'p I18n) -> Self {
        let (report, objects) = (judge(programme, parcours), Objects::of(programme));
        Self { programme, report, objects, parcours: parcours.cloned(), i18n }
    }

    /// A programme of which nothing is said.
    pub(crate) fn nothing(programme: &'p Programme, i18n: &'p I18n) -> Self {
        Self { programme, report: Report::default(), objects: Objects::of(programme), parcours: None, i18n }
    }

    /// What an object is called, after what it is.
    pub(crate) fn object(&self, target: &Target) -> String {
        let label = self.objects.label(target).unwrap_or_else(|| target.id.clone());
        let named = t!(self.i18n, "xlsx-objet-nomme", nature = target.kind.name(), nom = label.to_string());
        named.trim().to_owned()
    }

    /// The codes of the parcours in which it holds, or that it is of none; None when it holds in all.
    pub(crate) fn parcours(&self, diagnostic: &Diagnostic) -> Option<String> {
        if diagnostic.is_of_none() {
            return Some(t!(self.i18n, "check-aucun-parcours"));
        }
        let codes = || diagnostic.parcours.iter().filter_map(|id| self.programme.get(id)).map(|it| it.code.as_str());
        (!diagnostic.everywhere).then(|| join(codes()))
    }

    /// The same in words.
    pub(crate) fn whose(&self, diagnostic: &Diagnostic) -> String {
        self.parcours(diagnostic).unwrap_or_else(|| t!(self.i18n, "xlsx-tous"))
    }

    /// The dérogation by which the team accepts it.
    pub(crate) fn waiver(&self, diagnostic: &Diagnostic) -> Option<&'p Derogation> {
        diagnostic.waived.as_ref().and_then(|id| self.programme.get(id))
    }

    /// What no rule could look at yet, one line each.
    pub(crate) fn unexamined(&self) -> impl Iterator<Item = String> {
        self.report.lacunes.iter().map(|it| it.told(self.programme, self.parcours.as_ref(), self.i18n))
    }

    /// The dérogations that match nothing any more.
    pub(crate) fn stale(&self) -> impl Iterator<Item = &'p Derogation> {
        self.report.stale.iter().filter_map(|id| self.programme.get(id))
    }
}
