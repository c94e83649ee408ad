//! What a choice asks for.

use crate::{
    i18n::I18n,
    programme::{Choix, Programme},
    t,
};

/// How much of its `options` is taken of a choice: « 2 parmi 5 », « 6 ECTS ».
pub fn choice_extent(choix: &Choix, options: usize, i18n: &I18n) -> String {
    let ects = choix.ects.map(|it| i18n.decimal(it)).unwrap_or_default();
    let cas = match (choix.taken(), choix.ects) {
        (Some(_), Some(_)) => "les-deux",
        (None, _) => "ects",
        (Some(_), None) => "nombre",
    };
    t!(i18n, "choix-combien", cas = cas, n = choix.taken().unwrap_or_default(), sur = options, ects = ects)
}

/// A choice, how much of it is taken, and its options: « OPT1 Langue : 1 parmi 2 (R1.05, R1.06) ».
pub fn choice_sentence(programme: &Programme, choix: &Choix, i18n: &I18n) -> String {
    let options: Vec<String> = programme.options(&choix.id).map(|it| it.label().to_string()).collect();
    let combien = choice_extent(choix, options.len(), i18n);
    let nom = [choix.code.as_str(), choix.libelle.as_str()].into_iter().filter(|it| !it.is_empty());
    let nom = nom.collect::<Vec<_>>().join(" ");
    t!(i18n, "show-choix", nom = nom, combien = combien, options = options.join(", "))
}
