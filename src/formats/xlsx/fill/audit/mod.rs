//! What a reader of the filled form would take as ours and is not, and what of the programme is not there: looked for in
//! what was written, not in what was meant.

mod formula;
mod labels;
mod losses;
mod samples;
mod sentence;
mod sums;

use super::{
    filling::Trace,
    mapping::FormField,
    scope::Scope,
    sheet::FormSheet,
    values::{Atom, Said},
};

pub(super) use formula::value as computed;
pub(super) use losses::{Wanted, wanted};
pub(super) use samples::Kept;

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Audit {
    pub findings: Vec<Finding>,
    /// How many texts of the form stay that read as its own.
    pub labels: usize,
    /// How many cells were written.
    pub written: usize,
}

/// One thing that was found, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub what: What,
    /// The code of the parcours, when there is a file or a sheet for each.
    pub parcours: Option<String>,
    pub sheet: Option<String>,
    pub cell: Option<String>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A sheet that the mapping does not name, and the first of its words.
    Sheet { text: String, is_hidden: bool },
    /// A cell that the mapping does not name, with what reads as an example.
    Sample { text: String },
    /// What is printed at the top or at the bottom of pages.
    PageText { is_foot: bool, text: String },
    /// A shape or a note.
    Floating { text: String },
    /// A year, a semestre, a parcours that a cell should have and that nothing says.
    Open { field: FormField },
    /// Activités of several parcours together: hours in all, and those of a student.
    Together { total: String, least: String, most: String },
    /// Options of which a student takes some stand together: hours in all, and those of a student.
    Options { total: String, least: String, most: String },
    /// Values of the programme that found no cell.
    Lost { what: Lost, count: usize, first: String },
    /// The shares of an activité do not make 100.
    Shares { activite: String, total: String },
    /// Activités without évaluations, or of which none has a weight.
    Unassessed { count: usize, first: String },
    /// A total of the form that is not that of the programme.
    Total { found: String, expected: String },
}

/// What kind of values found no cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    Activites,
    Heures,
    Coefficients,
    Evaluations,
    Ects,
}

impl What {
    /// Whether the form must not go out with it.
    pub fn is_blocking(&self) -> bool {
        match self {
            What::Unassessed { .. } | What::Options { .. } | What::Sheet { is_hidden: true, .. } => false,
            What::Open { field } => field.must_be_said(),
            _ => true,
        }
    }
}

impl Audit {
    /// Whether the form may go out as it is.
    pub fn is_clean(&self) -> bool {
        !self.findings.iter().any(|it| it.what.is_blocking())
    }

    /// Takes in what was found of one sheet; what the copies of a sheet have alike is told once.
    pub(super) fn sheet(
        &mut self,
        (parcours, name): (Option<&str>, &str),
        sheet: &FormSheet,
        trace: &Trace<'_>,
        kept: &Kept,
        floating: Vec<String>,
    ) {
        let mut found = Vec::new();
        self.labels = self.labels.max(samples::look(sheet, trace, kept, &mut found));
        found.extend(floating.into_iter().filter(|_| !kept.drawings).map(|text| (What::Floating { text }, None)));
        for (column, row, field) in trace.blanks.iter().filter(|(_, _, field)| field.is_missed()) {
            found.push((What::Open { field: *field }, Some((*column, *row))));
        }
        sums::look(sheet, trace, &mut found);
        self.written += sheet.grid.cells().filter(|(_, _, it)| it.is_written()).count();
        for (what, cell) in found {
            let is_alike =
                matches!(what, What::Sample { .. } | What::PageText { .. } | What::Floating { .. } | What::Open { .. });
            if is_alike && self.findings.iter().any(|it| it.what == what) {
                continue;
            }
            let cell = cell.map(|(column, row)| super::reference::name(column, row));
            let (parcours, sheet) = (parcours.map(str::to_owned), Some(name.to_owned()));
            self.findings.push(Finding { what, parcours, sheet, cell });
        }
    }

    /// Takes in that parcours which no student follows together are together.
    pub(super) fn together(&mut self, name: &str, scope: &Scope, survey: &crate::formats::writing::survey::Survey<'_>) {
        if let Some(what) = sums::together(scope, survey) {
            self.findings.push(Finding { what, parcours: None, sheet: Some(name.to_owned()), cell: None });
        }
    }

    /// Takes in what was wanted somewhere and said nowhere.
    pub(super) fn lost(&mut self, wanted: &[Wanted], said: &Said) {
        for what in losses::lost(wanted, said) {
            self.findings.push(Finding { what, parcours: None, sheet: None, cell: None });
        }
    }

    /// Takes in what is said of a sheet of the form, whatever the number of files.
    pub(super) fn push_once(&mut self, what: What, sheet: &str) {
        let finding = Finding { what, parcours: None, sheet: Some(sheet.to_owned()), cell: None };
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }
}

impl Wanted {
    fn is_said(&self, said: &Said) -> bool {
        said.has(&self.atom)
    }
}

impl From<(Atom, Lost, String)> for Wanted {
    fn from((atom, what, told): (Atom, Lost, String)) -> Self {
        Self { atom, what, told }
    }
}
