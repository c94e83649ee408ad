//! A difference between two versions of a programme, for people.

use serde_json::Value;
use smol_str::SmolStr;

use super::{
    Voice,
    entry::{clipped, value},
};
use crate::{
    diff::{Change, What},
    edit::Path,
    i18n::I18n,
    names::{field_name, listed_value, object_kind, value_in_full, word_for},
    programme::{Location, Programme, Shape, Target},
    t,
};

/// Texts that begin with as many characters in common are shown from a little before they part.
const LONG_START: usize = 20;

/// Two versions of a programme, and the language in which their differences are told.
#[derive(Clone, Copy)]
pub struct Versions<'a> {
    pub before: &'a Programme,
    pub after: &'a Programme,
    pub i18n: &'a I18n,
}

impl Versions<'_> {
    /// The name of an object with its kind: « AC11.01 (apprentissage critique) ». `changes` are those of the object:
    /// one that neither version has, because it came and went between them, is in them.
    pub fn object(self, target: &Target, changes: &[&Change]) -> String {
        let brief = changes.iter().find_map(|it| match &it.what {
            What::Added(object) | What::Removed(object) => Some(object.label()),
            What::Moved { .. } | What::Set { .. } => None,
        });
        let label = self.known(target).or(brief.map(|it| clipped(&it))).unwrap_or_else(|| target.id.to_string());
        let programme = if self.after.find(target).is_some() { self.after } else { self.before };
        t!(self.i18n, "comparaison-objet", label = label, kind = object_kind(self.i18n, programme, target))
    }

    /// Each object that changed with what became of it, for changes that are together by object.
    pub fn by_object(self, changes: &[&Change]) -> Vec<(String, Vec<String>)> {
        let objects = changes.chunk_by(|one, next| one.target == next.target);
        let told = objects.filter_map(|of_object| {
            let title = self.object(&of_object.first()?.target, of_object);
            let mut told: Vec<String> = of_object.iter().map(|it| self.told(it)).collect();
            // Several fields for other programs are one thing to people.
            told.dedup();
            Some((title, told))
        });
        told.collect()
    }

    /// The label of an object, that of the later version first.
    pub fn label(self, target: &Target) -> String {
        self.known(target).unwrap_or_else(|| target.id.to_string())
    }

    fn known(self, target: &Target) -> Option<String> {
        let label = self.after.label(target).or_else(|| self.before.label(target))?;
        Some(clipped(&label)).filter(|it| !it.is_empty())
    }

    /// What became of the object of `change`, whose name was said before.
    pub fn told(self, change: &Change) -> String {
        let i18n = self.i18n;
        match &change.what {
            What::Added(object) if object.targets().len() > 1 => t!(i18n, "comparaison-ajoute-avec"),
            What::Added(_) => t!(i18n, "comparaison-ajoute"),
            What::Removed(object) if object.targets().len() > 1 => t!(i18n, "comparaison-retire-avec"),
            What::Removed(_) => t!(i18n, "comparaison-retire"),
            What::Moved { from, to } if from.parent == to.parent => {
                t!(i18n, "comparaison-deplace", avant = (from.rank + 1).to_string(), apres = (to.rank + 1).to_string())
            }
            What::Moved { from, to } => {
                let parent = |at: &Location| match change.target.kind.parent() {
                    Some(kind) => self.label(&Target::new(kind, &at.parent)),
                    None => String::new(),
                };
                t!(i18n, "comparaison-deplace-ailleurs", avant = parent(from), apres = parent(to))
            }
            What::Set { path, before, after } => self.set(&change.target, path, before, after),
        }
    }

    fn set(self, target: &Target, path: &Path, before: &Value, after: &Value) -> String {
        let i18n = self.i18n;
        if target.kind.is_internal(&path.field) {
            return t!(i18n, "comparaison-interne");
        }
        let champ = field_name(&path.field, i18n);
        let entree = path.entry.as_ref().map(|entry| self.entry(target, path, entry));
        let start = common_start(before, after);
        let told = |it: &Value| match (target.kind.shape(&path.field), it.as_str()) {
            (Some(Shape::Reference(kind)), Some(id)) => self.label(&Target::new(kind, id)),
            _ => self.value(target, path, it, start),
        };
        let (avant, apres) = (told(before), told(after));
        match (entree, after) {
            (Some(entree), Value::Bool(true)) => t!(i18n, "comparaison-entre", champ = champ, entree = entree),
            (Some(entree), Value::Bool(false)) => t!(i18n, "comparaison-sort", champ = champ, entree = entree),
            (Some(entree), _) => {
                t!(i18n, "comparaison-entree", champ = champ, entree = entree, avant = avant, apres = apres)
            }
            (None, _) => t!(i18n, "comparaison-champ", champ = champ, avant = avant, apres = apres),
        }
    }

    /// An entry is an object's identifier, or has a name of its own.
    pub(super) fn entry(self, target: &Target, path: &Path, entry: &str) -> String {
        match target.kind.refers(&path.field) {
            Some(kind) => self.label(&Target::new(kind, entry)),
            None => field_name(entry, self.i18n),
        }
    }

    /// The word for a value of a closed list; None: the field has none.
    pub(super) fn listed(self, path: &Path, value: &str) -> Option<String> {
        listed_value(self.i18n, &path.field, value)
    }

    /// A value as people read it, cut short, without its first `start` bytes.
    pub(super) fn value(self, target: &Target, path: &Path, it: &Value, start: usize) -> String {
        let i18n = self.i18n;
        let label = |target: &Target| self.known(target).map(SmolStr::from);
        if let Some(word) = word_for(&path.field, it, &label, i18n) {
            return word;
        }
        match it {
            Value::String(text) if start > 0 && start < text.len() => {
                value(&Value::String(format!("…{}", &text[start..])), Voice::new(i18n))
            }
            Value::Array(_) | Value::Object(_) => {
                let whole = value_in_full(target.kind, &path.field, it, &label, i18n);
                value(&Value::String(whole), Voice::new(i18n))
            }
            _ => value(it, Voice::new(i18n)),
        }
    }
}

