//! The parcours that an activité is reserved to, as boxes to tick.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{buffer::Buffer, layout::Rect};
use serde_json::Value;
use smol_str::SmolStr;

use super::Overlay;
use crate::{
    edit::{Edit, Path, Set},
    programme::{Activite, Element, Target},
    t,
    tui::{
        app::App,
        widgets::{Cursor, Nav, Pen},
    },
};

const FIELD: &str = "parcours";

/// One box a parcours. None ticked: the activité is common to all.
pub struct ParcoursBoxes {
    target: Target,
    code: String,
    /// Identifiers as they were: what the edit will be compared with.
    before: Value,
    ticked: Vec<SmolStr>,
    cursor: Cursor,
}

impl ParcoursBoxes {
    pub fn of(activite: &Activite) -> Self {
        let ticked: Vec<SmolStr> = activite.parcours.iter().map(|id| SmolStr::new(id.as_str())).collect();
        let before = ticked.iter().map(SmolStr::as_str).collect();
        Self { target: activite.target(), code: activite.code.clone(), before, ticked, cursor: Cursor::default() }
    }

    pub fn press(mut self, key: KeyEvent, app: &mut App) {
        let Some(work) = app.current_mut() else { return };
        let all = &work.session.programme().parcours;
        match key.code {
            KeyCode::Esc | KeyCode::Char('q') => return,
            KeyCode::Enter => {
                let edit = self.edit();
                let outcome = work.apply(edit);
                return app.conclude(outcome);
            }
            KeyCode::Char(' ' | 'x' | 'm') => {
                if let Some(parcours) = all.get(self.cursor.at) {
                    let id = parcours.id.as_str();
                    match self.ticked.iter().position(|it| it == id) {
                        Some(at) => drop(self.ticked.remove(at)),
                        None => self.ticked.push(id.into()),
                    }
                }
            }
            KeyCode::Up | KeyCode::Char('k') => self.cursor.navigate(Nav::Up, all.len(), 1),
            KeyCode::Down | KeyCode::Char('j') => self.cursor.navigate(Nav::Down, all.len(), 1),
            _ => {}
        }
        app.overlay = Some(Overlay::Parcours(Box::new(self)));
    }

    fn edit(self) -> Edit {
        let mut after = self.ticked;
        after.sort();
        Edit::Set(Set {
            target: self.target,
            path: Path::field(FIELD),
            before: self.before,
            after: after.iter().map(SmolStr::as_str).collect(),
        })
    }

    pub fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) {
        let Some(work) = app.current() else { return };
        let all = &work.session.programme().parcours;
        let height = u16::try_from(all.len() + 2).unwrap_or(area.height).min(area.height);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &t!(app.i18n, "maquette-parcours-titre", code = self.code.clone()));
        // One that is deleted meanwhile has no box any more, and needs none.
        let rows = usize::from(height.saturating_sub(2)).max(1);
        let first = (self.cursor.at + 1).saturating_sub(rows);
        for (y, (rank, parcours)) in (1..height.saturating_sub(1)).zip(all.iter().enumerate().skip(first)) {
            let ticked = self.ticked.iter().any(|it| it == parcours.id.as_str());
            let mark = if ticked { "x" } else { " " };
            let (code, libelle) = (parcours.code.clone(), parcours.libelle.clone());
            let text = t!(app.i18n, "maquette-parcours-case", coche = mark, code = code, libelle = libelle);
            pen.put(1, y, area.width, &text, if ticked { app.theme.title() } else { app.theme.text() });
            if rank == self.cursor.at {
                pen.paint_row(y, app.theme.cursor());
            }
        }
        let hint = if self.ticked.is_empty() {
            t!(app.i18n, "maquette-parcours-commune")
        } else {
            t!(app.i18n, "maquette-parcours-reservee", n = self.ticked.len())
        };
        pen.put(1, height.saturating_sub(1), area.width, &hint, app.theme.faint());
    }
}
