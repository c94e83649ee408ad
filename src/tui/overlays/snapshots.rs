//! The named versions of the programme: giving a name to the present one, comparing two.

use crossterm::event::{KeyCode, KeyEvent};
use jiff::Timestamp;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{naming::Naming, past};
use crate::{
    i18n::I18n,
    store::StoreError,
    t,
    tui::{
        app::{App, Overlay, Tone},
        theme::Sign,
        widgets::{Cursor, Nav, Pen},
    },
};

/// A version that can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Version {
    nom: String,
    /// The last entry that it includes; None: whatever the last one is.
    seq: Option<i64>,
    at: Option<Timestamp>,
    auteur: String,
}

pub(crate) struct Snapshots {
    /// The present first, then the named ones, the latest first, and the creation.
    versions: Vec<Version>,
    cursor: Cursor,
    /// The version that others are compared with; None: the present.
    marked: Option<usize>,
}

impl Snapshots {
    /// # Errors
    /// Those of the database.
    pub(crate) fn open(app: &App) -> Result<Option<Self>, StoreError> {
        let Some(work) = app.current() else { return Ok(None) };
        let named = work.session.store().snapshots(work.session.programme().id.as_str())?;
        let now = Version { nom: t!(app.i18n, "versions-present"), seq: None, at: None, auteur: String::new() };
        let named = named.into_iter().rev().map(|it| Version {
            nom: it.nom,
            seq: Some(it.seq),
            at: Some(it.at),
            auteur: it.author,
        });
        let creation = work.session.entries(0, 1)?.pop().map(|it| Version {
            nom: t!(app.i18n, "versions-creation"),
            seq: Some(it.seq),
            at: Some(it.at),
            auteur: it.author,
        });
        let versions: Vec<Version> = std::iter::once(now).chain(named).chain(creation).collect();
        // What one wants first is what has changed since the last.
        Ok(Some(Self { versions, cursor: Cursor::new(1), marked: None }))
    }

    /// Shows what differs between the version under the cursor and the one that is marked, the older first.
    fn compare(self: Box<Self>, app: &mut App) {
        let (one, other) = (self.cursor.at, self.marked.unwrap_or(0));
        let ends = self.versions.get(one.max(other)).zip(self.versions.get(one.min(other)));
        let (Some((older, newer)), true) = (ends, one != other) else {
            app.say(t!(app.i18n, "versions-choisir"), Tone::Plain);
            app.overlay = Some(self);
            return;
        };
        let title = t!(app.i18n, "versions-comparees", avant = older.nom.as_str(), apres = newer.nom.as_str());
        past::compare(title, [older.seq, newer.seq], Some(self), app);
    }
}

impl Overlay for Snapshots {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let nav = match key.code {
            KeyCode::Esc | KeyCode::Char('q') => return,
            KeyCode::Char('s') => {
                app.show(Naming::default());
                return;
            }
            KeyCode::Enter => return self.compare(app),
            KeyCode::Char(' ') => {
                self.marked = Some(self.cursor.at).filter(|at| self.marked != Some(*at));
                None
            }
            KeyCode::Up | KeyCode::Char('k') => Some(Nav::Up),
            KeyCode::Down | KeyCode::Char('j') => Some(Nav::Down),
            KeyCode::PageUp => Some(Nav::PageUp),
            KeyCode::PageDown => Some(Nav::PageDown),
            _ => None,
        };
        let page = usize::from(app.area().height.saturating_sub(2));
        if let Some(nav) = nav {
            self.cursor.navigate(nav, self.versions.len(), page);
        }
        self.cursor.settle(self.versions.len(), page);
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let theme = app.theme;
        let height = u16::try_from(self.versions.len() + 2).unwrap_or(area.height).min(area.height);
        let mut pen = Pen::new(buf, theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &t!(app.i18n, "versions-titre"));
        let mut cursor = self.cursor;
        cursor.settle(self.versions.len(), usize::from(height.saturating_sub(2)));
        let rows = (1..height.saturating_sub(1)).zip(self.versions.iter().enumerate().skip(cursor.offset));
        for (y, (rank, it)) in rows {
            let is_marked = self.marked == Some(rank);
            let sign = theme.sign(if is_marked { Sign::Ticked } else { Sign::Unticked });
            pen.put(1, y, 3, sign, if is_marked { theme.good() } else { theme.faint() });
            let about = about(it, &app.i18n);
            let columns = u16::try_from(crate::tui::widgets::width(&about)).unwrap_or(area.width);
            pen.put(5, y, area.width.saturating_sub(columns + 7), &it.nom, theme.text());
            pen.put_right(y, columns, &about, theme.faint());
            if rank == cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
        pen.put(1, height.saturating_sub(1), area.width, &t!(app.i18n, "versions-pied"), theme.faint());
        None
    }
}

fn about(it: &Version, i18n: &I18n) -> String {
    let Some((seq, at)) = it.seq.zip(it.at) else { return String::new() };
    let le = at.to_zoned_datetime(i18n.zone()).strftime("%d/%m %H:%M").to_string();
    t!(i18n, "versions-ligne", seq = seq.to_string(), le = le, auteur = it.auteur.as_str())
}
