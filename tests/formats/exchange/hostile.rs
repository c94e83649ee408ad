//! Files made to harm, and files that are merely broken: refused or read, never more.

use std::path::PathBuf;

use proptest::{collection::vec, prelude::*, sample::Index};
use tapis::{
    formats::registry::{self, Format},
    i18n::{I18n, Lang},
    sentences::Voice,
};

use crate::{
    common::Desk,
    exchange::fixture::{File, files, write},
    generate,
    orebut_files::{self, real},
};

/// What each reader reads: one programme in each format, the real ones too when they are there.
fn whole() -> Vec<(&'static Format, Vec<File>)> {
    let mut all: Vec<_> = own();
    let orebut = Format::named("orebut").unwrap();
    for names in [&["SD-2022-competences.xml", "SD-2022-formation.xml"][..], &["GEA-2021-competences.xml"]] {
        if cfg!(has_real_files) {
            all.push((orebut, names.iter().map(|name| real(name)).collect()));
        }
    }
    all
}

fn own() -> Vec<(&'static Format, Vec<File>)> {
    let programme = generate::sample();
    let formats = registry::readable().filter(|it| it.write.is_some() && it.is_text);
    formats.map(|format| (format, files(write(format.name, &programme)))).collect()
}

/// What is harmed at random: the small files, and in long runs the real ones too.
fn victims() -> Vec<(&'static Format, Vec<File>)> {
    if std::env::var_os("TAPIS_CASES").is_some() { whole() } else { own() }
}

/// Reads, and holds what came of it to what must hold.
fn attempt(format: &Format, files: &[File]) -> bool {
    match (format.read.unwrap())(files) {
        Ok(imported) => {
            imported.programme.check_integrity().unwrap();
            true
        }
        Err(error) => {
            let i18n = I18n::new(Lang::Fr);
            assert!(i18n.has_file_message(error.code), "{}", error.code);
            assert!(!Voice::new(&i18n).say(&error).is_empty());
            false
        }
    }
}

#[test]
fn every_reader_is_tried() {
    let names: Vec<&str> = own().iter().map(|(format, _)| format.name).collect();
    assert_eq!(names, ["case", "mahara", "moodle", "orebut", "toml"]);
    assert!(own().iter().all(|(format, files)| attempt(format, files)));
}

#[test]
fn files_cut_anywhere_are_refused_or_read() {
    for (format, files) in whole() {
        // Large files are cut less often: each cut is read from the start.
        let length = files.iter().map(|it| it.1.len()).max().unwrap();
        let step = if length < 20_000 { 97 } else { 97 * 41 };
        for at in 0..files.len() {
            for cut in (0..files[at].1.len()).step_by(step) {
                let mut files = files.clone();
                files[at].1.truncate(cut);
                attempt(format, &files);
            }
        }
    }
}

fn refused(format: &str, bytes: impl Into<Vec<u8>>) -> bool {
    !attempt(Format::named(format).unwrap(), &[(PathBuf::from("bomb"), bytes.into())])
}

#[test]
fn entities_are_never_expanded() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>\
        <referentiel_competence specialite=\"&b;\"/>";
    assert!(refused("orebut", bomb));
    assert!(refused("orebut", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><referentiel_competence specialite=\"X\"/>"));
}

#[test]
fn deep_nesting_is_refused() {
    const DEEP: usize = 5 << 20;
    assert!(refused("toml", format!("a = {}{}", "[".repeat(DEEP), "]".repeat(DEEP))));
    assert!(refused("toml", format!("a{} = 1", ".a".repeat(DEEP / 2))));
    assert!(refused("case", format!("{{\"CFDocument\":{}{}}}", "[".repeat(DEEP), "]".repeat(DEEP))));
    assert!(refused("case", "{\"CFDocument\":".repeat(DEEP / 8)));
    assert!(refused(
        "orebut",
        format!("{}{}", "<referentiel_competence>".repeat(400_000), "</referentiel_competence>".repeat(400_000))
    ));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    for format in registry::readable() {
        assert!(refused(format.name, b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec()), "{}", format.name);
        assert!(refused(format.name, Vec::new()), "{}", format.name);
    }
}

