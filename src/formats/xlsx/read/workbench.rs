//! Where the changes of a workbook are made, one cell after the other, on a copy of the programme.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::{Value, json};
use smol_str::SmolStr;

use super::{field::Meaning, words::Words};
use crate::{
    code,
    coverage::ParcoursView,
    edit::{self, Edit, EditError, Move, Path, Placed},
    formats::{
        Places,
        reading::{
            refusal::Refusal,
            sheet::{CellValue, Place},
        },
    },
    i18n::{Arg, FileCode},
    programme::{
        Activite, Competence, Element, Id, Kind, Listed, Location, NatureHeures, Object, Parcours, Programme,
        Repartition, SessionEvaluation, Target, Ue, Violation, Volume, spelling,
    },
    workshop,
};

type Done = Result<(), Refusal>;

/// A copy of the programme, and what was done to it.
pub(super) struct Workbench<'a> {
    pub before: &'a Programme,
    pub after: Programme,
    /// What the workbook shows of the programme: all of it, or one parcours.
    pub vu: &'a Programme,
    pub words: &'a Words,
    pub edits: Vec<Edit>,
    pub places: Places,
    /// Cells that cannot be read: all are told at once.
    pub problems: Vec<Refusal>,
    /// What each field was given, and where.
    given: HashMap<(Target, Path), (Value, Place)>,
}

impl<'a> Workbench<'a> {
    pub(super) fn new(before: &'a Programme, vu: &'a Programme, words: &'a Words) -> Self {
        let (edits, places, given) = (Vec::new(), Places::default(), HashMap::new());
        Self { before, after: before.clone(), vu, words, edits, places, problems: Vec::new(), given }
    }

    /// Gives the object of a row, or the one that its column names, what a cell says.
    pub(super) fn cell(
        &mut self,
        target: &Target,
        meaning: Meaning<'_>,
        cell: Option<&CellValue>,
        place: &Place,
    ) -> Done {
        let text = cell.map(CellValue::text).unwrap_or_default();
        let is_prose = matches!(meaning, Meaning::Text(field) if field != "code");
        if matches!(cell, Some(CellValue::Date(_))) && !is_prose {
            return Err(refuse_date(&text, place));
        }
        match meaning {
            Meaning::Text(field) => self.set(target, Path::field(field), json!(text), place),
            Meaning::TextOrNothing(field) => {
                let value = if text.is_empty() { Value::Null } else { json!(text) };
                self.set(target, Path::field(field), value, place)
            }
            Meaning::Texts(field) => {
                let lines: Vec<&str> = text.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
                self.set(target, Path::field(field), json!(lines), place)
            }
            Meaning::Whole(_) if text.is_empty() => Err(Refusal::at(code!("xlsx-vide"), place, [])),
            Meaning::Whole(field) => {
                let whole = cell.and_then(|it| if field == "semestre" { semestre(it) } else { whole(it) });
                let whole = whole.filter(|it| *it > 0).ok_or_else(|| refuse(code!("xlsx-entier"), &text, place))?;
                if (field, target.kind) == ("semestre", Kind::Activite) {
                    return self.relocate(target, whole, place);
                }
                self.set(target, Path::field(field), json!(whole), place)
            }
            Meaning::WholeOrNothing(field) => {
                let whole = match cell {
                    None => Value::Null,
                    Some(cell) => json!(count(cell).ok_or_else(|| refuse(code!("xlsx-entier"), &text, place))?),
                };
                self.set(target, Path::field(field), whole, place)
            }
            Meaning::Number(field) => {
                let value = number(cell, place)?;
                self.set(target, Path::field(field), value, place)
            }
            Meaning::Oui(field) => {
                let value = Words::is_oui(&text).ok_or_else(|| refuse(code!("xlsx-marque"), &text, place))?;
                self.set(target, Path::field(field), json!(value), place)
            }
            Meaning::Word { field, is_optional: true } if text.is_empty() => {
                self.set(target, Path::field(field), Value::Null, place)
            }
            Meaning::Word { field: "session", .. } if text.is_empty() => {
                self.set(target, Path::field("session"), json!(SessionEvaluation::default()), place)
            }
            Meaning::Word { field, .. } => {
                let value = self.word(field, &text, place)?;
                self.set(target, Path::field(field), json!(value), place)
            }
            Meaning::Choix(field) => {
                let named = || self.after.choix.iter().find(|it| spelling(&it.code) == spelling(&text));
                let value = match (text.is_empty(), named()) {
                    (true, _) => Value::Null,
                    (false, Some(choix)) => json!(choix.id),
                    (false, None) => return Err(refuse(code!("xlsx-choix-inconnu"), &text, place)),
                };
                self.set(target, Path::field(field), value, place)
            }
            Meaning::Competences => self.competences(target, &text, place),
            Meaning::Evaluations(field) => self.evaluations(target, field, &text, place),
            Meaning::Parcours(parcours) => {
                let marked = Words::is_oui(&text).ok_or_else(|| refuse(code!("xlsx-marque"), &text, place))?;
                self.parcours(target, parcours, marked, place)
            }
            Meaning::Heures { nature, a_distance } => {
                let hours = number(cell, place)?;
                let path = Path::entry("heures", nature.name());
                let value = self.volume(target, nature, a_distance, hours);
                self.write(target, path, value, place)
            }
            Meaning::Coefficient { ue } => {
                self.set(target, Path::entry("coefficients", ue), number(cell, place)?, place)
            }
            Meaning::Poids { activite } => {
                let activite = Target::new(Kind::Activite, activite);
                self.set(&activite, Path::entry("coefficients", target.id.as_str()), number(cell, place)?, place)
            }
            Meaning::Link { activite } => {
                let activite = Target::new(Kind::Activite, activite);
                let is_sae = Id::<Activite>::new(&activite.id)
                    .ok()
                    .and_then(|it| self.after.get(&it))
                    .is_some_and(|it| it.nature.is_sae());
                let cross = Words::is_cross(&text).then_some((true, is_sae));
                let mark = self.words.mark(&text).or(cross);
                let (travaille, evalue) = mark.ok_or_else(|| refuse(code!("xlsx-lien"), &text, place))?;
                for (field, value) in [("travaille", travaille), ("evalue", evalue)] {
                    self.set(&activite, Path::entry(field, target.id.as_str()), json!(value), place)?;
                }
                Ok(())
            }
        }
    }

