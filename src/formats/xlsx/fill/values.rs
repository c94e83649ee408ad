//! What a field of the mapping is for one programme, or for one row of its table.

use rust_decimal::Decimal;

use super::{
    mapping::{Champ, Ligne, Mapping, Valeur},
    sheet::Contenu,
};
use crate::{
    coverage,
    formats::{
        writing::survey::{JOINT, Survey, join},
        xlsx::maquette::{Bloc, Rang, a_distance, ici},
    },
    programme::{Activite, NatureEvaluation, NatureHeures, Semestre, Ue},
    t,
};

/// What a row of the table is about.
pub(super) struct Sujet<'p> {
    semestre: &'p Semestre,
    ues: Vec<&'p Ue>,
    ue: Option<&'p Ue>,
    activite: &'p Activite,
}

/// The rows of the table, in the order of the semestres and of their UE.
pub(super) fn sujets<'p>(survey: &Survey<'p>, mapping: &Mapping) -> Vec<Sujet<'p>> {
    let mut sujets = Vec::new();
    let asked = |it: &&Semestre| mapping.semestre.is_none_or(|numero| numero == it.numero);
    for semestre in survey.semestres().into_iter().filter(asked) {
        let bloc = Bloc::new(survey, semestre);
        let sujet =
            |ue: Option<&'p Ue>, activite: &'p Activite| Sujet { semestre, ues: bloc.ues.clone(), ue, activite };
        let mut current = None;
        for ligne in &bloc.lignes {
            match (ligne, mapping.tableau.ligne) {
                (Rang::Ue(ue), Ligne::Activite) => current = Some(*ue),
                (Rang::Ue(ue), Ligne::ActiviteEtUe) => {
                    sujets.extend(survey.poids_de(ue).iter().map(|(activite, _)| sujet(Some(ue), activite)));
                }
                (Rang::HorsUe, _) => current = None,
                (Rang::Activite(activite), Ligne::Activite) => sujets.push(sujet(current, activite)),
                // One that weighs nowhere has a row all the same.
                (Rang::Activite(activite), Ligne::ActiviteEtUe) => {
                    if !activite.coefficients.keys().any(|ue| semestre.ues.iter().any(|it| it.id == *ue)) {
                        sujets.push(sujet(None, activite));
                    }
                }
            }
        }
    }
    sujets
}

/// What a cell receives; `sujet` is None outside the table.
pub(super) fn contenu(survey: &Survey<'_>, mapping: &Mapping, valeur: &Valeur, sujet: Option<&Sujet<'_>>) -> Contenu {
    let champ = match valeur {
        Valeur::Fixe(fixe) => return Contenu::Texte(fixe.texte.clone()),
        Valeur::Champ(champ) => *champ,
    };
    let du_programme = programme(survey, mapping, champ, sujet);
    du_programme.or_else(|| ligne(survey, champ, sujet?)).unwrap_or(Contenu::Vide)
}

fn texte(text: impl AsRef<str>) -> Option<Contenu> {
    let text = text.as_ref().trim();
    (!text.is_empty()).then(|| Contenu::Texte(text.to_owned()))
}

/// Nothing at all is an empty cell: a form full of zeros hides what there is.
fn nombre(number: Decimal) -> Option<Contenu> {
    (!number.is_zero()).then_some(Contenu::Nombre(number))
}

/// A field of the whole programme.
fn programme(survey: &Survey<'_>, mapping: &Mapping, champ: Champ, sujet: Option<&Sujet<'_>>) -> Option<Contenu> {
    let programme = survey.programme;
    let numero = sujet.map(|it| it.semestre.numero).or(mapping.semestre);
    let parcours = survey.restriction.and_then(|id| programme.get(id));
    match champ {
        Champ::Diplome => texte(t!(survey.i18n, "xlsx-diplome", profil = programme.profil.name(), intitule = "")),
        Champ::Intitule => texte(&programme.intitule),
        Champ::Sigle => texte(&programme.sigle),
        Champ::Millesime => texte(programme.millesime.as_deref()?),
        Champ::Rncp => texte(programme.rncp.as_deref()?),
        Champ::ParcoursCode => texte(&parcours?.code),
        Champ::Parcours => texte(&parcours?.libelle),
        Champ::Semestre => texte(format!("S{}", numero?)),
        Champ::Annee => nombre(crate::programme::annee_du_semestre(numero?).into()),
        _ => None,
    }
}

/// A field of the activité of a row, or of its UE.
fn ligne(survey: &Survey<'_>, champ: Champ, sujet: &Sujet<'_>) -> Option<Contenu> {
    use Champ::*;
    use NatureHeures::{Autonomie, Cm, CmTd, Projet, Td, Tp};
    let activite = sujet.activite;
    let hours = |kinds: &[NatureHeures]| nombre(coverage::heures_de(activite, |it| kinds.contains(&it)));
    let here = |kinds: &[NatureHeures]| {
        nombre(activite.heures.iter().filter(|(kind, _)| kinds.contains(kind)).map(|(_, it)| ici(it)).sum())
    };
    let away = |kinds: &[NatureHeures]| {
        nombre(
            activite.heures.iter().filter(|(kind, _)| kinds.contains(kind)).filter_map(|(_, it)| a_distance(it)).sum(),
        )
    };
    match champ {
        UeCode => texte(&sujet.ue?.code),
        UeLibelle => texte(survey.nom_de_l_ue(sujet.ue?)),
        UeEcts => sujet.ue?.ects.map(Contenu::Nombre),
        Code => texte(&activite.code),
        CodeApogee => texte(activite.code_apogee.as_deref()?),
        Libelle => texte(&activite.libelle),
        Type => texte(survey.nature(activite.nature)),
        Competences => texte(join(survey.acs_de(activite).iter().map(|(it, _, _)| it.nom.trim()))),
        Acs => {
            let codes: Vec<&str> = survey.acs_de(activite).iter().map(|(_, _, ac)| ac.code.as_str()).collect();
            texte(codes.join(JOINT))
        }
        HeuresEtudiant => nombre(coverage::heures(activite)),
        HeuresEncadrees => nombre(coverage::heures_de(activite, NatureHeures::is_taught)),
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
        Coefficient => activite.coefficients.get(&sujet.ue?.id).copied().map(Contenu::Nombre),
        CoefficientUe1 => coefficient(sujet, 0),
        CoefficientUe2 => coefficient(sujet, 1),
        CoefficientUe3 => coefficient(sujet, 2),
        CoefficientUe4 => coefficient(sujet, 3),
        CoefficientUe5 => coefficient(sujet, 4),
        CoefficientUe6 => coefficient(sujet, 5),
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

fn coefficient(sujet: &Sujet<'_>, rang: usize) -> Option<Contenu> {
    sujet.activite.coefficients.get(&sujet.ues.get(rang)?.id).copied().map(Contenu::Nombre)
}

/// What the évaluations of a nature weigh among all, in per cent.
fn part(activite: &Activite, nature: NatureEvaluation) -> Option<Contenu> {
    let weigh = |keep: &dyn Fn(NatureEvaluation) -> bool| -> Decimal {
        activite.evaluations.iter().filter(|it| keep(it.nature)).filter_map(|it| it.poids).sum()
    };
    let share = (weigh(&|it| it == nature) * Decimal::ONE_HUNDRED).checked_div(weigh(&|_| true))?;
    nombre(share.round_dp(2))
}

fn count(activite: &Activite, nature: NatureEvaluation) -> Option<Contenu> {
    nombre(Decimal::from(activite.evaluations.iter().filter(|it| it.nature == nature).count()))
}
