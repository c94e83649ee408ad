//! What the file says of itself: the title is that of the programme, and those who made the form are not its authors.

use roxmltree::Node;

use super::{PackageParts, TYPES};
use crate::formats::{
    reading::xml,
    xlsx::fill::sheet::{Local, marked_up},
};

const CORE: &str = "docProps/core.xml";
const APP: &str = "docProps/app.xml";

/// What is said of whoever made the form.
const PEOPLE: [&str; 6] = ["creator", "lastModifiedBy", "subject", "description", "keywords", "category"];
/// The names of the sheets as they were.
const PARTS: [&str; 2] = ["HeadingPairs", "TitlesOfParts"];

impl PackageParts<'_> {
    pub(in crate::formats::xlsx::fill) fn own_properties(&mut self, title: &str) -> Option<()> {
        // A workbook need not have them.
        if self.archive.index_for_name(CORE).is_some() {
            let xml = self.text(CORE)?;
            let contents = |it: Node<'_, '_>| match it.tag_name().name() {
                "title" => Some(marked_up(title)),
                name => PEOPLE.contains(&name).then(String::new),
            };
            let mut out = String::with_capacity(xml.len());
            let mut at = 0;
            for node in xml::parse(&xml).ok()?.root_element().children().filter(Node::is_element) {
                let (Some(new), Some(first), Some(last)) = (contents(node), node.first_child(), node.last_child())
                else {
                    continue;
                };
                out.push_str(xml.get(at..first.range().start)?);
                out.push_str(&new);
                at = last.range().end;
            }
            out.push_str(&xml[at..]);
            self.replace(CORE, out);
        }
        if self.archive.index_for_name(APP).is_some() {
            let xml = self.text(APP)?;
            let mut out = String::with_capacity(xml.len());
            let mut at = 0;
            let document = xml::parse(&xml).ok()?;
            let is_gone = |it: &Node<'_, '_>| PARTS.iter().any(|name| it.has_tag_name_local(name));
            for node in document.root_element().children().filter(is_gone) {
                out.push_str(xml.get(at..node.range().start)?);
                at = node.range().end;
            }
            out.push_str(&xml[at..]);
            self.replace(APP, out);
        }
        Some(())
    }

    /// Takes the order of computation out of a list: it names cells by places that they no longer have.
    pub(super) fn forget(&mut self, file: &str, element: &str, attribute: &str, end: &str) -> Option<()> {
        let xml = self.text(file)?;
        let document = xml::parse(&xml).ok()?;
        let gone = document
            .descendants()
            .find(|it| it.has_tag_name_local(element) && it.attribute(attribute).is_some_and(|it| it.ends_with(end)));
        if let Some(range) = gone.map(|it| it.range()) {
            self.replace(file, format!("{}{}", &xml[..range.start], &xml[range.end..]));
        }
        Some(())
    }

    /// Declares a file as being of the kind of another.
    pub(super) fn declare(&mut self, like: &str, new: &str) -> Option<()> {
        let xml = self.text(TYPES)?;
        let document = xml::parse(&xml).ok()?;
        let like = format!("/{like}");
        let model = document.descendants().find(|it| it.attribute("PartName") == Some(like.as_str()));
        let Some(model) = model else { return Some(()) };
        let kind = model.attribute("ContentType")?;
        let end = model.range().end;
        let tag = xml.get(model.range().start + 1..)?.split([' ', '\n', '\t', '\r']).next()?;
        let added = format!("<{tag} PartName=\"/{}\" ContentType=\"{}\"/>", marked_up(new), marked_up(kind));
        self.replace(TYPES, format!("{}{added}{}", &xml[..end], &xml[end..]));
        Some(())
    }
}
