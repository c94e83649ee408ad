//! What the students of each parcours total, against what the diploma asks.

use rust_decimal::Decimal;

use crate::{
    coverage::{ParcoursView, heures},
    formats::writing::{bound::Sens, survey::Survey},
    i18n::I18n,
    programme::NatureHeures,
    t,
};

/// A figure for each view, with its target.
pub(in crate::formats) struct Grandeur {
    pub nom: String,
    but: Option<Decimal>,
    sens: Sens,
    /// Whether it is a share from 0 to 1.
    is_share: bool,
    /// One for each view; None where nothing was filled in.
    pub valeurs: Vec<Option<Decimal>>,
}

impl Grandeur {
    /// The target in words: « exactement 30 »; None without target.
    pub fn attendu(&self, i18n: &I18n) -> Option<String> {
        let but = self.ecrit(Some(self.but?), i18n);
        Some(t!(i18n, "rapport-attendu", sens = self.sens.name(), but = but))
    }

    /// Whether a value is what it should be; None without target or value.
    pub fn tient(&self, valeur: Option<Decimal>) -> Option<bool> {
        // Not finer than a millionth: a third that has no end is the third it is.
        let (valeur, but) = (valeur?.round_dp(6), self.but?.round_dp(6));
        Some(self.sens.tient(valeur, but))
    }

    /// A value as people read it.
    pub fn ecrit(&self, valeur: Option<Decimal>, i18n: &I18n) -> String {
        match valeur {
            Some(share) if self.is_share => i18n.percent(share),
            Some(valeur) => nombre(valeur, i18n),
            None => "–".to_owned(),
        }
    }
}

/// A number to two decimals at most.
pub(in crate::formats) fn nombre(valeur: Decimal, i18n: &I18n) -> String {
    i18n.decimal(valeur.round_dp(2))
}

/// The figures that the diploma is judged by: ECTS, hours, shares.
pub(in crate::formats) fn grandeurs(survey: &Survey<'_>) -> Vec<Grandeur> {
    let (i18n, figures) = (survey.i18n, survey.programme.figures());
    let by_vue =
        |value: &dyn Fn(&ParcoursView<'_>) -> Option<Decimal>| survey.views.iter().map(value).collect::<Vec<_>>();
    let grandeur = |nom, but, sens, is_share, valeurs| Grandeur { nom, but, sens, is_share, valeurs };
    let mut all = Vec::new();
    for semestre in survey.semestres() {
        let nom = t!(i18n, "xlsx-ects-du-semestre", numero = semestre.numero.to_string());
        let valeurs = by_vue(&|view| view.ects_du_semestre(semestre.numero));
        all.push(grandeur(nom, figures.ects_semestre, Sens::Exactement, false, valeurs));
    }
    let ects = |view: &ParcoursView<'_>| view.ues.iter().filter_map(|it| it.ue.ects).reduce(|sum, it| sum + it);
    let filled = |hours: Decimal| Some(hours).filter(|it| !it.is_zero());
    let taught = |view: &ParcoursView<'_>| filled(view.heures_du_diplome(NatureHeures::is_taught));
    let projet = |view: &ParcoursView<'_>| filled(view.heures_du_diplome(|it| it == NatureHeures::Projet));
    let share =
        |part: Decimal, view: &ParcoursView<'_>| part.checked_div(view.heures_du_diplome(NatureHeures::is_scheduled));
    let practice = |view: &ParcoursView<'_>| share(view.heures_du_diplome(NatureHeures::is_practice), view);
    let local = |view: &ParcoursView<'_>| {
        share(view.activites.iter().filter(|it| it.adaptation_locale).map(|it| heures(it)).sum(), view)
    };
    all.extend([
        grandeur(t!(i18n, "xlsx-ects-du-diplome"), figures.ects_diplome, Sens::Exactement, false, by_vue(&ects)),
        grandeur(t!(i18n, "xlsx-heures-encadrees"), figures.heures_diplome, Sens::AuPlus, false, by_vue(&taught)),
        grandeur(t!(i18n, "xlsx-heures-de-projet"), figures.heures_projet, Sens::Exactement, false, by_vue(&projet)),
        grandeur(t!(i18n, "xlsx-part-de-pratique"), figures.pratique_min, Sens::AuMoins, true, by_vue(&practice)),
    ]);
    if survey.programme.activites.iter().any(|it| it.adaptation_locale) {
        all.push(grandeur(t!(i18n, "xlsx-part-locale"), figures.adaptation_max, Sens::AuPlus, true, by_vue(&local)));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Lang,
        programme::{NatureHeures::*, sample::Sample},
    };

    #[test]
    fn a_value_is_held_to_its_target() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01"])
            .ue(1, "UE1.1", "Traiter", 28)
            .ressource(1, "R1.01", |it| it.heures(Cm, "10").heures(Tp, "30"))
            .build();
        let i18n = I18n::new(Lang::Fr);
        let all = grandeurs(&Survey::new(&programme, None, &i18n));
        assert_eq!(all[0].attendu(&i18n).as_deref(), Some("exactement 30"));
        assert_eq!(
            (all[0].ecrit(all[0].valeurs[0], &i18n).as_str(), all[0].tient(all[0].valeurs[0])),
            ("28", Some(false))
        );
        let pratique = all.iter().find(|it| it.is_share).unwrap();
        assert_eq!((pratique.ecrit(pratique.valeurs[0], &i18n).as_str(), pratique.tient(None)), ("75\u{a0}%", None));
    }
}
