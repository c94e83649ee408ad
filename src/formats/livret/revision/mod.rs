//! What became otherwise since an earlier version, as documents tell it: the list that a council votes.
//!
//! The list is made once, in [`crate::diff`]; each document gives it a form.

mod figures;
pub(in crate::formats) mod marked;

use super::{LivretColumn, LivretTable, named, title};
use crate::{
    diff::{Change, Part, Revision, What},
    formats::{stamp::carried, writing::survey::Survey},
    i18n::I18n,
    names::{capitalised, field_name, object_kind, value_in_full},
    programme::{Element, Entries, Fields, Kind, Lookup, Objects, Target},
    t,
};

use figures::figures;

/// What became of something, as a sign that needs no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::formats) enum Sign {
    Added,
    Removed,
    Changed,
    Moved,
}

impl Sign {
    pub(in crate::formats) fn glyph(self) -> &'static str {
        match self {
            Sign::Added => "+",
            Sign::Removed => "−",
            Sign::Changed => "≠",
            Sign::Moved => "↕",
        }
    }

    /// What it is called in the languages of people and of style sheets.
    pub(in crate::formats) fn name(self) -> &'static str {
        match self {
            Sign::Added => "ajout",
            Sign::Removed => "retrait",
            Sign::Changed => "modification",
            Sign::Moved => "deplacement",
        }
    }

    pub(in crate::formats) fn told(self, i18n: &I18n) -> String {
        t!(i18n, "revision-signe", signe = self.name())
    }
}

/// The whole list.
pub(in crate::formats) struct Story {
    /// « Depuis la version « juin », n° 12 du journal : 3 changements. »
    pub intro: String,
    /// What a student of each parcours totals, before and after.
    pub figures: LivretTable,
    /// The changes of each part of the maquette, under its name.
    pub parts: Vec<(String, Vec<Told>)>,
    pub has_parcours: bool,
}

/// One change.
#[derive(Debug, PartialEq)]
pub(in crate::formats) struct Told {
    pub sign: Sign,
    pub object: String,
    /// The field; empty for an object that came or went.
    pub what: String,
    pub before: String,
    pub after: String,
    /// The codes of the parcours that have the object; empty: all.
    pub parcours: String,
}

impl Story {
    /// What became otherwise since the earlier version of `survey`; None when it has none.
    pub(in crate::formats) fn of(survey: &Survey<'_>) -> Option<Self> {
        let earlier = survey.earlier.as_deref()?;
        let (before, after) = (carried(earlier.programme), carried(survey.programme));
        let revision = Revision::between(&before, &after);
        let teller = Teller { before: earlier, after: survey, old: Objects::of(&before), new: Objects::of(&after) };
        let parts: Vec<(String, Vec<Told>)> = revision
            .by_part()
            .into_iter()
            .map(|(part, changes)| (heading(part, survey.i18n), teller.all(&changes)))
            .collect();
        let n: usize = parts.iter().map(|(_, all)| all.len()).sum();
        let since = survey.stamp.and_then(|it| it.since.as_ref()).map(|it| it.told(survey.i18n)).unwrap_or_default();
        Some(Self {
            intro: t!(survey.i18n, "revision-intro", depuis = since, n = n),
            figures: figures(earlier, survey),
            parts,
            has_parcours: survey.has_parcours() || earlier.has_parcours(),
        })
    }

    /// The heads of the list.
    pub(in crate::formats) fn columns(&self, i18n: &I18n) -> Vec<LivretColumn> {
        let mut names = vec![
            t!(i18n, "revision-colonne-signe"),
            t!(i18n, "revision-colonne-objet"),
            t!(i18n, "revision-colonne-quoi"),
            t!(i18n, "revision-colonne-avant"),
            t!(i18n, "revision-colonne-apres"),
        ];
        names.extend(self.has_parcours.then(|| t!(i18n, "xlsx-parcours")));
        names.into_iter().map(LivretColumn::texte).collect()
    }

    /// A change in the cells of the columns.
    pub(in crate::formats) fn cells(&self, told: &Told, i18n: &I18n) -> Vec<String> {
        let sign = format!("{} {}", told.sign.glyph(), told.sign.told(i18n));
        let mut cells = vec![sign, told.object.clone(), told.what.clone(), told.before.clone(), told.after.clone()];
        if self.has_parcours {
            let all = || t!(i18n, "revision-tous");
            cells.push(if told.parcours.is_empty() { all() } else { told.parcours.clone() });
        }
        cells
    }
}

