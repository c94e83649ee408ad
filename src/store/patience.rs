//! Waiting for one's turn to write.
//!
//! SQLite's own handler makes those who wait keep step with one another, so that some are never served. Waits of a
//! random length, drawn anew each time, serve everybody.

use std::{
    cell::Cell,
    time::{Duration, Instant},
};

use rusqlite::Connection;

/// The shortest and the longest wait between two tries, in microseconds.
const PAUSE: (u64, u64) = (200, 10_000);

thread_local! {
    /// Since when the call at hand waits, and until when. SQLite asks a plain function whether to wait, which can only
    /// know this much.
    static TERM: Cell<Option<(Instant, Instant)>> = const { Cell::new(None) };
}

/// Makes a connection wait its turn, within what [`waiting`] allows.
pub(super) fn teach(db: &Connection) -> rusqlite::Result<()> {
    db.busy_handler(Some(wait))
}

/// Does `what`, during which a connection waits at most for `patience` in all.
pub(super) fn waiting<T>(patience: Duration, what: impl FnOnce() -> T) -> T {
    let now = Instant::now();
    let outer = TERM.replace(Some((now, now + patience)));
    let _restored = Restored(outer);
    what()
}

/// Puts back what one who waits inside of another's wait had changed, however it ends.
struct Restored(Option<(Instant, Instant)>);

impl Drop for Restored {
    fn drop(&mut self) {
        TERM.set(self.0);
    }
}

fn wait(_tries: i32) -> bool {
    let Some((since, until)) = TERM.get() else { return false };
    let now = Instant::now();
    let left = until.saturating_duration_since(now);
    if left.is_zero() {
        return false;
    }
    std::thread::sleep(pause(now.saturating_duration_since(since)).min(left));
    true
}

/// How long to wait before another try. Whoever has waited for long tries more often, and comes before the others.
pub(super) fn pause(waited: Duration) -> Duration {
    let longest = PAUSE.1 / (1 + 2 * waited.as_secs());
    Duration::from_micros(fastrand::u64(PAUSE.0..=longest.max(2 * PAUSE.0)))
}
