//! What git asks of a program that compares files: `path old-file old-hex old-mode new-file new-hex new-mode`, and where a
//! file was renamed its new path and what git says of that.

use std::path::Path;

use clap::{Arg, ArgAction};

use super::{Compared, Version, page};
use crate::{
    cli::{Answer, Context, Failure},
    formats::{
        reading::sources::{self, SourceError},
        toml_file,
    },
    i18n::I18n,
    programme::Programme,
    t,
};

pub(super) const OPTION: &str = "git";

/// What stands for a file that is not there.
const NOTHING: [&str; 2] = ["/dev/null", "nul"];

pub(super) fn argument(i18n: &I18n) -> Arg {
    Arg::new(OPTION)
        .long(OPTION)
        .action(ArgAction::Set)
        .num_args(7..=9)
        .allow_hyphen_values(true)
        .value_name(t!(i18n, "val-git"))
        .conflicts_with_all(["A", "B", "json"])
        .help(t!(i18n, "arg-diff-git"))
}

/// The comparison as a page. Whatever is wrong is told there: git shows no other file once this has failed.
pub(super) fn run(context: &Context<'_>, given: &[&str]) -> Answer {
    let [path, old, _, _, new, ..] = *given else { return Answer::default() };
    let to = given.get(7).copied().unwrap_or(path);
    let width = context.width();
    Answer::text(match compared(context.i18n, (path, old), (to, new)) {
        Ok(compared) => page::of(&compared, width) + "\n\n",
        Err(failure) => failure.sentence(context.i18n) + "\n",
    })
}

fn compared<'i>(i18n: &'i I18n, (path, old): (&str, &str), (to, new): (&str, &str)) -> Result<Compared<'i>, Failure> {
    let (before, after) = (read(path, old)?, read(to, new)?);
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) => (before, after),
        (None, Some(after)) => (nothing(&after), after),
        (Some(before), None) => {
            let after = nothing(&before);
            (before, after)
        }
        (None, None) => return Err(SourceError::Empty(to.into()).into()),
    };
    let version = |name: String, programme| Version { name, programme, seq: None };
    Ok(Compared::new(version(format!("a/{path}"), before), version(format!("b/{to}"), after), i18n))
}

/// The programme of a file, which is told by the path that people know; None where there is none.
fn read(path: &str, file: &str) -> Result<Option<Programme>, Failure> {
    if NOTHING.contains(&file) {
        return Ok(None);
    }
    let (_, bytes) = sources::content(Path::new(file))?;
    Ok(Some(toml_file::read_bytes(Path::new(path), &bytes)?))
}

/// What was there before anything was.
fn nothing(programme: &Programme) -> Programme {
    Programme::new(programme.id.clone(), programme.profil, "")
}
