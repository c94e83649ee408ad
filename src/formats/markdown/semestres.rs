//! The semestres: their UE, and their activités with their hours.

use rust_decimal::Decimal;

use super::page::Page;
use crate::{
    coverage::heures_de,
    formats::{
        livret::{Colonne, Tableau, nombre},
        writing::survey::{Survey, join},
    },
    programme::{Activite, NatureHeures, Semestre},
    t,
};

pub(super) fn write(survey: &Survey<'_>, page: &mut Page) {
    let i18n = survey.i18n;
    page.titre(2, &t!(i18n, "xlsx-semestres"));
    for semestre in survey.semestres() {
        page.titre(3, &titre(survey, semestre));
        if let Some(semaines) = semestre.semaines {
            page.texte(&t!(i18n, "xlsx-semaines", semaines = nombre(semaines, i18n)));
        }
        if !semestre.ues.is_empty() {
            page.tableau(&ues(survey, semestre));
        }
        let activites = survey.activites(semestre);
        if activites.is_empty() {
            page.texte(&t!(i18n, "xlsx-aucune-activite"));
        } else {
            page.tableau(&tableau(survey, &activites));
        }
    }
}

/// « Semestre 3 · année 2 ».
pub(super) fn titre(survey: &Survey<'_>, semestre: &Semestre) -> String {
    let (numero, annee) = (semestre.numero.to_string(), semestre.annee().to_string());
    t!(survey.i18n, "xlsx-semestre", numero = numero, annee = annee)
}

fn ues(survey: &Survey<'_>, semestre: &Semestre) -> Tableau {
    let i18n = survey.i18n;
    let mut colonnes = vec![
        Colonne::texte(t!(i18n, "xlsx-ue")),
        Colonne::texte(t!(i18n, "xlsx-intitule")),
        Colonne::texte(t!(i18n, "xlsx-competences")),
        Colonne::nombre(t!(i18n, "xlsx-ects")),
    ];
    if survey.has_parcours() {
        colonnes.push(Colonne::texte(t!(i18n, "xlsx-parcours")));
    }
    let lignes = semestre.ues.iter().map(|ue| {
        let mut cells = vec![
            ue.code.clone(),
            survey.nom_de_l_ue(ue),
            survey.competences_de_l_ue(ue),
            ue.ects.map(|it| nombre(it, i18n)).unwrap_or_default(),
        ];
        if survey.has_parcours() {
            cells.push(survey.parcours_de_l_ue(ue));
        }
        cells
    });
    Tableau { colonnes, lignes: lignes.collect() }
}

/// A row for each activité, and a column for each kind of hours that some of them has.
fn tableau(survey: &Survey<'_>, activites: &[&Activite]) -> Tableau {
    let i18n = survey.i18n;
    let has = |kind: &NatureHeures| activites.iter().any(|it| it.heures.contains_key(kind));
    let natures: Vec<NatureHeures> = NatureHeures::ALL.into_iter().filter(has).collect();
    let mut colonnes = vec![
        Colonne::texte(t!(i18n, "xlsx-code")),
        Colonne::texte(t!(i18n, "xlsx-intitule")),
        Colonne::texte(t!(i18n, "xlsx-type")),
        Colonne::texte(t!(i18n, "xlsx-competences")),
    ];
    colonnes.extend(natures.iter().map(|it| Colonne::nombre(t!(i18n, "xlsx-heures", nature = it.name()))));
    colonnes.push(Colonne::nombre(t!(i18n, "xlsx-total")));
    if survey.has_parcours() {
        colonnes.push(Colonne::texte(t!(i18n, "xlsx-parcours")));
    }
    let filled = |hours: Decimal| if hours.is_zero() { String::new() } else { nombre(hours, i18n) };
    let lignes = activites.iter().map(|it| {
        let mut cells = vec![
            survey.code(it),
            it.libelle.trim().to_owned(),
            survey.nature(it.nature),
            join(survey.acs_de(it).into_iter().map(|(competence, _, _)| competence.nom.trim())),
        ];
        cells.extend(natures.iter().map(|kind| filled(heures_de(it, |it| it == *kind))));
        cells.push(filled(heures_de(it, |_| true)));
        if survey.has_parcours() {
            cells.push(survey.parcours_de_l_activite(it));
        }
        cells
    });
    Tableau { colonnes, lignes: lignes.collect() }
}
