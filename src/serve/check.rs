//! What would stop a workshop, looked at without opening it.

use std::net::SocketAddr;

use super::{
    host_key::{self, KeyError},
    keys_file::{BadLine, KeysFile},
    listen,
    options::Options,
};
use crate::store::{Store, StoreError};

/// One thing that was looked at.
#[derive(Debug)]
pub enum Finding {
    /// It can listen there; or else why not.
    Port(SocketAddr, Result<(), std::io::Error>),
    /// The fingerprint of the key; None: there is none yet, and one can be made.
    Key(Result<Option<String>, KeyError>),
    /// How many come in by their key; or else why the file cannot be read.
    Keys(Result<usize, std::io::Error>),
    /// A line of that file which lets nobody in.
    KeysLine(BadLine),
    /// The database can be written by several at once; or else why not.
    Database(Result<(), StoreError>),
    /// It lies where several machines may write: one at a time may, and readers wait for writers.
    Share,
    /// It can only be read.
    ReadOnly,
}

impl Finding {
    /// Whether it would stop the workshop.
    pub fn stops(&self) -> bool {
        match self {
            Finding::Port(_, it) => it.is_err(),
            Finding::Key(it) => it.is_err(),
            Finding::Keys(it) => it.is_err(),
            Finding::Database(it) => it.is_err(),
            Finding::ReadOnly => true,
            Finding::KeysLine(_) | Finding::Share => false,
        }
    }
}

/// Looks at everything.
pub fn check(options: &Options) -> Vec<Finding> {
    let mut found: Vec<Finding> =
        options.listen.iter().map(|it| Finding::Port(*it, listen::listen(*it).map(drop))).collect();
    let key = host_key::read(&host_key::path(&options.db));
    found.push(Finding::Key(key.map(|it| it.as_ref().map(host_key::fingerprint))));
    let mut keys = KeysFile::at(&options.keys);
    let read = keys.refresh();
    found.push(Finding::Keys(read.map(|_| keys.people().len())));
    found.extend(keys.bad().iter().cloned().map(Finding::KeysLine));
    match Store::open_as(&options.db, &options.author) {
        Ok(store) => {
            found.push(Finding::Database(Ok(())));
            if store.is_read_only() {
                found.push(Finding::ReadOnly);
            } else if !store.is_wal() {
                found.push(Finding::Share);
            }
        }
        Err(error) => found.push(Finding::Database(Err(error))),
    }
    found
}
