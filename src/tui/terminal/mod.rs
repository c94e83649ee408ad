//! Where frames go and events come from.
//!
//! The loop knows a [`Transport`] only: the local terminal is one, a test's memory another.

mod clipboard;
mod encode;
mod ending;
mod local;
mod memory;
mod mouse;
mod painter;
mod scroll;
mod sequence;
mod signals;
mod splitter;

use std::{io, time::Duration};

use crossterm::event::KeyEvent;
use ratatui::layout::Size;

pub use clipboard::clipboard;
pub use local::Local;
pub use memory::Memory;
pub use mouse::{Gesture, MOUSE_OFF, MOUSE_ON, Pointed};
pub use painter::{Caret, Painter};
pub use splitter::Splitter;

/// What a terminal tells the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Key(KeyEvent),
    /// A block of text, as it was pasted.
    Paste(String),
    /// The mouse, where the user asked for it.
    Pointed(Pointed),
    Resize(Size),
    /// Nobody is there any more.
    Closed,
}

/// A terminal, wherever it is.
pub trait Transport {
    fn size(&mut self) -> io::Result<Size>;
    /// The next event; None when `patience` has passed without one.
    fn receive(&mut self, patience: Duration) -> io::Result<Option<Input>>;
    /// Stops until the user comes back; where that makes no sense, goes on at once.
    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
    /// Sends the bytes of one frame.
    fn send(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// How much waits to be written: whoever ends the process from outside grants it the time.
    fn unwritten(&mut self, _count: usize) {}
}
