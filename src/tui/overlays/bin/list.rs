//! The programmes of the bin.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::Erasure;
use crate::{
    sentences::{author, local_time},
    store::Removed,
    t,
    tui::{
        app::{App, Overlay, Stage},
        widgets::{Cursor, Nav, Pen, width},
    },
};

/// The list, and which of it the keys act on.
#[derive(Debug, Default)]
pub(crate) struct Bin {
    cursor: Cursor,
}

fn removed(app: &App) -> &[Removed] {
    match &app.stage {
        Stage::Home { home, .. } => &home.bin,
        _ => &[],
    }
}

fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(2))
}

impl Bin {
    fn settled(mut self, app: &App) -> Self {
        self.cursor.settle(removed(app).len(), page(app.area()));
        self
    }
}

impl Overlay for Bin {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let ids: Vec<String> = removed(app).iter().map(|it| it.programme.id.to_string()).collect();
        let here = ids.get(self.cursor.at).cloned();
        let nav = match key.code {
            KeyCode::Esc | KeyCode::Char('q') => return,
            KeyCode::Enter | KeyCode::Char('u') => {
                if let Some(id) = here {
                    app.bring_back(&id);
                }
                // What is left may be wanted too.
                if !removed(app).is_empty() {
                    app.show(self.settled(app));
                }
                return;
            }
            KeyCode::Char('D') => return erase(here.into_iter().collect(), app),
            KeyCode::Char('V') => return erase(ids, app),
            code => Nav::along(code),
        };
        if let Some(nav) = nav {
            self.cursor.navigate(nav, ids.len(), page(app.area()));
        }
        app.show(self.settled(app));
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (theme, bin) = (app.theme, removed(app));
        let mut pen = Pen::new(buf, theme, area);
        pen.clear();
        pen.rule(0, &t!(app.i18n, "corbeille-titre", n = bin.len()));
        if bin.is_empty() {
            pen.put(1, 2, area.width, &t!(app.i18n, "corbeille-vide"), theme.faint());
        }
        // Somebody may have brought one back since the last key.
        let mut cursor = self.cursor;
        cursor.settle(bin.len(), page(area));
        for (y, (rank, it)) in (1u16..).zip(bin.iter().enumerate().skip(cursor.offset)).take(page(area)) {
            let par = author(&it.by, &app.i18n);
            let when = t!(app.i18n, "corbeille-ligne", le = local_time(it.at, &app.i18n), par = par);
            let columns = u16::try_from(width(&when)).unwrap_or(area.width);
            let x = pen.put(1, y, 20, it.programme.id.as_str(), theme.key()) + 2;
            pen.put(x, y, area.width.saturating_sub(x + columns + 2), &it.programme.intitule, theme.text());
            pen.put_right(y, columns, &when, theme.faint());
            if rank == cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
        pen.put(1, area.height.saturating_sub(1), area.width, &t!(app.i18n, "corbeille-pied"), theme.faint());
        None
    }
}

fn erase(ids: Vec<String>, app: &mut App) {
    if ids.is_empty() { app.show(Bin::default()) } else { app.show(Erasure::of(ids, app)) }
}
