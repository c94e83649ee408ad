//! What weighs in each UE, as national tables have it: under each, all that weighs there, ressources then SAÉ by code;
//! then what a student of each parcours totals, and how much of it the SAÉ are.

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    ConditionalFormatFormula, Format, FormatAlign, Worksheet,
    utility::{cell_range, column_number_to_name},
};
use smol_str::SmolStr;

use super::{
    XlsxError,
    maquette::MARK,
    marks::{Mark, Role},
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{
    formats::writing::{by_code::by_code, survey::Survey},
    names::NO_VALUE,
    programme::{Activite, Element, Nature, Semestre, Ue},
    t,
};

const HEADER: u32 = 3;
const UE: u16 = 0;
const CODE: u16 = 1;
const NAME: u16 = 2;
const NATURE: u16 = 3;
/// Whose the UE is, for those of one parcours.
const PARCOURS: u16 = 4;
const FIRST_MARK: u16 = 5;
/// What the column of coefficients holds, whatever the row.
pub(super) const VALUE: &str = "valeur";

struct CoefficientSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
    /// After a column of marks for each parcours.
    coefficient: u16,
    share: u16,
    row: u32,
    /// The rows before which a page may end.
    may_end: Vec<u32>,
}

pub(super) fn sheet(survey: &Survey<'_>) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let mut page = SheetPage::new(&t!(i18n, "xlsx-feuille-coefficients"))?;
    for (min, max) in [(8.0, 12.0), (10.0, 15.0), (30.0, 60.0), (10.0, 12.0)] {
        page.column(min, max);
    }
    page.optional_column(8.0, 14.0);
    for _ in &survey.programme.parcours {
        page.column(5.5, 9.0);
    }
    let (coefficient, share) = (page.column(12.0, 12.0), page.column(10.0, 10.0));
    page.editable(survey, Role::Coefficients, [(coefficient, VALUE.to_owned())])?;
    page.shown([(UE, "ue"), (CODE, "code"), (NAME, "intitule"), (NATURE, "type"), (share, "part")]);
    page.title(&t!(i18n, "xlsx-titre-coefficients", diplome = survey.title()), &t!(i18n, "xlsx-note-coefficients"))?;
    let mut sheet = CoefficientSheet { survey, page, coefficient, share, row: HEADER, may_end: Vec::new() };
    sheet.header()?;
    for semestre in survey.semestres() {
        sheet.semestre(semestre)?;
    }
    let last_row = sheet.row - 1;
    if last_row > HEADER {
        let rows = (HEADER + 1, last_row);
        sheet.page.positives(rows, (coefficient, coefficient))?;
        sheet.page.sheet.autofilter(HEADER, 0, last_row, share)?;
    }
    let print = Print { may_end: sheet.may_end, ..Print::table(HEADER, NAME + 1, last_row) };
    sheet.page.finish(survey, print)
}

