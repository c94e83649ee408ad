//! The page for people: by object, then by family, then what is to be known of the check itself.

use super::{
    super::{Answer, Context, Failure, rules::severity, table},
    Checked,
    grouped::{by_object, families},
    object::Named,
};
use crate::{
    programme::{Objects, Target},
    rules::{Diagnostic, Severity},
};

pub(super) fn answer(all: &[Checked<'_>], context: &Context<'_>) -> Result<Answer, Failure> {
    let width = context.width();
    let pages: Vec<String> =
        all.iter().map(|checked| Page { checked, objects: checked.objects(), width }.text()).collect();
    Ok(Answer::text(pages.join("\n\n")))
}

struct Page<'a> {
    checked: &'a Checked<'a>,
    objects: Objects<'a>,
    width: usize,
}

impl Page<'_> {
    fn text(&self) -> String {
        let Checked { report, programme, i18n, .. } = self.checked;
        // What was not looked at comes first: silence must not read as success.
        let mut parts: Vec<String> = self.unexamined().into_iter().collect();
        parts.push(self.paragraph("", &self.checked.title()));
        parts.extend(by_object(report, programme).into_iter().map(|(target, found)| self.object(target, &found)));
        parts.extend(families(report, i18n).map(|rows| table::aligned(right(rows), self.width)));
        parts.extend(self.stale());
        parts.extend(self.checked.examined().map(|examined| self.paragraph("", &examined)));
        parts.extend(self.checked.silent().map(|silent| self.paragraph("", &silent)));
        parts.join("\n\n")
    }

    fn unexamined(&self) -> Option<String> {
        let head = self.checked.unexamined_head()?;
        let lines = self.checked.unexamined().map(|it| self.paragraph("  - ", &it));
        Some(std::iter::once(self.paragraph("", &head)).chain(lines).collect::<Vec<_>>().join("\n"))
    }

    fn object(&self, target: &Target, found: &[&Diagnostic]) -> String {
        let heading = Named::new(&self.objects, target, self.checked.i18n).heading(self.checked.i18n);
        let rows = found.iter().map(|it| self.row(it)).collect();
        format!("{}\n{}", self.paragraph("", &heading), table::aligned(rows, self.width))
    }

    fn row(&self, diagnostic: &Diagnostic) -> Vec<String> {
        let name = |it| severity(it, self.checked.i18n);
        let names = [Severity::Error, Severity::Warning, Severity::Info].map(name);
        // The columns are the same under all objects.
        let widest = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        let name = table::padded(&name(diagnostic.severity), widest);
        vec![format!("  {name}"), diagnostic.rule.code.to_owned(), self.checked.remark(diagnostic)]
    }

    fn stale(&self) -> Option<String> {
        let lines: Vec<String> =
            self.checked.stale().map(|it| self.paragraph("  - ", &self.checked.stale_line(it))).collect();
        (!lines.is_empty()).then(|| {
            let head = self.paragraph("", &self.checked.stale_head());
            format!("{head}\n{}", lines.join("\n"))
        })
    }

    fn paragraph(&self, start: &str, text: &str) -> String {
        table::paragraph(start, text, self.width)
    }
}

/// The table of families, its numbers to the right of their columns.
fn right(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let head: Vec<usize> = rows.first().into_iter().flatten().map(|cell| cell.chars().count()).collect();
    for row in &mut rows {
        for (cell, &width) in row.iter_mut().zip(&head).skip(1) {
            *cell = format!("{cell:>width$}");
        }
    }
    rows
}
