//! Files that were made to harm harm nobody.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;
mod memory;
mod noise;
#[path = "../readers/mod.rs"]
mod readers;
mod regressions;
mod slow;
#[path = "../common/slow.rs"]
mod slow_programmes;
