//! Settling the conflicts of a merge on the command line: by their numbers, all at once, or asked one by one.

use std::{
    collections::BTreeMap,
    io::{self, BufRead, IsTerminal, stderr, stdin},
};

use clap::{Arg, ArgMatches, Command};
use serde::Serialize;
use serde_json::Value;

use super::{Context, Failure, answer::printable, args, contract::Aim};
use crate::{
    diff::merge::{Clash, Matter, Merged, Settled, Side},
    i18n::I18n,
    programme::Programme,
    sentences::{Dispute, Rivals},
    t,
};

/// What stands for all conflicts.
const ALL: &str = "all";

/// The options by which conflicts are settled.
pub(super) fn arguments(command: Command, i18n: &I18n) -> Command {
    let side =
        |name: &'static str, help: String| Arg::new(name).long(name).value_name(t!(i18n, "val-conflits")).help(help);
    command
        .arg(side("ours", t!(i18n, "arg-fusion-ours")))
        .arg(side("theirs", t!(i18n, "arg-fusion-theirs")))
        .arg(args::switch("ask", t!(i18n, "arg-fusion-ask")))
}

/// What somebody said of the conflicts, by their numbers.
pub(super) struct Choices {
    numbered: BTreeMap<usize, Side>,
    rest: Option<Side>,
    ask: bool,
}

/// A conflict with its number.
pub(super) type Numbered = (usize, Clash);

impl Choices {
    pub(super) fn read(args: &ArgMatches, i18n: &I18n) -> Result<Self, Failure> {
        let mut choices = Self { numbered: BTreeMap::new(), rest: None, ask: args.get_flag("ask") };
        for (name, side) in [("ours", Side::Ours), ("theirs", Side::Theirs)] {
            let Some(text) = args::optional(args, name) else { continue };
            for word in text.split(',').map(str::trim) {
                let said_before = match word.parse() {
                    Ok(number) if number > 0 => choices.numbered.insert(number, side).is_some(),
                    _ if word == ALL => choices.rest.replace(side).is_some(),
                    _ => return Err(Failure::Said(t!(i18n, "fusion-numero-inconnu", mot = word))),
                };
                if said_before {
                    return Err(Failure::Said(t!(i18n, "fusion-numero-double", mot = word)));
                }
            }
        }
        Ok(choices)
    }

    /// Settles what was said, in `settled`; gives what is left, by number. What is settled may bring up what was hidden.
    ///
    /// # Errors
    /// Those of `merge`; a number that no conflict has; nobody to ask.
    pub(super) fn settle(
        &self,
        settled: &mut Settled,
        context: &Context<'_>,
        mut merge: impl FnMut(&Settled) -> Result<Merged, Failure>,
        rivals: Rivals<'_>,
    ) -> Result<(Merged, Vec<Numbered>), Failure> {
        let (mut merged, mut known) = (merge(settled)?, 0);
        loop {
            let (mut left, mut is_any) = (Vec::new(), false);
            let first = known + 1;
            known += merged.clashes.len();
            for (number, clash) in (first..).zip(&merged.clashes) {
                let said = self.numbered.get(&number).copied().or(self.rest);
                let side = match said {
                    None if self.ask => Some(ask(number, &rivals.told(clash), context)?),
                    said => said,
                };
                match side {
                    Some(side) => {
                        settled.insert(clash.subject.clone(), side);
                        is_any = true;
                    }
                    None => left.push((number, clash.clone())),
                }
            }
            if is_any {
                merged = merge(settled)?;
            }
            if left.is_empty() && is_any && !merged.clashes.is_empty() {
                continue;
            }
            return match self.numbered.keys().find(|it| **it > known) {
                Some(number) => {
                    let n: usize = *number;
                    Err(Failure::Said(t!(context.i18n, "fusion-numero-absent", n = n, total = known)))
                }
                None => Ok((merged, left)),
            };
        }
    }
}

/// Asks the person at the terminal whose value stands.
fn ask(number: usize, dispute: &Dispute, context: &Context<'_>) -> Result<Side, Failure> {
    let i18n = context.i18n;
    if context.guest.is_some() || !stdin().is_terminal() || !stderr().is_terminal() {
        return Err(Failure::Said(t!(i18n, "fusion-personne")));
    }
    eprintln!("{}", printable(&told(number, dispute, context)));
    loop {
        eprint!("{} ", printable(&t!(i18n, "fusion-question")));
        let mut answer = String::new();
        let read = stdin().lock().read_line(&mut answer).map_err(|_: io::Error| Failure::NotConfirmed)?;
        let answer = answer.trim().to_lowercase();
        let is = |words: String| words.split_whitespace().any(|it| it == answer);
        if is(t!(i18n, "fusion-reponses-ici")) {
            return Ok(Side::Ours);
        }
        if is(t!(i18n, "fusion-reponses-autre")) {
            return Ok(Side::Theirs);
        }
        if read == 0 || is(t!(i18n, "fusion-reponses-rien")) {
            return Err(Failure::NotConfirmed);
        }
    }
}

/// A conflict on its lines.
pub(super) fn told(number: usize, dispute: &Dispute, context: &Context<'_>) -> String {
    let i18n = context.i18n;
    let Dispute { title, base, ours, theirs } = dispute;
    let line = |texte: String| super::table::paragraph("     ", &texte, context.width());
    let head = t!(i18n, "fusion-conflit", n = number, titre = title.as_str());
    [
        super::table::paragraph("", &head, context.width()),
        line(t!(i18n, "fusion-valeur-origine", valeur = base.as_str())),
        line(t!(i18n, "fusion-valeur-ici", valeur = ours.as_str())),
        line(t!(i18n, "fusion-valeur-autre", valeur = theirs.as_str())),
    ]
    .join("\n")
}

/// A conflict as the contract has it; what only some have is null in the others.
#[derive(Serialize)]
pub(super) struct Contested<'a> {
    n: usize,
    target: Aim<'a>,
    matter: &'static str,
    field: Option<&'a str>,
    entry: Option<&'a str>,
    /// The kind of what stands in order.
    of: Option<&'static str>,
    base: &'a Value,
    ours: &'a Value,
    theirs: &'a Value,
}

pub(super) fn contested<'a>((n, clash): &'a Numbered, programme: &'a Programme) -> Contested<'a> {
    let Clash { subject, base, ours, theirs } = clash;
    let (matter, path, of) = match &subject.matter {
        Matter::Presence => ("presence", None, None),
        Matter::Field(path) => ("field", Some(path), None),
        Matter::Holder => ("holder", None, None),
        Matter::Order(kind) => ("order", None, Some(kind.name())),
    };
    let (field, entry) = (path.map(|it| it.field.as_str()), path.and_then(|it| it.entry.as_deref()));
    Contested { n: *n, target: Aim::new(&subject.target, programme), matter, field, entry, of, base, ours, theirs }
}
