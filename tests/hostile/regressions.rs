//! What once broke a reader breaks none any more.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use crate::readers::{READERS, attempt};

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn names_in(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|it| it.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

/// Every input that fuzzing found, under the name of the reader that it broke.
#[test]
fn what_once_broke_a_reader_no_longer_does() {
    let folder = project("tests/regressions");
    let readers = names_in(&folder);
    assert!(!readers.is_empty(), "there is nothing to try");
    for reader in readers {
        let inputs: Vec<PathBuf> = fs::read_dir(folder.join(&reader)).unwrap().map(|it| it.unwrap().path()).collect();
        assert!(!inputs.is_empty(), "{reader} has no input");
        for input in inputs {
            println!("{}", input.display());
            attempt(&reader, &fs::read(&input).unwrap());
        }
    }
}

#[test]
fn every_reader_is_fuzzed() {
    let listed: BTreeSet<String> = READERS.iter().map(|it| it.name.to_owned()).collect();
    assert_eq!(listed.len(), READERS.len());
    assert_eq!(names_in(&project("fuzz/fuzz_targets")), listed);
    let manifest: toml::Table = toml::from_str(&fs::read_to_string(project("fuzz/Cargo.toml")).unwrap()).unwrap();
    let bins = manifest["bin"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned());
    assert_eq!(bins.collect::<BTreeSet<_>>(), listed);
}
