//! ALI: ties that no longer say the same as the year, the semestre, the coefficients, the grille or the parcours.

mod coefficients;
mod grilles;
mod mobilisations;
mod ties;

use super::mutation::Mutation;

pub(super) const TABLE: &[Mutation] = &[
    Mutation {
        rule: "ALI01",
        does: "an activité works an AC of another year",
        mutate: ties::work_out_of_year,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI02",
        does: "a SAÉ mobilises a ressource that comes later",
        mutate: mobilisations::mobilise_too_soon,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI03",
        does: "a SAÉ mobilises nothing any more, or only what is reserved to another parcours",
        mutate: mobilisations::mobilise_nothing,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI04",
        does: "no SAÉ mobilises a ressource any more, or none in one parcours",
        mutate: mobilisations::mobilised_by_none,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI05",
        does: "an activité hands its weight in one UE over to another of its pôle",
        mutate: coefficients::hand_weight_over,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI06",
        does: "an activité weighs a little in a UE that its AC do not concern",
        mutate: coefficients::weigh_elsewhere,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI07",
        does: "what a critère observes goes to another of its grille",
        mutate: grilles::observe_nothing,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI08",
        does: "no critère of a SAÉ observes one of the AC that it assesses",
        mutate: grilles::assess_without_critere,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI09",
        does: "an activité reserved to a parcours works an AC of another parcours",
        mutate: ties::work_for_others,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI10",
        does: "a SAÉ mobilises a ressource that has no compétence in common with it",
        mutate: mobilisations::mobilise_apart,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "ALI11",
        does: "an activité requires one that comes no sooner",
        mutate: ties::require_later,
        implies: &[],
        fewer: None,
    },
];
