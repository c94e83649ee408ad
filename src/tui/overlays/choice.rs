//! One thing to choose among a few: a value of a closed list, or what to add here.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use serde_json::Value;

use super::{capture::Capture, returning::Return, verbs::Verb};
use crate::{
    edit::{Edit, Path, Set},
    names,
    programme::{Programme, Target},
    sentences,
    store::Entry,
    t,
    tui::{
        app::{App, Overlay},
        forms,
        widgets::{Cursor, Nav, Pen, letters},
    },
    workshop::{Sort, Spot},
};

pub(crate) struct Choice {
    title: String,
    items: Vec<Item>,
    cursor: Cursor,
    purpose: Purpose,
}

struct Item {
    /// The key that chooses it at once.
    key: Option<char>,
    label: String,
    action: Action,
}

#[derive(Clone)]
enum Action {
    Value(Value),
    Add(Sort, Spot),
    Return(Return),
    Propose(Verb),
}

enum Purpose {
    Field {
        target: Target,
        field: String,
        before: Value,
    },
    /// The object that the cursor was on.
    Add(Option<Target>),
    /// The entry of the history that it is about.
    Return(Box<Entry>),
    /// A verb of the workshop.
    Propose,
}

impl Choice {
    /// The values of a field; None when it is gone or has none.
    pub(crate) fn of_field(programme: &Programme, target: &Target, field: &str, app: &App) -> Option<Self> {
        let before = programme.fields(target)?.get(field).ok()?;
        let choices = forms::choices(programme, target.kind, field, &app.i18n);
        let at = choices.iter().position(|it| it.value == before).unwrap_or(0);
        let items = keyed(choices.into_iter().map(|it| (it.label, Action::Value(it.value))).collect());
        let objet = programme.label(target).unwrap_or_else(|| target.id.clone()).to_string();
        let title = t!(app.i18n, "editeur-titre", champ = names::field_name(field, &app.i18n), objet = objet);
        let purpose = Purpose::Field { target: target.clone(), field: field.to_owned(), before };
        Some(Self { title, items, cursor: Cursor::new(at), purpose })
    }

    /// What can be added where the cursor is.
    pub(crate) fn of_sorts(sorts: Vec<(Sort, Spot)>, selected: Option<Target>, app: &App) -> Self {
        let items =
            sorts.into_iter().map(|(sort, spot)| (sentences::sort_name(sort, &app.i18n), Action::Add(sort, spot)));
        let title = t!(app.i18n, "ajout-titre");
        Self { title, items: keyed(items.collect()), cursor: Cursor::default(), purpose: Purpose::Add(selected) }
    }

    /// What can be done about an entry of the history.
    pub(crate) fn of_entry(entry: Entry, app: &App) -> Option<Self> {
        let programme = app.current()?.session.programme();
        let ways = Return::all(&entry, programme).into_iter().map(|it| (it.name(&app.i18n), Action::Return(it)));
        let title = t!(app.i18n, "retour-titre", seq = entry.seq);
        let items = keyed(ways.collect());
        Some(Self { title, items, cursor: Cursor::default(), purpose: Purpose::Return(Box::new(entry)) })
    }

    /// What a verb may be done with.
    pub(super) fn of_verbs(title: String, verbs: Vec<(String, Verb)>) -> Self {
        let items = verbs.into_iter().map(|(label, verb)| (label, Action::Propose(verb)));
        Self { title, items: keyed(items.collect()), cursor: Cursor::default(), purpose: Purpose::Propose }
    }

    fn choose(mut self, app: &mut App) {
        if self.cursor.at >= self.items.len() {
            return;
        }
        let action = self.items.swap_remove(self.cursor.at).action;
        match (self.purpose, action) {
            (Purpose::Field { target, field, before }, Action::Value(after)) => {
                let edit = Edit::Set(Set { target, path: Path::field(field), before, after });
                if let Some(outcome) = app.current_mut().map(|work| work.apply(edit)) {
                    app.conclude(outcome);
                }
            }
            (Purpose::Add(selected), Action::Add(sort, spot)) => {
                app.show(Capture::new(sort, spot, selected));
            }
            (Purpose::Return(entry), Action::Return(way)) => way.propose(&entry, app),
            (Purpose::Propose, Action::Propose(verb)) => verb.propose(app),
            _ => {}
        }
    }
}

impl Overlay for Choice {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let nav = match key.code {
            KeyCode::Esc | KeyCode::Char('q') => return,
            KeyCode::Enter => return self.choose(app),
            code if Nav::along(code).is_some() => Nav::along(code),
            KeyCode::Char(c) => match self.items.iter().position(|it| it.key == Some(c)) {
                Some(at) => {
                    self.cursor.at = at;
                    return self.choose(app);
                }
                None => None,
            },
            _ => None,
        };
        if let Some(nav) = nav {
            self.cursor.navigate(nav, self.items.len(), self.items.len());
        }
        app.overlay = Some(self);
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let wanted = u16::try_from(self.items.len() + 2).unwrap_or(area.height);
        let height = wanted.min(area.height);
        let mut pen = Pen::new(buf, app.theme, Rect { y: area.bottom() - height, height, ..area });
        pen.clear();
        pen.rule(0, &self.title);
        let rows = height.saturating_sub(2);
        let mut cursor = self.cursor;
        cursor.settle(self.items.len(), usize::from(rows));
        for (y, (rank, item)) in (1..=rows).zip(self.items.iter().enumerate().skip(cursor.offset)) {
            let key = item.key.map(String::from).unwrap_or_default();
            pen.put(1, y, 2, &key, app.theme.key());
            pen.put(3, y, area.width, &item.label, app.theme.text());
            if rank == cursor.at {
                pen.paint_row(y, app.theme.cursor());
            }
        }
        pen.put(1, height.saturating_sub(1), area.width, &t!(app.i18n, "choix-pied"), app.theme.faint());
        None
    }
}

/// Gives each item a key.
fn keyed(items: Vec<(String, Action)>) -> Vec<Item> {
    let keys = letters(items.iter().map(|(label, _)| label.as_str()));
    items.into_iter().zip(keys).map(|((label, action), key)| Item { key, label, action }).collect()
}
