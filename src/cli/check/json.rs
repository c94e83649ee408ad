//! The JSON contract: keys may be added, never renamed.

use serde::Serialize;

use super::{
    super::{Answer, Context, Failure},
    Checked,
    object::{contract_kind, label},
};
use crate::{
    programme::{Derogation, Target},
    rules::{Diagnostic, Severity, Summary},
};

/// One document; a list of them for several programmes.
pub fn answer(all: &[Checked<'_>], _: &Context<'_>) -> Result<Answer, Failure> {
    match all {
        [one] => Answer::json(&Document::new(one)),
        several => Answer::json(&several.iter().map(Document::new).collect::<Vec<_>>()),
    }
}

#[derive(Serialize)]
struct Document<'a> {
    programme: &'a str,
    diagnostics: Vec<Line<'a>>,
    summary: Summary,
    not_applicable: Vec<&'static str>,
    stale_waivers: Vec<Waiver<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    rule: &'static str,
    name: &'static str,
    severity: Severity,
    message: String,
    target: Aim<'a>,
    parcours: Vec<&'a str>,
    waived: bool,
}

#[derive(Serialize)]
struct Waiver<'a> {
    id: &'a str,
    rule: &'a str,
    target: Aim<'a>,
    reason: &'a str,
}

#[derive(Serialize)]
struct Aim<'a> {
    kind: &'static str,
    code: String,
    id: &'a str,
}

impl<'a> Document<'a> {
    fn new(checked: &'a Checked<'_>) -> Self {
        let report = &checked.report;
        Self {
            programme: checked.programme.id.as_str(),
            diagnostics: report.diagnostics.iter().map(|it| line(checked, it)).collect(),
            summary: report.summary(),
            not_applicable: report.not_applicable.iter().map(|rule| rule.code).collect(),
            stale_waivers: checked.stale().map(|it| waiver(checked, it)).collect(),
        }
    }
}

fn line<'a>(checked: &'a Checked<'_>, diagnostic: &'a Diagnostic) -> Line<'a> {
    Line {
        rule: diagnostic.rule.code,
        name: diagnostic.rule.name,
        severity: diagnostic.severity,
        message: diagnostic.message(checked.i18n),
        target: aim(checked, &diagnostic.target),
        parcours: checked.parcours_codes(diagnostic),
        waived: diagnostic.waived.is_some(),
    }
}

fn waiver<'a>(checked: &'a Checked<'_>, it: &'a Derogation) -> Waiver<'a> {
    Waiver { id: it.id.as_str(), rule: &it.regle, target: aim(checked, &it.cible), reason: &it.raison }
}

fn aim<'a>(checked: &'a Checked<'_>, target: &'a Target) -> Aim<'a> {
    let programme = &checked.programme;
    Aim { kind: contract_kind(programme, target), code: label(programme, target), id: &target.id }
}
