//! Killed in the middle of a burst of edits, again and again: the database opens, and holds every edit that was
//! acknowledged.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use tapis::{
    edit::{self, Edit, Path as Field},
    programme::{Id, Kind, Programme, Target},
    store::{Origin, Snapshot, Store},
};

const CHILD: &str = "TAPIS_KILL_DB";

/// How often each burst is killed: more when `TAPIS_KILL_ROUNDS` says so, and as many during a copy or a journey through
/// the bin as a tenth of it.
fn rounds(child: &str) -> u64 {
    let asked = std::env::var("TAPIS_KILL_ROUNDS").ok().and_then(|it| it.parse().ok());
    asked.map_or(12, |asked: u64| if child == "burst" { asked } else { asked / 10 })
}

/// How many kills one database survives, before its history takes longer to go through than to make.
const LIFE: u64 = 50;

pub(crate) fn sample() -> Programme {
    toml::from_str(include_str!("../fixtures/complet.toml")).unwrap()
}

#[test]
fn what_was_acknowledged_survives_kill() {
    survives("burst");
}

#[test]
fn a_programme_that_goes_comes_back_and_is_renamed_survives_kill() {
    survives("wandering");
}

/// The copy that was being made is whole, or is not there.
#[test]
fn what_was_acknowledged_survives_kill_during_a_backup() {
    survives("copying");
}

fn survives(child: &str) {
    let (mut all, mut copies) = (0, 0);
    let rounds = rounds(child);
    for life in 0..rounds.div_ceil(LIFE) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tapis.db");
        Store::open(&path).unwrap().create(&sample(), "Léa").unwrap();
        let mut acknowledged = Vec::new();
        for round in life * LIFE..rounds.min((life + 1) * LIFE) {
            acknowledged.extend(burst_and_kill(&path, child, round));
            check(&path, &acknowledged);
            let copy = path.with_file_name("copy.db");
            if copy.exists() {
                let copied = Store::open(&copy).unwrap();
                assert!(!copied.may_lack_its_end());
                drop(copied);
                check(&copy, &[]);
                copies += 1;
            }
        }
        all += acknowledged.len() as u64;
    }
    println!("{child}: {rounds} kills, {all} edits acknowledged, none lost; {copies} copies looked at, all whole");
    assert!(all > rounds, "the bursts were too short to show anything: {all}");
}

/// Starts a burst, kills it at some moment, and gives the numbers of the edits that it had acknowledged.
pub(crate) fn burst_and_kill(path: &Path, child: &str, round: u64) -> Vec<i64> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", &format!("kill::{child}"), "--nocapture"])
        .env(CHILD, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut seen = Vec::new();
    // A number of edits and a part of the next one, other in each round.
    let enough = 2 + usize::try_from(round * 7 % 23).unwrap();
    while seen.len() < enough {
        seen.extend(next(&mut output).expect("the burst goes on until it is killed"));
    }
    std::thread::sleep(Duration::from_micros(round * 397 % 3000));
    kill(&mut child);
    while let Some(seq) = next(&mut output) {
        seen.extend(seq);
    }
    seen
}

fn kill(child: &mut Child) {
    // On Unix this is SIGKILL.
    child.kill().unwrap();
    child.wait().unwrap();
}

/// The number on the next whole line, if it is an acknowledgement. None at the end.
fn next(output: &mut impl BufRead) -> Option<Option<i64>> {
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    let whole = line.strip_suffix('\n')?;
    Some(whole.strip_prefix("acknowledged ").map(|seq| seq.parse().unwrap()))
}

pub(crate) fn check(path: &Path, acknowledged: &[i64]) {
    let store = Store::open(path).unwrap();
    let db = rusqlite::Connection::open(path).unwrap();
    let damage: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    let astray: i64 = db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
    assert_eq!((damage.as_str(), astray), ("ok", 0));
    let id = present_id(&store);
    let journal = store.journal(&id).unwrap();
    let kept: Vec<i64> = journal.iter().map(|entry| entry.seq).collect();
    for seq in acknowledged {
        assert!(kept.contains(seq), "{seq} was acknowledged and is lost");
    }
    let mut replayed = sample();
    for entry in journal {
        edit::apply(&mut replayed, entry.edit).unwrap();
    }
    assert_eq!(store.load(&id).unwrap().programme, replayed);
}

