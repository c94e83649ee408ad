//! Splitting an activité: which of the two has each of its parts.

use std::collections::BTreeMap;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    preview::Preview,
    verbs::{after, described},
};
use crate::{
    edit::EditError,
    names::field_name,
    programme::{Activite, Element, Kind, Programme, Target},
    t,
    tui::{
        app::{App, Overlay, Tone},
        forms::volume_text,
        widgets::{Cursor, Nav, Pen, width},
    },
    workshop::{Part, Side, parts, split},
};

pub(crate) struct Sharing {
    target: Target,
    parts: Vec<Part>,
    shares: BTreeMap<Part, Side>,
    cursor: Cursor,
}

impl Sharing {
    /// The parts of an activité; None when it is gone, or is none.
    pub(crate) fn of(target: &Target, app: &App) -> Option<Self> {
        let programme = app.current()?.session.programme();
        let parts = parts(programme, activite(programme, target)?);
        Some(Self { target: target.clone(), parts, shares: BTreeMap::new(), cursor: Cursor::default() })
    }

    fn side(&self, part: &Part) -> Side {
        self.shares.get(part).copied().unwrap_or_default()
    }

    /// Gives the part under the cursor to a side that it may be on.
    fn give(&mut self, side: Side) -> bool {
        let Some(part) = self.parts.get(self.cursor.at).filter(|it| it.sides().contains(&side)) else { return false };
        self.shares.insert(part.clone(), side);
        true
    }

    fn give_to_next(&mut self) {
        let Some(part) = self.parts.get(self.cursor.at) else { return };
        let sides = part.sides();
        let at = sides.iter().position(|it| *it == self.side(part)).unwrap_or(0);
        self.give(sides[(at + 1) % sides.len()]);
    }

    fn propose(self, app: &mut App) {
        match self.preview(app) {
            Some(Ok(preview)) => app.show(preview),
            Some(Err(error)) => app.fail(&error.into()),
            None => {
                app.say(t!(app.i18n, "scinder-rien"), Tone::Plain);
                app.show(self);
            }
        }
    }

    /// None: nothing is given to the second.
    fn preview(&self, app: &App) -> Option<Result<Preview, EditError>> {
        let programme = app.current()?.session.programme();
        let activite = activite(programme, &self.target)?;
        let given = self.shares.values().filter(|it| **it != Side::First).count();
        if given == 0 {
            return None;
        }
        let libelle = t!(app.i18n, "scinder-libelle", libelle = activite.libelle.as_str());
        let made =
            split(programme, activite, &self.shares, &libelle).and_then(|it| Ok((after(programme, &it.edit)?, it)));
        Some(made.map(|(becomes, it)| {
            let objet = described(programme, &self.target);
            let message = t!(app.i18n, "scinder-message", objet = objet, code = it.code.as_str(), n = given);
            Preview::new(t!(app.i18n, "scinder-titre"), message, it.edit).becomes(becomes).then(it.target)
        }))
    }
}

fn activite<'p>(programme: &'p Programme, target: &Target) -> Option<&'p Activite> {
    programme.activites.iter().find(|it| it.target() == *target)
}

/// What a part is called.
fn part_name(part: &Part, activite: &Activite, programme: &Programme, app: &App) -> String {
    let i18n = &app.i18n;
    match part {
        Part::Ac(id) => described(programme, &Target::new(Kind::Ac, id)),
        Part::Heures(nature) => {
            let n = activite.heures.get(nature).map(|it| volume_text(it, i18n)).unwrap_or_default();
            t!(i18n, "scinder-heures", nature = field_name(nature.name(), i18n), n = n)
        }
        Part::Coefficient(id) => {
            let n = activite.coefficients.get(id).map(|it| i18n.decimal(*it)).unwrap_or_default();
            t!(i18n, "scinder-coefficient", ue = described(programme, &Target::new(Kind::Ue, id)), n = n)
        }
        Part::Critere(id) => {
            let critere = activite.criteres.iter().find(|it| it.id == *id);
            t!(i18n, "scinder-critere", libelle = critere.map(|it| it.libelle.as_str()).unwrap_or_default())
        }
        Part::Evaluation(id) => {
            let name = activite.evaluations_nommees().find(|(it, _)| it.id == *id).map(|it| it.1).unwrap_or_default();
            t!(i18n, "scinder-evaluation", libelle = name)
        }
    }
}

impl Overlay for Sharing {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let page = usize::from(app.area().height.saturating_sub(2));
        let nav = match key.code {
            KeyCode::Esc | KeyCode::Char('q') => return,
            KeyCode::Enter => return self.propose(app),
            KeyCode::Char(' ') => {
                self.give_to_next();
                None
            }
            // Given at once, and on to the next: a list is shared out as fast as it is read.
            KeyCode::Char('1') => self.give(Side::First).then_some(Nav::Down),
            KeyCode::Char('2') => self.give(Side::Second).then_some(Nav::Down),
            KeyCode::Char('3') => self.give(Side::Both).then_some(Nav::Down),
            code => Nav::along(code),
        };
        if let Some(nav) = nav {
            self.cursor.navigate(nav, self.parts.len(), page);
        }
        self.cursor.settle(self.parts.len(), page);
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let programme = app.current()?.session.programme();
        let activite = activite(programme, &self.target)?;
        let height = u16::try_from(self.parts.len().max(1) + 2).unwrap_or(area.height).min(area.height);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &t!(app.i18n, "scinder-liste", objet = described(programme, &self.target)));
        if self.parts.is_empty() {
            pen.put(1, 1, area.width, &t!(app.i18n, "scinder-vide"), app.theme.faint());
        }
        let rows = height.saturating_sub(2);
        for (y, (rank, part)) in (1..=rows).zip(self.parts.iter().enumerate().skip(self.cursor.offset)) {
            let (side, style) = match self.side(part) {
                Side::First => (t!(app.i18n, "scinder-premiere"), app.theme.faint()),
                Side::Second => (t!(app.i18n, "scinder-seconde"), app.theme.good()),
                Side::Both => (t!(app.i18n, "scinder-deux"), app.theme.key()),
            };
            let taken = u16::try_from(width(&side)).unwrap_or(0) + 1;
            pen.put(
                1,
                y,
                area.width.saturating_sub(taken + 2),
                &part_name(part, activite, programme, app),
                app.theme.text(),
            );
            pen.put_right(y, area.width, &side, style);
            if rank == self.cursor.at {
                pen.paint_row(y, app.theme.cursor());
            }
        }
        pen.put(1, height.saturating_sub(1), area.width, &t!(app.i18n, "scinder-pied"), app.theme.faint());
        None
    }
}
