//! The ties of AC to activités, which a framework does not carry: a table that a person follows to make them in Moodle.

use std::io;

use csv::Writer;

use super::{AC, cells::name};
use crate::{
    formats::{csv::FORMULA, writing::written::Part},
    i18n::I18n,
    programme::{Ac, Activite, Programme},
    t,
};

/// What its name has after that of the framework.
const SUFFIX: &str = "-liens";

/// The table, one row for each tie; None when there is none.
pub(super) fn table(programme: &Programme, i18n: &I18n) -> io::Result<Option<(Part, usize)>> {
    let mut rows = Writer::from_writer(Vec::new());
    rows.write_record(t!(i18n, "moodle-liens-colonnes").split('|').map(str::trim))?;
    let mut ties = 0;
    for (_, _, ac) in programme.acs() {
        for activite in &programme.activites {
            let (works, tests) = (activite.travaille.contains(&ac.id), activite.evalue.contains(&ac.id));
            if works || tests {
                ties += 1;
                rows.write_record(row(ac, activite, (works, tests), i18n))?;
            }
        }
    }
    let bytes = rows.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    Ok((ties > 0).then_some((Part { suffix: SUFFIX.into(), bytes }, ties)))
}

fn row(ac: &Ac, activite: &Activite, (works, tests): (bool, bool), i18n: &I18n) -> [String; 7] {
    let link = match (works, tests) {
        (true, true) => t!(i18n, "moodle-lien-les-deux"),
        (true, false) => t!(i18n, "moodle-lien-travaille"),
        _ => t!(i18n, "moodle-lien-evalue"),
    };
    let texts = [&ac.code, &ac.libelle, &activite.code, &activite.libelle].map(|it| safe(&name(it)));
    let [code, libelle, activite_code, activite_libelle] = texts;
    [activite.semestre.to_string(), activite_code, activite_libelle, format!("{AC}{}", ac.id), code, libelle, link]
}

/// A text that no spreadsheet takes for a formula.
fn safe(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}
