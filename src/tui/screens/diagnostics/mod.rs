//! What the reviewer says, and the page of the rule that says it.

use ratatui::{buffer::Buffer, layout::Rect};

use super::View;
use crate::{
    programme::Target,
    rules::{Diagnostic, Rule, Severity},
    t,
    tui::{
        theme::Sign,
        widgets::{Cursor, Nav, Pen, wrap},
        world::World,
    },
};

#[derive(Debug, Default)]
pub struct Diagnostics {
    cursor: Cursor,
    grouping: Grouping,
}

/// How the list is grouped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Grouping {
    #[default]
    Rule,
    Object,
    Severity,
}

/// One line of the list.
enum Line<'w> {
    Heading(String),
    Finding(&'w Diagnostic),
}

impl Diagnostics {
    /// Groups the list in the next way.
    pub fn regroup(&mut self) {
        self.grouping = match self.grouping {
            Grouping::Rule => Grouping::Object,
            Grouping::Object => Grouping::Severity,
            Grouping::Severity => Grouping::Rule,
        };
        self.cursor = Cursor::default();
    }

    fn lines<'w>(&self, world: &World<'w>) -> Vec<Line<'w>> {
        let mut findings: Vec<&Diagnostic> = world.diagnostics().collect();
        match self.grouping {
            Grouping::Rule => {}
            Grouping::Object => findings.sort_by_key(|it| it.target.clone()),
            Grouping::Severity => findings.sort_by_key(|it| it.severity),
        }
        let mut lines = Vec::with_capacity(findings.len() * 5 / 4);
        let mut last = None;
        for finding in findings {
            let heading = self.heading(finding, world);
            if last.as_ref() != Some(&heading) {
                lines.push(Line::Heading(heading.clone()));
                last = Some(heading);
            }
            lines.push(Line::Finding(finding));
        }
        lines
    }

    fn heading(&self, finding: &Diagnostic, world: &World<'_>) -> String {
        match self.grouping {
            Grouping::Rule => t!(
                world.i18n,
                "diagnostics-regle",
                code = finding.rule.code,
                titre = world.i18n.rule_title(finding.rule.code)
            ),
            Grouping::Object => t!(
                world.i18n,
                "panneau-titre",
                kind = crate::tui::labels::kind(world.i18n, world.programme, &finding.target),
                label = world.label(&finding.target)
            ),
            Grouping::Severity => match finding.severity {
                Severity::Error => t!(world.i18n, "gravite-erreurs"),
                Severity::Warning => t!(world.i18n, "gravite-avertissements"),
                Severity::Info => t!(world.i18n, "gravite-informations"),
            },
        }
    }

    fn finding<'w>(&self, world: &World<'w>) -> Option<&'w Diagnostic> {
        match self.lines(world).into_iter().nth(self.cursor.at)? {
            Line::Finding(finding) => Some(finding),
            Line::Heading(_) => None,
        }
    }

    /// The rule and the object of the diagnostic under the cursor.
    pub fn current<'w>(&self, world: &World<'w>) -> Option<(&'static Rule, &'w Target)> {
        self.finding(world).map(|it| (it.rule, &it.target))
    }
}

/// The list and the page: side by side when there is room, one above the other otherwise.
fn split(area: Rect) -> (Rect, Rect) {
    if area.width >= 110 {
        let left = area.width * 3 / 5;
        (Rect { width: left - 1, ..area }, Rect { x: area.x + left + 1, width: area.width - left - 1, ..area })
    } else {
        let top = (area.height * 11 / 20).max(area.height.min(3));
        (Rect { height: top, ..area }, Rect { y: area.y + top, height: area.height - top, ..area })
    }
}

