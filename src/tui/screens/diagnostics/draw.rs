//! Drawing the list, its counts, and the page of the rule.

use std::collections::BTreeMap;

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    Diagnostics, Grouping, finding,
    lines::{Line, lines, parcours, semestre, unexamined},
};
use crate::{
    rules::{Diagnostic, RULES, Severity},
    t,
    tui::{
        labels,
        theme::Sign,
        widgets::{Pen, width, wrap},
        world::World,
    },
};

/// The parts of the screen.
pub(super) struct Parts {
    pub counts: Rect,
    pub list: Rect,
    pub page: Rect,
    /// Whether the page stands below the list; beside it otherwise.
    pub page_below: bool,
}

/// List and page side by side when there is room, one above the other otherwise.
pub(super) fn split(area: Rect) -> Parts {
    let counts = Rect { height: area.height.min(1), ..area };
    let rest = Rect { y: counts.bottom(), height: area.height - counts.height, ..area };
    if rest.width >= 110 {
        let left = rest.width * 3 / 5;
        let page = Rect { x: rest.x + left + 1, width: rest.width - left - 1, ..rest };
        Parts { counts, list: Rect { width: left - 1, ..rest }, page, page_below: false }
    } else {
        let top = (rest.height * 11 / 20).max(rest.height.min(3));
        let page = Rect { y: rest.y + top, height: rest.height - top, ..rest };
        Parts { counts, list: Rect { height: top, ..rest }, page, page_below: true }
    }
}

pub(super) fn draw(state: &Diagnostics, world: &World<'_>, area: Rect, buf: &mut Buffer) {
    let parts = split(area);
    let lines = lines(state, world);
    if lines.is_empty() {
        nothing_found(state, world, Pen::new(buf, world.theme, area));
        return;
    }
    counts(state, world, &mut Pen::new(buf, world.theme, parts.counts));
    let mut pen = Pen::new(buf, world.theme, parts.list);
    let columns = parts.list.width;
    for (y, (rank, line)) in (0..parts.list.height).zip(lines.iter().enumerate().skip(state.cursor.offset)) {
        match line {
            Line::Heading(text) => {
                pen.put(0, y, columns, text, world.theme.title());
            }
            Line::Finding(finding) => {
                draw_finding(finding, state.grouping, world, y, &mut pen);
                if rank == state.cursor.at {
                    pen.paint_start(y, world.theme.cursor());
                }
            }
        }
    }
    if let Some(finding) = finding(&lines, state.cursor.at_rest()) {
        if !parts.page_below {
            Pen::new(buf, world.theme, Rect { y: parts.list.y, height: parts.list.height, ..area }).divide(columns);
        }
        draw_page(finding, world, parts.page_below, &mut Pen::new(buf, world.theme, parts.page));
    }
}

/// How many diagnostics there are by family and by semestre, and which are left out.
fn counts(state: &Diagnostics, world: &World<'_>, pen: &mut Pen<'_>) {
    let mut families: BTreeMap<_, usize> = BTreeMap::new();
    let mut semestres: BTreeMap<u8, usize> = BTreeMap::new();
    for finding in world.diagnostics().filter(|it| it.waived.is_none() && it.severity <= state.least) {
        *families.entry(finding.rule.family).or_default() += 1;
        if let Some(n) = semestre(world, &finding.target) {
            *semestres.entry(n).or_default() += 1;
        }
    }
    let mut parts: Vec<String> =
        families.iter().map(|(family, count)| format!("{} {count}", family.prefix())).collect();
    parts.extend(semestres.iter().map(|(n, count)| format!("S{n} {count}")));
    let columns = pen.area.width;
    let filter = told(state, world);
    let taken = u16::try_from(width(&filter)).unwrap_or(0);
    pen.put(0, 0, columns.saturating_sub(taken + 1), &parts.join(" · "), world.theme.faint());
    pen.put_right(0, columns, &filter, world.theme.key());
}

