//! What the sheets and files are called that come from one form.

use super::{
    FillError,
    mapping::Regard,
    scope::Scope,
    sheet::Content,
    values::{Said, Source},
};
use crate::{
    programme::{Programme, slug},
    t,
};

/// The longest name of a sheet.
const SHEET: usize = 31;

/// The name of a sheet, by the mapping or by what the sheet is about.
pub(super) fn sheet(
    named: Option<&str>,
    source: &Source<'_>,
    scope: &Scope,
    taken: &[String],
) -> Result<String, FillError> {
    let head = scope.head(source.survey);
    let name = match named {
        Some(text) => match source.text(text, &head, Regard::ALL, &mut Said::default())? {
            Content::Text(text) => text,
            _ => String::new(),
        },
        None => {
            let i18n = source.survey.i18n;
            let parcours = scope.parcours.as_ref().and_then(|it| source.survey.programme.get(it));
            let parts = [
                parcours.map(|it| it.code.clone()),
                scope.annee.filter(|_| scope.semestre.is_none()).map(|it| t!(i18n, "formulaire-annee", annee = it)),
                scope.semestre.map(|it| format!("S{it}")),
            ];
            parts.into_iter().flatten().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
        }
    };
    // What no name of a sheet may have.
    let name: String = name.chars().map(|c| if r"[]:*?/\".contains(c) || c.is_control() { '-' } else { c }).collect();
    let name: String = name.trim().trim_matches('\'').chars().take(SHEET).collect();
    let is_taken = taken.iter().any(|it| it.to_lowercase() == name.to_lowercase());
    if name.is_empty() || is_taken { Err(FillError::Name(name)) } else { Ok(name) }
}

/// What the name of a file has between its stem and its extension.
pub(super) fn suffix(scope: &Scope, programme: &Programme) -> String {
    let parcours = scope.parcours.as_ref().and_then(|it| programme.get(it));
    let parts = [
        parcours.map(|it| if it.code.is_empty() { it.id.to_string() } else { slug(&it.code) }),
        scope.annee.filter(|_| scope.semestre.is_none()).map(|it| format!("annee{it}")),
        scope.semestre.map(|it| format!("s{it}")),
    ];
    parts.into_iter().flatten().map(|it| format!("-{it}")).collect()
}
