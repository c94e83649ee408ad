//! The grille critériée of a SAÉ: criteria one under the other, performance levels side by side.

use ratatui::style::Style;

use super::lines::{Column, FicheLines, Slot, columns};
use crate::{
    i18n::I18n,
    programme::{Activite, Competence, Critere, Element, Programme},
    t,
    workshop::Sort,
};

pub(super) fn write(page: &mut FicheLines<'_>, activite: &Activite) {
    if !activite.nature.is_sae() && activite.criteres.is_empty() {
        return;
    }
    let (i18n, theme, view) = (page.world.i18n, page.world.theme, &page.world.view);
    page.section(&t!(i18n, "fiche-grille"));
    if !activite.criteres.is_empty() || !activite.echelons.is_empty() {
        echelons(page, activite);
    }
    for (critere, number) in activite.criteres.iter().zip(1..) {
        heading(page, critere, number);
        if levels(activite) > 0 {
            descripteurs(page, activite, critere);
        }
    }
    let without: Vec<&str> = view.acs_sans_critere(activite).map(|vu| vu.ac.code.as_str()).collect();
    if !activite.criteres.is_empty() && !without.is_empty() {
        let text = t!(i18n, "fiche-sans-critere", n = without.len(), acs = without.join(", "));
        page.note(0, &text, theme.severity(crate::rules::Severity::Warning));
    }
    let label = t!(i18n, "fiche-ajouter-critere");
    page.row(page.height(), vec![(Slot::Add(Sort::Critere), (0, page.width), label, theme.faint())]);
}

/// How many levels there are to describe: those of the scale, and others that are described all the same.
fn levels(activite: &Activite) -> usize {
    let described = activite.criteres.iter().map(|it| it.descripteurs.len()).max().unwrap_or(0);
    activite.echelons.len().max(described)
}

/// The narrowest column in which a descripteur reads well.
const READABLE: u16 = 12;

/// The columns of the levels; None when there are too many for the width, and they stand one under the other.
fn level_columns(width: u16, levels: usize) -> Option<Vec<Column>> {
    let count = u16::try_from(levels.max(1)).unwrap_or(u16::MAX);
    let each = width / count;
    (each >= READABLE).then(|| (0..count).map(|rank| (rank * each, each - 2)).collect())
}

/// Lines between the columns of the levels, beside the lines from `first` on.
fn divide(page: &mut FicheLines<'_>, columns: &[Column], first: u16) {
    for (x, _) in columns.iter().skip(1) {
        page.divide(x.saturating_sub(1), first);
    }
}

/// The names of the levels, and a place for those that have none.
fn echelons(page: &mut FicheLines<'_>, activite: &Activite) {
    let (theme, first, target) = (page.world.theme, page.height(), activite.target());
    let count = levels(activite).max(1);
    let entry = |rank| Slot::Text(target.clone(), "echelons", rank);
    let Some(columns) = level_columns(page.width, count) else {
        let names = (0..count).map(|rank| (entry(rank), String::new(), echelon(page, activite, rank)));
        let names = names.collect();
        return page.flow(0, names);
    };
    let cells = columns.iter().enumerate().map(|(rank, column)| {
        let style = if rank < activite.echelons.len() { theme.title() } else { theme.faint() };
        (entry(rank), *column, echelon(page, activite, rank), style)
    });
    let cells = cells.collect();
    page.row(first, cells);
    divide(page, &columns, first);
}

/// The name of a level.
fn echelon(page: &FicheLines<'_>, activite: &Activite, rank: usize) -> String {
    activite.echelons.get(rank).cloned().unwrap_or_else(|| t!(page.world.i18n, "fiche-echelon"))
}

/// The wording of a criterion, and what it observes.
fn heading(page: &mut FicheLines<'_>, critere: &Critere, number: usize) {
    let (i18n, theme, programme) = (page.world.i18n, page.world.theme, page.world.programme);
    let y = page.height();
    let number = t!(i18n, "fiche-critere", n = number);
    let indent = columns(&number) + 1;
    page.put(0, y, indent, &number, theme.key());
    let (libelle, style) = written(&critere.libelle, theme.title(), theme.faint(), i18n);
    let room = page.width.saturating_sub(indent);
    let target = critere.target();
    let entry = |field| Slot::Field(target.clone(), field);
    page.row(y, vec![(entry("libelle"), (indent, room), libelle, style)]);
    let or = |codes: Vec<String>, none: String| if codes.is_empty() { none } else { codes.join(", ") };
    let ce = or(composantes(programme, critere), t!(i18n, "fiche-ce-a-relier"));
    let acs = programme.acs().filter(|(_, _, ac)| critere.acs.contains(&ac.id)).map(|(_, _, ac)| ac.code.clone());
    let ac = or(acs.collect(), t!(i18n, "fiche-ac-a-relier"));
    let ce_width = columns(&ce).min(room / 2).max(1);
    let ac_column = (indent + ce_width + 3, room.saturating_sub(ce_width + 3));
    page.row(
        page.height(),
        vec![
            (entry("composantes"), (indent, ce_width), ce, theme.faint()),
            (entry("acs"), ac_column, ac, theme.faint()),
        ],
    );
}

/// What each level of a criterion looks like.
fn descripteurs(page: &mut FicheLines<'_>, activite: &Activite, critere: &Critere) {
    let (i18n, theme, first) = (page.world.i18n, page.world.theme, page.height());
    let texts = (0..levels(activite)).map(|rank| critere.descripteurs.get(rank).map_or("", String::as_str));
    let entry = |rank| Slot::Text(critere.target(), "descripteurs", rank);
    let Some(columns) = level_columns(page.width, levels(activite)) else {
        for (rank, text) in texts.enumerate() {
            let name = echelon(page, activite, rank);
            page.field(entry(rank), &name, text);
        }
        return;
    };
    let cells = texts.zip(&columns).enumerate().map(|(rank, (text, column))| {
        let (text, style) = written(text, theme.text(), theme.faint(), i18n);
        (entry(rank), *column, text, style)
    });
    page.row(first, cells.collect());
    divide(page, &columns, first);
}

fn written(text: &str, style: Style, faint: Style, i18n: &I18n) -> (String, Style) {
    if text.is_empty() { (t!(i18n, "fiche-a-ecrire"), faint) } else { (text.to_owned(), style) }
}

fn composantes(programme: &Programme, critere: &Critere) -> Vec<String> {
    let all = programme.competences.iter().flat_map(Competence::composantes_numerotees);
    all.filter(|(composante, _)| critere.composantes.contains(&composante.id)).map(|(_, code)| code).collect()
}
