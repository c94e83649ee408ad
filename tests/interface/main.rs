//! The terminal interface in memory: what each screen shows, what keys do, and what a frame costs.

mod bytes;
mod harness;
mod keys;
mod screens;
