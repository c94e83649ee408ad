//! Texts of which some words are struck out, in the XML of a workbook: what is left of them.

use std::{collections::HashMap, io::Cursor, rc::Rc};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::visibility::each;

const STRINGS: &str = "xl/sharedStrings.xml";
/// The most texts with struck words that are kept.
const MOST: usize = 2_000;

/// A text as its runs come.
#[derive(Debug, Default)]
pub(super) struct Rich {
    live: String,
    /// Whether any words are struck out.
    is_struck: bool,
    run_is_struck: bool,
    is_in_text: bool,
    /// How to read the signs above is no part of the text.
    is_phonetic: bool,
}

impl Rich {
    pub(super) fn meets(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.opens(tag),
            Event::Empty(tag) => {
                self.opens(tag);
                self.closes(tag.local_name().as_ref());
            }
            Event::End(tag) => self.closes(tag.local_name().as_ref()),
            Event::Text(text) => self.says(&text.xml10_content()),
            Event::GeneralRef(entity) => match entity.resolve_char_ref() {
                Ok(Some(c)) => self.says(c.encode_utf8(&mut [0; 4])),
                _ => self.says(quick_xml::escape::resolve_predefined_entity(entity).unwrap_or_default()),
            },
            _ => {}
        }
    }

    fn opens(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "r" => self.run_is_struck = false,
            "strike" => {
                let said = tag.try_get_attribute("val").ok().flatten();
                let said = said.as_ref().map(|it| -> &str { it.value.as_ref() });
                self.run_is_struck = !matches!(said, Some("0" | "false"));
            }
            "t" => self.is_in_text = true,
            "rPh" => self.is_phonetic = true,
            _ => {}
        }
    }

    fn closes(&mut self, name: &str) {
        match name {
            "r" => self.run_is_struck = false,
            "t" => self.is_in_text = false,
            "rPh" => self.is_phonetic = false,
            _ => {}
        }
    }

    fn says(&mut self, text: &str) {
        match (self.is_in_text && !self.is_phonetic, self.run_is_struck) {
            (true, false) => self.live.push_str(text),
            (true, true) => self.is_struck |= !text.trim().is_empty(),
            _ => {}
        }
    }

    /// What is left of it; None when nothing is struck out.
    pub(super) fn live(&self) -> Option<String> {
        self.is_struck.then(|| self.live.trim().to_owned())
    }
}

/// The texts of a workbook of which words are struck out, by their rank.
pub(super) fn struck_strings(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Rc<HashMap<usize, String>> {
    let (mut found, mut rank, mut rich) = (HashMap::new(), 0, Rich::default());
    each(archive, STRINGS, |event| match event {
        Event::Start(tag) if tag.local_name().as_ref() == "si" => rich = Rich::default(),
        Event::Empty(tag) if tag.local_name().as_ref() == "si" => rank += 1,
        Event::End(tag) if tag.local_name().as_ref() == "si" => {
            if found.len() < MOST {
                found.extend(rich.live().map(|it| (rank, it)));
            }
            rank += 1;
        }
        event => rich.meets(event),
    });
    Rc::new(found)
}

#[cfg(test)]
mod tests {
    use quick_xml::Reader;

    use super::*;

    fn live(xml: &str) -> Option<String> {
        let (mut reader, mut rich) = (Reader::from_str(xml), Rich::default());
        loop {
            match reader.read_event().unwrap() {
                Event::Eof => return rich.live(),
                event => rich.meets(&event),
            }
        }
    }

    #[test]
    fn what_is_left_of_a_text_is_what_is_not_struck_out() {
        let run = |inner: &str, text: &str| format!("<r><rPr>{inner}</rPr><t>{text}</t></r>");
        let xml = format!("<si>{}{}</si>", run("<b/><strike/>", "AC11.01, "), run("<b/>", "AC11.02 &amp; C"));
        assert_eq!(live(&xml).as_deref(), Some("AC11.02 & C"));
        assert_eq!(live(&run("<strike val=\"1\"/>", "R1.01")).as_deref(), Some(""));
        assert_eq!(live(&run("<strike val=\"0\"/>", "R1.01")), None);
        assert_eq!(live("<si><t>R1.01</t></si>"), None);
    }
}
