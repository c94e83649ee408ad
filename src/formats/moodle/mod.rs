//! Competency frameworks of Moodle, as its tool `lpimportcsv` writes and reads them.
//!
//! Fourteen columns, known by their place: their heads are in the language of the site. One row is the framework; the
//! others are its competencies, each under the one whose id number it names. Moodle writes them in the order in which
//! its database gives them; the number in the twelfth column is then that of the framework.

mod back;
mod cells;
mod head;
mod links;
mod read;
mod recognition;
mod rows;
mod write;

pub use read::{complete, read};
pub use recognition::recognises;
pub use write::write;

/// How many columns there are.
const COLUMNS: usize = 14;

// Where each column stands.
const PARENT: usize = 0;
const ID: usize = 1;
const NAME: usize = 2;
const DESCRIPTION: usize = 3;
const FORMAT: usize = 4;
const SCALE: usize = 5;
const SCALE_CONFIG: usize = 6;
const RULE: usize = 7;
const RELATED: usize = 10;
const EXPORTED: usize = 11;
const IS_FRAMEWORK: usize = 12;
const TAXONOMY: usize = 13;

/// The format of descriptions that is HTML.
const HTML: &str = "1";

/// How many characters an id number or a short name may have: Moodle cuts what is longer without a word, and two id
/// numbers that are then alike become one competency.
const LONGEST: usize = 100;

/// What an id number begins with, so that those of one framework differ: a compétence and an AC may share theirs.
const COMPETENCE: &str = "competence/";
const NIVEAU: &str = "niveau/";
const AC: &str = "ac/";
