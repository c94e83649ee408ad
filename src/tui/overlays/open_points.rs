//! The points that the team has left open, to walk through in the order of the programme.

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent};
use jiff::Timestamp;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::editor::Editor;
use crate::{
    edit::{self, Path},
    i18n::I18n,
    programme::{Element, EtatRemarque, Id, Kind, Programme, Remarque, Target},
    sentences, t,
    tui::{
        app::{App, Overlay, Stage, Tone},
        theme::Sign,
        widgets::{Cursor, Nav, Pen, wrap},
    },
    workshop::{lineage, points},
};

/// The columns of the object's label.
const LABEL: u16 = 16;

#[derive(Debug, Default, Clone)]
pub(crate) struct OpenPoints {
    cursor: Cursor,
    /// Those that were settled while walking through: they stay in sight, to be opened again.
    settled: BTreeSet<Id<Remarque>>,
    /// Whether those that were settled before show too.
    all: bool,
}

impl OpenPoints {
    fn shown<'p>(&self, programme: &'p Programme) -> Vec<&'p Remarque> {
        let mut shown = points(programme);
        shown.retain(|it| self.all || it.etat == EtatRemarque::Ouverte || self.settled.contains(&it.id));
        shown
    }

    fn current<'p>(&self, programme: &'p Programme) -> Option<&'p Remarque> {
        self.shown(programme).get(self.cursor.at).copied()
    }

    fn navigate(&mut self, code: KeyCode, app: &App) {
        let nav = match code {
            KeyCode::Home => Nav::First,
            KeyCode::End => Nav::Last,
            code => match Nav::along(code) {
                Some(nav) => nav,
                None => return,
            },
        };
        let Some(work) = app.current() else { return };
        let len = self.shown(work.session.programme()).len();
        self.cursor.navigate(nav, len, usize::from(split(app.area()).0.height));
    }

    /// Leads to the object, or to what holds it when no screen shows it alone.
    fn go(self: Box<Self>, app: &mut App) {
        let theme = app.theme;
        let Stage::Work(work) = &mut app.stage else { return };
        let programme = work.session.programme();
        let Some(remarque) = self.current(programme) else {
            app.overlay = Some(self);
            return;
        };
        let whole = || Target::new(Kind::Programme, &programme.id);
        let target = remarque.cible.clone().unwrap_or_else(whole);
        let there = programme.fields(&target).is_some();
        let line = if there { lineage(programme, &target) } else { Vec::new() };
        if !line.iter().any(|target| work.go_to(target, None, &app.i18n, theme)) {
            app.say(t!(app.i18n, "points-objet-disparu"), Tone::Plain);
            app.overlay = Some(self);
        }
    }

    fn reword(self: Box<Self>, app: &mut App) {
        let Some(work) = app.current() else { return };
        let programme = work.session.programme();
        let target = self.current(programme).map(Element::target);
        let editor = target.map(|it| Editor::open(programme, &it, Path::field("texte"), &app.i18n));
        match editor {
            Some(Ok(editor)) => app.show(editor.before(self)),
            _ => app.overlay = Some(self),
        }
    }

    fn settle_or_reopen(&mut self, app: &mut App) {
        let Some(work) = app.current() else { return };
        let programme = work.session.programme();
        let Some(remarque) = self.current(programme) else { return };
        let after = match remarque.etat {
            EtatRemarque::Ouverte => EtatRemarque::Tranchee,
            EtatRemarque::Tranchee => EtatRemarque::Ouverte,
        };
        let (id, edit) =
            (remarque.id.clone(), edit::set(programme, &remarque.target(), Path::field("etat"), after.name()));
        match edit {
            Ok(edit) => {
                self.settled.insert(id);
                app.carry_out(edit);
            }
            Err(error) => app.fail(&error.into()),
        }
    }

    fn delete(&mut self, app: &mut App) {
        let Some(work) = app.current() else { return };
        let programme = work.session.programme();
        let Some(remarque) = self.current(programme) else { return };
        match edit::delete(programme, &remarque.target()) {
            Ok(edit) => {
                app.carry_out(edit);
            }
            Err(error) => app.fail(&error.into()),
        }
    }

    /// The point in full: what it is about, and all its text.
    fn draw_detail(&self, it: &Remarque, app: &App, area: Rect, buf: &mut Buffer) {
        let Some(work) = app.current() else { return };
        let programme = work.session.programme();
        let mut pen = Pen::new(buf, app.theme, area);
        let objet = match &it.cible {
            Some(target) if programme.fields(target).is_some() => sentences::in_full(programme, target, &app.i18n),
            Some(_) => t!(app.i18n, "points-objet-disparu"),
            None => t!(app.i18n, "points-programme"),
        };
        pen.rule(0, &objet);
        let lines = wrap(&it.texte, usize::from(area.width.saturating_sub(2)));
        for (y, line) in (1..area.height).zip(lines) {
            pen.put(1, y, area.width, &line, app.theme.text());
        }
    }
}

