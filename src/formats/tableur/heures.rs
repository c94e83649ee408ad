//! The hours of activités, by kind and by how they are given.

use rust_decimal::Decimal;

use super::{
    activites::number,
    column::Meaning,
    modalite::Modalite,
    row::{SaidCell, TableLine},
    weaver::TableWeaver,
};
use crate::{
    code,
    formats::FormatError,
    i18n::Arg,
    programme::{NatureHeures, Repartition, Volume},
};

const HEURES: [(Meaning, NatureHeures); 6] = [
    (Meaning::Cm, NatureHeures::Cm),
    (Meaning::Td, NatureHeures::Td),
    (Meaning::CmTd, NatureHeures::CmTd),
    (Meaning::Tp, NatureHeures::Tp),
    (Meaning::Projet, NatureHeures::Projet),
    (Meaning::Autonomie, NatureHeures::Autonomie),
];

impl TableWeaver {
    /// The hours of an activité in its row.
    ///
    /// # Errors
    /// When a cell cannot be understood.
    pub(super) fn heures(&mut self, rank: usize, line: &TableLine<'_>) -> Result<(), FormatError> {
        for cell in line.all(Meaning::Heures).filter(|it| it.own) {
            match number(line, cell) {
                Ok(hours) if hours.is_zero() => {}
                Ok(_) => self.untyped.push((line.page.file.clone(), line.page.place(line.row, cell.column))),
                Err(problem) => self.problems.push(problem),
            }
        }
        for (meaning, nature) in HEURES {
            let Some((cell, volume)) = self.volume(line, meaning) else { continue };
            let hours = volume.total();
            self.tally.hours += hours;
            // A row for each kind of hours: the second of one kind is no other way to say the first.
            let is_again = line.has_column(Meaning::HeuresType) && !self.typed.insert((rank, nature));
            let had = self.programme.activites[rank].heures.get(&nature).copied();
            match had {
                None => {
                    self.programme.activites[rank].heures.insert(nature, volume);
                }
                Some(had) if had.total() != hours || is_again => {
                    self.kept(line.page, (line.row, cell.column), &had.total().to_string(), &cell.text);
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// The hours of one kind in a row, as they are given, with the first of their cells; None when there are none. Cells
    /// that cannot be read are noted.
    fn volume<'l>(&mut self, line: &'l TableLine<'_>, meaning: Meaning) -> Option<(&'l SaidCell, Volume)> {
        let mut given: Vec<(&SaidCell, Option<Modalite>, Decimal)> = Vec::new();
        for cell in line.all(meaning).filter(|it| it.own) {
            match hours(line, cell) {
                Ok(hours) if hours.is_zero() => {}
                Ok(hours) => given.push((cell, line.table.modalite(cell.column), hours)),
                Err(problem) => self.problems.push(problem),
            }
        }
        let (first, modalite, hours) = given.first().copied()?;
        let of = |wanted| given.iter().filter(|it| it.1 == Some(wanted)).map(|it| it.2).sum();
        let volume = match modalite {
            None => Volume::Global(hours),
            Some(_) => Volume::Reparti(Repartition {
                presentiel: of(Modalite::Presentiel),
                distanciel: of(Modalite::Distanciel),
            }),
        };
        Some((first, volume))
    }
}

/// The hours in a cell, which are no share of anything.
fn hours(line: &TableLine<'_>, cell: &SaidCell) -> Result<Decimal, FormatError> {
    if cell.text.trim_end().ends_with('%') {
        let args = [("valeur", Arg::text(&cell.text))];
        return Err(line.page.error(code!("tableur-nombre"), (line.row, cell.column), args));
    }
    number(line, cell)
}
