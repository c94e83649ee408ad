//! The tableau croisé of a semestre: AC in rows, SAÉ then ressources in columns, one mark a tie.

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, utility::cell_range};

use super::{
    XlsxError,
    marks::Role,
    page::{Print, SheetPage, Written, cut},
    styles,
};
use crate::{
    formats::writing::survey::{JOINT, Survey},
    programme::{Ac, Activite, Competence, Id, Niveau, Semestre},
    t,
};

/// The three rows of heads.
const POLES: u32 = 3;
const CODES: u32 = 4;
const LIBELLES: u32 = 5;
const FIRST_ROW: u32 = 6;
/// The left-hand columns: compétence, niveau, code of the AC, wording.
const COMPETENCE: u16 = 0;
const NIVEAU: u16 = 1;
const AC: u16 = 2;
const LIBELLE: u16 = 3;
const FIRST_COLUMN: u16 = 4;
/// The most characters of a rotated wording: two lines of the tallest head.
const LIBELLE_MAX: usize = 76;

struct CrossTab<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
    activites: Vec<&'p Activite>,
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
    /// The columns of the activités.
    pub activites: std::ops::Range<u16>,
    /// The row of each AC.
    pub rows: HashMap<&'p Id<Ac>, u32>,
}

impl TotalPlaces<'_> {
    /// The columns of the counts of T and of É.
    pub(super) fn travaille(&self) -> u16 {
        self.activites.end
    }

    pub(super) fn evalue(&self) -> u16 {
        self.activites.end + 1
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

pub(super) fn sheet<'p>(
    survey: &Survey<'p>,
    semestre: &'p Semestre,
) -> Result<(Worksheet, TotalPlaces<'p>), XlsxError> {
    let i18n = survey.i18n;
    let activites = survey.activites(semestre);
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
    for (min, max) in [(11.0, 16.0), (9.0, 12.0), (9.0, 14.0), (30.0, 48.0)] {
        page.column(min, max);
    }
    for _ in &activites {
        page.column(4.7, 4.7);
    }
    for _ in 0..2 {
        page.column(10.5, 10.5);
    }
    let links = (FIRST_COLUMN..).zip(&activites).map(|(column, it)| (column, format!("lien/{}", it.id)));
    page.editable(survey, Role::CrossTab, links)?;
    let columns: HashMap<_, _> = activites.iter().map(|it| &it.id).zip(FIRST_COLUMN..).collect();
    let places = TotalPlaces {
        semestre: semestre.numero,
        sheet: page.name_in_formulas(),
        activites: FIRST_COLUMN..FIRST_COLUMN + activites.len() as u16,
        rows: if activites.is_empty() { HashMap::new() } else { rows(&lines) },
    };
    let sheet = CrossTab { survey, page, activites, columns, lines, annee, marks }.write(semestre)?;
    Ok((sheet, places))
}

