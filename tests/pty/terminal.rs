//! The real binary in a pseudo-terminal, and what a person in front of it sees.

use std::{
    io::{Read, Write},
    num::NonZeroU16,
    path::Path,
    process::Command,
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use crate::desk::Desk;

pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\x1b";
pub(crate) const F12: &str = "\x1b[24~";
pub(crate) const TAB: &str = "\t";
pub(crate) const UP: &str = "\x1b[A";
pub(crate) const DOWN: &str = "\x1b[B";
pub(crate) const RIGHT: &str = "\x1b[C";
pub(crate) const LEFT: &str = "\x1b[D";
pub(crate) const CTRL_C: &str = "\x03";
pub(crate) const CTRL_R: &str = "\x12";
/// Erases the line being typed up to the cursor, as in a shell.
pub(crate) const CTRL_U: &str = "\x15";

/// What ends a frame.
const END_SYNC: &[u8] = b"\x1b[?2026l";
/// What a frame that draws everything anew begins with.
const CLEAR: &[u8] = b"\x1b[2J";
/// How long a screen may take on a machine that does other things: no promise, which is for `benches/` to measure.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
/// How long to wait for a frame that may not come.
const NOTHING: Duration = Duration::from_millis(500);

/// A process in a terminal.
pub(crate) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    reader: Option<JoinHandle<()>>,
    seen: Arc<Seen>,
    /// Columns and rows.
    size: (u16, u16),
    /// Kept for as long as the process runs.
    _desk: Option<Desk>,
}

/// A moment in what the terminal received.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    bytes: usize,
    frames: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Going,
    /// Asked to stop, so that the terminal can be closed.
    Hushed,
    /// The other side has closed.
    Ended,
}

struct Seen {
    state: Mutex<State>,
    news: Condvar,
}

struct State {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    /// What each whole frame left on the screen.
    frames: Vec<String>,
    /// How many frames drew everything anew, as one does after a change of size only.
    whole: usize,
    cleared: bool,
    reading: Reading,
}

impl Terminal {
    /// Starts `tapis` with its own empty folder and database.
    pub(crate) fn start(columns: u16, rows: u16, args: &[&str]) -> Self {
        let desk = Desk::new();
        let mut terminal = desk.terminal("Claire", columns, rows, args);
        terminal._desk = Some(desk);
        terminal
    }

    /// Starts `program` in a terminal, with that environment only.
    pub(crate) fn spawn(
        program: &str,
        args: &[&str],
        environment: &[(&str, String)],
        folder: &Path,
        size: (u16, u16),
    ) -> Self {
        let (columns, rows) = size;
        let pair = native_pty_system().openpty(pty_size(columns, rows)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        command.cwd(folder);
        environment.iter().for_each(|(name, value)| command.env(name, value));
        let child = pair.slave.spawn_command(command).unwrap();
        let source = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let seen = Arc::new(Seen {
            state: Mutex::new(State {
                parser: vt100::Parser::new(side(rows), side(columns), 0),
                bytes: Vec::new(),
                frames: Vec::new(),
                whole: 0,
                cleared: false,
                reading: Reading::Going,
            }),
            news: Condvar::new(),
        });
        let reader = std::thread::spawn({
            let seen = Arc::clone(&seen);
            move || seen.read(source)
        });
        Self { child, master: Some(pair.master), writer: Some(writer), reader: Some(reader), seen, size, _desk: None }
    }

    /// Sends keys. Whether they were understood is for the screen to say.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        self.send(keys.as_bytes())
    }

    /// Sends bytes, whatever they are.
    pub(crate) fn send(&mut self, bytes: &[u8]) -> &mut Self {
        if let Some(writer) = &mut self.writer {
            // A process that is gone does not listen: the next wait says so.
            let _ = writer.write_all(bytes).and_then(|()| writer.flush());
        }
        self
    }

