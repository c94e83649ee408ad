//! The workbook that a programme gives, as one that came back is read against it.

use super::{
    super::{XlsxError, whole, written_again},
    beside::Beside,
    rows::SheetTable,
};
use crate::{
    code,
    formats::reading::{
        refusal::Refusal,
        sheet::{self, Budget, ReadSheet},
    },
    i18n::{Arg, I18n, Lang},
    programme::{Id, Parcours, Programme},
};

/// The sheets that tapis writes of a programme, in the language of the workbook that came back.
pub(super) struct Model {
    pub i18n: I18n,
    sheets: Vec<ReadSheet>,
}

impl Model {
    /// What the programme gives beside the sheets `came_back`: under their stamp and in its language, or in the one whose
    /// names of sheets they bear.
    pub(super) fn of(
        programme: &Programme,
        restriction: Option<&Id<Parcours>>,
        came_back: &[ReadSheet],
    ) -> Result<Self, Refusal> {
        let too_large =
            |error: XlsxError| Refusal::new(code!("xlsx-illisible"), [("cause", Arg::text(error.to_string()))]);
        let stamp = whole::stamp(came_back);
        let told = stamp.as_ref().and_then(|it| Lang::named(&it.lang));
        let mut best: Option<(usize, Self)> = None;
        for lang in told.map_or(Lang::ALL.to_vec(), |it| vec![it]) {
            let i18n = I18n::new(lang);
            let bytes = written_again(programme, restriction, stamp.as_ref(), &i18n).map_err(too_large)?;
            let sheets = sheet::open(&bytes, &mut Budget::whole())?;
            let same = sheets.iter().filter(|model| came_back.iter().any(|it| it.name == model.name)).count();
            let is_whole = same == sheets.len();
            if best.as_ref().is_none_or(|(most, _)| same > *most) {
                best = Some((same, Self { i18n, sheets }));
            }
            if is_whole {
                break;
            }
        }
        best.map(|(_, model)| model).ok_or_else(|| Refusal::new(code!("xlsx-rien-a-lire"), []))
    }

    /// The sheets that are read back, each with what it is read by.
    pub(super) fn tables(&self) -> impl Iterator<Item = (SheetTable, &ReadSheet)> {
        self.sheets.iter().filter_map(|it| SheetTable::marked(it).map(|table| (table, it)))
    }

    pub(super) fn sheet(&self, name: &str) -> Option<&ReadSheet> {
        self.sheets.iter().find(|it| it.name == name)
    }

    /// What the sheet of that name says beside what is read of it.
    pub(super) fn beside(&self, name: &str) -> Option<Beside<'_>> {
        self.sheet(name).map(|it| Beside::of(it, SheetTable::marked(it).as_ref()))
    }
}
