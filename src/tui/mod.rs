//! The terminal interface: a state, a function that takes events in, a function that draws.

pub mod app;
mod command;
pub mod commands;
mod company;
mod doors;
pub mod forms;
mod frame;
pub mod hall;
mod header;
mod history;
mod input;
mod job;
mod keys;
mod labels;
mod lineage;
mod news;
mod notice;
mod overlay;
mod overlays;
mod pointing;
mod presence;
mod projection;
mod query;
mod round;
pub mod screens;
mod tabs;
pub mod terminal;
pub mod theme;
mod turn;
mod widgets;
mod work;
mod world;

use std::{io, time::Duration};

use app::{App, Wish};
#[cfg(debug_assertions)]
use crossterm::event::KeyCode;
use terminal::Transport;

pub use frame::draw;
pub use keys::Key;
pub use presence::Follow;
pub use round::Round;

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
    let mut round = Round::new(app);
    send(&mut round, app, terminal)?;
    while !app.over {
        terminal.unwritten(app.waiting());
        match terminal.receive(round.patience(app))? {
            Some(input) => {
                take(app, &mut round, terminal, input)?;
                // What is typed faster than it can be drawn is drawn once.
                while !app.over
                    && let Some(input) = terminal.receive(Duration::ZERO)?
                {
                    take(app, &mut round, terminal, input)?;
                }
            }
            None => round.rest(app),
        }
        round.attend(app);
        send(&mut round, app, terminal)?;
        round.look(app);
        send(&mut round, app, terminal)?;
    }
    Ok(())
}

fn take(app: &mut App, round: &mut Round, terminal: &mut impl Transport, input: terminal::Input) -> io::Result<()> {
    #[cfg(debug_assertions)]
    fall_when_asked(&input);
    if round.take(app, input) == Some(Wish::Suspend) {
        terminal.suspend()?;
        let size = terminal.size()?;
        round.take(app, terminal::Input::Resize(size));
    }
    Ok(())
}

fn send(round: &mut Round, app: &App, terminal: &mut impl Transport) -> io::Result<()> {
    match round.frame(app) {
        Some(bytes) => terminal.send(&bytes),
        None => Ok(()),
    }
}

/// In the builds that tests use, a key may bring the program down: what becomes of the terminal must be seen.
#[cfg(debug_assertions)]
pub(crate) fn fall_when_asked(input: &terminal::Input) {
    let is_it = matches!(input, terminal::Input::Key(key) if Key::of(key) == Key::code(KeyCode::F(12)));
    assert!(!is_it || std::env::var_os("TAPIS_TEST_FALL").is_none(), "a fall that was asked for");
}
