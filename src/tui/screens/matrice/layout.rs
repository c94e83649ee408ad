//! Where the parts of the matrix stand on the screen.

use ratatui::layout::Rect;

use crate::coverage::Matrix;

/// Columns of the frozen left part: a code, and how often the AC is worked and assessed.
pub const LEFT: u16 = 19;
/// Columns of one activité: three for the marks and one between.
pub const CELL: u16 = 4;
/// Rows of the frozen headers: semestre and pôle, parcours, number.
pub const HEAD: u16 = 3;
/// Rows below the matrix: what the row and the column are, in full.
pub const FOOT: u16 = 3;

/// The part that scrolls.
pub fn body(area: Rect) -> Rect {
    let left = LEFT.min(area.width);
    let head = HEAD.min(area.height);
    let foot = foot(area);
    Rect { x: area.x + left, y: area.y + head, width: area.width - left, height: area.height - head - foot }
}

/// Rows left for the names in full: fewer on a low screen.
pub fn foot(area: Rect) -> u16 {
    if area.height >= 12 { FOOT } else { area.height.saturating_sub(HEAD + 2).min(2) }
}

pub fn visible_columns(area: Rect) -> usize {
    usize::from(body(area).width / CELL).max(1)
}

/// One screen line of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The heading of the niveau of this row and those after it.
    Heading(usize),
    /// The row of that rank.
    Ac(usize),
}

/// The lines of the whole matrix: each niveau has a heading.
pub fn lines(matrix: &Matrix<'_>) -> Vec<Line> {
    let mut lines = Vec::with_capacity(matrix.lignes.len() * 5 / 4);
    for (at, ligne) in matrix.lignes.iter().enumerate() {
        let new = at == 0 || matrix.lignes[at - 1].niveau.id != ligne.niveau.id;
        if new {
            lines.push(Line::Heading(at));
        }
        lines.push(Line::Ac(at));
    }
    lines
}

/// What a column is headed by: the parcours part of its code, and its number.
///
/// `SAÉ 3.VCOD.01` gives `VCO` and `01`; codes of another make keep their last three characters.
pub fn short_code(code: &str) -> (String, String) {
    let digits = code.find(|c: char| c.is_ascii_digit());
    let tail = |text: &str| {
        let skip = text.chars().count().saturating_sub(3);
        text.chars().skip(skip).collect::<String>()
    };
    let Some(start) = digits else {
        return (String::new(), code.chars().take(3).collect());
    };
    let parts: Vec<&str> = code[start..].split('.').collect();
    match parts.as_slice() {
        [_, number] => (String::new(), tail(number)),
        [_, parcours, .., number] => (parcours.chars().take(3).collect(), tail(number)),
        // `SAE101`: the first figure is the semestre.
        [number] if number.len() > 2 => (String::new(), tail(&number[1..])),
        [number] => (String::new(), tail(number)),
        [] => (String::new(), String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_every_make_fit_three_columns() {
        for (code, parcours, number) in [
            ("SAÉ 1.01", "", "01"),
            ("SAÉ 3.VCOD.01", "VCO", "01"),
            ("R3.EMS.510", "EMS", "510"),
            ("SAE101", "", "01"),
            ("PORTFOLIO", "", "POR"),
            ("", "", ""),
        ] {
            assert_eq!(short_code(code), (parcours.to_owned(), number.to_owned()), "{code}");
        }
    }

    #[test]
    fn low_and_narrow_screens_keep_a_body() {
        for (width, height) in [(40, 6), (80, 20), (10, 2), (300, 90)] {
            let area = Rect::new(0, 2, width, height);
            let body = body(area);
            assert!(body.bottom() <= area.bottom() && body.right() <= area.right());
        }
    }
}
