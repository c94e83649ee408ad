//! The end of a workshop: everybody is told, what they did is written, their terminals are given back.

use std::time::{Duration, Instant};

use super::Room;
use crate::{serve::log::Event, t};

/// How long all of it may take.
const MOST: Duration = Duration::from_secs(5);

pub(super) struct Closing {
    until: Instant,
}

impl Room {
    /// Begins to close.
    pub(super) fn close(&mut self) {
        if self.closing.is_some() {
            return;
        }
        self.log.tell(&Event::new("closed"));
        self.closing = Some(Closing { until: Instant::now() + MOST });
        for seat in self.seats.values_mut() {
            seat.leave(|i18n| t!(i18n, "atelier-ferme"));
        }
    }

    /// Whether everybody has gone home, or was waited for long enough.
    pub(super) fn is_over(&self) -> bool {
        self.closing.as_ref().is_some_and(|it| self.seats.is_empty() || Instant::now() >= it.until)
    }
}
