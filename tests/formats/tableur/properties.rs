//! Any programme, written as a table in any shape, with whatever people leave around it: reading gives it back or says
//! what it left.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rust_xlsxwriter::{Format as Style, Workbook};
use tapis::{
    edit,
    formats::{Source, tableur},
    programme::{Nature, Programme},
};

use super::cases::{hours, read, said};
use crate::generate::config;

const ACS: [&str; 5] = ["AC11.01", "AC11.02", "AC11.03", "AC12.01", "AC12.02"];
const ACTIVITES: [(&str, u8); 5] = [("R1.01", 1), ("R1.02", 1), ("SAÉ 1.01", 1), ("R2.01", 2), ("SAÉ 2.01", 2)];

/// What a table is to say.
#[derive(Debug, Clone)]
struct Told {
    /// By activité and AC.
    links: BTreeSet<(usize, usize)>,
    /// Of CM and TD.
    hours: Vec<[u8; 2]>,
}

/// How it is written.
#[derive(Debug, Clone, Copy)]
enum Shape {
    AcsInRows,
    ActivitesInRows,
    Levels,
    TwoRowsOfHeads,
    Lists(&'static str),
    LongForm,
    SideBySide,
    HeadsRepeated,
    ListedByAc,
}

const SHAPES: [Shape; 15] = [
    Shape::AcsInRows,
    Shape::ActivitesInRows,
    Shape::Levels,
    Shape::TwoRowsOfHeads,
    Shape::Lists(", "),
    Shape::Lists(" et "),
    Shape::Lists("\n- "),
    Shape::Lists(" + "),
    Shape::Lists(" / "),
    Shape::Lists(" : lire, trier ; "),
    Shape::Lists(" "),
    Shape::LongForm,
    Shape::SideBySide,
    Shape::HeadsRepeated,
    Shape::ListedByAc,
];

/// What people leave in tables.
#[derive(Debug, Clone, Copy)]
struct Decoys {
    title: bool,
    blank: bool,
    total: bool,
    hidden: bool,
    remark: bool,
    comment: bool,
    padded: bool,
}

type Rows = Vec<Vec<String>>;

fn cells(all: &[&str]) -> Vec<String> {
    all.iter().map(|it| (*it).to_owned()).collect()
}

impl Told {
    fn has(&self, activite: usize, ac: usize) -> bool {
        self.links.contains(&(activite, ac))
    }

    fn codes(&self, activite: usize, separator: &str) -> String {
        let codes: Vec<&str> = (0..ACS.len()).filter(|ac| self.has(activite, *ac)).map(|ac| ACS[ac]).collect();
        codes.join(separator)
    }

    fn row(&self, activite: usize, separator: &str) -> Vec<String> {
        let [cm, td] = self.hours[activite].map(|it| if it == 0 { String::new() } else { it.to_string() });
        vec![ACTIVITES[activite].0.to_owned(), format!("Activité {activite}"), cm, td, self.codes(activite, separator)]
    }

