//! What a programme was, to be asked beside the interface.

use super::work::Work;
use crate::{
    formats::{stamp::Stamp, toml_file::Origin},
    programme::Programme,
    store::Store,
};

/// The past of the programme at hand.
pub(crate) struct Lineage {
    /// A database that is only memory has no second way in, and no document of it comes from elsewhere.
    store: Option<Store>,
    programme: String,
}

impl Lineage {
    pub(crate) fn of(work: &Work) -> Self {
        let programme = work.session.programme().id.to_string();
        Self { store: work.session.store().second().ok().flatten(), programme }
    }

    /// Whether the programme was what a document shows, when it says so.
    pub(crate) fn has(&self, stamp: &Stamp) -> bool {
        self.store.as_ref().is_none_or(|it| it.was(&self.programme, stamp.seq, |programme| stamp.is_of(programme)))
    }

    /// The state that a file says it comes from, if the programme was so.
    pub(crate) fn state(&self, origin: &Origin) -> Option<Programme> {
        self.store.as_ref()?.state(&self.programme, origin.seq, |it| origin.is_of(it))
    }
}
