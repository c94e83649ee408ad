//! The first sheet: what the programme is, what its students total against what they should, what the check found.

use rust_decimal::Decimal;
use rust_xlsxwriter::{ConditionalFormatFormula, Format, FormatAlign, Worksheet, utility::column_number_to_name};
use serde_json::Value;
use smol_str::SmolStr;

use super::{
    XlsxError, diagnostics,
    legend::{self, Entry},
    maquette::{MARK, TotalPlaces},
    marks::{Mark, Role},
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{
    coverage::{Bounds, Figure, Measure, ParcoursView, Sense},
    formats::{livret, writing::survey::Survey},
    names::{NO_VALUE, capitalised, field_name, figure_name, figure_notes, figure_range, sense_name},
    programme::{Fields, Kind, NatureHeures, Target},
    rules::{Family, Report, Severity},
    t,
};

const FIRST_ROW: u32 = 3;
/// What a row of the head is about: the programme, whatever it is called.
const PROGRAMME: &str = "programme";
const NAME: u16 = 0;
const BUT: u16 = 1;
const SENSE: u16 = 2;
const FIRST_VIEW: u16 = 3;

struct SyntheseSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    totals: &'c TotalPlaces,
    page: SheetPage,
    /// The last column that is seen.
    last: u16,
    row: u32,
    /// The rows before which a page may end: those that begin a block.
    may_end: Vec<u32>,
}

pub(super) fn sheet(
    survey: &Survey<'_>,
    report: &Report,
    totals: &TotalPlaces,
    findings: &diagnostics::TotalPlaces,
) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let mut page = SheetPage::new(&t!(i18n, "xlsx-synthese"))?;
    page.column(34.0, 52.0);
    let figures = survey.figures();
    let notes: Vec<String> = figures.iter().map(|it| figure_notes(it, &survey.views, i18n).join("\n")).collect();
    let notes_column = FIRST_VIEW + survey.views.len() as u16;
    let noted = notes.iter().any(|it| !it.is_empty()).then_some((notes_column, notes));
    for column in BUT..(notes_column + u16::from(noted.is_some())).max(5) {
        let (least, most) = if noted.is_some() && column == notes_column { (20.0, 44.0) } else { (12.0, 22.0) };
        page.column(least, most);
    }
    let last = page.last_column();
    page.editable(survey, Role::Synthese, [(BUT, "valeur".to_owned())])?;
    let parcours = |view: &ParcoursView<'_>| view.parcours.map(|it| it.id.to_string()).unwrap_or_default();
    page.shown((FIRST_VIEW..).zip(survey.views.iter().map(|it| format!("parcours/{}", parcours(it)))));
    page.title(&t!(i18n, "xlsx-titre-synthese", diplome = survey.title()), &survey.subtitle())?;
    let mut sheet = SyntheseSheet { survey, totals, page, last, row: FIRST_ROW, may_end: Vec::new() };
    sheet.programme()?;
    sheet.totals(&figures, noted)?;
    sheet.diagnostics(report, findings)?;
    sheet.legend()?;
    let print = Print::blocks(sheet.row - 1, sheet.may_end);
    sheet.page.finish(survey, print)
}

