//! Small pieces that several screens are made of.

mod cursor;
mod panel;
mod reader;
mod sheet;
mod text;
mod textbox;

pub use cursor::{Cursor, Nav};
pub use panel::{Panel, field_text};
pub use reader::Reader;
pub use sheet::{Sheet, sheet_columns};
pub use text::{Pen, fit, width, wrap};
pub use textbox::TextBox;
