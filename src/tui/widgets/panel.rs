//! The fields of one object, beside the list that it was chosen from.

use ratatui::{buffer::Buffer, layout::Rect};
use rust_decimal::Decimal;
use serde_json::Value;

use super::{Cursor, Nav, Pen, width, wrap};
use crate::{
    i18n::I18n,
    names,
    programme::{Fields, Keys, Kind, Programme, Shape, Target},
    sentences::local_time,
    t,
    tui::{labels, world::World},
};

/// A panel: which field the cursor is on, while the panel has the focus.
#[derive(Debug, Default)]
pub struct Panel {
    pub focused: bool,
    pub cursor: Cursor,
}

/// One field as the panel shows it: its label and the lines of its value.
struct Entry {
    label: String,
    lines: Vec<String>,
}

impl Panel {
    pub fn navigate(&mut self, nav: Nav, target: &Target) {
        self.cursor.navigate(nav, target.kind.shown().count(), 4);
    }

    /// The field under the cursor.
    pub fn field(&self, target: &Target) -> Option<&'static str> {
        target.kind.shown().nth(self.cursor.at).map(|it| it.name)
    }

    /// Draws the fields of `target`.
    pub fn draw(&self, world: &World<'_>, target: &Target, area: Rect, buf: &mut Buffer) {
        let Some(fields) = world.programme.fields(target) else { return };
        let columns = usize::from(area.width);
        let entries: Vec<Entry> =
            target.kind.shown().map(|it| entry(world, target, fields, it.name, columns)).collect();
        let mut pen = Pen::new(buf, world.theme, area);
        let title = t!(
            world.i18n,
            "panneau-titre",
            kind = labels::kind(world.i18n, world.programme, target),
            label = world.label(target)
        );
        pen.put(0, 0, area.width, &title, world.theme.title());
        let mut y = 1;
        for (rank, entry) in entries.iter().enumerate().skip(self.first(&entries, area)) {
            let here = self.focused && rank == self.cursor.at;
            let style = if here { world.theme.cursor() } else { world.theme.faint() };
            let after = pen.put(0, y, area.width, &entry.label, style);
            if let Some(value) = entry.beside(columns) {
                pen.put(after + 1, y, area.width, value, world.theme.text());
            } else {
                for (below, line) in (y + 1..).zip(&entry.lines) {
                    pen.put(1, below, area.width.saturating_sub(1), line, world.theme.text());
                }
            }
            y += u16::try_from(entry.height(columns)).unwrap_or(u16::MAX - y);
        }
        for remarque in world.remarques(target) {
            for line in wrap(&labels::remarque(world.i18n, remarque), columns) {
                pen.put(0, y, area.width, &line, world.theme.key());
                y = y.saturating_add(1);
            }
        }
    }

    /// The first field to draw so that the one under the cursor shows whole, or from its start.
    fn first(&self, entries: &[Entry], area: Rect) -> usize {
        let room = usize::from(area.height.saturating_sub(1));
        let last = self.cursor.at.min(entries.len().saturating_sub(1));
        let height =
            |first: usize| entries[first..=last].iter().map(|it| it.height(usize::from(area.width))).sum::<usize>();
        (0..last).find(|&first| height(first) <= room).unwrap_or(last)
    }
}

impl Entry {
    /// The value, when it fits on the row of its label.
    fn beside(&self, columns: usize) -> Option<&str> {
        match self.lines.as_slice() {
            [] => Some(""),
            [only] => (width(&self.label) + 1 + width(only) <= columns).then_some(only),
            _ => None,
        }
    }

    /// The rows that it takes.
    fn height(&self, columns: usize) -> usize {
        if self.beside(columns).is_some() { 1 } else { 1 + self.lines.len() }
    }
}

fn entry(world: &World<'_>, target: &Target, fields: &dyn Fields, name: &'static str, columns: usize) -> Entry {
    let value = fields.get(name).unwrap_or(Value::Null);
    let text = field_text(world.i18n, world.programme, target.kind, name, &value);
    let text = if text.is_empty() { t!(world.i18n, "valeur-vide") } else { text };
    let label = t!(world.i18n, "panneau-champ", champ = names::field_name(name, world.i18n));
    Entry { label, lines: wrap(&text, columns.saturating_sub(1)) }
}

/// The value of a field as people read it: identifiers give way to codes, numbers are in their language.
pub(crate) fn field_text(i18n: &I18n, programme: &Programme, kind: Kind, name: &str, value: &Value) -> String {
    let shape = kind.shape(name);
    let referred = shape.and_then(Shape::refers);
    let named = |id: &str| {
        let target = referred.map(|kind| Target::new(kind, id));
        target.and_then(|target| programme.label(&target)).map_or_else(|| id.to_owned(), |label| label.to_string())
    };
    if shape == Some(Shape::Aim) {
        let target = serde_json::from_value::<Target>(value.clone()).ok();
        return target.map(|it| programme.label(&it).unwrap_or(it.id).to_string()).unwrap_or_default();
    }
    if let (Some(Shape::Moment), Some(at)) = (shape, value.as_str().and_then(|it| it.parse().ok())) {
        return local_time(at, i18n);
    }
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => t!(i18n, "valeur-oui"),
        Value::Bool(false) => t!(i18n, "valeur-non"),
        Value::Number(number) => {
            number.to_string().parse::<Decimal>().map_or_else(|_| number.to_string(), |it| i18n.decimal(it))
        }
        Value::String(id) if matches!(shape, Some(Shape::Reference(_))) => named(id),
        Value::String(text) => labels::value(i18n, name, text).unwrap_or_else(|| text.clone()),
        Value::Array(items) => {
            items.iter().map(|item| item_text(i18n, programme, item, &named)).collect::<Vec<_>>().join(", ")
        }
        Value::Object(table) => table
            .iter()
            .map(|(key, item)| {
                let key = match shape {
                    Some(Shape::Table(Keys::Heures | Keys::Figures | Keys::Seuils)) => names::field_name(key, i18n),
                    _ => named(key),
                };
                t!(i18n, "valeur-entree", key = key, value = item_text(i18n, programme, item, &named))
            })
            .collect::<Vec<_>>()
            .join(", "),
    }
}

fn item_text(i18n: &I18n, programme: &Programme, item: &Value, named: &dyn Fn(&str) -> String) -> String {
    match item {
        Value::String(id) => named(id),
        // A niveau that a parcours aims at, in a year.
        Value::Object(vise) if vise.contains_key("niveau") => {
            let id = vise["niveau"].as_str().unwrap_or_default();
            let found = programme.niveaux().find(|(_, niveau)| niveau.id.as_str() == id);
            let niveau = found.map_or_else(|| id.to_owned(), |(it, niveau)| format!("{} {}", it.nom, niveau.ordre));
            t!(i18n, "valeur-niveau-vise", annee = vise["annee"].as_u64().unwrap_or(0), niveau = niveau)
        }
        Value::Object(split) => {
            let hours = |key: &str| field_text(i18n, programme, Kind::Programme, key, &split[key]);
            t!(i18n, "valeur-repartie", presentiel = hours("presentiel"), distanciel = hours("distanciel"))
        }
        other => field_text(i18n, programme, Kind::Programme, "", other),
    }
}
