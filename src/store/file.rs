//! Which file a name stands for. SQLite keeps the file that it opened, whatever becomes of its name: what is written
//! after somebody has put another in its place would be nobody's to find.

use std::path::Path;

/// The file itself, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileId(#[cfg(unix)] (u64, u64));

impl FileId {
    /// The file that `path` names now; None when there is none.
    #[cfg(unix)]
    pub(super) fn of(path: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        path.metadata().ok().map(|it| Self((it.dev(), it.ino())))
    }

    /// Elsewhere, a file that is open can neither be deleted nor replaced.
    #[cfg(not(unix))]
    pub(super) fn of(path: &Path) -> Option<Self> {
        path.exists().then_some(Self())
    }
}
