//! What the check found, what to do about it, and what it could not look at.

use rust_xlsxwriter::{Worksheet, utility::column_number_to_name};

use super::{
    XlsxError,
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{
    formats::writing::{judged::Judged, survey::Survey},
    i18n::I18n,
    rules::{Diagnostic, Rule, Severity},
    t,
};

const HEADER: u32 = 3;

/// The columns; what no row would fill is left out.
struct ColumnLayout {
    severity: u16,
    regle: u16,
    nom: u16,
    object: u16,
    parcours: Option<u16>,
    message: u16,
    advice: u16,
    derogation: Option<u16>,
}

struct DiagnosticSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    judged: &'c Judged<'p>,
    page: SheetPage,
    layout: ColumnLayout,
}

/// Where the diagnostics stand, for who counts them.
pub(super) struct TotalPlaces {
    sheet: String,
    severity: String,
    regle: String,
    /// The first and the last row, from 1.
    rows: (u32, u32),
}

impl TotalPlaces {
    /// The diagnostics of that gravity whose rule's code begins so, counted by a formula.
    pub(super) fn count(&self, severity: &str, prefix: &str) -> String {
        let range = |column: &str| {
            let (first, last) = self.rows;
            format!("{}!${column}${first}:${column}${last}", self.sheet)
        };
        format!("COUNTIFS({},\"{severity}\",{},\"{prefix}*\")", range(&self.severity), range(&self.regle))
    }
}

pub(super) fn sheet<'p>(survey: &Survey<'p>, judged: &Judged<'p>) -> Result<(Worksheet, TotalPlaces), XlsxError> {
    let (i18n, report) = (survey.i18n, &judged.report);
    let mut page = SheetPage::new(&t!(i18n, "xlsx-diagnostics"))?;
    let waived = report.diagnostics.iter().any(|it| it.waived.is_some());
    let layout = ColumnLayout {
        severity: page.column(11.0, 16.0),
        regle: page.column(8.0, 10.0),
        nom: page.column(16.0, 26.0),
        object: page.column(14.0, 24.0),
        parcours: survey.has_parcours().then(|| page.column(9.0, 14.0)),
        message: page.column(40.0, 55.0),
        // Long, and the same for each finding of a rule.
        advice: page.column(30.0, 80.0),
        derogation: waived.then(|| page.column(20.0, 30.0)),
    };
    let summary = report.summary();
    let counts = t!(
        i18n,
        "xlsx-bilan",
        erreurs = summary.error,
        alertes = summary.warning,
        infos = summary.info,
        derogations = summary.waived
    );
    page.title(&t!(i18n, "xlsx-titre-diagnostics", diplome = survey.title()), &counts)?;
    let places = TotalPlaces {
        sheet: page.name_in_formulas(),
        severity: column_number_to_name(layout.severity),
        regle: column_number_to_name(layout.regle),
        rows: (HEADER + 2, HEADER + 1 + report.diagnostics.len().max(1) as u32),
    };
    Ok((DiagnosticSheet { survey, judged, page, layout }.write()?, places))
}

impl DiagnosticSheet<'_, '_> {
    fn write(mut self) -> Result<Worksheet, XlsxError> {
        self.header()?;
        let report = &self.judged.report;
        // What is to be mended first comes first; what the team accepts, last.
        let mut diagnostics: Vec<&Diagnostic> = report.diagnostics.iter().collect();
        diagnostics.sort_by_key(|it| (it.waived.is_some(), it.severity));
        let mut row = HEADER;
        for diagnostic in diagnostics {
            row += 1;
            self.line(row, diagnostic)?;
        }
        if row > HEADER {
            self.page.sheet.autofilter(HEADER, 0, row, self.page.last_column())?;
        } else {
            row += 1;
            let none = t!(self.survey.i18n, "xlsx-aucun-diagnostic");
            self.page.span(row, 0, self.page.last_column(), &none, &styles::cell())?;
        }
        let row = self.unexamined(row + 1)?;
        let last_row = self.non_applicables(row, &report.not_applicable)?;
        let frozen_columns = self.layout.regle + 1;
        self.page.finish(self.survey, Print::table(HEADER, frozen_columns, last_row))
    }

