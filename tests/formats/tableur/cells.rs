//! Cells as people leave them: struck out, shown by a format, merged, hidden, in error.

use rust_xlsxwriter::{Format as Style, Worksheet};
use tapis::formats::{Imported, Source, tableur};

use super::{
    cases::{MAQUETTE, hours, kinds, read, said, source, ties, warned, workbook},
    kinds::{ods_of, zipped},
};

fn opened(file: &Source) -> Imported {
    tableur::read(std::slice::from_ref(file)).unwrap_or_else(|error| panic!("{}", said(&error)))
}

fn codes(read: &Imported) -> Vec<&str> {
    read.programme.activites.iter().map(|it| it.code.as_str()).collect()
}

fn struck() -> Style {
    Style::new().set_font_strikethrough()
}

/// One row of an ODS.
fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| match text.strip_prefix('<') {
        Some(_) => (*text).to_owned(),
        None => format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>"),
    };
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

/// An ODS of one sheet with styles by hand.
fn ods(styles: &str, name: &str, rows: &str) -> Source {
    let names = "xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\"";
    let content = format!(
        "<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles><office:body>\
         <office:spreadsheet>{name}{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    ("classeur.ods".into(), zipped("content.xml", &content))
}

const TABLE: &str = "<table:table table:name=\"Maquette\">";
const STRUCK: &str = "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:text-properties \
    style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"T1\" style:family=\"text\">\
    <style:text-properties style:text-line-through-type=\"single\"/></style:style>";

#[test]
fn rows_whose_name_is_struck_out_are_not_read_and_are_named() {
    let file = workbook(&[("Maquette", MAQUETTE)], |_, sheet| {
        sheet.write_string_with_format(2, 0, "R1.02", &struck()).unwrap();
        sheet.write_number_with_format(1, 5, 8, &struck()).unwrap();
    });
    let it = opened(&file);
    assert_eq!((codes(&it), hours(&it.programme.activites[0])), (vec!["R1.01"], ["10", "12", "0"].map(str::to_owned)));
    let said = warned(&it).join("\n");
    assert!(said.contains("A3 (« R1.02 »)") && said.contains("F2 (« 8 »)"), "{said}");

    let cell = "<table:table-cell table:style-name=\"ce1\"><text:p>R1.02</text:p></table:table-cell>";
    let rows = row(&["Code", "Intitulé", "Semestre", "CM"])
        + &row(&["R1.01", "Dessin", "1", "4"])
        + &row(&[cell, "Outils", "1", "6"]);
    let it = opened(&ods(STRUCK, TABLE, &rows));
    assert_eq!(codes(&it), ["R1.01"]);
    assert!(warned(&it).join("\n").contains("A3 (« R1.02 »)"), "{:?}", warned(&it));
}

#[test]
fn struck_words_are_left_and_the_others_read() {
    let text = "Code;Intitulé;Semestre;AC mobilisés\nR1.01;Sols;1;\n";
    let fill = |_: &str, sheet: &mut Worksheet| {
        let plain = Style::new();
        sheet.write_rich_string(1, 3, &[(&struck(), "AC11.01, "), (&plain, "AC11.02")]).unwrap();
    };
    let referentiel = "Compétence;Niveau;Code AC;Libellé AC\nC1 Observer;1;AC11.01;Décrire\n;;AC11.02;Lire\n";
    let file = workbook(&[("Référentiel", referentiel), ("Ressources", text)], |name, sheet| {
        if name == "Ressources" {
            fill(name, sheet);
        }
    });
    let it = opened(&file);
    assert_eq!(ties(&it.programme), 1);
    assert!(warned(&it).join("\n").contains("D2"), "{:?}", warned(&it));
    let cell = "<table:table-cell><text:p><text:span text:style-name=\"T1\">AC11.01, </text:span>AC11.02</text:p></table:table-cell>";
    let rows = row(&["AC", "Code", "Semestre", "AC mobilisés"]) + &row(&["", "R1.01", "1", cell]);
    let it = tableur::read(&[ods(STRUCK, TABLE, &rows)]).unwrap();
    assert!(warned(&it).join("\n").contains("mots barrés"), "{:?}", warned(&it));
}

#[test]
fn codes_are_read_as_their_format_shows_them() {
    let file = workbook(
        &[("Maquette", "Code;Intitulé;Type;Semestre;CM\n;Dix;Ressource;1;\n;Deux;Ressource;1;4\n")],
        |_, sheet| {
            let format = |it: &str| Style::new().set_num_format(it);
            sheet.write_number_with_format(1, 0, 1.1, &format("0.00")).unwrap();
            sheet.write_number_with_format(2, 0, 1.02, &format("\"R\"0.00")).unwrap();
            sheet.write_number_with_format(1, 4, 10.5, &format("0.0\" h\"")).unwrap();
        },
    );
    let it = opened(&file);
    assert_eq!(codes(&it), ["1.10", "R1.02"]);
    assert_eq!(hours(&it.programme.activites[0])[0], "10.5");
    let number = |value: &str, shown: &str| {
        format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{shown}</text:p></table:table-cell>"
        )
    };
    let (code, cm) = (number("1.1", "1,10"), number("10", "10,00 h"));
    let rows = row(&["Code", "Intitulé", "Type", "Semestre", "CM"]) + &row(&[&code, "Dix", "Ressource", "1", &cm]);
    let it = opened(&ods("", TABLE, &rows));
    assert_eq!((codes(&it), hours(&it.programme.activites[0])[0].as_str()), (vec!["1.10"], "10"));
}

