//! The same tables in every kind of file.

use std::{
    io::{Cursor, Write},
    path::PathBuf,
};

use rust_xlsxwriter::Workbook;
use tapis::formats::Source;
use zip::{ZipWriter, write::SimpleFileOptions};

/// A sheet: its name, and its rows of cells separated by `|`. A `~` in a cell is a line break.
pub(crate) type Sheet = (&'static str, &'static str);

pub(crate) const REFERENTIEL: Sheet = (
    "Référentiel",
    "Référentiel de compétences 2026
|
Compétences|Libellé|Niveau|Année|Code|Apprentissages critiques|Remarques
C1 Traiter|Traiter des données à des fins décisionnelles|Niveau 1 : Décrire|1|AC11.01|Nettoyer des données, même sales|vu
||||AC11.02|Résumer ; puis montrer|
||Niveau 2 : Analyser|2|AC21.01|Croiser des sources|
C2 Modéliser|Modéliser un phénomène aléatoire|Niveau 1 : Découvrir|1|AC12.01|Simuler|",
);
pub(crate) const ACTIVITES: Sheet = (
    "Maquette",
    "Code|Intitulé|Type|Semestre|Heures|||UE|Coef.|AC mobilisés|Ressources mobilisées
||||CM|TD|TP||||
R1.01|Tableur|Ressource|1|2,5|10|8|UE1.1|12|AC11.01, AC11.02|
R1.02|Probabilités|||4|12||UE1.2|20|AC12.01|
SAÉ 1.01|Enquêter|SAÉ|1||||UE1.1~UE1.2|40 ; 30|AC11.02~AC12.01|R1.01
Total||||6,5|22|8|||",
);
pub(crate) const CROISE: Sheet = (
    "Tableau croisé",
    "AC|Libellé|R1.01~Tableur|R1.02 Probabilités|SAÉ 1.01 : Enquêter
AC11.01|Nettoyer des données, même sales|x||
AC11.02|Résumer ; puis montrer|✓||TÉ
AC12.01|Simuler||1|É",
);

fn rows(sheet: &Sheet) -> Vec<Vec<String>> {
    sheet.1.lines().map(|row| row.split('|').map(|it| it.trim().replace('~', "\n")).collect()).collect()
}

pub(crate) fn in_xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        let page = workbook.add_worksheet().set_name(sheet.0).unwrap();
        for (row, cells) in (0..).zip(rows(sheet)) {
            for (column, cell) in (0..).zip(cells).filter(|(_, it)| !it.is_empty()) {
                match cell.parse::<f64>() {
                    Ok(number) => page.write_number(row, column, number).unwrap(),
                    Err(_) => page.write_string(row, column, cell).unwrap(),
                };
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

pub(crate) fn zipped(name: &str, content: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("mimetype", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    zip.start_file(name, SimpleFileOptions::default()).unwrap();
    zip.write_all(content.as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

pub(crate) fn ods_of(tables: &str) -> Vec<u8> {
    let names = "xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"";
    let body = format!("<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>");
    zipped("content.xml", &format!("<office:document-content {names}>{body}</office:document-content>"))
}

fn in_ods(sheets: &[Sheet]) -> Vec<u8> {
    let cell = |text: String| match text.parse::<f64>() {
        Ok(number) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number},00</text:p></table:table-cell>"
        ),
        Err(_) if text.is_empty() => "<table:table-cell/>".to_owned(),
        Err(_) => {
            let lines: String = text.replace('&', "&amp;").lines().map(|it| format!("<text:p>{it}</text:p>")).collect();
            format!("<table:table-cell office:value-type=\"string\">{lines}</table:table-cell>")
        }
    };
    let row = |cells: Vec<String>| {
        format!("<table:table-row>{}</table:table-row>", cells.into_iter().map(cell).collect::<String>())
    };
    let table = |sheet: &Sheet| {
        let rows: String = rows(sheet).into_iter().map(row).collect();
        format!("<table:table table:name=\"{}\">{rows}</table:table>", sheet.0)
    };
    ods_of(&sheets.iter().map(table).collect::<String>())
}

fn in_csv(sheet: &Sheet, separator: char, latin: bool) -> Vec<u8> {
    let quoted = |it: String| format!("\"{}\"", it.replace('"', "\"\""));
    let line = |cells: Vec<String>| cells.into_iter().map(quoted).collect::<Vec<_>>().join(&separator.to_string());
    let text = rows(sheet).into_iter().map(line).collect::<Vec<_>>().join("\r\n");
    if latin { encoding_rs::WINDOWS_1252.encode(&text).0.into_owned() } else { text.into_bytes() }
}

/// The sheets in every kind of file, with how it is called.
pub(crate) fn every_kind(sheets: &[Sheet]) -> Vec<(&'static str, Vec<Source>)> {
    let csv = |separator, latin| {
        let of = |it: &Sheet| (PathBuf::from(format!("{}.csv", it.0)), in_csv(it, separator, latin));
        sheets.iter().map(of).collect::<Vec<Source>>()
    };
    vec![
        ("xlsx", vec![("référentiel.xlsx".into(), in_xlsx(sheets))]),
        ("ods", vec![("référentiel.ods".into(), in_ods(sheets))]),
        ("csv ; Latin-1", csv(';', !sheets.iter().any(|it| it.1.contains('✓')))),
        ("csv , UTF-8", csv(',', false)),
        ("csv tab", csv('\t', false)),
    ]
}