fn rows<'p>(lines: &[(&'p Competence, &'p Niveau, &'p Ac)]) -> HashMap<&'p Id<Ac>, u32> {
    lines.iter().map(|(_, _, ac)| &ac.id).zip(FIRST_ROW..).collect()
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
        if self.activites.is_empty() {
            let last = self.page.last_column();
            self.page.span(POLES, COMPETENCE, last, &t!(i18n, "xlsx-aucune-activite"), &styles::cell())?;
            let print = Print { header: 0..=1, frozen_columns: 0, last_row: POLES };
            return self.page.finish(self.survey, print);
        }
        self.header()?;
        for (row, (competence, niveau, ac)) in (FIRST_ROW..).zip(self.lines.clone()) {
            self.line(row, competence, niveau, ac)?;
        }
        let after = self.after();
        self.totals(after)?;
        if after > FIRST_ROW {
            let rows = (FIRST_ROW, after - 1);
            self.page.grid(rows, (FIRST_COLUMN, self.edge() - 1))?;
            let marks = [&self.marks.travaille, &self.marks.evalue, &self.marks.both].map(Clone::clone);
            self.page.among_all(rows, (FIRST_COLUMN, self.edge() - 1), &marks)?;
        }
        let print = Print { header: POLES..=LIBELLES, frozen_columns: FIRST_COLUMN, last_row: after + 1 };
        self.page.finish(self.survey, print)
    }

    /// The row after the last AC.
    fn after(&self) -> u32 {
        FIRST_ROW + self.lines.len() as u32
    }

    /// The column after the last activité.
    fn edge(&self) -> u16 {
        FIRST_COLUMN + self.activites.len() as u16
    }

    fn header(&mut self) -> Written {
        let i18n = self.survey.i18n;
        let head = styles::head();
        let edge = self.edge();
        for (column, texte) in [
            (COMPETENCE, t!(i18n, "xlsx-competence")),
            (NIVEAU, t!(i18n, "xlsx-niveau")),
            (AC, t!(i18n, "xlsx-ac")),
            (LIBELLE, t!(i18n, "xlsx-libelle")),
            (edge, t!(i18n, "xlsx-nombre-travaille")),
            (edge + 1, t!(i18n, "xlsx-nombre-evalue")),
        ] {
            self.page.block((POLES, LIBELLES), (column, column), &texte, &head)?;
        }
        self.poles()?;
        // Rotated, « bottom » is where the text begins.
        let codes = styles::centred().set_bold().set_rotation(90).set_align(FormatAlign::Bottom);
        let libelles = styles::centred().set_font_size(8).set_rotation(90).set_align(FormatAlign::Bottom);
        let (mut longest_code, mut longest) = (6, 24);
        for (column, activite) in (FIRST_COLUMN..).zip(self.activites.clone()) {
            let mut libelle = cut(activite.libelle.trim(), LIBELLE_MAX);
            let parcours = self.survey.parcours_de_l_activite(activite);
            if !parcours.is_empty() {
                libelle = t!(i18n, "xlsx-libelle-du-parcours", libelle = libelle, parcours = parcours);
            }
            longest_code = longest_code.max(activite.code.chars().count());
            longest = longest.max(libelle.chars().count());
            let fill = if activite.nature.is_sae() { styles::SAE } else { styles::RESSOURCE };
            self.page.loose(CODES, column, &activite.code, &codes.clone().set_background_color(fill))?;
            self.page.loose(LIBELLES, column, &libelle, &libelles.clone().set_background_color(fill))?;
        }
        // Points for one rotated line of codes, and for two of wordings.
        self.page.sheet.set_row_height(CODES, longest_code as f64 * 6.0 + 8.0)?;
        self.page.sheet.set_row_height(LIBELLES, (longest as f64 * 2.4 + 14.0).clamp(70.0, 220.0))?;
        Ok(())
    }

    /// « SAÉ » and « Ressources » over their columns.
    fn poles(&mut self) -> Written {
        let i18n = self.survey.i18n;
        let saes = self.activites.iter().filter(|it| it.nature.is_sae()).count() as u16;
        let (milieu, edge) = (FIRST_COLUMN + saes, self.edge());
        let head = styles::head();
        if milieu > FIRST_COLUMN {
            self.page.span(POLES, FIRST_COLUMN, milieu - 1, &t!(i18n, "xlsx-pole-sae"), &head)?;
        }
        if edge > milieu {
            self.page.span(POLES, milieu, edge - 1, &t!(i18n, "xlsx-pole-ressource"), &head)?;
        }
        Ok(())
    }

    fn line(&mut self, row: u32, competence: &Competence, niveau: &Niveau, ac: &'p Ac) -> Written {
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
        let (mut travaille, mut evalue) = (0, 0);
        for activite in survey.activites_de(ac) {
            let Some((&column, mark)) = self.columns.get(&activite.id).zip(self.marks.of(activite, ac)) else {
                continue;
            };
            let is_assessed = activite.evalue.contains(&ac.id);
            travaille += usize::from(activite.travaille.contains(&ac.id));
            evalue += usize::from(is_assessed);
            self.page.loose(row, column, mark, if is_assessed { &aussi_evalue } else { &travaille_alone })?;
        }
        let edge = self.edge();
        let range = cell_range(row, FIRST_COLUMN, row, edge - 1);
        self.count(row, edge, &range, &self.marks.travaille.clone(), travaille)?;
        self.count(row, edge + 1, &range, &self.marks.evalue.clone(), evalue)
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

    /// Under the marks, how many AC each activité trains and assesses; in the corner, the ties of each kind.
    fn totals(&mut self, row: u32) -> Written {
        let i18n = self.survey.i18n;
        let marks = [self.marks.travaille.clone(), self.marks.evalue.clone()];
        let titles = [t!(i18n, "xlsx-ac-travailles"), t!(i18n, "xlsx-ac-evalues")];
        let total = total();
        for ((row, mark), title) in (row..).zip(&marks).zip(&titles) {
            self.page.span(
                row,
                COMPETENCE,
                LIBELLE,
                title,
                &styles::cell().set_bold().set_background_color(styles::TOTAL),
            )?;
            for (column, activite) in (FIRST_COLUMN..).zip(self.activites.clone()) {
                let acs = if *mark == marks[0] { &activite.travaille } else { &activite.evalue };
                let range = cell_range(FIRST_ROW, column, self.after().max(FIRST_ROW + 1) - 1, column);
                self.count(row, column, &range, mark, acs.len())?;
            }
            for column in [self.edge(), self.edge() + 1] {
                self.page.blank(row, column, &total)?;
            }
        }
        self.coin(row)
    }

    fn coin(&mut self, row: u32) -> Written {
        let (edge, last) = (self.edge(), self.after().max(FIRST_ROW + 1) - 1);
        let ties = [
            self.activites.iter().map(|it| it.travaille.len()).sum::<usize>(),
            self.activites.iter().map(|it| it.evalue.len()).sum(),
        ];
        for (at, count) in ties.into_iter().enumerate() {
            let column = edge + at as u16;
            let formula = format!("SUM({})", cell_range(FIRST_ROW, column, last, column));
            self.page.formula(row + at as u32, column, &formula, Some(Decimal::from(count)), &total())?;
        }
        Ok(())
    }

    /// The marks of a range that say `mark`, alone or with the other.
    fn count(&mut self, row: u32, column: u16, range: &str, mark: &str, count: usize) -> Written {
        let both = &self.marks.both;
        let formula = format!("COUNTIF({range},\"{mark}\")+COUNTIF({range},\"{both}\")");
        self.page.formula(row, column, &formula, Some(Decimal::from(count)), &total())
    }
}

fn total() -> Format {
    styles::total().set_align(FormatAlign::Center)
}
