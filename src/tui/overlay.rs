//! What comes over the screen.

use std::time::Duration;

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::app::App;

/// What comes over the screen for a moment and takes the keys meanwhile.
///
/// A new one is one file in `overlays/`, and one line in its `mod.rs`.
pub trait Overlay {
    /// Takes a key; the overlay stays when it puts itself back.
    fn press(self: Box<Self>, key: KeyEvent, app: &mut App);

    /// Takes a pasted text; the overlay stays, unless it puts another in its place.
    fn paste(&mut self, _text: &str, _app: &mut App) {}

    /// Draws it over `area`; gives the place of the cursor where text is typed.
    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position>;

    /// Whether it waits for work that goes on beside the interface.
    fn is_busy(&self) -> bool {
        false
    }

    /// Takes in what that work has come to, and waits for it at most for `patience`; the overlay stays when it puts
    /// itself back. True when there is something new to show.
    fn attend(self: Box<Self>, _app: &mut App, _patience: Duration) -> bool {
        false
    }
}
