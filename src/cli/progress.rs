//! A line about work that lasts, for somebody who looks at a terminal. In a pipe there is none.

use std::{
    io::{IsTerminal, Write, stderr},
    panic::resume_unwind,
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use crate::{
    i18n::I18n,
    progress::{Step, Watch, unwatched},
    sentences,
};

/// What is done within this is not worth a word.
const SHORT: Duration = Duration::from_millis(300);
/// How often the line may change.
const BEAT: Duration = Duration::from_millis(80);

/// Does `work`, and says meanwhile on the standard error how far it is, if that is a terminal: on one line, which is
/// gone in the end.
pub(super) fn watched<T: Send>(i18n: &I18n, work: impl FnOnce(&mut Watch<'_>) -> T + Send) -> T {
    if !stderr().is_terminal() {
        return work(&mut unwatched);
    }
    thread::scope(|scope| {
        let (sender, steps) = channel();
        let worker = scope.spawn(move || {
            work(&mut |step| {
                // The line is a courtesy: the work goes on without it.
                let _ = sender.send(step);
                Ok(())
            })
        });
        tell(&steps, i18n);
        worker.join().unwrap_or_else(|fallen| resume_unwind(fallen))
    })
}

/// Tells the steps as they come, until there are no more.
fn tell(steps: &Receiver<Step>, i18n: &I18n) {
    let (mut now, mut shown, mut next) = (None, None, Instant::now() + SHORT);
    loop {
        match steps.recv_timeout(next.saturating_duration_since(Instant::now())) {
            Ok(step) => now = Some(step),
            Err(RecvTimeoutError::Timeout) => {
                if let Some(step) = now.filter(|step| shown != Some(*step)) {
                    rewrite(&sentences::step(step, i18n));
                    shown = Some(step);
                }
                next = Instant::now() + BEAT;
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    if shown.is_some() {
        rewrite("");
    }
}

/// Puts a text in the place of the line.
fn rewrite(text: &str) {
    let columns = crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns));
    // A line that wraps could not be taken back. All these texts have one column a character.
    let text: String = text.chars().take(columns.saturating_sub(1)).collect();
    let mut stderr = stderr().lock();
    let _ = write!(stderr, "\r\x1b[K{text}").and_then(|()| stderr.flush());
}
