//! What the reviewer says, and the page of the rule that says it.

mod draw;
mod lines;

use ratatui::{buffer::Buffer, layout::Rect};
use smol_str::SmolStr;

use super::View;
use crate::{
    programme::Target,
    rules::{Diagnostic, Severity},
    tui::{
        widgets::{Cursor, Nav},
        world::World,
    },
};
use lines::{Line, lines};

#[derive(Debug)]
pub struct Diagnostics {
    cursor: Cursor,
    grouping: Grouping,
    /// What weighs less is left out.
    least: Severity,
    /// What does not have all of these words is left out.
    words: String,
}

impl Default for Diagnostics {
    fn default() -> Self {
        Self { cursor: Cursor::default(), grouping: Grouping::Severity, least: Severity::Info, words: String::new() }
    }
}

/// How the list is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// What is wrong before what is only odd, and object by object.
    Severity,
    Rule,
    Object,
    Semestre,
    Parcours,
}

impl Diagnostics {
    /// Groups the list in the next way.
    pub fn regroup(&mut self) {
        self.grouping = match self.grouping {
            Grouping::Severity => Grouping::Rule,
            Grouping::Rule => Grouping::Object,
            Grouping::Object => Grouping::Semestre,
            Grouping::Semestre => Grouping::Parcours,
            Grouping::Parcours => Grouping::Severity,
        };
        self.cursor = Cursor::default();
    }

    /// Leaves the lightest severity shown out; after the heaviest, all show again.
    pub fn filter(&mut self) {
        self.least = match self.least {
            Severity::Info => Severity::Warning,
            Severity::Warning => Severity::Error,
            Severity::Error => Severity::Info,
        };
        self.cursor = Cursor::default();
    }

    /// The words that the list is restricted to.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Restricts the list to what has all of these words.
    pub fn search(&mut self, words: String) {
        self.words = words;
        self.cursor = Cursor::default();
    }

    /// Opens what the counts of the header count: all of a severity, under its heading. After one, the next.
    pub fn open_counts(&mut self, from_here: bool, world: &World<'_>) {
        let here = self.current(world).map(|it| it.severity).filter(|_| from_here && self.is_by_severity());
        *self = Self::default();
        let lines = lines(self, world);
        let firsts: Vec<(usize, Severity)> = lines
            .iter()
            .enumerate()
            .filter_map(|(at, line)| match (line, at.checked_sub(1).map(|before| &lines[before])) {
                (Line::Finding(it), Some(Line::Heading(_))) if it.waived.is_none() => Some((at, it.severity)),
                _ => None,
            })
            .collect();
        let next = firsts.iter().find(|(_, severity)| here.is_some_and(|here| *severity > here));
        self.cursor.at = next.or(firsts.first()).map_or(0, |(at, _)| *at);
    }

    fn is_by_severity(&self) -> bool {
        self.grouping == Grouping::Severity
    }

    /// The diagnostic under the cursor.
    pub fn current<'w>(&self, world: &World<'w>) -> Option<&'w Diagnostic> {
        finding(&lines(self, world), self.cursor.at)
    }

    /// Puts the cursor on a finding: headings are passed over in the direction of the move, and the other
    /// way where the list ends.
    fn step_off_heading(&mut self, lines: &[Line<'_>], up: bool) {
        let is_finding = |at: &usize| matches!(lines.get(*at), Some(Line::Finding(_)));
        let (before, after) =
            ((0..=self.cursor.at).rev().find(is_finding), (self.cursor.at..lines.len()).find(is_finding));
        let found = if up { before.or(after) } else { after.or(before) };
        self.cursor.at = found.unwrap_or(self.cursor.at);
    }
}

fn finding<'w>(lines: &[Line<'w>], at: usize) -> Option<&'w Diagnostic> {
    match lines.get(at)? {
        Line::Finding(finding) => Some(finding),
        Line::Heading(_) => None,
    }
}

impl View for Diagnostics {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        let lines = lines(self, world);
        self.cursor.navigate(nav, lines.len(), usize::from(draw::split(area).list.height));
        self.step_off_heading(&lines, matches!(nav, Nav::Up | Nav::Left | Nav::PageUp));
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        let lines = lines(self, world);
        self.cursor.settle(lines.len(), usize::from(draw::split(area).list.height));
        self.step_off_heading(&lines, false);
        // The heading of the first finding shown is worth a line.
        if !lines.iter().take(self.cursor.at).any(|it| matches!(it, Line::Finding(_))) {
            self.cursor.offset = 0;
        }
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        draw::draw(self, world, area, buf);
    }

    fn rest(&mut self) {
        self.cursor.rest();
    }

    /// Shows everything again.
    fn leave(&mut self) -> bool {
        let was_restricted = self.least != Severity::Info || !self.words.is_empty();
        self.least = Severity::Info;
        self.words.clear();
        was_restricted
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        self.current(world).map(|it| it.target.clone())
    }

    fn detail(&self, world: &World<'_>) -> Option<SmolStr> {
        self.current(world).map(|it| SmolStr::new_static(it.rule.code))
    }

    fn select_detail(&mut self, detail: &str, world: &World<'_>) {
        let Some(target) = self.selected(world) else { return };
        let is_it =
            |line: &Line<'_>| matches!(line, Line::Finding(it) if it.rule.code == detail && it.target == target);
        self.cursor.at = lines(self, world).iter().position(is_it).unwrap_or(self.cursor.at);
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        let lines = lines(self, world);
        let found = lines.iter().position(|line| matches!(line, Line::Finding(it) if it.target == *target));
        self.cursor.at = found.unwrap_or(self.cursor.at);
        found.is_some()
    }
}
