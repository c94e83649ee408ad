//! What the styles of a workbook of Excel 97 to 2003 make of its values.

use std::collections::HashMap;

use super::{records::Record, strings};
use crate::formats::reading::{
    looks::{Look, clock},
    number_format,
    sheet::CellValue,
};

/// What a record says that a cell holds.
pub(super) enum Written {
    Number(f64),
    Text(String),
    /// The rank of a text that cells share.
    Shared(usize),
    /// A text, in a record to come.
    Later,
}

impl Written {
    /// A truth or an error, by its code; None for what is false.
    pub(super) fn of_code(code: u8, is_error: bool) -> Option<Self> {
        let text = match (is_error, code) {
            (false, 0) => return None,
            (false, _) => "x",
            (true, 0x00) => "#NULL!",
            (true, 0x07) => "#DIV/0!",
            (true, 0x0F) => "#VALUE!",
            (true, 0x17) => "#REF!",
            (true, 0x1D) => "#NAME?",
            (true, 0x24) => "#NUM!",
            (true, _) => "#N/A",
        };
        Some(Written::Text(text.to_owned()))
    }
}

/// Fonts, formats and the styles that join them.
#[derive(Default)]
pub(super) struct Styles {
    /// Whether each font strikes out.
    fonts: Vec<bool>,
    formats: HashMap<u16, String>,
    /// The font and the format of each style.
    styles: Vec<(u16, u16)>,
    counts_from_1904: bool,
}

impl Styles {
    pub(super) fn meets(&mut self, record: Record<'_>) {
        match record.kind {
            0x0022 => self.counts_from_1904 = record.word(0) == Some(1),
            0x0031 => self.fonts.push(record.word(2).is_some_and(|it| it & 8 != 0)),
            0x041E => {
                let code = record.word(0).zip(strings::own(record.rest(2), false));
                self.formats.extend(code);
            }
            0x00E0 => self.styles.extend(record.word(0).zip(record.word(2))),
            _ => {}
        }
    }

    /// Whether a font strikes out. No font has the number 4.
    pub(super) fn is_struck(&self, font: u16) -> bool {
        let rank = usize::from(font) - usize::from(font > 4);
        self.fonts.get(rank).copied().unwrap_or(false)
    }

    fn format(&self, style: u16) -> &str {
        let number = self.styles.get(usize::from(style)).map_or(0, |it| it.1);
        let usual = match number {
            1 => "0",
            2 => "0.00",
            9 => "0%",
            10 => "0.00%",
            14..=17 | 22 => "d/m/yy",
            18..=21 | 45..=47 => "h:mm",
            _ => "",
        };
        self.formats.get(&number).map_or(usual, String::as_str)
    }

    pub(super) fn look(&self, style: u16) -> Look {
        let font = self.styles.get(usize::from(style)).map_or(0, |it| it.0);
        let format = Some(self.format(style).to_owned()).filter(|it| number_format::shows_otherwise(it));
        Look { is_struck: self.is_struck(font), format }
    }

    /// A number as its format means it: a date, a length of time in hours, or itself; and what it is shown as.
    pub(super) fn number(&self, number: f64, style: u16, look: &Look) -> (CellValue, Option<String>) {
        match number_format::time(self.format(style)) {
            Some(is_length) if is_length || (0.0..1.0).contains(&number) => {
                (CellValue::Number(number * 24.0), Some(clock(number * 24.0)))
            }
            Some(_) => (CellValue::Date(self.date(number)), None),
            None => (CellValue::Number(number), look.shown(number)),
        }
    }

    fn date(&self, days: f64) -> String {
        let first = if self.counts_from_1904 { jiff::civil::date(1904, 1, 1) } else { jiff::civil::date(1899, 12, 30) };
        let whole = days.floor().clamp(0.0, 2_958_465.0) as i64;
        let day = jiff::Span::new().try_days(whole).ok().and_then(|it| first.checked_add(it).ok()).unwrap_or(first);
        format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
    }
}
