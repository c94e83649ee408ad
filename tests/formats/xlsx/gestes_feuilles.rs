//! What people do with whole rows, columns and sheets, on each sheet that is read back: whatever it is, the one cell that
//! they changed besides is the one change.

use calamine::Data;
use serde_json::json;
use tapis::{
    edit::{self, Edit, Placed},
    formats::xlsx,
    i18n::{I18n, Lang},
    programme::{Location, Programme},
};

use super::{
    classeur,
    feuillets::{Feuillet, Feuillets},
    gestes,
};

/// The sheet, the row by a text of it, the column by its key, and what somebody typed there.
const CHANGES: [(&str, &str, &str, &str); 7] = [
    ("Référentiel", "ac/ac11-01", "libelle", "Décrire deux sols"),
    ("Maquette", "activite/r1-01", "heures/cm", "12"),
    ("Coefficients", "activite/r1-02 coefficients/ue1-1", "valeur", "7"),
    ("Tableau croisé S1", "ac/ac11-02", "lien/r1-01", "T"),
    ("Évaluations", "evaluation/e1", "libelle", "Examen de mai"),
    ("Blocs RNCP", "bloc/bc01", "libelle", "Tenir un verger"),
    ("Fiches", "activite/r1-01 description", "valeur", "Lire deux sols."),
];

type Gesture = fn(&mut Feuillets, &str);

const GESTURES: [(&str, Gesture); 11] = [
    ("saved by another program", |_, _| {}),
    ("sheet renamed", |all, sheet| all.sheet(sheet).name = "Pour le conseil".into()),
    ("sheets in another order", |all, _| all.0.reverse()),
    ("the other sheets deleted", |all, sheet| all.0.retain(|it| it.name == sheet || it.name == "tapis")),
    ("a column inserted before all others", |all, sheet| all.sheet(sheet).insert_column(0)),
    ("a column inserted between two", |all, sheet| all.sheet(sheet).insert_column(2)),
    ("empty rows inserted", |all, sheet| {
        let sheet = all.sheet(sheet);
        let first = sheet.marked(marks(sheet))[0];
        sheet.insert_empty_rows(first);
    }),
    ("rows filtered out of sight", |all, sheet| {
        let sheet = all.sheet(sheet);
        sheet.hidden_rows = sheet.marked(marks(sheet));
    }),
    ("rows sorted with all their columns", |all, sheet| {
        let sheet = all.sheet(sheet);
        // Those of one band: what stands over a row says where it is.
        let rows = sheet.marked(marks(sheet));
        let band: Vec<usize> =
            rows.iter().copied().zip(rows[0]..).take_while(|(at, rank)| at == rank).map(|it| it.0).collect();
        sheet.rows[band[0]..=band[band.len() - 1]].reverse();
    }),
    ("the hidden column deleted", |all, sheet| {
        let sheet = all.sheet(sheet);
        let mark = marks(sheet);
        sheet.rows.iter_mut().filter(|row| row.len() > mark).for_each(|row| drop(row.remove(mark)));
    }),
    ("the hidden rows of keys and the hidden column deleted", |all, sheet| {
        let sheet = all.sheet(sheet);
        let mark = marks(sheet);
        sheet.rows.retain(|row| row.get(mark).is_none_or(|it| !classeur::text(it).starts_with("tapis ")));
        sheet.rows.iter_mut().filter(|row| row.len() > mark).for_each(|row| drop(row.remove(mark)));
    }),
];

/// The hidden column that says which object each row is about.
fn marks(sheet: &Feuillet) -> usize {
    let is_mark = |it: &Data| classeur::text(it).starts_with("tapis ");
    sheet.rows.iter().find_map(|row| row.iter().position(is_mark)).unwrap()
}

/// An orchard with something in each sheet.
fn orchard() -> Programme {
    let mut programme = gestes::verger();
    for (object, parent) in [
        (json!({ "evaluation": { "id": "e1", "nature": "ecrit", "libelle": "Examen", "poids": 100.0 } }), "r1-03"),
        (json!({ "bloc": { "id": "bc01", "code": "BC01", "libelle": "Tenir", "competences": ["observer"] } }), ""),
    ] {
        let (object, at) = (serde_json::from_value(object).unwrap(), Location::last(parent));
        edit::apply(&mut programme, Edit::Create(Placed { object, at })).unwrap();
    }
    programme
}

/// The programme once the sheets were read, and what was said of whole sheets.
fn read(before: &Programme, all: &Feuillets) -> (Programme, Vec<&'static str>) {
    let done = xlsx::complete(before, &[("maquette.xlsx".into(), all.bytes())]).unwrap();
    let mut after = before.clone();
    edit::apply(&mut after, done.edit).unwrap();
    // Remarks in a column of their own may be told as cells that change nothing.
    let told = done.warnings.iter().map(|it| it.code).filter(|it| *it != "xlsx-cellule-ignoree");
    (after, told.collect())
}

fn typed(before: &Programme, (sheet, row, key, value): (&str, &str, &str, &str)) -> Feuillets {
    let mut all = Feuillets::of(before);
    all.sheet(sheet).write(row, key, value);
    all
}

