//! What a field of the mapping is for one programme, or for one row of its table.

use rust_decimal::Decimal;

use super::{
    mapping::{FormField, Mapping, RowUnit, Value},
    sheet::Content,
};
use crate::{
    coverage,
    formats::{
        writing::survey::{JOINT, Survey, join},
        xlsx::maquette::{Bloc, Rank, a_distance, here},
    },
    programme::{Activite, NatureEvaluation, NatureHeures, Semestre, Ue},
    t,
};

/// What a row of the table is about.
pub(super) struct Subject<'p> {
    semestre: &'p Semestre,
    ues: Vec<&'p Ue>,
    ue: Option<&'p Ue>,
    activite: &'p Activite,
}

/// The rows of the table, in the order of the semestres and of their UE.
pub(super) fn subjects<'p>(survey: &Survey<'p>, mapping: &Mapping) -> Vec<Subject<'p>> {
    let mut subjects = Vec::new();
    let asked = |it: &&Semestre| mapping.semestre.is_none_or(|numero| numero == it.numero);
    for semestre in survey.semestres().into_iter().filter(asked) {
        let bloc = Bloc::new(survey, semestre);
        let subject =
            |ue: Option<&'p Ue>, activite: &'p Activite| Subject { semestre, ues: bloc.ues.clone(), ue, activite };
        let mut current = None;
        for line in &bloc.lines {
            match (line, mapping.table.line) {
                (Rank::Ue(ue), RowUnit::Activite) => current = Some(*ue),
                (Rank::Ue(ue), RowUnit::ActiviteEtUe) => {
                    subjects.extend(survey.poids_de(ue).iter().map(|(activite, _)| subject(Some(ue), activite)));
                }
                (Rank::HorsUe, _) => current = None,
                (Rank::Activite(activite), RowUnit::Activite) => subjects.push(subject(current, activite)),
                // One that weighs nowhere has a row all the same.
                (Rank::Activite(activite), RowUnit::ActiviteEtUe) => {
                    if !activite.coefficients.keys().any(|ue| semestre.ues.iter().any(|it| it.id == *ue)) {
                        subjects.push(subject(None, activite));
                    }
                }
            }
        }
    }
    subjects
}

/// What a cell receives; `subject` is None outside the table.
pub(super) fn content(survey: &Survey<'_>, mapping: &Mapping, value: &Value, subject: Option<&Subject<'_>>) -> Content {
    let meaning = match value {
        Value::Fixed(fixed) => return Content::Text(fixed.texte.clone()),
        Value::FormField(meaning) => *meaning,
    };
    let of_programme = programme(survey, mapping, meaning, subject);
    of_programme.or_else(|| line(survey, meaning, subject?)).unwrap_or(Content::Blank)
}

fn texte(text: impl AsRef<str>) -> Option<Content> {
    let text = text.as_ref().trim();
    (!text.is_empty()).then(|| Content::Text(text.to_owned()))
}

/// Nothing at all is an empty cell: a form full of zeros hides what there is.
fn number(number: Decimal) -> Option<Content> {
    (!number.is_zero()).then_some(Content::Number(number))
}

/// A field of the whole programme.
fn programme(
    survey: &Survey<'_>,
    mapping: &Mapping,
    meaning: FormField,
    subject: Option<&Subject<'_>>,
) -> Option<Content> {
    let programme = survey.programme;
    let numero = subject.map(|it| it.semestre.numero).or(mapping.semestre);
    let parcours = survey.restriction.and_then(|id| programme.get(id));
    match meaning {
        FormField::Diplome => texte(t!(survey.i18n, "xlsx-diplome", profil = programme.profil.name(), intitule = "")),
        FormField::Intitule => texte(&programme.intitule),
        FormField::Sigle => texte(&programme.sigle),
        FormField::Millesime => texte(programme.millesime.as_deref()?),
        FormField::Rncp => texte(programme.rncp.as_deref()?),
        FormField::ParcoursCode => texte(&parcours?.code),
        FormField::Parcours => texte(&parcours?.libelle),
        FormField::Semestre => texte(format!("S{}", numero?)),
        FormField::Annee => number(crate::programme::annee_du_semestre(numero?).into()),
        _ => None,
    }
}

