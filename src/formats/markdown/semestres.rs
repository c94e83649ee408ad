//! The semestres: their UE, and their activités with their hours.

use rust_decimal::Decimal;

use super::{page::MarkdownPage, revision};
use crate::{
    coverage::heures_de,
    formats::{
        livret::{LivretColumn, LivretTable, number},
        writing::survey::{Survey, join},
    },
    names::{capitalised, choice_sentence, field_name},
    programme::{Activite, Choix, Id, NatureHeures, Semestre},
    t,
};

pub(super) fn write(survey: &Survey<'_>, page: &mut MarkdownPage) {
    let i18n = survey.i18n;
    page.title(2, &t!(i18n, "xlsx-semestres"));
    for semestre in survey.semestres() {
        page.title(3, &title(survey, semestre));
        if let Some(semaines) = semestre.semaines {
            page.texte(&t!(i18n, "xlsx-semaines", semaines = number(semaines, i18n)));
        }
        let was = survey.earlier.as_deref().and_then(|it| Some((it, it.programme.get(&semestre.id)?)));
        if !semestre.ues.is_empty() {
            revision::table(page, was.map(|(survey, it)| ues(survey, it)), ues(survey, semestre));
        }
        page.list(survey.programme.choices_of(semestre).map(|it| choice_sentence(survey.programme, it, i18n)));
        let activites = survey.activites(semestre);
        if activites.is_empty() {
            page.texte(&t!(i18n, "xlsx-aucune-activite"));
        } else {
            let was = was.map(|(survey, it)| table(survey, &survey.activites(it)));
            revision::table(page, was, table(survey, &activites));
        }
    }
}

/// « Semestre 3 · année 2 ».
pub(super) fn title(survey: &Survey<'_>, semestre: &Semestre) -> String {
    let (numero, annee) = (semestre.numero.to_string(), semestre.annee().to_string());
    t!(survey.i18n, "xlsx-semestre", numero = numero, annee = annee)
}

fn ues(survey: &Survey<'_>, semestre: &Semestre) -> LivretTable {
    let i18n = survey.i18n;
    let mut columns = vec![
        LivretColumn::texte(t!(i18n, "xlsx-ue")),
        LivretColumn::texte(t!(i18n, "xlsx-intitule")),
        LivretColumn::texte(t!(i18n, "xlsx-competences")),
        LivretColumn::number(t!(i18n, "xlsx-ects")),
    ];
    let has_choices = semestre.ues.iter().any(|it| it.choix.is_some());
    if has_choices {
        columns.push(LivretColumn::texte(capitalised(&field_name("choix", i18n))));
    }
    if survey.has_parcours() {
        columns.push(LivretColumn::texte(t!(i18n, "xlsx-parcours")));
    }
    let lines = semestre.ues.iter().map(|ue| {
        let mut cells = vec![
            ue.code.clone(),
            survey.name_of_ue(ue),
            survey.competences_de_l_ue(ue),
            ue.ects.map(|it| number(it, i18n)).unwrap_or_default(),
        ];
        if has_choices {
            cells.push(code_of(survey, ue.choix.as_ref()));
        }
        if survey.has_parcours() {
            cells.push(survey.parcours_de_l_ue(ue));
        }
        cells
    });
    LivretTable { columns, lines: lines.collect() }
}

/// The code of the choice of which something is an option; nothing where all have it.
fn code_of(survey: &Survey<'_>, choix: Option<&Id<Choix>>) -> String {
    choix.and_then(|id| survey.programme.get(id)).map(|it| it.code.clone()).unwrap_or_default()
}

/// A row for each activité, and a column for each kind of hours that some of them has.
fn table(survey: &Survey<'_>, activites: &[&Activite]) -> LivretTable {
    let i18n = survey.i18n;
    let has = |kind: &NatureHeures| activites.iter().any(|it| it.heures.contains_key(kind));
    let natures: Vec<NatureHeures> = NatureHeures::ALL.into_iter().filter(has).collect();
    let mut columns = vec![
        LivretColumn::texte(t!(i18n, "xlsx-code")),
        LivretColumn::texte(t!(i18n, "xlsx-intitule")),
        LivretColumn::texte(t!(i18n, "xlsx-type")),
        LivretColumn::texte(t!(i18n, "xlsx-competences")),
    ];
    columns.extend(natures.iter().map(|it| LivretColumn::number(t!(i18n, "xlsx-heures", nature = it.name()))));
    columns.push(LivretColumn::number(t!(i18n, "xlsx-total")));
    let has_choices = activites.iter().any(|it| it.choix.is_some());
    if has_choices {
        columns.push(LivretColumn::texte(capitalised(&field_name("choix", i18n))));
    }
    if survey.has_parcours() {
        columns.push(LivretColumn::texte(t!(i18n, "xlsx-parcours")));
    }
    let filled = |hours: Decimal| if hours.is_zero() { String::new() } else { number(hours, i18n) };
    let lines = activites.iter().map(|it| {
        let mut cells = vec![
            survey.code(it),
            it.libelle.trim().to_owned(),
            survey.nature(it.nature),
            join(survey.acs_de(it).into_iter().map(|(competence, _, _)| competence.nom.trim())),
        ];
        cells.extend(natures.iter().map(|kind| filled(heures_de(it, |it| it == *kind))));
        cells.push(filled(heures_de(it, |_| true)));
        if has_choices {
            cells.push(code_of(survey, it.choix.as_ref()));
        }
        if survey.has_parcours() {
            cells.push(survey.parcours_de_l_activite(it));
        }
        cells
    });
    LivretTable { columns, lines: lines.collect() }
}
