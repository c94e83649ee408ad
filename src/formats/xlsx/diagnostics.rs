//! What the check found, what to do about it, and what it could not look at.

use rust_xlsxwriter::{Worksheet, utility::column_number_to_name};

use super::{
    XlsxError,
    page::{Page, Print, Written},
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
struct Colonnes {
    gravite: u16,
    regle: u16,
    nom: u16,
    objet: u16,
    parcours: Option<u16>,
    message: u16,
    conseil: u16,
    derogation: Option<u16>,
}

struct ReadSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    judged: &'c Judged<'p>,
    page: Page,
    colonnes: Colonnes,
}

/// Where the diagnostics stand, for who counts them.
pub(super) struct TotalPlaces {
    feuille: String,
    gravite: String,
    regle: String,
    /// The first and the last row, from 1.
    rows: (u32, u32),
}

impl TotalPlaces {
    /// The diagnostics of that gravity whose rule's code begins so, counted by a formula.
    pub fn count(&self, gravite: &str, prefix: &str) -> String {
        let range = |column: &str| {
            let (first, last) = self.rows;
            format!("{}!${column}${first}:${column}${last}", self.feuille)
        };
        format!("COUNTIFS({},\"{gravite}\",{},\"{prefix}*\")", range(&self.gravite), range(&self.regle))
    }
}

pub(super) fn sheet<'p>(survey: &Survey<'p>, judged: &Judged<'p>) -> Result<(Worksheet, TotalPlaces), XlsxError> {
    let (i18n, report) = (survey.i18n, &judged.report);
    let mut page = Page::new(&t!(i18n, "xlsx-diagnostics"))?;
    let waived = report.diagnostics.iter().any(|it| it.waived.is_some());
    let colonnes = Colonnes {
        gravite: page.column(11.0, 16.0),
        regle: page.column(8.0, 10.0),
        nom: page.column(16.0, 26.0),
        objet: page.column(14.0, 24.0),
        parcours: survey.has_parcours().then(|| page.column(9.0, 14.0)),
        message: page.column(40.0, 55.0),
        conseil: page.column(30.0, 50.0),
        derogation: waived.then(|| page.column(20.0, 30.0)),
    };
    let summary = report.summary();
    let bilan = t!(
        i18n,
        "xlsx-bilan",
        erreurs = summary.error,
        alertes = summary.warning,
        infos = summary.info,
        derogations = summary.waived
    );
    page.title(&t!(i18n, "xlsx-titre-diagnostics", diplome = survey.titre()), &bilan)?;
    let releve = TotalPlaces {
        feuille: page.name_in_formulas(),
        gravite: column_number_to_name(colonnes.gravite),
        regle: column_number_to_name(colonnes.regle),
        rows: (HEADER + 2, HEADER + 1 + report.diagnostics.len().max(1) as u32),
    };
    Ok((ReadSheet { survey, judged, page, colonnes }.write()?, releve))
}

impl ReadSheet<'_, '_> {
    fn write(mut self) -> Result<Worksheet, XlsxError> {
        self.header()?;
        let report = &self.judged.report;
        // What is to be mended first comes first; what the team accepts, last.
        let mut diagnostics: Vec<&Diagnostic> = report.diagnostics.iter().collect();
        diagnostics.sort_by_key(|it| (it.waived.is_some(), it.severity));
        let mut row = HEADER;
        for diagnostic in diagnostics {
            row += 1;
            self.ligne(row, diagnostic)?;
        }
        if row > HEADER {
            self.page.sheet.autofilter(HEADER, 0, row, self.page.last_column())?;
        } else {
            row += 1;
            let aucun = t!(self.survey.i18n, "xlsx-aucun-diagnostic");
            self.page.span(row, 0, self.page.last_column(), &aucun, &styles::cellule())?;
        }
        let row = self.unexamined(row + 1)?;
        let last_row = self.non_applicables(row, &report.not_applicable)?;
        let frozen_columns = self.colonnes.regle + 1;
        self.page.finish(self.survey, Print { header: HEADER..=HEADER, frozen_columns, last_row })
    }

    fn header(&mut self) -> Written {
        let (i18n, colonnes) = (self.survey.i18n, &self.colonnes);
        for (column, texte) in [
            (Some(colonnes.gravite), t!(i18n, "xlsx-gravite")),
            (Some(colonnes.regle), t!(i18n, "xlsx-regle")),
            (Some(colonnes.nom), t!(i18n, "xlsx-nom")),
            (Some(colonnes.objet), t!(i18n, "xlsx-objet")),
            (colonnes.parcours, t!(i18n, "xlsx-parcours")),
            (Some(colonnes.message), t!(i18n, "xlsx-message")),
            (Some(colonnes.conseil), t!(i18n, "xlsx-conseil")),
            (colonnes.derogation, t!(i18n, "xlsx-derogation")),
        ] {
            if let Some(column) = column {
                self.page.loose(HEADER, column, &texte, &styles::entete())?;
            }
        }
        Ok(())
    }

    fn ligne(&mut self, row: u32, diagnostic: &Diagnostic) -> Written {
        let i18n = self.survey.i18n;
        let (rule, colonnes) = (diagnostic.rule, &self.colonnes);
        let cellule = styles::cellule();
        let gravite = styles::centre().set_bold().set_background_color(styles::severity(diagnostic.severity));
        let severite = severite(diagnostic.severity, diagnostic.waived.is_some(), i18n);
        self.page.text(row, colonnes.gravite, &severite, &gravite)?;
        self.page.text(row, colonnes.regle, rule.code, &cellule)?;
        self.page.text(row, colonnes.nom, rule.name, &cellule)?;
        self.page.text(row, colonnes.objet, &self.judged.object(&diagnostic.target), &cellule)?;
        self.page.text(row, colonnes.message, &diagnostic.message(i18n), &cellule)?;
        self.page.text(row, colonnes.conseil, &self.page_text(rule, "fix"), &cellule)?;
        if let Some(column) = colonnes.parcours {
            self.page.text(
                row,
                column,
                &self.judged.parcours(diagnostic).unwrap_or_else(|| t!(i18n, "xlsx-tous")),
                &cellule,
            )?;
        }
        if let Some(column) = colonnes.derogation {
            self.page.text(row, column, self.judged.waiver(diagnostic).map_or("", |it| it.raison.trim()), &cellule)?;
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
            self.page.span(row, 0, last, line, &styles::cellule())?;
        }
        Ok(row + lines.len() as u32 + 1)
    }

    /// Names the rules that had nothing to look at, and gives the last row written: silence is not success.
    fn non_applicables(&mut self, row: u32, rules: &[&Rule]) -> Result<u32, XlsxError> {
        let (last, row) = (self.page.last_column(), row + 1);
        let titre = t!(self.survey.i18n, "xlsx-non-applicables", n = rules.len());
        self.page.span(row, 0, last, &titre, &styles::bandeau())?;
        for (row, rule) in (row + 1..).zip(rules) {
            self.page.blank(row, self.colonnes.gravite, &styles::cellule())?;
            self.page.text(row, self.colonnes.regle, rule.code, &styles::cellule())?;
            self.page.text(row, self.colonnes.nom, rule.name, &styles::cellule())?;
            let summary = self.page_text(rule, "summary");
            self.page.span(row, self.colonnes.objet, last, &summary, &styles::cellule())?;
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
