//! A user at a terminal that is only memory.

use std::{fs, path::Path, thread, time::Duration};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect, Size},
};
use tapis::{
    formats::toml_file,
    i18n::{I18n, Lang},
    programme::Programme,
    session::Session,
    store::Store,
    tui::{
        app::App,
        draw,
        terminal::{Gesture, Input, Painter, Pointed},
        theme::Theme,
    },
};

pub(crate) struct User {
    pub app: App,
    painter: Painter,
    /// The bytes of the first frame.
    pub first_frame: usize,
}

/// A programme of `sample_programmes/`.
pub(crate) fn sample(name: &str) -> Programme {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_programmes").join(name);
    toml_file::read(&path, &fs::read_to_string(&path).unwrap()).unwrap()
}

/// The complete sample.
pub(crate) fn complete() -> Programme {
    sample("but-economie-circulaire.toml")
}

/// The sample that is full of mistakes.
pub(crate) fn atelier() -> Programme {
    sample("atelier-des-defauts.toml")
}

impl User {
    /// Opens `programme` on a terminal of that size.
    pub(crate) fn opens(programme: &Programme, width: u16, height: u16) -> Self {
        Self::opens_in(Lang::Fr, programme, width, height)
    }

    /// Opens `programme` in a language.
    pub(crate) fn opens_in(lang: Lang, programme: &Programme, width: u16, height: u16) -> Self {
        let store = Store::in_memory().unwrap();
        store.create(programme, "Ada").unwrap();
        let session = Session::open(store, programme.id.as_str(), "Ada").unwrap();
        let size = Size::new(width, height);
        let app = App::work(session, I18n::new(lang), Theme::default(), size).unwrap();
        Self::before(app, size)
    }

    /// Opens the list of `programmes`.
    pub(crate) fn lists(programmes: &[Programme], width: u16, height: u16) -> Self {
        Self::lists_in(Lang::Fr, programmes, width, height)
    }

    /// Opens the list of `programmes` in a language.
    pub(crate) fn lists_in(lang: Lang, programmes: &[Programme], width: u16, height: u16) -> Self {
        let store = Store::in_memory().unwrap();
        for programme in programmes {
            store.create(programme, "Ada").unwrap();
        }
        let size = Size::new(width, height);
        let app = App::home(store, I18n::new(lang), Theme::default(), "Ada".into(), size).unwrap();
        Self::before(app, size)
    }

    fn before(app: App, size: Size) -> Self {
        let mut user = Self { app, painter: Painter::new(size), first_frame: 0 };
        user.first_frame = user.paint();
        user
    }

    /// Draws, and says how many bytes it took.
    pub(crate) fn paint(&mut self) -> usize {
        self.frame().len()
    }

    /// The bytes of the next frame.
    pub(crate) fn frame(&mut self) -> Vec<u8> {
        self.painter.paint(|area, buf| draw(&self.app, area, buf))
    }

    /// The bytes of the whole screen, for a terminal that shows nothing yet.
    pub(crate) fn whole_frame(&self) -> Vec<u8> {
        Painter::new(self.app.size).paint(|area, buf| draw(&self.app, area, buf))
    }

    /// Presses one key without drawing.
    pub(crate) fn hits(&mut self, key: &str) {
        self.app.handle(Input::Key(named(key)));
    }

    /// Presses keys, named with blanks between them: `3 down t ctrl-r`. Gives the bytes of the frame that the last
    /// one brings at once: what shows when the cursor rests comes after it.
    pub(crate) fn presses(&mut self, keys: &str) -> usize {
        keys.split_whitespace().map(|key| self.press(named(key))).last().unwrap_or(0)
    }

    /// Types a text, character by character.
    pub(crate) fn types(&mut self, text: &str) {
        for c in text.chars() {
            self.press(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        }
    }

    pub(crate) fn pastes(&mut self, text: &str) {
        self.app.handle(Input::Paste(text.to_owned()));
        self.paint();
    }

    fn press(&mut self, key: KeyEvent) -> usize {
        self.app.handle(Input::Key(key));
        let bytes = self.paint();
        // What goes on beside the interface comes to its end.
        while self.app.is_busy() {
            thread::sleep(Duration::from_millis(1));
            self.app.attend();
            self.paint();
        }
        if self.app.rest() {
            self.paint();
        }
        bytes
    }

    /// Does something with the mouse at a column and a row.
    pub(crate) fn points(&mut self, gesture: Gesture, x: u16, y: u16) {
        self.app.handle(Input::Pointed(Pointed { gesture, at: Position::new(x, y) }));
        self.app.rest();
        self.paint();
    }

    pub(crate) fn resizes(&mut self, width: u16, height: u16) {
        let size = Size::new(width, height);
        self.painter.resize(size);
        self.app.handle(Input::Resize(size));
        self.paint();
    }

    /// The column and the row of the cursor of the terminal.
    pub(crate) fn caret(&self) -> Option<(u16, u16)> {
        let area = Rect::from((Position::ORIGIN, self.app.size));
        draw(&self.app, area, &mut Buffer::empty(area)).map(|it| (it.at.x, it.at.y))
    }

    /// Draws on a terminal of which nothing is known, and says how many bytes it took.
    pub(crate) fn repaints(&mut self) -> usize {
        self.painter.resize(self.app.size);
        self.paint()
    }

    /// What the terminal shows, without the blanks at the ends of its rows.
    pub(crate) fn screen(&self) -> String {
        let buffer = self.painter.shown();
        let row = |y: u16| {
            let cells = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol());
            // A wide character covers the cell after it, which is then empty.
            cells.collect::<String>().trim_end().to_owned()
        };
        (0..buffer.area.height).map(row).collect::<Vec<_>>().join("\n")
    }

    /// The cells that the terminal shows.
    pub(crate) fn buffer(&self) -> &ratatui::buffer::Buffer {
        self.painter.shown()
    }

    /// Whether the screen shows `text`.
    #[track_caller]
    pub(crate) fn sees(&self, text: &str) {
        assert!(self.screen().contains(text), "{text:?} is not on the screen:\n{}", self.screen());
    }

    /// Whether the screen shows `text`, on one line or several.
    #[track_caller]
    pub(crate) fn reads(&self, text: &str) {
        let screen = self.screen();
        let all = screen.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        assert!(all.contains(text), "{text:?} is not on the screen:\n{screen}");
    }

    #[track_caller]
    pub(crate) fn misses(&self, text: &str) {
        assert!(!self.screen().contains(text), "{text:?} is on the screen:\n{}", self.screen());
    }

    pub(crate) fn programme(&self) -> &Programme {
        self.app.current().unwrap().session.programme()
    }
}

fn named(key: &str) -> KeyEvent {
    let (name, modifiers) = match key.split_once('-') {
        Some(("ctrl", name)) => (name, KeyModifiers::CONTROL),
        Some(("shift", name)) => (name, KeyModifiers::SHIFT),
        Some(("alt", name)) => (name, KeyModifiers::ALT),
        _ => (key, KeyModifiers::NONE),
    };
    let code = match name {
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "pageup" => KeyCode::PageUp,
        "pagedown" => KeyCode::PageDown,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "backspace" => KeyCode::Backspace,
        "delete" => KeyCode::Delete,
        "space" => KeyCode::Char(' '),
        "f2" => KeyCode::F(2),
        name => KeyCode::Char(name.chars().next().unwrap()),
    };
    KeyEvent::new(code, modifiers)
}
