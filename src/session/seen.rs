//! A programme as a parcours sees it, kept with the programme that it was made from.

use std::{
    rc::{Rc, Weak},
    sync::Arc,
};

use self_cell::self_cell;

use super::{Known, commons::Commons};
use crate::{
    coverage::ParcoursView,
    programme::{Id, Parcours},
};

self_cell!(
    struct Held {
        owner: Arc<Known>,
        #[covariant]
        dependent: ParcoursView,
    }
);

/// Made once for all who see the same programme through the same parcours: it is most of what a frame costs.
pub(super) struct Seen(Held);

impl Seen {
    fn of(known: Arc<Known>, parcours: Option<&Id<Parcours>>) -> Self {
        Self(Held::new(known, |known| ParcoursView::through(known.programme(), parcours)))
    }

    pub(super) fn is_of(&self, known: &Arc<Known>, parcours: Option<&Id<Parcours>>) -> bool {
        Arc::ptr_eq(self.0.borrow_owner(), known) && self.view().parcours.map(|it| &it.id) == parcours
    }

    pub(super) fn view(&self) -> &ParcoursView<'_> {
        self.0.borrow_dependent()
    }
}

impl Commons {
    /// The programme as a parcours sees it, made anew unless somebody has it.
    pub(super) fn see(&self, known: &Arc<Known>, parcours: Option<&Id<Parcours>>) -> Rc<Seen> {
        let mut all = self.seen.borrow_mut();
        if let Some(seen) = all.iter().filter_map(Weak::upgrade).find(|it| it.is_of(known, parcours)) {
            return seen;
        }
        all.retain(|it| it.strong_count() > 0);
        let seen = Rc::new(Seen::of(Arc::clone(known), parcours));
        all.push(Rc::downgrade(&seen));
        seen
    }
}
