//! A value inside a message, before any language writes it.

use fluent::FluentValue;
use rust_decimal::Decimal;
use smol_str::SmolStr;

use super::I18n;

/// A value inside a message, written by each language in its own way.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(SmolStr),
    /// A list, joined with commas: codes of activités.
    List(Vec<SmolStr>),
    Count(usize),
    Number(Decimal),
    /// A share from 0 to 1, written as a percentage.
    Share(Decimal),
}

impl Arg {
    pub fn text(text: impl AsRef<str>) -> Self {
        Arg::Text(SmolStr::new(text))
    }

    pub fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Self {
        Arg::List(items.into_iter().map(SmolStr::new).collect())
    }

    pub(super) fn to_fluent(&self, i18n: &I18n) -> FluentValue<'static> {
        match self {
            Arg::Text(text) => text.to_string().into(),
            Arg::List(items) => items.join(", ").into(),
            // A number, so that messages can agree with it.
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Number(value) => i18n.decimal(*value).into(),
            Arg::Share(share) => i18n.percent(*share).into(),
        }
    }
}
