//! An entry of the journal, in one line.

use serde_json::Value;
use smol_str::SmolStr;
use unicode_segmentation::UnicodeSegmentation;

use super::Voice;
use crate::{
    edit::{Edit, Set},
    i18n::I18n,
    names::{field_name, kind_name, listed_value, scalar},
    programme::{Programme, Shape, Target},
    store::{Entry, Origin},
    t,
};

/// The longest value shown, in characters: a wording is recognised by its beginning.
const MAX_VALUE: usize = 40;

/// What an entry did, in one line: « AC11.01 : intitulé, “Écrire” (avant : “Lire”) »: what is new first, where a line is
/// cut. An undo says what it undid.
///
/// Objects are called by their labels in `programme`; one that is gone by the label of its time.
pub fn describe(entry: &Entry, programme: &Programme, i18n: &I18n) -> String {
    let teller = Teller { voice: Voice::of(i18n, programme), whole: &entry.edit, first: &entry.label };
    match entry.origin {
        Origin::Edit => teller.edit(&entry.edit),
        Origin::Undo(seq) => t!(i18n, "trace-annule", seq = seq, quoi = teller.edit(&entry.edit.inverse())),
        Origin::Redo(seq) => t!(i18n, "trace-refait", seq = seq, quoi = teller.edit(&entry.edit)),
        Origin::Create => match entry.ancestor() {
            Some(from) => t!(i18n, "trace-suite", depuis = from),
            None => t!(i18n, "trace-programme", label = entry.label.as_str()),
        },
        Origin::Import => t!(i18n, "trace-import", n = entry.edit.targets().len()),
    }
}

/// What an edit would do to `programme`, in one line, before any journal knows it.
pub fn describe_edit(edit: &Edit, programme: &Programme, i18n: &I18n) -> String {
    let first = match edit {
        Edit::Create(placed) => placed.object.label(),
        _ => SmolStr::default(),
    };
    Teller { voice: Voice::of(i18n, programme), whole: edit, first: &first }.edit(edit)
}

struct Teller<'a> {
    voice: Voice<'a>,
    whole: &'a Edit,
    /// The label that the first object touched had then; empty when nobody remembers.
    first: &'a str,
}

impl Teller<'_> {
    fn edit(&self, edit: &Edit) -> String {
        let i18n = self.voice.i18n;
        match edit {
            Edit::Set(set) => self.set(set),
            Edit::Create(placed) => {
                let target = placed.object.target();
                t!(i18n, "trace-cree", kind = kind_name(target.kind, i18n), label = self.label(&target))
            }
            Edit::Delete(placed) => {
                let target = placed.object.target();
                t!(i18n, "trace-supprime", kind = kind_name(target.kind, i18n), label = self.label(&target))
            }
            Edit::Move(moved) => t!(i18n, "trace-deplace", label = self.label(&moved.target)),
            Edit::Rename(it) => t!(i18n, "trace-renomme", avant = it.from.as_str(), apres = it.to.as_str()),
            Edit::Batch(edits) => match edits.as_slice() {
                [] => t!(i18n, "trace-rien"),
                [only] => self.edit(only),
                [first, others @ ..] => t!(i18n, "trace-lot", quoi = self.edit(first), n = others.len()),
            },
        }
    }

    fn set(&self, set: &Set) -> String {
        let i18n = self.voice.i18n;
        let label = self.label(&set.target);
        if set.target.kind.is_internal(&set.path.field) {
            return t!(i18n, "trace-interne", label = label);
        }
        let field = field_name(&set.path.field, i18n);
        let word = |it: &Value| listed_value(i18n, &set.path.field, it.as_str()?);
        let named = |it: &Value| match (set.target.kind.shape(&set.path.field), it.as_str()) {
            (Some(Shape::Reference(kind)), Some(id)) => Some(self.label(&Target::new(kind, id))),
            _ => None,
        };
        let told = |it| word(it).or_else(|| named(it)).unwrap_or_else(|| value(it, self.voice));
        let (before, after) = (told(&set.before), told(&set.after));
        let Some(entry) = &set.path.entry else {
            return t!(i18n, "trace-champ", label = label, champ = field, avant = before, apres = after);
        };
        let entry = self.entry_label(set, entry);
        match (set.path.field.as_str(), &set.after) {
            ("travaille", Value::Bool(true)) => t!(i18n, "trace-travaille", label = label, ac = entry),
            ("travaille", _) => t!(i18n, "trace-ne-travaille-plus", label = label, ac = entry),
            ("evalue", Value::Bool(true)) => t!(i18n, "trace-evalue", label = label, ac = entry),
            ("evalue", _) => t!(i18n, "trace-n-evalue-plus", label = label, ac = entry),
            (_, Value::Bool(true)) => t!(i18n, "trace-ajoute", label = label, champ = field, entree = entry),
            (_, Value::Bool(false)) => t!(i18n, "trace-retire", label = label, champ = field, entree = entry),
            _ => {
                t!(i18n, "trace-entree", label = label, champ = field, entree = entry, avant = before, apres = after)
            }
        }
    }

    fn label(&self, target: &Target) -> String {
        let programme = self.voice.programme;
        if let Some(label) = programme.and_then(|it| it.label(target)) {
            return clipped(&label);
        }
        let first = self.whole.targets().into_iter().next();
        if first.as_ref() == Some(target) && !self.first.is_empty() {
            return clipped(self.first);
        }
        target.id.to_string()
    }

    /// An entry of a field is an object's identifier, or a name of its own (hours, thresholds).
    fn entry_label(&self, set: &Set, entry: &str) -> String {
        match set.target.kind.refers(&set.path.field) {
            Some(kind) => self.label(&Target::new(kind, entry)),
            None => field_name(entry, self.voice.i18n),
        }
    }
}

/// A value of a field as a person reads it, cut short.
pub(super) fn value(value: &Value, voice: Voice<'_>) -> String {
    let i18n = voice.i18n;
    match value {
        Value::Null => t!(i18n, "valeur-aucune"),
        Value::Bool(_) | Value::Number(_) => scalar(value, i18n).unwrap_or_default(),
        Value::String(text) if text.is_empty() => t!(i18n, "valeur-aucune"),
        Value::String(text) => t!(i18n, "valeur-texte", texte = clipped(text)),
        Value::Array(items) => t!(i18n, "valeur-elements", n = items.len()),
        Value::Object(table) => t!(i18n, "valeur-elements", n = table.len()),
    }
}

/// On one line, and cut at a character boundary that people see.
pub(super) fn clipped(text: &str) -> String {
    // Not `split_whitespace`: a no-break space is there to stay.
    let line = text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut graphemes = line.grapheme_indices(true);
    match graphemes.nth(MAX_VALUE) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