/// Names from files become names of files: they stay in the folder.
#[test]
fn identifiers_cannot_climb_out_of_a_folder() {
    let desk = Desk::new();
    let evil = "../../evil";
    desk.write("a.xml", format!("<referentiel_competence specialite=\"{evil}\" type_departement=\"tertiaire\"/>"));
    desk.write("b.json", format!("{{\"CFDocument\":{{\"uri\":\"urn:tapis:{evil}\",\"title\":\"{evil}\"}}}}"));
    desk.write("c.csv", format!("{}\n,{evil},{evil},,1,,,,,,,,1,\n", ",".repeat(13)));
    for file in ["a.xml", "b.json", "c.csv"] {
        let format = if file == "c.csv" { "--as moodle" } else { "" };
        let id = desk.tapis(&format!("import {file} {format} --dry-run --json")).json()["programme"].clone();
        assert!(id.as_str().unwrap().bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-'), "{id}");
    }
    desk.write("d.toml", format!("id = \"{evil}\"\nprofil = \"autre\"\nintitule = \"X\"\n"));
    assert!(desk.tapis("import d.toml").refused().contains(evil));
    desk.tapis("export ./a.xml --to orebut").ok();
    assert!(desk.has("but-evil-competences.xml") && desk.has("but-evil-formation.xml"));
}

/// What makes the most of few bytes is not read: points, values, tables. What it takes to read what weighs a little less
/// is measured in tests/hostile_memory.
#[test]
fn what_would_weigh_too_much_is_not_read() {
    let desk = Desk::new();
    let large = 6 << 20;
    let points = (0..large / 20).map(|it| format!("[a{it:x}.b.c.d.e.f]\n")).collect::<String>();
    desk.write("points.toml", points);
    desk.write("values.toml", format!("a = [{}]", "1,".repeat(large / 2)));
    desk.write("objects.json", format!("{{\"CFDocument\":{{}},\"CFItems\":[{}{{}}]}}", "{},".repeat(large / 3)));
    desk.write("elements.xml", format!("<referentiel_competence>{}", "<a b='' c=''/>".repeat(large / 14)));
    std::fs::File::create(desk.path("sparse.xml")).unwrap().set_len(2 << 30).unwrap();
    for file in ["points.toml", "values.toml", "objects.json", "elements.xml", "sparse.xml"] {
        assert!(desk.tapis(&format!("import {file} --dry-run")).refused().contains("il n’a pas été lu"), "{file}");
    }
}

/// A file that tapis wrote can be read by tapis, were the programme fifty times a national one.
#[test]
#[cfg_attr(not(has_real_files), ignore = "wants the published programmes: TAPIS_REAL_DATA")]
fn fifty_national_programmes_are_bearable() {
    let names = ["SD-2022-competences.xml", "SD-2022-formation.xml"];
    let sources: Vec<_> = names.into_iter().map(real).collect();
    let programme = orebut_files::read(&sources).programme;
    let formats = registry::writable().filter(|it| it.read.is_some() && it.is_text);
    let mut seen = 0;
    for format in formats {
        for part in crate::exchange::fixture::write(format.name, &programme).files {
            assert!(format.poids.is_bearable(&part.bytes.repeat(50)), "{}", format.name);
            seen += 1;
        }
    }
    assert_eq!(seen, 6);
    let desk = Desk::new();
    let large = crate::multiply::multiply(&programme, 50);
    desk.write("large.toml", tapis::formats::toml_file::write(&large));
    let program = desk.command().get_program().to_string_lossy().into_owned();
    let limited = format!("ulimit -v 260000; exec {program} import large.toml --dry-run --db x.db");
    let output = std::process::Command::new("sh").args(["-c", &limited]).current_dir(desk.path("")).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

/// A change of some bytes of a file.
#[derive(Debug, Clone)]
enum Harm {
    Set(Index, u8),
    Cut(Index, usize),
    Copy(Index, Index, usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        3 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Harm::Set(at, byte)),
        3 => (any::<Index>(), prop::sample::select(b"<>&\"'{}[],;:=\n0-".to_vec())).prop_map(|(at, byte)| Harm::Set(at, byte)),
        2 => (any::<Index>(), 1..40usize).prop_map(|(at, length)| Harm::Cut(at, length)),
        2 => (any::<Index>(), any::<Index>(), 1..200usize).prop_map(|(from, to, length)| Harm::Copy(from, to, length)),
    ]
}

impl Harm {
    fn done_to(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        match self {
            Harm::Set(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Harm::Cut(at, length) => {
                let at = at.index(bytes.len());
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Harm::Copy(from, to, length) => {
                let from = from.index(bytes.len());
                let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
                let to = to.index(bytes.len());
                bytes.splice(to..to, piece);
            }
        }
    }
}

proptest! {
    #![proptest_config(generate::config(2000))]

    #[test]
    fn no_harm_to_a_file_harms_its_reader(which in any::<Index>(), part in any::<Index>(), harms in vec(harm(), 1..6)) {
        thread_local!(static FILES: Vec<(&'static Format, Vec<File>)> = victims());
        let (format, mut files) = FILES.with(|files| which.get(files).clone());
        let part = part.index(files.len());
        harms.iter().for_each(|it| it.done_to(&mut files[part].1));
        attempt(format, &files);
    }

    #[test]
    fn no_bytes_harm_a_reader(bytes in vec(any::<u8>(), 0..200), which in any::<Index>()) {
        let readers: Vec<&Format> = registry::readable().collect();
        attempt(readers[which.index(readers.len())], &[(PathBuf::from("x"), bytes)]);
    }
}
