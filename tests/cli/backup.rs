//! Copies that can be trusted, and databases that are looked over and mended.

use std::fs;

use rusqlite::Connection;
use tapis::{
    edit::{self, Path},
    programme::{Kind, Target},
    store::{Origin, Store},
};

use crate::common::Desk;

/// Fifteen edits of somebody who stays at work.
fn at_work(desk: &Desk) -> Store {
    let store = Store::open(&desk.path("tapis.db")).unwrap();
    let mut snapshot = store.load("but-ecr").unwrap();
    let target = Target::new(Kind::Programme, "but-ecr");
    for n in 0..15 {
        let edit = edit::set(&snapshot.programme, &target, Path::field("intitule"), format!("Version {n}")).unwrap();
        store.apply(&mut snapshot, edit, "Omar", Origin::Edit).unwrap();
    }
    store
}

#[test]
fn a_copy_is_whole_while_somebody_works_and_replaces_another_only_when_asked() {
    let desk = Desk::new();
    desk.with_sample();
    let _omar = at_work(&desk);
    for verb in ["backup", "sauvegarder"] {
        let copy = format!("{verb}.db");
        assert!(desk.tapis(&format!("{verb} {copy}")).ok().contains("16 entrées"), "{verb}");
        assert!(desk.tapis(&format!("{verb} {copy}")).refused().contains("--force"));
        let again = desk.tapis(&format!("{verb} {copy} --force --json")).json();
        assert_eq!((&again["programmes"], &again["entries"]), (&1.into(), &16.into()));
        let read = desk.tapis(&format!("show but-ecr --db {copy}"));
        assert_eq!((read.err.as_str(), read.out.contains("Version 14")), ("", true), "{read:?}");
    }
    for own in ["tapis.db", "./tapis.db"] {
        assert!(desk.tapis(&format!("backup {own} --force")).refused().contains("base elle-même"), "{own}");
    }
    assert!(desk.tapis("backup nulle/part.db").code == 2);
    assert!(desk.tapis("backup x.db --db absente.db").refused().contains("absente.db"));
    let left = fs::read_dir(desk.path(""))
        .unwrap()
        .filter(|it| it.as_ref().unwrap().file_name().to_string_lossy().starts_with('.'));
    assert_eq!(left.count(), 0, "nothing half made is left");
}

/// database-left-by-a-closed-window: what a copy of the .db alone lacks is said.
#[test]
fn a_copy_of_the_file_alone_says_what_it_may_lack() {
    let desk = Desk::new();
    desk.with_sample();
    let omar = at_work(&desk);
    fs::copy(desk.path("tapis.db"), desk.path("seul.db")).unwrap();
    for line in ["list --db seul.db", "show but-ecr --json --db seul.db", "doctor --db seul.db"] {
        let ran = desk.tapis(line);
        assert!(format!("{}{}", ran.out, ran.err).contains("-wal"), "{line}: {ran:?}");
    }
    drop(omar);
    fs::copy(desk.path("tapis.db"), desk.path("entier.db")).unwrap();
    assert_eq!(desk.tapis("list --db entier.db").err, "");
    assert!(desk.tapis("doctor --db entier.db").ok().contains("Rien à signaler"));
}

/// database-reloaded-from-a-dump: told what a dump loses; read whole once it is set.
#[test]
fn a_database_made_again_from_a_dump_is_told_and_mended() {
    let desk = Desk::new();
    desk.with_sample();
    let whole = desk.tapis("show but-ecr --json").ok();
    for application in [0, 1_953_524_083] {
        let db = Connection::open(desk.path("tapis.db")).unwrap();
        db.execute_batch(&format!("PRAGMA application_id = {application}; PRAGMA user_version = 0")).unwrap();
        drop(db);
        for (lang, word) in [("fr", "dump"), ("en", "dump")] {
            let ran = desk.tapis(&format!("--lang {lang} list"));
            let told = ran.refused();
            assert!(told.contains(word) && told.contains("application_id") && told.contains("user_version"), "{told}");
            assert!(!told.contains("CREATE"), "{told}");
        }
        assert_eq!(desk.tapis("doctor").code, 1);
        let mended = desk.tapis("doctor --repair").ok();
        assert!(mended.contains("tapis.db-before-"), "{mended}");
        assert_eq!(desk.tapis("show but-ecr --json").ok(), whole);
    }
}

