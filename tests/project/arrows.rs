//! Who knows whom among the folders of `src`: the map that CONTRIBUTING shows is what the code does, complete, and no
//! arrow goes both ways, by whatever detour.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// A folder, or a file that is one, with those that it knows.
type Map = BTreeMap<String, BTreeSet<String>>;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found
}

/// The modules of the crate that a source names, its unit tests left aside.
fn named(text: &str) -> BTreeSet<String> {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let code: String = text.lines().filter(|it| !it.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut names: BTreeSet<String> = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            Some(group) => names.extend(heads(group)),
            None => names.extend(word(after)),
        }
    }
    // The macro of texts names `i18n` without saying so.
    let speaks = |at: usize| !code[..at].ends_with(|it: char| it.is_ascii_alphanumeric() || it == '_');
    if code.match_indices("t!(").any(|(at, _)| speaks(at)) {
        names.insert("i18n".to_owned());
    }
    names
}

/// The first names of a group of imports: `b` and `c` of `b::{x, y}, c::z}`.
fn heads(group: &str) -> Vec<String> {
    let (mut depth, mut item, mut items) = (0, String::new(), Vec::new());
    for sign in group.chars() {
        match sign {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => items.extend(word(std::mem::take(&mut item).trim())),
            _ if depth == 0 => item.push(sign),
            _ => {}
        }
    }
    items.extend(word(item.trim()));
    items
}

fn word(text: &str) -> Option<String> {
    let end = text.find(|it: char| !(it.is_ascii_alphanumeric() || it == '_')).unwrap_or(text.len());
    Some(text[..end].to_owned()).filter(|it| !it.is_empty())
}

/// What the code does.
fn arrows() -> Map {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut map = Map::new();
    for path in sources(&root) {
        let inside = path.strip_prefix(&root).unwrap();
        let is_test = inside.components().any(|it| it.as_os_str() == "tests") || inside.ends_with("tests.rs");
        let top = inside.components().next().unwrap().as_os_str().to_string_lossy().replace(".rs", "");
        if is_test || ["lib", "main"].contains(&top.as_str()) {
            continue;
        }
        map.entry(top).or_default().extend(named(&fs::read_to_string(path).unwrap()));
    }
    let folders: BTreeSet<String> = map.keys().cloned().collect();
    for (folder, known) in &mut map {
        known.retain(|it| it != folder && folders.contains(it));
    }
    map
}

/// The table of CONTRIBUTING: `` | `rules` | what is in it | `coverage`, `edit` | ``.
fn drawn() -> Map {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("CONTRIBUTING.md")).unwrap();
    let table = text.split("| folder | holds | knows |").nth(1).expect("CONTRIBUTING has the map of folders");
    let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let rows = table.lines().skip(2).take_while(|it| it.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let [folder, _, known] = cells[..] else { panic!("{row}") };
        (quoted(folder).remove(0), quoted(known).into_iter().collect())
    })
    .collect()
}

#[test]
fn the_map_of_contributing_is_what_the_code_does() {
    assert_eq!(drawn(), arrows());
}

#[test]
fn arrows_go_one_way() {
    let mut left = arrows();
    assert!(left.len() > 10, "{left:?}");
    loop {
        let free: Vec<String> = left.iter().filter(|(_, known)| known.is_empty()).map(|it| it.0.clone()).collect();
        if free.is_empty() {
            break;
        }
        left.retain(|folder, _| !free.contains(folder));
        left.values_mut().for_each(|known| known.retain(|it| !free.contains(it)));
    }
    assert!(left.is_empty(), "these know one another in a circle: {left:?}");
}

#[test]
fn imports_are_read_whatever_their_shape() {
    let text = "use crate::{\n    a::{b, c},\n    d, e::f,\n};\nuse crate::g::h;\nfn x() { crate::i::j() }\n// crate::k\n\
        #[cfg(test)]\nmod tests { use crate::l; }";
    assert_eq!(named(text).into_iter().collect::<Vec<_>>(), ["a", "d", "e", "g", "i"]);
}