impl Overlay for OpenPoints {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        match key.code {
            KeyCode::Esc | KeyCode::Char('q' | 'M') => return,
            KeyCode::Enter => return self.go(app),
            KeyCode::Char('i') => return self.reword(app),
            KeyCode::Char('x' | ' ') => self.settle_or_reopen(app),
            KeyCode::Char('D') | KeyCode::Delete => self.delete(app),
            KeyCode::Char('u') => {
                if let Some(outcome) = app.current_mut().map(|work| work.undo()) {
                    app.conclude(outcome);
                }
            }
            KeyCode::Tab => self.all = !self.all,
            code => self.navigate(code, app),
        }
        let Some(work) = app.current() else { return };
        self.cursor.settle(self.shown(work.session.programme()).len(), usize::from(split(app.area()).0.height));
        // A conflict is shown first.
        app.overlay = app.overlay.take().or(Some(self));
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let work = app.current()?;
        let (programme, theme) = (work.session.programme(), app.theme);
        let open = programme.remarques.iter().filter(|it| it.etat == EtatRemarque::Ouverte).count();
        let mut pen = Pen::new(buf, theme, area);
        pen.clear();
        pen.rule(0, &t!(app.i18n, "points-titre", n = open));
        if self.all {
            pen.put_right(0, area.width.saturating_sub(2), &t!(app.i18n, "points-tous"), theme.key());
        }
        pen.put(1, area.height.saturating_sub(1), area.width, &t!(app.i18n, "points-pied"), theme.faint());
        let (list, detail) = split(area);
        let shown = self.shown(programme);
        if shown.is_empty() {
            let lines = wrap(&t!(app.i18n, "points-aucun"), usize::from(area.width.saturating_sub(2)));
            for (y, line) in (1..area.height.saturating_sub(1)).zip(lines) {
                pen.put(1, y, area.width, &line, theme.faint());
            }
            return None;
        }
        let now = Timestamp::now();
        let mut pen = Pen::new(buf, theme, list);
        for (y, (rank, it)) in (0..list.height).zip(shown.iter().enumerate().skip(self.cursor.offset)) {
            let is_open = it.etat == EtatRemarque::Ouverte;
            let sign = if is_open { Sign::Unticked } else { Sign::Ticked };
            pen.put(1, y, 3, theme.sign(sign), if is_open { theme.faint() } else { theme.good() });
            pen.put(5, y, LABEL, &label(it, programme), theme.key());
            let who = signed(it, now, &app.i18n);
            let columns = u16::try_from(crate::tui::widgets::width(&who)).unwrap_or(list.width);
            let room = list.width.saturating_sub(5 + LABEL + 1 + columns + 2);
            pen.put(5 + LABEL + 1, y, room, &it.texte, if is_open { theme.text() } else { theme.faint() });
            pen.put_right(y, columns, &who, theme.faint());
            if rank == self.cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
        if let Some(it) = self.current(programme) {
            self.draw_detail(it, app, detail, buf);
        }
        None
    }
}

/// The list, and below it the point under the cursor in full.
fn split(area: Rect) -> (Rect, Rect) {
    let inside = Rect { y: area.y + 1, height: area.height.saturating_sub(2), ..area };
    let detail = (inside.height / 3).min(8);
    let list = inside.height - detail;
    (Rect { height: list, ..inside }, Rect { y: inside.y + list, height: detail, ..inside })
}

fn label(it: &Remarque, programme: &Programme) -> String {
    let target = it.cible.clone().unwrap_or_else(|| Target::new(Kind::Programme, &programme.id));
    programme.label(&target).unwrap_or_else(|| target.id.clone()).to_string()
}

/// Who made it, and how long ago.
fn signed(it: &Remarque, now: Timestamp, i18n: &I18n) -> String {
    let parts = [Some(it.auteur.clone()).filter(|it| !it.is_empty()), it.le.map(|le| age(le, now, i18n))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How long ago `le` was, in its largest unit.
fn age(le: Timestamp, now: Timestamp, i18n: &I18n) -> String {
    let minutes = now.duration_since(le).as_secs() / 60;
    let (unite, n) = match minutes {
        ..1 => ("instant", 0),
        1..60 => ("minutes", minutes),
        60..1440 => ("heures", minutes / 60),
        _ => ("jours", minutes / 1440),
    };
    t!(i18n, "points-age", unite = unite, n = n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn ages_are_told_in_their_largest_unit() {
        let i18n = I18n::new(Lang::Fr);
        let now: Timestamp = "2026-11-24T12:00:00Z".parse().unwrap();
        for (le, told) in [
            ("2026-11-24T11:59:30Z", "à l’instant"),
            ("2026-11-24T12:05:00Z", "à l’instant"),
            ("2026-11-24T11:30:00Z", "30\u{a0}min"),
            ("2026-11-24T09:30:00Z", "2\u{a0}h"),
            ("2026-11-22T12:00:00Z", "2\u{a0}j"),
        ] {
            assert_eq!(age(le.parse().unwrap(), now, &i18n), told);
        }
    }
}
