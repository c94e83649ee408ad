//! The évaluations of an activité, as a table; under each row, how it is organised.

use rust_decimal::Decimal;

use super::lines::{Column, FicheLines, Slot};
use crate::{
    names,
    programme::{Activite, Element, Evaluation, Field, Fields, Kind, SessionEvaluation},
    t,
    tui::widgets::field_text,
    workshop::Sort,
};

/// What a team says of an évaluation at the workshop.
const FIELDS: [&str; 4] = ["nature", "libelle", "poids", "mode"];

pub(super) fn write(page: &mut FicheLines<'_>, activite: &Activite) {
    let (i18n, theme) = (page.world.i18n, page.world.theme);
    page.section(&t!(i18n, "fiche-evaluations"));
    let columns = columns(page.width);
    if !activite.evaluations.is_empty() {
        let y = page.height();
        for (field, (x, width)) in FIELDS.into_iter().zip(columns) {
            page.put(x, y, width, &names::field_name(field, i18n), theme.faint());
        }
    }
    for evaluation in &activite.evaluations {
        row(page, evaluation, columns);
        modalites(page, evaluation);
    }
    let y = page.height();
    let (label, width) = (t!(i18n, "fiche-ajouter-evaluation"), columns[1].0 + columns[1].1);
    page.row(y, vec![(Slot::Add(Sort::Evaluation), (0, width), label, theme.faint())]);
    sums(page, activite, columns[2], y);
}

fn row(page: &mut FicheLines<'_>, evaluation: &Evaluation, columns: [Column; 4]) {
    let (i18n, theme) = (page.world.i18n, page.world.theme);
    let listed = |field, value| names::listed_value(i18n, field, value).unwrap_or_default();
    let texts = [
        listed("nature", evaluation.nature.name()),
        evaluation.libelle.clone(),
        evaluation.poids.map(|it| i18n.decimal(it)).unwrap_or_default(),
        evaluation.mode.map(|it| listed("mode", it.name())).unwrap_or_default(),
    ];
    let cells = FIELDS.into_iter().zip(columns).zip(texts).map(|((field, column), text)| {
        let entry = Slot::Field(evaluation.target(), field);
        let to_write = || (t!(i18n, "fiche-a-ecrire"), theme.faint());
        let (text, style) = if text.is_empty() { to_write() } else { (text, theme.text()) };
        (entry, column, text, style)
    });
    page.row(page.height(), cells.collect());
}

/// The other fields, one after another: who fills in the maquette for its council gives them, nobody has to before.
fn modalites(page: &mut FicheLines<'_>, evaluation: &Evaluation) {
    let (i18n, programme) = (page.world.i18n, page.world.programme);
    let others = Kind::Evaluation.shown().filter(|it| !FIELDS.contains(&it.name));
    let entry = |it: &Field| {
        let value = evaluation.get(it.name).unwrap_or_default();
        let text = field_text(i18n, programme, Kind::Evaluation, it.name, &value);
        (Slot::Field(evaluation.target(), it.name), names::field_name(it.name, i18n), text)
    };
    page.flow(INDENT, others.map(entry).collect());
}

/// How far what is said of a row stands from its beginning.
const INDENT: u16 = 2;

/// What the évaluations of each session weigh together, once all have a weight.
fn sums(page: &mut FicheLines<'_>, activite: &Activite, (x, width): Column, y: u16) {
    let (i18n, style) = (page.world.i18n, page.world.theme.title());
    let sum = |session| {
        let poids: Option<Vec<Decimal>> = activite.evaluations_de(session).map(|it| it.poids).collect();
        poids.filter(|it| it.len() > 1).map(|it| t!(i18n, "fiche-somme", n = i18n.decimal(it.into_iter().sum())))
    };
    for (y, sum) in (y..).zip(SessionEvaluation::ALL.into_iter().filter_map(sum)) {
        page.put(x, y, width, &sum, style);
    }
}

/// The nature, the libellé, which takes what the others leave, the weight and the mode.
fn columns(width: u16) -> [Column; 4] {
    let (nature, poids, mode) = if width < 50 { (9, 6, 13) } else { (16, 10, 13) };
    let libelle = width.saturating_sub(nature + poids + mode);
    let mut x = 0;
    [nature, libelle, poids, mode].map(|width| {
        let column = (x, width.saturating_sub(1));
        x += width;
        column
    })
}
