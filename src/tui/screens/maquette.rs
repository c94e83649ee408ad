//! The maquette: semestres side by side, activités as cards, ECTS and the balance of the pôles per UE.

use ratatui::{buffer::Buffer, layout::Rect};
use rust_decimal::Decimal;

use super::View;
use crate::{
    coverage::{Range, Vue, heures, vues},
    programme::{Activite, Element, Figures, Kind, Semestre, Target, Ue},
    t,
    tui::{
        theme::Sign,
        widgets::{Cursor, Nav, Pen, field_text, width},
        world::World,
    },
};

#[derive(Debug, Default)]
pub struct Maquette {
    /// Which semestre, and which are shown.
    semestre: Cursor,
    card: Cursor,
}

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

/// The view of each parcours that is looked at: one when filtered, all otherwise.
fn seen<'w>(world: &World<'w>) -> Vec<Vue<'w>> {
    match world.vue.parcours {
        Some(parcours) => vec![Vue::of(world.programme, parcours)],
        None => vues(world.programme),
    }
}

impl Maquette {
    fn semestre<'w>(&self, world: &World<'w>) -> Option<&'w Semestre> {
        world.programme.semestres.get(self.semestre.at)
    }

    fn cards<'w>(world: &World<'w>, semestre: &Semestre) -> Vec<&'w Activite> {
        let mut cards: Vec<_> = world.vue.activites_du_semestre(semestre.numero).collect();
        cards.sort_by_key(|it| !it.nature.is_sae());
        cards
    }

    fn ues<'w>(world: &World<'w>, semestre: &Semestre) -> Vec<&'w Ue> {
        world.vue.ues.iter().filter(|it| it.semestre.numero == semestre.numero).map(|it| it.ue).collect()
    }

    fn rows(&self, world: &World<'_>, area: Rect) -> Rows {
        Rows::of(area, self.semestre(world).map_or(0, |it| Self::ues(world, it).len()))
    }

    fn visible(area: Rect) -> usize {
        usize::from((area.width / WIDTH).max(1))
    }
}

impl View for Maquette {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        match nav {
            Nav::Left | Nav::Right => self.semestre.navigate(nav, world.programme.semestres.len(), 1),
            _ => {
                let cards = self.semestre(world).map_or(0, |it| Self::cards(world, it).len());
                self.card.navigate(nav, cards, usize::from(self.rows(world, area).cards));
            }
        }
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        let semestres = world.programme.semestres.len();
        self.semestre.settle(semestres, Self::visible(area).min(semestres.max(1)));
        let cards = self.semestre(world).map_or(0, |it| Self::cards(world, it).len());
        self.card.settle(cards, usize::from(self.rows(world, area).cards));
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        let mut pen = Pen::new(buf, world.theme, area);
        let Some(current) = self.semestre(world) else {
            pen.put(1, 1, area.width, &t!(world.i18n, "maquette-vide"), world.theme.faint());
            return;
        };
        let rows = self.rows(world, area);
        let (seen, figures) = (seen(world), world.programme.figures());
        let shown = Self::visible(area).min(world.programme.semestres.len());
        let columns = area.width / u16::try_from(shown).unwrap_or(1).max(1);
        let semestres = world.programme.semestres.iter().enumerate().skip(self.semestre.offset).take(shown);
        for (x, (rank, semestre)) in (0..).step_by(usize::from(columns)).zip(semestres) {
            let column = Rect { x: area.x + x, width: columns.saturating_sub(1), height: 2 + rows.cards, ..area };
            let cursor = (rank == self.semestre.at).then_some(self.card);
            self::semestre(semestre, cursor, &seen, &figures, world, &mut pen.within(column));
            if x > 0 {
                pen.within(Rect { height: 2 + rows.cards, ..area }).divide(x - 1);
            }
        }
        let below = Rect { y: area.y + 2 + rows.cards, height: rows.ues, ..area };
        balance(current, &seen, &figures, world, &mut pen.within(below));
        let detail = Rect { y: below.bottom(), height: rows.detail, ..area };
        if let Some(card) = Self::cards(world, current).get(self.card.at) {
            full(card, world, &mut pen.within(detail));
        }
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        let semestre = self.semestre(world)?;
        Self::cards(world, semestre).get(self.card.at).map(|it| it.target()).or_else(|| Some(semestre.target()))
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        let semestres = &world.programme.semestres;
        let numero = match target.kind {
            Kind::Activite => world.programme.activites.iter().find(|it| it.target() == *target).map(|it| it.semestre),
            Kind::Semestre => semestres.iter().find(|it| it.target() == *target).map(|it| it.numero),
            Kind::Ue => {
                world.programme.ues().find(|(_, it)| it.target() == *target).map(|(semestre, _)| semestre.numero)
            }
            _ => None,
        };
        let Some(at) = semestres.iter().position(|it| Some(it.numero) == numero) else { return false };
        self.semestre.at = at;
        self.card.at = Self::cards(world, &semestres[at]).iter().position(|it| it.target() == *target).unwrap_or(0);
        true
    }
}

