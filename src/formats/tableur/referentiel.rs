//! Compétences, niveaux and AC from the rows that tell them.

use super::{
    column::Meaning,
    grid::TableSheet,
    local_codes::ac_with_dashes,
    row::TableLine,
    weaver::{Address, TableWeaver},
    words::{COMPETENCES, RowSubject, leading_code, leading_numero, lines, nu},
};
use crate::{
    code,
    codes::{Dialecte, Famille},
    formats::FormatError,
    i18n::Arg,
    programme::{Competence, Composante, Couleur, Element, Situation, spelling},
};

/// A name of a compétence has at most so many words; a longer text is its wording, and its verb is its name.
const WORDS_IN_A_NAME: usize = 3;

/// Where a code of an AC says that it stands.
struct Place {
    competence: u8,
    /// The rank of the niveau, or its year: the two dialects differ.
    ordre: Option<u8>,
    annee: Option<u8>,
}

impl Place {
    /// None when the code has the form of neither dialect.
    fn of(code: &str) -> Option<Self> {
        let pointed = || ac_with_dashes(code).and_then(|it| Famille::Ac.parse(&it));
        // A column of codes may leave their letters out: « 11.05 ».
        let bare =
            || code.starts_with(|c: char| c.is_ascii_digit()).then(|| Famille::Ac.parse(&format!("AC{code}")))?;
        let parsed = Famille::Ac.parse(code).or_else(pointed).or_else(bare)?;
        let digit = |text: &str| text.parse::<u8>().ok().filter(|it| *it > 0);
        Some(match parsed.dialecte {
            Dialecte::Pointe => {
                let (annee, competence) = parsed.place.split_at(1);
                Place { competence: digit(competence)?, ordre: None, annee: Some(digit(annee)?) }
            }
            Dialecte::Compact => {
                let (competence, ordre) = parsed.place.split_at(parsed.place.len() - 1);
                Place { competence: digit(competence)?, ordre: Some(digit(ordre)?), annee: None }
            }
        })
    }
}

/// The number of the compétence of an AC, as its code says.
pub(super) fn competence_of_ac(code: &str) -> Option<u8> {
    Place::of(code).map(|it| it.competence)
}

const OF_AC: [Meaning; 3] = [Meaning::AcCode, Meaning::Ac, Meaning::AcLibelle];
const OF_NIVEAU: [Meaning; 3] = [Meaning::Niveau, Meaning::NiveauLibelle, Meaning::Annee];
const OF_COMPETENCE: [Meaning; 3] = [Meaning::Competence, Meaning::CompetenceNumero, Meaning::CompetenceLibelle];

