//! What the mouse does: it goes where the keys would, so that what it points at is what is drawn.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    app::{App, HEADER},
    commands, frame,
    keys::Key,
    screens::Screen,
    tabs,
    terminal::{Gesture, Pointed},
    widgets::Nav,
};

/// The rows that a notch of the wheel goes.
const NOTCH: usize = 3;
/// The most steps from one place of a screen to another.
const MOST: usize = 400;

impl App {
    /// Takes a gesture of the mouse.
    pub(super) fn point(&mut self, pointed: Pointed) {
        if !self.mouse {
            return;
        }
        self.notice = None;
        match pointed.gesture {
            Gesture::WheelUp => (0..NOTCH).for_each(|_| self.step(Nav::Up)),
            Gesture::WheelDown => (0..NOTCH).for_each(|_| self.step(Nav::Down)),
            Gesture::Press => {
                self.dragging = false;
                self.click(pointed.at);
            }
            Gesture::Drag => self.drag(pointed.at),
            Gesture::Release => self.dragging = false,
        }
    }

    /// On a tab, shows its screen; on the counts of the header, what they count; elsewhere, goes there.
    fn click(&mut self, at: Position) {
        if at.y >= HEADER || self.overlay.is_some() || self.projected {
            return self.walk(at);
        }
        let Some(work) = self.current() else { return };
        if let Some(screen) = tabs::at(self, work, at.x).filter(|_| at.y == 1) {
            if let Some(work) = self.current_mut() {
                work.show(screen);
            }
        } else if at.y == 0
            && frame::counts(self, work).contains(&at.x)
            && let Some(command) = commands::for_key(Key::char('!'), self)
        {
            command.run(self);
        }
    }

    /// The first move of a drag begins a block where the button went down, on the screens that have blocks.
    fn drag(&mut self, at: Position) {
        if self.overlay.is_some() {
            return;
        }
        if !self.dragging {
            let block = |it: &&commands::Command| matches!(it.name, "block" | "cell-block");
            let Some(command) = commands::here(self).into_iter().find(block) else { return };
            if command.obstacle(self).is_some() {
                return;
            }
            self.dragging = true;
            command.run(self);
        }
        self.walk(at);
    }

    /// Goes from what is selected to what is drawn at a place, by the moves of the keys.
    fn walk(&mut self, at: Position) {
        let is_flat = |app: &App| {
            app.overlay.is_none()
                && app.current().is_some_and(|work| matches!(work.screen, Screen::Maquette | Screen::Matrice))
        };
        // In a list, left and right are other things than columns.
        if is_flat(self) {
            self.walk_along(|here| match at.x {
                x if x < here.left() => Some(Nav::Left),
                x if x >= here.right() => Some(Nav::Right),
                _ => None,
            });
        }
        self.walk_along(|here| match at.y {
            y if y < here.top() => Some(Nav::Up),
            y if y >= here.bottom() => Some(Nav::Down),
            _ => None,
        });
    }

    /// Steps for as long as `wanted` says where to, and that leads on: not back, nor nowhere.
    fn walk_along(&mut self, wanted: impl Fn(Rect) -> Option<Nav>) {
        let mut way = None;
        for _ in 0..MOST {
            let Some(here) = self.selected_place() else { return };
            let next = wanted(here);
            if next.is_none() || way.is_some_and(|way| Some(way) != next) {
                return;
            }
            way = next;
            next.into_iter().for_each(|nav| self.step(nav));
            if self.selected_place() == Some(here) {
                return;
            }
        }
    }

    fn step(&mut self, nav: Nav) {
        let Some(overlay) = self.overlay.take() else { return self.navigate(nav) };
        let code = if nav == Nav::Up { KeyCode::Up } else { KeyCode::Down };
        overlay.press(KeyEvent::new(code, KeyModifiers::NONE), self);
    }

    /// The cells that look selected, as they are drawn now.
    fn selected_place(&self) -> Option<Rect> {
        let area = Rect::from((Position::ORIGIN, self.size));
        let mut buffer = Buffer::empty(area);
        frame::draw(self, area, &mut buffer);
        frame::selected_cells(self.area(), &buffer)
    }
}
