//! Drawing the matrix.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{
    Matrice,
    layout::{self, CELL, HEAD, LEFT, Line, lines, short_code},
};
use crate::{
    coverage::{Colonne, Ligne, Matrix},
    t,
    tui::{
        theme::Sign,
        widgets::{Pen, width},
        world::World,
    },
};

pub fn draw(state: &Matrice, matrix: &Matrix<'_>, world: &World<'_>, area: Rect, buf: &mut Buffer) {
    let mut pen = Pen::new(buf, world.theme, area);
    if matrix.colonnes.is_empty() || (matrix.lignes.is_empty() && !state.gaps) {
        pen.put(1, 1, area.width, &t!(world.i18n, "matrice-vide"), world.theme.faint());
        return;
    }
    if matrix.lignes.is_empty() {
        pen.put(1, 1, area.width, &t!(world.i18n, "matrice-sans-manque"), world.theme.good());
        return;
    }
    let columns: Vec<(usize, &Colonne<'_>)> =
        matrix.colonnes.iter().enumerate().skip(state.column.offset).take(layout::visible_columns(area)).collect();
    corner(state, world, &mut pen);
    headers(state, &columns, world, &mut pen);
    let body = layout::body(area);
    for (y, line) in (HEAD..HEAD + body.height).zip(lines(matrix).into_iter().skip(state.row.offset)) {
        match line {
            Line::Heading(at) => heading(&matrix.lignes[at], world, y, &mut pen),
            Line::Ac(at) => row(state, at, &matrix.lignes[at], &columns, world, y, &mut pen),
        }
    }
    names(state, matrix, world, area, &mut pen);
}

fn corner(state: &Matrice, world: &World<'_>, pen: &mut Pen<'_>) {
    if state.gaps {
        pen.put(0, 1, LEFT - 1, &t!(world.i18n, "matrice-manques"), world.theme.bad());
    }
    let counts = format!("{} {}", world.theme.sign(Sign::Travaille), world.theme.sign(Sign::Evalue));
    pen.put(LEFT - 6, 2, 5, &format!("{counts:>5}"), world.theme.faint());
}

/// The semestre and pôle of the columns, then the parcours part of their codes, then their numbers.
fn headers(state: &Matrice, columns: &[(usize, &Colonne<'_>)], world: &World<'_>, pen: &mut Pen<'_>) {
    let mut last = None;
    for (x, (at, colonne)) in (LEFT..).step_by(usize::from(CELL)).zip(columns) {
        let activite = colonne.activite;
        let group = (activite.semestre, activite.nature.is_sae());
        if last != Some(group) {
            last = Some(group);
            let same =
                columns.iter().filter(|(_, it)| (it.activite.semestre, it.activite.nature.is_sae()) == group).count();
            let room = u16::try_from(same).unwrap_or(1) * CELL - 1;
            let title = if group.1 {
                t!(world.i18n, "matrice-groupe-saes", n = group.0)
            } else {
                t!(world.i18n, "matrice-groupe-ressources", n = group.0)
            };
            pen.put(x, 0, room, &title, world.theme.title());
        }
        let (parcours, number) = short_code(&activite.code);
        pen.put(x, 1, CELL - 1, &parcours, world.theme.faint());
        let style = if *at == state.column.at { world.theme.cursor() } else { world.theme.text() };
        pen.put(x, 2, CELL - 1, &format!("{number:>3}"), style);
    }
}

fn heading(ligne: &Ligne<'_>, world: &World<'_>, y: u16, pen: &mut Pen<'_>) {
    let style = world.theme.competence(ligne.competence.couleur);
    pen.put(0, y, 1, world.theme.sign(Sign::Bar), style);
    let text = t!(
        world.i18n,
        "matrice-niveau",
        nom = ligne.competence.nom.clone(),
        ordre = ligne.niveau.ordre,
        libelle = ligne.niveau.libelle.clone()
    );
    pen.put(1, y, pen.area.width, &text, style.patch(world.theme.title()));
}

fn row(
    state: &Matrice,
    at: usize,
    ligne: &Ligne<'_>,
    columns: &[(usize, &Colonne<'_>)],
    world: &World<'_>,
    y: u16,
    pen: &mut Pen<'_>,
) {
    let theme = world.theme;
    let here = at == state.row.at;
    let style = if here { theme.cursor() } else { theme.text() };
    pen.put(0, y, 1, theme.sign(Sign::Bar), theme.competence(ligne.competence.couleur));
    pen.put(1, y, LEFT - 7, &ligne.ac.code, style);
    counts(ligne, world, y, pen);
    for (x, (column, _)) in (LEFT..).step_by(usize::from(CELL)).zip(columns) {
        let travaille = ligne.travaille.binary_search(column).is_ok();
        let evalue = ligne.evalue.binary_search(column).is_ok();
        let (text, mut style) = mark(travaille, evalue, world);
        if here && *column == state.column.at {
            style = theme.cursor();
        }
        pen.put(x, y, CELL - 1, &text, style);
    }
}

/// How often the AC is worked and assessed: a zero is the gap that the eye must find.
fn counts(ligne: &Ligne<'_>, world: &World<'_>, y: u16, pen: &mut Pen<'_>) {
    for (x, count) in [(LEFT - 6, ligne.travaille.len()), (LEFT - 3, ligne.evalue.len())] {
        let style = if count == 0 { world.theme.bad() } else { world.theme.faint() };
        let text = if count == 0 { format!("{:>2}", world.theme.sign(Sign::Missing)) } else { format!("{count:>2}") };
        pen.put(x, y, 2, &text, style);
    }
}

fn mark(travaille: bool, evalue: bool, world: &World<'_>) -> (String, Style) {
    let theme = world.theme;
    let (t, e) = (theme.sign(Sign::Travaille), theme.sign(Sign::Evalue));
    match (travaille, evalue) {
        (true, true) => (format!(" {t}{e}"), theme.good()),
        (true, false) => (format!(" {t} "), theme.text()),
        (false, true) => (format!("  {e}"), theme.text()),
        (false, false) => (format!(" {} ", theme.sign(Sign::Empty)), theme.faint()),
    }
}

/// The row, the column and the cell in full.
fn names(state: &Matrice, matrix: &Matrix<'_>, world: &World<'_>, area: Rect, pen: &mut Pen<'_>) {
    let foot = layout::foot(area);
    let (Some(ligne), Some(colonne)) = (matrix.lignes.get(state.row.at), matrix.colonnes.get(state.column.at)) else {
        return;
    };
    let travaille = ligne.travaille.contains(&state.column.at);
    let evalue = ligne.evalue.contains(&state.column.at);
    let words = cell_words(world);
    let cell = &words[usize::from(travaille) + 2 * usize::from(evalue)];
    let top = area.height - foot;
    let first = if foot == layout::FOOT {
        pen.rule(top, "");
        top + 1
    } else {
        top
    };
    let ac = t!(world.i18n, "matrice-nom", code = ligne.ac.code.clone(), libelle = ligne.ac.libelle.clone());
    pen.put(0, first, area.width, &ac, world.theme.text());
    let activite = colonne.activite;
    // What the cell says stands first: the wording may be cut off, it must not. It takes as many columns
    // whatever it says, so that moving along a column leaves the name of the activité alone.
    pen.put(0, first + 1, area.width, cell, world.theme.key());
    let x = words.iter().map(|word| width(word)).max().and_then(|it| u16::try_from(it).ok()).unwrap_or(0);
    let name = t!(world.i18n, "matrice-nom", code = activite.code.clone(), libelle = activite.libelle.clone());
    pen.put(x + 1, first + 1, area.width.saturating_sub(x + 1), &name, world.theme.text());
}

/// What a cell says in words.
pub fn cell_word(world: &World<'_>, travaille: bool, evalue: bool) -> String {
    let [rien, t, e, te] = cell_words(world);
    match (travaille, evalue) {
        (false, false) => rien,
        (true, false) => t,
        (false, true) => e,
        (true, true) => te,
    }
}

/// What a cell may say: nothing, that the AC is worked, that it is assessed, or both.
fn cell_words(world: &World<'_>) -> [String; 4] {
    [
        t!(world.i18n, "matrice-cellule-rien"),
        t!(world.i18n, "matrice-cellule-t"),
        t!(world.i18n, "matrice-cellule-e"),
        t!(world.i18n, "matrice-cellule-te"),
    ]
}
