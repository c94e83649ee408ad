//! From bytes to a tree of elements that know their lines, or a refusal.

use std::path::Path;

use encoding_rs::{Encoding, UTF_8};
use roxmltree::{Document, Error};

use crate::{
    code,
    formats::{
        FormatError,
        reading::{likeness::root_name, xml},
    },
    i18n::{Arg, FileCode},
};

/// An element of the file.
pub(super) type Node<'d> = roxmltree::Node<'d, 'd>;

/// A refusal of a whole file, at `line` if it has one.
pub(super) fn refusal(file: &Path, line: Option<usize>, code: FileCode, args: Vec<(&'static str, Arg)>) -> FormatError {
    FormatError::new(file, line, code, args)
}

/// The text of a file, in the encoding that its byte order mark or its declaration names, or else UTF-8.
///
/// # Errors
/// When it does not begin like XML, names an encoding that is not known, or breaks it.
pub(in crate::formats) fn decode(file: &Path, bytes: &[u8]) -> Result<String, FormatError> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = match (marked, declared_encoding(bytes)) {
        (Some(encoding), _) => encoding,
        (None, None) => UTF_8,
        (None, Some(label)) => Encoding::for_label(label.as_bytes()).ok_or_else(|| {
            refusal(file, Some(1), code!("xml-encodage-inconnu"), vec![("encodage", Arg::text(&label))])
        })?,
    };
    let (text, _, broken) = encoding.decode(bytes);
    if !text.trim_start().starts_with('<') {
        return Err(refusal(file, None, code!("xml-absent"), Vec::new()));
    }
    if broken {
        let line = text.find('\u{fffd}').map(|at| Lines::new(&text).at(at));
        return Err(refusal(file, line, code!("xml-encodage-faux"), vec![("encodage", Arg::text(encoding.name()))]));
    }
    Ok(text.into_owned())
}

/// What the XML declaration says of the encoding. It is ASCII in every encoding that has no byte order mark.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let end = bytes.iter().take(200).position(|byte| *byte == b'>')?;
    let declaration = std::str::from_utf8(&bytes[..end]).ok()?.trim_start().strip_prefix("<?xml")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split_once(quote).map(|(label, _)| label.to_owned())
}

/// Where lines begin: turns a byte offset into a line number from 1.
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    fn at(&self, offset: usize) -> usize {
        self.0.partition_point(|newline| *newline < offset) + 1
    }
}

/// A file that was parsed.
pub(super) struct Source<'t> {
    pub file: &'t Path,
    document: Document<'t>,
    lines: Lines,
}

impl<'t> Source<'t> {
    /// Parses a whole file. Entities beyond XML's own five are never expanded.
    ///
    /// # Errors
    /// When it is truncated or ill-formed, at the line where that shows.
    pub(super) fn parse(file: &'t Path, text: &'t str) -> Result<Self, FormatError> {
        let document = xml::parse(text).map_err(|error| ill_formed(file, text, &error))?;
        Ok(Self { file, document, lines: Lines::new(text) })
    }

    pub(super) fn root(&self) -> Node<'_> {
        self.document.root_element()
    }

    /// The line on which the element begins.
    pub(super) fn line(&self, node: Node<'_>) -> usize {
        self.lines.at(node.range().start)
    }

    /// By how many blanks the element is indented; None when something else stands before it on its line.
    pub(super) fn indent(&self, node: Node<'_>) -> Option<usize> {
        let before = &self.document.input_text()[..node.range().start];
        let line = before.rsplit('\n').next()?;
        line.chars().all(|c| matches!(c, ' ' | '\t')).then_some(line.len())
    }
}

fn ill_formed(file: &Path, text: &str, error: &Error) -> FormatError {
    let last_line = text.trim_end().lines().count().max(1);
    let line = error.pos().row as usize;
    let is_closed = root_name(text).is_some_and(|root| text.contains(&format!("</{root}")));
    let at = |code, args| refusal(file, Some(line), code, args);
    match error {
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => {
            refusal(file, Some(last_line), code!("xml-tronque"), Vec::new())
        }
        Error::UnknownEntityReference(name, _) => at(code!("xml-entite"), vec![("entite", Arg::text(name))]),
        Error::DuplicatedAttribute(name, _) => at(code!("xml-attribut-double"), vec![("attribut", Arg::text(name))]),
        Error::DtdDetected => refusal(file, None, code!("xml-dtd"), Vec::new()),
        Error::NodesLimitReached | Error::AttributesLimitReached | Error::NamespacesLimitReached => {
            refusal(file, None, code!("xml-trop-gros"), Vec::new())
        }
        Error::NoRootNode => refusal(file, None, code!("xml-absent"), Vec::new()),
        // What follows may be no more than where the file was cut.
        _ if !is_closed && line >= last_line => refusal(file, Some(last_line), code!("xml-tronque"), Vec::new()),
        Error::UnexpectedCloseTag(open, close, _) => {
            at(code!("xml-balises"), vec![("ouverte", Arg::text(open)), ("fermee", Arg::text(close))])
        }
        Error::MalformedEntityReference(_) => at(code!("xml-esperluette"), Vec::new()),
        _ => at(code!("xml-mal-forme"), Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> (&'static str, Option<usize>) {
        let file = Path::new("x.xml");
        let error = match decode(file, bytes) {
            Ok(text) => Source::parse(file, &text).err().unwrap(),
            Err(error) => error,
        };
        (error.code, error.line)
    }

    #[test]
    fn what_is_not_whole_xml_is_refused_where_it_breaks() {
        assert_eq!(code(b""), ("xml-absent", None));
        assert_eq!(code(b"\xff\xd8\xff\xe0\x00\x10JFIF"), ("xml-absent", None));
        assert_eq!(code(b"<a>\n<b>\n"), ("xml-tronque", Some(2)));
        assert_eq!(code(b"<a>\n<b att=\"x"), ("xml-tronque", Some(2)));
        assert_eq!(code(b"<a>\n</b>\n</a>"), ("xml-balises", Some(2)));
        assert_eq!(code(b"<a>\n&eacute;</a>"), ("xml-entite", Some(2)));
        assert_eq!(code(b"<a>R & D</a>"), ("xml-esperluette", Some(1)));
        assert_eq!(code(b"<a b='1'\n b='2'/>"), ("xml-attribut-double", Some(2)));
        assert_eq!(code(b"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), ("xml-dtd", None));
        assert_eq!(code(b"<a>\n\xe9</a>"), ("xml-encodage-faux", Some(2)));
        assert_eq!(code(b"<?xml version='1.0' encoding='klingon'?><a/>"), ("xml-encodage-inconnu", Some(1)));
    }

    #[test]
    fn a_declared_encoding_is_understood() {
        let file = Path::new("x.xml");
        let text = decode(file, b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xe9</a>").unwrap();
        assert_eq!(Source::parse(file, &text).unwrap().root().text(), Some("é"));
    }

    #[test]
    fn size_has_a_bound() {
        assert_eq!(code(("<a>".to_owned() + &"<b/>".repeat(600_000) + "</a>").as_bytes()), ("xml-trop-gros", None));
    }

    #[test]
    fn the_root_is_named_even_when_the_rest_is_missing() {
        assert_eq!(root_name("<?xml version='1.0'?>\n<!-- <x> -->\n<root a='1'><b"), Some("root"));
        assert_eq!(root_name("plain"), None);
    }
}
