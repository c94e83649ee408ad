//! The marks of a form that tells what is otherwise than in an earlier version, as people make them: a colour, a sign, and
//! what was.
//!
//! What a cell holds stays what an unmarked form holds: signs and short former values stand in number formats, so that the
//! form still computes, and prints what was, which a note would not. What is gone is the exception: it is written back as
//! text, struck out, which nothing adds up.

use rust_decimal::Decimal;

use super::sheet::{Cell, Content, FormSheet};
use crate::{
    formats::{livret::revision::Sign, xlsx::styles},
    i18n::Lang,
};

/// How much smaller a number may be shown for what was to stand before it; a text is not shown smaller. What has no room
/// is in the list that goes with the form.
const SMALLEST: f64 = 0.75;

/// What is otherwise in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CellMark {
    /// It is in what was not there.
    Added { is_signed: bool },
    Changed {
        /// What it was, as people read it.
        before: String,
    },
    /// It holds what is gone.
    Gone { is_signed: bool },
}

/// What a cell was in the earlier version.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Was {
    /// Nobody asked.
    Unasked,
    /// What it is about was not there.
    Absent,
    Said(Content),
}

/// How a cell looks that is marked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Look {
    pub fill: u32,
    pub is_struck: bool,
    /// What stands before the value.
    pub before: String,
    pub is_text: bool,
}

impl CellMark {
    /// How a cell of that mark looks, which shows `length` characters and has room for so many.
    fn look(&self, is_text: bool, length: Option<usize>, room: f64) -> Look {
        let fits = |before: &str| {
            let before = before.chars().count();
            let whole = (before + 3 + length.unwrap_or(before)) as f64;
            before > 0 && whole * if is_text { 1.0 } else { SMALLEST } <= room
        };
        let signed = |sign: Sign, is_signed: bool| if is_signed { format!("{} ", sign.glyph()) } else { String::new() };
        let (fill, before) = match self {
            CellMark::Added { is_signed } => (styles::ADDED, signed(Sign::Added, *is_signed)),
            CellMark::Gone { is_signed } => (styles::GONE, signed(Sign::Removed, *is_signed)),
            CellMark::Changed { before } if fits(before) => (styles::CHANGED, format!("{before} → ")),
            CellMark::Changed { .. } => (styles::CHANGED, signed(Sign::Changed, true)),
        };
        Look { fill, is_struck: matches!(self, CellMark::Gone { .. }), before, is_text }
    }
}

/// What is to be written where something was, and how it is marked. `told`: what was, as people read it.
pub(super) fn compared(content: Content, was: &Was, told: impl Fn(&Content) -> String) -> (Content, Option<CellMark>) {
    match was {
        Was::Unasked => (content, None),
        Was::Absent => (content, Some(CellMark::Added { is_signed: false })),
        Was::Said(before) if *before == content => (content, None),
        Was::Said(Content::Blank) => (content, Some(CellMark::Added { is_signed: true })),
        Was::Said(before) if content == Content::Blank => {
            (Content::Text(told(before)), Some(CellMark::Gone { is_signed: true }))
        }
        Was::Said(before) => (content, Some(CellMark::Changed { before: told(before) })),
    }
}

/// A value as people read it in a cell.
pub(super) fn told(content: &Content, is_percent: bool, lang: Lang) -> String {
    match content {
        Content::Text(text) => text.clone(),
        Content::Number(number) => {
            let text = number.round_dp(2).normalize().to_string();
            let text = if lang == Lang::Fr { text.replace('.', ",") } else { text };
            if is_percent { format!("{text} %") } else { text }
        }
        Content::Blank | Content::Formula(_) => String::new(),
    }
}

/// What a formula came to, as people read it.
pub(super) fn told_number(number: Decimal, is_percent: bool, lang: Lang) -> String {
    let number = if is_percent { number * Decimal::ONE_HUNDRED } else { number };
    told(&Content::Number(number), is_percent, lang)
}

impl FormSheet {
    /// Signs the first cell of a row that has something to show.
    pub(super) fn sign(&mut self, row: u32, columns: &[u16]) {
        let Some(line) = self.grid.rows.get_mut(&row) else { return };
        let shown = line.cells.iter_mut().filter(|(at, cell)| columns.contains(at) && cell.is_shown());
        for (_, cell) in shown {
            if let Some(CellMark::Added { is_signed } | CellMark::Gone { is_signed }) = &mut cell.mark {
                *is_signed = true;
                return;
            }
        }
    }

    /// Gives each marked cell the style that `style` finds for its own and a look.
    pub(super) fn dress(&mut self, mut style: impl FnMut(usize, Look) -> usize) {
        let look = |(column, row, cell): (u16, u32, &Cell)| {
            let look = cell.mark.as_ref()?.look(cell.is_text(), cell.length(), self.room(column, row));
            Some((column, row, look))
        };
        let looks: Vec<_> = self.grid.cells().filter_map(look).collect();
        for (column, row, look) in looks {
            if let Some(cell) = self.grid.rows.get_mut(&row).and_then(|it| it.cells.get_mut(&column)) {
                cell.style = style(cell.style, look);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_otherwise_says_how() {
        let text = |it: &str| Content::Text(it.into());
        let mark = |content: Content, was: Was| compared(content, &was, |it| told(it, false, Lang::Fr));
        assert_eq!(mark(text("a"), Was::Unasked), (text("a"), None));
        assert_eq!(mark(text("a"), Was::Said(text("a"))), (text("a"), None));
        assert_eq!(mark(text("a"), Was::Absent), (text("a"), Some(CellMark::Added { is_signed: false })));
        assert_eq!(mark(text("a"), Was::Said(Content::Blank)), (text("a"), Some(CellMark::Added { is_signed: true })));
        let number = |it: &str| Content::Number(it.parse().unwrap());
        assert_eq!(
            mark(number("20"), Was::Said(number("16.5"))),
            (number("20"), Some(CellMark::Changed { before: "16,5".into() }))
        );
        assert_eq!(
            mark(Content::Blank, Was::Said(number("16.50"))),
            (text("16,5"), Some(CellMark::Gone { is_signed: true }))
        );
    }

    #[test]
    fn what_was_stands_before_what_is_where_there_is_room() {
        let look = |before: &str, room: f64| CellMark::Changed { before: before.into() }.look(false, Some(2), room);
        assert_eq!((look("16,5", 7.0).before.as_str(), look("16,5", 7.0).fill), ("16,5 → ", styles::CHANGED));
        assert_eq!((look("16,5", 6.0).before.as_str(), look("16,5", 6.0).fill), ("≠ ", styles::CHANGED));
        let text = CellMark::Changed { before: "avant".into() };
        assert_eq!(text.look(true, Some(5), 13.0).before, "avant → ");
        assert_eq!(text.look(true, Some(5), 12.0).before, "≠ ");
        let gone = CellMark::Gone { is_signed: true }.look(true, Some(3), 1.0);
        assert!(gone.is_struck && gone.before == "− " && gone.fill == styles::GONE, "{gone:?}");
        assert_eq!(told_number("0.205".parse().unwrap(), true, Lang::Fr), "20,5 %");
    }
}
