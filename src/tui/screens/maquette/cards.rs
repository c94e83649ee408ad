//! Semestres side by side, activités as cards, ECTS and the balance of the pôles per UE.

use ratatui::layout::Rect;
use rust_decimal::Decimal;

use super::{
    Maquette, cards,
    figures::{Balance, is_bounded, range_text},
    ues,
};
use crate::{
    coverage::{Deviation, Figure, Measure, ParcoursView, Range, Verdict, heures},
    programme::{Activite, Fields, Figures, Kind, Semestre, Ue},
    rules::{Severity, targets},
    t,
    tui::{
        theme::Sign,
        widgets::{Cursor, Pen, field_text, width},
        world::World,
    },
};

/// Columns of one semestre, at least.
const WIDTH: u16 = 38;

/// The rows of the screen, from top to bottom.
struct Rows {
    /// Cards, under two rows of headings.
    cards: u16,
    /// UE of the current semestre.
    ues: u16,
    /// The current card in full.
    detail: u16,
}

impl Rows {
    fn of(area: Rect, ues: usize) -> Self {
        let detail = if area.height >= 12 { 3 } else { 1 };
        let per_row = usize::from((area.width / WIDTH).max(1));
        let wanted = u16::try_from(ues.div_ceil(per_row)).unwrap_or(u16::MAX) + 1;
        let ues = wanted.min(area.height / 4);
        Self { cards: area.height.saturating_sub(2 + ues + detail), ues, detail }
    }
}

/// How many semestres stand side by side.
pub(super) fn visible(area: Rect) -> usize {
    usize::from((area.width / WIDTH).max(1))
}

/// How many cards of `semestre` show.
pub(super) fn page(world: &World<'_>, semestre: &Semestre, area: Rect) -> usize {
    usize::from(Rows::of(area, ues(world, semestre).len()).cards)
}

