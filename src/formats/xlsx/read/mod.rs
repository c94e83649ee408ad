//! Back from the spreadsheet: what people changed in a workbook that tapis wrote.
//!
//! The workbook is compared with the one that the programme would give today, cell by cell: what is the same says
//! nothing, whatever the cell could not hold of the field. So only what somebody typed is read, and what nobody
//! touched cannot change.

mod beside;
mod comparison;
mod creation;
mod field;
mod formulas;
mod model;
mod paired;
mod pairing;
mod problems;
mod relocation;
mod rows;
mod since;
mod sorted;
mod words;
mod workbench;

use std::path::Path;

use super::{
    revision,
    whole::{self, Whole},
};
use crate::{
    code,
    diff::diff,
    edit,
    formats::{
        Completed, FormatError, Imported, Source, Warning,
        reading::{
            archive,
            likeness::{Likeness, Sureness},
            ods,
            opened::Opened,
            refusal::Refusal,
            sheet::{self, Budget, CellValue, ReadSheet},
            weight::is_packed,
            xls::{self, OLE},
        },
        stamp::{self, Past, Stamp},
        writing::parcours::seen_by,
    },
    i18n::Arg,
    programme::{Id, Parcours, Programme},
};
use comparison::compare;
pub(in crate::formats) use formulas::Formulas;
use model::Model;
use rows::SheetTable;
use sorted::Sorted;
use words::Words;

/// Whether a workbook may be filled: a zip that stays within the bounds of a form once unpacked.
pub(super) fn is_safe(bytes: &[u8]) -> bool {
    archive::check_form(bytes).is_ok()
}

/// A workbook of tapis is known by its hidden marks, or by the hidden sheet that carries the programme.
pub fn recognises(file: &Opened<'_>) -> Option<Likeness> {
    if !file.is_workbook() {
        return None;
    }
    let pages = file.pages().ok()?;
    let marked: Vec<&str> =
        pages.iter().map(|it| &it.sheet).filter(|it| is_ours(it)).map(|it| it.name.as_str()).collect();
    Likeness::new(Sureness::Certain, code!("indice-reperes"), [("feuilles", Arg::list(&marked))])
        .filter(|_| !marked.is_empty())
}

/// Whether a sheet bears the hidden marks of a workbook that tapis wrote.
pub(in crate::formats) fn is_ours(sheet: &ReadSheet) -> bool {
    SheetTable::marked(sheet).is_some() || whole::is_whole(sheet)
}

/// All the sheets of a workbook, the hidden ones too.
///
/// # Errors
/// When it is no workbook, or more than one may be.
pub(in crate::formats) fn sheets_of(file: &Path, bytes: &[u8]) -> Result<Vec<ReadSheet>, FormatError> {
    sheets(bytes).map_err(|refusals| refusals.error(file))
}

/// The sheets of a workbook, as it was written or as spreadsheet programs save it in forms of their own.
fn sheets(bytes: &[u8]) -> Result<Vec<ReadSheet>, Refusal> {
    let mut sheets = as_seen(bytes)?;
    // Merges stay where they were when a library moves rows: what they cover then is the row of an object, whole.
    for sheet in &mut sheets {
        for ((row, column), cell) in std::mem::take(&mut sheet.hidden.covered) {
            sheet.rows.entry(row).or_default().entry(column).or_insert(cell);
        }
    }
    Ok(sheets)
}

fn as_seen(bytes: &[u8]) -> Result<Vec<ReadSheet>, Refusal> {
    if bytes.starts_with(OLE) {
        return xls::open(bytes, &mut Budget::whole());
    }
    if is_packed(bytes) && archive::holds(bytes, ods::CONTENT)? {
        return ods::open(bytes, &mut Budget::whole());
    }
    archive::check(bytes)?;
    sheet::open(bytes, &mut Budget::whole())
}

/// The programme that a workbook carries, with what people changed in its sheets.
///
/// # Errors
/// When it is no workbook, carries no programme any more, or as [`complete`].
pub fn read(files: &[Source]) -> Result<Imported, FormatError> {
    let (file, bytes) = only(files)?;
    whole(file, bytes).map_err(|refusals| refusals.error(file))
}

fn whole(file: &Path, bytes: &[u8]) -> Result<Imported, Refusal> {
    let sheets = unmarked(sheets(bytes)?);
    let Some(Whole { mut programme, remarques }) = whole::read(&sheets) else {
        return Err(Refusal::new(code!("xlsx-sans-into"), []));
    };
    let Completed { edit, mut warnings, .. } = changes(&programme, file, &sheets)?;
    // Never fails: the edit was made on this very programme.
    edit::apply(&mut programme, edit)
        .map_err(|why| Refusal::new(code!("xlsx-illisible"), [("cause", Arg::text(why.to_string()))]))?;
    if remarques > 0 {
        warnings.push(Refusal::new(code!("xlsx-sans-remarques"), [("nombre", Arg::Count(remarques))]).warning(file));
    }
    Ok(Imported { programme, warnings })
}

/// What people changed in a workbook that was written from `programme`, as it is or as it was, in one edit.
///
/// # Errors
/// When the file is no such workbook, or a cell of it cannot be understood, or was changed in tapis too: nothing is
/// then to be changed.
pub fn complete(programme: &Programme, files: &[Source]) -> Result<Completed, FormatError> {
    complete_knowing(programme, files, &|_| true)
}