    /// The rows of the table, the heads first; and whether it tells hours.
    fn rows(&self, shape: Shape) -> (Rows, bool) {
        let heads = cells(&["Code", "Intitulé", "CM", "TD", "AC mobilisés"]);
        let all = 0..ACTIVITES.len();
        let crossed = |mark: &dyn Fn(usize, usize) -> &'static str| -> Rows {
            let rows = (0..ACS.len()).map(|ac| {
                let marks =
                    all.clone().map(|it| if self.has(it, ac) { mark(it, ac).to_owned() } else { String::new() });
                [ACS[ac].to_owned(), format!("Savoir {ac}")].into_iter().chain(marks).collect()
            });
            let codes = ACTIVITES.iter().map(|it| it.0.to_owned());
            let head = cells(&["AC", "Libellé"]).into_iter().chain(codes).collect();
            [head].into_iter().chain(rows).collect()
        };
        let in_semestre = |numero: u8| all.clone().filter(move |it| ACTIVITES[*it].1 == numero);
        match shape {
            Shape::AcsInRows => (crossed(&|_, _| "x"), false),
            Shape::Levels => (crossed(&|activite, ac| ["1", "2", "3"][(activite + ac) % 3]), false),
            Shape::TwoRowsOfHeads => {
                let mut rows = crossed(&|_, _| "x");
                let names = all.clone().map(|it| format!("Activité {it}"));
                rows.insert(1, cells(&["", ""]).into_iter().chain(names).collect());
                (rows, false)
            }
            Shape::ActivitesInRows => {
                let head = cells(&["Activité"]).into_iter().chain(ACS.map(str::to_owned)).collect();
                let row = |it: usize| {
                    let marks =
                        (0..ACS.len()).map(move |ac| if self.has(it, ac) { "x".to_owned() } else { String::new() });
                    [ACTIVITES[it].0.to_owned()].into_iter().chain(marks).collect()
                };
                ([head].into_iter().chain(all.map(row)).collect(), false)
            }
            Shape::Lists(separator) => {
                ([heads].into_iter().chain(all.map(|it| self.row(it, separator))).collect(), true)
            }
            Shape::LongForm => {
                let pairs = self.links.iter().map(|(it, ac)| cells(&[ACTIVITES[*it].0, ACS[*ac], "x"]));
                ([cells(&["Activité", "AC", "Lien"])].into_iter().chain(pairs).collect(), false)
            }
            Shape::SideBySide => {
                let (first, second): (Vec<usize>, Vec<usize>) = (in_semestre(1).collect(), in_semestre(2).collect());
                let row = |rank: usize| {
                    let side = |of: &[usize]| of.get(rank).map_or(vec![String::new(); 5], |it| self.row(*it, ", "));
                    [side(&first), vec![String::new()], side(&second)].concat()
                };
                let head = [heads.clone(), vec![String::new()], heads].concat();
                ([head].into_iter().chain((0..first.len().max(second.len())).map(row)).collect(), true)
            }
            Shape::HeadsRepeated => {
                let mut rows = vec![heads.clone()];
                rows.extend(in_semestre(1).map(|it| self.row(it, ", ")));
                rows.extend([cells(&["Semestre 2"]), heads]);
                rows.extend(in_semestre(2).map(|it| self.row(it, ", ")));
                (rows, true)
            }
            Shape::ListedByAc => {
                let head = cells(&["Code AC", "Libellé AC", "SAÉ et ressources concernées"]);
                let row = |ac: usize| {
                    let tied: Vec<&str> =
                        (0..ACTIVITES.len()).filter(|it| self.has(*it, ac)).map(|it| ACTIVITES[it].0).collect();
                    vec![ACS[ac].to_owned(), format!("Savoir {ac}"), tied.join(", ")]
                };
                ([head].into_iter().chain((0..ACS.len()).map(row)).collect(), false)
            }
        }
    }
}

/// The table as somebody leaves it.
fn workbook(rows: Rows, decoys: Decoys) -> Source {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Tableau").unwrap();
    let width = rows.iter().map(Vec::len).max().unwrap();
    let mut at = 0;
    if decoys.title {
        sheet.merge_range(0, 0, 0, width as u16, "Notre formation, rentrée 2026", &Style::new()).unwrap();
        at = 2;
    }
    let last = rows.len() - 1;
    for (rank, cells) in rows.into_iter().enumerate() {
        let is_head = rank == 0;
        for (column, cell) in (0..).zip(&cells).filter(|(_, it)| !it.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(at, column, number).unwrap(),
                Err(_) if decoys.padded && !is_head => {
                    sheet.write_string(at, column, format!("{cell}\u{a0} ")).unwrap()
                }
                Err(_) => sheet.write_string(at, column, cell).unwrap(),
            };
        }
        if decoys.remark {
            sheet
                .write_string(at, width as u16 + 1, if is_head { "Remarques" } else { "à revoir, vu avec X" })
                .unwrap();
        }
        at += 1;
        if decoys.blank && rank > 0 && rank < last {
            at += 1;
        }
        if decoys.hidden && rank == 1 {
            sheet.write_string(at, 0, "R1.99").unwrap();
            for column in 1..width as u16 {
                sheet.write_string(at, column, "x").unwrap();
            }
            sheet.set_row_hidden(at).unwrap();
            at += 1;
        }
    }
    if decoys.total {
        sheet.write_string(at, 0, "Total").unwrap();
        for column in 1..width as u16 {
            sheet.write_number(at, column, 99).unwrap();
        }
        at += 1;
    }
    if decoys.comment {
        sheet.write_string(at + 1, 1, "* en attente du conseil").unwrap();
    }
    ("Tableau.xlsx".into(), workbook.save_to_buffer().unwrap())
}

