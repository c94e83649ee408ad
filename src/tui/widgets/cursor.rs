//! A position in a list longer than the screen.

use crossterm::event::KeyCode;

/// What a navigation key asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nav {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
}

impl Nav {
    /// What a key asks in a list in which nothing is typed.
    pub fn along(code: KeyCode) -> Option<Self> {
        match code {
            KeyCode::Char('k') => Some(Nav::Up),
            KeyCode::Char('j') => Some(Nav::Down),
            _ => Self::beside_typing(code),
        }
    }

    /// What a key asks in a list that follows what is typed: letters are typed.
    pub fn beside_typing(code: KeyCode) -> Option<Self> {
        match code {
            KeyCode::Up => Some(Nav::Up),
            KeyCode::Down => Some(Nav::Down),
            KeyCode::PageUp => Some(Nav::PageUp),
            KeyCode::PageDown => Some(Nav::PageDown),
            _ => None,
        }
    }
}

/// A cursor in a list, and the first item that the screen shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    pub at: usize,
    pub offset: usize,
    /// Where it stood before it began to move, until it rests.
    held: Option<usize>,
}

impl Cursor {
    pub fn new(at: usize) -> Self {
        Self { at, ..Self::default() }
    }

    /// The item whose details are shown beside the list: where the cursor rests.
    ///
    /// While it moves, the details of where it came from stay: over SSH those of each item on the way would cost more
    /// than the moves.
    pub fn at_rest(&self) -> usize {
        self.held.unwrap_or(self.at)
    }

    /// The cursor has come to rest.
    pub fn rest(&mut self) {
        self.held = None;
    }

    /// Moves along a list of `len` items of which a page shows `page`.
    pub fn navigate(&mut self, nav: Nav, len: usize, page: usize) {
        let last = len.saturating_sub(1);
        let page = page.max(1);
        self.go(match nav {
            Nav::Up | Nav::Left => self.at.saturating_sub(1),
            Nav::Down | Nav::Right => (self.at + 1).min(last),
            Nav::PageUp => self.at.saturating_sub(page),
            Nav::PageDown => (self.at + page).min(last),
            Nav::First => 0,
            Nav::Last => last,
        });
    }

    /// Moves to an item.
    pub fn go(&mut self, at: usize) {
        self.held = self.held.or(Some(self.at));
        self.at = at;
    }

    /// Scrolls so that the cursor shows among `len` items on `height` rows.
    ///
    /// It moves by a third of the screen at least: a scroll redraws everything, and over SSH one redraw
    /// for many moves is better than one for each.
    pub fn settle(&mut self, len: usize, height: usize) {
        let height = height.max(1);
        self.at = self.at.min(len.saturating_sub(1));
        let last_offset = len.saturating_sub(height);
        let margin = height / 3;
        if self.at < self.offset {
            self.offset = self.at.saturating_sub(margin);
        } else if self.at >= self.offset + height {
            self.offset = (self.at + 1 + margin).saturating_sub(height);
        }
        self.offset = self.offset.min(last_offset).min(self.at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_cursor_always_shows(moves in prop::collection::vec(0..8usize, 0..60), len in 0..50usize, height in 1..20usize) {
            let navs = [Nav::Up, Nav::Down, Nav::Left, Nav::Right, Nav::PageUp, Nav::PageDown, Nav::First, Nav::Last];
            let mut cursor = Cursor::default();
            for at in moves {
                cursor.navigate(navs[at], len, height);
                cursor.settle(len, height);
                prop_assert!(cursor.at < len.max(1));
                prop_assert!(cursor.offset <= cursor.at && cursor.at < cursor.offset + height);
            }
        }
    }
}
