//! Rows that moved up or down together: a terminal can move them by itself.

use std::hash::{BuildHasher, Hasher};

// What is hashed is on the screen: nobody attacks these tables.
use rustc_hash::{FxBuildHasher, FxHashMap};

use ratatui::buffer::{Buffer, Cell};

/// Rows `top` to `bottom`, both included, that move up by `lines`, or down when it is negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scroll {
    pub top: u16,
    pub bottom: u16,
    pub lines: i32,
}

/// A list beside something else takes that part of the columns at least.
const LIST: u16 = 4;

impl Scroll {
    /// The scrolls that may bring `shown` nearest to `next`; none when nothing moved.
    ///
    /// They are guesses: whether one saves anything, the bytes tell.
    pub(super) fn between(shown: &Buffer, next: &Buffer) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for columns in [next.area.width, next.area.width / LIST] {
            let guess = most_moved(shown, next, columns).and_then(|lines| Self::by(lines, shown, next));
            found.extend(guess.filter(|it| !found.contains(it)));
        }
        found
    }

    /// The rows to move by so many lines.
    fn by(lines: i32, shown: &Buffer, next: &Buffer) -> Option<Self> {
        let height = i32::from(next.area.height);
        // How many cells a scroll of everything would spare in each row, or cost.
        let gain = |y: i32| -> i64 {
            let from = y + lines;
            if !(0..height).contains(&from) {
                return 0;
            }
            let next = row(next, y);
            let differ = |other: &[Cell]| next.iter().zip(other).filter(|(a, b)| a != b).count() as i64;
            differ(row(shown, y)) - differ(row(shown, from))
        };
        let (first, last) = best_run((0..height).map(gain))?;
        // What moves comes from beyond the rows that gain.
        let (first, last) = (first.min(first + lines), last.max(last + lines));
        Some(Self { top: u16::try_from(first).ok()?, bottom: u16::try_from(last).ok()?, lines })
    }

    /// The sequence that makes a terminal do it. The pen must be at rest: what comes in has its colours.
    ///
    /// Lines are taken out at one end and put in at the other, which every terminal knows since the VT102. A scrolling
    /// region would do too, but the Linux console cannot scroll it, and it would stay if the frame were cut short.
    pub(super) fn sequence(self) -> String {
        let Self { top, bottom, lines } = self;
        let n = lines.unsigned_abs();
        let count = if n == 1 { String::new() } else { n.to_string() };
        let (first, last) = (u32::from(top) + 1, u32::from(bottom) + 2 - n);
        let (out, into) = if lines > 0 { (first, last) } else { (last, first) };
        format!("\x1b[{out}H\x1b[{count}M\x1b[{into}H\x1b[{count}L")
    }

    /// What the terminal then shows.
    pub(super) fn apply(self, shown: &Buffer) -> Buffer {
        let mut after = shown.clone();
        for y in i32::from(self.top)..=i32::from(self.bottom) {
            let from = y + self.lines;
            for x in 0..shown.area.width {
                let at = (x, u16::try_from(y).unwrap_or_default());
                after[at] = match u16::try_from(from) {
                    Ok(from) if (self.top..=self.bottom).contains(&from) => shown[(x, from)].clone(),
                    _ => Cell::default(),
                };
            }
        }
        after
    }
}

fn row(buffer: &Buffer, y: i32) -> &[Cell] {
    let width = usize::from(buffer.area.width);
    let start = usize::try_from(y).unwrap_or_default() * width;
    buffer.content.get(start..start + width).unwrap_or_default()
}

/// By how many rows the most rows moved, seen on their first columns, those left out that are still where they were, or
/// that look like others.
fn most_moved(shown: &Buffer, next: &Buffer, columns: u16) -> Option<i32> {
    let height = i32::from(next.area.height);
    let hash = |buffer, y| hash(row(buffer, y).get(..usize::from(columns)).unwrap_or_default());
    let mut places: FxHashMap<u64, Option<i32>> = FxHashMap::default();
    for y in 0..height {
        places.entry(hash(shown, y)).and_modify(|it| *it = None).or_insert(Some(y));
    }
    let mut votes: FxHashMap<i32, usize> = FxHashMap::default();
    for y in 0..height {
        if let Some(Some(from)) = places.get(&hash(next, y))
            && *from != y
        {
            *votes.entry(from - y).or_default() += 1;
        }
    }
    votes.into_iter().max_by_key(|&(lines, count)| (count, -lines.abs(), lines)).map(|(lines, _)| lines)
}

fn hash(cells: &[Cell]) -> u64 {
    let mut hasher = FxBuildHasher.build_hasher();
    for cell in cells {
        std::hash::Hash::hash(cell, &mut hasher);
    }
    hasher.finish()
}

/// The first and the last of the neighbours that together gain the most.
fn best_run(gains: impl Iterator<Item = i64>) -> Option<(i32, i32)> {
    let (mut best, mut found) = (0, None);
    let (mut sum, mut start) = (0, 0);
    for (y, gain) in (0..).zip(gains) {
        if sum <= 0 {
            (sum, start) = (0, y);
        }
        sum += gain;
        if sum > best {
            (best, found) = (sum, Some((start, y)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buffer(lines: &[&str]) -> Buffer {
        Buffer::with_lines(lines.iter().copied())
    }

    #[test]
    fn what_moved_between_what_stays_is_found() {
        let shown = buffer(&["head", "aaaa", "bbbb", "cccc", "dddd", "foot"]);
        let up = Scroll::between(&shown, &buffer(&["head", "bbbb", "cccc", "dddd", "eeee", "foot"]));
        assert_eq!(up, [Scroll { top: 1, bottom: 4, lines: 1 }]);
        let down = Scroll::between(&shown, &buffer(&["head", "xxxx", "yyyy", "aaaa", "bbbb", "foot"]));
        assert_eq!(down, [Scroll { top: 1, bottom: 4, lines: -2 }]);
        assert_eq!(Scroll::between(&shown, &shown), []);
    }

    #[test]
    fn a_row_that_moved_and_changed_a_little_moves_with_the_others() {
        let shown = buffer(&["head", "a 1 2 3", "b 4 5 6", "c 7 8 9", "foot"]);
        let next = buffer(&["head", "b 4 5 6", "C 7 8 9", "d 1 1 1", "foot"]);
        assert_eq!(Scroll::between(&shown, &next), [Scroll { top: 1, bottom: 3, lines: 1 }]);
    }

    #[test]
    fn sequences_are_short() {
        assert_eq!(Scroll { top: 4, bottom: 16, lines: 1 }.sequence(), "\x1b[5H\x1b[M\x1b[17H\x1b[L");
        assert_eq!(Scroll { top: 0, bottom: 9, lines: -3 }.sequence(), "\x1b[8H\x1b[3M\x1b[1H\x1b[3L");
    }
}
