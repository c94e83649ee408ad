//! The fields that are numbers: over several activités or UE they add up.

use rust_decimal::Decimal;

use super::{Said, Subject};
use crate::{
    formats::xlsx::{
        fill::mapping::{FormField, Regard},
        maquette::{a_distance, here},
    },
    programme::{Activite, Evaluation, NatureEvaluation, NatureHeures, Ue},
};

/// Where hours are given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Anywhere,
    Here,
    Away,
}

/// What a field that is a number is; None when it is none, or nothing for this subject.
pub(in crate::formats::xlsx::fill) fn figure<'p>(
    field: FormField,
    regard: Regard<'_>,
    subject: &Subject<'p>,
    said: &mut Said,
) -> Option<Decimal> {
    use FormField::*;
    use NatureHeures::{Autonomie, Cm, CmTd, Projet, Td, Tp};
    let mut hours = |kinds: &[NatureHeures], place: Where| Some(heures(subject, kinds, place, said));
    // CM and TD that the programme counts together are TD where a form tells them apart.
    match field {
        HeuresEtudiant => hours(&[Cm, Td, CmTd, Tp, Projet], Where::Anywhere),
        HeuresEncadrees => hours(&[Cm, Td, CmTd, Tp], Where::Anywhere),
        HeuresCm => hours(&[Cm], Where::Anywhere),
        HeuresTd => hours(&[Td, CmTd], Where::Anywhere),
        HeuresTp => hours(&[Tp], Where::Anywhere),
        HeuresProjet => hours(&[Projet], Where::Anywhere),
        HeuresAutonomie => hours(&[Autonomie], Where::Anywhere),
        PresentielCm => hours(&[Cm], Where::Here),
        PresentielTd => hours(&[Td, CmTd], Where::Here),
        PresentielTp => hours(&[Tp], Where::Here),
        PresentielTotal => hours(&[Cm, Td, CmTd, Tp], Where::Here),
        DistancielCm => hours(&[Cm], Where::Away),
        DistancielTd => hours(&[Td, CmTd], Where::Away),
        DistancielTp => hours(&[Tp], Where::Away),
        DistancielTotal => hours(&[Cm, Td, CmTd, Tp], Where::Away),
        TravailEtudiant => hours(&[Projet, Autonomie], Where::Anywhere),
        Annee => subject.annee.map(Decimal::from),
        SemestreNumero => subject.semestre.map(|it| it.numero.into()),
        CompetenceNumero => subject.competence.map(|it| it.numero.into()),
        UeRang => rank_of(subject).map(Decimal::from),
        Rang => (subject.rank > 0).then(|| subject.rank.into()),
        UeEcts => {
            subject.ues.iter().for_each(|it| said.ects(it));
            Some(subject.ues.iter().filter_map(|it| it.ects).sum())
        }
        Semaines => subject.activite()?.semaines,
        Coefficient => Some(coefficients(subject, &subject.ues, |_| true, said)),
        CoefficientUe1 => in_rank(subject, 0, said),
        CoefficientUe2 => in_rank(subject, 1, said),
        CoefficientUe3 => in_rank(subject, 2, said),
        CoefficientUe4 => in_rank(subject, 3, said),
        CoefficientUe5 => in_rank(subject, 4, said),
        CoefficientUe6 => in_rank(subject, 5, said),
        RapportSae => {
            let of_saes = coefficients(subject, &subject.ues, |it| it.nature.is_sae(), said);
            let of_all = coefficients(subject, &subject.ues, |_| true, said);
            Some((of_saes * Decimal::ONE_HUNDRED).checked_div(of_all)?.round_dp(2))
        }
        Part => part(subject, regard, None, said),
        Nombre => count(subject, regard, None, said),
        EvaluationPart => {
            let (activite, evaluation) = row_evaluation(subject, regard, said)?;
            Some((activite.part(evaluation)? * Decimal::ONE_HUNDRED).round_dp(2))
        }
        EvaluationNombre => Some(row_evaluation(subject, regard, said)?.1.nombre.unwrap_or(1).into()),
        EvaluationSession => Some(row_evaluation(subject, regard, said)?.1.session.numero().into()),
        PartEcrit => part(subject, regard, Some(NatureEvaluation::Ecrit), said),
        NombreEcrit => count(subject, regard, Some(NatureEvaluation::Ecrit), said),
        PartOral => part(subject, regard, Some(NatureEvaluation::Oral), said),
        NombreOral => count(subject, regard, Some(NatureEvaluation::Oral), said),
        PartLivrable => part(subject, regard, Some(NatureEvaluation::Livrable), said),
        NombreLivrable => count(subject, regard, Some(NatureEvaluation::Livrable), said),
        PartSoutenance => part(subject, regard, Some(NatureEvaluation::Soutenance), said),
        NombreSoutenance => count(subject, regard, Some(NatureEvaluation::Soutenance), said),
        PartPortfolio => part(subject, regard, Some(NatureEvaluation::Portfolio), said),
        NombrePortfolio => count(subject, regard, Some(NatureEvaluation::Portfolio), said),
        PartControleContinu => part(subject, regard, Some(NatureEvaluation::ControleContinu), said),
        NombreControleContinu => count(subject, regard, Some(NatureEvaluation::ControleContinu), said),
        PartPratique => part(subject, regard, Some(NatureEvaluation::Pratique), said),
        NombrePratique => count(subject, regard, Some(NatureEvaluation::Pratique), said),
        PartAutre => part(subject, regard, Some(NatureEvaluation::Autre), said),
        NombreAutre => count(subject, regard, Some(NatureEvaluation::Autre), said),
        _ => None,
    }
}