pub(super) fn draw(
    state: &Maquette,
    current: &Semestre,
    seen: &[ParcoursView<'_>],
    world: &World<'_>,
    area: Rect,
    pen: &mut Pen<'_>,
) {
    let rows = Rows::of(area, ues(world, current).len());
    let figures = targets(world.programme);
    let shown = visible(area).min(world.programme.semestres.len());
    let columns = area.width / u16::try_from(shown).unwrap_or(1).max(1);
    let semestres = world.programme.semestres.iter().enumerate().skip(state.semestre.offset).take(shown);
    for (x, (rank, semestre)) in (0..).step_by(usize::from(columns)).zip(semestres) {
        let column = Rect { x: area.x + x, width: columns.saturating_sub(1), height: 2 + rows.cards, ..area };
        let cursor = (rank == state.semestre.at).then_some(state.row);
        self::semestre(semestre, cursor, seen, &figures, world, &mut pen.within(column));
        if x > 0 {
            pen.within(Rect { height: 2 + rows.cards, ..area }).divide(x - 1);
        }
    }
    let below = Rect { y: area.y + 2 + rows.cards, height: rows.ues, ..area };
    let resting = world.programme.semestres.get(state.semestre.at_rest()).unwrap_or(current);
    balance(resting, seen, &figures, world, &mut pen.within(below));
    let detail = Rect { y: below.bottom(), height: rows.detail, ..area };
    if let Some(card) = cards(world, resting).get(state.row.at_rest()) {
        full(card, world, &mut pen.within(detail));
    }
}

/// One semestre: its totals against their targets, then its cards.
fn semestre(
    semestre: &Semestre,
    cursor: Option<Cursor>,
    seen: &[ParcoursView<'_>],
    figures: &Figures,
    world: &World<'_>,
    pen: &mut Pen<'_>,
) {
    let theme = world.theme;
    let columns = pen.area.width;
    let title = t!(world.i18n, "maquette-semestre", n = semestre.numero, annee = semestre.annee());
    pen.put(0, 0, columns, &title, if cursor.is_some() { theme.crosshair() } else { theme.title() });
    let ects = Figure::of(Measure::EctsOfSemestre(semestre.numero), seen, figures);
    let hours = Range::over_all(seen.iter().map(|view| view.heures_du_semestre(semestre.numero)));
    let mut x = 0;
    if let Some(range) = ects.range() {
        let text = t!(world.i18n, "maquette-ects", n = range_text(world, range));
        let style = match ects.verdict() {
            Verdict::Held => theme.good(),
            Verdict::Below | Verdict::Above => theme.bad(),
            Verdict::Free | Verdict::Unjudged => theme.text(),
        };
        x = pen.put(x, 1, columns, &text, style) + 2;
    }
    if let Some(range) = hours.filter(|range| range.max > Decimal::ZERO) {
        pen.put(
            x,
            1,
            columns.saturating_sub(x),
            &t!(world.i18n, "maquette-heures", n = range_text(world, range)),
            theme.faint(),
        );
    }
    let cards = cards(world, semestre);
    let offset = cursor.map_or(0, |it| it.offset);
    let codes = cards.iter().map(|it| width(&it.code)).max().map_or(0, |it| u16::try_from(it).unwrap_or(14).min(14));
    for (y, (rank, card)) in (2..pen.area.height).zip(cards.iter().enumerate().skip(offset)) {
        let style = if card.nature.is_sae() { theme.title() } else { theme.text() };
        pen.put(0, y, codes, &card.code, style);
        if world.view.choix_de(card).is_some() {
            pen.put(codes, y, 1, theme.sign(Sign::Optional), theme.key());
        }
        let x = codes + 1;
        let hours = heures(card);
        let hours = if hours > Decimal::ZERO {
            t!(world.i18n, "maquette-heures", n = world.i18n.decimal(hours))
        } else {
            String::new()
        };
        let taken = u16::try_from(width(&hours)).unwrap_or(0) + 1;
        pen.put(x, y, columns.saturating_sub(x + taken), &card.libelle, theme.text());
        pen.put_right(y, columns, &hours, theme.faint());
        if cursor.is_some_and(|it| it.at == rank) {
            // The code alone: a whole row is twice as many bytes at each move.
            pen.within(Rect { y: pen.area.y + y, width: codes.max(1), height: 1, ..pen.area })
                .paint_row(0, theme.cursor());
        }
    }
    // What does not fit is said, or the last card would be taken for the last of the semestre.
    // The card under the cursor is never hidden by that.
    let end = offset + usize::from(pen.area.height.saturating_sub(2));
    let hidden = cards.len().saturating_sub(end);
    if hidden > 0 && cursor.is_none_or(|it| it.at + 1 < end) {
        let others = hidden + 1;
        let y = pen.area.height.saturating_sub(1);
        pen.within(Rect { y: pen.area.y + y, height: 1, ..pen.area }).clear();
        pen.put(0, y, columns, &t!(world.i18n, "maquette-suite", n = others), theme.faint());
    }
}

/// The UE of the current semestre: ECTS, and the share of SAÉ in the coefficients.
fn balance(semestre: &Semestre, seen: &[ParcoursView<'_>], figures: &Figures, world: &World<'_>, pen: &mut Pen<'_>) {
    pen.rule(0, &t!(world.i18n, "maquette-ues", n = semestre.numero));
    let sight = t!(world.i18n, "maquette-vue-cartes");
    let x = pen.area.width.saturating_sub(u16::try_from(width(&sight)).unwrap_or(0) + 2);
    if x > 20 {
        pen.put(x, 0, pen.area.width, &sight, world.theme.title());
    }
    let per_row = (pen.area.width / WIDTH).max(1);
    let columns = pen.area.width / per_row;
    for (rank, ue) in (0u16..).zip(ues(world, semestre)) {
        let (x, y) = (rank % per_row * columns, 1 + rank / per_row);
        if y >= pen.area.height {
            break;
        }
        let area = Rect { x: pen.area.x + x, y: pen.area.y + y, width: columns.saturating_sub(1), height: 1 };
        ue_line(ue, seen, figures, world, &mut pen.within(area));
    }
}

fn ue_line(ue: &Ue, seen: &[ParcoursView<'_>], figures: &Figures, world: &World<'_>, pen: &mut Pen<'_>) {
    let theme = world.theme;
    let columns = pen.area.width;
    let competence = world.programme.competences.iter().find(|it| ue.competences.contains(&it.id));
    let style = theme.competence(competence.and_then(|it| it.couleur));
    let mut x = pen.put(0, 0, 1, theme.sign(Sign::Bar), style);
    x = pen.put(x, 0, 8, &ue.code, style) + 1;
    if ue.choix.is_some() {
        pen.put(x - 1, 0, 1, theme.sign(Sign::Optional), theme.key());
    }
    let name = if ue.libelle.is_empty() { competence.map_or("", |it| &it.nom) } else { &ue.libelle };
    let ects = ue.ects.map(|n| t!(world.i18n, "maquette-ects", n = world.i18n.decimal(n)));
    let (part, style) = match Balance::of(ue, seen, figures) {
        None => (String::new(), theme.faint()),
        Some(balance) => {
            let style = match balance.worst.gap {
                _ if !is_bounded(figures) => theme.text(),
                Deviation::Nil => theme.good(),
                Deviation::Below(_) | Deviation::Above(_) => theme.severity(Severity::Warning),
            };
            (t!(world.i18n, "maquette-part-sae", part = balance.percent(world)), style)
        }
    };
    pen.put_right(0, columns, &part, style);
    let taken = u16::try_from(width(&part)).unwrap_or(0) + 1;
    let room = columns.saturating_sub(taken);
    let ects = ects.unwrap_or_default();
    let ects_width = u16::try_from(width(&ects)).unwrap_or(0);
    pen.put(x, 0, room.saturating_sub(x + ects_width + 1), name, theme.text());
    pen.put(room.saturating_sub(ects_width), 0, ects_width, &ects, theme.faint());
}

/// The card under the cursor: its whole wording, then its hours, coefficients and AC.
fn full(card: &Activite, world: &World<'_>, pen: &mut Pen<'_>) {
    let columns = pen.area.width;
    let name = t!(world.i18n, "matrice-nom", code = card.code.clone(), libelle = card.libelle.clone());
    if pen.area.height < 3 {
        pen.put(0, 0, columns, &name, world.theme.title());
        return;
    }
    pen.rule(0, "");
    pen.put(0, 1, columns, &name, world.theme.title());
    let field = |name: &str| {
        let value = card.get(name).unwrap_or_default();
        field_text(world.i18n, world.programme, Kind::Activite, name, &value)
    };
    let parts = [
        t!(world.i18n, "nombre-ac", n = card.acs().count()),
        field("heures"),
        field("coefficients"),
        field("parcours"),
        world.view.choix_de(card).map(|it| t!(world.i18n, "au-choix", choix = it.code.clone())).unwrap_or_default(),
    ];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    pen.put(0, 2, columns, &text, world.theme.faint());
}
