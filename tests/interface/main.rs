//! The terminal interface in memory: what each screen shows, what keys do, and what a frame costs.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod assistant;
mod bytes;
mod corbeille;
mod export;
mod fiche;
mod gestures;
mod harness;
mod import;
mod keys;
mod languages;
#[path = "../common/large.rs"]
mod large;
mod maquette;
mod matrice;
mod memory;
mod objects;
mod past;
mod pointing;
mod programmes;
mod projection;
mod screens;
mod terminals;
mod verbs;
