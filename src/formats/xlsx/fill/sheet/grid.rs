//! The rows and cells of a sheet.

use std::collections::BTreeMap;

use roxmltree::Node;
use rust_decimal::Decimal;

use super::{
    Cell, Content, Held, Local,
    cell::{self, Shared},
    raw_attributes,
    render::{escaped, marked_up},
};
use crate::formats::xlsx::fill::{
    marks::CellMark,
    reference::{Axis, COLUMNS, Insertion, ROWS, name, parse},
};

#[derive(Debug, Clone, Default)]
pub(in crate::formats::xlsx::fill) struct Line {
    attributes: String,
    pub cells: BTreeMap<u16, Cell>,
}

#[derive(Debug, Clone, Default)]
pub(in crate::formats::xlsx::fill) struct Grid {
    pub rows: BTreeMap<u32, Line>,
}

impl Grid {
    /// None when rows or cells do not follow on: they would be written twice, or in the place of others.
    pub(super) fn read(xml: &str, data: Node<'_, '_>, strings: &[String]) -> Option<Self> {
        let mut rows = BTreeMap::new();
        let (mut next_row, mut shared) = (1, Shared::default());
        for row in data.children().filter(|it| it.has_bare_name("row")) {
            let number = row.attribute("r").map_or(Some(next_row), |it| it.parse().ok())?;
            (number >= next_row && number <= ROWS).then_some(())?;
            next_row = number + 1;
            let mut line = Line { attributes: raw_attributes(xml, row, &["r", "spans"]), cells: BTreeMap::new() };
            let mut next = 0;
            for node in row.children().filter(|it| it.has_bare_name("c")) {
                let column = match node.attribute("r") {
                    Some(place) => parse(place)?.0,
                    None => next,
                };
                (column >= next && u32::from(column) < COLUMNS).then_some(())?;
                next = column + 1;
                line.cells.insert(column, cell::read(xml, node, (column, number), strings, &mut shared)?);
            }
            rows.insert(number, line);
        }
        Some(Self { rows })
    }

    pub(in crate::formats::xlsx::fill) fn last_row(&self) -> u32 {
        self.rows.keys().next_back().copied().unwrap_or(0)
    }

    pub(in crate::formats::xlsx::fill) fn cell(&self, column: u16, row: u32) -> Option<&Cell> {
        self.rows.get(&row)?.cells.get(&column)
    }

    /// Every cell with its place.
    pub(in crate::formats::xlsx::fill) fn cells(&self) -> impl Iterator<Item = (u16, u32, &Cell)> {
        self.rows.iter().flat_map(|(row, line)| line.cells.iter().map(|(column, cell)| (*column, *row, cell)))
    }

    /// Writes in a cell, which keeps its looks.
    pub(in crate::formats::xlsx::fill) fn write(&mut self, column: u16, row: u32, content: Content) {
        if content == Content::Blank {
            if let Some(cell) = self.rows.get_mut(&row).and_then(|it| it.cells.get_mut(&column)) {
                cell.held = Held::Blank;
            }
            return;
        }
        let cells = &mut self.rows.entry(row).or_default().cells;
        cells.entry(column).or_insert_with(|| Cell::new(Held::Blank)).held = Held::Written(content);
    }

    /// Marks a cell that is there.
    pub(in crate::formats::xlsx::fill) fn mark(&mut self, column: u16, row: u32, mark: CellMark) {
        if let Some(cell) = self.rows.get_mut(&row).and_then(|it| it.cells.get_mut(&column)) {
            cell.mark = Some(mark);
        }
    }

    /// Makes room; formulas of cells of which `is_within` is true are about the model alone, and do not grow.
    pub(super) fn insert(&mut self, insertion: Insertion, sheet: &str, is_within: impl Fn(u16, u32) -> bool) {
        for (row, line) in &mut self.rows {
            for (column, cell) in &mut line.cells {
                let insertion = Insertion { extends: insertion.extends && !is_within(*column, *row), ..insertion };
                cell.rewrite(|text| insertion.formula(text, |it| it.is_none_or(|it| it == sheet)));
            }
        }
        match insertion.axis {
            Axis::Rows => {
                let rows = std::mem::take(&mut self.rows);
                self.rows = rows.into_iter().map(|(row, line)| (insertion.line(row), line)).collect();
            }
            Axis::Columns => {
                for line in self.rows.values_mut() {
                    let cells = std::mem::take(&mut line.cells);
                    let moved = |column: u16| u16::try_from(insertion.line(u32::from(column))).unwrap_or(u16::MAX);
                    line.cells = cells.into_iter().map(|(column, cell)| (moved(column), cell)).collect();
                }
            }
        }
    }

    /// Its formulas with other references.
    pub(in crate::formats::xlsx::fill) fn rewrite(&mut self, formula: impl Fn(&str) -> String) {
        for cell in self.rows.values_mut().flat_map(|it| it.cells.values_mut()) {
            cell.rewrite(&formula);
        }
    }

    /// The XML of the rows.
    pub(super) fn xml(&self) -> String {
        let mut out = String::from("<sheetData>");
        for (row, line) in &self.rows {
            out.push_str(&format!("<row r=\"{row}\"{}", line.attributes));
            if line.cells.is_empty() {
                out.push_str("/>");
                continue;
            }
            out.push('>');
            for (column, cell) in &line.cells {
                write_cell(&mut out, &name(*column, *row), cell);
            }
            out.push_str("</row>");
        }
        out + "</sheetData>"
    }
}

fn write_cell(out: &mut String, place: &str, cell: &Cell) {
    let style = if cell.style == 0 { String::new() } else { format!(" s=\"{}\"", cell.style) };
    let head = format!("<c r=\"{place}\"{style}{}", cell.attributes);
    out.push_str(&match &cell.held {
        Held::Blank | Held::Written(Content::Blank) => format!("{head}/>"),
        Held::Kept { kind, inner, .. } => format!("{head}{kind}>{inner}</c>"),
        // What a formula came to is no longer sure: without it, every spreadsheet computes it.
        Held::Formula { attributes, range, text } => {
            let range = range.as_ref().map(|it| format!(" ref=\"{}\"", marked_up(it))).unwrap_or_default();
            format!("{head}><f{attributes}{range}>{}</f></c>", escaped(text))
        }
        Held::Written(Content::Formula(text)) => format!("{head}><f>{}</f></c>", escaped(text)),
        Held::Written(Content::Number(number)) => format!("{head}><v>{}</v></c>", number.normalize()),
        Held::Written(Content::Text(text)) => {
            format!("{head} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text))
        }
    });
}

/// The number that a cell holds without being computed.
pub(in crate::formats::xlsx::fill) fn number(cell: &Cell) -> Option<Decimal> {
    match &cell.held {
        Held::Kept { number, .. } => *number,
        Held::Written(Content::Number(number)) => Some(*number),
        _ => None,
    }
}
