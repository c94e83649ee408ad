//! Whom a total is for: a student of one parcours or, where all have the same, any student.

use rust_decimal::Decimal;

use super::bloc::{Bloc, Ligne};
use crate::{
    coverage::Vue,
    formats::xlsx::contexte::Contexte,
    programme::{Activite, Parcours, Ue},
};

/// The students that a total is for.
#[derive(Clone, Copy)]
pub(super) struct Portee<'c, 'p> {
    contexte: &'c Contexte<'p>,
    vue: &'c Vue<'p>,
    /// The rank of their parcours; None when the total is that of every parcours.
    pub rang: Option<usize>,
}

impl<'c, 'p> Portee<'c, 'p> {
    /// One scope when every parcours has all of these semestres, else one for each parcours.
    pub fn all(contexte: &'c Contexte<'p>, blocs: &[&Bloc<'p>]) -> Vec<Self> {
        let particular = |vue: &Vue<'p>| {
            let parcours = vue.parcours.map(|it| &it.id);
            blocs.iter().any(|bloc| {
                bloc.activites().any(|it| !it.is_in(parcours)) || bloc.ues.iter().any(|ue| !contexte.has_ue(vue, ue))
            })
        };
        if contexte.vues.iter().any(particular) {
            contexte.vues.iter().enumerate().map(|(rang, vue)| Self { contexte, vue, rang: Some(rang) }).collect()
        } else {
            contexte.vues.iter().take(1).map(|vue| Self { contexte, vue, rang: None }).collect()
        }
    }

    pub fn parcours(&self) -> Option<&'p Parcours> {
        self.rang.and(self.vue.parcours)
    }

    pub fn has_ue(&self, ue: &Ue) -> bool {
        self.contexte.has_ue(self.vue, ue)
    }

    fn activites(&self, bloc: &Bloc<'p>) -> impl Iterator<Item = &'p Activite> {
        let parcours = self.vue.parcours.map(|it| &it.id);
        bloc.activites().filter(move |it| it.is_in(parcours))
    }

    /// What `figure` adds up to over the activités of the semestre that these students have.
    pub fn sum(&self, bloc: &Bloc<'p>, figure: impl Fn(&Activite) -> Decimal) -> Decimal {
        self.activites(bloc).map(figure).sum()
    }

    /// The ECTS of the semestre.
    pub fn ects(&self, bloc: &Bloc<'p>) -> Decimal {
        let ue = |ligne: &Ligne<'p>| match ligne {
            Ligne::Ue(ue) if self.has_ue(ue) => ue.ects,
            _ => None,
        };
        bloc.lignes.iter().filter_map(ue).sum()
    }
}
