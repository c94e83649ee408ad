//! UE, from the rows that are about them and from the heads and cells that name them.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{
    activites::{number, semestre_of_code, semestre_of_sheet, semestre_said},
    column::Champ,
    competences::Trouvee,
    grid::Page,
    links::Cible,
    row::{Ligne, Valeur},
    weaver::TableWeaver,
    words::{apres_coefficient, liste, ue_en_tete},
};
use crate::{
    code,
    codes::{Famille, next_ue},
    formats::FormatError,
    i18n::Arg,
    programme::{Competence, Element, Id, Ue, spelling},
};

impl TableWeaver {
    /// What a row says of the UE that it is about, when it is about one and no activité.
    ///
    /// # Errors
    /// When a cell cannot be understood, or nothing says the semestre.
    pub fn ligne_d_ue(&mut self, ligne: &Ligne<'_>) -> Result<(), FormatError> {
        let Some(valeur) = ligne.own(Champ::Ue) else { return Ok(()) };
        let is_other = |it: Champ| it.names_activite() || it.names_ac();
        let of_its_own = |it: Champ| matches!(it, Champ::Competences | Champ::CoefficientActivite);
        let says = |it: Champ| it.is_of_ue() || of_its_own(it) || it.names_competence();
        if ligne.valeurs.iter().any(|it| is_other(it.champ)) || !ligne.owns(says) {
            return Ok(());
        }
        let at = (ligne.row, valeur.column);
        let (code, rest) = ue_en_tete(&valeur.text);
        let numero = semestre_said(ligne)?.or_else(|| semestre_of_code(code)).or_else(|| semestre_of_sheet(ligne));
        let args = [("activite", Arg::text(code))];
        let numero = numero.ok_or_else(|| ligne.page.error(code!("tableur-sans-semestre"), at, args))?;
        self.semestre(numero, ligne.page, at);
        let id = self.ue_coded(numero, code, rest, ligne.page, at);
        if let Some(libelle) = ligne.own(Champ::UeLibelle) {
            self.ue_libelle(&id, &libelle.text, ligne.page, (ligne.row, libelle.column));
        }
        for champ in [Champ::Ects, Champ::EctsUe] {
            if let Some(valeur) = ligne.own(champ) {
                self.ects_of_ue(&id, number(ligne, valeur)?, ligne.page, (ligne.row, valeur.column));
            }
        }
        for valeur in ligne.all(Champ::CoefficientActivite) {
            match number(ligne, valeur) {
                Ok(weight) if !weight.is_zero() => {
                    self.weights.push((id.clone(), ligne.page.place(ligne.row, valeur.column), weight))
                }
                Ok(_) => {}
                Err(problem) => self.problems.push(problem),
            }
        }
        for champ in [Champ::Competences, Champ::Competence, Champ::CompetenceNumero] {
            for valeur in ligne.all(champ) {
                let found = self.competences_in(&valeur.text, ligne.page, (ligne.row, valeur.column));
                let found: Vec<Id<Competence>> = found.into_iter().flat_map(|it| it.ids).collect();
                self.ue_mut(&id).into_iter().for_each(|it| it.competences.extend(found.iter().cloned()));
            }
        }
        Ok(())
    }

