//! One worksheet being written: cells that cannot hurt, columns that fit, a page that prints.

mod column;
mod formulas;
mod marked;
mod printing;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use rust_decimal::{Decimal, prelude::ToPrimitive};
use rust_xlsxwriter::{ConditionalFormatFormula, DataValidation, DataValidationRule, Format, FormatBorder, Worksheet};
use unicode_width::UnicodeWidthStr;

use super::{
    XlsxError,
    marking::{self, Marking},
    marks::{Header, Mark, Role},
    styles,
};
use crate::{
    formats::writing::{survey::Survey, trail::Said},
    programme::Element,
};
use column::{Column, ROW_HEIGHT_MAX, TEXT, of_its_column, row_height};
pub(super) use printing::Print;

/// The most UTF-16 units that a cell holds.
const CELL_MAX: usize = 32_767;
/// The most characters of a sheet's name, and those that it may not have.
const NAME_MAX: usize = 31;
const NAME_FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// The fields whose columns hold codes.
const CODES: [&str; 2] = ["code", "code_apogee"];

pub(super) type Written = Result<(), XlsxError>;

/// A worksheet being written.
pub(super) struct SheetPage {
    pub sheet: Worksheet,
    columns: Vec<Column>,
    /// What the height of each row must hold.
    texts: BTreeMap<u32, Vec<(u16, String)>>,
    /// The heights that were given to rows.
    heights: BTreeMap<u32, f64>,
    reperes: Option<Reperes>,
    /// What is otherwise than in an earlier version.
    marking: Marking,
    /// What the sheet is, and what there is to know of it.
    title: String,
    subtitle: String,
}

/// The hidden column of what each row is about, the rows that have something in it, and those that are hidden.
struct Reperes {
    column: u16,
    head: Header,
    rows: BTreeSet<u32>,
    /// The rows of fields.
    hidden: BTreeSet<u32>,
}
/// The row of fields of a sheet that can be read back. It is hidden, above the heads.
pub(super) const KEYS: u32 = 2;

impl SheetPage {
    /// An empty worksheet; characters that a sheet's name cannot have become hyphens.
    pub(super) fn new(name: &str) -> Result<Self, XlsxError> {
        let mut sheet = styles::worksheet()?;
        let name: String = name.chars().map(|c| if NAME_FORBIDDEN.contains(&c) { '-' } else { c }).collect();
        sheet.set_name(cut(name.trim_matches('\''), NAME_MAX))?;
        sheet.set_screen_gridlines(false);
        let (columns, texts, heights) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let (marking, title, subtitle) = Default::default();
        Ok(Self { sheet, columns, texts, heights, reperes: None, marking, title, subtitle })
    }

    /// Makes the sheet one that can be read back, once all its columns are there; `keys` names the field that each
    /// holds.
    pub(super) fn editable(
        &mut self,
        survey: &Survey<'_>,
        role: Role,
        keys: impl IntoIterator<Item = (u16, String)>,
    ) -> Written {
        let column = self.hidden_column(8.0, 24.0)?;
        let head = Header { role, parcours: survey.restriction.cloned() };
        self.reperes = Some(Reperes { column, head, rows: BTreeSet::new(), hidden: BTreeSet::new() });
        self.marking = Marking::of(survey, &self.sheet.name(), role);
        self.keys(KEYS, keys)
    }

    /// A hidden row that names the field that each of these columns holds from there on.
    pub(super) fn keys(&mut self, row: u32, keys: impl IntoIterator<Item = (u16, String)>) -> Written {
        let Some(reperes) = &mut self.reperes else { return Ok(()) };
        reperes.rows.insert(row);
        reperes.hidden.insert(row);
        self.sheet.write_string(row, reperes.column, reperes.head.write())?;
        let keys: Vec<(u16, String)> = keys.into_iter().collect();
        for (column, cle) in &keys {
            self.sheet.write_string(row, *column, cle)?;
            if let (true, Some(it)) = (CODES.contains(&cle.as_str()), self.columns.get_mut(usize::from(*column))) {
                it.codes = true;
                self.sheet.set_column_format(*column, &Format::new().set_num_format_index(TEXT))?;
            }
        }
        self.marking.name(keys);
        self.sheet.set_row_hidden(row)?;
        Ok(())
    }

