//! What the styles of an OpenDocument workbook say of its sheets, cells and words: hidden, struck out.

use std::{collections::HashMap, io::Cursor};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::{ods::attribute, visibility::each};

/// The file of the styles that have names; those that cells are given by hand stand beside them.
const NAMED: &str = "styles.xml";
/// The most styles: a workbook has some hundreds.
const MOST: usize = 10_000;
/// So many styles are gone up at most.
const DEPTH: usize = 8;

/// What a style says by itself.
#[derive(Debug, Default)]
struct OdsStyle {
    parent: Option<String>,
    /// Whether words of it are struck out; none when it does not say.
    is_struck: Option<bool>,
    hides: bool,
}

/// Styles by family and name: one name may stand in several.
#[derive(Debug, Default)]
pub(super) struct OdsStyles {
    all: HashMap<(String, String), OdsStyle>,
    at: Option<(String, String)>,
}

impl OdsStyles {
    /// Those of the styles that have names.
    pub(super) fn named(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Self {
        let mut styles = Self::default();
        each(archive, NAMED, |event| {
            if let Event::Start(tag) | Event::Empty(tag) = event {
                styles.meets(tag);
            }
        });
        styles
    }

    pub(super) fn meets(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "style" if self.all.len() < MOST => {
                let family = attribute(tag, "style:family").unwrap_or_default();
                let key = (family, attribute(tag, "style:name").unwrap_or_default());
                let parent = attribute(tag, "style:parent-style-name");
                self.all.insert(key.clone(), OdsStyle { parent, ..OdsStyle::default() });
                self.at = Some(key);
            }
            "text-properties" => {
                let said = ["style:text-line-through-style", "style:text-line-through-type"];
                let said: Vec<String> = said.into_iter().filter_map(|it| attribute(tag, it)).collect();
                if !said.is_empty()
                    && let Some(style) = self.current()
                {
                    style.is_struck = Some(said.iter().all(|it| it != "none"));
                }
            }
            "table-properties" => {
                let hides = attribute(tag, "table:display").is_some_and(|it| it == "false");
                self.current().into_iter().for_each(|it| it.hides |= hides);
            }
            _ => {}
        }
    }

    fn current(&mut self) -> Option<&mut OdsStyle> {
        self.all.get_mut(self.at.as_ref()?)
    }

    /// Whether words of a style are struck out: it says so, or the one that it is made from.
    pub(super) fn is_struck(&self, family: &str, name: &str) -> bool {
        let mut name = name.to_owned();
        for _ in 0..DEPTH {
            let Some(style) = self.all.get(&(family.to_owned(), name)) else { return false };
            if let Some(said) = style.is_struck {
                return said;
            }
            let Some(parent) = style.parent.clone() else { return false };
            name = parent;
        }
        false
    }

    pub(super) fn hides(&self, family: &str, name: &str) -> bool {
        self.all.get(&(family.to_owned(), name.to_owned())).is_some_and(|it| it.hides)
    }
}
