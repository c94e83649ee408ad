//! What the styles of a workbook say of numbers.

use super::{PackageParts, WORKBOOK};
use crate::formats::{reading::xml, xlsx::fill::sheet::Local};

/// The formats of numbers in per cent that need no definition.
const PERCENTS: [&str; 2] = ["9", "10"];

impl PackageParts<'_> {
    /// Whether each style shows a number in per cent: 0.6 is 60 % there.
    pub(in crate::formats::xlsx::fill) fn percents(&mut self) -> Vec<bool> {
        let part = self.related(WORKBOOK, |it| it.attribute("Type").is_some_and(|it| it.ends_with("/styles")));
        let Some(text) = part.and_then(|it| self.text(&it)) else { return Vec::new() };
        let Ok(document) = xml::parse(&text) else { return Vec::new() };
        let formats = document.descendants().filter(|it| it.has_tag_name_local("numFmt"));
        let own: Vec<&str> = formats
            .filter(|it| it.attribute("formatCode").is_some_and(|it| it.contains('%')))
            .filter_map(|it| it.attribute("numFmtId"))
            .collect();
        let Some(list) = document.descendants().find(|it| it.has_tag_name_local("cellXfs")) else { return Vec::new() };
        let format = list.children().filter(|it| it.has_tag_name_local("xf")).map(|it| it.attribute("numFmtId"));
        format.map(|it| it.is_some_and(|it| PERCENTS.contains(&it) || own.contains(&it))).collect()
    }
}
