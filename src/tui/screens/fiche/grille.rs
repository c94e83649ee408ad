//! The grille critériée of a SAÉ: criteria one under the other, performance levels side by side.

use ratatui::style::Style;

use super::page::{Column, Entry, Page, columns};
use crate::{
    i18n::I18n,
    programme::{Activite, Critere, Element, Programme},
    t,
    workshop::Sort,
};

pub fn write(page: &mut Page<'_>, activite: &Activite) {
    if !activite.nature.is_sae() && activite.criteres.is_empty() {
        return;
    }
    let (i18n, theme, vue) = (page.world.i18n, page.world.theme, &page.world.vue);
    page.section(&t!(i18n, "fiche-grille"));
    if !activite.criteres.is_empty() || !activite.echelons.is_empty() {
        echelons(page, activite);
    }
    for (critere, number) in activite.criteres.iter().zip(1..) {
        heading(page, critere, number);
        descripteurs(page, critere, levels(activite));
    }
    let without: Vec<&str> = vue.acs_sans_critere(activite).map(|vu| vu.ac.code.as_str()).collect();
    if !activite.criteres.is_empty() && !without.is_empty() {
        let text = t!(i18n, "fiche-sans-critere", n = without.len(), acs = without.join(", "));
        page.note(0, &text, theme.severity(crate::rules::Severity::Warning));
    }
    let label = t!(i18n, "fiche-ajouter-critere");
    page.row(page.height(), vec![(Entry::Add(Sort::Critere), (0, page.width), label, theme.faint())]);
}

/// How many levels there are to describe: those of the scale, and others that are described all the same.
fn levels(activite: &Activite) -> usize {
    let described = activite.criteres.iter().map(|it| it.descripteurs.len()).max().unwrap_or(0);
    activite.echelons.len().max(described)
}

/// The columns of the levels.
fn level_columns(width: u16, levels: usize) -> Vec<Column> {
    let count = u16::try_from(levels.max(1)).unwrap_or(u16::MAX);
    let each = (width / count).max(4);
    (0..count).map(|rank| (rank.saturating_mul(each), each.saturating_sub(2))).collect()
}

/// Lines between the columns of the levels, beside the lines from `first` on.
fn divide(page: &mut Page<'_>, columns: &[Column], first: u16) {
    for (x, _) in columns.iter().skip(1) {
        page.divide(x.saturating_sub(1), first);
    }
}

/// The names of the levels; where there is none, a place for the first.
fn echelons(page: &mut Page<'_>, activite: &Activite) {
    let (i18n, theme, first) = (page.world.i18n, page.world.theme, page.height());
    let count = levels(activite).max(1);
    let columns = level_columns(page.width, count);
    let cells = columns.iter().enumerate().map(|(rank, column)| {
        let entry = Entry::Text(activite.target(), "echelons", rank);
        match activite.echelons.get(rank) {
            Some(name) => (entry, *column, name.clone(), theme.title()),
            None => (entry, *column, t!(i18n, "fiche-echelon"), theme.faint()),
        }
    });
    page.row(first, cells.collect());
    divide(page, &columns, first);
}

/// The wording of a criterion, and what it observes.
fn heading(page: &mut Page<'_>, critere: &Critere, number: usize) {
    let (i18n, theme, programme) = (page.world.i18n, page.world.theme, page.world.programme);
    let y = page.height();
    let number = t!(i18n, "fiche-critere", n = number);
    let indent = columns(&number) + 1;
    page.put(0, y, indent, &number, theme.key());
    let (libelle, style) = written(&critere.libelle, theme.title(), theme.faint(), i18n);
    let room = page.width.saturating_sub(indent);
    let target = critere.target();
    let entry = |field| Entry::Field(target.clone(), field);
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

fn descripteurs(page: &mut Page<'_>, critere: &Critere, levels: usize) {
    if levels == 0 {
        return;
    }
    let (i18n, theme, first) = (page.world.i18n, page.world.theme, page.height());
    let columns = level_columns(page.width, levels);
    let cells = columns.iter().enumerate().map(|(rank, column)| {
        let text = critere.descripteurs.get(rank).map(String::as_str).unwrap_or_default();
        let (text, style) = written(text, theme.text(), theme.faint(), i18n);
        (Entry::Text(critere.target(), "descripteurs", rank), *column, text, style)
    });
    page.row(first, cells.collect());
    divide(page, &columns, first);
}

fn written(text: &str, style: Style, faint: Style, i18n: &I18n) -> (String, Style) {
    if text.is_empty() { (t!(i18n, "fiche-a-ecrire"), faint) } else { (text.to_owned(), style) }
}

/// The composantes that a criterion observes. They have no code of their own: they are called by their compétence and
/// their rank in it.
fn composantes(programme: &Programme, critere: &Critere) -> Vec<String> {
    let all = programme.competences.iter().flat_map(|competence| {
        let ranked = competence.composantes.iter().zip(1..);
        ranked.map(move |(composante, rank): (_, u8)| (&composante.id, format!("CE{}.{rank}", competence.numero)))
    });
    all.filter(|(id, _)| critere.composantes.contains(*id)).map(|(_, code)| code).collect()
}
