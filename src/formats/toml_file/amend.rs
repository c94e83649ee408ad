//! Carrying an edit into a file that people wrote: what it does not touch stays as it is, comments and layout included.

use serde_json::{Value as Json, json};
use toml_edit::{DocumentMut, InlineTable, Item, RawString, Table, TableLike, Value};

use super::{places::kind_in, write::block, write::entry};
use crate::{
    edit::{Edit, Path, Placed},
    programme::{Kind, Programme, Target},
};

/// The file `text` once `edit` is carried out, `after` being the programme that it then holds.
///
/// None when that cannot be done to the letter: the file holds something that `edit` does not expect there.
pub fn amend(text: &str, edit: &Edit, after: &Programme) -> Option<String> {
    let windows = text.contains("\r\n");
    let unix = text.replace("\r\n", "\n");
    let (mark, unix) = unix.strip_prefix('\u{feff}').map_or(("", unix.as_str()), |rest| ("\u{feff}", rest));
    let mut document: DocumentMut = unix.parse().ok()?;
    carry(document.as_table_mut(), edit)?;
    let amended = format!("{mark}{document}");
    let amended = if windows { amended.replace('\n', "\r\n") } else { amended };
    // Whatever was overlooked, nothing is lost: the file must say what the programme is.
    let read = super::read(std::path::Path::new(""), &amended).ok()?;
    (read == *after).then_some(amended)
}

fn carry(root: &mut Table, edit: &Edit) -> Option<()> {
    match edit {
        Edit::Set(set) => write(find(root, Kind::Programme, &set.target)?, &set.path, &set.after),
        Edit::Create(placed) => create(root, placed),
        Edit::Batch(edits) => edits.iter().try_for_each(|edit| carry(root, edit)),
        Edit::Delete(_) | Edit::Move(_) | Edit::Rename(_) => None,
    }
}

/// The table of an object, under a header of its own or within a list.
fn find<'t>(table: &'t mut dyn TableLike, kind: Kind, target: &Target) -> Option<&'t mut dyn TableLike> {
    if kind == target.kind && table.get("id").and_then(Item::as_str) == Some(target.id.as_str()) {
        return Some(table);
    }
    table.iter_mut().find_map(|(key, item)| {
        let kind = kind_in(key.get())?;
        tables(item).into_iter().find_map(|table| find(table, kind, target))
    })
}

fn tables(item: &mut Item) -> Vec<&mut dyn TableLike> {
    match item {
        Item::ArrayOfTables(tables) => tables.iter_mut().map(|it| it as &mut dyn TableLike).collect(),
        Item::Value(Value::Array(items)) => {
            items.iter_mut().filter_map(Value::as_inline_table_mut).map(|it| it as &mut dyn TableLike).collect()
        }
        _ => Vec::new(),
    }
}

fn write(table: &mut dyn TableLike, path: &Path, after: &Json) -> Option<()> {
    let field = path.field.as_str();
    match (&path.entry, after) {
        (None, _) => put(table, field, after),
        (Some(entry), Json::Bool(present)) if table.contains_key(field) => {
            member(table.get_mut(field)?, entry, *present)
        }
        (Some(entry), Json::Bool(true)) => put(table, field, &json!([entry])),
        (Some(_), Json::Bool(false)) => Some(()),
        (Some(entry), _) if table.contains_key(field) => match table.get_mut(field)? {
            Item::Value(Value::InlineTable(inline)) => put_inline(inline, entry, after),
            other => put(other.as_table_like_mut()?, entry, after),
        },
        (Some(entry), _) => put(table, field, &json!({ entry.as_str(): after })),
    }
}

/// The same between braces: the space before the closing one stays there, whichever entry is the last.
fn put_inline(inline: &mut InlineTable, key: &str, after: &Json) -> Option<()> {
    let end = inline.iter().last().and_then(|(_, last)| last.decor().suffix().cloned());
    let close = |inline: &mut InlineTable, end: RawString| {
        if let Some((_, last)) = inline.iter_mut().last() {
            last.decor_mut().set_suffix(end);
        }
    };
    close(inline, RawString::default());
    put(inline, key, after)?;
    close(inline, end.unwrap_or_default());
    Some(())
}

