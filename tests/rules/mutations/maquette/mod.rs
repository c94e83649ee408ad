//! MAQ: ECTS, hours and coefficients that no longer hold.

mod ects;
mod evaluations;
mod heures;
mod poids;
mod portfolio;

use super::mutation::Mutation;

pub(super) const TABLE: &[Mutation] = &[
    Mutation {
        rule: "MAQ01",
        does: "a UE gains or loses ECTS, or has none any more",
        mutate: ects::of_semestre,
        implies: &[
            ("MAQ02", "the ECTS of the diploma change with those of its semestre"),
            ("MAQ12", "as many hours are now for other ECTS"),
        ],
        fewer: None,
    },
    Mutation {
        rule: "MAQ02",
        does: "a UE gains or loses ECTS",
        mutate: ects::of_diplome,
        implies: &[
            ("MAQ01", "the ECTS of its semestre change with those of the diploma"),
            ("MAQ12", "as many hours are now for other ECTS"),
        ],
        fewer: None,
    },
    Mutation {
        rule: "MAQ02",
        does: "the diploma must have other ECTS",
        mutate: ects::expected_of_diplome,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ03",
        does: "the SAÉ of a UE weigh far less, or far more where there is no stage",
        mutate: poids::tip_the_balance,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ04",
        does: "the SAÉ of a UE weigh nothing in it any more",
        mutate: poids::without_sae,
        implies: &[
            ("MAQ03", "0 % is under 40 %"),
            ("ALI05", "the SAÉ keep their AC of its compétence"),
            ("MAQ10", "a SAÉ may weigh nowhere else"),
        ],
        fewer: None,
    },
    Mutation {
        rule: "MAQ05",
        does: "hours of autonomie become TP, here and there, until there are too many",
        mutate: heures::teach_too_much,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ05",
        does: "hours of TD become autonomie, here and there, until too many are missing",
        mutate: heures::teach_too_little,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ06",
        does: "some hours of projet become autonomie, or some of autonomie projet",
        mutate: heures::other_projet,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ07",
        does: "the TP of many activités become TD",
        mutate: heures::without_practice,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ08",
        does: "activités are left to each site, here and there, until there are too many",
        mutate: heures::adapt_too_much,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ09",
        does: "a semestre must be taught in fewer weeks",
        mutate: heures::hurry,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ10",
        does: "an activité hands all its weight over to others of its pôle and keeps zeros",
        mutate: poids::weigh_nothing,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ10",
        does: "nothing weighs in a UE any more",
        mutate: poids::weightless_ue,
        implies: &[("MAQ04", "no SAÉ weighs in it either"), ("ALI05", "the activités keep their AC of its compétence")],
        fewer: Some((32, "the programme has 32 UE")),
    },
    Mutation {
        rule: "MAQ11",
        does: "the portfolio of a semestre becomes a SAÉ or a stage, everywhere or in one parcours",
        mutate: portfolio::lost,
        implies: &[],
        fewer: Some((36, "6 portfolios become 2 things in all parcours or in one of 2")),
    },
    Mutation {
        rule: "MAQ12",
        does: "the autonomie of some activités becomes too long or too short",
        mutate: heures::other_autonomie,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ13",
        does: "an évaluation weighs more or less, or is alone in second chance with a part of its weight",
        mutate: evaluations::add_up_to_other,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ15",
        does: "a stage lasts longer or less long",
        mutate: heures::other_stage,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "MAQ16",
        does: "hours of projet go from the SAÉ of one year to those of another",
        mutate: heures::other_year_of_projet,
        implies: &[
            ("MAQ09", "there are more hours in the weeks of a semestre"),
            ("MAQ12", "there are more or fewer hours for its ECTS"),
        ],
        fewer: None,
    },
];
