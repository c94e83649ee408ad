//! A niveau between its reading and that of the parcours that choose it.

use super::xml::Node;
use crate::programme::{Ac, Id, Niveau};

/// A niveau that was read, with what is needed once all parcours are.
pub(super) struct ReadNiveau<'d> {
    pub node: Node<'d>,
    pub id: Id<Niveau>,
    /// Whether the file says its year.
    pub has_year: bool,
    pub acs: Vec<(Id<Ac>, Node<'d>)>,
}
