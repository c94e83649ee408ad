//! What the rules would say of an object, while it is being typed.

use crate::{
    edit::{self, Edit, EditError},
    programme::{Programme, Target},
    rules::{self, Diagnostic, Family, Severity},
};

/// What the rules of wording and codes, and that of duplicates, would say of `target` once `edit` is applied, the
/// gravest first.
///
/// # Errors
/// When the edit would be refused.
pub fn advice(programme: &Programme, edit: &Edit, target: &Target) -> Result<Vec<Diagnostic>, EditError> {
    let mut after = programme.clone();
    edit::apply(&mut after, edit.clone())?;
    let about_words = |it: &Diagnostic| {
        matches!(it.rule.family, Family::Formulation | Family::Referentiel) || it.rule.name == "libelle-duplique"
    };
    let mut found = rules::judge(&after, None).diagnostics;
    found.retain(|it| it.target == *target && it.waived.is_none() && about_words(it));
    found.sort_by_key(|it| match it.severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    });
    Ok(found)
}
