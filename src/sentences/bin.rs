//! What is said of a programme before it goes, and of those who have it open.

use super::local_time;
use crate::{
    i18n::I18n,
    names::etat_told,
    store::{Overview, Presence},
    t,
};

/// How much a programme of the list holds, and where it stands: « 6 compétences · 68 AC… · votée ».
pub fn overview(it: &Overview, i18n: &I18n) -> String {
    let holds = t!(
        i18n,
        "accueil-compte",
        competences = it.competences,
        acs = it.acs,
        saes = it.saes,
        ressources = it.ressources
    );
    let etat = etat_told(it.etat, i18n);
    let archived = it.archived.as_ref().map(|archived| {
        t!(i18n, "archive-depuis", le = local_time(archived.at, i18n), par = author(&archived.by, i18n))
    });
    std::iter::once(holds).chain(etat).chain(archived).collect::<Vec<_>>().join(" · ")
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
