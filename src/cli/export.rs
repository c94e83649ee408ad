//! `tapis export`: writes a programme to a file.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, builder::PossibleValuesParser, value_parser};

use super::{Answer, Context, Failure, Verb, args, check::find_parcours, source::content, writing};
use crate::{
    formats::{
        files,
        table::{self, Format},
        written::{Options, Written},
        xlsx,
    },
    programme::Programme,
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
        let path = |name: &'static str| {
            Arg::new(name).long(name).value_name(t!(i18n, "val-fichier")).value_parser(value_parser!(PathBuf))
        };
        command
            .arg(args::id(i18n))
            .arg(to.hide_possible_values(true).help(t!(i18n, "arg-to", formats = formats)))
            .arg(output.value_parser(value_parser!(PathBuf)).help(t!(i18n, "arg-output")))
            .arg(args::parcours(i18n).help(t!(i18n, "arg-export-parcours")))
            .arg(args::switch("excel", t!(i18n, "arg-excel")))
            .arg(args::switch("force", t!(i18n, "arg-force")))
            .arg(path("template").requires("mapping").help(t!(i18n, "arg-template")))
            .arg(path("mapping").requires("template").help(t!(i18n, "arg-mapping")))
    },
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let programme = context.programme(args::text(args, "id"))?;
    let format = Format::named(args::text(args, "to"));
    let Some((format, write)) = format.and_then(|it| it.write.map(|write| (it, write))) else {
        return Err(Failure::Export(args::text(args, "to").to_owned()));
    };
    let parcours = args::optional(args, "parcours").map(|asked| find_parcours(&programme, asked)).transpose()?;
    let options = Options { parcours: parcours.map(|it| it.id.clone()), excel: args.get_flag("excel") };
    let written = match (args.get_one::<PathBuf>("template"), args.get_one::<PathBuf>("mapping")) {
        (Some(form), Some(mapping)) if format.name == "xlsx" => filled(context, &programme, &options, form, mapping)?,
        (Some(_), _) => return Err(Failure::Export(t!(context.i18n, "formulaire-xlsx-seulement"))),
        _ => write(&programme, &options, context.i18n).map_err(Failure::Export)?,
    };
    let notes: Vec<String> =
        written.losses.into_iter().map(|perte| t!(context.i18n, "export-perte", perte = perte)).collect();
    let to_screen = match args.get_one::<PathBuf>("output") {
        Some(file) => file.as_os_str() == "-",
        // Bytes in a terminal help nobody: a workbook goes to a file that bears the programme's name.
        None => format.is_text && written.files.len() == 1,
    };
    let mut answer = Answer { notes, ..Answer::default() };
    if to_screen {
        answer.out = written.files.into_iter().flat_map(|it| it.bytes).collect();
        return Ok(answer);
    }
    let asked = args.get_one::<PathBuf>("output").cloned();
    let file = asked.unwrap_or_else(|| PathBuf::from(format!("{}.{}", programme.id, format.extension)));
    let written = files::write_all(&file, &written.files, args.get_flag("force")).map_err(writing::unwritable)?;
    let told = |it: PathBuf| t!(context.i18n, "export-ecrit", fichier = it.display().to_string());
    answer.notes.extend(written.into_iter().map(told));
    Ok(answer)
}

/// The form of a université, filled.
fn filled(
    context: &Context<'_>,
    programme: &Programme,
    options: &Options,
    form: &Path,
    mapping: &Path,
) -> Result<Written, Failure> {
    let (_, mapping) = content(mapping)?;
    let mapping = String::from_utf8_lossy(&mapping).into_owned();
    let (_, form) = content(form)?;
    xlsx::fill(programme, options.parcours.as_ref(), &form, &mapping, context.i18n)
        .map(Written::whole)
        .map_err(|error| Failure::Export(error.message(context.i18n)))
}
