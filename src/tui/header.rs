//! What the header says of the programme, on the screen and on the wall.

use super::work::Work;
use crate::{i18n::I18n, programme::Programme, t};

/// What the screens are restricted to.
pub(super) fn filter(work: &Work, i18n: &I18n) -> String {
    let programme = work.session.programme();
    match work.parcours.as_ref().and_then(|id| programme.get(id)) {
        Some(parcours) => t!(i18n, "entete-parcours", code = parcours.code.clone()),
        None if programme.parcours.is_empty() => String::new(),
        None => t!(i18n, "entete-tous-parcours"),
    }
}

pub(super) fn name(programme: &Programme) -> String {
    let name = if programme.intitule.is_empty() { programme.id.as_str() } else { &programme.intitule };
    match &programme.millesime {
        Some(millesime) => format!("{name} ({millesime})"),
        None => name.to_owned(),
    }
}
