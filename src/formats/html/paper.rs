//! What the margins of each printed page say: what it is, when it was written, and which page of how many.

use super::Report;
use crate::t;

/// Signs that stand for the numbers of pages until the style has them count.
const PAGE: char = '\u{1}';
const PAGES: char = '\u{2}';

/// The style of the margins. It holds what people wrote as strings of CSS alone.
pub(super) fn margins(report: &Report<'_>) -> String {
    let survey = &report.survey;
    let pages = t!(survey.i18n, "xlsx-pages", page = PAGE.to_string(), pages = PAGES.to_string());
    let boxes = [
        ("top-left", string(&survey.title())),
        ("top-right", string(&survey.stamp.map(|it| it.moment_told(survey.i18n)).unwrap_or_default())),
        ("bottom-left", string(&t!(survey.i18n, "rapport-sujet"))),
        ("bottom-right", counted(&pages)),
    ];
    let boxes = boxes.map(|(place, content)| format!("@{place}{{content:{content};font:8pt system-ui,sans-serif}}"));
    format!("@media print{{@page{{{}}}}}", boxes.concat())
}

/// A text with the numbers of pages in it, as CSS counts them.
fn counted(text: &str) -> String {
    let pieces = text.split_inclusive([PAGE, PAGES]).flat_map(|piece| {
        let (said, sign) = match piece.strip_suffix(PAGE) {
            Some(said) => (said, Some("counter(page)")),
            None => match piece.strip_suffix(PAGES) {
                Some(said) => (said, Some("counter(pages)")),
                None => (piece, None),
            },
        };
        [Some(string(said)), sign.map(str::to_owned)]
    });
    pieces.flatten().collect::<Vec<_>>().join(" ")
}

/// A string of CSS in a page of HTML: nothing in it ends the string, nor the style.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' | '<' | '>' | '&' => out.push_str(&format!("\\{:x} ", u32::from(sign))),
            sign if sign.is_control() => out.push(' '),
            sign => out.push(sign),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_string_of_css() {
        assert_eq!(string("R&D"), r#""R\26 D""#);
        assert_eq!(string("</style>\"\\\n"), r#""\3c /style\3e \22 \5c  ""#);
        assert_eq!(counted("Page \u{1} sur \u{2}"), r#""Page " counter(page) " sur " counter(pages)"#);
    }
}
