//! `tapis export`: writes a programme to a file.

mod form;

use std::{path::PathBuf, sync::Arc};

use clap::{Arg, ArgMatches, builder::PossibleValuesParser, parser::ValueSource, value_parser};
use jiff::ZonedDateTime;

use super::{
    Answer, Context, Failure, Verb, args, check::find_parcours, progress::watched, since, version::Version, writing,
};
use crate::{
    formats::{
        registry::{self, Format},
        stamp::{self, Provenance, Stamp},
        writing::{
            files,
            written::{Options, Reglage},
        },
    },
    i18n::I18n,
    programme::Programme,
    store::Instantane,
    t,
};

pub(super) use form::values;

pub(super) const VERB: Verb = Verb {
    name: "export",
    alias: Some("exporter"),
    about: |i18n| t!(i18n, "cli-export"),
    example: "tapis export but-sd --to xlsx -o maquette.xlsx",
    args: |command, i18n| {
        let formats = registry::described(registry::writable(), i18n);
        let to = Arg::new("to").long("to").required(true).value_name(t!(i18n, "val-format"));
        let to = to.value_parser(PossibleValuesParser::new(registry::writable().map(|it| it.name)));
        let output = Arg::new("output").short('o').long("output").value_name(t!(i18n, "val-fichier"));
        let heeded = |reglage| registry::heeding(reglage).join(", ");
        let command = command
            .arg(args::id(i18n))
            .arg(to.hide_possible_values(true).help(t!(i18n, "arg-to", formats = formats)))
            .arg(output.value_parser(value_parser!(PathBuf)).help(t!(i18n, "arg-output")))
            .arg(args::parcours(i18n).help(t!(i18n, "arg-export-parcours")))
            .arg(Arg::new("version-of").long("version-of").value_name(t!(i18n, "val-version")).help(t!(
                i18n,
                "arg-version-of",
                formats = heeded(Reglage::Version)
            )))
            .arg(
                Arg::new("scale-default")
                    .long("scale-default")
                    .value_name(t!(i18n, "val-rang"))
                    .value_parser(value_parser!(u8).range(1..=3))
                    .help(t!(i18n, "arg-scale-default", formats = heeded(Reglage::Bareme))),
            )
            .arg(args::switch("excel", t!(i18n, "arg-excel", formats = heeded(Reglage::Excel))))
            .arg(args::switch("force", t!(i18n, "arg-force")))
            .arg(Arg::new("date").long("date").value_name(t!(i18n, "val-date")).help(t!(
                i18n,
                "arg-date",
                formats = heeded(Reglage::Date)
            )))
            .arg(Arg::new("since").long("since").value_name(t!(i18n, "val-version-ou-date")).help(t!(
                i18n,
                "arg-since-export",
                formats = heeded(Reglage::Since)
            )));
        form::arguments(command, i18n)
    },
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let (programme, provenance) = source(context, args::text(args, "id"))?;
    let format = Format::named(args::text(args, "to"));
    let Some(format) = format.filter(|it| it.write.is_some()) else {
        return Err(Failure::Export(args::text(args, "to").to_owned()));
    };
    refuse_unheeded(format, args, context.i18n)?;
    let parcours = args::optional(args, "parcours").map(|asked| find_parcours(&programme, asked)).transpose()?;
    let parcours = parcours.map(|it| it.id.clone());
    let at = date(args, context.i18n)?;
    let mut stamp = Stamp::new(&programme, parcours.as_ref(), provenance, at, context.i18n);
    let mut since = None;
    if let Some(text) = args::optional(args, "since") {
        let (earlier, told) = since::earlier(context, args::text(args, "id"), text, parcours.as_ref())?;
        stamp.since = Some(told);
        since = Some(Arc::new(earlier));
    }
    let options = Options {
        parcours,
        version: args::optional(args, "version-of").map(str::to_owned),
        bareme: args.get_one("scale-default").copied(),
        excel: args.get_flag("excel"),
        stamp: Some(stamp),
        since,
    };
    if let Some(form) = args.get_one::<PathBuf>("template") {
        return form::run(context, args, &programme, &options, form);
    }
    let mut written = watched(context.i18n, |watch| format.export(&programme, &options, context.i18n, watch))?;
    let losses = written.losses.into_iter().map(|perte| t!(context.i18n, "export-perte", perte = perte));
    let advice = written.advice.into_iter().map(|conseil| t!(context.i18n, "export-conseil", conseil = conseil));
    let notes: Vec<String> = losses.chain(advice).collect();
    let to_screen = match args.get_one::<PathBuf>("output") {
        // Whoever asks from elsewhere has a file only where they are.
        _ if context.guest.is_some() => true,
        Some(file) => file.as_os_str() == "-",
        // Bytes in a terminal help nobody: a workbook goes to a file that bears the programme's name.
        None => format.is_text && written.files.len() == 1,
    };
    let mut answer = Answer { notes, ..Answer::default() };
    if to_screen {
        answer.out = written.files.into_iter().flat_map(|it| it.bytes).collect();
        return Ok(answer);
    }
    written.files.append(&mut written.beside);
    let asked = args.get_one::<PathBuf>("output").cloned();
    let file = asked.unwrap_or_else(|| PathBuf::from(format!("{}.{}", programme.id, format.extension)));
    let written = files::write_all(&file, &written.files, args.get_flag("force")).map_err(writing::unwritable)?;
    let told = |it: PathBuf| t!(context.i18n, "export-ecrit", fichier = it.display().to_string());
    answer.notes.extend(written.into_iter().map(told));
    Ok(answer)
}

/// The programme that `text` names, and where it comes from.
fn source(context: &Context<'_>, text: &str) -> Result<(Programme, Provenance), Failure> {
    let version = Version::open(context, text)?;
    let versions = match version.seq {
        Some(seq) => {
            let id = version.programme.id.as_str();
            context.store_of(id)?.versions_at(id, seq)?
        }
        None => Vec::new(),
    };
    let votes = versions.iter().flat_map(Instantane::votes).collect();
    let versions = versions.into_iter().map(|it| it.nom).collect();
    Ok((version.programme, Provenance { seq: version.seq, versions, votes, author: context.author.clone() }))
}

/// When the documents are to say that they were written.
fn date(args: &ArgMatches, i18n: &I18n) -> Result<ZonedDateTime, Failure> {
    match args::optional(args, "date") {
        None => Ok(stamp::now(i18n.zone())),
        Some(text) => {
            stamp::moment(text, i18n.zone()).ok_or_else(|| Failure::Said(t!(i18n, "date-inconnue", date = text)))
        }
    }
}

/// Refuses an option that would change nothing in this format: whoever gives it expects something of it.
fn refuse_unheeded(format: &Format, args: &ArgMatches, i18n: &I18n) -> Result<(), Failure> {
    let given = |option: &&&str| args.value_source(option) == Some(ValueSource::CommandLine);
    for reglage in Reglage::ALL.into_iter().filter(|it| !format.reglages.contains(it)) {
        if let Some(option) = reglage.options().iter().find(given) {
            let (option, formats) = (format!("--{option}"), registry::heeding(reglage).join(", "));
            let sentence = t!(i18n, "export-option-vaine", option = option, format = format.name, formats = formats);
            return Err(Failure::Export(sentence));
        }
    }
    Ok(())
}
