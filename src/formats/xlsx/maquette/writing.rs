//! Writing the maquette down, from its first band to the totals of the diploma.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, FormatAlign, Worksheet};
use serde_json::Value;

use super::{
    block::Bloc,
    columns::ColumnLayout,
    figures::{a_distance, distanciel, here, value},
    places::TotalPlaces,
};
use crate::{
    formats::{
        writing::survey::{JOINT, Survey, join},
        xlsx::{
            XlsxError,
            marks::Role,
            page::{Print, SheetPage, Written},
            styles,
        },
    },
    programme::{Activite, Choix, Fields, Id, Nature, Semestre, Shape, Ue},
    t,
};

const HEADER: u32 = 3;
/// Marks what a parcours has. A letter that anyone can type.
pub(in crate::formats::xlsx) const MARK: &str = "x";

pub(super) struct MaquetteSheet<'c, 'p> {
    pub(super) survey: &'c Survey<'p>,
    pub(super) page: SheetPage,
    pub(super) layout: ColumnLayout,
    /// The next row to write.
    pub(super) row: u32,
    /// The last column of the band being written.
    pub(super) edge: u16,
    /// For each semestre, the row of the totals of each parcours.
    pub(super) totals: Vec<Vec<u32>>,
    /// The rows of the totals of the diploma, by the rank of the parcours.
    pub(super) diplome: Vec<u32>,
}

pub(in crate::formats::xlsx) fn sheet(survey: &Survey<'_>) -> Result<(Worksheet, TotalPlaces), XlsxError> {
    let i18n = survey.i18n;
    let blocs: Vec<Bloc<'_>> = survey.semestres().into_iter().map(|it| Bloc::new(survey, it)).collect();
    let mut page = SheetPage::new(&t!(i18n, "xlsx-maquette"))?;
    let ues = blocs.iter().map(|bloc| bloc.ues.len()).max().unwrap_or(0);
    let layout = ColumnLayout::new(survey, &mut page, ues);
    page.editable(survey, Role::Maquette, layout.keys(survey))?;
    page.shown([(layout.acs, "acs"), (layout.encadre, "encadre"), (layout.total, "total")]);
    page.title(&t!(i18n, "xlsx-titre-maquette", diplome = survey.title()), &survey.subtitle())?;
    let (totals, diplome) = (Vec::new(), Vec::new());
    let mut sheet = MaquetteSheet { survey, page, layout, row: HEADER, edge: 0, totals, diplome };
    sheet.header()?;
    let mut begins = Vec::new();
    for bloc in &blocs {
        begins.push(sheet.row);
        sheet.bloc(bloc)?;
    }
    if sheet.row > HEADER + 1 {
        sheet.typed()?;
    }
    sheet.diplome(&blocs)?;
    let places = sheet.places(&blocs);
    Ok((sheet.finish(begins)?, places))
}

