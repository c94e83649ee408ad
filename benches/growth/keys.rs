//! From a key to the bytes of the frame that answers it, in the matrix.

use criterion::{BatchSize, Criterion};
use crossterm::event::KeyCode;
use tapis::tui::{screens::Screen, terminal::Painter};

use crate::{
    subjects::{Subject, subjects},
    work::{SIZE, open, paint, press},
};

pub(crate) fn bench(criterion: &mut Criterion) {
    for subject in subjects() {
        answer(criterion, "move", &subject, [KeyCode::Right, KeyCode::Left]);
        answer(criterion, "toggle", &subject, [KeyCode::Char('t'), KeyCode::Char('t')]);
    }
}

/// Measures one key of a pair that leads there and back, so that every measure starts from the same place.
fn answer(criterion: &mut Criterion, what: &str, subject: &Subject, pair: [KeyCode; 2]) {
    let mut app = open(subject, Screen::Matrice);
    let mut painter = Painter::new(SIZE);
    paint(&app, &mut painter);
    let mut keys = pair.into_iter().cycle();
    criterion.bench_function(&format!("key {what}/{}", subject.name), |bencher| {
        bencher.iter_batched(
            || keys.next().expect("a cycle has no end"),
            |key| {
                press(&mut app, key);
                let bytes = paint(&app, &mut painter);
                assert!(bytes > 0, "the key did nothing");
            },
            BatchSize::SmallInput,
        );
    });
}
