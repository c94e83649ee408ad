//! A value inside a message, before any language writes it.

use fluent::FluentValue;
use rust_decimal::Decimal;
use smol_str::SmolStr;

use super::I18n;

/// The most characters of a file that a sentence quotes: one may be as long as its author likes.
const QUOTED: usize = 1_000;
/// The fewest characters that one of a list takes, with its comma.
const SHORTEST: usize = 3;

/// A value inside a message, written by each language in its own way.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Arg {
    Text(SmolStr),
    /// A list, joined with commas: codes of activités.
    List(Vec<SmolStr>),
    Count(usize),
    Number(Decimal),
    /// From one number to another: what students meet according to their choices. One number where they are the same.
    Range(Decimal, Decimal),
    /// A share from 0 to 1, written as a percentage.
    Share(Decimal),
}

impl Arg {
    pub fn text(text: impl AsRef<str>) -> Self {
        Arg::Text(SmolStr::new(text))
    }

    pub fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Self {
        // More would not be shown, and there may be as many as there are objects.
        Arg::List(items.into_iter().take(QUOTED / SHORTEST + 1).map(SmolStr::new).collect())
    }

    /// The first of many, and a sign that there are more.
    pub fn first<T: AsRef<str>>(items: impl IntoIterator<Item = T>, most: usize) -> Self {
        let mut items = items.into_iter();
        let mut named: Vec<SmolStr> = items.by_ref().take(most).map(SmolStr::new).collect();
        named.extend(items.next().map(|_| SmolStr::new_static("…")));
        Arg::List(named)
    }

    pub(super) fn to_fluent(&self, i18n: &I18n) -> FluentValue<'static> {
        match self {
            Arg::Text(text) => quoted(text).into(),
            Arg::List(items) => quoted(&items.join(", ")).into(),
            // A number, so that messages can agree with it.
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Number(value) => i18n.decimal(*value).into(),
            Arg::Range(least, most) if least == most => i18n.decimal(*least).into(),
            Arg::Range(least, most) => i18n.range(*least, *most).into(),
            Arg::Share(share) => i18n.percent(*share).into(),
        }
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_quotes_no_more_than_can_be_read() {
        assert_eq!(quoted(&"é".repeat(QUOTED)), "é".repeat(QUOTED));
        assert_eq!(quoted(&"é".repeat(QUOTED + 1)), "é".repeat(QUOTED) + "…");
    }
}
