//! The terminal that the program was started in.

use std::{
    io::{self, ErrorKind, Read, Write, stdin, stdout},
    panic,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use crossterm::{
    cursor::{Hide, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute,
    style::Print,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size},
};
use ratatui::layout::Size;

use super::{
    Input, MOUSE_OFF, Transport,
    ending::Ending,
    signals::{self, Signal},
    splitter::Splitter,
};

/// What the threads that listen have heard.
enum News {
    Bytes(Vec<u8>),
    /// The window may have another size.
    Resized,
    /// The process was stopped, and goes on: the terminal was somebody else's meanwhile.
    Resumed,
    Closed,
}

/// The local terminal, in raw mode on its alternate screen for as long as this value lives.
pub struct Local {
    ending: Arc<Ending>,
    /// Falls silent when this value is dropped.
    _here: Sender<()>,
    /// The size that was last told.
    size: Size,
    news: Receiver<News>,
    splitter: Splitter,
}

impl Local {
    /// Takes the terminal.
    ///
    /// It is given back when the value is dropped, on a panic, and on SIGTERM or SIGHUP, after which the interface is
    /// told that nobody is there any more.
    pub fn open() -> io::Result<Self> {
        let ending: Arc<Ending> = Arc::default();
        let (sender, news) = channel();
        let (here, left) = channel();
        listen_to_signals(Arc::clone(&ending), sender.clone(), left)?;
        give_back_on_panic(Arc::clone(&ending));
        take(&ending.taken)?;
        listen_to_keys(sender)?;
        Ok(Self { ending, _here: here, size: current_size()?, news, splitter: Splitter::default() })
    }

    /// What is to be done should a signal end the process and the interface not leave.
    pub fn at_worst(&self, deed: impl FnOnce() + Send + 'static) {
        self.ending.at_worst(deed);
    }

    /// The signal that ends the process, if one does.
    pub fn ended_by(&self) -> Option<i32> {
        self.ending.signal()
    }
}

fn take(taken: &AtomicBool) -> io::Result<()> {
    taken.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)
}

impl Drop for Local {
    fn drop(&mut self) {
        give_back(&self.ending.taken);
    }
}

fn give_back(taken: &AtomicBool) {
    if taken.swap(false, Ordering::SeqCst) {
        // The terminal may be gone: there is nobody left to tell. The mode comes first: setting it waits for
        // nobody, while a line over which nothing passes any longer holds what is written for ever.
        let _ = disable_raw_mode();
        let _ = execute!(stdout(), Print(MOUSE_OFF), DisableBracketedPaste, LeaveAlternateScreen, Show);
    }
}

fn listen_to_signals(ending: Arc<Ending>, news: Sender<News>, left: Receiver<()>) -> io::Result<()> {
    signals::listen(move |signal| {
        // Once nobody listens any more, the process is about to end.
        let tell = |it| drop(news.send(it));
        match signal {
            Signal::Resized => tell(News::Resized),
            Signal::Resumed => tell(News::Resumed),
            Signal::Ends(reason) => ending.begin(reason, give_back, || tell(News::Closed), &left),
        }
    })
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

fn give_back_on_panic(ending: Arc<Ending>) {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        give_back(&ending.taken);
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
                    take(&self.ending.taken)?;
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
        give_back(&self.ending.taken);
        signals::stop()?;
        take(&self.ending.taken)
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut out = stdout().lock();
        if !self.ending.taken.load(Ordering::SeqCst) {
            // A signal came meanwhile: a frame on the screen given back would stay there.
            return Ok(());
        }
        out.write_all(bytes)?;
        out.flush()
    }

    fn unwritten(&mut self, count: usize) {
        self.ending.unwritten(count);
    }
}