    /// Sends a text the way a terminal pastes it.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.press(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait(text, |screen| screen.contains(text))
    }

    /// Waits until the screen no longer shows `text`.
    #[track_caller]
    pub(crate) fn wait_gone(&mut self, text: &str) -> &mut Self {
        self.wait(text, |screen| !screen.contains(text))
    }

    /// Waits until the last whole frame is as `expected` says.
    #[track_caller]
    pub(crate) fn wait(&mut self, what: &str, expected: impl Fn(&str) -> bool) -> &mut Self {
        let shown = |it: &State| it.frames.last().is_some_and(|screen| expected(screen));
        self.seen.until(|it| shown(it) || it.reading == Reading::Ended);
        assert!(shown(&self.seen.lock()), "still waiting for {what:?}; {}", self.last_words());
        self
    }

    /// Waits for a frame that was drawn after `mark`.
    #[track_caller]
    pub(crate) fn wait_frame(&mut self, mark: Mark) -> &mut Self {
        self.seen.until(|it| it.frames.len() > mark.frames || it.reading == Reading::Ended);
        assert!(self.mark().frames > mark.frames, "no new frame; {}", self.last_words());
        self
    }

    /// What the last whole frame left on the screen, a line a row.
    pub(crate) fn screen(&self) -> String {
        self.seen.lock().frames.last().cloned().unwrap_or_default()
    }

    /// For the message of a failure: the screen, or what a process that is gone has left on it.
    fn last_words(&self) -> String {
        let state = self.seen.lock();
        match state.reading {
            Reading::Ended => format!("the process has ended:\n{}", state.parser.screen().contents()),
            _ => format!("the screen shows:\n{}", state.frames.last().map_or("", String::as_str)),
        }
    }

    /// What the terminal shows now, whole frame or not, and what it was told of modes.
    pub(crate) fn now<R>(&self, look: impl FnOnce(&vt100::Screen) -> R) -> R {
        look(self.seen.lock().parser.screen())
    }

    /// Before the first byte.
    pub(crate) fn beginning() -> Mark {
        Mark { bytes: 0, frames: 0 }
    }

    pub(crate) fn mark(&self) -> Mark {
        let state = self.seen.lock();
        Mark { bytes: state.bytes.len(), frames: state.frames.len() }
    }

    pub(crate) fn bytes_since(&self, mark: Mark) -> Vec<u8> {
        self.seen.lock().bytes[mark.bytes..].to_vec()
    }

    pub(crate) fn frames_since(&self, mark: Mark) -> Vec<String> {
        self.seen.lock().frames[mark.frames..].to_vec()
    }

    /// Changes the size of the terminal.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        // The two must not be seen apart, or a frame for the one size is read at the other.
        let mut state = self.seen.lock();
        state.parser.set_size(side(rows), side(columns));
        self.master.as_ref().unwrap().resize(pty_size(columns, rows)).unwrap();
        drop(state);
        self.size = (columns, rows);
        self
    }

    /// Changes the size and waits for the frame that answers it: by then all keys sent before have been read. False
    /// when they ended the process.
    #[track_caller]
    pub(crate) fn settle_at(&mut self, columns: u16, rows: u16) -> bool {
        if (columns, rows) == self.size {
            return self.settle();
        }
        let before = self.seen.lock().whole;
        self.resize(columns, rows);
        let met = self.seen.until(|it| it.whole > before || it.reading == Reading::Ended);
        assert!(met, "no frame answers the new size; {}", self.last_words());
        self.seen.lock().reading == Reading::Going
    }

    #[track_caller]
    pub(crate) fn settle(&mut self) -> bool {
        let (columns, rows) = self.size;
        self.settle_at(columns, rows ^ 1)
    }

    /// Presses Escape alone: what follows it at once would be read with it. False when it ended the process.
    pub(crate) fn escape(&mut self) -> bool {
        if !self.settle() {
            return false;
        }
        let mark = self.mark();
        self.press(ESC);
        // Where there is nothing to leave, nothing is drawn.
        self.seen.within(NOTHING, |it| it.frames.len() > mark.frames || it.reading == Reading::Ended);
        self.seen.lock().reading == Reading::Going
    }

    /// Sends a signal to the process, as `kill -NAME` does.
    pub(crate) fn signal(&self, name: &str) {
        send(name, self.child.process_id().unwrap());
    }

    /// Sends a signal to the process that a shell in this terminal waits for.
    pub(crate) fn signal_child(&self, name: &str) {
        let shell = self.child.process_id().unwrap();
        let children = std::fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap();
        send(name, children.trim().parse().unwrap());
    }

    /// Takes nothing more from the process, as a line over which nothing passes any longer.
    pub(crate) fn stop_reading(&mut self) {
        self.seen.lock().reading = Reading::Hushed;
        // The reader waits until something comes: a change of size brings a frame.
        self.master.as_ref().unwrap().resize(pty_size(61, 17)).unwrap();
        self.reader.take().unwrap().join().unwrap();
    }

    /// Goes away without a word, as a window that is closed or a line that is cut.
    pub(crate) fn close(&mut self) {
        self.stop_reading();
        self.writer = None;
        self.master = None;
    }

    pub(crate) fn is_alive(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Waits for the process to end.
    #[track_caller]
    pub(crate) fn wait_end(&mut self) -> ExitStatus {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(start.elapsed() < PATIENCE, "still there after {PATIENCE:?}:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Waits until all that the process wrote before it ended has been seen.
    pub(crate) fn drain(&mut self) -> &mut Self {
        assert!(self.seen.until(|it| it.reading == Reading::Ended), "the terminal is still held");
        self
    }

    /// Leaves with Ctrl-C, which any screen understands.
    #[track_caller]
    pub(crate) fn leave(&mut self) {
        self.press(CTRL_C);
        assert_eq!(self.wait_end().exit_code(), 0);
        self.drain();
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.child.try_wait().is_ok_and(|status| status.is_none()) {
            self.signal("KILL");
            let _ = self.child.wait();
        }
    }
}

impl Seen {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Waits until `met`; false when it has not come to that.
    fn until(&self, met: impl Fn(&State) -> bool) -> bool {
        self.within(PATIENCE, met)
    }

    fn within(&self, patience: Duration, met: impl Fn(&State) -> bool) -> bool {
        let (_state, timeout) = self.news.wait_timeout_while(self.lock(), patience, |state| !met(state)).unwrap();
        !timeout.timed_out()
    }

    fn read(&self, mut source: impl Read) {
        let mut chunk = [0; 16 * 1024];
        loop {
            let read = source.read(&mut chunk);
            let mut state = self.lock();
            match read {
                // Linux says EIO when the process has closed its side.
                Ok(0) | Err(_) => state.reading = Reading::Ended,
                Ok(n) if state.reading == Reading::Going => state.take(&chunk[..n]),
                Ok(_) => {}
            }
            self.news.notify_all();
            if state.reading != Reading::Going {
                return;
            }
        }
    }
}

impl State {
    fn take(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.bytes.push(byte);
            self.parser.process(&[byte]);
            self.cleared |= self.bytes.ends_with(CLEAR);
            if self.bytes.ends_with(END_SYNC) {
                self.whole += usize::from(std::mem::take(&mut self.cleared));
                let columns = self.parser.screen().size().1.get();
                let rows: Vec<String> = self.parser.screen().rows(0, columns).collect();
                // A no-break space looks like any other.
                self.frames.push(rows.join("\n").replace('\u{a0}', " "));
            }
        }
    }
}

fn send(signal: &str, pid: u32) {
    let sent = Command::new("sh").arg("-c").arg(format!("kill -{signal} {pid}")).status().unwrap();
    assert!(sent.success(), "kill -{signal} {pid}");
}

fn side(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap()
}

fn pty_size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}
