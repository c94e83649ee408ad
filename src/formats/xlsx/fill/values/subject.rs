//! What a row, a column or a cell is about.

use crate::{
    formats::xlsx::fill::mapping::{Chosen, FormField, Regard},
    programme::{Ac, Activite, Competence, Evaluation, Niveau, Semestre, Ue},
};

/// What a row, a column or a cell is about: of what it names several of, figures add up and words are left out.
#[derive(Clone, Default)]
pub(in crate::formats::xlsx::fill) struct Subject<'p> {
    pub semestre: Option<&'p Semestre>,
    pub annee: Option<u8>,
    /// The UE in which coefficients count.
    pub ues: Vec<&'p Ue>,
    /// The UE of the semestre in their order.
    pub ranked: Vec<&'p Ue>,
    pub competence: Option<&'p Competence>,
    pub niveau: Option<&'p Niveau>,
    pub ac: Option<&'p Ac>,
    pub activites: Vec<&'p Activite>,
    pub evaluation: Option<&'p Evaluation>,
    /// Its rank in the table, from 1.
    pub rank: u32,
}

impl<'p> Subject<'p> {
    pub(in crate::formats::xlsx::fill) fn activite(&self) -> Option<&'p Activite> {
        match self.activites.as_slice() {
            [activite] => Some(activite),
            _ => None,
        }
    }

    pub(in crate::formats::xlsx::fill) fn ue(&self) -> Option<&'p Ue> {
        match self.ues.as_slice() {
            [ue] => Some(ue),
            _ => None,
        }
    }

    /// The same, in one UE.
    pub(in crate::formats::xlsx::fill) fn in_ue(&self, ue: &'p Ue) -> Self {
        Self { ues: vec![ue], ..self.clone() }
    }

    /// The same, in the UE of a compétence.
    pub(in crate::formats::xlsx::fill) fn in_competence(&self, competence: &'p Competence, ues: &[&'p Ue]) -> Self {
        let ues = ues.iter().filter(|it| it.competences.contains(&competence.id)).copied().collect();
        Self { competence: Some(competence), ues, ..self.clone() }
    }

    /// The same, with the activités that a value looks at.
    pub(super) fn seen_by(&self, regard: Regard<'_>) -> Self {
        let mut seen = self.clone();
        seen.activites.retain(|it| regard.has(it.nature));
        seen
    }

    /// Whether a value looks at none of its activités, which had some to look at.
    pub(super) fn is_empty_of(&self, chosen: &Chosen) -> bool {
        let about_some = chosen.field.is_some_and(FormField::is_of_activites) || chosen.text.is_some();
        self.activites.is_empty() && about_some && chosen.has_nature()
    }
}
