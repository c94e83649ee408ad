//! What somebody may do, and why not.

use crate::{i18n::I18n, store::Level, t};

/// What a level is called.
pub fn level(level: Level, i18n: &I18n) -> String {
    match level {
        Level::Lecture => t!(i18n, "niveau-lecture"),
        Level::Edition => t!(i18n, "niveau-edition"),
        Level::Animation => t!(i18n, "niveau-animation"),
    }
}

/// That something takes that level.
pub fn needs(needed: Level, i18n: &I18n) -> String {
    t!(i18n, "niveau-requis", niveau = level(needed, i18n))
}
