//! What those who lead ask of the workshop.

use std::sync::atomic::Ordering;

use super::{Room, admission::Admission};
use crate::{
    serve::{
        invitation::{Wanted, make},
        log::Event,
        person::Door,
    },
    store::Level,
    t,
    tui::{
        app::Tone,
        hall::{Request, SeatId},
    },
};

impl Room {
    pub(super) fn fulfil(&mut self, from: SeatId, request: Request) {
        // Between the key and now, they may have lost the right.
        let Some(seat) = self.seats.get(&from) else { return };
        if seat.rights().allow(Level::Animation).is_err() {
            return;
        }
        let name = seat.person.name.clone();
        match request {
            Request::Bring { programme, spot } => {
                for seat in self.seats.values_mut().filter(|it| it.id() != from && it.works_on(&programme)) {
                    seat.app().call(&name, spot.clone());
                    seat.touch();
                }
            }
            Request::SendOut(id) => self.send_out(id, &name),
            Request::Invite { places, level } => self.invite(from, places, level),
            Request::TakeBack(code) => self.take_back(from, &code, &name),
            Request::Pause(paused) => {
                self.hall.paused.set(paused);
                self.paused.store(paused, Ordering::Release);
                self.log.tell(&Event::new(if paused { "paused" } else { "resumed" }).by(&name, None));
                for seat in self.seats.values_mut() {
                    seat.rights().pause(paused);
                    let said = |i18n: &crate::i18n::I18n| match paused {
                        true => t!(i18n, "atelier-avis-suspendu", qui = name.as_str()),
                        false => t!(i18n, "atelier-avis-repris", qui = name.as_str()),
                    };
                    seat.say(said, Tone::Plain);
                }
            }
            Request::Close => self.close(),
        }
    }

    /// Closes every terminal of somebody; one who came by an invitation does not come back by it.
    fn send_out(&mut self, id: SeatId, by: &str) {
        let Some(person) = self.seats.get(&id).map(|it| it.person.clone()) else { return };
        self.log.tell(&Event::new("sent out").by(&person.name, person.key.as_deref()).why(by));
        if matches!(person.door, Door::Invitation(_)) {
            // Should it fail, they are out, and may come back.
            let _ = self.commons.store().revoke(&person.name);
        }
        for seat in self.seats.values_mut().filter(|it| it.person.name == person.name) {
            seat.send_out();
        }
    }

    /// Takes an invitation back; those who came by it are sent out.
    fn take_back(&mut self, from: SeatId, code: &str, by: &str) {
        let taken = self.commons.store().revoke(code);
        if let Err(error) = taken {
            if let Some(seat) = self.seats.get_mut(&from) {
                seat.say(|i18n| crate::sentences::Voice::new(i18n).say(&error), Tone::Bad);
            }
            return;
        }
        self.log.tell(&Event::new("revoked").by(by, None).why(code));
        self.hall.code.borrow_mut().take_if(|it| it == code);
        for seat in self.seats.values_mut().filter(|it| it.person.door == Door::Invitation(code.to_owned())) {
            seat.send_out();
        }
    }

    fn invite(&mut self, from: SeatId, places: u32, level: Level) {
        let Some(seat) = self.seats.get(&from) else { return };
        // Nobody invites to what they do not see themselves.
        let programmes = seat.person.terms.programmes.clone();
        let (end, by) = (Admission::end(), seat.person.name.clone());
        let made = make(Wanted { places, level, end, programmes, by }, self.commons.store());
        if let Ok(invitation) = &made {
            self.hall.code.replace(Some(invitation.code.clone()));
        }
        let Some(seat) = self.seats.get_mut(&from) else { return };
        match made {
            Ok(_) => seat.touch(),
            Err(error) => seat.say(|i18n| crate::sentences::Voice::new(i18n).say(&error), Tone::Bad),
        }
    }
}
