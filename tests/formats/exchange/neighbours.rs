//! What stands beside the cases of other systems: other encodings, containers and habits of the same files.

use std::path::PathBuf;

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use tapis::{
    edit,
    formats::{FormatError, Imported, registry::Format},
    i18n::{I18n, Lang},
    programme::{NatureHeures, Programme},
};

use super::lms::{DESCRIPTION, NAME, Rows, changes, chantier, file, row, rows};
use crate::{
    exchange::fixture::{File, files, write},
    orebut_files,
};

/// What the reader that knows a file makes of it.
fn read_as(format: &str, name: &str, bytes: impl Into<Vec<u8>>) -> Result<Imported, FormatError> {
    let file: File = (name.into(), bytes.into());
    let known = Format::guess(&file.0, &file.1).unwrap_or_else(|| panic!("{name} is of no format"));
    assert_eq!(known.name, format, "{name}");
    let read = known.read.unwrap()(&[file])?;
    read.programme.check_integrity().unwrap();
    read.warnings.iter().for_each(|it| drop(orebut_files::assert_speaks(it)));
    Ok(read)
}

fn read(format: &str, name: &str, bytes: impl Into<Vec<u8>>) -> Imported {
    read_as(format, name, bytes).unwrap_or_else(|error| panic!("{error}"))
}

/// The warnings of a reading, in words.
fn said(read: &Imported) -> String {
    let i18n = I18n::new(Lang::Fr);
    read.warnings.iter().map(|it| i18n.file_message(it.code, &it.args)).collect::<Vec<_>>().join(" ")
}

fn acs(programme: &Programme) -> Vec<String> {
    programme.acs().map(|(_, _, it)| format!("{} {}", it.code, it.libelle).trim().to_owned()).collect()
}

/// Rows as another program saves them.
fn saved(rows: &Rows, delimiter: u8, encode: fn(&str) -> Vec<u8>) -> [File; 1] {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    [("m.csv".into(), encode(&String::from_utf8(writer.into_inner().unwrap()).unwrap()))]
}

