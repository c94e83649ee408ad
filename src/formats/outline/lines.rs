//! The lines of an outline: headings, items of lists, and what is only said.

use super::latex::{accented, pieces};
use crate::formats::orebut::one_line;

/// Headings are no deeper than this; items are under them all.
const ITEMS: usize = 10;
/// The sections of LaTeX, from the widest.
const SECTIONS: [&str; 7] = ["part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph"];

/// The most bytes of the address of a link.
const ADDRESS_MAX: usize = 2_048;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub text: String,
    /// How deep it stands; None: it is only said of what is above it.
    pub depth: Option<usize>,
    pub is_heading: bool,
    pub is_title: bool,
}

/// The lines of a text, those that say nothing left out.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let is_latex = text.contains("\\section") || text.contains("\\begin{") || text.contains("\\chapter");
    let lines = if is_latex { latex(text) } else { markdown(text) };
    lines.into_iter().filter(|it| !it.text.is_empty()).collect()
}

fn heading(text: &str, depth: usize) -> Line {
    Line { text: text.to_owned(), depth: Some(depth), is_heading: true, is_title: false }
}

fn item(text: &str, depth: usize) -> Line {
    Line { text: text.to_owned(), depth: Some(ITEMS + depth), is_heading: false, is_title: false }
}

fn said(text: &str) -> Line {
    Line { text: text.to_owned(), depth: None, is_heading: false, is_title: false }
}

fn markdown(text: &str) -> Vec<Line> {
    let (mut lines, mut is_code, mut rest) = (Vec::new(), false, text);
    // What stands between two rules at the start is for programs.
    if let Some(after) = text.strip_prefix("---\n")
        && let Some((head, body)) = after.split_once("\n---\n")
    {
        let title = head.lines().find_map(|it| it.strip_prefix("title:").or_else(|| it.strip_prefix("titre:")));
        if let Some(title) = title {
            let text = plain(title.trim().trim_matches(['"', '\'']));
            lines.push(Line { text, depth: None, is_heading: false, is_title: true });
        }
        rest = body;
    }
    let mut all = rest.lines().peekable();
    while let Some(line) = all.next() {
        let bare = line.trim();
        let is_said = !is_code && !bare.is_empty() && !bare.starts_with('#') && bullet(bare).is_none();
        if let Some(depth) = all.peek().filter(|_| is_said).and_then(|it| underline(it)) {
            all.next();
            lines.push(heading(&plain(bare), depth));
            continue;
        }
        if bare.starts_with("```") || bare.starts_with("~~~") {
            is_code = !is_code;
        }
        if is_code || bare.is_empty() || bare.chars().all(|it| matches!(it, '-' | '=' | '*' | '_' | ' ')) {
            continue;
        }
        let marks = bare.len() - bare.trim_start_matches('#').len();
        if (1..=6).contains(&marks) && bare[marks..].starts_with(' ') {
            lines.push(heading(&plain(bare[marks..].trim_end_matches('#')), marks));
        } else if let Some(text) = bullet(bare) {
            let indent: usize =
                line.chars().take_while(|it| it.is_whitespace()).map(|it| if it == '\t' { 4 } else { 1 }).sum();
            lines.push(item(&plain(text), indent));
        } else {
            lines.push(said(&plain(bare)));
        }
    }
    lines
}

/// The depth of the heading that a line of signs makes of the line above.
fn underline(line: &str) -> Option<usize> {
    let is_of = |sign: char| line.trim_end().len() > 1 && line.trim_end().chars().all(|it| it == sign);
    if is_of('=') { Some(1) } else { is_of('-').then_some(2) }
}

/// What follows the mark of an item, and the box that may be ticked: `- `, `* `, `+ `, `1. `, `2) `, `- [ ] `.
fn bullet(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '*', '+', '•']);
    let rest = rest.or_else(|| {
        line.trim_start_matches(|it: char| it.is_ascii_digit())
            .strip_prefix(['.', ')'])
            .filter(|_| line.starts_with(|it: char| it.is_ascii_digit()))
    });
    let text = rest.filter(|it| it.starts_with([' ', '\t', '\u{a0}'])).map(str::trim)?;
    Some(["[ ] ", "[x] ", "[X] "].iter().find_map(|it| text.strip_prefix(it)).unwrap_or(text).trim_start())
}

