//! How far work that lasts has come, told to whoever asked for it, who may give it up.

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Files are read from the disk.
    Reading,
    /// What they say is made out.
    Understanding,
    /// A file of a format that is made in one piece.
    Preparing,
    /// The programme is checked.
    Checking,
    /// The sheets of a workbook are laid out.
    Sheets,
    /// A workbook is put together.
    Packing,
    /// The sections of a report are written.
    Sections,
    /// The fiches of the activités are written.
    Fiches,
    /// Files are written to the disk.
    Saving,
    /// The history is gone through, to a point of it.
    History,
}

impl Stage {
    /// Its name in the texts.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Reading => "reading",
            Stage::Understanding => "understanding",
            Stage::Preparing => "preparing",
            Stage::Checking => "checking",
            Stage::Sheets => "sheets",
            Stage::Packing => "packing",
            Stage::Sections => "sections",
            Stage::Fiches => "fiches",
            Stage::Saving => "saving",
            Stage::History => "history",
        }
    }
}

/// Where the work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub stage: Stage,
    /// How many pieces of the stage are done.
    pub done: usize,
    /// How many there are; at most 1 when the stage has no pieces that are worth counting.
    pub total: usize,
}

impl Step {
    /// One piece of several.
    pub fn new(stage: Stage, done: usize, total: usize) -> Self {
        Self { stage, done, total }
    }
}

impl From<Stage> for Step {
    /// A stage that is one piece.
    fn from(stage: Stage) -> Self {
        Self::new(stage, 0, 1)
    }
}

/// Whoever asked for the work has given it up: it stops where it is, and nothing of it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("given up")]
pub struct Abandoned;

/// Whom the work tells its steps, and who says whether to go on.
pub type Watch<'a> = dyn FnMut(Step) -> Result<(), Abandoned> + 'a;

/// Tells the pieces of a stage as they are begun.
pub struct Pieces<'w, 'a> {
    watch: &'w mut Watch<'a>,
    next: Step,
}

impl<'w, 'a> Pieces<'w, 'a> {
    pub fn new(stage: Stage, total: usize, watch: &'w mut Watch<'a>) -> Self {
        Self { watch, next: Step::new(stage, 0, total) }
    }

    /// Begins one more.
    ///
    /// # Errors
    /// When the work was given up.
    pub fn begin(&mut self) -> Result<(), Abandoned> {
        (self.watch)(self.next)?;
        self.next.done += 1;
        Ok(())
    }
}

/// For work that nobody watches.
pub fn unwatched(_: Step) -> Result<(), Abandoned> {
    Ok(())
}
