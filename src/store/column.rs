//! How the values of the domain stand in the columns of the database.

use std::str::FromStr;

use jiff::Timestamp;
use rusqlite::{
    Row,
    types::{Value, ValueRef},
};
use rust_decimal::Decimal;
use smol_str::SmolStr;

use crate::programme::{EtatMaquette, Id, Kind, NatureHeures, Profil, Target};

/// A value that one column holds.
pub(super) trait Column: Sized {
    fn to_column(&self) -> Value;
    /// None: the column holds something else.
    fn from_column(value: ValueRef<'_>) -> Option<Self>;
}

/// A column that holds something that tapis would not have written.
#[derive(Debug, thiserror::Error)]
#[error("unreadable value in column {0}")]
struct Unreadable(String);

/// The value in column `at` of `row`.
pub(super) fn read<C: Column>(row: &Row<'_>, at: usize) -> rusqlite::Result<C> {
    let value = row.get_ref(at)?;
    C::from_column(value).ok_or_else(|| {
        let name = row.as_ref().column_name(at).unwrap_or_default().to_owned();
        rusqlite::Error::FromSqlConversionFailure(at, value.data_type(), Box::new(Unreadable(name)))
    })
}

fn text(value: ValueRef<'_>) -> Option<&str> {
    value.as_str().ok()
}

impl Column for String {
    fn to_column(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        text(value).map(str::to_owned)
    }
}

impl Column for SmolStr {
    fn to_column(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        text(value).map(SmolStr::new)
    }
}

impl<T> Column for Id<T> {
    fn to_column(&self) -> Value {
        Value::Text(self.as_str().to_owned())
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        Id::new(text(value)?).ok()
    }
}

impl Column for i64 {
    fn to_column(&self) -> Value {
        Value::Integer(*self)
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok()
    }
}

impl Column for u8 {
    fn to_column(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        u8::try_from(value.as_i64().ok()?).ok()
    }
}

impl Column for usize {
    fn to_column(&self) -> Value {
        Value::Integer(i64::try_from(*self).unwrap_or(i64::MAX))
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        usize::try_from(value.as_i64().ok()?).ok()
    }
}

impl Column for bool {
    fn to_column(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        Some(value.as_i64().ok()? != 0)
    }
}

impl Column for Decimal {
    // By way of the shortest text, as JSON and TOML do: 0.1 comes back as 0.1.
    fn to_column(&self) -> Value {
        Value::Real(self.to_string().parse().unwrap_or_default())
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        let value = value.as_f64().ok()?.to_string();
        Decimal::from_str(&value).ok()
    }
}

impl Column for Timestamp {
    fn to_column(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        text(value)?.parse().ok()
    }
}

impl Column for Target {
    fn to_column(&self) -> Value {
        Value::Text(format!("{}/{}", self.kind.name(), self.id))
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        let (kind, id) = text(value)?.split_once('/')?;
        Some(Target::new(named::<Kind>(kind)?, id))
    }
}

impl<C: Column> Column for Option<C> {
    fn to_column(&self) -> Value {
        self.as_ref().map_or(Value::Null, Column::to_column)
    }
    fn from_column(value: ValueRef<'_>) -> Option<Self> {
        if value == ValueRef::Null { Some(None) } else { C::from_column(value).map(Some) }
    }
}

/// The value that a name stands for, as in the TOML file.
fn named<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    use serde::de::{IntoDeserializer, value::Error};
    T::deserialize(IntoDeserializer::<Error>::into_deserializer(name)).ok()
}

macro_rules! named_columns {
    ($($type:ty),*) => { $(
        impl Column for $type {
            fn to_column(&self) -> Value {
                Value::Text(self.name().to_owned())
            }
            fn from_column(value: ValueRef<'_>) -> Option<Self> {
                named(text(value)?)
            }
        }
    )* };
}

named_columns!(Profil, NatureHeures, EtatMaquette);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_come_back_as_they_were() {
        for mantissa in (0..100_000).step_by(7) {
            for scale in 0..5 {
                let decimal = Decimal::new(mantissa, scale);
                let column = decimal.to_column();
                assert_eq!(Decimal::from_column(ValueRef::from(&column)), Some(decimal));
                let json = serde_json::to_string(&decimal).unwrap();
                assert_eq!(serde_json::from_str::<Decimal>(&json).unwrap(), decimal);
            }
        }
    }

    #[test]
    fn what_is_not_of_the_type_is_no_value() {
        assert_eq!(NatureHeures::from_column(ValueRef::Text(b"cours")), None);
        assert_eq!(u8::from_column(ValueRef::Integer(256)), None);
        assert_eq!(Id::<()>::from_column(ValueRef::Text(b"AC 1")), None);
        assert_eq!(Target::from_column(ValueRef::Text(b"ac/ac11-01")), Some(Target::new(Kind::Ac, "ac11-01")));
    }
}
