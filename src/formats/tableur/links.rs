//! What ties activités to AC, and SAÉ to ressources: lists of codes, and the marks of cross tables.

use std::collections::BTreeMap;

use super::{
    activites::semestre_of_code,
    column::Champ,
    grid::Page,
    row::Ligne,
    weaver::TableWeaver,
    words::{Marque, Sujet, code_en_tete, liste, marque},
};
use crate::{
    code,
    formats::FormatError,
    i18n::Arg,
    programme::{Ac, Id, spelling},
};

/// What the columns of a cross table are about.
#[derive(Debug, Clone)]
pub(super) enum Cible {
    Acs(Vec<Id<Ac>>),
    Activite(usize),
}

impl TableWeaver {
    /// What each column of marks is about; `acs` says whether they are AC or activités.
    ///
    /// # Errors
    /// When a head is the code of nothing that is known or can be made.
    pub fn cibles(
        &mut self,
        page: &Page,
        entete: u32,
        columns: &[u16],
        acs: bool,
    ) -> Result<BTreeMap<u16, Cible>, FormatError> {
        let mut cibles = BTreeMap::new();
        for column in columns {
            let at = (entete.saturating_sub(1), *column);
            let head = super::head(page, entete, *column);
            let (code, libelle) = code_en_tete(&head).unwrap_or((head.trim(), ""));
            let cible = if acs {
                let known: Vec<Id<Ac>> = self.acs_coded(code).iter().map(|it| self.ac(*it).id.clone()).collect();
                if known.is_empty() {
                    let made = self.ac_of_code(code, libelle, page, at);
                    let made = made
                        .ok_or_else(|| page.error(code!("tableur-tete-inconnue"), at, [("tete", Arg::text(&head))]))?;
                    Cible::Acs(vec![self.ac(made).id.clone()])
                } else {
                    Cible::Acs(known)
                }
            } else {
                let known = self.activites.get(&spelling(code)).and_then(|it| it.first()).copied();
                let nature = match Sujet::of(code) {
                    Some(Sujet::Activite(nature)) => Some(nature),
                    _ => None,
                };
                Cible::Activite(match known {
                    Some(rank) => rank,
                    None => self.new_activite(code, libelle, semestre_of_code(code), nature, page, at)?,
                })
            };
            cibles.insert(*column, cible);
        }
        Ok(cibles)
    }

    /// The ties that a row tells.
    ///
    /// # Errors
    /// When a mark cannot be understood.
    pub fn liens(&mut self, ligne: &Ligne<'_>, cibles: &BTreeMap<u16, Cible>) -> Result<(), FormatError> {
        for valeur in ligne.all(Champ::Croix) {
            let at = (ligne.row, valeur.column);
            let args = [("valeur", Arg::text(&valeur.text))];
            let mark = marque(&valeur.text).ok_or_else(|| ligne.page.error(code!("tableur-marque"), at, args))?;
            match (cibles.get(&valeur.column), &ligne.ac, ligne.activite) {
                (Some(Cible::Activite(rank)), Some(ac), _) => self.tie(*rank, std::slice::from_ref(ac), mark),
                (Some(Cible::Acs(acs)), _, Some(rank)) => self.tie(rank, acs, mark),
                _ => {}
            }
        }
        let Some(rank) = ligne.activite else { return Ok(()) };
        self.vise(rank, ligne);
        for (champ, mark) in [
            (Champ::Acs, Marque::Croix),
            (Champ::AcsTravailles, Marque::Travaille),
            (Champ::AcsEvalues, Marque::Evalue),
        ] {
            for valeur in ligne.all(champ) {
                for entry in liste(&valeur.text) {
                    self.tie_listed(rank, entry, mark, ligne, (ligne.row, valeur.column));
                }
            }
        }
        for champ in [Champ::Ressources, Champ::Prerequis] {
            for valeur in ligne.all(champ) {
                for entry in liste(&valeur.text) {
                    self.tie_activite(rank, entry, champ, ligne, (ligne.row, valeur.column));
                }
            }
        }
        Ok(())
    }

    fn tie(&mut self, rank: usize, acs: &[Id<Ac>], mark: Marque) {
        let activite = &mut self.programme.activites[rank];
        let is_sae = activite.nature.is_sae();
        let (travaille, evalue) = match mark {
            Marque::Vide => (false, false),
            Marque::Croix => (true, is_sae),
            Marque::Travaille => (true, false),
            Marque::Evalue => (false, true),
            Marque::LesDeux => (true, true),
        };
        if travaille {
            activite.travaille.extend(acs.iter().cloned());
        }
        if evalue {
            activite.evalue.extend(acs.iter().cloned());
        }
    }

    fn tie_listed(&mut self, rank: usize, entry: &str, mark: Marque, ligne: &Ligne<'_>, at: (u32, u16)) {
        let code = code_en_tete(entry).map_or(entry, |(code, _)| code);
        let acs: Vec<Id<Ac>> = self.acs_coded(code).iter().map(|it| self.ac(*it).id.clone()).collect();
        match acs.len() {
            0 => self.warn(ligne.page, at, code!("tableur-ac-inconnu"), [("ac", Arg::text(entry))]),
            1 => {}
            several => {
                let args = [("ac", Arg::text(code)), ("nombre", Arg::Count(several))];
                self.warn(ligne.page, at, code!("tableur-ac-ambigu"), args);
            }
        }
        self.tie(rank, &acs, mark);
    }

    fn tie_activite(&mut self, rank: usize, entry: &str, champ: Champ, ligne: &Ligne<'_>, at: (u32, u16)) {
        let code = code_en_tete(entry).map_or(entry, |(code, _)| code);
        let other = self.activites.get(&spelling(code)).and_then(|it| it.first()).copied();
        let Some(other) = other.filter(|it| *it != rank) else {
            return self.warn(ligne.page, at, code!("tableur-activite-inconnue"), [("code", Arg::text(entry))]);
        };
        let id = self.programme.activites[other].id.clone();
        let activite = &mut self.programme.activites[rank];
        let field = if champ == Champ::Ressources { &mut activite.mobilise } else { &mut activite.prerequis };
        field.insert(id);
    }
}
