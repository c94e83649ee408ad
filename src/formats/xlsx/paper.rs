//! The paper of a sheet: A4 where what is printed stays legible there, A3 where it does not, and as many pages as it
//! takes where neither would do. Lengths in points.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// The smallest letters of a printed page.
pub(super) const SMALLEST: f64 = 7.0;
/// Letters of this size are worth an upright page, and a second one.
const COMFORTABLE: f64 = 7.5;
/// What programs add to widths: printers' metrics and fonts that stand for others.
const SAFETY: f64 = 1.06;
/// What they add to heights, which files say in points.
const HEIGHT_SAFETY: f64 = 1.02;

/// The margins of every page, in inches.
const MARGINS: [f64; 6] = [0.4, 0.4, 0.55, 0.6, 0.25, 0.3];
const INCH: f64 = 72.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    A4,
    A3,
}

impl Format {
    fn code(self) -> u8 {
        match self {
            Format::A4 => 9,
            Format::A3 => 8,
        }
    }

    /// The short and the long side.
    fn sides(self) -> (f64, f64) {
        match self {
            Format::A4 => (595.3, 841.9),
            Format::A3 => (841.9, 1190.6),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Page {
    format: Format,
    upright: bool,
}

/// From the smallest and nearest to how people hold a page.
const PAGES: [Page; 4] = [
    Page { format: Format::A4, upright: true },
    Page { format: Format::A4, upright: false },
    Page { format: Format::A3, upright: true },
    Page { format: Format::A3, upright: false },
];

impl Page {
    /// The width and the height inside the margins.
    fn room(self) -> (f64, f64) {
        let (short, long) = self.format.sides();
        let (width, height) = if self.upright { (short, long) } else { (long, short) };
        let [left, right, top, bottom, ..] = MARGINS.map(|it| it * INCH);
        (width - left - right, height - top - bottom)
    }

    /// By how much `width` is scaled to fit; pages are never enlarged.
    fn scale(self, width: f64) -> f64 {
        (self.room().0 / (width * SAFETY).max(1.0)).min(1.0)
    }
}

/// What is to be printed.
pub(super) struct Content<'c> {
    pub width: f64,
    /// The heights of the rows under the heads, from the first.
    pub rows: &'c [f64],
    /// The height of the heads, which every page repeats.
    pub heads: f64,
    /// The size of its smallest letters.
    pub letters: f64,
    /// The ranks of the rows that begin a page whatever comes before.
    pub begins: &'c [usize],
    /// The ranks of the rows before which a page may end.
    pub may_end: &'c [usize],
    /// Whether all of it is to stand on one page, if it can be read there.
    pub is_whole: bool,
}

/// How a sheet is printed.
#[derive(Debug, PartialEq)]
pub(super) struct Paper {
    page: Page,
    /// How many pages stand side by side, and whether all its rows are to stand on one.
    wide: u16,
    whole: bool,
    /// By how much all of it is scaled.
    pub scale: f64,
    /// The ranks of the rows that begin a page.
    pub breaks: Vec<usize>,
    /// Whether what was to stand on one page does not.
    pub is_cut: bool,
}

impl Paper {
    pub(super) fn of(content: &Content<'_>) -> Self {
        if let Some(page) = content.whole().filter(|_| content.is_whole) {
            return Self {
                page,
                wide: 1,
                whole: true,
                scale: content.scale_on(page),
                breaks: Vec::new(),
                is_cut: false,
            };
        }
        let legible = |page: &Page, least: f64| page.scale(content.width) * content.letters >= least;
        let keeps = |page: &Page| content.longest() <= page.room().1 / page.scale(content.width);
        let wanted = |page: &&Page| legible(page, if page.upright { COMFORTABLE } else { SMALLEST });
        let page = PAGES
            .iter()
            .filter(wanted)
            .find(|page| content.begins.is_empty() || keeps(page))
            .or_else(|| PAGES.iter().find(wanted))
            .copied();
        let (page, wide) = page.map_or_else(|| content.side_by_side(), |page| (page, 1));
        let scale = page.scale(content.width / f64::from(wide));
        let breaks = content.breaks(page.room().1 / scale);
        let is_cut = content.is_whole || (!content.begins.is_empty() && content.longest() > page.room().1 / scale);
        Self { page, wide, whole: false, scale, breaks, is_cut }
    }

    /// Whether pages stand side by side.
    pub(super) fn is_wide(&self) -> bool {
        self.wide > 1
    }

    pub(super) fn set(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let [left, right, top, bottom, header, footer] = MARGINS;
        sheet.set_paper_size(self.page.format.code()).set_margins(left, right, top, bottom, header, footer);
        sheet.set_print_fit_to_pages(self.wide, u16::from(self.whole));
        if self.page.upright {
            sheet.set_portrait();
        } else {
            sheet.set_landscape();
        }
        Ok(())
    }
}

impl Content<'_> {
    fn height(&self) -> f64 {
        self.heads + self.rows.iter().sum::<f64>()
    }

    /// The page on which all of it is legible.
    fn whole(&self) -> Option<Page> {
        let scale = |page: &Page| self.scale_on(*page);
        let best = |format: Format| {
            let pages = PAGES.into_iter().filter(|it| it.format == format);
            pages.filter(|it| scale(it) * self.letters >= SMALLEST).max_by(|a, b| scale(a).total_cmp(&scale(b)))
        };
        best(Format::A4).or_else(|| best(Format::A3))
    }

    /// By how much all of it is scaled to stand on that page.
    fn scale_on(&self, page: Page) -> f64 {
        let (width, height) = page.room();
        (width / (self.width * SAFETY).max(1.0)).min(height / (self.height() * HEIGHT_SAFETY).max(1.0)).min(1.0)
    }

    /// The height of the longest of the parts that begin a page.
    fn longest(&self) -> f64 {
        let mut edges = vec![0];
        edges.extend(self.begins);
        edges.push(self.rows.len());
        let parts = edges.windows(2).map(|it| self.rows.get(it[0]..it[1]).unwrap_or_default().iter().sum::<f64>());
        (self.heads + parts.fold(0.0, f64::max)) * HEIGHT_SAFETY
    }

    /// The largest page, and how many of them side by side hold it in letters that can be read.
    fn side_by_side(&self) -> (Page, u16) {
        let page = PAGES[3];
        let wide = (SMALLEST / (page.scale(self.width) * self.letters)).ceil().clamp(1.0, 100.0);
        (page, wide as u16 + u16::from(wide > 1.0))
    }

    /// Ends each page of that height before a row that allows it.
    fn breaks(&self, room: f64) -> Vec<usize> {
        let mut breaks = Vec::new();
        let (mut used, mut last) = (self.heads, None);
        for (rank, height) in self.rows.iter().enumerate() {
            if self.begins.contains(&rank) {
                breaks.push(rank);
                (used, last) = (self.heads, None);
            } else if self.may_end.contains(&rank) {
                last = Some((rank, used));
            }
            if (used + height) * HEIGHT_SAFETY > room {
                match last.take() {
                    Some((end, before)) => {
                        breaks.push(end);
                        used = self.heads + used - before;
                    }
                    // Nowhere to end it: the program cuts before this row.
                    None => used = self.heads,
                }
            }
            used += height;
        }
        breaks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content<'c>(width: f64, rows: &'c [f64], begins: &'c [usize], may_end: &'c [usize]) -> Content<'c> {
        Content { width, rows, heads: 50.0, letters: 10.0, begins, may_end, is_whole: !may_end.is_empty() }
    }