impl<'p> MaquetteSheet<'_, 'p> {
    fn header(&mut self) -> Written {
        let head = styles::head();
        for (column, texte) in self.layout.heads(self.survey) {
            self.page.text(self.row, column, &texte, &head)?;
        }
        let coefficients = self.layout.coefficients.clone();
        if !coefficients.is_empty() {
            let texte = t!(self.survey.i18n, "xlsx-coefficients");
            self.page.span(self.row, coefficients.start, coefficients.end - 1, &texte, &head)?;
        }
        self.row += 1;
        Ok(())
    }

    /// What may be typed, and a filter over all the semestres.
    fn typed(&mut self) -> Written {
        let rows = (HEADER + 1, self.row - 1);
        let (i18n, layout) = (self.survey.i18n, &self.layout);
        let mut natures: Vec<String> = Nature::ALL.map(|it| self.survey.nature(it)).into();
        natures.push(t!(i18n, "xlsx-ue"));
        self.page.among(rows, layout.nature, &natures)?;
        let marked = layout.others.iter().filter(|(_, it)| it.shape == Shape::YesNo).map(|(column, _)| *column);
        for column in layout.locale.into_iter().chain(marked).chain(layout.parcours.iter().copied()) {
            self.page.among(rows, column, &[MARK.to_owned()])?;
        }
        for columns in [(layout.ects, layout.ects), (layout.acs + 1, self.page.last_column() - 1)] {
            self.page.positives(rows, columns)?;
        }
        self.page.sheet.autofilter(HEADER, 0, rows.1, self.page.last_column())?;
        Ok(())
    }

    fn bloc(&mut self, bloc: &Bloc<'p>) -> Written {
        self.edge = self.layout.coefficients.start + bloc.ues.len() as u16 - 1;
        let columns = self.layout.coefficients.clone().zip(&bloc.ues);
        self.page.keys(self.row, columns.map(|(column, ue)| (column, format!("coefficients/{}", ue.id))))?;
        self.row += 1;
        self.bandeau(bloc)?;
        let first = self.row;
        let poids: HashMap<&Id<Ue>, (u16, Format)> =
            self.layout.coefficients.clone().zip(&bloc.ues).map(|(at, ue)| (&ue.id, self.poids(at, ue))).collect();
        for ue in &bloc.semestre.ues {
            self.row = self.page.gone(self.row)?;
            self.ue(bloc.semestre, ue)?;
            self.row += 1;
        }
        let activites = self.survey.activites_by_code(bloc.semestre);
        for pole in activites.chunk_by(|a, b| a.nature.is_sae() == b.nature.is_sae()) {
            self.pole(pole[0].nature)?;
            for activite in pole {
                self.row = self.page.gone(self.row)?;
                self.activite(activite, &poids)?;
                self.row += 1;
            }
        }
        self.row = self.page.gone(self.row)?;
        let rows = if self.row > first { Some((first, self.row - 1)) } else { None };
        if let Some((first, last)) = rows {
            let columns = (self.layout.coefficients.start, self.edge);
            self.page.grid((first, last), columns)?;
        }
        self.totals_of_semestre(bloc, rows)?;
        self.row += 1;
        Ok(())
    }

    /// The semestre, and its UE over their columns.
    fn bandeau(&mut self, bloc: &Bloc<'p>) -> Written {
        let (i18n, semestre, row) = (self.survey.i18n, bloc.semestre, self.row);
        let mut title = t!(i18n, "xlsx-semestre", numero = semestre.numero, annee = semestre.annee());
        let semaines = semestre.semaines.map(|it| t!(i18n, "xlsx-semaines", semaines = i18n.decimal(it)));
        let libelle = semestre.libelle.clone().filter(|it| *it != format!("S{}", semestre.numero));
        let apogee = semestre.code_apogee.as_ref().map(|it| t!(i18n, "xlsx-code-apogee", code = it.clone()));
        for part in [libelle, semaines, apogee].into_iter().flatten() {
            title = format!("{title} · {part}");
        }
        let bandeau = styles::bandeau();
        let before = self.layout.coefficients.start - 1;
        self.page.span(row, 0, before, &title, &bandeau)?;
        for (column, ue) in self.layout.coefficients.clone().zip(&bloc.ues) {
            let tint = styles::tint(self.survey.competence_de_l_ue(ue));
            let format = styles::centred().set_bold().set_background_color(tint.fort);
            self.page.text(row, column, &self.name_of_column(ue), &format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The column of a UE, and how a coefficient looks there.
    fn poids(&self, column: u16, ue: &Ue) -> (u16, Format) {
        let tint = styles::tint(self.survey.competence_de_l_ue(ue));
        (column, styles::centred_number().set_background_color(tint.clair))
    }

    fn name_of_column(&self, ue: &Ue) -> String {
        let mut nom = ue.code.clone();
        let competences = self.survey.competences_de_l_ue(ue);
        if !competences.is_empty() {
            nom = format!("{nom}\n{competences}");
        }
        let parcours = self.survey.parcours_de_l_ue(ue);
        if parcours.is_empty() { nom } else { format!("{nom}\n({parcours})") }
    }

    fn ue(&mut self, semestre: &Semestre, ue: &Ue) -> Written {
        let (survey, row) = (self.survey, self.row);
        self.page.object(row, ue)?;
        let tint = styles::tint(survey.competence_de_l_ue(ue));
        let format = styles::cell().set_bold().set_background_color(tint.fort);
        let centred = format.clone().set_align(FormatAlign::Center);
        self.fill(&format)?;
        let layout = &self.layout;
        self.page.text(row, layout.code, &ue.code, &format)?;
        self.page.text(row, layout.intitule, &survey.name_of_ue(ue), &format)?;
        self.page.text(row, layout.nature, &t!(survey.i18n, "xlsx-ue"), &centred)?;
        self.page.number(row, layout.semestre, semestre.numero.into(), &centred)?;
        self.page.text(row, layout.competences, &survey.competences_de_l_ue(ue), &format)?;
        if let Some(code) = &ue.code_apogee {
            self.page.text(row, layout.apogee, code, &format)?;
        }
        self.choix(ue.choix.as_ref(), &centred)?;
        let layout = &self.layout;
        for (column, rank) in layout.parcours.iter().zip(0..) {
            if survey.has_ue(rank, ue) {
                self.page.text(row, *column, MARK, &centred)?;
            }
        }
        if let Some(ects) = ue.ects {
            let format = styles::centred_number().set_bold().set_background_color(tint.fort);
            self.page.number(row, layout.ects, ects, &format)?;
        }
        Ok(())
    }

    /// The choice of which the row is an option.
    fn choix(&mut self, choix: Option<&Id<Choix>>, format: &Format) -> Written {
        match self.layout.choix.zip(choix.and_then(|id| self.survey.programme.get(id))) {
            Some((column, choix)) => self.page.text(self.row, column, &choix.code, format),
            None => Ok(()),
        }
    }

    /// Heads the activités of a pôle.
    fn pole(&mut self, nature: Nature) -> Written {
        let i18n = self.survey.i18n;
        let (fill, title) = if nature.is_sae() {
            (styles::SAE, t!(i18n, "xlsx-pole-sae"))
        } else {
            (styles::RESSOURCE, t!(i18n, "xlsx-pole-ressource"))
        };
        let format = styles::cell().set_bold().set_background_color(fill);
        self.fill(&format)?;
        self.page.text(self.row, self.layout.intitule, &title, &format)?;
        self.row += 1;
        Ok(())
    }

    /// Gives the cells of the row but those of the coefficients the same look, before some are filled.
    pub(super) fn fill(&mut self, format: &Format) -> Written {
        (0..self.layout.coefficients.start).try_for_each(|column| self.page.blank(self.row, column, format))
    }

    fn activite(&mut self, activite: &Activite, poids: &HashMap<&Id<Ue>, (u16, Format)>) -> Written {
        let (survey, row) = (self.survey, self.row);
        self.page.object(row, activite)?;
        let (cell, centred) = (styles::cell(), styles::centred());
        self.fill(&cell)?;
        let layout = &self.layout;
        let acs = survey.acs_de(activite);
        self.page.text(row, layout.code, &activite.code, &cell)?;
        self.page.text(row, layout.intitule, activite.libelle.trim(), &cell)?;
        self.page.text(row, layout.nature, &survey.nature(activite.nature), &centred)?;
        let competences = join(acs.iter().map(|(competence, _, _)| competence.nom.trim()));
        self.page.text(row, layout.competences, &competences, &cell)?;
        let codes: Vec<&str> = acs.iter().map(|(_, _, ac)| ac.code.as_str()).collect();
        self.page.text(row, layout.acs, &codes.join(JOINT), &cell)?;
        self.page.number(row, layout.semestre, activite.semestre.into(), &centred)?;
        if let Some(code) = &activite.code_apogee {
            self.page.text(row, layout.apogee, code, &cell)?;
        }
        self.choix(activite.choix.as_ref(), &centred)?;
        let layout = &self.layout;
        if let Some(column) = layout.locale.filter(|_| activite.adaptation_locale) {
            self.page.text(row, column, MARK, &centred)?;
        }
        for (column, field) in &layout.others {
            match activite.get(field.name).unwrap_or_default() {
                Value::Bool(true) => self.page.text(row, *column, MARK, &centred)?,
                Value::String(text) => self.page.text(row, *column, text.trim(), &cell)?,
                _ => {}
            }
        }
        for (column, parcours) in layout.parcours.iter().zip(&survey.programme.parcours) {
            if activite.is_in(Some(&parcours.id)) {
                self.page.text(row, *column, MARK, &centred)?;
            }
        }
        self.heures(activite)?;
        for (ue, coefficient) in &activite.coefficients {
            if let Some((column, format)) = poids.get(ue) {
                self.page.number(row, *column, *coefficient, format)?;
            }
        }
        Ok(())
    }

    fn heures(&mut self, activite: &Activite) -> Written {
        let (row, layout) = (self.row, &self.layout);
        let number = styles::number();
        for heures in &layout.heures {
            let Some(volume) = activite.heures.get(&heures.kind) else { continue };
            self.page.number(row, heures.here, here(volume), &number)?;
            if let Some((column, hours)) = heures.a_distance.zip(a_distance(volume)) {
                self.page.number(row, column, hours, &number)?;
            }
        }
        let sum = styles::sum();
        let encadre = value(layout, activite, layout.encadre);
        self.page.formula(row, layout.encadre, &layout.sum_of_encadre(row), Some(encadre), &sum)?;
        let total = value(layout, activite, layout.total);
        let gras = sum.clone().set_bold();
        self.page.formula(row, layout.total, &layout.sum_of_total(row), Some(total), &gras)?;
        if let Some(column) = layout.distanciel {
            self.page.formula(row, column, &layout.sum_of_distance(row), Some(distanciel(activite)), &sum)?;
        }
        Ok(())
    }

    fn places(&self, blocs: &[Bloc<'p>]) -> TotalPlaces {
        let numeros = blocs.iter().map(|bloc| bloc.semestre.numero);
        TotalPlaces {
            sheet: self.page.name_in_formulas(),
            layout: self.layout.clone(),
            rows: (HEADER + 1, self.row),
            semestres: numeros.zip(self.totals.iter().cloned()).collect(),
            diplome: self.diplome.clone(),
        }
    }

    fn finish(self, begins: Vec<u32>) -> Result<Worksheet, XlsxError> {
        let print = Print { begins, ..Print::table(HEADER, self.layout.intitule + 1, self.row.max(1) - 1) };
        self.page.finish(self.survey, print)
    }
}
