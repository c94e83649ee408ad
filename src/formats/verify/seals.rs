//! Forms, sheet by sheet: whoever verifies one has neither the empty form nor its mapping.

use std::collections::BTreeSet;

use super::Difference;
use crate::formats::xlsx::{Seal, prints};

/// The sheets of the workbook `bytes` that are not as tapis left them.
pub(super) fn compare(seal: &Seal, bytes: &[u8]) -> Vec<Difference> {
    let found = prints(bytes).unwrap_or_default();
    let names: BTreeSet<&String> = found.keys().chain(seal.prints.keys()).collect();
    let differs = names.into_iter().filter(|name| found.get(*name) != seal.prints.get(*name));
    let print = |of: Option<&String>| of.cloned().unwrap_or_default();
    differs
        .map(|name| Difference {
            place: name.clone(),
            found: print(found.get(name)),
            expected: print(seal.prints.get(name)),
        })
        .collect()
}
