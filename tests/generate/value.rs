//! Values for fields, sound and unsound.

use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value, json};

/// Texts that have given trouble to some file format or other.
pub(super) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "\\PC{0,12}",
        2 => "[a-z\"'\\\\\n\te\u{301}\u{a0} ]{0,12}",
        2 => select(vec!["sae", "stage", "c3", "off", "groupe", "oral", "tranchee", "licence", "2026-11-24T09:00:00Z"])
            .prop_map(str::to_owned),
    ]
}

pub(super) fn number() -> impl Strategy<Value = f64> {
    prop_oneof![(0..9i32).prop_map(f64::from), (-200..99_999i32).prop_map(|n| f64::from(n) / 100.0)]
}

pub(super) fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        text().prop_map(Value::from),
        number().prop_map(Value::from),
        (0..5u8).prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(Value::Null),
        vec(text(), 0..4).prop_map(Value::from),
        (text(), text()).prop_map(|(a, b)| json!({ a: "x", b: "" })),
        (select(vec!["ects_semestre", "pole_min", "x"]), number()).prop_map(|(name, n)| json!({ name: n })),
        (select(vec!["cm", "tp", "autonomie"]), number(), number())
            .prop_map(|(name, a, b)| json!({ name: { "presentiel": a, "distanciel": b } })),
        select(vec!["traiter-1", "traiter-2", "a"]).prop_map(|id| json!([{ "annee": 1, "niveau": id }])),
        text().prop_map(|id| json!({ "kind": "ac", "id": id })),
    ]
}

/// What an entry of a table may hold; an entry of a set takes none of it.
pub(super) fn entry_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => number().prop_map(Value::from),
        2 => Just(Value::Null),
        2 => (number(), number()).prop_map(|(a, b)| json!({ "presentiel": a.abs(), "distanciel": b.abs() })),
    ]
}

/// For a field that may be unset.
pub(super) fn something(text: &str, number: f64) -> Value {
    if text.len().is_multiple_of(2) { json!(number) } else { json!(text) }
}
