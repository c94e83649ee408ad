//! What the tests of remedies ask.

use super::remedy;
use crate::{edit, programme::Programme, rules::check};

/// The programme once the first diagnostic of the rule is mended; None when it has no remedy.
pub(super) fn mended(programme: &Programme, code: &str) -> Option<Programme> {
    let report = check(programme);
    let diagnostic = report.diagnostics.iter().find(|it| it.rule.code == code).expect("the rule finds something");
    let mut mended = programme.clone();
    edit::apply(&mut mended, remedy(programme, diagnostic)?).expect("a remedy applies");
    Some(mended)
}
