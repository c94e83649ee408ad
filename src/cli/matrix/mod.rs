//! `tapis matrix`: who works and assesses what.

mod document;
mod page;

use clap::{Arg, ArgMatches};

use super::{Answer, Context, Failure, Verb, args, check::find_parcours};
use crate::{
    coverage::{Matrix, ParcoursView},
    t,
};

pub(super) const VERB: Verb = Verb {
    name: "matrix",
    alias: Some("matrice"),
    about: |i18n| t!(i18n, "cli-matrix"),
    example: "tapis matrix but-sd --gaps",
    args: |command, i18n| {
        let by = Arg::new("by").long("by").value_name(t!(i18n, "val-vue")).default_value("activite");
        let by = by.value_parser(["activite", "semestre"]).hide_possible_values(true).hide_default_value(true);
        command
            .arg(args::id(i18n))
            .arg(args::parcours(i18n))
            .arg(by.help(t!(i18n, "arg-by")))
            .arg(args::switch("gaps", t!(i18n, "arg-gaps")))
            .arg(args::json(i18n))
    },
    run,
};

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let programme = context.programme(args::text(args, "id"))?;
    let view = match args::optional(args, "parcours") {
        Some(asked) => ParcoursView::of(&programme, find_parcours(&programme, asked)?),
        None => ParcoursView::whole(&programme),
    };
    let matrix = Matrix::new(&view);
    let matrix = if args.get_flag("gaps") { matrix.only_gaps() } else { matrix };
    if args.get_flag("json") {
        return Answer::json(&document::Document::new(&view, &matrix));
    }
    let page = page::Page { view: &view, matrix: &matrix, i18n: context.i18n, width: context.width() };
    let only_gaps = args.get_flag("gaps");
    Ok(Answer::text(match args::text(args, "by") {
        _ if only_gaps => page.gaps(),
        "semestre" => page.by_semestre(),
        _ => page.by_activite(),
    }))
}