/// Gives a key its value, in the place of the one before; takes the key away when it has none any more.
fn put(table: &mut dyn TableLike, key: &str, after: &Json) -> Option<()> {
    if after.is_null() {
        table.remove(key);
        return Some(());
    }
    let mut item = item(after)?;
    match table.get_mut(key) {
        Some(before) => {
            // The comment at the end of the line stays.
            if let (Some(before), Some(value)) = (before.as_value(), item.as_value_mut()) {
                *value.decor_mut() = before.decor().clone();
            }
            *before = item;
        }
        None => {
            table.insert(key, item);
        }
    }
    Some(())
}

/// A value as it is written in a new file.
fn item(value: &Json) -> Option<Item> {
    const KEY: &str = "x";
    let written = entry(KEY, &toml::Value::try_from(value).ok()?);
    written.parse::<DocumentMut>().ok()?.remove(KEY)
}

/// Puts a text into a list, at its end, or takes it out.
fn member(list: &mut Item, text: &str, present: bool) -> Option<()> {
    let list = list.as_array_mut()?;
    let at = list.iter().position(|it| it.as_str() == Some(text));
    match (at, present) {
        (None, true) => list.push(text),
        (Some(at), false) => {
            let gone = list.remove(at);
            // The first of a list has its own distance to the bracket.
            if let (0, Some(first), Some(prefix)) = (at, list.get_mut(0), gone.decor().prefix()) {
                first.decor_mut().set_prefix(prefix.clone());
            }
        }
        _ => {}
    }
    Some(())
}

