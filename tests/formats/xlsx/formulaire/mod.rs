//! Somebody else's spreadsheet, filled: what is asked for is written, what is not is as it was.

mod audit;
mod croissance;
mod inconnus;
mod marques;
mod modele;
mod tampon;
mod urca;

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use rust_xlsxwriter::{Format, Image, Workbook};
use tapis::{
    formats::xlsx::{self, FillError, Filled, Given, Request},
    i18n::{I18n, Lang},
    programme::Programme,
};

use crate::xlsx::{classeur::text, fixture::programme, retouche::Retouche};

const MAPPING: &str = r#"
feuille = "Formulaire d'ici"
[cellules]
B1 = "intitule"
B2 = { texte = "Reims & co" }
[tableau]
premiere_ligne = 5
lignes_prevues = 2
[tableau.colonnes]
A = "code"
B = "libelle"
C = "heures-tp"
"#;

/// A form with a table of two rows, a total under it, a signature, and another sheet that reads the total.
fn form() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Formulaire d'ici").unwrap();
    let bold = Format::new().set_bold();
    sheet.write_with_format(0, 0, "Intitulé", &bold).unwrap().write_blank(0, 1, &bold).unwrap();
    sheet.set_column_width(1, 30.0).unwrap();
    sheet.write(1, 0, "Site").unwrap().write(1, 1, "à compléter").unwrap();
    sheet.write_row(3, 0, ["Code", "Nom", "TP", "Double"]).unwrap();
    sheet.write_with_format(4, 0, "EXEMPLE", &bold).unwrap().write_blank(4, 2, &bold).unwrap();
    sheet.write_formula(4, 3, "C5*2").unwrap();
    sheet.write_blank(5, 0, &bold).unwrap();
    sheet.write(6, 0, "Total").unwrap().write_formula(6, 2, "SUM(C5:C6)").unwrap();
    sheet.merge_range(8, 0, 8, 2, "Signature", &bold).unwrap();
    let pixel = Image::new_from_buffer(PIXEL).unwrap();
    sheet.insert_image(9, 1, &pixel).unwrap();
    sheet.set_print_area(0, 0, 10, 3).unwrap();
    let other = workbook.add_worksheet().set_name("Autre").unwrap();
    other.write(0, 0, "rien ne change").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// A PNG of one pixel.
const PIXEL: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196,
    137, 0, 0, 0, 13, 73, 68, 65, 84, 120, 156, 99, 248, 255, 255, 63, 0, 5, 254, 2, 254, 167, 53, 129, 132, 0, 0, 0,
    0, 73, 69, 78, 68, 174, 66, 96, 130,
];

/// What a mapping makes of a form, whatever the audit says.
fn filled(programme: &Programme, form: &[u8], mapping: &str) -> Result<Filled, FillError> {
    let given = Given::default();
    xlsx::fill(&Request { programme, parcours: None, form, mapping, given: &given }, &I18n::new(Lang::Fr))
}

fn fill(programme: &Programme, form: &[u8], mapping: &str) -> Result<Vec<u8>, FillError> {
    Ok(filled(programme, form, mapping)?.files.remove(0).bytes)
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap()
}

fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    let range = open(bytes).worksheet_range(name).unwrap();
    range.range((0, 0), range.end().unwrap())
}

