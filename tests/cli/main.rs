//! The command line as its users have it.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod archive;
mod backup;
mod bad_input;
mod bin;
mod check;
mod choices;
#[path = "../common/mod.rs"]
mod common;
mod completions;
mod demo;
mod destination;
mod diff;
mod form;
mod help;
#[path = "../common/large.rs"]
mod large;
mod merge;
mod new;
#[path = "../orebut_files/mod.rs"]
mod orebut_files;
mod programme;
mod real;
mod revision;
mod slow;
#[path = "../common/slow.rs"]
mod slow_programmes;
mod strangers;
mod suite;
mod usage;
mod votes;
mod workbook;
