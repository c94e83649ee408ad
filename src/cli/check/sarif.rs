//! SARIF 2.1.0 (OASIS, 2020), for a forge: no more of it than what is known.
//!
//! One run for all programmes, since a forge takes one a tool. An object of a programme is a logical location; it has a
//! physical one besides when the programme is a file. What the team accepts is a suppressed result, and a dérogation
//! that matches nothing any more a note.

use std::{collections::HashMap, fs};

use serde::{
    Serialize,
    ser::{SerializeSeq, Serializer},
};
use serde_json::{Value, json};

use super::{
    super::{Answer, Context, Failure, contract::Aim, reference::Reference},
    Checked,
    uri::uri,
};
use crate::{
    formats::toml_file,
    i18n::I18n,
    programme::{Derogation, Element, Kind, Objects, Target},
    rules::{Diagnostic, RULES, Rule, Severity},
    t,
};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// What stands for a rule where a dérogation matches nothing any more.
const STALE: (&str, &str) = ("DEROGATION", "derogation-perimee");

pub(super) fn answer(all: &[Checked<'_>], context: &Context<'_>) -> Result<Answer, Failure> {
    let i18n = context.i18n;
    let rules: Vec<Value> = RULES.iter().map(|rule| descriptor(rule, i18n)).chain([stale_descriptor(i18n)]).collect();
    let silent = all.iter().filter_map(|it| it.silent().map(|silent| (it, silent)));
    let unexamined: Vec<String> = all.iter().flat_map(Checked::unexamined).collect();
    let notes: Vec<Value> = silent
        .map(|(it, silent)| json!({ "level": "note", "message": text(&format!("{}: {silent}", it.programme.id)) }))
        .collect();
    let invocation = json!({
        "executionSuccessful": true,
        "toolExecutionNotifications": notes,
        "properties": { "notExamined": unexamined },
    });
    Answer::json(&Log {
        schema: SCHEMA,
        runs: [Run {
            invocations: [invocation],
            language: i18n.lang.code(),
            results: Results(all),
            tool: json!({ "driver": { "name": "tapis", "version": env!("CARGO_PKG_VERSION"), "rules": rules } }),
        }],
        version: "2.1.0",
    })
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: [Run<'a>; 1],
    version: &'static str,
}

#[derive(Serialize)]
struct Run<'a> {
    invocations: [Value; 1],
    language: &'static str,
    results: Results<'a>,
    tool: Value,
}

/// The results of some programmes, each made when it is written: all at once, those of a programme of thousands of
/// findings would take ten times their text.
struct Results<'a>(&'a [Checked<'a>]);

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(None)?;
        for checked in self.0 {
            let located = Located::new(checked);
            for result in located.results() {
                sequence.serialize_element(&result)?;
            }
        }
        sequence.end()
    }
}

fn descriptor(rule: &Rule, i18n: &I18n) -> Value {
    let page = |part| i18n.rule_text(rule.code, part);
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": text(&i18n.rule_title(rule.code)),
        "fullDescription": text(&format!("{} {}", page("summary"), page("why"))),
        "help": text(&page("fix")),
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn stale_descriptor(i18n: &I18n) -> Value {
    let (id, name) = STALE;
    json!({
        "id": id,
        "name": name,
        "shortDescription": text(&t!(i18n, "check-titre-perimees")),
        "fullDescription": text(&t!(i18n, "check-perimee-pourquoi")),
        "help": text(&t!(i18n, "check-perimee-remede")),
        "defaultConfiguration": { "level": level(Severity::Info) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn text(text: &str) -> Value {
    json!({ "text": text })
}

/// A programme, with where its objects stand when it is a file.
struct Located<'a> {
    checked: &'a Checked<'a>,
    objects: Objects<'a>,
    file: Option<String>,
    lines: HashMap<Target, usize>,
}

impl<'a> Located<'a> {
    fn new(checked: &'a Checked<'a>) -> Self {
        let Reference::File(file) = &checked.reference else {
            return Self { checked, objects: checked.objects(), file: None, lines: HashMap::new() };
        };
        // It was read a moment ago; should it be gone since, the lines are all that is lost.
        let lines = fs::read_to_string(file).map(|text| toml_file::places(&text)).unwrap_or_default();
        Self { checked, objects: checked.objects(), file: Some(uri(file)), lines }
    }

    fn results(&self) -> impl Iterator<Item = Value> {
        let found = self.checked.report.diagnostics.iter().map(|it| self.result(it));
        found.chain(self.checked.stale().map(|it| self.stale(it)))
    }

    fn result(&self, it: &Diagnostic) -> Value {
        let waiver = it.waived.as_ref().and_then(|id| self.checked.programme.get(id));
        json!({
            "ruleId": it.rule.code,
            "ruleIndex": RULES.iter().position(|rule| rule.code == it.rule.code),
            "level": level(it.severity),
            "message": text(&self.checked.remark(it)),
            "locations": [self.location(&it.target, &it.target)],
            // Either all results of a run say whether they are suppressed, or none does.
            "suppressions": waiver.map(|waiver| self.suppression(waiver)).into_iter().collect::<Vec<_>>(),
        })
    }

    fn stale(&self, it: &Derogation) -> Value {
        json!({
            "ruleId": STALE.0,
            "ruleIndex": RULES.len(),
            "level": level(Severity::Info),
            "message": text(&self.checked.stale_line(it)),
            "locations": [self.location(&it.cible, &it.target())],
            "suppressions": [],
        })
    }

    /// A dérogation stands beside what it is about in a file, and elsewhere in a database.
    fn suppression(&self, waiver: &Derogation) -> Value {
        let kind = if self.file.is_some() { "inSource" } else { "external" };
        json!({ "kind": kind, "status": "accepted", "justification": waiver.raison })
    }

    /// The object `of` the programme, at the line of `at`.
    fn location(&self, of: &Target, at: &Target) -> Value {
        let programme = &self.checked.programme;
        let Aim { kind, code, .. } = Aim::new(of, &self.objects);
        let id = programme.id.as_str();
        let qualified = if of.kind == Kind::Programme { id.to_owned() } else { format!("{id}/{kind}/{}", of.id) };
        let mut location = json!({
            "logicalLocations": [{ "name": code, "fullyQualifiedName": qualified, "kind": kind }],
        });
        if let Some(file) = &self.file {
            let mut physical = json!({ "artifactLocation": { "uri": file } });
            if let Some(line) = self.lines.get(at) {
                physical["region"] = json!({ "startLine": line });
            }
            location["physicalLocation"] = physical;
        }
        location
    }
}
