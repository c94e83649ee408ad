//! What a locale says: the charset that the terminal speaks, and the language of whoever sits there.

use super::Lang;

/// The variable that says that the terminal speaks another charset than UTF-8, and what it says.
///
/// « C » and nothing at all say nothing: many a terminal in UTF-8 is reached through them.
pub(crate) fn not_utf8(value: impl Fn(&str) -> Option<String>) -> Option<(&'static str, String)> {
    let set = |name: &'static str| value(name).filter(|it| !it.is_empty()).map(|it| (name, it));
    let (name, locale) = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG"))?;
    let bare = locale.to_lowercase().replace('-', "");
    let says_nothing = matches!(bare.as_str(), "c" | "posix");
    (!says_nothing && !bare.contains("utf8")).then_some((name, locale))
}

/// The language that a locale names, as the C library reads the variables. None: it names none of ours.
pub fn language(value: impl Fn(&str) -> Option<String>) -> Option<Lang> {
    let set = |name: &str| value(name).filter(|it| !it.is_empty());
    Lang::named(&set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG"))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The case terminal-that-is-not-utf-8.
    #[test]
    fn a_charset_is_read_as_the_c_library_does() {
        let read = |pairs: &[(&str, &str)]| {
            not_utf8(|name| pairs.iter().find(|it| it.0 == name).map(|it| it.1.to_owned())).map(|it| it.1)
        };
        for other in ["fr_FR@euro", "fr_FR.ISO-8859-15", "fr_FR", "de_DE.iso88591"] {
            assert_eq!(read(&[("LANG", other)]).as_deref(), Some(other));
            assert_eq!(read(&[("LC_ALL", "fr_FR.UTF-8"), ("LANG", other)]), None);
            assert_eq!(read(&[("LC_ALL", ""), ("LC_CTYPE", other), ("LANG", "C.UTF-8")]).as_deref(), Some(other));
        }
        for fine in ["fr_FR.UTF-8", "fr_FR.utf8", "C.UTF-8", "UTF-8", "C", "POSIX", ""] {
            assert_eq!(read(&[("LANG", fine)]), None, "{fine}");
        }
        assert_eq!(read(&[]), None);
    }
}
