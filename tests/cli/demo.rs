//! `tapis demo` in a real terminal: the samples are there, and nothing is left behind.
#![cfg(unix)]

use std::io::{Read, Write};

use crate::common::Desk;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

#[test]
fn the_samples_are_shown_and_nothing_is_left() {
    let desk = Desk::new();
    let temporary = desk.path("tmp");
    std::fs::create_dir(&temporary).unwrap();
    let pty = native_pty_system().openpty(PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 }).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tapis"));
    command.arg("demo");
    command.cwd(desk.path(""));
    command.env("TMPDIR", &temporary);
    command.env("TAPIS_DB", desk.path("tapis.db"));
    command.env("TERM", "xterm-256color");
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let (mut reader, mut writer) = (pty.master.try_clone_reader().unwrap(), pty.master.take_writer().unwrap());

    let mut screen = vt100::Parser::default();
    let mut bytes = [0; 4096];
    let mut whole = false;
    while !(whole && screen.screen().contents().contains("but-ecr") && screen.screen().contents().contains("atelier")) {
        let n = reader.read(&mut bytes).unwrap();
        assert_ne!(n, 0, "the interface left: {}", screen.screen().contents());
        screen.process(&bytes[..n]);
        whole = bytes[..n].ends_with(b"\x1b[?2026l");
    }
    // It opens on the sound sample: the cursor stands on its row.
    let (row, _) = screen.screen().cursor_position();
    let selected = screen.screen().rows(0, 80).nth(usize::from(row)).unwrap();
    assert!(selected.contains("but-ecr"), "{selected:?} is selected:\n{}", screen.screen().contents());
    writer.write_all(b"q").unwrap();
    writer.flush().unwrap();
    // What it still writes is read, so that it can end.
    std::thread::spawn(move || while reader.read(&mut bytes).is_ok_and(|n| n > 0) {});
    assert!(child.wait().unwrap().success());
    assert!(!desk.has("tapis.db"));
    assert_eq!(std::fs::read_dir(&temporary).unwrap().count(), 0);
}
