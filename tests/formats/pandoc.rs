//! The livret as pandoc reads it, with all its extensions: what people wrote stays text, and tables have the widths of
//! what they hold.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use serde_json::Value;
use tapis::{
    formats::writing::markdown_text::{inline, line, table},
    i18n::Lang,
};

use crate::generate;

/// What pandoc makes of a Markdown.
fn pandoc(markdown: &str) -> Value {
    let mut run = Command::new("pandoc")
        .args(["--from", "markdown", "--to", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    run.stdin.take().unwrap().write_all(markdown.as_bytes()).unwrap();
    let out = run.wait_with_output().unwrap();
    assert!(out.status.success());
    serde_json::from_slice(&out.stdout).unwrap()
}

/// The kinds of the elements of a document, but those of plain text, and its text.
fn read(element: &Value, kinds: &mut Vec<String>, text: &mut String) {
    match element {
        Value::Array(all) => all.iter().for_each(|it| read(it, kinds, text)),
        Value::Object(it) => match it.get("t").and_then(Value::as_str) {
            Some("Str") => text.push_str(it["c"].as_str().unwrap()),
            Some("Space" | "SoftBreak" | "LineBreak") => text.push(' '),
            // « smart » turns straight quotes to curly ones, which stay quotes.
            Some("Quoted") => {
                text.push('"');
                read(&it["c"][1], kinds, text);
                text.push('"');
            }
            kind => {
                kinds.extend(kind.map(str::to_owned));
                it.values().for_each(|it| read(it, kinds, text));
            }
        },
        _ => {}
    }
}

/// Marks of every extension that pandoc's own Markdown has.
const HOSTILE: [&str; 34] = [
    "*gras* _it_ **b** ~~x~~",
    "x^2^ H~2~O",
    "[lien](http://x) ![i](y) [^1] [@dupont2020]",
    "@dupont2020 et -@martin",
    "$5 et $x^2$ et $$y$$",
    "{.classe #id k=v} et [x]{.c}",
    "&amp; &eacute; &#233; &copy",
    "<b>gras</b> <!-- c --> <script>",
    "`code` ``d``",
    "a | b | c",
    "\\begin{x} \\alpha \\\\",
    "# Titre",
    "1. Un",
    "1) Un",
    "(1) Un",
    "a) Un",
    "a. Un",
    "(iv) Un",
    "iv. Un",
    "A.  Un",
    "#. Un",
    "(@) Exemple",
    "(@bon) Exemple",
    "- item",
    "+ item",
    "* item",
    "> citation",
    ": définition",
    "Table: légende",
    "table: légende",
    "--- ---",
    "=== x",
    "% titre",
    "::: {.note}",
];

#[test]
#[cfg_attr(not(has_pandoc), ignore = "wants pandoc")]
fn nothing_that_people_wrote_is_a_mark() {
    for text in HOSTILE {
        let places = [
            (format!("Avant.\n\n{}\n\nAprès.", line(text)), vec!["Para"; 3]),
            (format!("- {}", line(text)), vec!["BulletList", "Plain"]),
            (format!("# {}", inline(text)), vec!["Header"]),
        ];
        for (markdown, expected) in places {
            let (mut kinds, mut said) = (Vec::new(), String::new());
            read(&pandoc(&markdown)["blocks"], &mut kinds, &mut said);
            assert_eq!(kinds, expected, "{text} as {markdown}");
            let plain = |it: &str| {
                let signs = it.chars().filter(|it| !it.is_whitespace());
                signs.map(|it| if "«»“”‘’'\"".contains(it) { '"' } else { it }).collect::<String>()
            };
            // « smart » draws dashes and points together.
            let said = plain(&said).replace('—', "---").replace('–', "--").replace('…', "...");
            assert!(said.contains(&plain(text)), "{text}: {said}");
        }
    }
}

#[test]
#[cfg_attr(not(has_pandoc), ignore = "wants pandoc")]
fn columns_are_as_wide_as_what_they_hold() {
    let heads = [("Code", false), ("Intitulé", false), ("CM", true)].map(|(head, right)| (head.to_owned(), right));
    let wording = "Une ressource dont l’intitulé est bien plus long que ne le sont son code et ses heures".to_owned();
    let markdown = table(&heads, &[vec!["R1.01".into(), wording, "12".into()]]);
    let widths = widths(&pandoc(&markdown)["blocks"]);
    assert_eq!(widths.len(), 1);
    assert!(widths[0][1] > 0.6 && widths[0][0] > 0.08, "{widths:?}");
}

/// The widths of the columns of each table, of 1 in all.
fn widths(element: &Value) -> Vec<Vec<f64>> {
    match element {
        Value::Array(all) => all.iter().flat_map(widths).collect(),
        Value::Object(it) if it.get("t").and_then(Value::as_str) == Some("Table") => {
            let columns = it["c"][2].as_array().unwrap();
            vec![columns.iter().map(|it| it[1]["c"].as_f64().unwrap_or_default()).collect()]
        }
        Value::Object(it) => it.values().flat_map(widths).collect(),
        _ => Vec::new(),
    }
}

#[test]
#[cfg_attr(not(has_pandoc), ignore = "wants pandoc")]
fn the_livret_has_no_column_a_syllable_wide() {
    let markdown = crate::livret::write_in("markdown", &generate::sample(), &Default::default(), Lang::Fr);
    let tables = widths(&pandoc(&markdown)["blocks"]);
    assert!(!tables.is_empty());
    for widths in tables.iter().filter(|it| it.iter().any(|width| *width > 0.0)) {
        // Four letters of a line of ninety.
        assert!(widths.iter().all(|it| *it >= 0.04), "{widths:?}");
    }
}
