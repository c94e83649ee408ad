//! Objects to tick: what a field names.

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use serde_json::{Value, json};
use smol_str::SmolStr;

use crate::{
    edit::{Edit, Path, Set},
    names,
    programme::{Kind, Niveau, Programme, Target, folded},
    t,
    tui::{
        app::{App, Overlay, Tone},
        forms::referable,
        theme::Sign,
        widgets::{Cursor, Nav, Pen, TextBox},
    },
};

pub(crate) struct Checklist {
    title: String,
    items: Vec<Item>,
    /// What narrows the list down.
    filter: TextBox,
    cursor: Cursor,
    target: Target,
    field: String,
    /// What the field held when ticking began.
    before: Value,
}

struct Item {
    id: SmolStr,
    label: String,
    ticked: bool,
    /// What ticking it adds to the field.
    entry: Value,
}

impl Checklist {
    /// The objects of `kind` that a field names, among all that it may name; None when the object is gone.
    pub(crate) fn of_field(programme: &Programme, target: &Target, field: &str, kind: Kind, app: &App) -> Option<Self> {
        let before = programme.fields(target)?.get(field).ok()?;
        let ticked = |id: &str| before.as_array().is_some_and(|items| items.iter().any(|it| it == id));
        let items = referable(programme, target, field, kind).into_iter().map(|(it, label)| Item {
            ticked: ticked(&it.id),
            entry: Value::from(it.id.as_str()),
            id: it.id,
            label,
        });
        Some(Self::new(programme, target, field, items.collect(), before, app))
    }

    /// The niveaux that a parcours aims at. One that it aims at keeps its year, the others come with their own.
    pub(crate) fn of_niveaux(programme: &Programme, target: &Target, app: &App) -> Option<Self> {
        let before = programme.fields(target)?.get("niveaux").ok()?;
        let aimed = |niveau: &Niveau| before.as_array()?.iter().find(|it| it["niveau"] == niveau.id.as_str()).cloned();
        let items = programme.niveaux().map(|(competence, niveau)| {
            let now = aimed(niveau);
            let entry = now.clone().unwrap_or_else(|| json!({ "annee": niveau.annee, "niveau": niveau.id.as_str() }));
            let label = t!(
                app.i18n,
                "coche-niveau",
                annee = entry["annee"].as_u64().unwrap_or(0),
                competence = competence.nom.clone(),
                ordre = niveau.ordre,
                libelle = niveau.libelle.clone()
            );
            Item { id: niveau.id.to_smol(), label, ticked: now.is_some(), entry }
        });
        Some(Self::new(programme, target, "niveaux", items.collect(), before.clone(), app))
    }

    fn new(programme: &Programme, target: &Target, field: &str, items: Vec<Item>, before: Value, app: &App) -> Self {
        let objet = programme.label(target).unwrap_or_else(|| target.id.clone()).to_string();
        let title = t!(app.i18n, "editeur-titre", champ = names::field_name(field, &app.i18n), objet = objet);
        let (filter, cursor) = (TextBox::default(), Cursor::default());
        Self { title, items, filter, cursor, target: target.clone(), field: field.to_owned(), before }
    }

    /// The ranks of the items that the filter leaves.
    fn shown(&self) -> Vec<usize> {
        let wanted = folded(&self.filter.text());
        let passes = |it: &Item| folded(&it.label).contains(&wanted);
        (0..self.items.len()).filter(|rank| passes(&self.items[*rank])).collect()
    }

    fn commit(self: Box<Self>, app: &mut App) {
        let Some(work) = app.current_mut() else { return };
        match self.edit() {
            Some(edit) => {
                let outcome = work.apply(edit);
                app.conclude(outcome);
            }
            None => app.say(t!(app.i18n, "avis-deja"), Tone::Plain),
        }
    }

