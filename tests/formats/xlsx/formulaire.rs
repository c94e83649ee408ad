//! Somebody else's spreadsheet, filled: what is asked for is written, what is not is as it was.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use rust_xlsxwriter::{Format, Image, Workbook};
use tapis::{
    formats::xlsx::{self, FillError},
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

fn fill(programme: &Programme, form: &[u8], mapping: &str) -> Result<Vec<u8>, FillError> {
    xlsx::fill(programme, None, form, mapping, &I18n::new(Lang::Fr))
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
    let allowed = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/drawings/drawing1.xml"];
    assert!(changed.iter().all(|name| allowed.contains(name)), "{changed:?}");
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
fn what_does_not_fit_is_told_in_a_sentence() {
    let (programme, form) = (programme(), form());
    let refused =
        |mapping: &str, form: &[u8]| fill(&programme, form, mapping).unwrap_err().message(&I18n::new(Lang::Fr));
    assert!(refused("feuille = 3", &form).contains("correspondance"));
    assert!(refused(&MAPPING.replace("\"code\"", "\"cod\""), &form).contains("correspondance"));
    assert!(refused(&MAPPING.replace("B1", "Titre"), &form).contains("Titre"));
    assert!(refused(&MAPPING.replace("Formulaire d'ici", "Ailleurs"), &form).contains("Ailleurs"));
    assert!(refused(&MAPPING.replace("= 5", "= 50"), &form).contains("lignes"));
    assert!(refused(&MAPPING.replace("[cellules]", "semestre = 9\n[cellules]"), &form).contains('9'));
    assert!(refused(MAPPING, b"PK rien").contains("classeur"));
}

#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn the_two_forms_of_a_university_are_filled_from_a_national_programme() {
    let data = env!("TAPIS_REAL_DATA");
    let data = std::path::Path::new(&data);
    let files: Vec<_> = ["SD-2022-competences.xml", "SD-2022-formation.xml"]
        .map(|name| (name.into(), std::fs::read(data.join("orebut").join(name)).unwrap()))
        .into();
    let programme = tapis::formats::orebut::read(&files).unwrap().programme;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/formulaires");
    for (form, mapping, parcours) in
        [("URCA-annexe-MCCC-BUT.xlsx", "urca-mccc-but.toml", 0), ("URCA-annexe-MCCC.xlsx", "urca-mccc.toml", 1)]
    {
        let form = std::fs::read(data.join("maquettes").join(form)).unwrap();
        let mapping = std::fs::read_to_string(folder.join(mapping)).unwrap();
        let parcours = &programme.parcours[parcours];
        let filled = xlsx::fill(&programme, Some(&parcours.id), &form, &mapping, &I18n::new(Lang::Fr)).unwrap();
        let sheet = sheet(&filled, "modele");
        let texts: Vec<String> = sheet.used_cells().map(|(_, _, cell)| text(cell)).collect();
        let is_but = mapping.contains("semestre = 3");
        let theirs = programme.activites.iter().filter(|it| it.is_in(Some(&parcours.id)));
        for activite in theirs.filter(|it| !is_but || it.semestre == 3) {
            assert!(texts.contains(&activite.code), "{}", activite.code);
        }
        assert!(texts.contains(&programme.intitule) && texts.contains(&parcours.libelle));
        let (before, after) = (Retouche::new(&form), Retouche::new(&filled));
        let changed = after.other_than(&before);
        let allowed =
            ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"];
        assert!(changed.iter().all(|name| allowed.contains(name)), "{changed:?}");
        if is_but {
            let hours: f64 = (22..60).filter_map(|row| crate::xlsx::classeur::number(sheet.get((row, 5))?)).sum();
            let total = programme.activites.iter().filter(|it| it.semestre == 3 && it.is_in(Some(&parcours.id)));
            let cm_td = total.filter_map(|it| it.heures.get(&tapis::programme::NatureHeures::CmTd));
            let cm_td: rust_decimal::Decimal = cm_td.map(tapis::programme::Volume::total).sum();
            assert_eq!(Some(hours), rust_decimal::prelude::ToPrimitive::to_f64(&cm_td));
            assert!(after.text("xl/worksheets/sheet1.xml").contains("<f>SUM(E23:E"));
            assert!(!after.text("xl/worksheets/sheet1.xml").contains("SUM(E23:E24)"));
        }
    }
}
