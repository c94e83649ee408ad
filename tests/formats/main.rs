//! What other programs wrote is read, and what is written for them reads back.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

#[path = "../common/mod.rs"]
mod common;
mod comptes;
mod exchange;
#[path = "../generate/mod.rs"]
mod generate;
mod judgement;
mod livret;
#[path = "../../benches/growth/multiply.rs"]
mod multiply;
mod navigateur;
mod orebut;
#[path = "../orebut_files/mod.rs"]
mod orebut_files;
mod orebut_real;
mod pandoc;
mod tableur;
mod verify;
mod xlsx;
