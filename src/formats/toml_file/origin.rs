//! What a file says of where it comes from: the state of a journal from which somebody went on with it.
//!
//! It says so in comments, one for each database that has seen it, and nothing of when or by whom: a file that is exported
//! again unchanged is the same.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{
    formats::{
        stamp::{Fingerprint, Stamp},
        writing::parcours::seen_by,
    },
    programme::{Id, Parcours, Programme},
};

/// What begins such a comment.
const MARK: &str = "# tapis-origine ";
/// What begins a comment that tells a conflict.
const CLASH: &str = "# tapis-conflit ";

/// A state of a programme in a database.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    pub programme: Id<Programme>,
    /// The parcours that alone is in the file; None: all of the programme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parcours: Option<Id<Parcours>>,
    /// The last entry of the journal that it includes.
    pub seq: i64,
    pub fingerprint: Fingerprint,
}

impl Origin {
    /// What a stamp says; None: no journal knows the programme.
    pub fn stamped(stamp: &Stamp) -> Option<Self> {
        let Stamp { programme, parcours, seq, fingerprint, .. } = stamp.clone();
        Some(Self { programme, parcours, seq: seq?, fingerprint })
    }

    /// The comment that says it.
    pub fn line(&self) -> String {
        // Never fails on texts and a number.
        format!("{MARK}{}\n", serde_json::to_string(self).unwrap_or_default())
    }

    /// Whether it is this state.
    pub fn is_of(&self, programme: &Programme) -> bool {
        Fingerprint::of(programme, self.parcours.as_ref()) == self.fingerprint
    }

    /// What the file had of that state.
    pub fn seen<'p>(&self, programme: &'p Programme) -> Cow<'p, Programme> {
        seen_by(programme, self.parcours.as_ref())
    }
}

/// The states that a file says it comes from.
pub fn origins(text: &str) -> Vec<Origin> {
    text.lines().filter_map(|line| serde_json::from_str(line.strip_prefix(MARK)?.trim()).ok()).collect()
}

/// The origins of what was made of two files that began as one: as a set, merged like any other.
pub fn merged_origins(base: &str, ours: &str, theirs: &str) -> Vec<Origin> {
    let (base, ours, theirs) = (origins(base), origins(ours), origins(theirs));
    let stays = |it: &&Origin| !base.contains(it) || (ours.contains(it) && theirs.contains(it));
    let mut merged: Vec<Origin> = Vec::new();
    for it in ours.iter().chain(&theirs).filter(stays) {
        if !merged.contains(it) {
            merged.push(it.clone());
        }
    }
    // In either order the same.
    merged.sort_by_key(Origin::line);
    merged
}

/// A conflict as a comment.
pub fn clash_line(told: &str) -> String {
    format!("{CLASH}{}\n", told.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A file without what tapis notes in it.
pub fn bare(text: &str) -> String {
    let is_note = |line: &&str| line.starts_with(MARK) || line.starts_with(CLASH);
    text.split_inclusive('\n').filter(|line| !is_note(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::sample::Sample;

    fn origin(seq: i64) -> Origin {
        let programme = Sample::but().build();
        Origin { programme: programme.id.clone(), parcours: None, seq, fingerprint: Fingerprint::of(&programme, None) }
    }

    #[test]
    fn a_file_says_where_it_comes_from_and_is_the_same_programme() {
        let programme = Sample::but().build();
        let text = format!("{}{}{}", origin(7).line(), clash_line("R1.01 :\n a"), super::super::write(&programme));
        assert_eq!(origins(&text), [origin(7)]);
        assert!(origins(&text)[0].is_of(&programme));
        assert_eq!(super::super::read(std::path::Path::new("x"), &text), Ok(programme.clone()));
        assert_eq!(bare(&text), super::super::write(&programme));
        assert_eq!(origins("# tapis-origine {\"seq\": 1}\n# tapis-origine n’importe quoi\n"), []);
    }

    #[test]
    fn origins_are_merged_as_a_set() {
        let text = |all: &[i64]| all.iter().map(|it| origin(*it).line()).collect::<String>();
        let seqs = |base: &[i64], ours: &[i64], theirs: &[i64]| {
            let all = merged_origins(&text(base), &text(ours), &text(theirs));
            all.into_iter().map(|it| it.seq).collect::<Vec<_>>()
        };
        assert_eq!(seqs(&[1], &[2], &[1]), [2]);
        assert_eq!(seqs(&[1], &[2], &[3]), [2, 3]);
        assert_eq!(seqs(&[1], &[3], &[2]), [2, 3]);
        assert_eq!(seqs(&[], &[1], &[1]), [1]);
    }
}
