//! Where the heads of a table stand.

use std::collections::BTreeMap;

use super::{
    column::Meaning,
    marks::mark,
    meaning::{HeadSense, names_competence},
    nothing::{is_total, nothing},
    ways::{self, Way},
    words::{leading_code, of_semestre},
};
use crate::formats::reading::sheet::{CellValue, ReadSheet};

/// The heads are looked for among so many rows.
pub(super) const HEAD_ROWS: usize = 24;
/// And, when none of these has any, among so many: forms have long titles.
pub(super) const DEEPEST: usize = 60;
/// The most heads of a table: each is looked up among all that are known.
pub(super) const HEADS_MAX: usize = 1_000;
/// The heads of a table.
pub(super) struct Heads {
    /// The row of the last of them.
    pub row: u32,
    pub texts: BTreeMap<u16, String>,
    /// The names of the activités whose codes the heads of a cross table are, when another row has them.
    pub names: BTreeMap<u16, String>,
    /// What the crosses of columns mean, where the table says it apart of what is worked and of what is assessed.
    pub ways: BTreeMap<u16, Way>,
    /// The row of the first of them.
    first: u32,
    score: usize,
}

impl Heads {
    /// The row that looks most like heads, alone or with the one or the two below it.
    pub(super) fn find(sheet: &ReadSheet) -> Option<Self> {
        Self::among(sheet, HEAD_ROWS).or_else(|| Self::among(sheet, DEEPEST))
    }

    fn among(sheet: &ReadSheet, count: usize) -> Option<Self> {
        let top = sheet.rows.keys().next().copied().unwrap_or_default();
        let rows = || sheet.rows.keys().copied().take_while(|row| ((row - top) as usize) < count);
        // The first of the best: `max_by_key` would take the last.
        let better = |best: Self, it: Self| if it.score > best.score { it } else { best };
        let single = rows().map(|row| Self::of(sheet, &[row])).reduce(better)?;
        let several = rows().flat_map(|row| {
            let is_doubled = Self::is_second(sheet, row + 1);
            let is_tripled = is_doubled && Self::is_second(sheet, row + 2);
            let of_codes = is_doubled || Self::is_of_codes(sheet, row + 1);
            let two = of_codes.then(|| Self::of(sheet, &[row, row + 1]));
            let three = is_tripled.then(|| Self::of(sheet, &[row, row + 1, row + 2]));
            two.into_iter().chain(three)
        });
        // More rows of heads say more than those that they stand under, even when no more columns are known by it.
        let longer = |best: Self, it: Self| {
            let is_longer = it.score == best.score && it.first == best.first && it.row > best.row;
            if it.score > best.score || is_longer { it } else { best }
        };
        let best = several.reduce(longer).filter(|it| it.score >= single.score).unwrap_or(single);
        let known = best.texts.values().filter(|it| HeadSense::of(it).is_some()).count();
        let crossed = best.texts.values().filter(|it| names_competence(it)).count();
        // Two compétences beside one known head are a table of crosses.
        (known >= 2 || known == 1 && crossed >= 2).then(|| best.with_uppers(sheet).with_names(sheet).with_ways(sheet))
    }

    fn of(sheet: &ReadSheet, rows: &[u32]) -> Self {
        let (mut texts, mut ways) = (BTreeMap::new(), BTreeMap::new());
        for row in rows {
            let is_second = texts.keys().next().is_some();
            if let Some(found) = ways::of_row(sheet, *row).filter(|_| is_second) {
                Self::take(sheet, *row, &found, &mut texts);
                ways.extend(found);
                continue;
            }
            for (column, cell) in sheet.rows.get(row).into_iter().flatten().take(HEADS_MAX) {
                let text = if is_second { under(sheet, rows[0], *row, *column, &cell.text()) } else { cell.text() };
                texts.insert(*column, text);
            }
        }
        let mut seen: Vec<HeadSense> = Vec::new();
        let mut weight = |sense: HeadSense| {
            // What comes again says no more, unless each is about something of its own.
            let is_again = sense.weight() > 1 && seen.contains(&sense);
            seen.push(sense);
            if is_again { 0 } else { sense.weight() }
        };
        let score = texts.values().filter_map(|it| HeadSense::of(it)).map(&mut weight).sum();
        let (first, row) = (rows.first().copied().unwrap_or_default(), rows.last().copied().unwrap_or_default());
        Self { first, row, texts, names: BTreeMap::new(), ways, score }
    }

    /// Takes in a row that says what the crosses under codes mean: each of its columns has the code above it. What else
    /// stands under a code is nobody's.
    fn take(sheet: &ReadSheet, row: u32, found: &BTreeMap<u16, Way>, texts: &mut BTreeMap<u16, String>) {
        let first = found.keys().next().copied().unwrap_or(u16::MAX);
        for (column, cell) in sheet.rows.get(&row).into_iter().flatten().take(HEADS_MAX).filter(|(at, _)| **at < first)
        {
            texts.insert(*column, cell.text());
        }
        for (column, way) in found {
            texts.extend(texts.get(&way.group).cloned().map(|it| (*column, it)));
        }
    }

