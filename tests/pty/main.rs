//! What a person in front of a terminal sees: the real binary, keys in, screens out.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must say where")]

mod corbeille;
mod desk;
mod eight;
mod ending;
mod failures;
mod follow;
mod importing;
mod killed;
#[path = "../common/large.rs"]
mod large;
mod namespace;
mod nothing;
mod presence;
mod quiet;
mod random;
mod serve;
mod sizes;
mod soak;
mod story;
mod strange;
mod stray;
mod terminal;
mod together;
mod wording;