impl SyntheseSheet<'_, '_> {
    /// What the programme is and how much there is in it.
    fn programme(&mut self) -> Written {
        let (i18n, programme) = (self.survey.i18n, self.survey.programme);
        self.bandeau(&t!(i18n, "xlsx-le-programme"))?;
        if let Some((nom, etat)) = livret::etat(self.survey) {
            self.page.text(self.row, NAME, &nom, &styles::cell())?;
            self.page.span(self.row, BUT, self.last, &etat, &styles::cell())?;
            self.row += 1;
        }
        for field in livret::head_fields() {
            let texte = match Fields::get(programme, field.name).unwrap_or_default() {
                // Whoever fills it in finds where.
                Value::Bool(is) => {
                    if is {
                        MARK.to_owned()
                    } else {
                        String::new()
                    }
                }
                Value::String(text) if !text.trim().is_empty() => text.trim().to_owned(),
                _ => continue,
            };
            let target = Target::new(Kind::Programme, PROGRAMME);
            self.page.repere(self.row, &Mark { target, field: Some(SmolStr::new(field.name)) })?;
            self.page.text(self.row, NAME, &capitalised(&field_name(field.name, i18n)), &styles::cell())?;
            self.page.span(self.row, BUT, self.last, &texte, &styles::cell())?;
            self.page.tall(self.row, texte.lines().count())?;
            self.row += 1;
        }
        if let Some(stamp) = self.survey.told_stamp() {
            self.page.text(self.row, NAME, &t!(i18n, "tampon-document"), &styles::cell())?;
            self.page.span(self.row, BUT, self.last, &stamp, &styles::cell())?;
            self.page.tall(self.row, 3)?;
            self.row += 1;
        }
        let saes = programme.activites.iter().filter(|it| it.nature.is_sae()).count();
        let counts = [
            (t!(i18n, "xlsx-parcours"), programme.parcours.len()),
            (t!(i18n, "xlsx-competences"), programme.competences.len()),
            (t!(i18n, "xlsx-niveaux"), programme.niveaux().count()),
            (t!(i18n, "xlsx-les-ac"), self.survey.acs().len()),
            (t!(i18n, "xlsx-pole-sae"), saes),
            (t!(i18n, "xlsx-pole-ressource"), programme.activites.len() - saes),
            (t!(i18n, "xlsx-semestres"), programme.semestres.len()),
            (t!(i18n, "xlsx-les-ue"), programme.ues().count()),
        ];
        for (rank, (nom, number)) in counts.into_iter().enumerate() {
            self.page.keyed(self.row, &format!("nombre/{rank}"));
            self.page.text(self.row, NAME, &nom, &styles::cell())?;
            self.page.number(self.row, BUT, Decimal::from(number), &styles::centred_number())?;
            self.row += 1;
        }
        self.row += 1;
        Ok(())
    }

    fn bandeau(&mut self, texte: &str) -> Written {
        self.may_end.push(self.row);
        self.page.span(self.row, NAME, self.last, texte, &styles::bandeau())?;
        self.row += 1;
        Ok(())
    }