#[test]
fn what_is_no_database_is_told_by_what_it_is() {
    let desk = Desk::new();
    let db = Connection::open(desk.path("creuse.db")).unwrap();
    db.execute_batch("PRAGMA application_id = 1953524083; PRAGMA user_version = 9").unwrap();
    drop(db);
    assert!(desk.tapis("list --db creuse.db").refused().contains("sans ses tables"));
    if cfg!(unix) {
        assert!(desk.tapis("list --db /dev/null").refused().contains("n’est pas un fichier"));
        assert!(std::process::Command::new("mkfifo").arg(desk.path("tube")).status().unwrap().success());
        assert!(desk.tapis("list --db tube").refused().contains("n’est pas un fichier"));
    }
}

#[test]
fn a_healthy_database_has_nothing_to_report() {
    let desk = Desk::new();
    desk.with_sample();
    drop(at_work(&desk));
    for verb in ["doctor", "diagnostiquer", "doctor --repair"] {
        let told = desk.tapis(verb).ok();
        assert!(told.contains("Rien à signaler") && told.contains("16 entrées"), "{told}");
    }
    assert_eq!(desk.tapis("doctor --json").json()["findings"], serde_json::json!([]));
    assert!(desk.tapis("doctor --db absente.db").refused().contains("absente.db"));
    assert!(!desk.has("absente.db"));
}

/// Each fault that a hand or a disk can make: it is named, mended from the journal, and the file as it was is kept.
#[test]
fn what_the_journal_still_says_is_mended_and_the_file_as_it_was_is_kept() {
    let sound = {
        let desk = Desk::new();
        desk.with_sample();
        drop(at_work(&desk));
        (desk.database().unwrap(), desk.tapis("show but-ecr --json").ok())
    };
    let by_hand = |sql: &'static str| {
        move |desk: &Desk| Connection::open(desk.path("tapis.db")).unwrap().execute_batch(sql).unwrap()
    };
    let ghost = "INSERT INTO presence (programme, session, auteur, ecran, depuis, vu) VALUES
                 ('but-ecr', 'x', 'Denis', 'fiche', 0, 0)";
    type Fault = Box<dyn Fn(&Desk)>;
    let faults: [(&str, Fault); 5] = [
        ("tables", Box::new(by_hand("UPDATE ac SET libelle = 'Une autre main' WHERE rang = 0"))),
        ("tables", Box::new(by_hand("PRAGMA foreign_keys = OFF; DELETE FROM competence WHERE rang = 0"))),
        ("ghosts", Box::new(by_hand(ghost))),
        ("states", Box::new(by_hand("INSERT INTO etat SELECT programme, 9, contenu FROM etat"))),
        ("damage", Box::new(|desk: &Desk| overwrite(desk, "activite"))),
    ];
    for (kind, fault) in faults {
        let desk = Desk::new();
        desk.write("tapis.db", &sound.0);
        fault(&desk);
        let ill = desk.database().unwrap();
        let found = desk.tapis("doctor --json");
        assert_eq!(found.code, 1, "{kind}: {found:?}");
        let kinds: Vec<_> = found.json()["findings"].as_array().unwrap().iter().map(|it| it["kind"].clone()).collect();
        assert!(kinds.contains(&kind.into()), "{kind}: {kinds:?}");
        assert_eq!(desk.database().unwrap(), ill, "{kind}: looking changes nothing");
        let mended = desk.tapis("doctor --repair --json");
        assert_eq!(mended.code, 0, "{kind}: {mended:?}");
        let kept = mended.json()["kept"].as_str().unwrap().to_owned();
        assert_eq!(fs::read(kept).unwrap(), ill, "{kind}");
        assert_eq!(desk.tapis("show but-ecr --json").ok(), sound.1, "{kind}");
        let journal = desk.tapis("log but-ecr --json").json();
        assert_eq!(journal.as_array().unwrap().len(), 16, "{kind}");
    }
}

/// Overwrites the first page of a table.
fn overwrite(desk: &Desk, table: &str) {
    let db = Connection::open(desk.path("tapis.db")).unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    let page: usize = db.query_row(sql, [table], |row| row.get::<_, i64>(0)).unwrap().try_into().unwrap();
    drop(db);
    let mut bytes = desk.database().unwrap();
    bytes[(page - 1) * 4096..page * 4096].fill(0xa5);
    desk.write("tapis.db", bytes);
}
