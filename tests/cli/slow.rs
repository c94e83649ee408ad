//! What was made to be slow is checked in a time that grows as the programme does.

use std::time::{Duration, Instant};

use crate::{
    common::Desk,
    slow_programmes::{Shape, in_a_circle, programme},
};

const FEW: usize = 2_000;
const MANY: usize = 8_000;
/// How many times as long as for [`FEW`] the check of [`MANY`] may take: four times would be linear, sixteen quadratic.
const MOST: f64 = 9.0;

/// All of one code, with a weight and nothing that it is for.
fn alike(_: usize, _: usize) -> String {
    "code = 'R101'\nlibelle = 'L'\ncoefficients = { u = 1 }\nheures = { cm = 2, tp = 1 }\n".to_owned()
}

/// Nothing is said of any.
fn nameless(_: usize, _: usize) -> String {
    "code = ''\nlibelle = ''\n".to_owned()
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