fn referentiel() -> Programme {
    let rows: Vec<String> = (0..).zip(ACS).map(|(rank, code)| format!("{code};Savoir {rank}\n")).collect();
    read(&format!("Code AC;Libellé AC\n{}", rows.concat())).programme
}

fn ties(programme: &Programme) -> BTreeSet<(usize, usize)> {
    let codes: BTreeMap<_, &str> = programme.acs().map(|(_, _, it)| (it.id.clone(), it.code.as_str())).collect();
    let rank = |of: &[&str], code: &str| of.iter().position(|it| *it == code).unwrap_or(99);
    let names = ACTIVITES.map(|it| it.0);
    let all = programme.activites.iter().flat_map(|it| it.acs().map(move |ac| (it, ac)));
    all.map(|(it, ac)| (rank(&names, &it.code), rank(&ACS, codes[ac]))).collect()
}

fn decoys() -> impl Strategy<Value = Decoys> {
    let flags =
        (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    flags.prop_map(|(title, blank, total, hidden, remark, comment, padded)| Decoys {
        title,
        blank,
        total,
        hidden,
        remark,
        comment,
        padded,
    })
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn reading_gives_a_programme_back_or_says_what_it_left(
        links in proptest::collection::btree_set((0..ACTIVITES.len(), 0..ACS.len()), 1..14),
        hours_of in proptest::collection::vec([0..40_u8, 0..40_u8], ACTIVITES.len()),
        shape in proptest::sample::select(SHAPES.to_vec()),
        decoys in decoys(),
    ) {
        let told = Told { links, hours: hours_of };
        let (rows, tells_hours) = told.rows(shape);
        let file = workbook(rows, decoys);
        let mut after = referentiel();
        let done = match tableur::complete(&after, std::slice::from_ref(&file)) {
            Ok(done) => done,
            Err(error) => {
                // Nothing is lost in silence, and what is refused is refused for what is there.
                prop_assert!(decoys.comment || decoys.total, "{}", said(&error));
                return Ok(());
            }
        };
        edit::apply(&mut after, done.edit).unwrap();
        let read = ties(&after);
        prop_assert!(read.is_subset(&told.links), "{:?} is not in the table: {:?}", read.difference(&told.links), done.warnings);
        let left = told.links.difference(&read).count();
        let kinds: Vec<&str> = done.warnings.iter().map(|it| it.code).collect();
        prop_assert!(left == 0 || kinds.iter().any(|it| *it != "tableur-lignes-masquees"), "{left} ties are lost without a word");
        // Hidden rows are named, and levels; nothing else of these is odd, so that all of it is read.
        prop_assert_eq!(left, 0, "{:?}", done.warnings);
        prop_assert_eq!(kinds.contains(&"tableur-lignes-masquees"), decoys.hidden);
        if tells_hours {
            for (activite, expected) in ACTIVITES.iter().zip(&told.hours) {
                let it = after.activites.iter().find(|it| it.code == activite.0).unwrap();
                prop_assert_eq!(&hours(it)[..2], &expected.map(|it| it.to_string())[..]);
                prop_assert_eq!((it.semestre, it.nature == Nature::Sae), (activite.1, activite.0.starts_with('S')));
            }
        }
    }
}
