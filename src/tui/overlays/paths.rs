//! Paths as people type them: `~`, and what the folder has that begins so.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{formats::registry, programme::kept};

/// A folder of more is shown by its first: nobody looks for a file among thousands without typing.
const MOST: usize = 2000;

/// What a folder has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PathEntry {
    pub path: PathBuf,
    pub name: String,
    pub sort: FileSort,
}

/// What can be done with it; those that are wanted come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FileSort {
    /// Its ending is that of a format that can be read.
    Importable,
    Folder,
    Other,
}

/// The file that `typed` names: `~` is `home`, and a path that does not start at the root starts where the program was
/// started.
pub(super) fn resolve(typed: &str, home: Option<&Path>) -> PathBuf {
    match (typed.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_owned(),
        (Some(rest), Some(home)) if rest.starts_with('/') => home.join(rest.trim_start_matches('/')),
        _ => PathBuf::from(typed),
    }
}

/// The file that `typed` names, for whoever is logged in.
pub(super) fn typed(typed: &str) -> PathBuf {
    resolve(typed, etcetera::home_dir().ok().as_deref())
}

/// The names of files, each from the root: whoever looks for them later is elsewhere.
pub(super) fn whole(files: &[PathBuf]) -> String {
    let name = |it: &PathBuf| std::path::absolute(it).unwrap_or_else(|_| it.clone()).display().to_string();
    files.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A typed path as the folder that it is about, with its last `/`, and how the name in it begins.
pub(super) fn split(typed: &str) -> (&str, &str) {
    match typed.rfind('/') {
        _ if typed == "~" => ("~", ""),
        Some(at) => typed.split_at(at + 1),
        None => ("", typed),
    }
}

/// What the folder of a typed path has that begins as it ends, in the order in which it is wanted.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn entries(typed: &str, home: Option<&Path>) -> io::Result<Vec<PathEntry>> {
    let (folder, beginning) = split(typed);
    let folder = match folder {
        "" => PathBuf::from("."),
        folder => resolve(folder, home),
    };
    let mut found = Vec::new();
    for item in fs::read_dir(&folder)?.take(MOST) {
        let item = item?;
        let name = kept(&item.file_name().to_string_lossy());
        if name.starts_with(beginning) && (!name.starts_with('.') || beginning.starts_with('.')) {
            // What is typed without folder is told without folder.
            let path = if folder == Path::new(".") { PathBuf::from(item.file_name()) } else { item.path() };
            let sort = if path.is_dir() { FileSort::Folder } else { sort(&path) };
            found.push(PathEntry { path, name, sort });
        }
    }
    found.sort_by(|a, b| (a.sort, &a.name).cmp(&(b.sort, &b.name)));
    Ok(found)
}

fn sort(file: &Path) -> FileSort {
    let extension = file.extension().map(|it| it.to_string_lossy().to_lowercase());
    let known = extension.is_some_and(|it| registry::readable().any(|format| format.extension == it));
    if known { FileSort::Importable } else { FileSort::Other }
}

/// A typed path, completed as far as all entries agree; a folder that is alone gets its `/`.
pub(super) fn completed(typed: &str, entries: &[PathEntry]) -> String {
    let (folder, _) = split(typed);
    let Some(first) = entries.first() else { return typed.to_owned() };
    let common = entries.iter().fold(first.name.as_str(), |common, entry| {
        let agree = common.char_indices().zip(entry.name.chars()).find(|((_, a), b)| a != b).map(|((at, _), _)| at);
        &common[..agree.unwrap_or(common.len().min(entry.name.len()))]
    });
    let slash = if entries.len() == 1 && first.sort == FileSort::Folder { "/" } else { "" };
    let gap = if folder == "~" { "/" } else { "" };
    format!("{folder}{gap}{common}{slash}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_home_folder_has_a_short_name() {
        let home = Some(Path::new("/home/ada"));
        for (typed, path) in [
            ("~", "/home/ada"),
            ("~/a.xml", "/home/ada/a.xml"),
            ("~lea/a.xml", "~lea/a.xml"),
            ("a.xml", "a.xml"),
            ("/a/b", "/a/b"),
        ] {
            assert_eq!(resolve(typed, home), Path::new(path));
        }
        assert_eq!(resolve("~/a", None), Path::new("~/a"));
    }

    #[test]
    fn a_path_is_completed_as_far_as_all_agree() {
        let entry = |name: &str, sort| PathEntry { path: name.into(), name: name.into(), sort };
        let both = [entry("été-a.xml", FileSort::Importable), entry("été-b.xml", FileSort::Importable)];
        assert_eq!(completed("dossier/é", &both), "dossier/été-");
        assert_eq!(completed("é", &both[..1]), "été-a.xml");
        assert_eq!(completed("d", &[entry("dossier", FileSort::Folder)]), "dossier/");
        assert_eq!(completed("~", &[entry("dossier", FileSort::Folder)]), "~/dossier/");
        assert_eq!(completed("rien", &[]), "rien");
        assert_eq!(completed("a", &[entry("ab", FileSort::Other), entry("a", FileSort::Other)]), "a");
    }

    #[test]
    fn what_can_be_imported_comes_first_and_hidden_files_only_when_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a-dossier")).unwrap();
        for name in ["b.XML", "a.txt", ".cache.toml", "c.toml"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let typed = |end: &str| format!("{}/{end}", folder.path().display());
        let names =
            |end: &str| -> Vec<String> { entries(&typed(end), None).unwrap().into_iter().map(|it| it.name).collect() };
        assert_eq!(names(""), ["b.XML", "c.toml", "a-dossier", "a.txt"]);
        assert_eq!(names("a"), ["a-dossier", "a.txt"]);
        assert_eq!(names("."), [".cache.toml"]);
        assert!(entries(&typed("nulle/part"), None).is_err());
    }
}