impl TableWeaver {
    /// What a row says of the référentiel.
    ///
    /// # Errors
    /// When a cell cannot be understood, or gives a code to two AC.
    pub(super) fn referentiel(&mut self, line: &mut TableLine<'_>) -> Result<(), FormatError> {
        let (code, libelle) = ac_of(line);
        let is_ac = !(code.is_empty() && libelle.is_empty());
        if !is_ac && !line.owns(Meaning::is_of_referentiel) {
            return Ok(());
        }
        let place = Place::of(&code);
        // A cross table may say no more than the codes of AC that are known already.
        if let ([only], false) = (self.acs_coded(&code), line.is_placed()) {
            let only = *only;
            return self.same_ac(only, &code, &libelle, line);
        }
        let competence = self.competence(line, place.as_ref())?;
        if let Some(c) = competence {
            self.tally.competences.insert(self.programme.competences[c].id.clone());
            line.competence = Some(self.programme.competences[c].id.clone()).filter(|_| !is_ac);
            self.details(c, line);
        }
        let niveau = match competence {
            Some(c) => self.niveau(c, line, place.as_ref())?.map(|n| (c, n)),
            None => None,
        };
        if let Some((c, n)) = niveau
            && let Some(cell) = line.get(Meaning::Parcours)
        {
            let reserved = self.parcours(&cell.text, line, (line.row, cell.column));
            let id = self.programme.competences[c].niveaux[n].id.clone();
            self.reserves.entry(id).or_default().extend(reserved);
        }
        match niveau {
            Some((c, n)) if is_ac => self.add_or_find_ac(c, n, &code, &libelle, line),
            None if is_ac => {
                let ac = Arg::text(if code.is_empty() { &libelle } else { &code });
                self.warn(line.page, line.at(&OF_AC), code!("tableur-ac-sans-niveau"), [("ac", ac)]);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The AC of a head or a list that no row told, placed by its code; None when the code does not say.
    pub(super) fn ac_of_code(
        &mut self,
        code: &str,
        libelle: &str,
        page: &TableSheet,
        at: (u32, u16),
    ) -> Option<Address> {
        let place = Place::of(code)?;
        let c = self.competence_numbered(place.competence, page, at);
        let n = self.niveau_at(c, place.ordre, None, place.annee, "", (page, at))?;
        let ac = self.add_ac(c, n, code, libelle);
        self.came(self.ac(ac).target(), page, at);
        self.tally.acs.insert(self.ac(ac).id.clone());
        Some(ac)
    }

    fn add_or_find_ac(
        &mut self,
        c: usize,
        n: usize,
        code: &str,
        libelle: &str,
        line: &mut TableLine<'_>,
    ) -> Result<(), FormatError> {
        let coded = self.acs_coded(code);
        if let Some(same) = coded.iter().copied().find(|it| (it.0, it.1) == (c, n)) {
            return self.same_ac(same, code, libelle, line);
        }
        if let Some(other) = coded.first().map(|it| self.ac(*it)) {
            let args = [("code", Arg::text(code)), ("autre", Arg::text(&other.libelle))];
            self.warn(line.page, line.at(&OF_AC), code!("tableur-code-ailleurs"), args);
        }
        let siblings = &self.programme.competences[c].niveaux[n].acs;
        let same = |it: &str| spelling(it) == spelling(libelle);
        if code.is_empty()
            && let Some(a) = siblings.iter().position(|it| same(&it.libelle))
        {
            line.ac = Some(siblings[a].id.clone());
            return Ok(());
        }
        let ac = self.add_ac(c, n, code, libelle);
        self.came(self.ac(ac).target(), line.page, line.at(&OF_AC));
        line.ac = Some(self.ac(ac).id.clone());
        self.tally.acs.extend(line.ac.clone());
        Ok(())
    }

    /// One more row about an AC: it may only say the same.
    fn same_ac(&mut self, at: Address, code: &str, libelle: &str, line: &mut TableLine<'_>) -> Result<(), FormatError> {
        let ac = self.ac(at).clone();
        line.ac = Some(ac.id.clone());
        self.tally.acs.extend(line.ac.clone());
        if libelle.is_empty() || spelling(&ac.libelle) == spelling(libelle) {
            return Ok(());
        }
        let place = line.at(&OF_AC);
        if ac.libelle.is_empty() {
            self.programme.competences[at.0].niveaux[at.1].acs[at.2].libelle = libelle.to_owned();
            return Ok(());
        }
        match self.origin(&ac.target()) {
            None => self.kept(line.page, place, &ac.libelle, libelle),
            Some(other) => {
                let args = [("code", Arg::text(code)), ("autre", Arg::text(other))];
                return Err(line.page.error(code!("tableur-code-double"), place, args));
            }
        }
        Ok(())
    }

    /// The compétence of a row; None when neither the row nor the code of its AC says.
    fn competence(&mut self, line: &TableLine<'_>, place: Option<&Place>) -> Result<Option<usize>, FormatError> {
        let (page, at) = (line.page, line.at(&OF_COMPETENCE));
        let (mut numero, nom) = leading_numero(line.text(Meaning::Competence), COMPETENCES);
        if let Some(cell) = line.get(Meaning::CompetenceNumero) {
            numero = match leading_numero(&cell.text, COMPETENCES) {
                (Some(it), "") => Some(it),
                _ => return Err(page.error(code!("tableur-rang"), at, [("valeur", Arg::text(&cell.text))])),
            };
        }
        let libelle = line.text(Meaning::CompetenceLibelle);
        if nom.is_empty() && libelle.is_empty() {
            let numero = numero.or(place.map(|it| it.competence));
            return Ok(numero.map(|it| self.competence_numbered(it, page, at)));
        }
        let (nom, libelle) = named(nom, libelle);
        let is = |it: &Competence| {
            let names = [spelling(&it.nom), spelling(&it.libelle)];
            let wording = spelling(&libelle);
            // One verb may begin two compétences: the wording then tells.
            if names[0] == spelling(&nom) {
                libelle.is_empty() || it.libelle.is_empty() || names[1] == wording
            } else {
                !wording.is_empty() && names[1] == wording
            }
        };
        let found = self.programme.competences.iter().position(is);
        let by_number = || {
            let unnamed = |it: &Competence| Some(it.numero) == numero && it.nom == code_name(it.numero);
            self.programme.competences.iter().position(unnamed)
        };
        let Some(c) = found.or_else(by_number) else {
            let numero = numero.unwrap_or_else(|| self.next_number());
            return Ok(Some(self.add_competence(numero, &nom, &libelle, page, at)));
        };
        let competence = &mut self.programme.competences[c];
        if competence.nom == code_name(competence.numero) {
            competence.nom = nom;
        }
        if competence.libelle.is_empty() {
            competence.libelle = libelle;
        }
        Ok(Some(c))
    }

    /// The compétence of that number, made when there is none: it then goes by its number.
    fn competence_numbered(&mut self, numero: u8, page: &TableSheet, at: (u32, u16)) -> usize {
        if let Some(c) = self.programme.competences.iter().position(|it| it.numero == numero) {
            return c;
        }
        let nom = code_name(numero);
        self.warn(page, at, code!("tableur-competence-sans-nom"), [("nom", Arg::text(&nom))]);
        self.add_competence(numero, &nom, "", page, at)
    }

    /// The compétence of that name, made with its number or the next when there is none.
    pub(super) fn competence_named(
        &mut self,
        numero: Option<u8>,
        nom: &str,
        page: &TableSheet,
        at: (u32, u16),
    ) -> usize {
        let is = |it: &Competence| spelling(&it.nom) == spelling(nom);
        match self.programme.competences.iter().position(is) {
            Some(c) => c,
            None => {
                let (nom, libelle) = named(nom, "");
                let numero = numero.unwrap_or_else(|| self.next_number());
                self.add_competence(numero, &nom, &libelle, page, at)
            }
        }
    }

    fn add_competence(&mut self, numero: u8, nom: &str, libelle: &str, page: &TableSheet, at: (u32, u16)) -> usize {
        let id = self.competence_ids.give(nom);
        let couleur = Couleur::ALL.into_iter().find(|it| it.rank() == numero);
        let competence = Competence {
            id,
            numero,
            nom: nom.to_owned(),
            libelle: libelle.to_owned(),
            couleur,
            cle_externe: None,
            situations: Vec::new(),
            composantes: Vec::new(),
            niveaux: Vec::new(),
        };
        self.came(competence.target(), page, at);
        self.tally.competences.insert(competence.id.clone());
        self.programme.competences.push(competence);
        self.programme.competences.len() - 1
    }

    fn next_number(&self) -> u8 {
        self.programme.competences.iter().map(|it| it.numero).max().unwrap_or(0).saturating_add(1)
    }

    /// Composantes essentielles and situations professionnelles, one a line of their cells.
    fn details(&mut self, c: usize, line: &TableLine<'_>) {
        for cell in line.all(Meaning::Composante) {
            for libelle in lines(&cell.text) {
                let competence = &mut self.programme.competences[c];
                if !competence.composantes.iter().any(|it| spelling(&it.libelle) == spelling(libelle)) {
                    let composante = Composante { id: self.composante_ids.give(libelle), libelle: libelle.to_owned() };
                    let target = composante.target();
                    competence.composantes.push(composante);
                    self.came(target, line.page, (line.row, cell.column));
                }
            }
        }
        for cell in line.all(Meaning::Situation) {
            for libelle in lines(&cell.text) {
                let competence = &mut self.programme.competences[c];
                if !competence.situations.iter().any(|it| spelling(&it.libelle) == spelling(libelle)) {
                    let situation = Situation { id: self.situation_ids.give(libelle), libelle: libelle.to_owned() };
                    let target = situation.target();
                    competence.situations.push(situation);
                    self.came(target, line.page, (line.row, cell.column));
                }
            }
        }
    }

    /// The niveau of a row in its compétence; None when neither the row nor the code of its AC says.
    fn niveau(&mut self, c: usize, line: &TableLine<'_>, place: Option<&Place>) -> Result<Option<usize>, FormatError> {
        let at = line.at(&OF_NIVEAU);
        let (ordre, wording) = leading_numero(line.text(Meaning::Niveau), &["n", "niv", "niveau", "level"]);
        let libelle = if wording.is_empty() { line.text(Meaning::NiveauLibelle) } else { wording };
        let annee = match line.get(Meaning::Annee) {
            None => None,
            Some(cell) => match leading_numero(&cell.text, &["a", "an", "annee", "but", "l", "m", "y", "year"]) {
                (Some(it), "") => Some(it),
                _ => return Err(line.page.error(code!("tableur-rang"), at, [("valeur", Arg::text(&cell.text))])),
            },
        };
        let is_silent = ordre.is_none() && libelle.is_empty() && annee.is_none();
        let (ordre, annee) = match place {
            Some(it) if is_silent => (it.ordre, it.annee),
            Some(it) => (ordre, annee.or(it.annee)),
            None => (ordre, annee),
        };
        let label = (!libelle.is_empty()).then_some(libelle);
        Ok(self.niveau_at(c, ordre, label, annee, libelle, (line.page, at)))
    }

    /// The niveau of a compétence that has this rank, failing that this wording, failing that this year; made when
    /// there is none. None when nothing says.
    fn niveau_at(
        &mut self,
        c: usize,
        ordre: Option<u8>,
        label: Option<&str>,
        annee: Option<u8>,
        libelle: &str,
        (page, at): (&TableSheet, (u32, u16)),
    ) -> Option<usize> {
        let niveaux = &mut self.programme.competences[c].niveaux;
        let found = match (ordre, label, annee) {
            (Some(ordre), ..) => niveaux.iter().position(|it| it.ordre == ordre),
            (None, Some(label), _) => niveaux.iter().position(|it| spelling(&it.libelle) == spelling(label)),
            (None, None, Some(annee)) => niveaux.iter().position(|it| it.annee == annee),
            (None, None, None) => return None,
        };
        if let Some(n) = found {
            let had = niveaux[n].libelle.clone();
            if had.is_empty() {
                niveaux[n].libelle = libelle.to_owned();
            } else if !libelle.is_empty() && spelling(&had) != spelling(libelle) {
                self.kept(page, at, &had, libelle);
            }
            return Some(n);
        }
        let last = niveaux.iter().map(|it| it.ordre).max().unwrap_or(0);
        let ordre = ordre.unwrap_or_else(|| last.saturating_add(1));
        let n = self.add_niveau(c, ordre, annee.unwrap_or(ordre), libelle);
        self.came(self.programme.competences[c].niveaux[n].target(), page, at);
        Some(n)
    }
}

/// The code and the wording of the AC of a row; both empty when it is about none.
fn ac_of(line: &TableLine<'_>) -> (String, String) {
    let (mut code, mut libelle) = (line.text(Meaning::AcCode).to_owned(), line.text(Meaning::AcLibelle).to_owned());
    if let Some(cell) = line.get(Meaning::Ac) {
        match leading_code(&cell.text) {
            Some((found, rest)) if RowSubject::of(found) == Some(RowSubject::Ac) => {
                (code, libelle) = (found.into(), rest.into())
            }
            _ => libelle = cell.text.clone(),
        }
    }
    (code, libelle)
}

/// What a compétence goes by for want of a name.
fn code_name(numero: u8) -> String {
    format!("C{numero}")
}

/// A name and a full wording out of what a table gives.
fn named(nom: &str, libelle: &str) -> (String, String) {
    let is_long = nom.split_whitespace().count() > WORDS_IN_A_NAME;
    let whole =
        if nom.is_empty() || (is_long && libelle.is_empty()) { Some(nom).filter(|it| !it.is_empty()) } else { None };
    match whole.or(nom.is_empty().then_some(libelle)) {
        Some(wording) if nu(wording).split(' ').count() > WORDS_IN_A_NAME => {
            let verb = wording.split_whitespace().next().unwrap_or_default();
            (verb.to_owned(), wording.to_owned())
        }
        Some(short) => (short.to_owned(), String::new()),
        None => (nom.to_owned(), libelle.to_owned()),
    }
}
