//! Forms, and the lists of changes that go with them. A list is written again. A form is filled again by whoever has the
//! empty one and its mapping; who has not knows by its prints whether its sheets are as tapis left them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Difference, cells};
use crate::{
    formats::{
        reading::sheet::ReadSheet,
        writing::written::{Options, Unwritten},
        xlsx::{self, Given, Request, Seal, prints},
    },
    i18n::I18n,
    programme::Programme,
};

/// What a form was made from.
#[derive(Debug, Clone)]
pub struct Blank {
    /// The empty form.
    pub form: Vec<u8>,
    /// The text of its mapping.
    pub mapping: String,
    /// What was said besides the programme, as in [`Given::values`].
    pub values: BTreeMap<String, String>,
}

/// A sealed workbook.
pub(super) struct Sealed {
    pub seal: Seal,
    pub sheets: Vec<ReadSheet>,
    pub blank: Option<Blank>,
}

impl Sealed {
    /// Whether it is a list of changes, and no form.
    fn is_list(&self) -> bool {
        self.sheets.iter().any(xlsx::is_list)
    }

    /// Whether it can be made again.
    pub(super) fn is_made_again(&self) -> bool {
        self.blank.is_some() || self.is_list()
    }

    pub(super) fn differences(
        &self,
        bytes: &[u8],
        programme: &Programme,
        options: &Options,
        i18n: &I18n,
    ) -> Result<Vec<Difference>, Unwritten> {
        if self.is_list() {
            let list = xlsx::changes(programme, options, i18n)?.unwrap_or_default();
            return cells::compare(&self.sheets, bytes, &list);
        }
        let Some(blank) = &self.blank else { return Ok(self.printed_otherwise(bytes)) };
        let given = Given { stamp: options.stamp.clone(), values: blank.values.clone(), since: options.since.clone() };
        let parcours = options.parcours.as_ref();
        let request = Request { programme, parcours, form: &blank.form, mapping: &blank.mapping, given: &given };
        let filled = xlsx::fill(&request, i18n).map_err(|error| Unwritten::Refused(error.message(i18n)))?;
        // There may be a file for each year or semestre: it is the one that it is nearest to.
        let mut nearest: Option<Vec<Difference>> = None;
        for file in filled.files {
            let found = cells::compare(&self.sheets, bytes, &file.bytes)?;
            if nearest.as_ref().is_none_or(|it| found.len() < it.len()) {
                nearest = Some(found);
            }
        }
        Ok(nearest.unwrap_or_default())
    }

    /// The sheets that are not as their prints say.
    fn printed_otherwise(&self, bytes: &[u8]) -> Vec<Difference> {
        let (found, expected) = (prints(bytes).unwrap_or_default(), &self.seal.prints);
        let names: BTreeSet<&String> = found.keys().chain(expected.keys()).collect();
        let differs = names.into_iter().filter(|name| found.get(*name) != expected.get(*name));
        let print = |of: Option<&String>| of.cloned().unwrap_or_default();
        differs
            .map(|name| Difference {
                place: name.clone(),
                found: print(found.get(name)),
                expected: print(expected.get(name)),
            })
            .collect()
    }
}
