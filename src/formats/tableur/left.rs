//! What is not read of a table, and is told: what nobody sees, what somebody struck out, what stands for nothing, what
//! one cell says for several.

use std::collections::BTreeMap;

use rust_xlsxwriter::utility::column_number_to_name;

use super::{
    column::Meaning,
    grid::TableSheet,
    mapping::TableMeaning,
    quantity::quantity,
    row::{SaidCell, TableLine},
};
use crate::{
    code,
    formats::{
        FormatError, Warning,
        reading::{looks::At, refusal::Refusal},
    },
    i18n::{Arg, FileCode},
};

/// So many rows or cells are named in one sentence.
const NAMED_MAX: usize = 12;
/// So many signs of a cell are quoted.
const QUOTED_MAX: usize = 40;

/// What was odd in the cells of tables, and what cannot be read there.
#[derive(Default)]
pub(super) struct Remarks {
    pub warnings: Vec<Warning>,
    pub problems: Vec<FormatError>,
    /// Cells that say that there is nothing, by what they say.
    nothings: BTreeMap<String, Vec<Refusal>>,
    /// Rows with figures that name nothing.
    nameless: Vec<String>,
    /// Cells in which a text stands before the AC.
    prefaces: Vec<String>,
    file: std::path::PathBuf,
}

impl Remarks {
    /// Takes note of a cell that says that there is nothing: « NC ».
    pub(super) fn nothing(&mut self, page: &TableSheet, at: At, text: &str) {
        let place = page.place(at.0, at.1);
        let args = [("valeur", Arg::text(text))];
        self.file.clone_from(&page.file);
        self.nothings.entry(text.to_lowercase()).or_default().push(Refusal::at(
            code!("tableur-sans-objet"),
            &place,
            args,
        ));
    }

    /// Says once for each of them which cells stand for nothing.
    pub(super) fn tell_nothings(&mut self) {
        for refusals in std::mem::take(&mut self.nothings).into_values() {
            let cells: Vec<String> = refusals.iter().filter_map(|it| it.text("cellule")).map(str::to_owned).collect();
            let valeur = refusals.first().and_then(|it| it.text("valeur")).unwrap_or_default().to_owned();
            let args = [("cellule", named(&cells)), ("nombre", Arg::Count(cells.len())), ("valeur", Arg::text(valeur))];
            self.warnings.push(Refusal::new(code!("tableur-sans-objet"), args).warning(&self.file));
        }
    }

    /// Takes note of the rows that are notes or titles.
    pub(super) fn asides(&mut self, page: &TableSheet, asides: &BTreeMap<u32, String>) {
        let told: Vec<String> =
            asides.iter().map(|(row, text)| format!("{} («\u{a0}{text}\u{a0}»)", row + 1)).collect();
        self.tell(page, code!("tableur-lignes-de-texte"), "lignes", &told);
    }

    /// Takes note of a row that has figures and names nothing that they are of.
    pub(super) fn nameless(&mut self, line: &TableLine<'_>) {
        let names = |it: Meaning| {
            it.names_activite()
                || it.names_ac()
                || it.names_competence()
                || matches!(it, Meaning::Ue | Meaning::UeLibelle)
        };
        let says = |it: Meaning| it.names_activite() || it.names_ac() || it.names_competence();
        let is_named = line.cells.iter().any(|it| names(it.meaning) && (it.own || says(it.meaning)));
        let has_figures = line.cells.iter().any(|it| it.own && it.meaning.is_number() && quantity(&it.text).is_some());
        if !is_named && has_figures {
            self.nameless.push((line.row + 1).to_string());
        }
    }

    pub(super) fn tell_nameless(&mut self, page: &TableSheet) {
        let rows = std::mem::take(&mut self.nameless);
        self.tell(page, code!("tableur-lignes-sans-nom"), "lignes", &rows);
    }

