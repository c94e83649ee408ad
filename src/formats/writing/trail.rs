//! What the rows of an earlier version of a workbook said: by it, those of today know what they say otherwise.
//!
//! Both versions are written in the same way, so that whatever people see of them is compared: what is typed and what
//! follows from it.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    rc::Rc,
};

use rust_decimal::Decimal;

use crate::{names::NO_VALUE, programme::Target};

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::formats) struct Said {
    /// As people read it.
    pub text: String,
    pub number: Option<Decimal>,
}

impl Said {
    /// What stands where nothing is filled in.
    pub(in crate::formats) fn nothing() -> Self {
        Self { text: NO_VALUE.to_owned(), number: None }
    }
}

/// A row: what it is about, and what it says under the name of each column.
#[derive(Debug, Clone, Default)]
pub(in crate::formats) struct TrailRow {
    pub mark: String,
    pub about: Option<Target>,
    pub cells: BTreeMap<String, Said>,
}

/// The rows of a sheet, in order.
#[derive(Debug, Default)]
pub(in crate::formats) struct SheetTrail {
    pub rows: Vec<TrailRow>,
    ranks: HashMap<String, usize>,
}

impl SheetTrail {
    pub(in crate::formats) fn new(rows: Vec<TrailRow>) -> Self {
        let ranks = rows.iter().enumerate().map(|(rank, it)| (it.mark.clone(), rank)).collect();
        Self { rows, ranks }
    }

    pub(in crate::formats) fn row(&self, mark: &str) -> Option<&TrailRow> {
        self.ranks.get(mark).map(|rank| &self.rows[*rank])
    }
}

/// The sheets of the earlier workbook, by their names.
#[derive(Debug, Default)]
pub(in crate::formats) struct Trail {
    sheets: RefCell<HashMap<String, Rc<SheetTrail>>>,
    /// Objects that stand elsewhere than they did.
    moved: HashSet<Target>,
    /// The number formats that show what was before: spreadsheets know so many.
    shown: RefCell<BTreeSet<String>>,
}

/// The most number formats of a workbook's own that every spreadsheet program takes, with room for those it has anyway.
const SHOWN_MAX: usize = 120;

impl Trail {
    pub(in crate::formats) fn new(moved: HashSet<Target>) -> Self {
        Self { moved, ..Self::default() }
    }

    pub(in crate::formats) fn keep(&self, sheet: String, rows: Vec<TrailRow>) {
        self.sheets.borrow_mut().insert(sheet, Rc::new(SheetTrail::new(rows)));
    }

    /// What a sheet said; a sheet that was not there said nothing.
    pub(in crate::formats) fn sheet(&self, name: &str) -> Rc<SheetTrail> {
        self.sheets.borrow().get(name).cloned().unwrap_or_default()
    }

    pub(in crate::formats) fn has_moved(&self, target: &Target) -> bool {
        self.moved.contains(target)
    }

    /// Whether there is room for one more number format.
    pub(in crate::formats) fn may_show(&self, format: &str) -> bool {
        let mut shown = self.shown.borrow_mut();
        if shown.len() < SHOWN_MAX {
            shown.insert(format.to_owned());
        }
        shown.contains(format)
    }
}

/// What a workbook that is being written does with the trail.
#[derive(Debug, Clone, Default)]
pub(in crate::formats) enum Trails {
    /// Nothing is marked.
    #[default]
    None,
    /// It is the earlier one: it leaves it.
    Left(Rc<Trail>),
    /// It is the later one: it follows it.
    Followed(Rc<Trail>),
}
