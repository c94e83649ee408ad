//! What each activité of a semestre weighs in each UE, and how the pôles balance there.

use ratatui::layout::Rect;

use super::{
    EditableCell, Maquette, cards,
    figures::{Balance, against, distance, is_bounded, range_text},
    grid::{FigureGrid, Row, Shape, Word, figure},
    ues,
};
use crate::{
    coverage::{Figure, Measure, ParcoursView, Range},
    edit::Path,
    programme::{Activite, Competence, Element, Figures, Semestre, Ue},
    rules::targets,
    t,
    tui::world::World,
};

/// Screens lower than this do without the names of the UE, unless their codes do not tell them apart.
const NAMES_FROM: [u16; 2] = [26, 16];

pub(super) fn shape(world: &World<'_>, semestre: &Semestre, area: Rect) -> Shape {
    let ues = ues(world, semestre);
    // UE of compétences that share a number share a code.
    let ambiguous = ues.iter().enumerate().any(|(rank, ue)| ues[..rank].iter().any(|it| it.code == ue.code));
    let head = if area.height < NAMES_FROM[usize::from(ambiguous)] { 1 } else { 2 };
    // Without bounds there is no distance to them.
    let sums = if is_bounded(&targets(world.programme)) { 4 } else { 3 };
    Shape { columns: ues.len(), head, sums, detail: 2 }
}

/// What is typed there: the ECTS of a UE when `row` is None, else the weight of an activité.
pub(super) fn cell(world: &World<'_>, semestre: &Semestre, row: Option<usize>, column: usize) -> Option<EditableCell> {
    let ue = ues(world, semestre).get(column).copied()?;
    let nom = name(world, ue);
    let Some(row) = row else {
        let title = t!(world.i18n, "maquette-case-ects", ue = nom);
        return Some(EditableCell { target: ue.target(), path: Path::field("ects"), title });
    };
    let activite = cards(world, semestre).get(row).copied()?;
    let title = t!(world.i18n, "maquette-case-coefficient", activite = activite.code.clone(), ue = nom);
    let path = Path::entry("coefficients", ue.id.as_str());
    Some(EditableCell { target: activite.target(), path, title })
}

/// How many columns there are, all of them typed.
pub(super) fn columns(world: &World<'_>, semestre: &Semestre) -> usize {
    ues(world, semestre).len()
}

/// What a cell says; empty when it says nothing.
pub(super) fn text(world: &World<'_>, semestre: &Semestre, row: Option<usize>, column: usize) -> String {
    let ue = ues(world, semestre).get(column).copied();
    let said = ue.and_then(|ue| match row {
        None => ue.ects,
        Some(row) => cards(world, semestre).get(row)?.coefficients.get(&ue.id).copied(),
    });
    said.map(|it| world.i18n.decimal(it)).unwrap_or_default()
}

