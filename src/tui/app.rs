//! The state of the interface, and what events do to it.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use ratatui::layout::{Rect, Size};

use super::{
    hall::Visit,
    presence::Follow,
    screens::home::Home,
    theme::Theme,
    widgets::Nav,
    work::{Place, Work},
};
use crate::{
    i18n::I18n,
    programme::Target,
    sentences::Voice,
    session::{Access, Rights, Session},
    store::{Level, StoreError},
    t,
};

pub use super::{
    notice::{Notice, Tone},
    overlay::Overlay,
};

/// How long a key may wait for somebody else who is writing. Then the user is told that it goes on waiting.
const PATIENCE: Duration = Duration::from_millis(500);

/// Rows of header above the screen: who and what, then the tabs.
pub(super) const HEADER: u16 = 2;
/// Rows below it: the message, then the keys.
pub const FOOTER: u16 = 2;

/// The columns and rows that are drawn at most.
const LARGEST: Size = Size { width: 1000, height: 400 };

/// All that the interface knows.
pub struct App {
    pub i18n: I18n,
    pub theme: Theme,
    pub size: Size,
    pub author: String,
    pub stage: Stage,
    pub overlay: Option<Box<dyn Overlay>>,
    pub notice: Option<Notice>,
    /// What somebody else did, which waits for the user to have read what is said.
    pub(super) rumour: Option<String>,
    /// When the last key came.
    pub(super) pressed: Instant,
    /// Whether a room looks: fewer things, with more air.
    pub projected: bool,
    /// Whom the screen follows.
    pub follow: Option<Follow>,
    /// Where the user was in the programmes that they left.
    pub(super) left: HashMap<String, Place>,
    /// The user is leaving.
    pub over: bool,
    /// What the user asks of the terminal itself.
    pub wish: Option<Wish>,
    /// A block grows with the mouse.
    pub(super) dragging: bool,
    /// Whether the mouse points, rather than selecting texts as it does elsewhere.
    pub mouse: bool,
    /// The workshop that the user has joined from elsewhere; None: they sit in front of this machine.
    pub visit: Option<Visit>,
    /// Whether the event at hand has already brought cursors into what there is to show: doing it again
    /// would double what a move costs.
    pub(super) settled: bool,
    /// Those of somebody who is between two programmes.
    no_rights: Rights,
    /// The cursor has moved, and what it points at is not shown in full yet.
    moving: bool,
}

/// What only the terminal can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// To be drawn again from nothing: something else has written there.
    Redraw,
    /// To be left for a while.
    Suspend,
    /// To take a text into the clipboard of whoever sits before it.
    Copy(String),
}

/// What is open.
#[allow(clippy::large_enum_variant, reason = "there is one, which moves when a programme is opened or left")]
pub enum Stage {
    /// The list of programmes.
    Home {
        store: Access,
        home: Home,
    },
    Work(Box<Work>),
    /// Between the two, while the database changes hands.
    Moving,
}

/// The part of the terminal that belongs to the screen shown.
pub fn body(size: Size) -> Rect {
    let height = size.height.saturating_sub(HEADER + FOOTER);
    Rect::new(0, HEADER.min(size.height), size.width, height)
}

impl App {
    /// The list of programmes.
    pub fn home(
        store: impl Into<Access>,
        i18n: I18n,
        theme: Theme,
        author: String,
        size: Size,
    ) -> Result<Self, StoreError> {
        let store = store.into();
        store.set_patience(PATIENCE);
        let home = Home::of(&store)?;
        Ok(Self::new(Stage::Home { store, home }, i18n, theme, author, size))
    }

    /// One programme.
    pub fn work(session: Session, i18n: I18n, theme: Theme, size: Size) -> Result<Self, StoreError> {
        session.store().set_patience(PATIENCE);
        let author = session.author().to_owned();
        let work = Stage::Work(Box::new(Work::new(session)));
        Ok(Self::new(work, i18n, theme, author, size))
    }

    fn new(stage: Stage, i18n: I18n, theme: Theme, author: String, size: Size) -> Self {
        let mut app = Self {
            i18n,
            theme,
            size: Size::ZERO,
            author,
            stage,
            overlay: None,
            notice: None,
            rumour: None,
            pressed: Instant::now(),
            projected: false,
            follow: None,
            left: HashMap::new(),
            over: false,
            wish: None,
            mouse: false,
            dragging: false,
            visit: None,
            settled: false,
            no_rights: Rights::new(Level::Lecture, Some(Vec::new())),
            moving: false,
        };
        app.resize(size);
        app.settle();
        app.tell_settings();
        app
    }

