//! What people do to the workbook in a spreadsheet program, and what comes back of it: each gesture in the sheets where
//! it is made. The names are those of the cases they come from.

use calamine::{Data, Reader};
use tapis::{
    formats::registry::Format,
    i18n::{I18n, Lang},
    programme::{Activite, Id, NatureHeures, Programme},
};

use super::{
    classeur::{self, export},
    retouche::Retouche,
    retour::{after, keyed, position, refused, retouched},
};

/// Two semestres with a UE each of one compétence, and three ressources of the first.
const VERGER: &str = r#"
id = "verger"
profil = "autre"
intitule = "Verger"

[[competences]]
id = "observer"
numero = 1
nom = "Observer"
libelle = "Observer un verger"

[[competences.niveaux]]
id = "observer-1"
ordre = 1
annee = 1
libelle = "Décrire"

[[competences.niveaux.acs]]
id = "ac11-01"
code = "AC11.01"
libelle = "Décrire un sol"

[[competences.niveaux.acs]]
id = "ac11-02"
code = "AC11.02"
libelle = "Lire une carte"

[[semestres]]
id = "s1"
numero = 1

[[semestres.ues]]
id = "ue1-1"
code = "UE1.1"
libelle = "Observer"
ects = 30
competences = ["observer"]

[[semestres]]
id = "s2"
numero = 2

[[semestres.ues]]
id = "ue2-1"
code = "UE2.1"
libelle = "Observer"
ects = 30
competences = ["observer"]

[[activites]]
id = "r1-01"
type = "ressource"
code = "R1.01"
semestre = 1
libelle = "Sols"
description = "Lire un sol."
travaille = ["ac11-01"]
coefficients = { ue1-1 = 2 }
heures = { cm = 10 }

[[activites]]
id = "r1-02"
type = "ressource"
code = "R1.02"
semestre = 1
libelle = "Insectes"
evalue = ["ac11-02"]
coefficients = { ue1-1 = 1 }
heures = { td = 20 }

[[activites]]
id = "r1-03"
type = "ressource"
code = "R1.03"
semestre = 1
libelle = "Greffe"
travaille = ["ac11-01"]
coefficients = { ue1-1 = 2 }
heures = { cm = 10 }
"#;

pub(super) fn verger() -> Programme {
    tapis::formats::toml_file::read("verger.toml".as_ref(), VERGER).unwrap()
}

/// The cell of a column, by its hidden key, in the row of a text.
pub(super) fn at(sheet: &str, text: &str, key: &str) -> String {
    format!("{}{}", keyed(&verger(), sheet, key), position(&verger(), sheet, text).0 + 1)
}

pub(super) fn activite(programme: &Programme, id: &str) -> Activite {
    programme.get(&Id::<Activite>::new(id).unwrap()).unwrap().clone()
}

/// Two rows whose visible cells changed places, and their hidden ones not.
fn swapped(sheet: &str, one: &str, other: &str, keys: &[&str]) -> Retouche {
    let workbook = export(&verger(), Lang::Fr).sheet(sheet);
    let said = |cell: &str| {
        let split = cell.find(|c: char| c.is_ascii_digit()).unwrap();
        let column = cell[..split].bytes().fold(0_usize, |sum, it| sum * 26 + usize::from(it - b'A') + 1) - 1;
        let row: usize = cell[split..].parse().unwrap();
        let found = workbook.get_value(((row - 1) as u32, column as u32));
        found.map(classeur::text).unwrap_or_default().to_owned()
    };
    keys.iter().fold(retouched(&verger()), |it, key| {
        let (first, second) = (at(sheet, one, key), at(sheet, other, key));
        let (was, becomes) = (said(&first), said(&second));
        it.cell(sheet, &first, &becomes).cell(sheet, &second, &was)
    })
}

/// The case workbook-rows-sorted-beside-their-marks.
#[test]
fn workbook_rows_sorted_beside_their_marks() {
    let before = verger();
    let (found, _) = after(&before, swapped("Maquette", "R1.01", "R1.03", &["code", "libelle"]).bytes());
    assert_eq!(found, before);
    let (found, _) = after(&before, swapped("Référentiel", "AC11.01", "AC11.02", &["code", "libelle"]).bytes());
    assert_eq!(found, before);
    // Codes that were exchanged while the wordings stayed are a change.
    let (found, _) = after(&before, swapped("Maquette", "R1.01", "R1.03", &["code"]).bytes());
    assert_eq!(activite(&found, "r1-01").code, "R1.03");
}

