//! The rows and columns that a zoom, a filter and an order show.

use std::ops::Range;

use super::{
    order::{Group, Order},
    zoom::Zoom,
};
use crate::{
    coverage::{ParcoursView, SeenAc},
    programme::{Ac, Activite, Competence, Id, Kind, Niveau, Semestre, Target},
};

pub(super) struct Grid<'p> {
    pub zoom: Zoom,
    pub group: Group,
    pub rows: Vec<Row<'p>>,
    pub columns: Vec<Column<'p>>,
}

/// An AC, a niveau or a compétence.
pub(super) struct Row<'p> {
    pub competence: &'p Competence,
    /// None: the compétence as a whole.
    pub niveau: Option<&'p Niveau>,
    /// None: the niveau as a whole.
    pub ac: Option<&'p Ac>,
    /// The year of its first niveau.
    pub annee: u8,
    /// Where its AC stand in [`ParcoursView::acs`].
    pub acs: Range<usize>,
}

#[derive(Clone, Copy)]
pub(super) enum Column<'p> {
    Activite(&'p Activite),
    Semestre(&'p Semestre),
}

/// One screen line of the matrix: the heading of the rows from that rank on, or the row of that rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Heading(usize),
    Row(usize),
}

impl Row<'_> {
    fn key(&self) -> (Kind, &str) {
        match (self.ac, self.niveau) {
            (Some(ac), _) => (Kind::Ac, ac.id.as_str()),
            (None, Some(niveau)) => (Kind::Niveau, niveau.id.as_str()),
            (None, None) => (Kind::Competence, self.competence.id.as_str()),
        }
    }

    pub(super) fn target(&self) -> Target {
        let (kind, id) = self.key();
        Target::new(kind, id)
    }

    /// Whether it is the row of that object.
    pub(super) fn is(&self, target: &Target) -> bool {
        self.key() == (target.kind, target.id.as_str())
    }

    /// Its AC, as the view sees them.
    pub(super) fn seen<'v, 'p>(&self, view: &'v ParcoursView<'p>) -> &'v [SeenAc<'p>] {
        view.acs.get(self.acs.clone()).unwrap_or_default()
    }
}

impl<'p> Column<'p> {
    fn key(&self) -> (Kind, &str) {
        match self {
            Column::Activite(it) => (Kind::Activite, it.id.as_str()),
            Column::Semestre(it) => (Kind::Semestre, it.id.as_str()),
        }
    }

    pub(super) fn target(&self) -> Target {
        let (kind, id) = self.key();
        Target::new(kind, id)
    }

    /// Whether it is the column of that object.
    pub(super) fn is(&self, target: &Target) -> bool {
        self.key() == (target.kind, target.id.as_str())
    }

    pub(super) fn semestre(&self) -> u8 {
        match self {
            Column::Activite(it) => it.semestre,
            Column::Semestre(it) => it.numero,
        }
    }

    pub(super) fn activite(&self) -> Option<&'p Activite> {
        match self {
            Column::Activite(it) => Some(it),
            Column::Semestre(_) => None,
        }
    }
}

impl<'p> Grid<'p> {
    pub(super) fn new(view: &ParcoursView<'p>, zoom: Zoom, gaps: bool, order: &Order, group: Group) -> Self {
        let mut rows = rows(view, zoom);
        if gaps {
            rows.retain(|row| row.seen(view).iter().any(SeenAc::is_gap));
        }
        if group == Group::Annee {
            rows.sort_by_key(|row| row.annee);
        }
        Self { zoom, group, rows, columns: columns(view, zoom, order) }
    }

    pub(super) fn row_of(&self, target: &Target) -> Option<usize> {
        self.rows.iter().position(|it| it.is(target))
    }

    pub(super) fn column_of(&self, target: &Target) -> Option<usize> {
        self.columns.iter().position(|it| it.is(target))
    }

    /// The row that holds the AC.
    pub(super) fn row_with(&self, ac: &Id<Ac>, view: &ParcoursView<'_>) -> Option<usize> {
        self.rows.iter().position(|row| row.seen(view).iter().any(|vu| vu.ac.id == *ac))
    }

    /// The first column of the semestre or, when it has none, of what comes after it.
    pub(super) fn column_in(&self, semestre: u8) -> Option<usize> {
        let find = |keep: &dyn Fn(u8) -> bool| self.columns.iter().position(|it| keep(it.semestre()));
        find(&|it| it == semestre).or_else(|| find(&|it| it > semestre)).or_else(|| self.columns.len().checked_sub(1))
    }

    /// The screen lines of the whole matrix, headings included.
    pub(super) fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::with_capacity(self.rows.len() * 5 / 4);
        for at in 0..self.rows.len() {
            if self.has_heading(at) {
                lines.push(Line::Heading(at));
            }
            lines.push(Line::Row(at));
        }
        lines
    }

    fn has_heading(&self, at: usize) -> bool {
        let (row, before) = (&self.rows[at], at.checked_sub(1).map(|it| &self.rows[it]));
        let new_niveau = before.and_then(|it| it.niveau).map(|it| &it.id) != row.niveau.map(|it| &it.id);
        match (self.group, self.zoom) {
            (Group::Aucun, _) | (_, Zoom::Competences) | (Group::Competence, Zoom::Niveaux) => false,
            (_, Zoom::Activites | Zoom::Acs) => new_niveau,
            (Group::Annee, Zoom::Niveaux) => before.is_none_or(|it| it.annee != row.annee),
        }
    }
}

fn rows<'p>(view: &ParcoursView<'p>, zoom: Zoom) -> Vec<Row<'p>> {
    match zoom {
        Zoom::Competences => {
            let by_competence = view.niveaux.chunk_by(|a, b| a.competence.id == b.competence.id);
            let whole = by_competence.filter_map(|niveaux| {
                let (first, last) = (niveaux.first()?, niveaux.last()?);
                let (annee, acs) = (first.annee, first.acs.start..last.acs.end);
                Some(Row { competence: first.competence, niveau: None, ac: None, annee, acs })
            });
            whole.collect()
        }
        Zoom::Niveaux => {
            let row = |vu: &crate::coverage::SeenNiveau<'p>| Row {
                competence: vu.competence,
                niveau: Some(vu.niveau),
                ac: None,
                annee: vu.annee,
                acs: vu.acs.clone(),
            };
            view.niveaux.iter().map(row).collect()
        }
        Zoom::Acs | Zoom::Activites => {
            let row = |(at, vu): (usize, &SeenAc<'p>)| Row {
                competence: vu.competence,
                niveau: Some(vu.niveau),
                ac: Some(vu.ac),
                annee: vu.annee,
                acs: at..at + 1,
            };
            view.acs.iter().enumerate().map(row).collect()
        }
    }
}

fn columns<'p>(view: &ParcoursView<'p>, zoom: Zoom, order: &Order) -> Vec<Column<'p>> {
    if zoom.is_nearest() {
        return order.sorted(view).into_iter().map(Column::Activite).collect();
    }
    let mut semestres: Vec<&Semestre> = view.programme.semestres.iter().collect();
    semestres.sort_by_key(|it| it.numero);
    semestres.into_iter().map(Column::Semestre).collect()
}
