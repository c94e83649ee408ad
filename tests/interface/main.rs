//! The terminal interface in memory: what each screen shows, what keys do, and what a frame costs.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod assistant;
mod bytes;
mod harness;
mod keys;
mod memory;
mod objects;
mod screens;
