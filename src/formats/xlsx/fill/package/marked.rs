//! Styles of marked cells: each is that of the form with another fill, black letters, and a number format that says what
//! was. What else the form wants of the cell stays.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use roxmltree::{Document, Node};

use super::{PackageParts, WORKBOOK};
use crate::formats::{
    reading::xml,
    xlsx::fill::{
        marks::Look,
        sheet::{Local, in_attribute, raw_attributes},
    },
};

/// The number formats that spreadsheets know by heart, of those that may be prefixed.
const KNOWN: [(u32, &str); 8] =
    [(0, "General"), (1, "0"), (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"), (9, "0%"), (10, "0.00%"), (49, "@")];
/// The first number that a format of one's own may have.
const FIRST_OWN: u32 = 164;
/// The most number formats of its own that a workbook may have for every spreadsheet program to take it.
const FORMATS_MAX: usize = 200;

/// The styles that a form has, and those that its marks ask for.
pub(in crate::formats::xlsx::fill) struct MarkedStyles {
    part: String,
    styles: usize,
    formats: BTreeMap<u32, String>,
    /// The number format of each style.
    format_of: Vec<u32>,
    own_formats: usize,
    asked: BTreeMap<(usize, Look), usize>,
    order: Vec<(usize, Look)>,
    /// The number formats that were added.
    added: BTreeSet<String>,
}

impl MarkedStyles {
    /// The style that looks like that one, with a mark.
    pub(in crate::formats::xlsx::fill) fn of(&mut self, style: usize, mut look: Look) -> usize {
        let code = self.code(style, &look);
        let has_room = self.own_formats + self.added.len() < FORMATS_MAX || self.added.contains(&code);
        if look.before.is_empty() || !has_room {
            look.before = String::new();
        } else {
            self.added.insert(code);
        }
        let next = self.styles + self.order.len();
        *self.asked.entry((style, look.clone())).or_insert_with(|| {
            self.order.push((style, look));
            next
        })
    }

    /// The number format of a mark.
    fn code(&self, style: usize, look: &Look) -> String {
        let own = self.format_of.get(style).and_then(|it| self.formats.get(it));
        let code = if look.is_text { "@" } else { own.map_or("General", String::as_str) };
        prefixed(code, &look.before)
    }
}

impl PackageParts<'_> {
    /// None when the workbook has no styles that can be added to: it stays without marks.
    pub(in crate::formats::xlsx::fill) fn marked_styles(&mut self) -> Option<MarkedStyles> {
        let part = self.related(WORKBOOK, |it| it.attribute("Type").is_some_and(|it| it.ends_with("/styles")))?;
        let text = self.text(&part)?;
        let document = xml::parse(&text).ok()?;
        for list in ["fonts", "fills", "cellXfs"] {
            child(&document, list)?;
        }
        let number = |it: Node<'_, '_>, name: &str| it.attribute(name).and_then(|it| it.parse::<u32>().ok());
        let mut formats: BTreeMap<u32, String> = KNOWN.iter().map(|(id, code)| (*id, (*code).to_owned())).collect();
        let own: Vec<_> = document.descendants().filter(|it| it.has_bare_name("numFmt")).collect();
        formats
            .extend(own.iter().filter_map(|it| Some((number(*it, "numFmtId")?, it.attribute("formatCode")?.into()))));
        let xfs = items(child(&document, "cellXfs")?);
        let format_of: Vec<u32> = xfs.iter().map(|it| number(*it, "numFmtId").unwrap_or(0)).collect();
        let (styles, own_formats) = (xfs.len(), own.len());
        let (asked, order, added) = Default::default();
        Some(MarkedStyles { part, styles, formats, format_of, own_formats, asked, order, added })
    }

    /// Writes the styles that were asked for.
    pub(in crate::formats::xlsx::fill) fn add_styles(&mut self, marked: &MarkedStyles) -> Option<()> {
        if marked.order.is_empty() {
            return Some(());
        }
        let text = self.text(&marked.part)?;
        let document = xml::parse(&text).ok()?;
        let (fonts, xfs) = (items(child(&document, "fonts")?), items(child(&document, "cellXfs")?));
        let fills = items(child(&document, "fills")?).len();
        let number = |it: Node<'_, '_>, name: &str| it.attribute(name).and_then(|it| it.parse::<usize>().ok());
        let mut new = Added::default();
        let first = marked.formats.keys().next_back().map_or(FIRST_OWN, |it| (it + 1).max(FIRST_OWN));
        let mut styles = String::new();
        for (style, look) in &marked.order {
            let xf = xfs.get(*style).or_else(|| xfs.first())?;
            let font = number(*xf, "fontId").unwrap_or(0);
            let base = fonts.get(font).or_else(|| fonts.first())?;
            let font = fonts.len() + new.fonts.of(font_like(&text, *base, look.is_struck));
            let fill = fills + new.fills.of(filled(look.fill));
            let format = match look.before.as_str() {
                "" => xf.attribute("numFmtId").unwrap_or("0").to_owned(),
                _ => (first as usize + new.formats.of(marked.code(*style, look))).to_string(),
            };
            let own = ["numFmtId", "fontId", "fillId", "applyNumberFormat", "applyFont", "applyFill", "applyAlignment"];
            let others = raw_attributes(&text, *xf, &own);
            let inner = aligned(&text, *xf, look);
            styles.push_str(&format!(
                "<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\"{others} applyNumberFormat=\"1\" \
                applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">{inner}</xf>"
            ));
        }
        let formats: String = (first..)
            .zip(&new.formats.all)
            .map(|(id, code)| format!("<numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>", in_attribute(code)))
            .collect();
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        match child(&document, "numFmts") {
            Some(list) => edits.extend(longer(&text, list, new.formats.all.len(), &formats)?),
            None if formats.is_empty() => {}
            None => {
                // They come before everything else.
                let at = items(document.root_element()).first()?.range().start;
                let count = new.formats.all.len();
                edits.push((at..at, format!("<numFmts count=\"{count}\">{formats}</numFmts>")));
            }
        }
        for (list, all) in [("fonts", &new.fonts.all), ("fills", &new.fills.all)] {
            edits.extend(longer(&text, child(&document, list)?, all.len(), &all.concat())?);
        }
        edits.extend(longer(&text, child(&document, "cellXfs")?, marked.order.len(), &styles)?);
        edits.sort_by_key(|(range, _)| range.start);
        let (mut out, mut at) = (String::with_capacity(text.len() * 2), 0);
        for (range, added) in edits {
            out.push_str(text.get(at..range.start)?);
            out.push_str(&added);
            at = range.end;
        }
        out.push_str(&text[at..]);
        self.replace(&marked.part, out);
        Some(())
    }
}

/// What is added to the lists of the styles.
#[derive(Default)]
struct Added {
    formats: Once,
    fonts: Once,
    fills: Once,
}

/// Elements, each once.
#[derive(Default)]
struct Once {
    all: Vec<String>,
}

impl Once {
    /// The rank of an element.
    fn of(&mut self, element: String) -> usize {
        self.all.iter().position(|it| *it == element).unwrap_or_else(|| {
            self.all.push(element);
            self.all.len() - 1
        })
    }
}

fn child<'d>(document: &'d Document<'_>, name: &str) -> Option<Node<'d, 'd>> {
    document.root_element().children().find(|it| it.has_bare_name(name))
}

