//! The référentiel de compétences: compétences, niveaux and AC.

use super::page::Page;
use crate::{
    formats::{livret::nomme, writing::survey::Survey},
    programme::Competence,
    t,
};

pub(super) fn write(survey: &Survey<'_>, page: &mut Page) {
    let i18n = survey.i18n;
    page.titre(2, &t!(i18n, "rapport-referentiel"));
    for competence in &survey.programme.competences {
        page.titre(3, &format!("{}. {}", competence.numero, competence.nom.trim()));
        page.texte(&competence.libelle);
        if !competence.situations.is_empty() {
            page.fort(&t!(i18n, "rapport-situations"));
            page.liste(competence.situations.iter().map(|it| it.libelle.trim().to_owned()));
        }
        if !competence.composantes.is_empty() {
            page.fort(&t!(i18n, "rapport-composantes"));
            page.liste(competence.composantes_numerotees().map(|(it, code)| nomme(&code, &it.libelle)));
        }
        niveaux(survey, competence, page);
    }
}

fn niveaux(survey: &Survey<'_>, competence: &Competence, page: &mut Page) {
    let i18n = survey.i18n;
    for niveau in &competence.niveaux {
        let annees: Vec<String> = survey.annees(niveau).iter().map(u8::to_string).collect();
        let rang = t!(i18n, "xlsx-niveau-autre-annee", ordre = niveau.ordre.to_string(), annee = annees.join(", "));
        let mut titre = nomme(&format!("{} {rang}", t!(i18n, "xlsx-niveau")), &niveau.libelle);
        let parcours = survey.parcours_du_niveau(niveau);
        if !parcours.is_empty() {
            titre = t!(i18n, "xlsx-libelle-du-parcours", libelle = titre, parcours = parcours);
        }
        page.titre(4, &titre);
        page.liste(niveau.acs.iter().map(|it| nomme(&it.code, &it.libelle)));
    }
}
