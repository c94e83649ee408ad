//! What an item says of a compétence, for those who write it and those who compare with it.

use crate::programme::Competence;

/// The statement of a compétence: its wording or, for want of one, its name.
pub(super) fn full_statement(it: &Competence) -> &str {
    if it.libelle.is_empty() { &it.nom } else { &it.libelle }
}