/// The case workbook-crosses-sorted-beside-their-marks.
#[test]
fn workbook_crosses_sorted_beside_their_marks() {
    // The row that reads AC11.02 has the crosses of AC11.02, whatever its hidden cell says.
    let sheet = "Tableau croisé S1";
    let ((one, column), (other, _)) = (position(&verger(), sheet, "AC11.01"), position(&verger(), sheet, "AC11.02"));
    let cell = |row: usize, column: usize| format!("{}{}", at_column(column), row + 1);
    let retouche = retouched(&verger())
        .cell(sheet, &cell(one, column), "AC11.02")
        .cell(sheet, &cell(one, column + 1), "Lire une carte")
        .cell(sheet, &cell(other, column), "AC11.01")
        .cell(sheet, &cell(other, column + 1), "Décrire un sol");
    let (found, _) = after(&verger(), retouche.bytes());
    let worked: Vec<&str> = found.activites[0].travaille.iter().map(|it| it.as_str()).collect();
    assert_eq!(worked, ["ac11-02"]);
}

/// The case workbook-row-copied-and-changed.
#[test]
fn workbook_row_copied_and_changed() {
    let before = verger();
    let sheet = "Maquette";
    let row = position(&before, sheet, "R1.03").0;
    let range = export(&before, Lang::Fr).sheet(sheet);
    let (_, column, mark) = range
        .used_cells()
        .find(|(at, _, cell)| *at == row && classeur::text(cell).contains("r1-03"))
        .map(|(row, column, cell)| (row, column, classeur::text(cell).to_owned()))
        .unwrap();
    let hidden = at_column(column);
    let columns = ["type", "semestre", "code", "libelle"].map(|it| keyed(&before, sheet, it));
    let cells = [
        (hidden.as_str(), mark.as_str()),
        (&columns[0], "Ressource"),
        (&columns[1], "1"),
        (&columns[2], "R1.04"),
        (&columns[3], "Semis"),
    ];
    let last = range.used_cells().map(|it| it.0).max().unwrap() as u32 + 2;
    let (found, _) = after(&before, retouched(&before).row(sheet, last, &cells).bytes());
    assert_eq!(activite(&found, "r1-03"), activite(&before, "r1-03"));
    let new = found.activites.iter().find(|it| it.code == "R1.04").unwrap();
    assert_eq!(new.libelle, "Semis");
}

fn at_column(column: usize) -> String {
    let letter = |it: usize| char::from(b'A' + (it % 26) as u8);
    if column < 26 { letter(column).to_string() } else { format!("{}{}", letter(column / 26 - 1), letter(column)) }
}

/// The cases workbook-activity-sent-to-another-semester and workbook-semester-written-S2.
#[test]
fn workbook_activity_sent_to_another_semester_written_s2() {
    let before = verger();
    for said in ["2", "S2", "Semestre 2"] {
        let cell = at("Maquette", "R1.02", "semestre");
        let (found, _) = after(&before, retouched(&before).cell("Maquette", &cell, said).bytes());
        let it = activite(&found, "r1-02");
        let weights: Vec<&str> = it.coefficients.keys().map(|it| it.as_str()).collect();
        assert_eq!((it.semestre, weights), (2, vec!["ue2-1"]), "{said}");
    }
}

/// The case workbook-hours-turned-into-a-date.
#[test]
fn workbook_hours_turned_into_a_date_and_code_turned_into_a_date() {
    let before = verger();
    let (td, code) = (at("Maquette", "R1.02", "heures/td"), at("Maquette", "R1.02", "code"));
    let retouche = retouched(&before).date("Maquette", &td, "2026-05-01").date("Maquette", &code, "2026-10-01");
    let said = refused(&before, retouche);
    assert!(said.contains("dates") && said.contains(&td) && said.contains(&code), "{said}");
}

