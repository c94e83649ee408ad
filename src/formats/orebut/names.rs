//! Finding compétences by the names that files give them.

use crate::programme::{Competence, Programme, slug};

/// The compétences that a name means.
pub(super) enum Named<'p> {
    /// By the identifier or the very name.
    Exactly(Vec<&'p Competence>),
    /// By its name in other letters (case, accents, blanks) or by its full wording.
    Otherwise(Vec<&'p Competence>),
    Nothing,
}

/// The compétences that `key`, an identifier of ORéBUT, or else `name` means. Compétences of different
/// parcours may share a name.
pub(super) fn competences<'p>(programme: &'p Programme, key: Option<&str>, name: Option<&str>) -> Named<'p> {
    let all = |test: &dyn Fn(&Competence) -> bool| -> Vec<&'p Competence> {
        programme.competences.iter().filter(|it| test(it)).collect()
    };
    if let Some(key) = key {
        let found = all(&|it| it.cle_externe.as_deref() == Some(key));
        if !found.is_empty() {
            return Named::Exactly(found);
        }
    }
    let Some(name) = name else { return Named::Nothing };
    let found = all(&|it| it.nom == name);
    if !found.is_empty() {
        return Named::Exactly(found);
    }
    let spelled = slug(name);
    let found = all(&|it| slug(&it.nom) == spelled || slug(&it.libelle) == spelled);
    if found.is_empty() { Named::Nothing } else { Named::Otherwise(found) }
}
