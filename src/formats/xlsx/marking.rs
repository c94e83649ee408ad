//! The marks of what is otherwise than in an earlier version, as people make them: a colour and a sign, what was struck
//! out or in a note.
//!
//! No mark changes what a cell holds: signs and former values stand in the number format, so that sums are right and
//! whoever reads the sheet back reads what an unmarked one says.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap},
    rc::Rc,
};

use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Note};

use super::{
    marks::{Mark, Role},
    page::cut,
    styles,
};
use crate::{
    formats::{
        livret::revision::Sign,
        writing::{
            survey::Survey,
            trail::{Said, SheetTrail, Trail, TrailRow, Trails},
        },
    },
    i18n::{I18n, Lang},
    programme::{Element, Programme, Target},
    t,
};

/// What stands for the cell's own value in a number format: a text, a number, a share.
pub(super) const TEXT: &str = "@";
pub(super) const NUMBER: &str = "General";
pub(super) const SHARE: &str = "0.0 %";

/// The longest former value that is shown beside a number, in characters.
const BESIDE_MAX: usize = 12;
/// The most characters of a note.
const NOTE_MAX: usize = 4_000;

/// How a cell that says something else looks, and what tells what it said.
pub(super) struct Marked {
    pub format: Format,
    pub note: Option<Note>,
}

/// What a sheet knows of its earlier version, and leaves for a later one.
#[derive(Default)]
pub(super) struct Marking {
    trails: Trails,
    lang: Lang,
    /// What begins a note.
    prefix: String,
    earlier: Rc<SheetTrail>,
    /// The rows that are gone, by the mark of the row that they followed; first those that followed none.
    followers: HashMap<Option<String>, Vec<usize>>,
    /// The names of columns, from here on.
    names: BTreeMap<u16, String>,
    rows: BTreeMap<u32, Row>,
    /// The mark of the last row that is about an object.
    last: Option<String>,
    /// Whether totals are stops for what is gone: on a sheet where each UE ends with its own.
    totals_stop: bool,
}

struct Row {
    mark: String,
    /// None: a head, a total, a figure.
    about: Option<Target>,
    /// Whether a column that is new is new in it, and not otherwise: what stands over columns.
    is_head: bool,
    /// The names of its columns.
    names: Rc<BTreeMap<u16, String>>,
    said: BTreeMap<u16, Said>,
    is_signed: bool,
}

impl Marking {
    pub(super) fn of(survey: &Survey<'_>, sheet: &str, role: Role) -> Self {
        let earlier = match &survey.trails {
            Trails::Followed(trail) => trail.sheet(sheet),
            Trails::Left(_) | Trails::None => Rc::default(),
        };
        let totals_stop = role == Role::Coefficients;
        let followers = match &survey.trails {
            // Where a sheet has every object of a kind, those that are gone stand where they stood.
            Trails::Followed(_) if !role.owned().is_empty() || totals_stop => {
                followers(&earlier, survey.programme, totals_stop)
            }
            _ => HashMap::new(),
        };
        Self {
            trails: survey.trails.clone(),
            lang: survey.i18n.lang,
            prefix: t!(survey.i18n, "revision-note", avant = ""),
            earlier,
            followers,
            totals_stop,
            ..Self::default()
        }
    }

    fn trail(&self) -> Option<&Rc<Trail>> {
        match &self.trails {
            Trails::Followed(trail) => Some(trail),
            Trails::Left(_) | Trails::None => None,
        }
    }

    fn is_on(&self) -> bool {
        !matches!(self.trails, Trails::None)
    }

    /// Names columns from here on. Those of a band are named anew with the band.
    pub(super) fn name(&mut self, columns: impl IntoIterator<Item = (u16, String)>) {
        let mut columns = columns.into_iter().peekable();
        if columns.peek().is_some_and(|(_, it)| is_of_band(it)) {
            self.names.retain(|_, it| !is_of_band(it));
        }
        self.names.extend(columns);
    }

    /// Says what a row is about.
    pub(super) fn about(&mut self, row: u32, mark: &Mark) {
        if !self.is_on() {
            return;
        }
        let about = Some(mark.target.clone());
        let mark = mark.write();
        self.last = Some(mark.clone());
        self.begin(row, mark, about, false);
    }

    /// Says by which key a row that is about no object is known again: that of a total or of a figure.
    pub(super) fn keyed(&mut self, row: u32, key: &str) {
        if !self.is_on() {
            return;
        }
        let mark = key_of(key);
        if self.totals_stop {
            self.last = Some(mark.clone());
        }
        self.begin(row, mark, None, false);
    }

