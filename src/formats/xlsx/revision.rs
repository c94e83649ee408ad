//! The first sheet of a marked workbook: the list of what changed since an earlier version, and by what the others mark it.

use std::rc::Rc;

use rust_xlsxwriter::{FormatAlign, Worksheet};

use super::{
    XlsxError, marking,
    page::{KEYS, Print, SheetPage, Written},
    sheets, styles,
};
use crate::{
    diff::{Revision, What},
    formats::{
        livret::{
            LivretTable,
            revision::{Sign, Story, Told},
        },
        reading::sheet::ReadSheet,
        writing::{
            judged::Judged,
            survey::Survey,
            trail::{Trail, Trails},
        },
    },
    progress::Watch,
    t,
};

/// What says, in a hidden cell, that a sheet is the list.
const MARK: &str = "tapis modifications";
const FIRST_ROW: u32 = 3;

/// What the sheets of `survey` are to mark by: what those of its earlier version say.
pub(super) fn trails(survey: &Survey<'_>, watch: &mut Watch<'_>) -> Result<Trails, XlsxError> {
    let Some(earlier) = survey.earlier.as_deref() else { return Ok(Trails::None) };
    let revision = Revision::between(earlier.programme, survey.programme);
    let moved = revision.all.into_iter().map(|it| it.change).filter(|it| matches!(it.what, What::Moved { .. }));
    let trail = Rc::new(Trail::new(moved.map(|it| it.target).collect()));
    let written =
        Survey::new(earlier.programme, earlier.restriction, earlier.i18n).trailed(Trails::Left(trail.clone()));
    sheets(&written, &Judged::nothing(earlier.programme, earlier.i18n), watch)?;
    Ok(Trails::Followed(trail))
}

/// Whether a sheet is the list of a marked workbook.
pub(in crate::formats) fn is_list(sheet: &ReadSheet) -> bool {
    sheet.rows.get(&KEYS).is_some_and(|row| row.values().any(|it| it.text() == MARK))
}

/// The list; None when nothing is marked.
pub(super) fn sheet(survey: &Survey<'_>) -> Result<Option<Worksheet>, XlsxError> {
    let Some(story) = Story::of(survey) else { return Ok(None) };
    let i18n = survey.i18n;
    let mut page = SheetPage::new(&t!(i18n, "revision-titre"))?;
    let columns = story.columns(i18n);
    let widths = [(13.0, 15.0), (26.0, 44.0), (18.0, 30.0), (22.0, 46.0), (22.0, 46.0), (9.0, 14.0)];
    for (min, max) in widths.into_iter().take(columns.len()) {
        page.column(min, max);
    }
    let figures = &story.figures;
    for _ in columns.len()..figures.columns.len() {
        page.column(12.0, 16.0);
    }
    page.title(&t!(i18n, "revision-titre-du-diplome", diplome = survey.title()), &story.intro)?;
    let hidden = page.column(8.0, 24.0);
    page.sheet.set_column_hidden(hidden)?;
    page.sheet.write_string(KEYS, hidden, MARK)?;
    page.sheet.set_row_hidden(KEYS)?;
    let last = hidden - 1;
    let mut row = FIRST_ROW;
    page.span(row, 0, last, &t!(i18n, "revision-legende"), &styles::subtitle())?;
    row += 1;
    page.span(row, 0, last, &t!(i18n, "revision-chiffres"), &styles::bandeau())?;
    row = table(&mut page, row + 1, figures)? + 1;
    page.span(row, 0, last, &t!(i18n, "revision-liste"), &styles::bandeau())?;
    row += 1;
    for (column, it) in (0..).zip(&columns) {
        page.text(row, column, &it.nom, &styles::head())?;
    }
    for (part, changes) in &story.parts {
        row += 1;
        let band = styles::cell().set_bold().set_background_color(styles::TOTAL);
        page.span(row, 0, columns.len() as u16 - 1, part, &band)?;
        for told in changes {
            row += 1;
            line(&mut page, row, told, &story.cells(told, i18n))?;
        }
    }
    let print = Print::blocks(row, Vec::new());
    Ok(Some(page.finish(survey, print)?))
}

/// The rows of a table; gives the row after the last.
fn table(page: &mut SheetPage, mut row: u32, table: &LivretTable) -> Result<u32, XlsxError> {
    for (column, it) in (0..).zip(&table.columns) {
        page.text(row, column, &it.nom, &styles::head())?;
    }
    for cells in &table.lines {
        row += 1;
        let differs = cells.first().is_some_and(|it| !it.is_empty());
        for (column, (text, it)) in (0..).zip(cells.iter().zip(&table.columns)) {
            let cell = if it.is_number { styles::centred() } else { styles::cell() };
            let cell = if differs { cell.set_background_color(styles::CHANGED) } else { cell };
            page.text(row, column, text, &cell)?;
        }
    }
    Ok(row + 1)
}

/// One change: what it did in colour, what was struck out.
fn line(page: &mut SheetPage, row: u32, told: &Told, cells: &[String]) -> Written {
    let (added, changed) =
        (styles::cell().set_background_color(styles::ADDED), styles::cell().set_background_color(styles::CHANGED));
    let sign = match told.sign {
        Sign::Added => added.clone(),
        Sign::Removed => styles::cell().set_background_color(styles::GONE),
        Sign::Changed | Sign::Moved => changed,
    };
    for (column, text) in (0..).zip(cells) {
        let format = match column {
            0 => sign.clone().set_bold(),
            3 if !text.is_empty() => marking::gone(),
            4 if !text.is_empty() => added.clone(),
            _ => styles::cell(),
        };
        page.text(row, column, text, &format.set_align(FormatAlign::Top))?;
    }
    Ok(())
}