fn latex(text: &str) -> Vec<Line> {
    let (mut lines, mut depth) = (Vec::<Line>::new(), 0_usize);
    for piece in text.lines().flat_map(pieces) {
        let bare = piece.trim();
        if let Some(name) = argument(bare, "begin") {
            depth += usize::from(is_list(name));
            continue;
        }
        if let Some(name) = argument(bare, "end") {
            depth = depth.saturating_sub(usize::from(is_list(name)));
            continue;
        }
        let section = SECTIONS.iter().zip(1..).find_map(|(it, rank)| Some((argument(bare, it)?, rank)));
        if let Some((text, rank)) = section {
            lines.push(heading(&plain(text), rank));
        } else if let Some(text) = argument(bare, "title") {
            lines.push(Line { text: plain(text), depth: None, is_heading: false, is_title: true });
        } else if let Some(text) = bare.strip_prefix("\\item").filter(|it| it.starts_with([' ', '[', '\t'])) {
            let label = text.strip_prefix('[').and_then(|it| it.split_once(']'));
            let text = label.map_or_else(|| text.to_owned(), |(label, rest)| format!("{label} {rest}"));
            lines.push(item(&plain(&text), depth));
        } else if !bare.is_empty() && is_text(bare) {
            match lines.last_mut() {
                // An item goes on over several lines.
                Some(last) if !last.is_heading && last.depth.is_some() => {
                    last.text = format!("{} {}", last.text, plain(bare))
                }
                _ => lines.push(said(&plain(bare))),
            }
        }
    }
    lines
}

/// Whether a line is of the text: it begins with no command, or with one that only sets words.
fn is_text(line: &str) -> bool {
    let Some(command) = line.strip_prefix('\\') else { return true };
    accented(command).is_some() || ["text", "emph{"].iter().any(|it| command.starts_with(it))
}

fn is_list(name: &str) -> bool {
    matches!(name, "itemize" | "enumerate" | "description")
}

/// What braces hold after a command, starred or not, with a shorter text before them or not.
fn argument<'l>(line: &'l str, command: &str) -> Option<&'l str> {
    let rest = line.strip_prefix('\\')?.strip_prefix(command)?;
    let rest = rest.strip_prefix('*').unwrap_or(rest);
    let short = rest.strip_prefix('[').and_then(|it| it.split_once(']'));
    let rest = short.map_or(rest, |(_, rest)| rest).strip_prefix('{')?;
    let mut open = 1;
    let end = rest.find(|it| {
        open += match it {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        open == 0
    })?;
    Some(&rest[..end])
}

/// A text without what sets it: emphasis, links, commands.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let after = &rest[sign.len_utf8()..];
        match sign {
            '\\' if let Some((sign, left)) = accented(after) => {
                out.push_str(&sign);
                rest = left;
                continue;
            }
            '\\' => {
                let word: usize = after.chars().take_while(char::is_ascii_alphabetic).map(char::len_utf8).sum();
                if word == 0 {
                    // An escaped sign is that sign.
                    let next = after.chars().next().unwrap_or(' ');
                    out.push(if next == '\\' { ' ' } else { next });
                    rest = &after[next.len_utf8().min(after.len())..];
                    continue;
                }
                rest = &after[word..];
                continue;
            }
            '*' | '`' | '{' | '}' => {}
            '~' => out.push('\u{a0}'),
            '[' => {
                if let Some((label, after)) = link(after) {
                    out.push_str(label);
                    rest = after;
                    continue;
                }
                out.push('[');
            }
            _ => out.push(sign),
        }
        rest = after;
    }
    one_line(&out)
}

/// What a link says, and what follows it: from `text](address) and so on`.
///
/// Looks no farther than a link goes, so that a line of brackets costs no more than its length.
fn link(text: &str) -> Option<(&str, &str)> {
    let (label, after) = text.split_at(text.find(['[', ']'])?);
    let address = after.strip_prefix("](")?;
    let end = address.bytes().take(ADDRESS_MAX).position(|it| it == b')')?;
    Some((label, &address[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> Vec<String> {
        let depth =
            |it: &Line| it.depth.map_or(if it.is_title { "!".into() } else { "·".into() }, |it| it.to_string());
        lines(text).iter().map(|it| format!("{} {}", depth(it), it.text)).collect()
    }

    #[test]
    fn headings_and_items_have_their_depths() {
        let text = "---\ntitle: \"Sols\"\n---\n# **Observer**\nUne [phrase](http://x).\n## Niveau 1\n- AC11.01 : Décrire\n  1. encore\n```\n# code\n```\n";
        assert_eq!(
            drawn(text),
            ["! Sols", "1 Observer", "· Une phrase.", "2 Niveau 1", "10 AC11.01 : Décrire", "12 encore"]
        );
        let text = "\\title{Sols}\n\\section*{Observer \\& dire} % non\n\\subsection{Niveau 1}\n\\begin{itemize}\n\\item[AC11.01] Décrire\nun \\textbf{sol}\n\\end{itemize}\n";
        assert_eq!(drawn(text), ["! Sols", "3 Observer & dire", "4 Niveau 1", "11 AC11.01 Décrire un sol"]);
        assert_eq!(plain("\\"), "");
    }
}
