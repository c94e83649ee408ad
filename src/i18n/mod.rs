//! The words of the interface, in French and in English.
//!
//! Texts live in the Fluent files beside this one. Those of the interface are named by the macro [`t!`](crate::t),
//! which checks at compile time that the id exists and that it is given what it needs. The pages of the
//! rules are looked up by code, and a test of the registry checks that none is missing.

mod arg;
mod file_code;
pub mod locale;
mod number;

use std::sync::Arc;

use fluent::FluentArgs;
use i18n_embed::{LanguageLoader, fluent::FluentLanguageLoader, unic_langid::LanguageIdentifier};
use jiff::tz::TimeZone;
use rust_embed::RustEmbed;

pub use arg::Arg;
pub use file_code::FileCode;

#[derive(RustEmbed)]
#[folder = "src/i18n"]
#[include = "*/*.ftl"]
struct Texts;

/// The languages of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    Fr,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Fr, Lang::En];

    pub fn code(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// The language of a code: `en`, and also what systems write, `en_GB.UTF-8`.
    pub fn named(word: &str) -> Option<Self> {
        let code = word.split(['_', '-', '.']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(code))
    }

    fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

/// The texts of one language, and the hours of one place. Each session holds its own; of the texts there is one.
#[derive(Clone)]
pub struct I18n {
    pub lang: Lang,
    zone: TimeZone,
    texts: Arc<Loaded>,
}

/// What was read from the files of one language.
struct Loaded {
    interface: FluentLanguageLoader,
    rules: FluentLanguageLoader,
    files: FluentLanguageLoader,
}

impl I18n {
    /// The texts of a language, with the hours of this machine.
    pub fn new(lang: Lang) -> Self {
        let (interface, rules, files) = (loader("tapis", lang), loader("rules", lang), loader("files", lang));
        Self { lang, zone: TimeZone::system(), texts: Arc::new(Loaded { interface, rules, files }) }
    }

    /// The same, with the hours of another place.
    pub fn at(self, zone: TimeZone) -> Self {
        Self { zone, ..self }
    }

    /// Where the hours are of.
    pub fn zone(&self) -> TimeZone {
        self.zone.clone()
    }

    /// What the macro [`t!`](crate::t) asks; not for direct use.
    pub fn interface(&self) -> &FluentLanguageLoader {
        &self.texts.interface
    }

    /// What a rule is called in a few words: the text `COU01` of the rules' file.
    pub fn rule_title(&self, code: &str) -> String {
        self.texts.rules.get(code)
    }

    /// An attribute of a rule's page: `summary`, `why`, `example`, `fix`, `source`.
    pub fn rule_text(&self, code: &str, attribute: &str) -> String {
        self.texts.rules.get_attr(code, attribute)
    }

    /// The message of a diagnostic: the attribute `variant` of the rule's page, filled with `args`.
    pub fn rule_message(&self, code: &str, variant: &str, args: &[(&'static str, Arg)]) -> String {
        self.texts.rules.get_attr_args_fluent(code, variant, Some(&self.fluent(args)))
    }

    /// What is to be said of a file that was read with a warning, or refused: a text of `files.ftl`.
    pub fn file_message(&self, code: impl AsRef<str>, args: &[(&'static str, Arg)]) -> String {
        self.texts.files.get_args_fluent(code.as_ref(), Some(&self.fluent(args)))
    }

    /// Whether `files.ftl` has a text for this code.
    pub fn has_file_message(&self, code: impl AsRef<str>) -> bool {
        self.texts.files.has(code.as_ref())
    }

    fn fluent(&self, args: &[(&'static str, Arg)]) -> FluentArgs<'static> {
        args.iter().map(|(name, arg)| (*name, arg.to_fluent(self))).collect()
    }

    /// Whether the rules' file has this attribute of this code.
    pub fn has_rule_text(&self, code: &str, attribute: &str) -> bool {
        self.texts.rules.has_attr(code, attribute)
    }
}

/// A file that does not parse or is missing would show as raw ids: a test renders every id instead.
fn loader(domain: &str, lang: Lang) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new(domain, Lang::Fr.identifier());
    let loaded = loader.load_languages(&Texts, &[lang.identifier()]);
    debug_assert!(loaded.is_ok(), "{domain}.ftl loads: {loaded:?}");
    // A terminal draws the invisible marks that isolate directions as blanks.
    loader.set_use_isolating(false);
    loader
}

/// A text of the interface: `t!(i18n, "id")`, `t!(i18n, "id", n = 3)`.
#[macro_export]
macro_rules! t {
    ($i18n:expr, $id:literal $(, $($args:tt)*)?) => {
        i18n_embed_fl::fl!($i18n.interface(), $id $(, $($args)*)?)
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_speak() {
        for lang in Lang::ALL {
            let i18n = I18n::new(lang);
            assert_eq!(t!(i18n, "nombre-ac", n = 3), "3 AC");
        }
    }
}
