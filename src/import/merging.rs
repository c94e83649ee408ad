//! A file with which somebody went on elsewhere, and what the programme has become here meanwhile.

use std::borrow::Cow;

use super::{Fate, Proposal};
use crate::{
    diff::{
        merge::{Clash, Merge, Merged, Namesakes, Settled, Twin},
        way_back,
    },
    edit::Edit,
    formats::{
        Imported, Places, Warning,
        reading::sources::{SourceError, Sources},
        toml_file::Origin,
    },
    programme::Programme,
};

/// The last state that both have in common.
pub enum Common<'c> {
    /// Somebody says.
    Given(Box<Programme>),
    /// The one of those that the file names which the journal knows.
    Sought(&'c dyn Fn(&Origin) -> Option<Programme>),
}

/// The three states, and what is settled of their conflicts.
#[derive(Debug, Clone)]
pub struct Merging {
    pub base: Programme,
    pub ours: Programme,
    pub theirs: Programme,
    pub settled: Settled,
    warnings: Vec<Warning>,
}

/// What is left to settle, and what was kept apart.
#[derive(Debug, Clone)]
pub struct Unsettled {
    pub merging: Merging,
    pub clashes: Vec<Clash>,
    pub twins: Vec<Twin>,
}

impl Merging {
    /// What `sources` became, beside `ours`.
    ///
    /// # Errors
    /// Those of [`Sources::read`]; [`SourceError::NothingInCommon`].
    pub fn open(sources: &Sources, ours: &Programme, common: Common<'_>) -> Result<Self, SourceError> {
        let Imported { programme: theirs, warnings } = sources.read()?;
        let base = match common {
            Common::Given(base) => Some(*base),
            // It is the one or the other: nobody did anything.
            Common::Sought(_) if theirs == *ours => Some(theirs.clone()),
            Common::Sought(known) => latest(&sources.origins(), known),
        };
        let base = base.ok_or_else(|| SourceError::NothingInCommon(sources.file().to_owned()))?;
        Ok(Self { base, ours: ours.clone(), theirs, settled: Settled::new(), warnings })
    }

    /// The same, with what somebody settled.
    #[must_use]
    pub fn settled(self, settled: Settled) -> Self {
        Self { settled, ..self }
    }

    /// Both together, with what is settled.
    ///
    /// # Errors
    /// When the programme refuses what both make together.
    pub fn merged(&self) -> Result<Merged, SourceError> {
        let Self { base, ours, theirs, settled, .. } = self;
        let merge = Merge { base: Some(base), ours, theirs, namesakes: Namesakes::OursKeep };
        Ok(merge.carry_out(settled)?)
    }
}

/// The latest state that the journal knows, as the file had it.
fn latest(origins: &[Origin], known: &dyn Fn(&Origin) -> Option<Programme>) -> Option<Programme> {
    let mut origins: Vec<&Origin> = origins.iter().collect();
    origins.sort_by_key(|it| std::cmp::Reverse(it.seq));
    origins.into_iter().find_map(|origin| {
        let state = known(origin)?;
        Some(match origin.seen(&state) {
            Cow::Borrowed(_) => state,
            Cow::Owned(seen) => seen,
        })
    })
}

impl Proposal {
    /// What the programme becomes when the file is merged with it. As long as something is unsettled, nothing is to be
    /// applied.
    ///
    /// # Errors
    /// As [`Merging::merged`].
    pub fn merge(merging: Merging) -> Result<Self, SourceError> {
        let Merged { programme, clashes, twins } = merging.merged()?;
        let ours = merging.ours.clone();
        let edit = if programme == ours { Edit::Batch(Vec::new()) } else { way_back(&programme, &ours)? };
        let fate = if edit.is_empty() { Fate::Unchanged } else { Fate::Completed };
        let imported = Imported { programme, warnings: merging.warnings.clone() };
        let unsettled = Some(Unsettled { merging, clashes, twins });
        Ok(Self { imported, edit, fate, before: Some(ours), places: Places::default(), unsettled })
    }

    /// The conflicts that somebody must settle before anything is applied.
    pub fn clashes(&self) -> &[Clash] {
        self.unsettled.as_ref().map_or(&[], |it| &it.clashes)
    }
}