    /// The same for a row of heads, each of a column that has a name.
    pub(super) fn heads(&mut self, row: u32, key: &str) {
        if self.is_on() {
            self.begin(row, key_of(key), None, true);
        }
    }

    fn begin(&mut self, row: u32, mark: String, about: Option<Target>, is_head: bool) {
        let names = Rc::new(self.names.clone());
        self.rows.insert(row, Row { mark, about, is_head, names, said: BTreeMap::new(), is_signed: false });
    }

    pub(super) fn number(&self, value: Decimal) -> Said {
        let text = value.normalize().to_string();
        let text = if self.lang == Lang::Fr { text.replace('.', ",") } else { text };
        Said { text, number: Some(value.normalize()) }
    }

    pub(super) fn share(&self, value: Decimal) -> Said {
        let percent = self.number((value * Decimal::ONE_HUNDRED).round_dp(1));
        Said { text: format!("{} %", percent.text), number: Some(value.normalize()) }
    }

    /// How a cell that says `said` looks; None when it looks as it always does. `base` is the format of its value.
    pub(super) fn look(
        &mut self,
        (row, column): (u32, u16),
        said: Said,
        base: &str,
        format: &Format,
    ) -> Option<Marked> {
        let trail = self.trail().cloned();
        let this = self.rows.get_mut(&row)?;
        this.said.insert(column, said.clone());
        let trail = trail?;
        let signed = |sign: Sign| shown_as(format, format!("\"{} \"{base}", sign.glyph()));
        let Some(before) = self.earlier.row(&this.mark) else {
            let is_first = !this.is_signed && !said.text.is_empty();
            this.is_signed |= is_first;
            let added = if is_first { signed(Sign::Added) } else { format.clone() };
            return Some(Marked { format: added.set_background_color(styles::ADDED), note: None });
        };
        let name = this.names.get(&column)?;
        let old = before.cells.get(name);
        if old.is_none() && this.is_head && !said.text.is_empty() {
            return Some(Marked { format: signed(Sign::Added).set_background_color(styles::ADDED), note: None });
        }
        let is_same = old.map_or(said.text.is_empty(), |old| match (old.number, said.number) {
            (Some(old), Some(new)) => old == new,
            _ => old.text == said.text,
        });
        if is_same {
            let is_first = !this.is_signed && !said.text.is_empty();
            this.is_signed |= is_first;
            let moved = is_first && this.about.as_ref().is_some_and(|it| trail.has_moved(it));
            return moved.then(|| Marked { format: signed(Sign::Moved), note: None });
        }
        // What became empty is told when all is written: something may stand there yet.
        if said.text.is_empty() {
            return None;
        }
        this.is_signed = true;
        let old = old.map(|it| it.text.clone()).unwrap_or_default();
        let mut shown = format!("\"{} \"{base}", Sign::Changed.glyph());
        if base != TEXT && !old.is_empty() && old.chars().count() <= BESIDE_MAX {
            let beside = format!("\"{} → \"{base}", old.replace('"', "”"));
            if trail.may_show(&beside) {
                shown = beside;
            }
        } else if base != TEXT && old.is_empty() {
            shown = format!("\"{} \"{base}", Sign::Added.glyph());
        }
        let format = shown_as(format, shown).set_background_color(styles::CHANGED);
        Some(Marked { format, note: Some(self.note(&old)) })
    }

    /// What was in the cell, when it was shown otherwise; None when the cell is as it was.
    pub(super) fn before(&self, (row, column): (u32, u16)) -> Option<&str> {
        let row = self.rows.get(&row)?;
        let cells = &self.earlier.row(&row.mark)?.cells;
        row.names.get(&column).and_then(|it| cells.get(it)).map(|it| it.text.as_str())
    }

