//! The next maquette of a programme: `tapis new --from but-sd --millesime 2027`.

use std::{
    collections::BTreeSet,
    io::{BufRead, IsTerminal, stderr, stdin},
};

use clap::{Arg, ArgMatches, Command};

use super::{made, named};
use crate::{
    cli::{Answer, Context, Failure, answer::printable, args, reference::Reference, version::Version},
    i18n::I18n,
    programme::{Derogation, Id, Lookup, Programme},
    store::StoreError,
    t,
    workshop::{Suite, suite, suite_label},
};

pub(super) const OPTION: &str = "from";
const MILLESIME: &str = "millesime";
const DEROGATIONS: &str = "keep-derogations";
const REMARQUES: &str = "keep-remarques";

/// What stands for all dérogations, and for none.
const ALL: &str = "all";
const NONE: &str = "none";

pub(super) fn arguments(command: Command, i18n: &I18n) -> Command {
    let option =
        |name: &'static str, value: String, help: String| Arg::new(name).long(name).value_name(value).help(help);
    command
        .arg(option(OPTION, "ID".to_owned(), t!(i18n, "arg-suite-de")).requires(MILLESIME).conflicts_with_all([
            "profil",
            "sigle",
            "annees",
            "parcours",
            "competences",
        ]))
        .arg(option(MILLESIME, t!(i18n, "val-annee"), t!(i18n, "arg-suite-millesime")).requires(OPTION))
        .arg(args::switch(REMARQUES, t!(i18n, "arg-suite-remarques")).requires(OPTION))
        .arg(option(DEROGATIONS, t!(i18n, "val-derogations"), t!(i18n, "arg-suite-derogations")).requires(OPTION))
}

pub(super) fn run(context: &Context<'_>, args: &ArgMatches, from: &str) -> Result<Answer, Failure> {
    let i18n = context.i18n;
    let millesime = args::text(args, MILLESIME).trim();
    if millesime.is_empty() {
        return Err(Failure::Said(t!(i18n, "suite-sans-millesime")));
    }
    let version = Version::open(context, from)?;
    let whence = match (Reference::parse(from), version.seq) {
        (Reference::Stored(_), Some(seq)) => format!("{}@{seq}", version.programme.id),
        _ => from.to_owned(),
    };
    let derogations = kept(context, args, &version.programme)?;
    let store = context.store()?;
    let id = named(&store, args, &suite_label(&version.programme, millesime))?;
    let intitule = args::optional(args, "intitule").map(str::trim);
    let remarques = args.get_flag(REMARQUES);
    let wanted = Suite { id, millesime, intitule, remarques, derogations: &derogations };
    let next = suite(&version.programme, &wanted).map_err(StoreError::from)?;
    store.create_from(&next, Some(&whence), &context.author)?;
    made(next, args, i18n)
}

/// The dérogations that hold for the next maquette too: those that are named, or asked about one by one.
fn kept(context: &Context<'_>, args: &ArgMatches, from: &Programme) -> Result<BTreeSet<Id<Derogation>>, Failure> {
    let (i18n, all) = (context.i18n, &from.derogations);
    let ids = |ranks: Vec<usize>| ranks.into_iter().filter_map(|it| all.get(it)).map(|it| it.id.clone()).collect();
    match args::optional(args, DEROGATIONS).map(str::trim) {
        Some(ALL) => Ok(all.iter().map(|it| it.id.clone()).collect()),
        Some(NONE) => Ok(BTreeSet::new()),
        Some(text) => {
            let rank = |word: &str| match word.trim().parse::<usize>() {
                Ok(number) if (1..=all.len()).contains(&number) => Ok(number - 1),
                _ => Err(Failure::Said(t!(i18n, "suite-derogation-inconnue", mot = word.trim(), n = all.len()))),
            };
            Ok(ids(text.split(',').map(rank).collect::<Result<_, _>>()?))
        }
        None if all.is_empty() => Ok(BTreeSet::new()),
        None if context.guest.is_none() && stdin().is_terminal() && stderr().is_terminal() => {
            let mut ranks = Vec::new();
            for (rank, derogation) in all.iter().enumerate() {
                if ask(rank, derogation, from, i18n)? {
                    ranks.push(rank);
                }
            }
            Ok(ids(ranks))
        }
        None => {
            let told: Vec<String> = all.iter().enumerate().map(|(rank, it)| told(rank, it, from, i18n)).collect();
            Err(Failure::Said(t!(i18n, "suite-derogations", n = all.len(), liste = told.join(" ; "))))
        }
    }
}

/// « 2 : COU05, AC11.01 (en entreprise) ».
fn told(rank: usize, it: &Derogation, from: &Programme, i18n: &I18n) -> String {
    let objet = Lookup::label(from, &it.cible).unwrap_or_else(|| it.cible.id.clone());
    let number = rank + 1;
    let raison = it.raison.split_whitespace().collect::<Vec<_>>().join(" ");
    t!(
        i18n,
        "suite-derogation",
        n = number.to_string(),
        regle = it.regle.as_str(),
        objet = objet.to_string(),
        raison = raison
    )
}

fn ask(rank: usize, it: &Derogation, from: &Programme, i18n: &I18n) -> Result<bool, Failure> {
    eprint!("{} {} ", printable(&told(rank, it, from, i18n)), printable(&t!(i18n, "suite-question")));
    let mut answer = String::new();
    let read = stdin().lock().read_line(&mut answer).map_err(|_| Failure::NotConfirmed)?;
    if read == 0 {
        return Err(Failure::NotConfirmed);
    }
    let yes = t!(i18n, "reponses-oui");
    Ok(yes.split_whitespace().any(|word| word == answer.trim().to_lowercase()))
}
