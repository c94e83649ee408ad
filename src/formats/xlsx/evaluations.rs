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
    formats::writing::survey::Survey,
    names::{NO_VALUE, listed_value},
    programme::{Activite, Element, Evaluation, ModeEvaluation, NatureEvaluation},
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

struct EvaluationSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
    last_row: u32,
}

/// A nature as people read it.
fn nature(survey: &Survey<'_>, nature: NatureEvaluation) -> String {
    listed_value(survey.i18n, "nature", nature.name()).unwrap_or_default()
}

/// A mode as people read it.
fn mode(survey: &Survey<'_>, mode: ModeEvaluation) -> String {
    listed_value(survey.i18n, "mode", mode.name()).unwrap_or_default()
}

pub(super) fn sheet(survey: &Survey<'_>) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let mut page = SheetPage::new(&t!(i18n, "xlsx-evaluations"))?;
    for (min, max) in [
        (6.0, 6.0),
        (10.0, 15.0),
        (30.0, 46.0),
        (10.0, 11.0),
        (8.0, 8.0),
        (14.0, 20.0),
        (24.0, 46.0),
        (12.0, 14.0),
        (8.0, 9.0),
        (8.0, 9.0),
        (8.0, 8.0),
    ] {
        page.column(min, max);
    }
    page.sheet.set_column_hidden(ACTIVITE)?;
    let keys = [(CODE, "activite"), (NATURE, "nature"), (LIBELLE, "libelle"), (MODE, "mode"), (POIDS, "poids")];
    page.editable(survey, Role::Evaluations, keys.map(|(column, cle)| (column, cle.to_owned())))?;
    page.title(&t!(i18n, "xlsx-titre-evaluations", diplome = survey.title()), &t!(i18n, "xlsx-note-evaluations"))?;
    let rows: usize = survey.programme.activites.iter().map(|it| it.evaluations.len().max(1)).sum();
    EvaluationSheet { survey, page, last_row: HEADER + rows as u32 }.write()
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
            (NATURE, t!(i18n, "xlsx-nature-d-evaluation")),
            (LIBELLE, t!(i18n, "xlsx-libelle")),
            (MODE, t!(i18n, "xlsx-mode")),
            (POIDS, t!(i18n, "xlsx-poids")),
            (PART, t!(i18n, "xlsx-part")),
        ] {
            self.page.loose(HEADER, column, &texte, &styles::head())?;
        }
        let mut row = HEADER;
        for semestre in self.survey.semestres() {
            for activite in self.survey.activites(semestre) {
                if activite.evaluations.is_empty() {
                    row += 1;
                    self.activite(row, activite, activite, 0)?;
                }
                for evaluation in &activite.evaluations {
                    row += 1;
                    self.evaluation(row, activite, evaluation)?;
                }
            }
        }
        if row > HEADER {
            self.typed((HEADER + 1, row))?;
        }
        let print = Print { header: HEADER..=HEADER, frozen_columns: INTITULE + 1, last_row: row };
        self.page.finish(self.survey, print)
    }

    fn typed(&mut self, rows: (u32, u32)) -> Written {
        let natures = NatureEvaluation::ALL.map(|it| nature(self.survey, it));
        let modes = ModeEvaluation::ALL.map(|it| mode(self.survey, it));
        self.page.among(rows, NATURE, &natures)?;
        self.page.among(rows, MODE, &modes)?;
        self.page.positives(rows, (POIDS, POIDS))?;
        self.page.sheet.autofilter(HEADER, 0, rows.1, self.page.last_column())?;
        Ok(())
    }

    /// The columns that say which activité it is; `object` is what the row is about.
    fn activite(&mut self, row: u32, activite: &Activite, object: &dyn Element, count: usize) -> Written {
        let (cell, centred) = (styles::cell(), styles::centred());
        self.page.object(row, object)?;
        self.page.number(row, SEMESTRE, activite.semestre.into(), &centred)?;
        self.page.text(row, CODE, &activite.code, &cell)?;
        self.page.text(row, INTITULE, activite.libelle.trim(), &cell)?;
        self.page.text(row, TYPE, &self.survey.nature(activite.nature), &centred)?;
        self.page.loose(row, ACTIVITE, activite.id.as_str(), &Format::new())?;
        let formula =
            format!("COUNTIFS({0},{1},{2},\"?*\")", self.column(ACTIVITE), address(ACTIVITE, row), self.column(NATURE));
        self.page.formula(row, NUMBER, &formula, Some(Decimal::from(count)), &styles::centred_number())?;
        [NATURE, LIBELLE, MODE, POIDS, PART].into_iter().try_for_each(|column| self.page.blank(row, column, &cell))
    }

    fn evaluation(&mut self, row: u32, activite: &Activite, evaluation: &Evaluation) -> Written {
        self.activite(row, activite, evaluation, activite.evaluations.len())?;
        let (cell, centred) = (styles::cell(), styles::centred());
        self.page.text(row, NATURE, &nature(self.survey, evaluation.nature), &centred)?;
        self.page.text(row, LIBELLE, evaluation.libelle.trim(), &cell)?;
        let mode = evaluation.mode.map(|it| mode(self.survey, it));
        self.page.text(row, MODE, &mode.unwrap_or_default(), &centred)?;
        self.page.number_or_blank(row, POIDS, evaluation.poids, &styles::number())?;
        let total: Decimal = activite.evaluations.iter().filter_map(|it| it.poids).sum();
        let sum = format!("SUMIFS({},{},{})", self.column(POIDS), self.column(ACTIVITE), address(ACTIVITE, row));
        let formula = format!("IF({sum}=0,\"{NO_VALUE}\",{}/{sum})", address(POIDS, row));
        let share = evaluation.poids.unwrap_or_default().checked_div(total);
        self.page.formula(row, PART, &formula, share, &styles::part())
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
