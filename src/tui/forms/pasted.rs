//! A block of cells pasted from a spreadsheet.

/// Its cells, row by row, as they are read: one row a line, tabs between the cells. Blanks around them go, signs that
/// tables write for nothing are nothing, and numbers lose the blanks between their thousands.
pub fn block(text: &str) -> Vec<Vec<String>> {
    // Spreadsheets end the last line too; a column may end with empty cells.
    let text = text.strip_suffix('\n').unwrap_or(text);
    text.split('\n').map(|line| line.split('\t').map(cell).collect()).collect()
}

fn cell(text: &str) -> String {
    let text = text.trim().trim_matches('"').trim();
    if matches!(text, "-" | "–" | "—" | "·" | "∅") {
        return String::new();
    }
    ungrouped(text).unwrap_or_else(|| text.to_owned())
}

/// A number without the blanks between its thousands; None for what is no such number.
fn ungrouped(text: &str) -> Option<String> {
    let whole = text.split([',', '.']).next()?;
    let mut groups = whole.split([' ', '\u{a0}', '\u{202f}']);
    let is_digits = |it: &str| !it.is_empty() && it.chars().all(|c| c.is_ascii_digit());
    let first = groups.next().filter(|it| is_digits(it) && it.len() <= 3)?;
    let rest: Vec<&str> = groups.collect();
    let grouped = !rest.is_empty() && rest.iter().all(|it| is_digits(it) && it.len() == 3);
    grouped.then(|| format!("{first}{}{}", rest.concat(), &text[whole.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_those_of_the_spreadsheet() {
        assert_eq!(block("1\t2,5\n\t4\n"), [["1", "2,5"], ["", "4"]]);
        assert_eq!(block("3"), [["3"]]);
        assert_eq!(block("1\n\n\n"), [["1"], [""], [""]], "the end of a column may be empty");
    }

    #[test]
    fn what_stands_for_nothing_is_nothing() {
        assert_eq!(block(" - \t—\t\"12\"\t 7 "), [["", "", "12", "7"]]);
    }

    #[test]
    fn thousands_are_numbers_and_two_numbers_are_not_one() {
        assert_eq!(block("1\u{202f}800,5\t2 000\t1 2\t12+4"), [["1800,5", "2000", "1 2", "12+4"]]);
    }
}