    /// Takes in what the crosses of columns mean: in the row below the codes or their names, at their end, or above them.
    fn with_ways(mut self, sheet: &ReadSheet) -> Self {
        if self.ways.is_empty()
            && let Some(found) = ways::of_row(sheet, self.row + 1)
        {
            self.row += 1;
            Self::take(sheet, self.row, &found, &mut self.texts);
            self.ways = found;
        }
        let is_cross = |text: &String| HeadSense::of(text) == Some(HeadSense::Meaning(Meaning::Cross));
        let crossed: Vec<u16> = self.texts.iter().filter(|(_, it)| is_cross(it)).map(|(column, _)| *column).collect();
        if self.ways.is_empty() {
            let ended = |at: &u16| Some((*at, ways::at_the_end(&self.texts[at])?));
            let found: Vec<(u16, (&str, _))> = crossed.iter().filter_map(ended).collect();
            if found.len() > 1 {
                self.names.extend(found.iter().map(|(at, (bare, _))| (*at, (*bare).to_owned())));
                self.ways = found.into_iter().map(|(at, (_, said))| (at, Way { said, group: at })).collect();
            }
        }
        if self.ways.is_empty() {
            let above = |up: u32, at: u16| {
                let cells = sheet.rows.get(&self.first.checked_sub(up)?)?;
                let said = ways::way(&cells.range(..=at).next_back()?.1.text())?;
                Some((at, Way { said, group: at }))
            };
            let found = (1..=2).map(|up| crossed.iter().filter_map(|it| above(up, *it)).collect::<BTreeMap<_, _>>());
            self.ways = found.into_iter().find(|it| !it.is_empty()).unwrap_or_default();
        }
        for (column, way) in &self.ways {
            let named =
                self.names.get(column).or_else(|| self.names.get(&way.group)).or_else(|| self.texts.get(column));
            self.names.extend(named.cloned().map(|it| (*column, it)));
        }
        self
    }

    /// Takes in the heads that stand above the others, as those do that are merged over several rows.
    fn with_uppers(mut self, sheet: &ReadSheet) -> Self {
        for up in 1..=2 {
            let Some(cells) = self.first.checked_sub(up).and_then(|it| sheet.rows.get(&it)) else { continue };
            for (column, cell) in cells.iter().take(HEADS_MAX) {
                let is_plain = HeadSense::of(&cell.text()).is_some_and(|it| it.weight() > 1);
                let merged = sheet
                    .hidden
                    .merges
                    .iter()
                    .any(|(from, to)| *from == (self.first - up, *column) && to.0 >= self.row && to.1 == *column);
                if merged && is_plain && !self.texts.contains_key(column) {
                    self.texts.insert(*column, cell.text());
                }
            }
        }
        self
    }

    /// Takes in the row above or below the codes of activités that has their names.
    fn with_names(mut self, sheet: &ReadSheet) -> Self {
        let is_cross = |text: &str| HeadSense::of(text) == Some(HeadSense::Meaning(Meaning::Cross));
        let is_bare = |text: &String| leading_code(text).is_some_and(|(_, rest)| rest.is_empty());
        // Of columns that say what a cross means, the first has the code.
        let is_first = |it: &u16| self.ways.get(it).is_none_or(|way| way.group == *it);
        let crossed = self.texts.iter().filter(|(at, it)| is_cross(it) && is_first(at)).map(|(column, _)| *column);
        let crossed: Vec<u16> = crossed.collect();
        if crossed.len() < 2 || !crossed.iter().all(|it| is_bare(&self.texts[it])) {
            return self;
        }
        if self.first < self.row && Self::is_of_codes(sheet, self.row) {
            let above = sheet.rows.get(&self.first);
            let name = |at: &u16| Some((*at, format!("{} {}", self.texts[at].trim(), above?.get(at)?.text())));
            self.names = crossed.iter().filter_map(name).collect();
            return self;
        }
        let names = |row: u32| -> Option<BTreeMap<u16, String>> {
            let cells = sheet.rows.get(&row)?;
            let of = |column: &u16| Some((*column, cells.get(column)?.text()));
            let named: BTreeMap<u16, String> = crossed.iter().filter_map(of).collect();
            let is_name = |it: &String| {
                mark(it).is_none()
                    && nothing(it).is_none()
                    && !is_total(it)
                    && HeadSense::of(it).is_none()
                    && !names_competence(it)
            };
            let is_kept =
                |head: &String| !matches!(HeadSense::of(head), None | Some(HeadSense::Meaning(Meaning::Ignorer)));
            let is_alone = |column: &u16| {
                crossed.contains(column)
                    || self.ways.contains_key(column)
                    || !self.texts.get(column).is_some_and(is_kept)
            };
            (named.len() > 1 && named.values().all(is_name)).then_some(named).filter(|_| cells.keys().all(is_alone))
        };
        let distinct = |all: &BTreeMap<u16, String>| {
            let mut seen: Vec<&String> = all.values().collect();
            seen.sort_unstable();
            seen.dedup();
            seen.len() == all.len()
        };
        if let Some(below) = names(self.row + 1) {
            (self.row, self.names) = (self.row + 1, below);
        } else if let Some(above) =
            if self.ways.is_empty() { self.row } else { self.first }.checked_sub(1).and_then(names)
            && above.len() == crossed.len()
            && distinct(&above)
        {
            self.names = above;
        }
        for (column, name) in &mut self.names {
            *name = format!("{} {}", self.texts[column].trim(), name.trim());
        }
        self
    }

