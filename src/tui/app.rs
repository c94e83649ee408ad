//! The state of the interface, and what events do to it.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Rect, Size};
use serde_json::Value;

use super::{
    commands,
    forms::{self, Saisie},
    frame::body,
    overlays::{Checklist, Choice, Editor, Entries, Overlay},
    presence::Follow,
    screens::home::Home,
    terminal::Input,
    theme::Theme,
    widgets::Nav,
    work::Work,
};
use crate::{
    edit::{self, Edit, EditError, Path},
    i18n::I18n,
    programme::Target,
    sentences::{self, Voice},
    session::{Outcome, Session},
    store::{Store, StoreError},
    t,
};

/// How long a key may wait for somebody else who is writing. Then the user is told, and nothing typed is lost.
const PATIENCE: Duration = Duration::from_millis(800);

/// All that the interface knows.
pub struct App {
    pub i18n: I18n,
    pub theme: Theme,
    pub size: Size,
    pub author: String,
    pub stage: Stage,
    pub overlay: Option<Overlay>,
    pub notice: Option<Notice>,
    /// What somebody else did, which waits for the user to have read what is said.
    pub(super) rumour: Option<String>,
    /// When the last key came.
    pub(super) pressed: Instant,
    /// Whether a room looks: fewer things, with more air.
    pub projected: bool,
    /// Whom the screen follows.
    pub follow: Option<Follow>,
    /// The user is leaving.
    pub over: bool,
    /// Whether the event at hand has already brought cursors into what there is to show: doing it again
    /// would double what a move costs.
    settled: bool,
    /// The cursor has moved, and what it points at is not shown in full yet.
    moving: bool,
}

/// What is open.
#[allow(clippy::large_enum_variant, reason = "there is one, which moves when a programme is opened or left")]
pub enum Stage {
    /// The list of programmes.
    Home {
        store: Store,
        home: Home,
    },
    Work(Box<Work>),
    /// Between the two, while the database changes hands.
    Moving,
}

/// One line to the user, until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
    pub tone: Tone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Good,
    Plain,
    Bad,
}

impl App {
    /// The list of programmes.
    pub fn home(store: Store, i18n: I18n, theme: Theme, author: String, size: Size) -> Result<Self, StoreError> {
        store.set_patience(PATIENCE)?;
        let home = Home::of(&store)?;
        Ok(Self::new(Stage::Home { store, home }, i18n, theme, author, size))
    }

    /// One programme.
    pub fn work(session: Session, i18n: I18n, theme: Theme, size: Size) -> Result<Self, StoreError> {
        session.store().set_patience(PATIENCE)?;
        let author = session.author().to_owned();
        let entries = session.journal()?;
        let work = Stage::Work(Box::new(Work::new(session, entries)));
        Ok(Self::new(work, i18n, theme, author, size))
    }

    fn new(stage: Stage, i18n: I18n, theme: Theme, author: String, size: Size) -> Self {
        let mut app = Self {
            i18n,
            theme,
            size,
            author,
            stage,
            overlay: None,
            notice: None,
            rumour: None,
            pressed: Instant::now(),
            projected: false,
            follow: None,
            over: false,
            settled: false,
            moving: false,
        };
        app.settle();
        app
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

    /// Takes one event in.
    pub fn handle(&mut self, input: Input) {
        match input {
            Input::Resize(size) => self.size = size,
            Input::Closed => self.over = true,
            // Terminals send the line breaks of a pasted text as returns.
            Input::Paste(text) => self.paste(&text.replace("\r\n", "\n").replace('\r', "\n")),
            Input::Key(key) => self.press_and_stray(key),
        }
        if let Stage::Work(work) = &mut self.stage {
            work.presence.stir();
        }
        if !std::mem::take(&mut self.settled) {
            self.settle();
        }
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

    pub fn press(&mut self, key: KeyEvent) {
        self.notice = None;
        self.pressed = Instant::now();
        // Whatever is on the screen, Ctrl-C leaves: every edit shown is on disk.
        if key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL) {
            self.over = true;
            return;
        }
        match self.overlay.take() {
            Some(overlay) => overlay.press(key, self),
            None => commands::press(key, self),
        }
    }

    fn paste(&mut self, text: &str) {
        match self.overlay.take() {
            Some(overlay) => overlay.paste(text, self),
            None => commands::paste(text, self),
        }
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
            Stage::Work(work) => work.with_view(&self.i18n, self.theme, |view, world| {
                view.navigate(nav, world, area);
                view.settle(world, area);
            }),
            Stage::Moving => {}
        }
        self.settled = matches!(self.stage, Stage::Work(_));
        self.moving = self.settled;
    }

    /// The object that keys act on.
    pub fn selected(&self) -> Option<Target> {
        self.current()?.selected(&self.i18n, self.theme)
    }

    /// Opens the programme under the cursor of the list.
    pub fn open_selected(&mut self) {
        let Stage::Home { store, home } = std::mem::replace(&mut self.stage, Stage::Moving) else { return };
        let Some(id) = home.selected().map(|it| it.id.to_string()) else {
            self.stage = Stage::Home { store, home };
            return;
        };
        match store.load(&id).and_then(|snapshot| Ok((snapshot, store.journal(&id)?))) {
            Ok((snapshot, journal)) => {
                let session = Session::new(store, snapshot, journal.clone(), self.author.clone());
                self.stage = Stage::Work(Box::new(Work::new(session, journal)));
            }
            Err(error) => {
                self.stage = Stage::Home { store, home };
                self.fail(&error);
            }
        }
    }

