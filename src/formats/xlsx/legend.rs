//! What the signs and colours of the sheets mean, said once, at the foot of the Synthèse.

use rust_xlsxwriter::{Format, FormatAlign};

use super::{maquette::MARK, styles};
use crate::{i18n::I18n, names::NO_VALUE, t};

/// A sign as the sheets show it, and what it means.
pub(super) struct Entry {
    pub sign: String,
    pub format: Format,
    pub meaning: String,
}

pub(super) fn entries(i18n: &I18n) -> Vec<Entry> {
    let sign = |sign: String, format: Format, meaning: String| Entry {
        sign,
        format: format.set_align(FormatAlign::Center),
        meaning,
    };
    let filled = |colour: u32| styles::cell().set_background_color(colour);
    vec![
        sign(t!(i18n, "xlsx-marque-travaille"), styles::cell(), t!(i18n, "xlsx-legende-travaille")),
        sign(t!(i18n, "xlsx-marque-evalue"), styles::cell(), t!(i18n, "xlsx-legende-evalue")),
        sign(t!(i18n, "xlsx-marque-les-deux"), styles::cell(), t!(i18n, "xlsx-legende-les-deux")),
        sign(MARK.to_owned(), styles::cell(), t!(i18n, "legende-marque")),
        sign(NO_VALUE.to_owned(), styles::cell(), t!(i18n, "legende-sans-valeur")),
        sign(String::new(), filled(styles::WITHOUT_OBJECT), t!(i18n, "legende-sans-objet")),
        sign(String::new(), filled(styles::MISSING), t!(i18n, "legende-manque")),
        sign(String::new(), filled(styles::TOTAL), t!(i18n, "legende-total")),
        sign(String::new(), styles::cell(), t!(i18n, "legende-cachees")),
    ]
}