    #[test]
    fn the_smallest_page_that_can_be_read_is_taken() {
        let rows = [20.0; 10];
        let page = |width| Paper::of(&content(width, &rows, &[], &[])).page;
        assert_eq!(page(500.0), PAGES[0]);
        assert_eq!(page(900.0), PAGES[1]);
        assert_eq!(page(1400.0), PAGES[3]);
        let paper = Paper::of(&content(4000.0, &rows, &[], &[]));
        assert!(paper.wide > 2 && paper.page == PAGES[3], "{paper:?}");
    }

    #[test]
    fn what_can_stand_on_one_page_is_not_cut() {
        let rows = [20.0; 40];
        let paper = Paper::of(&content(700.0, &rows, &[], &[10, 20, 30]));
        assert_eq!((paper.whole, paper.breaks.len()), (true, 0));
        let rows = [20.0; 200];
        let paper = Paper::of(&content(700.0, &rows, &[], &[50, 100, 150]));
        assert!(!paper.whole);
        assert!(paper.breaks.iter().all(|it| [50, 100, 150].contains(it)) && !paper.breaks.is_empty(), "{paper:?}");
    }

    #[test]
    fn each_part_begins_a_page() {
        let rows = [20.0; 40];
        let paper = Paper::of(&content(700.0, &rows, &[20], &[]));
        assert_eq!(paper.breaks, [20]);
        // Two parts that an A4 would cut stand on A3.
        let rows = [20.0; 66];
        let paper = Paper::of(&content(900.0, &rows, &[33], &[]));
        assert_eq!((paper.page.format, paper.is_cut), (Format::A3, false));
        // Of which one is more than a page holds.
        let rows = [20.0; 200];
        assert!(Paper::of(&content(900.0, &rows, &[33], &[])).is_cut);
    }
}
