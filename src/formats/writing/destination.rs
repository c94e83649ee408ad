//! Where a file may be written: in a new place, or in that of a document. Never over a database, nor over what only
//! looks like a file.

use std::{
    fs::{self, File, FileType, Metadata},
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::refused::{Protected, WriteError};

/// How every SQLite database begins.
pub const SQLITE: &[u8; 16] = b"SQLite format 3\0";

/// What SQLite and tapis keep beside a database, under its name.
pub const COMPANIONS: [&str; 4] = ["-wal", "-shm", "-journal", "-lease"];

/// How many links may lead to a file, as the system has it.
const MOST_LINKS: usize = 40;

/// Where a file goes: no link, and nothing there that must stay.
#[derive(Debug)]
pub struct Destination {
    pub file: PathBuf,
    /// The document that is there.
    pub there: Option<Metadata>,
}

impl Destination {
    /// Where what is written to `file` goes: a link is followed to what it names.
    ///
    /// # Errors
    /// [`WriteError::Protected`], and what the system says of a folder or of links that lead nowhere.
    pub fn of(file: &Path) -> Result<Self, WriteError> {
        let file = followed(file)?;
        let there = match fs::metadata(&file) {
            Ok(there) => Some(there),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        if let Some(there) = &there {
            if there.is_dir() {
                return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
            }
            special(there.file_type()).map_or(Ok(()), |it| Err(WriteError::Protected(it)))?;
        }
        if is_companion(&file) {
            return Err(WriteError::Protected(Protected::Companion));
        }
        if there.is_some() && is_database(&file) {
            return Err(WriteError::Protected(Protected::Database));
        }
        Ok(Self { file, there })
    }
}

/// The file that `path` names in the end, be it one that is not there yet.
fn followed(path: &Path) -> io::Result<PathBuf> {
    let mut file = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&file) {
            Ok(named) => file = file.parent().unwrap_or(Path::new("")).join(named),
            // What is no link, or is not there: what this means is seen when it is looked at.
            Err(_) => return Ok(file),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

#[cfg(unix)]
fn special(kind: FileType) -> Option<Protected> {
    use std::os::unix::fs::FileTypeExt;
    match kind {
        _ if kind.is_fifo() => Some(Protected::Fifo),
        _ if kind.is_socket() => Some(Protected::Socket),
        _ if kind.is_char_device() || kind.is_block_device() => Some(Protected::Device),
        _ => None,
    }
}

#[cfg(not(unix))]
fn special(kind: FileType) -> Option<Protected> {
    (!kind.is_file()).then_some(Protected::Device)
}

/// Whether `file` bears the name of what a database keeps beside it.
fn is_companion(file: &Path) -> bool {
    let Some(name) = file.file_name().map(|it| it.to_string_lossy()) else { return false };
    let bases = COMPANIONS.iter().filter_map(|it| name.strip_suffix(it)).filter(|it| !it.is_empty());
    bases.map(|base| file.with_file_name(base)).any(|base| base.is_file() && is_database(&base))
}

/// Whether `file` is a database of SQLite.
///
/// One that is stays open here until the process ends: closing it would let go of the locks that SQLite may hold on it
/// in this very process, and others would take the database for one that nobody has open.
fn is_database(file: &Path) -> bool {
    let mut head = [0; SQLITE.len()];
    let Ok(mut open) = File::open(file) else { return false };
    let is_one = open.read_exact(&mut head).is_ok() && head == *SQLITE;
    if is_one {
        std::mem::forget(open);
    }
    is_one
}

#[cfg(test)]
mod tests {
    use super::*;

    fn protected(file: &Path) -> Option<Protected> {
        match Destination::of(file) {
            Err(WriteError::Protected(what)) => Some(what),
            other => {
                other.unwrap();
                None
            }
        }
    }

    #[test]
    fn a_database_and_what_goes_with_it_are_protected() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a.db"), [&SQLITE[..], &[0; 84]].concat()).unwrap();
        fs::write(path("b.db"), "no database").unwrap();
        assert_eq!(protected(&path("a.db")), Some(Protected::Database));
        assert_eq!((protected(&path("b.db")), protected(&path("b.db-wal"))), (None, None));
        for beside in COMPANIONS {
            let file = path(&format!("a.db{beside}"));
            assert_eq!(protected(&file), Some(Protected::Companion), "{beside}, which is not there");
            fs::write(&file, "").unwrap();
            assert_eq!(protected(&file), Some(Protected::Companion), "{beside}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_what_is_no_file_is_named() {
        use std::os::unix::{fs::symlink, net::UnixListener};
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let _listener = UnixListener::bind(path("socket")).unwrap();
        fs::write(path("a.db"), [&SQLITE[..], &[0; 84]].concat()).unwrap();
        for (link, to) in [("nowhere", "new.toml"), ("far", "nowhere"), ("to.db", "a.db"), ("circle", "circle")] {
            symlink(to, path(link)).unwrap();
        }
        symlink(path("socket"), path("to-socket")).unwrap();
        assert_eq!(protected(Path::new("/dev/null")), Some(Protected::Device));
        assert_eq!(protected(&path("to-socket")), Some(Protected::Socket));
        assert_eq!(protected(&path("to.db")), Some(Protected::Database));
        let new = Destination::of(&path("far")).unwrap();
        assert_eq!((new.file, new.there.is_none()), (path("new.toml"), true));
        assert!(matches!(Destination::of(&path("circle")), Err(WriteError::Io(_))));
    }
}