    /// Names columns that hold no field, so that what they say can be told from what they said.
    pub(super) fn shown<N: fmt::Display>(&mut self, columns: impl IntoIterator<Item = (u16, N)>) {
        self.marking.name(columns.into_iter().map(|(column, name)| (column, format!("?{name}"))));
    }

    /// Says which object a row is about.
    pub(super) fn object(&mut self, row: u32, element: &dyn Element) -> Written {
        self.repere(row, &Mark::of(element.target()))
    }

    /// Says what a row is about.
    pub(super) fn repere(&mut self, row: u32, repere: &Mark) -> Written {
        let Some(reperes) = &mut self.reperes else { return Ok(()) };
        reperes.rows.insert(row);
        self.sheet.write_string(row, reperes.column, repere.write())?;
        self.marking.about(row, repere);
        Ok(())
    }

    /// What is typed in the column is one of these words, or nothing.
    pub(super) fn among(&mut self, rows: (u32, u32), column: u16, words: &[String]) -> Written {
        self.among_all(rows, (column, column), words)
    }

    /// What is typed in these columns is one of these words, or nothing.
    pub(super) fn among_all(&mut self, rows: (u32, u32), columns: (u16, u16), words: &[String]) -> Written {
        let validation = DataValidation::new().allow_list_strings(words)?;
        self.sheet.add_data_validation(rows.0, columns.0, rows.1, columns.1, &validation)?;
        Ok(())
    }

    /// The name of the sheet as formulas of other sheets write it.
    pub(super) fn name_in_formulas(&self) -> String {
        format!("'{}'", self.sheet.name().replace('\'', "''"))
    }

