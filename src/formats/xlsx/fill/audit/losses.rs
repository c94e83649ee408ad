//! What of the programme the form has a place for, and was written nowhere.

use super::{Lost, What};
use crate::{
    formats::xlsx::fill::{
        filling::field_of,
        mapping::{Family, FormField, Regard, RowUnit, SheetPlan},
        scope::Scope,
        values::{Atom, Said, Source, Subject, in_words},
    },
    formats::xlsx::maquette::{a_distance, here},
    names::listed_value,
    programme::Activite,
    t,
};

/// A value that should be somewhere.
pub(in crate::formats::xlsx::fill) struct Wanted {
    pub(super) atom: Atom,
    pub(super) what: Lost,
    /// How it is told.
    pub(super) told: String,
}

/// What a sheet is expected to hold: of each kind of values that one of its tables has a column for, all of them.
pub(in crate::formats::xlsx::fill) fn wanted(source: &Source<'_>, scope: &Scope, plan: &SheetPlan<'_>) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    // The semestres of which there are tables; None: of all.
    let mut semestres: Vec<Option<u8>> = Vec::new();
    for (_, table) in &plan.tables {
        let columns = table.columns.values().chain(table.repetitions.iter().flat_map(|it| it.columns.values()));
        let cells = table.repetitions.iter().flat_map(|it| it.cells.values());
        let has = |family: Family| {
            let fields = columns.clone().chain(cells.clone()).filter_map(field_of);
            fields.map(FormField::family).any(|it| it == family)
        };
        let mut head = scope.head(source.survey);
        head.activites.retain(|it| table.semestre.is_none_or(|numero| numero == it.semestre));
        let is_of_activites = matches!(
            table.line,
            RowUnit::Activite | RowUnit::RessourcesPuisSae | RowUnit::ActiviteEtUe | RowUnit::Evaluation
        );
        if is_of_activites {
            semestres.push(table.semestre);
            activites(source, &head, &has, &mut wanted);
        }
        if has(Family::Ects) {
            for ue in head.ues.iter().filter(|it| table.semestre.is_none() && it.ects.is_some()) {
                let ects = ue.ects.map(|it| in_words(it, source)).unwrap_or_default();
                let told = t!(source.survey.i18n, "audit-perdu-ects", ue = ue.code.as_str(), ects = ects);
                wanted.push((Atom::Ects(ue.id.to_string()), Lost::Ects, told).into());
            }
        }
    }
    let mut left_out = Said::default();
    let head = scope.head(source.survey);
    let has_table = |it: &&&Activite| semestres.iter().any(|of| of.is_none_or(|numero| numero == it.semestre));
    for activite in head.activites.iter().filter(|it| !semestres.is_empty() && !has_table(it)) {
        let code = source.survey.code(activite);
        wanted.push((Atom::Activite(activite.id.to_string()), Lost::Activites, code).into());
    }
    for activite in &head.activites {
        let subject = Subject { activites: vec![activite], ..head.clone() };
        for field in &source.mapping.left_out {
            source.field(*field, Regard::ALL, &subject, &mut left_out);
        }
    }
    wanted.retain(|it: &Wanted| !it.is_said(&left_out));
    wanted
}

fn activites(source: &Source<'_>, head: &Subject<'_>, has: &dyn Fn(Family) -> bool, wanted: &mut Vec<Wanted>) {
    let i18n = source.survey.i18n;
    for activite in &head.activites {
        let id = || activite.id.to_string();
        let code = source.survey.code(activite);
        wanted.push((Atom::Activite(id()), Lost::Activites, code.clone()).into());
        if has(Family::Heures) {
            for (kind, volume) in &activite.heures {
                for (hours, is_away) in [(here(volume), false), (a_distance(volume).unwrap_or_default(), true)] {
                    if !hours.is_zero() {
                        let nature = t!(i18n, "xlsx-heures", nature = kind.name());
                        let heures = in_words(hours, source);
                        let code = code.as_str();
                        let told = t!(i18n, "audit-perdu-heures", code = code, nature = nature, heures = heures);
                        wanted.push((Atom::Heures(id(), *kind, is_away), Lost::Heures, told).into());
                    }
                }
            }
        }
        if has(Family::Coefficients) {
            for (ue, coefficient) in activite.coefficients.iter().filter(|(_, it)| !it.is_zero()) {
                let Some(ue) = head.ranked.iter().find(|it| it.id == *ue) else { continue };
                let coefficient = in_words(*coefficient, source);
                let (code, name) = (code.as_str(), ue.code.as_str());
                let told = t!(i18n, "audit-perdu-coefficient", code = code, ue = name, coefficient = coefficient);
                let atom = Atom::Coefficient(id(), ue.id.to_string());
                wanted.push((atom, Lost::Coefficients, told).into());
            }
        }
        if has(Family::Evaluations) || has(Family::Evaluation) {
            for evaluation in &activite.evaluations {
                let nature = listed_value(i18n, "nature", evaluation.nature.name()).unwrap_or_default();
                let told = t!(i18n, "audit-perdu-evaluation", code = code.as_str(), nature = nature);
                let atom = Atom::Evaluation(id(), evaluation.id.to_string());
                wanted.push((atom, Lost::Evaluations, told).into());
            }
        }
    }
}

/// What was wanted and not said: counted, with the first.
pub(super) fn lost(wanted: &[Wanted], said: &Said) -> Vec<What> {
    let mut kinds: std::collections::BTreeMap<Lost, (std::collections::BTreeSet<&Atom>, &str)> = Default::default();
    for wanted in wanted.iter().filter(|it| !it.is_said(said)) {
        kinds.entry(wanted.what).or_insert_with(|| (Default::default(), &wanted.told)).0.insert(&wanted.atom);
    }
    let lost = |(what, (atoms, first)): (Lost, (std::collections::BTreeSet<&Atom>, &str))| What::Lost {
        what,
        count: atoms.len(),
        first: first.to_owned(),
    };
    kinds.into_iter().map(lost).collect()
}
