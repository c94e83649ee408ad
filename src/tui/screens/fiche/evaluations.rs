//! The évaluations of an activité, as a table.

use rust_decimal::Decimal;

use super::lines::{Column, FicheLines, Slot};
use crate::{
    names,
    programme::{Activite, Element, Evaluation},
    t,
    workshop::Sort,
};

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
    }
    let poids: Option<Vec<Decimal>> = activite.evaluations.iter().map(|it| it.poids).collect();
    let y = page.height();
    let (label, width) = (t!(i18n, "fiche-ajouter-evaluation"), columns[1].0 + columns[1].1);
    page.row(y, vec![(Slot::Add(Sort::Evaluation), (0, width), label, theme.faint())]);
    if let Some(poids) = poids.filter(|it| it.len() > 1) {
        let (x, width) = columns[2];
        let sum = t!(i18n, "fiche-somme", n = i18n.decimal(poids.into_iter().sum()));
        page.put(x, y, width, &sum, theme.title());
    }
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
