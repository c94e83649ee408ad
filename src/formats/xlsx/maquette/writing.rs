//! Writing the maquette down, from its first band to the totals of the diploma.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

use super::{
    block::{Bloc, Ligne},
    columns::Colonnes,
    figures::{a_distance, distanciel, ici, valeur},
    places::TotalPlaces,
};
use crate::{
    formats::{
        writing::survey::{JOINT, Survey, join},
        xlsx::{
            XlsxError,
            marks::Role,
            page::{Page, Print, Written},
            styles,
        },
    },
    programme::{Activite, Id, Nature, Semestre, Ue},
    t,
};

const HEADER: u32 = 3;
/// Marks what a parcours has. A letter that anyone can type.
pub(in crate::formats::xlsx) const MARQUE: &str = "x";

pub(super) struct ReadSheet<'c, 'p> {
    pub(super) survey: &'c Survey<'p>,
    pub(super) page: Page,
    pub(super) colonnes: Colonnes,
    /// The next row to write.
    pub(super) row: u32,
    /// The last column of the band being written.
    pub(super) edge: u16,
    /// For each semestre, the row of the totals of each parcours.
    pub(super) totaux: Vec<Vec<u32>>,
    /// The rows of the totals of the diploma, by the rank of the parcours.
    pub(super) diplome: Vec<u32>,
}

pub(in crate::formats::xlsx) fn sheet(survey: &Survey<'_>) -> Result<(Worksheet, TotalPlaces), XlsxError> {
    let i18n = survey.i18n;
    let blocs: Vec<Bloc<'_>> = survey.semestres().into_iter().map(|it| Bloc::new(survey, it)).collect();
    let mut page = Page::new(&t!(i18n, "xlsx-maquette"))?;
    let ues = blocs.iter().map(|bloc| bloc.ues.len()).max().unwrap_or(0);
    let colonnes = Colonnes::new(survey, &mut page, ues);
    page.editable(survey, Role::Maquette, colonnes.cles(survey))?;
    page.title(&t!(i18n, "xlsx-titre-maquette", diplome = survey.titre()), &survey.sous_titre())?;
    let (totaux, diplome) = (Vec::new(), Vec::new());
    let mut feuille = ReadSheet { survey, page, colonnes, row: HEADER, edge: 0, totaux, diplome };
    feuille.header()?;
    let mut breaks = Vec::new();
    for bloc in &blocs {
        if feuille.row > HEADER + 1 {
            breaks.push(feuille.row);
        }
        feuille.bloc(bloc)?;
    }
    feuille.page.sheet.set_page_breaks(&breaks)?;
    if feuille.row > HEADER + 1 {
        feuille.saisies()?;
    }
    feuille.diplome(&blocs)?;
    let releve = feuille.releve(&blocs);
    Ok((feuille.finish()?, releve))
}

