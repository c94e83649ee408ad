//! Many who write at once: each waits its turn, and none is refused.

use std::time::{Duration, Instant};

use tapis::{
    edit::{self, Path as Field},
    programme::{Kind, Target},
    store::{Origin, Store},
};

use crate::common::Desk;

const WRITERS: usize = 16;
const EDITS: usize = 5;

#[test]
fn everybody_is_served() {
    let desk = Desk::new();
    desk.with_sample();
    let path = &desk.path("tapis.db");
    let start = Instant::now();
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            scope.spawn(move || {
                let store = Store::open(path).unwrap();
                // The machine may be doing other things.
                store.set_patience(Duration::from_secs(60));
                let mut snapshot = store.load("but-ecr").unwrap();
                let acs = snapshot.programme.acs().count();
                for n in 0..EDITS {
                    let ac = snapshot.programme.acs().nth(writer % acs).unwrap().2.id.clone();
                    let target = Target::new(Kind::Ac, ac);
                    let text = format!("Lire {writer} {n}");
                    let edit = edit::set(&snapshot.programme, &target, Field::field("libelle"), text).unwrap();
                    store.apply(&mut snapshot, edit, "Max", Origin::Edit).unwrap();
                }
            });
        }
    });
    let rate = (WRITERS * EDITS) as f64 / start.elapsed().as_secs_f64();
    println!("{WRITERS} writers at once: {rate:.0} edits a second");
    let store = Store::open(path).unwrap();
    assert_eq!(store.head("but-ecr").unwrap(), 1 + (WRITERS * EDITS) as i64);
}
