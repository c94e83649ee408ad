//! A text that tapis wrote is known again until somebody changes a line of it, whichever.

use std::path::Path;

use proptest::{prelude::*, sample::Index};
use tapis::{
    formats::{
        FormatError,
        registry::Format,
        stamp::{Provenance, Stamp, moment},
        verify::{Difference, Document, stamp_of_table},
        writing::written::{Options, Part},
    },
    i18n::{I18n, Lang},
    programme::{Outcome, Programme, Vote},
    progress::unwatched,
};

use crate::generate;

/// What is asked of an export of the whole programme, or of one of its parcours.
pub(crate) fn stamped(programme: &Programme, parcours: Option<Index>, lang: Lang) -> Options {
    let parcours = parcours.filter(|_| !programme.parcours.is_empty());
    let parcours = parcours.map(|it| it.get(&programme.parcours).id.clone());
    let at = moment("2026-11-30T10:00:00+01:00", jiff::tz::TimeZone::UTC).unwrap();
    let (instance, date) = ("CFVU --> & <b>".into(), "2026-06-12".parse().unwrap());
    let votes = vec![Vote { instance, date, outcome: Outcome::Favorable }];
    let provenance =
        Provenance { seq: Some(12), versions: vec!["avant vœu".into()], votes, author: "Léa --> \"L\"".into() };
    let stamp = Stamp::new(programme, parcours.as_ref(), provenance, at, &I18n::new(lang));
    Options { parcours, stamp: Some(stamp), ..Options::default() }
}

fn written(format: &str, programme: &Programme, options: &Options, lang: Lang) -> Vec<Part> {
    let format = Format::named(format).unwrap();
    format.export(programme, options, &I18n::new(lang), &mut unwatched).unwrap().files
}

fn differences(
    programme: &Programme,
    name: &str,
    bytes: &[u8],
    beside: Option<&[u8]>,
) -> Result<Vec<Difference>, FormatError> {
    let document = Document::open(Path::new(name), bytes, beside)?;
    let parcours = document.stamp.as_ref().and_then(|it| it.parcours.clone());
    Ok(document.differences(programme, parcours.as_ref(), &mut unwatched).unwrap())
}

/// Whether nobody would take it for what tapis wrote.
fn is_refused(found: &Result<Vec<Difference>, FormatError>, bytes: &[u8], name: &str) -> bool {
    // What lost its stamp says no more of which version it is.
    let is_mute = || Document::open(Path::new(name), bytes, None).is_ok_and(|it| it.stamp.is_none());
    found.as_ref().map_or(true, |it| !it.is_empty()) || is_mute()
}

/// The text with one line, or one element of a page, written over, and with it taken out.
fn spoilt(text: &str, end: char, at: &Index) -> [String; 2] {
    let lines: Vec<&str> = text.split_inclusive(end).collect();
    let rank = at.index(lines.len());
    let zebulon = format!("Zébulon{end}");
    let other: Vec<&str> = lines.iter().enumerate().map(|(n, it)| if n == rank { &zebulon } else { *it }).collect();
    let fewer: Vec<&str> = lines.iter().enumerate().filter(|(n, _)| *n != rank).map(|(_, it)| *it).collect();
    [other.concat(), fewer.concat()]
}

proptest! {
    #![proptest_config(generate::config(24))]
    #[test]
    fn each_line_of_a_page_and_of_a_text_counts(
        programme in generate::programme(),
        lang in proptest::sample::select(Lang::ALL.to_vec()),
        parcours in proptest::option::of(any::<Index>()),
        at in any::<Index>(),
    ) {
        let options = stamped(&programme, parcours, lang);
        for (format, name, end) in [("html", "x.html", '>'), ("markdown", "x.md", '\n')] {
            let bytes = written(format, &programme, &options, lang).remove(0).bytes;
            prop_assert_eq!(&written(format, &programme, &options, lang).remove(0).bytes, &bytes);
            prop_assert_eq!(differences(&programme, name, &bytes, None), Ok(Vec::new()));
            let text = String::from_utf8(bytes).unwrap();
            let carried = text.replace('\n', "\r\n");
            prop_assert_eq!(differences(&programme, name, carried.as_bytes(), None), Ok(Vec::new()));
            for spoilt in spoilt(&text, end, &at) {
                let found = differences(&programme, name, spoilt.as_bytes(), None);
                prop_assert!(is_refused(&found, spoilt.as_bytes(), name), "{format}: {found:?}");
            }
        }
    }

    #[test]
    fn each_row_of_a_table_counts(
        programme in generate::programme(),
        lang in proptest::sample::select(Lang::ALL.to_vec()),
        parcours in proptest::option::of(any::<Index>()),
        excel in any::<bool>(),
        at in any::<Index>(),
    ) {
        let options = Options { excel, ..stamped(&programme, parcours, lang) };
        let mut parts = written("csv", &programme, &options, lang);
        let stamp = parts.pop().unwrap();
        prop_assert_eq!((parts.len(), &*stamp.suffix), (3, "-tampon"));
        for part in parts {
            let name = format!("x{}.csv", part.suffix);
            prop_assert_eq!(stamp_of_table(Path::new(&name)), Some("x-tampon.csv".into()));
            let check = |bytes: &[u8]| differences(&programme, &name, bytes, Some(&stamp.bytes));
            prop_assert_eq!(check(&part.bytes), Ok(Vec::new()));
            let text = String::from_utf8(part.bytes).unwrap();
            for spoilt in spoilt(&text, '\n', &at) {
                let found = check(spoilt.as_bytes());
                prop_assert!(found.as_ref().map_or(true, |it| !it.is_empty()), "{name}: {found:?}");
            }
        }
    }
}

#[test]
fn what_tapis_does_not_write_is_told() {
    for (name, bytes) in [("x.txt", "n’importe quoi"), ("x.toml", "id = \"a\""), ("x.xlsx", "PK\u{3}\u{4}"), ("x", "")]
    {
        assert!(Document::open(Path::new(name), bytes.as_bytes(), None).is_err(), "{name}");
    }
    let page = Document::open(Path::new("x.html"), b"<!doctype html><p>autre", None).unwrap();
    assert_eq!(page.stamp, None);
}
