//! Cells that are calculated, each with what it comes to: readers that do not calculate show it too.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Formula};

use super::{
    super::marking::{NUMBER, SHARE},
    SheetPage, Written,
};
use crate::{formats::writing::trail::Said, names::NO_VALUE};

impl SheetPage {
    /// A formula and what it comes to; None for [`NO_VALUE`].
    pub(in crate::formats::xlsx) fn formula(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        result: Option<Decimal>,
        format: &Format,
    ) -> Written {
        let said = result.map_or_else(Said::nothing, |value| self.marking.number(value));
        self.calculated((row, column), formula, result, (said, NUMBER), format)
    }

    /// A formula of a share and what it comes to; None for [`NO_VALUE`].
    pub(in crate::formats::xlsx) fn share(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        result: Option<Decimal>,
        format: &Format,
    ) -> Written {
        let said = result.map_or_else(Said::nothing, |value| self.marking.share(value));
        self.calculated((row, column), formula, result, (said, SHARE), format)
    }

    fn calculated(
        &mut self,
        (row, column): (u32, u16),
        formula: &str,
        result: Option<Decimal>,
        (said, base): (Said, &str),
        format: &Format,
    ) -> Written {
        let format = self.marked_number((row, column), said, base, format)?;
        let result = result.map(|value| value.normalize().to_string()).unwrap_or_else(|| NO_VALUE.to_owned());
        self.sheet.write_formula_with_format(row, column, Formula::new(formula).set_result(result), &format)?;
        Ok(())
    }
}