    /// How an empty cell looks: as the others of a row that is new.
    pub(super) fn blank<'f>(&self, row: u32, format: &'f Format) -> Cow<'f, Format> {
        let is_new = |row: &Row| self.trail().is_some() && self.earlier.row(&row.mark).is_none();
        match self.rows.get(&row) {
            Some(it) if is_new(it) => Cow::Owned(format.clone().set_background_color(styles::ADDED)),
            _ => Cow::Borrowed(format),
        }
    }

    /// A note that says what was.
    pub(super) fn note(&self, before: &str) -> Note {
        let text = if before.is_empty() {
            t!(I18n::new(self.lang), "revision-note-rien")
        } else {
            format!("{}{before}", self.prefix)
        };
        let lines = u32::try_from(text.chars().count() / 40 + text.lines().count()).unwrap_or(1);
        let note = Note::new(cut(&text, NOTE_MAX)).set_author("tapis").add_author_prefix(false);
        note.set_width(260).set_height((lines * 18 + 14).min(400))
    }

    /// The cells that held something and do not, with what they held.
    pub(super) fn emptied(&self) -> Vec<((u32, u16), String)> {
        if self.trail().is_none() {
            return Vec::new();
        }
        let mut emptied = Vec::new();
        for (row, it) in &self.rows {
            let Some(before) = self.earlier.row(&it.mark) else { continue };
            let silent = |column: &u16| it.said.get(column).is_none_or(|said| said.text.is_empty());
            let columns = it.names.iter().filter(|(column, _)| silent(column));
            let held = columns.filter_map(|(column, name)| Some((*column, before.cells.get(name)?)));
            emptied.extend(held.map(|(column, said)| ((*row, column), said.text.clone())));
        }
        emptied
    }

    /// The rows that are gone and followed the last object, with their cells.
    pub(super) fn gone(&mut self) -> Vec<Vec<(u16, String)>> {
        let rows = self.followers.remove(&self.last).unwrap_or_default();
        rows.into_iter().map(|rank| self.cells_of(&self.earlier.rows[rank])).collect()
    }

    /// How many rows are gone, and not yet told.
    pub(super) fn gone_rows(&self) -> u32 {
        self.followers.values().map(|it| it.len() as u32).sum()
    }

    /// Those that followed what this sheet does not have.
    pub(super) fn gone_at_last(&mut self) -> Vec<Vec<(u16, String)>> {
        let rows: BTreeSet<usize> = self.followers.drain().flat_map(|(_, rows)| rows).collect();
        rows.into_iter().map(|rank| self.cells_of(&self.earlier.rows[rank])).collect()
    }

    fn cells_of(&self, row: &TrailRow) -> Vec<(u16, String)> {
        self.names.iter().filter_map(|(column, name)| Some((*column, row.cells.get(name)?.text.clone()))).collect()
    }

    /// Leaves what the sheet says for a later one.
    pub(super) fn leave(&mut self, sheet: &str) {
        let Trails::Left(trail) = &self.trails else { return };
        let rows = std::mem::take(&mut self.rows).into_values().map(|row| {
            let named = row.said.into_iter().filter(|(_, said)| !said.text.is_empty());
            let cells = named.filter_map(|(column, said)| Some((row.names.get(&column)?.clone(), said))).collect();
            TrailRow { mark: row.mark, about: row.about, cells }
        });
        trail.keep(sheet.to_owned(), rows.collect());
    }
}

/// Whether the name of a column is of one semestre only.
fn is_of_band(name: &str) -> bool {
    ["coefficients/", "poids/"].into_iter().any(|it| name.starts_with(it))
}

/// What the key of a row that is about no object looks like: no mark of one.
fn key_of(key: &str) -> String {
    format!("?{key}")
}

/// The rows of what `programme` does not have, by the row before them that it has.
fn followers(earlier: &SheetTrail, programme: &Programme, totals_stop: bool) -> HashMap<Option<String>, Vec<usize>> {
    let mut followers: HashMap<Option<String>, Vec<usize>> = HashMap::new();
    let mut last = None;
    for (rank, row) in earlier.rows.iter().enumerate() {
        match &row.about {
            None if totals_stop => last = Some(row.mark.clone()),
            // Nobody misses a total.
            None => {}
            Some(_) if is_there(&row.mark, programme) => last = Some(row.mark.clone()),
            Some(_) => followers.entry(last.clone()).or_default().push(rank),
        }
    }
    followers
}

/// Whether a programme has what a row is about: the object and, where the row is of what it weighs in a UE, that weight.
fn is_there(mark: &str, programme: &Programme) -> bool {
    let Some(Mark { target, field }) = Mark::read(mark) else { return false };
    let weighs = |ue: &str| {
        let activite = programme.activites.iter().find(|it| it.target() == target);
        activite.is_some_and(|it| it.coefficients.keys().any(|it| it.as_str() == ue))
    };
    let ue = field.as_ref().and_then(|it| it.strip_prefix("coefficients/"));
    programme.find(&target).is_some() && ue.is_none_or(weighs)
}

/// The format that shows its value so; one of those that spreadsheets know by a number has no say any more.
fn shown_as(format: &Format, code: String) -> Format {
    format.clone().set_num_format_index(0).set_num_format(code)
}

/// The look of what is gone.
pub(super) fn gone() -> Format {
    styles::cell().set_background_color(styles::GONE).set_font_strikethrough()
}

/// The same, with the sign.
pub(super) fn gone_first() -> Format {
    gone().set_num_format(format!("\"{} \"{TEXT}", Sign::Removed.glyph()))
}
