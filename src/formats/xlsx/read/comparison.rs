//! A workbook against the one that the programme gives today.

use std::collections::{HashMap, HashSet};

use rust_decimal::prelude::ToPrimitive;

use super::{
    creation::{self, Creation},
    field::meaning,
    paired::{Ignored, Pair},
    pairing, problems,
    relocation::{moved, places},
    rows::{SHOWS, SheetLine, SheetTable, lines_of},
    words::Words,
    workbench::Workbench,
};
use crate::{
    code,
    edit::Edit,
    formats::{
        Places,
        reading::{
            refusal::Refusal,
            sheet::{CellValue, Place},
        },
        xlsx::marks::{Mark, Role},
    },
    i18n::Arg,
    programme::{Activite, Id, Kind, Programme, Target, Ue},
};

/// What a workbook changes.
pub(super) struct Done {
    pub edit: Edit,
    pub places: Places,
    /// What somebody typed where it says nothing.
    pub ignored: Vec<Ignored>,
    /// The programme once it is changed.
    pub after: Programme,
}

pub(super) fn compare(
    before: &Programme,
    vu: &Programme,
    words: &Words,
    models: &[SheetTable],
    found: &[SheetTable],
) -> Result<Done, Refusal> {
    let planned_rows = PlannedRows::new(before, words, models, found)?;
    let mut bench = Workbench::new(before, vu, words);
    let mut ignored = Vec::new();
    // Compétences first: what is created or tied next may call them by their new names.
    let (referentiel, others): (Vec<&Pair<'_>>, Vec<&Pair<'_>>) =
        planned_rows.pairs.iter().partition(|it| it.table.head.role == Role::Referentiel);
    for pair in referentiel {
        cells(&mut bench, pair, &mut ignored)?;
    }
    for creation in &planned_rows.creations {
        creation::create(&mut bench, creation, &mut ignored)?;
    }
    // What was made may hold what was there: objects move once all places are known by their new names.
    for pair in &planned_rows.pairs {
        moved(&mut bench, pair)?;
    }
    for pair in others {
        cells(&mut bench, pair, &mut ignored)?;
    }
    problems::all(std::mem::take(&mut bench.problems))?;
    for (target, sheet) in &planned_rows.gone {
        delete(&mut bench, target, sheet, &planned_rows.kept)?;
    }
    let Workbench { edits, places, after, .. } = bench;
    Ok(Done { edit: Edit::Batch(edits), places, ignored, after })
}

/// Gives an object what the cells of its row say anew.
fn cells(bench: &mut Workbench<'_>, pair: &Pair<'_>, ignored: &mut Vec<Ignored>) -> Result<(), Refusal> {
    let Pair { table, line, repere, model } = pair;
    // The programme may be called otherwise since.
    let target = match repere.target.kind {
        Kind::Programme => Target::new(Kind::Programme, &bench.before.id),
        _ => repere.target.clone(),
    };
    let places = places(table.head.role, repere.target.kind);
    if let Some((numero, place)) = band(bench, pair) {
        bench.relocate(&repere.target, numero, &place)?;
    }
    // Hours at a distance come before the others of their kind: without either, there are none.
    for cle in line.columns.keys().rev().filter(|it| !places.contains(&it.as_str())) {
        let weight = earlier_weight(bench, &target, cle);
        let (is, was) = (line.cells.get(cle), weight.as_ref().or_else(|| model.cells.get(cle)));
        // Figures that are only shown follow from others, once somebody calculates.
        if cle.starts_with(SHOWS) && !matches!((is, was), (Some(CellValue::Text(_)), _)) {
            continue;
        }
        if is == was || repere.target.kind == Kind::Ue && cle == "libelle" && is_unnamed(line) && is_unnamed(model) {
            continue;
        }
        let place = table.place(line, cle);
        if is.is_none() && table.is_uncalculated(line, cle) {
            bench.problems.push(Refusal::at(code!("tableur-formule"), &place, []));
            continue;
        }
        // A column that is only shown is none of the field of the row.
        let field = repere.field.as_deref().filter(|_| !cle.starts_with(SHOWS)).unwrap_or(cle);
        match meaning(repere.target.kind, field) {
            Some(meaning) => {
                if let Err(refusals) = bench.cell(&target, meaning, is, &place) {
                    bench.problems.push(refusals);
                }
            }
            None => ignored.push(Ignored::of(table, line, cle)),
        }
    }
    Ok(())
}

/// What the cell of an activité in the row of a UE said, in the workbooks of earlier versions, which had a column for each.
fn earlier_weight(bench: &Workbench<'_>, ue: &Target, cle: &str) -> Option<CellValue> {
    let activite = Id::<Activite>::new(cle.strip_prefix("poids/")?).ok()?;
    let ue = Id::<Ue>::new(&ue.id).ok()?;
    let weight = bench.vu.get(&activite)?.coefficients.get(&ue)?;
    weight.to_f64().map(CellValue::Number)
}

