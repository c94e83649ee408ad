//! The tableau croisé of a semestre: AC in rows, activités in columns, those of each parcours together, one mark a tie;
//! at the edges, what a student of each parcours meets.

mod groups;
mod heads;

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, utility::cell_range};

use super::{
    XlsxError,
    marks::Role,
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{
    formats::writing::survey::{JOINT, Survey},
    programme::{Ac, Activite, Competence, Id, Niveau, Semestre},
    t,
};
use groups::Group;
pub(super) use groups::Scope;
use heads::Heads;

/// The left-hand columns: compétence, niveau, code of the AC, wording.
const COMPETENCE: u16 = 0;
const NIVEAU: u16 = 1;
const AC: u16 = 2;
const LIBELLE: u16 = 3;
const FIRST_COLUMN: u16 = 4;

struct CrossTab<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
    heads: Heads,
    groups: Vec<Group<'p>>,
    scopes: Vec<Scope>,
    columns: HashMap<&'p Id<Activite>, u16>,
    lines: Vec<(&'p Competence, &'p Niveau, &'p Ac)>,
    annee: u8,
    marks: Marks,
}

/// Where the other sheets find the counts of the ties.
pub(super) struct TotalPlaces<'p> {
    pub semestre: u8,
    /// The name of the sheet as formulas write it.
    pub sheet: String,
    scopes: Vec<Scope>,
    /// The row of each AC.
    pub rows: HashMap<&'p Id<Ac>, u32>,
}

impl TotalPlaces<'_> {
    /// The students among whom are those of the view of that rank.
    pub(super) fn scope(&self, view: usize) -> Option<&Scope> {
        self.scopes.iter().find(|it| it.view.is_none_or(|rank| rank == view))
    }
}

/// The three marks, in the language of the reader.
struct Marks {
    travaille: String,
    evalue: String,
    both: String,
}

impl Marks {
    fn of(&self, activite: &Activite, ac: &Ac) -> Option<&str> {
        match (activite.travaille.contains(&ac.id), activite.evalue.contains(&ac.id)) {
            (true, true) => Some(&self.both),
            (true, false) => Some(&self.travaille),
            (false, true) => Some(&self.evalue),
            (false, false) => None,
        }
    }
}

/// What a count counts: T or É.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    Travaille,
    Evalue,
}

impl Tie {
    const BOTH: [Tie; 2] = [Tie::Travaille, Tie::Evalue];

    fn is_of(self, activite: &Activite, ac: &Id<Ac>) -> bool {
        match self {
            Tie::Travaille => activite.travaille.contains(ac),
            Tie::Evalue => activite.evalue.contains(ac),
        }
    }

    fn column(self, scope: &Scope) -> u16 {
        match self {
            Tie::Travaille => scope.travaille,
            Tie::Evalue => scope.evalue,
        }
    }
}

/// The tableau croisé of a semestre; None when it has no activité.
pub(super) fn sheet<'p>(
    survey: &Survey<'p>,
    semestre: &'p Semestre,
) -> Result<Option<(Worksheet, TotalPlaces<'p>)>, XlsxError> {
    let i18n = survey.i18n;
    let activites = survey.activites(semestre);
    if activites.is_empty() {
        return Ok(None);
    }
    let annee = semestre.annee();
    let here = |ac: &Ac| survey.activites_de(ac).iter().any(|it| it.semestre == semestre.numero);
    let of_the_year = |niveau: &Niveau| survey.annees(niveau).contains(&annee);
    let lines: Vec<_> =
        survey.acs().iter().copied().filter(|(_, niveau, ac)| of_the_year(niveau) || here(ac)).collect();
    let marks = Marks {
        travaille: t!(i18n, "xlsx-marque-travaille"),
        evalue: t!(i18n, "xlsx-marque-evalue"),
        both: t!(i18n, "xlsx-marque-les-deux"),
    };
    let mut page = SheetPage::new(&t!(i18n, "xlsx-croise", semestre = semestre.numero))?;
    for (min, max) in [(11.0, 16.0), (7.0, 12.0), (9.0, 12.0), (30.0, 60.0)] {
        page.column(min, max);
    }
    // The wording, which most rows are high for.
    page.may_widen(120.0);
    for _ in &activites {
        page.column(4.7, 4.7);
    }
    let groups = Group::all(survey, &activites, FIRST_COLUMN);
    let niveaux: Vec<&Niveau> = lines.iter().map(|(_, niveau, _)| *niveau).collect();
    let scopes = Scope::all(survey, &groups, &niveaux, FIRST_COLUMN + activites.len() as u16);
    for _ in 0..2 * scopes.len() {
        page.column(7.0, 7.0);
    }
    let columns: HashMap<_, _> =
        groups.iter().flat_map(|group| group.activites.iter().map(|it| &it.id).zip(group.columns.clone())).collect();
    let mut links: Vec<(u16, String)> = columns.iter().map(|(id, column)| (*column, format!("lien/{id}"))).collect();
    links.sort();
    page.editable(survey, Role::CrossTab, links)?;
    page.shown([(COMPETENCE, "competence"), (NIVEAU, "niveau"), (AC, "code"), (LIBELLE, "libelle")]);
    let counts = scopes.iter().flat_map(|scope| Tie::BOTH.map(|tie| (tie.column(scope), key_of(survey, scope, tie))));
    page.shown(counts);
    let heads = Heads::of(&groups);
    let places = TotalPlaces {
        semestre: semestre.numero,
        sheet: page.name_in_formulas(),
        scopes: scopes.clone(),
        rows: lines.iter().map(|(_, _, ac)| &ac.id).zip(heads.first_row()..).collect(),
    };
    let sheet = CrossTab { survey, page, heads, groups, scopes, columns, lines, annee, marks }.write(semestre)?;
    Ok(Some((sheet, places)))
}

