//! Ressources and SAÉ, their semestres, UE, hours and coefficients, from the rows that tell them.

use rust_decimal::Decimal;

use super::{
    column::Champ,
    grid::Page,
    row::{Ligne, Valeur},
    weaver::TableWeaver,
    words::{self, Sujet, code_en_tete, liste, semestre, semestre_in_name},
};
use crate::{
    code,
    codes::Famille,
    formats::{FormatError, reading::sheet::CellValue},
    i18n::Arg,
    programme::{Activite, Element, Id, Nature, NatureHeures, Semestre, Volume, spelling},
};

const OF_ACTIVITE: [Champ; 3] = [Champ::ActiviteCode, Champ::Activite, Champ::ActiviteLibelle];
/// A diploma has at most so many semestres: a number beyond is something else.
const SEMESTRES_MAX: u8 = 20;

const HEURES: [(Champ, NatureHeures); 6] = [
    (Champ::Cm, NatureHeures::Cm),
    (Champ::Td, NatureHeures::Td),
    (Champ::CmTd, NatureHeures::CmTd),
    (Champ::Tp, NatureHeures::Tp),
    (Champ::Projet, NatureHeures::Projet),
    (Champ::Autonomie, NatureHeures::Autonomie),
];

impl TableWeaver {
    /// What a row says of an activité, but its ties to others.
    ///
    /// # Errors
    /// When a cell cannot be understood, or gives a code to two activités.
    pub fn activite(&mut self, ligne: &mut Ligne<'_>) -> Result<(), FormatError> {
        let (code, libelle) = activite_of(ligne);
        if code.is_empty() && libelle.is_empty() {
            return Ok(());
        }
        let at = ligne.at(&OF_ACTIVITE);
        let numero = semestre_of(ligne, &code)?;
        let nature = nature_of(ligne, &code);
        let known = self.activites.get(&spelling(&code)).cloned().unwrap_or_default();
        let same = |it: &usize| {
            let it = &self.programme.activites[*it];
            !it.nature.code_recurs() || numero.is_none_or(|numero| it.semestre == numero)
        };
        let rank = match known.into_iter().find(same) {
            Some(rank) => {
                self.same_activite(rank, &libelle, ligne, at)?;
                rank
            }
            None => {
                let supposed = nature.is_none().then(|| nature_of_head(ligne)).flatten();
                let nature = nature.or(supposed.as_ref().map(|it| it.0));
                let rank = self.new_activite(&code, &libelle, numero, nature, ligne.page, at)?;
                if let Some((_, head)) = supposed {
                    *self.supposed.entry((ligne.page.file.clone(), head)).or_default() += 1;
                }
                if let Some(valeur) = ligne.get(Champ::Parcours) {
                    let parcours = self.parcours(&valeur.text, ligne, (ligne.row, valeur.column));
                    self.programme.activites[rank].parcours = parcours;
                }
                rank
            }
        };
        ligne.activite = Some(rank);
        if ligne.owns(Champ::names_activite) {
            self.texts(rank, ligne);
            self.heures(rank, ligne)?;
            self.coefficients(rank, ligne)?;
            self.ects(rank, ligne)?;
        }
        Ok(())
    }

    /// One more row about an activité: it may only say the same.
    fn same_activite(
        &mut self,
        rank: usize,
        libelle: &str,
        ligne: &Ligne<'_>,
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
            return Err(ligne.page.error(code!("tableur-code-double"), at, args));
        }
        self.kept(ligne.page, at, &had, libelle);
        Ok(())
    }

    /// Adds an activité and its semestre.
    ///
    /// # Errors
    /// When nothing says its semestre or what it is.
    pub fn new_activite(
        &mut self,
        code: &str,
        libelle: &str,
        numero: Option<u8>,
        nature: Option<Nature>,
        page: &Page,
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
        Ok(self.add_activite(activite))
    }

    /// Makes the semestre and those before it.
    pub(super) fn semestre(&mut self, numero: u8, page: &Page, at: (u32, u16)) {
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

    fn texts(&mut self, rank: usize, ligne: &Ligne<'_>) {
        let it = &mut self.programme.activites[rank];
        let mut differing = Vec::new();
        for (champ, field) in [
            (Champ::Description, &mut it.description),
            (Champ::Objectifs, &mut it.objectifs),
            (Champ::Livrables, &mut it.livrables),
        ] {
            let Some(valeur) = ligne.own(champ) else { continue };
            if field.is_empty() {
                field.clone_from(&valeur.text);
            } else if spelling(field) != spelling(&valeur.text) {
                differing.push((valeur, field.clone()));
            }
        }
        if let Some(valeur) = ligne.own(Champ::MotsCles).filter(|_| it.mots_cles.is_empty()) {
            it.mots_cles = liste(&valeur.text).map(str::to_owned).collect();
        }
        for (valeur, had) in differing {
            self.kept(ligne.page, (ligne.row, valeur.column), &had, &valeur.text);
        }
    }

    fn heures(&mut self, rank: usize, ligne: &Ligne<'_>) -> Result<(), FormatError> {
        for (champ, nature) in HEURES {
            let Some(valeur) = ligne.own(champ) else { continue };
            let hours = match number(ligne, valeur) {
                Ok(hours) => hours,
                Err(problem) => {
                    self.problems.push(problem);
                    continue;
                }
            };
            if hours.is_zero() {
                continue;
            }
            let had = self.programme.activites[rank].heures.get(&nature).copied();
            match had {
                None => {
                    self.programme.activites[rank].heures.insert(nature, Volume::Global(hours));
                }
                Some(had) if had.total() != hours => {
                    self.kept(ligne.page, (ligne.row, valeur.column), &had.total().to_string(), &valeur.text);
                }
                Some(_) => {}
            }
        }
        Ok(())
    }
}

