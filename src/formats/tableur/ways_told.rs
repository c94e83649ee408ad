//! What a cross means where its column, its row or a title above says: of what is worked, or of what is assessed.

use std::collections::BTreeMap;

use super::{
    column::Meaning,
    mapping::SaidMark,
    marks::Mark,
    row::{SaidCell, TableLine},
    ways::{is_worded_way, way},
    weaver::TableWeaver,
};
use crate::{code, i18n::Arg};

/// What the rows of a table are about that takes two for each: one of what is worked, one of what is assessed. The second
/// may leave its name out.
pub(super) struct Subject {
    is_of_ways: bool,
    named: Vec<SaidCell>,
}

impl Subject {
    /// Of a table whose columns hold that, nothing yet.
    pub(super) fn of_ways(columns: &BTreeMap<u16, Meaning>) -> Self {
        let has = |wanted: Meaning| columns.values().any(|it| *it == wanted);
        Self { is_of_ways: has(Meaning::Mark) && has(Meaning::Cross), named: Vec::new() }
    }

    /// Gives a row without a name that of the one above.
    pub(super) fn of(&mut self, said: &mut Vec<SaidCell>) {
        if !self.is_of_ways {
            return;
        }
        let names = |it: &&SaidCell| it.meaning.names_activite() || it.meaning.names_ac();
        let named: Vec<SaidCell> = said.iter().filter(names).map(|it| SaidCell { own: false, ..it.clone() }).collect();
        if named.is_empty() {
            said.extend(self.named.iter().cloned());
        } else {
            self.named = named;
        }
    }
}

impl TableWeaver {
    /// What a mark means in its cell: that of the head of its column, of its row, of a title above or of its sheet, when
    /// the mark says no more than a cross; None when the two contradict each other, which is noted.
    pub(super) fn meant(&mut self, line: &TableLine<'_>, cell: &SaidCell, mark: Mark) -> Option<Mark> {
        let of_row = || line.get(Meaning::Mark).and_then(|it| way(&it.text));
        let of_sheet = || way(&line.page.sheet.name).filter(|_| is_worded_way(&line.page.sheet.name));
        let said = line.table.way(cell.column).or_else(of_row).or_else(of_sheet).map(SaidMark::mark);
        match said {
            None | Some(Mark::Cross) => Some(mark),
            Some(said) if mark == Mark::Cross || mark == said || said == Mark::Both => {
                Some(if said == Mark::Both && mark != Mark::Cross { mark } else { said })
            }
            Some(Mark::Blank) => Some(Mark::Blank),
            Some(_) => {
                let args = [("valeur", Arg::text(cell.text.trim()))];
                self.problems.push(line.page.error(code!("tableur-marque-contraire"), (line.row, cell.column), args));
                None
            }
        }
    }
}