    /// Sends an activité to another semestre as the key of the interface does, with what it weighs in UE.
    pub(super) fn relocate(&mut self, target: &Target, numero: u8, place: &Place) -> Done {
        let activite = Id::<Activite>::new(&target.id).ok().and_then(|id| self.after.get(&id));
        let Some(activite) = activite.filter(|it| it.semestre != numero) else { return Ok(()) };
        let edit = workshop::relocate(&self.after, activite, numero).map_err(|error| impossible(&error, place))?.edit;
        self.apply(edit, place)?;
        self.places.add(target.clone(), Some(Path::field("semestre")), place.to_string());
        Ok(())
    }

    /// The number of the semestre of a UE.
    pub(super) fn semestre_of_ue(&self, ue: &str) -> Option<u8> {
        self.after.ues().find(|(_, it)| it.id.as_str() == ue).map(|(semestre, _)| semestre.numero)
    }

    /// The value that a word of a closed list stands for.
    pub(super) fn word(&self, field: &str, text: &str, place: &Place) -> Result<&'static str, Refusal> {
        self.words.value(field, text).ok_or_else(|| {
            if text.is_empty() {
                return Refusal::at(code!("xlsx-vide"), place, []);
            }
            let possible = ("possibles", Arg::list(self.words.possible(field)));
            Refusal::at(code!("xlsx-mot"), place, [("valeur", Arg::text(text)), possible])
        })
    }

    /// Writes a field that no other cell may give another value.
    fn set(&mut self, target: &Target, path: Path, value: Value, place: &Place) -> Done {
        if let Some((other, elsewhere)) = self.given.get(&(target.clone(), path.clone())) {
            if *other == value {
                return Ok(());
            }
            return Err(Refusal::at(code!("xlsx-contradiction"), place, [("autre", Arg::text(elsewhere.to_string()))]));
        }
        self.given.insert((target.clone(), path.clone()), (value.clone(), place.clone()));
        self.write(target, path, value, place)
    }

    fn write(&mut self, target: &Target, path: Path, value: Value, place: &Place) -> Done {
        let edit = edit::set(&self.after, target, path.clone(), value).map_err(|error| impossible(&error, place))?;
        if edit.is_empty() {
            return Ok(());
        }
        self.apply(edit, place)?;
        self.places.add(target.clone(), Some(path), place.to_string());
        Ok(())
    }

    fn apply(&mut self, edit: Edit, place: &Place) -> Done {
        let done = edit::apply(&mut self.after, edit).map_err(|error| impossible(&error, place))?;
        self.edits.push(done);
        Ok(())
    }

    pub(super) fn create(&mut self, object: Object, parent: &str, place: &Place) -> Done {
        let target = object.target();
        self.apply(Edit::Create(Placed { object, at: Location::last(parent) }), place)?;
        self.places.add(target, None, place.to_string());
        Ok(())
    }

    /// Puts an object under another than the one that holds it.
    pub(super) fn moved(&mut self, target: &Target, parent: &str, place: &Place) -> Done {
        let Some(from) = self.after.locate(target).filter(|it| it.parent != parent) else { return Ok(()) };
        let to = Location::last(parent);
        self.apply(Edit::Move(Move { target: target.clone(), from, to }), place)?;
        self.places.add(target.clone(), None, place.to_string());
        Ok(())
    }

    /// Deletes an object with all that goes with it.
    pub(super) fn delete(&mut self, target: &Target, place: &Place) -> Done {
        let edit = edit::delete(&self.after, target).map_err(|error| impossible(&error, place))?;
        self.apply(edit, place)?;
        self.places.add(target.clone(), None, place.sheet.clone());
        Ok(())
    }

    /// A free identifier for a new object.
    pub(super) fn new_id<T: Listed>(&self, label: &str) -> Id<T> {
        edit::new_id(&self.after, label)
    }

    /// The hours of a kind once those in présentiel, or at a distance, are these.
    fn volume(&self, target: &Target, nature: NatureHeures, a_distance: bool, hours: Value) -> Value {
        let activite = Id::<Activite>::new(&target.id).ok().and_then(|id| self.after.get(&id));
        let volume = activite.and_then(|it| it.heures.get(&nature)).copied();
        let hours = serde_json::from_value(hours).unwrap_or(None);
        let (here, loin) = match volume {
            None => (None, None),
            Some(Volume::Global(hours)) => (Some(hours), None),
            Some(Volume::Reparti(split)) => (Some(split.presentiel), Some(split.distanciel)),
        };
        let (here, loin) = if a_distance { (here, hours) } else { (hours, loin) };
        let volume = match (here, loin) {
            (None, None) => return Value::Null,
            (Some(hours), None) => Volume::Global(hours),
            (here, Some(distanciel)) => {
                Volume::Reparti(Repartition { presentiel: here.unwrap_or_default(), distanciel })
            }
        };
        json!(volume)
    }

    /// Ties a UE or a bloc to the compétences that a cell names.
    fn competences(&mut self, target: &Target, text: &str, place: &Place) -> Done {
        let mut wanted: HashSet<SmolStr> = HashSet::new();
        for name in text.split([',', '\n']).map(str::trim).filter(|it| !it.is_empty()) {
            wanted.insert(self.competence(name, place)?.to_smol());
        }
        let shown: HashSet<SmolStr> = self.vu.competences.iter().map(|it| it.id.to_smol()).collect();
        let mut all: Vec<SmolStr> = shown.union(&wanted).cloned().collect();
        all.sort_unstable();
        for id in all {
            let present = json!(wanted.contains(&id));
            // One that was deleted meanwhile is tied to nothing any more.
            if self.after.find(&Target::new(Kind::Competence, &id)).is_some() {
                self.set(target, Path::entry("competences", id), present, place)?;
            }
        }
        Ok(())
    }

    /// Ties an évaluation to others of its activité, by their names as they are now or were before the workbook.
    fn evaluations(&mut self, target: &Target, field: &'static str, text: &str, place: &Place) -> Done {
        let named = |programme: &Programme, name: &str| -> Option<SmolStr> {
            let activite = programme.activites.iter().find(|it| it.evaluations.iter().any(|it| it.target() == *target));
            let mut all = activite?.evaluations_nommees();
            all.find(|(_, it)| spelling(it) == name).map(|(it, _)| it.id.to_smol())
        };
        let mut ids = BTreeSet::new();
        for name in text.lines().map(str::trim).filter(|it| !it.is_empty()) {
            let spelt = spelling(name);
            let id = named(&self.after, &spelt).or_else(|| named(self.before, &spelt));
            ids.insert(id.ok_or_else(|| refuse(code!("xlsx-evaluation-inconnue"), name, place))?);
        }
        self.set(target, Path::field(field), json!(ids), place)
    }

    /// The compétence of that name, as it is called now or as it was before the workbook.
    pub(super) fn competence(&self, name: &str, place: &Place) -> Result<Id<Competence>, Refusal> {
        let name = spelling(name);
        let of = |programme: &Programme| -> Vec<Id<Competence>> {
            programme.competences.iter().filter(|it| spelling(it.nom.trim()) == name).map(|it| it.id.clone()).collect()
        };
        let found = Some(of(&self.after)).filter(|it| !it.is_empty()).unwrap_or_else(|| of(self.before));
        match &found[..] {
            [one] => Ok(one.clone()),
            [] => Err(refuse(code!("xlsx-competence-inconnue"), &name, place)),
            _ => Err(refuse(code!("xlsx-competence-ambigue"), &name, place)),
        }
    }

    /// Marks a parcours for an activité or a UE, or takes the mark away. All parcours marked is no restriction.
    fn parcours(&mut self, target: &Target, parcours: &str, marked: bool, place: &Place) -> Done {
        let mut set: Vec<&Id<Parcours>> = self.after.parcours.iter().map(|it| &it.id).collect();
        let all = set.len();
        set.retain(|it| if it.as_str() == parcours { marked } else { self.has(target, it) });
        if set.is_empty() {
            return Err(Refusal::at(code!("xlsx-aucun-parcours"), place, []));
        }
        let value = if set.len() == all { json!([]) } else { json!(set) };
        self.write(target, Path::field("parcours"), value, place)
    }

    fn has(&self, target: &Target, parcours: &Id<Parcours>) -> bool {
        if let Some(activite) = Id::<Activite>::new(&target.id).ok().filter(|_| target.kind == Kind::Activite) {
            return self.after.get(&activite).is_some_and(|it| it.is_in(Some(parcours)));
        }
        let ue = Id::<Ue>::new(&target.id).ok();
        let of = self.after.get(parcours).map(|it| ParcoursView::of(&self.after, it));
        ue.zip(of).is_some_and(|(ue, view)| view.ues.iter().any(|it| it.ue.id == ue))
    }

    /// Restricts a new object to the parcours that are marked; none or all: no restriction.
    pub(super) fn only(&mut self, target: &Target, marked: &[SmolStr], place: &Place) -> Done {
        let value = if marked.len() == self.after.parcours.len() { json!([]) } else { json!(marked) };
        self.write(target, Path::field("parcours"), value, place)
    }

    /// Whether an object is still there.
    pub(super) fn has_object(&self, target: &Target) -> bool {
        self.after.find(target).is_some()
    }

    /// What goes when an object does, itself included: what it holds, and what is of nothing else.
    pub(super) fn lost_with(&self, target: &Target) -> Vec<Target> {
        let goes = edit::delete(&self.after, target).ok();
        let steps = goes.iter().flat_map(Edit::steps);
        steps.flat_map(|it| if let Edit::Delete(placed) = it { placed.object.targets() } else { Vec::new() }).collect()
    }
}

