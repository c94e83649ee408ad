//! `tapis export`: writes a programme to a file.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::{Arg, ArgMatches, builder::PossibleValuesParser, value_parser};
use tempfile::NamedTempFile;

use super::{Answer, Context, Failure, Verb, args};
use crate::{
    formats::table::{self, Format},
    t,
};

pub const VERB: Verb = Verb {
    name: "export",
    alias: Some("exporter"),
    about: |i18n| t!(i18n, "cli-export"),
    args: |command, i18n| {
        let formats = table::described(table::writable(), i18n);
        let to = Arg::new("to").long("to").required(true).value_name(t!(i18n, "val-format"));
        let to = to.value_parser(PossibleValuesParser::new(table::writable().map(|it| it.name)));
        let output = Arg::new("output").short('o').long("output").value_name(t!(i18n, "val-fichier"));
        command
            .arg(args::id(i18n))
            .arg(to.hide_possible_values(true).help(t!(i18n, "arg-to", formats = formats)))
            .arg(output.value_parser(value_parser!(PathBuf)).help(t!(i18n, "arg-output")))
            .arg(args::switch("force", t!(i18n, "arg-force")))
    },
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let programme = context.programme(args::text(args, "id"))?;
    let format = Format::named(args::text(args, "to"));
    let Some((format, write)) = format.and_then(|it| it.write.map(|write| (it, write))) else {
        return Err(Failure::Export(args::text(args, "to").to_owned()));
    };
    let bytes = write(&programme, context.i18n).map_err(Failure::Export)?;
    let asked = args.get_one::<PathBuf>("output").cloned();
    let file = match asked {
        Some(file) if file.as_os_str() == "-" => None,
        None if format.is_text => None,
        // Bytes in a terminal help nobody: a workbook goes to a file that bears the programme's name.
        None => Some(PathBuf::from(format!("{}.{}", programme.id, format.extension))),
        asked => asked,
    };
    let Some(file) = file else { return Ok(Answer { out: bytes, ..Answer::default() }) };
    write_file(&file, &bytes, args.get_flag("force"))?;
    Ok(Answer::note(t!(context.i18n, "export-ecrit", fichier = file.display().to_string())))
}

/// Whole or not at all: written beside, then renamed.
pub(super) fn write_file(file: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    let unwritable = |error| Failure::Unwritable { file: file.to_owned(), error };
    if file.is_dir() {
        return Err(unwritable(io::ErrorKind::IsADirectory.into()));
    }
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = temporary(folder).map_err(unwritable)?;
    beside.write_all(bytes).map_err(unwritable)?;
    beside.as_file().sync_all().map_err(unwritable)?;
    if force {
        beside.persist(file).map_err(|failed| unwritable(failed.error))?;
        return Ok(());
    }
    match beside.persist_noclobber(file) {
        Ok(_) => Ok(()),
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => Err(Failure::FileExists(file.to_owned())),
        Err(failed) => Err(unwritable(failed.error)),
    }
}

/// A file that others may read, as any file that one saves; temporary ones are private otherwise.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".tapis-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
