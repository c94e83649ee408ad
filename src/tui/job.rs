//! Work that lasts, done beside the interface: the screen goes on answering, and the work can be given up.

use std::{
    io,
    panic::resume_unwind,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    thread::{Builder, JoinHandle},
    time::{Duration, Instant},
};

use crate::{
    i18n::I18n,
    progress::{Abandoned, Step, Watch},
    t,
};

/// How often the loop looks how far the work is.
pub(super) const BEAT: Duration = Duration::from_millis(100);

/// What is done within this needs no word about its progress: less than is noticed.
pub(super) const AT_ONCE: Duration = Duration::from_millis(40);

/// Work on a thread of its own. Dropped, it is given up: what it makes is thrown away.
pub(super) struct Job<T> {
    news: Receiver<News<T>>,
    given_up: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    step: Option<Step>,
}

enum News<T> {
    Step(Step),
    Done(T),
}

/// What has become of a job.
pub(super) enum State<T> {
    /// It goes on; whether its step is another one than before.
    Going(bool),
    Done(T),
}

impl<T: Send + 'static> Job<T> {
    /// Starts `work`, which tells its steps and stops when these are no longer wanted.
    ///
    /// # Errors
    /// When the system has no thread left.
    pub(super) fn start(work: impl FnOnce(&mut Watch<'_>) -> T + Send + 'static) -> io::Result<Self> {
        let (sender, news) = channel();
        let given_up = Arc::new(AtomicBool::new(false));
        let unwanted = Arc::clone(&given_up);
        let body = move || {
            let steps = sender.clone();
            let done = work(&mut |step| {
                let wanted = !unwanted.load(Ordering::Relaxed) && steps.send(News::Step(step)).is_ok();
                if wanted { Ok(()) } else { Err(Abandoned) }
            });
            // Nobody waits for what was given up.
            let _ = sender.send(News::Done(done));
        };
        let thread = Some(Builder::new().name("work".into()).spawn(body)?);
        Ok(Self { news, given_up, thread, step: None })
    }

    /// Looks what has become of it, and waits for its end at most for `patience`.
    pub(super) fn look(&mut self, patience: Duration) -> State<T> {
        let (until, before) = (Instant::now() + patience, self.step);
        loop {
            match self.news.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(News::Step(step)) => self.step = Some(step),
                Ok(News::Done(done)) => return State::Done(done),
                Err(RecvTimeoutError::Timeout) => return State::Going(self.step != before),
                Err(RecvTimeoutError::Disconnected) => self.fall(),
            }
        }
    }

    /// The work has fallen, and so falls the interface, as if it had done it itself.
    fn fall(&mut self) -> ! {
        let fallen = self.thread.take().and_then(|it| it.join().err());
        resume_unwind(fallen.unwrap_or_else(|| Box::new("work that ended without a word")))
    }

    /// Where it stands, in words: « Feuilles du classeur : 3 sur 15 ».
    pub(super) fn told(&self, i18n: &I18n) -> String {
        self.step.map_or_else(|| t!(i18n, "travail-commence"), |step| crate::sentences::step(step, i18n))
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.given_up.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Sender, channel};

    use super::*;
    use crate::progress::Stage;

    /// Work that waits at each of its steps to be let on, and says at its end whether it was given up.
    fn held(ended: Sender<bool>) -> (Job<usize>, Sender<()>) {
        let (go, gate) = channel::<()>();
        let work = move |watch: &mut Watch<'_>| {
            for done in 0..3 {
                if watch(Step::new(Stage::Sheets, done, 3)).is_err() {
                    ended.send(true).unwrap();
                    return 0;
                }
                gate.recv().ok();
            }
            ended.send(false).unwrap();
            7
        };
        (Job::start(work).unwrap(), go)
    }

    #[test]
    fn work_tells_its_steps_then_its_end() {
        let (ended, end) = channel();
        let (mut job, go) = held(ended);
        while job.step.is_none() {
            assert!(matches!(job.look(Duration::from_millis(1)), State::Going(_)));
        }
        assert_eq!(job.step, Some(Step::new(Stage::Sheets, 0, 3)));
        assert!(matches!(job.look(Duration::ZERO), State::Going(false)));
        (0..3).for_each(|_| go.send(()).unwrap());
        assert!(!end.recv().unwrap());
        assert!(matches!(job.look(Duration::from_secs(10)), State::Done(7)));
    }

    #[test]
    fn work_that_is_given_up_stops_at_its_next_step() {
        let (ended, end) = channel();
        let (job, go) = held(ended);
        drop(job);
        let _ = go.send(());
        assert!(end.recv().unwrap());
    }
}
