//! What was made to be slow is checked in a time that grows as the programme does, and within the memory of a small
//! machine: as many activités as a text may hold, one UE, everything tied to everything.
#![cfg(target_os = "linux")]

use std::{
    fmt::Write,
    time::{Duration, Instant},
};

use nix::sys::resource::{UsageWho, getrusage};

use crate::common::Desk;

const FEW: usize = 2_000;
const MANY: usize = 8_000;
/// As many as a text may hold with all that ties them.
const FULL: usize = 20_000;
/// How many times as long as for [`FEW`] the check of [`MANY`] may take: four times would be linear, sixteen quadratic.
const MOST: f64 = 9.0;
/// Megabytes that the check of [`FULL`] may hold at once.
const MEMORY: i64 = 200;
/// How many AC each activité is tied to.
const TIES: usize = 6;
const ACS: usize = 40;

/// The lines of one activité among so many.
type Shape = fn(rank: usize, all: usize) -> String;

/// Each in need of the next, the last of the first, and of one that comes late besides.
fn in_a_circle(rank: usize, all: usize) -> String {
    let (next, far) = ((rank + 1) % all, (rank * 7 + 2) % all);
    let also = if far == next { String::new() } else { format!(", 'r{far}'") };
    let acs: Vec<String> = (0..TIES).map(|tie| format!("'a{}'", (rank + tie) % ACS)).collect();
    let acs = acs.join(", ");
    format!(
        "code = 'R{rank}'\nlibelle = 'L{rank}'\nprerequis = ['r{next}'{also}]\ntravaille = [{acs}]\ncoefficients = {{ u = 1 }}\n"
    )
}

/// All of one code, with a weight and nothing that it is for.
fn alike(_: usize, _: usize) -> String {
    "code = 'R101'\nlibelle = 'L'\ncoefficients = { u = 1 }\nheures = { cm = 2, tp = 1 }\n".to_owned()
}

/// Nothing is said of any.
fn nameless(_: usize, _: usize) -> String {
    "code = ''\n".to_owned()
}

fn programme(shape: Shape, all: usize) -> String {
    let acs: Vec<String> =
        (0..ACS).map(|ac| format!("{{ id = 'a{ac}', code = 'AC11.{ac}', libelle = 'Lire {ac}' }}")).collect();
    let mut text = format!(
        "id = 'lent'\nprofil = 'but-tertiaire'\nsigle = 'L'\nintitule = 'Lent'\n\
         [[competences]]\nid = 'c'\nnumero = 1\nnom = 'Traiter'\nlibelle = 'Traiter'\n\
         [[competences.niveaux]]\nid = 'n'\nordre = 1\nlibelle = 'N'\nannee = 1\nacs = [{}]\n\
         [[semestres]]\nid = 's1'\nnumero = 1\nues = [{{ id = 'u', code = 'UE1.1', ects = 30, competences = ['c'] }}]\n",
        acs.join(", ")
    );
    for rank in 0..all {
        let nature = if rank % 2 == 0 { "ressource" } else { "sae" };
        let head = format!("[[activites]]\nid = 'r{rank}'\ntype = '{nature}'\nsemestre = 1");
        writeln!(text, "{head}\n{}", shape(rank, all)).unwrap();
    }
    text
}

#[test]
fn what_was_made_to_be_slow_is_checked_in_a_time_that_grows_as_it_does() {
    let desk = Desk::new();
    for (shape, form) in
        [(in_a_circle as Shape, "text"), (in_a_circle, "sarif"), (alike, "json"), (nameless, "markdown")]
    {
        desk.write("peu.toml", programme(shape, FEW)).write("beaucoup.toml", programme(shape, MANY));
        let mut took = [Duration::MAX; 2];
        // The machine may be doing other things: the shortest of some tries counts.
        for _ in 0..4 {
            for (at, name) in ["peu.toml", "beaucoup.toml"].into_iter().enumerate() {
                let start = Instant::now();
                let ran = desk.run(["check", name, "--format", form]);
                took[at] = took[at].min(start.elapsed());
                assert!(matches!(ran.code, 0 | 1), "{form}: {}", ran.err);
                assert!(ran.out.len() > FEW, "{form}: something is found in it");
            }
            if took[1].as_secs_f64() < MOST * took[0].as_secs_f64() {
                break;
            }
        }
        let ratio = took[1].as_secs_f64() / took[0].as_secs_f64();
        println!("{form}: {took:.1?}, {ratio:.1} times as long");
        assert!(ratio < MOST, "{form}: {took:?}");
    }
}

#[test]
fn as_many_as_a_text_may_hold_are_checked_within_memory() {
    let desk = Desk::new();
    desk.write("plein.toml", programme(in_a_circle, FULL));
    let ran = desk.run(["check", "plein.toml"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let peak = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss() / 1024;
    println!("{peak} MB at most until now");
    assert!(peak < MEMORY, "{peak} MB");
}
