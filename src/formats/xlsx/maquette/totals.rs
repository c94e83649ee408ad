//! What a student totals: by semestre, by UE, over the whole diploma.

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Format, FormatAlign,
    utility::{cell_range, cell_range_absolute, column_number_to_name},
};

use super::{
    block::Bloc,
    figures::value,
    scope::{Poids, Portee},
    writing::{MARK, MaquetteSheet},
};
use crate::{
    coverage::{Measure, Range},
    formats::xlsx::{page::Written, styles},
    names::{NO_VALUE, figure_range},
    programme::{Activite, Id, Nature, Ue},
    t,
};

impl<'p> MaquetteSheet<'_, 'p> {
    /// What a student of each parcours totals in the semestre, and how much of each UE the SAÉ weigh.
    pub(super) fn totals_of_semestre(&mut self, bloc: &Bloc<'p>, rows: Option<(u32, u32)>) -> Written {
        let survey = self.survey;
        let mut rows_by_parcours = vec![self.row; survey.views.len()];
        let Some(rows) = rows else {
            self.totals.push(Vec::new());
            return Ok(());
        };
        let scopes = Portee::all(survey, &[bloc]);
        for portee in &scopes {
            match portee.rank {
                Some(rank) => rows_by_parcours[rank] = self.row,
                None => rows_by_parcours.fill(self.row),
            }
            self.total(bloc, portee, &portee.poids(bloc), rows)?;
        }
        let first_total = self.row - scopes.len() as u32;
        for (total_row, portee) in (first_total..).zip(&scopes) {
            self.share_of_saes(bloc, portee, &portee.poids(bloc), rows, total_row)?;
        }
        self.totals.push(rows_by_parcours);
        Ok(())
    }

    fn total(
        &mut self,
        bloc: &Bloc<'p>,
        portee: &Portee<'_, 'p>,
        poids: &HashMap<&Id<Ue>, Poids>,
        rows: (u32, u32),
    ) -> Written {
        let i18n = self.survey.i18n;
        let title = t!(i18n, "xlsx-total-du-semestre", numero = bloc.semestre.numero, parcours = self.pour(portee));
        self.page.keyed(self.row, &format!("total/{}/{}", bloc.semestre.id, key_of(portee)));
        self.head_of_total(&title)?;
        let row = self.row;
        let (seen, numero) = (portee.seen(), bloc.semestre.numero);
        let ects = seen.ects_du_semestre(numero).unwrap_or(Range::of(Decimal::ZERO));
        let mut sums = vec![(self.layout.ects, portee.ects(bloc), ects)];
        for column in self.layout.sommes() {
            let figure = |it: &Activite| value(&self.layout, it, column);
            sums.push((column, portee.sum(bloc, figure), seen.somme(Some(numero), figure)));
        }
        for (column, ue) in self.layout.coefficients.clone().zip(&bloc.ues) {
            if portee.has_ue(ue) {
                let total = poids.get(&ue.id).map_or(Decimal::ZERO, |it| it.total);
                let lived = seen.ue(&ue.id).map_or(Range::of(total), |vu| seen.poids_de(vu, |_| true));
                sums.push((column, total, lived));
            } else {
                self.page.blank(row, column, &without_object())?;
            }
        }
        for (column, value, lived) in sums {
            let format = self.format_of_total(column);
            if lived == Range::of(value) {
                let formula = self.sum(portee, column, rows, None);
                self.page.formula(row, column, &formula, Some(value), &format)?;
            } else {
                self.chosen(row, column, lived, &format)?;
            }
        }
        self.row += 1;
        Ok(())
    }

    /// What students total according to their choices: no formula of the sheet knows what they take.
    fn chosen(&mut self, row: u32, column: u16, lived: Range, format: &Format) -> Written {
        if lived.is_single() {
            return self.page.number(row, column, lived.min, format);
        }
        self.page.text(row, column, &self.survey.i18n.range(lived.min, lived.max), format)
    }

    fn share_of_saes(
        &mut self,
        bloc: &Bloc<'p>,
        portee: &Portee<'_, 'p>,
        poids: &HashMap<&Id<Ue>, Poids>,
        rows: (u32, u32),
        total_row: u32,
    ) -> Written {
        self.page.keyed(self.row, &format!("part/{}/{}", bloc.semestre.id, key_of(portee)));
        let title = t!(self.survey.i18n, "xlsx-part-des-saes", parcours = self.pour(portee));
        let format = styles::cell().set_italic();
        let before = self.layout.coefficients.start;
        if self.layout.coefficients.is_empty() {
            return Ok(());
        }
        self.page.span(self.row, 0, before - 1, &title, &format.set_align(FormatAlign::Right))?;
        for (column, ue) in self.layout.coefficients.clone().zip(&bloc.ues) {
            if !portee.has_ue(ue) {
                self.page.blank(self.row, column, &without_object())?;
                continue;
            }
            let format = styles::part().set_align(FormatAlign::Center);
            let poids = poids.get(&ue.id).copied().unwrap_or_default();
            let seen = portee.seen();
            if let Some(vu) = seen.ue(&ue.id).filter(|vu| seen.poids_de(vu, |_| true) != Range::of(poids.total)) {
                let lived = seen.equilibre(vu, None, None).map(|it| it.parts);
                let hundredth =
                    |it: Range| Range { min: it.min / Decimal::ONE_HUNDRED, max: it.max / Decimal::ONE_HUNDRED };
                let told = figure_range(Measure::SaeShare(vu.rank()), lived.map(hundredth), self.survey.i18n);
                self.page.text(self.row, column, &told, &format)?;
                continue;
            }
            let share = poids.saes.checked_div(poids.total);
            let total = format!("{}{}", column_number_to_name(column), total_row + 1);
            let ressource = self.survey.nature(Nature::Ressource);
            let sum = self.sum(portee, column, rows, Some(&ressource));
            let formula = format!("IF({total}=0,\"{NO_VALUE}\",{sum}/{total})");
            self.page.share(self.row, column, &formula, share, &format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The rows of a column that are marked for these students, added up; without those of type `but`.
    fn sum(&self, portee: &Portee<'_, 'p>, column: u16, (first, last): (u32, u32), but: Option<&str>) -> String {
        let range = cell_range(first, column, last, column);
        let mut criteria = String::new();
        if let Some(parcours) = portee.rank.and_then(|rank| self.layout.parcours.get(rank)) {
            let marks = cell_range_absolute(first, *parcours, last, *parcours);
            criteria.push_str(&format!(",{marks},\"{MARK}\""));
        }
        if let Some(but) = but {
            let nature = self.layout.nature;
            criteria.push_str(&format!(",{},\"<>{but}\"", cell_range_absolute(first, nature, last, nature)));
        }
        if criteria.is_empty() { format!("SUM({range})") } else { format!("SUMIFS({range}{criteria})") }
    }

    /// Whom a total is for, in words; `none` when the programme has no parcours.
    fn pour(&self, portee: &Portee<'_, '_>) -> String {
        match portee.parcours() {
            Some(parcours) => parcours.code.clone(),
            None => match self.survey.programme.parcours.as_slice() {
                [] => "aucun".to_owned(),
                // The document is for that one alone, or there is no other.
                [only] => only.code.clone(),
                _ => t!(self.survey.i18n, "xlsx-tous-parcours"),
            },
        }
    }

    /// ECTS and coefficients stand in the middle of their cells, hours to the right.
    fn format_of_total(&self, column: u16) -> Format {
        let is_centred = column == self.layout.ects || self.layout.coefficients.contains(&column);
        if is_centred { styles::total().set_align(FormatAlign::Center) } else { styles::total() }
    }

    fn head_of_total(&mut self, title: &str) -> Written {
        let format = styles::cell().set_bold().set_background_color(styles::TOTAL);
        self.fill(&format)?;
        let last = self.layout.ects.max(1) - 1;
        self.page.span(self.row, 0, last, title, &format)
    }

    /// The totals of the diploma: the semestres of each parcours added up.
    pub(super) fn diplome(&mut self, blocs: &[Bloc<'p>]) -> Written {
        let i18n = self.survey.i18n;
        let all: Vec<&Bloc<'p>> = blocs.iter().collect();
        self.edge = self.layout.coefficients.start - 1;
        self.page.span(self.row, 0, self.edge, &t!(i18n, "xlsx-diplome-entier"), &styles::bandeau())?;
        self.row += 1;
        self.diplome = vec![self.row; self.survey.views.len()];
        for portee in Portee::all(self.survey, &all) {
            if let Some(rank) = portee.rank {
                self.diplome[rank] = self.row;
            }
            self.page.keyed(self.row, &format!("diplome/{}", key_of(&portee)));
            let title = t!(i18n, "xlsx-total-du-diplome", parcours = self.pour(&portee));
            self.head_of_total(&title)?;
            let rows: Vec<u32> =
                self.totals.iter().filter_map(|it| it.get(portee.rank.unwrap_or(0)).copied()).collect();
            let columns: Vec<u16> = [self.layout.ects].into_iter().chain(self.layout.sommes()).collect();
            for column in columns {
                let figure = |bloc: &&Bloc<'p>| {
                    if column == self.layout.ects {
                        portee.ects(bloc)
                    } else {
                        portee.sum(bloc, |it| value(&self.layout, it, column))
                    }
                };
                let value = all.iter().map(figure).sum();
                let cells: Vec<String> =
                    rows.iter().map(|row| format!("{}{}", column_number_to_name(column), row + 1)).collect();
                let formula = if cells.is_empty() { "0".to_owned() } else { cells.join("+") };
                let seen = portee.seen();
                let lived = match column == self.layout.ects {
                    true => seen.ects_du_diplome().unwrap_or(Range::of(Decimal::ZERO)),
                    false => seen.somme(None, |it| self::value(&self.layout, it, column)),
                };
                let is_hours = column != self.layout.ects;
                let format = if is_hours { styles::grand_total() } else { self.format_of_total(column) };
                if lived == Range::of(value) {
                    self.page.formula(self.row, column, &formula, Some(value), &format)?;
                } else {
                    self.chosen(self.row, column, lived, &format)?;
                }
            }
            self.row += 1;
        }
        Ok(())
    }
}

/// By what a total is known again: whom it is for.
fn key_of(portee: &Portee<'_, '_>) -> String {
    portee.parcours().map(|it| it.id.to_string()).unwrap_or_default()
}

/// A UE that the parcours does not have.
fn without_object() -> Format {
    styles::cell().set_background_color(styles::WITHOUT_OBJECT)
}