/// How many bytes of two texts to leave out: what both begin with, but for its last words. Values are cut short, and
/// two long texts that part late would look alike.
fn common_start(before: &Value, after: &Value) -> usize {
    let (Value::String(before), Value::String(after)) = (before, after) else { return 0 };
    let both = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).map(|(c, _)| c);
    let same: String = both.collect();
    if same.chars().count() < LONG_START {
        return 0;
    }
    same.rmatch_indices(' ').nth(2).map_or(0, |(at, space)| at + space.len())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        i18n::Lang,
        programme::{Kind, sample::Sample},
    };

    fn told(path: Path, before: Value, after: Value) -> String {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01"))
            .build();
        let i18n = I18n::new(Lang::Fr);
        let versions = Versions { before: &programme, after: &programme, i18n: &i18n };
        let target = Target::new(Kind::Activite, "r1-01");
        versions.told(&Change { target, what: What::Set { path, before, after } })
    }

    #[test]
    fn values_are_those_that_people_read() {
        assert_eq!(
            told(Path::entry("evalue", "ac11-01"), json!(false), json!(true)),
            "AC évalués\u{a0}: ajout de AC11.01"
        );
        assert_eq!(
            told(Path::entry("heures", "td"), json!(12.5), json!({ "presentiel": 10.0, "distanciel": 2.0 })),
            "heures (TD)\u{a0}: 12,5 → 10 (+ 2 à distance)"
        );
        let list = told(Path::field("mots_cles"), json!([]), json!(["SQL", "R"]));
        assert!(list.ends_with("→ «\u{a0}SQL, R\u{a0}»"), "{list}");
        let aim = told(Path::field("cible"), json!(null), json!({ "kind": "ac", "id": "ac11-01" }));
        assert!(aim.ends_with("rien → AC11.01"), "{aim}");
    }

    #[test]
    fn long_texts_are_shown_where_they_part() {
        let start = "Les étudiantes et étudiants mettent en œuvre une démarche de ".repeat(3);
        let told =
            told(Path::field("description"), json!(format!("{start}projet")), json!(format!("{start}recherche")));
        assert!(told.contains("…démarche de projet") && told.contains("…démarche de recherche"), "{told}");
    }
}
