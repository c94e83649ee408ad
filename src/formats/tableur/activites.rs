//! Ressources and SAÉ, their semestres, UE, hours and coefficients, from the rows that tell them.

use rust_decimal::Decimal;

use super::{
    column::Meaning,
    grid::TableSheet,
    marks::{Mark, mark},
    quantity::{fraction, quantity},
    row::{SaidCell, TableLine},
    seasons::{season, year_of, year_of_diploma},
    weaver::TableWeaver,
    words::{self, RowSubject, leading_code, leading_ue, list, semestre, semestre_in_name},
};
use crate::{
    code,
    codes::Famille,
    formats::FormatError,
    i18n::Arg,
    programme::{Activite, Element, Id, Nature, Semestre, spelling},
};

const OF_ACTIVITE: [Meaning; 3] = [Meaning::ActiviteCode, Meaning::Activite, Meaning::ActiviteLibelle];
/// A diploma has at most so many semestres: a number beyond is something else.
const SEMESTRES_MAX: u8 = 20;

impl TableWeaver {
    /// What a row says of an activité, but its ties to others.
    ///
    /// # Errors
    /// When a cell cannot be understood, or gives a code to two activités.
    pub(super) fn activite(&mut self, line: &mut TableLine<'_>) -> Result<(), FormatError> {
        let (code, libelle) = activite_of(line);
        if code.is_empty() && libelle.is_empty() {
            return Ok(());
        }
        let at = line.at(&OF_ACTIVITE);
        let numero = semestre_of(line, &code)?.or_else(|| self.semestre_of_season(line));
        let nature = nature_of(line, &code);
        let known = self.activites.get(&spelling(&code)).cloned().unwrap_or_default();
        let same = |it: &usize| {
            let it = &self.programme.activites[*it];
            !it.nature.code_recurs() || numero.is_none_or(|numero| it.semestre == numero)
        };
        // A row for each kind of hours names its activité again, by its wording where it has no code.
        let is_again = code.is_empty() && line.has_column(Meaning::HeuresType);
        let named = || {
            self.programme.activites.iter().position(|it| {
                spelling(&it.libelle) == spelling(&libelle) && numero.is_none_or(|numero| it.semestre == numero)
            })
        };
        let again = if is_again { named() } else { None };
        let rank = match known.into_iter().find(same).or(again) {
            Some(rank) => {
                self.same_activite(rank, &libelle, line, at)?;
                rank
            }
            None => {
                let supposed = nature.is_none().then(|| nature_of_head(line)).flatten();
                let nature = nature.or(supposed.as_ref().map(|it| it.0));
                let rank = self.new_activite(&code, &libelle, numero, nature, line.page, at)?;
                if let Some((_, head)) = supposed {
                    *self.supposed.entry((line.page.file.clone(), head)).or_default() += 1;
                }
                if let Some(cell) = line.get(Meaning::Parcours) {
                    let parcours = self.parcours(&cell.text, line, (line.row, cell.column));
                    self.programme.activites[rank].parcours = parcours;
                }
                for cell in line.all(Meaning::ParcoursCross).filter(|it| mark(&it.text) == Some(Mark::Cross)) {
                    let head = line.head(cell.column);
                    let code = words::code_of_parcours(&head).unwrap_or(head.trim());
                    let parcours = self.parcours(code, line, (line.row, cell.column));
                    self.programme.activites[rank].parcours.extend(parcours);
                }
                rank
            }
        };
        self.of_its_sheet(rank, line, at);
        line.activite = Some(rank);
        self.tally.activites.insert(rank);
        let is_told_by_type = line.owns(|it| it == Meaning::HeuresType);
        if is_told_by_type && !line.owns(Meaning::names_activite) {
            self.heures(rank, line)?;
        }
        if line.owns(Meaning::names_activite) {
            self.texts(rank, line);
            self.heures(rank, line)?;
            self.coefficients(rank, line)?;
            self.ects(rank, line)?;
        }
        Ok(())
    }

