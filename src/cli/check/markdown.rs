//! A report to read or to print: what was found by object, then the page of each rule that found something.

use super::{
    super::{Answer, Context, Failure, rules::severity},
    Checked,
    grouped::{by_object, families},
    object::Named,
};
use crate::{
    formats::writing::markdown_text::{self, inline, line},
    i18n::I18n,
    programme::{Objects, Target},
    rules::{Diagnostic, RULES},
    t,
};

pub(super) fn answer(all: &[Checked<'_>], context: &Context<'_>) -> Result<Answer, Failure> {
    let mut parts: Vec<String> = all.iter().flat_map(programme).collect();
    parts.extend(pages(all, context.i18n));
    Ok(Answer::text(parts.join("\n\n")))
}

fn programme(checked: &Checked<'_>) -> Vec<String> {
    let Checked { report, programme, i18n, .. } = checked;
    let mut parts = vec![format!("# {}", t!(i18n, "check-rapport", programme = inline(&programme.intitule)))];
    if let Some(head) = checked.unexamined_head() {
        parts.push(line(&head));
        parts.push(checked.unexamined().map(|it| format!("- {}", line(&it))).collect::<Vec<_>>().join("\n"));
    }
    parts.push(line(&checked.title()));
    parts.extend(families(report, i18n).map(table));
    let found = by_object(report, programme);
    if !found.is_empty() {
        parts.push(format!("## {}", t!(i18n, "check-constats")));
        let objects = checked.objects();
        parts.extend(found.iter().flat_map(|(target, found)| object(checked, &objects, target, found)));
    }
    let stale: Vec<String> = checked.stale().map(|it| format!("- {}", line(&checked.stale_line(it)))).collect();
    if !stale.is_empty() {
        parts.push(format!("## {}", t!(i18n, "check-titre-perimees")));
        parts.push(line(&checked.stale_head()));
        parts.push(stale.join("\n"));
    }
    parts.extend(checked.examined().map(|examined| line(&examined)));
    if let Some(silent) = checked.silent() {
        parts.push(format!("## {}", t!(i18n, "check-titre-sans-objet")));
        parts.push(line(&silent));
    }
    parts
}

fn object(checked: &Checked<'_>, objects: &Objects<'_>, target: &Target, found: &[&Diagnostic]) -> [String; 2] {
    let i18n = checked.i18n;
    let told = |it: &&Diagnostic| {
        let (severity, code, message) = (severity(it.severity, i18n), it.rule.code, inline(&checked.remark(it)));
        format!("- {}", t!(i18n, "check-constat", severite = severity, code = code, message = message))
    };
    let lines: Vec<String> = found.iter().map(told).collect();
    [format!("### {}", inline(&Named::new(objects, target, i18n).heading(i18n))), lines.join("\n")]
}

fn table(rows: Vec<Vec<String>>) -> String {
    let mut rows = rows.into_iter().map(|row| row.iter().map(|it| inline(it)).collect::<Vec<_>>());
    let heads: Vec<(String, bool)> =
        rows.next().unwrap_or_default().into_iter().enumerate().map(|(rank, head)| (head, rank > 0)).collect();
    markdown_text::table(&heads, &rows.collect::<Vec<_>>())
}

/// Why each rule that found something matters and how to mend it, once, whatever the number of programmes.
fn pages(all: &[Checked<'_>], i18n: &I18n) -> Vec<String> {
    let found = |code| all.iter().flat_map(|it| &it.report.diagnostics).any(|it| it.rule.code == code);
    let mut parts: Vec<String> = Vec::new();
    for rule in RULES.iter().filter(|rule| found(rule.code)) {
        let text = |part| inline(&i18n.rule_text(rule.code, part));
        parts.push(format!("### {} {}", rule.code, rule.name));
        parts.push(line(&i18n.rule_text(rule.code, "summary")));
        parts.push(format!("**{}.** {}", t!(i18n, "regle-pourquoi"), text("why")));
        parts.push(format!("**{}.** {}", t!(i18n, "regle-remede"), text("fix")));
    }
    if !parts.is_empty() {
        parts.insert(0, format!("## {}", t!(i18n, "check-titre-regles")));
    }
    parts
}
