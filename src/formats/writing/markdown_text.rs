//! What people wrote, in Markdown: it stays text, whoever reads it, pandoc with all its extensions included; and tables
//! whose columns come out as wide as what they hold.

use unicode_width::UnicodeWidthStr;

/// How many letters stand in a line of a printed page, and what stands around those of a cell.
const LINE: usize = 72;
const AROUND: usize = 4;
/// A column asks for no more than this for one cell, nor for one word.
const CELL_MAX: usize = 44;
const WORD_MAX: usize = 22;
/// The fewest dashes under a head.
const DASHES: usize = 3;

/// A text on one line, with the blanks that hold words together, in which no character is a mark: neither of emphasis,
/// links, code, HTML, tables, formulas, attributes, citations, indices, nor an entity.
pub fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.split_ascii_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if is_mark(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '!' | '$' | '{' | '}' | '^' | '@'
    )
}

/// The same for a text that begins a line: what would make it an item, a quotation, a rule, an underline, a definition
/// or the caption of a table is escaped too.
pub fn line(text: &str) -> String {
    let text = inline(text);
    match opens(&text) {
        Some(at) => format!("{}\\{}", &text[..at], &text[at..]),
        None => text,
    }
}

/// Where the sign stands that makes of the beginning of a line something else than text.
fn opens(text: &str) -> Option<usize> {
    if text.starts_with(['-', '+', '=', ':', '%']) {
        return Some(0);
    }
    // « Table: » makes a paragraph the caption of the table beside it.
    if text.get(..6).is_some_and(|it| it.eq_ignore_ascii_case("table:")) {
        return Some(5);
    }
    // An item has a number, a letter or a Roman number, before a point or a parenthesis, or between two.
    let from = usize::from(text.starts_with('('));
    let rank = text[from..].bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (label, rest) = text[from..].split_at(rank);
    let is_roman = label.bytes().all(|it| b"ivxlcdmIVXLCDM".contains(&it));
    let is_rank = !label.is_empty() && (label.bytes().all(|it| it.is_ascii_digit()) || rank == 1 || is_roman);
    let ends = rest.starts_with(')') || from == 0 && rest.starts_with('.');
    let alone = rest.get(1..).is_none_or(|it| it.is_empty() || it.starts_with(char::is_whitespace));
    (is_rank && ends && alone).then_some(if from == 1 { 0 } else { rank })
}

/// A table in pipes: each column has its head, already written, and whether it stands to the right. Dashes are in
/// proportion to what the columns hold: pandoc, for one, takes their widths from them.
pub fn table(heads: &[(String, bool)], rows: &[Vec<String>]) -> String {
    let row = |cells: &mut dyn Iterator<Item = String>| format!("| {} |", cells.collect::<Vec<_>>().join(" | "));
    let widths = widths(heads, rows);
    let rule = |(width, right): (usize, bool)| {
        let dashes = "-".repeat(if right { width.saturating_sub(1).max(DASHES) } else { width.max(DASHES) });
        if right { format!("{dashes}:") } else { dashes }
    };
    let mut lines = vec![
        row(&mut heads.iter().map(|(head, _)| head.clone())),
        row(&mut widths.into_iter().zip(heads).map(|(width, (_, right))| rule((width, *right)))),
    ];
    lines.extend(rows.iter().map(|cells| row(&mut cells.iter().cloned())));
    lines.join("\n")
}

/// The widths of columns in letters: what they ask for where the line has room, else their longest words, and what is
/// left in proportion to the rest.
fn widths(heads: &[(String, bool)], rows: &[Vec<String>]) -> Vec<usize> {
    let column = |rank: usize| {
        let head = heads.get(rank).map(|(head, _)| head.as_str());
        head.into_iter().chain(rows.iter().filter_map(move |row| row.get(rank)).map(String::as_str))
    };
    let word = |cell: &str| cell.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
    let ranks = || 0..heads.len();
    let least: Vec<usize> = ranks().map(|it| column(it).map(word).max().unwrap_or(0).min(WORD_MAX) + AROUND).collect();
    let wanted: Vec<usize> = ranks()
        .zip(&least)
        .map(|(it, least)| {
            (column(it).map(UnicodeWidthStr::width).max().unwrap_or(0).min(CELL_MAX) + AROUND).max(*least)
        })
        .collect();
    let (all, words): (usize, usize) = (wanted.iter().sum(), least.iter().sum());
    if all <= LINE || words >= LINE {
        return if all <= LINE { wanted } else { least };
    }
    let room = LINE - words;
    least.iter().zip(&wanted).map(|(least, wanted)| least + room * (wanted - least) / (all - words)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The case markdown-marks-of-pandoc.
    #[test]
    fn what_people_wrote_is_no_markup() {
        assert_eq!(inline("a*b_c|d\n<br> &amp; "), r"a\*b\_c\|d \<br\> \&amp;");
        assert_eq!(inline("[x](y) ~z~"), r"\[x\](y) \~z\~");
        assert_eq!(
            inline("Anglais {.option}, x^2^, @dupont2020, $5"),
            r"Anglais \{.option\}, x\^2\^, \@dupont2020, \$5"
        );
        assert_eq!(inline("SAÉ 1.01 : « L’œuvre »"), "SAÉ 1.01 : « L’œuvre »");
    }

    #[test]
    fn a_line_begins_nothing() {
        assert_eq!([line("1. Lire"), line("- Lire"), line("# Lire")], [r"1\. Lire", r"\- Lire", r"\# Lire"]);
        assert_eq!([line("12) Lire"), line("+ Lire"), line("===")], [r"12\) Lire", r"\+ Lire", r"\==="]);
        assert_eq!([line("a) Lire"), line("(iv) Lire"), line("IV. Lire")], [r"a\) Lire", r"\(iv) Lire", r"IV\. Lire"]);
        assert_eq!([line(": Lire"), line("Table: x"), line("% x")], [r"\: Lire", r"Table\: x", r"\% x"]);
        for text in ["12 heures", "1.5 h", "R1.01 Lire", "(voir R1.01)", "SAÉ 1.01", "Tableau : x", "a.b"] {
            assert_eq!(line(text), text);
        }
    }

    #[test]
    fn dashes_are_in_proportion() {
        let heads = [("Code".to_owned(), false), ("Intitulé".to_owned(), false), ("h".to_owned(), true)];
        let long = "Une ressource dont l’intitulé est bien plus long que la ligne d’une page imprimée".to_owned();
        let text = table(&heads, &[vec!["R1.01".into(), long, "12".into()]]);
        let rule: Vec<usize> = text.lines().nth(1).unwrap().split('|').map(|it| it.trim().len()).collect();
        assert_eq!(rule, [0, 9, 48, 6, 0], "{text}");
        // Many columns share a line by their longest words.
        let heads: Vec<_> = (0..12).map(|it| (format!("Colonne {it}"), false)).collect();
        let rule = table(&heads, &[]).lines().nth(1).unwrap().to_owned();
        assert!(rule.split('|').filter(|it| !it.is_empty()).all(|it| it.trim().len() == 11), "{rule}");
    }
}
