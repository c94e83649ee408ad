//! The columns of what an object has one of: its fields that hold one value, as the table of fields tells them.

use rusqlite::{
    Row,
    types::{Type, Value, ValueRef},
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Number, Value as Json, json};
use smol_str::SmolStr;

use super::table::Stored;
use crate::programme::{Fields, Kind, Shape};

/// A column and the field that it holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scalar {
    pub column: &'static str,
    pub field: &'static str,
    pub shape: Shape,
}

/// A row that holds something that tapis would not have written.
#[derive(Debug, thiserror::Error)]
enum Unreadable {
    #[error("unreadable value in column {0}")]
    Column(&'static str),
    #[error("unreadable row of {0}: {1}")]
    Row(&'static str, serde_json::Error),
}

/// The columns of the objects of one kind, in their order.
pub(super) fn scalars<T: Stored>() -> Vec<Scalar> {
    of_fields(T::KIND).chain(T::ALSO.iter().copied()).collect()
}

/// The columns of the fields of a kind, in their order.
pub(super) fn of_fields(kind: Kind) -> impl Iterator<Item = Scalar> {
    let of_table = kind.fields().iter().filter(|it| is_scalar(it.shape));
    of_table.map(|it| Scalar { column: it.column, field: it.name, shape: it.shape })
}

/// Whether a field of that shape holds one value. The others have tables of their own.
fn is_scalar(shape: Shape) -> bool {
    match shape {
        Shape::Line
        | Shape::Long
        | Shape::Number
        | Shape::Whole
        | Shape::YesNo
        | Shape::Choice(_)
        | Shape::Semestre
        | Shape::Aim
        | Shape::Moment => true,
        Shape::Lines | Shape::Reference(_) | Shape::References(_) | Shape::Niveaux | Shape::Table(_) => false,
    }
}

/// The values of an object in these columns.
pub(super) fn values<T: Stored>(object: &T, scalars: &[Scalar]) -> Vec<Value> {
    let mut values = of_object(object, &scalars[..scalars.len() - T::ALSO.len()]);
    values.extend(object.also());
    values
}

/// The values of the fields of an object in these columns.
pub(super) fn of_object(object: &dyn Fields, scalars: &[Scalar]) -> Vec<Value> {
    scalars.iter().map(|it| to_column(it.shape, object.get(it.field).unwrap_or_default())).collect()
}

/// The object of a row of `table`, whose columns start at `at`; its details and its children are yet to come.
pub(super) fn from_row<T: DeserializeOwned>(
    table: &'static str,
    id: &SmolStr,
    row: &Row<'_>,
    at: usize,
    scalars: &[Scalar],
) -> rusqlite::Result<T> {
    let mut object = Map::new();
    object.insert("id".to_owned(), json!(id));
    for (at, scalar) in (at..).zip(scalars) {
        let value = row.get_ref(at)?;
        let unreadable = || failure(at, value.data_type(), Unreadable::Column(scalar.column));
        match from_column(scalar.shape, value).ok_or_else(unreadable)? {
            Json::Null => {}
            value => drop(object.insert(scalar.field.to_owned(), value)),
        }
    }
    serde_json::from_value(Json::Object(object)).map_err(|why| failure(at, Type::Text, Unreadable::Row(table, why)))
}

fn failure(at: usize, found: Type, why: Unreadable) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(at, found, Box::new(why))
}

/// A value of the domain, as JSON has it, in a column.
fn to_column(shape: Shape, value: Json) -> Value {
    match (shape, value) {
        (Shape::Aim, Json::Object(aim)) => {
            let part = |name: &str| aim.get(name).and_then(Json::as_str).unwrap_or_default();
            Value::Text(format!("{}/{}", part("kind"), part("id")))
        }
        (_, Json::String(text)) => Value::Text(text),
        (_, Json::Bool(yes)) => Value::Integer(i64::from(yes)),
        (Shape::Number, Json::Number(number)) => number.as_f64().map_or(Value::Null, Value::Real),
        (_, Json::Number(number)) => number.as_i64().map_or(Value::Null, Value::Integer),
        (_, Json::Null | Json::Array(_) | Json::Object(_)) => Value::Null,
    }
}

/// What a column holds, as JSON has it; None when it is of another type.
fn from_column(shape: Shape, value: ValueRef<'_>) -> Option<Json> {
    match (shape, value) {
        (_, ValueRef::Null) => Some(Json::Null),
        (Shape::Aim, ValueRef::Text(_)) => {
            let (kind, id) = value.as_str().ok()?.split_once('/')?;
            Some(json!({ "kind": kind, "id": id }))
        }
        (Shape::Number, ValueRef::Real(real)) => Number::from_f64(real).map(Json::Number),
        (Shape::YesNo, ValueRef::Integer(it)) => Some(Json::Bool(it != 0)),
        (Shape::Whole | Shape::Semestre, ValueRef::Integer(it)) => Some(json!(it)),
        (Shape::Line | Shape::Long | Shape::Choice(_) | Shape::Moment, ValueRef::Text(_)) => {
            value.as_str().ok().map(|it| json!(it))
        }
        _ => None,
    }
}
