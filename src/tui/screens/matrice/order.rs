//! In which order columns stand, and how rows are grouped.

use std::cmp::Reverse;

// Identifiers are the team’s own: nobody attacks this table.
use rustc_hash::FxHashMap;

use crate::{
    coverage::{ParcoursView, columns},
    i18n::I18n,
    programme::{Activite, Id},
    t,
    workshop::twins,
};

/// The order of the activités.
#[derive(Debug, Clone, Default)]
pub(super) enum Order {
    /// By semestre, SAÉ before ressources.
    #[default]
    Maquette,
    /// All SAÉ, then all ressources.
    Nature,
    /// Those tied to the most AC first, as it was when this order was asked for: a column that ran away when a cell
    /// of it is ticked would be lost from sight.
    NombreDAc(FxHashMap<Id<Activite>, usize>),
    /// Those that are tied to the same AC side by side, as it was when this order was asked for.
    Twins(FxHashMap<Id<Activite>, usize>),
}

impl Order {
    /// The order after this one, for what `view` shows now.
    pub(super) fn next(&self, view: &ParcoursView<'_>) -> Self {
        match self {
            Order::Maquette => Order::Nature,
            Order::Nature => {
                let count = |it: &Activite| view.acs_de(it).count();
                Order::NombreDAc(view.activites.iter().map(|it| (it.id.clone(), count(it))).collect())
            }
            Order::NombreDAc(_) => {
                let groups = twins(&columns(view)).into_iter().enumerate();
                let ranked = groups.flat_map(|(rank, group)| group.into_iter().map(move |it| (it.id.clone(), rank)));
                Order::Twins(ranked.collect())
            }
            Order::Twins(_) => Order::Maquette,
        }
    }

    pub(super) fn name(&self, i18n: &I18n) -> String {
        match self {
            Order::Maquette => t!(i18n, "matrice-ordre-maquette"),
            Order::Nature => t!(i18n, "matrice-ordre-nature"),
            Order::NombreDAc(_) => t!(i18n, "matrice-ordre-nombre"),
            Order::Twins(_) => t!(i18n, "matrice-ordre-memes"),
        }
    }

    /// The activités of the view in this order.
    pub(super) fn sorted<'p>(&self, view: &ParcoursView<'p>) -> Vec<&'p Activite> {
        let mut activites = columns(view);
        match self {
            Order::Maquette => {}
            Order::Nature => activites.sort_by_key(|it| !it.nature.is_sae()),
            Order::NombreDAc(counts) => {
                activites.sort_by_key(|it| Reverse(counts.get(&it.id).copied().unwrap_or_default()));
            }
            Order::Twins(ranks) => activites.sort_by_key(|it| ranks.get(&it.id).copied().unwrap_or(usize::MAX)),
        }
        activites
    }

    /// Whether SAÉ and ressources stand side by side.
    pub(super) fn is_mixed(&self) -> bool {
        matches!(self, Order::NombreDAc(_) | Order::Twins(_))
    }
}

/// How rows are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Group {
    /// By compétence and niveau, as the référentiel has them.
    #[default]
    Competence,
    /// Year by year: what a year must cover stands together, beside its own semestres.
    Annee,
    /// As the référentiel has them, without headings: more rows fit.
    Aucun,
}

impl Group {
    pub(super) fn next(self) -> Self {
        match self {
            Group::Competence => Group::Annee,
            Group::Annee => Group::Aucun,
            Group::Aucun => Group::Competence,
        }
    }

    pub(super) fn name(self, i18n: &I18n) -> String {
        match self {
            Group::Competence => t!(i18n, "matrice-groupes-competence"),
            Group::Annee => t!(i18n, "matrice-groupes-annee"),
            Group::Aucun => t!(i18n, "matrice-groupes-aucun"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    #[test]
    fn orders_follow_one_another() {
        let programme = Sample::but()
            .competence("Traiter", &["AC11.01 AC11.02"])
            .ressource(1, "R1.01", |it| it.travaille("AC11.01 AC11.02"))
            .ressource(2, "R2.01", |it| it)
            .sae(2, "SAÉ 2.01", |it| it.acs("AC11.01"))
            .build();
        let view = ParcoursView::whole(&programme);
        let mut order = Order::default();
        let mut seen = Vec::new();
        for _ in 0..5 {
            seen.push(order.sorted(&view).iter().map(|it| it.code.as_str()).collect::<Vec<_>>().join(" "));
            order = order.next(&view);
        }
        let maquette = "R1.01 SAÉ 2.01 R2.01";
        assert_eq!(seen, [maquette, "SAÉ 2.01 R1.01 R2.01", maquette, maquette, maquette]);
        let mut changed = programme.clone();
        changed.activites[1].travaille = changed.activites[0].travaille.clone();
        changed.activites[0].travaille.clear();
        let counted = Order::Nature.next(&view);
        let codes = |order: &Order, view: &ParcoursView<'_>| {
            order.sorted(view).iter().map(|it| it.code.clone()).collect::<Vec<_>>()
        };
        assert_eq!(
            codes(&counted, &ParcoursView::whole(&changed)),
            ["R1.01", "SAÉ 2.01", "R2.01"],
            "as when it was asked for"
        );
        let anew = Order::Nature.next(&ParcoursView::whole(&changed));
        assert_eq!(codes(&anew, &ParcoursView::whole(&changed)), ["R2.01", "SAÉ 2.01", "R1.01"]);
    }
}
