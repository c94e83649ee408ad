//! One person's terminal in the room: what they type goes into their interface, what it shows goes to their line.

use std::{
    net::IpAddr,
    rc::Rc,
    sync::Arc,
    time::{Duration, Instant},
};

use crossterm::{
    cursor::{Hide, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    queue,
    style::Print,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen},
};
use jiff::Timestamp;
use ratatui::layout::Size;
use smol_str::{SmolStr, format_smolstr};

use super::{
    super::{
        link::Link,
        options::Options,
        pending::Pending,
        person::{Person, Terms},
    },
    Arrival,
};
use crate::{
    i18n::I18n,
    session::{Access, Commons, Rights, Session},
    store::{Spot, StoreError},
    t,
    tui::{
        Round,
        app::{App, Stage, Tone},
        hall::{Attendee, Hall, SeatId, Visit},
        terminal::{Input, MOUSE_OFF, Splitter},
    },
};

/// How long somebody's key may hold up the others while somebody outside writes; it is then done when its turn comes.
const PATIENCE: Duration = Duration::from_millis(60);
/// How long somebody who leaves is kept for what of theirs waits to be written.
const LAST: Duration = Duration::from_secs(5);

/// What has become of a terminal after a round.
pub(super) enum State {
    Here,
    Gone,
}

pub(super) struct Seat {
    id: SeatId,
    pub person: Person,
    pub address: IpAddr,
    pub arrived: Instant,
    since: Timestamp,
    session: SmolStr,
    rights: Rc<Rights>,
    app: App,
    round: Round,
    splitter: Splitter,
    link: Arc<Link>,
    pending: Arc<Pending>,
    /// Something was typed, or the window has another size.
    is_stirred: bool,
    /// Whether they are to look for what the others did.
    is_asked: bool,
    typed: Instant,
    /// When what was typed in part is to be looked at again.
    wake: Option<Instant>,
    /// The line was closed from the other side.
    is_cut: bool,
    /// What they are told at the end, and until when they may be waited for.
    leaving: Option<(String, Instant)>,
}