    /// The semestre that the season in the name of the sheet says; without its year, that is told.
    pub(super) fn semestre_of_season(&mut self, line: &TableLine<'_>) -> Option<u8> {
        let found = season(&line.page.sheet.name)?;
        if found.is_supposed {
            self.seasons.insert((line.page.file.clone(), line.page.sheet.name.clone()), found.numero);
        }
        Some(found.numero)
    }

    /// One more row about an activité: it may only say the same.
    fn same_activite(
        &mut self,
        rank: usize,
        libelle: &str,
        line: &TableLine<'_>,
        at: (u32, u16),
    ) -> Result<(), FormatError> {
        let it = &mut self.programme.activites[rank];
        if it.libelle.is_empty() {
            it.libelle = libelle.to_owned();
        }
        if libelle.is_empty() || spelling(&it.libelle) == spelling(libelle) {
            return Ok(());
        }
        let (target, code, had) = (it.target(), it.code.clone(), it.libelle.clone());
        if let Some(other) = self.origin(&target) {
            let args = [("code", Arg::text(code)), ("autre", Arg::text(other))];
            return Err(line.page.error(code!("tableur-code-double"), at, args));
        }
        self.kept(line.page, at, &had, libelle);
        Ok(())
    }

    /// Adds an activité and its semestre.
    ///
    /// # Errors
    /// When nothing says its semestre or what it is.
    pub(super) fn new_activite(
        &mut self,
        code: &str,
        libelle: &str,
        numero: Option<u8>,
        nature: Option<Nature>,
        page: &TableSheet,
        at: (u32, u16),
    ) -> Result<usize, FormatError> {
        let name = || [("activite", Arg::text(if code.is_empty() { libelle } else { code }))];
        let numero = numero.ok_or_else(|| page.error(code!("tableur-sans-semestre"), at, name()))?;
        let nature = nature.ok_or_else(|| page.error(code!("tableur-sans-type"), at, name()))?;
        let label = if code.is_empty() { libelle } else { code };
        let id: Id<Activite> = self.activite_ids.give(label);
        let activite = Activite::new(id, nature, code, numero, libelle);
        self.came(activite.target(), page, at);
        self.semestre(numero, page, at);
        let rank = self.add_activite(activite);
        self.tally.activites.insert(rank);
        Ok(rank)
    }

    /// Makes the semestre and those before it.
    pub(super) fn semestre(&mut self, numero: u8, page: &TableSheet, at: (u32, u16)) {
        for numero in 1..=numero {
            if !self.programme.semestres.iter().any(|it| it.numero == numero) {
                let id = Id::from_label(&format!("s{numero}"));
                let (libelle, semaines, code_apogee) = (None, None, None);
                let semestre = Semestre { id, numero, libelle, semaines, code_apogee, ues: Vec::new() };
                self.came(semestre.target(), page, at);
                self.programme.semestres.push(semestre);
            }
        }
        self.programme.semestres.sort_by_key(|it| it.numero);
    }

    fn texts(&mut self, rank: usize, line: &TableLine<'_>) {
        let it = &mut self.programme.activites[rank];
        let mut differing = Vec::new();
        for (meaning, field) in [
            (Meaning::Description, &mut it.description),
            (Meaning::Objectifs, &mut it.objectifs),
            (Meaning::Livrables, &mut it.livrables),
        ] {
            let Some(cell) = line.own(meaning) else { continue };
            if field.is_empty() {
                field.clone_from(&cell.text);
            } else if spelling(field) != spelling(&cell.text) {
                differing.push((cell, field.clone()));
            }
        }
        if let Some(cell) = line.own(Meaning::MotsCles).filter(|_| it.mots_cles.is_empty()) {
            it.mots_cles = list(&cell.text).map(str::to_owned).collect();
        }
        for (cell, had) in differing {
            self.kept(line.page, (line.row, cell.column), &had, &cell.text);
        }
    }
}

