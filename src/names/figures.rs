//! What the figures of a diploma are called, what they are to be, and what keeps them from being judged.

use rust_decimal::Decimal;

use crate::{
    coverage::{Figure, Measure, Missing, ParcoursView, Range, Sense},
    i18n::I18n,
    t,
};

/// What stands where nothing is filled in: never 0.
pub const NO_VALUE: &str = "–";

/// « ECTS du semestre 3 »
pub fn figure_name(measure: Measure, i18n: &I18n) -> String {
    match measure {
        Measure::EctsOfSemestre(numero) => t!(i18n, "xlsx-ects-du-semestre", numero = numero.to_string()),
        Measure::Ects => t!(i18n, "xlsx-ects-du-diplome"),
        Measure::TaughtHours => t!(i18n, "xlsx-heures-encadrees"),
        Measure::ProjetHours => t!(i18n, "xlsx-heures-de-projet"),
        Measure::Practice => t!(i18n, "xlsx-part-de-pratique"),
        Measure::Locale => t!(i18n, "xlsx-part-locale"),
        Measure::WeeklyHours(numero) => t!(i18n, "figure-heures-par-semaine", numero = numero.to_string()),
        Measure::HoursPerEcts(numero) => t!(i18n, "figure-heures-par-ects", numero = numero.to_string()),
        Measure::ProjetOfYear(annee) => t!(i18n, "figure-projet-de-l-annee", annee = annee.to_string()),
        Measure::StageWeeks => t!(i18n, "figure-semaines-de-stage"),
        Measure::SaeShare(_) => t!(i18n, "figure-part-des-saes"),
        Measure::SaesOfUe(_) => t!(i18n, "figure-saes-de-l-ue"),
    }
}

/// A value as people read it: two decimals at most, shares in percent with one.
pub fn figure_value(measure: Measure, value: Option<Decimal>, i18n: &I18n) -> String {
    match value {
        Some(share) if measure.is_share() => i18n.percent_to(share, 1),
        Some(value) => i18n.decimal(value.round_dp(2)),
        None => NO_VALUE.to_owned(),
    }
}

/// The same of what students total according to their choices: « 28 à 30 ».
pub fn figure_range(measure: Measure, range: Option<Range>, i18n: &I18n) -> String {
    let Some(range) = range else { return NO_VALUE.to_owned() };
    let (least, most) = (figure_value(measure, Some(range.min), i18n), figure_value(measure, Some(range.max), i18n));
    if least == most { least } else { t!(i18n, "intervalle", min = least, max = most) }
}

/// How a figure is to stand to its target: « exactement ».
pub fn sense_name(sense: Sense, i18n: &I18n) -> String {
    t!(i18n, "xlsx-sens-du-but", sens = sense.name())
}

/// The target in words: « exactement 30 »; None without target.
pub fn figure_target(figure: &Figure<'_>, i18n: &I18n) -> Option<String> {
    let (sense, target) = figure.bounds.sense()?;
    let value = |it| figure_value(figure.measure, it, i18n);
    Some(t!(i18n, "rapport-attendu", sens = sense.name(), but = value(Some(target)), max = value(figure.bounds.most)))
}

/// Why it is not judged, with the parcours where that is so in some only: « non jugé : il manque les heures de 36 SAÉ ».
pub fn figure_notes(figure: &Figure<'_>, views: &[ParcoursView<'_>], i18n: &I18n) -> Vec<String> {
    let note = |(missing, ranks): (Missing<'_>, Vec<usize>)| {
        let note = t!(i18n, "figure-non-juge", manque = missing.lack.name(), n = missing.objects.len());
        if ranks.len() == views.len() {
            return note;
        }
        let parcours = ranks.iter().filter_map(|rank| views.get(*rank)?.parcours).map(|it| it.code.as_str());
        let parcours = parcours.collect::<Vec<_>>().join(", ");
        t!(i18n, "figure-dans-un-parcours", parcours = parcours, note = note)
    };
    figure.unjudged().into_iter().map(note).collect()
}
