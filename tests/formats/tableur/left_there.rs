//! Tables as somebody leaves them, in each kind of file, with what people leave around them.

use rust_xlsxwriter::{Format as Style, Workbook, Worksheet};
use tapis::formats::Source;

use super::{
    kinds::ods_of,
    told::{Decoys, Rows, cells},
};

/// What a file has: sheets, each with its name.
pub(super) type Sheets = Vec<(&'static str, Rows)>;

/// The tables as somebody leaves them.
pub(super) fn workbook(sheets: Sheets, decoys: Decoys) -> Vec<Source> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        fill(workbook.add_worksheet().set_name(name).unwrap(), rows, decoys);
    }
    vec![("Tableau.xlsx".into(), workbook.save_to_buffer().unwrap())]
}

fn fill(sheet: &mut Worksheet, rows: Rows, decoys: Decoys) {
    let width = rows.iter().map(Vec::len).max().unwrap();
    let mut at = 0;
    if decoys.title {
        sheet.merge_range(0, 0, 0, width as u16, "Notre formation, rentrée 2026", &Style::new()).unwrap();
        at = 2;
    }
    let last = rows.len() - 1;
    for (rank, cells) in rows.into_iter().enumerate() {
        let is_head = rank == 0;
        for (column, cell) in (0..).zip(&cells).filter(|(_, it)| !it.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(at, column, number).unwrap(),
                Err(_) if decoys.padded && !is_head => {
                    sheet.write_string(at, column, format!("{cell}\u{a0} ")).unwrap()
                }
                Err(_) => sheet.write_string(at, column, cell).unwrap(),
            };
        }
        if decoys.remark {
            sheet
                .write_string(at, width as u16 + 1, if is_head { "Remarques" } else { "à revoir, vu avec X" })
                .unwrap();
        }
        at += 1;
        if decoys.blank && rank > 0 && rank < last {
            at += 1;
        }
        if decoys.hidden && rank == 1 {
            sheet.write_string(at, 0, "R1.99").unwrap();
            for column in 1..width as u16 {
                sheet.write_string(at, column, "x").unwrap();
            }
            sheet.set_row_hidden(at).unwrap();
            at += 1;
        }
    }
    if decoys.total {
        sheet.write_string(at, 0, "Total").unwrap();
        for column in 1..width as u16 {
            sheet.write_number(at, column, 99).unwrap();
        }
        at += 1;
    }
    if decoys.comment {
        sheet.write_string(at + 1, 1, "* en attente du conseil").unwrap();
    }
}

/// The rows as somebody leaves them where there is but text: what is hidden in a row is not there.
fn texts(rows: Rows, decoys: Decoys) -> Vec<(Vec<String>, bool)> {
    let width = rows.iter().map(Vec::len).max().unwrap();
    let last = rows.len() - 1;
    let mut all = Vec::new();
    if decoys.title {
        all.extend([(cells(&["Notre formation, rentrée 2026"]), false), (Vec::new(), false)]);
    }
    for (rank, mut row) in rows.into_iter().enumerate() {
        if decoys.padded && rank > 0 {
            row.iter_mut().filter(|it| !it.is_empty()).for_each(|it| it.push_str("\u{a0} "));
        }
        if decoys.remark {
            row.resize(width + 1, String::new());
            row.push(if rank == 0 { "Remarques" } else { "à revoir, vu avec X" }.to_owned());
        }
        all.push((row, false));
        if decoys.blank && rank > 0 && rank < last {
            all.push((Vec::new(), false));
        }
        if decoys.hidden && rank == 1 {
            let x = std::iter::repeat_n("x".to_owned(), width - 1);
            all.push((["R1.99".to_owned()].into_iter().chain(x).collect(), true));
        }
    }
    if decoys.total {
        let totals = std::iter::repeat_n("99".to_owned(), width - 1);
        all.push((["Total".to_owned()].into_iter().chain(totals).collect(), false));
    }
    if decoys.comment {
        all.extend([(Vec::new(), false), (cells(&["", "* en attente du conseil"]), false)]);
    }
    all
}

pub(super) fn csv(sheets: Sheets, decoys: Decoys) -> Vec<Source> {
    let quoted = |it: String| format!("\"{}\"", it.replace('"', "\"\""));
    let line = |(row, _): (Vec<String>, bool)| row.into_iter().map(quoted).collect::<Vec<_>>().join(";");
    let file = |(name, rows): (&str, Rows)| {
        let lines: Vec<String> = texts(rows, Decoys { hidden: false, ..decoys }).into_iter().map(line).collect();
        (format!("{name}.csv").into(), lines.join("\r\n").into_bytes())
    };
    sheets.into_iter().map(file).collect()
}

pub(super) fn ods(sheets: Sheets, decoys: Decoys) -> Vec<Source> {
    let cell = |text: String| match text.parse::<f64>() {
        _ if text.is_empty() => "<table:table-cell/>".to_owned(),
        Ok(_) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{text}\"><text:p>{text}</text:p></table:table-cell>"
        ),
        Err(_) => {
            let lines: String = text.replace('&', "&amp;").lines().map(|it| format!("<text:p>{it}</text:p>")).collect();
            format!("<table:table-cell office:value-type=\"string\">{lines}</table:table-cell>")
        }
    };
    let row = |(row, is_hidden): (Vec<String>, bool)| {
        let hidden = if is_hidden { " table:visibility=\"collapse\"" } else { "" };
        let cells: String = if row.is_empty() { cell(String::new()) } else { row.into_iter().map(cell).collect() };
        format!("<table:table-row{hidden}>{cells}</table:table-row>")
    };
    let table = |(name, rows): (&str, Rows)| {
        let rows: String = texts(rows, decoys).into_iter().map(row).collect();
        format!("<table:table table:name=\"{name}\">{rows}</table:table>")
    };
    vec![("tableau.ods".into(), ods_of(&sheets.into_iter().map(table).collect::<String>()))]
}
