//! Somebody else's sheet: its rows are read into cells that keep what they are, the rest of its XML keeps every byte that
//! is not told to change.

mod cell;
mod columns;
mod grid;
mod grow;
mod local;
mod page;
mod render;

use roxmltree::Node;

use super::reference::Insertion;
use crate::formats::reading::xml;

pub(super) use cell::{Cell, Content, Held, texts};
pub(super) use grid::{Grid, number};
pub(super) use local::Local;
use page::Page;
pub(super) use render::{escaped, in_attribute, marked_up};

/// A rectangle of cells: columns from 0, rows from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    pub left: u16,
    pub top: u32,
    pub right: u16,
    pub bottom: u32,
}

impl Rect {
    /// That of `A1:B2`, or of `A1` alone.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (start, end) = text.split_once(':').unwrap_or((text, text));
        let ((left, top), (right, bottom)) = (super::reference::parse(start)?, super::reference::parse(end)?);
        (left <= right && top <= bottom).then_some(Self { left, top, right, bottom })
    }

    pub(super) fn written(&self) -> String {
        let (start, end) =
            (super::reference::name(self.left, self.top), super::reference::name(self.right, self.bottom));
        format!("{start}:{end}")
    }

    pub(super) fn has(&self, column: u16, row: u32) -> bool {
        (self.left..=self.right).contains(&column) && (self.top..=self.bottom).contains(&row)
    }
}

/// How wide a column is of which nobody says anything, in characters.
const WIDTH: f64 = 8.43;

/// A sheet that is being filled.
pub(super) struct FormSheet {
    xml: String,
    pub grid: Grid,
    pub merges: Vec<Rect>,
    columns: columns::Columns,
    /// What was inserted, in that order.
    pub moves: Vec<Insertion>,
    pub page: Page,
}

impl FormSheet {
    /// None when the sheet is not as spreadsheets write them.
    pub(super) fn read(xml: String, strings: &[String]) -> Option<Self> {
        let document = xml::parse(&xml).ok()?;
        let data = document.descendants().find(|it| it.has_bare_name("sheetData"))?;
        let grid = Grid::read(&xml, data, strings)?;
        let merges = document.descendants().filter(|it| it.has_bare_name("mergeCell"));
        let merges = merges.filter_map(|it| Rect::read(it.attribute("ref")?)).collect();
        let columns = columns::Columns::read(&xml, document.root_element());
        let page = Page::read(document.root_element());
        Some(Self { grid, merges, columns, moves: Vec::new(), page, xml })
    }

    /// Where a cell of the empty form is now.
    pub(super) fn moved(&self, column: u16, row: u32) -> (u16, u32) {
        let mut place = (u32::from(column), row);
        for insertion in &self.moves {
            place = insertion.cell(place);
        }
        (u16::try_from(place.0).unwrap_or(u16::MAX), place.1)
    }

    /// Where a rectangle of the empty form is now: it grows with what is inserted in it.
    pub(super) fn moved_rect(&self, rect: Rect) -> Rect {
        self.moves.iter().fold(rect, |rect, insertion| insertion.rect(rect))
    }

    /// The rectangle merged with a cell; the cell alone when it is with none.
    pub(super) fn merged(&self, column: u16, row: u32) -> Rect {
        let own = Rect { left: column, top: row, right: column, bottom: row };
        self.merges.iter().find(|it| it.has(column, row)).copied().unwrap_or(own)
    }

    /// How many characters a cell has room for, on a line.
    pub(super) fn room(&self, column: u16, row: u32) -> f64 {
        let own = self.merged(column, row);
        (own.left..=own.right).map(|it| self.columns.width(u32::from(it)).unwrap_or(WIDTH)).sum()
    }

    /// Merges cells, unless they are with others.
    pub(super) fn merge(&mut self, rect: Rect) {
        let meets = |it: &Rect| {
            it.left <= rect.right && rect.left <= it.right && it.top <= rect.bottom && rect.top <= it.bottom
        };
        if (rect.left, rect.top) != (rect.right, rect.bottom) {
            self.merges.retain(|it| !meets(it));
            self.merges.push(rect);
        }
    }
}

/// An attribute as it stands in the XML, signs that it writes otherwise included, with the blank before it.
pub(super) fn raw_attributes(xml: &str, node: Node<'_, '_>, but: &[&str]) -> String {
    let kept = node.attributes().filter(|it| it.namespace().is_some() || !but.contains(&it.name()));
    kept.filter_map(|it| xml.get(it.range())).map(|it| format!(" {it}")).collect()
}