    fn header(&mut self) -> Written {
        let (i18n, layout) = (self.survey.i18n, &self.layout);
        for (column, texte) in [
            (Some(layout.severity), t!(i18n, "xlsx-gravite")),
            (Some(layout.regle), t!(i18n, "xlsx-regle")),
            (Some(layout.nom), t!(i18n, "xlsx-nom")),
            (Some(layout.object), t!(i18n, "xlsx-objet")),
            (layout.parcours, t!(i18n, "xlsx-parcours")),
            (Some(layout.message), t!(i18n, "xlsx-message")),
            (Some(layout.advice), t!(i18n, "xlsx-conseil")),
            (layout.derogation, t!(i18n, "xlsx-derogation")),
        ] {
            if let Some(column) = column {
                self.page.loose(HEADER, column, &texte, &styles::head())?;
            }
        }
        Ok(())
    }

    fn line(&mut self, row: u32, diagnostic: &Diagnostic) -> Written {
        let i18n = self.survey.i18n;
        let (rule, layout) = (diagnostic.rule, &self.layout);
        let cell = styles::cell();
        let severity = styles::centred().set_bold().set_background_color(styles::severity(diagnostic.severity));
        let severite = severite(diagnostic.severity, diagnostic.waived.is_some(), i18n);
        self.page.text(row, layout.severity, &severite, &severity)?;
        self.page.text(row, layout.regle, rule.code, &cell)?;
        self.page.text(row, layout.nom, rule.name, &cell)?;
        self.page.text(row, layout.object, &self.judged.object(&diagnostic.target), &cell)?;
        self.page.text(row, layout.message, &diagnostic.message(i18n), &cell)?;
        self.page.text(row, layout.advice, &self.page_text(rule, "fix"), &cell)?;
        if let Some(column) = layout.parcours {
            self.page.text(row, column, &self.judged.whose(diagnostic), &cell)?;
        }
        if let Some(column) = layout.derogation {
            self.page.text(row, column, self.judged.waiver(diagnostic).map_or("", |it| it.raison.trim()), &cell)?;
        }
        Ok(())
    }

    /// A text of the rule's page; empty when the page does not have it.
    fn page_text(&self, rule: &Rule, attribute: &str) -> String {
        let i18n = self.survey.i18n;
        if i18n.has_rule_text(rule.code, attribute) { i18n.rule_text(rule.code, attribute) } else { String::new() }
    }

    /// Tells what no rule could look at yet, and gives the row after it.
    fn unexamined(&mut self, row: u32) -> Result<u32, XlsxError> {
        let lines: Vec<String> = self.judged.unexamined().collect();
        if lines.is_empty() {
            return Ok(row);
        }
        let (last, row) = (self.page.last_column(), row + 1);
        self.page.span(row, 0, last, &t!(self.survey.i18n, "rapport-non-examine"), &styles::bandeau())?;
        for (row, line) in (row + 1..).zip(&lines) {
            self.page.span(row, 0, last, line, &styles::cell())?;
        }
        Ok(row + lines.len() as u32 + 1)
    }

    /// Names the rules that had nothing to look at, and gives the last row written: silence is not success.
    fn non_applicables(&mut self, row: u32, rules: &[&Rule]) -> Result<u32, XlsxError> {
        let (last, row) = (self.page.last_column(), row + 1);
        let title = t!(self.survey.i18n, "xlsx-non-applicables", n = rules.len());
        self.page.span(row, 0, last, &title, &styles::bandeau())?;
        for (row, rule) in (row + 1..).zip(rules) {
            self.page.blank(row, self.layout.severity, &styles::cell())?;
            self.page.text(row, self.layout.regle, rule.code, &styles::cell())?;
            self.page.text(row, self.layout.nom, rule.name, &styles::cell())?;
            let summary = self.page_text(rule, "summary");
            self.page.span(row, self.layout.object, last, &summary, &styles::cell())?;
        }
        Ok(row + rules.len() as u32)
    }
}

/// A severity in words, and whether a dérogation covers what it weighs.
pub(super) fn severite(severity: Severity, waived: bool, i18n: &I18n) -> String {
    t!(i18n, "xlsx-severite", gravite = name(severity), derogation = if waived { "oui" } else { "non" })
}

/// The variant of a severity's text.
fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}
