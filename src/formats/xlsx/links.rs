//! The activités that train or assess an AC, in one cell: those of every parcours that develops it, then
//! what is particular to one.

use std::collections::BTreeSet;

use crate::{
    formats::writing::survey::{JOINT, Survey},
    programme::{Ac, Activite, Id},
    t,
};

/// The text of a cell, and whether it says that some parcours has no activité.
#[derive(Debug, PartialEq)]
pub(super) struct Links {
    pub texte: String,
    pub missing: bool,
}

/// The activités whose `set` holds the AC.
pub(super) fn links(survey: &Survey<'_>, ac: &Ac, set: impl Fn(&Activite) -> &BTreeSet<Id<Ac>>) -> Links {
    let mut tied: Vec<&Activite> =
        survey.activites_de(ac).iter().copied().filter(|it| set(it).contains(&ac.id)).collect();
    tied.sort_by_key(|it| (it.semestre, !it.nature.is_sae()));
    let parcours: Vec<_> =
        survey.views.iter().filter(|view| view.ac(&ac.id).is_some()).map(|view| view.parcours).collect();
    let present = |activite: &Activite| parcours.iter().filter(|p| activite.is_in(p.map(|it| &it.id))).count();
    let codes = |keep: &dyn Fn(&Activite) -> bool| {
        let codes: Vec<String> = tied.iter().filter(|it| keep(it)).map(|it| survey.code(it)).collect();
        codes.join(JOINT)
    };
    let of_parcours =
        |parcours: String, codes: String| t!(survey.i18n, "xlsx-du-parcours", parcours = parcours, codes = codes);

    let aucune = t!(survey.i18n, "xlsx-aucune");
    let communs = codes(&|it| present(it) == parcours.len());
    let mut lines = Vec::new();
    let mut missing = false;
    for p in parcours.iter().flatten() {
        let propres = codes(&|it| it.is_in(Some(&p.id)) && present(it) < parcours.len());
        let alone = parcours.len() == 1;
        match (communs.is_empty() && propres.is_empty(), propres.is_empty()) {
            (true, _) if alone => missing = true,
            (true, _) => {
                missing = true;
                lines.push(of_parcours(p.code.clone(), aucune.clone()));
            }
            (false, true) => {}
            (false, false) => lines.push(of_parcours(p.code.clone(), propres)),
        }
    }
    // Tied to an AC that none of its parcours develops: a mistake that must not disappear.
    for activite in tied.iter().filter(|it| !parcours.is_empty() && present(it) == 0) {
        let own = survey.codes_parcours(|p| activite.parcours.contains(&p.id));
        lines.push(of_parcours(own, survey.code(activite)));
    }
    if tied.is_empty() {
        return Links { texte: aucune, missing: true };
    }
    if !communs.is_empty() {
        lines.insert(0, communs);
    }
    Links { texte: lines.join("\n"), missing }
}
