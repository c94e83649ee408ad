//! The links of a programme by rank: identifiers are looked up once, however many parcours look at it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
// Identifiers are the team’s own: nobody attacks these tables.
use rustc_hash::FxHashMap;

use crate::programme::{Ac, Activite, Id, Programme, Ue};

/// Ranks are those of the programme's own order: of all AC, of all activités, of all UE.
pub(super) struct Index<'p> {
    pub acs: FxHashMap<&'p Id<Ac>, usize>,
    pub activites: FxHashMap<&'p Id<Activite>, usize>,
    /// The activités that work each AC, and those that assess it, ascending.
    pub travaille: Lists<usize>,
    pub evalue: Lists<usize>,
    /// The AC that each activité works or assesses, ascending.
    pub tied: Lists<usize>,
    /// The UE in which each activité has a coefficient, 0 included.
    pub poids: Lists<(usize, Decimal)>,
}

impl<'p> Index<'p> {
    pub fn new(programme: &'p Programme) -> Self {
        let acs: FxHashMap<&Id<Ac>, usize> = programme.acs().map(|(.., ac)| &ac.id).zip(0..).collect();
        let ues: FxHashMap<&Id<Ue>, usize> = programme.ues().map(|(_, ue)| &ue.id).zip(0..).collect();
        let activites = programme.activites.iter().map(|it| &it.id).zip(0..).collect();
        let (mut travaille, mut evalue) = (Lists::default(), Lists::default());
        let (mut tied, mut poids) = (Lists::default(), Lists::default());
        for (activite, rank) in programme.activites.iter().zip(0..) {
            let ranks = |ids: &'p BTreeSet<Id<Ac>>| ids.iter().filter_map(|ac| acs.get(ac).copied());
            travaille.push(ranks(&activite.travaille));
            evalue.push(ranks(&activite.evalue));
            let mut all = [travaille.at(rank), evalue.at(rank)].concat();
            all.sort_unstable();
            all.dedup();
            tied.push(all);
            let coefficients = activite.coefficients.iter();
            poids.push(coefficients.filter_map(|(ue, &coefficient)| Some((*ues.get(ue)?, coefficient))));
        }
        let (travaille, evalue) = (travaille.transposed(acs.len()), evalue.transposed(acs.len()));
        Self { acs, activites, travaille, evalue, tied, poids }
    }
}

/// Many short lists, laid end to end.
pub(super) struct Lists<T> {
    items: Vec<T>,
    ends: Vec<usize>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { items: Vec::new(), ends: Vec::new() }
    }
}

impl<T> Lists<T> {
    /// Room for as much as `other` holds.
    pub fn as_large_as(other: &Self) -> Self {
        Self { items: Vec::with_capacity(other.items.len()), ends: Vec::with_capacity(other.ends.len()) }
    }

    pub fn push(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.ends.push(self.items.len());
    }

    /// The list at `rank`, in the order in which they were pushed.
    pub fn at(&self, rank: usize) -> &[T] {
        let start = if rank == 0 { 0 } else { self.ends[rank - 1] };
        &self.items[start..self.ends[rank]]
    }
}

impl Lists<usize> {
    /// For each of the numbers under `n`, the ranks of the lists that hold it.
    fn transposed(&self, n: usize) -> Self {
        let mut ends = vec![0; n];
        self.items.iter().for_each(|&item| ends[item] += 1);
        let mut total = 0;
        for end in &mut ends {
            total += *end;
            *end = total;
        }
        // Filled from the end, so that each list is ascending and `next` goes back to where it starts.
        let (mut items, mut next) = (vec![0; total], ends.clone());
        for rank in (0..self.ends.len()).rev() {
            for &item in self.at(rank) {
                next[item] -= 1;
                items[next[item]] = rank;
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
        assert_eq!((index.acs[&Id::from_label("AC21.01")], index.activites[&Id::from_label("R1.01")]), (2, 0));
        let none = &[0; 0][..];
        assert_eq!([0, 1, 2].map(|ac| index.travaille.at(ac)), [none, &[0, 1], &[1]]);
        assert_eq!([0, 1, 2].map(|ac| index.evalue.at(ac)), [none, &[1], none]);
        assert_eq!([0, 1].map(|activite| index.tied.at(activite)), [&[1][..], &[1, 2]]);
        assert_eq!((index.poids.at(0), index.poids.at(1)), (&[][..], &[(1, 3.into())][..]));
    }
}
