//! Small pieces that several screens are made of.

mod cursor;
mod panel;
mod text;

pub use cursor::{Cursor, Nav};
pub use panel::{Panel, field_text};
pub use text::{Pen, fit, width, wrap};
