//! The invitations of the workshop, for those who lead it: which code lets whom in until when, and taking one back.

use crossterm::event::{KeyCode, KeyEvent};
use jiff::Timestamp;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    sentences,
    store::Invitation,
    t,
    tui::{
        app::{App, Overlay},
        hall::Request,
        widgets::{Cursor, Nav, Pen},
    },
};

#[derive(Debug)]
pub(crate) struct Invitations {
    all: Vec<Invitation>,
    cursor: Cursor,
    /// The code that is to be taken back, once it is confirmed.
    asked: Option<String>,
}

impl Invitations {
    /// Those that can still let somebody in, or by which somebody came; None when they cannot be read.
    pub(crate) fn of(app: &App) -> Option<Self> {
        let all = app.access()?.invitations().ok()?;
        Some(Self { all, cursor: Cursor::default(), asked: None })
    }

    fn on_list(&mut self, key: KeyEvent, area: Rect) {
        let nav = match key.code {
            KeyCode::Char('D') => {
                self.asked = self.all.get(self.cursor.at).filter(|it| !it.revoked).map(|it| it.code.clone());
                return;
            }
            code => match Nav::along(code) {
                Some(nav) => nav,
                None => return,
            },
        };
        self.cursor.navigate(nav, self.all.len(), page(area));
        self.cursor.settle(self.all.len(), page(area));
    }

    fn take_back(&mut self, code: String, app: &App) {
        if let Some(visit) = &app.visit {
            visit.hall.ask(visit.seat, Request::TakeBack(code.clone()));
        }
        // As it will be in a moment; who opens the list again reads it anew.
        self.all.iter_mut().filter(|it| it.code == code).for_each(|it| it.revoked = true);
    }
}

impl Overlay for Invitations {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match (self.asked.take(), key.code) {
            (Some(code), KeyCode::Enter) => self.take_back(code, app),
            (Some(_), _) => {}
            (None, KeyCode::Esc | KeyCode::Char('q')) => {
                app.show(super::atelier::Atelier::default());
                return;
            }
            (None, _) => self.on_list(key, app.area()),
        }
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let mut pen = Pen::new(buf, app.theme, area);
        pen.clear();
        pen.rule(0, &t!(app.i18n, "invitations-titre", n = self.all.len()));
        if self.all.is_empty() {
            pen.put(1, 1, area.width.saturating_sub(1), &t!(app.i18n, "invitations-aucune"), app.theme.faint());
        }
        let shown = self.all.iter().enumerate().skip(self.cursor.offset).take(page(area));
        for (y, (rank, it)) in (1u16..).zip(shown) {
            row(it, app, y, &mut pen);
            if rank == self.cursor.at {
                pen.paint_row(y, app.theme.cursor());
            }
        }
        let (foot, style) = match &self.asked {
            Some(code) => (t!(app.i18n, "invitations-reprendre", code = code.as_str()), app.theme.title()),
            None => (t!(app.i18n, "invitations-pied"), app.theme.faint()),
        };
        pen.put(1, area.height.saturating_sub(1), area.width.saturating_sub(1), &foot, style);
        None
    }
}

fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(2))
}

/// The code, the level, the places that are taken, until when or why not any more, and who made it.
fn row(it: &Invitation, app: &App, y: u16, pen: &mut Pen<'_>) {
    let (i18n, theme, columns) = (&app.i18n, app.theme, pen.area.width);
    let is_open = it.obstacle(Timestamp::now()).is_none();
    let style = if is_open { theme.text() } else { theme.faint() };
    let mut x = pen.put(1, y, columns, &it.code, if is_open { theme.title() } else { theme.faint() }) + 2;
    x = pen.put(x, y, columns.saturating_sub(x), &sentences::level(it.level, i18n), style) + 2;
    let places = t!(i18n, "invitations-places", pris = it.taken, places = it.places);
    x = pen.put(x, y, columns.saturating_sub(x), &places, style) + 2;
    let end = it.end.to_zoned_datetime(i18n.zone()).strftime("%d/%m %H:%M").to_string();
    let until = match it.revoked {
        true => t!(i18n, "invitations-reprise"),
        false => t!(i18n, "invitations-jusqu-a", fin = end),
    };
    x = pen.put(x, y, columns.saturating_sub(x), &until, style) + 2;
    pen.put(x, y, columns.saturating_sub(x), &it.by, theme.faint());
}
