//! A finished page: its widths, its heights, its heads, and the paper that it is printed on.

use std::collections::BTreeMap;

use rust_xlsxwriter::{FormatAlign, Worksheet};

use super::{
    CELL_MAX, SheetPage, Written,
    column::{Column, LETTERS_A_DIGIT, row_height, wrapped_lines},
    cut,
};
use crate::{
    formats::{
        writing::survey::Survey,
        xlsx::{
            XlsxError,
            marks::HORS,
            page::KEYS,
            paper::{Content, Paper},
            styles,
        },
    },
    t,
};

/// The most characters of a footer, with room for what is not the title.
const FOOTER_TITLE_MAX: usize = 80;
/// The most characters of what councils decided, there.
const FOOTER_VOTES_MAX: usize = 110;
/// The most characters of a stamp in the head of a page.
const STAMP_MAX: usize = 230;
/// What stands between the parts of a stamp.
const PART: &str = " · ";
/// A row of which nobody said the height, in points.
const ROW_HEIGHT: f64 = 13.5;
/// In how many steps columns are widened.
const WIDENINGS: usize = 6;
/// The most page breaks that the format allows.
const BREAKS_MAX: usize = 1023;
/// The sizes of letters in margins, in points: programs scale them with the sheet, or not.
const MARGIN_LETTERS: std::ops::RangeInclusive<f64> = 7.0..=9.0;
/// So many characters of a stamp stand in one line of a margin.
const STAMP_LINE: usize = 110;

/// What to do with a finished page.
pub(in crate::formats::xlsx) struct Print {
    /// The rows that every printed page repeats and that the screen keeps in sight.
    pub header: std::ops::RangeInclusive<u32>,
    /// How many columns the screen keeps in sight.
    pub frozen_columns: u16,
    /// The last row of the page.
    pub last_row: u32,
    /// The rows that begin a page.
    pub begins: Vec<u32>,
    /// The rows before which a page may end; any, where there are none.
    pub may_end: Vec<u32>,
    /// Whether all of it is to stand on one page, if it can be read there.
    pub is_whole: bool,
    /// Whether there is something to print.
    pub is_printed: bool,
}

impl Print {
    /// A table under its heads, of which any row may end a page.
    pub(in crate::formats::xlsx) fn table(header: u32, frozen_columns: u16, last_row: u32) -> Self {
        let (begins, may_end) = (Vec::new(), Vec::new());
        let header = header..=header;
        Self { header, frozen_columns, last_row, begins, may_end, is_whole: false, is_printed: true }
    }

    /// Blocks under the title, which every page repeats; a page may end between two.
    pub(in crate::formats::xlsx) fn blocks(last_row: u32, may_end: Vec<u32>) -> Self {
        Self { header: 0..=1, may_end, ..Self::table(1, 0, last_row) }
    }
}

impl SheetPage {
    /// Sets widths, frozen panes and the printed page.
    pub(in crate::formats::xlsx) fn finish(
        mut self,
        survey: &Survey<'_>,
        mut print: Print,
    ) -> Result<Worksheet, XlsxError> {
        print.last_row = self.end_marks(print.last_row)?;
        let last_column = self.last_column();
        let (first, last) = (*print.header.start(), *print.header.end());
        for (at, column) in (0..).zip(&mut self.columns) {
            if column.optional && column.filled.is_none_or(|row| row <= last) {
                column.hidden = true;
                self.sheet.set_column_hidden(at)?;
            }
        }
        self.spare_cuts(&print);
        for (at, column) in (0..).zip(&self.columns) {
            self.sheet.set_column_width(at, column.width())?;
        }
        self.set_row_heights()?;
        // Of several pages side by side, each has but the columns that are repeated to say what it is.
        let is_wide = self.laid_out(&print, &self.heights).is_wide() && print.frozen_columns > 1;
        if is_wide {
            self.fold_title(print.frozen_columns - 1)?;
        }
        self.fold_subtitle(if is_wide { print.frozen_columns - 1 } else { last_column })?;
        self.mark_the_others(print.last_row)?;
        self.sheet
            .set_freeze_panes(last + 1, print.frozen_columns)?
            .set_repeat_rows(first, last)?
            .set_header_footer_scale_with_doc(false);
        // Some programs print hidden sheets that say what of them is to be printed.
        if print.is_printed {
            self.sheet.set_print_area(0, 0, print.last_row.max(last), last_column)?;
        }
        if print.frozen_columns > 0 {
            self.sheet.set_repeat_columns(0, print.frozen_columns - 1)?;
        }
        let scale = self.paper(&print)?;
        let letters = (*MARGIN_LETTERS.start() / scale).ceil().min(*MARGIN_LETTERS.end());
        self.sheet.set_footer(footer(survey, letters));
        if let Some(stamp) = survey.told_stamp() {
            self.sheet.set_header(format!("&R&{letters}{}", in_lines(&in_margin(&shortened(&stamp), STAMP_MAX))));
        }
        Ok(self.sheet)
    }

