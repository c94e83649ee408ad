//! What is left to do when the process must end at once, whatever its other threads are doing.

use std::{path::PathBuf, sync::mpsc::channel, thread, time::Duration};

use rusqlite::{Connection, OpenFlags};
use smol_str::SmolStr;

use super::{Store, file::FileId, patience};

/// How long all of it may take.
const MOST: Duration = Duration::from_millis(1200);
/// How long it may wait for somebody who is writing.
const TURN: Duration = Duration::from_millis(500);

/// Says that a session is over, and brings all that was written into the file.
pub struct Will {
    path: PathBuf,
    file: Option<FileId>,
    session: SmolStr,
    wal: bool,
    lease: Option<Box<dyn FnOnce() + Send>>,
}

impl Store {
    /// What is to be done if the process ends before this store is dropped. None: nothing.
    pub fn will(&self) -> Option<Will> {
        if self.file.is_none() || self.read_only {
            return None;
        }
        let lease = self.lease.as_ref().map(|it| Box::new(it.will()) as Box<dyn FnOnce() + Send>);
        let (path, session) = (self.path.clone(), self.session.clone());
        Some(Will { path, file: self.file, session, wal: self.wal, lease })
    }
}

impl Will {
    /// Does it, within a little more than a second. A disk that does not answer is not waited for.
    pub fn carry_out(self) {
        let (done, heard) = channel();
        thread::spawn(move || {
            // Whatever fails is found by whoever opens the database next: nothing of what was saved depends on it.
            let _ = self.settle();
            let _ = done.send(());
        });
        let _ = heard.recv_timeout(MOST);
    }

    fn settle(self) -> rusqlite::Result<()> {
        if FileId::of(&self.path) == self.file {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let db = Connection::open_with_flags(&self.path, flags)?;
            patience::teach(&db)?;
            patience::waiting(TURN, || -> rusqlite::Result<()> {
                db.execute("DELETE FROM presence WHERE session = ?1", [self.session.as_str()])?;
                if self.wal {
                    super::alone::complete(&db)?;
                    super::alone::bring_in(&db)?;
                }
                Ok(())
            })?;
        }
        if let Some(give_back) = self.lease {
            give_back();
        }
        Ok(())
    }
}
