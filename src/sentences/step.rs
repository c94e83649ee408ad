//! How far work has come.

use crate::{i18n::I18n, progress::Step, t};

/// Where work stands: « Feuilles du classeur : 3 sur 15 ».
pub fn step(step: Step, i18n: &I18n) -> String {
    let etape = t!(i18n, "travail-etape", etape = step.stage.name());
    match step.total {
        ..=1 => etape,
        total => t!(i18n, "travail-etape-compte", etape = etape, fait = step.done, total = total),
    }
}