    /// Takes note of what a cell says before the codes of its AC.
    pub(super) fn preface(&mut self, line: &TableLine<'_>, cell: &SaidCell, text: &str) {
        let place = line.page.place(line.row, cell.column);
        self.prefaces.push(format!("{} («\u{a0}{}\u{a0}»)", place.cell(), quoted(text)));
    }

    pub(super) fn tell_prefaces(&mut self, page: &TableSheet) {
        let cells = std::mem::take(&mut self.prefaces);
        self.tell(page, code!("tableur-devant-les-ac"), "cellules", &cells);
    }

    /// Takes note of what a person does not see of a table, or sees struck out.
    pub(super) fn unseen(&mut self, page: &TableSheet, table: &TableMeaning) {
        let sheet = &page.sheet;
        let rows = sheet.rows.range(table.head..).map(|(row, _)| row).filter(|it| sheet.hidden.rows.contains(it));
        let rows: Vec<String> = rows.map(|it| (it + 1).to_string()).collect();
        self.tell(page, code!("tableur-lignes-masquees"), "lignes", &rows);
        let mapped = table.columns();
        let last = sheet.rows.values().filter_map(|it| it.keys().next_back()).max().copied().unwrap_or_default();
        let is_left = |it: &u16| sheet.hidden.has_column(*it) && !mapped.contains_key(it);
        let says = |it: &u16| sheet.rows.values().any(|cells| cells.contains_key(it));
        let told = |it: u16| match super::head(page, table, it) {
            head if head.is_empty() => column_number_to_name(it),
            head => format!("{} («\u{a0}{}\u{a0}»)", column_number_to_name(it), quoted(&head)),
        };
        let columns: Vec<String> = (0..=last).filter(is_left).filter(says).map(told).collect();
        self.tell(page, code!("tableur-colonnes-masquees"), "colonnes", &columns);
        let cell = |((row, column), it): (&At, &super::grid::Struck)| {
            format!("{} («\u{a0}{}\u{a0}»)", page.place(*row, *column).cell(), quoted(&it.text))
        };
        let (partial, whole): (Vec<_>, Vec<_>) = page.struck.iter().partition(|(_, it)| it.is_partial);
        let cells: Vec<String> = whole.into_iter().map(cell).collect();
        self.tell(page, code!("tableur-cellules-barrees"), "cellules", &cells);
        let cells: Vec<String> = partial.into_iter().map(cell).collect();
        self.tell(page, code!("tableur-mots-barres"), "cellules", &cells);
    }

    fn tell(&mut self, page: &TableSheet, code: FileCode, name: &'static str, all: &[String]) {
        if !all.is_empty() {
            let args =
                [("feuille", Arg::text(&page.sheet.name)), ("nombre", Arg::Count(all.len())), (name, named(all))];
            self.warnings.push(page.remark(code, args));
        }
    }

    /// Takes note of the merged cells that a person reads as said of each row or column below: only the first has it.
    pub(super) fn merges(&mut self, page: &TableSheet, table: &TableMeaning) {
        let columns = table.columns();
        let speaks = |column: u16| columns.get(&column).copied().is_some_and(Meaning::is_of_one_cell);
        let cells = |((row, column), (bottom, right)): &(At, At)| {
            let is_there = *row >= table.head && page.sheet.rows.get(row).is_some_and(|it| it.contains_key(column));
            let spans = bottom > row || (*column + 1..=*right).any(speaks);
            (is_there && speaks(*column) && spans)
                .then(|| format!("{}:{}", page.place(*row, *column).cell(), page.place(*bottom, *right).cell()))
        };
        let told: Vec<String> = page.sheet.hidden.merges.iter().filter_map(cells).collect();
        self.tell(page, code!("tableur-fusions"), "cellules", &told);
    }
}

/// The first of many.
pub(super) fn named(all: &[String]) -> Arg {
    Arg::first(all, NAMED_MAX)
}

/// A text on one line, cut short.
pub(super) fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED_MAX) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
