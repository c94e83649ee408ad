//! What somebody has typed and was not taken in yet: whoever sends more than is taken in waits.

use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Notify;

/// The bytes that may wait: more than a paste, less than what would be felt.
const MOST: usize = 256 << 10;

#[derive(Debug, Default)]
pub(super) struct Pending {
    bytes: AtomicUsize,
    taken: Notify,
}

impl Pending {
    /// Waits until there is room, and takes `bytes` of it.
    pub(super) async fn add(&self, bytes: usize) {
        while self.bytes.load(Ordering::Acquire) > MOST {
            self.taken.notified().await;
        }
        self.bytes.fetch_add(bytes, Ordering::AcqRel);
    }

    /// So many bytes were taken in.
    pub(super) fn take(&self, bytes: usize) {
        self.bytes.fetch_sub(bytes, Ordering::AcqRel);
        self.taken.notify_one();
    }
}
