//! The rows of a table, each cell by what its column holds; what is left empty because it is the same as above, found.

use std::collections::BTreeMap;

use super::{
    asides::asides,
    column::Meaning,
    expand::expanded,
    grid::TableSheet,
    left::Remarks,
    mapping::TableMeaning,
    marks::{Mark, mark},
    mixed_hours::mixed_hours,
    nothing::{Nothing, is_error, is_total, nothing},
    quantity::quantity,
    titles::{groups_above_the_heads, semestre_above_the_heads, title, ue_above_the_heads},
    ways_told::Subject,
    words::{is_ue, leading_code, nu},
};
use crate::{
    code,
    formats::reading::{looks::At, sheet::CellValue},
    i18n::Arg,
    programme::{Ac, Competence, Id},
};

/// What a cell of a row says.
#[derive(Debug, Clone)]
pub(super) struct SaidCell {
    pub meaning: Meaning,
    pub column: u16,
    pub text: String,
    /// Whether it stands in this row, not in one above.
    pub own: bool,
}

/// A row that says something.
#[derive(Clone)]
pub(super) struct TableLine<'p> {
    pub page: &'p TableSheet,
    pub row: u32,
    pub table: &'p TableMeaning,
    pub cells: Vec<SaidCell>,
    /// The AC and the activité that it is about, once they are known.
    pub ac: Option<Id<Ac>>,
    pub activite: Option<usize>,
    /// The compétence that it is about, when it is about no AC.
    pub competence: Option<Id<Competence>>,
    /// Whether its figures under the heads of UE are their credits.
    pub is_of_credits: bool,
}

impl TableLine<'_> {
    /// The head of a column.
    pub(super) fn head(&self, column: u16) -> String {
        super::head(self.page, self.table, column)
    }

    pub(super) fn get(&self, meaning: Meaning) -> Option<&SaidCell> {
        self.all(meaning).next()
    }

    pub(super) fn own(&self, meaning: Meaning) -> Option<&SaidCell> {
        self.get(meaning).filter(|it| it.own)
    }

    pub(super) fn text(&self, meaning: Meaning) -> &str {
        self.get(meaning).map(|it| it.text.as_str()).unwrap_or_default()
    }

    pub(super) fn all(&self, meaning: Meaning) -> impl Iterator<Item = &SaidCell> {
        self.cells.iter().filter(move |it| it.meaning == meaning)
    }

    /// Whether it says where in the référentiel it stands.
    pub(super) fn is_placed(&self) -> bool {
        self.cells.iter().any(|it| it.meaning.is_of_referentiel())
    }

    /// Whether its table has a column that holds it.
    pub(super) fn has_column(&self, meaning: Meaning) -> bool {
        self.table.columns.values().any(|it| *it == meaning)
    }

    pub(super) fn owns(&self, is: impl Fn(Meaning) -> bool) -> bool {
        self.cells.iter().any(|it| it.own && is(it.meaning))
    }

    /// Where the first cell stands that is of one of these; the beginning of the row when none is.
    pub(super) fn at(&self, meanings: &[Meaning]) -> (u32, u16) {
        let column = meanings.iter().find_map(|it| self.get(*it)).or(self.cells.first()).map_or(0, |it| it.column);
        (self.row, column)
    }
}

