//! Programmes that go, come back, or take another identifier.

mod erasure;
mod list;
mod removal;
mod renaming;

pub(crate) use erasure::Erasure;
pub(crate) use list::Bin;
pub(crate) use removal::Removal;
pub(crate) use renaming::Renaming;

use crate::{
    session::Access,
    store::StoreError,
    t,
    tui::app::{App, Stage, Tone},
};

impl App {
    /// Does something to the programmes of the list, which is then read again.
    pub(in crate::tui) fn at_home<T>(
        &mut self,
        act: impl FnOnce(&Access, &str) -> Result<T, StoreError>,
    ) -> Option<Result<T, StoreError>> {
        let author = self.author.clone();
        let Stage::Home { store, home } = &mut self.stage else { return None };
        Some(act(store, &author).and_then(|done| home.refresh(store).map(|()| done)))
    }

    /// Brings a programme back from the bin, and puts the cursor of the list on it.
    pub(in crate::tui) fn bring_back(&mut self, id: &str) {
        match self.at_home(|store, _| store.restore(id)) {
            Some(Ok(())) => {
                if let Stage::Home { home, .. } = &mut self.stage {
                    home.select(id);
                }
                self.say(t!(self.i18n, "restaurer-fait", id = id), Tone::Good);
            }
            Some(Err(error)) => self.fail(&error),
            None => {}
        }
    }
}