    /// Chooses the paper by what stands on it; gives by how much the sheet is scaled.
    fn paper(&mut self, print: &Print) -> Result<f64, XlsxError> {
        let last = *print.header.end();
        let paper = self.laid_out(print, &self.heights);
        paper.set(&mut self.sheet)?;
        let breaks: Vec<u32> = paper.breaks.iter().map(|rank| last + 1 + *rank as u32).take(BREAKS_MAX).collect();
        self.sheet.set_page_breaks(&breaks)?;
        Ok(paper.scale)
    }

    /// Widens columns of long texts, as little as it takes, where no page would be cut any more: rows are lower then.
    fn spare_cuts(&mut self, print: &Print) {
        let usual: Vec<f64> = self.columns.iter().map(|it| it.max).collect();
        if self.columns.iter().all(|it| it.widest_max.is_none()) {
            return;
        }
        for step in 0..=WIDENINGS {
            for (column, usual) in self.columns.iter_mut().zip(&usual) {
                if let Some(most) = column.widest_max {
                    column.max = usual + (most - usual) * step as f64 / WIDENINGS as f64;
                }
            }
            let heights = self.heights.iter().map(|(row, height)| (*row, *height)).chain(self.wrapped()).collect();
            if !self.laid_out(print, &heights).is_cut {
                return;
            }
        }
        // Nothing helps: it is as wide as it would be.
        for (column, usual) in self.columns.iter_mut().zip(usual) {
            column.max = usual;
        }
    }

    /// The paper that it takes with rows of these heights.
    fn laid_out(&self, print: &Print, heights: &BTreeMap<u32, f64>) -> Paper {
        let (first, last) = (*print.header.start(), *print.header.end());
        let hidden = self.reperes.as_ref().map(|it| &it.hidden);
        let height = |row: u32| {
            let is_hidden = hidden.is_some_and(|it| it.contains(&row));
            if is_hidden { 0.0 } else { heights.get(&row).copied().unwrap_or(ROW_HEIGHT) }
        };
        let rows: Vec<f64> = (last + 1..=print.last_row).map(height).collect();
        let ranks = |rows: &[u32]| -> Vec<usize> {
            rows.iter().filter_map(|row| row.checked_sub(last + 1)).map(|it| it as usize).filter(|it| *it > 0).collect()
        };
        let (begins, may_end) = (ranks(&print.begins), ranks(&print.may_end));
        // The first page has what stands above its heads, the others only the heads.
        let above: f64 = (0..first).map(height).sum();
        Paper::of(&Content {
            width: self.columns.iter().filter(|it| !it.hidden).map(Column::points).sum(),
            rows: &rows,
            heads: above + print.header.clone().map(height).sum::<f64>(),
            letters: styles::LETTERS,
            begins: &begins,
            may_end: &may_end,
            is_whole: print.is_whole,
        })
    }

    /// A row that is about no object says so: one that says nothing was added by hand.
    fn mark_the_others(&mut self, last_row: u32) -> Written {
        let Some(reperes) = &self.reperes else { return Ok(()) };
        for row in (KEYS + 1..=last_row).filter(|row| !reperes.rows.contains(row)) {
            self.sheet.write_string(row, reperes.column, HORS)?;
        }
        Ok(())
    }

