//! What documents of several commands say in the same words: the JSON contract, where keys may be added, never renamed.

use serde::Serialize;

use crate::{
    i18n::I18n,
    programme::{Lookup, Nature, Objects, Programme, Target},
    rules::{Diagnostic, Severity},
};

/// A diagnostic.
#[derive(Serialize)]
pub(super) struct Fault<'a> {
    rule: &'static str,
    name: &'static str,
    severity: Severity,
    message: String,
    target: Aim<'a>,
    /// The codes of the parcours in which it holds.
    parcours: Vec<&'a str>,
    /// Whether it is about something that no parcours develops.
    of_none: bool,
    /// Whether it is about what a national référentiel sets.
    national: bool,
    waived: bool,
}

impl<'a> Fault<'a> {
    pub(super) fn new(diagnostic: &'a Diagnostic, objects: &Objects<'a>, i18n: &I18n) -> Self {
        Self {
            rule: diagnostic.rule.code,
            name: diagnostic.rule.name,
            severity: diagnostic.severity,
            message: diagnostic.message(i18n),
            target: Aim::new(&diagnostic.target, objects),
            parcours: parcours_codes(diagnostic, objects.whole()),
            of_none: diagnostic.is_of_none(),
            national: diagnostic.national,
            waived: diagnostic.waived.is_some(),
        }
    }
}

/// An object that something is said of.
#[derive(Serialize)]
pub(super) struct Aim<'a> {
    pub kind: &'static str,
    pub code: String,
    id: &'a str,
}

impl<'a> Aim<'a> {
    pub(super) fn new(target: &'a Target, objects: &impl Lookup) -> Self {
        Self { kind: kind(objects, target), code: label(objects, target), id: &target.id }
    }
}

/// The codes of the parcours in which a diagnostic holds, in the order of the programme.
pub(super) fn parcours_codes<'p>(diagnostic: &Diagnostic, programme: &'p Programme) -> Vec<&'p str> {
    let held = programme.parcours.iter().filter(|it| diagnostic.parcours.contains(&it.id));
    held.map(|it| it.code.as_str()).collect()
}

/// The label that people know an object by; its identifier when it is gone.
pub(super) fn label(objects: &impl Lookup, target: &Target) -> String {
    objects.label(target).unwrap_or_else(|| target.id.clone()).to_string()
}

/// The contract tells SAÉ from ressources, where the domain says activité.
fn kind(objects: &impl Lookup, target: &Target) -> &'static str {
    objects.nature(target).map_or(target.kind.name(), Nature::pole)
}
