//! The named versions of the programme: giving a name to the present one, comparing two.

use crossterm::event::{KeyCode, KeyEvent};
use jiff::Timestamp;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{naming::Naming, past, voting::Voting};
use crate::{
    i18n::I18n,
    names::vote_told,
    store::{Instantane, StoreError},
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
    /// What councils decided on it, in words; empty: nothing.
    votes: String,
    /// Whether it is one that somebody named.
    is_named: bool,
}

pub(crate) struct Snapshots {
    /// The present first, then the named ones, the latest first, and the creation.
    versions: Vec<Version>,
    cursor: Cursor,
    /// The version that others are compared with; None: the present.
    marked: Option<usize>,
    /// The version that is locked if the user says so again.
    asked: Option<String>,
}

impl Snapshots {
    /// # Errors
    /// Those of the database.
    pub(crate) fn open(app: &App) -> Result<Option<Self>, StoreError> {
        let Some(work) = app.current() else { return Ok(None) };
        let named = work.session.store().snapshots(work.session.programme().id.as_str())?;
        let now = Version {
            nom: t!(app.i18n, "versions-present"),
            seq: None,
            at: None,
            auteur: String::new(),
            votes: String::new(),
            is_named: false,
        };
        let named = named.into_iter().rev().map(|it| Version {
            votes: voted(&it, &app.i18n),
            nom: it.nom,
            seq: Some(it.seq),
            at: Some(it.at),
            auteur: it.author,
            is_named: true,
        });
        let creation = work.session.entries(0, 1)?.pop().map(|it| Version {
            nom: t!(app.i18n, "versions-creation"),
            seq: Some(it.seq),
            at: Some(it.at),
            auteur: it.author,
            votes: String::new(),
            is_named: false,
        });
        let versions: Vec<Version> = std::iter::once(now).chain(named).chain(creation).collect();
        // What one wants first is what has changed since the last.
        Ok(Some(Self { versions, cursor: Cursor::new(1), marked: None, asked: None }))
    }

    /// Shows them again, as they are now.
    pub(crate) fn back(app: &mut App) {
        match Self::open(app) {
            Ok(list) => list.into_iter().for_each(|it| app.show(it)),
            Err(error) => app.fail(&error),
        }
    }

    /// The version under the cursor, if somebody named it.
    fn named(&self) -> Option<String> {
        self.versions.get(self.cursor.at).filter(|it| it.is_named).map(|it| it.nom.clone())
    }

    /// Locks the version under the cursor, when the user says so twice.
    fn lock(mut self: Box<Self>, nom: String, app: &mut App) {
        if self.asked.as_ref() != Some(&nom) {
            app.say(t!(app.i18n, "versions-verrouiller", nom = nom.as_str()), Tone::Plain);
            self.asked = Some(nom);
            app.overlay = Some(self);
            return;
        }
        self.asked = None;
        match app.current_mut().map(|work| work.session.lock_version(&nom)) {
            Some(Err(error)) => {
                app.fail(&error);
                app.overlay = Some(self);
            }
            _ => {
                let etat = t!(app.i18n, "vote-etat-verrouillee");
                app.say(t!(app.i18n, "versions-vote-note", nom = nom, etat = etat), Tone::Good);
                Self::back(app);
            }
        }
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
            KeyCode::Char('d') if self.named().is_some() => {
                return self.named().into_iter().for_each(|it| app.show(Voting::on(it)));
            }
            KeyCode::Char('L') if self.named().is_some() => {
                if let Some(nom) = self.named() {
                    self.lock(nom, app);
                }
                return;
            }
            KeyCode::Enter => return self.compare(app),
            KeyCode::Char(' ') => {
                self.marked = Some(self.cursor.at).filter(|at| self.marked != Some(*at));
                None
            }
            code => Nav::along(code),
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
            let x = pen.put(5, y, area.width.saturating_sub(columns + 7), &it.nom, theme.text());
            if !it.votes.is_empty() {
                let room = area.width.saturating_sub(x + columns + 3);
                pen.put(x + 2, y, room, &it.votes, theme.good());
            }
            pen.put_right(y, columns, &about, theme.faint());
            if rank == cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
        pen.put(1, height.saturating_sub(1), area.width, &t!(app.i18n, "versions-pied"), theme.faint());
        None
    }
}

/// What councils decided on a version, and whether it is locked.
fn voted(it: &Instantane, i18n: &I18n) -> String {
    let votes = it.decisions.iter().map(|it| vote_told(&it.vote, i18n));
    let locked = it.lock.is_some().then(|| t!(i18n, "vote-etat-verrouillee"));
    // What is cut on a narrow screen is what came first.
    locked.into_iter().chain(votes.rev()).collect::<Vec<_>>().join(", ")
}

fn about(it: &Version, i18n: &I18n) -> String {
    let Some((seq, at)) = it.seq.zip(it.at) else { return String::new() };
    let le = at.to_zoned_datetime(i18n.zone()).strftime("%d/%m %H:%M").to_string();
    t!(i18n, "versions-ligne", seq = seq.to_string(), le = le, auteur = it.auteur.as_str())
}
