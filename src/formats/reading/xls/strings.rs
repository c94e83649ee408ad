//! The texts of a workbook of Excel 97 to 2003, that its cells share. One may begin in a record and end in another.

use super::records::Record;

/// A text, and from which of its signs on it has which font.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Shared {
    pub text: String,
    pub fonts: Vec<(usize, u16)>,
}

/// The bytes of a record and of those that go on with it.
struct Chunks<'b> {
    current: &'b [u8],
    others: std::vec::IntoIter<&'b [u8]>,
}

impl<'b> Chunks<'b> {
    /// So many bytes, which never lie in two records.
    fn whole(&mut self, count: usize) -> Option<&'b [u8]> {
        if self.current.is_empty() {
            self.current = self.others.next()?;
        }
        let (whole, rest) = self.current.split_at_checked(count)?;
        self.current = rest;
        Some(whole)
    }

    fn word(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.whole(2)?.try_into().ok()?))
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            if self.current.is_empty() {
                self.current = self.others.next()?;
            }
            let here = count.min(self.current.len());
            self.current = &self.current[here..];
            count -= here;
        }
        Some(())
    }

    /// So many signs of one byte or two; a record that goes on says anew which.
    fn signs(&mut self, count: usize, mut is_wide: bool) -> Option<Vec<u16>> {
        let mut signs = Vec::new();
        while signs.len() < count {
            if self.current.is_empty() {
                self.current = self.others.next()?;
                is_wide = self.whole(1)?[0] & 1 == 1;
            }
            let size = if is_wide { 2 } else { 1 };
            let here = (count - signs.len()).min(self.current.len() / size);
            if here == 0 {
                return None;
            }
            let bytes = self.whole(here * size)?;
            signs.extend(bytes.chunks(size).map(|it| u16::from(it[0]) | it.get(1).map_or(0, |it| u16::from(*it) << 8)));
        }
        Some(signs)
    }

    /// A text with its fonts, after its length.
    fn string(&mut self) -> Option<Shared> {
        let count = usize::from(self.word()?);
        let flags = self.whole(1)?[0];
        let runs = if flags & 8 == 0 { 0 } else { usize::from(self.word()?) };
        let more = if flags & 4 == 0 { 0 } else { u32::from_le_bytes(self.whole(4)?.try_into().ok()?) as usize };
        let signs = self.signs(count, flags & 1 == 1)?;
        let mut fonts = Vec::new();
        for _ in 0..runs {
            fonts.push((usize::from(self.word()?), self.word()?));
        }
        self.skip(more)?;
        Some(Shared { text: String::from_utf16_lossy(&signs), fonts })
    }
}

/// The texts that cells share, as far as they can be read.
pub(super) fn shared(first: Record<'_>, others: Vec<&[u8]>) -> Vec<Shared> {
    let mut chunks = Chunks { current: first.rest(8), others: others.into_iter() };
    std::iter::from_fn(|| chunks.string()).collect()
}

/// A text of its own, after its length of one byte or two.
pub(super) fn own(bytes: &[u8], is_short: bool) -> Option<String> {
    let (count, rest) = match is_short {
        true => (usize::from(*bytes.first()?), bytes.get(1..)?),
        false => (usize::from(u16::from_le_bytes(bytes.get(..2)?.try_into().ok()?)), bytes.get(2..)?),
    };
    let (flags, rest) = rest.split_first()?;
    let mut chunks = Chunks { current: rest, others: Vec::new().into_iter() };
    Some(String::from_utf16_lossy(&chunks.signs(count, flags & 1 == 1)?))
}

impl Shared {
    /// What is left of it without the words in fonts that strike them out; None when there are none. Before the first
    /// of its fonts, it has that of its cell, which may strike out too.
    pub(super) fn live(&self, of_cell: bool, is_struck: impl Fn(u16) -> bool) -> Option<String> {
        if !of_cell && !self.fonts.iter().any(|it| is_struck(it.1)) {
            return None;
        }
        let signs: Vec<u16> = self.text.encode_utf16().collect();
        let font = |at: usize| self.fonts.iter().rev().find(|it| it.0 <= at).map(|it| it.1);
        let left = signs.iter().enumerate().filter(|(at, _)| !font(*at).map_or(of_cell, &is_struck)).map(|(_, it)| *it);
        Some(String::from_utf16_lossy(&left.collect::<Vec<_>>()).trim().to_owned())
    }
}