#[test]
fn lengths_of_time_are_hours() {
    let file =
        workbook(&[("Maquette", "Code;Intitulé;Semestre;CM\nR1.01;Sols;1;\nR1.02;Eaux;1;10h30\n")], |_, sheet| {
            let format = Style::new().set_num_format("[h]:mm");
            sheet.write_number_with_format(1, 3, 10.5 / 24.0, &format).unwrap();
        });
    let it = opened(&file);
    assert!(it.programme.activites.iter().all(|it| hours(it)[0] == "10.5"), "{:?}", it.programme.activites);
}

#[test]
fn errors_of_formulas_are_named_at_once() {
    let text = "Code;Intitulé;Semestre;CM;TD;HETD\nR1.01;#REF!;1;#N/A;4;#DIV/0!\nR1.02;B;1;Err:502;4;\n";
    let error = tableur::read(&[source("Maquette.csv", text)]).unwrap_err();
    let said = said(&error);
    assert_eq!(error.code, "tableur-erreurs");
    assert!(["Maquette!B2", "Maquette!D2", "Maquette!D3"].iter().all(|it| said.contains(it)), "{said}");
    assert!(!said.contains("F2"), "what is not kept may be in error: {said}");
}

#[test]
fn what_stands_for_nothing_is_nothing_in_lists_and_crosses_too() {
    let it = read(
        "Code;Intitulé;Semestre;CM;TD;Prérequis\nR1.01;A;1;NC;/;sans objet\nR1.02;B;1;4;s.o.;Néant\nR1.03;C;1;NC;2;R1.01\n",
    );
    let said = warned(&it);
    assert!(said.iter().any(|it| it.contains("D2") && it.contains("D4") && it.contains("NC")), "{said:?}");
    assert!(said.iter().all(|it| !it.contains("E2")), "a stroke is nothing: {said:?}");
    assert!(it.programme.activites.iter().all(|it| it.activites_inconnues.is_empty()), "{said:?}");
    let it = read("AC;Libellé;R1.01;SAÉ 1.01\nAC11.01;Décrire;x\u{a0};NC\nAC11.02;Lire;-;VRAI\n");
    assert_eq!(ties(&it.programme), 2);
}

#[test]
fn hidden_columns_are_told() {
    let file = workbook(&[("Maquette", MAQUETTE)], |_, sheet| {
        sheet.set_column_hidden(4).unwrap();
    });
    let it = opened(&file);
    assert_eq!(hours(&it.programme.activites[0]), ["10", "0", "8"]);
    assert!(warned(&it).join("\n").contains("E (« TD »)"), "{:?}", warned(&it));
}

#[test]
fn hidden_sheets_and_rows_of_ods_are_left_and_told() {
    let hides = "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let head = row(&["Code", "Intitulé", "Semestre"]);
    let seen = head.clone()
        + &row(&["R1.01", "A", "1"])
        + &row(&["R1.02", "B", "1"]).replace("<table:table-row>", "<table:table-row table:visibility=\"collapse\">");
    let rest = format!(
        "{seen}</table:table><table:table table:name=\"Ancienne\" table:style-name=\"ta2\">{head}{}",
        row(&["R1.77", "C", "1"])
    );
    let it = opened(&ods(hides, TABLE, &rest));
    assert_eq!(codes(&it), ["R1.01"]);
    let said = warned(&it).join("\n");
    assert!(said.contains("Ancienne") && said.contains("ligne masquée 3"), "{said}");
}