fn in_workbook(rows: &[Vec<String>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, it)| !it.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(at, column, number).unwrap(),
                Err(_) => sheet.write_string(at, column, cell).unwrap(),
            };
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn latin(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

fn utf_16(text: &str) -> Vec<u8> {
    [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_framework_that_a_spreadsheet_program_saved_changes_nothing() {
    let (programme, rows) = (chantier(), rows(&chantier()));
    let workbook = [(PathBuf::from("m.xlsx"), in_workbook(&rows))];
    let saved =
        [saved(&rows, b';', latin), saved(&rows, b'\t', utf_16), saved(&rows, b';', |it| it.as_bytes().to_vec())];
    for file in saved.iter().chain([&workbook]) {
        assert_eq!(Format::guess(&file[0].0, &file[0].1).map(|it| it.name), Some("moodle"));
        assert_eq!(changes("moodle", &programme, file), (vec![], vec![]));
    }
    let new = read("moodle", "m.xlsx", workbook[0].1.clone());
    assert_eq!(acs(&new.programme), acs(&programme));
}

#[test]
fn what_the_editor_of_moodle_makes_of_a_text_is_that_text() {
    let mut rows = rows(&chantier());
    row(&mut rows, "ac/ac11-01")[DESCRIPTION] =
        "<p dir=\"ltr\" style=\"text-align: left;\">Remplacer une pi&egrave;ce us&eacute;e<br></p>".into();
    row(&mut rows, "ac/ac11-02")[DESCRIPTION] = "<div class=\"text_to_html\">Tester une r&eacute;paration</div>".into();
    row(&mut rows, "ac/ac12-01")[DESCRIPTION] = "<p>Relever&nbsp;des mesures sur un chantier</p><p><br></p>".into();
    row(&mut rows, "ac/ac12-02")[NAME] = "AC12.02 Rep&eacute;rer une anomalie sur un plan".into();
    assert_eq!(changes("moodle", &chantier(), &file(&rows)).0, Vec::<String>::new());
    // A text that spells such a name comes back as it is written.
    let mut odd = chantier();
    odd.competences[0].niveaux[0].acs[0].libelle = "Écrire &eacute; en HTML".into();
    assert_eq!(changes("moodle", &odd, &files(write("moodle", &odd))).0, Vec::<String>::new());
}

#[test]
fn what_is_added_moved_or_swapped_in_moodle_is_that() {
    let mut rows = rows(&chantier());
    row(&mut rows, "ac/ac11-02")[0] = "niveau/reparer-avancer".into();
    for (id, name) in [
        ("ac/ac12-01", "AC12.02 Relever des mesures sur un chantier"),
        ("ac/ac12-02", "AC12.01 Repérer une anomalie sur un plan"),
    ] {
        row(&mut rows, id)[NAME] = name.into();
    }
    let width = rows[0].len();
    for (parent, id, name, description) in [
        ("", "C3", "Vendre", "<p>Vendre un service</p>"),
        ("C3", "C3N1", "Niveau 1 : débuter", ""),
        ("C3N1", "AC13.01", "AC13.01 Démarcher", ""),
    ] {
        let mut cells = vec![String::new(); width];
        for (at, text) in [(0, parent), (1, id), (NAME, name), (DESCRIPTION, description), (4, "1")] {
            cells[at] = text.into();
        }
        rows.push(cells);
    }
    let mut after = chantier();
    let complete = Format::named("moodle").unwrap().complete.unwrap();
    edit::apply(&mut after, complete(&chantier(), &file(&rows)).unwrap().edit).unwrap();
    let codes =
        |niveau: usize| after.competences[0].niveaux[niveau].acs.iter().map(|it| it.code.as_str()).collect::<Vec<_>>();
    assert_eq!((codes(0), codes(1).contains(&"AC11.02")), (vec!["AC11.01"], true));
    let swapped = &after.competences[1].niveaux[0].acs;
    assert_eq!(
        (swapped[0].code.as_str(), swapped[0].libelle.as_str()),
        ("AC12.02", "Relever des mesures sur un chantier")
    );
    let vendre = &after.competences[2];
    assert_eq!((vendre.nom.as_str(), vendre.libelle.as_str()), ("Vendre", "Vendre un service"));
    assert_eq!(
        (vendre.niveaux[0].libelle.as_str(), vendre.niveaux[0].acs[0].libelle.as_str()),
        ("Niveau 1 : débuter", "Démarcher")
    );
}

const BLOCS: &str = "Numero_Fiche;Bloc_Competences_Code;Bloc_Competences_Libelle\n";

fn blocs_of(programme: &Programme, name: &str, bytes: impl Into<Vec<u8>>) -> (Vec<String>, Vec<&'static str>) {
    let file: File = (name.into(), bytes.into());
    assert_eq!(Format::guess(&file.0, &file.1).map(|it| it.name), Some("rncp"), "{name}");
    let done = Format::named("rncp").unwrap().complete.unwrap()(programme, &[file]).unwrap();
    let mut after = programme.clone();
    edit::apply(&mut after, done.edit).unwrap();
    done.warnings.iter().for_each(|it| drop(orebut_files::assert_speaks(it)));
    let blocs = after.blocs.iter().map(|it| format!("{} {}", it.code, it.libelle)).collect();
    (blocs, done.warnings.iter().map(|it| it.code).collect())
}

#[test]
fn blocs_are_those_of_the_fiche_whatever_the_file() {
    let mut programme = chantier();
    programme.rncp = Some("35401".into());
    let one = vec!["RNCP35401BC01 Étudier, puis trier".to_owned()];
    let quoted = "\"Bloc_Competences_Libelle\",\"Numero_Fiche\",\"Bloc_Competences_Code\"\n\"Étudier, puis trier\",\"RNCP35401\",\"RNCP35401BC01\"\n";
    assert_eq!(blocs_of(&programme, "b.csv", latin(quoted)).0, one);
    let rows = format!(
        "{BLOCS}RS35401;RS35401BC01;Faux\nRNCP35401;RNCP35401BC01;Étudier, puis trier\nRNCP1;RNCP1BC01;Autre\n"
    );
    assert_eq!(
        blocs_of(&programme, "b.csv", rows.as_bytes()).0,
        one,
        "a fiche of the répertoire spécifique is another"
    );
    assert_eq!(blocs_of(&programme, "b.csv", rows.replacen(BLOCS, &BLOCS.to_uppercase(), 1)).0, one);
    let cells: Vec<Vec<String>> = rows.lines().map(|it| it.split(';').map(str::to_owned).collect()).collect();
    assert_eq!(blocs_of(&programme, "b.xlsx", in_workbook(&cells)).0, one);
    let twice = format!("{BLOCS}RNCP35401;RNCP35401BC01;Étudier, puis trier\nRNCP35401;RNCP35401BC01;Autrement\n");
    assert_eq!(blocs_of(&programme, "b.csv", twice), (one, vec!["rncp-deux-libelles"]));
}

fn item(id: &str, statement: &str, code: &str, kind: &str) -> Value {
    json!({ "identifier": id, "fullStatement": statement, "humanCodingScheme": code, "CFItemType": kind })
}

fn child(of: &str, parent: &str, number: i64) -> Value {
    let end = |it: &str| json!({ "identifier": it, "uri": format!("u:{it}"), "title": it });
    json!({ "associationType": "isChildOf", "sequenceNumber": number, "originNodeURI": end(of), "destinationNodeURI": end(parent) })
}

fn package() -> Value {
    json!({
        "CFDocument": { "identifier": "d", "title": "Cadre" },
        "CFItems": [
            item("c1", "Observer un site", "C1", "Compétence"), item("n1", "Niveau 1", "N1", "Niveau"),
            item("a1", "Lire", "AC11.01", "Apprentissage critique"), item("a2", "Trier", "AC11.02", "Apprentissage critique"),
        ],
        "CFAssociations": [child("c1", "d", 1), child("n1", "c1", 1), child("a1", "n1", 2), child("a2", "n1", 1)],
    })
}

#[test]
fn packages_are_read_in_the_wrappings_of_servers() {
    let wrapped = json!({ "CFPackage": package() });
    for text in [package().to_string(), wrapped.to_string(), format!("\u{feff}{{ \n\"CFPackage\" : {} }}", package())] {
        assert_eq!(acs(&read("case", "c.json", text).programme), ["AC11.02 Trier", "AC11.01 Lire"]);
    }
    // Without what ties them, items have no places, and that is told.
    let mut alone = package();
    alone["CFAssociations"] = json!([]);
    let read = read("case", "c.json", alone.to_string());
    assert!(["AC11.01 Lire", "N1 Niveau 1"].iter().all(|it| said(&read).contains(it)), "{}", said(&read));
    assert_eq!(read.programme.competences.iter().filter(|it| it.nom == "Niveau 1").count(), 0);
}

#[test]
fn tables_of_items_are_read_in_any_encoding_and_lose_no_row() {
    let table = "Identifier;fullStatement;Human Coding Scheme;Smart Level;Is Child Of\n\
        x1;Observer;C1;1;\nx2;Niveau 1;N1;1.1;\nx3;Étudier;AC11.01;1.1.1;\nx4;Trier;AC11.02;1.1.2;\n";
    assert_eq!(acs(&read("case", "c.csv", latin(table)).programme), ["AC11.01 Étudier", "AC11.02 Trier"]);
    let lost = "identifier,fullStatement,humanCodingScheme,isChildOf\nc,Observer,C1,\nn,Niveau 1,N1,c\na,Lire,AC11.01,n\nb,Perdu,AC11.02,zz\n";
    let it = read("case", "c.csv", lost);
    assert!(said(&it).contains("AC11.02 Perdu"), "{}", said(&it));
    // The document is no row: what all others stand under is it.
    let under = lost.replace("C1,\n", "C1,doc\n").replace("AC11.02,zz", "AC11.02,n");
    let it = read("case", "c.csv", under);
    assert_eq!((acs(&it.programme).len(), it.programme.competences.len()), (2, 1), "{}", said(&it));
    assert!(!said(&it).contains("Observer"), "{}", said(&it));
}

#[test]
fn numbers_of_elements_say_their_parents_where_nothing_else_does() {
    let element = |id: &str, short: &str, name: &str| json!({ "shortname": short, "name": name, "description": "", "standardid": 1, "elementid": id });
    let standards = json!([{ "shortname": "C1", "name": "C1 - Observer", "description": "", "standardid": 1 }]);
    let elements = [
        element("1.1", "N1", "Niveau simple"),
        element("1.1.1", "AC11.01", "AC11.01 Lire"),
        element("1.1.2", "AC11.02", "AC11.02 Trier"),
    ];
    let framework = json!({ "framework": { "name": "Cadre", "standards": standards, "standardelements": elements } });
    let it = read("mahara", "m.matrix", framework.to_string());
    assert_eq!(acs(&it.programme), ["AC11.01 Lire", "AC11.02 Trier"], "{}", said(&it));
    assert_eq!(it.programme.competences[0].niveaux[0].libelle, "Niveau simple");
}

#[test]
fn formations_say_their_encoding_and_what_is_no_course() {
    let module =
        |more: &str| format!("<module code=\"R1.01\" titre=\"Étude\" semestre_id=\"1\" heures_cours=\"2,5\" {more}/>");
    let formation = |declared: &str, modules: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"{declared}\"?>\n<formation acronyme=\"X\" titre=\"Économie\" version=\"1\">\
            <ue acronyme=\"UE1\" numero=\"1\" titre=\"A\" type=\"0\" semestre_idx=\"1\"><matiere titre=\"M\" numero=\"1\">{modules}</matiere></ue></formation>"
        )
    };
    for (declared, bytes) in [
        ("ISO-8859-1", latin(&formation("ISO-8859-1", &module("")))),
        ("UTF-8", formation("UTF-8", &module("")).into_bytes()),
    ] {
        let it = read("scodoc", "f.xml", bytes).programme;
        assert_eq!((it.intitule.as_str(), it.activites[0].libelle.as_str()), ("Économie", "Étude"), "{declared}");
        assert_eq!(it.activites[0].heures[&NatureHeures::Cm].total().to_string(), "2.5");
    }
    let it = read("scodoc", "f.xml", formation("UTF-8", &module("heures_td=\"x\" module_type=\"1\"")));
    assert!(["scodoc-points", "scodoc-nombres"].iter().all(|code| it.warnings.iter().any(|it| it.code == *code)));
    assert!(said(&it).contains("R1.01 heures_td"), "{}", said(&it));
}
