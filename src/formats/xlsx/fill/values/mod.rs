//! What a value of the mapping is for one programme, or for one row of its table.

mod figures;
mod said;
mod subject;
mod template;
mod words;

use std::{collections::BTreeMap, sync::Arc};

use rust_decimal::Decimal;

use super::{
    FillError,
    mapping::{Chosen, FormField, Mapping, Regard, Value},
    sheet::Content,
};
use crate::{
    formats::{stamp::Stamp, writing::survey::Survey},
    programme::Programme,
};

pub(super) use figures::figure;
pub(super) use said::{Atom, Said};
pub(super) use subject::Subject;
pub(super) use template::{check, fields_in};

/// What the person who asks for a form says besides the programme.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// Which version of the programme is exported, when and by whom.
    pub stamp: Option<Stamp>,
    /// What the texts of the mapping may name: `annee_universitaire`.
    pub values: BTreeMap<String, String>,
    /// The earlier version from which what is otherwise is marked, whole; None: nothing is.
    pub since: Option<Arc<Programme>>,
}

impl Given {
    /// The day of the export.
    fn date(&self) -> Option<jiff::civil::Date> {
        self.stamp.as_ref().map(|it| it.at.date())
    }

    /// The name of the version that is exported, or its number in the journal.
    fn version(&self) -> Option<String> {
        let stamp = self.stamp.as_ref()?;
        stamp.versions.last().cloned().or(stamp.seq.map(|it| it.to_string()))
    }
}

/// What values are worked out from.
#[derive(Clone)]
pub(super) struct Source<'s> {
    pub survey: &'s Survey<'s>,
    pub mapping: &'s Mapping,
    pub given: &'s Given,
    /// The whole programme, or the whole parcours.
    pub whole: Subject<'s>,
}

impl<'s> Source<'s> {
    /// What a cell receives for a subject. `is_seen` is asked of each field whether the cell has it here: what belongs to
    /// an activité is written once.
    pub(super) fn content(
        &self,
        value: &Value,
        subject: &Subject<'s>,
        said: &mut Said,
        is_seen: &dyn Fn(FormField, bool) -> bool,
    ) -> Result<Content, FillError> {
        match value {
            Value::FormField(field) if !is_seen(*field, false) => Ok(Content::Blank),
            Value::FormField(field) => Ok(self.field(*field, Regard::ALL, subject, said)),
            Value::Chosen(chosen) => self.chosen(chosen, subject, said, is_seen),
            Value::First(values) => {
                for value in values {
                    let content = self.content(value, subject, said, is_seen)?;
                    if content != Content::Blank {
                        return Ok(content);
                    }
                }
                Ok(Content::Blank)
            }
        }
    }

    fn chosen(
        &self,
        chosen: &Chosen,
        subject: &Subject<'s>,
        said: &mut Said,
        is_seen: &dyn Fn(FormField, bool) -> bool,
    ) -> Result<Content, FillError> {
        if let Some(formula) = &chosen.formula {
            return Ok(Content::Formula(formula.trim_start_matches('=').to_owned()));
        }
        let regard = chosen.regard();
        let subject = if chosen.whole { self.whole.seen_by(regard) } else { subject.seen_by(regard) };
        if subject.is_empty_of(chosen) {
            return Ok(Content::Blank);
        }
        match (chosen.field, &chosen.text) {
            (Some(field), _) if is_seen(field, chosen.each_line) => Ok(self.field(field, regard, &subject, said)),
            (None, Some(text)) => self.text(text, &subject, regard, said),
            _ => Ok(Content::Blank),
        }
    }

    /// What a field is.
    pub(super) fn field(
        &self,
        field: FormField,
        regard: Regard<'_>,
        subject: &Subject<'s>,
        said: &mut Said,
    ) -> Content {
        if let Some(number) = figure(field, regard, subject, said) {
            // Nothing at all is an empty cell: a form full of zeros hides what there is.
            return if number.is_zero() { Content::Blank } else { Content::Number(number) };
        }
        match self.words(field, regard, subject, said) {
            Some(text) if !text.trim().is_empty() => Content::Text(text.trim().to_owned()),
            _ => Content::Blank,
        }
    }
}

/// A number in a sentence.
pub(super) fn in_words(number: Decimal, source: &Source<'_>) -> String {
    let text = number.normalize().to_string();
    match source.survey.i18n.lang {
        crate::i18n::Lang::Fr => text.replace('.', ","),
        crate::i18n::Lang::En => text,
    }
}
