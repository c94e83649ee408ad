//! To the spreadsheet and back.

use std::{hint::black_box, path::PathBuf};

use criterion::{BenchmarkId, Criterion};
use tapis::{
    formats::xlsx,
    i18n::{I18n, Lang},
    programme::Programme,
};

use crate::{
    multiply::multiply,
    subjects::{national, subjects},
};

/// How many times as large each programme is measured: a time that grows as they do is linear.
const TIMES: [usize; 4] = [1, 5, 20, 50];

pub(crate) fn bench(criterion: &mut Criterion) {
    let i18n = I18n::new(Lang::Fr);
    // The national programme when it is known, else the sample.
    let [sample, _] = subjects();
    let subject = national().into_iter().next().unwrap_or(sample);
    let mut group = criterion.benchmark_group("workbook");
    group.sample_size(10);
    for times in TIMES {
        let programme = multiply(&subject.programme, times);
        let name = format!("{} {times}x", subject.name);
        group.bench_function(BenchmarkId::new("write", &name), |bencher| {
            bencher.iter(|| written(black_box(&programme), &i18n));
        });
    }
    let file = (PathBuf::from("bench.xlsx"), written(&subject.programme, &i18n));
    group.bench_function(BenchmarkId::new("compare", &subject.name), |bencher| {
        bencher
            .iter(|| xlsx::complete(&subject.programme, black_box(std::slice::from_ref(&file))).expect("it is read"));
    });
    group.finish();
}

/// The whole export: the check that the diagnostics come from, and the workbook.
fn written(programme: &Programme, i18n: &I18n) -> Vec<u8> {
    xlsx::write(programme, None, i18n).expect("it can be written")
}
