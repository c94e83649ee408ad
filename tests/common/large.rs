//! A programme that takes a while to write.

use tapis::programme::{Id, Programme};

/// `programme`, with forty times more activités of the same kind.
pub(crate) fn large(mut programme: Programme) -> Programme {
    let activites = programme.activites.clone();
    for copy in 0..40 {
        programme.activites.extend(activites.iter().cloned().map(|mut it| {
            it.id = Id::from_label(&format!("{} {copy}", it.id));
            // What these have is named once in a programme.
            it.evaluations.clear();
            it.criteres.clear();
            it
        }));
    }
    programme
}
