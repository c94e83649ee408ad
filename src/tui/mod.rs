//! The terminal interface: a state, a function that takes events in, a function that draws.

pub mod app;
mod command;
pub mod commands;
mod company;
pub mod forms;
mod frame;
mod header;
mod history;
mod input;
mod job;
mod keys;
mod labels;
mod news;
mod overlays;
mod presence;
mod projection;
pub mod screens;
pub mod terminal;
pub mod theme;
mod turn;
mod widgets;
mod work;
mod world;

use std::{
    io,
    time::{Duration, Instant},
};

use app::{App, Wish};
#[cfg(debug_assertions)]
use crossterm::event::KeyCode;
use job::BEAT;
use terminal::{Painter, Transport};

pub use frame::draw;
pub use keys::Key;
pub use presence::Follow;

/// How often the loop looks whether others have edited, between the keys or instead of them.
const LOOK_AROUND: Duration = Duration::from_millis(250);

/// How long the cursor must stand still for the details of what it points at to be shown: less than is noticed, more
/// than lies between two keys of one that is held down.
const REST: Duration = Duration::from_millis(60);

/// Runs the interface until the user leaves.
///
/// A frame is drawn only when an event may have changed it, and sent only when it differs.
pub fn run(app: &mut App, terminal: &mut impl Transport) -> io::Result<()> {
    let ended = serve(app, terminal);
    terminal.unwritten(app.waiting());
    // Also when the line was cut: the others must not see somebody who is gone.
    app.finish();
    ended
}

fn serve(app: &mut App, terminal: &mut impl Transport) -> io::Result<()> {
    let mut painter = Painter::new(app.size);
    show(app, &mut painter, terminal)?;
    let mut looked = Instant::now();
    while !app.over {
        terminal.unwritten(app.waiting());
        let patience = LOOK_AROUND.saturating_sub(looked.elapsed());
        let patience = if app.is_busy() { patience.min(BEAT) } else { patience };
        let changed = match terminal.receive(if app.is_moving() { patience.min(REST) } else { patience })? {
            Some(input) => {
                take(app, &mut painter, terminal, input)?;
                // What is typed faster than it can be drawn is drawn once.
                while !app.over
                    && let Some(input) = terminal.receive(Duration::ZERO)?
                {
                    take(app, &mut painter, terminal, input)?;
                }
                true
            }
            None => app.rest(),
        };
        let changed = app.attend() || changed;
        if changed && !app.over {
            show(app, &mut painter, terminal)?;
        }
        // Also between the keys of somebody who never pauses.
        if !app.over && looked.elapsed() >= LOOK_AROUND {
            let written = app.take_turn();
            if app.look_around() || written {
                show(app, &mut painter, terminal)?;
            }
            looked = Instant::now();
        }
    }
    Ok(())
}

fn take(app: &mut App, painter: &mut Painter, terminal: &mut impl Transport, input: terminal::Input) -> io::Result<()> {
    #[cfg(debug_assertions)]
    fall_when_asked(&input);
    let is_another_size = matches!(input, terminal::Input::Resize(_));
    app.handle(input);
    let wish = app.wish.take();
    if wish == Some(Wish::Suspend) {
        terminal.suspend()?;
        app.resize(terminal.size()?);
    }
    if is_another_size || wish.is_some() {
        painter.resize(app.size);
    }
    Ok(())
}

/// In the builds that tests use, a key may bring the program down: what becomes of the terminal must be seen.
#[cfg(debug_assertions)]
fn fall_when_asked(input: &terminal::Input) {
    let is_it = matches!(input, terminal::Input::Key(key) if Key::of(key) == Key::code(KeyCode::F(12)));
    assert!(!is_it || std::env::var_os("TAPIS_TEST_FALL").is_none(), "a fall that was asked for");
}

fn show(app: &App, painter: &mut Painter, terminal: &mut impl Transport) -> io::Result<()> {
    let bytes = painter.paint(|area, buf| draw(app, area, buf));
    if bytes.is_empty() { Ok(()) } else { terminal.send(&bytes) }
}
