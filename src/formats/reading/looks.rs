//! What the form of a cell says that its value does not: the number that a format shows otherwise, the text that
//! somebody struck out.

use std::collections::BTreeMap;

use super::number_format;

/// The row and the column of a cell, from 0.
pub(in crate::formats) type At = (u32, u16);

/// What the form of the cells of a sheet says.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::formats) struct Looks {
    /// What a person reads in a number that is not shown as it is: « 1.10 » for 1.1.
    pub shown: BTreeMap<At, String>,
    /// What is left of a cell that is struck out, in all or in part; empty when nothing is.
    pub struck: BTreeMap<At, String>,
}

/// What a style says of the cells that have it.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    pub is_struck: bool,
    /// The format of its numbers, as workbooks write them; none when it is the usual one.
    pub format: Option<String>,
}

impl Look {
    pub(super) fn of(style: &calamine::Style) -> Self {
        let format = style.number_format.as_ref().map(|it| it.format_code.clone());
        let format = format.filter(|it| number_format::shows_otherwise(it));
        Self { is_struck: style.font.as_ref().is_some_and(|it| it.strikethrough), format }
    }

    /// What it shows of a number; None when that is the number.
    pub(super) fn shown(&self, number: f64) -> Option<String> {
        number_format::shown(number, self.format.as_ref()?)
    }
}

/// A time of the day or a length of time, of so many hours, as it is shown: « 10:30 ».
pub(super) fn clock(hours: f64) -> String {
    let minutes = (hours * 60.0).round() as i64;
    format!("{}:{:02}", minutes / 60, minutes.rem_euclid(60))
}