fn items<'d>(list: Node<'d, 'd>) -> Vec<Node<'d, 'd>> {
    list.children().filter(Node::is_element).collect()
}

/// The edits that add elements at the end of a list, and count them.
fn longer(text: &str, list: Node<'_, '_>, more: usize, added: &str) -> Option<Vec<(Range<usize>, String)>> {
    if more == 0 {
        return Some(Vec::new());
    }
    let end = list.children().rfind(Node::is_element)?.range().end;
    text.is_char_boundary(end).then_some(())?;
    let count = list.attribute_node("count").and_then(|it| Some((it.range_value(), it.value().parse::<usize>().ok()?)));
    let count = count.map(|(range, count)| (range, (count + more).to_string()));
    Some(count.into_iter().chain([(end..end, added.to_owned())]).collect())
}

fn filled(colour: u32) -> String {
    format!(
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{colour:06X}\"/><bgColor indexed=\"64\"/></patternFill></fill>"
    )
}

/// A font in black, whatever it stood on, and struck out.
fn font_like(text: &str, font: Node<'_, '_>, is_struck: bool) -> String {
    let part = |it: &Node<'_, '_>| text.get(it.range()).unwrap_or_default().to_owned();
    let is_kept = |it: &Node<'_, '_>| {
        let is_own = it.has_tag_name_local("color") || (is_struck && it.has_tag_name_local("strike"));
        it.is_element() && !is_own
    };
    // The order is that in which spreadsheets write them: bold and italic, then what strikes out, then the size.
    let is_early = |it: &Node<'_, '_>| it.has_tag_name_local("b") || it.has_tag_name_local("i");
    let (early, late): (Vec<_>, Vec<_>) = font.children().filter(is_kept).partition(is_early);
    let strike = if is_struck { "<strike/>" } else { "" };
    let size = late.iter().position(|it| it.has_tag_name_local("sz")).map_or(0, |it| it + 1);
    let late: Vec<String> = late.iter().map(part).collect();
    let (before, after) = late.split_at(size);
    format!(
        "<font>{}{strike}{}<color rgb=\"FF000000\"/>{}</font>",
        early.iter().map(part).collect::<String>(),
        before.concat(),
        after.concat()
    )
}