fn heures<'p>(subject: &Subject<'p>, kinds: &[NatureHeures], place: Where, said: &mut Said) -> Decimal {
    let mut sum = Decimal::ZERO;
    for activite in &subject.activites {
        for (kind, volume) in activite.heures.iter().filter(|(kind, _)| kinds.contains(kind)) {
            if place != Where::Away {
                said.heures(activite, *kind, false);
                sum += here(volume);
            }
            if place != Where::Here {
                said.heures(activite, *kind, true);
                sum += a_distance(volume).unwrap_or_default();
            }
        }
    }
    sum
}

fn coefficients<'p>(
    subject: &Subject<'p>,
    ues: &[&'p Ue],
    keep: impl Fn(&Activite) -> bool,
    said: &mut Said,
) -> Decimal {
    let mut sum = Decimal::ZERO;
    for activite in subject.activites.iter().filter(|it| keep(it)) {
        for ue in ues {
            if let Some(coefficient) = activite.coefficients.get(&ue.id) {
                said.coefficient(activite, ue);
                sum += coefficient;
            }
        }
    }
    sum
}

fn in_rank<'p>(subject: &Subject<'p>, rank: usize, said: &mut Said) -> Option<Decimal> {
    let ue = *subject.ranked.get(rank)?;
    Some(coefficients(subject, &[ue], |_| true, said))
}

fn rank_of(subject: &Subject<'_>) -> Option<usize> {
    let ue = subject.ue()?;
    subject.ranked.iter().position(|it| it.id == ue.id).map(|it| it + 1)
}

/// What évaluations weigh among all of their activité, in per cent.
fn part<'p>(
    subject: &Subject<'p>,
    regard: Regard<'_>,
    nature: Option<NatureEvaluation>,
    said: &mut Said,
) -> Option<Decimal> {
    let activite = subject.activite()?;
    let mut sum = Decimal::ZERO;
    for evaluation in &activite.evaluations {
        let is_seen = regard.counts(evaluation) && nature.is_none_or(|it| it == evaluation.nature);
        if let Some(part) = activite.part(evaluation).filter(|_| is_seen) {
            said.evaluation(activite, evaluation);
            sum += part;
        }
    }
    Some((sum * Decimal::ONE_HUNDRED).round_dp(2))
}

/// The évaluation of a row, when a value looks at it.
pub(super) fn row_evaluation<'p>(
    subject: &Subject<'p>,
    regard: Regard<'_>,
    said: &mut Said,
) -> Option<(&'p Activite, &'p Evaluation)> {
    let (activite, evaluation) = (subject.activite()?, subject.evaluation.filter(|it| regard.sees(it))?);
    said.evaluation(activite, evaluation);
    Some((activite, evaluation))
}

fn count<'p>(
    subject: &Subject<'p>,
    regard: Regard<'_>,
    nature: Option<NatureEvaluation>,
    said: &mut Said,
) -> Option<Decimal> {
    let activite = subject.activite()?;
    let mut count = 0u32;
    for evaluation in &activite.evaluations {
        if regard.counts(evaluation) && nature.is_none_or(|it| it == evaluation.nature) {
            said.evaluation(activite, evaluation);
            count += u32::from(evaluation.nombre.unwrap_or(1));
        }
    }
    Some(Decimal::from(count))
}
