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

/// Megabytes that the program may hold at once, whatever it is given: two hundred as it ships. Where nothing is optimised, the
/// program itself is four times as large, and so is what of it is in memory.
const MEMORY: i64 = if cfg!(debug_assertions) { 215 } else { 200 };