/// The case workbook-kind-in-full-words.
#[test]
fn workbook_kind_in_full_words() {
    let before = verger();
    let sheet = "Référentiel";
    let columns = ["competence", "niveau", "element", "code", "libelle"].map(|it| keyed(&before, sheet, it));
    let last = export(&before, Lang::Fr).sheet(sheet).used_cells().map(|it| it.0).max().unwrap() as u32 + 2;
    for element in ["Apprentissage critique", "AC", ""] {
        let said = ["Observer", "1", element, "AC11.03", "Désinfecter un outil"];
        let cells: Vec<(&str, &str)> =
            columns.iter().map(String::as_str).zip(said).filter(|(_, it)| !it.is_empty()).collect();
        let (found, _) = after(&before, retouched(&before).row(sheet, last, &cells).bytes());
        assert_eq!(found.acs().count(), 3, "{element}");
    }
}

/// The case workbook-x-in-a-tableau-croise.
#[test]
fn workbook_x_in_a_tableau_croise() {
    let before = verger();
    let cell = at("Tableau croisé S1", "AC11.02", "lien/r1-02");
    for mark in ["x", "X", "✓", "1"] {
        let (found, _) = after(&before, retouched(&before).cell("Tableau croisé S1", &cell, mark).bytes());
        assert_eq!(activite(&found, "r1-02").travaille.len(), 1, "{mark}");
        assert!(activite(&found, "r1-02").evalue.is_empty(), "{mark}");
    }
}

/// The case workbook-column-that-is-not-read.
#[test]
fn workbook_column_that_is_not_read() {
    let before = verger();
    let cell =
        at_column(position(&before, "Maquette", "AC").1) + &(position(&before, "Maquette", "R1.01").0 + 1).to_string();
    let (found, done) = after(&before, retouched(&before).cell("Maquette", &cell, "AC11.01, AC11.02").bytes());
    assert_eq!(found, before);
    let said: Vec<String> =
        done.warnings.iter().map(|it| I18n::new(Lang::Fr).file_message(it.code, &it.args)).collect();
    assert!(said.iter().any(|it| it.contains(&format!("Maquette!{cell}"))), "{said:?}");
}

/// The workbook of the orchard as ODS, each cell as `typed` gives it.
pub(super) fn in_ods(typed: impl Fn(&str, &Data) -> Data) -> Vec<u8> {
    let mut workbook = export(&verger(), Lang::Fr);
    let mut tables = String::new();
    for name in workbook.0.sheet_names() {
        let range = workbook.sheet(&name);
        tables.push_str(&format!("<table:table table:name=\"{name}\">"));
        let (bottom, right) = range.end().unwrap_or_default();
        for row in 0..=bottom {
            tables.push_str("<table:table-row>");
            for column in 0..=right {
                tables.push_str(&match typed(&name, range.get_value((row, column)).unwrap_or(&Data::Empty)) {
                    Data::Float(it) => {
                        format!("<table:table-cell office:value-type=\"float\" office:value=\"{it}\"/>")
                    }
                    Data::String(it) => {
                        let text = it.replace('&', "&amp;").replace('<', "&lt;");
                        let lines: String = text.split('\n').map(|it| format!("<text:p>{it}</text:p>")).collect();
                        format!("<table:table-cell office:value-type=\"string\">{lines}</table:table-cell>")
                    }
                    _ => "<table:table-cell/>".to_owned(),
                });
            }
            tables.push_str("</table:table-row>");
        }
        tables.push_str("</table:table>");
    }
    crate::tableur::kinds::ods_of(&tables)
}

/// The case workbook-saved-as-ods.
#[test]
fn workbook_saved_as_ods() {
    // What one cell says is changed on the way.
    let bytes = in_ods(|sheet, said| match said {
        Data::Float(20.0) if sheet == "Maquette" => Data::Float(24.0),
        said => said.clone(),
    });
    assert_eq!(Format::guess("x.ods".as_ref(), &bytes).map(|it| it.name), Some("xlsx"));
    let (found, _) = after(&verger(), bytes);
    assert_eq!(activite(&found, "r1-02").heures[&NatureHeures::Td].total().to_string(), "24");
}