    /// What is typed there is a number, 0 or more.
    pub(super) fn positives(&mut self, rows: (u32, u32), columns: (u16, u16)) -> Written {
        let validation = DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0));
        self.sheet.add_data_validation(rows.0, columns.0, rows.1, columns.1, &validation)?;
        Ok(())
    }

    /// Draws a grid over cells most of which are empty: one rule, where a style in each would weigh as much as the
    /// product of rows and columns.
    pub(super) fn grid(&mut self, rows: (u32, u32), columns: (u16, u16)) -> Written {
        if rows.0 > rows.1 || columns.0 > columns.1 {
            return Ok(());
        }
        let thin_line = Format::new().set_border(FormatBorder::Thin).set_border_color(styles::RULE_LINE);
        let always = ConditionalFormatFormula::new().set_rule("=TRUE").set_format(thin_line);
        self.sheet.add_conditional_format(rows.0, columns.0, rows.1, columns.1, &always)?;
        Ok(())
    }

    /// Adds a column of `min` to `max` characters, and gives its number.
    pub(super) fn column(&mut self, min: f64, max: f64) -> u16 {
        self.columns.push(Column::new(min, max));
        u16::try_from(self.columns.len() - 1).unwrap_or(u16::MAX)
    }

    /// Lets the last column be so much wider than its text asks where this spares a cut between pages.
    pub(super) fn may_widen(&mut self, max: f64) {
        self.columns.last_mut().into_iter().for_each(|it| it.widest_max = Some(max));
    }

    /// The same for a column that is hidden as long as nothing fills it: whoever has a use for it unhides it.
    pub(super) fn optional_column(&mut self, min: f64, max: f64) -> u16 {
        let column = self.column(min, max);
        self.columns.last_mut().into_iter().for_each(|it| it.optional = true);
        column
    }

    /// The same for a column that nobody sees.
    pub(super) fn hidden_column(&mut self, min: f64, max: f64) -> Result<u16, XlsxError> {
        let column = self.column(min, max);
        self.columns.last_mut().into_iter().for_each(|it| it.hidden = true);
        self.sheet.set_column_hidden(column)?;
        Ok(column)
    }

    /// Gives a row a height, in points.
    pub(super) fn height(&mut self, row: u32, points: f64) -> Written {
        self.heights.insert(row, points.min(ROW_HEIGHT_MAX));
        self.sheet.set_row_height(row, points.min(ROW_HEIGHT_MAX))?;
        Ok(())
    }

    fn fills(&mut self, row: u32, column: u16) {
        if let Some(it) = self.columns.get_mut(usize::from(column)) {
            it.filled = it.filled.max(Some(row));
        }
    }

    /// The number of the last column.
    pub(super) fn last_column(&self) -> u16 {
        u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// The two first rows: what this is, and what there is to know about it.
    pub(super) fn title(&mut self, title: &str, subtitle: &str) -> Written {
        self.loose(0, 0, title, &styles::title())?;
        title.clone_into(&mut self.title);
        subtitle.clone_into(&mut self.subtitle);
        self.loose(1, 0, subtitle, &styles::subtitle())
    }

    /// Text that its column and its row must fit. It stays text even when it looks like a formula.
    pub(super) fn text(&mut self, row: u32, column: u16, text: &str, format: &Format) -> Written {
        self.fit(row, column, text);
        self.loose(row, column, text, format)
    }

    /// Makes room for a text in its column and its row.
    fn fit(&mut self, row: u32, column: u16, text: &str) {
        if let Some(column) = self.columns.get_mut(usize::from(column)) {
            let widest = text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
            column.widest = column.widest.max(widest);
        }
        self.texts.entry(row).or_default().push((column, text.to_owned()));
    }

    /// Text that nothing need fit: titles, rotated heads.
    pub(super) fn loose(&mut self, row: u32, column: u16, text: &str, format: &Format) -> Written {
        if !text.is_empty() {
            self.fills(row, column);
        }
        let said = Said { text: text.to_owned(), number: None };
        let own = of_its_column(&self.columns, column, format);
        let format = self.marked((row, column), said, marking::TEXT, &own)?;
        self.sheet.write_string_with_format(row, column, cut(text, CELL_MAX), &format)?;
        Ok(())
    }

    /// Text over rows and columns, all included.
    pub(super) fn block(&mut self, rows: (u32, u32), columns: (u16, u16), text: &str, format: &Format) -> Written {
        let said = Said { text: text.to_owned(), number: None };
        let format = self.marked((rows.0, columns.0), said, marking::TEXT, format)?;
        self.sheet.merge_range(rows.0, columns.0, rows.1, columns.1, &cut(text, CELL_MAX), &format)?;
        Ok(())
    }

    /// Text over the cells from `first` to `last` of one row.
    pub(super) fn span(&mut self, row: u32, first: u16, last: u16, text: &str, format: &Format) -> Written {
        if first >= last {
            return self.loose(row, first, text, format);
        }
        self.block((row, row), (first, last), text, format)
    }

    /// Makes a row as high as its lines, where its text stands over several columns.
    pub(super) fn tall(&mut self, row: u32, lines: usize) -> Written {
        if lines > 1 { self.height(row, row_height(lines)) } else { Ok(()) }
    }

    pub(super) fn blank(&mut self, row: u32, column: u16, format: &Format) -> Written {
        let own = of_its_column(&self.columns, column, format);
        let format = self.marking.blank(row, &own);
        self.sheet.write_blank(row, column, &format)?;
        Ok(())
    }

    pub(super) fn number(&mut self, row: u32, column: u16, value: Decimal, format: &Format) -> Written {
        self.fills(row, column);
        // Hours, ECTS and coefficients have a few digits: a double holds them all.
        let said = self.marking.number(value);
        let format = self.marked_number((row, column), said, marking::NUMBER, format)?;
        self.sheet.write_number_with_format(row, column, value.to_f64().unwrap_or_default(), &format)?;
        Ok(())
    }

    /// A number, or an empty cell.
    pub(super) fn number_or_blank(
        &mut self,
        row: u32,
        column: u16,
        value: Option<Decimal>,
        format: &Format,
    ) -> Written {
        match value {
            Some(value) => self.number(row, column, value, format),
            None => self.blank(row, column, format),
        }
    }
}

/// `text`, or its beginning and an ellipsis when it is longer than `max` UTF-16 units.
pub(super) fn cut(text: &str, max: usize) -> String {
    if text.encode_utf16().count() <= max {
        return text.to_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < max
    });
    kept.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_in_an_ellipsis_within_the_limit() {
        assert_eq!(cut("abcdef", 6), "abcdef");
        assert_eq!(cut("abcdefg", 6), "abcde…");
        // Outside the first plane, a character counts for two units.
        assert_eq!(cut("🧶🧶🧶🧶", 6), "🧶🧶…");
        assert_eq!(cut(&"é".repeat(40_000), CELL_MAX).encode_utf16().count(), CELL_MAX);
    }

    #[test]
    fn a_sheet_takes_any_name() {
        let page = SheetPage::new("'a/b:c*d?e[f]g\\h — and so much more than fits in there").unwrap();
        assert_eq!(page.sheet.name(), "a-b-c-d-e-f-g-h — and so much …");
    }
}
