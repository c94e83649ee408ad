//! The workshop that people have joined from elsewhere: what each of their interfaces knows of it, and asks of it.
//!
//! Who runs the workshop keeps the list and does what is asked.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use jiff::Timestamp;

use crate::store::{Level, Spot};

/// What tells the terminals of a workshop apart.
pub type SeatId = u64;

/// The workshop, as one terminal has joined it.
#[derive(Clone)]
pub struct Visit {
    pub hall: Rc<Hall>,
    pub seat: SeatId,
}

/// The workshop.
#[derive(Default)]
pub struct Hall {
    /// Those who are here, in the order of their names.
    pub people: RefCell<Vec<Attendee>>,
    /// Everybody looks on for a while.
    pub paused: Cell<bool>,
    /// By which line one joins it, without the user name: `ssh -p 2222` and `poste-12.univ.example`.
    pub address: RefCell<Address>,
    /// The invitation that is open, by its code, if any.
    pub code: RefCell<Option<String>>,
    /// What somebody who leads has asked for, and has not been done yet.
    requests: RefCell<Vec<(SeatId, Request)>>,
}

/// Where the workshop is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    pub host: String,
    pub port: u16,
}

impl Address {
    /// The line to type to come in as `user`, and to have `command` done there when it is not empty.
    pub fn line(&self, user: &str, command: &str) -> String {
        let port = if self.port == 22 { String::new() } else { format!("-p {} ", self.port) };
        let tail = if command.is_empty() { String::new() } else { format!(" {command}") };
        format!("ssh {port}{user}@{}{tail}", self.host)
    }
}

/// A file that somebody has sent by another way than their terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deposit {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Somebody who is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    pub seat: SeatId,
    pub name: String,
    pub level: Level,
    pub since: Timestamp,
    /// The programme that they have open, and where they are in it.
    pub place: Option<(String, Spot)>,
}

/// What somebody who leads asks of the workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// That everybody be asked to come there.
    Bring { programme: String, spot: Spot },
    /// That a terminal be closed.
    SendOut(SeatId),
    /// A new code, for so many people.
    Invite { places: u32, level: Level },
    /// That nobody come in by a code any more, nor stay who came by it.
    TakeBack(String),
    /// That everybody look on, or go on.
    Pause(bool),
    /// That everybody be sent home, and the workshop end.
    Close,
}

impl Hall {
    /// Asks for something.
    pub fn ask(&self, seat: SeatId, request: Request) {
        self.requests.borrow_mut().push((seat, request));
    }

    /// What was asked for since the last call.
    pub fn take_requests(&self) -> Vec<(SeatId, Request)> {
        self.requests.take()
    }
}
