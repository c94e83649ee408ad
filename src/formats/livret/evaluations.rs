//! How an activité is assessed: what each document says of its évaluations.

use super::{LivretColumn, LivretTable, number};
use crate::{
    i18n::I18n,
    names::{capitalised, field_name, listed_value},
    programme::{Activite, Evaluation, Kind, Shape},
    t,
};

/// What heads the column of a field of évaluations.
pub(in crate::formats) fn head(field: &str, i18n: &I18n) -> String {
    match field {
        "nature" => t!(i18n, "xlsx-nature-d-evaluation"),
        "libelle" => t!(i18n, "xlsx-libelle"),
        "mode" => t!(i18n, "xlsx-mode"),
        "poids" => t!(i18n, "xlsx-poids"),
        field => capitalised(&field_name(field, i18n)),
    }
}

/// The names of the évaluations whose marks one replaces.
pub(in crate::formats) fn replaced(activite: &Activite, evaluation: &Evaluation) -> Vec<String> {
    activite
        .evaluations_nommees()
        .filter(|(it, _)| evaluation.remplace.contains(&it.id))
        .map(|(_, name)| name)
        .collect()
}

/// What the field of an évaluation says; empty when it says nothing.
fn value(activite: &Activite, evaluation: &Evaluation, field: &str, i18n: &I18n) -> String {
    let word = |value: &str| listed_value(i18n, field, value).unwrap_or_default();
    let count = |value: Option<u16>| value.map(|it| it.to_string()).unwrap_or_default();
    match field {
        "nature" => word(evaluation.nature.name()),
        "libelle" => evaluation.libelle.trim().to_owned(),
        // The first goes without saying, until there is a second.
        "session" if activite.evaluations.iter().all(|it| it.session.is_initiale()) => String::new(),
        "session" => word(evaluation.session.name()),
        "regime" => evaluation.regime.map(|it| word(it.name())).unwrap_or_default(),
        "nombre" => count(evaluation.nombre),
        "duree" => count(evaluation.duree),
        "mode" => evaluation.mode.map(|it| word(it.name())).unwrap_or_default(),
        "poids" => evaluation.poids.map(|it| number(it, i18n)).unwrap_or_default(),
        "remplace" => replaced(activite, evaluation).join(", "),
        "remarque" => evaluation.remarque.trim().to_owned(),
        _ => String::new(),
    }
}

/// The columns that a table of évaluations has even where none of them says anything.
const ALWAYS: [&str; 4] = ["nature", "libelle", "mode", "poids"];

/// A row for each évaluation of an activité; columns that say nothing are left out.
pub(in crate::formats) fn evaluations(activite: &Activite, i18n: &I18n) -> LivretTable {
    let all = &activite.evaluations;
    let (mut columns, mut lines) = (Vec::new(), vec![Vec::new(); all.len()]);
    for field in Kind::Evaluation.shown() {
        let values: Vec<String> = all.iter().map(|it| value(activite, it, field.name, i18n)).collect();
        if values.iter().all(String::is_empty) && !ALWAYS.contains(&field.name) {
            continue;
        }
        let nom = head(field.name, i18n);
        let is_number = matches!(field.shape, Shape::Number | Shape::Whole);
        columns.push(LivretColumn { nom, is_number });
        lines.iter_mut().zip(values).for_each(|(line, value)| line.push(value));
        if field.name == "poids" {
            columns.push(LivretColumn::number(t!(i18n, "xlsx-part")));
            let part = |it| activite.part(it).map(|part| i18n.percent(part)).unwrap_or_default();
            lines.iter_mut().zip(all).for_each(|(line, it)| line.push(part(it)));
        }
    }
    LivretTable { columns, lines }
}

/// An évaluation on one line: « Oral final · oral · session 2 · 20 min ».
pub(in crate::formats) fn told(activite: &Activite, evaluation: &Evaluation, i18n: &I18n) -> String {
    let value = |field| value(activite, evaluation, field, i18n);
    let parts = Kind::Evaluation.shown().filter_map(|field| {
        let text = value(field.name);
        if text.is_empty() {
            return None;
        }
        Some(match field.name {
            // Its name comes first.
            "nature" | "libelle" => return None,
            "session" => t!(i18n, "evaluation-session", n = text),
            "nombre" => t!(i18n, "evaluation-nombre", n = evaluation.nombre.map_or(1, usize::from)),
            "duree" => t!(i18n, "evaluation-duree", n = text),
            "poids" => t!(i18n, "xlsx-de-poids", poids = text),
            "remplace" => t!(i18n, "evaluation-remplace", noms = text),
            _ => text,
        })
    });
    let named = [value("libelle"), value("nature")].into_iter().filter(|it| !it.is_empty());
    named.chain(parts).collect::<Vec<_>>().join(" · ")
}
