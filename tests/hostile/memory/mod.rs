//! What was made to fill the memory of a small machine is read or refused in less than 200 MB, by the real binary.
#![cfg(target_os = "linux")]

mod container;
mod files;
mod old_workbooks;
mod texts;
mod workbooks;

use std::{
    panic::resume_unwind,
    thread,
    time::{Duration, Instant},
};

use crate::{
    MEMORY,
    common::{Desk, sample},
};
use files::Hostile;
use nix::sys::resource::{UsageWho, getrusage};

/// What takes longer does not end, whatever else the machine has to do.
const LONGEST: Duration = Duration::from_secs(600);

/// The most megabytes that any command run until now held at once, as the kernel counted them. Commands run from here
/// only, so that the first that goes over is one of those that were run last.
fn peak() -> i64 {
    getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss() / 1024
}

/// How many try files at once: most of the time is theirs.
const HANDS: usize = 2;

#[test]
fn hostile_files_stay_within_memory() {
    let ran: usize = thread::scope(|scope| {
        let hands: Vec<_> = (0..HANDS).map(|hand| scope.spawn(move || tries(hand))).collect();
        hands.into_iter().map(|it| it.join().unwrap_or_else(|why| resume_unwind(why))).sum()
    });
    assert!(ran > 150, "{ran}");
    // A measure that is always 0 would be below any bound.
    assert!(peak() > 5, "{}", peak());
}

fn all() -> Vec<Hostile> {
    [texts::texts(), workbooks::workbooks(), old_workbooks::old_workbooks()].into_iter().flatten().collect()
}

/// Tries every second file, at a desk of its own; how many commands that were.
fn tries(hand: usize) -> usize {
    let desk = Desk::new();
    desk.with_sample();
    let before = desk.database();
    let known = desk.tapis("list --json").json()[0]["id"].as_str().unwrap().to_owned();
    desk.run(["export", sample().to_str().unwrap(), "--to", "xlsx", "-o", "sound.xlsx"]).ok();
    desk.write("sound.csv", "AC;R1.01\nAC11.01;x\n");
    desk.write("form.toml", "feuille = 'A'\n[tableau]\npremiere_ligne = 1\n[tableau.colonnes]\nA = 'code'\n");
    let mut ran = 0;
    for Hostile { name, write } in all().into_iter().skip(hand).step_by(HANDS) {
        write(&desk.path(name));
        for line in commands(name, &known) {
            let start = Instant::now();
            let answer = desk.tapis(&line);
            let took = start.elapsed();
            let peak = peak();
            println!("{peak:4} MB at most until now, {took:.1?}, {line}: {}", answer.err.trim_end());
            assert!(matches!(answer.code, 0..=2), "{line}: {answer:?}");
            assert!(peak < MEMORY, "{line}, or what ran beside it: {peak} MB");
            assert!(took < LONGEST, "{line}: {took:?}");
            ran += 1;
        }
        std::fs::remove_file(desk.path(name)).unwrap();
    }
    assert_eq!(desk.database(), before, "nothing was written");
    let around: Vec<_> =
        std::fs::read_dir(desk.path("..")).unwrap().filter_map(|it| it.ok()?.file_name().into_string().ok()).collect();
    assert!(!around.iter().any(|it| it.starts_with("evil")), "nothing climbed out: {around:?}");
    ran
}

/// What reads a file of that name: by itself, into a programme, as a form, as a mapping.
fn commands(name: &str, known: &str) -> Vec<String> {
    let fill = |form: &str, mapping: &str| {
        format!("export {known} --to xlsx --template ./{form} --mapping ./{mapping} -o filled.xlsx --force")
    };
    if name.ends_with(".mapping.toml") {
        let table = format!("import ./sound.csv --mapping ./{name} --dry-run --db other.db");
        return vec![table, fill("sound.xlsx", name)];
    }
    let mut lines = vec![format!("check ./{name}")];
    if [".xlsx", ".xls", ".ods", ".csv"].iter().any(|it| name.ends_with(it)) {
        lines.push(format!("import ./{name} --into {known} --dry-run"));
    }
    if name.ends_with(".xlsx") {
        lines.push(fill(name, "form.toml"));
    }
    if name == "many.ods" {
        lines.push(format!("import {} --as tableur --dry-run --db other.db", format!("./{name} ").repeat(20)));
    }
    if name == "moodle.csv" {
        lines.push(format!("import ./{name} --as moodle --dry-run --db other.db"));
    }
    lines
}
