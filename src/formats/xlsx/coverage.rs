//! The heat map: how many activités of each semestre are tied to each AC, for a student of each parcours.

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    ConditionalFormat2ColorScale, ConditionalFormatCell, ConditionalFormatCellRule, Format, FormatAlign, Worksheet,
    utility::{cell_range, column_number_to_name},
};

use super::{
    XlsxError,
    crosstab::{Scope, TotalPlaces},
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{
    formats::writing::survey::Survey,
    programme::{Ac, Activite, Competence, Niveau},
    t,
};

const HEADER: u32 = 3;
const COMPETENCE: u16 = 0;
const NIVEAU: u16 = 1;
const AC: u16 = 2;
const LIBELLE: u16 = 3;
const FIRST_SEMESTRE: u16 = 4;
/// The two ends of the scale; black text reads on both.
const PALE: u32 = 0xFFFFFF;
const FULL: u32 = 0x7FB3E6;

struct CoverageSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
    semestres: &'c [TotalPlaces<'p>],
}

pub(super) fn sheet(survey: &Survey<'_>, semestres: &[TotalPlaces<'_>]) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let mut page = SheetPage::new(&t!(i18n, "xlsx-couverture"))?;
    for (min, max) in [(12.0, 18.0), (8.0, 8.0), (10.0, 14.0), (36.0, 60.0)] {
        page.column(min, max);
    }
    for _ in semestres {
        page.column(7.0, 7.0);
    }
    for _ in 0..2 {
        page.column(10.5, 10.5);
    }
    page.title(&t!(i18n, "xlsx-titre-couverture", diplome = survey.title()), &t!(i18n, "xlsx-note-couverture"))?;
    CoverageSheet { survey, page, semestres }.write()
}

