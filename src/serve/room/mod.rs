//! The room: one thread that has the database, the programmes and everybody's interface.
//!
//! What comes over the lines is told to it as [`News`]; what it answers goes out by each terminal's [`Link`].

mod admission;
mod closing;
mod requests;
mod round_up;
mod seat;

use std::{
    collections::{BTreeMap, HashMap},
    net::IpAddr,
    panic::{AssertUnwindSafe, catch_unwind},
    rc::Rc,
    sync::{
        Arc,
        atomic::AtomicBool,
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};

use ratatui::layout::Size;
use tokio::sync::oneshot;

use super::{
    link::Link,
    log::{Event, Log},
    looks::{Looks, Texts},
    options::Options,
    pending::Pending,
    person::Person,
};
use crate::{
    session::Commons,
    store::{Refusal, Store},
    tui::hall::{Attendee, Deposit, Hall, SeatId},
};
use admission::Admission;
use closing::Closing;
use round_up::{RoundUp, SLICE, Why};
use seat::{Seat, State};

/// How much news is taken in before anything is drawn.
const AT_ONCE: usize = 512;
/// The terminals that a room has, and of them those of one person.
const MOST: usize = 400;
const MOST_OF_ONE: usize = 12;

/// What the lines tell.
pub(super) enum News {
    /// Somebody has shown that this key is theirs: who are they?
    WhoHas {
        key: String,
        reply: oneshot::Sender<Option<Person>>,
    },
    /// Whether a code lets newcomers in.
    IsCode {
        code: String,
        reply: oneshot::Sender<bool>,
    },
    /// Somebody comes by a code.
    Join {
        code: String,
        name: String,
        key: Option<String>,
        reply: oneshot::Sender<Result<Person, Refusal>>,
    },
    /// Somebody has put a file into a programme: it is shown to them before it is applied.
    Put {
        person: String,
        programme: String,
        name: String,
        bytes: Vec<u8>,
    },
    Arrive(Box<Arrival>),
    Typed(SeatId, Vec<u8>),
    Resized(SeatId, Size),
    /// What was on its way to some terminal has gone.
    Free,
    Left(SeatId),
    /// That the file of keys be read again.
    #[cfg_attr(not(unix), expect(dead_code, reason = "a signal asks for it"))]
    Reread,
    /// That everybody be sent home.
    Close,
}

/// A terminal that asks for a seat.
pub(super) struct Arrival {
    pub seat: SeatId,
    pub person: Person,
    pub address: IpAddr,
    pub looks: Looks,
    pub size: Size,
    pub link: Arc<Link>,
    pub pending: Arc<Pending>,
    /// The programme that they ask for, if any.
    pub programme: Option<String>,
}

/// The room.
pub(super) struct Room {
    commons: Rc<Commons>,
    admission: Admission,
    seats: BTreeMap<SeatId, Seat>,
    hall: Rc<Hall>,
    options: Arc<Options>,
    texts: Texts,
    log: Arc<Log>,
    /// What was put into programmes, and waits for who has put it to look at it: the last of each, by person and
    /// programme.
    deposits: HashMap<(String, String), Deposit>,
    paused: Arc<AtomicBool>,
    rounds: RoundUp,
    closing: Option<Closing>,
}

impl Room {
    /// A room on a database, in which nobody is yet.
    ///
    /// `paused` says whether everybody looks on for a while, to those who send lines and files.
    pub(super) fn new(store: Store, options: Arc<Options>, log: Arc<Log>, paused: Arc<AtomicBool>) -> Self {
        let hall = Hall::default();
        hall.address.replace(options.address.clone());
        hall.code.replace(options.code.clone());
        let admission = Admission::new(&options, &log);
        Self {
            commons: Rc::new(Commons::room(store)),
            admission,
            seats: BTreeMap::new(),
            hall: Rc::new(hall),
            options,
            texts: Texts::default(),
            log,
            deposits: HashMap::new(),
            paused,
            rounds: RoundUp::new(Instant::now()),
            closing: None,
        }
    }

    /// Serves everybody until the workshop is closed.
    pub(super) fn run(mut self, news: &Receiver<News>) {
        loop {
            match news.recv_timeout(self.patience()) {
                Ok(it) => self.take(it),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            // What came meanwhile is drawn once.
            for it in news.try_iter().take(AT_ONCE) {
                self.take(it);
            }
            self.turn();
            if self.is_over() {
                return self.commons.tell_outside_now();
            }
        }
    }

    /// How long nothing is to be done, should nothing come.
    fn patience(&self) -> Duration {
        let now = Instant::now();
        let round = self.rounds.patience(self.commons.generation(), now);
        self.seats.values().filter_map(|it| it.patience(now)).fold(round, Duration::min)
    }

    fn take(&mut self, news: News) {
        match news {
            News::WhoHas { key, reply } => {
                let _ = reply.send(self.admission.who_has(&key, self.commons.store()));
            }
            News::IsCode { code, reply } => {
                let _ = reply.send(self.admission.is_code(&code, self.commons.store()));
            }
            News::Join { code, name, key, reply } => {
                let joined = self.admission.join(&code, &name, key.as_deref(), self.commons.store());
                if joined.is_ok() {
                    self.commons.wrote();
                }
                let _ = reply.send(joined);
            }
            News::Put { person, programme, name, bytes } => self.put(&person, programme, Deposit { name, bytes }),
            News::Arrive(arrival) => self.arrive(*arrival),
            News::Typed(id, bytes) => {
                if let Some(seat) = self.seats.get_mut(&id) {
                    seat.feed(&bytes);
                }
            }
            News::Resized(id, size) => {
                if let Some(seat) = self.seats.get_mut(&id) {
                    seat.resize(size);
                }
            }
            // Whoever is free is served in the round that follows.
            News::Free => {}
            News::Left(id) => {
                if let Some(seat) = self.seats.get_mut(&id) {
                    seat.hang_up();
                }
            }
            News::Reread => {
                self.log.tell(&Event::new("reread"));
                self.admission.reread(&self.log);
                self.review();
            }
            News::Close => self.close(),
        }
    }

    fn arrive(&mut self, arrival: Arrival) {
        let (id, link, name) = (arrival.seat, Arc::clone(&arrival.link), arrival.person.name.clone());
        let i18n = arrival.looks.i18n(&self.texts, self.options.lang);
        let own = self.seats.values().filter(|it| it.person.name == name).count();
        let is_full = self.seats.len() >= MOST || own >= MOST_OF_ONE || self.closing.is_some();
        let refuse = |why: &str, text: String| {
            self.log.tell(&Event::new("refused").from(arrival.address).by(&name, None).why(why));
            link.end(format!("{text}\r\n").into_bytes(), 1);
        };
        if is_full {
            return refuse("full", crate::t!(i18n, "atelier-complet"));
        }
        let event = Event::new("opened").from(arrival.address).by(&name, arrival.person.key.as_deref());
        let address = arrival.address;
        let (commons, hall) = (Rc::clone(&self.commons), Rc::clone(&self.hall));
        let opened = self.guarded(|room| Seat::open(arrival, i18n.clone(), commons, hall, &room.options));
        match opened {
            Some(Ok(seat)) => {
                self.log.tell(&event.of(seat.programme()));
                self.seats.insert(id, seat);
                self.see_people();
            }
            Some(Err(error)) => {
                self.log.tell(&Event::new("refused").from(address).by(&name, None).why(error.to_string()));
                link.end(format!("{}\r\n", crate::sentences::Voice::new(&i18n).say(&error)).into_bytes(), 2);
            }
            None => link.end(format!("{}\r\n", crate::t!(i18n, "terminal-chute")).into_bytes(), 2),
        }
    }

    /// Does something of which a fall must end nobody else's work. None: it has fallen.
    fn guarded<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let done = catch_unwind(AssertUnwindSafe(|| act(self))).ok();
        if done.is_none() {
            self.commons.forget();
            self.log.tell(&Event::new("fell"));
        }
        done
    }

    /// Keeps what somebody has put into a programme until they have it open, and nothing else before them.
    fn put(&mut self, person: &str, programme: String, deposit: Deposit) {
        if self.deposits.len() < MOST {
            self.deposits.insert((person.to_owned(), programme), deposit);
        }
    }

    /// Shows to people what they have put into the programme that they have open.
    fn hand_over(&mut self) {
        if self.deposits.is_empty() {
            return;
        }
        for seat in self.seats.values_mut() {
            let Some(programme) = seat.programme().filter(|_| seat.app().overlay.is_none()) else { continue };
            let key = (seat.person.name.clone(), programme);
            if let Some(deposit) = self.deposits.remove(&key) {
                seat.app().receive(deposit);
                seat.touch();
            }
        }
    }

    /// Sends home those who have typed nothing for longer than was said, if anything was.
    fn send_the_silent_home(&mut self, now: Instant) {
        let Some(silence) = self.options.idle else { return };
        for seat in self.seats.values_mut() {
            if seat.send_home_after(silence, now) {
                self.log.tell(&Event::new("idle").by(&seat.person.name, seat.person.key.as_deref()));
            }
        }
    }

    /// One round: what was typed is done, what has changed is drawn.
    fn turn(&mut self) {
        let now = Instant::now();
        let why = self.rounds.begin(self.commons.generation(), now);
        if why == Some(Why::Tick) {
            self.tick(now);
            self.rounds.take_along(self.commons.generation());
        }
        if why.is_some() {
            self.seats.values_mut().for_each(Seat::ask_to_look);
        }
        // Those who type first; then, for a while, those who look.
        let typing: Vec<SeatId> = self.seats.iter().filter(|(_, it)| it.has_work(now)).map(|(id, _)| *id).collect();
        for id in typing {
            self.serve(id, now);
        }
        let looking: Vec<SeatId> = self.seats.iter().filter(|(_, it)| it.is_asked()).map(|(id, _)| *id).collect();
        let mut is_done = true;
        for id in looking {
            is_done = now.elapsed() < SLICE;
            if !is_done {
                break;
            }
            self.serve(id, now);
        }
        if is_done {
            self.rounds.end(Instant::now());
        }
        let requests = self.hall.take_requests();
        for (from, request) in requests {
            self.fulfil(from, request);
        }
    }

    /// Looks around: whether others have written, who is here.
    fn tick(&mut self, now: Instant) {
        // An error is told to each who looks.
        let before = self.commons.generation();
        let is_new = self.commons.look().is_ok_and(|it| it != before) | self.admission.refresh(&self.log);
        if is_new {
            self.review();
        }
        self.commons.tell_outside();
        self.send_the_silent_home(now);
        self.see_people();
        self.hand_over();
    }

    /// One round of one terminal.
    fn serve(&mut self, id: SeatId, now: Instant) {
        let Some(mut seat) = self.seats.remove(&id) else { return };
        match self.guarded(|_| seat.turn(now)) {
            Some(State::Here) => drop(self.seats.insert(id, seat)),
            Some(State::Gone) => self.farewell(seat),
            None => {
                seat.fell();
                self.commons.depart(seat.session());
                self.see_people();
                // What is left of it may fall again.
                self.guarded(|_| drop(seat));
            }
        }
    }

    /// Somebody has left, or was sent out.
    fn farewell(&mut self, seat: Seat) {
        let event = Event::new("left").from(seat.address).by(&seat.person.name, seat.person.key.as_deref());
        self.log.tell(&event.of(seat.programme()).after(seat.arrived.elapsed()));
        self.guarded(|_| seat.end());
        self.see_people();
    }

    /// Gives everybody the rights that they have now; those who have none any more are sent out.
    fn review(&mut self) {
        let people: Vec<(SeatId, Person)> = self.seats.iter().map(|(id, it)| (*id, it.person.clone())).collect();
        for (id, person) in people {
            let terms = self.admission.terms(&person, self.commons.store());
            let Some(seat) = self.seats.get_mut(&id) else { continue };
            match terms {
                Some(terms) => seat.become_those(terms),
                None => seat.send_out(),
            }
        }
    }

    /// Brings the list of those who are here up to date.
    fn see_people(&self) {
        let places = self.commons.places();
        let mut people: Vec<Attendee> = self.seats.values().map(|it| it.attendee(&places)).collect();
        people.sort_by(|a, b| (&a.name, a.seat).cmp(&(&b.name, b.seat)));
        self.hall.people.replace(people);
    }
}
