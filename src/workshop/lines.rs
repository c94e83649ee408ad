//! Reading a list of lines that was pasted from elsewhere.

use super::Sort;
use crate::{
    codes::Famille,
    programme::{Kind, Nature, kept},
};

/// One object of a pasted list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The code that stood before the wording, if it is one of the sort.
    pub code: Option<String>,
    pub wording: String,
}

/// The objects of a pasted text, one a line, for a list of `sort`: blank lines, bullets and numbers of the list go,
/// codes of the national forms are kept apart from the wordings.
pub fn lines(text: &str, sort: Sort) -> Vec<Line> {
    let text = kept(text);
    text.split(['\n', '\u{2028}', '\u{2029}']).filter_map(|line| read(line, sort)).collect()
}

fn read(line: &str, sort: Sort) -> Option<Line> {
    // Cells of a spreadsheet come with tabs between them.
    let line: Vec<&str> = line.split_whitespace().collect();
    let line = line.join(" ");
    let line = without_bullet(&line);
    let (code, wording) = match famille(sort).and_then(|famille| code_of(famille, line)) {
        Some((code, rest)) => (Some(code.to_owned()), rest.trim_start_matches([' ', ':', '-', '–', '—', '|', '.'])),
        None => (None, line),
    };
    (!wording.is_empty() || code.is_some()).then(|| Line { code, wording: wording.to_owned() })
}

/// The line without the sign or the number that begins an item: `•`, `-`, `3.`, `b)`.
fn without_bullet(line: &str) -> &str {
    let bare = line.trim_start_matches(['•', '◦', '▪', '‣', '·', '*', '-', '–', '—', '→', '✓', '☐']).trim_start();
    let Some((mark, rest)) = bare.split_once(' ') else { return bare };
    let number = mark.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !number.is_empty() && number.len() <= 2 && number.chars().all(|c| c.is_ascii_digit());
    let is_letter = mark.ends_with(')') && number.len() == 1 && number.chars().all(|c| c.is_ascii_lowercase());
    if is_number || is_letter { rest.trim_start() } else { bare }
}

fn famille(sort: Sort) -> Option<Famille> {
    match sort {
        Sort::Ac => Some(Famille::Ac),
        Sort::Ue => Some(Famille::Ue),
        Sort::Activite(nature @ (Nature::Ressource | Nature::Sae)) => Famille::of(nature),
        _ if sort.kind() == Kind::Activite => None,
        _ => None,
    }
}

/// The code at the beginning of a line, in one word or two (`SAÉ 1.01`), and what follows.
fn code_of(famille: Famille, line: &str) -> Option<(&str, &str)> {
    let ends = line.match_indices(' ').map(|(at, _)| at).chain([line.len()]).take(3);
    let candidates = ends.map(|end| line.split_at(end));
    candidates
        .map(|(code, rest)| (code.trim_end_matches([':', '.', '|']).trim_end(), rest))
        .filter(|(code, _)| famille.parse(code).is_some_and(|it| it.mark.chars().count() <= 8))
        .min_by_key(|(code, _)| code.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(code: &str, wording: &str) -> Line {
        Line { code: (!code.is_empty()).then(|| code.to_owned()), wording: wording.to_owned() }
    }

    #[test]
    fn bullets_and_blank_lines_go() {
        let pasted = "• Lire un jeu de données\n\n  - Nettoyer\n3. Décrire\nb) Présenter\n2024 est une année\n—\n";
        let read = ["Lire un jeu de données", "Nettoyer", "Décrire", "Présenter", "2024 est une année"];
        assert_eq!(lines(pasted, Sort::Ac), read.map(|it| line("", it)));
    }

    #[test]
    fn codes_are_kept_apart() {
        let pasted = "AC11.01 : Lire\nAC11.02VCOD\tNettoyer\nAC1103 - Décrire\nActe 1 Lire";
        let read = [
            line("AC11.01", "Lire"),
            line("AC11.02VCOD", "Nettoyer"),
            line("AC1103", "Décrire"),
            line("", "Acte 1 Lire"),
        ];
        assert_eq!(lines(pasted, Sort::Ac), read);
        let pasted = "SAÉ 1.01 Reporting\nSAE2.01 | Sondage";
        assert_eq!(
            lines(pasted, Sort::Activite(Nature::Sae)),
            [line("SAÉ 1.01", "Reporting"), line("SAE2.01", "Sondage")]
        );
        // A code of another sort is part of the wording.
        assert_eq!(lines("R1.01 Tableur", Sort::Niveau), [line("", "R1.01 Tableur")]);
    }
}
