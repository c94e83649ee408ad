//! How long each thing takes, and how that grows: on the complete sample programme, and on one of the same shape
//! twenty times as large.
//!
//! `cargo bench` runs them all in under three minutes; `cargo bench -- check` those whose name holds « check ».
//! With `TAPIS_REAL_DATA`, the check of a national programme is measured too.

#![expect(clippy::expect_used, reason = "a bench that cannot be set up has nothing to measure")]

mod history;
mod keys;
mod load;
mod multiply;
mod review;
mod screens;
mod subjects;
mod work;
mod workbook;

use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};

fn short() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .without_plots()
}

criterion_group! {
    name = benches;
    config = short();
    targets = load::bench, history::bench, review::bench, screens::bench, keys::bench, workbook::bench
}
criterion_main!(benches);
