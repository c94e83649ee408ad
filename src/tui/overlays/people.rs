//! The list of those who are here.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::super::presence::{Follow, label, screen};
use crate::{
    store::Presence,
    t,
    tui::{
        app::{App, Overlay},
        widgets::{Cursor, Nav, Pen},
    },
};

/// The list, and who in it the keys act on.
#[derive(Debug, Default)]
pub(crate) struct People {
    cursor: Cursor,
}

fn others(app: &App) -> Vec<&Presence> {
    app.current().map(|work| work.presence.others()).unwrap_or_default()
}

impl Overlay for People {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let (len, page) = (others(app).len(), page(app.area()));
        let nav = match key.code {
            KeyCode::Enter | KeyCode::Char('f') => {
                let Some(who) = others(app).get(self.cursor.at).map(|it| (*it).clone()) else { return };
                if key.code == KeyCode::Enter {
                    app.join(&who.place);
                } else {
                    app.follow = Some(Follow::new(who.author));
                    app.pursue();
                }
                return;
            }
            code => match Nav::along(code) {
                Some(nav) => nav,
                None => return,
            },
        };
        self.cursor.navigate(nav, len, page);
        self.cursor.settle(len, page);
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let mut pen = Pen::new(buf, app.theme, area);
        pen.clear();
        let others = others(app);
        pen.rule(0, &t!(app.i18n, "presence-titre", n = others.len()));
        if others.is_empty() {
            pen.put(1, 2, area.width, &t!(app.i18n, "presence-personne"), app.theme.faint());
        }
        // Somebody may have left since the last key.
        let at = self.cursor.at.min(others.len().saturating_sub(1));
        for (y, (rank, who)) in
            (1u16..).zip(others.iter().enumerate().skip(self.cursor.offset.min(at))).take(page(area))
        {
            row(who, app, y, &mut pen);
            if rank == at {
                pen.paint_row(y, app.theme.cursor());
            }
        }
        pen.put(1, area.height.saturating_sub(1), area.width, &t!(app.i18n, "presence-pied"), app.theme.faint());
        None
    }
}

fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(2))
}

/// Who, since when, on which screen, on which object.
fn row(who: &Presence, app: &App, y: u16, pen: &mut Pen<'_>) {
    let Some(work) = app.current() else { return };
    let columns = pen.area.width;
    let since = who.since.to_zoned_datetime(app.i18n.zone()).strftime("%H:%M").to_string();
    let name = (columns / 4).clamp(8, 24);
    pen.put(1, y, name, &who.author, app.theme.title());
    let x = pen.put(name + 2, y, columns, &t!(app.i18n, "presence-depuis", heure = since), app.theme.faint()) + 2;
    let screen = screen(&who.place).map_or_else(|| who.place.screen.to_string(), |it| it.name(&app.i18n));
    pen.put(x, y, 12, &screen, app.theme.text());
    let object = who.place.target.as_ref().and_then(|it| label(work.session.programme(), it)).unwrap_or_default();
    pen.put(x + 13, y, columns, &object, app.theme.text());
}
