//! A programme written as a table in every shape that is understood.

use std::collections::BTreeSet;

pub(super) const ACS: [&str; 5] = ["AC11.01", "AC11.02", "AC11.03", "AC12.01", "AC12.02"];
pub(super) const ACTIVITES: [(&str, u8); 5] =
    [("R1.01", 1), ("R1.02", 1), ("SAÉ 1.01", 1), ("R2.01", 2), ("SAÉ 2.01", 2)];

/// The credits of the UE.
pub(super) const CREDITS: [(&str, &str); 4] = [("UE1.1", "12"), ("UE1.2", "18"), ("UE2.1", "14"), ("UE2.2", "16")];

/// What a table is to say.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// By activité and AC.
    pub(super) links: BTreeSet<(usize, usize)>,
    /// Of CM and TD.
    pub(super) hours: Vec<[u8; 2]>,
}

/// How it is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    AcsInRows,
    ActivitesInRows,
    Levels([&'static str; 3]),
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
    SheetsBySemestre,
    CreditsInARow,
}

/// What a shape tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    Links,
    LinksAndHours,
    Hours,
    /// Crosses of activités and compétences, for which a programme has no place.
    Crosses,
    Weights,
    WeightsAndCredits,
}

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
    Csv,
}

pub(super) const SHAPES: [Shape; 26] = [
    Shape::AcsInRows,
    Shape::ActivitesInRows,
    Shape::Levels(["1", "2", "3"]),
    Shape::Levels(["I", "R", "M"]),
    Shape::Levels(["M1", "C2", "M3"]),
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
    Shape::SheetsBySemestre,
    Shape::CreditsInARow,
];

/// What people leave in tables.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decoys {
    pub(super) title: bool,
    pub(super) blank: bool,
    pub(super) total: bool,
    pub(super) hidden: bool,
    pub(super) remark: bool,
    pub(super) comment: bool,
    pub(super) padded: bool,
}

pub(super) type Rows = Vec<Vec<String>>;

pub(super) fn cells(all: &[&str]) -> Vec<String> {
    all.iter().map(|it| (*it).to_owned()).collect()
}

impl Told {
    pub(super) fn has(&self, activite: usize, ac: usize) -> bool {
        self.links.contains(&(activite, ac))
    }

    pub(super) fn codes(&self, activite: usize, separator: &str) -> String {
        let codes: Vec<&str> = (0..ACS.len()).filter(|ac| self.has(activite, *ac)).map(|ac| ACS[ac]).collect();
        codes.join(separator)
    }

    pub(super) fn row(&self, activite: usize, separator: &str) -> Vec<String> {
        let [cm, td] = self.hours[activite].map(|it| if it == 0 { String::new() } else { it.to_string() });
        vec![ACTIVITES[activite].0.to_owned(), format!("Activité {activite}"), cm, td, self.codes(activite, separator)]
    }

    /// The compétences whose AC an activité is tied to, by their number.
    pub(super) fn competences(&self, activite: usize) -> BTreeSet<u8> {
        let number = |ac: usize| if ACS[ac].starts_with("AC11") { 1 } else { 2 };
        (0..ACS.len()).filter(|ac| self.has(activite, *ac)).map(number).collect()
    }

    /// The coefficients that a table of them tells: what it tells as hours elsewhere, in the two UE of a semestre.
    pub(super) fn weights(&self) -> BTreeSet<(&'static str, String, u8)> {
        let of = |it: usize| {
            let (code, semestre) = ACTIVITES[it];
            [1, 2].map(|ue| (code, format!("UE{semestre}.{ue}"), self.hours[it][ue - 1]))
        };
        (0..ACTIVITES.len()).flat_map(of).filter(|it| it.2 > 0).collect()
    }

    /// The sheets of a file, each with its rows; and what they tell.
    pub(super) fn sheets(&self, shape: Shape) -> (Vec<(&'static str, Rows)>, Tells) {
        let (rows, tells) = self.rows(shape);
        if !matches!(shape, Shape::SheetsBySemestre) {
            return (vec![("Tableau", rows)], tells);
        }
        let (heads, rest) = rows.split_first().unwrap();
        let of = |numero: u8| {
            let here = rest.iter().zip(ACTIVITES).filter(move |(_, it)| it.1 == numero).map(|(row, _)| row.clone());
            [heads.clone()].into_iter().chain(here).collect()
        };
        (vec![("Maquette S1", of(1)), ("Semestre 2", of(2))], tells)
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
            Shape::Levels(of) => (crossed(&|activite, ac| of[(activite + ac) % 3]), Tells::Links),
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
            Shape::SheetsBySemestre => {
                ([heads].into_iter().chain(all.map(|it| self.row(it, ", "))).collect(), Tells::LinksAndHours)
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
            Shape::WeightsInColumns | Shape::CreditsInARow => {
                let row = |it: usize| {
                    let [first, second] = self.hours[it].map(figure);
                    let (code, none) = (ACTIVITES[it].0.to_owned(), String::new);
                    match ACTIVITES[it].1 {
                        1 => vec![code, first, second, none(), none()],
                        _ => vec![code, none(), none(), first, second],
                    }
                };
                let head = cells(&["Code", "UE1.1", "Coef. UE1.2", "UE 2.1", "UE2.2 Vendre"]);
                let mut rows: Rows = [head].into_iter().chain(all.map(row)).collect();
                if matches!(shape, Shape::WeightsInColumns) {
                    return (rows, Tells::Weights);
                }
                rows.push(["ECTS"].into_iter().chain(CREDITS.map(|it| it.1)).map(str::to_owned).collect());
                (rows, Tells::WeightsAndCredits)
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
