//! One cell: its looks, which stay, and what it holds.

use roxmltree::Node;
use rust_decimal::Decimal;

use super::{Local, raw_attributes};
use crate::formats::xlsx::fill::{marks::CellMark, reference::shifted};

/// What is written in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::formats::xlsx::fill) enum Content {
    Blank,
    Text(String),
    Number(Decimal),
    /// Without its sign `=`.
    Formula(String),
}

/// What a cell holds.
#[derive(Debug, Clone)]
pub(in crate::formats::xlsx::fill) enum Held {
    Blank,
    /// What the form came with: its kind and its XML, and how it reads.
    Kept {
        kind: String,
        inner: String,
        shown: String,
        number: Option<Decimal>,
    },
    /// A formula: its attributes, the range that it is about, its text.
    Formula {
        attributes: String,
        range: Option<String>,
        text: String,
    },
    Written(Content),
}

#[derive(Debug, Clone)]
pub(in crate::formats::xlsx::fill) struct Cell {
    /// What its tag says besides its style, as it stands there.
    pub attributes: String,
    pub style: usize,
    pub held: Held,
    /// What is otherwise in it than in an earlier version.
    pub mark: Option<CellMark>,
}

impl Cell {
    pub(in crate::formats::xlsx::fill) fn new(held: Held) -> Self {
        Self { attributes: String::new(), style: 0, held, mark: None }
    }

    /// What it would be empty.
    pub(super) fn emptied(&self) -> Self {
        Self { held: Held::Blank, mark: None, ..self.clone() }
    }

    pub(in crate::formats::xlsx::fill) fn is_formula(&self) -> bool {
        self.formula().is_some()
    }

    /// Its formula, without its sign `=`.
    pub(in crate::formats::xlsx::fill) fn formula(&self) -> Option<&str> {
        match &self.held {
            Held::Formula { text, .. } | Held::Written(Content::Formula(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether it shows something.
    pub(in crate::formats::xlsx::fill) fn is_shown(&self) -> bool {
        !matches!(self.held, Held::Blank | Held::Written(Content::Blank))
    }

    /// How many characters what was written in it has; None: it is to be computed.
    pub(in crate::formats::xlsx::fill) fn length(&self) -> Option<usize> {
        match &self.held {
            Held::Written(Content::Text(text)) => Some(text.chars().count()),
            Held::Written(Content::Number(number)) => Some(number.normalize().to_string().len()),
            _ => None,
        }
    }

    /// Whether it holds a text that was written in it.
    pub(in crate::formats::xlsx::fill) fn is_text(&self) -> bool {
        matches!(self.held, Held::Written(Content::Text(_)))
    }

    pub(in crate::formats::xlsx::fill) fn is_written(&self) -> bool {
        matches!(self.held, Held::Written(_))
    }

    /// What the form came with, as it reads; None when nothing of it is left.
    pub(in crate::formats::xlsx::fill) fn of_the_form(&self) -> Option<(&str, Option<Decimal>)> {
        match &self.held {
            Held::Kept { shown, number, .. } if !shown.trim().is_empty() => Some((shown.trim(), *number)),
            _ => None,
        }
    }

    /// Its formula with other references.
    pub(super) fn rewrite(&mut self, formula: impl Fn(&str) -> String) {
        match &mut self.held {
            Held::Formula { range, text, .. } => {
                *text = formula(text);
                if let Some(range) = range {
                    *range = formula(range);
                }
            }
            Held::Written(Content::Formula(text)) => *text = formula(text),
            _ => {}
        }
    }
}

/// The formulas that cells share: the first has the text, the others follow it.
#[derive(Default)]
pub(super) struct Shared(std::collections::BTreeMap<String, (u16, u32, String)>);

/// Reads a cell at its place.
pub(super) fn read(
    xml: &str,
    node: Node<'_, '_>,
    (column, row): (u16, u32),
    strings: &[String],
    shared: &mut Shared,
) -> Option<Cell> {
    let attributes = raw_attributes(xml, node, &["r", "t", "s"]);
    let style = node.attribute("s").and_then(|it| it.parse().ok()).unwrap_or(0);
    let kind = node.attribute("t").unwrap_or("n");
    let child = |name: &str| node.children().find(|it| it.has_tag_name_local(name));
    let held = if let Some(formula) = child("f") {
        read_formula(xml, formula, (column, row), shared)
    } else if let (Some(first), Some(last)) = (node.first_child(), node.last_child()) {
        let value = child("v").and_then(|it| it.text()).unwrap_or_default();
        let shown = match kind {
            "s" => value.trim().parse().ok().and_then(|it: usize| strings.get(it)).cloned().unwrap_or_default(),
            "inlineStr" => texts(node),
            _ => value.to_owned(),
        };
        let number = (kind == "n").then(|| number(&shown)).flatten();
        let inner = xml.get(first.range().start..last.range().end)?.to_owned();
        Held::Kept { kind: if kind == "n" { String::new() } else { format!(" t=\"{kind}\"") }, inner, shown, number }
    } else {
        Held::Blank
    };
    Some(Cell { attributes, style, held, mark: None })
}

/// A number as spreadsheets write them.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    text.parse().ok().or_else(|| Decimal::from_scientific(text).ok())
}

/// The text of runs, without how it is pronounced.
pub(in crate::formats::xlsx::fill) fn texts(node: Node<'_, '_>) -> String {
    let is_said = |it: &Node<'_, '_>| !it.ancestors().any(|it| it.has_tag_name_local("rPh"));
    let runs = node.descendants().filter(|it| it.has_tag_name_local("t")).filter(is_said);
    runs.filter_map(|it| it.text().map(str::to_owned)).collect()
}

fn read_formula(xml: &str, node: Node<'_, '_>, (column, row): (u16, u32), shared: &mut Shared) -> Held {
    let text: String = node.children().filter_map(|it| it.text()).collect();
    if node.attribute("t") != Some("shared") {
        let attributes = raw_attributes(xml, node, &["ref"]);
        return Held::Formula { attributes, range: node.attribute("ref").map(str::to_owned), text };
    }
    let group = node.attribute("si").unwrap_or_default().to_owned();
    let text = match shared.0.get(&group) {
        Some((from, above, first)) if text.is_empty() => {
            shifted(first, i64::from(row) - i64::from(*above), i64::from(column) - i64::from(*from))
        }
        _ => {
            shared.0.insert(group, (column, row, text.clone()));
            text
        }
    };
    Held::Formula { attributes: String::new(), range: None, text }
}
