//! What can be added, in a word.

use crate::{
    i18n::I18n,
    names::{kind_name, nature_name},
    workshop::Sort,
};

/// What a sort of object that can be added is: « SAÉ », « apprentissage critique »…
pub fn sort_name(sort: Sort, i18n: &I18n) -> String {
    match sort {
        Sort::Activite(nature) => nature_name(i18n, nature),
        other => kind_name(other.kind(), i18n),
    }
}
