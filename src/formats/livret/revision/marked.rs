//! The contents of an earlier version and of today's, side by side: what is new, what is gone, what is neither.

use super::Sign;
use crate::formats::livret::{Heading, LivretColumn, LivretTable, SectionContent};

/// A text, and whether it came or went.
pub(in crate::formats) type Marked<T> = (Option<Sign>, T);

/// A heading with what stands and stood under it.
pub(in crate::formats) struct MarkedHeading {
    pub nom: String,
    /// None where nothing is otherwise.
    pub sign: Option<Sign>,
    pub content: Vec<MarkedContent>,
}

pub(in crate::formats) enum MarkedContent {
    Text(Marked<String>),
    List(Vec<Marked<String>>),
    Table(MarkedTable),
}

/// A table whose rows came, went or say something else.
pub(in crate::formats) struct MarkedTable {
    pub columns: Vec<LivretColumn>,
    pub lines: Vec<Marked<Vec<MarkedCell>>>,
}

/// What a cell says and, where that is something else, what it said.
pub(in crate::formats) struct MarkedCell {
    pub text: String,
    pub before: Option<String>,
}

/// What is said under headings, before and today; in the order of today, what is gone last.
pub(in crate::formats) fn headings(before: Vec<Heading>, after: Vec<Heading>) -> Vec<MarkedHeading> {
    let mut before: Vec<Option<Heading>> = before.into_iter().map(Some).collect();
    let mut marked = Vec::new();
    for Heading { nom, content } in after {
        let earlier = before.iter_mut().find(|it| it.as_ref().is_some_and(|it| it.nom == nom)).and_then(Option::take);
        let (sign, content) = match earlier {
            Some(earlier) => both(earlier.content, content),
            None => (Some(Sign::Added), vec![alone(Some(Sign::Added), content)]),
        };
        marked.push(MarkedHeading { nom, sign, content });
    }
    marked.extend(before.into_iter().flatten().map(|it| heading(Sign::Removed, it)));
    marked
}

/// Headings of which nothing is told.
pub(in crate::formats) fn headings_as_they_are(all: Vec<Heading>) -> Vec<MarkedHeading> {
    let as_it_is = |it: Heading| MarkedHeading { nom: it.nom, sign: None, content: vec![alone(None, it.content)] };
    all.into_iter().map(as_it_is).collect()
}

/// A heading that came or went with all that is under it.
pub(in crate::formats) fn heading(sign: Sign, heading: Heading) -> MarkedHeading {
    MarkedHeading { nom: heading.nom, sign: Some(sign), content: vec![alone(Some(sign), heading.content)] }
}

fn alone(sign: Option<Sign>, content: SectionContent) -> MarkedContent {
    match content {
        SectionContent::Text(text) => MarkedContent::Text((sign, text)),
        SectionContent::LivretList(items) => MarkedContent::List(items.into_iter().map(|it| (sign, it)).collect()),
        SectionContent::LivretTable(LivretTable { columns, lines }) => {
            let lines = lines.into_iter().map(|line| (sign, cells(line))).collect();
            MarkedContent::Table(MarkedTable { columns, lines })
        }
    }
}

fn both(before: SectionContent, after: SectionContent) -> (Option<Sign>, Vec<MarkedContent>) {
    let changed = |is: bool| is.then_some(Sign::Changed);
    match (before, after) {
        (SectionContent::Text(before), SectionContent::Text(after)) if before == after => {
            (None, vec![MarkedContent::Text((None, after))])
        }
        (SectionContent::LivretList(before), SectionContent::LivretList(after)) => {
            let sign = changed(before != after);
            (sign, vec![MarkedContent::List(list(before, after))])
        }
        (SectionContent::LivretTable(before), SectionContent::LivretTable(after)) if same_heads(&before, &after) => {
            let sign = changed(before.lines != after.lines);
            (sign, vec![MarkedContent::Table(table(before, after))])
        }
        (before, after) => (changed(true), vec![alone(Some(Sign::Removed), before), alone(Some(Sign::Added), after)]),
    }
}

fn same_heads(before: &LivretTable, after: &LivretTable) -> bool {
    before.columns.iter().map(|it| &it.nom).eq(after.columns.iter().map(|it| &it.nom))
}

/// The items of today, and those that are gone.
pub(in crate::formats) fn list(before: Vec<String>, after: Vec<String>) -> Vec<Marked<String>> {
    let gone: Vec<String> = before.iter().filter(|it| !after.contains(it)).cloned().collect();
    let today = after.into_iter().map(|it| ((!before.contains(&it)).then_some(Sign::Added), it));
    today.chain(gone.into_iter().map(|it| (Some(Sign::Removed), it))).collect()
}

/// Two tables with the same heads, whose rows are known by their first cell.
pub(in crate::formats) fn table(before: LivretTable, after: LivretTable) -> MarkedTable {
    let mut before: Vec<Option<Vec<String>>> = before.lines.into_iter().map(Some).collect();
    let mut lines = Vec::new();
    for line in after.lines {
        let earlier = before.iter_mut().find(|it| it.as_ref().is_some_and(|it| it.first() == line.first()));
        match earlier.and_then(Option::take) {
            None => lines.push((Some(Sign::Added), cells(line))),
            Some(earlier) => {
                let sign = (earlier != line).then_some(Sign::Changed);
                let cell = |(before, text): (String, String)| MarkedCell {
                    before: Some(before).filter(|it| *it != text),
                    text,
                };
                lines.push((sign, earlier.into_iter().zip(line).map(cell).collect()));
            }
        }
    }
    lines.extend(before.into_iter().flatten().map(|it| (Some(Sign::Removed), cells(it))));
    MarkedTable { columns: after.columns, lines }
}

fn cells(line: Vec<String>) -> Vec<MarkedCell> {
    line.into_iter().map(|text| MarkedCell { text, before: None }).collect()
}
