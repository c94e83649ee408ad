//! Workbooks of Excel 97 to 2003: their records are counted in nothing but their own bytes.

use std::{io::Write, path::Path};

use super::files::{Hostile, MEGA, file};

/// A little less than a file may have.
const WHOLE: usize = 15 * MEGA;

/// Every one of them.
pub(super) fn old_workbooks() -> Vec<Hostile> {
    vec![
        // As many cells as there is room for, in all rows.
        file("cells.xls", |it| {
            let rows = (0..).map(|at: u32| number((at % 65_536) as u16, (at / 65_536) as u16));
            workbook(it, &["Code AC", "R1.01"], rows);
        }),
        // One long text, again and again.
        file("shared.xls", |it| {
            let long = "x".repeat(8_000);
            workbook(
                it,
                &["Code AC", "R1.01", &long],
                (1..).map(|at: u32| label((at % 65_536) as u16, (at / 65_536) as u16, 2)),
            );
        }),
        // Texts that no cell has.
        file("strings.xls", |it| {
            let texts = vec!["AC11.01 Lire"; 500_000];
            workbook(it, &texts, std::iter::empty());
        }),
        file("merges.xls", |it| {
            let merge = [1_u16, 0, 65_535, 0, 255].iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<u8>>();
            workbook(it, &["Code AC", "R1.01"], std::iter::repeat_with(move || record(0x00E5, &merge)));
        }),
        // Sheets that all begin at the same place.
        file("sheets.xls", |it| {
            let mut stream = record(0x0809, &begins(0x0005));
            let sheet = [&[0; 6][..], &[1, 0, b'A']].concat();
            while stream.len() < MEGA {
                stream.extend(record(0x0085, &sheet));
            }
            stream.extend(record(0x000A, &[]));
            written(it, &stream);
        }),
    ]
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

fn begins(kind: u16) -> Vec<u8> {
    [&0x0600_u16.to_le_bytes()[..], &kind.to_le_bytes(), &[0; 12]].concat()
}

fn at(row: u16, column: u16) -> Vec<u8> {
    [row, column, 0].iter().flat_map(|it| it.to_le_bytes()).collect()
}

fn number(row: u16, column: u16) -> Vec<u8> {
    record(0x0203, &[at(row, column), 1.0_f64.to_le_bytes().to_vec()].concat())
}

fn label(row: u16, column: u16, text: u32) -> Vec<u8> {
    record(0x00FD, &[at(row, column), text.to_le_bytes().to_vec()].concat())
}

/// A workbook of one sheet with those texts, of which the first two are its heads, and those records until it is full.
fn workbook(path: &Path, texts: &[&str], records: impl Iterator<Item = Vec<u8>>) {
    let mut shared =
        [texts.len() as u32, texts.len() as u32].iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<u8>>();
    let mut globals = record(0x0809, &begins(0x0005));
    let mut kind = 0x00FC;
    for text in texts {
        // A text is not cut between two records: a record holds 8 224 bytes.
        if shared.len() + text.len() + 3 > 8_224 {
            globals.extend(record(kind, &shared));
            (kind, shared) = (0x003C, Vec::new());
        }
        shared.extend([&(text.len() as u16).to_le_bytes()[..], &[0], text.as_bytes()].concat());
    }
    globals.extend(record(kind, &shared));
    let start = globals.len() + 4 + 9 + 4;
    let sheet = [&(start as u32).to_le_bytes()[..], &[0, 0, 1, 0, b'A']].concat();
    let mut stream = [globals, record(0x0085, &sheet), record(0x000A, &[]), record(0x0809, &begins(0x0010))].concat();
    stream.extend([label(0, 0, 0), label(0, 1, 1)].concat());
    for record in records {
        if stream.len() > WHOLE {
            break;
        }
        stream.extend(record);
    }
    stream.extend(record(0x000A, &[]));
    written(path, &stream);
}

fn written(path: &Path, stream: &[u8]) {
    let mut file = cfb::create(path).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(stream).unwrap();
    file.flush().unwrap();
}
