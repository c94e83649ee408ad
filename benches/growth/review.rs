//! Coverage and rules.

use std::hint::black_box;

use criterion::Criterion;
use tapis::{
    coverage::{Matrix, ParcoursView, views},
    rules::judge,
};

use crate::subjects::{national, subjects};

pub(crate) fn bench(criterion: &mut Criterion) {
    for subject in subjects().into_iter().chain(national()) {
        let (name, programme) = (subject.name, subject.programme);
        criterion.bench_function(&format!("views/{name}"), |bencher| {
            bencher.iter(|| views(black_box(&programme)).len());
        });
        let view = ParcoursView::whole(&programme);
        criterion.bench_function(&format!("matrix/{name}"), |bencher| {
            bencher.iter(|| Matrix::new(black_box(&view)).lines.len());
        });
        criterion.bench_function(&format!("check/{name}"), |bencher| {
            bencher.iter(|| judge(black_box(&programme), None).diagnostics.len());
        });
    }
}
