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
        toml_file::Origin,
    },
    i18n::I18n,
    import::{Common, Merging, Proposal},
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
        let past = Memory {
            has: &|stamp: &Stamp| lineage.as_ref().is_none_or(|it| it.has(stamp)),
            state: &|origin: &Origin| lineage.as_ref().and_then(|it| it.state(origin)),
        };
        understand(&sources, here.as_ref(), aim, &past, &I18n::new(lang), watch)
    })
}

/// What is known of the past of the programme that is open.
struct Memory<'p> {
    has: Past<'p>,
    state: &'p dyn Fn(&Origin) -> Option<Programme>,
}

/// A whole programme is merged; unless it is asked, only one that comes from here.
fn merged(
    sources: &Sources,
    here: &Programme,
    aim: Option<Aim>,
    past: &Memory<'_>,
) -> Option<Result<Proposal, SourceError>> {
    if !sources.is_whole() || !matches!(aim, None | Some(Aim::Here)) {
        return None;
    }
    match Merging::open(sources, here, Common::Sought(past.state)) {
        Err(SourceError::NothingInCommon(_)) if aim.is_none() => None,
        merging => Some(merging.and_then(Proposal::merge)),
    }
}

fn understand(
    sources: &Sources,
    here: Option<&Programme>,
    aim: Option<Aim>,
    past: &Memory<'_>,
    i18n: &I18n,
    watch: &mut Watch<'_>,
) -> Result<Read, SourceError> {
    let can = sources.format.complete.is_some();
    if let Some(proposal) = here.and_then(|it| merged(sources, it, aim, past)) {
        let (understood, mapping) = (Vec::new(), None);
        return Ok(Read { proposal: Ok(proposal?), understood, mapping, format: sources.format, aim: Aim::Here });
    }
    let (proposal, aim) = match here {
        Some(programme) if aim == Some(Aim::Beside) => (Proposal::adopt(sources, programme, watch), Aim::Beside),
        Some(programme) if aim.map_or(can, |it| it == Aim::Here) => {
            (Proposal::complete(sources, programme, past.has, watch), Aim::Here)
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
