//! What the system says to the process, where it has signals.

/// What was said.
#[cfg_attr(not(unix), expect(dead_code, reason = "there are none"))]
pub(super) enum Signal {
    /// The window may have another size.
    Resized,
    /// The process was stopped, and goes on.
    Resumed,
    /// The process is to end, for that reason.
    Ends(i32),
}

#[cfg(unix)]
mod told {
    use std::{io, thread};

    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGTERM, SIGTSTP, SIGWINCH},
        iterator::Signals,
        low_level::raise,
    };

    use super::Signal;

    /// Says each signal to `hear`, on a thread of its own, for as long as the process lives.
    ///
    /// # Errors
    /// When there is no such thread.
    pub(in super::super) fn listen(mut hear: impl FnMut(Signal) + Send + 'static) -> io::Result<()> {
        let mut signals = Signals::new([SIGHUP, SIGTERM, SIGWINCH, SIGCONT])?;
        thread::Builder::new().name("signals".into()).spawn(move || {
            for signal in signals.forever() {
                hear(match signal {
                    SIGWINCH => Signal::Resized,
                    SIGCONT => Signal::Resumed,
                    other => Signal::Ends(other),
                });
            }
        })?;
        Ok(())
    }

    /// Stops the process, until it is told to go on. Where nobody could wake it again, the system does not stop it.
    ///
    /// # Errors
    /// When the system does not take the signal.
    pub(in super::super) fn stop() -> io::Result<()> {
        raise(SIGTSTP)
    }
}

/// Where there are no signals, the size of the window is looked at now and then, and nothing stops a process.
#[cfg(not(unix))]
mod told {
    use std::io;

    use super::Signal;

    pub(in super::super) fn listen(_hear: impl FnMut(Signal) + Send + 'static) -> io::Result<()> {
        Ok(())
    }

    pub(in super::super) fn stop() -> io::Result<()> {
        Ok(())
    }
}

pub(super) use told::{listen, stop};
