//! One sheet, filled: first what the form has is emptied, merged and given its formulas, then tables grow, then values are
//! written where their cells are by then.

mod gone;
mod groups;
mod once;
mod since;
mod table;
mod totals;

use super::{
    FillError,
    mapping::{FormField, PageText, SheetPlan, Value},
    marks::{Was, compared, told},
    reference,
    scope::Scope,
    sheet::{Content, FormSheet, Rect},
    values::{Said, Source, Subject, fields_in},
};

pub(super) use table::{ColumnTrace, TableTrace};
pub(super) use totals::mark_totals;

/// How far under the last row of a form its mapping may write: a form may have nothing but a head.
const BENEATH: u32 = 5;

/// What was done to a sheet, for whoever checks it.
#[derive(Default)]
pub(super) struct Trace<'p> {
    pub tables: Vec<TableTrace<'p>>,
    /// Cells outside of tables that nothing was found for, and what they should have.
    pub blanks: Vec<(u16, u32, FormField)>,
    /// Columns that are repeated: the first of them in the empty form, how many there are each time, and for what.
    pub groups: Vec<(u16, u16, Vec<String>)>,
}

/// What a sheet is filled with.
pub(super) struct Filling<'f, 's> {
    pub source: &'f Source<'s>,
    /// The earlier version from which what is otherwise is marked.
    pub earlier: Option<&'f Source<'s>>,
    pub scope: &'f Scope,
    pub plan: &'f SheetPlan<'f>,
    /// Whether each style shows a number in per cent.
    pub percents: &'f [bool],
}

