//! What two people did otherwise, object by object, with the three values.

use serde_json::Value;

use super::Versions;
use crate::{
    diff::{
        Change, What, diff,
        merge::{Clash, Matter, Side, Twin},
        outermost,
    },
    i18n::I18n,
    names::{field_name, kind_name},
    programme::{Element, Kind, Programme, Target},
    t,
};

/// So many changes of what the other took away are named; the rest is counted.
const NAMED: usize = 3;

/// Three states of one programme, and the language in which their conflicts are told.
#[derive(Clone, Copy)]
pub struct Rivals<'a> {
    pub base: Option<&'a Programme>,
    pub ours: &'a Programme,
    pub theirs: &'a Programme,
    pub i18n: &'a I18n,
}

/// A conflict as people read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    /// « R1.01 (ressource), intitulé ».
    pub title: String,
    pub base: String,
    pub ours: String,
    pub theirs: String,
}

impl Dispute {
    /// All of it in one line.
    pub fn in_one_line(&self, i18n: &I18n) -> String {
        let Self { title, base, ours, theirs } = self;
        t!(
            i18n,
            "fusion-conflit-ligne",
            titre = title.as_str(),
            origine = base.as_str(),
            ici = ours.as_str(),
            autre = theirs.as_str()
        )
    }
}

impl<'a> Rivals<'a> {
    pub fn told(self, clash: &Clash) -> Dispute {
        let Clash { subject, base, ours, theirs } = clash;
        let target = &subject.target;
        let title = self.title(target, &subject.matter);
        match &subject.matter {
            Matter::Presence => {
                let side = |side: Side, value: &Value| match value {
                    Value::Bool(true) => self.work(target, side),
                    _ => t!(self.i18n, "fusion-supprime"),
                };
                let base = t!(self.i18n, "fusion-present");
                Dispute { title, base, ours: side(Side::Ours, ours), theirs: side(Side::Theirs, theirs) }
            }
            matter => {
                let [base, ours, theirs] = [base, ours, theirs].map(|it| self.value(target, matter, it));
                Dispute { title, base, ours, theirs }
            }
        }
    }

    /// What was kept twice, in a sentence.
    pub fn twin(self, twin: &Twin) -> String {
        let side = |side: Side, target: &Target| {
            let programme = if side == Side::Ours { self.ours } else { self.theirs };
            programme.find(target).map(wording).unwrap_or_default()
        };
        let (ours, theirs) = (side(Side::Ours, &twin.was), side(Side::Theirs, &twin.was));
        let kind = kind_name(twin.was.kind, self.i18n);
        t!(
            self.i18n,
            "fusion-jumeaux",
            kind = kind,
            label = self.versions().label(&twin.was),
            ici = ours,
            autre = theirs
        )
    }

    fn versions(self) -> Versions<'a> {
        Versions { before: self.theirs, after: self.ours, i18n: self.i18n }
    }

    fn title(self, target: &Target, matter: &Matter) -> String {
        let of = self.versions();
        let objet = match target.kind {
            Kind::Programme => of.label(target),
            _ => of.object(target, &[]),
        };
        let quoi = match matter {
            Matter::Presence => return objet,
            Matter::Field(path) => match &path.entry {
                None => field_name(&path.field, self.i18n),
                Some(entry) => {
                    let (champ, entree) = (field_name(&path.field, self.i18n), of.entry(target, path, entry));
                    t!(self.i18n, "fusion-entree", champ = champ, entree = entree)
                }
            },
            Matter::Holder => t!(self.i18n, "fusion-place"),
            Matter::Order(kind) => t!(self.i18n, "fusion-ordre", kind = kind_name(*kind, self.i18n)),
        };
        t!(self.i18n, "fusion-titre", objet = objet, quoi = quoi)
    }

    fn value(self, target: &Target, matter: &Matter, value: &Value) -> String {
        let of = self.versions();
        let named = |kind: Kind, it: &Value| it.as_str().map(|id| of.label(&Target::new(kind, id)));
        match (matter, value) {
            (Matter::Field(path), Value::String(text)) if !text.is_empty() => match of.listed(path, text) {
                Some(word) => word,
                // Whole: where two long texts part, nobody knows.
                None => t!(self.i18n, "valeur-texte", texte = text.as_str()),
            },
            (Matter::Field(path), value) => of.value(target, path, value, 0),
            (Matter::Holder, value) => match target.kind.parent().and_then(|kind| named(kind, value)) {
                Some(label) => label,
                None => t!(self.i18n, "valeur-aucune"),
            },
            (Matter::Order(kind), Value::Array(items)) => {
                items.iter().filter_map(|it| named(*kind, it)).collect::<Vec<_>>().join(", ")
            }
            (Matter::Order(_) | Matter::Presence, _) => t!(self.i18n, "valeur-aucune"),
        }
    }

    /// What a side did with what the other took away: to it, in it, or by tying something to it.
    fn work(self, target: &Target, side: Side) -> String {
        let i18n = self.i18n;
        let after = if side == Side::Ours { self.ours } else { self.theirs };
        let Some(before) = self.base else { return t!(i18n, "fusion-present") };
        let whole = before.find(target).or_else(|| after.find(target)).map(|it| it.to_object().targets());
        let now = after.find(target).map(|it| it.to_object().targets());
        let inside: Vec<Target> = whole.into_iter().chain(now).flatten().collect();
        let versions = Versions { before, after, i18n };
        let all = diff(before, after);
        let about: Vec<&Change> = outermost(&all).into_iter().filter(|it| concerns(it, &inside, after)).collect();
        let told = about.iter().take(NAMED).map(|it| {
            let (objet, ecart) = (versions.label(&it.target), versions.told(it));
            t!(i18n, "fusion-travail", objet = objet, ecart = ecart)
        });
        let told = told.collect::<Vec<_>>().join(" ; ");
        let more: usize = about.len().saturating_sub(NAMED);
        match about.len() {
            0 => t!(i18n, "fusion-present"),
            _ if more > 0 => t!(i18n, "fusion-travaux", quoi = told, n = more),
            _ => told,
        }
    }
}

/// Whether a change is of one of these objects, puts something into one or ties something to one.
fn concerns(change: &Change, inside: &[Target], after: &Programme) -> bool {
    let names = |kind: Option<Kind>, id: &str| kind.is_some_and(|kind| inside.contains(&Target::new(kind, id)));
    let tied = |target: &Target| {
        let mut found = false;
        if let Some(element) = after.find(target) {
            element.references(&mut |it| found |= inside.contains(&it.target()));
        }
        let semestre = |it: &crate::programme::Activite| {
            let of = after.semestres.iter().find(|semestre| semestre.numero == it.semestre).map(Element::target);
            it.id.as_str() == target.id && of.is_some_and(|it| inside.contains(&it))
        };
        found || (target.kind == Kind::Activite && after.activites.iter().any(semestre))
    };
    inside.contains(&change.target)
        || match &change.what {
            What::Set { path, .. } => match &path.entry {
                Some(entry) => names(change.target.kind.refers(&path.field), entry),
                None => tied(&change.target),
            },
            What::Added(_) => tied(&change.target),
            What::Moved { to, .. } => names(change.target.kind.parent(), &to.parent),
            What::Removed(_) => false,
        }
}

fn wording(element: &dyn Element) -> String {
    let text = |name: &str| element.get(name).ok().and_then(|it| it.as_str().map(str::to_owned));
    let said = ["libelle", "texte", "nom"].iter().find_map(|name| text(name).filter(|it| !it.is_empty()));
    super::entry::clipped(&said.unwrap_or_else(|| element.label().to_string()))
}
