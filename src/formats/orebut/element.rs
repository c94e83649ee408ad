//! What is asked of one element: its attributes, as texts and numbers, and whether all of it is known.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::{
    page, text,
    xml::{Node, Source, refusal},
};
use crate::{
    code,
    formats::{FormatError, Warning},
    i18n::{Arg, FileCode},
};

/// The elements that an element of a list holds, in order.
pub(super) fn elements<'d>(node: Node<'d>) -> impl Iterator<Item = Node<'d>> {
    node.children().filter(Node::is_element)
}

/// The elements named `name` right under `node`.
pub(super) fn named<'d>(node: Node<'d>, name: &'static str) -> impl Iterator<Item = Node<'d>> {
    elements(node).filter(move |it| it.has_tag_name(name))
}

impl Source<'_> {
    pub(super) fn warning(&self, node: Node<'_>, code: FileCode, args: Vec<(&'static str, Arg)>) -> Warning {
        Warning::new(self.file, Some(self.line(node)), code, args)
    }

    /// The text of the first of these attributes that says something.
    pub(super) fn optional(&self, node: Node<'_>, names: &[&str]) -> Option<String> {
        names.iter().filter_map(|name| node.attribute(*name)).map(text::label).find(|value| !value.is_empty())
    }

    /// The text of the first of these attributes that says something.
    ///
    /// # Errors
    /// When none does.
    pub(super) fn required(&self, node: Node<'_>, names: &[&str]) -> Result<String, FormatError> {
        self.optional(node, names).ok_or_else(|| {
            let args = vec![
                ("element", Arg::text(node.tag_name().name())),
                ("attribut", Arg::text(names.first().copied().unwrap_or_default())),
            ];
            refusal(self.file, Some(self.line(node)), code!("attribut-manquant"), args)
        })
    }

    /// A whole number from 1 to `max`.
    ///
    /// # Errors
    /// When the attribute is missing, or is no such number.
    pub(super) fn rank(&self, node: Node<'_>, name: &str, max: u8) -> Result<u8, FormatError> {
        let value = self.required(node, &[name])?;
        self.parse_rank(node, name, &value, max)
    }

    /// The year of the diploma: `2`, or `BUT2` as the 2022 dialect writes it.
    ///
    /// # Errors
    /// When the attribute is there and is no year of a BUT.
    pub(super) fn year(&self, node: Node<'_>, name: &str) -> Result<Option<u8>, FormatError> {
        let Some(value) = self.optional(node, &[name]) else { return Ok(None) };
        let digits = value.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '.').trim();
        self.parse_rank(node, name, digits, super::YEARS).map(Some)
    }

    fn parse_rank(&self, node: Node<'_>, name: &str, value: &str, max: u8) -> Result<u8, FormatError> {
        value.parse().ok().filter(|rank| (1..=max).contains(rank)).ok_or_else(|| {
            let mut args = self.about(node, name);
            args.push(("max", Arg::Count(max.into())));
            refusal(self.file, Some(self.line(node)), code!("nombre-hors-bornes"), args)
        })
    }

    /// A quantity that is not negative, with a point or a comma. None when the attribute is missing or empty.
    ///
    /// # Errors
    /// When it is no such number.
    pub(super) fn quantity(&self, node: Node<'_>, name: &str) -> Result<Option<Decimal>, FormatError> {
        let Some(value) = self.optional(node, &[name]) else { return Ok(None) };
        let value = value.replace(',', ".");
        let is_plain = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        Decimal::from_str(&value)
            .ok()
            .filter(|_| is_plain)
            .map(Some)
            .ok_or_else(|| refusal(self.file, Some(self.line(node)), code!("nombre-invalide"), self.about(node, name)))
    }

    fn about(&self, node: Node<'_>, name: &str) -> Vec<(&'static str, Arg)> {
        vec![
            ("element", Arg::text(node.tag_name().name())),
            ("attribut", Arg::text(name)),
            ("valeur", Arg::text(node.attribute(name).unwrap_or_default())),
        ]
    }

    /// Reports the attributes and the elements of `node` that this format does not have: nothing of them is
    /// kept, and nobody should have to find that out later.
    pub(super) fn expect(&self, node: Node<'_>, attributes: &[&str], children: &[&str], warnings: &mut Vec<Warning>) {
        let parent = || ("dans", Arg::text(node.tag_name().name()));
        for attribute in node.attributes().filter(|it| !attributes.contains(&it.name())) {
            let args = vec![("attribut", Arg::text(attribute.name())), parent()];
            warnings.push(self.warning(node, code!("attribut-inattendu"), args));
        }
        for child in elements(node).filter(|it| !children.contains(&it.tag_name().name())) {
            let args = vec![("element", Arg::text(child.tag_name().name())), parent()];
            warnings.push(self.warning(child, code!("element-inattendu"), args));
        }
    }

    /// A text of several lines. Elements in it that are not HTML are reported, their text is kept.
    pub(super) fn block(&self, node: Node<'_>, warnings: &mut Vec<Warning>) -> String {
        for child in node.descendants().filter(|it| it.is_element() && *it != node) {
            if !page::is_html(child.tag_name().name()) {
                let args =
                    vec![("element", Arg::text(child.tag_name().name())), ("dans", Arg::text(node.tag_name().name()))];
                warnings.push(self.warning(child, code!("element-inattendu"), args));
            }
        }
        text::block_of(self, node)
    }
}
