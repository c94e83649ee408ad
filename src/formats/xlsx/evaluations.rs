//! The modalités de contrôle des connaissances et des compétences: each évaluation of each activité, with its weight.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Worksheet, utility::column_number_to_name};

use super::{
    XlsxError,
    marks::Role,
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{
    formats::{livret::evaluations, writing::survey::Survey},
    names::{NO_VALUE, listed_value},
    programme::{Activite, Element, Evaluation, Kind, Shape},
    t,
};

const HEADER: u32 = 3;
const SEMESTRE: u16 = 0;
const CODE: u16 = 1;
const INTITULE: u16 = 2;
const TYPE: u16 = 3;
const NUMBER: u16 = 4;
const NATURE: u16 = 5;
const LIBELLE: u16 = 6;
const MODE: u16 = 7;
const POIDS: u16 = 8;
const PART: u16 = 9;
/// The activité of the row, for formulas: codes may be there twice. Hidden.
const ACTIVITE: u16 = 10;
// What came later stands behind: whoever points at a column of an older workbook still means the same.
const SESSION: u16 = 11;
const REGIME: u16 = 12;
const NOMBRE: u16 = 13;
const DUREE: u16 = 14;
const REMPLACE: u16 = 15;
const REMARQUE: u16 = 16;

/// The widths of the columns before the hidden one, and of those behind it, which are hidden while they are empty.
const WIDTHS: [(f64, f64); 10] = [
    (6.0, 6.0),
    (10.0, 15.0),
    (30.0, 46.0),
    (10.0, 11.0),
    (8.0, 11.0),
    (14.0, 20.0),
    (24.0, 46.0),
    (12.0, 14.0),
    (8.0, 9.0),
    (8.0, 9.0),
];
const LATER_WIDTHS: [(f64, f64); 6] = [(8.0, 8.0), (10.0, 20.0), (8.0, 8.0), (8.0, 8.0), (10.0, 30.0), (10.0, 40.0)];

/// The columns that hold a field, besides the one that says of which activité.
const FIELDS: [(u16, &str); 10] = [
    (NATURE, "nature"),
    (LIBELLE, "libelle"),
    (MODE, "mode"),
    (POIDS, "poids"),
    (SESSION, "session"),
    (REGIME, "regime"),
    (NOMBRE, "nombre"),
    (DUREE, "duree"),
    (REMPLACE, "remplace"),
    (REMARQUE, "remarque"),
];

struct EvaluationSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
    last_row: u32,
}

/// A value of a closed list as people read it.
fn word(survey: &Survey<'_>, field: &str, value: &str) -> String {
    listed_value(survey.i18n, field, value).unwrap_or_default()
}

pub(super) fn sheet(survey: &Survey<'_>) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let mut page = SheetPage::new(&t!(i18n, "xlsx-evaluations"))?;
    for (min, max) in WIDTHS {
        page.column(min, max);
    }
    page.hidden_column(8.0, 8.0)?;
    for (min, max) in LATER_WIDTHS {
        page.optional_column(min, max);
    }
    let keys = [(CODE, "activite")].into_iter().chain(FIELDS);
    page.editable(survey, Role::Evaluations, keys.map(|(column, cle)| (column, cle.to_owned())))?;
    page.shown([(SEMESTRE, "semestre"), (INTITULE, "intitule"), (NUMBER, "nombre"), (PART, "part")]);
    page.title(&t!(i18n, "xlsx-titre-evaluations", diplome = survey.title()), &t!(i18n, "xlsx-note-evaluations"))?;
    let rows: usize = survey.programme.activites.iter().map(|it| it.evaluations.len().max(1)).sum();
    let last_row = HEADER + rows as u32 + page.gone_rows();
    EvaluationSheet { survey, page, last_row }.write()
}

impl EvaluationSheet<'_, '_> {
    fn write(mut self) -> Result<Worksheet, XlsxError> {
        let i18n = self.survey.i18n;
        for (column, texte) in [
            (SEMESTRE, t!(i18n, "xlsx-colonne-semestre")),
            (CODE, t!(i18n, "xlsx-code")),
            (INTITULE, t!(i18n, "xlsx-intitule")),
            (TYPE, t!(i18n, "xlsx-type")),
            (NUMBER, t!(i18n, "xlsx-nombre-d-evaluations")),
            (PART, t!(i18n, "xlsx-part")),
        ] {
            self.page.loose(HEADER, column, &texte, &styles::head())?;
        }
        for (column, field) in FIELDS {
            self.page.loose(HEADER, column, &evaluations::head(field, i18n), &styles::head())?;
        }
        let mut row = HEADER;
        for semestre in self.survey.semestres() {
            for activite in self.survey.activites(semestre) {
                if activite.evaluations.is_empty() {
                    row = self.page.gone(row + 1)?;
                    self.activite(row, activite, activite)?;
                }
                for evaluation in &activite.evaluations {
                    row = self.page.gone(row + 1)?;
                    self.evaluation(row, activite, evaluation)?;
                }
            }
        }
        row = self.page.gone(row + 1)? - 1;
        if row > HEADER {
            self.typed((HEADER + 1, row))?;
        }
        let is_printed = self.survey.programme.activites.iter().any(|it| !it.evaluations.is_empty());
        self.page.sheet.set_hidden(!is_printed);
        self.page.finish(self.survey, Print { is_printed, ..Print::table(HEADER, INTITULE + 1, row) })
    }

