//! What simple formulas come to: sums, differences, products, quotients. Others are left to the spreadsheet.

use std::cell::Cell as Counter;

use rust_decimal::Decimal;

use crate::formats::xlsx::fill::{
    reference::parse,
    sheet::{Grid, Rect, number},
};

/// How deep formulas may read one another.
const DEPTH: usize = 24;
/// The most cells that are read for one of them.
const CELLS: u32 = 100_000;

/// The range of a formula that is the sum of one.
pub(super) fn summed_range(text: &str) -> Option<Rect> {
    let text = text.replace(['$', ' '], "");
    Rect::read(text.strip_prefix("SUM(")?.strip_suffix(')')?)
}

/// What a cell comes to; None when that takes a spreadsheet to say.
pub(in crate::formats::xlsx::fill) fn value(grid: &Grid, column: u16, row: u32) -> Option<Decimal> {
    cell_value(grid, column, row, DEPTH, &Counter::new(CELLS))
}

fn cell_value(grid: &Grid, column: u16, row: u32, depth: usize, left: &Counter<u32>) -> Option<Decimal> {
    left.set(left.get().checked_sub(1)?);
    let Some(cell) = grid.cell(column, row) else { return Some(Decimal::ZERO) };
    match cell.formula() {
        None => Some(number(cell).unwrap_or_default()),
        Some(text) if depth > 0 => {
            let mut reader = Reader { grid, rest: text.trim(), depth: depth - 1, left };
            let value = reader.sum()?;
            reader.rest.is_empty().then_some(value)
        }
        Some(_) => None,
    }
}

struct Reader<'g, 't> {
    grid: &'g Grid,
    left: &'g Counter<u32>,
    rest: &'t str,
    depth: usize,
}

impl Reader<'_, '_> {
    fn take(&mut self, sign: char) -> bool {
        let rest = self.rest.trim_start();
        match rest.strip_prefix(sign) {
            Some(after) => {
                self.rest = after.trim_start();
                true
            }
            None => false,
        }
    }

    fn sum(&mut self) -> Option<Decimal> {
        let mut sum = self.product()?;
        loop {
            if self.take('+') {
                sum = sum.checked_add(self.product()?)?;
            } else if self.take('-') {
                sum = sum.checked_sub(self.product()?)?;
            } else {
                return Some(sum);
            }
        }
    }

    fn product(&mut self) -> Option<Decimal> {
        let mut product = self.term()?;
        loop {
            if self.take('*') {
                product = product.checked_mul(self.term()?)?;
            } else if self.take('/') {
                product = product.checked_div(self.term()?)?;
            } else {
                return Some(product);
            }
        }
    }

    fn term(&mut self) -> Option<Decimal> {
        self.depth = self.depth.checked_sub(1)?;
        let term = self.factor();
        self.depth += 1;
        term
    }

    fn factor(&mut self) -> Option<Decimal> {
        if self.take('-') {
            return Some(-self.term()?);
        }
        if self.take('(') {
            let inner = self.sum()?;
            return self.take(')').then_some(inner);
        }
        let end =
            self.rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '$' | '.'))).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        if word == "SUM" && self.take('(') {
            return self.arguments();
        }
        if let Ok(number) = word.parse() {
            return Some(number);
        }
        let (column, row) = parse(&word.replace('$', ""))?;
        cell_value(self.grid, column, row, self.depth, self.left)
    }

    /// What the arguments of a sum come to.
    fn arguments(&mut self) -> Option<Decimal> {
        let mut sum = Decimal::ZERO;
        loop {
            let end = self.rest.find([',', ')'])?;
            let (argument, rest) = self.rest.split_at(end);
            let rect = Rect::read(&argument.replace(['$', ' '], ""))?;
            for row in rect.top..=rect.bottom {
                for column in rect.left..=rect.right {
                    sum = sum.checked_add(cell_value(self.grid, column, row, self.depth, self.left)?)?;
                }
            }
            self.rest = rest;
            if self.take(')') {
                return Some(sum);
            }
            self.take(',').then_some(())?;
        }
    }
}