impl<'p> CoefficientSheet<'_, 'p> {
    fn header(&mut self) -> Written {
        let (i18n, head) = (self.survey.i18n, styles::head());
        let mut heads = vec![
            (UE, t!(i18n, "xlsx-ue")),
            (CODE, t!(i18n, "xlsx-code")),
            (NAME, t!(i18n, "xlsx-intitule")),
            (NATURE, t!(i18n, "xlsx-type")),
            (PARCOURS, t!(i18n, "xlsx-parcours")),
            (self.coefficient, t!(i18n, "xlsx-coefficient")),
            (self.share, t!(i18n, "xlsx-part")),
        ];
        heads.extend((FIRST_MARK..).zip(&self.survey.programme.parcours).map(|(at, it)| (at, it.code.clone())));
        for (column, texte) in heads {
            self.page.loose(HEADER, column, &texte, &head)?;
        }
        self.row += 1;
        Ok(())
    }

    fn semestre(&mut self, semestre: &'p Semestre) -> Written {
        let title = t!(self.survey.i18n, "xlsx-semestre", numero = semestre.numero, annee = semestre.annee());
        if self.row > HEADER + 1 {
            self.may_end.push(self.row);
        }
        self.page.span(self.row, UE, self.share, &title, &styles::bandeau())?;
        self.row += 1;
        for (rank, ue) in semestre.ues.iter().enumerate() {
            self.row = self.page.gone(self.row)?;
            if rank > 0 {
                self.may_end.push(self.row);
            }
            self.ue(semestre, ue)?;
        }
        Ok(())
    }

    fn ue(&mut self, semestre: &'p Semestre, ue: &'p Ue) -> Written {
        let survey = self.survey;
        let tint = styles::tint(survey.competence_de_l_ue(ue));
        let fort = styles::cell().set_bold().set_background_color(tint.fort);
        let parcours = survey.parcours_de_l_ue(ue);
        (UE..=self.share).try_for_each(|column| self.page.blank(self.row, column, &fort))?;
        self.page.object(self.row, ue)?;
        self.page.text(self.row, UE, &ue.code, &fort)?;
        self.page.text(self.row, NAME, &survey.name_of_ue(ue), &fort)?;
        self.page.text(self.row, NATURE, &t!(survey.i18n, "xlsx-ue"), &fort.clone().set_align(FormatAlign::Center))?;
        self.page.text(self.row, PARCOURS, &parcours, &fort)?;
        self.row += 1;
        let mut poids = survey.poids_de(ue).to_vec();
        poids.sort_by(|(a, _), (b, _)| by_code(a, b));
        let first = self.row;
        let format = styles::centred_number().set_background_color(tint.clair);
        for (activite, coefficient) in &poids {
            self.row = self.page.gone(self.row)?;
            self.activite(ue, &parcours, activite, *coefficient, &format)?;
            self.row += 1;
        }
        // What weighed there and does no more; the UE that came next are gone after the totals.
        self.row = self.page.gone(self.row)?;
        let rows = (first, self.row.max(first + 1) - 1);
        for view in self.scopes(ue, &poids) {
            self.totals(semestre, ue, view, &poids, rows)?;
        }
        Ok(())
    }

    fn activite(
        &mut self,
        ue: &Ue,
        whose: &str,
        activite: &Activite,
        coefficient: Decimal,
        format: &Format,
    ) -> Written {
        let (survey, row) = (self.survey, self.row);
        let (cell, centred) = (styles::cell(), styles::centred());
        let field = SmolStr::new(format!("coefficients/{}", ue.id));
        self.page.repere(row, &Mark { target: activite.target(), field: Some(field) })?;
        (UE..=self.share).try_for_each(|column| self.page.blank(row, column, &cell))?;
        self.page.text(row, UE, &ue.code, &cell)?;
        self.page.text(row, CODE, &survey.code(activite), &cell)?;
        self.page.text(row, NAME, activite.libelle.trim(), &cell)?;
        self.page.text(row, NATURE, &survey.nature(activite.nature), &centred)?;
        self.page.text(row, PARCOURS, whose, &cell)?;
        for (column, parcours) in (FIRST_MARK..).zip(&survey.programme.parcours) {
            if activite.is_in(Some(&parcours.id)) {
                self.page.text(row, column, MARK, &centred)?;
            }
        }
        self.page.number(row, self.coefficient, coefficient, format)
    }

    /// The views that have the UE; None alone when all of them meet the same in it.
    fn scopes(&self, ue: &Ue, poids: &[(&Activite, Decimal)]) -> Vec<Option<usize>> {
        let survey = self.survey;
        let theirs: Vec<usize> = (0..survey.views.len()).filter(|view| survey.has_ue(*view, ue)).collect();
        let has_all = |view: &usize| {
            let parcours = survey.views[*view].parcours.map(|it| &it.id);
            poids.iter().all(|(it, _)| it.is_in(parcours))
        };
        if theirs.iter().all(has_all) && (theirs.len() == survey.views.len() || theirs.len() == 1) {
            return if theirs.is_empty() { Vec::new() } else { vec![None] };
        }
        theirs.into_iter().map(Some).collect()
    }

    /// What the UE weighs for the students of a view, and what its SAÉ are of it.
    fn totals(
        &mut self,
        semestre: &Semestre,
        ue: &Ue,
        view: Option<usize>,
        poids: &[(&Activite, Decimal)],
        rows: (u32, u32),
    ) -> Written {
        let (survey, i18n) = (self.survey, self.survey.i18n);
        let parcours = view.and_then(|view| survey.views[view].parcours);
        let whose = parcours.map_or("aucun", |it| it.code.as_str());
        let sum = |is_sae: bool| -> Decimal {
            let own = poids.iter().filter(|(it, _)| view.is_none() || it.is_in(parcours.map(|it| &it.id)));
            own.filter(|(it, _)| it.nature.is_sae() == is_sae).map(|(_, it)| *it).sum()
        };
        let (saes, ressources) = (sum(true), sum(false));
        // The rows that are marked for them.
        let key = format!("{}/{}", ue.id, parcours.map(|it| it.id.as_str()).unwrap_or_default());
        let criteria = view.map(|view| {
            let column = FIRST_MARK + view as u16;
            format!(",{},\"{MARK}\"", cell_range(rows.0, column, rows.1, column))
        });
        let criteria = criteria.unwrap_or_default();
        let range = cell_range(rows.0, self.coefficient, rows.1, self.coefficient);
        let natures = cell_range(rows.0, NATURE, rows.1, NATURE);
        let ressource = survey.nature(Nature::Ressource);
        let (all, of_saes) = if poids.is_empty() {
            ("0".to_owned(), "0".to_owned())
        } else if criteria.is_empty() {
            (format!("SUM({range})"), format!("SUMIFS({range},{natures},\"<>{ressource}\")"))
        } else {
            (format!("SUMIFS({range}{criteria})"), format!("SUMIFS({range}{criteria},{natures},\"<>{ressource}\")"))
        };
        let total = styles::total().set_align(FormatAlign::Center);
        self.page.keyed(self.row, &format!("total/{key}"));
        self.head_of_total(&t!(i18n, "xlsx-total-de-l-ue", ue = ue.code.as_str(), parcours = whose))?;
        self.page.formula(self.row, self.coefficient, &all, Some(saes + ressources), &total)?;
        self.row += 1;
        self.page.keyed(self.row, &format!("saes/{key}"));
        self.head_of_total(&t!(i18n, "xlsx-dont-saes", parcours = whose))?;
        self.page.formula(self.row, self.coefficient, &of_saes, Some(saes), &total)?;
        let cell = |row: u32| format!("{}{}", column_number_to_name(self.coefficient), row + 1);
        let (sum, of) = (cell(self.row - 1), cell(self.row));
        let formula = format!("IF({sum}=0,\"{NO_VALUE}\",{of}/{sum})");
        let share = saes.checked_div(saes + ressources);
        let format = styles::share().set_align(FormatAlign::Center);
        self.page.share(self.row, self.share, &formula, share, &format)?;
        self.bounds(semestre, view)?;
        self.row += 1;
        Ok(())
    }

    fn head_of_total(&mut self, title: &str) -> Written {
        let format = styles::cell().set_italic().set_background_color(styles::TOTAL);
        self.page.blank(self.row, self.share, &format)?;
        let last = self.coefficient - 1;
        self.page.span(self.row, UE, last, title, &format.set_align(FormatAlign::Right))
    }

    /// Shows a share that is out of bounds. A semestre with a stage has no upper one.
    fn bounds(&mut self, semestre: &Semestre, view: Option<usize>) -> Written {
        let survey = self.survey;
        let figures = survey.programme.figures();
        let is_theirs = |it: &&Activite| view.is_none_or(|view| it.is_in(survey.views[view].parcours.map(|it| &it.id)));
        let has_stage = survey.activites(semestre).into_iter().filter(is_theirs).any(|it| it.nature == Nature::Stage);
        let cell = format!("{}{}", column_number_to_name(self.share), self.row + 1);
        let min = figures.pole_min.map(|it| format!("{cell}<{it}"));
        let max = figures.pole_max.filter(|_| !has_stage).map(|it| format!("{cell}>{it}"));
        let bounds: Vec<String> = min.into_iter().chain(max).collect();
        if bounds.is_empty() {
            return Ok(());
        }
        let rule = format!("=AND(ISNUMBER({cell}),OR({}))", bounds.join(","));
        let missing = Format::new().set_background_color(styles::MISSING);
        let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(missing);
        self.page.sheet.add_conditional_format(self.row, self.share, self.row, self.share, &rule)?;
        Ok(())
    }
}
