//! The names of files that stand for programmes: `but-sd/maquette.xlsx`, one for each format. No other name is anything.

use crate::formats::registry::{Format, writable};

/// What a path stands for.
#[derive(Clone)]
pub enum Place {
    /// The folder of the programmes.
    Root,
    /// A programme, that may not be there.
    Programme(String),
    /// A file of a programme; without a format, one that can only be put there.
    File { programme: String, name: String, format: Option<&'static Format> },
}

impl Place {
    /// The programme that it is about.
    pub fn programme(&self) -> Option<&str> {
        match self {
            Place::Root => None,
            Place::Programme(programme) | Place::File { programme, .. } => Some(programme),
        }
    }

    /// The one path to it.
    pub fn path(&self) -> String {
        match self {
            Place::Root => "/".to_owned(),
            Place::Programme(programme) => format!("/{programme}"),
            Place::File { programme, name, .. } => format!("/{programme}/{name}"),
        }
    }
}

/// The longest path.
const LONGEST: usize = 512;

/// What a path stands for; None: nothing can be there.
pub fn place(path: &str) -> Option<Place> {
    if path.len() > LONGEST || path.chars().any(char::is_control) {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            // Above the programmes there is nothing.
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    match parts[..] {
        [] => Some(Place::Root),
        [programme] => Some(Place::Programme(programme.to_owned())),
        [programme, name] => {
            let format = writable().find(|it| name_of(it) == name);
            Some(Place::File { programme: programme.to_owned(), name: name.to_owned(), format })
        }
        _ => None,
    }
}

/// The names of the files of each programme.
pub fn offered() -> impl Iterator<Item = String> {
    writable().map(name_of)
}

/// What the file of a format is called: `moodle.csv`; of a format that is called as its files end, `maquette.xlsx`.
fn name_of(format: &Format) -> String {
    let stem = if format.name == format.extension { "maquette" } else { format.name };
    format!("{stem}.{}", format.extension)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_format_has_one_name() {
        let names: Vec<String> = offered().collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
        assert!(names.contains(&"maquette.xlsx".to_owned()) && names.contains(&"moodle.csv".to_owned()), "{names:?}");
    }

    #[test]
    fn no_path_leads_out() {
        for (path, expected) in [
            ("", Some("/")),
            (".", Some("/")),
            ("/../../etc", Some("/etc")),
            ("but-sd/", Some("/but-sd")),
            ("/but-sd/./maquette.xlsx", Some("/but-sd/maquette.xlsx")),
            ("but-sd/../but-sd/x.y", Some("/but-sd/x.y")),
            ("/a/b/c", None),
            ("a\nb", None),
        ] {
            assert_eq!(place(path).map(|it| it.path()).as_deref(), expected, "{path}");
        }
        assert!(
            matches!(place("but-sd/maquette.xlsx"), Some(Place::File { format: Some(it), .. }) if it.name == "xlsx")
        );
        assert!(matches!(place("but-sd/autre.xlsx"), Some(Place::File { format: None, .. })));
    }
}