/// The code and the wording of the activité of a row; both empty when it is about none.
fn activite_of(ligne: &Ligne<'_>) -> (String, String) {
    let (code, libelle) = (ligne.text(Champ::ActiviteCode), ligne.text(Champ::ActiviteLibelle));
    match ligne.get(Champ::Activite).map(|it| (it, code_en_tete(&it.text))) {
        None => (code.to_owned(), libelle.to_owned()),
        Some((_, Some((code, rest)))) => (code.to_owned(), rest.to_owned()),
        Some((valeur, None)) => (String::new(), valeur.text.clone()),
    }
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
/// semestre that it names, « Stage S4 ». « SAÉ2 » says none.
fn semestre_of_local(code: &str) -> Option<u8> {
    let Some(Sujet::Activite(_)) = Sujet::of(code) else { return None };
    if let Some((_, place)) = code.trim().split_once(char::is_whitespace)
        && place.starts_with(char::is_alphabetic)
    {
        return semestre(place.trim());
    }
    let start = code.find(|c: char| c.is_ascii_digit())?;
    let end = code[start..].find(|c: char| !c.is_ascii_digit()).map(|it| start + it)?;
    let is_place = code[end..].starts_with(['.', '_', '-']);
    code[start..end].parse().ok().filter(|_| is_place)
}

/// The semestre of an activité: its cell says or, failing that, its code, the rows above, the name of the sheet.
fn semestre_of(ligne: &Ligne<'_>, code: &str) -> Result<Option<u8>, FormatError> {
    let said = semestre_said(ligne)?;
    let own = said.filter(|_| ligne.own(Champ::Semestre).is_some());
    Ok(own.or_else(|| semestre_of_code(code)).or(said).or_else(|| semestre_of_sheet(ligne)))
}

/// The semestre in the cell of a row, or in one above.
pub(super) fn semestre_said(ligne: &Ligne<'_>) -> Result<Option<u8>, FormatError> {
    let Some(valeur) = ligne.get(Champ::Semestre) else { return Ok(None) };
    let said = semestre(&valeur.text).filter(|it| *it <= SEMESTRES_MAX);
    let args = [("valeur", Arg::text(&valeur.text))];
    said.ok_or_else(|| ligne.page.error(code!("tableur-semestre"), (ligne.row, valeur.column), args)).map(Some)
}

pub(super) fn semestre_of_sheet(ligne: &Ligne<'_>) -> Option<u8> {
    semestre_in_name(&ligne.page.feuille.name).filter(|it| *it <= SEMESTRES_MAX)
}

/// What an activité is: its cell says or, failing that, its code, the rows above, the name of the sheet.
fn nature_of(ligne: &Ligne<'_>, code: &str) -> Option<Nature> {
    let valeur = ligne.get(Champ::Nature);
    let said = valeur.and_then(|it| words::nature(&it.text));
    let own = said.filter(|_| valeur.is_some_and(|it| it.own));
    let by_code = || match Sujet::of(code) {
        Some(Sujet::Activite(nature)) => Some(nature),
        _ => None,
    };
    own.or_else(by_code).or(said).or_else(|| words::nature(&ligne.page.feuille.name))
}

/// What an activité is for want of any other sign: what the head of its column calls all of them, and that head.
fn nature_of_head(ligne: &Ligne<'_>) -> Option<(Nature, String)> {
    let named = OF_ACTIVITE.iter().find_map(|it| ligne.get(*it))?;
    let head = ligne.head(named.column);
    let words = words::nu(&head);
    let known: Vec<Nature> = words.split(' ').filter_map(words::nature).collect();
    let first = *known.first()?;
    known.iter().all(|it| *it == first).then_some((first, head.trim().to_owned()))
}

pub(super) fn number(ligne: &Ligne<'_>, valeur: &Valeur) -> Result<Decimal, FormatError> {
    let bare = valeur.text.trim_end_matches(['h', 'H']).trim();
    let number = CellValue::Texte(bare.to_owned()).number().filter(|it| *it >= Decimal::ZERO);
    let args = [("valeur", Arg::text(&valeur.text))];
    number.ok_or_else(|| ligne.page.error(code!("tableur-nombre"), (ligne.row, valeur.column), args))
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
    }
}
