//! What a field can hold, as its type says: what forms, files and sentences must know of it before any object has it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Serialize, de::DeserializeOwned};

use super::*;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text on one line.
    Line,
    /// A text on several lines.
    Long,
    /// Texts in order, each on one line.
    Lines,
    /// A number from 0.
    Number,
    /// A whole number from 1.
    Whole,
    YesNo,
    /// One of these names.
    Choice(&'static [&'static str]),
    /// The number of one of the semestres of the programme.
    Semestre,
    /// One object of a kind.
    Reference(Kind),
    /// A set of objects of a kind.
    References(Kind),
    /// The niveaux that a parcours aims at, each with its year.
    Niveaux,
    /// Numbers or texts by name.
    Table(Keys),
    /// One object, or the programme as a whole. It may be gone: this is the memory of the workshop.
    Aim,
    /// When something was said.
    Moment,
}

/// What names the entries of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// Kinds of hours; a value may be split between présentiel and distanciel.
    Heures,
    /// Objects of a kind.
    References(Kind),
    /// The figures of a diploma.
    Figures,
    /// The thresholds of a rule.
    Seuils,
    /// What an outside format calls them.
    Foreign,
}

/// What an edit can change of a field besides the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entries {
    /// It is one value.
    None,
    /// An entry is there or not.
    Set,
    /// An entry has a value or none.
    Table,
}

impl Shape {
    /// The kind of the objects that it names, and that must be there.
    pub fn refers(self) -> Option<Kind> {
        match self {
            Shape::Reference(kind) | Shape::References(kind) | Shape::Table(Keys::References(kind)) => Some(kind),
            Shape::Niveaux => Some(Kind::Niveau),
            _ => None,
        }
    }

    /// What its entries are; several people can each change one.
    pub fn entries(self) -> Entries {
        match self {
            Shape::References(_) => Entries::Set,
            Shape::Table(_) => Entries::Table,
            _ => Entries::None,
        }
    }
}

/// The type of a field.
pub(super) trait FieldValue: Serialize + DeserializeOwned {
    /// What its type alone says that it holds.
    const SHAPE: Shape;
    /// Whether it may be unset.
    const OPTIONAL: bool = false;

    /// Tells each object that it names.
    fn each_name(&self, _tell: &mut dyn FnMut(Kind, &str)) {}

    /// Takes out the names of objects that are `gone`.
    fn forget(&mut self, _gone: &dyn Fn(Kind, &str) -> bool) {}
}

macro_rules! shapes {
    ($($type:ty => $shape:expr;)*) => { $(
        impl FieldValue for $type {
            const SHAPE: Shape = $shape;
        }
        impl FieldValue for Option<$type> {
            const SHAPE: Shape = $shape;
            const OPTIONAL: bool = true;
        }
    )* };
}

shapes! {
    String => Shape::Line;
    Vec<String> => Shape::Lines;
    u8 => Shape::Whole;
    u16 => Shape::Whole;
    Decimal => Shape::Number;
    bool => Shape::YesNo;
    Timestamp => Shape::Moment;
    Target => Shape::Aim;
    Figures => Shape::Table(Keys::Figures);
    BTreeMap<NatureHeures, Volume> => Shape::Table(Keys::Heures);
    BTreeMap<String, Decimal> => Shape::Table(Keys::Seuils);
    BTreeMap<String, String> => Shape::Table(Keys::Foreign);
}

/// Closed lists, alone or where nothing may be chosen.
macro_rules! choices {
    ($($type:ident),*) => { $(
        impl $type {
            /// The names of all, in order.
            pub const NAMES: [&'static str; Self::ALL.len()] = {
                let mut names = [""; Self::ALL.len()];
                let mut at = 0;
                while at < names.len() {
                    names[at] = Self::ALL[at].name();
                    at += 1;
                }
                names
            };
        }
        shapes!($type => Shape::Choice(&<$type>::NAMES););
    )* };
}

choices!(
    Profil,
    Nature,
    NatureEvaluation,
    SessionEvaluation,
    RegimeEvaluation,
    ModeEvaluation,
    Couleur,
    EtatRemarque,
    EtatMaquette,
    SeveriteReglee
);

impl<T: Listed> FieldValue for Option<Id<T>> {
    const SHAPE: Shape = Shape::Reference(T::KIND);
    const OPTIONAL: bool = true;

    fn each_name(&self, tell: &mut dyn FnMut(Kind, &str)) {
        self.iter().for_each(|id| tell(T::KIND, id.as_str()));
    }

    fn forget(&mut self, gone: &dyn Fn(Kind, &str) -> bool) {
        if self.as_ref().is_some_and(|id| gone(T::KIND, id.as_str())) {
            *self = None;
        }
    }
}

impl<T: Listed> FieldValue for BTreeSet<Id<T>> {
    const SHAPE: Shape = Shape::References(T::KIND);

    fn each_name(&self, tell: &mut dyn FnMut(Kind, &str)) {
        self.iter().for_each(|id| tell(T::KIND, id.as_str()));
    }

    fn forget(&mut self, gone: &dyn Fn(Kind, &str) -> bool) {
        self.retain(|id| !gone(T::KIND, id.as_str()));
    }
}

impl<T: Listed> FieldValue for BTreeMap<Id<T>, Decimal> {
    const SHAPE: Shape = Shape::Table(Keys::References(T::KIND));

    fn each_name(&self, tell: &mut dyn FnMut(Kind, &str)) {
        self.keys().for_each(|id| tell(T::KIND, id.as_str()));
    }

    fn forget(&mut self, gone: &dyn Fn(Kind, &str) -> bool) {
        self.retain(|id, _| !gone(T::KIND, id.as_str()));
    }
}

impl FieldValue for Vec<NiveauVise> {
    const SHAPE: Shape = Shape::Niveaux;

    fn each_name(&self, tell: &mut dyn FnMut(Kind, &str)) {
        self.iter().for_each(|vise| tell(Kind::Niveau, vise.niveau.as_str()));
    }

    fn forget(&mut self, gone: &dyn Fn(Kind, &str) -> bool) {
        self.retain(|vise| !gone(Kind::Niveau, vise.niveau.as_str()));
    }
}
