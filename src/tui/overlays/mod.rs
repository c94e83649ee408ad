//! What comes over the screen for a moment and takes the keys meanwhile.

mod assistant;
mod capture;
mod checklist;
mod choice;
mod conflict;
mod corbeille;
mod editor;
mod entries;
mod export;
mod finder;
mod help;
mod import;
mod open_points;
mod paths;
mod preview;
mod snapshots;
mod trend;
mod typed;

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{app::App, presence::People};
use crate::edit::Conflict;

pub use assistant::Assistant;
pub use capture::{Capture, pasted};
pub use checklist::Checklist;
pub use choice::Choice;
pub use corbeille::{Bin, Erasure, Removal, Renaming};
pub use editor::Editor;
pub use entries::Entries;
pub use export::Export;
pub use finder::Finder;
pub use help::Help;
pub use import::Import;
pub use open_points::OpenPoints;
pub use preview::Preview;
pub use snapshots::{Naming, Snapshots};
pub use trend::Period;

pub enum Overlay {
    Help(Help),
    /// A new programme.
    Assistant(Box<Assistant>),
    /// What the team has left to settle.
    OpenPoints(OpenPoints),
    /// The named versions.
    Snapshots(Snapshots),
    /// The name of a version, being typed.
    Naming(Naming),
    Finder(Finder),
    Editor(Editor),
    /// Objects added one after another.
    Capture(Capture),
    Choice(Choice),
    Checklist(Checklist),
    /// The entries of a table.
    Entries(Entries),
    /// A programme about to go into the bin.
    Removal(Removal),
    /// The programmes of the bin.
    Bin(Bin),
    /// Programmes about to be erased for good.
    Erasure(Erasure),
    /// Another identifier for a programme, being typed.
    Renaming(Renaming),
    /// A file to write.
    Export(Export),
    /// Files to read.
    Import(Box<Import>),
    /// What an edit would do.
    Preview(Box<Preview>),
    /// What a period of the journal brought.
    Period(Box<Period>),
    /// Who is here.
    People(People),
    /// Two people changed one field.
    Conflict(Box<Conflict>),
}

impl Overlay {
    /// Takes a key; the overlay stays when it puts itself back.
    pub fn press(self, key: KeyEvent, app: &mut App) {
        match self {
            Overlay::Help(help) => help.press(key, app),
            Overlay::Assistant(assistant) => assistant.press(key, app),
            Overlay::OpenPoints(points) => points.press(key, app),
            Overlay::Snapshots(list) => list.press(key, app),
            Overlay::Naming(naming) => naming.press(key, app),
            Overlay::Finder(finder) => finder.press(key, app),
            Overlay::Editor(editor) => editor.press(key, app),
            Overlay::Capture(capture) => capture.press(key, app),
            Overlay::Choice(choice) => choice.press(key, app),
            Overlay::Checklist(list) => list.press(key, app),
            Overlay::Entries(entries) => entries.press(key, app),
            Overlay::Removal(removal) => removal.press(key, app),
            Overlay::Bin(bin) => bin.press(key, app),
            Overlay::Erasure(erasure) => erasure.press(key, app),
            Overlay::Renaming(renaming) => renaming.press(key, app),
            Overlay::Export(export) => export.press(key, app),
            Overlay::Import(import) => import.press(key, app),
            Overlay::Preview(preview) => preview.press(key, app),
            Overlay::Period(period) => period.press(key, app),
            Overlay::People(people) => people.press(key, app),
            Overlay::Conflict(conflict) => conflict::press(conflict, key, app),
        }
    }

    /// Takes a pasted text; the overlay stays when it puts itself back.
    pub fn paste(mut self, text: &str, app: &mut App) {
        match &mut self {
            Overlay::Finder(finder) => finder.paste(text),
            Overlay::Editor(editor) => editor.paste(text),
            Overlay::Checklist(list) => list.paste(text),
            Overlay::Export(export) => export.paste(text),
            Overlay::Import(import) => import.paste(text),
            Overlay::Naming(naming) => naming.paste(text),
            Overlay::Erasure(erasure) => erasure.paste(text),
            Overlay::Renaming(renaming) => renaming.paste(text),
            _ => {}
        }
        match self {
            Overlay::Capture(capture) => capture.paste(text, app),
            Overlay::Assistant(assistant) => assistant.paste(text, app),
            other => app.overlay = Some(other),
        }
    }

    /// Draws it over `area`; gives the place of the cursor where text is typed.
    pub fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match self {
            Overlay::Help(help) => {
                help.draw(app, area, buf);
                None
            }
            Overlay::Assistant(assistant) => assistant.draw(app, area, buf),
            Overlay::OpenPoints(points) => {
                points.draw(app, area, buf);
                None
            }
            Overlay::Snapshots(list) => {
                list.draw(app, area, buf);
                None
            }
            Overlay::Naming(naming) => naming.draw(app, area, buf),
            Overlay::Finder(finder) => finder.draw(app, area, buf),
            Overlay::Editor(editor) => editor.draw(app, area, buf),
            Overlay::Capture(capture) => capture.draw(app, area, buf),
            Overlay::Checklist(list) => list.draw(app, area, buf),
            Overlay::Export(export) => export.draw(app, area, buf),
            Overlay::Import(import) => import.draw(app, area, buf),
            Overlay::Erasure(erasure) => erasure.draw(app, area, buf),
            Overlay::Renaming(renaming) => renaming.draw(app, area, buf),
            Overlay::Removal(removal) => {
                removal.draw(app, area, buf);
                None
            }
            Overlay::Bin(bin) => {
                bin.draw(app, area, buf);
                None
            }
            Overlay::Choice(choice) => {
                choice.draw(app, area, buf);
                None
            }
            Overlay::Entries(entries) => {
                entries.draw(app, area, buf);
                None
            }
            Overlay::Preview(preview) => {
                preview.draw(app, area, buf);
                None
            }
            Overlay::Period(period) => {
                period.draw(app, area, buf);
                None
            }
            Overlay::People(people) => {
                people.draw(app, area, buf);
                None
            }
            Overlay::Conflict(conflict) => {
                conflict::draw(conflict, app, area, buf);
                None
            }
        }
    }
}
