//! Credits: a programme has them by UE, tables often by activité.

use std::path::PathBuf;

use rust_decimal::Decimal;

use super::{activites::number, column::Champ, grid::Page, row::Ligne, ues::entries, weaver::TableWeaver};
use crate::{
    code,
    formats::{
        FormatError,
        reading::{refusal::Refusal, sheet::Place},
    },
    i18n::Arg,
    programme::{Element, Id, Ue},
};

/// What the activités of a UE say of its credits.
pub(super) struct Somme {
    file: PathBuf,
    /// Where the first of them says so.
    place: Place,
    total: Decimal,
}

impl TableWeaver {
    /// The credits in the row of an activité: its own, which count in the total of its UE, or those of the UE.
    ///
    /// # Errors
    /// When they are no number.
    pub(super) fn ects(&mut self, rank: usize, ligne: &Ligne<'_>) -> Result<(), FormatError> {
        let ues = self.ues_named(rank, ligne);
        if let Some(valeur) = ligne.own(Champ::EctsUe) {
            let at = (ligne.row, valeur.column);
            let values: Vec<&str> = if ues.len() == 1 { vec![&valeur.text] } else { entries(&valeur.text).collect() };
            if values.len() == ues.len() {
                for (ue, value) in ues.iter().zip(values) {
                    let value = super::row::Valeur { text: value.to_owned(), ..valeur.clone() };
                    self.ects_of_ue(ue, number(ligne, &value)?, ligne.page, at);
                }
            } else {
                self.warn(ligne.page, at, code!("tableur-ects-sans-ue"), [("valeur", Arg::text(&valeur.text))]);
            }
        }
        if let Some(valeur) = ligne.own(Champ::Ects) {
            let (at, ects) = ((ligne.row, valeur.column), number(ligne, valeur)?);
            match &ues[..] {
                [ue] => {
                    let place = ligne.page.place(at.0, at.1);
                    let first = || Somme { file: ligne.page.file.clone(), place, total: Decimal::ZERO };
                    self.ects.entry(ue.clone()).or_insert_with(first).total += ects;
                }
                _ if ects.is_zero() => {}
                _ => self.warn(ligne.page, at, code!("tableur-ects-sans-ue"), [("valeur", Arg::text(&valeur.text))]),
            }
        }
        Ok(())
    }

    /// Says the credits of a UE, that come from a cell.
    pub(super) fn ects_of_ue(&mut self, id: &Id<Ue>, ects: Decimal, page: &Page, at: (u32, u16)) {
        let Some(ue) = self.ue_mut(id) else { return };
        let had = *ue.ects.get_or_insert(ects);
        if had != ects {
            self.kept(page, at, &had.to_string(), &ects.to_string());
        }
    }

    /// Gives the UE that no cell gave credits the total of those of their activités, and says so.
    pub(super) fn total_ects(&mut self) {
        for (id, Somme { file, place, total }) in std::mem::take(&mut self.ects) {
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
