//! Reading the workbook back, and what must hold in any.

use std::{collections::BTreeMap, io::Cursor};

use calamine::{Data, Range, Reader, Xlsx};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use tapis::{
    coverage,
    formats::xlsx,
    i18n::{I18n, Lang},
    programme::{Programme, Volume},
};

pub(super) struct Workbook(pub Xlsx<Cursor<Vec<u8>>>);

pub(super) fn export(programme: &Programme, lang: Lang) -> Workbook {
    let bytes = xlsx::write(programme, None, &I18n::new(lang)).unwrap();
    Workbook(calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap())
}

impl Workbook {
    pub(super) fn sheet(&mut self, name: &str) -> Range<Data> {
        // From A1, so that positions are those of the sheet.
        let range = self.0.worksheet_range(name).unwrap();
        range.range((0, 0), range.end().unwrap())
    }

    pub(super) fn formulas(&mut self, name: &str) -> Vec<String> {
        self.0.worksheet_formula(name).unwrap().used_cells().map(|(_, _, formula)| formula.clone()).collect()
    }
}

pub(super) fn text(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}

pub(super) fn number(cell: &Data) -> Option<f64> {
    match cell {
        Data::Float(value) => Some(*value),
        Data::Int(value) => Some(*value as f64),
        _ => None,
    }
}

pub(super) fn column(sheet: &Range<Data>, head: &str) -> usize {
    let at = sheet.rows().nth(3).unwrap().iter().position(|cell| text(cell) == head);
    at.unwrap_or_else(|| panic!("no column {head}"))
}

pub(super) fn rows_starting<'r>(sheet: &'r Range<Data>, start: &str) -> Vec<&'r [Data]> {
    sheet.rows().filter(|row| text(&row[0]).starts_with(start)).collect()
}

/// Every mark of every tableau croisé: (semestre, activité, code of the AC) and the mark.
pub(super) fn marks(workbook: &mut Workbook, programme: &Programme) -> BTreeMap<(u8, String, String), String> {
    let mut marks = BTreeMap::new();
    for semestre in &programme.semestres {
        let sheet = workbook.sheet(&format!("Tableau croisé S{}", semestre.numero));
        // The hidden row of keys says which activité each column is.
        let keys: Vec<String> = sheet.rows().nth(2).unwrap().iter().map(text).collect();
        for row in sheet.rows().skip(4).filter(|row| !text(&row[2]).is_empty()) {
            for (key, cell) in keys.iter().zip(row) {
                if let (Some(id), Data::String(mark)) = (key.strip_prefix("lien/"), cell) {
                    let twice = marks.insert((semestre.numero, id.to_owned(), ac_key(row)), mark.clone());
                    assert_eq!(twice, None, "two rows for one AC");
                }
            }
        }
    }
    marks
}

/// Codes of AC repeat between compétences; their wordings with them do not.
fn ac_key(row: &[Data]) -> String {
    format!("{} {}", text(&row[0]), text(&row[2]))
}

pub(super) fn expected_marks(programme: &Programme) -> BTreeMap<(u8, String, String), String> {
    let mut expected = BTreeMap::new();
    for semestre in &programme.semestres {
        for activite in programme.activites.iter().filter(|it| it.semestre == semestre.numero) {
            for (competence, _, ac) in programme.acs() {
                let mark = match (activite.travaille.contains(&ac.id), activite.evalue.contains(&ac.id)) {
                    (true, true) => "TÉ",
                    (true, false) => "T",
                    (false, true) => "É",
                    (false, false) => continue,
                };
                let key = format!("{} {}", competence.nom, ac.code);
                expected.insert((semestre.numero, activite.id.to_string(), key), mark.to_owned());
            }
        }
    }
    expected
}

/// The totals of a sheet against the views that the rules read.
pub(super) fn check_totals(workbook: &mut Workbook, programme: &Programme) {
    let sheet = workbook.sheet("Maquette");
    let total = column(&sheet, "Total");
    for view in coverage::views(programme) {
        let hours: Decimal = view.activites.iter().flat_map(|it| it.heures.values()).map(Volume::total).sum();
        let own = view.parcours.map_or("Total du diplôme".into(), |it| format!("Total du diplôme, {}", it.code));
        let row = sheet
            .rows()
            .find(|row| text(&row[0]) == own)
            .or_else(|| rows_starting(&sheet, "Total du diplôme").into_iter().next())
            .unwrap();
        assert_eq!(number(&row[total]), hours.to_f64(), "{own}");
    }
}

/// Every hour and every coefficient is a number in the row of its activité, and no other.
pub(super) fn check_figures(workbook: &mut Workbook, programme: &Programme) {
    let sheet = workbook.sheet("Maquette");
    let (code, total) = (column(&sheet, "Code"), column(&sheet, "Total"));
    let (libelle, first) = (column(&sheet, "Intitulé"), column(&sheet, "Coefficients par UE"));
    let rounded = |value: f64| (value * 1000.0).round() as i64;
    let mut expected: Vec<(String, String, i64, Vec<i64>)> = programme
        .activites
        .iter()
        .map(|it| {
            let hours: Decimal = it.heures.values().map(Volume::total).sum();
            let mut weights: Vec<i64> = it.coefficients.values().map(|c| rounded(c.to_f64().unwrap())).collect();
            weights.sort_unstable();
            (it.code.clone(), it.libelle.trim().to_owned(), rounded(hours.to_f64().unwrap()), weights)
        })
        .collect();
    let mut found: Vec<(String, String, i64, Vec<i64>)> = sheet
        .rows()
        .skip(4)
        .filter(|row| number(&row[total]).is_some() && !text(&row[code]).starts_with("Total "))
        .map(|row| {
            let mut weights: Vec<i64> = row[first..].iter().filter_map(number).map(rounded).collect();
            weights.sort_unstable();
            (text(&row[code]), text(&row[libelle]), rounded(number(&row[total]).unwrap()), weights)
        })
        .collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}