impl<'p> CrossTab<'_, 'p> {
    fn write(mut self, semestre: &Semestre) -> Result<Worksheet, XlsxError> {
        let i18n = self.survey.i18n;
        let title = t!(i18n, "xlsx-titre-croise", semestre = semestre.numero, diplome = self.survey.title());
        let legende = t!(
            i18n,
            "xlsx-legende",
            travaille = self.marks.travaille.clone(),
            evalue = self.marks.evalue.clone(),
            deux = self.marks.both.clone()
        );
        self.page.title(&title, &legende)?;
        self.header()?;
        let (first, after, edge) = (self.heads.first_row(), self.after(), self.edge());
        // A page may end between two niveaux.
        let mut may_end = vec![after];
        let mut before = None;
        for (row, (competence, niveau, ac)) in (first..).zip(self.lines.clone()) {
            if before.is_some_and(|it| it != &niveau.id) {
                may_end.push(row);
            }
            before = Some(&niveau.id);
            self.line(row, competence, niveau, ac)?;
        }
        may_end.sort_unstable();
        self.totals(after)?;
        if after > first {
            let rows = (first, after - 1);
            self.page.grid(rows, (FIRST_COLUMN, edge - 1))?;
            let marks = [&self.marks.travaille, &self.marks.evalue, &self.marks.both].map(Clone::clone);
            self.page.among_all(rows, (FIRST_COLUMN, edge - 1), &marks)?;
        }
        let last_row = after + 2 * self.scopes.len() as u32 - 1;
        let header = self.heads.rows();
        let table = Print::table(*header.start(), FIRST_COLUMN, last_row);
        let print = Print { header, may_end, is_whole: true, ..table };
        self.page.finish(self.survey, print)
    }

    /// The row after the last AC.
    fn after(&self) -> u32 {
        self.heads.first_row() + self.lines.len() as u32
    }

    /// The column after the last activité.
    fn edge(&self) -> u16 {
        FIRST_COLUMN + self.columns.len() as u16
    }

    fn line(&mut self, row: u32, competence: &Competence, niveau: &'p Niveau, ac: &'p Ac) -> Written {
        let survey = self.survey;
        self.page.object(row, ac)?;
        let tint = styles::tint(Some(competence));
        let fort = styles::cell().set_background_color(tint.fort);
        let clair = styles::cell().set_background_color(tint.clair);
        self.page.text(row, COMPETENCE, competence.nom.trim(), &fort.set_bold())?;
        self.page.text(row, NIVEAU, &self.niveau(niveau), &clair.clone().set_align(FormatAlign::Center))?;
        self.page.text(row, AC, &ac.code, &clair.clone().set_bold())?;
        let mut libelle = ac.libelle.trim().to_owned();
        let parcours = survey.parcours_du_niveau(niveau);
        if !parcours.is_empty() {
            libelle = t!(survey.i18n, "xlsx-libelle-du-parcours", libelle = libelle, parcours = parcours);
        }
        self.page.text(row, LIBELLE, &libelle, &clair)?;
        let centred = styles::centred();
        let travaille_alone = centred.clone().set_background_color(tint.clair);
        let aussi_evalue = centred.set_background_color(tint.fort).set_bold();
        for activite in survey.activites_de(ac) {
            let Some((&column, mark)) = self.columns.get(&activite.id).zip(self.marks.of(activite, ac)) else {
                continue;
            };
            let is_assessed = activite.evalue.contains(&ac.id);
            self.page.loose(row, column, mark, if is_assessed { &aussi_evalue } else { &travaille_alone })?;
        }
        for scope in self.scopes.clone() {
            for tie in Tie::BOTH {
                let column = tie.column(&scope);
                if !scope.develops(survey, niveau) {
                    self.page.blank(row, column, &without_object())?;
                    continue;
                }
                let tied = survey.activites_de(ac).iter().filter(|it| self.columns.contains_key(&it.id));
                let count = tied.filter(|it| scope.has(survey, it) && tie.is_of(it, &ac.id)).count();
                let ranges = scope.columns.iter().map(|it| cell_range(row, it.start, row, it.end - 1));
                let formulas: Vec<String> = ranges.map(|it| self.counted(&it, tie, None)).collect();
                self.page.formula(row, column, &added(&formulas), Some(Decimal::from(count)), &total())?;
            }
        }
        Ok(())
    }

    /// The rank of a niveau, with its year when that is another than the semestre's.
    fn niveau(&self, niveau: &Niveau) -> String {
        let annees = self.survey.annees(niveau);
        if annees.contains(&self.annee) {
            return niveau.ordre.to_string();
        }
        let annees: Vec<String> = annees.iter().map(u8::to_string).collect();
        t!(self.survey.i18n, "xlsx-niveau-autre-annee", ordre = niveau.ordre, annee = annees.join(JOINT))
    }

    /// Under the marks, how many AC each activité trains and assesses for these students; in the corner, their ties.
    fn totals(&mut self, row: u32) -> Written {
        let (survey, i18n) = (self.survey, self.survey.i18n);
        let head = styles::cell().set_bold().set_background_color(styles::TOTAL);
        let (first, last) = (self.heads.first_row(), self.after().max(self.heads.first_row() + 1) - 1);
        let corners: Vec<u16> = self.scopes.iter().flat_map(|it| [it.travaille, it.evalue]).collect();
        let scopes = self.scopes.clone();
        let each = scopes.iter().flat_map(|scope| Tie::BOTH.map(|tie| (scope, tie)));
        for (row, (scope, tie)) in (row..).zip(each) {
            let title = match tie {
                Tie::Travaille => t!(i18n, "xlsx-ac-travailles"),
                Tie::Evalue => t!(i18n, "xlsx-ac-evalues"),
            };
            self.page.keyed(row, &key_of(survey, scope, tie));
            self.page.span(row, COMPETENCE, LIBELLE, &self.of_scope(title, scope), &head)?;
            let counts = tie.column(scope);
            // Rows that these students are not to reach have no count.
            let met = scope.view.map(|_| cell_range(first, counts, last, counts));
            let mut ties = 0;
            for activite in self.groups.iter().flat_map(|it| it.activites.clone()).collect::<Vec<_>>() {
                let Some(&column) = self.columns.get(&activite.id) else { continue };
                if !scope.has(survey, activite) {
                    self.page.blank(row, column, &without_object())?;
                    continue;
                }
                let met_acs = self.lines.iter().filter(|(_, niveau, _)| scope.develops(survey, niveau));
                let count = met_acs.filter(|(_, _, ac)| tie.is_of(activite, &ac.id)).count();
                ties += count;
                let range = cell_range(first, column, last, column);
                let formula = self.counted(&range, tie, met.as_deref());
                self.page.formula(row, column, &formula, Some(Decimal::from(count)), &total())?;
            }
            for column in &corners {
                if *column == counts {
                    let formula = format!("SUM({})", cell_range(first, *column, last, *column));
                    self.page.formula(row, *column, &formula, Some(Decimal::from(ties)), &total())?;
                } else {
                    self.page.blank(row, *column, &total())?;
                }
            }
        }
        Ok(())
    }

    /// The marks of a range that say a tie, alone or with the other, as a formula; of the rows that have a count in
    /// `met` alone.
    fn counted(&self, range: &str, tie: Tie, met: Option<&str>) -> String {
        let alone = match tie {
            Tie::Travaille => &self.marks.travaille,
            Tie::Evalue => &self.marks.evalue,
        };
        let count = |mark: &str| match met {
            Some(met) => format!("COUNTIFS({range},\"{mark}\",{met},\">=0\")"),
            None => format!("COUNTIF({range},\"{mark}\")"),
        };
        format!("{}+{}", count(alone), count(&self.marks.both))
    }

    /// A head, with the parcours of the students for whom it is.
    fn of_scope(&self, title: String, scope: &Scope) -> String {
        match scope.code(self.survey) {
            Some(code) => t!(self.survey.i18n, "xlsx-pour-le-parcours", titre = title, parcours = code),
            None => title,
        }
    }
}

/// By what the counts of a tie for these students are known again in another version.
fn key_of(survey: &Survey<'_>, scope: &Scope, tie: Tie) -> String {
    let tie = match tie {
        Tie::Travaille => "travaille",
        Tie::Evalue => "evalue",
    };
    format!("{tie}/{}", scope.code(survey).unwrap_or_default())
}

fn added(formulas: &[String]) -> String {
    if formulas.is_empty() { "0".to_owned() } else { formulas.join("+") }
}

fn total() -> Format {
    styles::total().set_align(FormatAlign::Center)
}

/// Where the students of a parcours meet nothing.
fn without_object() -> Format {
    styles::centred().set_background_color(styles::WITHOUT_OBJECT)
}
