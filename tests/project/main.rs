//! What the project says of itself is what it is.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod arrows;
mod fields;
#[path = "../interface/harness.rs"]
#[allow(dead_code, reason = "this binary asks little of its user")]
mod harness;
mod ids;
mod licences;
mod readme;
mod schema;
mod words;
