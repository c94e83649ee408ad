//! Small pieces that several screens are made of.

mod cursor;
mod page;
mod panel;
mod sheet;
mod text;
mod textbox;

pub use cursor::{Cursor, Nav};
pub use page::Page;
pub use panel::{Panel, field_text};
pub use sheet::{Sheet, sheet_columns};
pub use text::{Pen, fit, width, wrap};
pub use textbox::TextBox;