impl Seat {
    /// Opens the programme that somebody asks for, the only one that they see, or the list.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) fn open(
        arrival: Arrival,
        i18n: I18n,
        commons: Rc<Commons>,
        hall: Rc<Hall>,
        options: &Options,
    ) -> Result<Self, StoreError> {
        let Arrival { seat: id, person, address, looks, size, link, pending, programme } = arrival;
        let rights = Rc::new(Rights::new(person.terms.level, person.terms.programmes.clone()));
        rights.let_remark(options.remarques);
        rights.pause(hall.paused.get());
        let session = format_smolstr!("{}-{id}", commons.store().session());
        let access = Access::new(Rc::clone(&commons), Rc::clone(&rights), session.clone());
        let theme = looks.theme();
        let only = match &access.list()?[..] {
            [only] => Some(only.id.to_string()),
            _ => None,
        };
        let mut app = match programme.or(only) {
            Some(id) => App::work(Session::open(access, &id, person.name.clone())?, i18n, theme, size)?,
            None => App::home(access, i18n, theme, person.name.clone(), size)?,
        };
        commons.store().set_patience(PATIENCE);
        app.visit = Some(Visit { hall, seat: id });
        app.come_back(None);
        let round = Round::new(&app);
        let mut hello = Vec::new();
        // Into memory: it cannot fail.
        let _ = queue!(hello, EnterAlternateScreen, EnableBracketedPaste, Hide);
        link.send(hello);
        let (arrived, since) = (Instant::now(), Timestamp::now());
        Ok(Self {
            id,
            person,
            address,
            arrived,
            since,
            session,
            rights,
            app,
            round,
            splitter: Splitter::default(),
            link,
            pending,
            is_stirred: true,
            is_asked: false,
            typed: arrived,
            wake: None,
            is_cut: false,
            leaving: None,
        })
    }

    pub(super) fn session(&self) -> &SmolStr {
        &self.session
    }

    pub(super) fn id(&self) -> SeatId {
        self.id
    }

    pub(super) fn app(&mut self) -> &mut App {
        &mut self.app
    }

    pub(super) fn rights(&self) -> &Rights {
        &self.rights
    }

    /// The programme that is open.
    pub(super) fn programme(&self) -> Option<String> {
        self.app.current().map(|work| work.session.programme().id.to_string())
    }

    pub(super) fn attendee(&self, places: &[(SmolStr, String, Spot)]) -> Attendee {
        let place = places.iter().find(|it| it.0 == self.session).map(|(_, at, spot)| (at.clone(), spot.clone()));
        let (seat, name, level) = (self.id, self.person.name.clone(), self.rights.level());
        Attendee { seat, name, level, since: self.since, place }
    }

    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.pending.take(bytes.len());
        if self.leaving.is_none() {
            self.splitter.feed(bytes, Instant::now());
            self.is_stirred = true;
        }
    }

    pub(super) fn resize(&mut self, size: Size) {
        self.round.take(&mut self.app, Input::Resize(size));
    }

    /// The other side has closed the line.
    pub(super) fn hang_up(&mut self) {
        self.is_cut = true;
    }

    /// Something has changed what there is to show.
    pub(super) fn touch(&mut self) {
        self.app.settle();
        self.round.touch();
    }

    /// Tells the person something, now.
    pub(super) fn say(&mut self, text: impl FnOnce(&I18n) -> String, tone: Tone) {
        let text = text(&self.app.i18n);
        self.app.say(text, tone);
        self.touch();
    }

    pub(super) fn become_those(&mut self, terms: Terms) {
        if self.rights.become_those(terms.level, terms.programmes.clone()) {
            self.person.terms = terms;
            let hidden = self.programme().is_some_and(|it| !self.rights.may_see(&it));
            if hidden {
                self.app.quit();
            }
            self.touch();
        }
    }

    /// The person may not be here any longer.
    pub(super) fn send_out(&mut self) {
        self.leave(|i18n| t!(i18n, "atelier-renvoi"));
    }

    /// Sends home whoever has typed nothing for so long. True when they are.
    pub(super) fn send_home_after(&mut self, silence: Duration, now: Instant) -> bool {
        let is_silent = self.leaving.is_none() && now.saturating_duration_since(self.typed) >= silence;
        if is_silent {
            self.leave(|i18n| t!(i18n, "atelier-inactif"));
        }
        is_silent
    }

    /// Begins to leave: what waits to be written is written first.
    pub(super) fn leave(&mut self, why: impl FnOnce(&I18n) -> String) {
        if self.leaving.is_none() {
            self.leaving = Some((why(&self.app.i18n), Instant::now() + LAST));
        }
    }

    /// How long nothing is to be done here, but for looking around.
    pub(super) fn patience(&self, now: Instant) -> Option<Duration> {
        if self.is_asked { Some(Duration::ZERO) } else { self.due(now) }
    }

    /// How long before there is something to do here that cannot wait.
    fn due(&self, now: Instant) -> Option<Duration> {
        if self.is_stirred || self.is_cut || (self.round.has_changed() && self.link.is_free()) {
            return Some(Duration::ZERO);
        }
        let rest = self.round.rest_due(&self.app, now.saturating_duration_since(self.typed));
        let work = self.round.attend_due(&self.app, now);
        let split = self.wake.map(|it| it.saturating_duration_since(now));
        // What waits to be written is tried again whenever everybody looks around.
        let home = self.leaving.as_ref().map(|(_, until)| match self.app.waiting() {
            0 => Duration::ZERO,
            _ => until.saturating_duration_since(now),
        });
        [rest, work, split, home].into_iter().flatten().min()
    }

    /// Something may have happened elsewhere: whoever sits here looks, as soon as nobody types.
    pub(super) fn ask_to_look(&mut self) {
        self.is_asked = true;
    }

    pub(super) fn is_asked(&self) -> bool {
        self.is_asked
    }

    /// Whether there is something to do here that cannot wait.
    pub(super) fn has_work(&self, now: Instant) -> bool {
        self.due(now) == Some(Duration::ZERO)
    }

    /// One round.
    pub(super) fn turn(&mut self, now: Instant) -> State {
        self.is_stirred = false;
        let mut typed = false;
        while !self.app.over
            && let Some(input) = self.splitter.next(now)
        {
            #[cfg(debug_assertions)]
            crate::tui::fall_when_asked(&input);
            self.round.take(&mut self.app, input);
            typed = true;
        }
        self.wake = self.splitter.patience(now).map(|it| now + it);
        if typed {
            self.typed = now;
        } else if self.round.rest_due(&self.app, now.saturating_duration_since(self.typed)) == Some(Duration::ZERO) {
            self.round.rest(&mut self.app);
        }
        self.round.attend(&mut self.app);
        if std::mem::take(&mut self.is_asked) {
            self.round.look_now(&mut self.app);
        }
        if self.app.over || std::mem::take(&mut self.is_cut) {
            self.leave(|i18n| t!(i18n, "atelier-au-revoir"));
        }
        if let Some((_, until)) = &self.leaving
            && (self.app.waiting() == 0 || now >= *until)
        {
            return State::Gone;
        }
        if self.link.is_free()
            && let Some(frame) = self.round.frame(&self.app)
        {
            self.link.send(frame);
        }
        State::Here
    }

    /// Leaves the programme, and gives the terminal back.
    pub(super) fn end(mut self) {
        self.app.leave();
        let lost = self.app.waiting();
        let text = match self.leaving.take() {
            _ if lost > 0 => t!(self.app.i18n, "atelier-perdu", n = lost),
            Some((text, _)) => text,
            None => String::new(),
        };
        self.link.end(last_words(&text), u32::from(lost > 0) * 2);
    }

    /// The interface has fallen: the terminal is given back, with the reason.
    pub(super) fn fell(&self) {
        self.link.end(last_words(&t!(self.app.i18n, "terminal-chute")), 2);
    }

    /// Whether the programme of that name is open here.
    pub(super) fn works_on(&self, programme: &str) -> bool {
        matches!(&self.app.stage, Stage::Work(work) if work.session.programme().id.as_str() == programme)
    }
}

/// What gives a terminal back, then a sentence on the screen that was there before.
fn last_words(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Into memory: it cannot fail.
    let _ = queue!(bytes, Print(MOUSE_OFF), DisableBracketedPaste, LeaveAlternateScreen, Show);
    bytes.extend_from_slice(text.as_bytes());
    bytes.extend_from_slice(b"\r\n");
    bytes
}
