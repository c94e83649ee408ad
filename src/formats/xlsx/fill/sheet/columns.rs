//! How wide the columns of a sheet are, and which do not show.

use std::ops::Range;

use roxmltree::Node;

use super::{Local, raw_attributes};
use crate::formats::xlsx::fill::reference::{Axis, COLUMNS, Insertion};

/// What is said of the columns.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// Where the element stands in the XML.
    pub at: Option<Range<usize>>,
    spans: Vec<Span>,
    is_changed: bool,
}

/// Columns, from 0, that look alike.
#[derive(Debug, Clone)]
struct Span {
    first: u32,
    last: u32,
    attributes: String,
    is_hidden: bool,
}

impl Columns {
    pub(super) fn read(xml: &str, root: Node<'_, '_>) -> Self {
        let Some(list) = root.children().find(|it| it.has_bare_name("cols")) else { return Self::default() };
        let bound = |it: Node<'_, '_>, name: &str| it.attribute(name)?.parse::<u32>().ok()?.checked_sub(1);
        let spans = list.children().filter_map(|it| {
            let (first, last) = (bound(it, "min")?, bound(it, "max")?.min(COLUMNS - 1));
            let attributes = raw_attributes(xml, it, &["min", "max", "hidden"]);
            let is_hidden = matches!(it.attribute("hidden"), Some("1" | "true"));
            (first <= last).then_some(Span { first, last, attributes, is_hidden })
        });
        Self { at: Some(list.range()), spans: spans.collect(), is_changed: false }
    }

    /// How wide a column is, in characters; None: nobody said.
    pub(super) fn width(&self, column: u32) -> Option<f64> {
        let own = self.spans.iter().find(|it| (it.first..=it.last).contains(&column))?;
        let from = own.attributes.split_once("width=")?.1.get(1..)?;
        from.split(['"', '\'']).next()?.parse().ok()
    }

    /// Makes room for columns that look like the `width` before them.
    pub(super) fn insert(&mut self, insertion: Insertion, width: u32) {
        if insertion.axis != Axis::Columns || insertion.count == 0 {
            return;
        }
        let (at, count) = (insertion.at, insertion.count);
        let mut spans = Vec::new();
        for span in std::mem::take(&mut self.spans) {
            // What lies across is cut in two.
            if span.first < at {
                spans.push(Span { last: span.last.min(at - 1), ..span.clone() });
            }
            if span.last >= at {
                let (first, last) = (span.first.max(at) + count, span.last + count);
                if first < COLUMNS {
                    spans.push(Span { first, last: last.min(COLUMNS - 1), ..span });
                }
            }
        }
        let model = at.saturating_sub(width);
        for new in at..(at + count).min(COLUMNS) {
            let like = model + (new - at) % width.max(1);
            let found = spans.iter().find(|it| (it.first..=it.last).contains(&like) && it.last < at).cloned();
            spans.extend(found.map(|it| Span { first: new, last: new, ..it }));
        }
        spans.sort_by_key(|it| it.first);
        (self.spans, self.is_changed) = (spans, true);
    }

    pub(super) fn hide(&mut self, column: u32) {
        let mut spans = Vec::new();
        let mut own = Span { first: column, last: column, attributes: String::new(), is_hidden: true };
        for span in std::mem::take(&mut self.spans) {
            if !(span.first..=span.last).contains(&column) {
                spans.push(span);
                continue;
            }
            own.attributes = span.attributes.clone();
            if span.first < column {
                spans.push(Span { last: column - 1, ..span.clone() });
            }
            if span.last > column {
                spans.push(Span { first: column + 1, ..span });
            }
        }
        if own.attributes.is_empty() {
            own.attributes = " width=\"0\"".to_owned();
        }
        spans.push(own);
        spans.sort_by_key(|it| it.first);
        (self.spans, self.is_changed) = (spans, true);
    }

    /// The element; None when it is as it was.
    pub(super) fn xml(&self) -> Option<String> {
        if !self.is_changed {
            return None;
        }
        let column = |it: &Span| {
            let hidden = if it.is_hidden { " hidden=\"1\"" } else { "" };
            format!("<col min=\"{}\" max=\"{}\"{}{hidden}/>", it.first + 1, it.last + 1, it.attributes)
        };
        Some(format!("<cols>{}</cols>", self.spans.iter().map(column).collect::<String>()))
    }
}
