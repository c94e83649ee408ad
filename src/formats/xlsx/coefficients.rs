//! How the activités of each semestre weigh in its UE, and how SAÉ and ressources balance there, parcours by parcours.

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    ConditionalFormatFormula, Format, FormatAlign, Worksheet,
    utility::{cell_range, cell_range_absolute, column_number_to_name},
};

use super::{
    XlsxError,
    maquette::MARQUE,
    marks::Role,
    page::{Page, Print, SANS_VALEUR, Written},
    styles,
};
use crate::{
    coverage::ParcoursView,
    formats::writing::survey::Survey,
    programme::{Activite, Id, Nature, Semestre, Ue},
    t,
};

const FIRST_ROW: u32 = 3;
const CODE: u16 = 0;
const NOM: u16 = 1;
const FIRST_BILAN: u16 = 2;
/// For each view: what SAÉ weigh, what ressources weigh, the share of SAÉ.
const BILAN: u16 = 3;

struct ReadSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    page: Page,
    /// The column of the first activité.
    first: u16,
    row: u32,
}

/// One semestre: its activités, and those of others that weigh in its UE.
struct Bloc<'p> {
    semestre: &'p Semestre,
    activites: Vec<&'p Activite>,
}

/// The rows above the UE of a semestre that formulas read.
struct Tetes {
    poles: u32,
    /// One for each parcours.
    parcours: Vec<u32>,
}

pub(super) fn sheet(survey: &Survey<'_>) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let blocs: Vec<Bloc<'_>> = survey.semestres().into_iter().map(|it| bloc(survey, it)).collect();
    let mut page = Page::new(&t!(i18n, "xlsx-feuille-coefficients"))?;
    page.column(10.0, 15.0);
    page.column(24.0, 36.0);
    let first = FIRST_BILAN + BILAN * survey.views.len() as u16;
    for _ in FIRST_BILAN..first {
        page.column(9.0, 12.0);
    }
    let widest = blocs.iter().map(|it| it.activites.len()).max().unwrap_or(0);
    for _ in 0..widest {
        page.column(7.0, 12.0);
    }
    page.editable(survey, Role::Coefficients, [])?;
    page.title(&t!(i18n, "xlsx-titre-coefficients", diplome = survey.titre()), &t!(i18n, "xlsx-note-coefficients"))?;
    let mut feuille = ReadSheet { survey, page, first, row: FIRST_ROW };
    for bloc in &blocs {
        feuille.bloc(bloc)?;
    }
    let print = Print { header: 0..=1, frozen_columns: NOM + 1, last_row: feuille.row.max(FIRST_ROW + 1) - 1 };
    feuille.page.finish(survey, print)
}

fn bloc<'p>(survey: &Survey<'p>, semestre: &'p Semestre) -> Bloc<'p> {
    let mut activites = survey.activites(semestre);
    let mut ailleurs: HashMap<&Id<Activite>, &Activite> = HashMap::new();
    for (activite, _) in semestre.ues.iter().flat_map(|ue| survey.poids_de(ue)) {
        if activite.semestre != semestre.numero {
            ailleurs.insert(&activite.id, activite);
        }
    }
    let mut ailleurs: Vec<&Activite> = ailleurs.into_values().collect();
    ailleurs.sort_by_key(|it| (it.semestre, &it.id));
    activites.extend(ailleurs);
    Bloc { semestre, activites }
}

