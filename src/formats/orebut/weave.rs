//! Tying what a formation file says to a programme that has compétences.

use std::collections::BTreeSet;

use super::{
    acs::{AcIndex, narrow},
    codes::{skeleton, spelling},
    duplicates,
    formation::{Formation, ReadActivite, Weight},
    links::{Link, Links, Odd},
    names::{self, Named},
    ues,
    xml::Source,
};
use crate::{
    code,
    formats::{Warning, reading::unknown::keep},
    i18n::{Arg, FileCode},
    programme::{Activite, Competence, Id, Parcours, Programme, annee_du_semestre},
};

/// `base` with the semestres and UE that the formation needs, and its activités in place of its own.
pub(super) fn weave(
    source: &Source<'_>,
    base: &Programme,
    mut formation: Formation,
    warnings: &mut Vec<Warning>,
) -> Programme {
    let mut programme = base.clone();
    ues::complete(&mut programme);
    for (numero, libelle) in formation.libelles {
        for semestre in programme.semestres.iter_mut().filter(|it| it.numero == numero) {
            semestre.libelle = Some(libelle.clone());
        }
    }
    let mut weaver = Weaver { source, base, index: AcIndex::new(base), warnings };
    for entry in &mut formation.activites {
        weaver.tie_parcours(entry);
    }
    duplicates::report_activites(source, &formation.activites, weaver.warnings);
    for entry in &mut formation.activites {
        let named = weaver.tie_coefficients(entry, &mut programme);
        weaver.tie_acs(entry, &named);
    }
    programme.activites = tie_activites(source, base, formation.activites, warnings);
    programme
}

/// The activités of the file with their links, and those of `base` that get a link from the file.
fn tie_activites(
    source: &Source<'_>,
    base: &Programme,
    read: Vec<ReadActivite>,
    warnings: &mut Vec<Warning>,
) -> Vec<Activite> {
    let links = Links::new(source, &read, &base.activites);
    let mut odd = Odd { warnings, unknown: Vec::new() };
    let (mobilised, required) = (links.mobilised(&mut odd), links.required(&mut odd));
    let unknown = odd.unknown;
    let mut activites: Vec<Activite> = read.into_iter().map(|it| it.activite).collect();
    let is_read = |id: &Id<Activite>| activites.iter().any(|it| it.id == *id);
    // A SAÉ that only the programme has may be named by a ressource of the file.
    let is_named = |it: &&Activite| !is_read(&it.id) && mobilised.iter().any(|link| link.from == it.id);
    let others: Vec<Activite> = base.activites.iter().filter(is_named).cloned().collect();
    activites.extend(others);
    for activite in &mut activites {
        activite.mobilise.extend(from(&mobilised, &activite.id));
        activite.prerequis.extend(from(&required, &activite.id));
        let of = |(id, _): &&(Id<Activite>, String)| *id == activite.id;
        keep(&mut activite.activites_inconnues, unknown.iter().filter(of).map(|(_, code)| code.clone()));
    }
    activites
}

/// Where the links of one activité go.
fn from(links: &[Link], activite: &Id<Activite>) -> impl Iterator<Item = Id<Activite>> {
    links.iter().filter(move |it| it.from == *activite).map(|it| it.to.clone())
}

struct Weaver<'a> {
    source: &'a Source<'a>,
    base: &'a Programme,
    index: AcIndex<'a>,
    warnings: &'a mut Vec<Warning>,
}

