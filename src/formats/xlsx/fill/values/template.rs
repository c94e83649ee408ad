//! Texts with fields in them: « Parcours : {parcours} ».

use serde::{
    Deserialize,
    de::value::{Error, StrDeserializer},
};

use super::{Said, Source, Subject, in_words};
use crate::formats::xlsx::fill::{
    FillError,
    mapping::{FormField, Mapping, Regard},
    sheet::Content,
    values::Given,
};

/// What stands between braces, and the text around it.
enum Piece<'t> {
    Text(&'t str),
    /// A name, and what stands before its value when there is one: `{Version |version}`.
    Key(&'t str, &'t str),
}

impl<'s> Source<'s> {
    /// A text with what its braces name. One that has braces, of which none has anything to say, is empty.
    pub(in crate::formats::xlsx::fill) fn text(
        &self,
        text: &str,
        subject: &Subject<'s>,
        regard: Regard<'_>,
        said: &mut Said,
    ) -> Result<Content, FillError> {
        let (mut out, mut keys, mut told) = (String::new(), 0, 0);
        for piece in pieces(text) {
            let (before, key) = match piece {
                Piece::Text(text) => {
                    out.push_str(text);
                    continue;
                }
                Piece::Key(before, key) => (before, key),
            };
            let value = self.key(key, subject, regard, said).ok_or_else(|| FillError::Key(key.to_owned()))?;
            let is_told = !value.trim().is_empty();
            (keys, told) = (keys + 1, told + usize::from(is_told));
            if is_told {
                out.push_str(before);
                out.push_str(&value);
            }
        }
        let is_empty = out.trim().is_empty() || keys > 0 && told == 0;
        Ok(if is_empty { Content::Blank } else { Content::Text(out) })
    }

    fn key(&self, key: &str, subject: &Subject<'s>, regard: Regard<'_>, said: &mut Said) -> Option<String> {
        if let Some(value) = self.given.values.get(key) {
            return Some(value.clone());
        }
        let own = self.mapping.given.get(key);
        let Some(field) = field(key) else { return own.cloned() };
        Some(match self.field(field, regard, subject, said) {
            Content::Text(text) | Content::Formula(text) => text,
            Content::Number(number) => in_words(number, self),
            Content::Blank => own.cloned().unwrap_or_default(),
        })
    }
}

/// The first name between braces that is nothing.
pub(in crate::formats::xlsx::fill) fn check<'t>(text: &'t str, mapping: &Mapping, given: &Given) -> Option<&'t str> {
    let is_known =
        |key: &str| field(key).is_some() || mapping.given.contains_key(key) || given.values.contains_key(key);
    pieces(text).into_iter().find_map(|it| match it {
        Piece::Key(_, key) if !is_known(key) => Some(key),
        _ => None,
    })
}

/// The fields that a text names.
pub(in crate::formats::xlsx::fill) fn fields_in(text: &str) -> Vec<FormField> {
    let keys = pieces(text).into_iter().filter_map(|it| match it {
        Piece::Key(_, key) => field(key),
        Piece::Text(_) => None,
    });
    keys.collect()
}

/// The field of that name; words may be joined by `-` or `_`.
fn field(key: &str) -> Option<FormField> {
    let key = key.replace('_', "-");
    FormField::deserialize(StrDeserializer::<Error>::new(&key)).ok()
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((key, after)) = after.split_once('}') else { break };
        let (prefix, key) = key.split_once('|').unwrap_or(("", key));
        pieces.extend([Piece::Text(before), Piece::Key(prefix, key.trim())]);
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces
}
