//! The columns of the maquette. Those that nothing in the whole programme would fill are left out.

use rust_xlsxwriter::utility::column_number_to_name;

use crate::{
    formats::xlsx::{contexte::Contexte, page::Page},
    programme::{NatureHeures, Volume},
    t,
};

pub(super) struct Colonnes {
    pub code: u16,
    pub intitule: u16,
    pub nature: u16,
    pub apogee: Option<u16>,
    pub locale: Option<u16>,
    /// One for each parcours, marked for the activités and UE that it has: totals add up what is marked.
    pub parcours: Vec<u16>,
    pub ects: u16,
    pub competences: u16,
    pub acs: u16,
    /// The kinds of hours: taught ones first, side by side.
    pub heures: Vec<(NatureHeures, u16)>,
    /// The sum of the taught kinds; None when there is no other kind.
    pub encadre: Option<u16>,
    pub total: u16,
    /// What part of the total is at a distance.
    pub distanciel: Option<u16>,
    /// The UE of a semestre, in its order.
    pub coefficients: std::ops::Range<u16>,
}

impl Colonnes {
    /// Lays the columns out on `page`; `ues` is the most UE that a semestre has.
    pub fn new(contexte: &Contexte<'_>, page: &mut Page, ues: usize) -> Self {
        let activites = &contexte.programme.activites;
        let apogee = activites.iter().any(|it| it.code_apogee.is_some())
            || contexte.programme.ues().any(|(_, ue)| ue.code_apogee.is_some());
        let locale = activites.iter().any(|it| it.adaptation_locale);
        let natures = natures(contexte);
        let (taught, others): (Vec<_>, Vec<_>) = natures.into_iter().partition(|it| it.is_taught());
        let split = activites
            .iter()
            .flat_map(|it| it.heures.values())
            .any(|it| matches!(it, Volume::Reparti(split) if !split.distanciel.is_zero()));

        let code = page.column(10.0, 15.0);
        let intitule = page.column(28.0, 44.0);
        let nature = page.column(9.5, 11.0);
        let apogee = apogee.then(|| page.column(9.0, 14.0));
        let locale = locale.then(|| page.column(6.5, 6.5));
        let parcours = contexte.programme.parcours.iter().map(|_| page.column(5.5, 9.0)).collect();
        let ects = page.column(6.0, 6.0);
        let competences = page.column(12.0, 16.0);
        let acs = page.column(17.0, 27.0);
        let hours = |page: &mut Page, kinds: &[NatureHeures]| -> Vec<(NatureHeures, u16)> {
            kinds.iter().map(|kind| (*kind, page.column(6.5, 9.0))).collect()
        };
        let mut heures = hours(page, &taught);
        let encadre = (!others.is_empty() && !taught.is_empty()).then(|| page.column(8.0, 9.0));
        heures.extend(hours(page, &others));
        let total = page.column(7.0, 9.0);
        let distanciel = split.then(|| page.column(9.0, 9.0));
        let first = page.last_column() + 1;
        for _ in 0..ues {
            page.column(8.0, 11.0);
        }
        let coefficients = first..page.last_column() + 1;
        Self {
            code,
            intitule,
            nature,
            apogee,
            locale,
            parcours,
            ects,
            competences,
            acs,
            heures,
            encadre,
            total,
            distanciel,
            coefficients,
        }
    }

    /// The heads of the columns but those of the coefficients.
    pub fn heads(&self, contexte: &Contexte<'_>) -> Vec<(u16, String)> {
        let i18n = contexte.i18n;
        let mut heads = vec![
            (self.code, t!(i18n, "xlsx-code")),
            (self.intitule, t!(i18n, "xlsx-intitule")),
            (self.nature, t!(i18n, "xlsx-type")),
            (self.ects, t!(i18n, "xlsx-ects")),
            (self.competences, t!(i18n, "xlsx-competences")),
            (self.acs, t!(i18n, "xlsx-ac")),
            (self.total, t!(i18n, "xlsx-total")),
        ];
        heads.extend(self.parcours.iter().zip(&contexte.programme.parcours).map(|(at, it)| (*at, it.code.clone())));
        heads.extend(self.heures.iter().map(|(kind, at)| (*at, t!(i18n, "xlsx-heures", nature = kind.name()))));
        heads.extend(self.apogee.map(|at| (at, t!(i18n, "xlsx-apogee"))));
        heads.extend(self.locale.map(|at| (at, t!(i18n, "xlsx-locale"))));
        heads.extend(self.encadre.map(|at| (at, t!(i18n, "xlsx-encadre"))));
        heads.extend(self.distanciel.map(|at| (at, t!(i18n, "xlsx-distanciel"))));
        heads
    }

    /// The taught hours of a row, as a formula.
    pub fn somme_encadre(&self, row: u32) -> String {
        let taught: Vec<u16> = self.heures.iter().filter(|(kind, _)| kind.is_taught()).map(|(_, at)| *at).collect();
        sum_of(&taught, row)
    }

    /// All the hours of a row, as a formula.
    pub fn somme_total(&self, row: u32) -> String {
        let mut parts: Vec<u16> = self.encadre.into_iter().collect();
        let others = self.heures.iter().filter(|(kind, _)| self.encadre.is_none() || !kind.is_taught());
        parts.extend(others.map(|(_, at)| *at));
        sum_of(&parts, row)
    }

    /// Every column whose semestre totals are sums of hours.
    pub fn sommes(&self) -> impl Iterator<Item = u16> {
        let heures = self.heures.iter().map(|(_, at)| *at);
        heures.chain(self.encadre).chain([self.total]).chain(self.distanciel)
    }
}

/// The kinds of hours that some activité has; before any has some, those that a team fills in first.
fn natures(contexte: &Contexte<'_>) -> Vec<NatureHeures> {
    let used = |kind: &NatureHeures| contexte.programme.activites.iter().any(|it| it.heures.contains_key(kind));
    let used: Vec<NatureHeures> = NatureHeures::ALL.into_iter().filter(used).collect();
    if used.is_empty() { vec![NatureHeures::Cm, NatureHeures::Td, NatureHeures::Tp] } else { used }
}

/// `SUM` of columns that stand side by side.
fn sum_of(columns: &[u16], row: u32) -> String {
    let name = |column: &u16| format!("{}{}", column_number_to_name(*column), row + 1);
    match (columns.first(), columns.last()) {
        (Some(first), Some(last)) => format!("SUM({}:{})", name(first), name(last)),
        _ => "0".to_owned(),
    }
}
