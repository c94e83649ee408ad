//! The key by which participants know the machine again: made once, beside the database.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use russh::keys::{Algorithm, HashAlg, PrivateKey, ssh_key::LineEnding};

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("cannot read {file}: {error}")]
    Unreadable { file: PathBuf, error: io::Error },
    /// Others on this machine may read it, and could pass for it.
    #[error("{0} may be read by others")]
    Open(PathBuf),
    #[error("{0} is no private key without passphrase")]
    NotAKey(PathBuf),
    #[error("cannot write {file}: {error}")]
    Unwritable { file: PathBuf, error: io::Error },
}

/// Where the key of a database lies: `tapis.db` has `tapis.db.hostkey`.
pub(super) fn path(db: &Path) -> PathBuf {
    let mut name = db.as_os_str().to_owned();
    name.push(".hostkey");
    name.into()
}

/// What people compare: `SHA256:…`.
pub(super) fn fingerprint(key: &PrivateKey) -> String {
    key.fingerprint(HashAlg::Sha256).to_string()
}

/// Reads the key; None when there is none yet.
///
/// # Errors
/// When it cannot be read, or others could read it.
pub(super) fn read(file: &Path) -> Result<Option<PrivateKey>, KeyError> {
    let unreadable = |error| KeyError::Unreadable { file: file.to_owned(), error };
    let text = match fs::read(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(error)),
    };
    if is_open(file).map_err(unreadable)? {
        return Err(KeyError::Open(file.to_owned()));
    }
    let key = PrivateKey::from_openssh(text).ok().filter(|it| !it.is_encrypted());
    key.map(Some).ok_or_else(|| KeyError::NotAKey(file.to_owned()))
}

/// Reads the key, and makes it the first time.
///
/// # Errors
/// Those of [`read`]; when it cannot be written.
pub(super) fn read_or_make(file: &Path) -> Result<PrivateKey, KeyError> {
    if let Some(key) = read(file)? {
        return Ok(key);
    }
    let unwritable = |error| KeyError::Unwritable { file: file.to_owned(), error };
    let key =
        PrivateKey::random(&mut rand::rng(), Algorithm::Ed25519).map_err(|it| unwritable(io::Error::other(it)))?;
    let text = key.to_openssh(LineEnding::LF).map_err(|it| unwritable(io::Error::other(it)))?;
    write_alone(file, text.as_bytes()).map_err(unwritable)?;
    // Somebody else may have been first: theirs is the one that people will see.
    read(file)?.ok_or_else(|| KeyError::NotAKey(file.to_owned()))
}

#[cfg(unix)]
fn is_open(file: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::metadata(file)?.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_open(_: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Writes a file that only its owner may read, unless there is one: beside it first, so that it is whole or not there.
fn write_alone(file: &Path, bytes: &[u8]) -> io::Result<()> {
    use io::Write;
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Made by the crate for one user only.
    let mut draft = tempfile::NamedTempFile::new_in(folder)?;
    draft.write_all(bytes)?;
    draft.as_file().sync_all()?;
    match draft.persist_noclobber(file) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error.error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_is_its_owner_s_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = path(&folder.path().join("tapis.db"));
        assert!(read(&file).unwrap().is_none());
        let key = read_or_make(&file).unwrap();
        assert_eq!(fingerprint(&key), fingerprint(&read_or_make(&file).unwrap()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
            fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
            assert!(matches!(read(&file), Err(KeyError::Open(_))));
        }
    }

    #[test]
    fn what_is_no_key_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("key");
        write_alone(&file, b"nonsense").unwrap();
        assert!(matches!(read_or_make(&file), Err(KeyError::NotAKey(_))));
        assert_eq!(fs::read(&file).unwrap(), b"nonsense");
    }
}
