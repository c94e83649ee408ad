//! Writing the maquette down, from its first band to the totals of the diploma.

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Format, FormatAlign, Worksheet,
    utility::{cell_range, cell_range_absolute, column_number_to_name},
};

use super::{
    bloc::{Bloc, Ligne},
    colonnes::Colonnes,
    portee::Portee,
};
use crate::{
    formats::xlsx::{
        XlsxError,
        contexte::{Contexte, JOINT, join},
        page::{Page, Print, Written},
        styles,
    },
    programme::{Activite, Nature, NatureHeures, Ue, Volume},
    t,
};

const HEADER: u32 = 3;
/// Marks what a parcours has. A letter that anyone can type.
const MARQUE: &str = "x";

struct Feuille<'c, 'p> {
    contexte: &'c Contexte<'p>,
    page: Page,
    colonnes: Colonnes,
    row: u32,
    /// For each semestre, the row of the totals of each parcours.
    totaux: Vec<Vec<u32>>,
}

pub(in crate::formats::xlsx) fn sheet(contexte: &Contexte<'_>) -> Result<Worksheet, XlsxError> {
    let i18n = contexte.i18n;
    let blocs: Vec<Bloc<'_>> = contexte.semestres().into_iter().map(|it| Bloc::new(contexte, it)).collect();
    let mut page = Page::new(&t!(i18n, "xlsx-maquette"))?;
    let ues = blocs.iter().map(|bloc| bloc.ues.len()).max().unwrap_or(0);
    let colonnes = Colonnes::new(contexte, &mut page, ues);
    page.title(&t!(i18n, "xlsx-titre-maquette", diplome = contexte.titre()), &contexte.sous_titre())?;
    let mut feuille = Feuille { contexte, page, colonnes, row: HEADER, totaux: Vec::new() };
    feuille.header()?;
    let mut breaks = Vec::new();
    for bloc in &blocs {
        if feuille.row > HEADER + 1 {
            breaks.push(feuille.row);
        }
        feuille.bloc(bloc)?;
    }
    feuille.page.sheet.set_page_breaks(&breaks)?;
    feuille.diplome(&blocs)?;
    feuille.finish()
}