/// The semestre under whose heads the row of an activité was put, when its own cell still says the other.
fn band(bench: &Workbench<'_>, pair: &Pair<'_>) -> Option<(u8, Place)> {
    let Pair { table, line, repere, model } = pair;
    if repere.target.kind != Kind::Activite || line.cells.get("semestre") != model.cells.get("semestre") {
        return None;
    }
    let of =
        |line: &SheetLine| line.columns.keys().find_map(|it| bench.semestre_of_ue(it.strip_prefix("coefficients/")?));
    let (is, was) = (of(line)?, of(model)?);
    (is != was).then(|| (is, table.place(line, "semestre")))
}

/// Whether the row of a UE calls it by its compétences, as it does when the UE has no name.
fn is_unnamed(line: &SheetLine) -> bool {
    line.cells.get("libelle") == line.cells.get("competences")
}

/// Deletes the object of a row that is gone. What goes with it must be gone too.
fn delete(
    bench: &mut Workbench<'_>,
    target: &Target,
    sheet: &str,
    kept: &HashMap<Target, Place>,
) -> Result<(), Refusal> {
    if !bench.has_object(target) {
        return Ok(());
    }
    if let Some(place) = bench.lost_with(target).iter().filter(|it| *it != target).find_map(|it| kept.get(it)) {
        return Err(Refusal::at(code!("xlsx-reste"), place, []));
    }
    bench.delete(target, &Place { sheet: sheet.to_owned(), row: 0, column: 0 })
}

/// The rows of a workbook, each with the object that it is about.
struct PlannedRows<'t> {
    pairs: Vec<Pair<'t>>,
    creations: Vec<Creation<'t>>,
    /// Objects whose row is gone, and the sheet in which it was.
    gone: Vec<(Target, String)>,
    /// Where the row of each object of a sheet that has them all stands.
    kept: HashMap<Target, Place>,
}

impl<'t> PlannedRows<'t> {
    fn new(
        before: &Programme,
        words: &Words,
        models: &'t [SheetTable],
        found: &'t [SheetTable],
    ) -> Result<Self, Refusal> {
        let mut planned_rows =
            Self { pairs: Vec::new(), creations: Vec::new(), gone: Vec::new(), kept: HashMap::new() };
        let mut roles: Vec<Role> = Vec::new();
        for table in found {
            if !roles.contains(&table.head.role) {
                roles.push(table.head.role);
            }
        }
        for role in roles {
            let of = |all: &'t [SheetTable]| all.iter().filter(move |it| it.head.role == role);
            planned_rows.role(role, before, words, of(models), of(found))?;
        }
        // What its head says is of any programme.
        let is_foreign = planned_rows.pairs.iter().all(|it| it.repere.target.kind == Kind::Programme);
        if let (true, Some((_, sheet))) = (is_foreign, planned_rows.gone.first()) {
            return Err(Refusal::new(code!("xlsx-autre-programme"), [("feuille", Arg::text(sheet))]));
        }
        Ok(planned_rows)
    }

    fn role(
        &mut self,
        role: Role,
        before: &Programme,
        words: &Words,
        models: impl Iterator<Item = &'t SheetTable> + Clone,
        found: impl Iterator<Item = &'t SheetTable> + Clone,
    ) -> Result<(), Refusal> {
        let known: Vec<(&Mark, &SheetTable, &SheetLine)> = lines_of(models.clone())
            .filter_map(|(table, line)| line.repere.as_ref().map(|repere| (repere, table, line)))
            .collect();
        let by_repere: HashMap<(&Mark, Option<&str>), &SheetLine> =
            known.iter().map(|(repere, table, line)| ((*repere, sheet_of(role, table)), *line)).collect();
        let mut claimed: HashMap<(&Mark, Option<&str>), Place> = HashMap::new();
        let paired = pairing::marks(role, &known, found.clone())?;
        for (table, line) in lines_of(found.clone()) {
            let Some(repere) = paired.mark(table, line) else { continue };
            let place = table.place(line, "code");
            let key = (repere, sheet_of(role, table));
            if let Some(other) = claimed.insert(key, place.clone()) {
                return Err(Refusal::at(code!("xlsx-deux-lignes"), &place, [("autre", Arg::text(other.to_string()))]));
            }
            match by_repere.get(&key) {
                Some(model) => self.pair(table, line, repere, model, words)?,
                None if before.find(&repere.target).is_some() => {}
                None => return Err(Refusal::at(code!("xlsx-objet-disparu"), &place, [])),
            }
        }
        let free: Vec<(&Mark, &SheetLine)> = known
            .iter()
            .filter(|(repere, table, _)| !claimed.contains_key(&(*repere, sheet_of(role, table))))
            .map(|(repere, _, line)| (*repere, *line))
            .collect();
        let named = self.named(role, words, &free, &paired, found.clone())?;
        let sheet = found.clone().next().map(|it| it.name.clone()).unwrap_or_default();
        let gone = free
            .iter()
            .map(|(repere, _)| &repere.target)
            .filter(|target| role.owned().contains(&target.kind) && !named.contains(*target));
        self.gone.extend(gone.map(|target| (target.clone(), sheet.clone())));
        Ok(())
    }

