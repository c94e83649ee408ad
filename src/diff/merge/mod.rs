//! Two hands apart: what became of one programme in two places, brought together. Pure.
//!
//! Programmes are merged, not lines: objects by their identifiers, sets and tables entry by entry, orders by who passed
//! whom. What only one of both did is done; what both did otherwise is a [`Clash`], which somebody settles. Either may
//! be called ours: the result is the same.

mod apart;
mod build;
mod order;
mod presence;
mod value;
mod view;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use serde_json::Value;

use super::back::named_as;
use crate::{
    edit::{EditError, Path},
    programme::{Kind, Programme, Target},
};

pub use apart::{Namesakes, Twin};

use build::Building;
use view::Three;

/// One of the two hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    Ours,
    Theirs,
}

impl Side {
    pub const BOTH: [Side; 2] = [Side::Ours, Side::Theirs];

    pub fn other(self) -> Self {
        match self {
            Side::Ours => Side::Theirs,
            Side::Theirs => Side::Ours,
        }
    }
}

/// What both hands did otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Subject {
    pub target: Target,
    pub matter: Matter,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Matter {
    /// One took the object away, with what it holds; the other changed it, put something into it or tied something to it.
    Presence,
    /// A field, or an entry of one.
    Field(Path),
    /// Under which other object it stands.
    Holder,
    /// In which order what it holds of a kind stands.
    Order(Kind),
}

/// A conflict, with the three values: a field's own; of the presence, whether it is there; of the holder, its identifier;
/// of the order, the identifiers.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    pub subject: Subject,
    /// `Null` where there was nothing.
    pub base: Value,
    pub ours: Value,
    pub theirs: Value,
}

/// Whose value stands, by what is settled.
pub type Settled = HashMap<Subject, Side>;

/// What a merge gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// What is not settled is as in ours here; what one took away and the other worked on is there.
    pub programme: Programme,
    /// What is not settled yet, in the order of the programme.
    pub clashes: Vec<Clash>,
    /// What both made under one identifier without its being one thing: both are kept.
    pub twins: Vec<Twin>,
}

/// What is to be merged.
#[derive(Debug, Clone, Copy)]
pub struct Merge<'p> {
    /// The last state that both have in common; None: they have none.
    pub base: Option<&'p Programme>,
    pub ours: &'p Programme,
    pub theirs: &'p Programme,
    pub namesakes: Namesakes,
}

impl Merge<'_> {
    /// Brings both together, with what is `settled` as somebody said.
    ///
    /// # Errors
    /// [`EditError::Integrity`]: what each may have, both together may not.
    pub fn carry_out(self, settled: &Settled) -> Result<Merged, EditError> {
        let (ours, head) = (self.ours, Target::new(Kind::Programme, &self.ours.id));
        let mut clashes = Vec::new();
        let ids = [self.base.map(|it| &it.id), Some(&ours.id), Some(&self.theirs.id)];
        let [was, here, there] = ids.map(|it| it.map_or(Value::Null, |it| Value::from(it.as_str())));
        let path = Path::field("id");
        let id = value::three(&head, path, [&was, &here, &there], settled, &mut clashes);
        let base = self.base.map(|it| named_as(ours, it)).transpose()?;
        let theirs = named_as(ours, self.theirs)?;
        let apart::Apart { ours, theirs, twins } = apart::apart(base.as_ref(), ours.clone(), theirs, self.namesakes);
        let three = Three::of(base.as_ref(), &ours, &theirs);
        let mut programme = Building::new(&three, settled, &mut clashes).programme(&head)?;
        if id == there && id != here {
            programme = named_as(self.theirs, &programme)?;
        }
        programme.check_integrity()?;
        sort(&mut clashes, &programme);
        Ok(Merged { programme, clashes, twins })
    }
}

/// Conflicts as the programme has their objects; those of what is not there come last.
fn sort(clashes: &mut [Clash], programme: &Programme) {
    let ranks: HashMap<Target, usize> = programme.elements().map(|it| it.target()).zip(1..).collect();
    let rank = |target: &Target| match target.kind {
        Kind::Programme => 0,
        _ => ranks.get(target).copied().unwrap_or(usize::MAX),
    };
    clashes.sort_by_key(|it| rank(&it.subject.target));
}
