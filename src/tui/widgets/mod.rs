//! Small pieces that several screens are made of.

mod cursor;
mod letters;
mod panel;
mod reader;
mod sheet;
mod text;
mod textbox;

pub(super) use cursor::{Cursor, Nav};
pub(super) use letters::{LETTERS, letters};
pub(super) use panel::{Panel, field_text};
pub(super) use reader::Reader;
pub(super) use sheet::{Sheet, sheet_columns};
pub(super) use text::{Pen, fit, width, wrap};
pub(super) use textbox::TextBox;
