//! The stamp as programs read it: what people read beside it is in their language.

use super::Stamp;

/// What begins a stamp, wherever it is hidden.
const MARK: &str = "tapis-tampon";

/// The stamp, in one line.
pub(in crate::formats) fn json(stamp: &Stamp) -> String {
    // Never fails on a stamp; one that it did fail on would be no stamp.
    format!("{MARK} {}", serde_json::to_string(stamp).unwrap_or_default())
}

/// The stamp of a line.
pub(in crate::formats) fn from_json(line: &str) -> Option<Stamp> {
    serde_json::from_str(line.trim().strip_prefix(MARK)?.trim()).ok()
}

/// The stamp as a comment of HTML and of Markdown, which nothing in it can end. It is code besides: its braces are no
/// attributes to those who read Markdown without comments.
pub(in crate::formats) fn comment(stamp: &Stamp) -> String {
    let escapes = [("<", "\\u003c"), (">", "\\u003e"), ("--", "-\\u002d"), ("`", "\\u0060")];
    let escaped = escapes.iter().fold(json(stamp), |text, (mark, escape)| text.replace(mark, escape));
    format!("<!-- `{escaped}` -->")
}

/// The stamp of a document that has it as a comment: the last, where a text has several.
pub(in crate::formats) fn commented(text: &str) -> Option<Stamp> {
    let (_, after) = text.rsplit_once("<!-- ")?;
    // Those of former days are no code.
    from_json(after.split_once(" -->")?.0.trim_matches('`'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        formats::stamp::{Provenance, moment},
        i18n::{I18n, Lang},
        programme::sample::Sample,
    };

    #[test]
    fn a_comment_holds_whatever_people_are_called() {
        let at = moment("2026-11-30T10:00:00+01:00", jiff::tz::TimeZone::UTC).unwrap();
        for author in ["Léa", "-->", "<!-- --!> \"l’été\"", "a--b", "`x`", "é\u{301}"] {
            let provenance = Provenance {
                author: author.into(),
                seq: Some(7),
                versions: vec!["vœu --> 2".into()],
                ..Provenance::default()
            };
            let stamp = Stamp::new(&Sample::but().build(), None, provenance, at.clone(), &I18n::new(Lang::Fr));
            let text = comment(&stamp);
            assert_eq!(text.matches("--").count(), 2, "{text}");
            assert_eq!(commented(&format!("<p>\n{text}\n</html>")), Some(stamp.clone()));
            assert_eq!(commented(&text.replace('`', "")), Some(stamp.clone()));
            assert_eq!(text.matches('`').count(), 2, "{text}");
            assert_eq!(from_json(&json(&stamp)), Some(stamp));
        }
        assert_eq!(commented("<!-- tapis-tampon {} -->"), None);
    }
}
