//! The form of a université: filled, looked over, and written when nothing in it is foreign.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde::Serialize;

use super::super::{Answer, Context, Failure, args, progress::watched, writing};
use crate::{
    formats::{
        reading::sources::content,
        registry,
        stamp::Stamp,
        writing::{
            files,
            written::{Options, Reglage},
        },
        xlsx::{self, Audit, FillError, Filled, Given, Request},
    },
    i18n::I18n,
    programme::Programme,
    progress::{Stage, Watch},
    t,
};

/// What is asked of a form on the command line.
pub(super) fn arguments(command: Command, i18n: &I18n) -> Command {
    let path = |name: &'static str| {
        Arg::new(name).long(name).value_name(t!(i18n, "val-fichier")).value_parser(value_parser!(PathBuf))
    };
    let formats = registry::heeding(Reglage::Formulaire).join(", ");
    let set = Arg::new("set").long("set").value_name(t!(i18n, "val-cle-valeur")).action(ArgAction::Append);
    command
        .arg(path("template").requires("described").help(t!(i18n, "arg-template", formats = formats)))
        .arg(path("mapping").requires("template").help(t!(i18n, "arg-mapping")))
        .arg(path("write-mapping").requires("template").help(t!(i18n, "arg-correspondance-devinee")))
        .arg(set.requires("template").help(t!(i18n, "arg-set")))
        .arg(args::switch("dry-run", t!(i18n, "arg-audit-seul")).requires("template"))
        .arg(args::switch("despite-audit", t!(i18n, "arg-despite-audit")).requires("template"))
        .arg(args::json(i18n).requires("template"))
        .group(clap::ArgGroup::new("described").args(["mapping", "write-mapping"]))
}

/// What a program reads of a form that was filled.
#[derive(Serialize)]
struct Document<'a> {
    /// Whether nothing in it is foreign.
    clean: bool,
    /// The files that were written.
    files: Vec<String>,
    written_cells: usize,
    form_labels: usize,
    findings: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    kind: &'static str,
    blocking: bool,
    parcours: Option<&'a str>,
    sheet: Option<&'a str>,
    cell: Option<&'a str>,
    message: String,
}

/// Fills the form that `args` name, and answers what became of it.
pub(super) fn run(
    context: &Context<'_>,
    args: &ArgMatches,
    programme: &Programme,
    options: &Options,
    form: &Path,
) -> Result<Answer, Failure> {
    let i18n = context.i18n;
    let (_, bytes) = content(form)?;
    if let Some(file) = args.get_one::<PathBuf>("write-mapping") {
        let guessed = xlsx::guessed(&bytes, i18n).map_err(|error| wrong(form, &error, i18n))?;
        writing::write_file(file, guessed.as_bytes(), args.get_flag("force"))?;
        return Ok(Answer::text(t!(i18n, "correspondance-ecrite", fichier = file.display().to_string())));
    }
    let Some(mapping) = args.get_one::<PathBuf>("mapping") else { return Ok(Answer::default()) };
    let text = String::from_utf8_lossy(&content(mapping)?.1).into_owned();
    let given = given(options.stamp.as_ref(), args, i18n)?;
    let fill = |watch: &mut Watch<'_>| {
        let _ = watch(Stage::Packing.into());
        let parcours = options.parcours.as_ref();
        let request = Request { programme, parcours, form: &bytes, mapping: &text, given: &given };
        xlsx::fill_and_list(&request, options, i18n)
    };
    let blamed = |error: FillError| {
        let file = if matches!(error, FillError::Form) { form } else { mapping };
        wrong(file, &error, i18n)
    };
    let Filled { files, audit } = watched(i18n, fill).map_err(blamed)?;
    let goes_out = !args.get_flag("dry-run") && (audit.is_clean() || args.get_flag("despite-audit"));
    let asked = args.get_one::<PathBuf>("output");
    // Bytes where the audit goes would spoil both.
    let to_screen = goes_out && asked.is_some_and(|it| it.as_os_str() == "-");
    let mut written = Vec::new();
    if goes_out && !to_screen {
        let default = PathBuf::from(format!("{}.xlsx", programme.id));
        let file = asked.unwrap_or(&default);
        written = files::write_all(file, &files, args.get_flag("force")).map_err(writing::unwritable)?;
    }
    let written: Vec<String> = written.into_iter().map(|it| it.display().to_string()).collect();
    let mut answer = match (args.get_flag("json"), to_screen) {
        (true, false) => Answer::json(&document(&audit, &written, i18n))?,
        (_, true) => Answer { out: files.into_iter().flat_map(|it| it.bytes).collect(), ..Answer::default() },
        (false, false) => Answer::default(),
    };
    if !args.get_flag("json") {
        answer.notes = audit.findings.iter().map(|it| it.message(i18n)).collect();
        answer.notes.push(audit.summary(i18n));
        answer.notes.extend(written.into_iter().map(|it| t!(i18n, "export-ecrit", fichier = it)));
        if args.get_flag("dry-run") {
            answer.notes.push(t!(i18n, "audit-essai"));
        } else if !goes_out {
            answer.notes.push(t!(i18n, "audit-non-ecrit"));
        }
    }
    if args.get_flag("dry-run") && !args.get_flag("json") {
        // The audit is what was asked for.
        let text = std::mem::take(&mut answer.notes).join("\n");
        answer = Answer::text(text);
    }
    Ok(Answer { found: !audit.is_clean(), ..answer })
}

fn document<'a>(audit: &'a Audit, files: &[String], i18n: &I18n) -> Document<'a> {
    let line = |it: &'a xlsx::Finding| Line {
        kind: it.what.name(),
        blocking: it.what.is_blocking(),
        parcours: it.parcours.as_deref(),
        sheet: it.sheet.as_deref(),
        cell: it.cell.as_deref(),
        message: it.message(i18n),
    };
    Document {
        clean: audit.is_clean(),
        files: files.to_vec(),
        written_cells: audit.written,
        form_labels: audit.labels,
        findings: audit.findings.iter().map(line).collect(),
    }
}

fn wrong(file: &Path, error: &FillError, i18n: &I18n) -> Failure {
    let fichier = file.display().to_string();
    Failure::Export(t!(i18n, "formulaire-fichier", fichier = fichier, raison = error.message(i18n)))
}

/// What is said besides the programme: its stamp, as other documents bear it, and what `--set` gives.
fn given(stamp: Option<&Stamp>, args: &ArgMatches, i18n: &I18n) -> Result<Given, Failure> {
    Ok(Given { stamp: stamp.cloned(), values: values(args, i18n)?, ..Given::default() })
}

/// What `--set` gives.
pub(in crate::cli) fn values(args: &ArgMatches, i18n: &I18n) -> Result<BTreeMap<String, String>, Failure> {
    let mut values = BTreeMap::new();
    for text in args.get_many::<String>("set").into_iter().flatten() {
        match text.split_once('=') {
            Some((key, value)) if !key.trim().is_empty() => {
                values.insert(key.trim().replace('-', "_"), value.trim().to_owned());
            }
            _ => return Err(Failure::Usage(t!(i18n, "arg-set-vaine", valeur = text.as_str()))),
        }
    }
    Ok(values)
}
