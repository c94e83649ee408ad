//! What somebody who comes from outside may do.

use rusqlite::types::{Value, ValueRef};

use super::column::Column;

/// Each may do what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Sees all, changes nothing.
    Lecture,
    /// Changes programmes.
    Edition,
    /// Leads: makes and removes programmes, invites, names versions, freezes and closes the workshop.
    Animation,
}

impl Level {
    pub const ALL: [Level; 3] = [Level::Lecture, Level::Edition, Level::Animation];

    /// Its name in the database, in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Level::Lecture => "lecture",
            Level::Edition => "edition",
            Level::Animation => "animation",
        }
    }

    /// The level of that name; with or without its accent.
    pub fn named(text: &str) -> Option<Self> {
        let text = crate::programme::folded(text);
        Self::ALL.into_iter().find(|it| it.id() == text)
    }
}

impl Column for Level {
    fn to_column(&self) -> Value {
        Value::Text(self.id().to_owned())
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().and_then(Self::named)
    }
}
