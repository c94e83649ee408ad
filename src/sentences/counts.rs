//! How much a programme holds.

use serde::Serialize;

use crate::{i18n::I18n, programme::Programme, rules::Summary, t};

/// The quantities that the import's contract names.
#[derive(Debug, Serialize)]
pub struct Counts {
    competences: usize,
    niveaux: usize,
    ac: usize,
    saes: usize,
    ressources: usize,
    parcours: usize,
    semestres: usize,
}

impl Counts {
    pub fn of(programme: &Programme) -> Self {
        let saes = programme.activites.iter().filter(|it| it.nature.is_sae()).count();
        Self {
            competences: programme.competences.len(),
            niveaux: programme.niveaux().count(),
            ac: programme.acs().count(),
            saes,
            ressources: programme.activites.len() - saes,
            parcours: programme.parcours.len(),
            semestres: programme.semestres.len(),
        }
    }

    /// « 5 compétences, 13 niveaux, 64 AC… », without those that are 0; a word for a programme that is empty.
    pub fn told(&self, i18n: &I18n) -> String {
        let quantities = told(
            &[
                ("competences", self.competences),
                ("niveaux", self.niveaux),
                ("ac", self.ac),
                ("saes", self.saes),
                ("ressources", self.ressources),
                ("parcours", self.parcours),
                ("semestres", self.semestres),
            ],
            i18n,
        );
        if quantities.is_empty() { t!(i18n, "quantite-nulle") } else { quantities }
    }
}

/// « 3 erreurs, 2 avertissements »: empty when there is none.
pub fn summary_told(summary: Summary, i18n: &I18n) -> String {
    told(
        &[("error", summary.error), ("warning", summary.warning), ("info", summary.info), ("waived", summary.waived)],
        i18n,
    )
}

fn told(quantities: &[(&'static str, usize)], i18n: &I18n) -> String {
    let some = quantities.iter().copied().filter(|(_, n)| *n > 0);
    some.map(|(quoi, n)| t!(i18n, "quantite", quoi = quoi, n = n)).collect::<Vec<_>>().join(", ")
}