/// How the list is grouped, and what it is restricted to.
fn told(state: &Diagnostics, world: &World<'_>) -> String {
    let grouping = match state.grouping {
        Grouping::Severity => t!(world.i18n, "diagnostics-par-gravite"),
        Grouping::Rule => t!(world.i18n, "diagnostics-par-regle"),
        Grouping::Object => t!(world.i18n, "diagnostics-par-objet"),
        Grouping::Semestre => t!(world.i18n, "diagnostics-par-semestre"),
        Grouping::Parcours => t!(world.i18n, "diagnostics-par-parcours"),
    };
    let least = match state.least {
        Severity::Info => None,
        Severity::Warning => Some(t!(world.i18n, "diagnostics-sans-infos")),
        Severity::Error => Some(t!(world.i18n, "diagnostics-erreurs-seules")),
    };
    let words = Some(&state.words).filter(|it| !it.is_empty());
    let words = words.map(|it| t!(world.i18n, "diagnostics-mots", mots = it.as_str()));
    [Some(grouping), least, words].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn draw_finding(finding: &Diagnostic, grouping: Grouping, world: &World<'_>, y: u16, pen: &mut Pen<'_>) {
    let theme = world.theme;
    let style = if finding.waived.is_some() { theme.faint() } else { theme.severity(finding.severity) };
    // Under the heading of its rule, the message alone names the object. Sign and code have one colour: each more would
    // be sent with every move.
    let sign = theme.severity_sign(finding.severity);
    let mark = if grouping == Grouping::Rule { sign.to_owned() } else { format!("{sign} {}", finding.rule.code) };
    let x = pen.put(1, y, 10, &mark, style) + 1;
    let mut right = parcours(finding, world);
    if finding.waived.is_some() {
        right = format!("{} {right}", t!(world.i18n, "diagnostics-accepte")).trim_end().to_owned();
    }
    let taken = u16::try_from(width(&right)).unwrap_or(0);
    let columns = pen.area.width;
    let message = if finding.waived.is_some() { theme.faint() } else { theme.text() };
    pen.put(x, y, columns.saturating_sub(x + taken + u16::from(taken > 0)), &finding.message(world.i18n), message);
    pen.put_right(y, columns, &right, theme.faint());
}

/// The message in full, what the team says of it, then the rule's page.
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
    let mut sections = vec![(finding.message(world.i18n), theme.severity(finding.severity))];
    if let Some(derogation) = finding.waived.as_ref().and_then(|id| world.programme.get(id)) {
        let (auteur, raison) = (derogation.auteur.clone(), derogation.raison.clone());
        sections.push((t!(world.i18n, "diagnostics-derogation", auteur = auteur, raison = raison), theme.key()));
    }
    sections.extend(world.remarques(&finding.target).map(|it| (labels::remarque(world.i18n, it), theme.key())));
    sections.extend([
        (world.i18n.rule_text(code, "why"), theme.text()),
        (t!(world.i18n, "diagnostics-remede", texte = world.i18n.rule_text(code, "fix")), theme.text()),
        (t!(world.i18n, "diagnostics-exemple", texte = world.i18n.rule_text(code, "example")), theme.faint()),
        (t!(world.i18n, "diagnostics-source", texte = world.i18n.rule_text(code, "source")), theme.faint()),
    ]);
    if !finding.rule.chiffres.is_empty() {
        let figures = t!(world.i18n, "diagnostics-chiffres", texte = world.i18n.rule_text(code, "chiffres"));
        sections.push((figures, theme.faint()));
    }
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
fn nothing_found(state: &Diagnostics, world: &World<'_>, mut pen: Pen<'_>) {
    let theme = world.theme;
    let columns = pen.area.width.saturating_sub(2);
    let silent: Vec<&str> = world.report.not_applicable.iter().map(|it| it.code).collect();
    let headline = if silent.len() == RULES.len() {
        t!(world.i18n, "diagnostics-rien-a-regarder")
    } else if world.diagnostics().next().is_some() {
        t!(world.i18n, "diagnostics-filtres", filtre = told(state, world))
    } else if unexamined(world).next().is_some() {
        t!(world.i18n, "diagnostics-aucun-examine")
    } else {
        format!("{} {}", theme.sign(Sign::Saved), t!(world.i18n, "diagnostics-aucun"))
    };
    pen.put(1, 1, columns, &headline, theme.title());
    let mut y = 3;
    for line in unexamined(world).flat_map(|it| wrap(&it, usize::from(columns))) {
        pen.put(1, y, columns, &line, theme.key());
        y += 1;
    }
    if !silent.is_empty() && silent.len() < RULES.len() && state.least == Severity::Info {
        let text = t!(world.i18n, "diagnostics-silencieuses", regles = silent.join(", "));
        for (y, line) in (y..).zip(wrap(&text, usize::from(columns))) {
            pen.put(1, y, columns, &line, theme.faint());
        }
    }
}
