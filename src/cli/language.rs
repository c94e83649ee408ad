//! Which language to speak, before the command line is understood.

use std::ffi::OsString;

use crate::i18n::Lang;

/// The language of `--lang`, else of `TAPIS_LANG`, else French.
///
/// Gives also the word that names no language, if one was given: the complaint about it is then in French.
pub(super) fn choose(argv: &[OsString], env: Option<String>) -> (Lang, Option<String>) {
    let asked = option(argv).or(env.filter(|word| !word.is_empty()));
    match asked {
        None => (Lang::default(), None),
        Some(word) => match Lang::named(&word) {
            Some(lang) => (lang, None),
            None => (Lang::default(), Some(word)),
        },
    }
}

fn option(argv: &[OsString]) -> Option<String> {
    let words: Vec<&str> = argv.iter().map_while(|word| word.to_str()).take_while(|word| *word != "--").collect();
    words.iter().enumerate().find_map(|(at, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(at + 1).map(|next| (*next).to_owned()),
        Some(rest) => rest.strip_prefix('=').map(str::to_owned),
        None => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(argv: &[&str], env: Option<&str>) -> (Lang, Option<String>) {
        let argv: Vec<OsString> = argv.iter().map(OsString::from).collect();
        choose(&argv, env.map(str::to_owned))
    }

    #[test]
    fn the_option_wins_over_the_environment() {
        assert_eq!(chosen(&["tapis", "list"], None), (Lang::Fr, None));
        assert_eq!(chosen(&["tapis"], Some("en_GB.UTF-8")), (Lang::En, None));
        assert_eq!(chosen(&["tapis", "--lang=fr", "list"], Some("en")), (Lang::Fr, None));
        assert_eq!(chosen(&["tapis", "list", "--lang", "en"], None), (Lang::En, None));
        assert_eq!(chosen(&["tapis", "--", "--lang", "en"], None), (Lang::Fr, None));
        assert_eq!(chosen(&["tapis", "--lang", "de"], None), (Lang::Fr, Some("de".into())));
    }
}
