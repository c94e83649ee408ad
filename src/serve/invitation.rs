//! Making invitations, from the command line and from the interface of a person who leads.

use jiff::{SignedDuration, Timestamp};

use super::code;
use crate::store::{Invitation, Level, Store, StoreError};

/// How long a code lets newcomers in, unless somebody says otherwise: a day of work.
const USUAL: SignedDuration = SignedDuration::from_hours(10);

/// Until when a code that is made `now` lets newcomers in, unless somebody says otherwise.
pub fn usual_end(now: Timestamp) -> Timestamp {
    now.checked_add(USUAL).unwrap_or(Timestamp::MAX)
}

/// What an invitation is to be.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub places: u32,
    pub level: Level,
    pub end: Timestamp,
    /// None: all programmes.
    pub programmes: Option<Vec<String>>,
    pub by: String,
}

/// Makes an invitation, under a code that no other has.
///
/// # Errors
/// Those of [`Store::invite`].
pub fn make(wanted: Wanted, store: &Store) -> Result<Invitation, StoreError> {
    let taken = store.invitations()?;
    let code = loop {
        let code = code::draw();
        if taken.iter().all(|it| it.code != code) {
            break code;
        }
    };
    let Wanted { places, level, end, programmes, by } = wanted;
    let invitation =
        Invitation { code, level, places, taken: 0, end, programmes, by, at: Timestamp::now(), revoked: false };
    store.invite(&invitation)?;
    Ok(invitation)
}
