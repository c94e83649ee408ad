//! Nothing that was acknowledged is lost, whatever comes.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;
mod earlier;
mod edits;
mod failures;
#[path = "../generate/mod.rs"]
mod generate;
mod kill;
mod litestream;
mod merging;
mod properties;
mod share;
mod turns;
mod views;
