//! `tapis new`: a programme from the profile of its diploma, ready to be filled in; or the next maquette of one.

mod suite;

use clap::{Arg, ArgMatches, builder::PossibleValuesParser};

use super::{Answer, Context, Failure, Verb, args, import};
use crate::{
    formats::Imported,
    i18n::I18n,
    programme::{Cadre, Id, Profil, Programme},
    sentences::Counts,
    store::{Store, StoreError},
    t,
    workshop::{Draft, Plan, skeleton},
};

pub(super) const VERB: Verb = Verb {
    name: "new",
    alias: Some("nouveau"),
    about: |i18n| t!(i18n, "cli-new"),
    example: "tapis new \"Science des données\" --profil but-tertiaire --sigle SD",
    args: |command, i18n| {
        let option = |name: &'static str, value: String, help: String| {
            Arg::new(name).long(name).value_name(value).help(help).allow_hyphen_values(true)
        };
        let profils = PossibleValuesParser::new(Cadre::names());
        let profil = option("profil", t!(i18n, "val-profil"), t!(i18n, "arg-profil", profils = names()));
        let intitule = Arg::new("intitule").value_name(t!(i18n, "val-intitule")).required_unless_present(suite::OPTION);
        let command = command
            .arg(intitule.help(t!(i18n, "arg-intitule")))
            .arg(profil.value_parser(profils).hide_possible_values(true))
            .arg(option("sigle", t!(i18n, "val-sigle"), t!(i18n, "arg-sigle")))
            .arg(option("annees", t!(i18n, "val-nombre"), t!(i18n, "arg-annees")))
            .arg(option("parcours", t!(i18n, "val-codes"), t!(i18n, "arg-parcours-prevus")))
            .arg(option("competences", t!(i18n, "val-libelles"), t!(i18n, "arg-competences-prevues")))
            .arg(option("id", "ID".to_owned(), t!(i18n, "arg-id-nouveau")));
        suite::arguments(command, i18n).arg(args::json(i18n))
    },
    run,
};

/// The profile of most programmes that are designed by compétences, which have to be.
const DEFAULT: Profil = Profil::ButTertiaire;

fn names() -> String {
    Cadre::names().collect::<Vec<_>>().join(", ")
}

fn run(context: &Context<'_>, args: &ArgMatches) -> Result<Answer, Failure> {
    let i18n = context.i18n;
    if let Some(from) = args::optional(args, suite::OPTION) {
        return suite::run(context, args, from);
    }
    let text = |name| args::optional(args, name).unwrap_or_default();
    let asked = text("profil");
    let draft = Draft {
        intitule: text("intitule"),
        sigle: text("sigle"),
        annees: text("annees"),
        parcours: text("parcours"),
        competences: text("competences"),
    };
    let cadre = Cadre::named(asked).unwrap_or_else(|| DEFAULT.into());
    let plan = Plan::read(cadre.profil, draft)?;
    let store = context.store()?;
    let id = named(&store, args, &plan.label())?;
    let mut programme = skeleton(id, &plan).map_err(StoreError::from)?;
    programme.figures = cadre.figures.or(&programme.figures);
    store.create(&programme, &context.author)?;
    made(programme, args, i18n)
}

/// The identifier that was asked for; or a free one made of `label`.
fn named(store: &Store, args: &ArgMatches, label: &str) -> Result<Id<Programme>, Failure> {
    match args::optional(args, "id") {
        Some(id) => Id::new(id).map_err(|_| Failure::ProgrammeId(id.to_owned())),
        None => Ok(store.free_programme_id(label)?),
    }
}

/// The programme that is there now.
fn made(programme: Programme, args: &ArgMatches, i18n: &I18n) -> Result<Answer, Failure> {
    if args.get_flag("json") {
        let made = Imported { programme, warnings: Vec::new() };
        return Answer::json(&import::document(&made, true, None, None, i18n));
    }
    let (id, quantites) = (programme.id.as_str(), Counts::of(&programme).told(i18n));
    let made = t!(i18n, "import-cree", programme = id, quantites = quantites);
    Ok(Answer::text(format!("{made}\n{}", t!(i18n, "new-suite", programme = id))))
}
