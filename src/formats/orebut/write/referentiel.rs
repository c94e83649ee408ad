//! The competences file: the référentiel and the parcours.

use std::{collections::HashSet, io};

use uuid::Uuid;

use super::{
    YEARS,
    page::{XmlPage, line, line_or},
};
use crate::programme::{Competence, Couleur, Niveau, NiveauVise, Parcours, Profil, Programme};

/// Attributes of the root that are not written from the metadata.
const OWN: [&str; 6] = ["specialite", "specialite_long", "type", "annexe", "type_structure", "version"];
const DEPARTEMENT: &str = "type_departement";

pub(super) fn file(programme: &Programme) -> io::Result<Vec<u8>> {
    let keys = keys(programme);
    XmlPage::file(|page| {
        page.element("referentiel_competence", &identity(programme), |page| {
            page.element("competences", &[], |page| {
                let mut all = programme.competences.iter().zip(&keys);
                all.try_for_each(|(it, key)| competence(page, it, key))
            })?;
            page.element("parcours", &[], |page| {
                let mut all = programme.parcours.iter().zip(1..);
                all.try_for_each(|(it, rank)| parcours(page, it, rank, programme, &keys))
            })
        })
    })
}

/// The attributes of the root, in the order in which ORéBUT writes them.
fn identity(programme: &Programme) -> Vec<(&str, String)> {
    let departement = match programme.profil {
        Profil::ButSecondaire => "secondaire",
        _ => "tertiaire",
    };
    let metadata = |name: &str| programme.metadonnees.get(name).map(|it| line(it));
    let sigle = programme.id.as_str().trim_start_matches("but-");
    let mut all = vec![
        ("specialite", line_or(&programme.sigle, sigle)),
        ("specialite_long", line(&programme.intitule)),
        ("type", metadata("type").unwrap_or_else(|| "B.U.T.".to_owned())),
    ];
    all.extend(["annexe", "type_structure"].into_iter().filter_map(|name| metadata(name).map(|value| (name, value))));
    all.push((DEPARTEMENT, departement.to_owned()));
    let version = metadata("version").or_else(|| programme.millesime.as_deref().map(line));
    all.extend(version.map(|value| ("version", value)));
    let others = programme.metadonnees.iter().filter(|(name, _)| is_attribute(name));
    all.extend(others.map(|(name, value)| (name.as_str(), line(value))));
    all
}

/// Whether a name of the metadata may name an attribute of its own: XML allows few characters, and keeps names that
/// begin with its own to itself.
fn is_attribute(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_')
        && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
        && !name.to_ascii_lowercase().starts_with("xml")
        && !OWN.contains(&name)
        && name != DEPARTEMENT
}

/// What the files call each compétence: the key that ORéBUT gave it or, for want of one or where two share it, one
/// made from its identifier that stays the same.
fn keys(programme: &Programme) -> Vec<String> {
    let mut given = HashSet::new();
    let key = |it: &Competence| {
        let own = it.cle_externe.as_deref().map(line).filter(|key| !key.is_empty() && given.insert(key.clone()));
        own.unwrap_or_else(|| {
            let name = format!("{}/{}", programme.id, it.id);
            Uuid::new_v5(&Uuid::NAMESPACE_OID, name.as_bytes()).simple().to_string()
        })
    };
    programme.competences.iter().map(key).collect()
}

fn competence(page: &mut XmlPage, it: &Competence, key: &str) -> io::Result<()> {
    let mut attributes = vec![
        ("nom_court", line_or(&it.nom, it.id.as_str())),
        ("numero", it.numero.to_string()),
        ("libelle_long", line(&it.libelle)),
    ];
    attributes.extend(it.couleur.map(|couleur: Couleur| ("couleur", couleur.name().to_owned())));
    attributes.push(("id", key.to_owned()));
    page.element("competence", &attributes, |page| {
        page.list("situations", "situation", it.situations.iter().map(|it| line(&it.libelle)))?;
        page.list("composantes_essentielles", "composante", it.composantes.iter().map(|it| line(&it.libelle)))?;
        page.element("niveaux", &[], |page| it.niveaux.iter().try_for_each(|it| niveau(page, it)))
    })
}

fn niveau(page: &mut XmlPage, it: &Niveau) -> io::Result<()> {
    let mut attributes = vec![("ordre", it.ordre.to_string()), ("libelle", line(&it.libelle))];
    if it.annee <= YEARS {
        attributes.push(("annee", format!("BUT{}", it.annee)));
    }
    page.element("niveau", &attributes, |page| {
        page.element("acs", &[], |page| {
            it.acs.iter().try_for_each(|ac| {
                let code = line_or(&ac.code, ac.id.as_str());
                page.text("ac", &[("code", code)], &line(&ac.libelle))
            })
        })
    })
}

fn parcours(page: &mut XmlPage, it: &Parcours, rank: usize, programme: &Programme, keys: &[String]) -> io::Result<()> {
    let attributes =
        [("numero", rank.to_string()), ("libelle", line(&it.libelle)), ("code", line_or(&it.code, it.id.as_str()))];
    page.element("parcour", &attributes, |page| {
        for year in it.niveaux.chunk_by(|one, next| one.annee == next.annee) {
            let Some(annee) = year.first().map(|it| it.annee).filter(|annee| *annee <= YEARS) else { continue };
            page.element("annee", &[("ordre", annee.to_string())], |page| {
                let mut said = HashSet::new();
                let mut choices =
                    year.iter().filter_map(|it| choice(programme, keys, it)).filter(|it| said.insert(*it));
                choices.try_for_each(|(ordre, key)| {
                    page.empty("competence", &[("niveau", ordre.to_string()), ("id", key.to_owned())])
                })
            })?;
        }
        Ok(())
    })
}

/// The ordre of the niveau that a parcours aims at, and the key of its compétence. Two niveaux that share an ordre are
/// one choice to this format.
fn choice<'k>(programme: &Programme, keys: &'k [String], vise: &NiveauVise) -> Option<(u8, &'k str)> {
    let mut all = programme.competences.iter().zip(keys);
    all.find_map(|(it, key)| {
        let niveau = it.niveaux.iter().find(|niveau| niveau.id == vise.niveau)?;
        Some((niveau.ordre, key.as_str()))
    })
}
