//! What the head of a maquette says of the programme, besides its title.

use serde_json::Value;

use crate::{
    formats::writing::survey::{JOINT, Survey},
    names::{capitalised, etat_told, field_name},
    programme::{Field, Fields, Kind, Shape},
    t,
};

/// What no line of the head is for: the title and the hours say it, or [`etat`].
const ELSEWHERE: [&str; 5] = ["profil", "intitule", "etat", "hybride", "figures"];

/// The fields that the head tells.
pub(in crate::formats) fn head_fields() -> impl Iterator<Item = &'static Field> {
    Kind::Programme.shown().filter(|it| !ELSEWHERE.contains(&it.name))
}

/// Where the maquette stands, with its name, unless it is at work: whoever holds the document is told, and changes nothing
/// of it there.
pub(in crate::formats) fn etat(survey: &Survey<'_>) -> Option<(String, String)> {
    let i18n = survey.i18n;
    etat_told(survey.programme.etat, i18n).map(|etat| (capitalised(&field_name("etat", i18n)), etat))
}

/// The regimes of study that a programme is open to.
const REGIMES: [&str; 3] = ["formation_initiale", "alternance", "formation_continue"];

/// The lines of the head, each with its name; what nobody filled in is left out.
pub(in crate::formats) fn head(survey: &Survey<'_>) -> Vec<(String, String)> {
    let (i18n, programme) = (survey.i18n, survey.programme);
    let mut lines = Vec::from_iter(etat(survey));
    let value = |field: &str| Fields::get(programme, field).unwrap_or_default();
    let is_open = |regime: &&str| value(regime) == Value::Bool(true);
    for field in head_fields() {
        let value = value(field.name);
        match field.shape {
            Shape::Line | Shape::Long => {
                let text = value.as_str().unwrap_or_default().trim().to_owned();
                lines.push((capitalised(&field_name(field.name, i18n)), text));
            }
            Shape::YesNo if field.name == REGIMES[0] => {
                let open = REGIMES.into_iter().filter(is_open).map(|it| t!(i18n, "regime-etudes", regime = it));
                lines.push((t!(i18n, "regimes-etudes"), open.collect::<Vec<_>>().join(JOINT)));
            }
            _ => {}
        }
    }
    lines.retain(|(_, text)| !text.is_empty());
    lines
}
