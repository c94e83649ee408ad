//! What people type and paste.

use tapis::{
    codes::{Dialecte, Famille},
    edit::{self, Path},
    programme::{Programme, Target},
    tui::forms::{Reading, entry},
    workshop::{self, Sort},
};

use super::sound::{programme_is_sound, with_sample, with_words};

pub(super) const WAYS: &[fn(&[u8])] = &[lines, codes, typed];

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// A list, each line an object: none is lost, and each stays on its line.
fn lines(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    for sort in Sort::ALL {
        for line in workshop::lines(text, sort) {
            assert!(!line.wording.contains(['\n', '\t']), "{line:?}");
            assert!(line.code.as_ref().is_some_and(|it| !it.is_empty()) || !line.wording.is_empty(), "{line:?}");
        }
    }
}

/// A code, which written again is the same.
fn codes(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    for famille in [Famille::Ac, Famille::Ressource, Famille::Sae, Famille::Ue] {
        if let Some(code) = famille.parse(text) {
            let written = famille.write(code.dialecte, &code.place, &code.numero, &code.mark);
            assert_eq!(famille.parse(&written), Some(code), "{text:?}: {written:?}");
        }
        for dialecte in [Dialecte::Pointe, Dialecte::Compact] {
            famille.write(dialecte, text, text, text);
        }
        famille.number(text);
        famille.renumbered(text, "11", 7);
    }
}

/// A text typed into a field of the sample, which two bytes say: it is refused, or the programme is sound.
fn typed(bytes: &[u8]) {
    let [which, field, rest @ ..] = bytes else { return };
    let Some(text) = text(rest) else { return };
    with_sample(|sample| {
        let elements: Vec<_> = sample.elements().collect();
        let element = elements[usize::from(*which) % elements.len()];
        let field = element.names()[usize::from(*field) % element.names().len()];
        type_into(sample, &element.target(), Path::field(field), text);
        type_into(sample, &element.target(), Path::entry(field, text), text);
    });
}

fn type_into(sample: &Programme, target: &Target, path: Path, text: &str) {
    let Some(reading) = Reading::of(entry(target.kind, &path.field)) else { return };
    for value in reading.read(text) {
        with_words(|words| reading.shown(&value, words));
        let mut after = sample.clone();
        let Ok(edit) = edit::set(sample, target, path.clone(), value) else { continue };
        let Ok(done) = edit::apply(&mut after, edit) else { continue };
        programme_is_sound(&after);
        edit::apply(&mut after, done.inverse()).expect("what was typed can be taken back");
        assert_eq!(after, *sample);
    }
}
