//! Programmes written for other systems and read back from them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod cadre;
mod case;
#[path = "../common/mod.rs"]
mod common;
mod csv;
mod fixture;
#[path = "../generate/mod.rs"]
mod generate;
mod hostile;
mod mahara;
mod moodle;
#[path = "../../benches/growth/multiply.rs"]
mod multiply;
mod orebut;
#[path = "../orebut_files/mod.rs"]
mod orebut_files;
