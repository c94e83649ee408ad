//! What events do to the interface.

use std::time::Instant;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    app::{App, Stage},
    commands,
    keys::Key,
    terminal::Input,
};

impl App {
    /// Takes one event in.
    pub fn handle(&mut self, input: Input) {
        match input {
            Input::Resize(size) => self.resize(size),
            Input::Closed => self.over = true,
            // Terminals send the line breaks of a pasted text as returns.
            Input::Paste(text) => self.paste(&text.replace("\r\n", "\n").replace('\r', "\n")),
            Input::Key(key) => self.press_and_stray(key),
            Input::Pointed(pointed) => self.point(pointed),
        }
        if let Stage::Work(work) = &mut self.stage {
            work.presence.stir();
        }
        if !std::mem::take(&mut self.settled) {
            self.settle();
        }
    }

    pub fn press(&mut self, key: KeyEvent) {
        self.notice = None;
        self.pressed = Instant::now();
        // Whatever is on the screen, Ctrl-C leaves: every edit shown is on disk.
        if key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL) {
            self.over = true;
            return;
        }
        // So does what is asked of the terminal: it comes back as it was.
        if let Some(command) = commands::of_terminal(Key::of(&key)) {
            return command.run(self);
        }
        match self.overlay.take() {
            Some(overlay) => overlay.press(key, self),
            None => commands::press(key, self),
        }
    }

    fn paste(&mut self, text: &str) {
        match self.overlay.take() {
            Some(mut overlay) => {
                overlay.paste(text, self);
                self.overlay = self.overlay.take().or(Some(overlay));
            }
            None => commands::paste(text, self),
        }
    }
}
