//! The way of frames to one terminal: one at a time, and the next only once it is gone.
//!
//! Whoever does not read gets no frame meanwhile; when they read again, they get the newest. After [`PATIENCE`] they are
//! taken to be gone.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use russh::{ChannelWriteHalf, server::Msg};
use tokio::{sync::Notify, time::timeout};

use super::line::Cut;

/// How long a terminal may take no byte at all.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);
/// The same once everybody is sent home.
const LAST: Duration = Duration::from_secs(3);

/// What waits to be sent.
#[derive(Debug, Default)]
struct Slot {
    frame: Option<Vec<u8>>,
    /// A frame is on its way.
    is_busy: bool,
    end: Option<End>,
}

/// The last words to a terminal.
#[derive(Debug)]
struct End {
    bytes: Vec<u8>,
    status: u32,
}

/// One end of the way; the other is [`carry`].
#[derive(Debug, Default)]
pub(super) struct Link {
    slot: Mutex<Slot>,
    news: Notify,
}

impl Link {
    fn with<T>(&self, act: impl FnOnce(&mut Slot) -> T) -> T {
        act(&mut self.slot.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether a frame would be sent at once.
    pub(super) fn is_free(&self) -> bool {
        self.with(|it| !it.is_busy && it.frame.is_none() && it.end.is_none())
    }

    /// Sends a frame; to be asked first whether it [is free](Self::is_free).
    pub(super) fn send(&self, frame: Vec<u8>) {
        self.with(|it| it.frame = Some(frame));
        self.news.notify_one();
    }

    /// Sends last words, after the frame on its way, and closes with that exit status.
    pub(super) fn end(&self, bytes: Vec<u8>, status: u32) {
        self.with(|it| {
            it.frame = None;
            it.end.get_or_insert(End { bytes, status });
        });
        self.news.notify_one();
    }

    fn next(&self) -> (Option<Vec<u8>>, Option<End>) {
        self.with(|it| {
            let frame = it.frame.take();
            it.is_busy = frame.is_some();
            (frame, it.end.take())
        })
    }
}

/// Carries frames to a channel until the last words; says through `free` each time that one is gone. Cuts the line of
/// whoever takes nothing any more, and says so by false.
pub(super) async fn carry(link: Arc<Link>, channel: ChannelWriteHalf<Msg>, cut: Cut, free: impl Fn()) -> bool {
    loop {
        let (frame, end) = link.next();
        if let Some(frame) = frame {
            let sent = timeout(PATIENCE, channel.data_bytes(frame)).await;
            link.with(|it| it.is_busy = false);
            match sent {
                Ok(Ok(())) => free(),
                Ok(Err(_)) => return true,
                Err(_) => {
                    cut.cut();
                    return false;
                }
            }
        } else if let Some(end) = end {
            let farewell = async {
                if !end.bytes.is_empty() {
                    channel.data_bytes(end.bytes).await?;
                }
                channel.exit_status(end.status).await?;
                channel.eof().await?;
                channel.close().await
            };
            if !matches!(timeout(LAST, farewell).await, Ok(Ok(()))) {
                cut.cut();
            }
            return true;
        } else {
            link.news.notified().await;
        }
    }
}
