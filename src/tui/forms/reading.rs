//! What a typed text means for the field that it is typed into.

use rust_decimal::Decimal;
use serde_json::{Map, Number, Value};

use super::FieldEntry;
use crate::{
    edit::EditError,
    i18n::I18n,
    programme::{FieldError, Keys, Volume},
    session::Outcome,
    store::StoreError,
    t,
};

/// How a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    Text,
    Number,
    /// One text a line.
    Lines,
    /// Hours: `12`, or `12+4` in présentiel and in distanciel.
    Hours,
}

impl Reading {
    /// How what is typed into a field filled in that way, or into an entry of it, is read; None when it is not typed.
    pub fn of(entry: FieldEntry) -> Option<Self> {
        match entry {
            FieldEntry::Text | FieldEntry::Long | FieldEntry::Table(Keys::Foreign) => Some(Reading::Text),
            FieldEntry::Table(Keys::Heures) => Some(Reading::Hours),
            FieldEntry::Number | FieldEntry::Table(_) => Some(Reading::Number),
            FieldEntry::Lines => Some(Reading::Lines),
            FieldEntry::YesNo | FieldEntry::Choice | FieldEntry::Ticks(_) | FieldEntry::Niveaux | FieldEntry::Fixed => {
                None
            }
        }
    }

    /// The text that stands for a value when editing begins.
    pub fn shown(self, value: &Value, i18n: &I18n) -> String {
        match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => decimal(number, i18n),
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
            Value::Object(_) => match serde_json::from_value(value.clone()) {
                Ok(volume) => volume_text(&volume, i18n),
                Err(_) => String::new(),
            },
            Value::Null | Value::Bool(_) => String::new(),
        }
    }

    /// The values that a text may mean, the likeliest first: an empty one is tried as unset. None when it means nothing.
    pub fn read(self, text: &str) -> Vec<Value> {
        let unset = text.is_empty().then_some(Value::Null);
        match self {
            Reading::Text => unset.into_iter().chain([Value::from(text)]).collect(),
            Reading::Number => unset.or_else(|| number(text)).into_iter().collect(),
            Reading::Lines => {
                let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
                vec![lines.map(Value::from).collect()]
            }
            Reading::Hours => unset.or_else(|| hours(text)).into_iter().collect(),
        }
    }

    /// Why a text means nothing.
    pub fn refusal(self, i18n: &I18n) -> String {
        match self {
            Reading::Hours => t!(i18n, "editeur-heures"),
            Reading::Number => t!(i18n, "editeur-nombre"),
            Reading::Text | Reading::Lines => t!(i18n, "editeur-texte"),
        }
    }
}

/// A number of hours as it is typed: `12`, or `12+4` in présentiel and in distanciel.
pub fn volume_text(volume: &Volume, i18n: &I18n) -> String {
    match volume {
        Volume::Global(hours) => i18n.decimal(*hours),
        Volume::Reparti(split) => format!("{}+{}", i18n.decimal(split.presentiel), i18n.decimal(split.distanciel)),
    }
}

fn decimal(number: &Number, i18n: &I18n) -> String {
    number.to_string().parse::<Decimal>().map_or_else(|_| number.to_string(), |it| i18n.decimal(it))
}

fn number(text: &str) -> Option<Value> {
    let value: Decimal = text.trim().replace(',', ".").parse().ok()?;
    // The journal would round it: nobody means a number of more than fifteen digits.
    let written = serde_json::to_value(value).ok()?;
    written.to_string().parse::<Decimal>().ok().filter(|it| *it == value)?;
    // Ranks and years are integers in the model: `2` must not become `2.0` for them. Decimals read either.
    match (value.is_integer(), i64::try_from(value)) {
        (true, Ok(whole)) => Some(Value::from(whole)),
        _ => Some(written),
    }
}

fn hours(text: &str) -> Option<Value> {
    let Some((presentiel, distanciel)) = text.split_once('+') else { return number(text) };
    let split = [("presentiel", number(presentiel)?), ("distanciel", number(distanciel)?)];
    Some(Value::Object(split.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>()))
}

/// Whether the field cannot hold the value that it was offered.
pub fn is_invalid(outcome: &Result<Outcome, StoreError>) -> bool {
    matches!(outcome, Err(StoreError::Edit(EditError::Field(FieldError::Invalid { .. }))))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn numbers_are_typed_as_the_french_do() {
        assert_eq!(Reading::Number.read("12,5"), [json!(12.5)]);
        assert_eq!(Reading::Number.read("3"), [json!(3)]);
        assert_eq!(Reading::Number.read(""), [Value::Null]);
        for refused in ["douze", "12 h", "1 2", "5555555555555555555", "0,12345678901234567890"] {
            assert_eq!(Reading::Number.read(refused), [] as [Value; 0], "{refused}");
        }
    }

    #[test]
    fn hours_may_be_split_by_modality() {
        let split = json!({ "presentiel": 12, "distanciel": 4.5 });
        assert_eq!(Reading::Hours.read("12 + 4,5").as_slice(), std::slice::from_ref(&split));
        assert_eq!(Reading::Hours.read("12"), [json!(12)]);
        assert_eq!(Reading::Hours.read("12 +"), [] as [Value; 0]);
        assert_eq!(Reading::Hours.shown(&split, &I18n::new(Lang::Fr)), "12+4,5");
    }

    #[test]
    fn a_list_has_one_text_a_line() {
        assert_eq!(Reading::Lines.read("tableur\n\n statistique "), [json!(["tableur", "statistique"])]);
        assert_eq!(Reading::Lines.read(""), [json!([])]);
    }
}
