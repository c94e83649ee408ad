//! What is printed around a sheet.

use std::ops::Range;

use roxmltree::Node;

use super::{Local, escaped};

/// The head and the foot of the pages.
#[derive(Debug, Clone, Default)]
pub(in crate::formats::xlsx::fill) struct Page {
    /// Where the element stands in the XML.
    pub(super) at: Option<Range<usize>>,
    pub header: Banner,
    pub footer: Banner,
}

/// One of them: as the form has it, or as it is to be.
#[derive(Debug, Clone, Default)]
pub(in crate::formats::xlsx::fill) struct Banner {
    /// Those of odd, even and first pages, by the names of their elements.
    of_form: Vec<(String, String)>,
    pub written: Option<String>,
}

impl Page {
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let Some(list) = root.children().find(|it| it.has_bare_name("headerFooter")) else { return Self::default() };
        let banner = |kind: &str| {
            let texts = list.children().filter(|it| it.is_element() && it.tag_name().name().ends_with(kind));
            let text = |it: Node<'_, '_>| it.children().filter_map(|it| it.text()).collect::<String>();
            Banner { of_form: texts.map(|it| (it.tag_name().name().to_owned(), text(it))).collect(), written: None }
        };
        Self { at: Some(list.range()), header: banner("Header"), footer: banner("Footer") }
    }

    /// The element; None when it is as it was.
    pub(super) fn xml(&self) -> Option<String> {
        if self.header.written.is_none() && self.footer.written.is_none() {
            return None;
        }
        let of = |banner: &Banner, element: &str| match &banner.written {
            Some(text) => vec![(element.to_owned(), text.clone())],
            None => banner.of_form.iter().filter(|(name, _)| name == element).cloned().collect(),
        };
        let banners = of(&self.header, "oddHeader").into_iter().chain(of(&self.footer, "oddFooter"));
        let elements: String = banners.map(|(name, text)| format!("<{name}>{}</{name}>", escaped(&text))).collect();
        Some(format!("<headerFooter>{elements}</headerFooter>"))
    }
}

impl Banner {
    /// What the form prints there, as it reads; None when nothing of it is left.
    pub(in crate::formats::xlsx::fill) fn of_the_form(&self) -> Option<String> {
        let shown = self.of_form.iter().map(|(_, text)| plain(text)).find(|it| !it.is_empty());
        shown.filter(|_| self.written.is_none())
    }
}

/// The words of a head or a foot, without what tells how to print them.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '&' {
            out.push(c);
            continue;
        }
        match rest.next() {
            Some('&') => out.push('&'),
            // A font, to the other quotation mark.
            Some('"') => while rest.next().is_some_and(|it| it != '"') {},
            // A colour: six signs.
            Some('K') => drop(rest.by_ref().take(6).count()),
            Some(digit) if digit.is_ascii_digit() => while rest.next_if(char::is_ascii_digit).is_some() {},
            Some('L' | 'C' | 'R') => out.push(' '),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn the_words_of_a_foot_are_told_from_its_signs() {
        let text = "&L&\"Calibri,Normal\"&K000000Document généré&C&12 R&&D &P/&N&R&B Reims";
        assert_eq!(plain(text), "Document généré R&D / Reims");
        assert_eq!(plain("&L&G&C&F&R&D"), "");
    }
}
