//! What is wrong with a command line, in our words instead of the library's.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::{Answer, Failure, VERBS};
use crate::{i18n::I18n, t};

/// Help and version are answers; the rest is a failure told in one sentence.
pub(super) fn answer(error: &Error, argv: &[OsString], i18n: &I18n) -> Result<Answer, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Ok(Answer::text(error.render().to_string()))
        }
        _ => Err(Failure::Usage(Told { error, argv, i18n }.sentence())),
    }
}

/// The command whose name, or French name, is the fewest slips of the fingers away; None when none is near.
fn nearest(word: &str) -> Option<&'static str> {
    let names = VERBS.iter().flat_map(|verb| [Some(verb.name), verb.alias].into_iter().flatten());
    let near = names.map(|name| (strsim::osa_distance(&word.to_lowercase(), name), name)).min()?;
    (near.0 <= near.1.len() / 3).then_some(near.1)
}

/// The command line with « tapis help import » said as « tapis import --help ».
pub(super) fn without_help_verb(argv: Vec<OsString>) -> Vec<OsString> {
    let is_help = |it: &OsString| it == "help" || it == "aide";
    match argv.iter().position(|it| !it.to_string_lossy().starts_with('-') && *it != argv[0]) {
        Some(at) if is_help(&argv[at]) => {
            let mut argv = argv;
            argv.remove(at);
            argv.push("--help".into());
            argv
        }
        _ => argv,
    }
}

struct Told<'a> {
    error: &'a Error,
    argv: &'a [OsString],
    i18n: &'a I18n,
}

impl Told<'_> {
    fn sentence(&self) -> String {
        let i18n = self.i18n;
        let commande = self.command();
        let arg = self.first(ContextKind::InvalidArg).unwrap_or_default();
        match self.error.kind() {
            ErrorKind::InvalidSubcommand => {
                let mot = self.first(ContextKind::InvalidSubcommand).unwrap_or_default();
                match nearest(&mot) {
                    Some(proche) => t!(i18n, "usage-commande-proche", mot = mot, proche = proche),
                    None => t!(i18n, "usage-commande-inconnue", mot = mot),
                }
            }
            ErrorKind::UnknownArgument if !arg.starts_with('-') => {
                t!(i18n, "usage-argument-en-trop", mot = arg, commande = commande)
            }
            ErrorKind::UnknownArgument => match self.first(ContextKind::SuggestedArg) {
                Some(proche) => t!(i18n, "usage-option-proche", mot = arg, proche = proche),
                None => t!(i18n, "usage-option-inconnue", mot = arg, commande = commande),
            },
            ErrorKind::MissingRequiredArgument => {
                let quoi = self.all(ContextKind::InvalidArg).join(", ");
                t!(i18n, "usage-manque", quoi = quoi, commande = commande)
            }
            ErrorKind::InvalidValue => self.invalid_value(arg, commande),
            ErrorKind::ArgumentConflict => match self.all(ContextKind::PriorArg).into_iter().find(|it| *it != arg) {
                Some(autre) => t!(i18n, "usage-pas-ensemble", option = arg, autre = autre),
                None => t!(i18n, "usage-deux-fois", option = arg),
            },
            ErrorKind::TooManyValues => t!(i18n, "usage-valeur-de-trop", option = arg),
            ErrorKind::InvalidUtf8 => t!(i18n, "usage-pas-unicode"),
            _ => t!(i18n, "usage-autre", commande = commande),
        }
    }

    fn invalid_value(&self, option: String, commande: String) -> String {
        let i18n = self.i18n;
        let valeur = self.first(ContextKind::InvalidValue).unwrap_or_default();
        let possibles = self.all(ContextKind::ValidValue);
        if valeur.is_empty() {
            return t!(i18n, "usage-valeur-manquante", option = option, commande = commande);
        }
        match self.first(ContextKind::SuggestedValue) {
            Some(proche) => t!(i18n, "usage-valeur-proche", valeur = valeur, option = option, proche = proche),
            None => {
                let possibles = possibles.join(", ");
                t!(i18n, "usage-valeur-inconnue", valeur = valeur, option = option, possibles = possibles)
            }
        }
    }

    /// The command whose help is worth reading: `tapis import`.
    fn command(&self) -> String {
        let mut words = self.argv.iter().filter_map(|word| word.to_str());
        let named = words.find_map(|word| VERBS.iter().find(|verb| verb.name == word || verb.alias == Some(word)));
        named.map_or_else(|| "tapis".to_owned(), |verb| format!("tapis {}", verb.name))
    }

    fn first(&self, kind: ContextKind) -> Option<String> {
        self.all(kind).into_iter().next()
    }

    fn all(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => vec![text.clone()],
            Some(ContextValue::Strings(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }
}
