//! What is known of a field before any object has it. The rows of the one list are in `table.rs`.

use super::{Kind, Nature, Shape};

/// A field of the objects of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in the TOML file, in the journal and as the stem of a translation id.
    pub name: &'static str,
    /// Its name in the types and in the database.
    pub column: &'static str,
    pub shape: Shape,
    /// Whether it may be unset, which is not the same as empty.
    pub optional: bool,
    /// Under which heading it is shown.
    pub section: Section,
    /// Which activités it makes sense for.
    pub natures: Natures,
    pub audience: Audience,
    /// Whether it is written once, when the object is made.
    pub fixed: bool,
}

/// The heading under which a field is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What it is and what it is called, when, whose.
    Identity,
    /// What it says.
    Content,
    /// Its hours and what it weighs.
    Volumes,
    /// The AC.
    Acs,
    /// What else it is tied to.
    Ties,
    /// How it is assessed.
    Assessment,
}

/// Which activités a field makes sense for. One that is filled in all the same is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Natures {
    Every,
    /// SAÉ, stages and portfolios.
    Saes,
    /// Stages.
    Stages,
    /// None by itself: it is shown where a file has filled it in.
    Filled,
}

/// Who reads a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// A whole room talks about it: it is on the wall too.
    Room,
    /// Those who design the programme.
    Team,
    /// Other programs. Nobody sees it who did not ask.
    Internal,
}

impl Field {
    /// Whether people read it.
    pub fn is_shown(&self) -> bool {
        self.audience != Audience::Internal
    }
}

impl Natures {
    /// Whether it makes sense for an activité of that nature.
    pub fn has(self, nature: Nature) -> bool {
        match self {
            Natures::Every => true,
            Natures::Saes => nature.is_sae(),
            Natures::Stages => nature == Nature::Stage,
            Natures::Filled => false,
        }
    }
}

impl Kind {
    /// The fields of its objects that people read, in order.
    pub fn shown(self) -> impl Iterator<Item = &'static Field> {
        self.fields().iter().filter(|it| it.is_shown())
    }

    /// Those under one heading.
    pub fn section(self, section: Section) -> impl Iterator<Item = &'static Field> {
        self.shown().filter(move |it| it.section == section)
    }

    /// What is known of the field `name` of its objects; None: it has none of that name.
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|it| it.name == name)
    }

    /// Whether the field `name` of its objects is for other programs.
    pub fn is_internal(self, name: &str) -> bool {
        self.field(name).is_some_and(|it| !it.is_shown())
    }

    /// What the field `name` of its objects holds.
    pub fn shape(self, name: &str) -> Option<Shape> {
        self.field(name).map(|it| it.shape)
    }

    /// The kind of the objects that the field `name` of its objects names.
    pub fn refers(self, name: &str) -> Option<Kind> {
        self.shape(name).and_then(Shape::refers)
    }
}
