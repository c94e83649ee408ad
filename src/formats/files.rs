//! Writing files whole or not at all: beside, then renamed. An interrupted export leaves the old file whole.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::written::Part;

/// Writes a file; with `force` in the place of one that is there.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when there is one and `force` is not given; what the system says otherwise.
pub fn write(file: &Path, bytes: &[u8], force: bool) -> io::Result<()> {
    keep(beside(file, bytes)?, file, force)
}

/// Files written beside where they go: they are there once they are kept, and when they are not nothing is left.
#[derive(Debug)]
pub struct Prepared(Vec<(PathBuf, NamedTempFile)>);

/// Writes the files of an export, named after `file`, beside where they go.
///
/// # Errors
/// The file that could not be written, and why.
pub fn prepare(file: &Path, parts: &[Part]) -> Result<Prepared, (PathBuf, io::Error)> {
    let prepare = |part: &Part| {
        let file = named(file, part.suffix);
        match beside(&file, &part.bytes) {
            Ok(beside) => Ok((file, beside)),
            Err(error) => Err((file, error)),
        }
    };
    parts.iter().map(prepare).collect::<Result<_, _>>().map(Prepared)
}

impl Prepared {
    /// Puts the files where they go; gives their names. When one of them is there already and `force` is not given,
    /// none is.
    ///
    /// # Errors
    /// The file that could not be written, and why.
    pub fn keep(self, force: bool) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
        if let Some((there, _)) = self.0.iter().find(|(it, _)| !force && it.exists()) {
            return Err((there.clone(), io::ErrorKind::AlreadyExists.into()));
        }
        let keep = |(file, beside): (PathBuf, NamedTempFile)| match keep(beside, &file, force) {
            Ok(()) => Ok(file),
            Err(error) => Err((file, error)),
        };
        self.0.into_iter().map(keep).collect()
    }
}

/// Writes the files of an export, named after `file`; gives their names. When one of them is there already and `force`
/// is not given, none is written.
///
/// # Errors
/// The file that could not be written, and why.
pub fn write_all(file: &Path, parts: &[Part], force: bool) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    prepare(file, parts)?.keep(force)
}

/// The bytes of `file`, on the disk beside it.
fn beside(file: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    if file.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = temporary(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    Ok(beside)
}

fn keep(beside: NamedTempFile, file: &Path, force: bool) -> io::Result<()> {
    let kept = if force { beside.persist(file) } else { beside.persist_noclobber(file) };
    kept.map(drop).map_err(|failed| failed.error)
}

/// The name of one file of several: `maquette.xml` gives `maquette-formation.xml`.
fn named(file: &Path, suffix: &str) -> PathBuf {
    if suffix.is_empty() {
        return file.to_owned();
    }
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let extension = file.extension().map(|it| format!(".{}", it.to_string_lossy())).unwrap_or_default();
    file.with_file_name(format!("{stem}{suffix}{extension}"))
}

/// A file that others may read, as any file that one saves; temporary ones are private otherwise.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".tapis-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_is_not_kept_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("maquette.csv");
        fs::write(&file, "old").unwrap();
        let parts = [Part { suffix: "", bytes: b"new".to_vec() }];
        let prepared = prepare(&file, &parts).unwrap();
        assert_eq!((fs::read_dir(folder.path()).unwrap().count(), fs::read(&file).unwrap()), (2, b"old".to_vec()));
        drop(prepared);
        assert_eq!((fs::read_dir(folder.path()).unwrap().count(), fs::read(&file).unwrap()), (1, b"old".to_vec()));
    }

    #[test]
    fn none_of_several_files_is_written_when_one_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("maquette.csv");
        let parts = ["-matrice", "-maquette"].map(|suffix| Part { suffix, bytes: b"a".to_vec() });
        fs::write(folder.path().join("maquette-maquette.csv"), "old").unwrap();
        let (there, error) = write_all(&file, &parts, false).unwrap_err();
        assert_eq!(
            (there.file_name().unwrap(), error.kind()),
            ("maquette-maquette.csv".as_ref(), io::ErrorKind::AlreadyExists)
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(write_all(&file, &parts, true).unwrap().len(), 2);
        assert_eq!(fs::read(&there).unwrap(), b"a");
    }
}
