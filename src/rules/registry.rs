//! The catalogue.

use super::Rule;

/// Every rule, in the order of the catalogue.
pub static RULES: &[&Rule] = &[];

/// The rule with that code, in any case.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code))
}
