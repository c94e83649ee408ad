//! How the activités of each semestre weigh in its UE, and how SAÉ and ressources balance there, parcours by parcours.

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    ConditionalFormatFormula, Format, FormatAlign, Worksheet,
    utility::{cell_range, cell_range_absolute, column_number_to_name},
};

use super::{
    XlsxError,
    maquette::MARK,
    marks::Role,
    page::{Print, SheetPage, Written},
    styles,
};
use crate::{
    coverage::ParcoursView,
    formats::writing::survey::Survey,
    names::NO_VALUE,
    programme::{Activite, Id, Nature, Semestre, Ue},
    t,
};

const FIRST_ROW: u32 = 3;
const CODE: u16 = 0;
const NAME: u16 = 1;
const FIRST_SUMMARY: u16 = 2;
/// For each view: what SAÉ weigh, what ressources weigh, the share of SAÉ.
const SUMMARY: u16 = 3;

struct CoefficientSheet<'c, 'p> {
    survey: &'c Survey<'p>,
    page: SheetPage,
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
struct Heads {
    poles: u32,
    /// One for each parcours.
    parcours: Vec<u32>,
}

pub(super) fn sheet(survey: &Survey<'_>) -> Result<Worksheet, XlsxError> {
    let i18n = survey.i18n;
    let blocs: Vec<Bloc<'_>> = survey.semestres().into_iter().map(|it| bloc(survey, it)).collect();
    let mut page = SheetPage::new(&t!(i18n, "xlsx-feuille-coefficients"))?;
    page.column(10.0, 15.0);
    page.column(24.0, 36.0);
    let first = FIRST_SUMMARY + SUMMARY * survey.views.len() as u16;
    for _ in FIRST_SUMMARY..first {
        page.column(9.0, 12.0);
    }
    let widest = blocs.iter().map(|it| it.activites.len()).max().unwrap_or(0);
    for _ in 0..widest {
        page.column(7.0, 12.0);
    }
    page.editable(survey, Role::Coefficients, [])?;
    page.title(&t!(i18n, "xlsx-titre-coefficients", diplome = survey.title()), &t!(i18n, "xlsx-note-coefficients"))?;
    let mut sheet = CoefficientSheet { survey, page, first, row: FIRST_ROW };
    for bloc in &blocs {
        sheet.bloc(bloc)?;
    }
    let print = Print { header: 0..=1, frozen_columns: NAME + 1, last_row: sheet.row.max(FIRST_ROW + 1) - 1 };
    sheet.page.finish(survey, print)
}

fn bloc<'p>(survey: &Survey<'p>, semestre: &'p Semestre) -> Bloc<'p> {
    let mut activites = survey.activites(semestre);
    let mut elsewhere: HashMap<&Id<Activite>, &Activite> = HashMap::new();
    for (activite, _) in semestre.ues.iter().flat_map(|ue| survey.poids_de(ue)) {
        if activite.semestre != semestre.numero {
            elsewhere.insert(&activite.id, activite);
        }
    }
    let mut elsewhere: Vec<&Activite> = elsewhere.into_values().collect();
    elsewhere.sort_by_key(|it| (it.semestre, &it.id));
    activites.extend(elsewhere);
    Bloc { semestre, activites }
}

impl<'p> CoefficientSheet<'_, 'p> {
    fn bloc(&mut self, bloc: &Bloc<'p>) -> Written {
        let edge = self.first + bloc.activites.len() as u16;
        let columns: HashMap<&Id<Activite>, u16> = bloc.activites.iter().map(|it| &it.id).zip(self.first..).collect();
        let keys = (self.first..).zip(&bloc.activites).map(|(column, it)| (column, format!("poids/{}", it.id)));
        self.page.keys(self.row, keys)?;
        self.row += 1;
        let heads = self.heads(bloc)?;
        let first_row = self.row;
        for ue in &bloc.semestre.ues {
            self.ue(ue, &columns, &heads, edge)?;
            self.row += 1;
        }
        if self.row > first_row {
            let rows = (first_row, self.row - 1);
            self.page.grid(rows, (self.first, edge.max(1) - 1))?;
            if edge > self.first {
                self.page.positives(rows, (self.first, edge - 1))?;
            }
            self.bounds(bloc, rows)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The semestre, its activités with their pôle, and which parcours have them.
    fn heads(&mut self, bloc: &Bloc<'p>) -> Result<Heads, XlsxError> {
        let (survey, i18n, row) = (self.survey, self.survey.i18n, self.row);
        let semestre = bloc.semestre;
        let title = t!(i18n, "xlsx-semestre", numero = semestre.numero, annee = semestre.annee());
        self.page.span(row, CODE, NAME, &title, &styles::bandeau())?;
        let head = styles::head();
        for (rank, view) in survey.views.iter().enumerate() {
            let at = FIRST_SUMMARY + SUMMARY * rank as u16;
            let parcours = view.parcours.map_or("aucun", |it| it.code.as_str());
            for (column, texte) in [
                (at, t!(i18n, "xlsx-poids-des-saes", parcours = parcours)),
                (at + 1, t!(i18n, "xlsx-poids-des-ressources", parcours = parcours)),
                (at + 2, t!(i18n, "xlsx-part-des-saes", parcours = parcours)),
            ] {
                self.page.text(row, column, &texte, &head)?;
            }
        }
        let heads = Heads { poles: row + 1, parcours: (row + 2..).take(survey.programme.parcours.len()).collect() };
        let libelle = styles::cell().set_italic().set_align(FormatAlign::Right);
        self.page.span(heads.poles, CODE, self.first - 1, &t!(i18n, "xlsx-pole"), &libelle)?;
        for (row, parcours) in heads.parcours.iter().zip(&survey.programme.parcours) {
            let title = t!(i18n, "xlsx-du-parcours-seul", parcours = parcours.code.clone());
            self.page.span(*row, CODE, self.first - 1, &title, &libelle)?;
        }
        for (column, activite) in (self.first..).zip(&bloc.activites) {
            let fill = if activite.nature.is_sae() { styles::SAE } else { styles::RESSOURCE };
            let head = styles::centred().set_bold().set_background_color(fill);
            self.page.text(row, column, &survey.code(activite), &head)?;
            self.page.text(heads.poles, column, &self.pole(activite.nature.is_sae()), &styles::centred())?;
            for (row, parcours) in heads.parcours.iter().zip(&survey.programme.parcours) {
                let mark = if activite.is_in(Some(&parcours.id)) { MARK } else { "" };
                self.page.text(*row, column, mark, &styles::centred())?;
            }
        }
        self.row = heads.poles + 1 + heads.parcours.len() as u32;
        Ok(heads)
    }

    fn pole(&self, is_sae: bool) -> String {
        let i18n = self.survey.i18n;
        if is_sae { t!(i18n, "xlsx-pole-sae") } else { self.survey.nature(Nature::Ressource) }
    }

    fn ue(&mut self, ue: &'p Ue, columns: &HashMap<&Id<Activite>, u16>, heads: &Heads, edge: u16) -> Written {
        let (survey, row) = (self.survey, self.row);
        self.page.object(row, ue)?;
        let tint = styles::tint(survey.competence_de_l_ue(ue));
        let fort = styles::cell().set_bold().set_background_color(tint.fort);
        self.page.text(row, CODE, &ue.code, &fort)?;
        self.page.text(row, NAME, &survey.name_of_ue(ue), &fort)?;
        let poids = survey.poids_de(ue);
        let format = styles::centred_number().set_background_color(tint.clair);
        for (activite, coefficient) in poids {
            if let Some(column) = columns.get(&activite.id) {
                self.page.number(row, *column, *coefficient, &format)?;
            }
        }
        for (rank, view) in survey.views.iter().enumerate() {
            let at = FIRST_SUMMARY + SUMMARY * rank as u16;
            if survey.has_ue(rank, ue) {
                self.counts(at, &sums(poids, view), heads, heads.parcours.get(rank).copied(), edge)?;
            } else {
                let without_object = styles::cell().set_background_color(styles::WITHOUT_OBJECT);
                (at..at + SUMMARY).try_for_each(|column| self.page.blank(row, column, &without_object))?;
            }
        }
        Ok(())
    }

    /// What SAÉ and ressources weigh, and their balance.
    fn counts(&mut self, at: u16, sums: &Poles, heads: &Heads, marks: Option<u32>, edge: u16) -> Written {
        let row = self.row;
        let centred = |format: Format| format.set_align(FormatAlign::Center);
        for (column, is_sae, sum) in [(at, true, sums.saes), (at + 1, false, sums.ressources)] {
            let formula = if edge > self.first { self.sum(is_sae, heads, marks, edge) } else { "0".to_owned() };
            self.page.formula(row, column, &formula, Some(sum), &centred(styles::sum()))?;
        }
        let [saes, ressources] = [at, at + 1].map(|it| format!("{}{}", column_number_to_name(it), row + 1));
        let formula = format!("IF({saes}+{ressources}=0,\"{NO_VALUE}\",{saes}/({saes}+{ressources}))");
        let share = sums.saes.checked_div(sums.saes + sums.ressources);
        self.page.share(row, at + 2, &formula, share, &centred(styles::part()))
    }

    /// The coefficients of the row that belong to a pôle, among the activités that are marked.
    fn sum(&self, is_sae: bool, heads: &Heads, marks: Option<u32>, edge: u16) -> String {
        let (first, last) = (self.first, edge - 1);
        let coefficients = cell_range(self.row, first, self.row, last);
        let poles = cell_range_absolute(heads.poles, first, heads.poles, last);
        let marks = marks.map(|row| format!(",{},\"{MARK}\"", cell_range_absolute(row, first, row, last)));
        format!("SUMIFS({coefficients},{poles},\"{}\"{})", self.pole(is_sae), marks.unwrap_or_default())
    }

    /// Shows the shares that are out of bounds. A semestre with a stage has no upper one.
    fn bounds(&mut self, bloc: &Bloc<'p>, rows: (u32, u32)) -> Written {
        let figures = self.survey.programme.figures();
        for (rank, view) in self.survey.views.iter().enumerate() {
            let column = FIRST_SUMMARY + SUMMARY * rank as u16 + 2;
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
            let missing = Format::new().set_background_color(styles::MISSING);
            let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(missing);
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
        let own = poids.iter().filter(|(it, _)| it.is_in(parcours) && it.nature.is_sae() == is_sae);
        own.map(|(_, coefficient)| coefficient).sum()
    };
    Poles { saes: of(true), ressources: of(false) }
}