/// What a style holds. A number with what was before it shows smaller where its column is narrow, for the alternative is
/// a row of signs that says nothing.
fn aligned(text: &str, xf: Node<'_, '_>, look: &Look) -> String {
    let part = |it: Node<'_, '_>| text.get(it.range()).unwrap_or_default().to_owned();
    let alignment = xf.children().find(|it| it.has_tag_name_local("alignment"));
    let others: String =
        xf.children().filter(|it| it.is_element() && !it.has_tag_name_local("alignment")).map(part).collect();
    if look.is_text || look.before.is_empty() {
        return alignment.map(part).unwrap_or_default() + &others;
    }
    let kept = alignment.map(|it| raw_attributes(text, it, &["wrapText", "shrinkToFit"])).unwrap_or_default();
    format!("<alignment{kept} shrinkToFit=\"1\"/>{others}")
}

/// A number format with a text before the value, in each of its sections that shows it.
fn prefixed(code: &str, before: &str) -> String {
    if before.is_empty() {
        return code.to_owned();
    }
    let literal = format!("\"{}\"", before.replace('"', "”"));
    let section = |it: &str| {
        // Colours and conditions come first.
        let mut at = 0;
        while it[at..].starts_with('[') && !it[at..].starts_with("[$") {
            at += it[at..].find(']').map_or(it.len() - at, |it| it + 1);
        }
        if it[at..].is_empty() { it.to_owned() } else { format!("{}{literal}{}", &it[..at], &it[at..]) }
    };
    sections(code).into_iter().map(section).collect::<Vec<_>>().join(";")
}

/// The sections of a number format: of what is above zero, below, zero, text.
fn sections(code: &str) -> Vec<&str> {
    let (mut all, mut start, mut is_quoted, mut is_escaped) = (Vec::new(), 0, false, false);
    for (at, sign) in code.char_indices() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            ';' if !is_quoted => {
                all.push(&code[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    all.push(&code[start..]);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_section_of_a_number_format_says_what_was() {
        assert_eq!(prefixed("General", "16 → "), "\"16 → \"General");
        assert_eq!(prefixed("[Red]0.0;-0.0;;@", "a\"b → "), "[Red]\"a”b → \"0.0;\"a”b → \"-0.0;;\"a”b → \"@");
        assert_eq!(prefixed("0\" ; h\";\\;0", "+ "), "\"+ \"0\" ; h\";\"+ \"\\;0");
        assert_eq!(prefixed("[$-40C]0%", "+ "), "\"+ \"[$-40C]0%");
        assert_eq!(prefixed("0%", ""), "0%");
    }
}