    fn pair(
        &mut self,
        table: &'t SheetTable,
        line: &'t SheetLine,
        repere: &Mark,
        model: &'t SheetLine,
        words: &Words,
    ) -> Result<(), Refusal> {
        let role = table.head.role;
        // The empty row of an activité, in which somebody wrote an évaluation.
        if role == Role::Evaluations && repere.target.kind == Kind::Activite {
            self.creations.extend(creation::in_empty_row(table, line, repere, model, words)?);
            return Ok(());
        }
        if role.owned().contains(&repere.target.kind) {
            self.kept.insert(repere.target.clone(), table.place(line, "code"));
        }
        self.pairs.push(Pair { table, line, repere: repere.clone(), model });
        Ok(())
    }

    /// Finds the objects of rows that bear no mark by what the rows say, and gives those that were found.
    fn named(
        &mut self,
        role: Role,
        words: &Words,
        free: &[(&Mark, &'t SheetLine)],
        paired: &pairing::Pairing<'t>,
        found: impl Iterator<Item = &'t SheetTable>,
    ) -> Result<HashSet<Target>, Refusal> {
        let mut by_name: HashMap<String, Vec<(&Mark, &'t SheetLine)>> = HashMap::new();
        for (repere, line) in free {
            if let Some(name) = creation::name(role, line, words) {
                by_name.entry(name).or_default().push((repere, line));
            }
        }
        let mut named: HashMap<Target, Place> = HashMap::new();
        let mut unnamed: Vec<(&'t SheetTable, &'t SheetLine)> = Vec::new();
        for (table, line) in lines_of(found).filter(|(table, line)| paired.mark(table, line).is_none()) {
            let place = table.place(line, "code");
            let Some(name) = creation::name(role, line, words) else {
                creation::refuse_stray(table, line)?;
                continue;
            };
            let mut homonyms = by_name.get(&name).cloned().unwrap_or_default();
            if homonyms.len() > 1 {
                homonyms.retain(|(_, model)| model.cells.get("libelle") == line.cells.get("libelle"));
            }
            match (&homonyms[..], by_name.contains_key(&name)) {
                (_, false) => unnamed.push((table, line)),
                ([(repere, model)], true) => {
                    if let Some(other) = named.insert(repere.target.clone(), place.clone()) {
                        return Err(Refusal::at(
                            code!("xlsx-deux-lignes"),
                            &place,
                            [("autre", Arg::text(other.to_string()))],
                        ));
                    }
                    self.pair(table, line, repere, model, words)?;
                }
                (several, true) => {
                    let count = if several.is_empty() { by_name[&name].len() } else { several.len() };
                    return Err(Refusal::at(code!("xlsx-code-ambigu"), &place, [("nombre", Arg::Count(count))]));
                }
            }
        }
        let mut named: HashSet<Target> = named.into_keys().collect();
        self.elsewhere(role, words, free, &unnamed, &mut named)?;
        Ok(named)
    }

    /// Finds by their codes the objects of rows that stand elsewhere than before; the other rows are new.
    fn elsewhere(
        &mut self,
        role: Role,
        words: &Words,
        free: &[(&Mark, &'t SheetLine)],
        unnamed: &[(&'t SheetTable, &'t SheetLine)],
        named: &mut HashSet<Target>,
    ) -> Result<(), Refusal> {
        let code = |line: &SheetLine| creation::code(role, line, words);
        let mut left: HashMap<String, Vec<(&Mark, &'t SheetLine)>> = HashMap::new();
        for (repere, model) in free.iter().filter(|(repere, _)| !named.contains(&repere.target)) {
            left.entry(code(model).unwrap_or_default()).or_default().push((repere, model));
        }
        let mut rivals: HashMap<String, usize> = HashMap::new();
        for code in unnamed.iter().filter_map(|(_, line)| code(line)) {
            *rivals.entry(code).or_default() += 1;
        }
        for (table, line) in unnamed {
            let code = code(line);
            let known = code.as_ref().and_then(|it| left.get(it)).map(Vec::as_slice).unwrap_or_default();
            let rivals = code.as_ref().and_then(|it| rivals.get(it)).copied().unwrap_or_default();
            match (known, rivals) {
                ([], _) => self.creations.push(Creation::new(table, line)),
                ([(repere, model)], 1) => {
                    named.insert(repere.target.clone());
                    self.pair(table, line, repere, model, words)?;
                }
                _ => {
                    let count = Arg::Count(known.len().max(rivals));
                    return Err(Refusal::at(
                        code!("xlsx-code-ambigu"),
                        &table.place(line, "code"),
                        [("nombre", count)],
                    ));
                }
            }
        }
        Ok(())
    }
}

/// An AC stands in a tableau croisé of each semestre of its year: there, a row is known by its sheet too.
fn sheet_of(role: Role, table: &SheetTable) -> Option<&str> {
    (role == Role::CrossTab).then_some(table.known_as.as_str())
}
