//! Writing a programme so that people can read it and compare two versions line by line.

use toml::{Table, Value};

use super::text::{key, line, number, paragraph};
use crate::programme::Programme;

/// Where a line should break.
const WIDTH: usize = 100;

/// The lists and tables that are written under a header of their own; all else is written after its key.
const BLOCKS: &[&str] = &[
    "figures",
    "metadonnees",
    "competences",
    "competences.niveaux",
    "parcours",
    "semestres",
    "semestres.ues",
    "activites",
    "activites.criteres",
    "blocs",
    "remarques",
    "derogations",
    "reglages",
];

/// The programme as a TOML file.
pub fn write(programme: &Programme) -> String {
    let mut out = String::new();
    match Table::try_from(programme) {
        Ok(table) => write_table(&mut out, "", &table),
        // All keys are texts and no value is null: a programme is always a table.
        Err(error) => debug_assert!(false, "{error}"),
    }
    out
}

fn write_table(out: &mut String, path: &str, table: &Table) {
    let mut blocks = Vec::new();
    for (name, value) in table {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        if BLOCKS.contains(&path.as_str()) {
            blocks.push((path, value));
        } else {
            out.push_str(&entry(name, value));
        }
    }
    for (path, value) in blocks {
        match value {
            Value::Array(items) => {
                items.iter().filter_map(Value::as_table).for_each(|item| out.push_str(&block(&path, item)));
            }
            Value::Table(table) => {
                out.push_str(&format!("\n[{path}]\n"));
                write_table(out, &path, table);
            }
            _ => {}
        }
    }
}

/// One object of the lists at `path`, under its header.
pub(super) fn block(path: &str, object: &Table) -> String {
    let mut out = format!("\n[[{path}]]\n");
    write_table(&mut out, path, object);
    out
}

/// A key and its value, on one line or, past the width, on several.
pub(super) fn entry(name: &str, value: &Value) -> String {
    let key = key(name);
    let written = match value {
        Value::String(text) if text.contains('\n') => paragraph(text),
        Value::Array(items) => list(items, key.len() + 3),
        other => inline(other),
    };
    format!("{key} = {written}\n")
}

/// A list on one line; when it is too long, as many items a line as there is room for. A list of tables has one
/// a line, so that one that changes is one line that changes.
fn list(items: &[Value], indent: usize) -> String {
    let written: Vec<String> = items.iter().map(inline).collect();
    let tables = items.iter().any(Value::is_table);
    let length = |texts: &[String]| texts.iter().map(|it| it.chars().count() + 2).sum::<usize>();
    if !tables && indent + length(&written) <= WIDTH {
        return format!("[{}]", written.join(", "));
    }
    let mut lines: Vec<String> = Vec::new();
    for item in written {
        match lines.last_mut() {
            Some(line) if !tables && line.chars().count() + item.chars().count() + 2 <= WIDTH => {
                line.push_str(&format!(" {item},"));
            }
            _ => lines.push(format!("    {item},")),
        }
    }
    format!("[\n{}\n]", lines.join("\n"))
}

fn inline(value: &Value) -> String {
    match value {
        Value::String(text) => line(text),
        Value::Float(value) => number(*value),
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Table(table) => {
            let entries: Vec<String> =
                table.iter().map(|(name, it)| format!("{} = {}", key(name), inline(it))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Integer(_) | Value::Boolean(_) | Value::Datetime(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = include_str!("../../../tests/fixtures/complet.toml");

    #[test]
    fn a_file_that_is_written_again_is_the_same() {
        let programme: Programme = toml::from_str(SAMPLE).unwrap();
        let written = write(&programme);
        assert_eq!(toml::from_str::<Programme>(&written).unwrap(), programme);
        assert_eq!(write(&toml::from_str(&written).unwrap()), written);
    }

    #[test]
    fn it_reads_well() {
        insta::assert_snapshot!(write(&toml::from_str(SAMPLE).unwrap()));
    }

    #[test]
    fn long_lists_are_wrapped() {
        let mut programme: Programme = toml::from_str(SAMPLE).unwrap();
        programme.activites[0].mots_cles = (0..40).map(|n| format!("mot {n}")).collect();
        let written = write(&programme);
        let words: Vec<&str> = written.lines().filter(|line| line.starts_with("    \"mot")).collect();
        assert!(words.len() > 3 && words.iter().all(|line| line.chars().count() <= WIDTH), "{words:#?}");
        assert_eq!(toml::from_str::<Programme>(&written).unwrap(), programme);
    }
}
