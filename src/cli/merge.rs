//! `tapis merge`: two files that began as one, brought together; also by git.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};
use serde::Serialize;

use super::{
    Answer, Context, Failure, Verb, args,
    settling::{self, Choices, Contested, Numbered, contested},
    writing::write_file,
};
use crate::{
    diff::{
        merge::{Merge, Merged, Namesakes, Settled},
        way_back,
    },
    edit::{Edit, apply},
    formats::{
        reading::sources::{self, SourceError},
        toml_file::{self, bare, clash_line, merged_origins},
    },
    programme::Programme,
    sentences::Rivals,
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "merge",
    alias: Some("fusionner"),
    about: |i18n| t!(i18n, "cli-merge"),
    example: "tapis merge base.toml but-sd.toml autre.toml",
    args: |command, i18n| {
        let file = |name: &'static str, help: String| {
            Arg::new(name).value_name(name).required(true).value_parser(value_parser!(PathBuf)).help(help)
        };
        let output = Arg::new("output").short('o').long("output").value_name(t!(i18n, "val-fichier"));
        let command = command
            .arg(file("BASE", t!(i18n, "arg-fusion-base")))
            .arg(file("OURS", t!(i18n, "arg-fusion-la-notre")))
            .arg(file("THEIRS", t!(i18n, "arg-fusion-la-leur")))
            .arg(output.value_parser(value_parser!(PathBuf)).help(t!(i18n, "arg-fusion-output")))
            .arg(
                Arg::new("named")
                    .long("named")
                    .value_name(t!(i18n, "val-fichier"))
                    .value_parser(value_parser!(PathBuf))
                    .help(t!(i18n, "arg-fusion-nom")),
            );
        settling::arguments(command, i18n).arg(args::json(i18n))
    },
    run,
};

/// A file as it was read.
struct State {
    text: String,
    programme: Programme,
}

#[derive(Serialize)]
struct Document<'a> {
    programme: &'a str,
    /// Where the result stands; null: on the standard output it would be this document.
    file: Option<String>,
    conflicts: Vec<Contested<'a>>,
    /// The identifiers of what was kept twice: what one of both had, and has now.
    twins: Vec<[&'a str; 2]>,
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let i18n = context.i18n;
    let file = |name: &str| args.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    let named = args.get_one::<PathBuf>("named");
    // Where both made the file, git gives an empty one for what was before.
    let base = match state(&file("BASE"), named) {
        Err(Failure::Source(SourceError::Empty(_))) => None,
        base => Some(base?),
    };
    let (ours, theirs) = (state(&file("OURS"), named)?, state(&file("THEIRS"), named)?);
    let merge = Merge {
        base: base.as_ref().map(|it| &it.programme),
        ours: &ours.programme,
        theirs: &theirs.programme,
        namesakes: Namesakes::FirstKeeps,
    };
    let rivals = Rivals { base: merge.base, ours: merge.ours, theirs: merge.theirs, i18n };
    let mut settled = Settled::new();
    let carry_out = |settled: &Settled| Ok(merge.carry_out(settled).map_err(SourceError::from)?);
    let (merged, left) = Choices::read(args, i18n)?.settle(&mut settled, context, carry_out, rivals)?;
    let Merged { programme, twins, .. } = &merged;
    let (text, is_anew) = written(&ours, programme);
    let before = base.as_ref().map_or("", |it| it.text.as_str());
    let head = |it: &Numbered| clash_line(&rivals.told(&it.1).in_one_line(i18n));
    let notes: String = left.iter().map(head).collect();
    let origins: String =
        merged_origins(before, &ours.text, &theirs.text).iter().map(toml_file::Origin::line).collect();
    let text = format!("{notes}{origins}{text}");
    let output = args.get_one::<PathBuf>("output").cloned().unwrap_or_else(|| file("OURS"));
    let to_screen = output.as_os_str() == "-";
    let shown = named.unwrap_or(&output).display().to_string();
    let is_json = args.get_flag("json");
    if !to_screen {
        write_file(&output, text.as_bytes(), true)?;
    }
    let mut answer = if is_json {
        let conflicts = left.iter().map(|it| contested(it, programme)).collect();
        let twins = twins.iter().map(|it| [it.was.id.as_str(), it.is.id.as_str()]).collect();
        let id = programme.id.as_str();
        Answer::json(&Document { programme: id, file: (!to_screen).then_some(shown.clone()), conflicts, twins })?
    } else if to_screen {
        Answer::text(text)
    } else {
        Answer::default()
    };
    answer.notes.extend(twins.iter().map(|it| rivals.twin(it)));
    if is_anew && has_comments(&ours.text) {
        answer.notes.push(t!(i18n, "fusion-commentaires", fichier = shown.as_str()));
    }
    if !is_json {
        answer.notes.extend(left.iter().map(|(n, clash)| settling::told(*n, &rivals.told(clash), context)));
    }
    if !left.is_empty() {
        answer.notes.push(t!(i18n, "fusion-reste", n = left.len(), fichier = shown));
        answer.found = true;
    }
    Ok(answer)
}

/// Reads a file, under the name by which people know it.
fn state(file: &PathBuf, named: Option<&PathBuf>) -> Result<State, Failure> {
    let (_, bytes) = sources::content(file)?;
    let programme = toml_file::read_bytes(named.unwrap_or(file), &bytes)?;
    Ok(State { text: String::from_utf8_lossy(&bytes).into_owned(), programme })
}

/// The merged programme as a file: what people wrote stays as they wrote it where that can be; and whether it was written
/// anew.
fn written(ours: &State, merged: &Programme) -> (String, bool) {
    let text = bare(&ours.text);
    if *merged == ours.programme {
        return (text, false);
    }
    let anew = toml_file::write(merged);
    if text == toml_file::write(&ours.programme) {
        return (anew, false);
    }
    match amended(&text, ours, merged) {
        Some(text) => (text, false),
        None => (anew, true),
    }
}

fn amended(text: &str, ours: &State, merged: &Programme) -> Option<String> {
    let mut after = ours.programme.clone();
    let done: Edit = apply(&mut after, way_back(merged, &ours.programme).ok()?).ok()?;
    toml_file::amend(text, &done, merged)
}

/// Whether somebody wrote comments into the file.
fn has_comments(text: &str) -> bool {
    bare(text).lines().any(|line| line.trim_start().starts_with('#'))
}