    /// The coefficients of an activité: in the UE that its row names or, failing that, in those of its compétences; in
    /// the UE and the compétences that heads name.
    ///
    /// # Errors
    /// When a coefficient is no number.
    pub(super) fn coefficients(&mut self, rank: usize, ligne: &Ligne<'_>) -> Result<(), FormatError> {
        let mut weights: Vec<(Id<Ue>, &Valeur, Decimal)> = Vec::new();
        let mut ues = self.ues_named(rank, ligne);
        if let Some(valeur) = ligne.own(Champ::Coefficient) {
            if ligne.get(Champ::Ue).is_none() {
                ues = self.ues_of_competences(rank, ligne);
            }
            let whole = [valeur.text.as_str()];
            let values: Vec<&str> = if ues.len() == 1 { whole.to_vec() } else { entries(&valeur.text).collect() };
            if values.len() == ues.len() {
                for (ue, value) in ues.into_iter().zip(values) {
                    weights.push((ue, valeur, number(ligne, &Valeur { text: value.to_owned(), ..valeur.clone() })?));
                }
            } else {
                let args = [("nombre", Arg::Count(values.len())), ("ue", Arg::Count(ues.len()))];
                self.warn(ligne.page, (ligne.row, valeur.column), code!("tableur-coefficients"), args);
            }
        }
        for valeur in ligne.all(Champ::CoefficientUe) {
            let head = ligne.head(valeur.column);
            let named = apres_coefficient(&head).unwrap_or(&head);
            let ue = self.ue(rank, named, ligne.page, (ligne.row, valeur.column));
            weights.push((ue, valeur, number(ligne, valeur)?));
        }
        for valeur in ligne.all(Champ::CoefficientCompetence) {
            let weight = number(ligne, valeur)?;
            if weight.is_zero() {
                continue;
            }
            let (at, head) = ((ligne.row, valeur.column), ligne.head(valeur.column));
            let named = apres_coefficient(&head).unwrap_or(&head).to_owned();
            let found = self.competences_in(&named, ligne.page, at);
            for trouvee in found {
                weights.extend(self.ue_of(rank, &trouvee, ligne.page, at).map(|ue| (ue, valeur, weight)));
            }
        }
        for (ue, valeur, weight) in weights {
            let coefficients = &mut self.programme.activites[rank].coefficients;
            let had = *coefficients.entry(ue).or_insert(weight);
            if had != weight {
                self.kept(ligne.page, (ligne.row, valeur.column), &had.to_string(), &valeur.text);
            }
        }
        Ok(())
    }

    /// Gives the activités of the heads of a table their coefficients in the UE of its rows.
    pub(super) fn weigh(&mut self, page: &Page, cibles: &std::collections::BTreeMap<u16, Cible>) {
        for (ue, place, weight) in std::mem::take(&mut self.weights) {
            if place.sheet != page.feuille.name {
                self.weights.push((ue, place, weight));
                continue;
            }
            let Some(Cible::Activite(rank)) = cibles.get(&place.column) else { continue };
            let had = *self.programme.activites[*rank].coefficients.entry(ue).or_insert(weight);
            if had != weight {
                self.kept(page, (place.row, place.column), &had.to_string(), &weight.to_string());
            }
        }
    }

    /// The UE that the row of an activité names.
    pub(super) fn ues_named(&mut self, rank: usize, ligne: &Ligne<'_>) -> Vec<Id<Ue>> {
        let at = ligne.at(&[Champ::Ue]);
        let named: Vec<&str> = liste(ligne.text(Champ::Ue)).collect();
        named.into_iter().map(|it| self.ue(rank, it, ligne.page, at)).collect()
    }

    fn ues_of_competences(&mut self, rank: usize, ligne: &Ligne<'_>) -> Vec<Id<Ue>> {
        let mut ues = Vec::new();
        for valeur in ligne.all(Champ::Competences) {
            let at = (ligne.row, valeur.column);
            // Those that are unknown are told with what the activité aims at.
            for trouvee in self.competences_of(&valeur.text).iter().filter(|it| !it.ids.is_empty()) {
                ues.extend(self.ue_of(rank, trouvee, ligne.page, at));
            }
        }
        ues
    }