/// One semestre: its totals against their targets, then its cards.
fn semestre(
    semestre: &Semestre,
    cursor: Option<Cursor>,
    seen: &[Vue<'_>],
    figures: &Figures,
    world: &World<'_>,
    pen: &mut Pen<'_>,
) {
    let theme = world.theme;
    let columns = pen.area.width;
    let title = t!(world.i18n, "maquette-semestre", n = semestre.numero, annee = semestre.annee());
    pen.put(0, 0, columns, &title, if cursor.is_some() { theme.crosshair() } else { theme.title() });
    let ects = Range::over(seen.iter().filter_map(|vue| vue.ects_du_semestre(semestre.numero)));
    let hours = Range::over(seen.iter().map(|vue| vue.heures_du_semestre(semestre.numero)));
    let mut x = 0;
    if let Some(range) = ects {
        let sound = figures.ects_semestre.is_none_or(|target| range.min == target && range.max == target);
        let text = t!(world.i18n, "maquette-ects", n = range_text(world, range));
        x = pen.put(x, 1, columns, &text, if sound { theme.good() } else { theme.bad() }) + 2;
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
    let cards = Maquette::cards(world, semestre);
    let offset = cursor.map_or(0, |it| it.offset);
    let codes = cards.iter().map(|it| width(&it.code)).max().map_or(0, |it| u16::try_from(it).unwrap_or(14).min(14));
    for (y, (rank, card)) in (2..pen.area.height).zip(cards.iter().enumerate().skip(offset)) {
        let style = if card.nature.is_sae() { theme.title() } else { theme.text() };
        pen.put(0, y, codes, &card.code, style);
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
            pen.paint_row(y, theme.cursor());
        }
    }
    // What does not fit is said, or the last card would be taken for the last of the semestre.
    let hidden = cards.len().saturating_sub(offset + usize::from(pen.area.height.saturating_sub(2)));
    if hidden > 0 && cursor.is_none() {
        let others = hidden + 1;
        let y = pen.area.height.saturating_sub(1);
        pen.within(Rect { y: pen.area.y + y, height: 1, ..pen.area }).clear();
        pen.put(0, y, columns, &t!(world.i18n, "maquette-suite", n = others), theme.faint());
    }
}

/// The UE of the current semestre: ECTS, and the share of SAÉ in the coefficients.
fn balance(semestre: &Semestre, seen: &[Vue<'_>], figures: &Figures, world: &World<'_>, pen: &mut Pen<'_>) {
    pen.rule(0, &t!(world.i18n, "maquette-ues", n = semestre.numero));
    let per_row = (pen.area.width / WIDTH).max(1);
    let columns = pen.area.width / per_row;
    for (rank, ue) in (0u16..).zip(Maquette::ues(world, semestre)) {
        let (x, y) = (rank % per_row * columns, 1 + rank / per_row);
        if y >= pen.area.height {
            break;
        }
        let area = Rect { x: pen.area.x + x, y: pen.area.y + y, width: columns.saturating_sub(1), height: 1 };
        ue_line(ue, seen, figures, world, &mut pen.within(area));
    }
}

fn ue_line(ue: &Ue, seen: &[Vue<'_>], figures: &Figures, world: &World<'_>, pen: &mut Pen<'_>) {
    let theme = world.theme;
    let columns = pen.area.width;
    let competence = world.programme.competences.iter().find(|it| ue.competences.contains(&it.id));
    let style = theme.competence(competence.and_then(|it| it.couleur));
    let mut x = pen.put(0, 0, 1, theme.sign(Sign::Bar), style);
    x = pen.put(x, 0, 8, &ue.code, style) + 1;
    let name = if ue.libelle.is_empty() { competence.map_or("", |it| &it.nom) } else { &ue.libelle };
    let ects = ue.ects.map(|n| t!(world.i18n, "maquette-ects", n = world.i18n.decimal(n)));
    let share = Range::over(seen.iter().filter_map(|vue| vue.ue(&ue.id)?.part_sae()));
    let (part, style) = match share {
        None => (String::new(), theme.faint()),
        Some(Range { min, max }) => {
            let text = if min == max {
                world.i18n.percent(min)
            } else {
                format!("{}–{}", world.i18n.percent(min), world.i18n.percent(max))
            };
            let sound =
                figures.pole_min.is_none_or(|least| min >= least) && figures.pole_max.is_none_or(|most| max <= most);
            (
                t!(world.i18n, "maquette-part-sae", part = text),
                if sound { theme.good() } else { theme.severity(crate::rules::Severity::Warning) },
            )
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
        use crate::programme::Fields;
        let value = card.get(name).unwrap_or_default();
        field_text(world.i18n, world.programme, Kind::Activite, name, &value)
    };
    let parts = [
        t!(world.i18n, "nombre-ac", n = card.acs().count()),
        field("heures"),
        field("coefficients"),
        field("parcours"),
    ];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    pen.put(0, 2, columns, &text, world.theme.faint());
}

fn range_text(world: &World<'_>, range: Range) -> String {
    if range.min == range.max {
        world.i18n.decimal(range.min)
    } else {
        format!("{}–{}", world.i18n.decimal(range.min), world.i18n.decimal(range.max))
    }
}
