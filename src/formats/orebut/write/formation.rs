//! The formation file: what students do in each semestre.

use std::{collections::HashMap, io};

use rust_decimal::Decimal;

use super::{
    SEMESTRES,
    page::{XmlPage, line, line_or},
    weights::competences_of_ues,
};
use crate::programme::{Activite, Competence, Id, NatureHeures, Programme, Semestre, Ue};

pub(super) fn file(programme: &Programme) -> io::Result<Vec<u8>> {
    let redaction = Redaction { programme, ues: competences_of_ues(programme) };
    XmlPage::file(|page| {
        page.element("referentiel_formation", &[], |page| {
            semestres(programme).into_iter().try_for_each(|it| redaction.semestre(page, it))
        })
    })
}

/// The semestres of a BUT, in order.
fn semestres(programme: &Programme) -> Vec<&Semestre> {
    let mut all: Vec<&Semestre> = programme.semestres.iter().filter(|it| it.numero <= SEMESTRES).collect();
    all.sort_by_key(|it| it.numero);
    all
}

/// The activités that the file holds, in its order.
pub(super) fn activites(programme: &Programme) -> impl Iterator<Item = &Activite> {
    semestres(programme).into_iter().flat_map(move |semestre| {
        [true, false].into_iter().flat_map(move |saes| of_semestre(programme, semestre, saes))
    })
}

fn of_semestre<'p>(programme: &'p Programme, semestre: &Semestre, saes: bool) -> impl Iterator<Item = &'p Activite> {
    let numero = semestre.numero;
    programme.activites.iter().filter(move |it| it.semestre == numero && it.nature.is_sae() == saes)
}

struct Redaction<'p> {
    programme: &'p Programme,
    ues: HashMap<&'p Id<Ue>, &'p Competence>,
}

impl<'p> Redaction<'p> {
    fn semestre(&self, page: &mut XmlPage, it: &Semestre) -> io::Result<()> {
        let libelle = it.libelle.as_deref().map(line).filter(|it| !it.is_empty());
        let attributes = [
            ("numero", it.numero.to_string()),
            ("libelle", libelle.unwrap_or_else(|| format!("S{}", it.numero))),
            ("ordreAnnee", (2 - it.numero % 2).to_string()),
        ];
        page.element("semestre", &attributes, |page| {
            for (list, saes) in [("saes", true), ("ressources", false)] {
                page.element(list, &[], |page| {
                    let mut all = of_semestre(self.programme, it, saes).zip(1..);
                    all.try_for_each(|(activite, ordre)| self.activite(page, activite, ordre))
                })?;
            }
            Ok(())
        })
    }

    fn activite(&self, page: &mut XmlPage, it: &Activite, ordre: usize) -> io::Result<()> {
        let is_sae = it.nature.is_sae();
        let mut attributes = vec![("code", code(it))];
        attributes.extend(hours(it, is_sae));
        attributes.push(("ordre", ordre.to_string()));
        page.element(if is_sae { "sae" } else { "ressource" }, &attributes, |page| {
            page.text("titre", &[], &line(&it.libelle))?;
            page.text("description", &[], &it.description)?;
            for (name, text, always) in [
                ("objectifs", it.objectifs.as_str(), is_sae),
                ("livrables", &it.livrables, false),
                ("exemples", &it.exemples, false),
                ("mots-cles", &it.mots_cles.join(", "), !is_sae),
            ] {
                if always || !text.is_empty() {
                    page.text(name, &[], text)?;
                }
            }
            let acs = self.programme.acs().map(|(_, _, ac)| ac).filter(|ac| it.touches(&ac.id));
            page.list("acs", "ac", acs.map(|ac| line_or(&ac.code, ac.id.as_str())))?;
            if !is_sae {
                let by = |sae: &&Activite| sae.nature.is_sae() && sae.mobilise.contains(&it.id);
                page.list("saes", "sae", self.codes(by))?;
            }
            page.element("competences", &[], |page| self.weights(page, it))?;
            if is_sae {
                let mobilised = |other: &&Activite| !other.nature.is_sae() && it.mobilise.contains(&other.id);
                page.list("ressources", "ressource", self.codes(mobilised))?;
            }
            if !is_sae || !it.prerequis.is_empty() {
                page.element("prerequis", &[], |page| {
                    let required = activites(self.programme).filter(|other| it.prerequis.contains(&other.id));
                    required.into_iter().try_for_each(|other| {
                        page.text(if other.nature.is_sae() { "sae" } else { "ressource" }, &[], &code(other))
                    })
                })?;
            }
            let parcours = self.programme.parcours.iter().filter(|p| it.parcours.contains(&p.id));
            page.list("liste_parcours", "parcours", parcours.map(|p| line_or(&p.code, p.id.as_str())))
        })
    }

    fn codes(&self, keep: impl Fn(&&'p Activite) -> bool) -> impl Iterator<Item = String> {
        activites(self.programme).filter(move |it| keep(it)).map(code)
    }

    /// Weights name their compétence; two that share a name are told apart by their keys.
    fn weights(&self, page: &mut XmlPage, it: &Activite) -> io::Result<()> {
        for (ue, coefficient) in &it.coefficients {
            let Some(competence) = self.ues.get(ue) else { continue };
            let mut attributes =
                vec![("coefficient", number(*coefficient)), ("nom", line_or(&competence.nom, competence.id.as_str()))];
            let is_shared = self.programme.competences.iter().filter(|other| other.nom == competence.nom).count() > 1;
            attributes.extend(competence.cle_externe.clone().filter(|_| is_shared).map(|key| ("id", key)));
            page.empty("competence", &attributes)?;
        }
        Ok(())
    }
}

fn code(it: &Activite) -> String {
    line_or(&it.code, it.id.as_str())
}

/// The hours by attribute: CM and TD are one. Ressources state theirs even when they have none.
fn hours(it: &Activite, is_sae: bool) -> impl Iterator<Item = (&'static str, String)> {
    use NatureHeures::{Cm, CmTd, Projet, Td, Tp};
    let sum = |kinds: &[NatureHeures]| -> Decimal {
        kinds.iter().filter_map(|kind| it.heures.get(kind)).map(|volume| volume.total()).sum()
    };
    let all = [
        ("heuresCMTD", sum(&[Cm, Td, CmTd]), !is_sae),
        ("heuresTP", sum(&[Tp]), !is_sae),
        ("heuresPtut", sum(&[Projet]), false),
    ];
    all.into_iter()
        .filter(|(_, hours, always)| *always || !hours.is_zero())
        .map(|(name, hours, _)| (name, number(hours)))
}

fn number(value: Decimal) -> String {
    value.normalize().to_string()
}
