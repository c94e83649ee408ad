//! The edits that bring what a file says into a programme that exists.

use serde_json::Value;

use crate::{
    edit::{Edit, Move, Path, Placed, Set},
    programme::{Element, Entries, FieldError, Fields, Kind, Location, Object, Programme, Target},
};

/// The edits that create in `existing` the objects of `wanted` that it does not have, and give those that it
/// has the values that `wanted` states and the place where they stand there. What `wanted` is silent about stays, and
/// nothing is deleted.
///
/// # Errors
/// Never on objects of one programme; a field that cannot be read is an error of this program.
pub(in crate::formats) fn edits(
    existing: &Programme,
    wanted: &Programme,
) -> Result<(Vec<Edit>, Programme), FieldError> {
    let mut merge = Merge { programme: existing.clone(), edits: Vec::new() };
    merge.update(&Target::new(Kind::Programme, &existing.id), wanted)?;
    for element in wanted.elements() {
        let target = element.target();
        if merge.programme.find(&target).is_some() {
            merge.update(&target, element)?;
            merge.place(&target, wanted);
        } else {
            merge.create(element, wanted);
        }
    }
    Ok((merge.edits, merge.programme))
}

/// The programme as it becomes, and the edits that make it so. References may dangle on the way: an edit is
/// checked once it is whole.
struct Merge {
    programme: Programme,
    edits: Vec<Edit>,
}

impl Merge {
    fn create(&mut self, element: &dyn Element, wanted: &Programme) {
        let target = element.target();
        let Some(at) = wanted.locate(&target) else { return };
        let at = Location::last(at.parent);
        let Some(object) = self.without_known(element, wanted) else { return };
        if let Some(at) = self.programme.insert(object.clone(), &at) {
            self.edits.push(Edit::Create(Placed { object, at }));
        }
    }

    /// An object without what it holds that the programme has elsewhere: that is moved, in its turn.
    fn without_known(&self, element: &dyn Element, wanted: &Programme) -> Option<Object> {
        let object = element.to_object();
        let known: Vec<Target> = object.targets().into_iter().filter(|it| self.programme.find(it).is_some()).collect();
        if known.is_empty() {
            return Some(object);
        }
        let mut rest = wanted.clone();
        for target in &known {
            rest.remove(target);
        }
        rest.find(&element.target()).map(Element::to_object)
    }

    /// Puts an object under the one that holds it in `wanted`.
    fn place(&mut self, target: &Target, wanted: &Programme) {
        let (Some(from), Some(to)) = (self.programme.locate(target), wanted.locate(target)) else { return };
        if from.parent == to.parent {
            return;
        }
        let Some((object, from)) = self.programme.remove(target) else { return };
        let to = Location::last(to.parent);
        if let Some(to) = self.programme.insert(object, &to) {
            self.edits.push(Edit::Move(Move { target: target.clone(), from, to }));
        }
    }

    fn update(&mut self, target: &Target, wanted: &dyn Fields) -> Result<(), FieldError> {
        for field in target.kind.fields() {
            let value = wanted.get(field.name)?;
            match (field.shape.entries(), value) {
                // Entries are added one by one, so that those that the team added stay.
                (Entries::Set, Value::Array(entries)) => {
                    for entry in entries.iter().filter_map(Value::as_str) {
                        self.set(target, Path::entry(field.name, entry), Value::Bool(true))?;
                    }
                }
                (Entries::Table, Value::Object(table)) => {
                    for (entry, value) in table {
                        self.set(target, Path::entry(field.name, entry), value)?;
                    }
                }
                (_, value) if is_silent(&value) => {}
                (_, value) => self.set(target, Path::field(field.name), value)?,
            }
        }
        Ok(())
    }

    fn set(&mut self, target: &Target, path: Path, after: Value) -> Result<(), FieldError> {
        let Some(fields) = self.programme.fields_mut(target) else { return Ok(()) };
        let field = fields.get(&path.field)?;
        let before = path.read(&field);
        if before != after {
            fields.set(&path.field, path.write(field, after.clone()))?;
            self.edits.push(Edit::Set(Set { target: target.clone(), path, before, after }));
        }
        Ok(())
    }
}

/// Whether a value says nothing.
fn is_silent(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit,
        programme::{Id, Parcours, Remarque, sample::Sample},
    };

    fn programme(observed: &str) -> Programme {
        Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02"])
            .composantes("Traiter", "Juste Clair")
            .sae(1, "SAÉ 1.01", |it| it.acs("AC11.01 AC11.02").critere("Rigueur", observed, "AC11.01"))
            .build()
    }

    fn merged(existing: &Programme, wanted: &Programme) -> (Programme, usize) {
        let (edits, _) = edits(existing, wanted).unwrap();
        let (mut programme, count) = (existing.clone(), edits.len());
        edit::apply(&mut programme, Edit::Batch(edits)).unwrap();
        (programme, count)
    }

    #[test]
    fn what_the_team_observes_besides_what_the_file_says_stays() {
        let (merged, count) = merged(&programme("Juste"), &programme("Clair"));
        assert_eq!((merged.activites[0].criteres[0].composantes.len(), count), (2, 1));
    }

    #[test]
    fn what_a_remarque_speaks_of_is_one_value() {
        let remarque = |cible: Option<Target>| Remarque {
            id: Id::from_label("r"),
            cible,
            texte: "À revoir".into(),
            auteur: String::new(),
            etat: Default::default(),
            le: None,
        };
        let with = |cible| {
            let mut programme = programme("Juste");
            programme.remarques.push(remarque(cible));
            programme
        };
        let [ac, other] = ["ac11-01", "ac11-02"].map(|id| Some(Target::new(Kind::Ac, id)));
        for (before, after) in [(None, ac.clone()), (ac.clone(), other)] {
            let (merged, count) = merged(&with(before), &with(after.clone()));
            assert_eq!((&merged.remarques[0].cible, count), (&after, 1));
        }
        let parcours = Target::new(Kind::Parcours, Id::<Parcours>::from_label("a"));
        assert_eq!(merged(&with(ac), &with(Some(parcours))).1, 1);
    }
}
