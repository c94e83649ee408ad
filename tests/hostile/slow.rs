//! What was made to be slow is checked within the memory of a small machine.
#![cfg(target_os = "linux")]

use nix::sys::resource::{UsageWho, getrusage};

use crate::{
    MEMORY,
    common::Desk,
    slow_programmes::{in_a_circle, programme},
};

/// As many as a text may hold with all that ties them.
const FULL: usize = 20_000;
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
