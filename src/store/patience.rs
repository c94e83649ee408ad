//! Waiting for one's turn to write.
//!
//! SQLite's own handler makes those who wait keep step with one another, so that some are never served. Waits of a
//! random length, drawn anew each time, serve everybody.

use std::{
    cell::Cell,
    time::{Duration, Instant},
};

use rusqlite::Connection;

/// The shortest and the longest wait between two tries, in milliseconds.
const PAUSE: (u64, u64) = (1, 10);

thread_local! {
    /// Until when the call at hand waits. SQLite asks a plain function whether to wait, which can only know this much.
    static UNTIL: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// Makes a connection wait its turn, within what [`waiting`] allows.
pub(super) fn teach(db: &Connection) -> rusqlite::Result<()> {
    db.busy_handler(Some(wait))
}

/// Does `what`, during which a connection waits at most for `patience` in all.
pub(super) fn waiting<T>(patience: Duration, what: impl FnOnce() -> T) -> T {
    let outer = UNTIL.replace(Some(Instant::now() + patience));
    let _restored = Restored(outer);
    what()
}

/// Puts back what one who waits inside of another's wait had changed, however it ends.
struct Restored(Option<Instant>);

impl Drop for Restored {
    fn drop(&mut self) {
        UNTIL.set(self.0);
    }
}

fn wait(_tries: i32) -> bool {
    let left = UNTIL.get().map_or(Duration::ZERO, |until| until.saturating_duration_since(Instant::now()));
    if left.is_zero() {
        return false;
    }
    std::thread::sleep(pause().min(left));
    true
}

/// How long to wait before another try.
pub(super) fn pause() -> Duration {
    Duration::from_millis(fastrand::u64(PAUSE.0..=PAUSE.1))
}