    /// Whether a row has the codes of what the row above has the names of, and nothing else.
    fn is_of_codes(sheet: &ReadSheet, row: u32) -> bool {
        let Some(above) = row.checked_sub(1).and_then(|above| sheet.rows.get(&above)) else { return false };
        let is_code = |(column, cell): (&u16, &CellValue)| {
            let is_bare = leading_code(&cell.text()).is_some_and(|(_, rest)| rest.is_empty());
            let is_name = |it: &str| HeadSense::of(it).is_none() && !names_competence(it);
            let names = above.get(column).is_none_or(|it| is_name(&it.text()));
            is_bare && names && HeadSense::of(&cell.text()) == Some(HeadSense::Meaning(Meaning::Cross))
        };
        let is_named = |cells: &BTreeMap<u16, CellValue>| cells.keys().any(|it| above.contains_key(it));
        sheet
            .rows
            .get(&row)
            .is_some_and(|it| (2..=HEADS_MAX).contains(&it.len()) && is_named(it) && it.iter().all(is_code))
    }

    /// Whether a row goes on with the heads of the one above: « CM, TD, TP » under « Heures ».
    fn is_second(sheet: &ReadSheet, row: u32) -> bool {
        if ways::of_row(sheet, row).is_some() {
            return true;
        }
        sheet.rows.get(&row).filter(|it| it.len() <= HEADS_MAX).is_some_and(|cells| {
            let text =
                |(column, cell): (&u16, &CellValue)| under(sheet, row.saturating_sub(1), row, *column, &cell.text());
            // Codes and wordings stand beside figures of several semestres.
            let is_parted = row.checked_sub(1).and_then(|above| parts_semestres(sheet, above)).is_some();
            cells.iter().map(text).all(|it| match HeadSense::of(&it) {
                Some(HeadSense::Meaning(meaning)) => meaning != Meaning::Cross,
                Some(HeadSense::Code | HeadSense::Libelle) => is_parted,
                None => false,
            })
        })
    }
}

/// A head of a lower row with what stands above it, where that makes it one of coefficients or of a semestre: « C1 »
/// under « Coefficients », « CM » under « Semestre 2 », which are written once for several columns.
fn under(sheet: &ReadSheet, first: u32, row: u32, column: u16, text: &str) -> String {
    let above = |above: u32| sheet.rows.get(&above)?.range(..=column).next_back().map(|(_, cell)| cell.text());
    let weighed = row.checked_sub(1).and_then(above).map(|it| format!("{it} {text}"));
    let weighed = weighed.filter(|it| HeadSense::of(it) == Some(HeadSense::Meaning(Meaning::CoefficientCompetence)));
    let of_several = |row: &u32| parts_semestres(sheet, *row).is_some_and(|it| is_of_figures(sheet, *row + 1, it));
    let mut told = (first..row).rev().filter(of_several).filter_map(above);
    let semestre = |told: String| of_semestre(&told).filter(|it| it.1.is_empty()).map(|_| format!("{told} {text}"));
    weighed.or_else(|| told.next().and_then(semestre)).unwrap_or_else(|| text.to_owned())
}

/// The first column of a row that names several semestres, each over columns of its own.
fn parts_semestres(sheet: &ReadSheet, row: u32) -> Option<u16> {
    let cells = sheet.rows.get(&row).into_iter().flatten().take(HEADS_MAX);
    let mut named = cells.filter(|(_, it)| of_semestre(&it.text()).is_some_and(|it| it.1.is_empty()));
    named.next().filter(|_| named.next().is_some()).map(|(column, _)| *column)
}

/// Whether the heads of a row are those of figures, and no others, from a column on.
fn is_of_figures(sheet: &ReadSheet, row: u32, first: u16) -> bool {
    let is_of = |text: &str| match HeadSense::of(text) {
        Some(HeadSense::Meaning(it)) => it.is_number() || it == Meaning::Ignorer,
        _ => false,
    };
    sheet.rows.get(&row).is_some_and(|it| it.range(first..).all(|(_, it)| is_of(&it.text())))
}

/// How many heads a table shows, each with its weight.
pub(super) fn score(sheet: &ReadSheet) -> usize {
    Heads::find(sheet).map_or(0, |it| it.score)
}
