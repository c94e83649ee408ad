//! File systems that several machines may have at once.
//!
//! There, locks may not reach the other machines, and shared memory never does: SQLite would corrupt a file that two of
//! them write. A first try of either tells nothing, as it always succeeds on the machine that tries.

use std::{
    fs::File,
    io::Read,
    path::Path,
    time::{Duration, Instant},
};

/// For how long a system remembers that a file of a share is there.
pub(super) const MEMORY_OF_NAMES: Duration = Duration::from_millis(1500);

/// For how long it may remember how large a file was, though another machine has made it larger: sshfs does for twenty
/// seconds.
const MEMORY_OF_SIZES: Duration = Duration::from_secs(25);

/// Kinds of file systems behind which other machines may be, as the system calls them.
#[cfg(any(unix, test))]
const SHARED: [&str; 38] = [
    "9p",
    "acfs",
    "afpfs",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "exfs",
    "gfs",
    "gfs2",
    "glusterfs",
    "gpfs",
    "lustre",
    "macfuse",
    "ncp",
    "ncpfs",
    "nfs",
    "nfs3",
    "nfs4",
    "ocfs2",
    "openafs",
    "orangefs",
    "osxfuse",
    "panfs",
    "prl_fs",
    "pvfs2",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
    "vmhgfs",
    "webdav",
    "webdavfs",
    "xsan",
];

/// The kind of the file system that holds `path`, or its folder while it is not there; None: this machine alone has it,
/// as far as the system knows.
pub(super) fn kind(path: &Path) -> Option<String> {
    #[cfg(debug_assertions)]
    if let Some(folder) = std::env::var_os("TAPIS_TEST_SHARE")
        && path.canonicalize().or_else(|_| folder_of(path).canonicalize()).ok()?.starts_with(folder)
    {
        return Some("nfs4".to_owned());
    }
    system(&path.canonicalize().or_else(|_| folder_of(path).canonicalize()).ok()?)
}

/// Waits until this machine knows how large the file is that another may have just written: SQLite would take one that
/// is shorter than it says itself for a damaged one.
pub(super) fn settle(path: &Path) {
    let start = Instant::now();
    while is_cut_short(path) == Some(true) && start.elapsed() < MEMORY_OF_SIZES {
        std::thread::sleep(Duration::from_millis(250));
    }
}

/// Whether a database has fewer bytes than it says itself. None: it says nothing.
fn is_cut_short(path: &Path) -> Option<bool> {
    let mut open = File::open(path).ok()?;
    let mut head = [0; 100];
    open.read_exact(&mut head).ok()?;
    let size = u64::from(u16::from_be_bytes([head[16], head[17]]));
    let pages = u64::from(u32::from_be_bytes([head[28], head[29], head[30], head[31]]));
    // A page of 65536 bytes is written as 1.
    let size = if size == 1 { 65_536 } else { size };
    Some(open.metadata().ok()?.len() < size * pages)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn system(path: &Path) -> Option<String> {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
    mounted(&mounts, path).filter(|it| is_shared(it))
}

#[cfg(any(target_os = "macos", target_os = "ios", target_os = "freebsd"))]
fn system(path: &Path) -> Option<String> {
    let name = rustix::fs::statfs(path).ok()?.f_fstypename;
    let letters = name.iter().take_while(|it| **it != 0).filter_map(|it| u8::try_from(*it).ok());
    Some(letters.map(char::from).collect::<String>().to_lowercase()).filter(|it| is_shared(it))
}

/// A network drive is known by the machine in its true name.
#[cfg(windows)]
fn system(path: &Path) -> Option<String> {
    use std::path::{Component, Prefix};
    match path.components().next() {
        Some(Component::Prefix(it)) if matches!(it.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)) => {
            Some("smb".to_owned())
        }
        _ => None,
    }
}

#[cfg(not(any(
    target_os = "linux",
    target_os = "android",
    target_os = "macos",
    target_os = "ios",
    target_os = "freebsd",
    windows
)))]
fn system(_path: &Path) -> Option<String> {
    None
}

#[cfg(any(unix, test))]
fn is_shared(kind: &str) -> bool {
    // Any server may be behind a file system that a program provides. A disk is behind « fuseblk ».
    kind == "fuse" || kind.starts_with("fuse.") || SHARED.contains(&kind)
}

/// The kind of the file system that is mounted where `path` is: of those on the way, the deepest; of those in one place,
/// the last.
#[cfg(any(target_os = "linux", target_os = "android", test))]
fn mounted(mounts: &str, path: &Path) -> Option<String> {
    let mount = |line: &str| {
        let (place, kind) = line.split_once(" - ")?;
        let place = place.split(' ').nth(4).map(unescaped)?;
        let deep = path.starts_with(&place).then(|| Path::new(&place).components().count())?;
        Some((deep, kind.split(' ').next()?.to_lowercase()))
    };
    // Of equals, max_by_key gives the last.
    mounts.lines().filter_map(mount).max_by_key(|(deep, _)| *deep).map(|(_, kind)| kind)
}

/// Blanks in the names of places are written in octal.
#[cfg(any(target_os = "linux", target_os = "android", test))]
fn unescaped(name: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(name.to_owned(), |name, (code, sign)| name.replace(code, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
        22 28 0:21 / /proc rw,nosuid - proc proc rw\n\
        28 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n\
        40 28 0:39 / /home/l\u{e9}a/Mes\\040projets rw - fuse.sshfs lea@serveur: rw\n\
        41 28 0:40 / /srv/nfs rw,relatime shared:5 master:2 - nfs4 nas:/but rw\n\
        42 41 254:1 / /srv/nfs/ici rw - ext4 /dev/vdb rw\n\
        43 28 0:41 / /cle rw - fuseblk /dev/sdb1 rw\n\
        44 28 0:42 / /mnt rw - ext4 /dev/vdc rw\n\
        45 28 0:43 / /mnt rw - cifs //nas/but rw\n";

    #[test]
    fn what_other_machines_may_have_is_known() {
        let shared = |path: &str| mounted(MOUNTS, Path::new(path)).filter(|it| is_shared(it));
        assert_eq!(shared("/home/l\u{e9}a/tapis.db"), None);
        assert_eq!(shared("/home/l\u{e9}a/Mes projets/tapis.db").as_deref(), Some("fuse.sshfs"));
        assert_eq!(shared("/srv/nfs/tapis.db").as_deref(), Some("nfs4"));
        assert_eq!(shared("/srv/nfs/ici/tapis.db"), None);
        assert_eq!(shared("/srv/nfsici/tapis.db"), None);
        assert_eq!(shared("/cle/tapis.db"), None);
        assert_eq!(shared("/mnt/tapis.db").as_deref(), Some("cifs"));
    }

    #[test]
    fn a_file_that_is_shorter_than_it_says_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tapis.db");
        let db = rusqlite::Connection::open(&path).unwrap();
        db.execute_batch("CREATE TABLE a (x); INSERT INTO a VALUES (zeroblob(20000))").unwrap();
        drop(db);
        assert_eq!(is_cut_short(&path), Some(false));
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, &whole[..whole.len() - 4096]).unwrap();
        assert_eq!((is_cut_short(&path), is_cut_short(folder.path())), (Some(true), None));
    }

    #[test]
    fn the_folder_counts_while_the_file_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(kind(&folder.path().join("tapis.db")), kind(folder.path()));
    }
}
