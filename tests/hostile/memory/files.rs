//! Files that were made to harm whoever opens them. Each is written as it goes: the test that measures must stay small.

use std::{io::Write, path::Path};

/// A file, by its name and how it is written.
pub(super) struct Hostile {
    pub name: &'static str,
    pub write: fn(&Path),
}

pub(super) const MEGA: usize = 1 << 20;

pub(super) fn file(name: &'static str, write: fn(&Path)) -> Hostile {
    Hostile { name, write }
}

/// Writes `piece` again and again until `size` bytes are there, between a beginning and an end.
pub(super) fn repeated(mut out: impl Write, start: &str, piece: &str, end: &str, size: usize) {
    let times = size.saturating_sub(start.len() + end.len()) / piece.len();
    out.write_all(start.as_bytes()).unwrap();
    let block = piece.repeat(4096.min(times.max(1)));
    for _ in 0..times / 4096 {
        out.write_all(block.as_bytes()).unwrap();
    }
    out.write_all(piece.repeat(times % 4096).as_bytes()).unwrap();
    out.write_all(end.as_bytes()).unwrap();
}

/// Entities that double, and double again, to 2 GB.
pub(super) const LOL: &str = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\">]>";
