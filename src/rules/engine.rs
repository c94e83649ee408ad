//! Running the rules over every parcours.

use super::Report;
use crate::programme::Programme;

/// Checks `programme` against every rule that its réglages leave on.
pub fn check(_programme: &Programme) -> Report {
    Report::default()
}
