//! What the loop of the interface does at each round, whoever turns it: one terminal, or a room of them.

use std::time::{Duration, Instant};

use super::{
    app::{App, Wish},
    draw,
    job::BEAT,
    terminal::{Input, MOUSE_OFF, MOUSE_ON, Painter, clipboard},
};

/// How often one looks whether others have edited, between the keys or instead of them.
const LOOK_AROUND: Duration = Duration::from_millis(250);

/// How long the cursor must stand still for the details of what it points at to be shown: less than is noticed, more
/// than lies between two keys of one that is held down.
const REST: Duration = Duration::from_millis(60);

/// Where one terminal is in its rounds, and what it shows.
pub struct Round {
    painter: Painter,
    looked: Instant,
    attended: Instant,
    /// There may be something new to show.
    changed: bool,
    /// Whether the terminal was asked to tell of the mouse.
    mouse: bool,
    /// What goes to the terminal with the next frame, and is none.
    aside: Vec<u8>,
}

impl Round {
    pub fn new(app: &App) -> Self {
        let (painter, now) = (Painter::new(app.size), Instant::now());
        Self { painter, looked: now, attended: now, changed: true, mouse: false, aside: Vec::new() }
    }

    /// How long to wait for an input before [`Round::rest`].
    pub fn patience(&self, app: &App) -> Duration {
        let patience = LOOK_AROUND.saturating_sub(self.looked.elapsed());
        let patience = if app.is_busy() { patience.min(BEAT) } else { patience };
        if app.is_moving() { patience.min(REST) } else { patience }
    }

    /// Takes an input; gives what only the terminal can do about it.
    pub fn take(&mut self, app: &mut App, input: Input) -> Option<Wish> {
        let is_another_size = matches!(input, Input::Resize(_));
        app.handle(input);
        let wish = app.wish.take();
        self.changed = true;
        if let Some(Wish::Copy(text)) = wish {
            self.aside = clipboard(&text);
            return None;
        }
        if is_another_size || wish.is_some() {
            self.painter.resize(app.size);
            // It may have been given back meanwhile.
            self.mouse = false;
        }
        wish
    }

    /// No input has come.
    pub fn rest(&mut self, app: &mut App) {
        self.changed |= app.rest();
    }

    /// Takes in what work beside the interface has come to.
    pub fn attend(&mut self, app: &mut App) {
        self.changed |= app.attend();
        self.attended = Instant::now();
    }

    /// How long before [`Round::attend`] is due, if it is at all.
    pub fn attend_due(&self, app: &App, now: Instant) -> Option<Duration> {
        app.is_busy().then(|| BEAT.saturating_sub(now.saturating_duration_since(self.attended)))
    }

    /// Looks around when it is time, also between the keys of somebody who never pauses.
    pub fn look(&mut self, app: &mut App) {
        if self.looked.elapsed() >= LOOK_AROUND {
            self.look_now(app);
        }
    }

    /// Does what waits for its turn, and looks whether others have edited.
    pub fn look_now(&mut self, app: &mut App) {
        if !app.over {
            self.changed |= app.take_turn();
            self.changed |= app.look_around();
            self.looked = Instant::now();
        }
    }

    /// Whether there may be something new to show.
    pub fn has_changed(&self) -> bool {
        self.changed
    }

    /// How long before [`Round::rest`] is due, if it is at all, when the last input came `since` then.
    pub fn rest_due(&self, app: &App, since: Duration) -> Option<Duration> {
        app.is_moving().then(|| REST.saturating_sub(since))
    }

    /// Something else than an input has changed what there is to show.
    pub fn touch(&mut self) {
        self.changed = true;
    }

    /// The bytes that bring the terminal up to date. None: it is.
    pub fn frame(&mut self, app: &App) -> Option<Vec<u8>> {
        if app.over || !std::mem::take(&mut self.changed) {
            return None;
        }
        let mut bytes = std::mem::take(&mut self.aside);
        if std::mem::replace(&mut self.mouse, app.mouse) != app.mouse {
            bytes.extend_from_slice(if app.mouse { MOUSE_ON } else { MOUSE_OFF }.as_bytes());
        }
        bytes.append(&mut self.painter.paint(|area, buf| draw(app, area, buf)));
        Some(bytes).filter(|it| !it.is_empty())
    }
}
