//! What every connection shares.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicU64, Ordering},
    mpsc::Sender,
};

use tokio::sync::{Semaphore, oneshot};

use super::{door::Door, lines::Lines, log::Log, looks::Texts, options::Options, room::News};
use crate::{i18n::I18n, tui::hall::SeatId};

/// The lines and files that are worked on at once: each takes a core, and the room wants one.
const AT_ONCE: usize = 2;

pub(super) struct House {
    room: Sender<News>,
    pub door: Door,
    pub log: Arc<Log>,
    pub options: Arc<Options>,
    pub lines: Arc<dyn Lines>,
    pub permits: Arc<Semaphore>,
    pub texts: Texts,
    /// Everybody looks on for a while.
    pub paused: Arc<AtomicBool>,
    seats: AtomicU64,
}

impl House {
    pub(super) fn new(room: Sender<News>, options: Arc<Options>, log: Arc<Log>, lines: Arc<dyn Lines>) -> Self {
        let (door, texts, permits) = (Door::default(), Texts::default(), Arc::new(Semaphore::new(AT_ONCE)));
        Self { room, door, log, options, lines, permits, texts, paused: Arc::default(), seats: AtomicU64::new(1) }
    }

    /// The words for those of whose language nothing is known.
    pub(super) fn i18n(&self) -> &I18n {
        self.texts.of(self.options.lang)
    }

    pub(super) fn next_seat(&self) -> SeatId {
        self.seats.fetch_add(1, Ordering::Relaxed)
    }

    pub(super) fn is_paused(&self) -> bool {
        self.paused.load(Ordering::Acquire)
    }

    /// Tells the room something. Once it is closed, nobody listens.
    pub(super) fn tell(&self, news: News) {
        let _ = self.room.send(news);
    }

    /// Asks the room something. None: it is closed.
    pub(super) async fn ask<T>(&self, question: impl FnOnce(oneshot::Sender<T>) -> News) -> Option<T> {
        let (reply, answer) = oneshot::channel();
        self.tell(question(reply));
        answer.await.ok()
    }
}
