//! What the interface does in company: saying where the user is, going where others are.

use crossterm::event::KeyEvent;

use super::{
    app::{App, Stage},
    presence::screen,
    work::Place,
};
use crate::store::Spot;

impl App {
    /// Takes a key; one that leads elsewhere than whom the screen follows pauses that.
    pub fn press_and_stray(&mut self, key: KeyEvent) {
        let spot = |app: &Self| app.current().map(|work| work.spot(&app.i18n, app.theme));
        let following = self.follow.clone().filter(|it| !it.is_paused());
        let before = following.as_ref().and_then(|_| spot(self));
        self.press(key);
        if before.is_some()
            && self.follow == following
            && spot(self) != before
            && let Some(follow) = &mut self.follow
        {
            follow.pause();
        }
    }

    /// Says where the user is, and looks where the others are. True when they have moved.
    pub fn look_for_others(&mut self) -> bool {
        let Stage::Work(work) = &mut self.stage else { return false };
        // A wall is nobody, and stands where the one it follows does.
        if self.follow.as_ref().is_some_and(|it| !it.is_paused()) {
            work.presence.leave(work.session.store());
        } else if work.presence.is_due(work.session.store()) {
            let spot = work.spot(&self.i18n, self.theme);
            let (programme, author) = (work.session.programme(), work.session.author());
            work.presence.tell(spot, programme, author, work.session.store());
        }
        let closely = self.overlay.is_some();
        let moved = work.presence.look(work.session.programme(), closely, work.session.store());
        self.pursue() || moved
    }

    /// Goes where the one followed is. True when there is something new to show.
    pub fn pursue(&mut self) -> bool {
        let (Stage::Work(work), Some(follow)) = (&mut self.stage, &mut self.follow) else { return false };
        let (found, changed) = follow.find(&work.presence.others());
        // What is being typed stays in sight.
        let place = found.map(|it| it.place.clone()).filter(|it| follow.is_new(it) && self.overlay.is_none());
        let Some(place) = place else { return changed };
        if let Some(screen) = screen(&place) {
            work.show(screen);
        }
        work.stand_at(&place, &self.i18n, self.theme);
        follow.reach(place);
        self.settle();
        true
    }

    /// Goes where somebody is; « back » leads back here.
    pub fn join(&mut self, place: &Spot) {
        let Stage::Work(work) = &mut self.stage else { return };
        if let Some(screen) = screen(place) {
            work.jump(screen);
        }
        work.stand_at(place, &self.i18n, self.theme);
    }

    /// Goes where the user was when they left the programme: to what each screen showed, if it was `left` a moment ago,
    /// else to where they were seen last, before the night or before their line fell. What cannot be read of that is passed
    /// over: it is no data.
    pub fn come_back(&mut self, left: Option<Place>) {
        let Stage::Work(work) = &mut self.stage else { return };
        if let Some(place) = left {
            return work.return_to(place);
        }
        let session = &work.session;
        let last = session.store().last_place(session.programme().id.as_str(), session.author());
        let Ok(Some(place)) = last else { return };
        if let Some(screen) = screen(&place) {
            work.show(screen);
        }
        work.stand_at(&place, &self.i18n, self.theme);
        self.settle();
    }

    /// Goes back to whom the screen follows; false when it has not strayed.
    pub fn resume(&mut self) -> bool {
        let Some(follow) = self.follow.as_mut().filter(|it| it.is_paused()) else { return false };
        follow.resume();
        self.pursue();
        true
    }

    /// Tells the others that the user leaves the programme.
    pub fn leave(&mut self) {
        if let Stage::Work(work) = &mut self.stage {
            work.presence.leave(work.session.store());
        }
    }
}
