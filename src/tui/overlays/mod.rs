//! What comes over the screen for a moment and takes the keys meanwhile.

mod conflict;
mod editor;
mod finder;
mod help;
mod remedy;
mod trend;

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{app::App, presence::People};
use crate::edit::Conflict;

pub use editor::Editor;
pub use finder::Finder;
pub use help::Help;
pub use remedy::Remedy;
pub use trend::Period;

pub enum Overlay {
    Help(Help),
    Finder(Finder),
    Editor(Editor),
    /// What a rule proposes to mend.
    Remedy(Box<Remedy>),
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
            Overlay::Finder(finder) => finder.press(key, app),
            Overlay::Editor(editor) => editor.press(key, app),
            Overlay::Remedy(remedy) => remedy.press(key, app),
            Overlay::Period(period) => period.press(key, app),
            Overlay::People(people) => people.press(key, app),
            Overlay::Conflict(conflict) => conflict::press(conflict, key, app),
        }
    }

    pub fn paste(&mut self, text: &str) {
        match self {
            Overlay::Finder(finder) => finder.paste(text),
            Overlay::Editor(editor) => editor.paste(text),
            Overlay::Help(_) | Overlay::Remedy(_) | Overlay::Period(_) | Overlay::People(_) | Overlay::Conflict(_) => {}
        }
    }

    /// Draws it over `area`; gives the place of the cursor where text is typed.
    pub fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        match self {
            Overlay::Help(help) => {
                help.draw(app, area, buf);
                None
            }
            Overlay::Finder(finder) => finder.draw(app, area, buf),
            Overlay::Editor(editor) => editor.draw(app, area, buf),
            Overlay::Remedy(remedy) => {
                remedy.draw(app, area, buf);
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