/// The same where somebody knows the past: a workbook of a state that the programme never had, as a copy of another
/// database is, is no earlier state of it.
///
/// # Errors
/// As [`complete`].
pub fn complete_knowing(programme: &Programme, files: &[Source], is_past: Past<'_>) -> Result<Completed, FormatError> {
    let (file, bytes) = only(files)?;
    let completed = sheets(bytes).map(unmarked).and_then(|sheets| match written_before(programme, &sheets) {
        Some((_, stamp)) if !is_past(&stamp) => {
            let mut done = changes(programme, file, &sheets)?;
            let args = [("entree", Arg::text(stamp.seq.map(|it| it.to_string()).unwrap_or_default()))];
            done.warnings.push(Refusal::new(code!("xlsx-autre-base"), args).warning(file));
            Ok(done)
        }
        Some((earlier, _)) => changes_since(programme, &earlier, file, &sheets),
        None => changes(programme, file, &sheets),
    });
    completed.map_err(|refusals| refusals.error(file))
}

/// The programme that the workbook was written from, when it has become another since. One that was written from no
/// database is no earlier state of any: what it says is somebody's work.
fn written_before(programme: &Programme, sheets: &[ReadSheet]) -> Option<(Programme, Stamp)> {
    let stamp = whole::stamp(sheets).filter(|it| it.seq.is_some())?;
    let carried = whole::read(sheets)?.programme;
    let now = seen_by(programme, restriction(sheets).as_ref());
    let is_same = || stamp::carried(&now) == carried;
    (carried.id == programme.id && !is_same()).then_some((carried, stamp))
}

/// What was changed in the workbook since it was written from `earlier`, on what the programme has become.
fn changes_since(
    programme: &Programme,
    earlier: &Programme,
    file: &Path,
    sheets: &[ReadSheet],
) -> Result<Completed, Refusal> {
    let Completed { edit, mut warnings, places } = changes(earlier, file, sheets)?;
    let edit = since::onto(programme, &edit, &places)?;
    let count = diff(earlier, &seen_by(programme, restriction(sheets).as_ref())).len();
    warnings.push(Refusal::new(code!("xlsx-anterieur"), [("nombre", Arg::Count(count))]).warning(file));
    Ok(Completed { edit, warnings, places })
}

/// The parcours that the workbook was written for.
fn restriction(sheets: &[ReadSheet]) -> Option<Id<Parcours>> {
    sheets.iter().filter_map(SheetTable::marked).find_map(|it| it.head.parcours)
}

/// The sheets without what a marked workbook strikes out: it shows what was, and what was is gone.
fn unmarked(mut sheets: Vec<ReadSheet>) -> Vec<ReadSheet> {
    if !sheets.iter().any(revision::is_list) {
        return sheets;
    }
    for sheet in &mut sheets {
        for ((row, column), live) in std::mem::take(&mut sheet.looks.struck) {
            let Some(cells) = sheet.rows.get_mut(&row) else { continue };
            match CellValue::texte(&live) {
                Some(live) => drop(cells.insert(column, live)),
                None => drop(cells.remove(&column)),
            }
        }
    }
    sheets
}

fn only(files: &[Source]) -> Result<(&Path, &[u8]), FormatError> {
    let [(file, bytes)] = files else {
        let file = files.get(1).map(|(file, _)| file.clone()).unwrap_or_default();
        return Err(Refusal::new(code!("xlsx-un-seul"), []).error(&file));
    };
    Ok((file, bytes))
}

fn changes(programme: &Programme, file: &Path, sheets: &[ReadSheet]) -> Result<Completed, Refusal> {
    let restriction = restriction(sheets);
    if let Some(parcours) = restriction.as_ref().filter(|it| programme.get(*it).is_none()) {
        return Err(Refusal::new(code!("xlsx-parcours-disparu"), [("parcours", Arg::text(parcours))]));
    }
    let vu = &*seen_by(programme, restriction.as_ref());
    let model = Model::of(programme, restriction.as_ref(), sheets)?;
    let models: Vec<(SheetTable, &ReadSheet)> = model.tables().collect();
    let mut found = Sorted::new(sheets, &model, &models);
    if found.tables.is_empty() {
        return Err(Refusal::new(code!("xlsx-rien-a-lire"), []));
    }
    let models: Vec<SheetTable> = models.into_iter().map(|(table, _)| table).collect();
    let mut done = compare(programme, vu, &Words::new(&model.i18n), &models, &found.tables)?;
    match is_as_written(programme, vu, sheets) {
        true => found.forget(&model),
        false => found.beside.clear(),
    }
    if !done.ignored.is_empty() || !found.beside.is_empty() {
        let changed = Model::of(&done.after, restriction.as_ref(), sheets)?;
        let tables: Vec<SheetTable> = changed.tables().map(|(table, _)| table).collect();
        done.ignored.retain(|it| !it.is_true(&tables));
        found.forget(&changed);
    }
    let beside = found.beside.iter().filter_map(|(it, _)| it.told());
    let told = found.unread.into_iter().chain(done.ignored.into_iter().map(|it| it.refusals)).chain(beside);
    let warnings: Vec<Warning> = told.map(|it| it.warning(file)).collect();
    Ok(Completed { edit: done.edit, warnings, places: done.places })
}

/// Whether `programme`, of which the workbook shows `vu`, is what the workbook was written from: only then does what it
/// says beside the objects have to be what tapis writes there. Marks of what changed since are of two programmes, and what
/// a parcours alone sees is judged otherwise than all of it.
fn is_as_written(programme: &Programme, vu: &Programme, sheets: &[ReadSheet]) -> bool {
    let is_marked = sheets.iter().any(revision::is_list);
    let is_part_alone = || restriction(sheets).is_some() && vu == programme;
    let carried = || whole::read(sheets).map(|it| it.programme);
    !is_marked && !is_part_alone() && carried().is_some_and(|it| it == stamp::carried(vu))
}
