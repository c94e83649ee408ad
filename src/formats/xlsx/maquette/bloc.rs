//! The rows of one semestre, and the UE that have a column in it.

use rust_decimal::Decimal;

use crate::{
    formats::xlsx::contexte::Contexte,
    programme::{Activite, Semestre, Ue},
};

/// One semestre of the maquette.
pub(super) struct Bloc<'p> {
    pub semestre: &'p Semestre,
    /// The UE of the semestre, then those of other semestres in which one of its activités weighs.
    pub ues: Vec<&'p Ue>,
    pub lignes: Vec<Ligne<'p>>,
}

#[derive(Clone, Copy)]
pub(super) enum Ligne<'p> {
    Ue(&'p Ue),
    /// Heads the activités that nothing ties to a UE of the semestre.
    HorsUe,
    Activite(&'p Activite),
}

impl<'p> Bloc<'p> {
    pub fn new(contexte: &Contexte<'p>, semestre: &'p Semestre) -> Self {
        let activites = contexte.activites(semestre);
        let ailleurs = contexte.programme.ues().map(|(_, ue)| ue).filter(|ue| {
            !semestre.ues.iter().any(|it| it.id == ue.id)
                && activites.iter().any(|it| it.coefficients.contains_key(&ue.id))
        });
        let ues = semestre.ues.iter().chain(ailleurs).collect();

        let rangees: Vec<(Option<usize>, &Activite)> =
            activites.into_iter().map(|it| (home(contexte, semestre, it), it)).collect();
        let of = |home: Option<usize>| {
            rangees.iter().filter(move |(at, _)| *at == home).map(|(_, activite)| Ligne::Activite(activite))
        };
        let mut lignes = Vec::new();
        for (at, ue) in semestre.ues.iter().enumerate() {
            lignes.push(Ligne::Ue(ue));
            lignes.extend(of(Some(at)));
        }
        if rangees.iter().any(|(at, _)| at.is_none()) {
            lignes.push(Ligne::HorsUe);
            lignes.extend(of(None));
        }
        Self { semestre, ues, lignes }
    }

    pub fn activites(&self) -> impl Iterator<Item = &'p Activite> {
        self.lignes.iter().filter_map(|ligne| match ligne {
            Ligne::Activite(activite) => Some(*activite),
            Ligne::Ue(_) | Ligne::HorsUe => None,
        })
    }
}

/// The rank of the UE under which an activité stands: the one in which it weighs most, the first of equals;
/// when it weighs in none, the one whose compétences hold most of its AC.
fn home(contexte: &Contexte<'_>, semestre: &Semestre, activite: &Activite) -> Option<usize> {
    let poids = |ue: &Ue| activite.coefficients.get(&ue.id).copied().unwrap_or_default();
    let acs = contexte.acs_de(activite);
    let liens = |ue: &Ue| Decimal::from(acs.iter().filter(|(it, _, _)| ue.competences.contains(&it.id)).count());
    heaviest(&semestre.ues, poids).or_else(|| heaviest(&semestre.ues, liens))
}

fn heaviest(ues: &[Ue], weight: impl Fn(&Ue) -> Decimal) -> Option<usize> {
    let mut best = (None, Decimal::ZERO);
    for (at, ue) in ues.iter().enumerate() {
        let weight = weight(ue);
        if weight > best.1 {
            best = (Some(at), weight);
        }
    }
    best.0
}
