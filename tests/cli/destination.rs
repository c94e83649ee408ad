//! Where files are written, and what a file must never take the place of.
#![cfg(unix)]

use std::{
    fs,
    os::unix::fs::{MetadataExt, PermissionsExt, symlink},
};

use crate::common::Desk;

#[test]
fn an_export_never_takes_the_place_of_a_database_or_of_what_goes_with_it() {
    let desk = Desk::new();
    desk.with_sample();
    // Somebody has the database open, so that its companions are there.
    let other = rusqlite::Connection::open(desk.path("tapis.db")).unwrap();
    other.execute_batch("UPDATE programme SET intitule = 'Ouvert'").unwrap();
    symlink("tapis.db", desk.path("lien.db")).unwrap();
    fs::hard_link(desk.path("tapis.db"), desk.path("autre-nom.db")).unwrap();
    let before = desk.database().unwrap();
    for file in
        ["tapis.db", "lien.db", "autre-nom.db", "tapis.db-wal", "tapis.db-shm", "tapis.db-journal", "./tapis.db"]
    {
        for force in ["", "--force"] {
            let ran = desk.tapis(&format!("export but-ecr --to toml -o {file} {force}"));
            assert!(ran.refused().contains("base de données"), "{file}: {ran:?}");
            let ran = desk.tapis(&format!("report but-ecr -o {file} {force}"));
            assert!(ran.refused().contains("base de données"), "{file}: {ran:?}");
        }
    }
    assert_eq!(desk.database().unwrap(), before);
    assert!(fs::symlink_metadata(desk.path("lien.db")).unwrap().is_symlink());
    let english = desk.tapis("--lang en export but-ecr --to toml -o tapis.db --force");
    assert!(english.refused().contains("is a database"), "{english:?}");
}

#[test]
fn an_export_never_takes_the_place_of_what_is_no_file() {
    let desk = Desk::new();
    desk.with_sample();
    fs::create_dir(desk.path("dossier")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(desk.path("tube")).status().unwrap();
    assert!(made.success());
    let _socket = std::os::unix::net::UnixListener::bind(desk.path("prise")).unwrap();
    for (file, words) in
        [("dossier", "est un dossier"), ("tube", "est un tube"), ("prise", "prise"), ("/dev/null", "périphérique")]
    {
        let ran = desk.tapis(&format!("export but-ecr --to toml -o {file} --force"));
        assert!(ran.refused().contains(words), "{file}: {ran:?}");
    }
    assert_eq!(fs::metadata("/dev/null").unwrap().rdev(), 0x103);
}

#[test]
fn a_file_that_is_replaced_keeps_its_mode_and_the_link_that_leads_to_it() {
    let desk = Desk::new();
    desk.with_sample().write("partage.toml", "ancien");
    fs::set_permissions(desk.path("partage.toml"), fs::Permissions::from_mode(0o660)).unwrap();
    symlink("partage.toml", desk.path("lien.toml")).unwrap();
    symlink("futur.toml", desk.path("promesse.toml")).unwrap();
    let ran = desk.tapis("export but-ecr --to toml -o lien.toml");
    assert!(ran.refused().contains("existe déjà"), "{ran:?}");
    desk.tapis("export but-ecr --to toml -o lien.toml --force").ok();
    desk.tapis("export but-ecr --to toml -o promesse.toml").ok();
    for name in ["lien.toml", "promesse.toml"] {
        assert!(fs::symlink_metadata(desk.path(name)).unwrap().is_symlink(), "{name}");
    }
    assert_eq!(fs::metadata(desk.path("partage.toml")).unwrap().mode() & 0o777, 0o660);
    let read = |name: &str| fs::read_to_string(desk.path(name)).unwrap();
    assert_eq!(read("partage.toml"), read("futur.toml"));
    assert!(read("partage.toml").contains("but-ecr"));
}

/// Only root can make a file somebody else's.
#[test]
#[cfg_attr(not(can_be_somebody_else), ignore = "wants to become somebody else: root and setpriv")]
fn the_file_of_somebody_else_stays_theirs() {
    let desk = Desk::new();
    desk.with_sample().write("leur.toml", "ancien");
    std::os::unix::fs::chown(desk.path("leur.toml"), Some(4321), Some(4321)).unwrap();
    desk.tapis("export but-ecr --to toml -o leur.toml --force").ok();
    let there = fs::metadata(desk.path("leur.toml")).unwrap();
    assert_eq!((there.uid(), there.gid()), (4321, 4321));
}

#[test]
fn a_pipe_that_nobody_writes_is_told_and_one_that_somebody_writes_is_read() {
    let desk = Desk::new();
    let made = std::process::Command::new("mkfifo").arg(desk.path("tube")).status().unwrap();
    assert!(made.success());
    let ran = desk.tapis("import tube");
    assert!(ran.refused().contains("Personne n’écrit dans le tube"), "{ran:?}");
    let (sample, pipe) = (crate::common::sample(), desk.path("tube"));
    let writer = std::thread::spawn(move || fs::write(pipe, fs::read(sample).unwrap()));
    desk.tapis("import tube").ok();
    writer.join().unwrap().unwrap();
    desk.tapis("show but-ecr").ok();
}

#[test]
fn what_is_no_programme_is_called_by_its_name() {
    let desk = Desk::new();
    desk.with_sample();
    let compound = |name: &str| {
        let name = name.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            .iter()
            .copied()
            .chain([0; 504])
            .chain(name)
            .chain([0; 64])
            .collect::<Vec<u8>>()
    };
    desk.write("protégé.xlsx", compound("EncryptedPackage"));
    desk.write("note.pdf", "%PDF-1.7\n");
    for (file, words) in
        [("protégé.xlsx", "protégé par un mot de passe"), ("note.pdf", "est un PDF"), ("tapis.db", "base de données")]
    {
        for line in [format!("import {file}"), format!("check ./{file}"), format!("import --as xlsx {file}")] {
            let ran = desk.tapis(&line);
            assert!(ran.refused().contains(words), "{line}: {ran:?}");
        }
    }
}