fn heading(part: Part, i18n: &I18n) -> String {
    match part {
        Part::Head => t!(i18n, "xlsx-le-programme"),
        Part::Semestre(numero) => {
            let annee = numero.div_ceil(2).to_string();
            t!(i18n, "xlsx-semestre", numero = numero.to_string(), annee = annee)
        }
        Part::Referentiel => t!(i18n, "rapport-referentiel"),
        Part::Certification => t!(i18n, "xlsx-blocs"),
        Part::Memory => t!(i18n, "revision-memoire"),
    }
}

struct Teller<'c, 'p> {
    before: &'c Survey<'p>,
    after: &'c Survey<'p>,
    old: Objects<'c>,
    new: Objects<'c>,
}

impl Teller<'_, '_> {
    fn all(&self, changes: &[&Change]) -> Vec<Told> {
        let mut told: Vec<Told> = Vec::new();
        let is_next = |one: &&Change, next: &&Change| {
            one.target == next.target && set_of(one).is_some_and(|it| Some(it) == set_of(next))
        };
        for together in changes.chunk_by(is_next) {
            let Some(first) = together.first() else { continue };
            let one = match set_of(first) {
                Some(field) => self.entries(&first.target, field, together),
                None => self.one(first),
            };
            // Several fields for other programs are one thing to people.
            if told.last() != Some(&one) {
                told.push(one);
            }
        }
        told
    }