/// A number from 0, or `Null` for an empty cell.
fn number(cell: Option<&CellValue>, place: &Place) -> Result<Value, Refusal> {
    let Some(cell) = cell else { return Ok(Value::Null) };
    match cell.number() {
        Some(number) if !number.is_sign_negative() => Ok(json!(number)),
        _ => Err(refuse(code!("xlsx-nombre"), &cell.text(), place)),
    }
}

/// A whole number of a cell.
pub(super) fn whole(cell: &CellValue) -> Option<u8> {
    cell.number().and_then(|it| u8::try_from(it).ok().filter(|n| it == (*n).into()))
}

/// How many, or how long: a whole number from 1.
fn count(cell: &CellValue) -> Option<u16> {
    cell.number().and_then(|it| u16::try_from(it).ok().filter(|n| *n > 0 && it == (*n).into()))
}

/// The number of a semestre: « 2 », « S2 », « Semestre 2 ».
pub(super) fn semestre(cell: &CellValue) -> Option<u8> {
    let text = spelling(&cell.text());
    let digits = ["SEMESTRE", "SEMESTER", "SEM.", "SEM", "S"].into_iter().find_map(|it| text.strip_prefix(it));
    whole(cell).or_else(|| digits?.parse().ok())
}

/// A date that the spreadsheet program made of what was typed.
pub(super) fn refuse_date(value: &str, place: &Place) -> Refusal {
    refuse(code!("xlsx-date"), value, place)
}

/// A value that cannot be read.
pub(super) fn refuse(code: FileCode, value: &str, place: &Place) -> Refusal {
    Refusal::at(code, place, [("valeur", Arg::text(value))])
}

/// A change that the programme does not bear.
fn impossible(error: &EditError, place: &Place) -> Refusal {
    match error {
        EditError::Integrity(Violation::NoSemestre { semestre, .. }) => {
            refuse(code!("xlsx-semestre-inconnu"), &semestre.to_string(), place)
        }
        EditError::Gone(target) => refuse(code!("xlsx-disparu"), &target.id, place),
        _ => Refusal::at(code!("xlsx-impossible"), place, []),
    }
}
