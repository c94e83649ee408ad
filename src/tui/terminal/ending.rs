//! How a signal ends the process: the interface is told that nobody is there any more, and leaves as it always does. Should
//! it not, because its line takes nothing more or the disk does not answer, the process ends all the same.

use std::{
    process::exit,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicI32, AtomicUsize, Ordering},
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    thread,
    time::{Duration, Instant},
};

/// How long a terminal that takes nothing more may hold up the end of the process.
const LAST_WORD: Duration = Duration::from_millis(300);
/// How long the interface may take to leave when all is written.
const LEAVING: Duration = Duration::from_millis(600);
/// The same when something still waits for its turn to be written: somebody may have taken it for saved.
const WRITING: Duration = Duration::from_secs(7);
/// How long what is said after it has left may take.
const FAREWELL: Duration = Duration::from_secs(2);
/// How often it is asked whether something still waits.
const GLANCE: Duration = Duration::from_millis(50);

type LastDeed = Box<dyn FnOnce() + Send>;

/// What the interface and the thread that hears signals know of each other.
#[derive(Default)]
pub(super) struct Ending {
    /// Whether the screen is still ours: it is given back once, by whoever comes first.
    pub taken: AtomicBool,
    /// The signal that ends the process; 0 as long as none does.
    signal: AtomicI32,
    /// How much waits for its turn to be written.
    unwritten: AtomicUsize,
    /// What is to be done should the interface not leave.
    last: Mutex<Option<LastDeed>>,
}

impl Ending {
    pub(super) fn signal(&self) -> Option<i32> {
        Some(self.signal.load(Ordering::SeqCst)).filter(|it| *it != 0)
    }

    pub(super) fn unwritten(&self, count: usize) {
        self.unwritten.store(count, Ordering::SeqCst);
    }

    pub(super) fn at_worst(&self, deed: impl FnOnce() + Send + 'static) {
        if let Ok(mut last) = self.last.lock() {
            *last = Some(Box::new(deed));
        }
    }

    /// Ends the process as a shell expects of one that a signal ends: at the latest when the interface has had its time.
    /// `give_back` returns the terminal, `tell` tells the interface, and `left` says by its silence that it has gone.
    pub(super) fn begin(
        self: &Arc<Self>,
        signal: i32,
        give_back: impl FnOnce(&AtomicBool) + Send + 'static,
        tell: impl FnOnce(),
        left: &Receiver<()>,
    ) -> ! {
        let start = Instant::now();
        self.signal.store(signal, Ordering::SeqCst);
        let (done, heard) = channel::<()>();
        let shared = Arc::clone(self);
        thread::spawn(move || {
            give_back(&shared.taken);
            drop(done);
        });
        let _ = heard.recv_timeout(LAST_WORD);
        tell();
        if self.has_left(start, left) {
            // The process now ends by itself, unless what it says is heard by nobody.
            thread::sleep(FAREWELL);
        } else if let Some(deed) = self.last.lock().ok().and_then(|mut last| last.take()) {
            deed();
        }
        exit(128 + signal)
    }

    /// Whether the interface leaves in its time, that a signal began at `start`.
    fn has_left(&self, start: Instant, left: &Receiver<()>) -> bool {
        loop {
            if left.recv_timeout(GLANCE) == Err(RecvTimeoutError::Disconnected) {
                return true;
            }
            let time = if self.unwritten.load(Ordering::SeqCst) > 0 { WRITING } else { LEAVING };
            if start.elapsed() >= time {
                return false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_written_yet_has_more_time() {
        let ending = Ending::default();
        let (interface, left) = channel();
        let start = Instant::now();
        assert!(!ending.has_left(start, &left));
        assert!(start.elapsed() < WRITING);
        ending.unwritten(1);
        let later = thread::spawn(move || {
            thread::sleep(LEAVING * 2);
            drop(interface);
        });
        assert!(ending.has_left(Instant::now(), &left), "it was given the time to write");
        later.join().unwrap();
    }
}
