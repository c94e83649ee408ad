//! Reading what somebody gives: a file, or a pipe that somebody writes.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read},
    path::Path,
    time::{Duration, Instant},
};

use crate::formats::writing::destination::SQLITE;

/// How long nobody may have a pipe open for writing.
const NOBODY: Duration = Duration::from_secs(2);
/// How long whoever writes a pipe may say nothing.
const SILENCE: Duration = Duration::from_secs(30);
/// How often a pipe is looked into.
const GLANCE: Duration = Duration::from_millis(10);

/// At most `most` bytes of a file, or of what somebody writes into a pipe.
///
/// # Errors
/// [`io::ErrorKind::TimedOut`] when nobody writes the pipe; what the system says otherwise.
pub fn read(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if is_pipe(file) {
        drain(&mut open_at_once(file)?, most, (NOBODY, SILENCE), &mut bytes)?;
        return Ok(bytes);
    }
    let mut open = File::open(file)?;
    open.by_ref().take(most).read_to_end(&mut bytes)?;
    if bytes.starts_with(SQLITE) {
        // Closing a database would let go of the locks that SQLite may hold on it in this very process.
        std::mem::forget(open);
    }
    Ok(bytes)
}

/// Reads to the end of a pipe, which begins when somebody writes it.
fn drain(pipe: &mut impl Read, most: u64, patience: (Duration, Duration), bytes: &mut Vec<u8>) -> io::Result<()> {
    let (mut buffer, mut heard) = ([0; 1 << 16], Instant::now());
    while (bytes.len() as u64) < most {
        let waited = heard.elapsed();
        match pipe.read(&mut buffer) {
            Ok(0) if !bytes.is_empty() => break,
            Ok(0) if waited < patience.0 => std::thread::sleep(GLANCE),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock && waited < patience.1 => {
                std::thread::sleep(GLANCE);
            }
            Ok(0) => return Err(io::ErrorKind::TimedOut.into()),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Err(io::ErrorKind::TimedOut.into()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
            Ok(count) => {
                bytes.extend_from_slice(&buffer[..count]);
                heard = Instant::now();
            }
        }
    }
    bytes.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(())
}

#[cfg(unix)]
fn is_pipe(file: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    file.metadata().is_ok_and(|it| it.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_pipe(_file: &Path) -> bool {
    false
}

/// Opens a pipe without waiting for somebody to open its other end.
#[cfg(unix)]
fn open_at_once(file: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NONBLOCK.bits();
    OpenOptions::new().read(true).custom_flags(i32::try_from(flags).unwrap_or_default()).open(file)
}

#[cfg(not(unix))]
fn open_at_once(file: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pipe that says what it was told to, then nothing.
    struct Script(Vec<io::Result<&'static [u8]>>);

    impl Read for Script {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let next = if self.0.is_empty() { Ok(&b""[..]) } else { self.0.remove(0) };
            next.map(|bytes| {
                buffer[..bytes.len()].copy_from_slice(bytes);
                bytes.len()
            })
        }
    }

    fn drained(script: Vec<io::Result<&'static [u8]>>, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let patience = (Duration::from_millis(30), Duration::from_millis(60));
        drain(&mut Script(script), most, patience, &mut bytes).map(|()| bytes)
    }

    #[test]
    fn a_pipe_is_read_to_its_end_and_nobody_is_waited_for_without_end() {
        let wait = || Err(io::ErrorKind::WouldBlock.into());
        assert_eq!(drained(vec![Ok(b""), wait(), Ok(b"ab"), wait(), Ok(b"c")], 9).unwrap(), b"abc");
        assert_eq!(drained(vec![Ok(b"abcdef")], 4).unwrap(), b"abcd");
        assert_eq!(drained(vec![], 4).unwrap_err().kind(), io::ErrorKind::TimedOut);
        let silent = (0..100).map(|_| wait()).collect();
        assert_eq!(drained(silent, 4).unwrap_err().kind(), io::ErrorKind::TimedOut);
    }
}