#[test]
fn a_table_grows_and_what_is_below_moves() {
    let programme = programme();
    let (form, count) = (form(), programme.activites.len());
    let filled = fill(&programme, &form, MAPPING).unwrap();
    let sheet = sheet(&filled, "Formulaire d'ici");
    assert_eq!((text(&sheet[(0, 1)]), text(&sheet[(1, 1)])), ("=Tissage & R&D".into(), "Reims & co".into()));
    let mut codes: Vec<String> = (4..4 + count).map(|row| text(&sheet[(row, 0)])).collect();
    let mut expected: Vec<String> = programme.activites.iter().map(|it| it.code.clone()).collect();
    assert_eq!(text(&sheet[(4 + count, 0)]), "Total");
    assert_eq!(text(&sheet[(6 + count, 0)]), "Signature");
    codes.sort();
    expected.sort();
    assert_eq!(codes, expected);

    let formulas = open(&filled).worksheet_formula("Formulaire d'ici").unwrap();
    let formulas: Vec<&String> =
        formulas.used_cells().map(|(_, _, formula)| formula).filter(|it| !it.is_empty()).collect();
    assert!(formulas.contains(&&format!("SUM(C5:C{})", 4 + count)), "{formulas:?}");
    // Each inserted row has its own copy of the formula of the first.
    assert!(["C5*2", "C6*2", "C7*2"].iter().all(|it| formulas.iter().any(|formula| formula == it)), "{formulas:?}");

    let (before, after) = (Retouche::new(&form), Retouche::new(&filled));
    assert!(!after.text("xl/worksheets/sheet1.xml").contains("</f><v>"), "no result is out of date");
    let changed = after.other_than(&before);
    let properties = ["docProps/core.xml", "docProps/app.xml"];
    let allowed = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/drawings/drawing1.xml"];
    assert!(changed.iter().all(|name| allowed.contains(name) || properties.contains(name)), "{changed:?}");
    assert!(after.text("xl/worksheets/sheet1.xml").contains(&format!("<mergeCell ref=\"A{0}:C{0}\"/>", 7 + count)));
    assert!(after.text("xl/drawings/drawing1.xml").contains(&format!("<xdr:row>{}</xdr:row>", 7 + count)));
    assert!(after.text("xl/workbook.xml").contains(&format!("$A$1:$D${}", 9 + count)), "the print area grows");
    // Styles are those of the form.
    let style = |retouche: &Retouche, cell: &str| {
        let xml = retouche.text("xl/worksheets/sheet1.xml").to_owned();
        let at = xml.find(&format!("<c r=\"{cell}\" s=\"")).unwrap_or_else(|| panic!("no style for {cell}"));
        xml[at..].split('"').nth(3).unwrap().to_owned()
    };
    assert_eq!(style(&after, "A5"), style(&before, "A5"));
    assert_eq!(style(&after, "A6"), style(&before, "A5"));
}

#[test]
fn a_table_that_is_large_enough_keeps_its_rows_and_loses_its_examples() {
    let mut programme = programme();
    programme.activites.clear();
    let filled = fill(&programme, &form(), MAPPING).unwrap();
    let sheet = sheet(&filled, "Formulaire d'ici");
    assert_eq!(text(&sheet[(6, 0)]), "Total");
    programme = crate::xlsx::fixture::programme();
    programme.activites.truncate(1);
    let filled = fill(&programme, &form(), MAPPING).unwrap();
    assert_eq!(text(&self::sheet(&filled, "Formulaire d'ici")[(4, 0)]), "R1.01");
    assert_eq!(text(&self::sheet(&filled, "Formulaire d'ici")[(6, 0)]), "Total");
}

#[test]
fn what_does_not_fit_is_told_in_a_sentence_with_its_line() {
    let (programme, form) = (programme(), form());
    let refused =
        |mapping: &str, form: &[u8]| fill(&programme, form, mapping).unwrap_err().message(&I18n::new(Lang::Fr));
    let has = |text: String, parts: &[&str]| {
        let text = text.replace('\u{a0}', " ");
        assert!(parts.iter().all(|it| text.contains(it)), "{text}: {parts:?}");
    };
    has(refused("feuille = 3", &form), &["ligne 1", "correspondance"]);
    has(refused(&MAPPING.replace("\"code\"", "\"cod\""), &form), &["ligne 10", "« cod »", "« code »"]);
    has(refused(&MAPPING.replace("premiere_ligne", "premier_ligne"), &form), &["ligne 7", "« premiere_ligne »"]);
    has(refused(&MAPPING.replace("B1", "Titre"), &form), &["ligne 4", "Titre"]);
    has(refused(&MAPPING.replace("C = ", "3 = "), &form), &["ligne 12", "« 3 »"]);
    has(refused(&MAPPING.replace("Formulaire d'ici", "Ailleurs"), &form), &["ligne 2", "Ailleurs"]);
    has(refused(&MAPPING.replace("= 5", "= 50"), &form), &["ligne 7", "50"]);
    has(refused(&MAPPING.replace("[cellules]", "semestre = 9\n[cellules]"), &form), &["ligne 3", "9"]);
    has(
        refused(&MAPPING.replace("Reims & co", "{universite}"), &form),
        &["ligne 5", "{universite}", "--set universite"],
    );
    has(refused(&MAPPING.replace("\"code\"", "{ texte = \"a\", champ = \"code\" }"), &form), &["ligne 10"]);
    has(refused(&MAPPING.replace("\"heures-tp\"", "{ champ = \"part\", evaluation = \"ecri\" }"), &form), &["ecrit"]);
    has(refused(MAPPING, b"PK rien"), &["classeur"]);
}