impl View for Diagnostics {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        let lines = self.lines(world);
        self.cursor.navigate(nav, lines.len(), usize::from(split(area).0.height));
        // Headings are passed over, in the direction of the move; above the first there is nothing.
        if matches!(lines.get(self.cursor.at), Some(Line::Heading(_))) {
            let up = matches!(nav, Nav::Up | Nav::Left | Nav::PageUp) && self.cursor.at > 0;
            self.cursor.at = if up { self.cursor.at - 1 } else { self.cursor.at + 1 };
        }
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        let lines = self.lines(world);
        self.cursor.settle(lines.len(), usize::from(split(area).0.height));
        if matches!(lines.get(self.cursor.at), Some(Line::Heading(_))) {
            self.cursor.at += 1;
        }
        // The heading of the first finding shown is worth a line.
        if self.cursor.at == 1 {
            self.cursor.offset = 0;
        }
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        let (list, page) = split(area);
        let lines = self.lines(world);
        let mut pen = Pen::new(buf, world.theme, list);
        if lines.is_empty() {
            nothing_found(world, Pen::new(buf, world.theme, area));
            return;
        }
        for (y, (rank, line)) in (0..list.height).zip(lines.iter().enumerate().skip(self.cursor.offset)) {
            match line {
                Line::Heading(text) => {
                    pen.put(0, y, list.width, text, world.theme.title());
                }
                Line::Finding(finding) => {
                    draw_finding(finding, self.grouping, world, y, &mut pen);
                    if rank == self.cursor.at {
                        pen.paint_row(y, world.theme.cursor());
                    }
                }
            }
        }
        if let Some(finding) = self.finding(world) {
            if page.y == area.y {
                Pen::new(buf, world.theme, area).divide(list.width);
            }
            draw_page(finding, world, page.y > area.y, &mut Pen::new(buf, world.theme, page));
        }
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        self.finding(world).map(|it| it.target.clone())
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        let found = self.lines(world).iter().position(|line| matches!(line, Line::Finding(it) if it.target == *target));
        self.cursor.at = found.unwrap_or(self.cursor.at);
        found.is_some()
    }
}

fn draw_finding(finding: &Diagnostic, grouping: Grouping, world: &World<'_>, y: u16, pen: &mut Pen<'_>) {
    let theme = world.theme;
    let style = if finding.waived.is_some() { theme.faint() } else { theme.severity(finding.severity) };
    let x = pen.put(1, y, 2, theme.severity_sign(finding.severity), style) + 1;
    // Under the heading of its rule, the message alone names the object.
    let x = if grouping == Grouping::Rule { x } else { pen.put(x, y, 6, finding.rule.code, theme.key()) + 1 };
    let parcours = parcours(finding, world);
    let taken = u16::try_from(crate::tui::widgets::width(&parcours)).unwrap_or(0);
    let columns = pen.area.width;
    pen.put(x, y, columns.saturating_sub(x + taken + u16::from(taken > 0)), &finding.message(world.i18n), theme.text());
    pen.put_right(y, columns, &parcours, theme.faint());
}

/// The parcours in which it holds, when that is not all of them.
fn parcours(finding: &Diagnostic, world: &World<'_>) -> String {
    if finding.everywhere {
        return String::new();
    }
    let codes = finding.parcours.iter().filter_map(|id| world.programme.get(id)).map(|it| it.code.as_str());
    codes.collect::<Vec<_>>().join(" ")
}

/// The message in full, then the rule's page.
fn draw_page(finding: &Diagnostic, world: &World<'_>, below: bool, pen: &mut Pen<'_>) {
    let theme = world.theme;
    let columns = pen.area.width;
    let code = finding.rule.code;
    let title = t!(world.i18n, "diagnostics-page", code = code, nom = finding.rule.name);
    if below {
        pen.rule(0, &title);
    } else {
        pen.put(0, 0, columns, &title, theme.title());
    }
    let sections = [
        (finding.message(world.i18n), theme.severity(finding.severity)),
        (world.i18n.rule_text(code, "why"), theme.text()),
        (t!(world.i18n, "diagnostics-remede", texte = world.i18n.rule_text(code, "fix")), theme.text()),
        (t!(world.i18n, "diagnostics-exemple", texte = world.i18n.rule_text(code, "example")), theme.faint()),
        (t!(world.i18n, "diagnostics-source", texte = world.i18n.rule_text(code, "source")), theme.faint()),
    ];
    // On a low screen every row counts: sections then follow one another without a blank.
    let gap = u16::from(pen.area.height > 24);
    let mut y = 1;
    for (text, style) in sections {
        for line in wrap(&text, usize::from(columns)) {
            pen.put(0, y, columns, &line, style);
            y += 1;
        }
        y += gap;
    }
}

/// Silence must not read as success: what had nothing to look at is named.
fn nothing_found(world: &World<'_>, mut pen: Pen<'_>) {
    let theme = world.theme;
    let columns = pen.area.width.saturating_sub(2);
    let silent: Vec<&str> = world.report.not_applicable.iter().map(|it| it.code).collect();
    let all = silent.len() == crate::rules::RULES.len();
    let headline =
        if all { t!(world.i18n, "diagnostics-rien-a-regarder") } else { t!(world.i18n, "diagnostics-aucun") };
    let x = pen.put(1, 1, 2, theme.sign(Sign::Saved), theme.good()) + 1;
    pen.put(if all { 1 } else { x }, 1, columns, &headline, theme.title());
    if !silent.is_empty() && !all {
        let text = t!(world.i18n, "diagnostics-silencieuses", regles = silent.join(", "));
        for (y, line) in (3..).zip(wrap(&text, usize::from(columns))) {
            pen.put(1, y, columns, &line, theme.faint());
        }
    }
}
