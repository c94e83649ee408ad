//! All the cells of a workbook that cannot be read, in one refusal.

use crate::{code, formats::reading::refusal::Refusal, i18n::Arg};

/// So many cells are named; the rest is counted.
const NAMED_MAX: usize = 20;

/// Refuses for every problem there is, if any.
pub(super) fn all(mut problems: Vec<Refusal>) -> Result<(), Refusal> {
    if problems.len() < 2 {
        return problems.pop().map_or(Ok(()), Err);
    }
    let is_dates = problems.iter().all(|it| it.code == "xlsx-date");
    let told = |it: &Refusal| match (it.text("cellule"), it.text("valeur")) {
        (Some(cell), Some(value)) => format!("{cell} («\u{a0}{value}\u{a0}»)"),
        (Some(cell), None) => cell.to_owned(),
        _ => String::new(),
    };
    let args = [("nombre", Arg::Count(problems.len())), ("cellules", Arg::first(problems.iter().map(told), NAMED_MAX))];
    Err(Refusal::new(if is_dates { code!("xlsx-dates") } else { code!("xlsx-cellules") }, args))
}