impl<'s> Filling<'_, 's> {
    /// # Errors
    /// When the mapping does not fit the sheet.
    pub(super) fn run(&self, sheet: &mut FormSheet, said: &mut Said) -> Result<Trace<'s>, FillError> {
        for rect in self.rects("vider", self.plan.emptied)? {
            let places: Vec<_> = sheet.grid.cells().map(|(column, row, _)| (column, row)).collect();
            for (column, row) in places.into_iter().filter(|(column, row)| rect.has(*column, *row)) {
                sheet.grid.write(column, row, Content::Blank);
            }
        }
        for rect in self.rects("fusions", self.plan.merges)? {
            sheet.merge(rect);
        }
        let head = self.scope.head(self.source.survey);
        let head_before = self.earlier.map(|it| self.scope.head(it.survey));
        let mut cells = Vec::new();
        for (name, value) in self.plan.cells {
            let (column, row) = self.cell("cellules", name)?;
            self.within(sheet, row)?;
            match formula(value) {
                Some(text) => sheet.grid.write(column, row, Content::Formula(text)),
                None => cells.push((column, row, value)),
            }
        }
        let tables = self.grow(sheet, &head)?;
        let mut trace = Trace::default();
        for (column, row, value) in cells {
            let place = sheet.moved(column, row);
            let content = self.source.content(value, &head, said, &|_, _| true)?;
            if content == Content::Blank {
                trace.blanks.extend(fields_of(value).into_iter().map(|it| (place.0, place.1, it)));
            }
            let was = self.was(value, &head_before, &|_, _| true)?;
            self.write(sheet, place, value, content, &was);
        }
        for table in tables {
            let groups = table.groups.iter().map(|it| (it.model, it.width, it.items.iter().map(named).collect()));
            trace.groups.extend(groups);
            trace.tables.push(self.write_table(sheet, &head, table, said)?);
        }
        sheet.page.header.written = self.plan.header.map(|it| self.banner(it, &head, said)).transpose()?;
        sheet.page.footer.written = self.plan.footer.map(|it| self.banner(it, &head, said)).transpose()?;
        Ok(trace)
    }

    /// Writes in a cell, and marks what was otherwise; a share where the form shows it in per cent is a part of one.
    fn write(&self, sheet: &mut FormSheet, (column, row): (u16, u32), value: &Value, content: Content, was: &Was) {
        let style = sheet.grid.cell(column, row).map_or(0, |it| it.style);
        let is_shown = self.percents.get(style).copied().unwrap_or(false);
        let is_percent = is_shown && field_of(value).is_some_and(FormField::is_percentage);
        let (content, mark) = compared(content, was, |it| told(it, is_percent, self.source.survey.i18n.lang));
        let content = match content {
            Content::Number(number) if is_percent => Content::Number(number / rust_decimal::Decimal::ONE_HUNDRED),
            content => content,
        };
        sheet.grid.write(column, row, content);
        if let Some(mark) = mark {
            sheet.grid.mark(column, row, mark);
        }
    }

    /// What the earlier version says of a value; `subject`: None when what it is about was not there.
    fn was(
        &self,
        value: &Value,
        subject: &Option<Subject<'s>>,
        is_seen: &dyn Fn(FormField, bool) -> bool,
    ) -> Result<Was, FillError> {
        match (self.earlier, subject) {
            (None, _) => Ok(Was::Unasked),
            (Some(_), None) => Ok(Was::Absent),
            (Some(earlier), Some(subject)) => {
                Ok(Was::Said(earlier.content(value, subject, &mut Said::default(), is_seen)?))
            }
        }
    }

    fn banner(&self, page: &PageText, head: &Subject<'s>, said: &mut Said) -> Result<String, FillError> {
        let mut out = String::new();
        for (sign, text) in [("&L", &page.left), ("&C", &page.middle), ("&R", &page.right)] {
            // What only the printer knows passes through as signs that it knows.
            let codes = [("{page}", "\u{1}P"), ("{pages}", "\u{1}N"), ("{fichier}", "\u{1}F"), ("{image}", "\u{1}G")];
            let text = codes.iter().fold(text.clone(), |text, (key, code)| text.replace(key, code));
            let printed = text.contains('\u{1}');
            let content = self.source.text(&text, head, super::mapping::Regard::ALL, said)?;
            let text = match content {
                Content::Text(text) => text,
                _ if printed => text,
                _ => continue,
            };
            out.push_str(sign);
            out.push_str(&text.replace('&', "&&").replace('\u{1}', "&"));
        }
        Ok(out)
    }

    /// The place that a cell of the mapping names.
    fn cell(&self, key: &str, name: &str) -> Result<(u16, u32), FillError> {
        reference::parse(name).ok_or_else(|| FillError::Cell(name.to_owned(), self.path(&[key, name])))
    }

    fn column(&self, path: &[&str], name: &str) -> Result<u16, FillError> {
        let place = || path.iter().chain([&name]).map(|it| (*it).to_owned()).collect();
        reference::column(name).ok_or_else(|| FillError::Cell(name.to_owned(), place()))
    }

    fn rects(&self, key: &str, names: &[String]) -> Result<Vec<Rect>, FillError> {
        let rect = |name: &String| Rect::read(name).ok_or_else(|| FillError::Cell(name.clone(), self.path(&[key])));
        names.iter().map(rect).collect()
    }

    fn path(&self, keys: &[&str]) -> Vec<String> {
        self.plan.path.iter().chain(keys).map(|it| (*it).to_owned()).collect()
    }

    /// What goes to a row that the form does not have would go nowhere.
    fn within(&self, sheet: &FormSheet, row: u32) -> Result<(), FillError> {
        if row <= sheet.grid.last_row() + BENEATH {
            return Ok(());
        }
        Err(FillError::Layout(self.plan.sheet.to_owned(), row))
    }
}

/// The field that a value is, when it is one.
pub(super) fn field_of(value: &Value) -> Option<FormField> {
    match value {
        Value::FormField(field) => Some(*field),
        Value::Chosen(chosen) => chosen.field,
        Value::First(values) => values.iter().find_map(field_of),
    }
}

/// The fields that a value names.
fn fields_of(value: &Value) -> Vec<FormField> {
    match value {
        Value::Chosen(chosen) => match &chosen.text {
            Some(text) => fields_in(text),
            None => chosen.field.into_iter().collect(),
        },
        Value::FormField(field) => vec![*field],
        Value::First(values) => values.iter().flat_map(fields_of).collect(),
    }
}

/// The formula that a value is, without its sign `=`.
fn formula(value: &Value) -> Option<String> {
    match value {
        Value::Chosen(chosen) => chosen.formula.as_ref().map(|it| it.trim_start_matches('=').to_owned()),
        _ => None,
    }
}

/// By what columns that are repeated are known again in another version.
fn named(item: &Subject<'_>) -> String {
    match item.competence {
        Some(competence) => competence.id.to_string(),
        None => item.ue().map(|it| it.id.to_string()).unwrap_or_default(),
    }
}