    /// The title over these columns, in as many lines as it takes.
    fn fold_title(&mut self, last_column: u16) -> Written {
        let text = std::mem::take(&mut self.title);
        let width: f64 = self.width_to(last_column) * styles::LETTERS / styles::TITLE_LETTERS;
        let lines = wrapped_lines(&text, width as usize);
        let format = styles::title().set_text_wrap().set_align(FormatAlign::Top);
        self.sheet.merge_range(0, 0, 0, last_column, &cut(&text, CELL_MAX), &format)?;
        self.height(0, row_height(lines) * styles::TITLE_LETTERS / styles::LETTERS)
    }

    /// How wide the columns up to that one are, in digits.
    fn width_to(&self, last_column: u16) -> f64 {
        let columns = self.columns.iter().take(usize::from(last_column) + 1);
        columns.filter(|it| !it.hidden).map(Column::width).sum()
    }

    /// What there is to know of a sheet stands in its width: paper has nothing beside it.
    fn fold_subtitle(&mut self, last_column: u16) -> Written {
        let text = std::mem::take(&mut self.subtitle);
        let width = self.width_to(last_column);
        let lines = wrapped_lines(&text, (width * LETTERS_A_DIGIT) as usize);
        if lines < 2 || last_column == 0 {
            return Ok(());
        }
        let format = styles::subtitle().set_text_wrap().set_align(FormatAlign::Top);
        self.sheet.merge_range(1, 0, 1, last_column, &cut(&text, CELL_MAX), &format)?;
        self.height(1, row_height(lines))
    }

    /// Some viewers do not make room for wrapped text by themselves.
    fn set_row_heights(&mut self) -> Written {
        for (row, height) in self.wrapped() {
            self.heights.insert(row, height);
            self.sheet.set_row_height(row, height)?;
        }
        Ok(())
    }

    /// The heights of the rows whose texts take several lines.
    fn wrapped(&self) -> Vec<(u32, f64)> {
        let lines = |(column, text): &(u16, String)| {
            self.columns.get(usize::from(*column)).map_or(1, |column| wrapped_lines(text, column.per_line()))
        };
        let rows = self.texts.iter().map(|(row, texts)| (*row, texts.iter().map(lines).max().unwrap_or(1)));
        rows.filter(|(_, lines)| *lines > 1).map(|(row, lines)| (row, row_height(lines))).collect()
    }
}

fn footer(survey: &Survey<'_>, letters: f64) -> String {
    let title = in_margin(&survey.title(), FOOTER_TITLE_MAX);
    let pages = t!(survey.i18n, "xlsx-pages", page = "&P", pages = "&N");
    let votes = survey.stamp.and_then(|it| it.votes_told(survey.i18n));
    let votes = votes.map(|it| format!("\n&B{}&B", in_margin(&it, FOOTER_VOTES_MAX))).unwrap_or_default();
    format!("&L&{letters}{title}{votes}&C&{letters}&A&R&{letters}{pages}")
}

/// A stamp that fits a margin: what is cut is not its fingerprint, by which a page is known again.
fn shortened(stamp: &str) -> String {
    match stamp.rsplit_once(PART) {
        Some((said, print)) if stamp.chars().count() > STAMP_MAX => {
            format!("{}{PART}{print}", cut(said, STAMP_MAX.saturating_sub(print.chars().count() + PART.len())))
        }
        _ => stamp.to_owned(),
    }
}

/// A stamp in two lines, where one would not hold it.
fn in_lines(stamp: &str) -> String {
    if stamp.chars().count() <= STAMP_LINE {
        return stamp.to_owned();
    }
    let middle = stamp.len() / 2;
    let parts = stamp.match_indices(PART).min_by_key(|(at, _)| at.abs_diff(middle));
    parts.map_or_else(|| stamp.to_owned(), |(at, part)| format!("{}\n{}", &stamp[..at], &stamp[at + part.len()..]))
}

/// A text of at most `max` characters in a margin, where an ampersand opens a code unless it is doubled.
fn in_margin(text: &str, max: usize) -> String {
    cut(text, max).replace('&', "&&")
}
