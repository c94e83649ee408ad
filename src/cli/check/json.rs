//! The JSON contract: keys may be added, never renamed.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    super::{
        Answer, Context, Failure,
        contract::{Aim, Fault},
    },
    Checked,
};
use crate::{
    programme::{Derogation, Programme},
    rules::{Lacune, Summary},
};

/// One document; a list of them for several programmes.
pub(super) fn answer(all: &[Checked<'_>], _: &Context<'_>) -> Result<Answer, Failure> {
    match all {
        [one] => Answer::json(&Document::new(one)),
        several => Answer::json(&several.iter().map(Document::new).collect::<Vec<_>>()),
    }
}

#[derive(Serialize)]
struct Document<'a> {
    programme: &'a str,
    diagnostics: Vec<Fault<'a>>,
    summary: Summary,
    not_applicable: Vec<&'static str>,
    /// How many objects each rule that is on looked at.
    examined: BTreeMap<&'static str, usize>,
    /// What no rule on what is worked and assessed could look at.
    not_examined: Vec<Unexamined<'a>>,
    stale_waivers: Vec<Waiver<'a>>,
}

#[derive(Serialize)]
struct Unexamined<'a> {
    reason: &'static str,
    kind: &'static str,
    n: usize,
    of: usize,
    annee: Option<u8>,
    semestre: Option<u8>,
    /// The codes of the parcours in which it is so.
    parcours: Vec<&'a str>,
}

impl<'a> Unexamined<'a> {
    fn new(it: &Lacune, programme: &'a Programme) -> Self {
        let held = programme.parcours.iter().filter(|parcours| it.parcours.contains(&parcours.id));
        Self {
            reason: it.motif.name(),
            kind: it.kind.name(),
            n: it.n,
            of: it.sur,
            annee: it.annee,
            semestre: it.semestre,
            parcours: held.map(|parcours| parcours.code.as_str()).collect(),
        }
    }
}

#[derive(Serialize)]
struct Waiver<'a> {
    id: &'a str,
    rule: &'a str,
    target: Aim<'a>,
    reason: &'a str,
}

impl<'a> Document<'a> {
    fn new(checked: &'a Checked<'_>) -> Self {
        let Checked { programme, report, i18n, .. } = checked;
        let objects = checked.objects();
        Self {
            programme: programme.id.as_str(),
            diagnostics: report.diagnostics.iter().map(|it| Fault::new(it, &objects, i18n)).collect(),
            summary: report.summary(),
            not_applicable: report.not_applicable.iter().map(|rule| rule.code).collect(),
            examined: report.examined.iter().map(|(rule, n)| (rule.code, *n)).collect(),
            not_examined: report.lacunes.iter().map(|it| Unexamined::new(it, programme)).collect(),
            stale_waivers: checked.stale().map(|it| waiver(checked, it)).collect(),
        }
    }
}

fn waiver<'a>(checked: &'a Checked<'_>, it: &'a Derogation) -> Waiver<'a> {
    let target = Aim::new(&it.cible, &checked.programme);
    Waiver { id: it.id.as_str(), rule: &it.regle, target, reason: &it.raison }
}
