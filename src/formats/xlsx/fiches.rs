//! A fiche for each SAÉ, and for each ressource of which something is written: what it asks of students, what it works
//! and assesses, how.

use rust_xlsxwriter::{FormatAlign, Worksheet};
use serde_json::Value;
use smol_str::SmolStr;

use super::{
    XlsxError,
    marks::{Mark, Role},
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{
    coverage::heures_de,
    formats::{livret, writing::survey::Survey},
    names::{capitalised, field_name},
    programme::{Activite, Element, Field, Fields, Kind, Section},
    t,
};

const FIRST_ROW: u32 = 3;
const NAME: u16 = 0;
const VALUE: u16 = 1;
struct Fiches<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
    row: u32,
}

/// The fiches; None when there is none.
pub(super) fn sheet(survey: &Survey<'_>) -> Result<Option<Worksheet>, XlsxError> {
    let i18n = survey.i18n;
    let mut page = SheetPage::new(&t!(i18n, "xlsx-fiches"))?;
    page.column(24.0, 24.0);
    page.column(88.0, 88.0);
    page.editable(survey, Role::Fiches, [(VALUE, "valeur".to_owned())])?;
    page.title(&t!(i18n, "xlsx-titre-fiches", diplome = survey.title()), &t!(i18n, "xlsx-note-fiches"))?;
    let mut sheet = Fiches { survey, page, row: FIRST_ROW };
    let mut breaks = Vec::new();
    for semestre in survey.semestres() {
        for activite in survey.activites(semestre).into_iter().filter(|it| has_fiche(it)) {
            if sheet.row > FIRST_ROW {
                breaks.push(sheet.row);
            }
            sheet.fiche(activite)?;
        }
    }
    if sheet.row == FIRST_ROW {
        return Ok(None);
    }
    Ok(Some(sheet.page.finish(survey, Print::blocks(sheet.row - 1, breaks))?))
}

/// Whether there is something to read: SAÉ are made for it, and what is written of a ressource has its place too.
fn has_fiche(activite: &Activite) -> bool {
    let is_written = |field: &Field| activite.get(field.name).is_ok_and(|it| !text(&it).trim().is_empty());
    activite.nature.is_sae() || fields(activite, Section::Content).any(is_written)
}

/// The fields of a section that an activité of its nature has.
fn fields(activite: &Activite, section: Section) -> impl Iterator<Item = &'static Field> {
    let nature = activite.nature;
    Kind::Activite.section(section).filter(move |it| it.natures.has(nature))
}

impl Fiches<'_, '_> {
    fn fiche(&mut self, activite: &Activite) -> Written {
        let (survey, i18n) = (self.survey, self.survey.i18n);
        let title = format!("{} — {}", survey.code(activite), activite.libelle.trim());
        self.page.span(self.row, NAME, VALUE, &title, &styles::bandeau())?;
        self.row += 1;
        self.line(&t!(i18n, "xlsx-type"), &self.nature(activite))?;
        let parcours = survey.parcours_de_l_activite(activite);
        if !parcours.is_empty() {
            self.line(&t!(i18n, "xlsx-parcours"), &parcours)?;
        }
        for field in fields(activite, Section::Content) {
            self.page.repere(self.row, &Mark { target: activite.target(), field: Some(SmolStr::new(field.name)) })?;
            let value = activite.get(field.name).unwrap_or_default();
            self.line(&capitalised(&field_name(field.name, i18n)), &text(&value))?;
        }
        for field in [Section::Acs, Section::Ties].into_iter().flat_map(|it| fields(activite, it)) {
            let named = livret::referred(survey, activite, field);
            if !named.is_empty() {
                self.line(&capitalised(&field_name(field.name, i18n)), &named.join("\n"))?;
            }
        }
        let evaluations = activite.evaluations.iter().map(|it| livret::evaluations::told(activite, it, i18n));
        self.line(&t!(i18n, "xlsx-evaluations"), &evaluations.collect::<Vec<_>>().join("\n"))?;
        if !activite.criteres.is_empty() {
            let criteres: Vec<&str> = activite.criteres.iter().map(|it| it.libelle.trim()).collect();
            self.line(&t!(i18n, "xlsx-grille"), &criteres.join("\n"))?;
        }
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, nom: &str, value: &str) -> Written {
        let head = styles::cell().set_bold().set_background_color(styles::SAE).set_align(FormatAlign::Top);
        self.page.text(self.row, NAME, nom, &head)?;
        self.page.text(self.row, VALUE, value.trim(), &styles::cell().set_align(FormatAlign::Top))?;
        self.row += 1;
        Ok(())
    }

    /// What it is, with its semestre and its hours.
    fn nature(&self, activite: &Activite) -> String {
        let i18n = self.survey.i18n;
        let mut texte = format!("{} · S{}", self.survey.nature(activite.nature), activite.semestre);
        let hours = heures_de(activite, |_| true);
        if !hours.is_zero() {
            texte = format!("{texte} · {}", t!(i18n, "xlsx-nombre-d-heures", heures = i18n.decimal(hours)));
        }
        texte
    }
}

/// A text as it is typed in a cell: a list has one a line.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(lines) => lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    }
}
