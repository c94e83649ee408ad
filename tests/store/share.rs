//! A database on a share: two mounts of one folder, as two machines have it. The second is refused, and says who has
//! the first; nothing is ever malformed.
#![cfg(target_os = "linux")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use rusqlite::Connection;
use tapis::{
    edit::{self, Path as Field},
    programme::{Kind, Target},
    store::{Origin, Store, StoreError},
};

use crate::common::{Desk, sample};

/// A folder and two mounts of it that somebody has made, separated by colons: NFS, SMB and others are tried by hand.
const MOUNTED: &str = "TAPIS_MOUNTED_TWICE";

/// One mount of a folder: by sshfs, whose server is a process of this test, or made by others.
struct Mount {
    at: PathBuf,
    sshfs: Option<Child>,
}

impl Mount {
    /// None: nothing of the kind can be mounted here.
    fn of(folder: &Path, at: PathBuf) -> Option<Self> {
        let server = ["/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server", "/usr/lib/ssh/sftp-server"]
            .into_iter()
            .find(|it| Path::new(it).exists())?;
        fs::create_dir_all(&at).unwrap();
        // The two talk over a pair of sockets, which a shell of this test's own ties.
        let line = format!(
            "exec socat EXEC:{server} 'EXEC:\"sshfs -f -o passive -o dir_cache=no x:{} {}\"'",
            folder.display(),
            at.display()
        );
        let mut sshfs = Command::new("sh").args(["-c", &line]).stderr(Stdio::null()).spawn().ok()?;
        let end = Instant::now() + Duration::from_secs(10);
        while Instant::now() < end {
            let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap();
            if mounts.lines().any(|it| it.contains(at.to_str().unwrap()) && it.contains("fuse.sshfs")) {
                return Some(Self { at, sshfs: Some(sshfs) });
            }
            if sshfs.try_wait().unwrap().is_some() {
                return None;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = sshfs.kill();
        None
    }

    fn db(&self) -> PathBuf {
        self.at.join("tapis.db")
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let Some(sshfs) = &mut self.sshfs else { return };
        let unmount = |program: &str, args: &[&str]| {
            let done = Command::new(program).args(args).arg(&self.at).stderr(Stdio::null()).status();
            done.is_ok_and(|it| it.success())
        };
        let _ = unmount("fusermount", &["-u"]) || unmount("fusermount3", &["-u"]) || unmount("umount", &["-l"]);
        let _ = sshfs.kill();
        let _ = sshfs.wait();
    }
}

/// A folder with the sample in a database, mounted twice.
fn two_machines() -> Option<(Desk, Mount, Mount)> {
    let desk = Desk::new();
    desk.with_sample();
    if let Ok(three) = std::env::var(MOUNTED) {
        let name = format!("{:016x}", fastrand::u64(..));
        let mut folders = three.split(':').map(|it| Path::new(it).join(&name));
        let server = folders.next().unwrap();
        fs::create_dir(&server).unwrap();
        fs::copy(desk.path("tapis.db"), server.join("tapis.db")).unwrap();
        std::os::unix::fs::symlink(&server, desk.path("serveur")).unwrap();
        let mut mount = || Some(Mount { at: folders.next()?, sshfs: None });
        return Some((desk, mount()?, mount()?));
    }
    fs::create_dir(desk.path("serveur")).unwrap();
    fs::rename(desk.path("tapis.db"), desk.path("serveur/tapis.db")).unwrap();
    let mount = |name: &str| Mount::of(&desk.path("serveur"), desk.path(name));
    match (mount("lea"), mount("omar")) {
        (Some(lea), Some(omar)) => Some((desk, lea, omar)),
        _ => {
            println!("skipped: sshfs, socat and a server of SFTP are wanted, and the right to mount");
            None
        }
    }
}

fn edits(store: &Store, author: &str, many: usize) {
    let mut snapshot = store.load("but-ecr").unwrap();
    let target = Target::new(Kind::Programme, "but-ecr");
    for n in 0..many {
        let text = format!("{author} {n}");
        let edit = edit::set(&snapshot.programme, &target, Field::field("intitule"), text).unwrap();
        store.apply(&mut snapshot, edit, author, Origin::Edit).unwrap();
    }
}

fn assert_sound(path: &Path, entries: i64) {
    let db = Connection::open(path).unwrap();
    let damage: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    let there: i64 = db.query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).unwrap();
    assert_eq!((damage.as_str(), there), ("ok", entries));
}

#[test]
fn of_two_machines_one_writes_and_the_other_is_told_who() {
    let Some((desk, lea, omar)) = two_machines() else { return };
    let store = Store::open_as(&lea.db(), "Léa").unwrap();
    assert!(!store.is_wal());
    edits(&store, "Léa", 500);
    match Store::open_as(&omar.db(), "Omar").map(drop) {
        Err(StoreError::Held { holder, .. }) => assert_eq!(holder.who, "Léa"),
        other => panic!("{other:?}"),
    }
    // Each command says so, also on the machine that keeps the file.
    for db in [omar.db(), desk.path("serveur/tapis.db")] {
        let ran = desk.run(["list", "--db", db.to_str().unwrap()]);
        assert!(ran.refused().contains("Léa l’a ouverte sur la machine"), "{ran:?}");
    }
    drop(store);
    let store = Store::open_as(&omar.db(), "Omar").unwrap();
    edits(&store, "Omar", 500);
    drop(store);
    assert_sound(&desk.path("serveur/tapis.db"), 1001);
    let files = fs::read_dir(desk.path("serveur")).unwrap().map(|it| it.unwrap());
    let left: Vec<_> = files.filter(|it| it.metadata().unwrap().len() > 0).map(|it| it.file_name()).collect();
    assert_eq!(left, ["tapis.db"], "nothing is left beside it");
}

#[test]
fn what_the_machine_of_the_file_has_open_is_not_opened_through_the_share() {
    let Some((desk, lea, _omar)) = two_machines() else { return };
    let local = desk.path("serveur/tapis.db");
    let store = Store::open(&local).unwrap();
    edits(&store, "Inès", 3);
    assert!(matches!(Store::open(&lea.db()), Err(StoreError::HeldThere(_))));
    // Several may work there, as ever.
    edits(&Store::open(&local).unwrap(), "Max", 3);
    drop(store);
    edits(&Store::open(&lea.db()).unwrap(), "Léa", 3);
    assert_sound(&local, 10);
    // And after it came back from the share, the log is used again.
    assert!(Store::open(&local).unwrap().is_wal());
}

#[test]
fn a_new_database_on_a_share_is_made_and_imported_into() {
    let Some((desk, lea, _omar)) = two_machines() else { return };
    let db = lea.at.join("neuve.db");
    desk.run(["import", sample().to_str().unwrap(), "--db", db.to_str().unwrap()]).ok();
    let told = desk.run(["doctor", "--db", db.to_str().unwrap()]).ok();
    assert!(std::env::var(MOUNTED).is_ok() || told.contains("fuse.sshfs"), "{told}");
    assert_sound(&desk.path("serveur/neuve.db"), 1);
}