pub(super) fn grid(
    state: &Maquette,
    semestre: &Semestre,
    seen: &[ParcoursView<'_>],
    shape: Shape,
    world: &World<'_>,
) -> FigureGrid {
    let (theme, figures) = (world.theme, targets(world.programme));
    let (ues, cards) = (ues(world, semestre), cards(world, semestre));
    let mut head = vec![Row {
        code: (t!(world.i18n, "maquette-ligne-ects"), theme.text()),
        wording: String::new(),
        cells: ues.iter().map(|ue| figure(ue.ects.map(|it| world.i18n.decimal(it)), world)).collect(),
    }];
    if shape.head > 1 {
        let cells = ues.iter().map(|ue| (short_name(world, ue), theme.faint())).collect();
        head.insert(0, Row { code: (String::new(), theme.text()), wording: String::new(), cells });
    }
    let title = t!(world.i18n, "maquette-titre-coefficients", n = semestre.numero, annee = semestre.annee());
    FigureGrid {
        title,
        outcome: ects(semestre, seen, &figures, world),
        columns: ues.iter().map(|ue| (ue.code.clone(), style(world, ue))).collect(),
        head,
        rows: cards.iter().map(|card| row(card, &ues, world)).collect(),
        sums: sums(&ues, seen, &figures, world),
        detail: detail(state, &ues, &cards, seen, &figures, world),
    }
}

fn row(card: &Activite, ues: &[&Ue], world: &World<'_>) -> Row {
    let style = if card.nature.is_sae() { world.theme.title() } else { world.theme.text() };
    let cell = |ue: &&Ue| figure(card.coefficients.get(&ue.id).map(|it| world.i18n.decimal(*it)), world);
    Row { code: (card.code.clone(), style), wording: card.libelle.clone(), cells: ues.iter().map(cell).collect() }
}

fn sums(ues: &[&Ue], seen: &[ParcoursView<'_>], figures: &Figures, world: &World<'_>) -> Vec<Row> {
    let pole = |label: String, is_saes: bool| {
        let cell = |ue: &&Ue| {
            let sum =
                |view: &ParcoursView<'_>| Some(view.poids_de(view.ue(&ue.id)?, |it| it.nature.is_sae() == is_saes));
            let range = Range::over_all(seen.iter().filter_map(sum));
            figure(range.map(|it| range_text(world, it)), world)
        };
        Row { code: (label, world.theme.text()), wording: String::new(), cells: ues.iter().map(cell).collect() }
    };
    let balances: Vec<_> = ues.iter().map(|ue| Balance::of(ue, seen, figures)).collect();
    let label =
        |text: String, cells: Vec<Word>| Row { code: (text, world.theme.title()), wording: String::new(), cells };
    let shares = balances.iter().map(|it| figure(it.as_ref().map(|it| it.percent(world)), world));
    let mut rows = vec![
        pole(t!(world.i18n, "maquette-pole-sae"), true),
        pole(t!(world.i18n, "maquette-pole-ressources"), false),
        label(t!(world.i18n, "maquette-ligne-part"), shares.collect()),
    ];
    if is_bounded(figures) {
        let distances = balances.iter().map(|it| match it {
            Some(it) => distance(world, it.worst.gap),
            None => figure(None, world),
        });
        rows.push(label(t!(world.i18n, "maquette-ligne-ecart"), distances.collect()));
    }
    rows
}

/// The ECTS of the semestre against the target.
fn ects(semestre: &Semestre, seen: &[ParcoursView<'_>], figures: &Figures, world: &World<'_>) -> Word {
    let figure = Figure::of(Measure::EctsOfSemestre(semestre.numero), seen, figures);
    let Some(range) = figure.range() else { return (t!(world.i18n, "maquette-sans-ects"), world.theme.faint()) };
    let text = t!(world.i18n, "maquette-ects", n = range_text(world, range));
    against(world, text, &figure)
}

/// The row in full, then the column and its balance.
fn detail(
    state: &Maquette,
    ues: &[&Ue],
    cards: &[&Activite],
    seen: &[ParcoursView<'_>],
    figures: &Figures,
    world: &World<'_>,
) -> Vec<Word> {
    let Some(ue) = ues.get(state.column.at) else {
        return vec![(t!(world.i18n, "maquette-sans-ue"), world.theme.faint())];
    };
    let first = match cards.get(state.row.at).filter(|_| !state.on_head) {
        Some(card) => t!(world.i18n, "matrice-nom", code = card.code.clone(), libelle = card.libelle.clone()),
        None => t!(world.i18n, "maquette-ects-de", ue = name(world, ue)),
    };
    let balance = Balance::of(ue, seen, figures);
    let balance =
        balance.map_or_else(|| t!(world.i18n, "maquette-rien-ne-pese"), |balance| balance.sentence(world, figures));
    let second = t!(world.i18n, "maquette-ue", ue = name(world, ue), etat = balance);
    vec![(first, world.theme.title()), (second, world.theme.text())]
}

fn competence<'w>(world: &World<'w>, ue: &Ue) -> Option<&'w Competence> {
    world.programme.competences.iter().find(|it| ue.competences.contains(&it.id))
}

fn style(world: &World<'_>, ue: &Ue) -> ratatui::style::Style {
    world.theme.competence(competence(world, ue).and_then(|it| it.couleur))
}

/// What a UE is called, or the compétence that it certifies.
pub(super) fn short_name(world: &World<'_>, ue: &Ue) -> String {
    if ue.libelle.is_empty() {
        competence(world, ue).map_or_else(String::new, |it| it.nom.clone())
    } else {
        ue.libelle.clone()
    }
}

fn name(world: &World<'_>, ue: &Ue) -> String {
    t!(world.i18n, "matrice-nom", code = ue.code.clone(), libelle = short_name(world, ue)).trim_end().to_owned()
}
