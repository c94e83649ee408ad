//! The référentiel de compétences: compétences, niveaux and AC.

use super::{page::MarkdownPage, revision};
use crate::{
    formats::{livret::named, writing::survey::Survey},
    programme::{Competence, Niveau},
    t,
};

pub(super) fn write(survey: &Survey<'_>, page: &mut MarkdownPage) {
    let i18n = survey.i18n;
    page.title(2, &t!(i18n, "rapport-referentiel"));
    for competence in &survey.programme.competences {
        page.title(3, &format!("{}. {}", competence.numero, competence.nom.trim()));
        page.texte(&competence.libelle);
        if !competence.situations.is_empty() {
            page.fort(&t!(i18n, "rapport-situations"));
            page.list(competence.situations.iter().map(|it| it.libelle.trim().to_owned()));
        }
        if !competence.composantes.is_empty() {
            page.fort(&t!(i18n, "rapport-composantes"));
            page.list(competence.composantes_numerotees().map(|(it, code)| named(&code, &it.libelle)));
        }
        niveaux(survey, competence, page);
    }
}

fn niveaux(survey: &Survey<'_>, competence: &Competence, page: &mut MarkdownPage) {
    let i18n = survey.i18n;
    for niveau in &competence.niveaux {
        let annees: Vec<String> = survey.annees(niveau).iter().map(u8::to_string).collect();
        let rank = t!(i18n, "xlsx-niveau-autre-annee", ordre = niveau.ordre.to_string(), annee = annees.join(", "));
        let mut title = named(&format!("{} {rank}", t!(i18n, "xlsx-niveau")), &niveau.libelle);
        let parcours = survey.parcours_du_niveau(niveau);
        if !parcours.is_empty() {
            title = t!(i18n, "xlsx-libelle-du-parcours", libelle = title, parcours = parcours);
        }
        page.title(4, &title);
        let acs = |niveau: &Niveau| niveau.acs.iter().map(|it| named(&it.code, &it.libelle)).collect();
        let was = survey.earlier.as_deref().map(|it| it.programme.get(&niveau.id).map(acs).unwrap_or_default());
        revision::list(page, was, acs(niveau));
    }
}
