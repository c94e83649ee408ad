//! The maquette: the activités of each semestre as cards, their coefficients, their hours.

mod block;
mod cards;
mod coefficients;
mod figures;
mod grid;
mod hours;

use ratatui::{buffer::Buffer, layout::Rect};

use super::View;
use crate::{
    coverage::{ParcoursView, views},
    edit::Path,
    programme::{Activite, Element, Kind, Semestre, Target, Ue},
    t,
    tui::{
        widgets::{Cursor, Nav, Pen},
        world::World,
    },
};
use block::Corner;
use grid::{Focus, Geometry, Shape};

pub use block::Go;

#[derive(Debug, Default)]
pub struct Maquette {
    sight: Sight,
    /// Which semestre, and which are shown side by side.
    semestre: Cursor,
    /// The activité, in every view.
    row: Cursor,
    /// The column of a grid.
    column: Cursor,
    /// Whether the cursor is on the ECTS of the UE, above the activités.
    on_head: bool,
    /// The corner of a block of cells, of which the cursor is the other one.
    start: Option<Corner>,
    /// The column in which a row of cells filled one after the other began: the next row begins there too.
    run: Option<usize>,
}

/// What the screen shows of the semestres.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sight {
    #[default]
    Cards,
    Coefficients,
    Hours,
}

impl Sight {
    fn next(self) -> Self {
        match self {
            Sight::Cards => Sight::Coefficients,
            Sight::Coefficients => Sight::Hours,
            Sight::Hours => Sight::Cards,
        }
    }
}

/// A cell of a grid that is typed.
pub struct EditableCell {
    pub target: Target,
    pub path: Path,
    pub title: String,
}

/// The view of each parcours that is looked at: one when filtered, all otherwise.
fn seen<'w>(world: &World<'w>) -> Vec<ParcoursView<'w>> {
    match world.view.parcours {
        Some(parcours) => vec![ParcoursView::of(world.programme, parcours)],
        None => views(world.programme),
    }
}

/// The activités of a semestre as every view lists them: SAÉ, then ressources.
fn cards<'w>(world: &World<'w>, semestre: &Semestre) -> Vec<&'w Activite> {
    let mut cards: Vec<_> = world.view.activites_du_semestre(semestre.numero).collect();
    cards.sort_by_key(|it| !it.nature.is_sae());
    cards
}

fn ues<'w>(world: &World<'w>, semestre: &Semestre) -> Vec<&'w Ue> {
    world.view.ues.iter().filter(|it| it.semestre.numero == semestre.numero).map(|it| it.ue).collect()
}

impl Maquette {
    pub fn sight(&self) -> Sight {
        self.sight
    }

    pub fn next_sight(&mut self) {
        self.sight = self.sight.next();
        self.let_go();
    }

    pub fn step_semestre(&mut self, forward: bool, world: &World<'_>) {
        let nav = if forward { Nav::Right } else { Nav::Left };
        self.semestre.navigate(nav, world.programme.semestres.len(), 1);
        self.let_go();
    }

    pub fn semestre<'w>(&self, world: &World<'w>) -> Option<&'w Semestre> {
        world.programme.semestres.get(self.semestre.at)
    }

    /// The activité under the cursor.
    pub fn activite<'w>(&self, world: &World<'w>) -> Option<&'w Activite> {
        if self.on_head {
            return None;
        }
        cards(world, self.semestre(world)?).get(self.row.at).copied()
    }

    /// The cell of a grid at a place, when it is one that is typed.
    fn cell_at(&self, at: Corner, world: &World<'_>) -> Option<EditableCell> {
        let semestre = self.semestre(world)?;
        match self.sight {
            Sight::Cards => None,
            Sight::Coefficients => coefficients::cell(world, semestre, at.row, at.column),
            Sight::Hours => hours::cell(world, semestre, at.row?, at.column),
        }
    }

    /// What a cell of a grid says, as it is typed; empty when it says nothing.
    fn text_at(&self, at: Corner, world: &World<'_>) -> String {
        let Some(semestre) = self.semestre(world) else { return String::new() };
        match (self.sight, at.row) {
            (Sight::Hours, Some(row)) => hours::text(world, semestre, row, at.column),
            (Sight::Coefficients, row) => coefficients::text(world, semestre, row, at.column),
            _ => String::new(),
        }
    }

    /// The shape of the grid; None for cards.
    fn shape(&self, world: &World<'_>, semestre: &Semestre, area: Rect) -> Option<Shape> {
        match self.sight {
            Sight::Cards => None,
            Sight::Coefficients => Some(coefficients::shape(world, semestre, area)),
            Sight::Hours => Some(hours::shape(world)),
        }
    }

    /// How many activités show at once.
    fn page(&self, world: &World<'_>, semestre: &Semestre, area: Rect) -> usize {
        match self.shape(world, semestre, area) {
            None => cards::page(world, semestre, area),
            Some(shape) => usize::from(Geometry::of(area, shape).body),
        }
    }

    fn navigate_rows(&mut self, nav: Nav, rows: usize, page: usize) {
        match nav {
            // What stands above the first row is the ECTS of the UE.
            Nav::Up if self.row.at == 0 && self.sight == Sight::Coefficients => self.on_head = true,
            Nav::Up | Nav::PageUp if self.on_head => {}
            Nav::Down if self.on_head => (self.on_head, self.row.at) = (false, 0),
            _ => {
                self.on_head = false;
                self.row.navigate(nav, rows, page);
            }
        }
    }
}

