//! Credits: a programme has them by UE, tables often by activité.

use rust_decimal::Decimal;

use super::{
    activites::{number, semestre_of_code, semestre_of_sheet, semestre_said},
    column::Meaning,
    grid::TableSheet,
    held::Sum,
    row::TableLine,
    ues::entries,
    weaver::TableWeaver,
    words::{after_coefficient, leading_ue},
};
use crate::{
    code,
    formats::{FormatError, reading::refusal::Refusal},
    i18n::Arg,
    programme::{Element, Id, Ue, spelling},
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

    /// The credits of the UE at the heads, in a row of their own, which is told.
    ///
    /// # Errors
    /// When they are no number, or nothing says the semestre of a UE.
    pub(super) fn row_of_credits(&mut self, line: &TableLine<'_>) -> Result<(), FormatError> {
        if !line.is_of_credits {
            return Ok(());
        }
        for cell in line.all(Meaning::CoefficientUe) {
            let (at, head) = ((line.row, cell.column), line.head(cell.column));
            let id = self.ue_of_head(after_coefficient(&head).unwrap_or(&head), line, at)?;
            self.ects_of_ue(&id, number(line, cell)?, line.page, at);
        }
        let args = [
            ("feuille", Arg::text(&line.page.sheet.name)),
            ("ligne", Arg::Count(usize::try_from(line.row).unwrap_or_default() + 1)),
        ];
        self.warnings.push(line.page.remark(code!("tableur-ligne-de-credits"), args));
        Ok(())
    }

    /// The UE that a head names, wherever it is; made in the semestre that its code or the sheet says.
    fn ue_of_head(&mut self, named: &str, line: &TableLine<'_>, at: (u32, u16)) -> Result<Id<Ue>, FormatError> {
        let (code, libelle) = leading_ue(named);
        let of_code = self.programme.ues().filter(|(_, it)| spelling(&it.code) == spelling(code));
        let known: Vec<u8> = of_code.map(|(semestre, _)| semestre.numero).collect();
        let said = semestre_said(line)?.or_else(|| semestre_of_code(code)).or_else(|| semestre_of_sheet(line));
        let numero = said.or(if let [only] = known[..] { Some(only) } else { None });
        let args = [("activite", Arg::text(code))];
        let numero = numero.ok_or_else(|| line.page.error(code!("tableur-sans-semestre"), at, args))?;
        self.semestre(numero, line.page, at);
        Ok(self.ue_coded(numero, code, libelle, line.page, at))
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