impl<'p> Feuille<'_, 'p> {
    fn header(&mut self) -> Written {
        let entete = styles::entete();
        for (column, texte) in self.colonnes.heads(self.contexte) {
            self.page.text(self.row, column, &texte, &entete)?;
        }
        let coefficients = self.colonnes.coefficients.clone();
        if !coefficients.is_empty() {
            let texte = t!(self.contexte.i18n, "xlsx-coefficients");
            self.page.span(self.row, coefficients.start, coefficients.end - 1, &texte, &entete)?;
        }
        self.row += 1;
        Ok(())
    }

    fn bloc(&mut self, bloc: &Bloc<'p>) -> Written {
        self.bandeau(bloc)?;
        let first = self.row;
        for ligne in &bloc.lignes {
            match ligne {
                Ligne::Ue(ue) => self.ue(ue)?,
                Ligne::HorsUe => self.hors_ue()?,
                Ligne::Activite(activite) => self.activite(bloc, activite)?,
            }
            self.row += 1;
        }
        let rows = if self.row > first { Some((first, self.row - 1)) } else { None };
        self.totaux_du_semestre(bloc, rows)?;
        self.row += 1;
        Ok(())
    }

    /// The semestre, and its UE over their columns.
    fn bandeau(&mut self, bloc: &Bloc<'p>) -> Written {
        let (i18n, semestre, row) = (self.contexte.i18n, bloc.semestre, self.row);
        let mut titre = t!(i18n, "xlsx-semestre", numero = semestre.numero, annee = semestre.annee());
        let semaines = semestre.semaines.map(|it| t!(i18n, "xlsx-semaines", semaines = i18n.decimal(it)));
        for part in [semestre.libelle.clone(), semaines, semestre.code_apogee.clone()].into_iter().flatten() {
            titre = format!("{titre} · {part}");
        }
        let bandeau = styles::bandeau();
        let before = self.colonnes.coefficients.start - 1;
        self.page.span(row, 0, before, &titre, &bandeau)?;
        for (at, column) in self.colonnes.coefficients.clone().enumerate() {
            match bloc.ues.get(at) {
                None => self.page.blank(row, column, &bandeau)?,
                Some(ue) => {
                    let teinte = styles::teinte(self.contexte.competence_de_l_ue(ue));
                    let format = styles::centre().set_bold().set_font_size(9).set_background_color(teinte.fort);
                    self.page.text(row, column, &self.nom_de_colonne(ue), &format)?;
                }
            }
        }
        // Code, compétence and parcours of a UE: a merged band has no height of its own to follow.
        let lines = bloc.ues.iter().map(|ue| self.nom_de_colonne(ue).lines().count()).max().unwrap_or(1);
        self.page.sheet.set_row_height(row, 13.0 * (lines.max(1) as f64 + 0.6))?;
        self.row += 1;
        Ok(())
    }

    fn nom_de_colonne(&self, ue: &Ue) -> String {
        let mut nom = ue.code.clone();
        let competences = self.contexte.competences_de_l_ue(ue);
        if !competences.is_empty() {
            nom = format!("{nom}\n{competences}");
        }
        let parcours = self.contexte.parcours_de_l_ue(ue);
        if parcours.is_empty() { nom } else { format!("{nom}\n({parcours})") }
    }

    fn ue(&mut self, ue: &Ue) -> Written {
        let (contexte, row) = (self.contexte, self.row);
        let teinte = styles::teinte(contexte.competence_de_l_ue(ue));
        let format = styles::cellule().set_bold().set_background_color(teinte.fort);
        let centre = format.clone().set_align(FormatAlign::Center);
        self.fond(&format)?;
        let colonnes = &self.colonnes;
        self.page.text(row, colonnes.code, &ue.code, &format)?;
        self.page.text(row, colonnes.intitule, &contexte.nom_de_l_ue(ue), &format)?;
        self.page.text(row, colonnes.nature, &t!(contexte.i18n, "xlsx-ue"), &centre)?;
        self.page.text(row, colonnes.competences, &contexte.competences_de_l_ue(ue), &format)?;
        if let Some((column, code)) = colonnes.apogee.zip(ue.code_apogee.as_ref()) {
            self.page.text(row, column, code, &format)?;
        }
        for (column, vue) in colonnes.parcours.iter().zip(&contexte.vues) {
            if contexte.has_ue(vue, ue) {
                self.page.text(row, *column, MARQUE, &centre)?;
            }
        }
        if let Some(ects) = ue.ects {
            let format = styles::nombre().set_bold().set_background_color(teinte.fort);
            self.page.number(row, colonnes.ects, ects, &format)?;
        }
        Ok(())
    }

    fn hors_ue(&mut self) -> Written {
        let format = styles::cellule().set_bold().set_background_color(styles::teinte(None).fort);
        self.fond(&format)?;
        self.page.text(self.row, self.colonnes.intitule, &t!(self.contexte.i18n, "xlsx-hors-ue"), &format)
    }

    /// Gives every cell of the row the same look, before some are filled.
    fn fond(&mut self, format: &Format) -> Written {
        (0..=self.page.last_column()).try_for_each(|column| self.page.blank(self.row, column, format))
    }

    fn activite(&mut self, bloc: &Bloc<'p>, activite: &Activite) -> Written {
        let (contexte, row) = (self.contexte, self.row);
        let (cellule, centre) = (styles::cellule(), styles::centre());
        self.fond(&cellule)?;
        let colonnes = &self.colonnes;
        let acs = contexte.acs_de(activite);
        self.page.text(row, colonnes.code, &activite.code, &cellule)?;
        self.page.text(row, colonnes.intitule, activite.libelle.trim(), &cellule)?;
        self.page.text(row, colonnes.nature, &contexte.nature(activite.nature), &centre)?;
        let competences = join(acs.iter().map(|(competence, _, _)| competence.nom.trim()));
        self.page.text(row, colonnes.competences, &competences, &cellule)?;
        let codes: Vec<&str> = acs.iter().map(|(_, _, ac)| ac.code.as_str()).collect();
        self.page.text(row, colonnes.acs, &codes.join(JOINT), &cellule.clone().set_font_size(9))?;
        if let Some((column, code)) = colonnes.apogee.zip(activite.code_apogee.as_ref()) {
            self.page.text(row, column, code, &cellule)?;
        }
        if let Some(column) = colonnes.locale.filter(|_| activite.adaptation_locale) {
            self.page.text(row, column, MARQUE, &centre)?;
        }
        for (column, parcours) in colonnes.parcours.iter().zip(&contexte.programme.parcours) {
            if activite.is_in(Some(&parcours.id)) {
                self.page.text(row, *column, MARQUE, &centre)?;
            }
        }
        self.heures(activite)?;
        for (column, ue) in self.colonnes.coefficients.clone().zip(&bloc.ues) {
            if let Some(coefficient) = activite.coefficients.get(&ue.id) {
                let teinte = styles::teinte(contexte.competence_de_l_ue(ue));
                let format = styles::nombre().set_background_color(teinte.clair);
                self.page.number(row, column, *coefficient, &format)?;
            }
        }
        Ok(())
    }

    fn heures(&mut self, activite: &Activite) -> Written {
        let (row, colonnes) = (self.row, &self.colonnes);
        for (kind, column) in &colonnes.heures {
            if let Some(volume) = activite.heures.get(kind) {
                self.page.number(row, *column, volume.total(), &styles::nombre())?;
            }
        }
        if let Some(column) = colonnes.encadre {
            let value = hours(activite, NatureHeures::is_taught);
            self.page.formula(row, column, &colonnes.somme_encadre(row), Some(value), &styles::somme())?;
        }
        let value = hours(activite, |_| true);
        let total = styles::somme().set_bold();
        self.page.formula(row, colonnes.total, &colonnes.somme_total(row), Some(value), &total)?;
        if let Some(column) = colonnes.distanciel {
            let value = distanciel(activite);
            if !value.is_zero() {
                self.page.number(row, column, value, &styles::nombre())?;
            }
        }
        Ok(())
    }

    /// What a student of each parcours totals in the semestre, and how much of each UE the SAÉ weigh.
    fn totaux_du_semestre(&mut self, bloc: &Bloc<'p>, rows: Option<(u32, u32)>) -> Written {
        let contexte = self.contexte;
        let mut rows_by_parcours = vec![self.row; contexte.vues.len()];
        let Some(rows) = rows else {
            self.totaux.push(Vec::new());
            return Ok(());
        };
        let portees = Portee::all(contexte, &[bloc]);
        for portee in &portees {
            match portee.rang {
                Some(rang) => rows_by_parcours[rang] = self.row,
                None => rows_by_parcours.fill(self.row),
            }
            self.total(bloc, portee, rows)?;
        }
        let first_total = self.row - portees.len() as u32;
        for (total_row, portee) in (first_total..).zip(&portees) {
            self.part_des_saes(bloc, portee, rows, total_row)?;
        }
        self.totaux.push(rows_by_parcours);
        Ok(())
    }

    fn total(&mut self, bloc: &Bloc<'p>, portee: &Portee<'_, 'p>, rows: (u32, u32)) -> Written {
        let i18n = self.contexte.i18n;
        let total = styles::total();
        let titre = t!(i18n, "xlsx-total-du-semestre", numero = bloc.semestre.numero, parcours = self.pour(portee));
        self.titre_de_total(&titre)?;
        let row = self.row;
        let mut sums = vec![(self.colonnes.ects, portee.ects(bloc))];
        for column in self.colonnes.sommes() {
            sums.push((column, portee.sum(bloc, |it| self.valeur(it, column))));
        }
        for (column, ue) in self.colonnes.coefficients.clone().zip(&bloc.ues) {
            if portee.has_ue(ue) {
                sums.push((column, portee.sum(bloc, |it| coefficient(it, ue))));
            }
        }
        for (column, value) in sums {
            let formula = self.somme(portee, column, rows, None);
            self.page.formula(row, column, &formula, Some(value), &total)?;
        }
        self.row += 1;
        Ok(())
    }

    fn part_des_saes(&mut self, bloc: &Bloc<'p>, portee: &Portee<'_, 'p>, rows: (u32, u32), total_row: u32) -> Written {
        let titre = t!(self.contexte.i18n, "xlsx-part-des-saes", parcours = self.pour(portee));
        let format = styles::cellule().set_italic();
        let before = self.colonnes.coefficients.start;
        if self.colonnes.coefficients.is_empty() {
            return Ok(());
        }
        self.page.span(self.row, 0, before - 1, &titre, &format.set_align(FormatAlign::Right))?;
        for (at, column) in self.colonnes.coefficients.clone().enumerate() {
            let Some(ue) = bloc.ues.get(at).filter(|ue| portee.has_ue(ue)) else {
                self.page.blank(self.row, column, &styles::cellule().set_background_color(styles::SANS_OBJET))?;
                continue;
            };
            let saes = portee.sum(bloc, |it| if it.nature.is_sae() { coefficient(it, ue) } else { Decimal::ZERO });
            let share = saes.checked_div(portee.sum(bloc, |it| coefficient(it, ue)));
            let total = format!("{}{}", column_number_to_name(column), total_row + 1);
            let ressource = self.contexte.nature(Nature::Ressource);
            let sum = self.somme(portee, column, rows, Some(&ressource));
            let formula = format!("IF({total}=0,\"\",{sum}/{total})");
            self.page.formula(self.row, column, &formula, share, &styles::part())?;
        }
        self.row += 1;
        Ok(())
    }

    /// The rows of a column that are marked for these students, added up; without those of type `but`.
    fn somme(&self, portee: &Portee<'_, 'p>, column: u16, (first, last): (u32, u32), but: Option<&str>) -> String {
        let range = cell_range(first, column, last, column);
        let mut criteria = String::new();
        if let Some(parcours) = portee.rang.and_then(|rang| self.colonnes.parcours.get(rang)) {
            let marks = cell_range_absolute(first, *parcours, last, *parcours);
            criteria.push_str(&format!(",{marks},\"{MARQUE}\""));
        }
        if let Some(but) = but {
            let nature = self.colonnes.nature;
            criteria.push_str(&format!(",{},\"<>{but}\"", cell_range_absolute(first, nature, last, nature)));
        }
        if criteria.is_empty() { format!("SUM({range})") } else { format!("SUMIFS({range}{criteria})") }
    }

    /// What an activité has in a column of hours.
    fn valeur(&self, activite: &Activite, column: u16) -> Decimal {
        let colonnes = &self.colonnes;
        if column == colonnes.total {
            hours(activite, |_| true)
        } else if Some(column) == colonnes.encadre {
            hours(activite, NatureHeures::is_taught)
        } else if Some(column) == colonnes.distanciel {
            distanciel(activite)
        } else {
            hours(activite, |kind| colonnes.heures.contains(&(kind, column)))
        }
    }

    /// Whom a total is for, in words; `aucun` when the programme has no parcours.
    fn pour(&self, portee: &Portee<'_, '_>) -> String {
        match portee.parcours() {
            Some(parcours) => parcours.code.clone(),
            None if self.contexte.has_parcours() => t!(self.contexte.i18n, "xlsx-tous-parcours"),
            None => "aucun".to_owned(),
        }
    }

    fn titre_de_total(&mut self, titre: &str) -> Written {
        let format = styles::cellule().set_bold().set_background_color(styles::TOTAL);
        self.fond(&format)?;
        let last = self.colonnes.ects.max(1) - 1;
        self.page.span(self.row, 0, last, titre, &format)
    }

    /// The totals of the diploma: the semestres of each parcours added up.
    fn diplome(&mut self, blocs: &[Bloc<'p>]) -> Written {
        let i18n = self.contexte.i18n;
        let all: Vec<&Bloc<'p>> = blocs.iter().collect();
        self.page.span(self.row, 0, self.page.last_column(), &t!(i18n, "xlsx-diplome-entier"), &styles::bandeau())?;
        self.row += 1;
        for portee in Portee::all(self.contexte, &all) {
            let titre = t!(i18n, "xlsx-total-du-diplome", parcours = self.pour(&portee));
            self.titre_de_total(&titre)?;
            let rows: Vec<u32> =
                self.totaux.iter().filter_map(|it| it.get(portee.rang.unwrap_or(0)).copied()).collect();
            let columns: Vec<u16> = [self.colonnes.ects].into_iter().chain(self.colonnes.sommes()).collect();
            for column in columns {
                let figure = |bloc: &&Bloc<'p>| {
                    if column == self.colonnes.ects {
                        portee.ects(bloc)
                    } else {
                        portee.sum(bloc, |it| self.valeur(it, column))
                    }
                };
                let value = all.iter().map(figure).sum();
                let cells: Vec<String> =
                    rows.iter().map(|row| format!("{}{}", column_number_to_name(column), row + 1)).collect();
                let formula = if cells.is_empty() { "0".to_owned() } else { cells.join("+") };
                self.page.formula(self.row, column, &formula, Some(value), &styles::total())?;
            }
            self.row += 1;
        }
        Ok(())
    }

    fn finish(self) -> Result<Worksheet, XlsxError> {
        let print = Print {
            header: HEADER..=HEADER,
            frozen_columns: self.colonnes.intitule + 1,
            last_row: self.row.max(1) - 1,
        };
        self.page.finish(self.contexte, print)
    }
}

fn coefficient(activite: &Activite, ue: &Ue) -> Decimal {
    activite.coefficients.get(&ue.id).copied().unwrap_or_default()
}

/// The hours of the kinds that `counts` keeps.
fn hours(activite: &Activite, counts: impl Fn(NatureHeures) -> bool) -> Decimal {
    activite.heures.iter().filter(|(kind, _)| counts(**kind)).map(|(_, volume)| volume.total()).sum()
}

fn distanciel(activite: &Activite) -> Decimal {
    let at_a_distance = |volume: &Volume| match volume {
        Volume::Global(_) => Decimal::ZERO,
        Volume::Reparti(split) => split.distanciel,
    };
    activite.heures.values().map(at_a_distance).sum()
}
