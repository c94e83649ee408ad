//! Any programme, written as a table in any shape, with whatever people leave around it: reading gives it back or says
//! what it left.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rust_xlsxwriter::{Format as Style, Workbook};
use tapis::{
    edit,
    formats::{Source, tableur},
    i18n::Arg,
    programme::{Nature, Programme},
};

use super::{
    cases::{hours, read, said},
    kinds::ods_of,
};
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
    UnderCompetences,
    CompetencesCrossed,
    WeightsInRows,
    WeightsInColumns,
    ByParents,
    HoursInRows,
    HoursBySemestre,
}

/// What a shape tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tells {
    Links,
    LinksAndHours,
    Hours,
    /// Crosses of activités and compétences, for which a programme has no place.
    Crosses,
    Weights,
}

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Xlsx,
    Ods,
    Csv,
}

const SHAPES: [Shape; 22] = [
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
    Shape::UnderCompetences,
    Shape::CompetencesCrossed,
    Shape::WeightsInRows,
    Shape::WeightsInColumns,
    Shape::ByParents,
    Shape::HoursInRows,
    Shape::HoursBySemestre,
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

    /// The compétences whose AC an activité is tied to, by their number.
    fn competences(&self, activite: usize) -> BTreeSet<u8> {
        let number = |ac: usize| if ACS[ac].starts_with("AC11") { 1 } else { 2 };
        (0..ACS.len()).filter(|ac| self.has(activite, *ac)).map(number).collect()
    }

    /// The coefficients that a table of them tells: what it tells as hours elsewhere, in the two UE of a semestre.
    fn weights(&self) -> BTreeSet<(&'static str, String, u8)> {
        let of = |it: usize| {
            let (code, semestre) = ACTIVITES[it];
            [1, 2].map(|ue| (code, format!("UE{semestre}.{ue}"), self.hours[it][ue - 1]))
        };
        (0..ACTIVITES.len()).flat_map(of).filter(|it| it.2 > 0).collect()
    }

    /// The rows of the table, the heads first; and what it tells.
    fn rows(&self, shape: Shape) -> (Rows, Tells) {
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
        let figure = |it: u8| if it == 0 { String::new() } else { it.to_string() };
        let in_semestre = |numero: u8| all.clone().filter(move |it| ACTIVITES[*it].1 == numero);
        match shape {
            Shape::AcsInRows => (crossed(&|_, _| "x"), Tells::Links),
            Shape::Levels => (crossed(&|activite, ac| ["1", "2", "3"][(activite + ac) % 3]), Tells::Links),
            Shape::TwoRowsOfHeads => {
                let mut rows = crossed(&|_, _| "x");
                let names = all.clone().map(|it| format!("Activité {it}"));
                rows.insert(1, cells(&["", ""]).into_iter().chain(names).collect());
                (rows, Tells::Links)
            }
            Shape::ActivitesInRows => {
                let head = cells(&["Activité"]).into_iter().chain(ACS.map(str::to_owned)).collect();
                let row = |it: usize| {
                    let marks =
                        (0..ACS.len()).map(move |ac| if self.has(it, ac) { "x".to_owned() } else { String::new() });
                    [ACTIVITES[it].0.to_owned()].into_iter().chain(marks).collect()
                };
                ([head].into_iter().chain(all.map(row)).collect(), Tells::Links)
            }
            Shape::Lists(separator) => {
                ([heads].into_iter().chain(all.map(|it| self.row(it, separator))).collect(), Tells::LinksAndHours)
            }
            Shape::LongForm => {
                let pairs = self.links.iter().map(|(it, ac)| cells(&[ACTIVITES[*it].0, ACS[*ac], "x"]));
                ([cells(&["Activité", "AC", "Lien"])].into_iter().chain(pairs).collect(), Tells::Links)
            }
            Shape::SideBySide => {
                let (first, second): (Vec<usize>, Vec<usize>) = (in_semestre(1).collect(), in_semestre(2).collect());
                let row = |rank: usize| {
                    let side = |of: &[usize]| of.get(rank).map_or(vec![String::new(); 5], |it| self.row(*it, ", "));
                    [side(&first), vec![String::new()], side(&second)].concat()
                };
                let head = [heads.clone(), vec![String::new()], heads].concat();
                ([head].into_iter().chain((0..first.len().max(second.len())).map(row)).collect(), Tells::LinksAndHours)
            }
            Shape::HeadsRepeated => {
                let mut rows = vec![heads.clone()];
                rows.extend(in_semestre(1).map(|it| self.row(it, ", ")));
                rows.extend([cells(&["Semestre 2"]), heads]);
                rows.extend(in_semestre(2).map(|it| self.row(it, ", ")));
                (rows, Tells::LinksAndHours)
            }
            Shape::ListedByAc => {
                let head = cells(&["Code AC", "Libellé AC", "SAÉ et ressources concernées"]);
                let row = |ac: usize| {
                    let tied: Vec<&str> =
                        (0..ACTIVITES.len()).filter(|it| self.has(*it, ac)).map(|it| ACTIVITES[it].0).collect();
                    vec![ACS[ac].to_owned(), format!("Savoir {ac}"), tied.join(", ")]
                };
                ([head].into_iter().chain((0..ACS.len()).map(row)).collect(), Tells::Links)
            }
            Shape::UnderCompetences => {
                let row = |it: usize| {
                    let of = |start: &str| {
                        let tied = (0..ACS.len()).filter(|ac| self.has(it, *ac) && ACS[*ac].starts_with(start));
                        tied.map(|ac| ACS[ac]).collect::<Vec<_>>().join(", ")
                    };
                    vec![ACTIVITES[it].0.to_owned(), format!("Activité {it}"), of("AC11"), of("AC12")]
                };
                let head = cells(&["Code", "Intitulé", "C1 Observer", "C2 Restaurer"]);
                ([head].into_iter().chain(all.map(row)).collect(), Tells::Links)
            }
            Shape::CompetencesCrossed => {
                let row = |it: usize| {
                    let cross = |of: u8| if self.competences(it).contains(&of) { "x" } else { "" }.to_owned();
                    vec![ACTIVITES[it].0.to_owned(), cross(1), cross(2)]
                };
                ([cells(&["Code", "C1", "C2"])].into_iter().chain(all.map(row)).collect(), Tells::Crosses)
            }
            Shape::WeightsInRows => {
                let ues = ["UE1.1", "UE1.2", "UE2.1", "UE2.2"];
                let row = |rank: usize| {
                    let of = |it: usize| {
                        let is_here = usize::from(ACTIVITES[it].1) == rank / 2 + 1;
                        if is_here { figure(self.hours[it][rank % 2]) } else { String::new() }
                    };
                    [ues[rank].to_owned()].into_iter().chain(all.clone().map(of)).collect()
                };
                let codes = ACTIVITES.iter().map(|it| it.0.to_owned());
                let head = cells(&["UE"]).into_iter().chain(codes).collect();
                ([head].into_iter().chain((0..ues.len()).map(row)).collect(), Tells::Weights)
            }
            Shape::WeightsInColumns => {
                let row = |it: usize| {
                    let [first, second] = self.hours[it].map(figure);
                    let (code, none) = (ACTIVITES[it].0.to_owned(), String::new);
                    match ACTIVITES[it].1 {
                        1 => vec![code, first, second, none(), none()],
                        _ => vec![code, none(), none(), first, second],
                    }
                };
                let head = cells(&["Code", "UE1.1", "Coef. UE1.2", "UE 2.1", "UE2.2 Vendre"]);
                ([head].into_iter().chain(all.map(row)).collect(), Tells::Weights)
            }
            Shape::ByParents => {
                let mut rows = vec![cells(&["Type objet", "Code objet", "Code parent", "Libellé", "CM", "TD"])];
                for numero in [1, 2] {
                    let (semestre, ue) = (format!("SEM{numero}"), format!("BLOC{numero}"));
                    rows.push(cells(&["SEMESTRE", &semestre, "", &format!("Semestre {numero}"), "", ""]));
                    rows.push(cells(&["UE", &ue, &semestre, "Ensemble", "", ""]));
                    rows.extend(in_semestre(numero).map(|it| {
                        let kind = if ACTIVITES[it].0.starts_with('S') { "SAE" } else { "Ressource" };
                        let [cm, td] = self.hours[it].map(figure);
                        cells(&[kind, ACTIVITES[it].0, &ue, &format!("Activité {it}"), &cm, &td])
                    }));
                }
                (rows, Tells::Hours)
            }
            Shape::HoursInRows => {
                let of = |it: usize| {
                    let [cm, td] = self.hours[it].map(|it| it.to_string());
                    [vec![ACTIVITES[it].0.to_owned(), "CM".to_owned(), cm], vec![String::new(), "TD".to_owned(), td]]
                };
                ([cells(&["Code", "Type", "Heures"])].into_iter().chain(all.flat_map(of)).collect(), Tells::Hours)
            }
            Shape::HoursBySemestre => {
                let row = |it: usize| {
                    let [cm, td] = self.hours[it].map(figure);
                    let (code, none) = (ACTIVITES[it].0.to_owned(), String::new);
                    match ACTIVITES[it].1 {
                        1 => vec![code, cm, td, none(), none()],
                        _ => vec![code, none(), none(), cm, td],
                    }
                };
                let head = cells(&["Code", "S1 - CM", "S1 - TD", "S2 - CM", "S2 - TD"]);
                ([head].into_iter().chain(all.map(row)).collect(), Tells::Hours)
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

/// The rows as somebody leaves them where there is but text: what is hidden in a row is not there.
fn texts(rows: Rows, decoys: Decoys) -> Vec<(Vec<String>, bool)> {
    let width = rows.iter().map(Vec::len).max().unwrap();
    let last = rows.len() - 1;
    let mut all = Vec::new();
    if decoys.title {
        all.extend([(cells(&["Notre formation, rentrée 2026"]), false), (Vec::new(), false)]);
    }
    for (rank, mut row) in rows.into_iter().enumerate() {
        if decoys.padded && rank > 0 {
            row.iter_mut().filter(|it| !it.is_empty()).for_each(|it| it.push_str("\u{a0} "));
        }
        if decoys.remark {
            row.resize(width + 1, String::new());
            row.push(if rank == 0 { "Remarques" } else { "à revoir, vu avec X" }.to_owned());
        }
        all.push((row, false));
        if decoys.blank && rank > 0 && rank < last {
            all.push((Vec::new(), false));
        }
        if decoys.hidden && rank == 1 {
            let x = std::iter::repeat_n("x".to_owned(), width - 1);
            all.push((["R1.99".to_owned()].into_iter().chain(x).collect(), true));
        }
    }
    if decoys.total {
        let totals = std::iter::repeat_n("99".to_owned(), width - 1);
        all.push((["Total".to_owned()].into_iter().chain(totals).collect(), false));
    }
    if decoys.comment {
        all.extend([(Vec::new(), false), (cells(&["", "* en attente du conseil"]), false)]);
    }
    all
}

fn csv(rows: Rows, decoys: Decoys) -> Source {
    let quoted = |it: String| format!("\"{}\"", it.replace('"', "\"\""));
    let line = |(row, _): (Vec<String>, bool)| row.into_iter().map(quoted).collect::<Vec<_>>().join(";");
    let lines: Vec<String> = texts(rows, Decoys { hidden: false, ..decoys }).into_iter().map(line).collect();
    ("Tableau.csv".into(), lines.join("\r\n").into_bytes())
}

fn ods(rows: Rows, decoys: Decoys) -> Source {
    let cell = |text: String| match text.parse::<f64>() {
        _ if text.is_empty() => "<table:table-cell/>".to_owned(),
        Ok(_) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{text}\"><text:p>{text}</text:p></table:table-cell>"
        ),
        Err(_) => {
            let lines: String = text.replace('&', "&amp;").lines().map(|it| format!("<text:p>{it}</text:p>")).collect();
            format!("<table:table-cell office:value-type=\"string\">{lines}</table:table-cell>")
        }
    };
    let row = |(row, is_hidden): (Vec<String>, bool)| {
        let hidden = if is_hidden { " table:visibility=\"collapse\"" } else { "" };
        let cells: String = if row.is_empty() { cell(String::new()) } else { row.into_iter().map(cell).collect() };
        format!("<table:table-row{hidden}>{cells}</table:table-row>")
    };
    let rows: String = texts(rows, decoys).into_iter().map(row).collect();
    ("tableau.ods".into(), ods_of(&format!("<table:table table:name=\"Tableau\">{rows}</table:table>")))
}

fn referentiel() -> Programme {
    let of = |code: &str| if code.starts_with("AC11") { "C1 Observer" } else { "C2 Restaurer" };
    let rows = (0..).zip(ACS).map(|(rank, code)| format!("{};1;{code};Savoir {rank}\n", of(code)));
    read(&format!("Compétence;Niveau;Code AC;Libellé AC\n{}", rows.collect::<String>())).programme
}

/// The coefficients of a programme, by the codes of activités and UE.
fn weights(programme: &Programme) -> BTreeSet<(String, String, String)> {
    let codes: BTreeMap<_, String> = programme.ues().map(|(_, it)| (it.id.clone(), it.code.replace(' ', ""))).collect();
    let all =
        programme.activites.iter().flat_map(|it| it.coefficients.iter().map(move |(ue, weight)| (it, ue, weight)));
    all.map(|(it, ue, weight)| (it.code.clone(), codes[ue].clone(), weight.to_string())).collect()
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
        kind in proptest::sample::select(vec![Kind::Xlsx, Kind::Ods, Kind::Csv]),
    ) {
        let told = Told { links, hours: hours_of };
        let (rows, tells) = told.rows(shape);
        let file = match kind {
            Kind::Xlsx => workbook(rows, decoys),
            Kind::Ods => ods(rows, decoys),
            Kind::Csv => csv(rows, decoys),
        };
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
        let kinds: Vec<&str> = done.warnings.iter().map(|it| it.code).collect();
        // What nobody sees is named, whatever the table says.
        prop_assert_eq!(kinds.contains(&"tableur-lignes-masquees"), decoys.hidden && kind != Kind::Csv, "{:?}", kinds);
        if matches!(tells, Tells::Links | Tells::LinksAndHours) {
            let read = ties(&after);
            prop_assert!(read.is_subset(&told.links), "{:?} is not in the table: {:?}", read.difference(&told.links), done.warnings);
            // Nothing of these is odd but levels, so that all of it is read.
            let left = told.links.difference(&read).count();
            prop_assert_eq!(left, 0, "{:?}", done.warnings);
        }
        if matches!(tells, Tells::Hours | Tells::LinksAndHours) {
            for (activite, expected) in ACTIVITES.iter().zip(&told.hours) {
                let it = after.activites.iter().find(|it| it.code == activite.0).unwrap();
                prop_assert_eq!(&hours(it)[..2], &expected.map(|it| it.to_string())[..]);
                // An activité without any hours is of no semestre in columns of hours, but by its code.
                prop_assert_eq!((it.semestre, it.nature == Nature::Sae), (activite.1, activite.0.starts_with('S')));
            }
        }
        if tells == Tells::Crosses {
            let crosses: usize = (0..ACTIVITES.len()).map(|it| told.competences(it).len()).sum();
            let counted = done.warnings.iter().find(|it| it.code == "tableur-croix-competence");
            let total = counted.and_then(|it| it.args.iter().find(|it| it.0 == "total")).map(|it| it.1.clone());
            prop_assert_eq!(total, Some(Arg::Count(crosses)), "{:?}", kinds);
        }
        if tells == Tells::Weights {
            let expected = told.weights().into_iter().map(|(code, ue, weight)| (code.to_owned(), ue, weight.to_string()));
            prop_assert_eq!(weights(&after), expected.collect::<BTreeSet<_>>(), "{:?}", done.warnings);
        }
    }
}
