//! Credits: a programme has them by UE, tables often by activité.

use rust_decimal::Decimal;

use super::{
    activites::number, column::Meaning, grid::TableSheet, held::Sum, row::TableLine, ues::entries, weaver::TableWeaver,
};
use crate::{
    code,
    formats::{FormatError, reading::refusal::Refusal},
    i18n::Arg,
    programme::{Element, Id, Ue},
};

impl TableWeaver {
    /// The credits in the row of an activité: its own, which count in the total of its UE, or those of the UE.
    ///
    /// # Errors
    /// When they are no number.
    pub(super) fn ects(&mut self, rank: usize, line: &TableLine<'_>) -> Result<(), FormatError> {
        let ues = self.ues_named(rank, line);
        if let Some(cell) = line.own(Meaning::EctsUe) {
            let at = (line.row, cell.column);
            let values: Vec<&str> = if ues.len() == 1 { vec![&cell.text] } else { entries(&cell.text).collect() };
            if values.len() == ues.len() {
                for (ue, value) in ues.iter().zip(values) {
                    let value = super::row::SaidCell { text: value.to_owned(), ..cell.clone() };
                    self.ects_of_ue(ue, number(line, &value)?, line.page, at);
                }
            } else {
                self.warn(line.page, at, code!("tableur-ects-sans-ue"), [("valeur", Arg::text(&cell.text))]);
            }
        }
        if let Some(cell) = line.own(Meaning::Ects) {
            let (at, ects) = ((line.row, cell.column), number(line, cell)?);
            match &ues[..] {
                [ue] => {
                    let place = line.page.place(at.0, at.1);
                    let first = || Sum { file: line.page.file.clone(), place, total: Decimal::ZERO };
                    self.ects.entry(ue.clone()).or_insert_with(first).total += ects;
                }
                _ if ects.is_zero() => {}
                _ => self.warn(line.page, at, code!("tableur-ects-sans-ue"), [("valeur", Arg::text(&cell.text))]),
            }
        }
        Ok(())
    }

    /// Says the credits of a UE, that come from a cell.
    pub(super) fn ects_of_ue(&mut self, id: &Id<Ue>, ects: Decimal, page: &TableSheet, at: (u32, u16)) {
        let Some(ue) = self.ue_mut(id) else { return };
        let had = *ue.ects.get_or_insert(ects);
        if had != ects {
            self.kept(page, at, &had.to_string(), &ects.to_string());
        }
    }

    /// Gives the UE that no cell gave credits the total of those of their activités, and says so.
    pub(super) fn total_ects(&mut self) {
        for (id, Sum { file, place, total }) in std::mem::take(&mut self.ects) {
            let Some(ue) = self.ue_mut(&id) else { continue };
            let had = ue.ects;
            let (code, args) = match had {
                None => (code!("tableur-ects-somme"), [("ue", Arg::text(&ue.code)), ("total", Arg::Number(total))]),
                Some(had) if had != total => (
                    code!("tableur-conserve"),
                    [("garde", Arg::text(had.to_string())), ("lu", Arg::text(total.to_string()))],
                ),
                Some(_) => (code!("tableur-ects-detail"), [("ue", Arg::text(&ue.code)), ("total", Arg::Number(total))]),
            };
            ue.ects = had.or(Some(total));
            let target = ue.target();
            self.places.add(target, None, place.to_string());
            self.warnings.push(Refusal::at(code, &place, args).warning(&file));
        }
    }
}
