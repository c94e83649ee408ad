//! The grammar of the command line, in the words of one language.

use clap::{Arg, ArgAction, Command, builder::StyledStr};

use super::{VERBS, Verb, args, table};
use crate::{i18n::I18n, t};

/// Help and version end the list of options.
const LAST: usize = 200;

/// The whole command.
pub fn command(i18n: &I18n) -> Command {
    let verbs: Vec<&'static Verb> = VERBS.iter().collect();
    let root = root(&verbs, i18n).arg(args::db(i18n)).arg(args::author(i18n));
    let root = root.arg(
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help(t!(i18n, "arg-version"))
            .display_order(LAST),
    );
    with(root, &verbs, i18n)
}

/// What somebody from elsewhere may ask: some of the commands, on no file of this machine.
pub(super) fn guest_command(verbs: &[&'static Verb], i18n: &I18n) -> Command {
    with(root(verbs, i18n), verbs, i18n)
}

fn with(root: Command, verbs: &[&'static Verb], i18n: &I18n) -> Command {
    verbs.iter().fold(worded(root, i18n), |root, verb| root.subcommand(subcommand(verb, i18n)))
}

fn root(verbs: &[&'static Verb], i18n: &I18n) -> Command {
    Command::new("tapis")
        .bin_name("tapis")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t!(i18n, "cli-apropos"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_value_name(t!(i18n, "cli-mot-commande"))
        .arg(args::lang(i18n))
        .arg(args::ascii(i18n))
        .arg(args::mouse(i18n))
        .help_template(root_help(verbs, i18n))
}

fn subcommand(verb: &'static Verb, i18n: &I18n) -> Command {
    let mut command = Command::new(verb.name).about((verb.about)(i18n));
    if let Some(alias) = verb.alias {
        command = command.visible_alias(alias);
    }
    let command = (verb.args)(command, i18n);
    let help = verb_help(verb, command.get_positionals().next().is_some(), i18n);
    worded(command, i18n).help_template(help)
}

/// What all commands have in common, in our words instead of the library's.
fn worded(command: Command, i18n: &I18n) -> Command {
    command
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(t!(i18n, "arg-help"))
                .display_order(LAST),
        )
        .term_width(80)
}

fn root_help(verbs: &[&'static Verb], i18n: &I18n) -> StyledStr {
    let rows = verbs.iter().map(|verb| vec![verb.names(), (verb.about)(i18n)]).collect();
    format!(
        "{{about}}\n\n{usage} {{usage}}\n\n{commands}\n{list}\n{alone}\n\n{options}\n{{options}}\n",
        usage = t!(i18n, "cli-usage"),
        commands = t!(i18n, "cli-commandes"),
        list = table::indented(&table::aligned(rows, 78)),
        alone = t!(i18n, "cli-sans-commande"),
        options = t!(i18n, "cli-options"),
    )
    .into()
}

fn verb_help(verb: &Verb, has_positionals: bool, i18n: &I18n) -> StyledStr {
    let mut help = format!("{{about}}\n\n{} {{usage}}\n", t!(i18n, "cli-usage"));
    if let Some(alias) = verb.alias {
        help.push_str(&format!("{} {alias}\n", t!(i18n, "cli-alias")));
    }
    if has_positionals {
        help.push_str(&format!("\n{}\n{{positionals}}\n", t!(i18n, "cli-arguments")));
    }
    help.push_str(&format!("\n{}\n{{options}}\n", t!(i18n, "cli-options")));
    help.push_str(&format!("\n{}\n  {}\n", t!(i18n, "cli-exemple"), verb.example));
    help.into()
}
