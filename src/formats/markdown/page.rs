//! Blocks of Markdown, in which what people wrote stays text.

use crate::formats::{
    livret::{
        LivretColumn, LivretTable,
        revision::{
            Sign,
            marked::{Marked, MarkedCell, MarkedTable},
        },
    },
    writing::markdown_text,
};

/// A page written block by block.
#[derive(Default)]
pub(super) struct MarkdownPage {
    blocks: Vec<String>,
}

impl MarkdownPage {
    /// A heading, from 1 for the title to 6.
    pub(super) fn title(&mut self, rank: usize, texte: &str) {
        self.blocks.push(format!("{} {}", "#".repeat(rank), inline(texte)));
    }

    /// A heading with what became of what is under it.
    pub(super) fn marked_title(&mut self, rank: usize, sign: Option<Sign>, texte: &str) {
        self.blocks.push(format!("{} {}", "#".repeat(rank), signed(sign, texte)));
    }

    /// A paragraph for each paragraph of the text; its other line breaks are kept.
    pub(super) fn texte(&mut self, texte: &str) {
        for paragraph in paragraphs(texte) {
            let lines: Vec<String> = paragraph.iter().map(|it| line(it)).collect();
            self.blocks.push(lines.join("\\\n"));
        }
    }

    /// A line that heads what follows without being a heading.
    pub(super) fn fort(&mut self, texte: &str) {
        self.blocks.push(format!("**{}**", inline(texte)));
    }

    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|it| format!("- {}", line(&it))).collect();
        if !items.is_empty() {
            self.blocks.push(items.join("\n"));
        }
    }

    pub(super) fn table(&mut self, table: &LivretTable) {
        let lines = table.lines.iter().map(|cells| cells.iter().map(|it| inline(it)).collect());
        self.rows(&table.columns, lines);
    }

    /// A table whose cells are Markdown already.
    fn rows(&mut self, columns: &[LivretColumn], lines: impl Iterator<Item = Vec<String>>) {
        let heads: Vec<(String, bool)> = columns.iter().map(|it| (inline(&it.nom), it.is_number)).collect();
        self.blocks.push(markdown_text::table(&heads, &lines.collect::<Vec<_>>()));
    }

    /// Items, each with what became of it.
    pub(super) fn marked_list(&mut self, items: &[Marked<String>]) {
        let items: Vec<String> = items
            .iter()
            .map(
                |(sign, it)| {
                    if sign.is_some() { format!("- {}", signed(*sign, it)) } else { format!("- {}", line(it)) }
                },
            )
            .collect();
        if !items.is_empty() {
            self.blocks.push(items.join("\n"));
        }
    }

    /// A text, with what became of it.
    pub(super) fn marked_text(&mut self, (sign, texte): &Marked<String>) {
        match sign {
            None => self.texte(texte),
            Some(_) => self.blocks.extend(paragraphs(texte).iter().map(|it| signed(*sign, &it.join(" ")))),
        }
    }

    pub(super) fn marked_table(&mut self, table: &MarkedTable) {
        let cell = |sign: Option<Sign>, it: &MarkedCell| match &it.before {
            Some(before) => [(Sign::Removed, before), (Sign::Added, &it.text)]
                .into_iter()
                .filter(|(_, text)| !text.trim().is_empty())
                .map(|(sign, text)| signed(Some(sign), text))
                .collect::<Vec<_>>()
                .join(" "),
            None if it.text.trim().is_empty() => String::new(),
            None => signed(sign.filter(|it| *it != Sign::Changed), &it.text),
        };
        let lines = table.lines.iter().map(|(sign, line)| line.iter().map(|it| cell(*sign, it)).collect());
        self.rows(&table.columns, lines);
    }

    /// What only programs read.
    pub(super) fn comment(&mut self, comment: &str) {
        self.blocks.push(comment.to_owned());
    }

    pub(super) fn finish(self) -> String {
        let mut text = self.blocks.join("\n\n");
        text.push('\n');
        text
    }
}

/// A text on one line, after the sign of what became of it; struck out when it is gone.
pub(super) fn signed(sign: Option<Sign>, texte: &str) -> String {
    match sign {
        None => inline(texte),
        Some(Sign::Removed) => format!("**{}** ~~{}~~", Sign::Removed.glyph(), inline(texte)),
        Some(sign) => format!("**{}** {}", markdown_text::inline(sign.glyph()), inline(texte)),
    }
}

/// The lines of each paragraph, blank lines apart.
fn paragraphs(texte: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = texte.lines().map(str::trim).collect();
    lines.split(|it| it.is_empty()).filter(|it| !it.is_empty()).map(<[&str]>::to_vec).collect()
}

/// A text that begins a line, as [`inline`].
fn line(texte: &str) -> String {
    markdown_text::line(&plain(texte))
}

/// A text on one line, without the blanks that hold words together: not every reader of Markdown knows them.
fn inline(texte: &str) -> String {
    markdown_text::inline(&plain(texte))
}

fn plain(texte: &str) -> String {
    texte.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_lines_are_kept() {
        let mut page = MarkdownPage::default();
        page.texte("Un\r\ndeux\n\n\n  Trois ");
        assert_eq!(page.finish(), "Un\\\ndeux\n\nTrois\n");
    }
}
