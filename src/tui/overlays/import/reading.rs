//! Reading files beside the interface.

use std::{io, path::PathBuf};

use crate::{
    formats::{
        reading::{
            kinship::OTHER,
            sources::{SourceError, Sources},
        },
        registry::Format,
        stamp::{Past, Stamp},
    },
    i18n::I18n,
    import::Proposal,
    programme::Programme,
    progress::Watch,
    tui::{
        app::{App, Stage},
        job::Job,
        lineage::Lineage,
    },
};

/// Where what was read goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    /// Into the programme that is open.
    Here,
    /// The same, as another framework than its own.
    Beside,
    New,
}

/// Files, understood.
pub(super) struct Read {
    /// What they would do; why they cannot, when what was understood shows it.
    pub proposal: Result<Proposal, SourceError>,
    /// What the columns of tables hold, in words, and the mapping that was guessed.
    pub understood: Vec<String>,
    pub mapping: Option<String>,
    pub format: &'static Format,
    pub aim: Aim,
}

/// Starts reading on a thread: all that it needs goes with it.
pub(super) fn start(
    files: &[PathBuf],
    format: Option<&'static Format>,
    aim: Option<Aim>,
    app: &App,
) -> io::Result<Job<Result<Read, SourceError>>> {
    let files = files.to_vec();
    let lang = app.i18n.lang;
    let (here, lineage) = match &app.stage {
        Stage::Work(work) => (Some(work.session.programme().clone()), Some(Lineage::of(work))),
        _ => (None, None),
    };
    Job::start(move |watch| {
        let sources = Sources::open(&files, format.map(|it| it.name), watch)?;
        let is_past = |stamp: &Stamp| lineage.as_ref().is_none_or(|it| it.has(stamp));
        understand(&sources, here.as_ref(), aim, &is_past, &I18n::new(lang), watch)
    })
}

fn understand(
    sources: &Sources,
    here: Option<&Programme>,
    aim: Option<Aim>,
    is_past: Past<'_>,
    i18n: &I18n,
    watch: &mut Watch<'_>,
) -> Result<Read, SourceError> {
    let can = sources.format.complete.is_some();
    let (proposal, aim) = match here {
        Some(programme) if aim == Some(Aim::Beside) => (Proposal::adopt(sources, programme, watch), Aim::Beside),
        Some(programme) if aim.map_or(can, |it| it == Aim::Here) => {
            (Proposal::complete(sources, programme, is_past, watch), Aim::Here)
        }
        _ => (Proposal::create(sources, watch), Aim::New),
    };
    let understood = sources.understood(here.filter(|_| aim == Aim::Here), i18n)?;
    match proposal {
        Err(error) if understood.is_empty() && !is_other(&error) => Err(error),
        proposal => {
            let mapping = sources.guessed_mapping().ok();
            Ok(Read { proposal, understood, mapping, format: sources.format, aim })
        }
    }
}

/// Whether a file was refused for being another framework, which may be added all the same.
pub(super) fn is_other(error: &SourceError) -> bool {
    matches!(error, SourceError::Format(error) if error.code == OTHER)
}
