//! The terminal that the program was started in.

use std::{
    io::{self, Write, stdout},
    panic,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use crossterm::{
    cursor::{Hide, Show},
    event::{self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyEventKind},
    execute,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size},
};
use ratatui::layout::Size;
use signal_hook::{
    consts::{SIGHUP, SIGTERM},
    iterator::Signals,
};

use super::{Input, Transport};

/// How long a terminal that takes nothing more may hold up the end of the process.
const LAST_WORD: Duration = Duration::from_millis(300);

/// The shortest wait for an event.
const BLINK: Duration = Duration::from_micros(100);

type LastDeed = Box<dyn FnOnce() + Send>;

/// The local terminal, in raw mode on its alternate screen for as long as this value lives.
pub struct Local {
    /// Whether the screen is still ours: it is given back once, by whoever comes first.
    taken: Arc<AtomicBool>,
    /// What is to be done before a signal ends the process.
    last: Arc<Mutex<Option<LastDeed>>>,
    /// The size that was last told.
    size: Size,
}

impl Local {
    /// Takes the terminal.
    ///
    /// It is given back when the value is dropped, on a panic, and on SIGTERM or SIGHUP, after which the
    /// process ends at once: every edit shown is on disk already, and once the terminal is gone, reading
    /// events would spin.
    pub fn open() -> io::Result<Self> {
        let taken = Arc::new(AtomicBool::new(true));
        let last = Arc::default();
        give_back_on_signal(Arc::clone(&taken), Arc::clone(&last))?;
        give_back_on_panic(Arc::clone(&taken));
        enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)?;
        Ok(Self { taken, last, size: current_size()? })
    }

    /// What is to be done before a signal ends the process, once the terminal is given back.
    pub fn before_the_end(&self, deed: impl FnOnce() + Send + 'static) {
        if let Ok(mut last) = self.last.lock() {
            *last = Some(Box::new(deed));
        }
    }
}

impl Drop for Local {
    fn drop(&mut self) {
        give_back(&self.taken);
    }
}

fn give_back(taken: &AtomicBool) {
    if taken.swap(false, Ordering::SeqCst) {
        // The terminal may be gone: there is nobody left to tell. The mode comes first: setting it waits for
        // nobody, while a line over which nothing passes any longer holds what is written for ever.
        let _ = disable_raw_mode();
        let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
    }
}

fn give_back_on_signal(taken: Arc<AtomicBool>, last: Arc<Mutex<Option<LastDeed>>>) -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGTERM])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let (done, heard) = mpsc::channel();
            thread::spawn(move || {
                give_back(&taken);
                let _ = done.send(());
            });
            let _ = heard.recv_timeout(LAST_WORD);
            if let Some(deed) = last.lock().ok().and_then(|mut last| last.take()) {
                deed();
            }
            // What a shell expects of a process ended by a signal.
            std::process::exit(128 + signal);
        }
    })?;
    Ok(())
}

fn current_size() -> io::Result<Size> {
    let (width, height) = size()?;
    Ok(Size::new(width, height))
}

fn give_back_on_panic(taken: Arc<AtomicBool>) {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        give_back(&taken);
        previous(info);
    }));
}

impl Transport for Local {
    fn size(&mut self) -> io::Result<Size> {
        self.size = current_size()?;
        Ok(self.size)
    }

    fn receive(&mut self, patience: Duration) -> io::Result<Option<Input>> {
        // Without any patience crossterm does not even look.
        if !event::poll(patience.max(BLINK))? {
            // A change of size before the first wait is never told: a window that is placed as it opens has one.
            let (told, now) = (self.size, self.size()?);
            return Ok((now != told).then_some(Input::Resize(now)));
        }
        Ok(match event::read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => Some(Input::Key(key)),
            Event::Paste(text) => Some(Input::Paste(text)),
            Event::Resize(width, height) => {
                self.size = Size::new(width, height);
                Some(Input::Resize(self.size))
            }
            _ => None,
        })
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut out = stdout().lock();
        if !self.taken.load(Ordering::SeqCst) {
            // A signal came meanwhile: a frame on the screen given back would stay there.
            return Ok(());
        }
        out.write_all(bytes)?;
        out.flush()
    }
}