/// Inserts a new object, among those of its kind, under a header of its own.
fn create(root: &mut Table, Placed { object, at }: &Placed) -> Option<()> {
    let kind = object.target().kind;
    let key = root.iter().map(|(key, _)| key.to_owned()).find(|key| kind_in(key) == Some(kind))?;
    if !at.parent.is_empty() {
        return None;
    }
    // An object is written as a table with its kind for a key.
    let value = toml::Value::try_from(object).ok()?;
    let (_, fields) = value.as_table()?.iter().next()?;
    let fragment: DocumentMut = block(&key, fields.as_table()?).parse().ok()?;
    let mut table = fragment.get(&key)?.as_array_of_tables()?.get(0)?.clone();
    // It stands after the one before it, wherever that is in the file.
    table.set_position(None);
    root.get_mut(&key)?.as_array_of_tables_mut()?.insert(at.rank, table);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        edit::{self, member, set},
        programme::{Element, Id},
    };

    const SAMPLE: &str = include_str!("../../../sample_programmes/but-economie-circulaire.toml");

    fn programme(text: &str) -> Programme {
        super::super::read(std::path::Path::new("x.toml"), text).unwrap()
    }

    /// The lines that go and those that come.
    fn amended(text: &str, edit: impl FnOnce(&Programme) -> Edit) -> (Vec<String>, Vec<String>) {
        let before = programme(text);
        let mut after = before.clone();
        let done = edit::apply(&mut after, edit(&before)).unwrap();
        let new = amend(text, &done, &after).expect("it can be amended");
        let rest = |one: &str, other: &str| {
            let mut lines: Vec<String> = other.lines().map(str::to_owned).collect();
            one.lines()
                .filter(|line| lines.iter().position(|it| it == line).map(|at| lines.remove(at)).is_none())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        (rest(text, &new), rest(&new, text))
    }

    fn ac(id: &str) -> Target {
        Target::new(Kind::Ac, id)
    }

    #[test]
    fn what_changes_nothing_leaves_every_byte() {
        for text in [SAMPLE, include_str!("../../../sample_programmes/atelier-des-defauts.toml")] {
            let nothing = Edit::Batch(Vec::new());
            assert_eq!(amend(text, &nothing, &programme(text)).as_deref(), Some(text));
            let windows = text.replace('\n', "\r\n");
            assert_eq!(amend(&windows, &nothing, &programme(&windows)).as_deref(), Some(windows.as_str()));
        }
    }

    #[test]
    fn one_field_is_one_line() {
        let (gone, come) = amended(SAMPLE, |it| set(it, &ac("ac11-01"), Path::field("code"), "AC11.09").unwrap());
        assert_eq!((gone.len(), come.len()), (1, 1));
        assert_eq!(gone[0].replace("AC11.01", "AC11.09"), come[0]);
    }

    #[test]
    fn sets_and_tables_change_within_their_line() {
        let before = programme(SAMPLE);
        let activite = before.activites.iter().find(|it| it.travaille.len() > 2 && it.coefficients.len() > 1).unwrap();
        let (first, last) = (activite.travaille.first().unwrap(), activite.travaille.last().unwrap());
        let (ue, _) = activite.coefficients.iter().next_back().unwrap();
        for id in [first, last] {
            let (gone, come) =
                amended(SAMPLE, |it| member(it, &activite.target(), "travaille", id.as_str(), false).unwrap());
            assert_eq!((gone.len(), come.len()), (1, 1), "{gone:?} {come:?}");
            let quoted = format!("\"{id}\"");
            let without = |line: &str| line.replace(&format!("{quoted}, "), "").replace(&format!(", {quoted}"), "");
            assert_eq!(come[0], without(&gone[0]));
        }
        let other = before.ues().map(|(_, it)| &it.id).find(|it| !activite.coefficients.contains_key(*it)).unwrap();
        let path = || Path::entry("coefficients", ue.as_str());
        let (gone, come) = amended(SAMPLE, |it| set(it, &activite.target(), path(), 7.5).unwrap());
        assert!(gone.len() == 1 && come[0].contains(&format!("{ue} = 7.5")), "{come:?}");
        let new = || Path::entry("coefficients", other.as_str());
        let (_, come) = amended(SAMPLE, |it| set(it, &activite.target(), new(), 2).unwrap());
        assert!(come.len() == 1 && come[0].ends_with(&format!(", {other} = 2 }}")), "{come:?}");
        let (gone, come) = amended(SAMPLE, |it| set(it, &activite.target(), path(), Json::Null).unwrap());
        assert!(gone.len() == 1 && !come[0].contains(ue.as_str()) && come[0].ends_with(" }"), "{come:?}");
    }

    #[test]
    fn comments_at_the_end_of_a_line_stay() {
        let text = SAMPLE.replacen("millesime = \"2026\"", "millesime = \"2026\"   # à revoir", 1);
        let whole = Target::new(Kind::Programme, "but-ecr");
        let (_, come) = amended(&text, |it| set(it, &whole, Path::field("millesime"), "2027").unwrap());
        assert_eq!(come, ["millesime = \"2027\"   # à revoir"]);
    }

    #[test]
    fn a_new_object_stands_where_it_should_and_nothing_else_moves() {
        let before = programme(SAMPLE);
        let mut activite = before.activites[3].clone();
        (activite.id, activite.code) = (Id::from_label("nouvelle"), "PORTFOLIO".into());
        activite.criteres.clear();
        activite.evaluations.clear();
        let create = Edit::Create(Placed {
            object: crate::programme::Object::Activite(activite),
            at: crate::programme::Location::new("", 4),
        });
        let (gone, come) = amended(SAMPLE, |_| create);
        assert_eq!(gone, [""; 0]);
        assert!(come.contains(&"id = \"nouvelle\"".to_owned()), "{come:?}");
    }

    #[test]
    fn what_is_not_to_the_letter_is_refused() {
        let before = programme(SAMPLE);
        let edit = set(&before, &ac("ac11-01"), Path::field("code"), "AC11.09").unwrap();
        assert_eq!(amend(SAMPLE, &edit, &before), None, "the programme after is not that one");
        assert_eq!(amend("<xml/>", &edit, &before), None);
    }
}
