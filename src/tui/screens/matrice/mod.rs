//! The matrix: AC in rows, activités in columns, and whether each is worked and assessed.

mod draw;
mod layout;

use ratatui::{buffer::Buffer, layout::Rect};
use smol_str::SmolStr;

use super::View;
use crate::{
    coverage::Matrix,
    edit::{self, Edit, EditError},
    programme::{Activite, Element, Kind, Programme, Target},
    tui::{
        widgets::{Cursor, Nav},
        world::World,
    },
};
pub use draw::cell_word;
use layout::{Line, lines};

#[derive(Debug, Default)]
pub struct Matrice {
    /// Among the rows of AC; its offset is in screen lines, headings included.
    row: Cursor,
    column: Cursor,
    /// Whether only the AC that nobody trains or nobody assesses show.
    pub gaps: bool,
}

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    Travaille,
    Evalue,
}

impl Relation {
    fn field(self) -> &'static str {
        match self {
            Relation::Travaille => "travaille",
            Relation::Evalue => "evalue",
        }
    }

    fn set(self, activite: &Activite) -> &std::collections::BTreeSet<crate::programme::Id<crate::programme::Ac>> {
        match self {
            Relation::Travaille => &activite.travaille,
            Relation::Evalue => &activite.evalue,
        }
    }
}

impl Matrice {
    fn matrix<'w>(&self, world: &World<'w>) -> Matrix<'w> {
        let matrix = Matrix::new(&world.vue);
        if self.gaps { matrix.only_gaps() } else { matrix }
    }

    /// The AC and the activité whose cell the cursor is on.
    pub fn cell(&self, world: &World<'_>) -> Option<(Target, Target)> {
        let matrix = self.matrix(world);
        let ligne = matrix.lignes.get(self.row.at)?;
        let colonne = matrix.colonnes.get(self.column.at)?;
        Some((ligne.ac.target(), colonne.activite.target()))
    }

    /// Puts the cursor on the column of an activité, leaving the row.
    fn select_column(&mut self, target: &Target, matrix: &Matrix<'_>) -> bool {
        let found = matrix.colonnes.iter().position(|it| it.activite.target() == *target);
        self.column.at = found.unwrap_or(self.column.at);
        found.is_some()
    }

    /// Moves to the first column of the next or previous semestre.
    pub fn step_semestre(&mut self, forward: bool, world: &World<'_>) {
        let matrix = self.matrix(world);
        let semestre_of = |at: usize| matrix.colonnes.get(at).map(|it| it.activite.semestre);
        let Some(here) = semestre_of(self.column.at) else { return };
        let found = if forward {
            (self.column.at..matrix.colonnes.len()).find(|&at| semestre_of(at) > Some(here))
        } else {
            let start = matrix.colonnes.iter().position(|it| it.activite.semestre == here).unwrap_or(0);
            let before = start.checked_sub(1).and_then(semestre_of);
            // From inside a semestre, first back to its own start.
            if start < self.column.at {
                Some(start)
            } else {
                matrix.colonnes.iter().position(|it| Some(it.activite.semestre) == before)
            }
        };
        self.column.at = found.unwrap_or(self.column.at);
    }
}

/// The edit that ticks or unticks one cell.
pub fn toggle(programme: &Programme, ac: &Target, activite: &Target, relation: Relation) -> Result<Edit, EditError> {
    let present = programme
        .activites
        .iter()
        .find(|it| it.target() == *activite)
        .is_some_and(|it| relation.set(it).iter().any(|id| id.as_str() == ac.id));
    edit::member(programme, activite, relation.field(), &ac.id, !present)
}

impl View for Matrice {
    fn navigate(&mut self, nav: Nav, world: &World<'_>, area: Rect) {
        let matrix = self.matrix(world);
        let page = usize::from(layout::body(area).height.saturating_sub(2));
        match nav {
            Nav::Left | Nav::Right => self.column.navigate(nav, matrix.colonnes.len(), 1),
            Nav::First | Nav::Last => {
                self.column.navigate(nav, matrix.colonnes.len(), 1);
            }
            Nav::Up | Nav::Down | Nav::PageUp | Nav::PageDown => self.row.navigate(nav, matrix.lignes.len(), page),
        }
    }

    fn settle(&mut self, world: &World<'_>, area: Rect) {
        let matrix = self.matrix(world);
        self.row.at = self.row.at.min(matrix.lignes.len().saturating_sub(1));
        // Rows scroll by screen lines: the headings of compétences and niveaux take some.
        let lines = lines(&matrix);
        let here = lines.iter().position(|it| matches!(it, Line::Ac(at) if *at == self.row.at)).unwrap_or(0);
        let mut scroll = Cursor { at: here, offset: self.row.offset };
        scroll.settle(lines.len(), usize::from(layout::body(area).height));
        // The headings above the first AC are worth a line each.
        if self.row.at == 0 {
            scroll.offset = 0;
        }
        self.row.offset = scroll.offset;
        self.column.settle(matrix.colonnes.len(), layout::visible_columns(area));
    }

    fn draw(&self, world: &World<'_>, area: Rect, buf: &mut Buffer) {
        draw::draw(self, &self.matrix(world), world, area, buf);
    }

    fn selected(&self, world: &World<'_>) -> Option<Target> {
        self.cell(world).map(|(ac, _)| ac)
    }

    fn detail(&self, world: &World<'_>) -> Option<SmolStr> {
        self.cell(world).map(|(_, activite)| activite.id)
    }

    fn select_detail(&mut self, detail: &str, world: &World<'_>) {
        self.select_column(&Target::new(Kind::Activite, detail), &self.matrix(world));
    }

    fn select(&mut self, target: &Target, world: &World<'_>) -> bool {
        let mut matrix = self.matrix(world);
        if target.kind == Kind::Activite {
            return self.select_column(target, &matrix);
        }
        if self.gaps && !matrix.lignes.iter().any(|it| it.ac.target() == *target) {
            self.gaps = false;
            matrix = self.matrix(world);
        }
        let found = matrix.lignes.iter().position(|it| {
            it.ac.target() == *target || it.niveau.target() == *target || it.competence.target() == *target
        });
        self.row.at = found.unwrap_or(self.row.at);
        // The columns of the AC's year are where the gap is to be filled.
        if let Some(ligne) = found.map(|at| &matrix.lignes[at]) {
            let annee = world.vue.ac(&ligne.ac.id).map(|it| it.annee);
            let here = matrix.colonnes.get(self.column.at).map(|it| it.activite.annee());
            if here != annee {
                let first = matrix.colonnes.iter().position(|it| Some(it.activite.annee()) == annee);
                self.column.at = first.unwrap_or(self.column.at);
            }
        }
        found.is_some()
    }
}
