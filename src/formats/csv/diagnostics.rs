//! What the check found, one finding a row.

use std::io::Result;

use super::cells::{Cell, Table};
use crate::{
    formats::writing::{judged::Judged, written::Options},
    i18n::I18n,
    names::object_kind,
    programme::{Lookup, Objects},
    t,
};

pub(super) fn table(judged: &Judged<'_>, options: &Options, i18n: &I18n) -> Result<Table> {
    let objects = Objects::of(judged.programme);
    let mut table = Table::new(options.excel);
    let heads = [
        t!(i18n, "xlsx-gravite"),
        t!(i18n, "xlsx-regle"),
        t!(i18n, "xlsx-nom"),
        t!(i18n, "xlsx-type"),
        t!(i18n, "xlsx-objet"),
        t!(i18n, "xlsx-parcours"),
        t!(i18n, "xlsx-message"),
        t!(i18n, "xlsx-derogation"),
    ];
    table.row(heads.map(Cell::text))?;
    for it in &judged.report.diagnostics {
        let label = objects.label(&it.target).unwrap_or_else(|| it.target.id.clone());
        table.row([
            Cell::text(t!(i18n, "severite", severite = it.severity.name())),
            Cell::text(it.rule.code),
            Cell::text(it.rule.name),
            Cell::text(object_kind(i18n, &objects, &it.target)),
            Cell::text(label),
            Cell::text(judged.whose(it)),
            Cell::text(it.message(i18n)),
            Cell::text(judged.waiver(it).map_or("", |it| it.raison.as_str())),
        ])?;
    }
    Ok(table)
}
