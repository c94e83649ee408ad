//! The words of a wording.

use smol_str::SmolStr;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// What stands between a word and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    Blank,
    /// A comma, a slash, a colon or a dash: the parts of one sentence.
    Virgule,
    /// A full stop, a semicolon…: the sentence is over.
    Cut,
}

/// One word: « s’approprier » is two, the first of them elided.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Where it stands in the text, in bytes. An apostrophe is left out.
    pub start: usize,
    pub end: usize,
    /// The word without capitals, accents and ligatures.
    pub cle: SmolStr,
    pub elide: bool,
    pub link: Link,
}

/// A place in a text, from which its words are read one after the other. What stands between parentheses is
/// passed over: it never opens a wording.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'t> {
    pub texte: &'t str,
    at: usize,
}

impl<'t> Words<'t> {
    pub(super) fn new(texte: &'t str) -> Self {
        Self { texte, at: 0 }
    }

    /// The next word, without going past it.
    pub(super) fn peek(mut self) -> Option<Word> {
        self.next()
    }

    /// The same place after the next word, if that word satisfies `test`.
    pub(super) fn after(mut self, test: impl FnOnce(&Word) -> bool) -> Option<Self> {
        let word = self.next()?;
        test(&word).then_some(self)
    }

    fn skip_separators(&mut self) -> Link {
        let mut link = Link::Blank;
        let mut depth = 0_usize;
        for (offset, c) in self.texte[self.at..].char_indices() {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ if depth > 0 => {}
                c if c.is_alphanumeric() => {
                    self.at += offset;
                    return link;
                }
                ',' | '/' | ':' | '-' | '–' | '—' if link == Link::Blank => link = Link::Virgule,
                '.' | ';' | '!' | '?' | '…' => link = Link::Cut,
                _ => {}
            }
        }
        self.at = self.texte.len();
        link
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let link = self.skip_separators();
        let start = self.at;
        let rest = self.texte.get(start..).filter(|rest| !rest.is_empty())?;
        let mut chars = rest.char_indices().peekable();
        let (mut len, mut elide) = (rest.len(), false);
        while let Some((offset, c)) = chars.next() {
            let joins = is_hyphen(c) && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if !(c.is_alphanumeric() || is_combining_mark(c) || joins) {
                (len, elide) = (offset, is_apostrophe(c));
                self.at = start + offset + if elide { c.len_utf8() } else { 0 };
                break;
            }
        }
        let end = start + len;
        self.at = self.at.max(end);
        Some(Word { start, end, cle: cle(&rest[..len]), elide, link })
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '´')
}

/// A word without capitals, accents and ligatures: « Œuvrer » is « oeuvrer ».
pub(super) fn cle(word: &str) -> SmolStr {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return SmolStr::new(word);
    }
    let mut out = Pli::default();
    for c in word.chars() {
        match c {
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            'é' | 'è' | 'ê' | 'É' | 'È' | 'Ê' => out.push('e'),
            'à' | 'â' | 'À' | 'Â' => out.push('a'),
            'œ' | 'Œ' => ['o', 'e'].into_iter().for_each(|it| out.push(it)),
            'æ' | 'Æ' => ['a', 'e'].into_iter().for_each(|it| out.push(it)),
            c if is_hyphen(c) => out.push('-'),
            c => decompose_canonical(c, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase().for_each(|lower| out.push(lower));
                }
            }),
        }
    }
    out.finish()
}

/// A text in the making, kept off the heap: a key is made for every word that is read.
#[derive(Default)]
struct Pli {
    bytes: [u8; 32],
    len: usize,
    /// Everything, once the word is too long.
    long: Option<String>,
}

impl Pli {
    fn push(&mut self, c: char) {
        let mut utf8 = [0; 4];
        let utf8 = c.encode_utf8(&mut utf8).as_bytes();
        match (&mut self.long, self.bytes.get_mut(self.len..self.len + utf8.len())) {
            (Some(long), _) => long.push(c),
            (None, Some(room)) => {
                room.copy_from_slice(utf8);
                self.len += utf8.len();
            }
            (None, None) => self.long = Some(format!("{}{c}", self.short())),
        }
    }

    fn short(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }

    fn finish(self) -> SmolStr {
        match &self.long {
            Some(long) => SmolStr::new(long),
            None => SmolStr::new(self.short()),
        }
    }
}

/// How many words a message quotes.
const QUOTED: usize = 4;

/// The first words of a wording, for a message: « Comptables, fiscales et sociales… ».
pub fn beginning(texte: &str) -> String {
    let mut ends = Words::new(texte).filter(|word| !word.elide).map(|word| word.end);
    let texte = texte.trim();
    match (ends.nth(QUOTED - 1), ends.next()) {
        (Some(end), Some(_)) => format!("{}…", texte.get(..end).unwrap_or(texte).trim_end()),
        _ => texte.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(texte: &str) -> Vec<String> {
        Words::new(texte).map(|word| format!("{}{}", word.cle, if word.elide { "’" } else { "" })).collect()
    }

    #[test]
    fn words_are_cut_at_spaces_and_elisions() {
        assert_eq!(keys("« S’approprier l'œuvre »"), ["s’", "approprier", "l’", "oeuvre"]);
        assert_eq!(keys("- Co-concevoir (à plusieurs), ÉVALUER"), ["co-concevoir", "evaluer"]);
        assert_eq!(keys("E\u{301}valuer"), ["evaluer"]);
        assert_eq!(keys(" ( … "), [""; 0]);
        let long = "Interdépartementalisations-".repeat(2) + "Ñandú";
        assert_eq!(keys(&long), ["interdepartementalisations-interdepartementalisations-nandu"]);
    }

    #[test]
    fn what_separates_is_known() {
        let links: Vec<Link> = Words::new("Lire, relire et dire. Rire – même").map(|word| word.link).collect();
        assert_eq!(links, [Link::Blank, Link::Virgule, Link::Blank, Link::Blank, Link::Cut, Link::Virgule],);
    }

    #[test]
    fn a_message_quotes_the_first_words() {
        assert_eq!(beginning("comptables, fiscales et sociales et dans"), "comptables, fiscales et sociales…");
        assert_eq!(beginning("L’accueil d’un public nombreux"), "L’accueil d’un public nombreux");
        assert_eq!(beginning("Une communication écrite "), "Une communication écrite");
    }
}