/// What the one programme of the database is called now; it is brought back from the bin when it lies there.
fn present_id(store: &Store) -> String {
    for removed in store.bin().unwrap() {
        store.restore(removed.programme.id.as_str()).unwrap();
    }
    let all = store.list().unwrap();
    assert_eq!(all.len(), 1);
    all[0].id.to_string()
}

/// What the child does until it is killed: edits, one after the other, each acknowledged on its own line.
#[test]
#[ignore = "the child process of the test above"]
fn burst() {
    let path = std::env::var_os(CHILD).expect("run by the test above");
    let store = Store::open(Path::new(&path)).unwrap();
    let mut snapshot = store.load("but-demo").unwrap();
    let mut out = std::io::stdout();
    writeln!(out).unwrap();
    loop {
        let edit = next_edit(&snapshot);
        let entry = store.apply(&mut snapshot, edit, "Max", Origin::Edit).unwrap();
        writeln!(out, "acknowledged {}", entry.seq).unwrap();
        out.flush().unwrap();
    }
}

/// The same with a programme that is removed, brought back and given another identifier between its edits.
#[test]
#[ignore = "the child process of the test above"]
fn wandering() {
    let path = std::env::var_os(CHILD).expect("run by the test above");
    let store = Store::open(Path::new(&path)).unwrap();
    let id = present_id(&store);
    let mut snapshot = store.load(&id).unwrap();
    let mut out = std::io::stdout();
    writeln!(out).unwrap();
    loop {
        let id = snapshot.programme.id.to_string();
        store.remove(&id, "Max").unwrap();
        store.restore(&id).unwrap();
        let other = if id == "but-demo" { "but-neuf" } else { "but-demo" };
        let renamed = store.rename(&id, &Id::new(other).unwrap(), "Max").unwrap();
        let edit = next_edit(&snapshot);
        let entry = store.apply(&mut snapshot, edit, "Max", Origin::Edit).unwrap();
        writeln!(out, "acknowledged {}\nacknowledged {}", renamed.seq, entry.seq).unwrap();
        out.flush().unwrap();
    }
}

/// The same with a copy of the database between its edits.
#[test]
#[ignore = "the child process of the test above"]
fn copying() {
    let path = std::env::var_os(CHILD).expect("run by the test above");
    let path = Path::new(&path);
    let store = Store::open(path).unwrap();
    let mut snapshot = store.load("but-demo").unwrap();
    let mut out = std::io::stdout();
    writeln!(out).unwrap();
    loop {
        let edit = next_edit(&snapshot);
        let entry = store.apply(&mut snapshot, edit, "Max", Origin::Edit).unwrap();
        writeln!(out, "acknowledged {}", entry.seq).unwrap();
        out.flush().unwrap();
        store.backup(&path.with_file_name("copy.db"), true).unwrap();
    }
}

/// A wording, a cell of the matrix, and both with a coefficient, in turn.
fn next_edit(snapshot: &Snapshot) -> Edit {
    let (programme, n) = (&snapshot.programme, snapshot.seq);
    let activite = Target::new(Kind::Activite, "portfolio");
    let wording =
        edit::set(programme, &Target::new(Kind::Ac, "ac11-01"), Field::field("libelle"), format!("Lire {n}")).unwrap();
    let there = programme.activites[2].evalue.iter().any(|ac| ac.as_str() == "ac11-02");
    let cell = edit::member(programme, &activite, "evalue", "ac11-02", !there).unwrap();
    let weight = edit::set(programme, &activite, Field::entry("coefficients", "ue1-1"), n as f64).unwrap();
    match n % 3 {
        0 => wording,
        1 => cell,
        _ => Edit::Batch(vec![wording, cell, weight]),
    }
}
