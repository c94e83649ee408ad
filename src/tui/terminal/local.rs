//! The terminal that the program was started in.

use std::{
    io::{self, ErrorKind, Read, Write, stdin, stdout},
    panic,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use crossterm::{
    cursor::{Hide, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size},
};
use ratatui::layout::Size;
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGTERM, SIGTSTP, SIGWINCH},
    iterator::Signals,
    low_level::raise,
};

use super::{Input, Transport, splitter::Splitter};

/// How long a terminal that takes nothing more may hold up the end of the process.
const LAST_WORD: Duration = Duration::from_millis(300);

/// What the threads that listen have heard.
enum News {
    Bytes(Vec<u8>),
    /// The window may have another size.
    Resized,
    /// The process was stopped, and goes on: the terminal was somebody else's meanwhile.
    Resumed,
    Closed,
}

type LastDeed = Box<dyn FnOnce() + Send>;

/// The local terminal, in raw mode on its alternate screen for as long as this value lives.
pub struct Local {
    /// Whether the screen is still ours: it is given back once, by whoever comes first.
    taken: Arc<AtomicBool>,
    /// What is to be done before a signal ends the process.
    last: Arc<Mutex<Option<LastDeed>>>,
    /// The size that was last told.
    size: Size,
    news: Receiver<News>,
    splitter: Splitter,
}

impl Local {
    /// Takes the terminal.
    ///
    /// It is given back when the value is dropped, on a panic, and on SIGTERM or SIGHUP, after which the
    /// process ends at once: every edit shown is on disk already, and once the terminal is gone, reading
    /// events would spin.
    pub fn open() -> io::Result<Self> {
        let taken = Arc::new(AtomicBool::new(false));
        let last = Arc::default();
        let (sender, news) = channel();
        listen_to_signals(Arc::clone(&taken), Arc::clone(&last), sender.clone())?;
        give_back_on_panic(Arc::clone(&taken));
        take(&taken)?;
        listen_to_keys(sender)?;
        Ok(Self { taken, last, size: current_size()?, news, splitter: Splitter::default() })
    }

    /// What is to be done before a signal ends the process, once the terminal is given back.
    pub fn before_the_end(&self, deed: impl FnOnce() + Send + 'static) {
        if let Ok(mut last) = self.last.lock() {
            *last = Some(Box::new(deed));
        }
    }
}

fn take(taken: &AtomicBool) -> io::Result<()> {
    taken.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)
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

fn listen_to_signals(taken: Arc<AtomicBool>, last: Arc<Mutex<Option<LastDeed>>>, news: Sender<News>) -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGWINCH, SIGCONT])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in signals.forever() {
            // Once nobody listens any more, the process is about to end.
            let _ = match signal {
                SIGWINCH => news.send(News::Resized),
                SIGCONT => news.send(News::Resumed),
                _ => end(signal, taken, &last),
            };
        }
    })?;
    Ok(())
}

/// Gives the terminal back and ends the process as a shell expects of one that a signal ends.
fn end(signal: i32, taken: Arc<AtomicBool>, last: &Mutex<Option<LastDeed>>) -> ! {
    let (done, heard) = mpsc::channel();
    thread::spawn(move || {
        give_back(&taken);
        let _ = done.send(());
    });
    let _ = heard.recv_timeout(LAST_WORD);
    if let Some(deed) = last.lock().ok().and_then(|mut last| last.take()) {
        deed();
    }
    std::process::exit(128 + signal);
}

/// Reads what is typed for as long as the process lives: between two reads nobody would know that something has come.
fn listen_to_keys(news: Sender<News>) -> io::Result<()> {
    let read = move || {
        let (mut keys, mut buffer) = (stdin().lock(), [0; 4096]);
        loop {
            let heard = match keys.read(&mut buffer) {
                Ok(0) => News::Closed,
                Ok(n) => News::Bytes(buffer[..n].to_vec()),
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(_) => News::Closed,
            };
            let is_last = matches!(heard, News::Closed);
            if news.send(heard).is_err() || is_last {
                return;
            }
        }
    };
    thread::Builder::new().name("keys".into()).spawn(read)?;
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

impl Local {
    /// The size of the window, when it is not the one that was last told.
    fn new_size(&mut self) -> io::Result<Option<Size>> {
        let told = self.size;
        Ok(Some(self.size()?).filter(|now| *now != told))
    }
}

impl Transport for Local {
    fn size(&mut self) -> io::Result<Size> {
        self.size = current_size()?;
        Ok(self.size)
    }

    fn receive(&mut self, patience: Duration) -> io::Result<Option<Input>> {
        let until = Instant::now() + patience;
        loop {
            let now = Instant::now();
            if let Some(input) = self.splitter.next(now) {
                return Ok(Some(input));
            }
            let left = until.saturating_duration_since(now);
            let wait = self.splitter.patience(now).map_or(left, |it| it.min(left));
            match self.news.recv_timeout(wait) {
                Ok(News::Bytes(bytes)) => self.splitter.feed(&bytes, Instant::now()),
                Ok(News::Resized) => {
                    if let Some(size) = self.new_size()? {
                        return Ok(Some(Input::Resize(size)));
                    }
                }
                Ok(News::Resumed) => {
                    // The shell has set the terminal as it likes it.
                    let _ = disable_raw_mode();
                    take(&self.taken)?;
                    return Ok(Some(Input::Resize(self.size()?)));
                }
                Ok(News::Closed) | Err(RecvTimeoutError::Disconnected) => return Ok(Some(Input::Closed)),
                Err(RecvTimeoutError::Timeout) if wait < left => {}
                // A change of size before the first wait is never told: a window that is placed as it opens has one.
                Err(RecvTimeoutError::Timeout) => return Ok(self.new_size()?.map(Input::Resize)),
            }
        }
    }

    fn suspend(&mut self) -> io::Result<()> {
        give_back(&self.taken);
        // Where nobody could wake it again, the system does not stop it.
        raise(SIGTSTP)?;
        take(&self.taken)
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
