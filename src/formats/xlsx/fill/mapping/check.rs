//! What a mapping says that can be wrong without a form.

use super::{Mapping, Value};
use crate::formats::xlsx::fill::{FillError, values};

impl Mapping {
    /// # Errors
    /// When a text names what is nothing.
    pub(in crate::formats::xlsx::fill) fn check(&self, given: &values::Given) -> Result<(), FillError> {
        let mut texts: Vec<&str> = self.sheet_name.as_deref().into_iter().collect();
        for plan in std::iter::once(self.main()).chain(self.others()) {
            plan.cells.values().for_each(|it| collect(it, &mut texts));
            for (_, table) in &plan.tables {
                let of_lines = table.other_lines.iter().flat_map(|it| it.columns.values());
                let repeated = table.repetitions.iter().flat_map(|it| it.columns.values().chain(it.cells.values()));
                table.columns.values().chain(of_lines).chain(repeated).for_each(|it| collect(it, &mut texts));
            }
        }
        match texts.into_iter().find_map(|it| values::check(it, self, given)) {
            Some(key) => Err(FillError::Key(key.to_owned())),
            None => Ok(()),
        }
    }
}

fn collect<'v>(value: &'v Value, texts: &mut Vec<&'v str>) {
    match value {
        Value::FormField(_) => {}
        Value::Chosen(chosen) => texts.extend(chosen.text.as_deref()),
        Value::First(values) => values.iter().for_each(|it| collect(it, texts)),
    }
}
