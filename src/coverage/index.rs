//! The links of a programme by rank: identifiers are looked up once, however many parcours look at it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
// Identifiers are the team’s own: nobody attacks these tables.
use rustc_hash::FxHashMap;

use super::SeenActivite;
use crate::programme::{Ac, Activite, Id, NatureHeures, Programme, Ue};

/// The place of an AC, an activité or a UE among all those of the programme, in its order. As small as can be: large
/// programmes have so many links that reading them costs more than what is done with them.
pub(super) type Rank = u32;

pub(super) struct Index<'p> {
    pub acs: Ranks<Ac>,
    activite_ranks: Ranks<Activite>,
    pub activites: Vec<SeenActivite<'p>>,
    /// The activités that work each AC, and those that assess it, ascending.
    pub travaille: Lists<Rank>,
    pub evalue: Lists<Rank>,
    /// The AC that each activité works or assesses, ascending.
    pub tied: Lists<Rank>,
    /// The activités that each activité mobilises, and those that it needs, in the order of their identifiers.
    pub mobilise: Lists<Rank>,
    pub prerequis: Lists<Rank>,
    /// The UE in which each activité has a coefficient, 0 included.
    pub poids: Lists<(Rank, Decimal)>,
    /// The hours of each activité, by kind.
    pub heures: Lists<(NatureHeures, Decimal)>,
}

impl<'p> Index<'p> {
    pub(super) fn new(programme: &'p Programme) -> Self {
        let count = programme.niveaux().map(|(_, niveau)| niveau.acs.len()).sum();
        let acs = ranks(count, programme.acs().map(|(.., ac)| &ac.id));
        let count = programme.semestres.iter().map(|it| it.ues.len()).sum();
        let ues: Ranks<Ue> = ranks(count, programme.ues().map(|(_, ue)| &ue.id));
        let activite_ranks = ranks(programme.activites.len(), programme.activites.iter().map(|it| &it.id));
        let activites = programme.activites.iter().zip(0..).map(|(it, rank)| SeenActivite::new(it, rank)).collect();
        let (mut travaille, mut evalue, mut tied) = (Lists::default(), Lists::default(), Lists::default());
        let (mut mobilise, mut prerequis, mut poids) = (Lists::default(), Lists::default(), Lists::default());
        let (mut heures, mut both) = (Lists::default(), Vec::new());
        for (activite, rank) in programme.activites.iter().zip(0..) {
            let ranks = |ids: &'p BTreeSet<Id<Ac>>| ids.iter().filter_map(|ac| acs.get(ac).copied());
            travaille.push(ranks(&activite.travaille));
            evalue.push(ranks(&activite.evalue));
            both.extend_from_slice(travaille.at(rank));
            both.extend_from_slice(evalue.at(rank));
            both.sort_unstable();
            both.dedup();
            tied.push(both.drain(..));
            let ranks = |ids: &'p BTreeSet<Id<Activite>>| ids.iter().filter_map(|it| activite_ranks.get(it).copied());
            mobilise.push(ranks(&activite.mobilise));
            prerequis.push(ranks(&activite.prerequis));
            let coefficients = activite.coefficients.iter();
            heures.push(activite.heures.iter().map(|(nature, volume)| (*nature, volume.total())));
            poids.push(coefficients.filter_map(|(ue, &coefficient)| Some((*ues.get(ue)?, coefficient))));
        }
        let (travaille, evalue) = (travaille.transposed(acs.len()), evalue.transposed(acs.len()));
        Self { acs, activite_ranks, activites, travaille, evalue, tied, mobilise, prerequis, poids, heures }
    }

    pub(super) fn activite(&self, id: &Id<Activite>) -> Option<SeenActivite<'p>> {
        self.activite_ranks.get(id).map(|&rank| self.activites[rank as usize])
    }
}

/// Ranks by identifier. The identifiers are copies, so that looking one up does not also visit the object that bears it.
pub(super) type Ranks<T> = FxHashMap<Id<T>, Rank>;

fn ranks<'a, T: 'a>(count: usize, ids: impl Iterator<Item = &'a Id<T>>) -> Ranks<T> {
    let mut ranks = Ranks::with_capacity_and_hasher(count, Default::default());
    ranks.extend(ids.cloned().zip(0..));
    ranks
}

/// Many short lists, laid end to end.
pub(super) struct Lists<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { items: Vec::new(), ends: Vec::new() }
    }
}

impl<T> Lists<T> {
    /// Room for as much as `other` holds.
    pub(super) fn as_large_as(other: &Self) -> Self {
        Self { items: Vec::with_capacity(other.items.len()), ends: Vec::with_capacity(other.ends.len()) }
    }

    pub(super) fn push(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.ends.push(self.items.len() as u32);
    }

    /// The list at `rank`, in the order in which they were pushed.
    pub(super) fn at(&self, rank: Rank) -> &[T] {
        let rank = rank as usize;
        let start = if rank == 0 { 0 } else { self.ends[rank - 1] };
        &self.items[start as usize..self.ends[rank] as usize]
    }
}

impl Lists<Rank> {
    /// For each of the numbers under `n`, the ranks of the lists that hold it.
    fn transposed(&self, n: usize) -> Self {
        let mut ends = vec![0; n];
        self.items.iter().for_each(|&item| ends[item as usize] += 1);
        let mut total = 0;
        for end in &mut ends {
            total += *end;
            *end = total;
        }
        // Filled from the end, so that each list is ascending and `next` goes back to where it starts.
        let (mut items, mut next) = (vec![0; self.items.len()], ends.clone());
        for rank in (0..self.ends.len() as Rank).rev() {
            for &item in self.at(rank) {
                let next = &mut next[item as usize];
                *next -= 1;
                items[*next as usize] = rank;
            }
        }
        Self { items, ends }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    #[test]
    fn links_are_ranks() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02", "AC21.01"])
            .ue(1, "UE1.1", "Traiter", 0)
            .ue(2, "UE2.1", "Traiter", 0)
            .ressource(1, "R1.01", |it| it.travaille("AC11.02"))
            .sae(2, "SAÉ 2.01", |it| it.travaille("AC21.01 AC11.02").evalue("AC11.02").poids("UE2.1", "3"))
            .build();
        let index = Index::new(&programme);
        assert_eq!((index.acs[&Id::from_label("AC21.01")], index.activite_ranks[&Id::from_label("R1.01")]), (2, 0));
        let none = &[0; 0][..];
        assert_eq!([0, 1, 2].map(|ac| index.travaille.at(ac)), [none, &[0, 1], &[1]]);
        assert_eq!([0, 1, 2].map(|ac| index.evalue.at(ac)), [none, &[1], none]);
        assert_eq!([0, 1].map(|activite| index.tied.at(activite)), [&[1][..], &[1, 2]]);
        assert_eq!((index.poids.at(0), index.poids.at(1)), (&[][..], &[(1, 3.into())][..]));
    }
}
