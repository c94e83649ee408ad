//! What a file seems to be that no reader recognises: its refusal can then say what to do with it.

use super::{
    likeness::{bare_text, ends_in, root_name},
    opened::Opened,
};
use crate::formats::tableur;

/// So many heads are named; the others are not.
const HEADS_MAX: usize = 8;
/// So many sheets.
const SHEETS_MAX: usize = 12;
/// So many bytes of a text tell what it is.
const GLANCE: usize = 16 << 10;

/// What a file seems to be, by its first bytes and its ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aspect {
    Json,
    Yaml,
    Toml,
    Markdown,
    Latex,
    Html,
    /// XML, by its root.
    Xml(String),
    /// A text in columns, by the cells of its first row.
    Table(Vec<String>),
    /// A workbook, by its sheets.
    Workbook(Vec<String>),
    Image,
    /// Something packed that is no workbook.
    Archive,
    Text,
    /// No text.
    Binary,
}

impl Aspect {
    /// What a file seems to be.
    pub fn of(opened: &Opened<'_>) -> Self {
        let bytes = opened.bytes;
        const IMAGES: [&[u8]; 5] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF"];
        const PACKED: [&[u8]; 4] = [b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh"];
        let begins = |signs: &[&[u8]]| signs.iter().any(|it| bytes.starts_with(it));
        if opened.is_workbook() {
            let sheets = tableur::first_rows(opened).unwrap_or_default();
            let names: Vec<String> = sheets.into_iter().map(|(name, _)| name).take(SHEETS_MAX).collect();
            return if names.is_empty() { Aspect::Archive } else { Aspect::Workbook(names) };
        }
        let is_text = !bytes.contains(&0) || bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        match () {
            () if begins(&PACKED) => Aspect::Archive,
            () if begins(&IMAGES) && std::str::from_utf8(bytes).is_err() => Aspect::Image,
            () if !is_text => Aspect::Binary,
            () => text(opened),
        }
    }
}

fn text(opened: &Opened<'_>) -> Aspect {
    let (file, bytes) = (opened.file, opened.bytes);
    // A sign that the glance cuts in two says nothing of the text.
    let glance = &bytes[..bytes.len().min(GLANCE)];
    let whole = bare_text(glance).map_or_else(|| String::from_utf8_lossy(glance).into_owned(), str::to_owned);
    let whole = whole.as_str();
    let second = whole.get(1..).unwrap_or_default().trim_start().chars().next();
    let is_array = whole.starts_with('[') && second.is_some_and(|it| matches!(it, '{' | '[' | '"' | ']'));
    let is_table = || {
        let row = tableur::first_rows(opened).ok()?.into_iter().next()?.1;
        let columns = row.len();
        (columns > 1 || ends_in(file, "csv") || ends_in(file, "tsv"))
            .then(|| row.into_iter().take(HEADS_MAX).collect::<Vec<_>>())
    };
    if let Some(root) = root_name(whole).filter(|it| !it.is_empty()) {
        let is_html = root.eq_ignore_ascii_case("html") || ends_in(file, "html") || ends_in(file, "htm");
        return if is_html { Aspect::Html } else { Aspect::Xml(root.to_owned()) };
    }
    match () {
        () if whole.starts_with('{') || is_array && !whole.starts_with("[[") || ends_in(file, "json") => Aspect::Json,
        () if ends_in(file, "tex") || whole.contains("\\begin{") || whole.contains("\\section{") => Aspect::Latex,
        () if ends_in(file, "yml") || ends_in(file, "yaml") || whole.starts_with("%YAML") => Aspect::Yaml,
        () if ends_in(file, "md") || ends_in(file, "markdown") || is_heading(whole) => Aspect::Markdown,
        () if ends_in(file, "toml") => Aspect::Toml,
        () if is_yaml(whole) => Aspect::Yaml,
        () => is_table().map_or(Aspect::Text, Aspect::Table),
    }
}

/// Whether a text begins with a heading of Markdown, and has another.
fn is_heading(text: &str) -> bool {
    let depth = |line: &str| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
    text.lines().next().is_some_and(depth) && text.lines().filter(|it| depth(it)).any(|it| it.starts_with("##"))
}

/// Whether most lines of a text are keys of YAML, or items.
fn is_yaml(text: &str) -> bool {
    let is_key = |line: &str| {
        let line = line.trim_start().trim_start_matches("- ");
        let name = |it: &str| !it.is_empty() && !it.contains(['=', ';', ',', '\t']);
        line.split_once(": ").map(|it| it.0).or(line.strip_suffix(':')).is_some_and(name)
    };
    let lines = || text.lines().filter(|it| !it.trim().is_empty()).take(20);
    let first = lines().next().unwrap_or_default();
    (first == "---" || is_key(first)) && lines().filter(|it| is_key(it)).count() * 2 >= lines().count()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn what_nobody_reads_is_named() {
        let heads = |all: &[&str]| all.iter().map(|it| it.to_string()).collect();
        for (name, text, expected) in [
            ("a", "{\"a\": 1}", Aspect::Json),
            ("a", " [ {\"a\": 1}]", Aspect::Json),
            ("a.txt", "BUT1:\n  C1:\n    AC11.01: \"Décrire un sol\"\n", Aspect::Yaml),
            ("a.txt", "---\ntitre: x\n", Aspect::Yaml),
            ("a", "# Observer\n\n## Décrire un sol\n", Aspect::Markdown),
            ("a", "\\documentclass{article}\n\\begin{document}", Aspect::Latex),
            ("a", "<!DOCTYPE html>\n<html lang='fr'><head>", Aspect::Html),
            ("a", "<?xml version='1.0'?><CDM xmlns='x'>", Aspect::Xml("CDM".into())),
            ("a.csv", "Code,Name\nCK1,Soils\n", Aspect::Table(heads(&["Code", "Name"]))),
            ("a.csv", "seul\n", Aspect::Table(heads(&["seul"]))),
            ("a.txt", "Un texte comme un autre.\n", Aspect::Text),
        ] {
            assert_eq!(Aspect::of(&Opened::new(Path::new(name), text.as_bytes())), expected, "{text}");
        }
        let of = |bytes: &[u8]| Aspect::of(&Opened::new(Path::new("a"), bytes));
        assert_eq!(of(b"\xff\xd8\xff\xe0\0\x10JFIF"), Aspect::Image);
        assert_eq!(of(b"MZ\0\0"), Aspect::Binary);
        assert_eq!(of(b"PK\x03\x04 cut"), Aspect::Archive);
    }
}