/// The code and the wording of the activité of a row; both empty when it is about none.
fn activite_of(line: &TableLine<'_>) -> (String, String) {
    let (code, libelle) = (line.text(Meaning::ActiviteCode), line.text(Meaning::ActiviteLibelle));
    match line.get(Meaning::Activite).map(|it| (it, leading_code(&it.text))) {
        None => (code.to_owned(), libelle.to_owned()),
        Some((_, Some((code, rest)))) => (code.to_owned(), rest.to_owned()),
        Some((cell, None)) => match trailing_code(&cell.text) {
            Some((code, libelle)) => (code.to_owned(), libelle.to_owned()),
            None => (String::new(), cell.text.clone()),
        },
    }
}

/// The code that a wording has after it, in parentheses, and the wording: « Sols (R1.01) ».
fn trailing_code(text: &str) -> Option<(&str, &str)> {
    let (libelle, code) = text.trim_end().strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    let is_code = matches!(RowSubject::of(code.trim()), Some(RowSubject::Activite(_)));
    is_code.then_some((code.trim(), libelle.trim()))
}

/// The semestre that a code says.
pub(super) fn semestre_of_code(code: &str) -> Option<u8> {
    let of_activite = || Famille::Ressource.parse(code).or_else(|| Famille::Sae.parse(code)).map(|it| it.place);
    let of_ue = || {
        let place = Famille::Ue.parse(code)?.place;
        Some(place.split_once('.').map_or(&place[..1], |it| it.0).into())
    };
    let national = of_activite().or_else(of_ue).and_then(|it| it.parse().ok());
    let found: Option<u8> = national.or_else(|| semestre_of_local(code));
    found.filter(|it| (1..=SEMESTRES_MAX).contains(it))
}

/// The semestre of a code of one place only: the number before its first point or dash, « R5.A.L1 », « SAE_1_03 »; the
/// first digit of « WR101 » and « M1101 »; the semestre that it names, « Stage S4 ». « SAÉ2 » and « EC1.1 » say none.
fn semestre_of_local(code: &str) -> Option<u8> {
    let Some(RowSubject::Activite(_)) = RowSubject::of(code) else { return None };
    if let Some((_, place)) = code.trim().split_once(char::is_whitespace)
        && place.starts_with(char::is_alphabetic)
        && semestre(place.trim()).is_some()
    {
        return semestre(place.trim());
    }
    let start = code.find(|c: char| c.is_ascii_digit())?;
    let end = code[start..].find(|c: char| !c.is_ascii_digit()).map_or(code.len(), |it| start + it);
    let word = words::nu(&code[..start]);
    if word.starts_with("ec") {
        return None;
    }
    let is_place = code[end..].starts_with(['.', '_', '-']);
    let is_compact = end - start > 2 && word.split(' ').next() != Some("sae");
    let digits = if is_compact { &code[start..=start] } else { &code[start..end] };
    digits.parse().ok().filter(|_| is_place || is_compact)
}

/// The semestre of an activité: its cell says or, failing that, its code, the rows above, the name of the sheet, its UE.
fn semestre_of(line: &TableLine<'_>, code: &str) -> Result<Option<u8>, FormatError> {
    let (said, coded) = (semestre_written(line)?, semestre_of_code(code));
    // What the code says too is no semestre of a year.
    let said = if said == coded { said } else { said.map(|it| of_its_year(line, it)) };
    let own = said.filter(|_| line.own(Meaning::Semestre).is_some());
    // The UE under which it stands is of one semestre.
    let of_ue = || line.get(Meaning::Ue).and_then(|it| semestre_of_code(leading_ue(&it.text).0));
    Ok(own.or(coded).or(said).or_else(|| semestre_of_sheet(line)).or_else(of_ue))
}

/// The semestre in the cell of a row, or in one above.
pub(super) fn semestre_said(line: &TableLine<'_>) -> Result<Option<u8>, FormatError> {
    Ok(semestre_written(line)?.map(|it| of_its_year(line, it)))
}