    /// The window has another size. A frame takes memory for each of its cells: those beyond what anybody can read are
    /// left alone, and that is said.
    pub fn resize(&mut self, size: Size) {
        self.size = Size::new(size.width.min(LARGEST.width), size.height.min(LARGEST.height));
        if self.size != size {
            let (used, whole) = (self.size, size);
            let told = |it: Size| format!("{}\u{a0}×\u{a0}{}", it.width, it.height);
            let text = t!(self.i18n, "fenetre-trop-grande", fenetre = told(whole), usage = told(used));
            self.say(text, Tone::Plain);
        }
    }

    pub fn current(&self) -> Option<&Work> {
        match &self.stage {
            Stage::Work(work) => Some(work),
            _ => None,
        }
    }

    pub fn current_mut(&mut self) -> Option<&mut Work> {
        match &mut self.stage {
            Stage::Work(work) => Some(work),
            _ => None,
        }
    }

    /// The part of the screen that belongs to the screen shown.
    pub fn area(&self) -> Rect {
        body(self.size)
    }

    /// The database, as the user has it; None between two programmes.
    pub fn access(&self) -> Option<&Access> {
        match &self.stage {
            Stage::Home { store, .. } => Some(store),
            Stage::Work(work) => Some(work.session.store()),
            Stage::Moving => None,
        }
    }

    /// What the user may see and do.
    pub fn rights(&self) -> &Rights {
        self.access().map_or(&self.no_rights, Access::rights)
    }

    /// Shows what was held back while the cursor moved. True when there may be something to draw.
    pub fn rest(&mut self) -> bool {
        if self.moving {
            self.settle();
            return true;
        }
        false
    }

    /// Whether the cursor has moved since it last rested.
    pub fn is_moving(&self) -> bool {
        self.moving
    }

    /// Brings cursors into what there is to show.
    pub fn settle(&mut self) {
        self.moving = false;
        let area = self.area();
        match &mut self.stage {
            Stage::Home { home, .. } => home.settle(area),
            Stage::Work(work) => work.settle(&self.i18n, self.theme, area),
            Stage::Moving => {}
        }
    }

    pub fn navigate(&mut self, nav: Nav) {
        let area = self.area();
        match &mut self.stage {
            Stage::Home { home, .. } => home.navigate(nav, area),
            Stage::Work(work) => {
                work.with_view(&self.i18n, self.theme, |view, world| {
                    view.navigate(nav, world, area);
                    view.settle(world, area);
                });
                work.look_up(&self.i18n, area);
            }
            Stage::Moving => {}
        }
        self.settled = matches!(self.stage, Stage::Work(_));
        self.moving = self.settled;
    }

    /// The object that keys act on.
    pub fn selected(&self) -> Option<Target> {
        self.current()?.selected(&self.i18n, self.theme)
    }

    /// Puts something over the screen.
    pub fn show(&mut self, overlay: impl Overlay + 'static) {
        self.overlay = Some(Box::new(overlay));
    }

    /// Whether work goes on beside the interface.
    pub fn is_busy(&self) -> bool {
        self.overlay.as_ref().is_some_and(|it| it.is_busy())
    }

    /// Takes in what the work beside the interface has come to. True when the screen has something new to show.
    pub fn attend(&mut self) -> bool {
        match self.overlay.take_if(|it| it.is_busy()) {
            Some(overlay) => overlay.attend(self, Duration::ZERO),
            None => false,
        }
    }

    /// Puts the cursor of the screen shown on an object; false where it does not show it.
    pub fn point_at(&mut self, target: &Target) -> bool {
        let theme = self.theme;
        match &mut self.stage {
            Stage::Work(work) => work.with_view(&self.i18n, theme, |view, world| view.select(target, world)),
            _ => false,
        }
    }

    pub fn say(&mut self, text: String, tone: Tone) {
        // What went wrong is told whole: the end of the sentence says what to do.
        self.notice = Some(Notice { text, tone, whole: tone == Tone::Bad });
    }

    /// Says what must be read to its end.
    pub fn say_whole(&mut self, text: String, tone: Tone) {
        self.notice = Some(Notice { text, tone, whole: true });
    }

    /// The sentence for an error, which calls objects by their labels.
    pub fn tell(&self, error: &StoreError) -> String {
        // Where the database lies is nothing to those who come from elsewhere.
        if self.visit.is_some() && error.path().is_some() {
            return t!(self.i18n, "ligne-base");
        }
        match self.current() {
            Some(work) => Voice::of(&self.i18n, work.session.programme()).say(error),
            None => Voice::new(&self.i18n).say(error),
        }
    }

    pub fn fail(&mut self, error: &StoreError) {
        self.say(self.tell(error), Tone::Bad);
    }
}