    /// Puts the sample programmes that are not there into the database.
    pub fn add_samples(&mut self) {
        let samples = match crate::samples::read() {
            Ok(samples) => samples,
            Err(error) => return self.say(Voice::new(&self.i18n).say(&error), Tone::Bad),
        };
        let Stage::Home { store, home } = &mut self.stage else { return };
        let mut added = Ok(());
        for sample in samples {
            added = match store.create(&sample, &self.author) {
                // One that lies in the bin was put there on purpose.
                Err(StoreError::Exists(_) | StoreError::Removed { .. }) => continue,
                outcome => outcome,
            };
            if added.is_err() {
                break;
            }
        }
        if let Err(error) = added.and_then(|()| home.refresh(store)) {
            self.fail(&error);
        }
    }

    /// Back to where the last jump came from, else to the list of programmes, else out.
    pub fn back(&mut self) {
        match std::mem::replace(&mut self.stage, Stage::Moving) {
            Stage::Work(mut work) => {
                if work.back() {
                    self.stage = Stage::Work(work);
                    return;
                }
                self.close(work);
            }
            stage => {
                self.stage = stage;
                self.over = true;
            }
        }
    }

    /// Opens a programme of the database, and leaves the one that is open.
    pub fn open(&mut self, id: &str) {
        match std::mem::replace(&mut self.stage, Stage::Moving) {
            Stage::Work(work) => self.close(work),
            stage => self.stage = stage,
        }
        let Stage::Home { store, home } = &mut self.stage else { return };
        if let Err(error) = home.refresh(store) {
            return self.fail(&error);
        }
        home.select(id);
        self.open_selected();
    }

    /// Leaves a programme for the list.
    pub(super) fn close(&mut self, mut work: Box<Work>) {
        let id = work.session.programme().id.to_string();
        work.presence.leave(work.session.store());
        (self.follow, self.projected, self.rumour) = (None, false, None);
        let store = work.session.into_store();
        match Home::of(&store) {
            Ok(mut home) => {
                home.select(&id);
                self.stage = Stage::Home { store, home };
            }
            Err(error) => {
                self.stage = Stage::Home { store, home: Home::default() };
                self.fail(&error);
            }
        }
    }

    /// Tells what became of an edit. A conflict is shown with both texts, so that the user chooses.
    pub fn conclude(&mut self, outcome: Result<Outcome, StoreError>) {
        match outcome {
            Ok(Outcome::Done(entry)) => {
                if let Some(work) = self.current() {
                    let text = sentences::describe(&entry, work.session.programme(), &self.i18n);
                    self.notice =
                        Some(Notice { text: t!(self.i18n, "avis-enregistre", resume = text), tone: Tone::Good });
                }
            }
            Ok(Outcome::Already) => self.say(t!(self.i18n, "avis-deja"), Tone::Plain),
            Ok(Outcome::Nothing) => self.say(t!(self.i18n, "avis-rien"), Tone::Plain),
            Err(StoreError::Edit(EditError::Conflict(conflict))) => self.overlay = Some(Overlay::Conflict(conflict)),
            Err(error) => self.fail(&error),
        }
    }

    /// Applies an edit and tells what became of it; true when it is on disk.
    pub fn carry_out(&mut self, edit: Edit) -> bool {
        let Some(outcome) = self.current_mut().map(|work| work.apply(edit)) else { return false };
        let done = matches!(outcome, Ok(Outcome::Done(_)));
        self.conclude(outcome);
        done
    }

    /// Puts the cursor of the screen shown on an object; false where it does not show it.
    pub fn point_at(&mut self, target: &Target) -> bool {
        let theme = self.theme;
        match &mut self.stage {
            Stage::Work(work) => work.with_view(&self.i18n, theme, |view, world| view.select(target, world)),
            _ => false,
        }
    }

    /// Starts filling in a field of an object, in the way that suits it; one that is yes or no just changes.
    pub fn edit_field(&mut self, target: &Target, field: &str) {
        let Some(work) = self.current() else { return };
        let programme = work.session.programme();
        let overlay = match forms::saisie(target.kind, field) {
            Saisie::OuiNon => {
                let now = programme.fields(target).and_then(|fields| fields.get(field).ok());
                match edit::set(programme, target, Path::field(field), now != Some(Value::Bool(true))) {
                    Ok(edit) => self.carry_out(edit),
                    Err(error) => return self.fail(&error.into()),
                };
                return;
            }
            Saisie::Texte | Saisie::Long | Saisie::Nombre | Saisie::Liste => {
                match Editor::open(programme, target, Path::field(field), &self.i18n) {
                    Ok(editor) => Some(Overlay::Editor(editor)),
                    Err(why) => return self.say(why, Tone::Plain),
                }
            }
            Saisie::Choix => Choice::of_field(programme, target, field, self).map(Overlay::Choice),
            Saisie::Coches(kind) => Checklist::of_field(programme, target, field, kind, self).map(Overlay::Checklist),
            Saisie::Niveaux => Checklist::of_niveaux(programme, target, self).map(Overlay::Checklist),
            Saisie::Table => Some(Overlay::Entries(Entries::new(target, field))),
            Saisie::Fixe => return self.say(t!(self.i18n, "obstacle-champ-fixe"), Tone::Plain),
        };
        self.overlay = overlay;
    }

    pub fn say(&mut self, text: String, tone: Tone) {
        self.notice = Some(Notice { text, tone });
    }

    /// The sentence for an error, which calls objects by their labels.
    pub fn tell(&self, error: &StoreError) -> String {
        match self.current() {
            Some(work) => Voice::of(&self.i18n, work.session.programme()).say(error),
            None => Voice::new(&self.i18n).say(error),
        }
    }

    pub fn fail(&mut self, error: &StoreError) {
        self.say(self.tell(error), Tone::Bad);
    }
}
