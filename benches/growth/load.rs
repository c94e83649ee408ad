//! From the disk to a programme in memory.

use std::{hint::black_box, path::Path};

use criterion::Criterion;
use tapis::{formats::toml_file, store::Store};

use crate::subjects::subjects;

pub(crate) fn bench(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for subject in subjects() {
        let id = subject.programme.id.as_str();
        let store = Store::open(&folder.path().join(&subject.name)).expect("a database can be made");
        store.create(&subject.programme, "bench").expect("the programme can be stored");
        criterion.bench_function(&format!("load SQLite/{}", subject.name), |bencher| {
            bencher.iter(|| store.load(black_box(id)).expect("it loads"));
        });
        let text = toml_file::write(&subject.programme);
        criterion.bench_function(&format!("load TOML/{}", subject.name), |bencher| {
            bencher.iter(|| toml_file::read(Path::new("bench.toml"), black_box(&text)).expect("it loads"));
        });
    }
}
