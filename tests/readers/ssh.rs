//! What comes over a line of a workshop: bytes of a terminal, lines of words, names of files.

use std::time::{Duration, Instant};

use tapis::{
    serve::{line_words, names},
    tui::terminal::{Input, Splitter},
};

pub(super) const WAYS: &[fn(&[u8])] = &[keys, line, path];

/// However bytes are cut between packets, they are the same keys and texts, and none is held for ever.
fn keys(bytes: &[u8]) {
    let now = Instant::now();
    let whole = split(bytes.chunks(bytes.len().max(1)), now);
    for size in [1, 2, 3, 7] {
        assert_eq!(split(bytes.chunks(size), now), whole, "cut every {size} bytes");
    }
}

fn split<'b>(packets: impl Iterator<Item = &'b [u8]>, now: Instant) -> Vec<Input> {
    let (mut splitter, mut inputs) = (Splitter::default(), Vec::new());
    for packet in packets {
        splitter.feed(packet, now);
        inputs.extend(std::iter::from_fn(|| splitter.next(now)));
    }
    let later = now + Duration::from_secs(60);
    inputs.extend(std::iter::from_fn(|| splitter.next(later)));
    assert!(splitter.patience(later).is_none(), "something waits for ever");
    inputs
}

/// A line is words that hold no command of a terminal.
fn line(bytes: &[u8]) {
    for word in line_words::split(bytes).unwrap_or_default() {
        assert!(!word.chars().any(|it| it.is_control() && it != '\t'), "{word:?}");
    }
}

/// A path stands for itself, and for nothing above the programmes.
fn path(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Some(place) = names::place(text) {
        let path = place.path();
        assert!(path.starts_with('/') && !path.split('/').any(|it| it == ".." || it == "."), "{text:?}: {path}");
        assert_eq!(names::place(&path).map(|it| it.path()), Some(path));
    }
}
