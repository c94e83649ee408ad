//! Differences as one JSON document.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Compared;
use crate::{
    cli::contract::{Aim, Fault},
    diff::{Change, What},
    i18n::I18n,
    programme::{Object, Objects, Programme},
    rules::Report,
};

#[derive(Serialize)]
pub(super) struct Document<'a> {
    a: &'a str,
    b: &'a str,
    changes: Vec<Line<'a>>,
    diagnostics: Diagnostics<'a>,
}

/// What only some kinds of change have is null in the others.
#[derive(Serialize)]
pub(crate) struct Line<'a> {
    kind: &'static str,
    target: Aim<'a>,
    field: Option<&'a str>,
    entry: Option<&'a str>,
    before: Value,
    after: Value,
}

#[derive(Serialize)]
struct Diagnostics<'a> {
    solved: Vec<Fault<'a>>,
    created: Vec<Fault<'a>>,
}

pub(super) fn of<'a>(compared: &'a Compared<'_>) -> Document<'a> {
    let (before, after) = (&compared.a.programme, &compared.b.programme);
    Document {
        a: &compared.a.name,
        b: &compared.b.name,
        changes: compared.revision.all.iter().map(|it| line(&it.change, before, after)).collect(),
        diagnostics: Diagnostics {
            solved: faults(&compared.trend.solved, before, compared.i18n),
            created: faults(&compared.trend.created, after, compared.i18n),
        },
    }
}

/// A difference as the contract has it.
pub(crate) fn line<'a>(change: &'a Change, before: &'a Programme, after: &'a Programme) -> Line<'a> {
    let programme = if after.fields(&change.target).is_some() { after } else { before };
    let line = |kind, before, after| Line {
        kind,
        target: Aim::new(&change.target, programme),
        field: None,
        entry: None,
        before,
        after,
    };
    match &change.what {
        What::Added(object) => line("added", Value::Null, fields(object, after)),
        What::Removed(object) => line("removed", fields(object, before), Value::Null),
        What::Moved { from, to } => line("moved", json!(from), json!(to)),
        What::Set { path, before, after } => Line {
            field: Some(&path.field),
            entry: path.entry.as_deref(),
            ..line("set", before.clone(), after.clone())
        },
    }
}

/// The fields of an object; what it holds has lines of its own.
fn fields(object: &Object, programme: &Programme) -> Value {
    let Some(object) = programme.fields(&object.target()) else { return Value::Null };
    let field = |name: &&'static str| ((*name).to_owned(), object.get(name).unwrap_or_default());
    Value::Object(object.names().iter().map(field).collect::<Map<String, Value>>())
}

fn faults<'a>(report: &'a Report, programme: &'a Programme, i18n: &I18n) -> Vec<Fault<'a>> {
    let objects = Objects::of(programme);
    report.diagnostics.iter().map(|it| Fault::new(it, &objects, i18n)).collect()
}
