//! The core properties of a workbook, one by one: where the form has none, they are made.

use super::{PackageParts, TYPES, WORKBOOK};
use crate::formats::{
    reading::xml,
    xlsx::fill::sheet::{Local, marked_up},
};

const CORE: &str = "docProps/core.xml";
const RELATIONS: &str = "_rels/.rels";
const KIND: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const RELATION: &str = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
    xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"></cp:coreProperties>";

const DC: &str = "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
const TERMS: &str = "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
    xsi:type=\"dcterms:W3CDTF\"";

/// What is said of a file.
pub(in crate::formats::xlsx::fill) struct CoreProperties<'c> {
    pub author: &'c str,
    pub description: &'c str,
    /// As ISO 8601 has it, in UTC.
    pub moment: &'c str,
}

impl PackageParts<'_> {
    /// What the file says of itself in prose.
    pub(in crate::formats::xlsx::fill) fn description(&mut self) -> Option<String> {
        let xml = self.text(CORE)?;
        let document = xml::parse(&xml).ok()?;
        let node = document.descendants().find(|it| it.has_tag_name_local("description"))?;
        Some(node.text().unwrap_or_default().to_owned())
    }

    pub(in crate::formats::xlsx::fill) fn set_core(&mut self, properties: &CoreProperties<'_>) -> Option<()> {
        let is_new = !self.has(CORE);
        let xml = if is_new { EMPTY.to_owned() } else { self.text(CORE)? };
        let elements = [
            ("creator", "dc:creator", DC, properties.author),
            ("description", "dc:description", DC, properties.description),
            ("created", "dcterms:created", TERMS, properties.moment),
            ("modified", "dcterms:modified", TERMS, properties.moment),
        ];
        let document = xml::parse(&xml).ok()?;
        let root = document.root_element();
        let is_ours = |it: &roxmltree::Node<'_, '_>| elements.iter().any(|(name, ..)| it.has_tag_name_local(name));
        let mut out = String::with_capacity(xml.len() + properties.description.len() + 800);
        let mut at = 0;
        for node in root.children().filter(is_ours) {
            out.push_str(xml.get(at..node.range().start)?);
            at = node.range().end;
        }
        let end = root.range().end;
        let close = xml.get(..end)?.rfind("</").filter(|it| *it >= at)?;
        out.push_str(xml.get(at..close)?);
        for (_, tag, namespace, value) in elements {
            out.push_str(&format!("<{tag} {namespace}>{}</{tag}>", marked_up(value)));
        }
        out.push_str(xml.get(close..)?);
        self.replace(CORE, out);
        if is_new {
            self.declare_core()?;
        }
        Some(())
    }

    fn declare_core(&mut self) -> Option<()> {
        let before_end = |xml: &str, added: &str| {
            let at = xml.rfind("</")?;
            Some(format!("{}{added}{}", xml.get(..at)?, xml.get(at..)?))
        };
        let types = self.text(TYPES)?;
        let kind = format!("<Override PartName=\"/{CORE}\" ContentType=\"{KIND}\"/>");
        self.replace(TYPES, before_end(&types, &kind)?);
        let relations = self.text(RELATIONS)?;
        let relation = format!("<Relationship Id=\"rIdTapisCore\" Type=\"{RELATION}\" Target=\"{CORE}\"/>");
        self.replace(RELATIONS, before_end(&relations, &relation)?);
        self.has(WORKBOOK).then_some(())
    }

    fn has(&self, part: &str) -> bool {
        self.changed.contains_key(part) || self.archive.index_for_name(part).is_some()
    }
}
