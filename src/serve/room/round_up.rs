//! When everybody in the room looks at what has changed: at once, but never so often that it leaves no time for keys.

use std::time::{Duration, Instant};

/// How often everybody looks around, whether or not something is known to have changed.
pub(super) const TICK: Duration = Duration::from_millis(250);
/// How long those who only look may keep those who type waiting.
pub(super) const SLICE: Duration = Duration::from_millis(5);

/// One look after another by everybody in the room.
pub(super) struct RoundUp {
    /// The generation that those in the room have been told of, or are being told of.
    told: i64,
    ticked: Instant,
    /// When the round under way began.
    began: Option<Instant>,
    /// When the last one ended, and how long it took.
    last: Option<(Instant, Duration)>,
}

/// Why everybody is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It is time.
    Tick,
    /// Somebody has written.
    News,
}

impl RoundUp {
    pub(super) fn new(now: Instant) -> Self {
        Self { told: 0, ticked: now, began: None, last: None }
    }

    /// Whether everybody is to look from now.
    pub(super) fn begin(&mut self, generation: i64, now: Instant) -> Option<Why> {
        if self.patience(generation, now) > Duration::ZERO {
            return None;
        }
        let is_tick = now.duration_since(self.ticked) >= TICK;
        if is_tick {
            self.ticked = now;
        }
        self.told = generation;
        self.began = Some(now);
        Some(if is_tick { Why::Tick } else { Why::News })
    }

    /// What was found while the round began goes with it.
    pub(super) fn take_along(&mut self, generation: i64) {
        self.told = generation;
    }

    /// Nobody is left who has not looked.
    pub(super) fn end(&mut self, now: Instant) {
        if let Some(began) = self.began.take() {
            self.last = Some((now, now.duration_since(began)));
        }
    }

    /// How long until everybody is to look.
    pub(super) fn patience(&self, generation: i64, now: Instant) -> Duration {
        if self.began.is_some() {
            return TICK;
        }
        let tick = TICK.saturating_sub(now.duration_since(self.ticked));
        if generation == self.told {
            return tick;
        }
        // As long again for keys as the last round took from them.
        let pause = self.last.map_or(Duration::ZERO, |(ended, took)| took.saturating_sub(now.duration_since(ended)));
        tick.min(pause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_goes_round_at_once_and_leaves_half_of_the_time_to_keys() {
        let start = Instant::now();
        let at = |ms| start + Duration::from_millis(ms);
        let mut rounds = RoundUp::new(start);
        rounds.told = 1;
        assert_eq!((rounds.begin(1, at(10)), rounds.patience(1, at(10))), (None, Duration::from_millis(240)));
        assert_eq!(rounds.begin(2, at(10)), Some(Why::News));
        // What comes while everybody looks waits for the next round.
        assert_eq!(rounds.begin(3, at(20)), None);
        rounds.end(at(40));
        assert_eq!((rounds.begin(3, at(60)), rounds.patience(3, at(60))), (None, Duration::from_millis(10)));
        assert_eq!(rounds.begin(3, at(70)), Some(Why::News));
        rounds.end(at(71));
        assert_eq!((rounds.begin(3, at(249)), rounds.begin(3, at(250))), (None, Some(Why::Tick)));
        // What the look around found is not told a second time.
        rounds.take_along(4);
        rounds.end(at(252));
        assert_eq!((rounds.begin(4, at(300)), rounds.begin(5, at(300))), (None, Some(Why::News)));
    }
}
