//! Arguments that several commands share.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, ValueHint, value_parser};

use crate::{i18n::I18n, t};

/// Below the options of the command itself.
const GLOBAL_ORDER: usize = 100;

pub(super) fn db(i18n: &I18n) -> Arg {
    let arg = Arg::new("db").long("db").global(true).display_order(GLOBAL_ORDER).value_name(t!(i18n, "val-base"));
    arg.value_parser(value_parser!(PathBuf)).help(t!(i18n, "arg-db"))
}

pub(super) fn lang(i18n: &I18n) -> Arg {
    let arg = Arg::new("lang").long("lang").global(true).display_order(GLOBAL_ORDER).value_name(t!(i18n, "val-langue"));
    arg.help(t!(i18n, "arg-lang"))
}

pub(super) fn author(i18n: &I18n) -> Arg {
    let arg =
        Arg::new("author").long("author").global(true).display_order(GLOBAL_ORDER).value_name(t!(i18n, "val-nom"));
    arg.help(t!(i18n, "arg-author"))
}

pub(super) fn mouse(i18n: &I18n) -> Arg {
    switch("mouse", t!(i18n, "arg-mouse")).global(true).display_order(GLOBAL_ORDER)
}

pub(super) fn ascii(i18n: &I18n) -> Arg {
    switch("ascii", t!(i18n, "arg-ascii")).global(true).display_order(GLOBAL_ORDER)
}

pub(super) fn json(i18n: &I18n) -> Arg {
    switch("json", t!(i18n, "arg-json"))
}

/// A programme of the database or a file.
pub(super) fn id(i18n: &I18n) -> Arg {
    Arg::new("id").value_name("ID").required(true).value_hint(ValueHint::FilePath).help(t!(i18n, "arg-id"))
}

/// A programme of the database.
pub(super) fn stored_id(i18n: &I18n) -> Arg {
    id(i18n).value_hint(ValueHint::Other).help(t!(i18n, "arg-id-base"))
}

/// Somebody whose screen is to be followed.
pub(super) fn follow(i18n: &I18n) -> Arg {
    Arg::new("follow").long("follow").value_name(t!(i18n, "val-nom")).help(t!(i18n, "arg-follow"))
}

pub(super) fn parcours(i18n: &I18n) -> Arg {
    Arg::new("parcours").long("parcours").value_name("P").help(t!(i18n, "arg-parcours"))
}

/// A switch that is off unless given.
pub(super) fn switch(name: &'static str, help: String) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

/// The text of an argument; empty for a required one only if the grammar forgot to require it.
pub(super) fn text<'m>(args: &'m ArgMatches, name: &str) -> &'m str {
    optional(args, name).unwrap_or_default()
}

pub(super) fn optional<'m>(args: &'m ArgMatches, name: &str) -> Option<&'m str> {
    args.get_one::<String>(name).map(String::as_str)
}
