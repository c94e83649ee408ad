//! Writing files whole or not at all: beside, then renamed. An interrupted export leaves the old file whole.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::{destination::Destination, written::Part};

pub use super::refused::{Protected, WriteError};

/// Writes a file; with `force` in the place of one that is there, whose owner and mode it takes.
///
/// # Errors
/// [`WriteError::Exists`] when there is one and `force` is not given; [`WriteError::Protected`] even so when it is no
/// document; what the system says otherwise.
pub fn write(file: &Path, bytes: &[u8], force: bool) -> Result<(), WriteError> {
    keep(beside(file, bytes)?, file, force)
}

/// Files written beside where they go: they are there once they are kept, and when they are not nothing is left.
#[derive(Debug)]
pub struct Prepared(Vec<(PathBuf, NamedTempFile)>);

/// Writes the files of an export, named after `file`, beside where they go.
///
/// # Errors
/// The file that could not be written, and why.
pub fn prepare(file: &Path, parts: &[Part]) -> Result<Prepared, (PathBuf, WriteError)> {
    let prepare = |part: &Part| {
        let file = named(file, &part.suffix);
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
    pub fn keep(self, force: bool) -> Result<Vec<PathBuf>, (PathBuf, WriteError)> {
        if let Some((there, _)) = self.0.iter().find(|(it, _)| !force && it.exists()) {
            return Err((there.clone(), WriteError::Exists));
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
pub fn write_all(file: &Path, parts: &[Part], force: bool) -> Result<Vec<PathBuf>, (PathBuf, WriteError)> {
    prepare(file, parts)?.keep(force)
}

/// The bytes of `file`, on the disk beside where they go.
fn beside(file: &Path, bytes: &[u8]) -> Result<NamedTempFile, WriteError> {
    let to = Destination::of(file)?;
    let folder = to.file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = temporary(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    Ok(beside)
}

fn keep(beside: NamedTempFile, file: &Path, force: bool) -> Result<(), WriteError> {
    // Again: what is there may have come while the file was being made.
    let to = Destination::of(file)?;
    let kept = match &to.there {
        Some(_) if !force => return Err(WriteError::Exists),
        Some(there) if !ownership::resemble(beside.as_file(), there)? => return overwrite(beside, &to.file),
        Some(_) => beside.persist(&to.file),
        None => beside.persist_noclobber(&to.file),
    };
    match kept {
        Ok(_) => Ok(()),
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => Err(WriteError::Exists),
        Err(failed) => Err(failed.error.into()),
    }
}

/// Writes into the file of somebody else: putting another in its place would take it from them. The copy beside it goes
/// when this is done: an interruption loses nothing.
fn overwrite(beside: NamedTempFile, file: &Path) -> Result<(), WriteError> {
    let mut from = beside.reopen()?;
    let mut to = std::fs::OpenOptions::new().write(true).open(file)?;
    let length = io::copy(&mut from, &mut to)?;
    to.set_len(length)?;
    to.sync_all()?;
    Ok(())
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

/// Who a file belongs to, and what others may do with it.
mod ownership {
    use std::{fs::Metadata, io};

    /// Makes `file` as `there` is. False when it cannot be given to whom `there` belongs.
    #[cfg(unix)]
    pub(super) fn resemble(file: &std::fs::File, there: &Metadata) -> io::Result<bool> {
        use std::{
            fs::Permissions,
            os::unix::fs::{MetadataExt, PermissionsExt, fchown},
        };
        let made = file.metadata()?;
        if (made.uid(), made.gid()) != (there.uid(), there.gid())
            && fchown(file, Some(there.uid()), Some(there.gid())).is_err()
        {
            return Ok(false);
        }
        // Last, as a change of owner takes some of it away.
        file.set_permissions(Permissions::from_mode(there.mode() & 0o7777))?;
        Ok(true)
    }

    #[cfg(not(unix))]
    pub(super) fn resemble(_file: &std::fs::File, _there: &Metadata) -> io::Result<bool> {
        Ok(true)
    }
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
        let parts = [Part { suffix: "".into(), bytes: b"new".to_vec() }];
        let prepared = prepare(&file, &parts).unwrap();
        assert_eq!((fs::read_dir(folder.path()).unwrap().count(), fs::read(&file).unwrap()), (2, b"old".to_vec()));
        drop(prepared);
        assert_eq!((fs::read_dir(folder.path()).unwrap().count(), fs::read(&file).unwrap()), (1, b"old".to_vec()));
    }

    #[test]
    fn none_of_several_files_is_written_when_one_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("maquette.csv");
        let parts = ["-matrice", "-maquette"].map(|suffix| Part { suffix: suffix.into(), bytes: b"a".to_vec() });
        fs::write(folder.path().join("maquette-maquette.csv"), "old").unwrap();
        let (there, error) = write_all(&file, &parts, false).unwrap_err();
        assert!(matches!(error, WriteError::Exists) && there.ends_with("maquette-maquette.csv"), "{there:?}: {error}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(write_all(&file, &parts, true).unwrap().len(), 2);
        assert_eq!(fs::read(&there).unwrap(), b"a");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_replaced_keeps_its_owner_its_mode_and_the_link_that_leads_to_it() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("maquette.csv"), folder.path().join("lien.csv"));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        // Only root can give a file away.
        let given = chown(&file, Some(4321), Some(4322)).is_ok();
        symlink("maquette.csv", &link).unwrap();
        write(&link, b"new", true).unwrap();
        let there = fs::metadata(&file).unwrap();
        assert_eq!((fs::read(&file).unwrap(), there.mode() & 0o7777), (b"new".to_vec(), 0o640));
        assert!(!given || (there.uid(), there.gid()) == (4321, 4322));
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(matches!(write(&link, b"newer", false), Err(WriteError::Exists)));
    }
}