/// The rows of a table under its heads, those of totals, of notes and those that nobody sees left out.
pub(super) fn lines<'p>(page: &'p TableSheet, table: &'p TableMeaning, remarks: &mut Remarks) -> Vec<TableLine<'p>> {
    let columns = table.columns();
    remarks.unseen(page, table);
    remarks.merges(page, table);
    let mut above: BTreeMap<u16, String> = BTreeMap::new();
    let mut activite: Vec<SaidCell> = Vec::new();
    let mut banner: Option<SaidCell> = semestre_above_the_heads(page, table);
    let mut groups = groups_above_the_heads(page, table, &columns);
    let mut subject = Subject::of_ways(&columns);
    let mut ue: Option<SaidCell> = ue_above_the_heads(page, table, &columns);
    let activites = columns.iter().find(|(_, it)| it.names_activite()).map(|(column, _)| *column);
    let inherits = |column: u16, meaning: Meaning| {
        meaning.is_inherited() || meaning.groups() && activites.is_some_and(|it| column < it)
    };
    let mut lines = Vec::new();
    let asides = asides(page, table, &columns);
    remarks.asides(page, &asides);
    let end = table.last.unwrap_or(u32::MAX);
    for (row, cells) in page.sheet.rows.range(table.head..end.max(table.head)) {
        if page.sheet.hidden.rows.contains(row) || is_heads(page, table, &columns, cells) || !table.keeps(cells) {
            continue;
        }
        if is_of_totals(cells, &columns) || is_struck(page, *row, &columns) || asides.contains_key(row) {
            continue;
        }
        match title(cells, &columns) {
            Some(it) if it.meaning == Meaning::Semestre => {
                banner = Some(it);
                above.clear();
                groups.retain(|it| it.meaning == Meaning::Mark);
                ue = None;
                continue;
            }
            Some(it) if !columns.values().any(|known| *known == it.meaning) => {
                // What stands under a compétence is under no niveau of the one before, and still worked or assessed.
                groups.retain(|other| match it.meaning {
                    Meaning::Mark => other.meaning != Meaning::Mark,
                    Meaning::Niveau => matches!(other.meaning, Meaning::Competence | Meaning::Mark),
                    _ => other.meaning == Meaning::Mark,
                });
                groups.push(it);
                continue;
            }
            _ => {}
        }
        let mut said = Vec::new();
        for (column, meaning) in &columns {
            let text = spoken(page, (*row, *column), *meaning, cells.get(column), remarks);
            let own = text.is_some();
            let text = text.or_else(|| meaning.fills().then(|| merged_above(page, *row, *column)).flatten());
            if inherits(*column, *meaning)
                && let Some(text) = &text
                && above.get(column) != Some(text)
            {
                // What stands further to the right was under what stood here before; a semestre is under no UE.
                let is_under = |it: u16| it >= *column && (meaning.is_inherited() || columns[&it].groups());
                above.retain(|other, _| !is_under(*other));
                above.insert(*column, text.clone());
            }
            let text = text.or_else(|| inherits(*column, *meaning).then(|| above.get(column).cloned()).flatten());
            said.extend(text.map(|text| SaidCell { meaning: *meaning, column: *column, text, own }));
        }
        if !said.iter().any(|it| it.own && it.meaning != Meaning::Ignorer) {
            continue;
        }
        of_its_kind(&mut said);
        subject.of(&mut said);
        of_its_semestre(&mut said, page, *row, table, remarks);
        if !said.iter().any(|it| it.meaning == Meaning::Semestre) {
            said.extend(banner.clone());
        }
        said.extend(groups.iter().cloned());
        for (meaning, text) in &table.constants {
            if !said.iter().any(|it| it.meaning == *meaning) {
                said.push(SaidCell { meaning: *meaning, column: 0, text: text.clone(), own: true });
            }
        }
        match title_of_ue(&mut said) {
            Some(title) => ue = Some(title),
            None if said.iter().any(|it| it.meaning == Meaning::Ue) => {}
            None => said.extend(ue.clone()),
        }
        let is_of_credits = is_of_credits(&said);
        if is_of_credits {
            said.retain(|it| matches!(it.meaning, Meaning::CoefficientUe | Meaning::Semestre));
        }
        let (ac, competence) = (None, None);
        let mut line = TableLine { page, row: *row, table, cells: said, ac, activite: None, competence, is_of_credits };
        let lists = |it| {
            use Meaning::*;
            matches!(it, Acs | AcsTravailles | AcsEvalues | Ressources | HeuresType)
        };
        if line.owns(Meaning::names_activite) {
            let named = line.cells.iter().filter(|it| it.meaning.names_activite() || it.meaning == Meaning::Semestre);
            activite = named.map(|it| SaidCell { own: false, ..it.clone() }).collect();
        } else if line.owns(lists) {
            line.cells.retain(|it| it.meaning != Meaning::Semestre);
            line.cells.extend(activite.clone());
        }
        if !is_of_credits {
            remarks.nameless(&line);
        }
        lines.extend(expanded(line, remarks));
    }
    remarks.tell_nameless(page);
    remarks.tell_prefaces(page);
    lines
}

