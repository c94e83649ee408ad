//! Every reader of what comes from outside, and what must hold whatever it is given.
//!
//! This is the one list of them: the fuzz targets of `fuzz/` run these functions, and `tests/regressions.rs` runs them
//! again on every input that once broke one.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "an attempt that cannot go on fails")]

mod container;
mod formulaire;
mod retour;
mod saisie;
mod sound;
mod ssh;
mod tableur;
mod texts;

/// A reader by the name of its target, and the attempt to break it: it panics when something does not hold.
pub(crate) struct Reader {
    pub name: &'static str,
    pub attempt: fn(&[u8]),
}

/// Every one of them.
pub(crate) static READERS: &[Reader] = &[
    Reader { name: "toml", attempt: texts::toml },
    Reader { name: "orebut", attempt: texts::orebut },
    Reader { name: "moodle", attempt: texts::moodle },
    Reader { name: "case", attempt: texts::case },
    Reader { name: "mahara", attempt: texts::mahara },
    Reader { name: "scodoc", attempt: texts::scodoc },
    Reader { name: "rncp", attempt: texts::rncp },
    Reader { name: "plan", attempt: texts::plan },
    // The tables of departments, and the mapping that says what they mean.
    Reader { name: "tableur", attempt: |bytes| one_of(bytes, tableur::WAYS) },
    // The workbook that tapis wrote, on its way back.
    Reader { name: "retour", attempt: |bytes| one_of(bytes, retour::WAYS) },
    // The form of a université, and the mapping that says how it is filled.
    Reader { name: "formulaire", attempt: |bytes| one_of(bytes, formulaire::WAYS) },
    // What people type and paste.
    Reader { name: "saisie", attempt: |bytes| one_of(bytes, saisie::WAYS) },
    // What comes over a line of a workshop.
    Reader { name: "ssh", attempt: |bytes| one_of(bytes, ssh::WAYS) },
];

/// Tries to break the reader of that name.
#[allow(unreachable_pub, reason = "the fuzz targets call it from a crate of their own")]
pub fn attempt(name: &str, bytes: &[u8]) {
    let reader = READERS.iter().find(|it| it.name == name);
    (reader.unwrap_or_else(|| panic!("there is no reader {name}")).attempt)(bytes);
}

/// What comes from outside takes several forms: the first byte, a digit, says which the others are.
fn one_of(bytes: &[u8], ways: &[fn(&[u8])]) {
    if let Some((first, rest)) = bytes.split_first() {
        ways[usize::from(first.wrapping_sub(b'0')) % ways.len()](rest);
    }
}
