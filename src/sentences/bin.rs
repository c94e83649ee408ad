//! What is said of a programme before it goes, and of those who have it open.

use crate::{
    i18n::I18n,
    store::{Overview, Presence},
    t,
};

/// How much a programme of the list holds: « 6 compétences · 68 AC… ».
pub fn overview(it: &Overview, i18n: &I18n) -> String {
    t!(i18n, "accueil-compte", competences = it.competences, acs = it.acs, saes = it.saes, ressources = it.ressources)
}

/// Who has the programme open, in a sentence; None when nobody does. A person in two terminals is named once.
pub fn company(others: &[Presence], i18n: &I18n) -> Option<String> {
    let mut names: Vec<&str> = others.iter().map(|it| it.author.as_str()).collect();
    names.dedup();
    let (n, qui) = (names.len(), names.join(", "));
    (n > 0).then(|| t!(i18n, "corbeille-presents", n = n, qui = qui))
}

/// Who did something; somebody, when they had no name.
pub fn author(name: &str, i18n: &I18n) -> String {
    if name.is_empty() { t!(i18n, "quelqu-un") } else { name.to_owned() }
}
