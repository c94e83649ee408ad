//! What each sheet of a workbook that came back is.

use super::{
    super::{revision, whole},
    beside::Beside,
    model::Model,
    rows::SheetTable,
};
use crate::{
    code,
    formats::reading::{refusal::Refusal, sheet::ReadSheet},
    i18n::Arg,
};

/// The sheets of a workbook, each for what is read of it.
pub(super) struct Sorted<'s> {
    pub tables: Vec<SheetTable>,
    /// What stands beside the objects, with the name under which tapis writes the sheet.
    pub beside: Vec<(Beside<'s>, String)>,
    /// What is not read at all.
    pub unread: Vec<Refusal>,
}

impl<'s> Sorted<'s> {
    /// What `sheets` are, beside those of `model`, of which `models` are read back.
    pub(super) fn new(sheets: &'s [ReadSheet], model: &Model, models: &[(SheetTable, &ReadSheet)]) -> Self {
        let (mut tables, mut beside, mut unread) = (Vec::new(), Vec::new(), Vec::new());
        for sheet in sheets {
            let alike = || models.iter().find(|(model, _)| model.name == sheet.name).map(|(_, model)| *model);
            match SheetTable::marked(sheet).or_else(|| alike().and_then(|it| SheetTable::headed(sheet, it))) {
                Some(table) if table.is_unreadable() => {
                    unread.push(Refusal::new(code!("xlsx-reperes-perdus"), [("feuille", Arg::text(&sheet.name))]));
                }
                Some(mut table) => {
                    unread.extend(table.struck(sheet));
                    table.recognise(models.iter().map(|(model, _)| model));
                    if models.iter().any(|(it, _)| table.is_laid_out_as(it)) {
                        beside.push((Beside::of(sheet, Some(&table)), table.known_as.clone()));
                    }
                    tables.push(table);
                }
                None if revision::is_list(sheet) || whole::is_whole(sheet) || sheet.rows.is_empty() => {}
                None if model.sheet(&sheet.name).is_some() => {
                    beside.push((Beside::of(sheet, None), sheet.name.clone()));
                }
                None => unread.push(Refusal::new(code!("xlsx-feuille-ignoree"), [("feuille", Arg::text(&sheet.name))])),
            }
        }
        Self { tables, beside, unread }
    }

    /// Takes away what tapis writes beside the objects of `model`.
    pub(super) fn forget(&mut self, model: &Model) {
        self.beside.iter_mut().for_each(|(it, name)| it.forget(model.beside(name)));
        self.beside.retain(|(it, _)| !it.is_empty());
    }
}
