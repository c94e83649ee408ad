//! What the rules find, where, and nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../generate/mod.rs"]
mod generate;
mod judgements;
mod mutations;
mod national;
mod remedies;
mod samples;
