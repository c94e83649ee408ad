//! What a team does to a programme in a workshop, each gesture as one [`Edit`](crate::edit::Edit): adding,
//! duplicating, putting in order, moving, merging, splitting, numbering anew, ticking the matrix. Pure.

mod advice;
mod arrange;
mod create;
mod duplicate;
mod grille;
mod lines;
mod order;
mod place;
mod points;
mod reconnect;
mod relocate;
mod renumber;
mod skeleton;
mod sort;
mod suite;
mod ties;
mod verbs;

pub use advice::advice;
pub use arrange::arrange;
pub use create::{Sprout, create};
pub use duplicate::duplicate;
pub use grille::{SCALE, texts, write_text};
pub use lines::{Line, lines};
pub use order::{Stay, Step, reorder};
pub use place::{Spot, lineage, place_for};
pub use points::points;
pub use reconnect::reconnect;
pub use relocate::{Relocation, next_semestre, relocate};
pub use renumber::renumber;
pub use skeleton::{Draft, MAX_ANNEES, MAX_ITEMS, Plan, PlanError, PlannedParcours, skeleton, usual_annees};
pub use sort::Sort;
pub use suite::{Suite, suite, suite_label};
pub use ties::{Block, Copied, Filling, Relation, copy_row, copy_ties, toggle, twins};
pub use verbs::{
    Destination, Moved, Part, Side, Twin, Words, destinations, doubled, merge, mergeable, move_to, other_parcours,
    parts, split, twin, wordings,
};

#[cfg(test)]
mod tests;
