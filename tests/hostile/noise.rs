//! What is near what is known, changed at random, tried on every reader. Fuzzing goes further and wants another
//! compiler; with `TAPIS_NOISE=600`, this tries each reader for ten minutes.

use std::{
    fs,
    panic::catch_unwind,
    path::Path,
    time::{Duration, Instant},
};

use tapis::{
    formats::{registry::Format, toml_file, writing::written::Options},
    i18n::{I18n, Lang},
    programme::Programme,
    progress::unwatched,
};

use crate::readers::READERS;

/// So many inputs of each reader are tried when nobody says for how long.
const TRIES: usize = 30;
/// Longer inputs say no more, and take longer.
const LONGEST: usize = 1 << 16;
/// What readers may stumble over.
const PIECES: [&[u8]; 16] = [
    b"\"",
    b";",
    b"\n",
    b"\r",
    b"<",
    b">",
    b"&",
    b"\0",
    b"{",
    b"}",
    b"-1",
    b"99999999999999999999",
    b"1e999",
    "é".as_bytes(),
    "e\u{301}".as_bytes(),
    b"\xff\xfe",
];

/// Numbers that look like chance, and come again.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

fn fixture() -> Programme {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/complet.toml");
    toml_file::read_bytes(&file, &fs::read(&file).unwrap()).unwrap()
}

/// What a reader begins with: what was written by hand, what once broke it, what tapis writes in its format.
fn seeds(reader: &str) -> Vec<Vec<u8>> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [project.join("fuzz/seeds").join(reader), project.join("tests/regressions").join(reader)];
    let files = folders.iter().filter_map(|it| fs::read_dir(it).ok()).flatten();
    let mut seeds: Vec<Vec<u8>> = files.map(|it| fs::read(it.unwrap().path()).unwrap()).collect();
    let (i18n, options) = (I18n::new(Lang::Fr), Options::default());
    let written = Format::named(reader).and_then(|it| it.export(&fixture(), &options, &i18n, &mut unwatched).ok());
    seeds.extend(written.into_iter().flat_map(|it| it.files).map(|it| it.bytes));
    if seeds.is_empty() {
        seeds.push("# Sols\n## Observer\n- AC11.01 : Lire\nNumero_Fiche;Bloc_Competences_Code\nRNCP1;BC1\n".into());
    }
    seeds
}

/// A seed with some changes.
fn changed(seeds: &[Vec<u8>], chance: &mut Chance) -> Vec<u8> {
    let mut input = seeds[chance.next(seeds.len())].clone();
    for _ in 0..=chance.next(4) {
        let at = chance.next(input.len() + 1);
        let end = (at + 1 + chance.next(32)).min(input.len());
        match chance.next(6) {
            0 if at < input.len() => input[at] = chance.next(256) as u8,
            1 => drop(input.drain(at.min(end)..end)),
            2 => {
                let again = input[at.min(end)..end].to_vec();
                input.splice(at..at, again);
            }
            3 => {
                let other = &seeds[chance.next(seeds.len())];
                let start = chance.next(other.len() + 1);
                let piece = other[start..(start + chance.next(200)).min(other.len())].to_vec();
                input.splice(at..at, piece);
            }
            4 => input.truncate(at.max(1)),
            _ => drop(input.splice(at..at, PIECES[chance.next(PIECES.len())].iter().copied())),
        }
    }
    input.truncate(LONGEST);
    input
}

#[test]
fn what_is_near_what_is_known_breaks_no_reader() {
    let long = std::env::var("TAPIS_NOISE").ok().and_then(|it| it.parse().ok()).map(Duration::from_secs);
    let only = std::env::var("TAPIS_NOISE_READER").ok();
    for reader in READERS.iter().filter(|it| only.as_ref().is_none_or(|only| only == it.name)) {
        let seeds = seeds(reader.name);
        let started = long.map_or(7, |_| Instant::now().elapsed().as_nanos() as u64 + std::process::id() as u64);
        let (mut chance, start, mut tried) = (Chance(0x9E37_79B9_7F4A_7C15 ^ started), Instant::now(), 0);
        while long.map_or(tried < TRIES, |it| start.elapsed() < it) {
            let input = changed(&seeds, &mut chance);
            let attempt = reader.attempt;
            if catch_unwind(|| attempt(&input)).is_err() {
                let file = std::env::temp_dir().join(format!("tapis-{}-{tried}", reader.name));
                fs::write(&file, &input).unwrap();
                panic!("{} is broken by {}", reader.name, file.display());
            }
            tried += 1;
        }
        println!("{}: {tried} inputs", reader.name);
    }
}