/// Whether a row says the credits of the UE at the heads: what would name its activité is « ECTS ».
fn is_of_credits(said: &[SaidCell]) -> bool {
    let names = said.iter().find(|it| it.own && it.meaning.names_activite());
    let is_label = |it: &SaidCell| matches!(Meaning::of_head(&it.text), Some(Meaning::Ects | Meaning::EctsUe));
    names.is_some_and(is_label) && said.iter().any(|it| it.own && it.meaning == Meaning::CoefficientUe)
}

/// Makes hours of which another cell says the kind, or they themselves, hours of that kind.
fn of_its_kind(said: &mut Vec<SaidCell>) {
    let kind = said.iter().find(|it| it.meaning == Meaning::HeuresType).and_then(|it| kind_of_hours(&it.text));
    if let Some(kind) = kind {
        said.iter_mut().filter(|it| it.meaning == Meaning::Heures).for_each(|it| it.meaning = kind);
        return;
    }
    let mut told: Vec<SaidCell> = Vec::new();
    for cell in said.iter().filter(|it| it.meaning == Meaning::Heures) {
        let all = mixed_hours(&cell.text).into_iter().flatten();
        told.extend(all.map(|(meaning, text)| SaidCell { meaning, text, ..cell.clone() }));
    }
    said.retain(|it| it.meaning != Meaning::Heures || !told.iter().any(|one| one.column == it.column));
    said.extend(told);
}

/// The kind of hours that a cell says: « TD », « Cours magistral ».
pub(super) fn kind_of_hours(text: &str) -> Option<Meaning> {
    match Meaning::of_head(text) {
        Some(it) if it.is_hours() => Some(it),
        Some(Meaning::Activite) if nu(text) == "cour" => Some(Meaning::Cm),
        _ => None,
    }
}

/// The semestre of an activité, where that of its figures says; figures of two are told.
fn of_its_semestre(said: &mut Vec<SaidCell>, page: &TableSheet, row: u32, table: &TableMeaning, remarks: &mut Remarks) {
    if table.semestres.is_empty() {
        return;
    }
    let of = |it: &SaidCell| table.semestre(it.column);
    let is_none =
        |it: &SaidCell| quantity(&it.text).is_some_and(|it| it.is_zero()) || mark(&it.text) == Some(Mark::Blank);
    said.retain(|it| of(it).is_none() || it.own && !is_none(it));
    let told: Vec<(u8, u16)> = said.iter().filter_map(|it| Some((of(it)?, it.column))).collect();
    let Some((numero, column)) = told.first().copied() else { return };
    if !said.iter().any(|it| it.own && it.meaning.names_activite()) {
        return;
    }
    if let Some((other, at)) = told.iter().find(|it| it.0 != numero) {
        let args = [("premier", Arg::text(numero.to_string())), ("second", Arg::text(other.to_string()))];
        remarks.problems.push(page.error(code!("tableur-deux-semestres"), (row, *at), args));
    } else if !said.iter().any(|it| it.own && it.meaning == Meaning::Semestre) {
        said.retain(|it| it.meaning != Meaning::Semestre);
        said.push(SaidCell { meaning: Meaning::Semestre, column, text: numero.to_string(), own: true });
    }
}