    /// Each object that changed, so that others may tick other ones meanwhile; a list of niveaux is one value.
    fn edit(&self) -> Option<Edit> {
        let was = |it: &Item| self.before.as_array().is_some_and(|items| items.contains(&it.entry));
        let changed: Vec<&Item> = self.items.iter().filter(|it| it.ticked != was(it)).collect();
        if changed.is_empty() {
            return None;
        }
        let set = |path: Path, before: Value, after: Value| {
            Edit::Set(Set { target: self.target.clone(), path, before, after })
        };
        if self.field == "niveaux" {
            let mut after: Vec<Value> = self.items.iter().filter(|it| it.ticked).map(|it| it.entry.clone()).collect();
            after.sort_by_key(|it| it["annee"].as_u64());
            return Some(set(Path::field("niveaux"), self.before.clone(), Value::Array(after)));
        }
        let mut edits: Vec<Edit> = changed
            .into_iter()
            .map(|it| {
                set(Path::entry(self.field.as_str(), it.id.as_str()), Value::from(was(it)), Value::from(it.ticked))
            })
            .collect();
        if edits.len() == 1 { edits.pop() } else { Some(Edit::Batch(edits)) }
    }
}

impl Overlay for Checklist {
    fn press(mut self: Box<Self>, key: KeyEvent, app: &mut App) {
        let shown = self.shown();
        let page = usize::from(app.area().height.saturating_sub(3));
        let nav = match key.code {
            KeyCode::Esc => return,
            KeyCode::Enter => return self.commit(app),
            code if Nav::beside_typing(code).is_some() => Nav::beside_typing(code),
            KeyCode::Char(' ') => {
                if let Some(&rank) = shown.get(self.cursor.at) {
                    self.items[rank].ticked = !self.items[rank].ticked;
                }
                None
            }
            _ => {
                let before = self.filter.text();
                self.filter.press(key, usize::from(app.size.width));
                if self.filter.text() != before {
                    self.cursor = Cursor::default();
                }
                None
            }
        };
        if let Some(nav) = nav {
            self.cursor.navigate(nav, shown.len(), page);
        }
        self.cursor.settle(self.shown().len(), page);
        app.overlay = Some(self);
    }

    fn paste(&mut self, text: &str, _: &mut App) {
        self.filter.paste(text);
        self.cursor = Cursor::default();
    }

    fn draw(&self, app: &App, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let theme = app.theme;
        let mut pen = Pen::new(buf, theme, area);
        pen.clear();
        pen.rule(0, &self.title);
        let ticked: BTreeSet<&SmolStr> = self.items.iter().filter(|it| it.ticked).map(|it| &it.id).collect();
        let count = format!(" {} ", t!(app.i18n, "coche-nombre", n = ticked.len()));
        pen.put_right(0, area.width.saturating_sub(2), &count, theme.key());
        let shown = self.shown();
        if shown.is_empty() {
            pen.put(3, 2, area.width, &t!(app.i18n, "chercher-rien"), theme.faint());
        }
        let rows = area.height.saturating_sub(3);
        for (y, (at, rank)) in (2..2 + rows).zip(shown.iter().enumerate().skip(self.cursor.offset)) {
            let item = &self.items[*rank];
            let sign = if item.ticked { Sign::Ticked } else { Sign::Unticked };
            pen.put(1, y, 3, theme.sign(sign), if item.ticked { theme.good() } else { theme.faint() });
            pen.put(5, y, area.width.saturating_sub(6), &item.label, theme.text());
            if at == self.cursor.at {
                pen.paint_row(y, theme.cursor());
            }
        }
        let hint = match (self.target.kind, self.field.as_str()) {
            // None ticked does not mean none.
            (Kind::Activite, "parcours") if ticked.is_empty() => t!(app.i18n, "maquette-parcours-commune"),
            (Kind::Activite, "parcours") => t!(app.i18n, "maquette-parcours-reservee", n = ticked.len()),
            _ => t!(app.i18n, "coche-pied"),
        };
        pen.put(1, area.height.saturating_sub(1), area.width, &hint, theme.faint());
        pen.put(1, 1, 1, ">", theme.key());
        let line = Rect { x: area.x + 3, y: area.y + 1, width: area.width.saturating_sub(4), height: 1 };
        Some(self.filter.draw(theme, line.intersection(area), buf))
    }
}
