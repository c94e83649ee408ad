//! What the check found, one finding a row.

use std::io::Result;

use super::cells::{Cell, Table};
use crate::{
    formats::writing::written::Options,
    i18n::I18n,
    names::object_kind,
    programme::Programme,
    rules::{Diagnostic, Report},
    t,
};

pub(super) fn table(programme: &Programme, report: &Report, options: &Options, i18n: &I18n) -> Result<Table> {
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
    let concerns = |it: &&Diagnostic| {
        let asked = options.parcours.as_ref();
        asked.is_none_or(|parcours| it.everywhere || it.parcours.contains(parcours))
    };
    for it in report.diagnostics.iter().filter(concerns) {
        let derogation = it.waived.as_ref().and_then(|id| programme.get(id));
        let parcours: Vec<&str> =
            it.parcours.iter().filter_map(|id| programme.get(id)).map(|it| it.code.as_str()).collect();
        let label = programme.label(&it.target).unwrap_or_else(|| it.target.id.clone());
        table.row([
            Cell::text(t!(i18n, "severite", severite = it.severity.name())),
            Cell::text(it.rule.code),
            Cell::text(it.rule.name),
            Cell::text(object_kind(i18n, programme, &it.target)),
            Cell::text(label),
            Cell::text(if it.everywhere { t!(i18n, "xlsx-tous") } else { parcours.join(", ") }),
            Cell::text(it.message(i18n)),
            Cell::text(derogation.map_or("", |it| it.raison.as_str())),
        ])?;
    }
    Ok(table)
}