fn semestre_written(line: &TableLine<'_>) -> Result<Option<u8>, FormatError> {
    let Some(cell) = line.get(Meaning::Semestre) else { return Ok(None) };
    let whole = || cell.text.parse::<f64>().ok().filter(|it| it.fract() == 0.0 && *it > 0.0).map(|it| it as u8);
    let said = semestre(&cell.text).or_else(|| semestre_in_name(&cell.text)).or_else(whole);
    let args = [("valeur", Arg::text(&cell.text))];
    let said = said.filter(|it| *it <= SEMESTRES_MAX);
    said.ok_or_else(|| line.page.error(code!("tableur-semestre"), (line.row, cell.column), args)).map(Some)
}

/// The semestre of the diploma, where a row says that of its year: no second year has a semestre 1.
fn of_its_year(line: &TableLine<'_>, numero: u8) -> u8 {
    let told = line.get(Meaning::Annee).and_then(|it| it.text.trim().parse().ok().or_else(|| year_of(&it.text)));
    let told = told.filter(|it| (1..=6).contains(it));
    let year = told.or_else(|| year_of_diploma(&line.page.sheet.name)).unwrap_or(1);
    if numero <= 2 && year > 1 { (year - 1) * 2 + numero } else { numero }
}

pub(super) fn semestre_of_sheet(line: &TableLine<'_>) -> Option<u8> {
    semestre_in_name(&line.page.sheet.name).filter(|it| *it <= SEMESTRES_MAX)
}

/// What an activité is: its cell says or, failing that, its code, the rows above, the name of the sheet.
fn nature_of(line: &TableLine<'_>, code: &str) -> Option<Nature> {
    let cell = line.get(Meaning::Nature);
    let said = cell.and_then(|it| words::nature(&it.text));
    let own = said.filter(|_| cell.is_some_and(|it| it.own));
    let by_code = || match RowSubject::of(code) {
        Some(RowSubject::Activite(nature)) => Some(nature),
        _ => None,
    };
    own.or_else(by_code).or(said).or_else(|| words::nature(&line.page.sheet.name))
}

/// What an activité is for want of any other sign: what the head of its column calls all of them, and that head.
fn nature_of_head(line: &TableLine<'_>) -> Option<(Nature, String)> {
    let named = OF_ACTIVITE.iter().find_map(|it| line.get(*it))?;
    let head = line.head(named.column);
    let words = words::nu(&head);
    let known: Vec<Nature> = words.split(' ').filter_map(words::nature).collect();
    let first = *known.first()?;
    known.iter().all(|it| *it == first).then_some((first, head.trim().to_owned()))
}

pub(super) fn number(line: &TableLine<'_>, cell: &SaidCell) -> Result<Decimal, FormatError> {
    let is_weight = cell.meaning.is_number() && !cell.meaning.is_hours() && cell.meaning != Meaning::Heures;
    let shared = || fraction(&cell.text).filter(|_| is_weight);
    let number = quantity(&cell.text).or_else(shared).filter(|it| *it >= Decimal::ZERO);
    let args = [("valeur", Arg::text(&cell.text))];
    number.ok_or_else(|| line.page.error(code!("tableur-nombre"), (line.row, cell.column), args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_their_semestre() {
        assert_eq!(semestre_of_code("SAÉ 3.VCOD.01"), Some(3));
        assert_eq!(semestre_of_code("R101"), Some(1));
        assert_eq!(
            (semestre_of_code("UE4.2"), semestre_of_code("UE42"), semestre_of_code("UE7")),
            (Some(4), Some(4), None)
        );
        assert_eq!(semestre_of_code("STAGE"), None);
        assert_eq!((semestre_of_code("R5.A.L1"), semestre_of_code("SAE_1_03")), (Some(5), Some(1)));
        assert_eq!((semestre_of_code("Stage S4"), semestre_of_code("SAÉ2")), (Some(4), None));
        assert_eq!(
            (semestre_of_code("WR301"), semestre_of_code("M2104"), semestre_of_code("R4-01")),
            (Some(3), Some(2), Some(4))
        );
        assert_eq!(
            (semestre_of_code("EC1.1"), semestre_of_code("ECUE 3"), semestre_of_code("S201")),
            (None, None, Some(2))
        );
    }
}
