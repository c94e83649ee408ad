//! Where the parts of the matrix stand on the screen.

use ratatui::layout::Rect;

use super::zoom::Zoom;

/// The widths and heights of one zoom on one screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub area: Rect,
    /// Columns of the frozen left part: what the row is, and how often it is worked and assessed.
    pub left: u16,
    /// Columns of one cell, with the blank after it.
    pub cell: u16,
    /// Rows of the frozen headers.
    pub head: u16,
    /// Rows below the matrix: the sums of the columns, then what the row and the column are, in full.
    pub foot: u16,
}

/// Rows for the sums of the columns.
pub(super) const SUMS: u16 = 2;
/// Rows for the names in full.
pub(super) const NAMES: u16 = 2;

impl Layout {
    /// The layout for so many `columns`.
    pub(super) fn new(zoom: Zoom, columns: usize, area: Rect) -> Self {
        let (left, cell, head) = if zoom.is_nearest() {
            // A code, two counts, and a wording in what the columns leave; on a wide screen as many columns stand beside it
            // as on a narrow one. Three marks and a blank; semestre and pôle, parcours, number.
            let cells = u16::try_from(columns).unwrap_or(u16::MAX).saturating_mul(4);
            let spare = area.width.saturating_sub(cells).max(area.width.saturating_sub(64));
            (spare.clamp(19, 67), 4, 3)
        } else {
            // Wordings have the room that semestres leave; a shade and two figures; years, semestres.
            let cells = u16::try_from(columns).unwrap_or(u16::MAX).saturating_mul(8);
            (area.width.saturating_sub(cells).clamp(24, 72), 8, 2)
        };
        let head = head.min(area.height);
        let foot = if area.height >= 12 { SUMS + NAMES } else { area.height.saturating_sub(head + 2).min(NAMES) };
        Self { area, left: left.min(area.width), cell, head, foot }
    }

    /// The part that scrolls.
    pub(super) fn body(&self) -> Rect {
        let Rect { x, y, width, height } = self.area;
        Rect { x: x + self.left, y: y + self.head, width: width - self.left, height: height - self.head - self.foot }
    }

    /// How many columns show whole.
    pub(super) fn visible_columns(&self) -> usize {
        usize::from((self.body().width + 1) / self.cell).max(1)
    }

    pub(super) fn has_sums(&self) -> bool {
        self.foot == SUMS + NAMES
    }

    /// Where the columns stand that the screen shows, from the first one shown.
    pub(super) fn places(&self) -> impl Iterator<Item = u16> + use<> {
        (self.left..).step_by(usize::from(self.cell)).take(self.visible_columns())
    }
}

/// What a column is headed by: the parcours part of its code, and its number.
///
/// `SAÉ 3.VCOD.01` gives `VCO` and `01`; codes of another make keep their last three characters.
pub(super) fn short_code(code: &str) -> (String, String) {
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
        for (width, height) in [(40, 6), (80, 20), (10, 2), (300, 90), (1, 1), (0, 0)] {
            let area = Rect::new(0, 2, width, height);
            for zoom in [Zoom::Activites, Zoom::Niveaux] {
                let layout = Layout::new(zoom, 6, area);
                let body = layout.body();
                assert!(body.bottom() <= area.bottom() && body.right() <= area.right());
                assert!(height < 3 || body.height > 0, "{layout:?}");
            }
        }
    }

    #[test]
    fn as_many_columns_show_as_fit() {
        let shown = |zoom, columns, width| Layout::new(zoom, columns, Rect::new(0, 2, width, 20)).visible_columns();
        assert_eq!((shown(Zoom::Activites, 90, 80), shown(Zoom::Activites, 90, 82)), (15, 16));
        assert_eq!((shown(Zoom::Acs, 6, 80), shown(Zoom::Acs, 10, 80)), (6, 7));
    }
}