impl View for Maquette {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        self.run = None;
        let Some(semestre) = self.semestre(world) else { return };
        match (nav, self.shape(world, semestre, area)) {
            (Nav::Left | Nav::Right, None) => self.step_semestre(nav == Nav::Right, world),
            (Nav::Left | Nav::Right, Some(shape)) => self.column.navigate(nav, shape.columns, 1),
            _ => {
                let page = self.page(world, semestre, area);
                self.navigate_rows(nav, cards(world, semestre).len(), page);
            }
        }
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        let semestres = world.programme.semestres.len();
        self.semestre.settle(semestres, cards::visible(area).min(semestres.max(1)));
        let Some(semestre) = self.semestre(world) else { return };
        let cards = cards(world, semestre).len();
        self.row.settle(cards, self.page(world, semestre, area));
        let shape = self.shape(world, semestre, area);
        let has_head = self.sight == Sight::Coefficients && shape.is_some_and(|it| it.columns > 0);
        // Without activité, the ECTS are all that there is to type.
        self.on_head = has_head && (self.on_head || cards == 0);
        if let Some(shape) = shape {
            self.column.settle(shape.columns, Geometry::of(area, shape).shown);
        }
        self.forget_what_is_gone(cards, shape);
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        let mut pen = Pen::new(buf, world.theme, area);
        let Some(semestre) = self.semestre(world) else {
            pen.put(1, 1, area.width, &t!(world.i18n, "maquette-vide"), world.theme.faint());
            return;
        };
        let seen = seen(world);
        let Some(shape) = self.shape(world, semestre, area) else {
            return cards::draw(self, semestre, &seen, world, area, &mut pen);
        };
        let grid = match self.sight {
            Sight::Hours => hours::grid(self, semestre, &seen, world),
            _ => coefficients::grid(self, semestre, &seen, shape, world),
        };
        let row = (!self.on_head).then_some(self.row.at);
        let focus = Focus { row, rows: self.row, columns: self.column, block: self.extent() };
        grid.draw(Geometry::of(area, shape), focus, world, &mut pen);
    }

    fn rest(&mut self) {
        self.semestre.rest();
        self.row.rest();
    }

    fn leave(&mut self) -> bool {
        self.start.take().is_some()
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        let semestre = self.semestre(world)?;
        let ue = || ues(world, semestre).get(self.column.at).map(|it| it.target());
        let on_head = self.on_head.then(ue).flatten();
        on_head.or_else(|| self.activite(world).map(Element::target)).or_else(|| Some(semestre.target()))
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        self.let_go();
        let semestres = &world.programme.semestres;
        for (at, semestre) in semestres.iter().enumerate() {
            let row = || cards(world, semestre).iter().position(|it| it.target() == *target);
            let column = || ues(world, semestre).iter().position(|it| it.target() == *target);
            match target.kind {
                Kind::Activite => {
                    let Some(row) = row() else { continue };
                    (self.row.at, self.on_head) = (row, false);
                }
                // A UE stands in the grid of coefficients only.
                Kind::Ue => {
                    let Some(column) = column() else { continue };
                    (self.sight, self.column.at, self.on_head) = (Sight::Coefficients, column, true);
                }
                _ if semestre.target() == *target => (self.row.at, self.on_head) = (0, false),
                _ => continue,
            }
            self.semestre.at = at;
            return true;
        }
        false
    }
}