impl<'a> Weaver<'a> {
    fn warn(&mut self, line: usize, code: FileCode, args: Vec<(&'static str, Arg)>) {
        self.warnings.push(Warning::new(self.source.file, Some(line), code, args));
    }

    fn tie_parcours(&mut self, entry: &mut ReadActivite) {
        for mention in &entry.parcours {
            let key = skeleton(&mention.text);
            let same = |it: &&Parcours| skeleton(&it.code) == key;
            match self.base.parcours.iter().find(same) {
                Some(parcours) => {
                    entry.activite.parcours.insert(parcours.id.clone());
                }
                None => {
                    let args =
                        vec![("parcours", Arg::text(&mention.text)), ("activite", Arg::text(&entry.activite.code))];
                    self.warn(mention.line, code!("parcours-inconnu"), args);
                    keep(&mut entry.activite.autres_inconnus, [mention.text.clone()]);
                }
            }
        }
    }

    /// Puts the weights of the activité on the UE of the compétences that it names, and gives these.
    fn tie_coefficients(&mut self, entry: &mut ReadActivite, programme: &mut Programme) -> BTreeSet<Id<Competence>> {
        let mut all = BTreeSet::new();
        for weight in &entry.competences {
            let named = self.named(&entry.activite, weight);
            if named.is_empty() {
                keep(&mut entry.activite.autres_inconnus, weight.name.clone().or_else(|| weight.key.clone()));
            }
            for competence in named {
                let called =
                    || vec![("nom", Arg::text(&competence.nom)), ("activite", Arg::text(&entry.activite.code))];
                if !all.insert(competence.id.clone()) {
                    self.warn(weight.line, code!("competence-repetee"), called());
                    continue;
                }
                let Some((ue, is_new)) = ues::of(programme, entry.activite.semestre, competence) else { continue };
                entry.activite.coefficients.insert(ue, weight.coefficient);
                if is_new {
                    let mut args = called();
                    args.push(("annee", Arg::Count(annee_du_semestre(entry.activite.semestre).into())));
                    args.push(("semestre", Arg::Count(entry.activite.semestre.into())));
                    self.warn(weight.line, code!("ue-hors-annee"), args);
                }
            }
        }
        all
    }

    /// The compétence that a weight names; several when nothing tells them apart.
    fn named(&mut self, activite: &Activite, weight: &Weight) -> Vec<&'a Competence> {
        let called = weight.name.as_deref().or(weight.key.as_deref()).unwrap_or_default();
        let called = || vec![("nom", Arg::text(called)), ("activite", Arg::text(&activite.code))];
        let mut found = match names::competences(self.base, weight.key.as_deref(), weight.name.as_deref()) {
            Named::Exactly(found) => found,
            Named::Otherwise(found) => {
                let mut args = called();
                args.push(("connue", Arg::list(found.iter().map(|it| &it.nom))));
                self.warn(weight.line, code!("poids-autrement"), args);
                found
            }
            Named::Nothing => {
                self.warn(weight.line, code!("poids-inconnu"), called());
                Vec::new()
            }
        };
        let base = self.base;
        narrow(&mut found, |it| {
            let mut parcours = base.parcours.iter().filter(|p| activite.parcours.contains(&p.id));
            parcours.any(|p| p.niveaux.iter().any(|vise| it.niveaux.iter().any(|niveau| niveau.id == vise.niveau)))
        });
        if found.len() > 1 {
            let mut args = called();
            args.push(("nombre", Arg::Count(found.len())));
            self.warn(weight.line, code!("poids-ambigu"), args);
        }
        found
    }

    /// A cross in the file means: trained by a ressource; trained and assessed by a SAÉ, which is both by
    /// definition.
    fn tie_acs(&mut self, entry: &mut ReadActivite, competences: &BTreeSet<Id<Competence>>) {
        let mut seen = BTreeSet::new();
        for mention in &entry.acs {
            let called = || vec![("ac", Arg::text(&mention.text)), ("activite", Arg::text(&entry.activite.code))];
            if !seen.insert(spelling(&mention.text)) {
                self.warn(mention.line, code!("ac-repete"), called());
                continue;
            }
            let found = self.index.find(&mention.text, &entry.activite.parcours, competences);
            match found.len() {
                0 => {
                    self.warn(mention.line, code!("ac-inconnu"), called());
                    keep(&mut entry.activite.acs_inconnus, [mention.text.clone()]);
                }
                1 => {}
                count => {
                    let mut args = called();
                    args.push(("nombre", Arg::Count(count)));
                    self.warn(mention.line, code!("ac-ambigu"), args);
                }
            }
            for ac in found {
                if entry.activite.nature.is_sae() {
                    entry.activite.evalue.insert(ac.clone());
                }
                entry.activite.travaille.insert(ac.clone());
            }
        }
    }
}
