//! One writer at a time where several machines may have the file: whoever opens it leaves a note beside it, which says
//! who, on which machine, since when, and which beats as long as they are there.
//!
//! Whether somebody is still there is seen by that beat, never by a clock: those of two machines need not agree.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{RecvTimeoutError, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{StoreError, alone::beside, process};

/// The end of the note's name.
const SUFFIX: &str = "-lease";
/// How often a note beats.
const BEAT: Duration = Duration::from_secs(4);
/// How long a note may not beat before whoever left it is taken to be gone: a line that stalls must not look so.
const SILENCE: Duration = Duration::from_secs(24);
/// How often somebody else's note is read.
const GLANCE: Duration = Duration::from_millis(250);

/// Who has the database open, as others read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub who: String,
    pub machine: String,
    pub since: Timestamp,
    /// Empty where whether it still runs cannot be seen.
    process: String,
    /// What tells this note from any other.
    mark: String,
    beat: u64,
}

/// The right to write, until it is dropped.
pub(super) struct Lease {
    path: PathBuf,
    mark: String,
    /// Somebody has taken the note away, or taken this one for gone.
    lost: Arc<AtomicBool>,
    pulse: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Lease {
    /// Leaves a note beside the database at `path`. One whose owner is gone is taken away, which can take some time.
    ///
    /// # Errors
    /// [`StoreError::Held`] when somebody is there; when no note can be left.
    pub(super) fn take(path: &Path, who: &str) -> Result<Self, StoreError> {
        let note = beside(path, SUFFIX);
        let own = Holder::this(who);
        let refused = |error: io::Error| StoreError::Open { path: note.clone(), why: error.to_string() };
        let mut waited = false;
        loop {
            match create(&note, &own) {
                Ok(()) => break,
                // Some servers have but one word for all that fails: what is there tells.
                Err(error) => match read(&note) {
                    // Once: where notes can be made and not written, there would be no end to it.
                    None if note.exists() && !waited => {
                        unreadable(path, &note)?;
                        waited = true;
                    }
                    None => return Err(refused(error)),
                    Some(other) if is_gone(&note, &other) => take_away(&note, &other).map_err(refused)?,
                    Some(other) => return Err(StoreError::Held { path: path.to_owned(), holder: Box::new(other) }),
                },
            }
        }
        let (mark, lost) = (own.mark.clone(), Arc::new(AtomicBool::new(false)));
        let pulse = beat(note.clone(), own, Arc::clone(&lost)).map_err(refused)?;
        Ok(Self { path: note, mark, lost, pulse: Some(pulse) })
    }

    /// Whether nobody else may write. Reads the note.
    pub(super) fn is_held(&self) -> bool {
        !self.lost.load(Ordering::SeqCst) && read(&self.path).is_some_and(|it| it.mark == self.mark)
    }

    /// What takes the note away when the process ends otherwise.
    pub(super) fn will(&self) -> impl FnOnce() + Send + 'static {
        let (path, mark) = (self.path.clone(), self.mark.clone());
        move || give_back(&path, &mark)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.pulse.take() {
            drop(stop);
            let _ = thread.join();
        }
        give_back(&self.path, &self.mark);
    }
}

/// Refuses a database of which somebody on another machine has left a note, unless they are gone.
///
/// # Errors
/// [`StoreError::Held`].
pub(super) fn respect(path: &Path) -> Result<(), StoreError> {
    let note = beside(path, SUFFIX);
    match read(&note) {
        None => Ok(()),
        Some(other) if is_gone(&note, &other) => {
            // Failing that, it will be found gone again.
            let _ = take_away(&note, &other);
            Ok(())
        }
        Some(other) => Err(StoreError::Held { path: path.to_owned(), holder: Box::new(other) }),
    }
}

impl Holder {
    fn this(who: &str) -> Self {
        Self {
            who: who.to_owned(),
            machine: machine(),
            since: super::journal::now(),
            process: process::this().unwrap_or_default(),
            mark: format!("{:016x}", fastrand::u64(..)),
            beat: 0,
        }
    }
}

fn machine() -> String {
    whoami::hostname().unwrap_or_default()
}

fn create(note: &Path, own: &Holder) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(note)?;
    write(&mut file, own).inspect_err(|_| {
        // An empty one would hold everybody up.
        let _ = fs::remove_file(note);
    })
}

/// A note always has the same length: readers that remember the length of a file still read it whole.
fn write(file: &mut File, own: &Holder) -> io::Result<()> {
    let text = serde_json::to_string(own)?;
    file.write_all(format!("{text:<511}\n").as_bytes())?;
    file.sync_all()
}

fn read(note: &Path) -> Option<Holder> {
    serde_json::from_slice(fs::read(note).ok()?.trim_ascii()).ok()
}

/// Waits until a note that is being written can be read.
fn unreadable(path: &Path, note: &Path) -> Result<(), StoreError> {
    let start = Instant::now();
    while start.elapsed() < SILENCE {
        if read(note).is_some() || !note.exists() {
            return Ok(());
        }
        thread::sleep(GLANCE);
    }
    let _ = fs::remove_file(note);
    if note.exists() { Err(StoreError::ReadOnly(path.to_owned())) } else { Ok(()) }
}

/// Whether whoever left a note is gone: here, their process is looked for; elsewhere, the note no longer beats.
fn is_gone(note: &Path, other: &Holder) -> bool {
    if process::is_from_here(&other.process) {
        return process::is_gone(&other.process);
    }
    let start = Instant::now();
    while start.elapsed() < SILENCE {
        thread::sleep(GLANCE);
        if read(note).is_some_and(|now| now != *other) {
            return false;
        }
    }
    true
}

/// Takes away the note of somebody who is gone; not one that another has left meanwhile.
fn take_away(note: &Path, other: &Holder) -> io::Result<()> {
    let aside = beside(note, &format!(".{:016x}", fastrand::u64(..)));
    match fs::rename(note, &aside) {
        Ok(()) => {}
        // Somebody else was first.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    }
    if read(&aside).is_some_and(|it| it.mark != other.mark) {
        return fs::rename(&aside, note);
    }
    fs::remove_file(&aside)
}

fn give_back(note: &Path, mark: &str) {
    if read(note).is_some_and(|it| it.mark == mark) {
        // Failing that, the others find it gone in a while.
        let _ = fs::remove_file(note);
    }
}

/// Makes the note beat until it is told to stop, or somebody has taken it away.
fn beat(note: PathBuf, mut own: Holder, lost: Arc<AtomicBool>) -> io::Result<(Sender<()>, JoinHandle<()>)> {
    let (stop, stopped) = channel::<()>();
    let body = move || {
        let mut beaten = Instant::now();
        while stopped.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
            let there = read(&note);
            // A machine that slept finds that it was taken for gone; one that lost its line cannot know.
            if there.as_ref().is_some_and(|it| it.mark != own.mark) || beaten.elapsed() > SILENCE {
                break;
            }
            own.beat += 1;
            let written = OpenOptions::new().write(true).open(&note).and_then(|mut file| write(&mut file, &own));
            if written.is_ok() {
                beaten = Instant::now();
            }
        }
        lost.store(true, Ordering::SeqCst);
    };
    Ok((stop, thread::Builder::new().name("lease".into()).spawn(body)?))
}