    /// The UE of a compétence in the semestre of an activité, made when there is none; None, with a warning, when there
    /// are several.
    fn ue_of(&mut self, rank: usize, trouvee: &Trouvee, page: &Page, at: (u32, u16)) -> Option<Id<Ue>> {
        let numero = self.programme.activites[rank].semestre;
        let here = self.programme.ues().filter(|(semestre, _)| semestre.numero == numero).map(|(_, ue)| ue);
        let known: Vec<Id<Ue>> = here
            .filter(|ue| trouvee.ids.iter().any(|it| ue.competences.contains(it)))
            .map(|it| it.id.clone())
            .collect();
        match (&known[..], &trouvee.ids[..]) {
            ([only], _) => Some(only.clone()),
            ([], [only]) => {
                let competence = self.programme.competences.iter().find(|it| it.id == *only);
                let code = next_ue(&self.programme, numero, competence);
                // Compétences that share a number share the code of their UE.
                Some(self.new_ue(numero, &code, "", [only.clone()].into(), page, at))
            }
            _ => {
                self.warn(page, at, code!("tableur-competence-ambigue"), [("competence", Arg::text(&trouvee.text))]);
                None
            }
        }
    }

    /// The UE of that code in the semestre of an activité, made when there is none.
    fn ue(&mut self, rank: usize, text: &str, page: &Page, at: (u32, u16)) -> Id<Ue> {
        let (code, libelle) = ue_en_tete(text);
        self.ue_coded(self.programme.activites[rank].semestre, code, libelle, page, at)
    }

    /// The UE of that code in a semestre, made when there is none: of the compétences whose number it bears.
    fn ue_coded(&mut self, numero: u8, code: &str, libelle: &str, page: &Page, at: (u32, u16)) -> Id<Ue> {
        let here = self.programme.ues().filter(|(semestre, _)| semestre.numero == numero);
        let known = here.map(|(_, ue)| ue).find(|it| spelling(&it.code) == spelling(code)).map(|it| it.id.clone());
        if let Some(id) = known {
            self.ue_libelle(&id, libelle, page, at);
            return id;
        }
        let place = Famille::Ue.parse(code).map(|it| it.place);
        let place = place.as_deref().and_then(|it| it.rsplit_once('.').map(|it| it.1).or(it.get(1..)));
        let of: Option<u8> = place.and_then(|it| it.parse().ok());
        let competences = self.programme.competences.iter().filter(|it| Some(it.numero) == of);
        let competences = competences.map(|it| it.id.clone()).collect();
        self.new_ue(numero, code, libelle, competences, page, at)
    }

    fn new_ue(
        &mut self,
        numero: u8,
        code: &str,
        libelle: &str,
        competences: BTreeSet<Id<Competence>>,
        page: &Page,
        at: (u32, u16),
    ) -> Id<Ue> {
        let id: Id<Ue> = self.ue_ids.give(code);
        let (code, libelle) = (code.to_owned(), libelle.to_owned());
        let ue =
            Ue { id: id.clone(), code, libelle, ects: None, code_apogee: None, competences, parcours: BTreeSet::new() };
        let target = ue.target();
        let semestre = self.programme.semestres.iter_mut().find(|it| it.numero == numero);
        semestre.into_iter().for_each(|it| it.ues.push(ue.clone()));
        self.came(target, page, at);
        id
    }

    fn ue_libelle(&mut self, id: &Id<Ue>, libelle: &str, page: &Page, at: (u32, u16)) {
        let Some(ue) = self.ue_mut(id).filter(|_| !libelle.is_empty()) else { return };
        if ue.libelle.is_empty() {
            ue.libelle = libelle.to_owned();
        } else if spelling(&ue.libelle) != spelling(libelle) {
            let had = ue.libelle.clone();
            self.kept(page, at, &had, libelle);
        }
    }

    pub(super) fn ue_mut(&mut self, id: &Id<Ue>) -> Option<&mut Ue> {
        self.programme.semestres.iter_mut().flat_map(|it| &mut it.ues).find(|it| it.id == *id)
    }
}

/// The numbers of a cell that has several: a comma may be within one.
pub(super) fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n', '/', '|']).map(str::trim).filter(|it| !it.is_empty())
}