#[test]
fn whatever_is_moved_about_the_cell_that_was_changed_is_the_one_change() {
    let before = orchard();
    let mut wrong = Vec::new();
    for change in CHANGES {
        let (wanted, told) = read(&before, &typed(&before, change));
        assert!(wanted != before && told.is_empty(), "{change:?}");
        for (name, gesture) in GESTURES {
            let mut all = typed(&before, change);
            gesture(&mut all, change.0);
            let mut found = read(&before, &all);
            // So are those that stand where no row is of an object.
            found.1.retain(|it| *it != "xlsx-a-cote" || !name.starts_with("a column"));
            // What cannot be read any more is said, and nothing else is read into it.
            let expected = if is_lost(change.0, name) {
                (before.clone(), vec!["xlsx-reperes-perdus"])
            } else {
                (wanted.clone(), Vec::new())
            };
            if found != expected {
                let differ = tapis::diff::diff(&expected.0, &found.0);
                wrong.push(format!("{}, {name}: {differ:?} {:?}", change.0, found.1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The sheets whose rows or columns nothing tells apart but what is hidden.
fn is_lost(sheet: &str, gesture: &str) -> bool {
    match gesture {
        "the hidden column deleted" => sheet == "Fiches",
        "the hidden rows of keys and the hidden column deleted" => {
            ["Coefficients", "Tableau croisé S1", "Fiches"].contains(&sheet)
        }
        _ => false,
    }
}

#[test]
fn a_sheet_of_somebodys_own_is_told_and_left_alone() {
    let before = orchard();
    let mut all = typed(&before, CHANGES[1]);
    let rows = vec![vec![Data::String("R1.01".into()), Data::Float(99.0)]];
    all.0.insert(1, Feuillet { name: "Notes".into(), rows, hidden_rows: Vec::new(), struck_rows: Vec::new() });
    let (found, told) = read(&before, &all);
    assert_eq!(found, read(&before, &typed(&before, CHANGES[1])).0);
    assert_eq!(told, ["xlsx-feuille-ignoree"]);
}

/// What is not read back: the sheet, the beginning of a text of the row (none: under the last), the key of the column
/// (none: that of the text), and what somebody typed there.
const BESIDE: [(&str, &str, &str, &str); 9] = [
    ("Maquette", "Maquette", "", "Verger, à revoir"),
    ("Maquette", "Total ", "", "Somme"),
    ("Maquette", "Total ", "heures/cm", "99"),
    ("Référentiel", "Libellé", "", "Intitulé"),
    ("Coefficients", "", "valeur", "12"),
    ("Tableau croisé S1", "", "lien/r1-01", "X"),
    ("Tableau croisé S1", "", "", "Demander à Léa"),
    ("Diagnostics", "", "", "traité"),
    ("Synthèse", "", "", "vu le 3"),
];

#[test]
fn what_is_written_beside_the_objects_is_named_and_never_passes_for_nothing() {
    let before = orchard();
    for (sheet, text, key, typed) in BESIDE {
        let mut all = Feuillets::of(&before);
        let sheet = all.sheet(sheet);
        let begins = |it: &Data| !text.is_empty() && classeur::text(it).starts_with(text);
        let found = sheet.rows.iter().enumerate().find_map(|(at, row)| Some((at, row.iter().position(begins)?)));
        let (row, column) = found.unwrap_or((sheet.rows.len() + 1, 1));
        assert!(found.is_some() || text.is_empty(), "{} holds no « {text} »", sheet.name);
        let column = if key.is_empty() { column } else { sheet.keyed(key) };
        sheet.put(row, column, typed);
        let place = format!("{} : ce qui a été écrit hors des objets n’est pas lu ({})", sheet.name, cell(row, column));
        let done = xlsx::complete(&before, &[("maquette.xlsx".into(), all.bytes())]).unwrap();
        let i18n = I18n::new(Lang::Fr);
        let told: Vec<String> = done.warnings.iter().map(|it| i18n.file_message(it.code, &it.args)).collect();
        assert!(done.edit.is_empty() && told.len() == 1, "{place}: {told:?}");
        assert!(told[0].replace('\u{a0}', " ").contains(&place), "{place}: {told:?}");
    }
}

fn cell(row: usize, column: usize) -> String {
    let letter = u8::try_from(column).ok().filter(|it| *it < 26).map(|it| char::from(b'A' + it)).unwrap();
    format!("{letter}{}", row + 1)
}

/// The sheet of coefficients as earlier versions wrote it: a row for each UE, a column for each activité.
#[test]
fn coefficients_of_earlier_workbooks_are_read_too() {
    let before = orchard();
    let earlier = |weights: [f64; 3]| {
        let mut all = Feuillets::of(&before);
        let text = |it: &str| Data::String(it.into());
        let [one, two, three] = weights.map(Data::Float);
        all.sheet("Coefficients").rows = vec![
            vec![text("UE"), text("poids/r1-01"), text("poids/r1-02"), text("poids/r1-03"), text("tapis coefficients")],
            vec![text("UE1.1"), one, two, three, text("ue/ue1-1")],
        ];
        all
    };
    assert_eq!(read(&before, &earlier([2.0, 1.0, 2.0])), (before.clone(), Vec::new()));
    let (found, told) = read(&before, &earlier([2.0, 7.0, 2.0]));
    assert_eq!(told, Vec::<&str>::new());
    assert_eq!(found, read(&before, &typed(&before, CHANGES[2])).0);
    // What the Maquette says anew, and the old sheet as it was, are no contradiction.
    let mut all = earlier([2.0, 1.0, 2.0]);
    all.sheet("Maquette").write("activite/r1-02", "coefficients/ue1-1", "7");
    assert_eq!(read(&before, &all).0, found);
}