    fn typed(&mut self, rows: (u32, u32)) -> Written {
        for (column, field) in FIELDS {
            if let Some(Shape::Choice(values)) = Kind::Evaluation.shape(field) {
                let words: Vec<String> = values.iter().map(|it| word(self.survey, field, it)).collect();
                self.page.among(rows, column, &words)?;
            }
        }
        self.page.positives(rows, (NOMBRE, DUREE))?;
        self.page.positives(rows, (POIDS, POIDS))?;
        self.page.sheet.autofilter(HEADER, 0, rows.1, self.page.last_column())?;
        Ok(())
    }

    /// The columns that say which activité it is; `object` is what the row is about.
    fn activite(&mut self, row: u32, activite: &Activite, object: &dyn Element) -> Written {
        let (cell, centred) = (styles::cell(), styles::centred());
        self.page.object(row, object)?;
        self.page.number(row, SEMESTRE, activite.semestre.into(), &centred)?;
        self.page.text(row, CODE, &activite.code, &cell)?;
        self.page.text(row, INTITULE, activite.libelle.trim(), &cell)?;
        self.page.text(row, TYPE, &self.survey.nature(activite.nature), &centred)?;
        self.page.loose(row, ACTIVITE, activite.id.as_str(), &Format::new())?;
        // A row stands for as many as it says, or else for one.
        let mine = format!("{},{}", self.column(ACTIVITE), address(ACTIVITE, row));
        let (nature, nombre) = (self.column(NATURE), self.column(NOMBRE));
        let formula = format!("SUMIFS({nombre},{mine})+COUNTIFS({mine},{nature},\"?*\",{nombre},\"\")");
        let count: u64 = activite.evaluations.iter().map(|it| u64::from(it.nombre.unwrap_or(1))).sum();
        self.page.formula(row, NUMBER, &formula, Some(Decimal::from(count)), &styles::centred_number())?;
        let mut columns = FIELDS.into_iter().map(|(column, _)| column).chain([PART]);
        columns.try_for_each(|column| self.page.blank(row, column, &cell))
    }

    fn evaluation(&mut self, row: u32, activite: &Activite, evaluation: &Evaluation) -> Written {
        self.activite(row, activite, evaluation)?;
        let (survey, cell, centred) = (self.survey, styles::cell(), styles::centred());
        let count = |it: Option<u16>| it.map(Decimal::from);
        self.page.text(row, NATURE, &word(survey, "nature", evaluation.nature.name()), &centred)?;
        self.page.text(row, LIBELLE, evaluation.libelle.trim(), &cell)?;
        self.page.number(row, SESSION, evaluation.session.numero().into(), &centred)?;
        let regime = evaluation.regime.map(|it| word(survey, "regime", it.name()));
        self.page.text(row, REGIME, &regime.unwrap_or_default(), &centred)?;
        self.page.number_or_blank(row, NOMBRE, count(evaluation.nombre), &styles::centred_number())?;
        self.page.number_or_blank(row, DUREE, count(evaluation.duree), &styles::centred_number())?;
        let mode = evaluation.mode.map(|it| word(survey, "mode", it.name()));
        self.page.text(row, MODE, &mode.unwrap_or_default(), &centred)?;
        self.page.number_or_blank(row, POIDS, evaluation.poids, &styles::number())?;
        let mine = format!("{},{}", self.column(ACTIVITE), address(ACTIVITE, row));
        let session = format!("{},{}", self.column(SESSION), address(SESSION, row));
        let sum = format!("SUMIFS({},{mine},{session})", self.column(POIDS));
        let formula = format!("IF({sum}=0,\"{NO_VALUE}\",{}/{sum})", address(POIDS, row));
        // One without a weight is no part of those that have one.
        let weighed = activite.poids_de(evaluation.session).filter(|it| !it.is_zero());
        let share = weighed.map(|sum| evaluation.poids.unwrap_or_default() / sum);
        self.page.share(row, PART, &formula, share, &styles::part())?;
        self.page.text(row, REMPLACE, &evaluations::replaced(activite, evaluation).join("\n"), &cell)?;
        self.page.text(row, REMARQUE, evaluation.remarque.trim(), &cell)
    }

    /// A column over all the rows.
    fn column(&self, column: u16) -> String {
        let name = column_number_to_name(column);
        format!("${name}${}:${name}${}", HEADER + 2, self.last_row + 1)
    }
}

fn address(column: u16, row: u32) -> String {
    format!("{}{}", column_number_to_name(column), row + 1)
}
