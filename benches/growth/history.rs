//! What years of work cost: opening, a key and the Journal must not know how long the history is.

use std::path::Path;

use criterion::Criterion;
use crossterm::event::KeyCode;
use rusqlite::Connection;
use tapis::{
    edit::{Edit, Path as Field, Set},
    i18n::{I18n, Lang},
    programme::{Kind, Programme, Target},
    progress::unwatched,
    session::Session,
    store::Store,
    tui::{app::App, screens::Screen, terminal::Painter, theme::Theme},
};

use crate::{
    subjects::subjects,
    work::{SIZE, paint, press},
};

/// How many entries a team makes in no time, in half a year, in three years, in ten.
const ENTRIES: [i64; 4] = [0, 10_000, 50_000, 200_000];

pub(crate) fn bench(criterion: &mut Criterion) {
    let [subject, _] = subjects();
    let folder = tempfile::tempdir().expect("a folder can be made");
    for entries in ENTRIES {
        let path = folder.path().join(format!("{entries}.db"));
        lived(&path, &subject.programme, entries);
        let id = subject.programme.id.as_str();
        let open = || {
            let store = Store::open(&path).expect("it opens");
            Session::open(store, id, "bench").expect("the programme can be opened")
        };
        let before = resident();
        let session = open();
        println!("memory of a session/{entries}: {} kB", resident().saturating_sub(before));
        let mut app = App::work(session, I18n::new(Lang::Fr), Theme::default(), SIZE).expect("the interface opens");
        criterion.bench_function(&format!("open/{entries} entries"), |bencher| bencher.iter(open));
        let mut painter = Painter::new(SIZE);
        for (what, screen, keys) in [
            ("key", Screen::Matrice, [KeyCode::Right, KeyCode::Left]),
            ("Journal", Screen::Journal, [KeyCode::End, KeyCode::Home]),
        ] {
            press(&mut app, KeyCode::Char(screen.key()));
            criterion.bench_function(&format!("{what}/{entries} entries"), |bencher| {
                bencher.iter(|| {
                    for key in keys {
                        press(&mut app, key);
                        paint(&app, &mut painter);
                    }
                });
            });
        }
        let store = Store::open(&path).expect("it opens");
        for (what, seq) in [("creation", 1), ("middle", entries / 2 + 1), ("anywhere", entries * 7 / 10 + 1)] {
            criterion.bench_function(&format!("past, {what}/{entries} entries"), |bencher| {
                bencher.iter(|| store.at(id, seq, &mut unwatched).expect("it is reached"));
            });
        }
    }
}

/// A programme with so many entries after its creation, written by way of the documented tables.
fn lived(path: &Path, programme: &Programme, entries: i64) {
    Store::open(path).and_then(|store| store.create(programme, "bench")).expect("the programme can be stored");
    let db = Connection::open(path).expect("it is a database");
    let id = programme.id.as_str();
    db.execute_batch("BEGIN").expect("it can be written");
    {
        let mut insert = db
            .prepare(
                "INSERT INTO journal (programme, seq, at, author, origin, label, edit)
                 VALUES (?1, ?2, '2026-11-29T10:00:00Z', 'bench', 'edit', ?1, ?3)",
            )
            .expect("the table is documented");
        let mut before = programme.intitule.clone();
        for seq in 2..=entries + 1 {
            let after = format!("Version {seq}");
            let target = Target::new(Kind::Programme, id);
            let path = Field::field("intitule");
            let set = Set { target, path, before: before.into(), after: after.clone().into() };
            let edit = serde_json::to_string(&Edit::Set(set)).expect("an edit is JSON");
            insert.execute((id, seq, edit)).expect("it can be written");
            before = after;
        }
        db.execute("UPDATE programme SET intitule = ?1", [before]).expect("it can be written");
    }
    db.execute_batch("COMMIT").expect("it can be written");
}

/// What this process holds in memory, in kB; 0 where the system does not say.
fn resident() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    pages.split(' ').nth(1).and_then(|it| it.parse::<u64>().ok()).unwrap_or_default() * 4
}
