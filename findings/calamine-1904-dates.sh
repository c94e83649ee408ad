#!/usr/bin/env bash
# calamine 0.38.0: a date of a workbook that counts its days from 1904 has two readings.
#
# Workbooks begun in old Excel for Mac count from 1 January 1904 (`<workbookPr date1904="1"/>`, ECMA-376 part 1,
# 18.2.28); all others from 1900. A teacher who types « 1/5 » for hours gets a date cell, and which day it is decides
# what the cell says again once it is read as a number: 1462 days lie between the two counts.
#
# Seen: `ExcelDateTime::to_ymd_hms_milli()` heeds the flag of the file; `ExcelDateTime::as_f64()` gives the number of
# the file as it stands, without a word on which count it is of, and `is_1904` is no public field. A program that puts
# `as_f64()` into a file that counts from 1900, as nearly all do, moves the day by four years and a day.
#
# It needs cargo and python3, and the registry of crates. It fails when what is seen changes.
set -euo pipefail

here="$(mktemp -d)"
trap 'rm -rf "$here"' EXIT
cd "$here"

# Two workbooks that differ by one flag: A1 is the number 1000 with the format of a date.
python3 - <<'PY'
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006/"
for name, flag in (("1900.xlsx", ""), ("1904.xlsx", ' date1904="1"')):
    with zipfile.ZipFile(name, "w") as out:
        out.writestr("[Content_Types].xml", f'<Types xmlns="{PKG}content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
            '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>')
        out.writestr("_rels/.rels", f'<Relationships xmlns="{PKG}relationships"><Relationship Id="rId1" Type="{DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        out.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{DOC}"><workbookPr{flag}/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>')
        out.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PKG}relationships">'
            f'<Relationship Id="rId1" Type="{DOC}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{DOC}/styles" Target="styles.xml"/></Relationships>')
        out.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
            '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>')
        out.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" s="1"><v>1000</v></c></row></sheetData></worksheet>')
PY

mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "seen"
version = "0.0.0"
edition = "2024"

[dependencies]
calamine = "=0.38.0"
TOML
cat > src/main.rs <<'RS'
use calamine::{Data, Reader, Xlsx, open_workbook};

fn main() {
    for name in ["1900.xlsx", "1904.xlsx"] {
        let mut book: Xlsx<_> = open_workbook(name).unwrap();
        let sheet = book.worksheet_range("A").unwrap();
        let Some(Data::DateTime(date)) = sheet.get_value((0, 0)) else { panic!("no date: {sheet:?}") };
        let (year, month, day, ..) = date.to_ymd_hms_milli();
        println!("{name}: as_f64 {}, to_ymd {year}-{month:02}-{day:02}", date.as_f64());
    }
}
RS
cargo run --quiet > seen.txt

cat > expected.txt <<'TXT'
1900.xlsx: as_f64 1000, to_ymd 1902-09-26
1904.xlsx: as_f64 1000, to_ymd 1906-09-27
TXT
diff expected.txt seen.txt
echo "calamine 0.38.0: as seen"