impl<'p> ReadSheet<'_, 'p> {
    fn bloc(&mut self, bloc: &Bloc<'p>) -> Written {
        let edge = self.first + bloc.activites.len() as u16;
        let columns: HashMap<&Id<Activite>, u16> = bloc.activites.iter().map(|it| &it.id).zip(self.first..).collect();
        let cles = (self.first..).zip(&bloc.activites).map(|(column, it)| (column, format!("poids/{}", it.id)));
        self.page.cles(self.row, cles)?;
        self.row += 1;
        let tetes = self.tetes(bloc)?;
        let first_row = self.row;
        for ue in &bloc.semestre.ues {
            self.ue(ue, &columns, &tetes, edge)?;
            self.row += 1;
        }
        if self.row > first_row {
            let rows = (first_row, self.row - 1);
            self.page.quadrillage(rows, (self.first, edge.max(1) - 1))?;
            if edge > self.first {
                self.page.positifs(rows, (self.first, edge - 1))?;
            }
            self.bornes(bloc, rows)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The semestre, its activités with their pôle, and which parcours have them.
    fn tetes(&mut self, bloc: &Bloc<'p>) -> Result<Tetes, XlsxError> {
        let (survey, i18n, row) = (self.survey, self.survey.i18n, self.row);
        let semestre = bloc.semestre;
        let titre = t!(i18n, "xlsx-semestre", numero = semestre.numero, annee = semestre.annee());
        self.page.span(row, CODE, NOM, &titre, &styles::bandeau())?;
        let entete = styles::entete();
        for (rang, view) in survey.views.iter().enumerate() {
            let at = FIRST_BILAN + BILAN * rang as u16;
            let parcours = view.parcours.map_or("aucun", |it| it.code.as_str());
            for (column, texte) in [
                (at, t!(i18n, "xlsx-poids-des-saes", parcours = parcours)),
                (at + 1, t!(i18n, "xlsx-poids-des-ressources", parcours = parcours)),
                (at + 2, t!(i18n, "xlsx-part-des-saes", parcours = parcours)),
            ] {
                self.page.text(row, column, &texte, &entete)?;
            }
        }
        let tetes = Tetes { poles: row + 1, parcours: (row + 2..).take(survey.programme.parcours.len()).collect() };
        let libelle = styles::cellule().set_italic().set_align(FormatAlign::Right);
        self.page.span(tetes.poles, CODE, self.first - 1, &t!(i18n, "xlsx-pole"), &libelle)?;
        for (row, parcours) in tetes.parcours.iter().zip(&survey.programme.parcours) {
            let titre = t!(i18n, "xlsx-du-parcours-seul", parcours = parcours.code.clone());
            self.page.span(*row, CODE, self.first - 1, &titre, &libelle)?;
        }
        for (column, activite) in (self.first..).zip(&bloc.activites) {
            let fond = if activite.nature.is_sae() { styles::SAE } else { styles::RESSOURCE };
            let tete = styles::centre().set_bold().set_background_color(fond);
            self.page.text(row, column, &survey.code(activite), &tete)?;
            self.page.text(tetes.poles, column, &self.pole(activite.nature.is_sae()), &styles::centre())?;
            for (row, parcours) in tetes.parcours.iter().zip(&survey.programme.parcours) {
                let marque = if activite.is_in(Some(&parcours.id)) { MARQUE } else { "" };
                self.page.text(*row, column, marque, &styles::centre())?;
            }
        }
        self.row = tetes.poles + 1 + tetes.parcours.len() as u32;
        Ok(tetes)
    }

    fn pole(&self, is_sae: bool) -> String {
        let i18n = self.survey.i18n;
        if is_sae { t!(i18n, "xlsx-pole-sae") } else { self.survey.nature(Nature::Ressource) }
    }

    fn ue(&mut self, ue: &'p Ue, columns: &HashMap<&Id<Activite>, u16>, tetes: &Tetes, edge: u16) -> Written {
        let (survey, row) = (self.survey, self.row);
        self.page.objet(row, ue)?;
        let teinte = styles::teinte(survey.competence_de_l_ue(ue));
        let fort = styles::cellule().set_bold().set_background_color(teinte.fort);
        self.page.text(row, CODE, &ue.code, &fort)?;
        self.page.text(row, NOM, &survey.nom_de_l_ue(ue), &fort)?;
        let poids = survey.poids_de(ue);
        let format = styles::nombre_centre().set_background_color(teinte.clair);
        for (activite, coefficient) in poids {
            if let Some(column) = columns.get(&activite.id) {
                self.page.number(row, *column, *coefficient, &format)?;
            }
        }
        for (rang, view) in survey.views.iter().enumerate() {
            let at = FIRST_BILAN + BILAN * rang as u16;
            if survey.has_ue(rang, ue) {
                self.bilan(at, &sums(poids, view), tetes, tetes.parcours.get(rang).copied(), edge)?;
            } else {
                let sans_objet = styles::cellule().set_background_color(styles::SANS_OBJET);
                (at..at + BILAN).try_for_each(|column| self.page.blank(row, column, &sans_objet))?;
            }
        }
        Ok(())
    }

    /// What SAÉ and ressources weigh, and their balance.
    fn bilan(&mut self, at: u16, sums: &Poles, tetes: &Tetes, marks: Option<u32>, edge: u16) -> Written {
        let row = self.row;
        let centre = |format: Format| format.set_align(FormatAlign::Center);
        for (column, is_sae, sum) in [(at, true, sums.saes), (at + 1, false, sums.ressources)] {
            let formula = if edge > self.first { self.somme(is_sae, tetes, marks, edge) } else { "0".to_owned() };
            self.page.formula(row, column, &formula, Some(sum), &centre(styles::somme()))?;
        }
        let [saes, ressources] = [at, at + 1].map(|it| format!("{}{}", column_number_to_name(it), row + 1));
        let formula = format!("IF({saes}+{ressources}=0,\"{SANS_VALEUR}\",{saes}/({saes}+{ressources}))");
        let share = sums.saes.checked_div(sums.saes + sums.ressources);
        self.page.formula(row, at + 2, &formula, share, &centre(styles::part()))
    }

    /// The coefficients of the row that belong to a pôle, among the activités that are marked.
    fn somme(&self, is_sae: bool, tetes: &Tetes, marks: Option<u32>, edge: u16) -> String {
        let (first, last) = (self.first, edge - 1);
        let coefficients = cell_range(self.row, first, self.row, last);
        let poles = cell_range_absolute(tetes.poles, first, tetes.poles, last);
        let marks = marks.map(|row| format!(",{},\"{MARQUE}\"", cell_range_absolute(row, first, row, last)));
        format!("SUMIFS({coefficients},{poles},\"{}\"{})", self.pole(is_sae), marks.unwrap_or_default())
    }

    /// Shows the shares that are out of bounds. A semestre with a stage has no upper one.
    fn bornes(&mut self, bloc: &Bloc<'p>, rows: (u32, u32)) -> Written {
        let figures = self.survey.programme.figures();
        for (rang, view) in self.survey.views.iter().enumerate() {
            let column = FIRST_BILAN + BILAN * rang as u16 + 2;
            let parcours = view.parcours.map(|it| &it.id);
            let has_stage = bloc
                .activites
                .iter()
                .any(|it| it.nature == Nature::Stage && it.semestre == bloc.semestre.numero && it.is_in(parcours));
            let cell = format!("{}{}", column_number_to_name(column), rows.0 + 1);
            let min = figures.pole_min.map(|it| format!("{cell}<{it}"));
            let max = figures.pole_max.filter(|_| !has_stage).map(|it| format!("{cell}>{it}"));
            let bounds: Vec<String> = min.into_iter().chain(max).collect();
            if bounds.is_empty() {
                continue;
            }
            let rule = format!("=AND(ISNUMBER({cell}),OR({}))", bounds.join(","));
            let manque = Format::new().set_background_color(styles::MANQUE);
            let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(manque);
            self.page.sheet.add_conditional_format(rows.0, column, rows.1, column, &rule)?;
        }
        Ok(())
    }
}

/// What the two pôles weigh in a UE.
struct Poles {
    saes: Decimal,
    ressources: Decimal,
}

fn sums(poids: &[(&Activite, Decimal)], view: &ParcoursView<'_>) -> Poles {
    let parcours = view.parcours.map(|it| &it.id);
    let of = |is_sae: bool| {
        let siens = poids.iter().filter(|(it, _)| it.is_in(parcours) && it.nature.is_sae() == is_sae);
        siens.map(|(_, coefficient)| coefficient).sum()
    };
    Poles { saes: of(true), ressources: of(false) }
}
