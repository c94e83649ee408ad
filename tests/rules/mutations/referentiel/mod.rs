//! REF: codes and wordings badly kept.

mod codes;
mod wordings;

use super::mutation::Mutation;

pub(super) const TABLE: &[Mutation] = &[
    Mutation {
        rule: "REF01",
        does: "an AC takes the code of an earlier one of its niveau, or an activité that of an earlier one of its kind",
        mutate: codes::same_code,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "REF01",
        does: "the same, written otherwise",
        mutate: codes::same_code_written_otherwise,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "REF02",
        does: "an object loses its wording",
        mutate: wordings::unnamed,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "REF03",
        does: "a code says another place, bears the mark of another parcours, is misshapen or gone",
        mutate: codes::miscoded,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "REF04",
        does: "a SAÉ loses some of its description, objectives and livrables",
        mutate: wordings::undescribed,
        implies: &[],
        fewer: None,
    },
    Mutation {
        rule: "REF05",
        does: "a SAÉ no longer says how it is assessed",
        mutate: wordings::unassessed,
        implies: &[],
        fewer: Some((27, "there are 27 SAÉ")),
    },
    Mutation {
        rule: "REF06",
        does: "a file ties an activité to what the programme does not have",
        mutate: codes::unknown,
        implies: &[],
        fewer: None,
    },
];
