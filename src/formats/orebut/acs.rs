//! Which AC a code means, for a given activité.

use std::collections::BTreeSet;

use super::codes::{AcCode, skeleton, spelling};
use crate::programme::{Ac, Competence, Id, Parcours, Programme};

/// The AC of a programme, ready to be looked up.
pub(super) struct AcIndex<'p>(Vec<Known<'p>>);

struct Known<'p> {
    ac: &'p Ac,
    competence: &'p Competence,
    /// The parcours that develop it, and their codes.
    parcours: BTreeSet<&'p Id<Parcours>>,
    parcours_codes: Vec<String>,
    years: BTreeSet<u8>,
    spelling: String,
    skeleton: String,
    code: Option<AcCode>,
}

impl Known<'_> {
    /// Whether the codification of 2022 gives it this code.
    fn has_canonical(&self, wanted: &AcCode) -> bool {
        let (year, numero) = wanted.head;
        let Some(code) = &self.code else { return false };
        let same_parcours = wanted.parcours == code.parcours
            || wanted.parcours.is_empty()
            || (code.parcours.is_empty() && self.parcours_codes.contains(&wanted.parcours));
        code.number == wanted.number && self.competence.numero == numero && self.years.contains(&year) && same_parcours
    }
}

impl<'p> AcIndex<'p> {
    pub(super) fn new(programme: &'p Programme) -> Self {
        let known = programme.acs().map(|(competence, niveau, ac)| {
            let choices = || {
                let all = programme.parcours.iter().flat_map(|it| it.niveaux.iter().map(move |vise| (it, vise)));
                all.filter(|(_, vise)| vise.niveau == niveau.id)
            };
            Known {
                ac,
                competence,
                parcours: choices().map(|(parcours, _)| &parcours.id).collect(),
                parcours_codes: choices().map(|(parcours, _)| skeleton(&parcours.code)).collect(),
                years: choices().map(|(_, vise)| vise.annee).chain([niveau.annee]).collect(),
                spelling: spelling(&ac.code),
                skeleton: skeleton(&ac.code),
                code: AcCode::parse(&ac.code),
            }
        });
        Self(known.collect())
    }

    /// The AC that `code` means in an activité of these parcours (empty: all) that names these compétences.
    ///
    /// Several when nothing in the file tells them apart, none when no AC has that code.
    pub(super) fn find(
        &self,
        code: &str,
        parcours: &BTreeSet<Id<Parcours>>,
        competences: &BTreeSet<Id<Competence>>,
    ) -> Vec<&'p Id<Ac>> {
        let mut found = self.of_code(code);
        narrow(&mut found, |it| it.parcours.iter().any(|developing| parcours.contains(*developing)));
        narrow(&mut found, |it| competences.contains(&it.competence.id));
        found.into_iter().map(|it| &it.ac.id).collect()
    }

    /// From the most literal reading to the most tolerant; the first that finds something holds.
    fn of_code(&self, code: &str) -> Vec<&Known<'p>> {
        let (spelled, bare, parsed) = (spelling(code), skeleton(code), AcCode::parse(code));
        let canonical = |it: &Known<'_>| parsed.as_ref().is_some_and(|wanted| it.has_canonical(wanted));
        let is_dotted = parsed.as_ref().is_some_and(|it| it.is_dotted);
        let readings: [&dyn Fn(&Known<'_>) -> bool; 5] = [
            &|it| it.ac.code == code,
            &|it| it.spelling == spelled,
            // A point says that the codification of 2022 is meant: `AC12.01` is no `AC1201` of 2021.
            &|it| is_dotted && canonical(it),
            &|it| it.skeleton == bare,
            &canonical,
        ];
        let all = |test: &dyn Fn(&Known<'_>) -> bool| self.0.iter().filter(|it| test(it)).collect::<Vec<_>>();
        readings.into_iter().map(all).find(|found| !found.is_empty()).unwrap_or_default()
    }
}

/// Keeps those that pass, when there is a choice and some do.
pub(super) fn narrow<T>(found: &mut Vec<T>, test: impl Fn(&T) -> bool) {
    if found.len() > 1 && found.iter().any(&test) {
        found.retain(test);
    }
}