impl<'p> ReadSheet<'_, 'p> {
    fn header(&mut self) -> Written {
        let entete = styles::entete();
        for (column, texte) in self.colonnes.heads(self.survey) {
            self.page.text(self.row, column, &texte, &entete)?;
        }
        let coefficients = self.colonnes.coefficients.clone();
        if !coefficients.is_empty() {
            let texte = t!(self.survey.i18n, "xlsx-coefficients");
            self.page.span(self.row, coefficients.start, coefficients.end - 1, &texte, &entete)?;
        }
        self.row += 1;
        Ok(())
    }

    /// What may be typed, and a filter over all the semestres.
    fn saisies(&mut self) -> Written {
        let rows = (HEADER + 1, self.row - 1);
        let (i18n, colonnes) = (self.survey.i18n, &self.colonnes);
        let mut natures: Vec<String> = Nature::ALL.map(|it| self.survey.nature(it)).into();
        natures.push(t!(i18n, "xlsx-ue"));
        self.page.parmi(rows, colonnes.nature, &natures)?;
        for column in colonnes.locale.into_iter().chain(colonnes.parcours.iter().copied()) {
            self.page.parmi(rows, column, &[MARQUE.to_owned()])?;
        }
        for columns in [(colonnes.ects, colonnes.ects), (colonnes.acs + 1, self.page.last_column() - 1)] {
            self.page.positifs(rows, columns)?;
        }
        self.page.sheet.autofilter(HEADER, 0, rows.1, self.page.last_column())?;
        Ok(())
    }

    fn bloc(&mut self, bloc: &Bloc<'p>) -> Written {
        self.edge = self.colonnes.coefficients.start + bloc.ues.len() as u16 - 1;
        let columns = self.colonnes.coefficients.clone().zip(&bloc.ues);
        self.page.cles(self.row, columns.map(|(column, ue)| (column, format!("coefficients/{}", ue.id))))?;
        self.row += 1;
        self.bandeau(bloc)?;
        let first = self.row;
        let poids: HashMap<&Id<Ue>, (u16, Format)> =
            self.colonnes.coefficients.clone().zip(&bloc.ues).map(|(at, ue)| (&ue.id, self.poids(at, ue))).collect();
        for ligne in &bloc.lignes {
            match ligne {
                Ligne::Ue(ue) => self.ue(bloc.semestre, ue)?,
                Ligne::HorsUe => self.hors_ue()?,
                Ligne::Activite(activite) => self.activite(activite, &poids)?,
            }
            self.row += 1;
        }
        let rows = if self.row > first { Some((first, self.row - 1)) } else { None };
        if let Some((first, last)) = rows {
            let columns = (self.colonnes.coefficients.start, self.edge);
            self.page.quadrillage((first, last), columns)?;
        }
        self.totaux_du_semestre(bloc, rows)?;
        self.row += 1;
        Ok(())
    }

    /// The semestre, and its UE over their columns.
    fn bandeau(&mut self, bloc: &Bloc<'p>) -> Written {
        let (i18n, semestre, row) = (self.survey.i18n, bloc.semestre, self.row);
        let mut titre = t!(i18n, "xlsx-semestre", numero = semestre.numero, annee = semestre.annee());
        let semaines = semestre.semaines.map(|it| t!(i18n, "xlsx-semaines", semaines = i18n.decimal(it)));
        let libelle = semestre.libelle.clone().filter(|it| *it != format!("S{}", semestre.numero));
        let apogee = semestre.code_apogee.as_ref().map(|it| t!(i18n, "xlsx-code-apogee", code = it.clone()));
        for part in [libelle, semaines, apogee].into_iter().flatten() {
            titre = format!("{titre} · {part}");
        }
        let bandeau = styles::bandeau();
        let before = self.colonnes.coefficients.start - 1;
        self.page.span(row, 0, before, &titre, &bandeau)?;
        for (column, ue) in self.colonnes.coefficients.clone().zip(&bloc.ues) {
            let teinte = styles::teinte(self.survey.competence_de_l_ue(ue));
            let format = styles::centre().set_bold().set_font_size(9).set_background_color(teinte.fort);
            self.page.text(row, column, &self.nom_de_colonne(ue), &format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The column of a UE, and how a coefficient looks there.
    fn poids(&self, column: u16, ue: &Ue) -> (u16, Format) {
        let teinte = styles::teinte(self.survey.competence_de_l_ue(ue));
        (column, styles::nombre_centre().set_background_color(teinte.clair))
    }

    fn nom_de_colonne(&self, ue: &Ue) -> String {
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
        self.page.objet(row, ue)?;
        let teinte = styles::teinte(survey.competence_de_l_ue(ue));
        let format = styles::cellule().set_bold().set_background_color(teinte.fort);
        let centre = format.clone().set_align(FormatAlign::Center);
        self.fond(&format)?;
        let colonnes = &self.colonnes;
        self.page.text(row, colonnes.code, &ue.code, &format)?;
        self.page.text(row, colonnes.intitule, &survey.nom_de_l_ue(ue), &format)?;
        self.page.text(row, colonnes.nature, &t!(survey.i18n, "xlsx-ue"), &centre)?;
        self.page.number(row, colonnes.semestre, semestre.numero.into(), &centre)?;
        self.page.text(row, colonnes.competences, &survey.competences_de_l_ue(ue), &format)?;
        if let Some(code) = &ue.code_apogee {
            self.page.text(row, colonnes.apogee, code, &format)?;
        }
        for (column, rang) in colonnes.parcours.iter().zip(0..) {
            if survey.has_ue(rang, ue) {
                self.page.text(row, *column, MARQUE, &centre)?;
            }
        }
        if let Some(ects) = ue.ects {
            let format = styles::nombre_centre().set_bold().set_background_color(teinte.fort);
            self.page.number(row, colonnes.ects, ects, &format)?;
        }
        Ok(())
    }

    fn hors_ue(&mut self) -> Written {
        let format = styles::cellule().set_bold().set_background_color(styles::teinte(None).fort);
        self.fond(&format)?;
        self.page.text(self.row, self.colonnes.intitule, &t!(self.survey.i18n, "xlsx-hors-ue"), &format)
    }

    /// Gives the cells of the row but those of the coefficients the same look, before some are filled.
    pub(super) fn fond(&mut self, format: &Format) -> Written {
        (0..self.colonnes.coefficients.start).try_for_each(|column| self.page.blank(self.row, column, format))
    }

    fn activite(&mut self, activite: &Activite, poids: &HashMap<&Id<Ue>, (u16, Format)>) -> Written {
        let (survey, row) = (self.survey, self.row);
        self.page.objet(row, activite)?;
        let (cellule, centre) = (styles::cellule(), styles::centre());
        self.fond(&cellule)?;
        let colonnes = &self.colonnes;
        let acs = survey.acs_de(activite);
        self.page.text(row, colonnes.code, &activite.code, &cellule)?;
        self.page.text(row, colonnes.intitule, activite.libelle.trim(), &cellule)?;
        self.page.text(row, colonnes.nature, &survey.nature(activite.nature), &centre)?;
        let competences = join(acs.iter().map(|(competence, _, _)| competence.nom.trim()));
        self.page.text(row, colonnes.competences, &competences, &cellule)?;
        let codes: Vec<&str> = acs.iter().map(|(_, _, ac)| ac.code.as_str()).collect();
        self.page.text(row, colonnes.acs, &codes.join(JOINT), &cellule.clone().set_font_size(9))?;
        self.page.number(row, colonnes.semestre, activite.semestre.into(), &centre)?;
        if let Some(code) = &activite.code_apogee {
            self.page.text(row, colonnes.apogee, code, &cellule)?;
        }
        if let Some(column) = colonnes.locale.filter(|_| activite.adaptation_locale) {
            self.page.text(row, column, MARQUE, &centre)?;
        }
        for (column, parcours) in colonnes.parcours.iter().zip(&survey.programme.parcours) {
            if activite.is_in(Some(&parcours.id)) {
                self.page.text(row, *column, MARQUE, &centre)?;
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
        let (row, colonnes) = (self.row, &self.colonnes);
        let nombre = styles::nombre();
        for heures in &colonnes.heures {
            let Some(volume) = activite.heures.get(&heures.kind) else { continue };
            self.page.number(row, heures.ici, ici(volume), &nombre)?;
            if let Some((column, hours)) = heures.a_distance.zip(a_distance(volume)) {
                self.page.number(row, column, hours, &nombre)?;
            }
        }
        let somme = styles::somme();
        let encadre = valeur(colonnes, activite, colonnes.encadre);
        self.page.formula(row, colonnes.encadre, &colonnes.somme_encadre(row), Some(encadre), &somme)?;
        let total = valeur(colonnes, activite, colonnes.total);
        let gras = somme.clone().set_bold();
        self.page.formula(row, colonnes.total, &colonnes.somme_total(row), Some(total), &gras)?;
        if let Some(column) = colonnes.distanciel {
            self.page.formula(row, column, &colonnes.somme_a_distance(row), Some(distanciel(activite)), &somme)?;
        }
        Ok(())
    }

    fn releve(&self, blocs: &[Bloc<'p>]) -> TotalPlaces {
        let numeros = blocs.iter().map(|bloc| bloc.semestre.numero);
        TotalPlaces {
            feuille: self.page.name_in_formulas(),
            colonnes: self.colonnes.clone(),
            rows: (HEADER + 1, self.row),
            semestres: numeros.zip(self.totaux.iter().cloned()).collect(),
            diplome: self.diplome.clone(),
        }
    }

    fn finish(self) -> Result<Worksheet, XlsxError> {
        let print = Print {
            header: HEADER..=HEADER,
            frozen_columns: self.colonnes.intitule + 1,
            last_row: self.row.max(1) - 1,
        };
        self.page.finish(self.survey, print)
    }
}