    /// The figures of the diploma and, where some are not judged, why.
    fn totals(&mut self, figures: &[Figure<'_>], noted: Option<(u16, Vec<String>)>) -> Written {
        let i18n = self.survey.i18n;
        self.bandeau(&t!(i18n, "xlsx-par-etudiant"))?;
        let head = styles::head();
        self.page.text(self.row, NAME, &t!(i18n, "xlsx-grandeur"), &head)?;
        self.page.text(self.row, BUT, &t!(i18n, "xlsx-but"), &head)?;
        self.page.text(self.row, SENSE, &t!(i18n, "xlsx-sens"), &head)?;
        for (column, view) in (FIRST_VIEW..).zip(&self.survey.views) {
            let nom = view.parcours.map_or_else(|| t!(i18n, "xlsx-valeur"), |it| it.code.clone());
            self.page.text(self.row, column, &nom, &head)?;
        }
        self.row += 1;
        if let Some((column, _)) = &noted {
            self.page.text(self.row - 1, *column, &t!(i18n, "xlsx-jugement"), &head)?;
        }
        for (rank, figure) in figures.iter().enumerate() {
            if let Some((column, notes)) = &noted {
                self.page.text(self.row, *column, &notes[rank], &styles::cell())?;
            }
            self.figure(figure)?;
        }
        self.row += 1;
        Ok(())
    }

    fn figure(&mut self, figure: &Figure<'_>) -> Written {
        let (row, i18n) = (self.row, self.survey.i18n);
        let format = if figure.measure.is_share() { styles::share() } else { styles::large_sum() };
        let format = format.set_align(FormatAlign::Center);
        let sense = figure.bounds.sense();
        self.page.keyed(row, &format!("grandeur/{:?}", figure.measure));
        self.page.text(row, NAME, &figure_name(figure.measure, i18n), &styles::cell())?;
        self.page.number_or_blank(row, BUT, sense.map(|(_, target)| target), &format)?;
        let told = sense.map(|(sense, _)| sense_name(sense, i18n));
        self.page.text(row, SENSE, &told.unwrap_or_default(), &styles::centred())?;
        for (rank, (column, reading)) in (FIRST_VIEW..).zip(&figure.readings).enumerate() {
            // The sheet adds up all that there is, and a student does not have all of it.
            let has_choices = self.survey.views.get(rank).is_some_and(|it| it.has_choices());
            match (has_choices, reading.range) {
                (true, Some(range)) if range.is_single() => self.page.number(row, column, range.min, &format)?,
                (true, range) => {
                    let told = figure_range(figure.measure, range, i18n);
                    self.page.text(row, column, &told, &format)?;
                    continue;
                }
                (false, _) => match self.formula(figure.measure, rank, reading.value) {
                    Some(formula) if figure.measure.is_share() => {
                        self.page.share(row, column, &formula, reading.value, &format)?
                    }
                    Some(formula) => self.page.formula(row, column, &formula, reading.value, &format)?,
                    None => self.page.text(row, column, NO_VALUE, &format)?,
                },
            }
            if let Some(fails) = fails(figure.bounds).filter(|_| reading.verdict.is_judged()) {
                self.flag(column, fails)?;
            }
        }
        self.row += 1;
        Ok(())
    }

    /// Colours a cell of this row while it is not what it should be.
    fn flag(&mut self, column: u16, fails: &str) -> Written {
        let (row, row1) = (self.row, self.row + 1);
        let (here, but) = (column_number_to_name(column), column_number_to_name(BUT));
        // Nothing filled in is no fault. Hours are not counted finer than a millionth: a third that has no end is the
        // third it is.
        let rule =
            format!("=AND(ISNUMBER({here}{row1}),{here}{row1}<>0,ROUND({here}{row1},6){fails}ROUND(${but}{row1},6))");
        let missing = Format::new().set_background_color(styles::MISSING);
        let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(missing);
        self.page.sheet.add_conditional_format(row, column, row, column, &rule)?;
        Ok(())
    }

    /// What a figure comes to in the view of that rank, by the totals of the maquette; None where it has none.
    fn formula(&self, measure: Measure, rank: usize, value: Option<Decimal>) -> Option<String> {
        let layout = &self.totals.layout;
        let diplome = *self.totals.diplome.get(rank)?;
        let sum = |columns: &[u16]| self.totals.sum(diplome, columns);
        let projet = layout.heures_de(NatureHeures::Projet);
        let scheduled = [&[layout.encadre], &projet[..]].concat();
        let ects = |row: u32| {
            let cell = self.totals.cell(row, layout.ects);
            // An ECTS of 0 that somebody wrote is one.
            if value.is_some() { cell } else { or_nothing(&cell) }
        };
        Some(match measure {
            Measure::EctsOfSemestre(numero) => {
                let (_, rows) = self.totals.semestres.iter().find(|(it, _)| *it == numero)?;
                ects(*rows.get(rank)?)
            }
            Measure::Ects => ects(diplome),
            Measure::TaughtHours => or_nothing(&self.totals.cell(diplome, layout.encadre)),
            Measure::ProjetHours => or_nothing(&sum(&projet)),
            Measure::Practice => {
                let practice = [projet.clone(), layout.heures_de(NatureHeures::Tp)].concat();
                quotient(&sum(&practice), &sum(&scheduled))
            }
            Measure::Locale => quotient(&self.heures_locales(rank, &scheduled), &sum(&scheduled)),
            // The Maquette has no totals of the others.
            _ => return None,
        })
    }

    /// The hours of the activités that each site designs for itself, as a formula.
    fn heures_locales(&self, rank: usize, columns: &[u16]) -> String {
        let layout = &self.totals.layout;
        let marked = |column: u16| format!(",{},\"{MARK}\"", self.totals.column(column));
        let mut criteria: String = layout.locale.map(marked).unwrap_or_default();
        criteria.extend(layout.parcours.get(rank).map(|column| marked(*column)));
        let sums: Vec<String> =
            columns.iter().map(|column| format!("SUMIFS({}{criteria})", self.totals.column(*column))).collect();
        sums.join("+")
    }

    fn legend(&mut self) -> Written {
        self.row += 1;
        self.bandeau(&t!(self.survey.i18n, "xlsx-la-legende"))?;
        for Entry { sign, format, meaning } in legend::entries(self.survey.i18n) {
            self.page.text(self.row, NAME, &sign, &format)?;
            self.page.span(self.row, BUT, self.last, &meaning, &styles::cell())?;
            self.page.tall(self.row, 1 + meaning.chars().count() / 90)?;
            self.row += 1;
        }
        Ok(())
    }

    /// How many diagnostics of each gravity each family has.
    fn diagnostics(&mut self, report: &Report, findings: &diagnostics::TotalPlaces) -> Written {
        let i18n = self.survey.i18n;
        self.bandeau(&t!(i18n, "xlsx-diagnostics"))?;
        let severities = [Severity::Error, Severity::Warning, Severity::Info];
        let head = styles::head();
        self.page.text(self.row, NAME, &t!(i18n, "xlsx-famille"), &head)?;
        for (column, severity) in (BUT..).zip(severities) {
            self.page.text(self.row, column, &diagnostics::severite(severity, false, i18n), &head)?;
        }
        let accepte = BUT + severities.len() as u16;
        self.page.text(self.row, accepte, &t!(i18n, "xlsx-derogation"), &head)?;
        self.row += 1;
        for famille in Family::ALL {
            let prefix = famille.prefix();
            let own = || report.diagnostics.iter().filter(|it| it.rule.family == famille);
            let nom = t!(i18n, "xlsx-famille-de-regles", famille = prefix);
            self.page.text(self.row, NAME, &nom, &styles::cell())?;
            let format = styles::sum().set_align(FormatAlign::Center);
            for (column, severity) in (BUT..).zip(severities) {
                let count = own().filter(|it| it.severity == severity && it.waived.is_none()).count();
                let formula = findings.count(&diagnostics::severite(severity, false, i18n), prefix);
                self.page.formula(self.row, column, &formula, Some(Decimal::from(count)), &format)?;
            }
            let count = own().filter(|it| it.waived.is_some()).count();
            let parts = severities.map(|it| findings.count(&diagnostics::severite(it, true, i18n), prefix));
            self.page.formula(self.row, accepte, &parts.join("+"), Some(Decimal::from(count)), &format)?;
            self.row += 1;
        }
        Ok(())
    }
}

/// A total, or that there is nothing to add up, as a formula.
fn or_nothing(total: &str) -> String {
    format!("IF(({total})=0,\"{NO_VALUE}\",{total})")
}

/// A share of the scheduled hours, or that nobody filled it in, as a formula.
fn quotient(part: &str, all: &str) -> String {
    format!("IF(OR(({all})=0,({part})=0),\"{NO_VALUE}\",({part})/({all}))")
}

/// The comparison that is true of a figure that is not what it should be, as spreadsheets write it.
fn fails(bounds: Bounds) -> Option<&'static str> {
    Some(match bounds.sense()?.0 {
        Sense::Exactly => "<>",
        Sense::AtMost => ">",
        Sense::AtLeast => "<",
        // No row shows two targets.
        Sense::Between => return None,
    })
}