/// A field of the activité of a row, or of its UE.
fn line(survey: &Survey<'_>, meaning: FormField, subject: &Subject<'_>) -> Option<Content> {
    use FormField::*;
    use NatureHeures::{Autonomie, Cm, CmTd, Projet, Td, Tp};
    let activite = subject.activite;
    let hours = |kinds: &[NatureHeures]| number(coverage::heures_de(activite, |it| kinds.contains(&it)));
    let here = |kinds: &[NatureHeures]| {
        number(activite.heures.iter().filter(|(kind, _)| kinds.contains(kind)).map(|(_, it)| here(it)).sum())
    };
    let away = |kinds: &[NatureHeures]| {
        number(
            activite.heures.iter().filter(|(kind, _)| kinds.contains(kind)).filter_map(|(_, it)| a_distance(it)).sum(),
        )
    };
    match meaning {
        UeCode => texte(&subject.ue?.code),
        UeLibelle => texte(survey.name_of_ue(subject.ue?)),
        UeEcts => subject.ue?.ects.map(Content::Number),
        Code => texte(&activite.code),
        CodeApogee => texte(activite.code_apogee.as_deref()?),
        Libelle => texte(&activite.libelle),
        Type => texte(survey.nature(activite.nature)),
        Competences => texte(join(survey.acs_de(activite).iter().map(|(it, _, _)| it.nom.trim()))),
        Acs => {
            let codes: Vec<&str> = survey.acs_de(activite).iter().map(|(_, _, ac)| ac.code.as_str()).collect();
            texte(codes.join(JOINT))
        }
        HeuresEtudiant => number(coverage::heures(activite)),
        HeuresEncadrees => number(coverage::heures_de(activite, NatureHeures::is_taught)),
        HeuresCm => hours(&[Cm]),
        // CM and TD that the programme counts together are TD where a form tells them apart.
        HeuresTd => hours(&[Td, CmTd]),
        HeuresTp => hours(&[Tp]),
        HeuresProjet => hours(&[Projet]),
        HeuresAutonomie => hours(&[Autonomie]),
        PresentielCm => here(&[Cm]),
        PresentielTd => here(&[Td, CmTd]),
        PresentielTp => here(&[Tp]),
        PresentielTotal => here(&[Cm, Td, CmTd, Tp]),
        DistancielCm => away(&[Cm]),
        DistancielTd => away(&[Td, CmTd]),
        DistancielTp => away(&[Tp]),
        DistancielTotal => away(&[Cm, Td, CmTd, Tp]),
        TravailEtudiant => hours(&[Projet, Autonomie]),
        Coefficient => activite.coefficients.get(&subject.ue?.id).copied().map(Content::Number),
        CoefficientUe1 => coefficient(subject, 0),
        CoefficientUe2 => coefficient(subject, 1),
        CoefficientUe3 => coefficient(subject, 2),
        CoefficientUe4 => coefficient(subject, 3),
        CoefficientUe5 => coefficient(subject, 4),
        CoefficientUe6 => coefficient(subject, 5),
        PartEcrit => part(activite, NatureEvaluation::Ecrit),
        NombreEcrit => count(activite, NatureEvaluation::Ecrit),
        PartOral => part(activite, NatureEvaluation::Oral),
        NombreOral => count(activite, NatureEvaluation::Oral),
        PartLivrable => part(activite, NatureEvaluation::Livrable),
        NombreLivrable => count(activite, NatureEvaluation::Livrable),
        PartSoutenance => part(activite, NatureEvaluation::Soutenance),
        NombreSoutenance => count(activite, NatureEvaluation::Soutenance),
        PartPortfolio => part(activite, NatureEvaluation::Portfolio),
        NombrePortfolio => count(activite, NatureEvaluation::Portfolio),
        PartControleContinu => part(activite, NatureEvaluation::ControleContinu),
        NombreControleContinu => count(activite, NatureEvaluation::ControleContinu),
        PartPratique => part(activite, NatureEvaluation::Pratique),
        NombrePratique => count(activite, NatureEvaluation::Pratique),
        PartAutre => part(activite, NatureEvaluation::Autre),
        NombreAutre => count(activite, NatureEvaluation::Autre),
        _ => None,
    }
}

fn coefficient(subject: &Subject<'_>, rank: usize) -> Option<Content> {
    subject.activite.coefficients.get(&subject.ues.get(rank)?.id).copied().map(Content::Number)
}

/// What the évaluations of a nature weigh among all, in per cent.
fn part(activite: &Activite, nature: NatureEvaluation) -> Option<Content> {
    let weigh = |keep: &dyn Fn(NatureEvaluation) -> bool| -> Decimal {
        activite.evaluations.iter().filter(|it| keep(it.nature)).filter_map(|it| it.poids).sum()
    };
    let share = (weigh(&|it| it == nature) * Decimal::ONE_HUNDRED).checked_div(weigh(&|_| true))?;
    number(share.round_dp(2))
}

fn count(activite: &Activite, nature: NatureEvaluation) -> Option<Content> {
    number(Decimal::from(activite.evaluations.iter().filter(|it| it.nature == nature).count()))
}