#[test]
fn formulas_without_result_of_ods_are_named() {
    let cell = "<table:table-cell table:formula=\"of:=5+5\"/>";
    let rows = row(&["Code", "Intitulé", "Semestre", "CM"]) + &row(&["R1.01", "A", "1", cell]);
    let error = tableur::read(&[ods("", TABLE, &rows)]).unwrap_err();
    assert!(error.code == "tableur-formule" && said(&error).contains("D2"), "{}", said(&error));
    assert!(ods_of("").len() > 100);
}

#[test]
fn merged_cells_say_what_they_span() {
    let text = "UE;Code;Intitulé;Semestre;CM\nUE1.1;R1.01;A;1;\n;R1.02;B;1;\n";
    let file = workbook(&[("Maquette", text)], |_, sheet| {
        sheet.merge_range(1, 4, 2, 4, "12", &Style::new()).unwrap();
        sheet.write_number(1, 4, 12).unwrap();
    });
    let it = opened(&file);
    assert!(warned(&it).join("\n").contains("E2:E3"), "{:?}", warned(&it));
    // A UE that stands after the activités holds for the rows that it spans.
    let text = "Code;Intitulé;Semestre;UE;Coef.\nR1.01;A;1;;2\nR1.02;B;1;;3\n";
    let file = workbook(&[("Maquette", text)], |_, sheet| {
        sheet.merge_range(1, 3, 2, 3, "UE1.1", &Style::new()).unwrap();
    });
    let it = opened(&file);
    assert!(it.programme.activites.iter().all(|it| it.coefficients.len() == 1), "{:?}", warned(&it));
}

#[test]
fn texts_are_read_in_the_encodings_and_with_the_separators_of_spreadsheet_programs() {
    let text = "Code;Intitulé;Semestre;Crédits\nR1.01;Élèves à l’œuvre;1;3\n";
    for separator in [";", ",", "\t", "|"] {
        let text = text.replace(';', separator);
        let marked: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let bare: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
        let mut macintosh = Vec::new();
        for c in text.chars() {
            macintosh.push(match c {
                'é' => 0x8e,
                'É' => 0x83,
                'è' => 0x8f,
                'à' => 0x88,
                '’' => 0xd5,
                'œ' => 0xcf,
                c => u8::try_from(u32::from(c)).unwrap(),
            });
        }
        for bytes in [text.clone().into_bytes(), marked, bare, windows, macintosh] {
            let it = opened(&("Maquette.csv".into(), bytes));
            assert_eq!(it.programme.activites[0].libelle, "Élèves à l’œuvre", "{separator:?}");
        }
    }
    assert_eq!(kinds(&read("Code;Intitulé;Semestre\nR1.01;A;1\n").programme).len(), 1);
}

/// A workbook that LibreOffice saved as Excel 97 did: a code shown by a format, a struck row, a struck word, a hidden row,
/// column and sheet, a merged UE, a formula.
#[test]
fn workbooks_of_excel_97_are_read_as_the_others_are() {
    let bytes = include_bytes!("../../fixtures/maquette.xls");
    let file: Source = ("maquette.xls".into(), bytes.to_vec());
    assert_eq!(tapis::formats::registry::Format::guess(&file.0, &file.1).map(|it| it.name), Some(tableur::NAME));
    let it = opened(&file);
    assert_eq!(codes(&it), ["R1.10", "R1.02", "SAÉ 1.01"]);
    let sols = &it.programme.activites[0];
    assert_eq!((sols.libelle.as_str(), hours(sols)), ("Sols à l’œuvre", ["10.5", "12", "0"].map(str::to_owned)));
    assert!(it.programme.activites.iter().all(|it| it.coefficients.len() == 1), "the UE is merged over two rows");
    assert_eq!((it.programme.acs().count(), ties(&it.programme)), (2, 2));
    let said = warned(&it).join("\n");
    for told in ["Ancienne", "ligne masquée 6", "F (« TP »)", "A5 (« R1.03 »)", "I4 («"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    // However it is cut or changed, it is read or refused, and nothing breaks.
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..1_500 {
        let mut bytes = bytes.to_vec();
        for _ in 0..random.usize(1..6) {
            let at = random.usize(512..bytes.len());
            bytes[at] = random.u8(..);
        }
        bytes.truncate(random.usize(600..=bytes.len()));
        let _ = tableur::read(&[("maquette.xls".into(), bytes)]);
    }
}