/// What a cell says; None when it says nothing, or cannot be read, which is noted.
fn spoken(
    page: &TableSheet,
    at: (u32, u16),
    meaning: Meaning,
    cell: Option<&CellValue>,
    remarks: &mut Remarks,
) -> Option<String> {
    if page.sheet.hidden.uncalculated.contains(&at) && meaning != Meaning::Ignorer && cell.is_none() {
        remarks.problems.push(page.error(code!("tableur-formule"), at, []));
        return None;
    }
    let cell = cell?;
    let text = if meaning.is_counted() { cell.text() } else { page.text(at.0, at.1) };
    if is_error(&text) && meaning != Meaning::Ignorer {
        remarks.problems.push(page.error(code!("tableur-erreur"), at, [("valeur", Arg::text(&text))]));
        return None;
    }
    if let CellValue::Date(_) = cell
        && !meaning.is_prose()
    {
        remarks.problems.push(page.error(code!("tableur-date"), at, [("valeur", Arg::text(&text))]));
        return None;
    }
    match nothing(&text) {
        Some(Nothing::Dash) if meaning != Meaning::Ignorer => None,
        Some(Nothing::WithoutObject) if meaning.may_lack() => {
            remarks.nothing(page, at, &text);
            None
        }
        _ => Some(text),
    }
}

/// Whether the first cell of a row, or what names its activité, is the label of totals.
fn is_of_totals(cells: &BTreeMap<u16, CellValue>, columns: &BTreeMap<u16, Meaning>) -> bool {
    let first = cells.first_key_value().map(|(column, _)| *column);
    let names = |column: &u16| columns.get(column).is_some_and(|it| it.names_activite() || it.names_ac());
    let is_coded = |(column, cell): (&u16, &CellValue)| names(column) && leading_code(&cell.text()).is_some();
    let labels = cells.iter().filter(|(column, _)| Some(**column) == first || names(column));
    labels.into_iter().any(|(_, cell)| is_total(&cell.text())) && !cells.iter().any(is_coded)
}

/// Whether somebody struck out what a row is about.
fn is_struck(page: &TableSheet, row: u32, columns: &BTreeMap<u16, Meaning>) -> bool {
    let is_whole = |column: &u16| page.struck.get(&(row, *column)).is_some_and(|it| !it.is_partial);
    let names = |it: Meaning| it.names_activite() || it.names_ac();
    let has_names = columns.values().any(|it| names(*it));
    let is_subject = |it: Meaning| names(it) || !has_names && (it == Meaning::Ue || it.names_competence());
    columns.iter().any(|(column, meaning)| is_subject(*meaning) && is_whole(column))
}

/// What a merged cell that covers a row from above says of it.
fn merged_above(page: &TableSheet, row: u32, column: u16) -> Option<String> {
    let covers =
        |((top, first), (bottom, last)): &(At, At)| *top < row && row <= *bottom && *first <= column && column <= *last;
    let ((top, first), _) = page.sheet.hidden.merges.iter().find(|it| covers(it))?;
    Some(page.text(*top, *first)).filter(|it| !it.is_empty() && nothing(it).is_none())
}

/// Whether a row says the heads again.
fn is_heads(
    page: &TableSheet,
    table: &TableMeaning,
    columns: &BTreeMap<u16, Meaning>,
    cells: &BTreeMap<u16, CellValue>,
) -> bool {
    let mapped: Vec<(&u16, &CellValue)> =
        cells.iter().filter(|(it, _)| columns.get(it).is_some_and(|it| *it != Meaning::Ignorer)).collect();
    let is_head = |(column, cell): &(&u16, &CellValue)| {
        let said = cell.text().trim().to_lowercase();
        let row = table.head.saturating_sub(1);
        [row, row.saturating_sub(1)].iter().any(|it| page.text(*it, **column).trim().to_lowercase() == said)
    };
    mapped.len() > 1 && mapped.iter().all(is_head)
}

/// Makes a row that has the code of a UE in the column of activités one about that UE; gives the UE, under which the
/// activités below it stand.
fn title_of_ue(said: &mut [SaidCell]) -> Option<SaidCell> {
    let is_title =
        |it: &SaidCell| it.own && matches!(it.meaning, Meaning::Activite | Meaning::ActiviteCode) && is_ue(&it.text);
    let rank = said.iter().position(is_title)?;
    for cell in said.iter_mut() {
        cell.meaning = match cell.meaning {
            Meaning::Activite | Meaning::ActiviteCode => Meaning::Ue,
            Meaning::ActiviteLibelle => Meaning::UeLibelle,
            other => other,
        };
    }
    Some(SaidCell { own: false, ..said[rank].clone() })
}