impl<'p> CoverageSheet<'_, 'p> {
    fn write(mut self) -> Result<Worksheet, XlsxError> {
        self.header()?;
        let mut row = HEADER + 1;
        let mut begins = Vec::new();
        for (view, parcours) in self.survey.views.iter().map(|it| it.parcours).enumerate() {
            if let Some(parcours) = parcours.filter(|_| self.survey.views.len() > 1) {
                begins.push(row);
                let title = format!("{} — {}", parcours.code, parcours.libelle.trim());
                self.page.span(row, COMPETENCE, self.edge() + 1, &title, &styles::bandeau())?;
                row += 1;
            }
            let first = row;
            for (competence, niveau, ac) in self.survey.acs() {
                if self.survey.views.len() == 1 || self.survey.develops(view, niveau) {
                    self.line(row, view, (competence, niveau, ac))?;
                    row += 1;
                }
            }
            if row > first {
                self.colours((first, row - 1))?;
            }
        }
        if row > HEADER + 1 {
            self.page.sheet.autofilter(HEADER, 0, row - 1, self.page.last_column())?;
        }
        self.page.finish(self.survey, Print { begins, ..Print::table(HEADER, FIRST_SEMESTRE, row - 1) })
    }

    /// The column after the last semestre.
    fn edge(&self) -> u16 {
        FIRST_SEMESTRE + self.semestres.len() as u16
    }

    fn header(&mut self) -> Written {
        let i18n = self.survey.i18n;
        let edge = self.edge();
        let mut heads = vec![
            (COMPETENCE, t!(i18n, "xlsx-competence")),
            (NIVEAU, t!(i18n, "xlsx-niveau")),
            (AC, t!(i18n, "xlsx-ac")),
            (LIBELLE, t!(i18n, "xlsx-libelle")),
            (edge, t!(i18n, "xlsx-nombre-travaille")),
            (edge + 1, t!(i18n, "xlsx-nombre-evalue")),
        ];
        heads.extend((FIRST_SEMESTRE..).zip(self.semestres).map(|(column, it)| (column, format!("S{}", it.semestre))));
        heads.iter().try_for_each(|(column, texte)| self.page.loose(HEADER, *column, texte, &styles::head()))
    }

    /// An AC, with what the students of a view meet of it.
    fn line(&mut self, row: u32, view: usize, (competence, niveau, ac): (&Competence, &Niveau, &'p Ac)) -> Written {
        let (survey, edge) = (self.survey, self.edge());
        let tint = styles::tint(Some(competence));
        let clair = styles::cell().set_background_color(tint.clair);
        let fort = styles::cell().set_bold().set_background_color(tint.fort);
        self.page.text(row, COMPETENCE, competence.nom.trim(), &fort)?;
        self.page.text(row, NIVEAU, &niveau.ordre.to_string(), &clair.clone().set_align(FormatAlign::Center))?;
        self.page.text(row, AC, &ac.code, &clair.clone().set_bold())?;
        self.page.text(row, LIBELLE, ac.libelle.trim(), &clair)?;
        let parcours = survey.views[view].parcours.map(|it| &it.id);
        let activites: Vec<&Activite> =
            survey.activites_de(ac).iter().copied().filter(|it| it.is_in(parcours)).collect();
        let mut here: Vec<(&TotalPlaces<'_>, &Scope, u32)> = Vec::new();
        for (column, semestre) in (FIRST_SEMESTRE..).zip(self.semestres) {
            let Some((&at, scope)) = semestre.rows.get(&ac.id).zip(semestre.scope(view)) else {
                self.page.blank(row, column, &styles::centred())?;
                continue;
            };
            here.push((semestre, scope, at));
            let ranges = scope.columns.iter().map(|it| cell_range(at, it.start, at, it.end - 1));
            let counts: Vec<String> = ranges.map(|it| format!("COUNTIF({}!{it},\"?*\")", semestre.sheet)).collect();
            let formula = if counts.is_empty() { "0".to_owned() } else { counts.join("+") };
            let count = activites.iter().filter(|it| it.semestre == semestre.semestre).count();
            let format = styles::sum().set_align(FormatAlign::Center);
            self.page.formula(row, column, &formula, Some(Decimal::from(count)), &format)?;
        }
        let travaille = activites.iter().filter(|it| it.travaille.contains(&ac.id)).count();
        let evalue = activites.iter().filter(|it| it.evalue.contains(&ac.id)).count();
        self.total(row, edge, &here, |it| it.travaille, travaille)?;
        self.total(row, edge + 1, &here, |it| it.evalue, evalue)
    }

    /// The counts of the tableaux croisés, added up.
    fn total(
        &mut self,
        row: u32,
        column: u16,
        here: &[(&TotalPlaces<'_>, &Scope, u32)],
        of: impl Fn(&Scope) -> u16,
        count: usize,
    ) -> Written {
        let cell = |column: u16, at: u32| format!("{}{}", column_number_to_name(column), at + 1);
        let cells: Vec<String> =
            here.iter().map(|(it, scope, at)| format!("{}!{}", it.sheet, cell(of(scope), *at))).collect();
        let formula = if cells.is_empty() { "0".to_owned() } else { cells.join("+") };
        let format = styles::total().set_align(FormatAlign::Center);
        self.page.formula(row, column, &formula, Some(Decimal::from(count)), &format)
    }

    fn colours(&mut self, rows: (u32, u32)) -> Written {
        let edge = self.edge();
        if edge > FIRST_SEMESTRE {
            let scale = ConditionalFormat2ColorScale::new().set_minimum_color(PALE).set_maximum_color(FULL);
            self.page.sheet.add_conditional_format(rows.0, FIRST_SEMESTRE, rows.1, edge - 1, &scale)?;
        }
        let missing = Format::new().set_background_color(styles::MISSING);
        let zero = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(0)).set_format(missing);
        self.page.sheet.add_conditional_format(rows.0, edge, rows.1, edge + 1, &zero)?;
        Ok(())
    }
}
