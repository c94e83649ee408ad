//! The columns of a tableau croisé, those of each parcours together, and the students for whom it counts: what no
//! student meets together is never added up.

use std::ops::Range;

use crate::{
    formats::writing::survey::{JOINT, Survey},
    programme::{Activite, Niveau, Parcours},
};

/// Activités that the same parcours have, side by side: SAÉ, then ressources.
pub(super) struct Group<'p> {
    /// Which views have them.
    views: Vec<bool>,
    pub activites: Vec<&'p Activite>,
    pub columns: Range<u16>,
}

impl<'p> Group<'p> {
    /// The activités, SAÉ first, by who has them: those of everybody, then those of one parcours after the other.
    pub(super) fn all(survey: &Survey<'p>, activites: &[&'p Activite], first: u16) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for activite in activites {
            let of = |it: Option<&Parcours>| activite.is_in(it.map(|it| &it.id));
            let views: Vec<bool> = survey.views.iter().map(|view| of(view.parcours)).collect();
            match groups.iter_mut().find(|it| it.views == views) {
                Some(group) => group.activites.push(activite),
                None => groups.push(Self { views, activites: vec![activite], columns: 0..0 }),
            }
        }
        // Those of the most first; of as many, those of the first.
        let rank = |it: &Self| (it.views.iter().filter(|has| !**has).count(), it.views.iter().position(|has| *has));
        groups.sort_by_key(rank);
        let mut next = first;
        for group in &mut groups {
            let end = next + group.activites.len() as u16;
            group.columns = next..end;
            next = end;
        }
        groups
    }

    pub(super) fn is_common(&self) -> bool {
        self.views.iter().all(|it| *it)
    }

    fn has(&self, view: usize) -> bool {
        self.views.get(view).is_some_and(|it| *it)
    }

    /// The codes of the parcours that have it.
    pub(super) fn codes(&self, survey: &Survey<'_>) -> String {
        let theirs = survey.views.iter().zip(&self.views).filter(|(_, has)| **has);
        theirs.filter_map(|(view, _)| view.parcours.map(|it| it.code.as_str())).collect::<Vec<_>>().join(JOINT)
    }

    /// How many of its columns are of SAÉ.
    pub(super) fn saes(&self) -> u16 {
        self.activites.iter().filter(|it| it.nature.is_sae()).count() as u16
    }
}

/// Students for whom it counts: those of one parcours or, where all meet the same, any of them.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::formats::xlsx) struct Scope {
    /// The rank of the view; None when it stands for all.
    pub view: Option<usize>,
    /// The columns of what they have.
    pub columns: Vec<Range<u16>>,
    /// The columns of the counts of T and of É.
    pub travaille: u16,
    pub evalue: u16,
}

impl Scope {
    /// One for all when every parcours has all of these activités and niveaux, else one for each parcours. Counts stand
    /// from the column `edge` on.
    pub(super) fn all(survey: &Survey<'_>, groups: &[Group<'_>], niveaux: &[&Niveau], edge: u16) -> Vec<Self> {
        let has_all = |view: usize| niveaux.iter().all(|it| survey.develops(view, it));
        let is_one =
            survey.views.len() == 1 || groups.iter().all(Group::is_common) && (0..survey.views.len()).all(has_all);
        let scope = |rank: usize, view: Option<usize>| {
            let theirs = groups.iter().filter(|it| view.is_none_or(|view| it.has(view)));
            let mut columns: Vec<Range<u16>> = Vec::new();
            for group in theirs {
                match columns.last_mut().filter(|it| it.end == group.columns.start) {
                    Some(before) => before.end = group.columns.end,
                    None => columns.push(group.columns.clone()),
                }
            }
            let travaille = edge + 2 * rank as u16;
            Self { view, columns, travaille, evalue: travaille + 1 }
        };
        if is_one {
            return vec![scope(0, None)];
        }
        (0..survey.views.len()).map(|view| scope(view, Some(view))).collect()
    }

    /// Whether these students are to reach a niveau.
    pub(super) fn develops(&self, survey: &Survey<'_>, niveau: &Niveau) -> bool {
        self.view.is_none_or(|view| survey.develops(view, niveau))
    }

    /// Whether these students have an activité.
    pub(super) fn has(&self, survey: &Survey<'_>, activite: &Activite) -> bool {
        let parcours = |view: usize| survey.views[view].parcours.map(|it| &it.id);
        self.view.is_none_or(|view| activite.is_in(parcours(view)))
    }

    /// The code of their parcours, unless they are all.
    pub(super) fn code<'p>(&self, survey: &Survey<'p>) -> Option<&'p str> {
        self.view.and_then(|view| survey.views[view].parcours).map(|it| it.code.as_str())
    }
}
