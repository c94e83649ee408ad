//! The stamp of what is exported from the interface.

use crate::{
    formats::stamp::{self, Provenance, Stamp},
    i18n::I18n,
    store::Instantane,
    tui::work::Work,
};

/// That of the programme as it is shown, by whoever is at the keyboard, now.
pub(super) fn stamped(work: &Work, i18n: &I18n) -> Stamp {
    let programme = work.session.programme();
    let (seq, id) = (work.session.head(), programme.id.as_str());
    // Names that cannot be read now are not on the document; its number is.
    let versions = work.session.store().versions_at(id, seq).unwrap_or_default();
    let votes = versions.iter().flat_map(Instantane::votes).collect();
    let versions = versions.into_iter().map(|it| it.nom).collect();
    let provenance = Provenance { seq: Some(seq), versions, votes, author: work.session.author().to_owned() };
    Stamp::new(programme, work.parcours.as_ref(), provenance, stamp::now(i18n.zone()), i18n)
}
