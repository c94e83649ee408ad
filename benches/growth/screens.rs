//! One whole frame of each screen, from the state to the bytes.

use criterion::Criterion;
use tapis::tui::{screens::Screen, terminal::Painter};

use crate::{
    subjects::subjects,
    work::{SIZE, open, paint},
};

pub(crate) fn bench(criterion: &mut Criterion) {
    for subject in subjects() {
        for screen in Screen::ALL {
            let app = open(&subject, screen);
            criterion.bench_function(&format!("frame {screen:?}/{}", subject.name), |bencher| {
                bencher.iter(|| paint(&app, &mut Painter::new(SIZE)));
            });
        }
    }
}
