//! How long a check takes on a real programme, the BUT Science des données.
//!
//! `TAPIS_REAL_DATA=… cargo bench --bench check`

use std::{hint::black_box, path::PathBuf};

use criterion::{Criterion, criterion_group, criterion_main};
use tapis::{coverage::vues, formats::orebut, rules::check};

fn check_sd(criterion: &mut Criterion) {
    let Some(root) = std::env::var_os("TAPIS_REAL_DATA") else {
        println!("skipped: check of SD (TAPIS_REAL_DATA is not set)");
        return;
    };
    let files = ["competences", "formation"].map(|part| {
        let path = PathBuf::from(&root).join(format!("orebut/SD-2022-{part}.xml"));
        let bytes = std::fs::read(&path).unwrap_or_default();
        (path, bytes)
    });
    let Ok(imported) = orebut::read(&files) else { return println!("skipped: SD cannot be read") };
    let programme = imported.programme;
    criterion.bench_function("vues/SD", |bencher| bencher.iter(|| vues(black_box(&programme)).len()));
    criterion.bench_function("check/SD", |bencher| bencher.iter(|| check(black_box(&programme)).diagnostics.len()));
}

criterion_group!(benches, check_sd);
criterion_main!(benches);
