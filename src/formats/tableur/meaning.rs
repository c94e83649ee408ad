//! What a head says by itself, before the columns beside it are looked at.

use super::{
    column::Meaning,
    dictionary,
    words::{RowSubject, after_coefficient, is_local_ue, is_numbered_competence, leading_code, nu},
};

/// What a head says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadSense {
    Meaning(Meaning),
    Code,
    Libelle,
}

impl HeadSense {
    pub(super) fn of(head: &str) -> Option<Self> {
        if let Some(sense) = dictionary::sense(head) {
            return Some(sense);
        }
        let weighed = after_coefficient(head);
        if weighed.is_some_and(is_numbered_competence) {
            return Some(HeadSense::Meaning(Meaning::CoefficientCompetence));
        }
        let named = weighed.unwrap_or(head);
        if is_local_ue(named) {
            return Some(HeadSense::Meaning(Meaning::CoefficientUe));
        }
        let (code, rest) = leading_code(named)?;
        let is_list = rest.starts_with([',', ';']);
        let meaning = if RowSubject::of(code)? == RowSubject::Ue { Meaning::CoefficientUe } else { Meaning::Cross };
        (!is_list).then_some(HeadSense::Meaning(meaning))
    }

    /// How surely a row that has it is one of heads: codes stand in any row.
    pub(super) fn weight(self) -> usize {
        let is_coded = [Meaning::Cross, Meaning::CoefficientUe, Meaning::CoefficientCompetence]
            .map(HeadSense::Meaning)
            .contains(&self);
        if is_coded { 1 } else { 2 }
    }
}

/// Whether a head names a compétence: « C1 Observer », « Compétence B1.1 », « PLO3 ».
pub(super) fn names_competence(head: &str) -> bool {
    let first = nu(head.split_whitespace().next().unwrap_or_default());
    let is_outcome =
        |prefix: &str| first.strip_prefix(prefix).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    is_numbered_competence(head)
        || ["plo", "clo", "ilo", "lo"].iter().any(|it| is_outcome(it))
        || matches!(first.as_str(), "competence" | "competency" | "bloc") && head.split_whitespace().count() > 1
}