    fn one(&self, change: &Change) -> Told {
        let target = &change.target;
        let told = |sign, what: String, before: String, after: String| Told {
            sign,
            object: self.object(target),
            what,
            before,
            after,
            parcours: self.parcours(target),
        };
        match &change.what {
            What::Added(_) => told(Sign::Added, String::new(), String::new(), self.summary(self.after, target)),
            What::Removed(_) => told(Sign::Removed, String::new(), self.summary(self.before, target), String::new()),
            What::Moved { from, to } => {
                let i18n = self.after.i18n;
                let elsewhere = from.parent != to.parent;
                let place = |objects: &Objects<'_>, at: &crate::programme::Location| match target.kind.parent() {
                    Some(kind) if elsewhere => {
                        objects.label(&Target::new(kind, &at.parent)).unwrap_or_default().to_string()
                    }
                    _ => t!(i18n, "revision-rang", rang = (at.rank + 1).to_string()),
                };
                told(Sign::Moved, t!(i18n, "revision-place"), place(&self.old, from), place(&self.new, to))
            }
            What::Set { path, before, after } => {
                let i18n = self.after.i18n;
                if target.kind.is_internal(&path.field) {
                    return told(Sign::Changed, t!(i18n, "comparaison-interne"), String::new(), String::new());
                }
                let field = capitalised(&field_name(&path.field, i18n));
                let what = match &path.entry {
                    Some(entry) => {
                        let entry = self.entry(target.kind, &path.field, entry);
                        t!(i18n, "revision-champ-et-entree", champ = field, entree = entry)
                    }
                    None => field,
                };
                let value = |objects: &Objects<'_>, it| {
                    value_in_full(target.kind, &path.field, it, &|target| objects.label(target), i18n)
                };
                told(Sign::Changed, what, value(&self.old, before), value(&self.new, after))
            }
        }
    }

    /// What went from a set, and what came: one line.
    fn entries(&self, target: &Target, field: &str, changes: &[&Change]) -> Told {
        let named = |present: bool| {
            let names = changes.iter().filter_map(|it| match &it.what {
                What::Set { path, after, .. } if *after == present => path.entry.as_deref(),
                _ => None,
            });
            names.map(|it| self.entry(target.kind, field, it)).collect::<Vec<_>>().join(", ")
        };
        Told {
            sign: Sign::Changed,
            object: self.object(target),
            what: capitalised(&field_name(field, self.after.i18n)),
            before: named(false),
            after: named(true),
            parcours: self.parcours(target),
        }
    }

    /// An entry is an object’s identifier, or has a name of its own.
    fn entry(&self, kind: Kind, field: &str, entry: &str) -> String {
        let Some(kind) = kind.refers(field) else { return field_name(entry, self.after.i18n) };
        let target = Target::new(kind, entry);
        self.new.label(&target).or_else(|| self.old.label(&target)).unwrap_or(target.id).to_string()
    }

    /// « R1.01 — Lire (ressource) »; an évaluation or a critère with the activité that it is of.
    fn object(&self, target: &Target) -> String {
        let i18n = self.after.i18n;
        if target.kind == Kind::Programme {
            return capitalised(&object_kind(i18n, &self.new, target));
        }
        let known: &Objects<'_> = if self.new.find(target).is_some() { &self.new } else { &self.old };
        let survey = if self.new.find(target).is_some() { self.after } else { self.before };
        let name = match activite(survey, target) {
            Some(it) => title(survey, it),
            None => entitled(known, target),
        };
        let of = target.kind.parent().filter(|_| matches!(target.kind, Kind::Evaluation | Kind::Critere));
        let holder = of.zip(known.locate(target)).map(|(kind, at)| Target::new(kind, &at.parent));
        let holder = holder.and_then(|it| activite(survey, &it)).map(|it| format!("{} · ", survey.code(it)));
        let kind = object_kind(i18n, known, target);
        t!(i18n, "comparaison-objet", label = format!("{}{name}", holder.unwrap_or_default()), kind = kind)
    }

    /// What an object that came or went brings or takes.
    fn summary(&self, survey: &Survey<'_>, target: &Target) -> String {
        let i18n = survey.i18n;
        let mut parts = Vec::new();
        if let Some(it) = activite(survey, target) {
            let hours = crate::coverage::heures_de(it, |_| true);
            if !hours.is_zero() {
                parts.push(t!(i18n, "xlsx-nombre-d-heures", heures = i18n.decimal(hours)));
            }
            let weighed = survey.programme.ues().filter_map(|(_, ue)| Some((ue, it.coefficients.get(&ue.id)?)));
            parts.extend(weighed.map(|(ue, weight)| {
                t!(i18n, "rapport-coefficient", ue = ue.code.as_str(), coefficient = i18n.decimal(*weight))
            }));
        }
        let ects = survey.programme.ues().find(|(_, it)| it.target() == *target).and_then(|(_, it)| it.ects);
        parts.extend(ects.map(|it| t!(i18n, "revision-ects", ects = i18n.decimal(it))));
        parts.join(", ")
    }

    /// The codes of the parcours that have an object, in the later version if it is there; empty: all.
    fn parcours(&self, target: &Target) -> String {
        let survey = if self.new.find(target).is_some() { self.after } else { self.before };
        let objects = if self.new.find(target).is_some() { &self.new } else { &self.old };
        let programme = survey.programme;
        let id = target.id.as_str();
        match target.kind {
            Kind::Activite => activite(survey, target).map(|it| survey.parcours_de_l_activite(it)),
            Kind::Ue => programme.ues().find(|(_, it)| it.id.as_str() == id).map(|(_, it)| survey.parcours_de_l_ue(it)),
            Kind::Parcours => Some(objects.label(target).unwrap_or_default().to_string()),
            Kind::Niveau => {
                let mut niveaux = programme.niveaux();
                niveaux.find(|(_, it)| it.id.as_str() == id).map(|(_, it)| survey.parcours_du_niveau(it))
            }
            Kind::Ac | Kind::Evaluation | Kind::Critere => {
                let holder = target.kind.parent().zip(objects.locate(target));
                holder.map(|(kind, at)| self.parcours(&Target::new(kind, &at.parent)))
            }
            _ => None,
        }
        .unwrap_or_default()
    }
}

/// The field of which a change is one entry, when it is a set.
fn set_of(change: &Change) -> Option<&str> {
    let What::Set { path, .. } = &change.what else { return None };
    let is_set = change.target.kind.shape(&path.field).is_some_and(|it| it.entries() == Entries::Set);
    path.entry.is_some().then_some(path.field.as_str()).filter(|_| is_set)
}

fn activite<'p>(survey: &Survey<'p>, target: &Target) -> Option<&'p crate::programme::Activite> {
    let is_it = |it: &&crate::programme::Activite| it.id.as_str() == target.id.as_str();
    survey.programme.activites.iter().find(is_it).filter(|_| target.kind == Kind::Activite)
}

/// The label of an object with its wording, where these are two things.
fn entitled(objects: &Objects<'_>, target: &Target) -> String {
    let label = objects.label(target).unwrap_or_else(|| target.id.clone());
    let libelle = objects.find(target).and_then(|it| Fields::get(it, "libelle").ok());
    match libelle.as_ref().and_then(|it| it.as_str()).map(str::trim) {
        Some(libelle) if libelle != label => named(&label, libelle),
        _ => label.to_string(),
    }
}

#[cfg(test)]
mod tests;
