//! The database fails: each command says so in one sentence, and reads what can still be read.
#![cfg(unix)]

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    process::Command,
    time::Duration,
};

use crate::common::{Desk, Ran};
use rusqlite::Connection;

/// What only reads.
const READING: [&str; 8] = [
    "list",
    "show but-ecr --json",
    "check but-ecr",
    "matrix but-ecr",
    "export but-ecr --to toml",
    "log but-ecr",
    "diff but-ecr@1 but-ecr",
    "report but-ecr",
];
/// What writes.
const WRITING: [&str; 2] = ["snapshot but-ecr v1", "import faute.toml"];

/// Runs a line where `$F`, which holds a copy of the database, is mounted as `mount` says.
fn mounted(desk: &Desk, mount: &str, line: &str) -> Ran {
    let folder = desk.path("disque");
    fs::create_dir_all(&folder).unwrap();
    let script = format!("{mount} && exec \"$TAPIS\" {line}");
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", &script])
        .current_dir(folder.parent().unwrap())
        .env("F", &folder)
        .env("TAPIS", env!("CARGO_BIN_EXE_tapis"))
        .env("TAPIS_DB", folder.join("tapis.db"))
        .env("TZ", "UTC")
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

const READ_ONLY: &str = "mount --bind $F $F && cp tapis.db $F/ && mount -o remount,bind,ro $F";

#[test]
#[cfg_attr(not(can_mount), ignore = "wants to mount a disk of its own: unshare")]
fn what_cannot_be_written_is_read() {
    let desk = Desk::new();
    desk.with_sample();
    for line in READING {
        let written = desk.tapis(line);
        let read = mounted(&desk, READ_ONLY, line);
        assert_eq!((read.code, &read.out), (written.code, &written.out), "{line}: {}", read.err);
    }
}

#[test]
#[cfg_attr(not(can_be_somebody_else), ignore = "wants to become somebody else: root and setpriv")]
fn what_belongs_to_somebody_else_is_read() {
    // Root may write anywhere, so that the test must be able to become nobody.
    let nobody = ["--reuid=65534", "--clear-groups"];
    let desk = Desk::new();
    desk.with_sample();
    let open_to_all = |path: &std::path::Path, mode| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    open_to_all(desk.path("").as_path(), 0o755);
    open_to_all(&desk.path("tapis.db"), 0o644);
    // The binary may stand where nobody may look. Another process copies it: one that this one still holds open for
    // writing, even in a child on its way elsewhere, cannot be run.
    let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_tapis")).arg(desk.path("tapis")).status().unwrap();
    assert!(copied.success());
    for line in READING.iter().chain(&WRITING[..1]) {
        let mut command = Command::new("setpriv");
        command.args(nobody).arg(desk.path("tapis")).args(line.split_whitespace());
        let output = command.current_dir("/").env("TAPIS_DB", desk.path("tapis.db")).env("TZ", "UTC").output().unwrap();
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        if READING.contains(line) {
            assert_eq!(out, desk.tapis(line).out, "{line}: {err}");
        } else {
            assert!(err.contains("est en lecture seule"), "{line}: {err}");
        }
    }
}

#[test]
#[cfg_attr(not(can_mount), ignore = "wants to mount a disk of its own: unshare")]
fn what_would_write_says_why_not() {
    let desk = Desk::new();
    desk.with_sample();
    desk.write("faute.toml", fs::read(crate::common::flawed_sample()).unwrap());
    for line in WRITING {
        for (lang, words) in [("fr", "est en lecture seule"), ("en", "is read-only")] {
            let ran = mounted(&desk, READ_ONLY, &format!("--lang {lang} {line}"));
            assert!(ran.refused().contains(words), "{line}: {ran:?}");
        }
    }
}

#[test]
#[cfg_attr(not(can_mount), ignore = "wants to mount a disk of its own: unshare")]
fn edits_that_wait_beside_a_read_only_file_are_not_forgotten() {
    let desk = Desk::new();
    desk.with_sample();
    // Somebody has the database open: what they wrote last is not in the file yet.
    let other = Connection::open(desk.path("tapis.db")).unwrap();
    other.execute_batch("UPDATE programme SET intitule = 'Hier soir'; SELECT 1").unwrap();
    assert!(fs::metadata(desk.path("tapis.db-wal")).unwrap().len() > 0);
    let copy = "mount --bind $F $F && cp tapis.db tapis.db-wal $F/ && mount -o remount,bind,ro $F";
    let ran = mounted(&desk, copy, "list");
    // The past must not be told as the present.
    assert!(ran.code == 2 || ran.out.contains("Hier soir"), "{ran:?}");
    if ran.code == 2 {
        assert!(ran.refused().contains("lecture seule"), "{ran:?}");
    }
}

#[test]
#[cfg_attr(not(can_mount), ignore = "wants to mount a disk of its own: unshare")]
fn a_read_only_database_of_an_older_tapis_must_be_opened_elsewhere_first() {
    let desk = Desk::new();
    crate::earlier::of_version(&desk.path("tapis.db"), 6);
    let ran = mounted(&desk, READ_ONLY, "list");
    assert!(ran.refused().contains("version plus ancienne"), "{ran:?}");
    desk.tapis("list").ok();
}

#[test]
#[cfg_attr(not(can_mount), ignore = "wants to mount a disk of its own: unshare")]
fn a_full_disk_refuses_an_import_and_keeps_the_rest() {
    let desk = Desk::new();
    desk.with_sample();
    desk.write("faute.toml", fs::read(crate::common::flawed_sample()).unwrap());
    let size = fs::metadata(desk.path("tapis.db")).unwrap().len() / 1024 + 60;
    let small = format!("mount -t tmpfs -o size={size}k tmpfs $F && cp tapis.db $F/");
    for (lang, words) in [("fr", "le disque est plein"), ("en", "disk is full")] {
        let ran = mounted(&desk, &small, &format!("--lang {lang} import faute.toml"));
        assert!(ran.refused().contains(words), "{ran:?}");
    }
    let after = format!("{small} && (\"$TAPIS\" import faute.toml; true) 2>/dev/null");
    let ran = mounted(&desk, &after, "list --json");
    assert_eq!(ran.json(), desk.tapis("list --json").json());
}

#[test]
fn a_database_that_somebody_holds_is_read_and_not_written() {
    let desk = Desk::new();
    desk.with_sample();
    let other = Connection::open(desk.path("tapis.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    for line in READING {
        assert_eq!(desk.tapis(line).code, 0, "{line}");
    }
    // Patient, but not for ever.
    let ran = desk.command().timeout(Duration::from_secs(30)).args(["snapshot", "but-ecr", "v1"]).output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8(ran.stderr).unwrap().contains("occupée par un autre programme"));
    other.execute_batch("ROLLBACK").unwrap();
    desk.tapis("snapshot but-ecr v1").ok();
}

#[test]
fn what_is_no_database_of_ours_is_named_by_every_command() {
    let desk = Desk::new();
    desk.with_sample();
    let good = desk.database().unwrap();
    let newer = {
        let db = Connection::open(desk.path("tapis.db")).unwrap();
        db.execute_batch("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        drop(db);
        desk.database().unwrap()
    };
    let mut damaged = good.clone();
    // Every page but the first, which says what the file is.
    damaged[4096..].fill(0xa5);
    for (bytes, words) in [
        (&newer[..], ["version plus récente", "newer version"]),
        (
            b"ceci n\xe2\x80\x99est pas une base de donn\xc3\xa9es, mais un texte un peu long",
            ["n’est pas une base", "is not a"],
        ),
        (&damaged[..], ["est abîmée", "is damaged"]),
    ] {
        for name in ["tapis.db-wal", "tapis.db-shm"] {
            let _ = fs::remove_file(desk.path(name));
        }
        desk.write("tapis.db", bytes);
        for line in READING.iter().chain(&WRITING[..1]).chain(&["open but-ecr"]) {
            for (lang, word) in [("fr", words[0]), ("en", words[1])] {
                let ran = desk.tapis(&format!("--lang {lang} {line}"));
                assert!(ran.refused().contains(word), "{line}: {ran:?}");
            }
        }
        assert_eq!(desk.database().unwrap(), bytes, "{}", words[0]);
    }
}
