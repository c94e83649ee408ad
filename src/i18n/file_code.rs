//! The ids of the sentences about files, checked when the program compiles.

use std::{fmt, ops::Deref};

const TEXTS: &str = include_str!("fr/files.ftl");
const COUNT: usize = count(TEXTS.as_bytes());
/// Where each id begins and how long it is.
const IDS: [(usize, usize); COUNT] = ids(TEXTS.as_bytes());

/// What is odd in a file or why it is refused: the id, in kebab-case, of a sentence of `files.ftl`.
///
/// The macro [`code!`](crate::code) makes them; one that has no sentence does not compile. That the other language has
/// the same ids is held by a test.
#[derive(Clone, Copy, Eq, Hash, PartialOrd, Ord)]
pub struct FileCode(&'static str);

impl FileCode {
    /// What [`code!`](crate::code) asks when it compiles; not for direct use.
    #[doc(hidden)]
    pub const fn checked(id: &'static str) -> Self {
        assert!(exists(id.as_bytes()), "files.ftl has no sentence of this id");
        Self(id)
    }

    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl Deref for FileCode {
    type Target = str;

    fn deref(&self) -> &str {
        self.0
    }
}

impl fmt::Display for FileCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for FileCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0, f)
    }
}

impl<T: AsRef<str> + ?Sized> PartialEq<T> for FileCode {
    fn eq(&self, other: &T) -> bool {
        self.0 == other.as_ref()
    }
}

impl AsRef<str> for FileCode {
    fn as_ref(&self) -> &str {
        self.0
    }
}

const fn begins(text: &[u8], at: usize) -> bool {
    text[at].is_ascii_lowercase() && (at == 0 || text[at - 1] == b'\n')
}

const fn count(text: &[u8]) -> usize {
    let (mut at, mut n) = (0, 0);
    while at < text.len() {
        if begins(text, at) {
            n += 1;
        }
        at += 1;
    }
    n
}

const fn ids(text: &[u8]) -> [(usize, usize); COUNT] {
    let mut found = [(0, 0); COUNT];
    let (mut at, mut n) = (0, 0);
    while at < text.len() {
        if begins(text, at) {
            let start = at;
            while text[at] != b' ' && text[at] != b'=' {
                at += 1;
            }
            found[n] = (start, at - start);
            n += 1;
        }
        at += 1;
    }
    found
}

const fn exists(id: &[u8]) -> bool {
    let mut n = 0;
    while n < COUNT {
        let (start, length) = IDS[n];
        let mut at = 0;
        while length == id.len() && at < length && TEXTS.as_bytes()[start + at] == id[at] {
            at += 1;
        }
        if length == id.len() && at == length {
            return true;
        }
        n += 1;
    }
    false
}

/// The id of a sentence about files: `code!("xml-tronque")`. What has no sentence in `files.ftl` does not compile.
#[macro_export]
macro_rules! code {
    ($id:literal) => {{
        const CODE: $crate::i18n::FileCode = $crate::i18n::FileCode::checked($id);
        CODE
    }};
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{I18n, Lang};

    #[test]
    fn every_id_has_its_sentence_in_both_languages() {
        const { assert!(COUNT > 100, "the file has its sentences") }
        for lang in Lang::ALL {
            let i18n = I18n::new(lang);
            for (start, length) in IDS {
                let id = &TEXTS[start..start + length];
                assert!(i18n.has_file_message(id), "{} has no {id}", lang.code());
            }
        }
        assert!(exists(b"xml-tronque") && !exists(b"xml-tronqu") && !exists(b""));
    }
}
