//! Eight people at one database, ten times as fast as people are. `TAPIS_SOAK_SECONDS` says for how long.

use std::time::{Duration, Instant};

use tapis::{
    edit,
    formats::toml_file,
    i18n::{I18n, Lang},
    programme::Programme,
    sentences,
    store::{Entry, Origin, Snapshot, Store},
};

use crate::{
    desk::{ATELIER, Desk, sample},
    terminal::{CTRL_U, DOWN, ENTER, LEFT, RIGHT, Terminal, UP},
};

const PEOPLE: usize = 8;
/// Somebody quick presses two or three keys a second.
const PACE: Duration = Duration::from_millis(40);
/// The longest that a key may wait for its frame on a machine that does other things: a second is what is promised.
const STUCK: Duration = Duration::from_secs(5);

/// What one of them went through.
struct Worked {
    author: String,
    /// From each key to its frame.
    waits: Vec<Duration>,
    /// What the screen said was saved, in order.
    saved: Vec<String>,
}

#[test]
fn eight_people_at_once_lose_nothing() {
    let seconds = std::env::var("TAPIS_SOAK_SECONDS").ok().and_then(|it| it.parse().ok()).unwrap_or(10);
    let alone = report("one alone", &at_once(&Desk::with_atelier(), 1, Duration::from_secs(seconds.min(10))));
    let desk = Desk::with_atelier();
    let worked = at_once(&desk, PEOPLE, Duration::from_secs(seconds));
    let eight = report("eight at once", &worked);
    println!("median alone {alone:?}, among eight {eight:?}");

    desk.assert_sound();
    let store = Store::open(&desk.file("tapis.db")).unwrap();
    let (Snapshot { programme, seq, .. }, journal) = (store.load(ATELIER).unwrap(), store.journal(ATELIER).unwrap());
    println!("{seq} entries in the journal");
    assert_eq!(replayed(&journal), programme, "journal and tables tell two stories");
    for one in &worked {
        let written = summaries(&journal, &one.author);
        assert!(!one.saved.is_empty(), "{} saved nothing", one.author);
        assert!(
            is_subsequence(&one.saved, &written),
            "{} was shown\n{:#?}\nwritten\n{written:#?}",
            one.author,
            one.saved
        );
    }
}

fn at_once(desk: &Desk, people: usize, duration: Duration) -> Vec<Worked> {
    let mut terminals: Vec<Terminal> = (0..people).map(|rank| desk.open_atelier(&author(rank), 120, 40)).collect();
    let end = Instant::now() + duration;
    std::thread::scope(|scope| {
        let all: Vec<_> = terminals
            .iter_mut()
            .enumerate()
            .map(|(rank, terminal)| scope.spawn(move || work(terminal, rank, end)))
            .collect();
        all.into_iter().map(|it| it.join().unwrap()).collect()
    })
}

fn author(rank: usize) -> String {
    format!("Personne {rank}")
}

/// Ticks cells, takes back, and writes, until `end`. Neighbours share their cells, and everybody one wording.
fn work(terminal: &mut Terminal, rank: usize, end: Instant) -> Worked {
    let start = terminal.mark();
    let mut waits = Vec::new();
    terminal.press("3").wait_for("S1 SAÉ");
    for key in [DOWN, RIGHT].into_iter().cycle().take(2 + rank / 2 * 2) {
        key_and_frame(terminal, key, &mut waits);
    }
    let mut round = 0;
    while Instant::now() < end {
        for key in [RIGHT, "t", DOWN, "e", LEFT, "t", UP, "e", RIGHT, "u"] {
            key_and_frame(terminal, key, &mut waits);
        }
        choose(terminal);
        key_and_frame(terminal, LEFT, &mut waits);
        round += 1;
        if round % 4 == 0 {
            write(terminal, &format!("Par {rank} au tour {round}"), &mut waits);
        }
    }
    let frames = terminal.frames_since(start);
    terminal.leave();
    Worked { author: author(rank), waits, saved: notices(&frames) }
}

/// Writes the wording of the AC that everybody writes; whoever comes second puts their own text.
fn write(terminal: &mut Terminal, text: &str, waits: &mut Vec<Duration>) {
    for key in ["1", "\x1b[H", DOWN, DOWN, "i", CTRL_U, text, ENTER] {
        // Home leaves the cursor where it is when it is there already.
        if key == "\x1b[H" {
            terminal.press(key);
        } else {
            key_and_frame(terminal, key, waits);
        }
    }
    choose(terminal);
    key_and_frame(terminal, "3", waits);
}

/// Where somebody else was quicker, puts one's own text, and gives way to who is quicker again.
fn choose(terminal: &mut Terminal) {
    // The last frame may have told what somebody else did: only the answer to a change of size is sure to come after.
    terminal.settle();
    for key in ["m", "a"] {
        if terminal.screen().contains("Deux versions") {
            terminal.press(key).settle();
        }
    }
}

/// Presses a key at the pace of somebody ten times as quick as people are, and waits for what it changes.
fn key_and_frame(terminal: &mut Terminal, key: &str, waits: &mut Vec<Duration>) {
    let (mark, pressed) = (terminal.mark(), Instant::now());
    terminal.press(key).wait_frame(mark);
    let waited = pressed.elapsed();
    waits.push(waited);
    std::thread::sleep(PACE.saturating_sub(waited));
}

/// Prints how long keys waited; gives the median.
fn report(what: &str, worked: &[Worked]) -> Duration {
    let mut waits: Vec<Duration> = worked.iter().flat_map(|it| it.waits.iter().copied()).collect();
    waits.sort_unstable();
    let at = |percent: usize| waits[(waits.len() - 1) * percent / 100];
    let (median, longest) = (at(50), at(100));
    println!("{what}: {} keys, median {median:?}, 99 % {:?}, longest {longest:?}", waits.len(), at(99));
    assert!(longest < STUCK, "{what}: a key waited {longest:?}");
    median
}

/// What the journal makes of the programme that was imported.
fn replayed(journal: &[Entry]) -> Programme {
    let path = sample(ATELIER);
    let mut programme = toml_file::read(&path, &std::fs::read_to_string(&path).unwrap()).unwrap();
    for entry in journal {
        edit::apply(&mut programme, entry.edit.clone()).unwrap();
    }
    programme
}

/// What one of them did, as the screen tells it at once.
fn summaries(journal: &[Entry], author: &str) -> Vec<String> {
    let i18n = I18n::new(Lang::Fr);
    let mut programme = replayed(&[]);
    let mut told = Vec::new();
    for entry in journal.iter().filter(|it| it.origin != Origin::Create) {
        edit::apply(&mut programme, entry.edit.clone()).unwrap();
        if entry.author == author {
            told.push(sentences::describe(entry, &programme, &i18n).replace('\u{a0}', " "));
        }
    }
    told
}

fn notices(frames: &[String]) -> Vec<String> {
    let saved = |screen: &String| {
        screen.lines().find_map(|line| line.trim_end().strip_prefix("Enregistré : ").map(str::to_owned))
    };
    let mut notices: Vec<Option<String>> = frames.iter().map(saved).collect();
    // One notice may stay for several frames.
    notices.dedup();
    notices.into_iter().flatten().collect()
}

fn is_subsequence(some: &[String], all: &[String]) -> bool {
    let mut all = all.iter();
    some.iter().all(|it| all.any(|other| other == it))
}
