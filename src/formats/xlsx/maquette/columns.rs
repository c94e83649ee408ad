//! The columns of the maquette. Those that a team fills in are always there, hidden while they are empty; the rest, when
//! something fills them.

use rust_xlsxwriter::utility::column_number_to_name;

use crate::{
    formats::{writing::survey::Survey, xlsx::page::SheetPage},
    names::{capitalised, field_name},
    programme::{Activite, Field, Fields, Kind, NatureHeures, Section, Volume},
    t,
};

#[derive(Clone)]
pub(in crate::formats::xlsx) struct ColumnLayout {
    pub code: u16,
    pub intitule: u16,
    pub nature: u16,
    pub semestre: u16,
    pub apogee: u16,
    pub locale: Option<u16>,
    /// What else activités say of themselves.
    pub others: Vec<(u16, &'static Field)>,
    /// One for each parcours, marked for the activités and UE that it has: totals add up what is marked.
    pub parcours: Vec<u16>,
    pub ects: u16,
    /// The choice of which the row is an option, where there are choices.
    pub choix: Option<u16>,
    pub competences: u16,
    pub acs: u16,
    /// The kinds of hours: taught ones first, side by side.
    pub heures: Vec<Heures>,
    /// The sum of the taught kinds.
    pub encadre: u16,
    pub total: u16,
    /// What part of the total is at a distance.
    pub distanciel: Option<u16>,
    /// The UE of a semestre, in its order.
    pub coefficients: std::ops::Range<u16>,
}

/// The columns of one kind of hours.
#[derive(Clone, Copy)]
pub(in crate::formats::xlsx) struct Heures {
    pub kind: NatureHeures,
    /// All the hours, or those in présentiel when the others have a column.
    pub here: u16,
    pub a_distance: Option<u16>,
}

impl Heures {
    fn columns(self) -> impl Iterator<Item = u16> {
        [self.here].into_iter().chain(self.a_distance)
    }
}

impl ColumnLayout {
    /// Lays the columns out on `page`; `ues` is the most UE that a semestre has.
    pub(crate) fn new(survey: &Survey<'_>, page: &mut SheetPage, ues: usize) -> Self {
        let programme = survey.programme;
        let locale = programme.profil.is_but() || programme.activites.iter().any(|it| it.adaptation_locale);
        let code = page.column(10.0, 15.0);
        let intitule = page.column(28.0, 44.0);
        let nature = page.column(9.5, 11.0);
        let semestre = page.column(6.0, 6.0);
        let apogee = page.optional_column(9.0, 14.0);
        let locale = locale.then(|| page.optional_column(6.5, 6.5));
        let said = others(survey).into_iter().map(|field| (page.column(8.0, 18.0), field)).collect();
        let parcours = programme.parcours.iter().map(|_| page.column(5.5, 9.0)).collect();
        let ects = page.optional_column(6.0, 6.0);
        let choix = (!programme.choix.is_empty()).then(|| page.column(8.0, 12.0));
        let competences = page.column(12.0, 16.0);
        let acs = page.optional_column(17.0, 29.0);
        page.may_widen(70.0);
        let lay = |page: &mut SheetPage, kind: NatureHeures| {
            let here = page.optional_column(6.5, 10.5);
            let a_distance = is_split(survey, kind).then(|| page.optional_column(6.5, 10.5));
            Heures { kind, here, a_distance }
        };
        let (taught, others): (Vec<_>, Vec<_>) = natures(survey).into_iter().partition(|it| it.is_taught());
        let mut heures: Vec<Heures> = taught.into_iter().map(|kind| lay(page, kind)).collect();
        let encadre = page.column(8.0, 9.0);
        heures.extend(others.into_iter().map(|kind| lay(page, kind)));
        let total = page.column(7.0, 9.0);
        let distanciel = heures.iter().any(|it| it.a_distance.is_some()).then(|| page.column(9.0, 9.5));
        let first = page.last_column() + 1;
        for _ in 0..ues {
            page.column(8.0, 11.0);
        }
        let coefficients = first..page.last_column() + 1;
        Self {
            code,
            intitule,
            nature,
            semestre,
            apogee,
            locale,
            others: said,
            parcours,
            ects,
            choix,
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
    pub(crate) fn heads(&self, survey: &Survey<'_>) -> Vec<(u16, String)> {
        let i18n = survey.i18n;
        let mut heads = vec![
            (self.code, t!(i18n, "xlsx-code")),
            (self.intitule, t!(i18n, "xlsx-intitule")),
            (self.nature, t!(i18n, "xlsx-type")),
            (self.semestre, t!(i18n, "xlsx-colonne-semestre")),
            (self.apogee, t!(i18n, "xlsx-apogee")),
            (self.ects, t!(i18n, "xlsx-ects")),
            (self.competences, t!(i18n, "xlsx-competences")),
            (self.acs, t!(i18n, "xlsx-ac")),
            (self.encadre, t!(i18n, "xlsx-encadre")),
            (self.total, t!(i18n, "xlsx-total")),
        ];
        heads.extend(self.parcours.iter().zip(&survey.programme.parcours).map(|(at, it)| (*at, it.code.clone())));
        for heures in &self.heures {
            let nature = t!(i18n, "xlsx-heures", nature = heures.kind.name());
            match heures.a_distance {
                None => heads.push((heures.here, nature)),
                Some(a_distance) => heads.extend([
                    (heures.here, t!(i18n, "xlsx-presentiel", nature = nature.clone())),
                    (a_distance, t!(i18n, "xlsx-a-distance", nature = nature)),
                ]),
            }
        }
        heads.extend(self.choix.map(|at| (at, capitalised(&field_name("choix", i18n)))));
        heads.extend(self.locale.map(|at| (at, t!(i18n, "xlsx-locale"))));
        heads.extend(self.others.iter().map(|(at, field)| (*at, capitalised(&field_name(field.name, i18n)))));
        heads.extend(self.distanciel.map(|at| (at, t!(i18n, "xlsx-distanciel"))));
        heads
    }

    /// The fields that the columns hold, for who reads the sheet back.
    pub(crate) fn keys(&self, survey: &Survey<'_>) -> Vec<(u16, String)> {
        let fixed = [
            (self.code, "code"),
            (self.intitule, "libelle"),
            (self.nature, "type"),
            (self.semestre, "semestre"),
            (self.apogee, "code_apogee"),
            (self.ects, "ects"),
            (self.competences, "competences"),
        ];
        let mut keys: Vec<(u16, String)> = fixed.map(|(at, cle)| (at, cle.to_owned())).into();
        keys.extend(self.choix.map(|at| (at, "choix".to_owned())));
        keys.extend(self.locale.map(|at| (at, "adaptation_locale".to_owned())));
        keys.extend(self.others.iter().map(|(at, field)| (*at, field.name.to_owned())));
        let parcours = self.parcours.iter().zip(&survey.programme.parcours);
        keys.extend(parcours.map(|(at, it)| (*at, format!("parcours/{}", it.id))));
        for heures in &self.heures {
            let kind = heures.kind.name();
            keys.push((heures.here, format!("heures/{kind}")));
            keys.extend(heures.a_distance.map(|at| (at, format!("heures/{kind}/distanciel"))));
        }
        keys
    }

    /// The taught hours of a row, as a formula.
    pub(crate) fn sum_of_encadre(&self, row: u32) -> String {
        let taught = self.heures.iter().filter(|it| it.kind.is_taught());
        sum_of(&taught.flat_map(|it| it.columns()).collect::<Vec<_>>(), row)
    }

    /// All the hours of a row, as a formula.
    pub(crate) fn sum_of_total(&self, row: u32) -> String {
        let others = self.heures.iter().filter(|it| !it.kind.is_taught()).flat_map(|it| it.columns());
        sum_of(&[self.encadre].into_iter().chain(others).collect::<Vec<_>>(), row)
    }

    /// The hours of a row that are at a distance, as a formula.
    pub(crate) fn sum_of_distance(&self, row: u32) -> String {
        let cells: Vec<String> = self.heures.iter().filter_map(|it| it.a_distance).map(|at| address(at, row)).collect();
        format!("SUM({})", cells.join(","))
    }

    /// Every column whose semestre totals are sums of hours.
    pub(crate) fn sommes(&self) -> impl Iterator<Item = u16> {
        let heures = self.heures.iter().flat_map(|it| it.columns());
        heures.chain([self.encadre, self.total]).chain(self.distanciel)
    }

    /// The columns of a kind of hours.
    pub(crate) fn heures_de(&self, kind: NatureHeures) -> Vec<u16> {
        self.heures.iter().filter(|it| it.kind == kind).flat_map(|it| it.columns()).collect()
    }
}

/// The kinds of hours that a team fills in, and those that the programme counts otherwise.
fn natures(survey: &Survey<'_>) -> Vec<NatureHeures> {
    let used = |kind: NatureHeures| survey.programme.activites.iter().any(|it| it.heures.contains_key(&kind));
    NatureHeures::ALL.into_iter().filter(|kind| *kind != NatureHeures::CmTd || used(*kind)).collect()
}

/// The fields that say what an activité is and have no column of their own, where some activité fills them in.
fn others(survey: &Survey<'_>) -> Vec<&'static Field> {
    const OWN: [&str; 7] = ["code", "libelle", "type", "semestre", "code_apogee", "adaptation_locale", "parcours"];
    let says = |field: &Field| {
        let value = |it: &Activite| it.get(field.name).unwrap_or_default();
        survey
            .programme
            .activites
            .iter()
            .map(value)
            .any(|it| it == true || it.as_str().is_some_and(|it| !it.is_empty()))
    };
    let all = Kind::Activite.section(Section::Identity).filter(|it| !OWN.contains(&it.name));
    all.filter(|it| says(it)).collect()
}

/// Whether the hours of a kind at a distance have a column of their own.
fn is_split(survey: &Survey<'_>, kind: NatureHeures) -> bool {
    let split = |volume: &Volume| matches!(volume, Volume::Reparti(_));
    let programme = survey.programme;
    programme.hybride && kind.is_taught()
        || programme.activites.iter().any(|it| it.heures.get(&kind).is_some_and(split))
}

fn address(column: u16, row: u32) -> String {
    format!("{}{}", column_number_to_name(column), row + 1)
}

/// `SUM` of columns that stand side by side.
fn sum_of(columns: &[u16], row: u32) -> String {
    match (columns.first(), columns.last()) {
        (Some(first), Some(last)) => format!("SUM({}:{})", address(*first, row), address(*last, row)),
        _ => "0".to_owned(),
    }
}
