//! COU: what loses the activités that work it, assess it, observe it or stage it.

mod acs;
mod activites;
mod choix;
mod grilles;
mod semestre;
mod situation;

use super::mutation::Mutation;

pub(super) const TABLE: &[Mutation] = &[
    Mutation {
        rule: "COU01",
        does: "a sibling takes the place of an AC everywhere, or everywhere but in one parcours",
        mutate: acs::uncover,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU02",
        does: "a sibling is assessed in the place of an AC everywhere, or everywhere but in one parcours",
        mutate: acs::unassess,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU03",
        does: "no ressource works an AC any more, or none before it is assessed",
        mutate: acs::unteach,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU04",
        does: "the portfolios take over what the SAÉ and the stages of a niveau do for it",
        mutate: situation::without,
        implies: &[("COU05", "the portfolio assesses once what it and a SAÉ assessed")],
        fewer: None,
    },
    Mutation {
        rule: "COU05",
        does: "some of the activités that assess an AC only work it from now on",
        mutate: acs::assess_once,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU06",
        does: "far too many activités work an AC",
        mutate: acs::overload,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU07",
        does: "no critère observes a composante any more, or none but in one parcours",
        mutate: grilles::unobserved,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU08",
        does: "an activité is born that is tied to no AC",
        mutate: activites::orphan,
        implies: &[("REF05", "a SAÉ that is born does not say how it is assessed either")],
        fewer: None,
    },
    Mutation {
        rule: "COU09",
        does: "no SAÉ stages a situation any more, or a portfolio only, or none but in one parcours",
        mutate: activites::unstaged,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU10",
        does: "in one semestre of its year, AC of another compétence take the place of those of a niveau",
        mutate: semestre::empty,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "COU11",
        does: "each activité that works an AC becomes a choice, between itself and a twin that does a sibling instead",
        mutate: choix::avoid,
        implies: &[("COU05", "a stage or a portfolio that assessed it too assesses the sibling instead")],
        fewer: None,
    },
];
